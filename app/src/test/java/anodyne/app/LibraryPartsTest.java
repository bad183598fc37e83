package anodyne.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryPartsTest {
  @Test
  void all_parts_and_scenarios_are_listed() {
    Console run = Console.run("library", "parts");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("cathode      NVP").contains("ageing       sei-carbonate");
  }

  @Test
  void one_part_shows_what_its_sources_say_and_what_is_missing() {
    Console run = Console.run("library", "parts", "na3v2(po4)3");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("average_voltage (V): 3.4")
        .contains("doi:10.1002/adfm.202314019")
        .contains("missing: open-circuit curve");
  }

  @Test
  void a_document_holds_one_scenario_with_units_and_sources() {
    Console run = Console.run("library", "parts", "sei-tunnelling", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"schema\" : \"parts/1\"")
        .contains("\"film_growth\" : \"tunnelling\"")
        .contains("\"film_tunnelling_decay\"")
        .doesNotContain("sei-carbonate");
  }

  @Test
  void an_unknown_part_is_one_line_with_a_suggestion() {
    Console run = Console.run("library", "parts", "NVPX");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("unknown part 'NVPX'").contains("did you mean NVP");
  }
}
