package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoutesCommandTest {
  @Test
  void routes_are_filtered_by_phase_and_method_together() {
    Console console =
        Console.run("evidence", "routes", "--phase", "FeSe2", "--method", "pba-derived", "--json");
    assertThat(console.code()).as(console.err()).isEqualTo(ExitCode.DONE);
    JsonNode routes = JsonMapper.shared().readTree(console.out()).get("routes");
    assertThat(routes).isNotEmpty();
    for (JsonNode route : routes) {
      assertThat(route.get("phases").toString()).contains("FeSe2");
      assertThat(route.get("methods").toString()).contains("pba_derived");
    }
  }

  @Test
  void without_options_every_route_is_printed_with_its_source() {
    Console console = Console.run("evidence", "routes");
    assertThat(console.code()).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).contains("Ti3C2Tx/FeS2 (review article, ref 96)", "hazards: ");
  }

  @ParameterizedTest
  @CsvSource({"--method,alchemy,no method is called", "--phase,Qq,is not a formula"})
  void an_unknown_method_or_phase_is_refused_in_one_line(
      String option, String value, String message) {
    Console console = Console.run("evidence", "routes", option, value);
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines().toList()).singleElement().asString().contains(message);
  }
}
