package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Admittances against closed forms, differences of the steady state, and each other. */
class SmallSignalTest {
  private static final double SILICON = 11.7 * Constants.VACUUM_PERMITTIVITY_F_PER_M;

  static AdmittanceSpectrum spectrum(Stack stack, double bias_V, double... frequency_Hz) {
    return switch (SmallSignal.admittance(
        stack, bias_V, Series.of(frequency_Hz), DriftDiffusion.Settings.PLAIN)) {
      case SmallSignal.Found(AdmittanceSpectrum found) -> found;
      case SmallSignal.Stopped stopped -> throw new AssertionError(stopped.toString());
    };
  }

  private static double relative(double value, double expected) {
    return Math.abs(value / expected - 1);
  }

  /** A stack and two biases. */
  record Case(String name, Stack stack, Series bias_V) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Stacks that between them use every kind of cell, node, contact and charge. */
  static Stream<Case> cases() {
    Stack lit = DriftDiffusionTest.litHeterojunction(1);
    return Stream.of(
        new Case("homojunction", DriftDiffusionTest.homojunction(200), Series.of(0.3, -0.4)),
        new Case("lit heterojunction", lit, Series.of(-0.2, 0.6)),
        new Case(
            "emission at the step",
            lit.with(StepTransport.THERMIONIC, Tunnelling.NONE),
            Series.of(-0.2, 0.6)),
        new Case(
            "schottky", schottky(new Contact.SchottkyBarrier(0.7), 1e16), Series.of(0.5, -0.3)),
        new Case(
            "image force",
            schottky(new Contact.SchottkyBarrier(0.7, true), 1e17),
            Series.of(1.5, -0.2)),
        new Case("metal between", metalBetween(StepTransport.CONTINUOUS), Series.of(0.2, -0.2)),
        new Case(
            "metal between with emission",
            metalBetween(StepTransport.THERMIONIC),
            Series.of(0.2, -0.2)),
        new Case("metal core", metalCore(), Series.of(0.2, -0.2)),
        new Case("traps and interface states", trapped(), Series.of(0.3, -0.3)));
  }

  static Stack schottky(Contact left, double donors_per_cm3) {
    return Stacks.slab(
        Statistics.FERMI_DIRAC,
        400,
        left,
        Stacks.OHMIC,
        Stacks.silicon("n", 2000, donors_per_cm3, 0));
  }

  private static Stack metalBetween(StepTransport steps) {
    return Stacks.stack(
            Geometry.SLAB,
            Statistics.FERMI_DIRAC,
            120,
            Stacks.OHMIC,
            Stacks.OHMIC,
            Stacks.silicon("n", 500, 1e16, 0),
            new Layer.Metal("m", 5e-9, 4.45),
            Stacks.silicon("p", 500, 0, 1e16))
        .with(steps, Tunnelling.NONE);
  }

  private static Stack metalCore() {
    return Stacks.stack(
            Geometry.SPHERE,
            Statistics.FERMI_DIRAC,
            120,
            Stacks.OHMIC,
            Stacks.OHMIC,
            new Layer.Metal("core", 100e-9, 4.5),
            Stacks.silicon("inner", 100, 1e17, 0),
            Stacks.silicon("outer", 100, 0, 1e17))
        .with(StepTransport.THERMIONIC, Tunnelling.NONE);
  }

