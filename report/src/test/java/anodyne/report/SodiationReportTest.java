package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.sodiation.BufferingIndex;
import anodyne.sodiation.CrossReactions;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.SodiationInputs;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SodiationReportTest {
  private static final Study STUDY = Studies.of("MoS2/ZnIn2S4");
  private static final SodiationResult RESULT = Studies.sodiation(STUDY);
  private static final Electrode ELECTRODE = Electrode.of(RESULT);
  private static final Map<String, String> FILES = Studies.report("MoS2/ZnIn2S4");

  private static List<Map<String, String>> table(Map<String, String> files, String name) {
    return Csv.rows(Studies.file(files, "tables/" + name));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static String text(Map<String, String> files) {
    return Xml.page(Studies.file(files, "report.html")).getDocumentElement().getTextContent();
  }

  private static List<String> texts(Map<String, String> files, String figure) {
    return Xml.texts(Xml.parse(Studies.file(files, "figures/" + figure)), "text");
  }

  @Test
  void the_table_of_steps_holds_the_numbers_of_the_record_by_falling_potential() {
    List<Map<String, String>> rows = table(FILES, "sodiation-steps.csv");
    assertThat(rows).hasSameSizeAs(RESULT.central().sequence().steps());
    double before = Double.POSITIVE_INFINITY;
    for (int k = 0; k < rows.size(); k++) {
      var at = RESULT.central().sequence().steps().get(k);
      assertThat(number(rows.get(k), "potential_V")).isEqualTo(at.voltage_V());
      assertThat(number(rows.get(k), "na_per_formula")).isEqualTo(at.after().sodium().toDouble());
      assertThat(number(rows.get(k), "low_90_percent_V")).isLessThanOrEqualTo(at.voltage_V());
      assertThat(at.voltage_V()).isLessThanOrEqualTo(before);
      before = at.voltage_V();
    }
    assertThat(number(rows.getLast(), "charge_to_mAh_per_g"))
        .isCloseTo(RESULT.central().sequence().capacity_mAh_per_g(), within(1e-9));
  }

  @Test
  void every_reaction_stands_in_the_page_and_below_the_diagram() {
    for (Electrode.Stage stage : ELECTRODE.stages()) {
      String reaction = Electrode.reaction(stage.step().step().reaction().text()).asPlain();
      assertThat(text(FILES)).contains(reaction);
      assertThat(texts(FILES, "sodiation-potential.svg")).contains(reaction);
    }
  }

  @Test
  void shares_of_the_phases_of_a_host_add_up_at_every_charge() {
    Map<String, Double> sums = new HashMap<>();
    for (Map<String, String> row : table(FILES, "sodiation-phases.csv")) {
      assertThat(number(row, "share_percent")).isBetween(0.0, 100.0 + 1e-9);
      sums.merge(
          row.get("host") + " at " + row.get("charge_mAh_per_g"),
          number(row, "share_percent"),
          Double::sum);
    }
    for (PhaseShares.OfHost host : PhaseShares.of(ELECTRODE)) {
      for (int p = 0; p < host.charge_mAh_per_g().length; p++) {
        double sum = 0;
        for (double[] share : host.shares()) {
          sum += share[p];
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
      }
    }
    assertThat(sums).isNotEmpty();
  }

  @Test
  void a_pristine_host_is_all_there_is_at_first_and_nothing_of_it_is_left_at_last() {
    for (PhaseShares.OfHost host : PhaseShares.of(ELECTRODE)) {
      double[] pristine = host.shares()[0];
      assertThat(pristine[0]).isEqualTo(1);
      assertThat(pristine[pristine.length - 1]).isZero();
    }
  }

  @Test
  void reported_potentials_stand_with_electrode_source_and_quality() {
    assertThat(RESULT.reported()).isNotEmpty();
    List<Map<String, String>> rows = table(FILES, "sodiation-reported.csv");
    for (MeasuredStep seen : RESULT.reported()) {
      assertThat(text(FILES)).contains(seen.source());
      assertThat(rows)
          .anySatisfy(row ->
              assertThat(row)
                  .containsEntry("id", seen.id())
                  .containsEntry("system", seen.system())
                  .containsEntry("quality", seen.quality().word())
                  .containsEntry("source", seen.source()));
    }
  }

  @Test
  void a_reported_potential_is_held_against_the_step_with_the_same_products() {
    List<Map<String, String>> own =
        table(FILES, "sodiation-reported.csv").stream()
            .filter(row -> "true".equals(row.get("in_this_heterostructure")))
            .toList();
    assertThat(own)
        .anySatisfy(row -> {
          assertThat(number(row, "low_V")).isEqualTo(0.37);
          Electrode.Stage step =
              ELECTRODE.stages().get(Integer.parseInt(row.get("step_with_same_products")) - 1);
          assertThat(step.step().step().reaction().text()).isEqualTo("MoS2 + 4 Na -> Mo + 2 Na2S");
          assertThat(number(row, "reported_minus_equilibrium_V"))
              .isCloseTo(0.37 - step.voltage_V(), within(1e-12));
        })
        .anySatisfy(row ->
            assertThat(row)
                .containsEntry("kind", "intercalation")
                .containsEntry("step_with_same_products", ""));
  }

  @Test
  void a_host_of_two_elements_beside_sodium_has_a_phase_diagram_and_one_of_three_has_none() {
    assertThat(FILES)
        .containsKey("figures/sodiation-phase-diagram-1.svg")
        .doesNotContainKey("figures/sodiation-phase-diagram-2.svg");
    assertThat(texts(FILES, "sodiation-phase-diagram-1.svg")).contains("Na", "Mo", "S", "MoS2");
    assertThat(table(FILES, "sodiation-tie-lines.csv"))
        .anySatisfy(row ->
            assertThat(List.of(row.get("one"), row.get("other")))
                .containsExactlyInAnyOrder("Na2S", "MoS2"));
  }

  @Test
  void every_phase_left_out_stands_with_its_reason() {
    assertThat(RESULT.inputs().leftOut()).isNotEmpty();
    for (SodiationInputs.LeftOut each : RESULT.inputs().leftOut()) {
      assertThat(table(FILES, "sodiation-left-out.csv"))
          .anySatisfy(row ->
              assertThat(row)
                  .containsEntry("phase", each.name())
                  .containsEntry("reason", each.reason()));
      assertThat(text(FILES)).contains(each.reason());
    }
  }

  @Test
  void an_enthalpy_stands_with_quality_method_and_source() {
    RESULT
        .inputs()
        .reacting()
        .forEach(host ->
            assertThat(table(FILES, "sodiation-enthalpies.csv"))
                .anySatisfy(row ->
                    assertThat(row)
                        .containsEntry("phase", host.compound().name())
                        .containsEntry("role", "host")
                        .containsEntry("quality", host.compound().quality().word())
                        .containsEntry("source", host.compound().enthalpy().source())));
  }

  @Test
  void a_printed_capacity_stands_beside_what_its_electrons_give() {
    assertThat(text(Studies.report("SnSe2/ZnSe"))).contains("756", "750.8", "31/4");
  }

  @Test
  void reactions_across_the_hosts_are_drawn_only_where_energy_is_released() {
    assertThat(FILES).doesNotContainKey("figures/sodiation-cross.svg");
    assertThat(text(FILES)).contains("At no state would the phases of one host react");
    Study exchange = Studies.of("Cu2S/ZnSe");
    CrossReactions joint = Studies.sodiation(exchange).central().joint().orElseThrow();
    assertThat(CrossFigure.most(joint)).isPositive();
    Map<String, String> files = Report.files(exchange);
    assertThat(texts(files, "sodiation-cross.svg")).contains("Released (J g−1)");
    List<Map<String, String>> rows = table(files, "sodiation-cross.csv");
    for (int k = 0; k < rows.size(); k++) {
      assertThat(number(rows.get(k), "released_J_per_g"))
          .isEqualTo(joint.gains().get(k).released_J_per_g());
    }
  }

  @Test
  void an_overpotential_lowers_the_broken_line_and_leaves_equilibrium_alone() {
    Map<String, String> shifted = Report.files(Studies.shifted("MoS2/ZnIn2S4", 0.5));
    assertThat(texts(shifted, "sodiation-potential.svg")).contains("less the overpotentials");
    assertThat(texts(FILES, "sodiation-potential.svg")).doesNotContain("less the overpotentials");
    assertThat(table(shifted, "sodiation-steps.csv"))
        .isEqualTo(table(FILES, "sodiation-steps.csv"));
  }

  private static SodiationResult.VolumeResult volume(Study study) {
    return SodiationFigures.volume(Studies.sodiation(study)).orElseThrow();
  }

  @Test
  void the_table_of_swelling_holds_the_numbers_of_both_paths() {
    SodiationResult.VolumeResult volume = volume(STUDY);
    List<Map<String, String>> rows = table(FILES, "sodiation-swelling.csv");
    List<Map<String, String>> all =
        rows.stream()
            .filter(r -> "equilibrium".equals(r.get("path")))
            .filter(r -> "all together".equals(r.get("host")))
            .toList();
    assertThat(all).hasSameSizeAs(volume.equilibrium().points());
    for (int k = 0; k < all.size(); k++) {
      var point = volume.equilibrium().points().get(k);
      assertThat(number(all.get(k), "charge_mAh_per_g")).isEqualTo(point.charge_mAh_per_g());
      assertThat(number(all.get(k), "change_percent")).isEqualTo(point.composite_percent());
    }
    assertThat(rows).anySatisfy(row -> assertThat(row).containsEntry("path", "reported"));
    assertThat(texts(FILES, "sodiation-swelling.svg"))
        .contains("at equilibrium", "along the reported path");
  }

  @Test
  void the_buffering_index_stands_with_its_interval_and_over_overpotentials() {
    SodiationResult.VolumeResult volume = volume(STUDY);
    BufferingIndex.Known index = (BufferingIndex.Known) volume.buffering().equilibrium();
    assertThat(number(table(FILES, "sodiation-buffering.csv").getFirst(), "index"))
        .isEqualTo(index.value());
    List<Map<String, String>> map = table(FILES, "sodiation-buffering-overpotentials.csv");
    assertThat(map)
        .anySatisfy(row -> {
          assertThat(number(row, "overpotential_of_first_less_second_V")).isZero();
          assertThat(number(row, "index")).isCloseTo(index.value(), within(1e-12));
        });
    assertThat(map).hasSize(2 * volume.buffering().map().orElseThrow().index().size() - 1);
  }

  @Test
  void stress_stands_with_the_charge_at_which_each_host_yields() {
    SodiationResult.StressResult stress = volume(STUDY).stress().orElseThrow();
    List<Map<String, String>> rows =
        table(FILES, "sodiation-stress.csv").stream()
            .filter(r -> "equilibrium".equals(r.get("path")))
            .filter(r -> "taken".equals(r.get("yield_limit")))
            .toList();
    assertThat(rows).hasSameSizeAs(stress.taken().points());
    for (int k = 0; k < rows.size(); k++) {
      assertThat(number(rows.get(k), "stress_of_ZnIn2S4_GPa"))
          .isEqualTo(stress.taken().points().get(k).second_GPa());
    }
    assertThat(texts(FILES, "sodiation-stress.svg")).contains("limit reached");
  }

  @Test
  void the_recharged_pair_is_named_with_its_basis() {
    for (var host : RESULT.recharged().hosts()) {
      assertThat(text(FILES)).contains(host.basis().word());
    }
    assertThat(text(FILES)).contains("After the first charge", "Pristine again");
  }

  @Test
  void a_surface_capacity_stands_with_its_window_apart_from_the_reactions() {
    SodiationResult result = Studies.sodiation(Studies.of("FeS2/Ti3C2Tx"));
    assertThat(result.surfaces().branches()).isNotEmpty();
    assertThat(text(Studies.report("FeS2/Ti3C2Tx")))
        .contains(
            "It is not part of the capacities below",
            result.surfaces().branches().getFirst().capacity_mAh_per_g().source());
  }

  @Test
  void a_buffering_index_that_is_not_defined_says_why() {
    String text = text(Studies.report("FeS2/Ti3C2Tx"));
    assertThat(text).contains("not defined: Ti3C2Tx takes up sodium on its surfaces");
  }

  @Test
  void estimated_volumes_and_moduli_stand_with_their_rule() {
    var filled = volume(STUDY).solids().filled();
    assertThat(filled).isNotEmpty();
    List<Map<String, String>> rows = table(FILES, "sodiation-estimated-volumes.csv");
    assertThat(rows).hasSameSizeAs(filled);
    filled.forEach(f -> assertThat(text(FILES)).contains(f.value().source()));
  }

  @Test
  void contacts_stand_with_mismatch_stability_and_junction() {
    String text = text(FILES);
    assertThat(text).contains("Contacts by state of charge", "MoS2/ZnIn2S4", "lie side by side");
    assertThat(RESULT.contacts().distinctAcross()).isNotEmpty();
    RESULT
        .contacts()
        .distinctAcross()
        .forEach(contact ->
            assertThat(table(FILES, "sodiation-contacts.csv"))
                .anySatisfy(row ->
                    assertThat(row)
                        .containsEntry("left_phase", contact.left().compound().name())
                        .containsEntry("right_phase", contact.right().compound().name())));
  }

  @Test
  void runs_of_states_are_written_with_dashes() {
    assertThat(ContactsTable.runs(List.of(0, 1, 2, 4, 6, 7))).isEqualTo("0–2, 4, 6–7");
    assertThat(ContactsTable.runs(List.of())).isEmpty();
  }

  @Test
  void the_conduction_table_holds_the_course_of_the_record() {
    SodiationResult.ConductionResult conduction =
        switch (RESULT.conduction()) {
          case Stage.Available<SodiationResult.ConductionResult>(var available) -> available;
          case Stage.Unavailable<SodiationResult.ConductionResult>(String reason, var _) ->
              throw new AssertionError(reason);
        };
    List<Map<String, String>> rows = table(FILES, "sodiation-conduction.csv");
    assertThat(rows).hasSameSizeAs(conduction.course());
    for (int k = 0; k < rows.size(); k++) {
      assertThat(number(rows.get(k), "electrode_S_per_m"))
          .isEqualTo(conduction.course().get(k).electrode_S_per_m());
    }
  }

  @Test
  void charges_beside_a_mxene_are_counted_for_the_host_that_reacts() {
    Map<String, String> files = Studies.report("FeS2/Ti3C2Tx");
    assertThat(text(files))
        .contains("Ti3C2Tx keeps its layers and takes up sodium on them", "per gram of FeS2");
    assertThat(texts(files, "sodiation-potential.svg")).contains("Charge (mAh g−1 of FeS2)");
    assertThat(table(files, "sodiation-capacity.csv").get(1))
        .containsEntry("storage", "surface")
        .containsEntry("capacity_mAh_per_g_host", "");
  }

  @Test
  void a_study_without_a_sodiation_says_why_and_has_no_figure_of_it() {
    Map<String, String> files =
        Report.files(Studies.withoutSodiation("VOx has no fixed composition: x unknown"));
    assertThat(text(files)).contains("Not available: VOx has no fixed composition: x unknown.");
    assertThat(files.keySet()).noneMatch(path -> path.contains("sodiation"));
  }

  @Test
  void a_sodiation_that_was_not_asked_for_is_not_shown() {
    Map<String, String> files = Report.files(STUDY.only(List.of("junction")));
    assertThat(text(files)).contains("Not available: not asked for.");
    assertThat(files.keySet()).noneMatch(path -> path.contains("sodiation"));
  }

  @Test
  void one_phase_alone_has_a_sodiation() {
    Map<String, String> files = Studies.report("MoS2");
    assertThat(texts(files, "sodiation-potential.svg")).contains("Charge (mAh g−1 of MoS2)");
    assertThat(text(files)).doesNotContain("Reactions across the hosts");
  }

  @Test
  void a_sodiation_without_draws_states_no_interval() {
    Map<String, String> files = Report.files(Studies.withoutDraws());
    assertThat(text(files)).contains("no draws were solved: there are no intervals");
  }

  @Test
  void the_index_shows_capacity_and_weakest_enthalpy_of_each_row() {
    List<IndexPage.Row> rows =
        List.of(
            new IndexPage.Row(16, "MoS2-ZnIn2S4", "rows/16", STUDY),
            new IndexPage.Row(99, "VOx", "rows/99", Studies.withoutSodiation("x unknown")));
    String page = Xml.page(IndexPage.html(rows)).getDocumentElement().getTextContent();
    assertThat(page).contains("no sodiation: x unknown", "Capacity (mAh/g)");
    assertThat(IndexPage.byWeakestEnthalpy(rows)).containsEntry(RESULT.weakestQuality(), 1);
  }
}
