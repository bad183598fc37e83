package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.FluxScheme;
import anodyne.junction.Stack;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.DiagonallyImplicitRungeKutta;
import anodyne.numerics.Event;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.numerics.StepObserver;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A multistep and a one-step method on the same stack: affinity up by 0.3 eV, in and out. */
class IntegratorsAgreeTest {
  private static final int CELLS = 60;

  /**
   * A way by one method.
   *
   * @param unknowns at the time asked for
   * @param amounts at the time asked for
   * @param half_s when half of the ions that move have moved
   * @param most_s when nine tenths have
   * @param steps taken
   */
  @SuppressWarnings("ArrayRecordComponent") // read by the test, never compared
  private record Way(
      double[] unknowns, double[] amounts, double half_s, double most_s, int steps) {}

  private static Way way(
      boolean in,
      double time_s,
      double relative,
      BiFunction<TransportProblem, IntegratorSettings, Integrator> method) {
    Stack stack = TransportStacks.bilayer(0.3, 0);
    LevelStep step = TransportStacks.step(stack);
    double from = in ? step.from_V() : step.to_V();
    double to = in ? step.to_V() : step.from_V();
    DrivenStack driven =
        DrivenStack.of(
            stack,
            step.ion(),
            step.face(),
            new double[] {from, to},
            new DrivenStack.Numbers(
                CELLS, ElectronModel.EQUILIBRIUM, Face.LEFT, FluxScheme.EXCESS_POTENTIAL));
    double[] start = TransportStacks.found(driven.balance(from)).clone();
    double before = driven.reader().stored_per_m2(start);
    double moved =
        driven.reader().stored_per_m2(TransportStacks.found(driven.balance(to))) - before;
    driven.drive(new Drive.Held(to));
    start[driven.faceRow()] = 0;
    Integrator integrator =
        method.apply(driven.problem(), driven.tolerances(moved, relative, 20_000));
    assertThat(integrator.begin(0, start)).isInstanceOf(Newton.Converged.class);
    double[] times = new double[2];
    StepObserver observer =
        new StepObserver() {
          @Override
          public void crossed(int event, double crossed_s, Integrator by) {
            times[event] = crossed_s;
          }
        };
    List<Event> events =
        List.of(at(driven, before + 0.5 * moved), at(driven, before + 0.9 * moved));
    assertThat(integrator.advance(time_s, events, observer)).isInstanceOf(Integrator.Reached.class);
    double[] unknowns = new double[driven.problem().size()];
    double[] amounts = new double[driven.problem().size()];
    integrator.unknowns(time_s, unknowns);
    integrator.amounts(time_s, amounts);
    return new Way(unknowns, amounts, times[0], times[1], integrator.statistics().steps());
  }

  private static Event at(DrivenStack driven, double wanted_per_m2) {
    return new Event(
        (t, y) -> driven.reader().stored_per_m2(y) - wanted_per_m2, Event.Direction.EITHER, false);
  }

  /**
   * Times end a little after nine tenths have moved; those of the one-step method come from within
   * its long steps, by a polynomial of third order.
   */
  @ParameterizedTest
  @CsvSource({"true, 30", "false, 1600"})
  void both_methods_give_the_same_levels_amounts_and_times(boolean in, double time_s) {
    Way multistep = way(in, time_s, 1e-6, BackwardDifferentiation::new);
    Way oneStep = way(in, time_s, 1e-6, DiagonallyImplicitRungeKutta::new);
    double level = 0;
    double amount = 0;
    double whole = 0;
    for (int i = 0; i < multistep.unknowns().length; i++) {
      level = Math.max(level, Math.abs(multistep.unknowns()[i] - oneStep.unknowns()[i]));
      amount += Math.abs(multistep.amounts()[i] - oneStep.amounts()[i]);
      whole += Math.abs(multistep.amounts()[i]);
    }
    TransportStacks.show("levels and potentials apart by, V", level);
    TransportStacks.show("amounts apart by", amount / whole);
    TransportStacks.show("half", multistep.half_s());
    TransportStacks.show("half apart by", oneStep.half_s() / multistep.half_s() - 1);
    TransportStacks.show("nine tenths", multistep.most_s());
    TransportStacks.show("nine tenths apart by", oneStep.most_s() / multistep.most_s() - 1);
    TransportStacks.show("steps of the multistep method", multistep.steps());
    TransportStacks.show("steps of the one-step method", oneStep.steps());
    assertThat(level).isLessThan(1e-6);
    assertThat(amount / whole).isLessThan(1e-6);
    assertThat(oneStep.half_s() / multistep.half_s()).isCloseTo(1, within(1e-4));
    assertThat(oneStep.most_s() / multistep.most_s()).isCloseTo(1, within(3e-4));
  }
}
