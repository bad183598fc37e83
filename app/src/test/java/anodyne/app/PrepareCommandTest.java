package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrepareCommandTest {
  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new PrepareCommand());
    line.setOut(new PrintWriter(out, true));
    line.setExecutionExceptionHandler((e, _, _) -> {
      out.append("error: ").append(e.getMessage());
      return 2;
    });
    line.execute(arguments);
    return out.toString();
  }

  @Test
  void an_equation_of_ones_own_gives_masses_for_so_many_grams() {
    JsonNode document =
        JsonMapper.shared()
            .readTree(run("MoSe2", "--equation", "Mo + 2 Se -> MoSe2", "--grams", "10", "--json"));
    assertThat(document.at("/schema").asString()).isEqualTo("preparation/1");
    assertThat(document.at("/batches/0/precursors/0/substance").asString()).isEqualTo("Mo");
    assertThat(document.at("/batches/0/precursors/0/mass_g").asDouble())
        .isCloseTo(3.779, within(1e-3));
    assertThat(document.at("/batches/0/enthalpy/value_kJ_per_mol").asDouble()).isNegative();
    assertThat(document.at("/exchanges").size()).isGreaterThan(1);
  }

  @Test
  void recorded_routes_of_a_phase_are_weighed_and_warned_of() {
    assertThat(run("MoS2", "--grams", "2"))
        .contains("-> MoS2")
        .contains(" g ")
        .contains("kJ/mol")
        .contains("H3");
  }

  @Test
  void nonsense_is_one_clear_line() {
    assertThat(run("MoSe2", "--equation", "Mo + Se -> MoSe2")).contains("does not balance");
    assertThat(run("MoSex", "--equation", "Mo + 2 Se -> MoSe2")).contains("letters");
    assertThat(run("MoSe2", "--yield", "0", "--equation", "Mo + 2 Se -> MoSe2"))
        .contains("yield must lie in (0, 1]");
    assertThat(run("Qx9", "--grams", "1")).contains("error: ");
  }
}
