package anodyne.formula;

import java.util.List;

/** What balancing an equation comes to. */
public sealed interface Outcome {
  /** The equation is balanced as written. */
  record Balanced() implements Outcome {}

  /**
   * One reaction, and only one, joins the species.
   *
   * @param equation the balanced equation
   * @param moved names of species that stand on the wrong side, moved in it
   * @param leftOut names of species that take no part, left out of it
   * @param conditions what the letters must fulfil for its amounts to be positive: {@code x < 4}
   */
  record Corrected(
      String equation, List<String> moved, List<String> leftOut, List<String> conditions)
      implements Outcome {
    public Corrected {
      moved = List.copyOf(moved);
      leftOut = List.copyOf(leftOut);
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * No coefficients balance the species.
   *
   * @param conflicting elements (and charge) that cannot be conserved together
   */
  record Impossible(List<String> conflicting) implements Outcome {
    public Impossible {
      conflicting = List.copyOf(conflicting);
    }
  }

  /**
   * The species are joined by more than one reaction, and elements alone do not say in which
   * proportion they run.
   *
   * @param reactions independent reactions, whose sums and multiples are all that balance
   */
  record Undetermined(List<String> reactions) implements Outcome {
    public Undetermined {
      reactions = List.copyOf(reactions);
    }
  }
}
