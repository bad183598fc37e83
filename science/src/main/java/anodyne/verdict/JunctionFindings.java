package anodyne.verdict;

import anodyne.evidence.Direction;
import anodyne.evidence.JunctionCheck.ModelFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the junction stage found, as far as it was run.
 *
 * @param outcomes pairs of phases with the library's own values
 * @param facts general facts of the model
 */
public record JunctionFindings(List<Outcome> outcomes, Map<ModelFact, ModelFinding> facts) {

  /**
   * The junction of two phases by the library's own values.
   *
   * @param left first phase
   * @param right second phase
   * @param kind most probable kind
   * @param electrons electron flow of the best estimate
   * @param probability share of the draws with that flow
   */
  public record Outcome(
      String left, String right, String kind, Direction electrons, double probability) {
    public Outcome {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability must lie in [0, 1], got " + probability);
      }
    }

    boolean isOf(String one, String other) {
      return (left.equals(one) && right.equals(other)) || (left.equals(other) && right.equals(one));
    }
  }

  /**
   * A fact of the model.
   *
   * @param holds whether it was found to hold
   * @param computed the numbers
   * @param condition under which it is otherwise, or what limits it; empty if nothing does
   */
  public record ModelFinding(boolean holds, String computed, String condition) {
    /** A fact without a condition. */
    public ModelFinding(boolean holds, String computed) {
      this(holds, computed, "");
    }
  }

  public JunctionFindings {
    outcomes = List.copyOf(outcomes);
    facts = Map.copyOf(facts);
  }

  /** Findings of a stage that was not run. */
  public static JunctionFindings none() {
    return new JunctionFindings(List.of(), Map.of());
  }

  /** The outcome of a pair in either order, if it was computed. */
  public Optional<Outcome> outcome(String one, String other) {
    return outcomes.stream().filter(o -> o.isOf(one, other)).findFirst();
  }
}
