package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.junction.DriftDiffusion;
import anodyne.junction.OperatingPoint;
import anodyne.junction.TransportDefaults;
import anodyne.quantity.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentVoltageDocumentTest {
  private static final DriftDiffusion.Stopped STOPPED =
      new DriftDiffusion.Stopped(
          -0.3,
          "Newton stalls",
          List.of(
              new OperatingPoint(0, 0, 0, 0, 1),
              new OperatingPoint(0.1, 5, 4, 1e-9, 3),
              new OperatingPoint(-0.1, -2, -1, 1e-9, 3)));

  @Test
  void a_sweep_that_stopped_has_what_it_reached_by_bias_and_says_where_and_why() {
    String text = CurrentVoltageDocument.fields(STOPPED).text();
    assertThat(text.replaceAll("\\s+", " "))
        .contains("\"bias_V\" : [ -0.1, 0.0, 0.1 ]")
        .contains("\"current_A_per_cm2\" : [ -2.0E-4, 0.0, 5.0E-4 ]")
        .contains("\"reason\" : \"Newton stalls\"")
        .contains("\"reached_from_V\" : -0.1, \"reached_to_V\" : 0.1")
        .contains("\"rectification_ratio\" : null");
    assertThat(CurrentVoltageDocument.sentence(STOPPED))
        .isEqualTo("no current at -0.3 V (reached -0.1 to 0.1 V): Newton stalls");
  }

  @Test
  void nothing_reached_is_said_so() {
    DriftDiffusion.Stopped none = new DriftDiffusion.Stopped(0, "no equilibrium", List.of());
    assertThat(CurrentVoltageDocument.sentence(none)).contains("(no bias was reached)");
    assertThat(CurrentVoltageDocument.fields(none).text()).contains("\"reached_from_V\" : null");
  }

  @Test
  void defaults_of_transport_are_estimates_of_a_factor_of_a_hundred_either_way() {
    TransportDefaults defaults = TransportReader.builtIn();
    assertThat(defaults.mobility_cm2_per_Vs().quality()).isEqualTo(Quality.ESTIMATED);
    assertThat(defaults.lifetime_s().quality()).isEqualTo(Quality.ESTIMATED);
    assertThat(defaults.mobility_cm2_per_Vs().high() / defaults.mobility_cm2_per_Vs().value())
        .isEqualTo(100);
    assertThat(defaults.mobility_cm2_per_Vs().source()).isNotBlank();
  }

  @Test
  void a_file_of_defaults_in_another_unit_is_refused() {
    Node root =
        TreeReader.json(
            "transport.json",
            """
            {"schema": "transport/1",
             "mobility": {"unit": "m^2/(V s)", "value": 10, "low": 1, "high": 100,
                          "confidence": 0.9, "quality": "estimated", "source": "x"},
             "believed_mobility": {"unit": "cm^2/(V s)", "low": 1, "high": 2,
                          "quality": "estimated", "source": "x"},
             "lifetime": {"unit": "s", "value": 1, "low": 1, "high": 1,
                          "confidence": 0.9, "quality": "estimated", "source": "x"}}
            """);
    assertThatThrownBy(() -> TransportReader.read(root))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unit");
  }
}
