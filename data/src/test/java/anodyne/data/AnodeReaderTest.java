package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.cell.anode.AnodeDefaults;
import anodyne.cell.anode.AnodeParameter;
import anodyne.evidence.LiteratureRow;
import org.junit.jupiter.api.Test;

class AnodeReaderTest {
  @Test
  void every_default_has_an_interval_a_source_and_no_claim_to_be_of_this_material() {
    AnodeDefaults defaults = AnodeReader.builtIn();
    assertThat(defaults.parameters()).isNotEmpty();
    defaults
        .parameters()
        .forEach((parameter, estimate) -> {
          assertThat(estimate.low()).as(parameter.word()).isLessThan(estimate.high());
          assertThat(estimate.source()).as(parameter.word()).isNotBlank();
        });
    assertThat(defaults.formation_A_per_kg().value()).isEqualTo(100);
  }

  @Test
  void the_resistance_of_charge_transfer_is_that_of_the_papers_read() {
    double[] ohm =
        EvidenceFiles.builtIn().literature().rows().stream()
            .filter(r -> r.role() == LiteratureRow.Role.HETEROSTRUCTURE)
            .flatMapToDouble(r -> r.kinetics().rct_ohm().stream())
            .sorted()
            .toArray();
    assertThat(ohm).hasSize(39);
    double disc_cm2 = 1.13;
    assertThat(AnodeReader.builtIn().parameters())
        .hasEntrySatisfying(
            AnodeParameter.TRANSFER_RESISTANCE,
            taken -> assertThat(taken.value() / (ohm[19] * disc_cm2)).isBetween(0.98, 1.02));
  }

  @Test
  void a_wrong_unit_is_refused_with_its_line() {
    String text =
        """
        schema: anode/1
        formation_current_A_per_g: {value: 1, low: 1, high: 1, quality: estimated, source: "x"}
        parameters:
          particle_radius: {unit: "um", value: 1, low: 1, high: 1, quality: estimated, source: "x"}
        """;
    assertThatThrownBy(() -> AnodeReader.read(TreeReader.yaml("my.yaml", text)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("my.yaml:4");
  }

  @Test
  void an_unknown_parameter_is_refused_by_name() {
    String text =
        """
        schema: anode/1
        formation_current_A_per_g: {value: 1, low: 1, high: 1, quality: estimated, source: "x"}
        parameters:
          gain_of_the_interface: {unit: "1", value: 2, low: 1, high: 3, quality: estimated, source: "x"}
        """;
    assertThatThrownBy(() -> AnodeReader.read(TreeReader.yaml("my.yaml", text)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gain_of_the_interface");
  }
}
