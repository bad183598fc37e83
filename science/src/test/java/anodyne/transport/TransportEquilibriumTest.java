package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Equilibrium;
import anodyne.junction.FluxScheme;
import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Junction;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V11, and what the models of electrons and the schemes of fluxes have in common. */
class TransportEquilibriumTest {
  private static DrivenStack driven(Stack stack, LevelStep step) {
    return DrivenStack.of(
        stack,
        "Na",
        Face.LEFT,
        new double[] {step.from_V(), step.to_V()},
        new DrivenStack.Numbers(
            60, ElectronModel.EQUILIBRIUM, Face.LEFT, FluxScheme.EXCESS_POTENTIAL));
  }

  @Test
  void no_built_in_field_moves_an_ion_at_equilibrium() {
    for (double[] offsets : new double[][] {{0.3, 0}, {-0.3, 0}, {0.3, 0.3}, {0, -0.2}}) {
      Stack stack = TransportStacks.bilayer(offsets[0], offsets[1]);
      LevelStep step = TransportStacks.step(stack);
      DrivenStack driven = driven(stack, step);
      double[] y = TransportStacks.found(driven.balance(step.to_V()));
      driven.problem().evaluate(y);
      double still = 0;
      for (int c = 0; c < driven.problem().grid().cells(); c++) {
        still = Math.max(still, Math.abs(driven.problem().ionFlux(c, 0)));
      }
      SodiationRun.Completed run =
          TransportStacks.completed(
              SodiationRun.of(stack, step, SodiationRun.Settings.standard().withCells(60)));
      double moving = Math.abs(run.in().flux_per_m2_s().last());
      TransportStacks.show("flux at equilibrium over that at 95 %", still / moving);
      assertThat(still).isLessThan(1e-12 * moving);
      assertThat(new Dissipation(driven.problem()).rate(y)).isBetween(0.0, 1e-20 * moving);
    }
  }

  @Test
  void equilibria_are_those_of_the_junction() {
    for (double affinity : new double[] {0.3, -0.3}) {
      Stack stack = TransportStacks.bilayer(affinity, 0.1);
      DrivenStack driven = driven(stack, TransportStacks.step(stack));
      double level = new Bulk(stack).initialLevels_V()[0];
      StackState state = driven.reader().read(0, TransportStacks.found(driven.balance(level)));
      Junction junction =
          switch (Equilibrium.solve(stack, Equilibrium.Accuracy.CONVERGED)) {
            case Equilibrium.Solved(Junction solved) -> solved;
            case Equilibrium.NotSolved failure -> throw new AssertionError(failure.reason());
          };
      for (int l = 0; l < 2; l++) {
        double drop = junction.layers().get(l).potentialDrop_V();
        TransportStacks.show(
            "difference of a potential drop, V", state.potentialDrop_V().get(l) - drop);
        assertThat(state.potentialDrop_V().get(l)).isCloseTo(drop, within(2e-4));
      }
      double field = junction.interfaces().getFirst().fieldLeft_V_per_m();
      assertThat(state.fieldAtInterface_V_per_m().get(0))
          .isCloseTo(field, within(5e-3 * Math.abs(field)));
    }
  }

  @Test
  void the_second_scheme_of_fluxes_converges_to_the_same_times() {
    Stack stack = TransportStacks.bilayer(0.3, 0);
    LevelStep step = TransportStacks.step(stack);
    double before = 1;
    for (int cells : new int[] {30, 60}) {
      SodiationRun.Settings settings =
          SodiationRun.Settings.standard().withCells(cells).withTolerance(1e-5);
      double first = half(stack, step, settings);
      double second = half(stack, step, settings.withScheme(FluxScheme.DIFFUSION_ENHANCED));
      double difference = Math.abs(second / first - 1);
      TransportStacks.show("difference of t50 between schemes", difference);
      assertThat(difference).isLessThan(0.5 * before);
      before = difference;
    }
    assertThat(before).isLessThan(0.02);
  }

  private static double half(Stack stack, LevelStep step, SodiationRun.Settings settings) {
    return TransportStacks.completed(SodiationRun.of(stack, step, settings))
        .in()
        .timeOfShare_s(0.5)
        .orElseThrow();
  }

  @Test
  void electrons_at_equilibrium_are_the_limit_of_fast_ones() {
    double before = 1;
    for (double mobility : new double[] {1e-14, 1e-13, 1e-12}) {
      Layer host =
          TransportStacks.layer(
              "host",
              10,
              4,
              10,
              1e25,
              1e24,
              mobility,
              TransportStacks.sodium(1e27, 0, 1e-17, 1e24));
      Stack stack =
          TransportStacks.stack(
              Geometry.SLAB, TransportStacks.INSULATED, TransportStacks.INSULATED, host);
      LevelStep step = TransportStacks.step(stack);
      SodiationRun.Settings settings =
          SodiationRun.Settings.standard().withCells(30).withTolerance(1e-5);
      double limit = half(stack, step, settings);
      double moving = half(stack, step, settings.withElectrons(ElectronModel.COMMON, Face.LEFT));
      double slower = moving / limit - 1;
      TransportStacks.show("slower with electrons of mobility " + mobility, slower);
      assertThat(slower).isPositive().isLessThan(0.3 * before);
      before = Math.min(1, slower);
    }
    assertThat(before).isLessThan(1e-3);
  }

  private static Layer host(String name, double affinity, double mobility) {
    return TransportStacks.layer(
        name, 10, affinity, 10, 1e25, 1e24, mobility, TransportStacks.sodium(1e27, 0, 1e-17, 1e24));
  }

  private static Stack withMetal(int place, double mobility) {
    List<Layer> layers =
        new ArrayList<>(List.of(host("outer", 4, mobility), host("inner", 4.2, mobility)));
    Ion sodium = TransportStacks.sodium(1e27, 0.25, 1e-17, 1e24);
    layers.add(place, new Layer.Metal("metal", 5e-9, 4.3, List.of(sodium)));
    return TransportStacks.stack(
        Geometry.SLAB,
        TransportStacks.INSULATED,
        TransportStacks.INSULATED,
        layers.toArray(Layer[]::new));
  }

  /** The metal is the driven layer, lies between, or is the last; from either face. */
  @ParameterizedTest
  @CsvSource({"0, LEFT", "1, LEFT", "2, LEFT", "0, RIGHT", "2, RIGHT"})
  void electrons_at_equilibrium_are_the_limit_of_fast_ones_beside_metals(int place, Face supply) {
    double[] slower = new double[2];
    for (int n = 0; n < 2; n++) {
      Stack stack = withMetal(place, n == 0 ? 1e-11 : 1e-10);
      LevelStep step = TransportStacks.step(stack);
      SodiationRun.Settings settings =
          SodiationRun.Settings.standard().withCells(30).withTolerance(1e-5);
      slower[n] =
          half(stack, step, settings.withElectrons(ElectronModel.COMMON, supply))
                  / half(stack, step, settings)
              - 1;
      TransportStacks.show("slower beside a metal", slower[n]);
    }
    assertThat(slower[0]).isBetween(-1e-4, 0.05);
    assertThat(Math.abs(slower[1])).isLessThan(Math.max(1e-4, 0.2 * slower[0]));
  }
}
