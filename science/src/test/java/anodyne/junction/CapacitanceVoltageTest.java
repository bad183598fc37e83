package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.MottSchottky;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capacitances against depletion layers in closed form and charges of the steady state. */
class CapacitanceVoltageTest {
  private static final double Q = Constants.ELEMENTARY_CHARGE_C;
  private static final double SILICON = 11.7 * Constants.VACUUM_PERMITTIVITY_F_PER_M;

  private static CapacitanceVoltage curve(Stack stack, double frequency_Hz, double... bias_V) {
    return switch (CapacitanceVoltage.of(
        stack, Series.of(bias_V), frequency_Hz, DriftDiffusion.Settings.PLAIN)) {
      case CapacitanceVoltage.Swept(CapacitanceVoltage found) -> found;
      case CapacitanceVoltage.Stopped stopped -> throw new AssertionError(stopped.toString());
    };
  }

  private static DepletionReading reading(CapacitanceVoltage curve) {
    return switch (curve.mottSchottky()) {
      case DepletionReading.Read(DepletionReading found) -> found;
      case DepletionReading.NoLine(String reason) -> throw new AssertionError(reason);
    };
  }

  private static String refusal(CapacitanceVoltage curve) {
    return switch (curve.mottSchottky()) {
      case DepletionReading.Read(DepletionReading found) ->
          throw new AssertionError(found.toString());
      case DepletionReading.NoLine(String reason) -> reason;
    };
  }

  private static double[] range(double from, double to, int points) {
    double[] bias = new double[points];
    for (int i = 0; i < points; i++) {
      bias[i] = from + (to - from) * i / (points - 1);
    }
    return bias;
  }

  private static double relative(double value, double expected) {
    return Math.abs(value / expected - 1);
  }

