package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.junction.Trap;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Integrator;
import anodyne.numerics.Newton;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Electrons and holes with levels of their own. */
class SeparateLevelsTest {
  private static Layer.Semiconductor layer(
      String name, double thickness_m, double affinity, double donors, Kinetics kinetics, Ion ion) {
    return new Layer.Semiconductor(
        name,
        thickness_m,
        0.8,
        affinity,
        10,
        1e25,
        1e25,
        donors,
        0,
        OptionalDouble.empty(),
        List.of(ion),
        List.of(),
        kinetics);
  }

  private static Stack slab(Layer... layers) {
    return TransportStacks.stack(
        Geometry.SLAB, TransportStacks.OHMIC, TransportStacks.INSULATED, layers);
  }

  /**
   * Lit evenly, the holes of a layer that the left face drains rise to G τ (1 - cosh((L - x)/l) /
   * cosh(L/l)), l² = D τ, and far from the face as G τ (1 - e^(-t/τ)).
   */
  @ParameterizedTest
  @CsvSource({"1e-6, 3e-7", "1e-6, 1e-7", "1e-8, 3e-7"})
  void lit_holes_live_and_diffuse_as_long_as_they_should(double lifetime_s, double reach_m) {
    double length = 1e-6;
    double light = 1e18 / lifetime_s;
    double mobility = reach_m * reach_m / lifetime_s / TransportStacks.VT;
    Stack stack =
        slab(
            layer(
                "lit",
                length,
                4,
                1e22,
                Kinetics.ofCentres(1e-2, mobility, lifetime_s).withGeneration(light),
                TransportStacks.sodium(1e27, 0, 1e-22, 1e18)));
    TransportProblem problem =
        new TransportProblem(
            stack,
            TransportStacks.uniform(length, 200),
            ElectronModel.SEPARATE,
            Face.LEFT,
            FluxScheme.EXCESS_POTENTIAL);
    double[] y =
        TransportStacks.found(new Balance(problem).solve(new Bulk(stack).initialLevels_V()));
    problem.tolerate(1e-6, 1e-6, 1e12);
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(problem, DrivenStack.limits(problem, 1e-6, 20_000));
    assertThat(integrator.begin(0, y)).isInstanceOf(Newton.Converged.class);
    for (double time : new double[] {0.5, 1, 20}) {
      assertThat(integrator.advance(time * lifetime_s)).isInstanceOf(Integrator.Reached.class);
      integrator.unknowns(integrator.time_s(), y);
      problem.evaluate(y);
      if (reach_m < 2e-7 || time > 10) {
        double expected = time > 10 ? 1 - 1 / Math.cosh(length / reach_m) : 1 - Math.exp(-time);
        double found = problem.matter().holes[200] / 1e18;
        TransportStacks.show("holes at the closed face, relative error", found / expected - 1);
        assertThat(found / expected).isCloseTo(1, within(1e-3));
      }
    }
    for (int i = 20; i <= 200; i += 20) {
      double fall = Math.cosh((length - i * length / 200) / reach_m);
      double expected = 1 - fall / Math.cosh(length / reach_m);
      assertThat(problem.matter().holes[i] / 1e18).isCloseTo(expected, within(2e-3));
    }
  }

  private static double half(Stack stack, ElectronModel electrons) {
    LevelStep step = TransportStacks.step(stack);
    SodiationRun.Completed run =
        TransportStacks.completed(
            SodiationRun.of(
                stack,
                step,
                SodiationRun.Settings.standard()
                    .withCells(30)
                    .withTolerance(1e-5)
                    .withElectrons(electrons, Face.LEFT)));
    assertThat(run.in().conservationError()).isLessThan(1e-12);
    assertThat(run.out().conservationError()).isLessThan(1e-12);
    return run.in().timeOfShare_s(0.5).orElseThrow();
  }

  private static Stack pair(double lifetime_s) {
    Kinetics kinetics = Kinetics.ofCentres(1e-11, 1e-11, lifetime_s);
    Ion sodium = TransportStacks.sodium(1e27, 0, 1e-17, 1e24);
    return slab(
        layer("outer", 1e-8, 4, 1e24, kinetics, sodium),
        layer("inner", 1e-8, 4.2, 1e24, kinetics, sodium));
  }

  /** What is common to both where they recombine at once is the one level. */
  @Test
  void fast_recombination_leaves_one_level() {
    Stack fast = pair(1e-14);
    double one = half(fast, ElectronModel.COMMON);
    double two = half(fast, ElectronModel.SEPARATE);
    TransportStacks.show("own levels over one level", two / one - 1);
    assertThat(two / one).isCloseTo(1, within(1e-4));
  }

  /** Where holes are few the electrons carry everything, whatever becomes of the holes. */
  @Test
  void slow_recombination_of_few_holes_changes_no_time() {
    double slow = half(pair(1e6), ElectronModel.SEPARATE) / half(pair(1e-14), ElectronModel.COMMON);
    TransportStacks.show("slow recombination over one level", slow - 1);
    assertThat(slow).isCloseTo(1, within(1e-3));
  }

  @Test
  void traps_that_hold_charge_are_refused() {
    Layer.Semiconductor s =
        layer(
            "trapping",
            1e-8,
            4,
            1e24,
            Kinetics.ofCentres(1e-4, 1e-4, 1e-8),
            TransportStacks.sodium(1e27, 0, 1e-17, 1e24));
    Stack stack =
        slab(
            new Layer.Semiconductor(
                s.name(),
                s.thickness_m(),
                s.gap_eV(),
                s.electronAffinity_eV(),
                s.permittivity(),
                s.conductionStates_per_m3(),
                s.valenceStates_per_m3(),
                s.donors_per_m3(),
                0,
                OptionalDouble.empty(),
                s.ions(),
                List.of(new Trap(1e20, 0.3, Trap.Kind.DONOR)),
                s.kinetics()));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new TransportProblem(
                stack,
                TransportStacks.uniform(1e-8, 20),
                ElectronModel.SEPARATE,
                Face.LEFT,
                FluxScheme.EXCESS_POTENTIAL))
        .withMessageContaining("trapping has");
  }
}
