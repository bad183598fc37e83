package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.Curve;
import anodyne.cell.part.Part;
import anodyne.cell.part.PartCurve;
import anodyne.cell.part.PartKind;
import anodyne.cell.part.PartProperty;
import anodyne.cell.part.Parts;
import anodyne.cell.part.Reported;
import anodyne.cell.part.Sourced;
import anodyne.quantity.Quality;
import org.junit.jupiter.api.Test;

class PartsReaderTest {
  private static final Parts PARTS = PartsReader.builtIn();

  private static Part part(String name) {
    return PARTS.find(name).orElseThrow();
  }

  @Test
  void every_kind_of_part_is_there() {
    for (PartKind kind : PartKind.values()) {
      assertThat(PARTS.of(kind)).as(kind.word()).isNotEmpty();
    }
    assertThat(PARTS.of(PartKind.CATHODE)).hasSizeGreaterThanOrEqualTo(8);
    assertThat(PARTS.of(PartKind.ELECTROLYTE)).hasSize(6);
  }

  @Test
  void parts_are_found_by_formula_and_in_small_letters() {
    assertThat(part("na3v2(po4)3").id()).isEqualTo("NVP");
    assertThat(PARTS.find("NVPX")).isEmpty();
    assertThat(PARTS.suggestions("NVPX")).contains("NVP");
  }

  @Test
  void every_cathode_says_capacity_voltage_efficiency_and_an_open_circuit_curve() {
    for (Part cathode : PARTS.of(PartKind.CATHODE)) {
      assertThat(cathode.properties())
          .as(cathode.id())
          .containsKeys(
              PartProperty.REVERSIBLE_CAPACITY,
              PartProperty.AVERAGE_VOLTAGE,
              PartProperty.FIRST_CYCLE_EFFICIENCY);
      assertThat(cathode.curve(PartCurve.OPEN_CIRCUIT)).as(cathode.id()).isPresent();
    }
  }

  @Test
  void a_curve_and_the_mean_voltage_beside_it_agree() {
    for (Part cathode : PARTS.of(PartKind.CATHODE)) {
      Curve curve = cathode.curve(PartCurve.OPEN_CIRCUIT).orElseThrow().curve(298.15);
      double from = cathode.id().equals("NVPF") ? 0.21 : 0;
      double sum = 0;
      int n = 2000;
      for (int i = 0; i < n; i++) {
        sum += curve.value(from + (1 - from) * (i + 0.5) / n) / n;
      }
      var mean = cathode.si(PartProperty.AVERAGE_VOLTAGE);
      assertThat(sum).as(cathode.id()).isBetween(mean.low(), mean.high());
    }
  }

  @Test
  void a_value_called_measured_or_handbook_lies_within_what_is_reported() {
    for (Part part : PARTS.all()) {
      part.properties()
          .forEach((property, sourced) -> {
            if (!sourced.reported().isEmpty() && sourced.used().quality() == Quality.MEASURED) {
              assertThat(sourced.used().value())
                  .as(part.id() + " " + property.word())
                  .isBetween(lowest(sourced) * 0.98, highest(sourced) * 1.02);
            }
          });
    }
  }

  private static double lowest(Sourced sourced) {
    return sourced.reported().stream().mapToDouble(Reported::low).min().orElseThrow();
  }

  private static double highest(Sourced sourced) {
    return sourced.reported().stream().mapToDouble(Reported::high).max().orElseThrow();
  }

  @Test
  void no_remembered_value_claims_a_source() {
    for (Part part : PARTS.all()) {
      for (Sourced sourced : part.properties().values()) {
        for (Reported reported : sourced.reported()) {
          boolean recalled = reported.quality() == Quality.RECALLED;
          assertThat(reported.source().contains("no source was seen")).isEqualTo(recalled);
        }
      }
    }
  }

  @Test
  void shares_of_a_recipe_add_up_to_one_within_their_intervals() {
    for (Part recipe : PARTS.of(PartKind.RECIPE)) {
      double sum = 0;
      for (PartProperty share :
          new PartProperty[] {
            PartProperty.ACTIVE_SHARE, PartProperty.CONDUCTOR_SHARE, PartProperty.BINDER_SHARE
          }) {
        sum += recipe.value(share);
      }
      assertThat(sum).as(recipe.id()).isCloseTo(1, within(0.051));
    }
  }

  @Test
  void values_reach_the_program_in_si() {
    assertThat(part("NVP").value(PartProperty.THEORETICAL_CAPACITY))
        .isCloseTo(117.6 * 3600, within(1e-6));
    assertThat(part("NaPF6-EC-PC").value(PartProperty.CONDUCTIVITY)).isBetween(0.82, 0.89);
    assertThat(part("Na-glyme").value(PartProperty.EXCHANGE_CURRENT)).isCloseTo(20, within(1e-9));
    Curve kappa = part("NaPF6-EC-PC").curve(PartCurve.CONDUCTIVITY).orElseThrow().curve(298.15);
    assertThat(kappa.value(1000)).isCloseTo(0.883, within(1e-12));
  }

  @Test
  void a_wrong_unit_an_unknown_property_and_a_value_without_source_are_refused_with_their_line() {
    String head =
        """
        schema: parts/1
        parts:
          - id: X
            kind: cathode
            description: "x"
            properties:
              %s
        """;
    assertThatThrownBy(() -> read(head, "density: {unit: kg/m3, value: 1, low: 1, high: 1}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unit must be one of")
        .hasMessageContaining("parts.yaml")
        .hasMessageContaining("7");
    assertThatThrownBy(() -> read(head, "densty: {unit: g/cm3}"))
        .hasMessageContaining("unknown property 'densty'")
        .hasMessageContaining("7");
    assertThatThrownBy(() ->
            read(
                head,
                "density: {unit: g/cm3, value: 2, low: 3, high: 4, quality: measured, basis: b}"))
        .hasMessageContaining("low <= value <= high");
    assertThatThrownBy(() ->
            read(
                head,
                "density: {unit: g/cm3, value: 2, low: 1, high: 4, quality: measured, basis: b,"
                    + " reported: [{value: 2, sample: a, method: m, quality: measured}]}"))
        .hasMessageContaining("'source' is missing");
  }

  private static void read(String head, String property) {
    PartsReader.read(TreeReader.yaml("parts.yaml", head.formatted(property)));
  }
}
