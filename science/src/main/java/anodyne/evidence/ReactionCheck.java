package anodyne.evidence;

import java.util.List;
import java.util.Optional;

/** Checks of the recorded reactions. */
public sealed interface ReactionCheck extends StatementCheck {

  /** Atoms and charge are the same on both sides; a step of discharge takes up electrons. */
  record Conserved(List<String> reactions) implements ReactionCheck {
    public Conserved {
      reactions = List.copyOf(reactions);
    }
  }

  /** The printed potentials fall from each reaction to the next. */
  record FallingPotentials(List<String> reactions) implements ReactionCheck {
    public FallingPotentials {
      reactions = List.copyOf(reactions);
    }
  }

  /** On discharge one reaction runs before another, by the printed potentials. */
  record RunsBefore(String first, String then) implements ReactionCheck {}

  /** Charge runs at least this far above discharge. */
  record Hysteresis(String discharge, String charge, double least_V) implements ReactionCheck {}

  /** The species stated are those the reactions make and none of them uses up. */
  record EndProducts(List<String> reactions) implements ReactionCheck {
    public EndProducts {
      reactions = List.copyOf(reactions);
    }
  }

  /**
   * The kinds stated occur among the steps that take up electrons; with {@code only}, every such
   * step is of a stated kind.
   *
   * @param kinds kinds of reaction
   * @param system electrode, or empty for all
   * @param only true if there may be no others
   */
  record Kinds(List<String> kinds, Optional<String> system, boolean only) implements ReactionCheck {
    public Kinds {
      kinds = List.copyOf(kinds);
    }
  }

  /** Reactions of a kind make each of these species. */
  record KindMakes(String kind, List<String> species) implements ReactionCheck {
    public KindMakes {
      species = List.copyOf(species);
    }
  }
}
