package anodyne.transport;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of steps at one face of a stack, from an equilibrium on.
 *
 * <p>Levels and potentials: with the electrons of the collector at 0 the neutral species has the
 * chemical potential μ = e λ at a face whose ions are at λ, and μ = -z e U defines the potential U
 * against the metal. So λ = -z U: sodium goes in when λ is raised, which is when U is lowered. U is
 * one against Na/Na+ where the site energies of the stack are counted from metallic sodium, as
 * {@link SodiumInputs} counts them.
 *
 * @param ion name of the ion that passes the face
 * @param face driven face
 * @param start_V level of the equilibrium at the start
 * @param steps in order
 */
public record Protocol(String ion, Face face, double start_V, List<ProtocolStep> steps) {
  /** Most steps, repeated ones counted each time. */
  public static final int MOST_STEPS = 10_000;

  public Protocol {
    if (!(Math.abs(start_V) < 1e3)) {
      throw new IllegalArgumentException(
          "a protocol starts from a finite level, got " + start_V + " V");
    }
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a protocol needs a step");
    }
    if (count(steps) > MOST_STEPS) {
      throw new IllegalArgumentException("a protocol has at most " + MOST_STEPS + " steps");
    }
  }

  /** Level at a face of a potential against the metal of an ion. */
  public static double level_V(double potential_V, int charge) {
    return -charge * potential_V;
  }

  /** The steps with repetitions written out. */
  public List<ProtocolStep> flat() {
    List<ProtocolStep> flat = new ArrayList<>();
    flatten(steps, flat);
    return List.copyOf(flat);
  }

  private static void flatten(List<ProtocolStep> steps, List<ProtocolStep> flat) {
    for (ProtocolStep step : steps) {
      switch (step) {
        case ProtocolStep.Repeat(List<ProtocolStep> inner, int times) -> {
          for (int i = 0; i < times; i++) {
            flatten(inner, flat);
          }
        }
        case ProtocolStep.Hold _, ProtocolStep.Feed _, ProtocolStep.Swap _, ProtocolStep.Rest _ ->
            flat.add(step);
      }
    }
  }

  private static long count(List<ProtocolStep> steps) {
    long sum = 0;
    for (ProtocolStep step : steps) {
      sum +=
          switch (step) {
            case ProtocolStep.Repeat(List<ProtocolStep> inner, int times) -> times * count(inner);
            case ProtocolStep.Hold _,
                ProtocolStep.Feed _,
                ProtocolStep.Swap _,
                ProtocolStep.Rest _ ->
                1;
          };
      if (sum > MOST_STEPS) {
        return sum;
      }
    }
    return sum;
  }
}
