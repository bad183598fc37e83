package anodyne.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.DesignReader;
import anodyne.data.LibraryFiles;
import anodyne.data.TreeReader;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.junction.Interface;
import anodyne.junction.PhaseInputs;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selection;
import anodyne.numerics.SobolIndices;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  private static final LibraryFiles LIBRARY = LibraryFiles.builtIn();
  private static final Selection SELECTION = new Selection(LIBRARY.methods());

  private static PropertyValue value(
      Property property, PropertyValue.Datum datum, double uncertainty, String method, Quality q) {
    return new PropertyValue(
        property,
        datum,
        uncertainty > 0 ? OptionalDouble.of(uncertainty) : OptionalDouble.of(0),
        method,
        "",
        "",
        OptionalDouble.empty(),
        "made up for a test",
        q,
        Optional.empty(),
        "");
  }

  private static PropertyValue amount(Property property, double amount) {
    return value(property, new PropertyValue.Amount(amount), 0, "UPS", Quality.MEASURED);
  }

  private static Phase semiconductor(
      String name, String type, double affinity, double uncertainty, Quality quality) {
    List<PropertyValue> values = new ArrayList<>();
    values.add(
        value(
            Property.CONDUCTIVITY_TYPE, new PropertyValue.Word(type), 0, "UPS", Quality.MEASURED));
    values.add(amount(Property.BAND_GAP, 1.5));
    values.add(amount(Property.PERMITTIVITY_STATIC, 10));
    values.add(amount(Property.ELECTRON_MASS, 0.5));
    values.add(amount(Property.HOLE_MASS, 0.5));
    values.add(amount(Property.CARRIER_CONCENTRATION, 1e17));
    values.add(
        value(
            Property.ELECTRON_AFFINITY,
            new PropertyValue.Amount(affinity),
            uncertainty,
            "UPS",
            quality));
    return new Phase(name, name, "", List.of(name), "", Optional.empty(), values, List.of());
  }

  private static Design design(double thickness_nm) {
    Heterostructure pair =
        new Heterostructure(List.of("A", "B"), Heterostructure.Arrangement.PLANAR);
    String layer = "thickness_nm: " + thickness_nm + "}";
    return DesignReader.read(
            TreeReader.yaml(
                "d.yaml",
                "schema: design/1\nphases: [{name: A, "
                    + layer
                    + ", {name: B, "
                    + layer
                    + "]\ninterfaces: [{bonding: unpinned}]\n"),
            pair)
        .with(new Design.Settings(100, 512));
  }

  private static List<PhaseInputs> inputs(Design design, Phase a, Phase b) {
    return JunctionStudy.inputs(design, List.of(a, b), SELECTION).known();
  }

  private static SobolIndices.Input of(Sensitivity s, Sensitivity.Quantity q, String label) {
    SobolIndices indices = s.interfaces().getFirst().indices().get(q);
    for (int i = 0; i < s.inputs().size() && indices != null; i++) {
      if (s.inputs().get(i).label().equals(label)) {
        return indices.inputs().get(i);
      }
    }
    throw new AssertionError("no " + label + " among " + s.inputs());
  }

  @Test
  void a_shared_bias_has_no_part_in_the_built_in_potential_and_scatters_share_it_by_squares() {
    Design design = design(20);
    Sensitivity s =
        SensitivityStudy.of(
            design,
            inputs(
                design,
                semiconductor("A", "n", 4.0, 0.3, Quality.MEASURED),
                semiconductor("B", "n", 4.3, 0.6, Quality.MEASURED)),
            1024);
    Sensitivity.Quantity builtIn = Sensitivity.Quantity.BUILT_IN_POTENTIAL;
    assertThat(of(s, builtIn, "bias of UPS (levels)").total().value()).isLessThan(1e-20);
    assertThat(of(s, builtIn, "A: electron affinity").first().value()).isCloseTo(0.2, within(0.02));
    assertThat(of(s, builtIn, "A: electron affinity").total().value()).isCloseTo(0.2, within(0.02));
    assertThat(of(s, builtIn, "B: electron affinity").total().value()).isCloseTo(0.8, within(0.02));
    assertThat(of(s, Sensitivity.Quantity.FIELD_SIGN, "B: electron affinity").total().value())
        .isGreaterThan(0.6);
    assertThat(s.failed()).isZero();
    assertThat(s.interfaces().getFirst().indices())
        .doesNotContainKey(Sensitivity.Quantity.SCHOTTKY_BARRIER);
  }

  @Test
  void a_value_and_the_bias_of_its_own_unknown_method_are_one_input() {
    Design design = design(20);
    List<Uncertainties.Input> inputs =
        new Uncertainties(
                design,
                inputs(
                    design,
                    semiconductor("A", "n", 4.0, 0.3, Quality.RECALLED),
                    semiconductor("B", "n", 4.3, 0.3, Quality.MEASURED)),
                List.of(),
                List.of(),
                List.of())
            .junctionInputs();
    assertThat(inputs)
        .filteredOn(i -> i.label().equals("A: electron affinity"))
        .singleElement()
        .satisfies(i -> assertThat(i.coordinates()).hasSize(2));
    assertThat(inputs).extracting(Uncertainties.Input::label).noneMatch(l -> l.contains("unknown"));
    assertThat(inputs).extracting(Uncertainties.Input::label).contains("bias of UPS (levels)");
  }

  private static JunctionResult explored(String pair) {
    Design design =
        DesignReader.defaults(Heterostructure.parse(pair)).with(new Design.Settings(60, 16));
    List<Phase> phases = design.heterostructure().phases().stream().map(LIBRARY::find).toList();
    List<PhaseInputs> inputs =
        JunctionStudy.inputs(design, JunctionStudy.overridden(design, phases), SELECTION).known();
    List<JunctionInput> all = JunctionInput.all(design, inputs);
    JunctionMap.Wish wish =
        new JunctionMap.Wish(
            JunctionMap.Span.of(all.getFirst()), JunctionMap.Span.of(all.getLast()), 5);
    if (!(JunctionStudy.run(design, phases, SELECTION)
        instanceof Stage.Available<JunctionResult>(JunctionResult result))) {
      throw new AssertionError(pair + " has no junction");
    }
    return result.with(
        Exploration.none()
            .with(SensitivityStudy.of(design, inputs, 16))
            .with(MapStudy.of(design, inputs, wish))
            .with(CarrierStudy.of(design, inputs)),
        List.of());
  }

  private static String text(JunctionResult result) {
    return JunctionStudyDocument.of(new Stage.Available<>(result)).text();
  }

  @Test
  void one_thread_or_four_give_the_same_bytes() throws InterruptedException, ExecutionException {
    String one;
    String four;
    try (ForkJoinPool single = new ForkJoinPool(1);
        ForkJoinPool several = new ForkJoinPool(4)) {
      one = single.submit(() -> text(explored("FeS2/Ti3C2Tx"))).get();
      four = several.submit(() -> text(explored("FeS2/Ti3C2Tx"))).get();
    }
    assertThat(one).isEqualTo(four).contains("schottky_barrier_eV").contains("carrier_rule");
  }

  @Test
  void what_was_not_asked_for_has_no_key() {
    assertThat(text(explored("SnS/SnO2").with(Exploration.none(), List.of())))
        .doesNotContain("\"sensitivity\"")
        .doesNotContain("\"map\"")
        .doesNotContain("carrier_rule");
  }

  @Test
  void a_map_moves_its_two_inputs_and_nothing_else() {
    Design design = design(200);
    List<PhaseInputs> inputs =
        inputs(
            design,
            semiconductor("A", "n", 4.0, 0.3, Quality.MEASURED),
            semiconductor("B", "p", 4.3, 0.3, Quality.MEASURED));
    List<JunctionInput> all = JunctionInput.all(design, inputs);
    JunctionMap map =
        MapStudy.of(
            design,
            inputs,
            new JunctionMap.Wish(
                span(all, "A.electron_affinity", 3.8, 4.2), span(all, "dipole", -0.1, 0.1), 3));
    List<anodyne.quantity.Series> builtIn = map.interfaces().getFirst().builtInPotential_V();
    double central = central(design, inputs).builtInPotential_V();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(builtIn.get(row).get(column))
            .isCloseTo(central + 0.2 * (1 - column), within(1e-9));
      }
    }
    double field = central(design, inputs).fieldLeft_V_per_m();
    assertThat(map.interfaces().getFirst().fieldLeft_V_per_m().get(1).get(1))
        .isCloseTo(field, within(1e-3 * field));
    assertThat(map.interfaces().getFirst().fieldLeft_V_per_m().get(2).get(1)).isGreaterThan(field);
    assertThat(map.failed()).isZero();
  }

  private static JunctionMap.Span span(
      List<JunctionInput> all, String name, double low, double high) {
    return new JunctionMap.Span(
        JunctionInput.find(all, name).orElseThrow(),
        new JunctionInput.Interval(low, high, "as asked for"));
  }

  private static Interface central(Design design, List<PhaseInputs> inputs) {
    return switch (anodyne.junction.Equilibrium.solve(
        MovedDraw.of(design, inputs, List.of()).stack(200),
        anodyne.junction.Equilibrium.Accuracy.SINGLE)) {
      case anodyne.junction.Equilibrium.Solved(var junction) -> junction.interfaces().getFirst();
      case anodyne.junction.Equilibrium.NotSolved(String reason, var _) ->
          throw new AssertionError(reason);
    };
  }

  @Test
  void thickness_and_carriers_are_spaced_by_factors_and_carriers_have_a_short_name() {
    Design design = design(20);
    List<PhaseInputs> inputs =
        inputs(
            design,
            semiconductor("A", "n", 4.0, 0.3, Quality.MEASURED),
            semiconductor("B", "p", 4.3, 0.3, Quality.MEASURED));
    List<JunctionInput> all = JunctionInput.all(design, inputs);
    JunctionMap map =
        MapStudy.of(
            design,
            inputs,
            new JunctionMap.Wish(
                span(all, "A.carriers", 1e15, 1e17),
                JunctionMap.Span.of(JunctionInput.find(all, "B.thickness").orElseThrow()),
                3));
    assertThat(map.x().values().get(1)).isCloseTo(1e16, within(1e3));
    assertThat(map.y().values().toArray()).containsExactly(new double[] {4, 20, 100}, within(1e-9));
  }

  @Test
  void a_range_that_falls_or_leaves_what_is_plausible_is_refused() {
    Design design = design(20);
    List<JunctionInput> all =
        JunctionInput.all(
            design,
            inputs(
                design,
                semiconductor("A", "n", 4.0, 0.3, Quality.MEASURED),
                semiconductor("B", "p", 4.3, 0.3, Quality.MEASURED)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> span(all, "dipole", 0.2, 0.1))
        .withMessageContaining("range of dipole");
    assertThatIllegalArgumentException().isThrownBy(() -> span(all, "pinning_slope", 0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> span(all, "A.carriers", 0, 1e17));
    JunctionMap.Span dipole = span(all, "dipole", 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JunctionMap.Wish(dipole, dipole, 5))
        .withMessageContaining("twice");
    assertThat(JunctionInput.find(all, "C.thickness")).isEmpty();
  }

  @Test
  void width_falls_as_the_root_of_the_carriers_until_the_layer_is_depleted_throughout() {
    Design design = design(1000);
    List<PhaseInputs> inputs =
        inputs(
            design,
            semiconductor("A", "n", 4.0, 0.3, Quality.MEASURED),
            semiconductor("B", "p", 4.0, 0.3, Quality.MEASURED));
    CarrierSweep sweep = CarrierStudy.of(design, inputs).getFirst();
    List<CarrierSweep.Point> points = sweep.points();
    CarrierSweep.Point fewest = points.getFirst();
    assertThat(fewest.regime()).isEqualTo(CarrierSweep.Regime.FULLY_DEPLETED);
    assertThat(fewest.width_m()).isCloseTo(1e-6, within(1e-8));
    CarrierSweep.Point few = nearest(sweep, 3e15);
    CarrierSweep.Point more = nearest(sweep, 1e16);
    assertThat(few.regime()).isEqualTo(CarrierSweep.Regime.DEPLETED);
    double slope =
        Math.log(more.width_m() / few.width_m())
            / Math.log(more.carriers_per_cm3() / few.carriers_per_cm3());
    // Partner at 1e17 cm⁻³: the two-sided textbook exponent is -1/2 - n/(2(n + N)), about -0.53.
    assertThat(slope).isCloseTo(-0.52, within(0.04));
    assertThat(sweep.depletedExponent().orElseThrow()).isBetween(-1.0, -0.5);
    assertThat(sweep.textbookWidth_m(4e15) / sweep.textbookWidth_m(1e15))
        .isCloseTo(0.5, within(1e-12));
    assertThat(points.getLast().regime()).isEqualTo(CarrierSweep.Regime.DEGENERATE);
    assertThat(Math.abs(fewest.field_V_per_m())).isLessThan(Math.abs(more.field_V_per_m()));
    assertThat(fewest.builtInPotential_V()).isLessThan(more.builtInPotential_V());
    assertThat(points)
        .anySatisfy(p -> assertThat(p.carriers_per_cm3()).isEqualTo(sweep.central_per_cm3()));
  }

  private static CarrierSweep.Point nearest(CarrierSweep sweep, double carriers) {
    return sweep.points().stream()
        .min(
            java.util.Comparator.comparingDouble(
                p -> Math.abs(Math.log(p.carriers_per_cm3() / carriers))))
        .orElseThrow();
  }

  @Test
  void the_side_of_higher_work_function_and_equal_type_accumulates() {
    Design design = design(1000);
    List<CarrierSweep> sweeps =
        CarrierStudy.of(
            design,
            inputs(
                design,
                semiconductor("A", "n", 4.0, 0.3, Quality.MEASURED),
                semiconductor("B", "n", 4.5, 0.3, Quality.MEASURED)));
    assertThat(nearest(sweeps.get(0), 1e16).regime()).isEqualTo(CarrierSweep.Regime.DEPLETED);
    assertThat(nearest(sweeps.get(1), 1e16).regime()).isEqualTo(CarrierSweep.Regime.ACCUMULATED);
    assertThat(nearest(sweeps.get(1), 1e16).width_m()).isLessThan(1e-9);
  }
}
