package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.evidence.Evidence;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.MassRatio;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.Route;
import anodyne.evidence.Span;
import anodyne.evidence.StepPotential;
import anodyne.formula.Equation;
import anodyne.formula.Formula;
import anodyne.quantity.Quality;
import anodyne.verdict.Classifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Measured step potentials, preparation routes and proportions. */
class EvidencePracticeTest {
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();
  private static final String POTENTIALS =
      """
      schema: potentials/1
      article: []
      samples:
      - id: P1
        system: "MoS2/C"
        technique: cv
        scan_rate_mV_per_s: 0.1
        quality: measured
        source: "doi:10.1/x"
        steps:
        - {host: MoS2, process: discharge, kind: conversion, cycle: first, potential_V: [0.3, 0.4], assignment: authors, equation: "MoS2 + 4Na+ + 4e- -> Mo + 2Na2S"}
      """;
  private static final String ROUTES =
      """
      schema: routes/1
      routes:
      - id: R1
        system: "CoSe2"
        phases: [CoSe2]
        steps:
        - {method: selenization, precursors: [{name: selenium, formula: Se, mass_g: 0.2}], temperature_C: 400, duration_h: 8, atmosphere: Ar}
        equations: ["Co + 2Se -> CoSe2"]
        equations_basis: "net"
        hazards: [h2se]
        quality: measured
        source: "doi:10.1/x"
      mass_ratios:
      - {id: Q1, system: s, first: CoSe2, second: ZnSe, basis: mole, ratio: 2.0, obtained: feed, quality: measured, source: "doi:10.1/x"}
      """;

  @Test
  void the_examples_are_read() {
    assertThat(potentials(POTENTIALS)).hasSize(1);
    assertThat(EvidenceRoutes.read(yaml(ROUTES)).routes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "scan_rate_mV_per_s @ scan_rate @ unknown key 'scan_rate'; file.yaml:7:3",
        "[0.3, 0.4] @ [0.4, 0.3] @ a range needs finite ends with low <= high",
        "[0.3, 0.4] @ 3.6 @ must lie between -0.1 and 3.5 V",
        "[0.3, 0.4] @ -0.2 @ must lie between -0.1 and 3.5 V",
        "4Na+ @ 3Na+ @ equation is not balanced",
        "-> Mo @ Mo @ file.yaml:11",
        "4Na+ @ 4Qq+ @ Qq",
        "quality: measured @ quality: certain @ quality must be one of a few words",
        "quality: measured @ quality: computed @ measured or recalled, not computed",
        "host: MoS2 @ host: Mo$2 @ file.yaml:11",
        "kind: conversion @ kind: plating @ kind must be one of a few words",
        "assignment: authors @ assignment: curator @ needs a note",
        "cycle: first @ cycle: 1 @ cycle must be text",
        "scan_rate_mV_per_s: 0.1 @ scan_rate_mV_per_s: 0 @ scan rate must be > 0",
      })
  void a_damaged_potential_is_refused_at_its_place(String right, String wrong, String message) {
    assertRefused(POTENTIALS, right, wrong, message, EvidencePracticeTest::potentials);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      value = {
        "duration_h @ hours @ unknown key 'hours'; file.yaml:7",
        "method: selenization @ method: selenisation @ did you mean 'selenization'?",
        "temperature_C: 400 @ temperature_C: 4000 @ temperature must lie between",
        "duration_h: 8 @ duration_h: -8 @ duration must lie between",
        "[h2se] @ [h2te] @ hazard must be one of a few words",
        "2Se -> @ Se -> @ equation is not balanced",
        "formula: Se @ formula: Qq @ file.yaml:7",
        "mass_g: 0.2 @ mass_g: 0 @ mass of selenium must be > 0",
        "phases: [CoSe2] @ phases: [] @ at least one phase",
        "id: Q1 @ id: R1 @ two records have this id",
        "ratio: 2.0 @ ratio: 0 @ ratio must be > 0",
        "second: ZnSe @ second: Ti3C2Tx @ has no molar mass",
        "obtained: feed @ obtained: guess @ obtained must be one of a few words",
      })
  void a_damaged_route_or_ratio_is_refused_at_its_place(
      String right, String wrong, String message) {
    assertRefused(ROUTES, right, wrong, message, text -> EvidenceRoutes.read(yaml(text)));
  }

  @Test
  void two_samples_of_one_name_are_refused() {
    String twice = POTENTIALS + POTENTIALS.substring(POTENTIALS.indexOf("- id: P1"));
    assertThatThrownBy(() -> potentials(twice))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("P1-1");
  }

