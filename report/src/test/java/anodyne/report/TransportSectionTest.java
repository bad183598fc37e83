package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.junction.Interface;
import anodyne.quantity.Quality;
import anodyne.report.TransportStates.Shown;
import anodyne.study.Confidence;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.TransportFindings;
import anodyne.study.TransportResult;
import anodyne.transport.Compared;
import anodyne.transport.SodiumInputs;
import anodyne.transport.StackState;
import anodyne.transport.Transport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class TransportSectionTest {
  private static final String PAIR = "FeS2/Ti3C2Tx";
  private static final List<String> FIGURES =
      List.of(
          "transport-gains",
          "transport-field",
          "transport-uptake",
          "transport-equilibria",
          "transport-states");

  private static TransportResult result(String pair) {
    return Studies.transport(Studies.of(pair));
  }

  private static String section(Map<String, String> files) {
    String page = Studies.file(files, "report.html");
    int from = page.indexOf("id=\"transport\"");
    assertThat(from).isPositive();
    return page.substring(from, page.indexOf("<h2 id=\"cell\"", from))
        .replaceAll("<[^>]*>", "")
        .replace("&quot;", "\"");
  }

  private static List<Map<String, String>> table(String pair, String name) {
    return Csv.rows(Studies.file(Studies.report(pair), "tables/" + name));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FeS2/Ti3C2Tx", "MoS2/ZnIn2S4", "MoS2@SnO2", "WS2/MoS2/Ti3C2Tx"})
  void no_section_claims_a_gain_both_ways_from_a_static_field(String pair) {
    String text = section(Studies.report(pair));
    assertThat(text)
        .doesNotContainPattern(TransportWordsTest.PROMISES)
        .contains("A field that stands still cannot gain both ways")
        .contains("a static field gives one way what it takes from the other");
    for (Compared compared : result(pair).central().comparisons()) {
      assertThat(text).contains(TransportWords.sentence(compared));
    }
  }

  @Test
  void the_glance_names_the_window_what_is_driven_and_the_gains_with_their_draws() {
    TransportResult result = result(PAIR);
    String text = section(Studies.report(PAIR));
    assertThat(text)
        .contains("Window" + TransportWords.window(result))
        .contains("vs. Na/Na+, at FeS2")
        .contains("Sodium in")
        .contains("Sodium out")
        .contains("Round trip")
        .contains("that without offsets")
        .contains("Field reverses")
        .contains(" at equal sodium: " + TransportWords.ways(result.central().gains()));
    assertThat(TransportWords.reversals(result)).isNotEmpty();
    assertThat(text).contains(TransportWords.reversals(result).getFirst());
  }

  @Test
  void a_field_that_sodium_has_turned_before_the_step_is_reconciled_with_the_junction() {
    TransportResult result = result(PAIR);
    Interface contact = Studies.junction(Studies.of(PAIR)).junction().interfaces().getFirst();
    double field = result.central().in().before().fieldAtInterface_V_per_m().get(0);
    assertThat(TransportWords.otherThanPristine(result, List.of(charged(contact, field))))
        .isEmpty();
    assertThat(TransportWords.otherThanPristine(result, List.of(charged(contact, -field))))
        .startsWith(" Between FeS2 and Ti3C2Tx the field before points towards ")
        .contains(
            ", that of the junction without sodium towards ",
            " V sodium has already gone into the layers (FeS2 ",
            " Na per formula unit), and its charge with that of its electrons sets the field.");
  }

  private static Interface charged(Interface i, double charge_per_m2) {
    return new Interface(
        i.left(),
        i.right(),
        i.kind(),
        i.alignment(),
        i.electrons(),
        i.field(),
        i.builtInPotential_V(),
        i.dipole_V(),
        i.fieldLeft_V_per_m(),
        i.fieldRight_V_per_m(),
        charge_per_m2,
        i.conductionOffset_eV(),
        i.valenceOffset_eV(),
        i.schottkyBarrier_eV(),
        i.approximation(),
        i.flags());
  }

  @Test
  void a_layer_beyond_its_limit_before_the_step_says_so() {
    TransportResult model = result(PAIR);
    TransportResult.LayerSodium full =
        new TransportResult.LayerSodium(
            "FeS2",
            OptionalDouble.of(0.18),
            OptionalDouble.of(0.27),
            OptionalDouble.of(0.1),
            OptionalDouble.of(1.9));
    assertThat(full.isBeyondPristine()).isTrue();
    assertThat(full.isBeyondBefore()).isTrue();
    TransportResult result =
        new TransportResult(
            model.inputs(),
            model.pair(),
            model.settings(),
            model.central(),
            model.halved(),
            model.moving(),
            List.of(full, model.layers().get(1)),
            model.products(),
            model.draws(),
            model.assumptions(),
            model.warnings());
    assertThat(TransportLimits.of(result))
        .anyMatch(r ->
            r.asPlain()
                .contains(
                    "hold 0.18 sodium per formula unit already before the step and 0.27 after"));
    assertThat(TransportFindings.of(result))
        .anyMatch(f -> f.contains("holds 0.18 sodium per formula unit already before the step"));
    int compared = model.draws().total().orElseThrow().samples();
    assertThat(TransportFindings.of(result))
        .anyMatch(f -> f.contains("of the " + compared + " draws that could be compared "));
  }

  @Test
  void every_figure_has_its_numbers_beside_it() {
    Map<String, String> files = Studies.report(PAIR);
    FIGURES.forEach(name -> assertThat(files).containsKey("figures/" + name + ".svg"));
    Transport transport = result(PAIR).central();
    List<Map<String, String>> states = table(PAIR, "transport-states.csv");
    List<Shown> shown = TransportStates.all(transport);
    assertThat(states).hasSize(shown.stream().mapToInt(s -> s.state().position_m().size()).sum());
    StackState before = transport.in().before();
    assertThat(number(states.getFirst(), "na_per_cm3"))
        .isEqualTo(Objects.requireNonNull(before.ions_per_m3().get("Na")).first() * 1e-6);
    assertThat(number(states.getFirst(), "field_V_per_m"))
        .isEqualTo(before.field_V_per_m().first());
    assertThat(table(PAIR, "transport-field.csv"))
        .hasSize(transport.in().time_s().size() + transport.out().time_s().size());
    assertThat(table(PAIR, "transport-gains.csv"))
        .hasSize(9)
        .anySatisfy(row -> {
          assertThat(row)
              .containsEntry("taken_out", "no_offsets")
              .containsEntry("way", "round_trip");
          assertThat(number(row, "gain")).isEqualTo(transport.gains().roundTrip().orElseThrow());
          assertThat(number(row, "share_of_draws_above_1"))
              .isEqualTo(result(PAIR).draws().total().orElseThrow().roundTripHelps());
        });
    assertThat(table(PAIR, "transport-comparisons.csv")).hasSize(transport.comparisons().size());
  }

  @Test
  void what_has_moved_at_the_end_of_the_curve_is_what_the_stack_has_moved() {
    Transport transport = result(PAIR).central();
    Map<String, String> last =
        table(PAIR, "transport-uptake.csv").stream()
            .filter(r -> "stack".equals(r.get("stack")) && "in".equals(r.get("way")))
            .reduce((_, later) -> later)
            .orElseThrow();
    assertThat(number(last, "moved_na_per_m2"))
        .isEqualTo(transport.in().stored_per_m2().last() - transport.in().before().stored_per_m2());
  }

  @Test
  void the_film_holds_every_state_in_words_and_print_keeps_four() {
    Transport transport = result(PAIR).central();
    Document page = Xml.page(Studies.file(Studies.report(PAIR), "report.html"));
    List<String> words = Xml.attributes(page, "data-words");
    assertThat(words)
        .hasSize(2 + transport.in().states().size() + transport.out().states().size())
        .first()
        .asString()
        .startsWith("Before, at equilibrium: FeS2 ")
        .contains(" Na per formula unit. Field at the interface ");
    assertThat(words).anyMatch(w -> w.startsWith("Way out, ") && w.contains(" V/m towards "));
    assertThat(Xml.attributes(page, "visibility")).containsOnlyOnce("visible");
    List<String> titles =
        Xml.texts(
            Xml.parse(Studies.file(Studies.report(PAIR), "figures/transport-states.svg")), "text");
    assertThat(titles)
        .contains(
            "before, at equilibrium", "in, 50 % full", "after, at equilibrium", "out, 50 % full");
  }

  @Test
  void nothing_in_the_film_moves_by_itself_or_against_the_wish_for_less_motion() {
    String page = Studies.file(Studies.report(PAIR), "report.html");
    assertThat(page).contains("prefers-reduced-motion: reduce").doesNotContain("requestAnimation");
    int timer = page.indexOf("setInterval(");
    assertThat(page.lastIndexOf("play.addEventListener(\"click\"", timer)).isPositive();
    assertThat(page.indexOf("setInterval(", timer + 1)).isNegative();
    assertThat(page).contains("nav, .explorer, .film, .screen { display: none; }");
  }

  @Test
  void states_of_charge_run_from_empty_to_full_and_back() {
    List<Shown> all = TransportStates.all(result(PAIR).central());
    int full = all.size() / 2;
    for (int k = 1; k < all.size(); k++) {
      double step = all.get(k).charge() - all.get(k - 1).charge();
      assertThat(step * (k <= full ? 1 : -1)).as("frame %s", k).isPositive();
    }
    assertThat(all.getFirst().charge()).isZero();
    assertThat(all.get(full).charge()).isEqualTo(1);
  }

  @Test
  void indicators_inputs_and_layers_stand_with_units_sources_and_limits() {
    TransportResult result = result(PAIR);
    String text = section(Studies.report(PAIR));
    List<Map<String, String>> indicators = table(PAIR, "transport-indicators.csv");
    for (int number = 1; number <= 9; number++) {
      String wanted = String.valueOf(number);
      assertThat(indicators).anyMatch(row -> wanted.equals(row.get("number")));
    }
    assertThat(indicators).allSatisfy(row -> assertThat(row.get("unit")).isNotEmpty());
    for (SodiumInputs inputs : result.inputs()) {
      if (inputs instanceof SodiumInputs.Inserting host) {
        host.values()
            .values()
            .forEach(value -> assertThat(text).contains(value.estimate().source()));
      }
    }
    assertThat(text)
        .contains("takes up no sodium")
        .contains("Pristine limit")
        .contains("Electrons are taken to be at equilibrium")
        .contains("On twice the cells");
  }

  @Test
  void the_dipole_is_that_of_a_debye_per_square_nanometre() {
    Map<String, String> dipole =
        table(PAIR, "transport-indicators.csv").stream()
            .filter(row -> "5".equals(row.get("number")))
            .findFirst()
            .orElseThrow();
    double perNm2_C_m =
        result(PAIR).central().indicators().dipole_per_m() * 1.602176634e-19 * 1e-18;
    assertThat(number(dipole, "value") * 3.33564e-30 / perNm2_C_m - 1).isBetween(-1e-5, 1e-5);
  }

  @Test
  void what_cannot_be_concluded_names_open_intervals_layers_beyond_their_limit_and_the_rest() {
    TransportResult result = result(PAIR);
    String limits =
        String.join("\n", TransportLimits.of(result).stream().map(r -> r.asPlain()).toList());
    assertThat(limits)
        .contains(
            "Absolute capacity and cycle life",
            "Barriers at the interface",
            "Reacted phases",
            "Interphase film");
    boolean open = TransportWords.isOpen(result.draws().total().orElseThrow().roundTrip());
    assertThat(limits.contains("draws that could be compared lie on both sides of 1"))
        .isEqualTo(open);
    for (TransportResult.LayerSodium layer : result.layers()) {
      assertThat(limits.contains("what " + layer.name() + " does "))
          .isEqualTo(layer.isBeyondPristine());
    }
    Confidence.Quantiles sure = new Confidence.Quantiles(2, 3, 4);
    TransportResult.Effect effect = new TransportResult.Effect(8, sure, sure, sure, 1, 1, 1);
    assertThat(TransportLimits.of(with(result, Optional.of(effect), 1)))
        .noneMatch(r -> r.asPlain().contains("lie on both sides of 1"))
        .noneMatch(r -> r.asPlain().contains("which way the field points"));
    assertThat(TransportLimits.of(with(result, Optional.of(effect), 0.6)))
        .anyMatch(r -> r.asPlain().contains("only 60 % of the 8 draws computed agree"));
  }

  private static TransportResult with(
      TransportResult model, Optional<TransportResult.Effect> effect, double positive) {
    TransportResult.Draws draws =
        new TransportResult.Draws(
            effect.isPresent() ? 8 : 0,
            0,
            effect,
            effect,
            effect,
            Optional.empty(),
            effect.isPresent() ? OptionalDouble.of(positive) : OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());
    return new TransportResult(
        model.inputs(),
        model.pair(),
        model.settings(),
        model.central(),
        Optional.empty(),
        Optional.empty(),
        model.layers(),
        model.products(),
        draws,
        model.assumptions(),
        model.warnings());
  }

  @Test
  void a_result_without_draws_and_second_mesh_says_so() {
    Study study =
        Studies.with(
            Studies.of(PAIR), new Stage.Available<>(with(result(PAIR), Optional.empty(), 0)));
    Map<String, String> files = Report.files(study);
    assertThat(section(files))
        .contains("how sure any of it is; no draw was solved")
        .contains("how far the mesh matters is not known")
        .doesNotContainPattern("\\bNaN\\b");
    Xml.parse(Studies.file(files, "figures/transport-gains.svg"));
  }

  @Test
  void a_stage_that_is_not_available_says_why_in_one_sentence() {
    Study study =
        Studies.with(
            Studies.of(PAIR), new Stage.Unavailable<>("no phase at an outer face takes up sodium"));
    Map<String, String> files = Report.files(study);
    assertThat(section(files).strip().replaceAll("\\s+", " "))
        .endsWith("Not available: no phase at an outer face takes up sodium.")
        .doesNotContain("Round trip");
    assertThat(files.keySet()).noneMatch(path -> path.contains("transport-"));
  }

  @Test
  void the_same_result_gives_the_same_bytes() {
    Study study = Studies.of(PAIR);
    assertThat(Report.files(study)).isEqualTo(Report.files(study));
  }

  @Test
  void the_weakest_input_is_the_least_trusted_of_potential_sites_and_diffusivity() {
    TransportResult result = result("MoS2/ZnIn2S4");
    Quality weakest =
        result.inputs().stream()
            .map(i -> (SodiumInputs.Inserting) i)
            .map(SodiumInputs.Inserting::weakestQuality)
            .reduce(Quality::weaker)
            .orElseThrow();
    assertThat(result.weakestQuality()).isEqualTo(weakest);
  }
}
