package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.DesignReader;
import anodyne.data.EvidenceFiles;
import anodyne.data.LibraryFiles;
import anodyne.data.TreeReader;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.junction.Interface;
import anodyne.junction.PhaseInputs;
import anodyne.library.MethodTable;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selection;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JunctionStudyTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Selection SELECTION = new Selection(LIBRARY.methods());

  private static Stage<JunctionResult> run(String pair, int samples) {
    Design design = DesignReader.defaults(Heterostructure.parse(pair));
    return JunctionStudy.run(
        design.with(new Design.Settings(100, samples)),
        design.heterostructure().phases().stream().map(LIBRARY::find).toList(),
        SELECTION);
  }

  private static JunctionResult result(Stage<JunctionResult> stage) {
    return switch (stage) {
      case Stage.Available<JunctionResult>(JunctionResult r) -> r;
      case Stage.Unavailable<JunctionResult>(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  private static PropertyValue value(
      Property property, double amount, double uncertainty, String method, Quality quality) {
    return new PropertyValue(
        property,
        new PropertyValue.Amount(amount),
        OptionalDouble.of(uncertainty),
        method,
        "",
        "",
        OptionalDouble.empty(),
        "made up for a test",
        quality,
        Optional.empty(),
        "");
  }

  private static Phase semiconductor(
      String name, double affinity, double uncertainty, String method) {
    List<PropertyValue> values = new ArrayList<>();
    values.add(
        new PropertyValue(
            Property.CONDUCTIVITY_TYPE,
            new PropertyValue.Word("n"),
            OptionalDouble.empty(),
            method,
            "",
            "",
            OptionalDouble.empty(),
            "made up for a test",
            Quality.MEASURED,
            Optional.empty(),
            ""));
    values.add(value(Property.BAND_GAP, 1.5, 0, method, Quality.MEASURED));
    values.add(value(Property.PERMITTIVITY_STATIC, 10, 0, method, Quality.MEASURED));
    values.add(value(Property.ELECTRON_MASS, 0.5, 0, method, Quality.MEASURED));
    values.add(value(Property.HOLE_MASS, 0.5, 0, method, Quality.MEASURED));
    values.add(value(Property.CARRIER_CONCENTRATION, 1e17, 0, method, Quality.MEASURED));
    values.add(value(Property.ELECTRON_AFFINITY, affinity, uncertainty, method, Quality.MEASURED));
    return new Phase(name, name, "", List.of(name), "", Optional.empty(), values, List.of());
  }

  private static Confidence.AtInterface confidence(Phase a, Phase b, int samples) {
    Heterostructure pair =
        new Heterostructure(List.of(a.id(), b.id()), Heterostructure.Arrangement.PLANAR);
    Design design =
        DesignReader.read(
            TreeReader.yaml("d.yaml", "schema: design/1\ninterfaces: [{bonding: unpinned}]\n"),
            pair);
    return result(
            JunctionStudy.run(
                design.with(new Design.Settings(60, samples)), List.of(a, b), SELECTION))
        .confidence()
        .interfaces()
        .getFirst();
  }

  @Test
  void a_bias_shared_by_both_sides_cancels_in_the_built_in_potential() {
    double spreadSame =
        width(
            confidence(
                semiconductor("A", 4.0, 0.2, "UPS"), semiconductor("B", 4.3, 0.2, "UPS"), 2000));
    double spreadMixed =
        width(
            confidence(
                semiconductor("A", 4.0, 0.2, "UPS"),
                semiconductor("B", 4.3, 0.2, "electronegativity-scale"),
                2000));
    MethodTable methods = LIBRARY.methods();
    double scatter = Math.hypot(0.2, 0.2);
    double mixed =
        Math.sqrt(
            scatter * scatter
                + Math.pow(methods.get("UPS").bias_eV(), 2)
                + Math.pow(methods.get("electronegativity-scale").bias_eV(), 2));
    // Width of a 90 % interval of a normal distribution: 2 × 1.645 σ; carriers add little.
    assertThat(spreadSame).isCloseTo(2 * 1.645 * scatter, within(0.1 * spreadSame));
    assertThat(spreadMixed).isCloseTo(2 * 1.645 * mixed, within(0.1 * spreadMixed));
  }

  private static double width(Confidence.AtInterface at) {
    return at.builtInPotential_V().high() - at.builtInPotential_V().low();
  }

  @Test
  void the_probability_of_the_sign_is_that_of_the_normal_distribution() {
    Confidence.AtInterface at =
        confidence(semiconductor("A", 4.0, 0.5, "UPS"), semiconductor("B", 4.5, 0.5, "UPS"), 4000);
    // Mean 0.5 eV, σ = √2 · 0.5 eV and carriers of a factor e^1.5 on both sides: P = Φ(0.7).
    double sigma = Math.sqrt(0.5 + 2 * Math.pow(1.5 * 0.0257, 2));
    double expected = 0.5 * (1 + erf(0.5 / sigma / Math.sqrt(2)));
    assertThat(at.electronsLeftToRight()).isCloseTo(expected, within(0.02));
    assertThat(at.fieldLeftToRight()).isCloseTo(at.electronsLeftToRight(), within(0.05));
    assertThat(at.influences().subList(0, 2))
        .extracting(Confidence.Influence::input)
        .containsExactlyInAnyOrder("A: electron affinity", "B: electron affinity");
    assertThat(at.influences().getFirst().onBuiltInPotential()).isBetween(0.4, 0.6);
  }

  private static double erf(double x) {
    double sum = 0;
    int n = 20_000;
    for (int i = 0; i < n; i++) {
      double t = (i + 0.5) * x / n;
      sum += Math.exp(-t * t) * x / n;
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  @Test
  void the_same_study_gives_the_same_numbers() {
    JunctionResult a = result(run("SnS/SnO2", 200));
    JunctionResult b = result(run("SnS/SnO2", 200));
    assertThat(JunctionStudyDocument.of(new Stage.Available<>(a)).text())
        .isEqualTo(JunctionStudyDocument.of(new Stage.Available<>(b)).text());
  }

  @Test
  void a_metal_partner_makes_a_metal_contact_and_mixed_methods_are_warned_of() {
    JunctionResult r = result(run("FeS2/Ti3C2Tx", 64));
    assertThat(r.junction().interfaces().getFirst().kind())
        .isIn(Interface.Kind.SCHOTTKY, Interface.Kind.OHMIC);
    PhaseInputs left = r.inputs().get(0);
    PhaseInputs right = r.inputs().get(1);
    boolean mixed = !left.anchorValue().method().equals(right.anchorValue().method());
    assertThat(r.warnings().stream().anyMatch(w -> w.code().equals("mixed_methods")))
        .isEqualTo(mixed);
  }

  @Test
  void one_phase_is_no_junction_and_a_missing_value_is_named() {
    assertThat(run("MoS2", 8))
        .isInstanceOfSatisfying(
            Stage.Unavailable.class, u -> assertThat(u.reason()).contains("MoS2 is one phase"));
    assertThat(run("MoS2/Na2S", 8))
        .isInstanceOfSatisfying(
            Stage.Unavailable.class, u -> assertThat(u.reason()).contains("Na2S lacks"));
  }

  @Test
  void overrides_of_the_design_replace_the_library() {
    Heterostructure pair = Heterostructure.parse("MoS2/ZnIn2S4");
    Design design =
        DesignReader.read(
            TreeReader.yaml(
                "d.yaml",
                """
                schema: design/1
                phases:
                  - overrides: {work_function: {value: 5.18, uncertainty: 0.1, quality: computed}}
                  - overrides: {work_function: {value: 6.11, uncertainty: 0.1, quality: computed}}
                """),
            pair);
    JunctionResult r =
        result(
            JunctionStudy.run(
                design.with(new Design.Settings(100, 128)),
                pair.phases().stream().map(LIBRARY::find).toList(),
                SELECTION));
    assertThat(r.junction().builtInPotential_V()).isCloseTo(6.11 - 5.18, within(1e-6));
    assertThat(r.junction().interfaces().getFirst().field())
        .contains(Interface.Direction.LEFT_TO_RIGHT);
  }

  @Test
  void two_layers_of_one_phase_share_every_draw() {
    Confidence.AtInterface at = result(run("SnO2/SnO2", 64)).confidence().interfaces().getFirst();
    assertThat(at.builtInPotential_V().low()).isCloseTo(0, within(1e-9));
    assertThat(at.builtInPotential_V().high()).isCloseTo(0, within(1e-9));
  }

  @Test
  void the_kind_does_not_depend_on_the_order_of_the_phases() {
    for (String pair : List.of("NiS2/MoS2", "NiS2/NiSe2", "SnS/SnO2", "FeS2/Ti3C2Tx")) {
      String[] sides = pair.split("/", -1);
      Confidence.AtInterface forth = result(run(pair, 128)).confidence().interfaces().getFirst();
      Confidence.AtInterface back =
          result(run(sides[1] + "/" + sides[0], 128)).confidence().interfaces().getFirst();
      forth
          .kind()
          .forEach((kind, share) ->
              assertThat(back.kind().getOrDefault(kind, 0.0))
                  .as("%s %s", pair, kind)
                  .isCloseTo(share, within(0.12)));
    }
  }

  @Test
  void the_verdict_states_each_probability_beside_what_it_belongs_to() {
    JunctionResult r = result(run("MoS2/ZnIn2S4", 128));
    Interface at = r.junction().interfaces().getFirst();
    double kind = r.confidence().interfaces().getFirst().kind().getOrDefault(at.kind(), -1.0);
    double alignment =
        r.confidence()
            .interfaces()
            .getFirst()
            .alignment()
            .getOrDefault(at.alignment().orElseThrow(), -1.0);
    Study study =
        StudyRun.of(
            LIBRARY,
            EvidenceFiles::builtIn,
            DesignReader.defaults(Heterostructure.parse("MoS2/ZnIn2S4"))
                .with(new Design.Settings(100, 128)),
            OptionalInt.empty(),
            List.of("junction", "sodiation"),
            TransportPlan.standard());
    assertThat(study.verdict()).hasSize(4);
    assertThat(study.verdict().getFirst())
        .contains(
            String.format(
                Locale.ROOT,
                "n-n contact (%.0f %% of the draws) with %s gaps (%.0f %%)",
                100 * kind,
                at.alignment().orElseThrow().word(),
                100 * alignment));
  }

  @Test
  void a_work_function_stays_what_it_is_for_every_gap() {
    Heterostructure pair = Heterostructure.parse("MoS2/SnO2");
    for (String gap : List.of("0", "0.05", "0.3", "3")) {
      Design design =
          DesignReader.read(
              TreeReader.yaml(
                  "d.yaml",
                  "schema: design/1\nphases:\n  - overrides: {work_function: 4.7, band_gap: "
                      + gap
                      + ", carrier_concentration: 1e18}\n  - {}\n"),
              pair);
      JunctionResult r =
          result(
              JunctionStudy.run(
                  design.with(new Design.Settings(60, 1)),
                  pair.phases().stream().map(LIBRARY::find).toList(),
                  SELECTION));
      double found = r.junction().layers().getFirst().bulk().workFunction_eV();
      assertThat(found).as("gap %s", gap).isCloseTo(4.7, within(gap.startsWith("0") ? 0.02 : 1e-6));
    }
  }
}
