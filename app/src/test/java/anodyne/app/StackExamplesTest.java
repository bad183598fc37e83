package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stack files of the examples against closed answers, through the command line. */
class StackExamplesTest {
  private static final Path STACKS = Path.of("..", "examples", "stacks");

  /** File, where the number stands, value, relative tolerance: 1e-4 or the digits of the value. */
  @ParameterizedTest
  @CsvSource({
    "homojunction-1e16-1e16, /field_left_V_per_m, 3.257710e6, 1e-4",
    "homojunction-1e16-1e16, /built_in_potential_V, 0.737583, 1e-6",
    "homojunction-1e18-1e18, /field_right_V_per_m, 3.777895e7, 1e-4",
    "homojunction-1e18-1e16, /field_left_V_per_m, 6.788315e6, 1e-4",
    "homojunction-1e18-1e16, /potential_drop_V/0, -0.033658, 1e-4",
    "isotype-1, /field_left_V_per_m, -8.741985e6, 1e-4",
    "isotype-1, /sheet_charge_e_per_cm2, -4.8311e11, 1e-4",
    "isotype-2, /field_left_V_per_m, -7.096365e6, 1e-4",
    "isotype-2, /field_right_V_per_m, -1.520650e7, 1e-4",
    "isotype-2, /potential_drop_V/0, 0.027043, 1e-4",
    "isotype-3, /field_right_V_per_m, -1.782543e8, 1e-4",
    "isotype-3, /potential_drop_V/1, 0.815881, 1e-4",
    "accumulation-1e18, /faces/left_field_V_per_m, 1.463499e8, 1e-4",
    "accumulation-1e20, /faces/left_field_V_per_m, 4.411046e8, 1e-4",
    "schottky-1e17, /field_right_V_per_m, -1.289346e7, 1e-4",
    "schottky-1e18, /field_right_V_per_m, -4.333811e7, 1e-4",
    "schottky-1e19, /field_right_V_per_m, -1.452215e8, 1e-4",
    "schottky-1e19, /schottky_barrier_eV, 0.6, 1e-9",
    "gouy-chapman-0.05, /faces/left_field_V_per_m, 1.09350e8, 1e-4",
    "gouy-chapman-0.2, /faces/left_field_V_per_m, 2.36230e9, 1e-4",
    "gouy-chapman-0.5, /faces/left_field_V_per_m, 8.1104e11, 1e-4",
    "site-limit-shared, /faces/left_field_V_per_m, 8.749181e8, 1e-5",
    "site-limit-own, /faces/left_field_V_per_m, 8.735542e8, 1e-5",
    "depleted-sphere, /potential_drop_V/0, -0.18849092, 1e-6",
    "core-shell, /potential_drop_V/0, -0.025132122, 1e-6",
    "core-shell, /potential_drop_V/1, -0.240665218, 1e-6",
  })
  void example_has_the_closed_answer(String file, String pointer, double value, double tolerance) {
    Console console =
        Console.run("junction", "--stack", STACKS.resolve(file + ".json").toString(), "--json");
    assertThat(console.err()).isEmpty();
    assertThat(console.code()).isZero();
    JsonNode document = JsonMapper.shared().readTree(console.out());
    assertThat(document.at(pointer).asDouble())
        .isCloseTo(value, within(tolerance * Math.abs(value)));
    assertThat(document.at("/solver/relative_change_on_halving").asDouble()).isLessThan(1e-4);
  }
}
