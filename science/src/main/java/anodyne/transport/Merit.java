package anodyne.transport;

import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.util.Optional;

/**
 * What the offsets of a stack do to its rate, in few runs.
 *
 * @param moved_per_m2 ions the stack takes up, per area of the driven face
 * @param gains over the stack without offsets
 * @param field over the stack without its field, insertion potentials kept; empty if that was not
 *     computed or takes up less than a hundredth or more than a hundred times as much
 * @param plain over the stack without offsets whose layers all have the diffusivity of the driven
 *     one; likewise
 */
public record Merit(
    double moved_per_m2, Gains gains, Optional<Gains> field, Optional<Gains> plain) {
  private static final double MOST_UNLIKE = 100;

  /** Runs the stack and what it is compared with; empty if it or its reference was not computed. */
  public static Optional<Merit> of(SteppedStack model, SodiationRun.Settings settings) {
    LevelStep step = model.levels();
    Stack stack = StillIons.fixed(model.stack());
    SodiationRun.Settings plain = settings.withShares(Series.of());
    Optional<Passage> own = passage(stack, step, plain);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Stack without = Variant.NO_OFFSETS.of(stack, step);
    Optional<Passage> reference = passage(without, step, plain);
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    Stack even = Variant.EQUAL_BARRIERS.of(without, step);
    Optional<Passage> evenly = even.equals(without) ? reference : passage(even, step, plain);
    return Optional.of(
        new Merit(
            own.get().window_per_m2(),
            Gains.of(own.get(), reference.get()),
            passage(Variant.NO_FIELD.of(stack, step), step, plain)
                .flatMap(p -> alike(own.get(), p)),
            evenly.flatMap(p -> alike(own.get(), p))));
  }

  /** Likewise, compared with the stack without offsets alone. */
  public static Optional<Merit> gainsOnly(SteppedStack model, SodiationRun.Settings settings) {
    LevelStep step = model.levels();
    Stack stack = StillIons.fixed(model.stack());
    SodiationRun.Settings plain = settings.withShares(Series.of());
    return passage(stack, step, plain)
        .flatMap(own ->
            passage(Variant.NO_OFFSETS.of(stack, step), step, plain)
                .map(reference ->
                    new Merit(
                        own.window_per_m2(),
                        Gains.of(own, reference),
                        Optional.empty(),
                        Optional.empty())));
  }

  private static Optional<Gains> alike(Passage own, Passage other) {
    return Optional.of(Gains.of(own, other))
        .filter(g -> g.window() < MOST_UNLIKE && g.window() > 1 / MOST_UNLIKE);
  }

  private static Optional<Passage> passage(
      Stack stack, LevelStep step, SodiationRun.Settings settings) {
    return switch (SodiationRun.of(stack, step, settings)) {
      case SodiationRun.Completed run -> Optional.of(Passage.of(run));
      case SodiationRun.Stopped _ -> Optional.empty();
    };
  }
}
