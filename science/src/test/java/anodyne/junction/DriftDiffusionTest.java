package anodyne.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.tunnelling.Emission;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Currents against published and peers' numbers. */
class DriftDiffusionTest {
  private static final double PER_CM2 = 1e-4;

  static CurrentVoltage swept(Stack stack, double... bias_V) {
    return swept(stack, DriftDiffusion.Settings.PLAIN, bias_V);
  }

  static CurrentVoltage swept(Stack stack, DriftDiffusion.Settings settings, double... bias_V) {
    return switch (DriftDiffusion.sweep(stack, Series.of(bias_V), settings)) {
      case DriftDiffusion.Swept(CurrentVoltage curve) -> curve;
      case DriftDiffusion.Stopped stopped -> throw new AssertionError(stopped.toString());
    };
  }

  /** Two 200 nm halves of one semiconductor, n on the left: a positive bias blocks. */
  static Stack homojunction(int intervals) {
    double length = 400e-9;
    double[] edges = new double[intervals + 1];
    for (int i = 0; i <= intervals; i++) {
      edges[i] = i * length / intervals;
    }
    Kinetics kinetics = Kinetics.ofCentres(1e-4, 1e-4, 1e-7);
    return Stacks.published(
        Statistics.BOLTZMANN,
        new MeshChoice.Edges(Series.of(edges)),
        new Layer.Semiconductor("p", 200e-9, 1, 4, 4, 1e25, 1e25, 0, 3.022e22, kinetics),
        new Layer.Semiconductor("n", 200e-9, 1, 4, 4, 1e25, 1e25, 3.022e22, 0, kinetics));
  }

  @Test
  void a_homojunction_has_the_converged_currents_of_three_codes() {
    double[] voltage = {-0.1, -0.2, -0.4, -0.6, -0.7, -0.8};
    double[] expected = {2.003968e-7, 1.770280e-6, 2.707504e-4, 2.969917e-1, 5.874595, 29.31034};
    CurrentVoltage curve = swept(homojunction(1600), voltage);
    for (int i = 0; i < voltage.length; i++) {
      OperatingPoint point = curve.points().get(i);
      assertThat(-point.current_A_per_m2() * PER_CM2)
          .isCloseTo(expected[i], within(2e-4 * expected[i]));
      assertThat(point.variation()).isLessThan(1e-6);
    }
  }

  /**
   * An n-p heterojunction of 0.5 and 2.5 µm under light. Currents of COMSOL as typed into the test
   * suite of sesame (usnistgov/sesame, test_suite/TEST1), on the mesh used there.
   *
   * @param refinement parts that every cell of that mesh is cut into
   */
  static Stack litHeterojunction(int refinement) {
    double[] edges = new double[370 * refinement];
    int count = 0;
    double[][] parts = {{0, 0.4, 50}, {0.4, 0.6, 20}, {0.6, 1, 100}, {1, 3, 199}};
    for (double[] part : parts) {
      int cells = (int) (part[2] * refinement);
      for (int i = 0; i < cells; i++) {
        edges[count++] = (part[0] + (part[1] - part[0]) * i / cells) * 1e-6;
      }
    }
    edges[count++] = 3e-6;
    Kinetics kinetics = Kinetics.ofCentres(320e-4, 40e-4, 1e-8).withGeneration(1e24);
    return Stacks.published(
        Statistics.BOLTZMANN,
        new MeshChoice.Edges(Series.of(Arrays.copyOf(edges, count))),
        new Layer.Semiconductor("n", 0.5e-6, 2.4, 4.15, 10, 8e23, 1.8e25, 1e23, 0, kinetics),
        new Layer.Semiconductor("p", 2.5e-6, 1.5, 4.05, 10, 8e23, 1.8e25, 0, 1e21, kinetics));
  }

  @Test
  void a_lit_heterojunction_has_the_currents_of_comsol() {
    double[] expected = {
      0.32117, 0.31672, 0.31198, 0.30683, 0.30031, 0.28562, 0.20949, -0.39374, -7.0681
    };
    double[] voltage = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
    double[] tolerance = {1e-3, 2e-4};
    for (int refinement = 1; refinement <= 2; refinement++) {
      CurrentVoltage curve = swept(litHeterojunction(refinement), voltage);
      for (int i = 0; i < voltage.length; i++) {
        OperatingPoint point = curve.points().get(i);
        assertThat(-point.current_A_per_m2() * PER_CM2 / 1e-4)
            .as("at %s V, cells cut in %d", voltage[i], refinement)
            .isCloseTo(expected[i], within(tolerance[refinement - 1] * Math.abs(expected[i])));
      }
    }
  }

