package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.cell.ageing.Ageing;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.cell.ageing.GrowthKind;
import anodyne.quantity.Quality;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgeingReaderTest {
  @Test
  void every_law_of_films_has_a_scenario_and_no_scenario_claims_to_be_measured() {
    Set<GrowthKind> seen = EnumSet.noneOf(GrowthKind.class);
    for (AgeingScenario scenario : AgeingReader.builtIn()) {
      scenario.growth().ifPresent(seen::add);
      assertThat(scenario.weakest()).as(scenario.id()).isGreaterThanOrEqualTo(Quality.RECALLED);
    }
    assertThat(seen).containsExactlyInAnyOrder(GrowthKind.values());
  }

  @Test
  void the_scenario_of_cracking_has_film_stress_cracks_and_loss() {
    Ageing ageing = AgeingReader.find("cracking").laws();
    assertThat(ageing.film()).isPresent();
    assertThat(ageing.stress()).isPresent();
    assertThat(ageing.cracks()).isPresent();
    assertThat(ageing.losses()).hasSize(1);
    assertThat(ageing.shuttle()).isEmpty();
  }

  @Test
  void carbonate_loses_what_glyme_shuttles() {
    var carbonate = AgeingReader.find("polysulfide-carbonate").laws().shuttle().orElseThrow();
    var glyme = AgeingReader.find("polysulfide-glyme").laws().shuttle().orElseThrow();
    assertThat(carbonate.loss_per_s()).isGreaterThan(10 * carbonate.shuttle_per_s());
    assertThat(glyme.shuttle_per_s()).isGreaterThan(10 * glyme.loss_per_s());
  }

  @Test
  void an_unknown_scenario_names_those_there_are() {
    assertThatThrownBy(() -> AgeingReader.find("sei"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sei-carbonate")
        .hasMessageContaining("polysulfide-glyme");
  }

  @Test
  void a_scenario_that_lacks_a_parameter_of_its_law_is_refused_with_its_line() {
    String text =
        """
        schema: ageing/1
        scenarios:
          - id: x
            description: "x"
            film_growth: tunnelling
            parameters:
              film_current: {unit: "A/m2", value: 1, low: 1, high: 1, quality: estimated, source: "s"}
        """;
    assertThatThrownBy(() -> AgeingReader.read(TreeReader.yaml("a.yaml", text)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("scenario x lacks film_tunnelling_decay")
        .hasMessageContaining("a.yaml")
        .hasMessageContaining("3");
    assertThatThrownBy(
            () -> AgeingReader.read(TreeReader.yaml("a.yaml", text.replace("A/m2", "mA/cm2"))))
        .hasMessageContaining("unit must be one of");
  }
}