  /** Conduction band edge above the Fermi level in the bulk of n-type silicon, Boltzmann. */
  private static double depthOfElectrons(double donors) {
    return Stacks.VT * Math.log(2.8e25 / donors);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e15, 1e16, 1e17})
  void the_line_of_a_schottky_junction_gives_its_doping_and_flat_band(double donors_per_cm3) {
    double donors = donors_per_cm3 * 1e6;
    Stack stack =
        Stacks.slab(
            Statistics.BOLTZMANN,
            800,
            new Contact.SchottkyBarrier(0.8),
            Stacks.OHMIC,
            Stacks.silicon("n", donors_per_cm3 < 5e15 ? 4000 : 1500, donors_per_cm3, 0));
    CapacitanceVoltage found = curve(stack, 1e5, range(0, 2, 21));
    double builtIn = 0.8 - depthOfElectrons(donors);
    for (Admittance y : found.points()) {
      double expected = Math.sqrt(Q * SILICON * donors / (2 * (builtIn + y.bias_V() - Stacks.VT)));
      assertThat(relative(y.capacitance_F_per_m2(), expected)).isLessThan(1e-4);
    }
    DepletionReading read = reading(found);
    assertThat(relative(read.carriers_per_m3(), donors)).isLessThan(1e-2);
    assertThat(read.doping_per_m3()).isEqualTo(donors);
    assertThat(read.flatBand_V()).isCloseTo(-builtIn, within(5e-3));
    assertThat(read.share()).isGreaterThan(0.99);
    assertThat(read.deviation()).isLessThan(1e-4);
    assertThat(read.warnings("n")).isEmpty();
  }

  @Test
  void both_sides_of_an_abrupt_junction_take_kt_from_its_built_in_potential() {
    double donors = 3.022e22;
    double vt = Constants.thermalVoltage_V(300);
    double builtIn = 2 * vt * Math.log(donors / (1e25 * Math.exp(-0.5 / vt)));
    double permittivity = 4 * Constants.VACUUM_PERMITTIVITY_F_PER_M;
    CapacitanceVoltage found = curve(DriftDiffusionTest.homojunction(800), 1e4, range(0, 1.4, 15));
    for (Admittance y : found.points()) {
      double expected =
          Math.sqrt(0.5 * Q * permittivity * donors / (2 * (builtIn + y.bias_V() - 2 * vt)));
      assertThat(relative(y.capacitance_F_per_m2(), expected)).isLessThan(1e-4);
    }
    DepletionReading read = reading(found);
    assertThat(relative(read.carriers_per_m3(), 0.5 * donors)).isLessThan(1e-2);
    assertThat(read.share()).isCloseTo(0.5, within(1e-6));
    assertThat(read.warnings("pn")).extracting(Warning::code).contains("mott_schottky_two_sided");
  }

  @Test
  void two_dopings_and_permittivities_give_the_carriers_of_the_layer_times_its_share() {
    Layer n = Stacks.semiconductor("n", 1200, 1.2, 4.0, 8, 1e19, 1e19, 2e16, 0);
    Layer p = Stacks.semiconductor("p", 800, 1.2, 4.0, 14, 1e19, 1e19, 0, 6e16);
    Stack stack = Stacks.slab(Statistics.BOLTZMANN, 600, Stacks.OHMIC, Stacks.OHMIC, n, p);
    DepletionReading read = reading(curve(stack, 1e4, range(-1.5, 0, 16)));
    double share = 1 / (8 * 2e22) / (1 / (8 * 2e22) + 1 / (14 * 6e22));
    assertThat(read.layer()).isEqualTo("n");
    assertThat(read.share()).isCloseTo(share, within(1e-2));
    assertThat(relative(read.carriers_per_m3(), 2e22 * share)).isLessThan(1e-2);
    assertThat(relative(read.carriers_per_m3() / read.share(), 2e22)).isLessThan(1e-2);
  }

  /** Gate, oxide and p-silicon, with or without states where they meet. */
  static Stack mos(double states_per_eV_m2) {
    Kinetics still = Kinetics.ofCentres(1e-20, 1e-20, 1);
    return Stacks.published(
        Statistics.FERMI_DIRAC,
        new MeshChoice.PerLayer(300),
        List.of(
            InterfaceCharge.NONE, new InterfaceCharge(0, states_per_eV_m2, OptionalDouble.empty())),
        new Layer.Metal("gate", 10e-9, 4.1),
        new Layer.Semiconductor("oxide", 10e-9, 9, 0.9, 3.9, 2e25, 2e25, 0, 0, still),
        new Layer.Semiconductor(
            "p",
            1e-6,
            1.12,
            4.05,
            11.7,
            2.8e25,
            1.04e25,
            0,
            1e23,
            Kinetics.ofCentres(0.1, 0.04, 1e-12)));
  }

  /** Charge of the gate, from the field in the oxide. */
  static double gateCharge(Stack stack, double bias_V) {
    CurrentVoltage at = DriftDiffusionTest.swept(stack, bias_V);
    BiasedProfile profile = at.profiles().getFirst();
    int last = 0;
    while (profile.layer().get(last + 1) == 1) {
      last++;
    }
    double drop = profile.potential_V().get(last) - profile.potential_V().get(0);
    return -3.9 * Constants.VACUUM_PERMITTIVITY_F_PER_M * drop / 10e-9;
  }

  /** At frequencies below the rate at which the generation of carriers fills what is filled. */
  @ParameterizedTest
  @CsvSource({"0, 1e-2, 1e-7", "3e16, 1e-5, 1e-5"})
  void slow_capacitances_of_a_gate_are_the_slope_of_its_charge(
      double states, double frequency_Hz, double tolerance) {
    Stack stack = mos(states);
    double[] bias = {-2, -1, -0.5, 0, 1.5, 3};
    CapacitanceVoltage slow = curve(stack, frequency_Hz, bias);
    double h = 2e-3;
    for (int i = 0; i < bias.length; i++) {
      ToDoubleFunction<Double> charge = v -> -gateCharge(stack, v);
      double slope =
          (8 * (charge.applyAsDouble(bias[i] + h) - charge.applyAsDouble(bias[i] - h))
                  - (charge.applyAsDouble(bias[i] + 2 * h) - charge.applyAsDouble(bias[i] - 2 * h)))
              / (12 * h);
      assertThat(relative(slow.points().get(i).capacitance_F_per_m2(), slope))
          .isLessThan(tolerance);
    }
  }

  @Test
  void an_inversion_layer_answers_slowly_and_not_fast() {
    double oxide = 3.9 * Constants.VACUUM_PERMITTIVITY_F_PER_M / 10e-9;
    Stack stack = mos(0);
    double slow = curve(stack, 1e-2, -3).points().getFirst().capacitance_F_per_m2();
    double fast = curve(stack, 1e9, -3).points().getFirst().capacitance_F_per_m2();
    double intrinsic = Math.sqrt(2.8e25 * 1.04e25) * Math.exp(-0.56 / Stacks.VT);
    double bending = 2 * Stacks.VT * Math.log(1e23 / intrinsic);
    double width = Math.sqrt(2 * SILICON * bending / (Q * 1e23));
    assertThat(slow / oxide).isBetween(0.9, 1.0);
    assertThat(relative(fast, 1 / (1 / oxide + width / SILICON))).isLessThan(0.03);
  }

  @Test
  void a_layer_depleted_through_has_the_capacitance_of_its_thickness_and_no_line() {
    Stack stack =
        Stacks.slab(
            Statistics.BOLTZMANN,
            200,
            new Contact.SchottkyBarrier(0.8),
            Stacks.OHMIC,
            Stacks.silicon("thin", 50, 1e16, 0));
    CapacitanceVoltage found = curve(stack, 1e5, range(0.5, 2, 16));
    assertThat(relative(found.points().getLast().capacitance_F_per_m2(), SILICON / 50e-9))
        .isLessThan(5e-2);
    assertThat(refusal(found)).contains("depleted through");
  }

  @Test
  void too_few_biases_give_no_line() {
    assertThat(refusal(curve(DriftDiffusionTest.homojunction(50), 1e3, 0, 0.1, 0.2)))
        .contains("at least 5 biases");
  }

  @Test
  void a_reading_says_where_it_is_straight_and_what_stands_against_it() {
    Stack stack =
        Stacks.slab(
            Statistics.FERMI_DIRAC,
            600,
            new Contact.SchottkyBarrier(0.6),
            Stacks.OHMIC,
            Stacks.silicon("n", 300, 1e16, 0));
    DepletionReading read = reading(curve(stack, 1e6, range(-0.3, 3, 67)));
    assertThat(read.to_V()).isLessThan(1.2);
    assertThat(read.warnings("n")).extracting(Warning::code).contains("mott_schottky_part");
    Stack degenerate =
        Stacks.slab(
            Statistics.FERMI_DIRAC,
            600,
            new Contact.SchottkyBarrier(0.8),
            Stacks.OHMIC,
            Stacks.silicon("n", 60, 2e19, 0));
    assertThat(reading(curve(degenerate, 1e6, range(0, 1, 11))).warnings("n"))
        .extracting(Warning::code)
        .contains("mott_schottky_degenerate");
  }

  @Test
  void the_reading_of_measured_curves_finds_the_same_in_simulated_ones() {
    Stack stack =
        Stacks.slab(
            Statistics.BOLTZMANN,
            800,
            new Contact.SchottkyBarrier(0.8),
            Stacks.OHMIC,
            Stacks.silicon("n", 1500, 1e16, 0));
    List<MottSchottky.Curve> curves = new ArrayList<>();
    double[] bias = range(0, 2, 21);
    for (double frequency : new double[] {1e4, 1e5, 1e6}) {
      double[] capacitance =
          curve(stack, frequency, bias).points().stream()
              .mapToDouble(Admittance::capacitance_F_per_m2)
              .toArray();
      curves.add(new MottSchottky.Curve(frequency, Series.of(bias), Series.of(capacitance)));
    }
    MottSchottky.Outcome outcome =
        MottSchottky.of(curves, 11.7, 1, Stacks.TEMPERATURE_K, Optional.empty());
    assertThat(outcome).isInstanceOf(MottSchottky.Outcome.Known.class);
    MottSchottky known = ((MottSchottky.Outcome.Known) outcome).result();
    DepletionReading read = reading(curve(stack, 1e5, bias));
    assertThat(relative(known.carriers_per_m3(), read.carriers_per_m3())).isLessThan(1e-2);
    assertThat(known.flatBand_V()).isCloseTo(read.flatBand_V(), within(1e-2));
    assertThat(known.type()).isEqualTo(MottSchottky.Carriers.N);
  }
}
