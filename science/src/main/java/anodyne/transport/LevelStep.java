package anodyne.transport;

import anodyne.junction.Stack;

/**
 * A change of the electrochemical potential of an ion at one face, electrons of the stack being at
 * level 0.
 *
 * @param ion name of the ion that passes the face
 * @param face driven face
 * @param from_V level before, over the elementary charge
 * @param to_V level after
 */
public record LevelStep(String ion, Face face, double from_V, double to_V) {
  public LevelStep {
    if (!(Math.abs(from_V) < 1e3 && Math.abs(to_V) < 1e3)) {
      throw new IllegalArgumentException(
          "levels of a step must be finite, got " + from_V + " and " + to_V + " V");
    }
  }

  /** The levels that the neutral interior of the face's layer has at the concentrations. */
  public static LevelStep of(Stack stack, SodiumStep step) {
    return new LevelStep(
        step.ion(),
        step.face(),
        level_V(stack, step.ion(), step.face(), step.from_per_m3()),
        level_V(stack, step.ion(), step.face(), step.to_per_m3()));
  }

  /** The level that the neutral interior of a face's layer has at a concentration of an ion. */
  public static double level_V(Stack stack, String ion, Face face, double density_per_m3) {
    return new Bulk(stack)
        .level_V(
            face == Face.LEFT ? 0 : stack.layers().size() - 1,
            Species.of(stack).indexOf(ion),
            density_per_m3);
  }
}
