package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.anode.AnodeHost;
import anodyne.cell.anode.AnodeParameter;
import anodyne.data.AgeingReader;
import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellStudyTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final Map<String, Study> DONE = new ConcurrentHashMap<>();

  private static Study study(String pair) {
    return DONE.computeIfAbsent(
        pair,
        p ->
            run(
                DesignReader.defaults(Heterostructure.parse(p)).with(new Design.Settings(40, 10)),
                CellPlan.standard()));
  }

  private static Study run(Design design, CellPlan plan) {
    return StudyRun.of(
        LIBRARY,
        () -> EVIDENCE,
        design,
        OptionalInt.empty(),
        List.of("cell"),
        TransportPlan.standard(),
        plan);
  }

  private static CellResult cell(Study study) {
    return switch (study.cell()) {
      case Stage.Available<CellResult>(CellResult result) -> result;
      case Stage.Unavailable<CellResult>(String reason, var _) -> throw new AssertionError(reason);
    };
  }

  private static CellResult pair() {
    return cell(study("MoS2/ZnIn2S4"));
  }

  private static Design design(Path folder, String electrode) throws IOException {
    Path file = folder.resolve("design.yaml");
    Files.writeString(
        file, "schema: design/1\nheterostructure: MoS2/ZnIn2S4\nelectrode:\n" + electrode);
    return DesignReader.read(file, Heterostructure.parse("MoS2/ZnIn2S4"))
        .with(new Design.Settings(40, 2));
  }

  @Test
  void a_pair_of_table_1_is_compared_with_its_row_at_its_window_and_its_two_currents() {
    CellResult result = pair();
    assertThat(result.conditions().row().orElseThrow().number()).isEqualTo(16);
    assertThat(result.conditions().surroundings().low_V()).isEqualTo(0.01);
    assertThat(result.points())
        .extracting(p -> p.point().capacity_mAh_per_g())
        .containsExactly(455.9, 474.3);
    assertThat(result.central().halfCycles()).hasSize(8);
    assertThat(result.central().halfCycles().get(5).current_A_per_kg()).isEqualTo(4000);
    assertThat(result.central().halfCycles().get(7).current_A_per_kg()).isEqualTo(20_000);
  }

  @Test
  void a_slow_cycle_gives_no_more_than_the_steps_of_the_phases_hold() {
    CellResult result = pair();
    double most =
        result.hosts().stream()
            .mapToDouble(h -> h.host().massShare() * h.host().capacity_C_per_kg())
            .sum();
    double given = result.central().halfCycles().get(3).capacity_C_per_kg();
    assertThat(given).isBetween(0.5 * most, 1.01 * most);
    assertThat(result.limit().halfCycles().get(3).capacity_C_per_kg())
        .isCloseTo(given, within(0.02 * given));
  }

  @Test
  void every_draw_is_counted_once() {
    CellResult.Draws draws = pair().draws();
    assertThat(draws.samples() + draws.failed()).isEqualTo(10);
    assertThat(draws.samples()).isPositive();
    assertThat(draws.bands()).hasSize(8);
    assertThat(draws.capacities()).hasSize(4);
    CellResult.Capacity slow = draws.capacities().get(1);
    CellResult.Capacity fast = draws.capacities().get(3);
    assertThat(slow.desodiation().high()).isGreaterThan(fast.desodiation().median());
    assertThat(slow.desodiation().low()).isLessThan(slow.desodiation().high());
  }

  @Test
  void charge_in_the_band_grows_along_the_way() {
    for (CellResult.Band band : pair().draws().bands()) {
      for (int i = 1; i < band.charge_C_per_kg().size(); i++) {
        double before = band.charge_C_per_kg().get(i - 1).median();
        double after = band.charge_C_per_kg().get(i).median();
        assertThat(band.sodiation() ? before - after : after - before).isGreaterThanOrEqualTo(0);
      }
    }
  }

  @Test
  void the_first_cycle_adds_up() {
    CellResult result = pair();
    assertThat(
            result.firstCycle().desodiation()
                + result.firstCycle().film()
                + result.firstCycle().trapped())
        .isCloseTo(result.firstCycle().sodiation(), within(1e-9));
    double film_C_per_kg = 96485.33 * 5e-9 / 4e-5 * 20e3;
    assertThat(result.firstCycle().film()).isCloseTo(film_C_per_kg, within(1.0));
  }

  @Test
  void the_heterointerface_hands_over_both_ways_and_never_shortens_the_round_trip() {
    CellResult result = pair();
    assertThat(result.contact().diffusivity()).isPresent();
    assertThat(result.contact().transferRatio()).isEmpty();
    assertThat(1 / result.contact().sodiationRatio() + 1 / result.contact().desodiationRatio())
        .isGreaterThanOrEqualTo(2 - 1e-9);
    assertThat(result.without().halfCycles()).hasSameSizeAs(result.central().halfCycles());
  }

  @Test
  void what_was_taken_because_nothing_was_said_is_listed() {
    assertThat(study("MoS2/ZnIn2S4").assumptions())
        .extracting("name")
        .contains(
            "cell.loading",
            "cell.transfer_resistance",
            "cell.electrolyte",
            "cell.formation_current_A_per_g",
            "cell.ageing",
            "cell.steps of MoS2");
  }

  @Test
  void the_same_input_gives_the_same_document() {
    Study again =
        run(
            DesignReader.defaults(Heterostructure.parse("MoS2/ZnIn2S4"))
                .with(new Design.Settings(40, 10)),
            CellPlan.standard());
    assertThat(CellDocument.of(again.cell()).text())
        .isEqualTo(CellDocument.of(study("MoS2/ZnIn2S4").cell()).text());
  }

  @Test
  void what_the_design_says_is_taken_as_it_stands(@TempDir Path folder) throws IOException {
    CellResult result =
        cell(
            run(
                design(
                    folder,
                    """
                      loading_mg_per_cm2: 2.5
                      particle_size_nm: 80
                      window_V: [0.3, 2.5]
                      current_A_per_g: 0.05
                      electrolyte: 1 M NaPF6 EC:PC
                    """),
                CellPlan.standard()));
    assertThat(result.conditions().parameters().get(AnodeParameter.LOADING).low()).isEqualTo(2.5);
    assertThat(result.conditions().parameters().get(AnodeParameter.LOADING).high()).isEqualTo(2.5);
    assertThat(result.conditions().parameters().get(AnodeParameter.PARTICLE_RADIUS).value())
        .isCloseTo(40, within(1e-9));
    assertThat(result.conditions().electrolyte().id()).isEqualTo("NaPF6-EC-PC");
    assertThat(result.conditions().surroundings().low_V()).isEqualTo(0.3);
    assertThat(result.central().halfCycles().getFirst().current_A_per_kg()).isEqualTo(50);
    assertThat(result.assumptions())
        .extracting("name")
        .doesNotContain(
            "cell.loading",
            "cell.particle_radius",
            "cell.window_V",
            "cell.electrolyte",
            "cell.formation_current_A_per_g");
  }

  @Test
  void an_electrolyte_that_is_in_no_library_leaves_the_cell_out_and_names_those_there_are(
      @TempDir Path folder) throws IOException {
    Study study = run(design(folder, "  electrolyte: solid Na3PS4\n"), CellPlan.standard());
    assertThat(CellDocument.of(study.cell()).text())
        .contains("unavailable")
        .contains("solid Na3PS4")
        .contains("NaPF6-diglyme");
  }

  @Test
  void a_mxene_stores_on_its_surface_beside_the_phase_that_converts() {
    CellResult result = cell(study("FeS2/Ti3C2Tx"));
    assertThat(result.hosts()).hasSize(2);
    assertThat(result.hosts().get(0).host()).isInstanceOf(AnodeHost.Reacting.class);
    assertThat(result.hosts().get(1).host()).isInstanceOf(AnodeHost.Surface.class);
    assertThat(result.central().halfCycles().get(3).capacity_C_per_kg()).isPositive();
  }

  @Test
  void ageing_runs_only_where_it_is_named_and_is_labelled_so() {
    assertThat(pair().ageing()).isEmpty();
    Design design =
        DesignReader.defaults(Heterostructure.parse("MoS2/ZnIn2S4"))
            .with(new Design.Settings(40, 1));
    Study aged =
        run(design, new CellPlan(Optional.of(AgeingReader.find("sei-carbonate")), () -> true));
    CellResult result = cell(aged);
    assertThat(result.ageing().orElseThrow()).isInstanceOf(Stage.Available.class);
    assertThat(CellFindings.aged(result.ageing().orElseThrow()))
        .contains("sei-carbonate")
        .contains("no prediction");
    assertThat(CellDocument.of(aged.cell()).text()).contains("\"scenario\" : \"sei-carbonate\"");
  }

  @Test
  void a_scenario_of_cracks_says_that_converting_phases_have_none() {
    Design design =
        DesignReader.defaults(Heterostructure.parse("MoS2/ZnIn2S4"))
            .with(new Design.Settings(40, 1));
    CellResult result =
        cell(run(design, new CellPlan(Optional.of(AgeingReader.find("cracking")), () -> true)));
    assertThat(CellFindings.aged(result.ageing().orElseThrow()))
        .contains("not available")
        .contains("cracking");
  }

  @Test
  void the_full_cell_with_nvp_has_an_energy_within_its_interval() {
    CellResult.FullCell full =
        switch (pair().fullCell()) {
          case Stage.Available<CellResult.FullCell>(CellResult.FullCell cell) -> cell;
          case Stage.Unavailable<CellResult.FullCell>(String reason, var _) ->
              throw new AssertionError(reason);
        };
    assertThat(full.design().cathode()).isEqualTo("NVP");
    double central = full.design().result().cell_Wh_per_kg();
    assertThat(central).isBetween(full.cell_Wh_per_kg().low(), full.cell_Wh_per_kg().high());
    assertThat(full.samples() + full.failed()).isEqualTo(256);
  }

  @Test
  void a_pair_of_which_some_draws_give_nothing_back_still_has_its_document() {
    Study study = study("CuS/ZnS");
    assertThat(CellDocument.of(study.cell()).text()).contains("\"full_cell\"");
  }
}
