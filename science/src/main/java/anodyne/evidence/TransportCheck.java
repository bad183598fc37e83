package anodyne.evidence;

import java.util.List;
import java.util.Locale;

/** Checks of what is said of sodium in the field of a contact, held against the transport model. */
public sealed interface TransportCheck extends StatementCheck {

  /** Contacts that must be computed. */
  List<Pair> pairs();

  /** Two phases in contact. */
  record Pair(String left, String right) {
    public Pair {
      Bounds.notBlank("left", left);
      Bounds.notBlank("right", right);
    }

    /** True if these are the two phases, in either order. */
    public boolean isOf(String one, String other) {
      return (left.equals(one) && right.equals(other)) || (left.equals(other) && right.equals(one));
    }

    @Override
    public String toString() {
      return left + "/" + right;
    }
  }

  /** How sodium moves in a field that stays as it is. */
  enum Way {
    /** The way the field pushes it. */
    ALONG,
    /** Against the field. */
    AGAINST,
    /** The statement does not say. */
    UNSAID,
    /** In and out again. */
    ROUND_TRIP;

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A field that stays as it is makes this way faster, or slower, than no field. */
  record StaticField(Way way, boolean faster) implements TransportCheck {
    @Override
    public List<Pair> pairs() {
      return List.of();
    }
  }

  /** In the contact without sodium the field pushes sodium from one phase to the other. */
  record FieldPushes(String from, String to) implements TransportCheck {
    /** None: the contact without sodium is the junction's. */
    @Override
    public List<Pair> pairs() {
      return List.of();
    }
  }

  /**
   * Between the charged and the sodiated state the field at the interface changes its direction.
   */
  record FieldReverses(List<Pair> pairs) implements TransportCheck {
    public FieldReverses {
      pairs = List.copyOf(pairs);
      if (pairs.isEmpty()) {
        throw new IllegalArgumentException("name at least one pair whose field reverses");
      }
    }
  }

  /** Sodium makes the field of the contact weaker. */
  record FieldFades(Pair pair) implements TransportCheck {
    @Override
    public List<Pair> pairs() {
      return List.of(pair);
    }
  }

  /**
   * At equilibrium sodium is denser at the interface than inside the phase on this side, and this
   * side is the negative one.
   */
  record Gathers(String side, String other) implements TransportCheck {
    @Override
    public List<Pair> pairs() {
      return List.of(new Pair(side, other));
    }
  }

  /** At equilibrium a difference of concentration between the phases drives sodium. */
  record ConcentrationDrives(Pair pair) implements TransportCheck {
    @Override
    public List<Pair> pairs() {
      return List.of(pair);
    }
  }

  /** A number of sodium in a phase. */
  enum Quantity {
    INSERTION_POTENTIAL,
    DESODIATION_POTENTIAL,
    DIFFUSIVITY,
    DIFFUSION_BARRIER;

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A number of sodium is smaller in one phase of a contact than in the other. */
  record Smaller(Quantity quantity, String in, String than) implements TransportCheck {
    @Override
    public List<Pair> pairs() {
      return List.of(new Pair(in, than));
    }
  }
}