  @Test
  void every_equation_balances_and_names_its_host_or_what_comes_of_it() {
    for (StepPotential step : EVIDENCE.stepPotentials()) {
      Equation equation = Equation.parse(step.equation());
      assertThat(equation.isBalanced()).as(step.id()).isTrue();
      boolean sodium = step.equation().contains("Na+") && step.equation().contains("e-");
      assertThat(sodium).as(step.id() + " moves sodium and electrons").isTrue();
    }
    for (Route route : EVIDENCE.routes()) {
      route
          .equations()
          .forEach(e -> assertThat(Equation.parse(e).isBalanced()).as(route.id()).isTrue());
    }
  }

  @Test
  void sodium_ions_stand_on_the_left_on_discharge_and_on_the_right_on_charge() {
    for (StepPotential step : EVIDENCE.stepPotentials()) {
      int sodium = step.equation().indexOf("Na+");
      int arrow = step.equation().indexOf("->");
      assertThat(sodium < arrow)
          .as(step.id() + " " + step.equation())
          .isEqualTo(step.process() == StepPotential.Process.DISCHARGE);
    }
  }

  @Test
  void the_potentials_the_article_prints_are_among_them_once_and_mended() {
    List<StepPotential> article =
        EVIDENCE.stepPotentials().stream()
            .filter(s -> s.origin() == StepPotential.Origin.ARTICLE)
            .toList();
    long printed = EVIDENCE.reactions().stream().filter(r -> r.potential_V().isPresent()).count();
    assertThat(article).hasSize((int) printed);
    for (StepPotential step : article) {
      ReactionRecord reaction = EVIDENCE.reaction(step.id()).orElseThrow();
      assertThat(Optional.of(step.potential_V())).isEqualTo(reaction.potential_V());
    }
    assertThat(step("MZ-4").equation()).isEqualTo("NaxMoS2 + (4-x)Na+ + (4-x)e- -> 2Na2S + Mo");
    assertThat(step("MZ-4").note()).get().asString().contains("5Na2S");
  }

  @ParameterizedTest
  @CsvSource({
    "Sb2S3", "MoS2", "ZnIn2S4", "VS4", "Bi2S3", "CoSe2", "Cu2Se", "FeS2", "Ti3C2Tx", "SnS", "SnS2",
    "SnO2", "SnSe2", "Fe2O3", "Fe7S8", "CoS2", "Co9S8", "NiS2", "NiSe2", "Cu2S", "CuS", "ZnS",
    "ZnSe", "VS2", "VSe2", "WS2", "MoSe2", "MoO3", "TiO2", "Fe3Se4", "FeSe2", "In2Se3"
  })
  void a_host_has_a_measured_step_of_discharge(String host) {
    assertThat(EVIDENCE.stepPotentials(host))
        .anyMatch(
            s -> s.process() == StepPotential.Process.DISCHARGE && s.quality() == Quality.MEASURED);
  }

  @Test
  void a_host_is_found_however_its_formula_is_written() {
    assertThat(EVIDENCE.stepPotentials("S2Mo")).isEqualTo(EVIDENCE.stepPotentials("MoS2"));
    assertThat(EVIDENCE.stepPotentials("MoSe2")).noneMatch(s -> s.host().equals("MoS2"));
  }

  @Test
  void steps_of_a_host_run_from_high_to_low_potential_with_discharge_first() {
    List<StepPotential> steps = EVIDENCE.stepPotentials("Bi2S3");
    for (int i = 1; i < steps.size(); i++) {
      StepPotential before = steps.get(i - 1);
      StepPotential after = steps.get(i);
      if (before.process() == after.process()) {
        assertThat(after.potential_V().middle()).isLessThanOrEqualTo(before.potential_V().middle());
      } else {
        assertThat(after.process()).isEqualTo(StepPotential.Process.CHARGE);
      }
    }
  }

  @Test
  void what_is_recalled_has_no_source_and_what_is_measured_has_one() {
    for (StepPotential step : EVIDENCE.stepPotentials()) {
      assertThat(step.source().contains("no source seen"))
          .as(step.id())
          .isEqualTo(step.quality() == Quality.RECALLED);
    }
  }

  @Test
  void rows_named_by_potentials_routes_and_ratios_hold_the_phase() {
    for (StepPotential step : EVIDENCE.stepPotentials()) {
      step.tableRow()
          .ifPresent(n ->
              assertThat(EVIDENCE.table1Row(n).orElseThrow().phases().toString())
                  .as(step.id())
                  .containsAnyOf(step.host(), "Fex-1Sex", "WS2-x"));
    }
    for (Route route : EVIDENCE.routes()) {
      route.tableRow().ifPresent(n -> assertThat(EVIDENCE.table1Row(n)).isPresent());
    }
    for (MassRatio ratio : EVIDENCE.massRatios()) {
      ratio.tableRow().ifPresent(n -> assertThat(EVIDENCE.table1Row(n)).isPresent());
    }
  }