  private static Layer.Semiconductor layer(
      String name, double affinity, double thickness_nm, double donors_per_cm3, double mobility) {
    return new Layer.Semiconductor(
        name,
        thickness_nm * 1e-9,
        1.5,
        affinity,
        10,
        8.79e24,
        8.79e24,
        donors_per_cm3 * 1e6,
        0,
        Kinetics.ofCentres(mobility, mobility, 1e-9));
  }

  private static Stack between(Contact left, StepTransport steps, Layer... layers) {
    return Stacks.slab(Statistics.FERMI_DIRAC, 200, left, Stacks.OHMIC, layers)
        .with(steps, Tunnelling.NONE);
  }

  @Test
  void nothing_flows_at_equilibrium_and_the_same_current_through_every_cell() {
    Layer n = layer("n", 4, 80, 1e17, 1e-3);
    Layer wide = layer("w", 3.8, 60, 1e16, 1e-3);
    Layer metal = new Layer.Metal("m", 1e-8, 4.5);
    for (StepTransport steps : StepTransport.values()) {
      for (Stack stack :
          List.of(
              between(Stacks.OHMIC, steps, n, wide),
              between(Stacks.OHMIC, steps, metal, n, wide),
              between(Stacks.OHMIC, steps, wide, metal, n),
              between(new Contact.SchottkyBarrier(0.5), steps, n))) {
        CurrentVoltage curve = swept(stack, -0.1, 0, 0.1);
        double driven = Math.abs(curve.points().get(2).current_A_per_m2());
        assertThat(driven).isPositive();
        assertThat(Math.abs(curve.points().get(1).current_A_per_m2()))
            .isLessThanOrEqualTo(1e-12 * driven);
        for (OperatingPoint point : curve.points()) {
          assertThat(point.variation()).isLessThan(1e-6);
        }
      }
    }
  }

  @Test
  void a_schottky_contact_saturates_at_richardsons_current() {
    double barrier = 0.5;
    Layer.Semiconductor n = layer("n", 4, 300, 1e16, 10);
    Stack stack = between(new Contact.SchottkyBarrier(barrier), StepTransport.CONTINUOUS, n);
    double mass_me =
        Constants.densityOfStatesMass_me(n.conductionStates_per_m3(), stack.temperature_K());
    double emitted =
        Emission.richardson_A_per_m2_K2(mass_me)
            * stack.temperature_K()
            * stack.temperature_K()
            * Math.exp(-barrier / Stacks.VT);
    OperatingPoint reverse = swept(stack, 0.3).points().getFirst();
    assertThat(reverse.current_A_per_m2()).isCloseTo(emitted, within(0.01 * emitted));
    OperatingPoint forward = swept(stack, -0.1).points().getFirst();
    double diode = -emitted * Math.expm1(0.1 / Stacks.VT);
    assertThat(forward.current_A_per_m2()).isCloseTo(diode, within(0.02 * -diode));
  }

  @Test
  void the_image_force_lowers_nothing_once_the_field_has_turned() {
    Layer.Semiconductor n = layer("n", 4, 300, 1e17, 10);
    Contact plain = new Contact.SchottkyBarrier(0.3);
    Contact lowered = new Contact.SchottkyBarrier(0.3, true);
    CurrentVoltage without = swept(between(plain, StepTransport.CONTINUOUS, n), -0.35);
    CurrentVoltage with = swept(between(lowered, StepTransport.CONTINUOUS, n), 0.5, -0.1, -0.35);
    BiasedProfile profile = with.profiles().getFirst();
    assertThat(profile.potential_V().get(1)).isLessThan(profile.potential_V().get(0));
    double expected = without.points().getFirst().current_A_per_m2();
    assertThat(with.points().get(2).current_A_per_m2())
        .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }

  @Test
  void two_flux_schemes_agree_under_refinement() {
    double[] difference = new double[3];
    for (int k = 0; k < 3; k++) {
      Layer a = layer("a", 4, 40, 5e19, 1e-3);
      Layer b = layer("b", 3.9, 40, 1e17, 1e-3);
      Stack stack = Stacks.slab(Statistics.FERMI_DIRAC, 40 << k, Stacks.OHMIC, Stacks.OHMIC, a, b);
      double first = swept(stack, 0.05).points().getFirst().current_A_per_m2();
      double second =
          swept(stack, new DriftDiffusion.Settings(FluxScheme.DIFFUSION_ENHANCED, false), 0.05)
              .points()
              .getFirst()
              .current_A_per_m2();
      difference[k] = Math.abs(first / second - 1);
    }
    assertThat(difference[2]).isLessThan(1e-3);
    assertThat(difference[1]).isLessThan(0.5 * difference[0]);
    assertThat(difference[2]).isLessThan(0.5 * difference[1]);
  }

