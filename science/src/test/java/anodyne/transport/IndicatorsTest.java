package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Geometry;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
  private static Transport transport(Stack stack, Face face, double from, double to) {
    TransportStage.Outcome outcome =
        TransportStage.of(
            stack,
            LevelStep.of(stack, new SodiumStep("Na", face, from, to)),
            SodiationRun.Settings.standard().withCells(200),
            TransportStage.Scope.GAINS);
    return switch (outcome) {
      case TransportStage.Solved(Transport transport) -> transport;
      case TransportStage.NotSolved(String reason, Series history, var _) ->
          throw new AssertionError(reason + history);
    };
  }

  private static double moment(StackState state) {
    double sum = 0;
    for (int i = 1; i < state.position_m().size(); i++) {
      sum +=
          0.5
              * (state.position_m().get(i) - state.position_m().get(i - 1))
              * (state.position_m().get(i) * state.charge_per_m3().get(i)
                  + state.position_m().get(i - 1) * state.charge_per_m3().get(i - 1));
    }
    return sum;
  }

  @Test
  void the_dipole_is_the_first_moment_of_the_charge() {
    Transport t = transport(TransportStacks.bilayer(0.3, 0), Face.LEFT, 1e24, 1e26);
    double dipole = t.indicators().dipole_per_m();
    assertThat(dipole).isCloseTo(moment(t.in().before()), within(5e-3 * Math.abs(dipole)));
  }

  @Test
  void the_charge_of_a_metal_counts_in_the_dipole_wherever_the_metal_lies() {
    Layer.Metal metal = new Layer.Metal("M", 20e-9, 4.5, List.of());
    Layer.Semiconductor host =
        TransportStacks.layer(
            "S", 10, 4, 10, 1e25, 1e24, 1e-2, TransportStacks.sodium(1e27, 0, 1e-17, 1e24));
    Transport first =
        transport(
            TransportStacks.stack(
                Geometry.SLAB, TransportStacks.INSULATED, TransportStacks.INSULATED, metal, host),
            Face.RIGHT,
            1e24,
            1e26);
    Transport last =
        transport(
            TransportStacks.stack(
                Geometry.SLAB, TransportStacks.INSULATED, TransportStacks.INSULATED, host, metal),
            Face.LEFT,
            1e24,
            1e26);
    double drop = first.in().before().potentialDrop_V().get(1);
    assertThat(first.indicators().dipole_per_m())
        .isCloseTo(10 * TransportStacks.PERMITTIVITY_PER_CHARGE * drop, within(1e-9 * 1e10));
    assertThat(last.indicators().dipole_per_m())
        .isCloseTo(
            -first.indicators().dipole_per_m(),
            within(1e-6 * Math.abs(first.indicators().dipole_per_m())));
    StackState state = first.in().before();
    double onMetal =
        -10 * TransportStacks.PERMITTIVITY_PER_CHARGE * -state.fieldAtInterface_V_per_m().get(0);
    assertThat(moment(state) + 20e-9 * onMetal)
        .isCloseTo(
            first.indicators().dipole_per_m(),
            within(5e-3 * Math.abs(first.indicators().dipole_per_m())));
  }
}