  @Test
  void routes_cover_every_class_and_most_methods() {
    Set<HeterostructureClass> classes = EnumSet.noneOf(HeterostructureClass.class);
    Set<Route.Method> methods = EnumSet.noneOf(Route.Method.class);
    Set<String> ids = new HashSet<>();
    for (Route route : EVIDENCE.routes()) {
      Classifier.ofNames(route.phases(), route.mxene().isPresent()).ifPresent(classes::add);
      methods.addAll(route.methods());
      assertThat(ids.add(route.id())).as(route.id()).isTrue();
      assertThat(route.hazards()).as(route.id()).isNotEmpty();
    }
    assertThat(EVIDENCE.routes()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(classes)
        .containsExactlyInAnyOrder(
            Arrays.stream(HeterostructureClass.values()).toArray(HeterostructureClass[]::new));
    assertThat(methods).hasSizeGreaterThan(15);
  }

  @Test
  void a_sulfide_or_selenide_from_its_vapour_names_a_toxic_gas_or_vapour() {
    Set<Route.Hazard> toxic =
        EnumSet.of(
            Route.Hazard.H2S,
            Route.Hazard.H2SE,
            Route.Hazard.CS2,
            Route.Hazard.SULFUR_VAPOUR,
            Route.Hazard.SELENIUM_VAPOUR);
    for (Route route : EVIDENCE.routes()) {
      if (route.methods().contains(Route.Method.SULFIDATION)
          || route.methods().contains(Route.Method.SELENIZATION)) {
        assertThat(route.hazards()).as(route.id()).containsAnyElementsOf(toxic);
      }
    }
  }

  @Test
  void routes_are_found_by_the_phase_they_make() {
    assertThat(EVIDENCE.routesTo("FeS2")).anyMatch(r -> r.id().equals("R-lewis-fes2"));
    assertThat(EVIDENCE.routesTo("Ti3C2Tx")).anyMatch(r -> r.id().equals("R-lewis-fes2"));
    assertThat(EVIDENCE.routesTo("WSe2")).isEmpty();
  }

  @Test
  void a_ratio_of_moles_becomes_one_of_masses_by_the_molar_masses() {
    MassRatio ratio = EvidenceRoutes.read(yaml(ROUTES)).massRatios().getFirst();
    double expected = 2 * mass("CoSe2") / mass("ZnSe");
    assertThat(ratio.byMass().middle()).isCloseTo(expected, Offset.offset(1e-12));
    assertThat(ratio.massShareOfFirst().middle())
        .isCloseTo(expected / (1 + expected), Offset.offset(1e-12));
  }

  @Test
  void the_range_of_shares_is_the_same_whichever_phase_is_named_first() {
    Span shares = MassRatio.shares(EVIDENCE.massRatios()).orElseThrow();
    assertThat(shares.low() + shares.high()).isCloseTo(1, Offset.offset(1e-12));
    assertThat(EVIDENCE.massRatios("ZnSe", "CoSe2"))
        .isEqualTo(EVIDENCE.massRatios("CoSe2", "ZnSe"))
        .hasSize(2);
    assertThat(MassRatio.shares(List.of())).isEmpty();
  }

  @Test
  void the_document_shows_routes_with_molar_masses_of_the_precursors() {
    JsonNode document =
        StrictMapper.json()
            .readTree(
                EvidenceDocument.routes(
                        EVIDENCE,
                        EVIDENCE.routesTo("ZnIn2S4"),
                        EVIDENCE.massRatios("MoS2", "ZnIn2S4"),
                        List.of(),
                        List.of())
                    .text());
    JsonNode precursor = document.at("/routes/0/steps/0/precursors/0");
    assertThat(precursor.get("formula").asString()).isEqualTo("ZnCl2");
    assertThat(precursor.get("molar_mass_g_per_mol").asDouble())
        .isCloseTo(mass("ZnCl2"), Offset.offset(1e-6));
    assertThat(document.at("/mass_ratios/0/mass_share_of_first/low").asDouble())
        .isCloseTo(1.33 / 2.33, Offset.offset(1e-9));
  }

  private static double mass(String formula) {
    return Formula.parse(formula).molarMass_g_per_mol().orElseThrow();
  }

  private static StepPotential step(String id) {
    return EVIDENCE.stepPotentials().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<StepPotential> potentials(String text) {
    return EvidencePotentials.read(yaml(text), List.of());
  }

  private static Node yaml(String text) {
    return TreeReader.yaml("file.yaml", text);
  }

  private interface Reader {
    Object read(String text);
  }

  private static void assertRefused(
      String text, String right, String wrong, String message, Reader reader) {
    assertThat(text).contains(right);
    String damaged = text.replace(right, wrong);
    assertThatThrownBy(() -> reader.read(damaged))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("file.yaml:")
        .hasMessageNotContaining("\n");
  }
}