  private static Stack trapped() {
    Kinetics kinetics = Kinetics.ofCentres(1e-2, 1e-2, 1e-8);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      layers.add(
          new Layer.Semiconductor(
              i == 0 ? "n" : "p",
              500e-9,
              1.12,
              4.05,
              11.7,
              2.8e25,
              1.04e25,
              i == 0 ? 1e22 : 0,
              i == 0 ? 0 : 1e22,
              OptionalDouble.empty(),
              List.of(),
              List.of(
                  new Trap(3e21, 0.4, Trap.Kind.DONOR), new Trap(2e21, 0.7, Trap.Kind.ACCEPTOR)),
              kinetics));
    }
    return Stacks.published(
        Statistics.FERMI_DIRAC,
        new MeshChoice.PerLayer(200),
        List.of(new InterfaceCharge(1e14, 1e16, OptionalDouble.empty())),
        layers.toArray(Layer[]::new));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_total_current_is_the_same_through_every_cell(Case c) {
    for (double bias : new double[] {0, c.bias_V.first(), c.bias_V.last()}) {
      for (Admittance y : spectrum(c.stack, bias, 0, 1e-2, 1e3, 1e8, 1e12, 1e16).points()) {
        assertThat(y.variation()).as(y.toString()).isLessThan(1e-10);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_limit_of_low_frequency_conducts_as_the_slope_of_the_current(Case c) {
    for (double bias : c.bias_V.toArray()) {
      double h = Math.abs(bias) > 1 ? 2e-2 : 1e-3;
      List<OperatingPoint> j =
          DriftDiffusionTest.swept(c.stack, bias - 2 * h, bias - h, bias + h, bias + 2 * h)
              .points();
      double slope =
          (8 * (j.get(2).current_A_per_m2() - j.get(1).current_A_per_m2())
                  - (j.get(3).current_A_per_m2() - j.get(0).current_A_per_m2()))
              / (12 * h);
      double unresolved = 0;
      for (OperatingPoint point : j) {
        unresolved += point.variation() * Math.abs(point.current_A_per_m2()) / h;
      }
      assertThat(spectrum(c.stack, bias, 1).limit().orElseThrow().conductance_S_per_m2())
          .isCloseTo(slope, within(1e-6 * Math.abs(slope) + unresolved));
    }
  }

  @Test
  void a_neutral_bar_is_its_resistance_beside_its_geometric_capacitance() {
    Layer.Semiconductor layer = Stacks.silicon("bar", 1000, 1e16, 0);
    Stack bar = Stacks.slab(Statistics.FERMI_DIRAC, 100, Stacks.OHMIC, Stacks.OHMIC, layer);
    Profile neutral = Stacks.solved(bar).profile();
    double carriers =
        neutral.electrons_per_m3().get(10) * layer.kinetics().electronMobility_m2_per_Vs()
            + neutral.holes_per_m3().get(10) * layer.kinetics().holeMobility_m2_per_Vs();
    double sigma = Constants.ELEMENTARY_CHARGE_C * carriers;
    double length = layer.thickness_m();
    for (double bias : new double[] {0, 0.2}) {
      for (Admittance y : spectrum(bar, bias, 0, 1e-3, 1e6, 1e11, 1e13, 1e16).points()) {
        assertThat(y.conductance_S_per_m2())
            .isCloseTo(sigma / length, within(1e-11 * sigma / length));
        assertThat(y.capacitance_F_per_m2())
            .isCloseTo(SILICON / length, within(1e-11 * SILICON / length));
      }
    }
  }

  @Test
  void above_dielectric_relaxation_only_the_geometric_capacitance_is_left() {
    Stack stack = DriftDiffusionTest.litHeterojunction(1);
    double expected = 10 * Constants.VACUUM_PERMITTIVITY_F_PER_M / 3e-6;
    Admittance y = spectrum(stack, 0.3, 1e17).points().getFirst();
    assertThat(relative(y.capacitance_F_per_m2(), expected)).isLessThan(1e-6);
    Stack three = metalBetween(StepTransport.THERMIONIC);
    Admittance m = spectrum(three, 0, 1e17).points().getFirst();
    assertThat(relative(m.capacitance_F_per_m2(), SILICON / 1e-6)).isLessThan(1e-6);
  }

  @Test
  void a_metal_core_sees_the_capacitance_of_concentric_spheres() {
    Admittance y = spectrum(metalCore(), 0, 1e18).points().getFirst();
    double a = 100e-9;
    double b = 300e-9;
    double perOuterArea = SILICON / (b * b * (1 / a - 1 / b));
    assertThat(relative(y.capacitance_F_per_m2(), perOuterArea)).isLessThan(1e-3);
  }

  @Test
  void a_mirrored_stack_has_the_same_admittance_at_the_opposite_bias() {
    Layer n = Stacks.silicon("n", 600, 1e16, 0);
    Layer p = Stacks.semiconductor("p", 400, 1.5, 3.9, 9, 1e19, 2e19, 0, 3e16);
    Stack one = Stacks.slab(Statistics.FERMI_DIRAC, 150, Stacks.OHMIC, Stacks.OHMIC, n, p);
    Stack other = Stacks.slab(Statistics.FERMI_DIRAC, 150, Stacks.OHMIC, Stacks.OHMIC, p, n);
    double[] frequency = {0, 1e3, 1e7, 1e10, 1e13};
    for (double bias : new double[] {-0.4, 0.5}) {
      List<Admittance> a = spectrum(one, bias, frequency).points();
      List<Admittance> b = spectrum(other, -bias, frequency).points();
      for (int i = 0; i < frequency.length; i++) {
        assertThat(relative(a.get(i).conductance_S_per_m2(), b.get(i).conductance_S_per_m2()))
            .isLessThan(1e-5);
        assertThat(relative(a.get(i).capacitance_F_per_m2(), b.get(i).capacitance_F_per_m2()))
            .isLessThan(1e-5);
      }
    }
  }

  /**
   * A p⁺-n diode whose long n side recombines by n²p only, so that the depletion layer does not: Y
   * = G0 √(1 + iωτ) + iω Cd.
   */
  @Test
  void a_forward_biased_diode_has_the_diffusion_admittance_of_its_long_base() {
    double donors = 1e22;
    double lifetime = 1e-6;
    double auger = 1 / (lifetime * donors * donors);
    Kinetics base = new Kinetics(4, 0.04, 1e18, 1e18, 0, 0, auger, 0, 0);
    Kinetics emitter = new Kinetics(1e-3, 4, 1e18, 1e18, 0, 0, 0, 0, 0);
    double length = Math.sqrt(0.04 * Stacks.VT * lifetime);
    Stack diode =
        Stacks.slab(
            Statistics.BOLTZMANN,
            1200,
            Stacks.OHMIC,
            Stacks.OHMIC,
            new Layer.Semiconductor("p", 2e-6, 1.12, 4.05, 11.7, 2.8e25, 1.04e25, 0, 3e25, emitter),
            new Layer.Semiconductor(
                "n", 7 * length, 1.12, 4.05, 11.7, 2.8e25, 1.04e25, donors, 0, base));
    double[] phase = {1e-2, 0.1, 0.3, 1, 3, 10, 30};
    double[] frequency = new double[phase.length];
    for (int i = 0; i < phase.length; i++) {
      frequency[i] = phase[i] / (2 * Math.PI * lifetime);
    }
    double bias = -0.58;
    AdmittanceSpectrum found = spectrum(diode, bias, frequency);
    double current = DriftDiffusionTest.swept(diode, bias).points().getFirst().current_A_per_m2();
    double g0 = found.limit().orElseThrow().conductance_S_per_m2();
    assertThat(g0 * Stacks.VT / Math.abs(current)).isCloseTo(1, within(5e-3));
    Admittance fast = found.points().getLast();
    double depletion = fast.capacitance_F_per_m2() - g0 * diffusionAhead(30) * lifetime / 30;
    for (int i = 0; i < phase.length; i++) {
      Admittance y = found.points().get(i);
      double beside = y.susceptance_S_per_m2() - phase[i] / lifetime * depletion;
      assertThat(relative(y.conductance_S_per_m2(), g0 * diffusionInPhase(phase[i])))
          .isLessThan(5e-3);
      assertThat(relative(beside, g0 * diffusionAhead(phase[i]))).isLessThan(5e-3);
    }
  }

  /** Real part of √(1 + iωτ). */
  private static double diffusionInPhase(double phase) {
    return Math.sqrt(0.5 * (Math.hypot(1, phase) + 1));
  }

  /** Its imaginary part. */
  private static double diffusionAhead(double phase) {
    return Math.sqrt(0.5 * (Math.hypot(1, phase) - 1));
  }

  @Test
  void real_and_imaginary_part_obey_kramers_and_kronig() {
    Stack stack = DriftDiffusionTest.homojunction(200);
    int perDecade = 40;
    int points = 18 * perDecade + 1;
    double[] frequency = new double[points];
    for (int i = 0; i < points; i++) {
      frequency[i] = Math.pow(10, (double) i / perDecade - 2);
    }
    for (double bias : new double[] {-0.5, 0.4}) {
      AdmittanceSpectrum found = spectrum(stack, bias, frequency);
      double g0 = found.limit().orElseThrow().conductance_S_per_m2();
      double[] loss = new double[points];
      for (int i = 0; i < points; i++) {
        loss[i] =
            (found.points().get(i).conductance_S_per_m2() - g0) / (2 * Math.PI * frequency[i]);
      }
      double geometric = 4 * Constants.VACUUM_PERMITTIVITY_F_PER_M / 400e-9;
      for (double at = 1e4; at < 1e13; at *= 100) {
        int k = (int) Math.round((Math.log10(at) + 2) * perDecade);
        double sum = 0;
        for (int i = 0; i < points; i++) {
          double x = frequency[i] / frequency[k];
          double term =
              i == k
                  ? 0.5
                      * (loss[i]
                          + (loss[i + 1] - loss[i - 1])
                              / Math.log(frequency[i + 1] / frequency[i - 1]))
                  : (x * loss[i] - loss[k]) * x / (x * x - 1);
          sum += term * Math.log(10) / perDecade;
        }
        double expected = geometric + 2 / Math.PI * sum;
        assertThat(relative(found.points().get(k).capacitance_F_per_m2(), expected))
            .isLessThan(1e-5);
      }
    }
  }

  @Test
  void random_stacks_at_rest_are_passive_or_say_why_they_are_not_solved() {
    int solved = 0;
    int tried = 0;
    for (int k = 0; k < 40; k++) {
      Stack stack = RandomStacksTest.stack(k);
      if (!RandomStacksTest.isContacted(stack)) {
        continue;
      }
      tried++;
      switch (SmallSignal.admittance(
          stack, 0, Series.of(1e3, 1e6, 1e9, 1e13), DriftDiffusion.Settings.PLAIN)) {
        case SmallSignal.Found(AdmittanceSpectrum found) -> {
          solved++;
          for (Admittance y : found.points()) {
            assertThat(y.conductance_S_per_m2()).as("stack %d %s", k, y).isPositive();
            assertThat(y.capacitance_F_per_m2()).as("stack %d %s", k, y).isPositive();
          }
        }
        case SmallSignal.Stopped stopped -> assertThat(stopped.reason()).isNotBlank();
      }
    }
    assertThat(solved).isGreaterThan(tried / 2);
  }

  @Test
  void frequencies_and_contacts_that_make_no_sense_are_refused() {
    Stack stack = DriftDiffusionTest.homojunction(20);
    assertThatThrownBy(() -> spectrum(stack, 0, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("frequency_Hz");
    assertThatThrownBy(() -> spectrum(stack, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number of frequencies");
    assertThatThrownBy(() -> spectrum(stack.between(Stacks.INSULATED, Stacks.OHMIC), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("insulated");
  }
}
