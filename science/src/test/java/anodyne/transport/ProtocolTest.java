package anodyne.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.junction.Stack;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private static final ProtocolRun.Settings COARSE =
      ProtocolRun.Settings.standard().withCells(40).withTolerance(1e-5);

  private static ProtocolResult run(Stack stack, double start, ProtocolStep... steps) {
    return TransportStacks.completed(
        ProtocolRun.of(stack, new Protocol("Na", Face.LEFT, start, List.of(steps)), COARSE));
  }

  private static ProtocolStep.Limits settled() {
    return ProtocolStep.Limits.after_s(1e12).orSettledWithin(1e-6);
  }

  @Test
  void a_rest_after_a_hold_keeps_the_sodium_and_comes_to_one_level() {
    Stack stack = TransportStacks.bilayer(0.3, 0);
    LevelStep step = TransportStacks.step(stack);
    ProtocolResult result =
        run(
            stack,
            step.from_V(),
            new ProtocolStep.Hold(step.to_V(), ProtocolStep.Limits.after_s(5)),
            new ProtocolStep.Rest(settled()));
    ProtocolResult.Ran hold = result.steps().get(0);
    ProtocolResult.Ran rest = result.steps().get(1);
    TransportStacks.show("conservation", result.conservationError());
    assertThat(hold.end()).isEqualTo(ProtocolResult.End.TIME);
    assertThat(rest.end()).isEqualTo(ProtocolResult.End.SETTLED);
    assertThat(hold.storedAtEnd_per_m2()).isGreaterThan(1.2 * hold.storedAtStart_per_m2());
    assertThat(result.conservationError()).isLessThan(1e-12);
    assertThat(rest.storedAtEnd_per_m2() / rest.storedAtStart_per_m2()).isCloseTo(1, within(1e-9));
    Series levels = result.states().getLast().levels_V().getOrDefault("Na", Series.of());
    assertThat(levels.max() - levels.min()).isLessThan(1.1e-6 * (step.to_V() - step.from_V()));
  }

  @Test
  void a_closed_cycle_of_levels_returns_to_its_start() {
    for (double step : new double[] {0, 0.3, -0.3}) {
      Stack stack = TransportStacks.bilayer(step, 0);
      LevelStep levels = TransportStacks.step(stack);
      ProtocolResult result =
          run(
              stack,
              levels.from_V(),
              new ProtocolStep.Repeat(
                  List.of(
                      new ProtocolStep.Hold(levels.to_V(), settled()),
                      new ProtocolStep.Hold(levels.from_V(), settled())),
                  2));
      double start = result.start().stored_per_m2();
      double moved = result.steps().getFirst().storedAtEnd_per_m2() - start;
      for (int i = 1; i < 4; i += 2) {
        double left = (result.steps().get(i).storedAtEnd_per_m2() - start) / moved;
        TransportStacks.show("left over", left);
        assertThat(left).isCloseTo(0, within(1e-5));
      }
      assertThat(result.conservationError()).isLessThan(1e-12);
    }
  }

  @Test
  void constant_current_in_and_out_costs_work_that_turns_into_heat() {
    Stack stack = TransportStacks.bilayer(-0.1, 0);
    LevelStep levels = TransportStacks.step(stack);
    double last = Double.POSITIVE_INFINITY;
    for (double flux : new double[] {4e15, 1e15}) {
      double amount = 5e17;
      ProtocolResult result =
          run(
              stack,
              levels.from_V(),
              new ProtocolStep.Feed(flux, ProtocolStep.Limits.after_s(amount / flux)),
              new ProtocolStep.Feed(-flux, ProtocolStep.Limits.after_s(0.9 * amount / flux)),
              new ProtocolStep.Rest(settled()),
              new ProtocolStep.Feed(-flux / 50, ProtocolStep.Limits.after_s(5 * amount / flux)),
              new ProtocolStep.Rest(settled()));
      double left = result.steps().getLast().storedAtEnd_per_m2() - result.start().stored_per_m2();
      double work =
          result.steps().stream().mapToDouble(ProtocolResult.Ran::work_J_per_m2).sum()
              - Constants.ELEMENTARY_CHARGE_C * levels.from_V() * left;
      double heat =
          result.steps().stream().mapToDouble(ProtocolResult.Ran::dissipated_J_per_m2).sum();
      double scale = amount * Constants.ELEMENTARY_CHARGE_C * TransportStacks.VT;
      TransportStacks.show("work per kT", work / scale);
      TransportStacks.show("heat per kT", heat / scale);
      assertThat(result.steps().getLast().storedAtEnd_per_m2() / result.start().stored_per_m2())
          .isCloseTo(1, within(1e-4));
      assertThat(heat).isPositive().isLessThan(last);
      assertThat(work).isCloseTo(heat, within(2e-3 * heat));
      assertThat(result.conservationError()).isLessThan(1e-12);
      last = heat;
    }
  }

  @Test
  void feeds_end_at_amounts_and_levels() {
    Stack stack = TransportStacks.bilayer(0, 0);
    LevelStep levels = TransportStacks.step(stack);
    double middle = 0.5 * (levels.from_V() + levels.to_V());
    ProtocolResult result =
        run(
            stack,
            levels.from_V(),
            new ProtocolStep.Feed(1e17, ProtocolStep.Limits.after_s(1e9).orAtLevel(middle)),
            new ProtocolStep.Feed(1e17, ProtocolStep.Limits.after_s(1e9).orAtLevel(middle)),
            new ProtocolStep.Feed(1e17, ProtocolStep.Limits.after_s(1e9).orAtAmount(1e18)),
            new ProtocolStep.Feed(-1e17, ProtocolStep.Limits.after_s(1)));
    assertThat(result.steps().stream().map(ProtocolResult.Ran::end))
        .containsExactly(
            ProtocolResult.End.LEVEL,
            ProtocolResult.End.LEVEL,
            ProtocolResult.End.AMOUNT,
            ProtocolResult.End.TIME);
    assertThat(result.steps().get(1).end_s()).isEqualTo(result.steps().get(0).end_s());
    assertThat(result.steps().get(2).storedAtEnd_per_m2()).isCloseTo(1e18, within(1e11));
    assertThat(result.steps().get(3).storedAtEnd_per_m2()).isCloseTo(9e17, within(1e12));
    assertThat(result.potential_V().first()).isEqualTo(-levels.from_V());
  }

  @Test
  void exchange_fills_slower_than_a_hold_and_ends_at_the_same_level() {
    Stack stack = TransportStacks.bilayer(0, 0);
    LevelStep levels = TransportStacks.step(stack);
    ProtocolResult held =
        run(stack, levels.from_V(), new ProtocolStep.Hold(levels.to_V(), settled()));
    ProtocolResult exchanged =
        run(
            stack,
            levels.from_V(),
            new ProtocolStep.Swap(new Drive.Exchange(levels.to_V(), 1e16, 0.5), settled()));
    assertThat(exchanged.steps().getFirst().end_s())
        .isGreaterThan(1.5 * held.steps().getFirst().end_s());
    assertThat(exchanged.level_V().last()).isCloseTo(levels.to_V(), within(1e-5));
    assertThat(exchanged.steps().getFirst().storedAtEnd_per_m2())
        .isCloseTo(held.steps().getFirst().storedAtEnd_per_m2(), within(1e14));
    assertThat(exchanged.steps().getFirst().work_J_per_m2())
        .isLessThan(held.steps().getFirst().work_J_per_m2());
  }

  @Test
  void states_are_kept_at_the_times_asked_for_and_at_the_ends() {
    Stack stack = TransportStacks.bilayer(0, 0);
    LevelStep levels = TransportStacks.step(stack);
    ProtocolResult result =
        TransportStacks.completed(
            ProtocolRun.of(
                stack,
                new Protocol(
                    "Na",
                    Face.LEFT,
                    levels.from_V(),
                    List.of(
                        new ProtocolStep.Hold(levels.to_V(), ProtocolStep.Limits.after_s(3)),
                        new ProtocolStep.Rest(ProtocolStep.Limits.after_s(4)))),
                COARSE.withStatesAt(Series.of(0, 1, 2, 5))));
    assertThat(result.states().stream().map(StackState::time_s))
        .containsExactly(0.0, 1.0, 2.0, 3.0, 5.0, 7.0);
    assertThat(result.states().get(1).stored_per_m2())
        .isBetween(result.start().stored_per_m2(), result.states().get(2).stored_per_m2());
  }

  @Test
  void a_flux_that_empties_the_face_stops_with_advice() {
    Stack stack = TransportStacks.bilayer(0, 0);
    ProtocolRun.Outcome outcome =
        ProtocolRun.of(
            stack,
            new Protocol(
                "Na",
                Face.LEFT,
                TransportStacks.step(stack).from_V(),
                List.of(new ProtocolStep.Feed(-1e18, ProtocolStep.Limits.after_s(1e9)))),
            COARSE);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ProtocolRun.Stopped.class,
            stopped -> {
              assertThat(stopped.reason()).contains("give it a level at which it ends");
              assertThat(stopped.time_s()).isLessThan(1);
            });
  }

  @Test
  void a_potential_against_sodium_is_minus_the_level() {
    assertThat(Protocol.level_V(0.4, 1)).isEqualTo(-0.4);
    assertThat(Protocol.level_V(0.4, 2)).isEqualTo(-0.8);
  }

  @Test
  void impossible_protocols_are_refused() {
    assertThatThrownBy(() -> new ProtocolStep.Feed(0, ProtocolStep.Limits.after_s(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rest");
    assertThatThrownBy(() -> ProtocolStep.Limits.after_s(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    ProtocolStep rest = new ProtocolStep.Rest(ProtocolStep.Limits.after_s(1));
    ProtocolStep many = new ProtocolStep.Repeat(List.of(rest), 10_000);
    assertThatThrownBy(() -> new Protocol("Na", Face.LEFT, -4, List.of(many, rest)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 10000 steps");
    assertThatThrownBy(() ->
            run(
                TransportStacks.stack(
                    anodyne.junction.Geometry.SLAB,
                    TransportStacks.INSULATED,
                    TransportStacks.INSULATED,
                    TransportStacks.layer(
                        "a", 10, 4, 10, 1e25, 1e24, 1e-2, TransportStacks.sodium(0, 0, 0, 1e24))),
                -4,
                rest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be driven");
  }
}
