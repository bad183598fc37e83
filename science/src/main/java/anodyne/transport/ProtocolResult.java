package anodyne.transport;

import anodyne.numerics.IntegratorStatistics;
import anodyne.quantity.Series;
import java.util.List;

/**
 * A protocol as it ran.
 *
 * @param start equilibrium at the start
 * @param time_s from the start of the protocol; where a step ends and the next begins the time
 *     stands twice
 * @param step place of the step among the flat ones, from 0
 * @param level_V level of the ion at the driven face
 * @param potential_V potential against the metal, -λ/z
 * @param stored_per_m2 ions per area of the driven face
 * @param flux_per_m2_s ions into the stack per area and time
 * @param fieldPeak_V_per_m largest magnitude of the field
 * @param steps how each step went
 * @param states at the times asked for, and at the end of every step
 * @param conservationError ions not accounted for over those that moved, the largest of all steps
 */
public record ProtocolResult(
    StackState start,
    Series time_s,
    Series step,
    Series level_V,
    Series potential_V,
    Series stored_per_m2,
    Series flux_per_m2_s,
    Series fieldPeak_V_per_m,
    List<Ran> steps,
    List<StackState> states,
    double conservationError) {
  public ProtocolResult {
    steps = List.copyOf(steps);
    states = List.copyOf(states);
  }

  /** Why a step ended. */
  public enum End {
    TIME,
    AMOUNT,
    LEVEL,
    SETTLED
  }

  /**
   * A step as it ran.
   *
   * @param step what was asked for
   * @param start_s from the start of the protocol
   * @param end_s likewise
   * @param end why it ended
   * @param storedAtStart_per_m2 before the face was changed
   * @param storedAtEnd_per_m2 at its end
   * @param work_J_per_m2 ∫ e λ dN of the ions that came in through the face, electrons at 0
   * @param dissipated_J_per_m2 time integral of the dissipation inside the stack
   * @param statistics cost
   */
  public record Ran(
      ProtocolStep step,
      double start_s,
      double end_s,
      End end,
      double storedAtStart_per_m2,
      double storedAtEnd_per_m2,
      double work_J_per_m2,
      double dissipated_J_per_m2,
      IntegratorStatistics statistics) {}
}
