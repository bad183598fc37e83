package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.Mesh;
import anodyne.quantity.Constants;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** V12: space charge of a mixed conductor, and conduction along it. */
class SpaceChargeTest {
  private static final double DENSITY = 1e25;
  private static final double PERMITTIVITY = 10;
  private static final double LENGTH = 3e-8;

  /** Screening length of two species of that density. */
  private static final double DEBYE =
      Math.sqrt(
          PERMITTIVITY
              * TransportStacks.PERMITTIVITY_PER_CHARGE
              * TransportStacks.VT
              / (2 * DENSITY));

  /**
   * A positive and a negative ion with the face bent by φ0 against the bulk; density of the first.
   */
  private static double[] positive(double phi, double counterDiffusivity, double[] x) {
    Stack stack =
        TransportStacks.stack(
            Geometry.SLAB,
            TransportStacks.INSULATED,
            TransportStacks.OHMIC,
            TransportStacks.layer(
                "grain",
                1e9 * LENGTH,
                4,
                PERMITTIVITY,
                1e15,
                0,
                1e-2,
                TransportStacks.ion("plus", 1, 0, 0, 1e-15, DENSITY),
                TransportStacks.ion("minus", -1, 0, 0, counterDiffusivity, DENSITY)));
    TransportProblem problem =
        new TransportProblem(
            stack, x, ElectronModel.EQUILIBRIUM, Face.LEFT, FluxScheme.EXCESS_POTENTIAL);
    double[] levels = new Bulk(problem.stack()).initialLevels_V();
    double bulk = TransportStacks.found(new Balance(problem).solve(levels))[0];
    problem.fixPotential(0, bulk + phi);
    double[] y = TransportStacks.found(new Balance(problem).solve(levels));
    problem.evaluate(y);
    double[] density = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      density[i] = problem.matter().density[i];
    }
    return density;
  }

  private static double[] mesh(int cells) {
    return Mesh.geometric(0, LENGTH, cells, 0.05 * DEBYE);
  }

  /** tanh(φ/4) = tanh(φ0/4) e^(-x/λ), c = c∞ e^-φ. */
  @Test
  void two_mobile_ions_screen_as_gouy_and_chapman() {
    double previous = 1;
    for (int cells : new int[] {100, 200}) {
      double[] x = Mesh.geometric(0, LENGTH, cells, 5 * DEBYE / cells);
      double error = 0;
      for (double phi : new double[] {0.05, 0.2, -0.2}) {
        double[] density = positive(phi, 1e-15, x);
        double th = Math.tanh(phi / (4 * TransportStacks.VT));
        for (int i = 0; i < x.length; i++) {
          double u = 4 * atanh(th * Math.exp(-x[i] / DEBYE));
          error = Math.max(error, Math.abs(density[i] * Math.exp(u) / DENSITY - 1));
        }
      }
      TransportStacks.show("Gouy-Chapman, relative error of densities", error);
      assertThat(error).isLessThan(0.35 * previous);
      previous = error;
    }
    assertThat(previous).isLessThan(0.02);
  }

  private static double atanh(double t) {
    return 0.5 * Math.log((1 + t) / (1 - t));
  }

  /** The negative ion frozen: φ'' = -(c∞/ε)(e^-φ - 1), whose depletion is φ0 (1 - x/w)² + Vt. */
  @Test
  void a_frozen_counter_ion_depletes_as_mott_and_schottky() {
    double single = DEBYE * Math.sqrt(2);
    double phi = 0.3;
    double[] x = mesh(400);
    double[] density = positive(phi, 0, x);
    double excess = phi - TransportStacks.VT;
    double w = single * Math.sqrt(2 * excess / TransportStacks.VT);
    for (int i = 0; i < x.length && x[i] < 0.6 * w; i++) {
      double closed = phi - excess + excess * Math.pow(1 - x[i] / w, 2);
      double potential = -TransportStacks.VT * Math.log(density[i] / DENSITY);
      assertThat(potential).isCloseTo(closed, within(0.02 * TransportStacks.VT));
    }
    double charge = 0;
    for (int i = 0; i < x.length - 1; i++) {
      charge += 0.5 * (x[i + 1] - x[i]) * (2 * DENSITY - density[i] - density[i + 1]);
    }
    double u = phi / TransportStacks.VT;
    double exact = DENSITY * single * Math.sqrt(2 * (u + Math.expm1(-u)));
    TransportStacks.show("Mott-Schottky, relative error of the charge", charge / exact - 1);
    assertThat(charge).isCloseTo(exact, within(1e-3 * exact));
  }

  @Test
  void a_still_ion_is_fixed_charge_of_its_initial_concentration() {
    Ion still = TransportStacks.ion("A", -2, 0, 0, 0, 3e24);
    Ion moving = TransportStacks.sodium(1e27, 0, 1e-15, 1e24);
    Stack stack =
        TransportStacks.stack(
            Geometry.SLAB,
            TransportStacks.INSULATED,
            TransportStacks.INSULATED,
            TransportStacks.layer("a", 5, 4, 10, 1e25, 1e24, 1e-2, moving, still),
            new Layer.Metal("m", 5e-9, 4.5, java.util.List.of(still)));
    Stack fixed = StillIons.fixed(stack);
    assertThat(fixed.layers().getFirst().ions()).containsExactly(moving);
    assertThat(fixed.layers().getLast().ions()).isEmpty();
    assertThat(fixed.layers().getFirst())
        .isInstanceOfSatisfying(
            Layer.Semiconductor.class,
            s -> {
              assertThat(s.acceptors_per_m3()).isEqualTo(6e24);
              assertThat(s.donors_per_m3()).isEqualTo(1e24);
            });
    assertThat(StillIons.fixed(fixed)).isSameAs(fixed);
    assertThatThrownBy(() ->
            SodiationRun.of(
                stack, new LevelStep("A", Face.LEFT, -4, -3), SodiationRun.Settings.standard()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("diffusivity is 0");
  }

  @Test
  void a_still_ion_on_a_shared_lattice_is_refused() {
    Ion still = new Ion("A", 1, OptionalDouble.of(1e27), 0, 0, 1e24, true);
    Ion moving = new Ion("Na", 1, OptionalDouble.of(1e27), 0, 1e-15, 1e24, true);
    Stack stack =
        TransportStacks.stack(
            Geometry.SLAB,
            TransportStacks.INSULATED,
            TransportStacks.INSULATED,
            TransportStacks.layer("a", 5, 4, 10, 1e25, 1e24, 1e-2, moving, still));
    assertThatThrownBy(() -> StillIons.fixed(stack))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lattice of its own");
  }

  /** Sodium and electrons beside a metal: ∫ (c - c∞) dx = 2 λ c∞ (e^(∓φ0/2Vt) - 1). */
  @Test
  void excess_conductance_beside_a_metal_is_that_of_gouy_and_chapman() {
    double d = 1e-17;
    double mobility = 1e-10;
    for (double bending : new double[] {0.1, -0.1}) {
      Layer.Semiconductor host =
          TransportStacks.layer(
              "host",
              30,
              4,
              PERMITTIVITY,
              1e28,
              0,
              mobility,
              TransportStacks.sodium(0, 0, d, DENSITY));
      double psi = -4 + TransportStacks.VT * Math.log(DENSITY / 1e28);
      Stack stack =
          TransportStacks.stack(
              Geometry.SLAB,
              TransportStacks.INSULATED,
              TransportStacks.INSULATED,
              new Layer.Metal("m", 1e-8, -(psi + bending)),
              host);
      double level = new Bulk(stack).level_V(1, 0, DENSITY);
      ParallelPath path =
          switch (ParallelPath.of(stack, "Na", level, 200)) {
            case ParallelPath.Solved(ParallelPath solved) -> solved;
            case ParallelPath.NotSolved(String reason) -> throw new AssertionError(reason);
          };
      double u = bending / (2 * TransportStacks.VT);
      double unit = 2 * DEBYE * DENSITY * Constants.ELEMENTARY_CHARGE_C;
      double ions = unit * Math.expm1(-u) * d / TransportStacks.VT;
      double electrons = unit * Math.expm1(u) * mobility;
      TransportStacks.show("ions, relative error", path.ionExcess_S().get(0) / ions - 1);
      TransportStacks.show("electrons", path.electronExcess_S().get(0) / electrons - 1);
      assertThat(path.ionExcess_S().get(0)).isCloseTo(ions, within(1e-2 * Math.abs(ions)));
      assertThat(path.electronExcess_S().get(0))
          .isCloseTo(electrons, within(1e-2 * Math.abs(electrons)));
    }
  }

  @Test
  void along_a_uniform_layer_there_is_neither_excess_nor_gain() {
    Stack stack = TransportStacks.bilayer(0, 0);
    double level = TransportStacks.step(stack).from_V();
    ParallelPath path =
        switch (ParallelPath.of(stack, "Na", level, 20)) {
          case ParallelPath.Solved(ParallelPath solved) -> solved;
          case ParallelPath.NotSolved(String reason) -> throw new AssertionError(reason);
        };
    assertThat(path.ionExcess_S().get(0) / path.ions_S()).isCloseTo(0, within(1e-9));
    assertThat(path.conductivityGain()).isCloseTo(1, within(1e-9));
    assertThat(path.diffusivityGain()).isCloseTo(1, within(1e-6));
    double ratio = new Bulk(stack).chemicalOverTracer(0, 0, new double[] {level});
    assertThat(path.diffusivity_m2_per_s()).isCloseTo(1e-17 * ratio, within(1e-22));
  }
}
