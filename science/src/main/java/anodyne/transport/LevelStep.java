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
    Bulk bulk = new Bulk(stack);
    int ion = Species.of(stack).indexOf(step.ion());
    int layer = step.face() == Face.LEFT ? 0 : stack.layers().size() - 1;
    return new LevelStep(
        step.ion(),
        step.face(),
        bulk.level_V(layer, ion, step.from_per_m3()),
        bulk.level_V(layer, ion, step.to_per_m3()));
  }
}
