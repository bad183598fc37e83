package anodyne.transport;

import anodyne.junction.Stack;
import java.util.Optional;

/**
 * Both equilibria of a stack, before and after a step of sodium, without the ways between them.
 *
 * @param before at the first level
 * @param after at the second level
 */
public record ContactStates(StackState before, StackState after) {
  /** A field smaller than this part of the largest one has no direction. */
  private static final double LEAST_FIELD = 1e-6;

  /**
   * Solves both equilibria.
   *
   * @return empty if one was not found
   */
  public static Optional<ContactStates> of(
      Stack given, LevelStep step, SodiationRun.Settings settings) {
    StillIons.requireMoving(given, step.ion());
    DrivenStack driven =
        DrivenStack.of(
            StillIons.fixed(given),
            step.ion(),
            step.face(),
            new double[] {step.from_V(), step.to_V()},
            new DrivenStack.Numbers(
                settings.cells(), settings.electrons(), settings.supply(), settings.scheme()));
    return state(driven, step.from_V())
        .flatMap(
            before -> state(driven, step.to_V()).map(after -> new ContactStates(before, after)));
  }

  private static Optional<StackState> state(DrivenStack driven, double level_V) {
    if (!(driven.balance(level_V) instanceof Balance.Found(double[] found))) {
      return Optional.empty();
    }
    driven.drive(new Drive.Blocked());
    return Optional.of(driven.reader().read(0, found));
  }

  /** Direction of the field at an interface: 1 from left to right, -1 back, 0 none. */
  public static int direction(StackState state, int interfaceIndex) {
    double field = state.fieldAtInterface_V_per_m().get(interfaceIndex);
    double least = LEAST_FIELD * Math.max(1, state.fieldPeak_V_per_m());
    return Math.abs(field) < least ? 0 : (int) Math.signum(field);
  }

  /** True if the field of an interface points the other way afterwards. */
  public boolean reverses(int interfaceIndex) {
    return direction(before, interfaceIndex) * direction(after, interfaceIndex) < 0;
  }

  /**
   * Density of an ion at an interface over that at the far end of the layer; empty if the layer
   * holds none.
   *
   * @param left true for the layer left of the interface
   */
  public static Optional<Double> enrichment(
      StackState state, int interfaceIndex, boolean left, String ion) {
    int of = left ? interfaceIndex : interfaceIndex + 1;
    var density = Optional.ofNullable(state.ions_per_m3().get(ion));
    if (density.isEmpty()) {
      return Optional.empty();
    }
    int first = -1;
    int last = -1;
    for (int i = 0; i < state.layer().size(); i++) {
      if (state.layer().get(i) == of) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    double near = density.get().get(left ? last : first);
    double far = density.get().get(left ? first : last);
    return far > 0 ? Optional.of(near / far) : Optional.empty();
  }
}