  @Test
  void emission_resists_and_tunnelling_conducts() {
    Layer metal = new Layer.Metal("m", 1e-8, 4.6);
    Layer n = layer("n", 4, 60, 1e19, 1e-2);
    Stack classical = between(Stacks.OHMIC, StepTransport.THERMIONIC, metal, n);
    double above = swept(classical, 0.01).points().getFirst().current_A_per_m2();
    for (Tunnelling method : List.of(Tunnelling.WKB, Tunnelling.TRANSFER_MATRIX)) {
      CurrentVoltage curve = swept(classical.with(StepTransport.THERMIONIC, method), 0.01, 0);
      TunnelBarrier barrier =
          curve.barriers().stream().filter(b -> !b.holes()).findFirst().orElseThrow();
      double through = curve.points().getFirst().current_A_per_m2();
      assertThat(through).isGreaterThan(100 * above);
      assertThat(0.01 / through)
          .isBetween(
              barrier.resistivity().resistivity_ohm_m2(),
              3 * barrier.resistivity().resistivity_ohm_m2());
      assertThat(curve.points().get(1).current_A_per_m2()).isZero();
    }
  }

  @Test
  void a_degenerate_contact_has_the_resistance_of_the_ballistic_integral() {
    Layer metal = new Layer.Metal("m", 1e-8, 4.6);
    for (double donors_per_cm3 : new double[] {1e19, 5e19, 2e20}) {
      Layer n = layer("n", 4, 30, donors_per_cm3, 1);
      Stack stack =
          between(Stacks.OHMIC, StepTransport.THERMIONIC, metal, n)
              .with(StepTransport.THERMIONIC, Tunnelling.WKB);
      CurrentVoltage curve = swept(stack, -1e-3, 1e-3);
      TunnelBarrier barrier =
          curve.barriers().stream().filter(b -> !b.holes()).findFirst().orElseThrow();
      double resistance =
          2e-3
              / (curve.points().get(1).current_A_per_m2()
                  - curve.points().get(0).current_A_per_m2());
      assertThat(resistance)
          .as("%g donors per cm3", donors_per_cm3)
          .isBetween(
              0.98 * barrier.resistivity().resistivity_ohm_m2(),
              1.3 * barrier.resistivity().resistivity_ohm_m2());
    }
  }

  @Test
  void the_image_force_lowers_a_barrier_by_its_closed_form() {
    double donors_per_m3 = 1e23;
    double vt = Stacks.VT;
    double permittivity = 10 * Constants.VACUUM_PERMITTIVITY_F_PER_M;
    double q = Constants.ELEMENTARY_CHARGE_C;
    double bulk = 0.7 - vt * Math.log(1e25 / donors_per_m3);
    double[] current = new double[2];
    for (int image = 0; image < 2; image++) {
      Stack stack =
          Stacks.slab(
              Statistics.BOLTZMANN,
              100,
              new Contact.SchottkyBarrier(0.7, image == 1),
              Stacks.OHMIC,
              new Layer.Semiconductor(
                  "n",
                  2e-6,
                  3,
                  4,
                  10,
                  1e25,
                  1e25,
                  donors_per_m3,
                  0,
                  Kinetics.ofCentres(10, 10, 1e6)));
      current[image] = swept(stack, 2).points().getFirst().current_A_per_m2();
    }
    double lowered = 0;
    for (int k = 0; k < 40; k++) {
      double field = Math.sqrt(2 * q * donors_per_m3 * (bulk + 2 - lowered - vt) / permittivity);
      lowered = Math.sqrt(q * field / (4 * Math.PI * permittivity));
    }
    assertThat(vt * Math.log(current[1] / current[0])).isCloseTo(lowered, within(1e-4 * lowered));
  }

  @Test
  void an_insulated_face_carries_no_current() {
    Stack stack =
        Stacks.slab(
            Statistics.BOLTZMANN,
            50,
            Stacks.OHMIC,
            Stacks.INSULATED,
            layer("n", 4, 100, 1e17, 1e-3));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DriftDiffusion.sweep(stack, Series.of(0.1), DriftDiffusion.Settings.PLAIN))
        .withMessageContaining("insulated");
  }

  @Test
  void metals_alone_are_refused() {
    Stack stack =
        Stacks.slab(
            Statistics.BOLTZMANN,
            50,
            Stacks.OHMIC,
            Stacks.OHMIC,
            new Layer.Metal("a", 1e-8, 4),
            new Layer.Metal("b", 1e-8, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DriftDiffusion.sweep(stack, Series.of(0.1), DriftDiffusion.Settings.PLAIN))
        .withMessageContaining("metals alone");
  }
}
