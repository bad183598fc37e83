package anodyne.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Kind of junction by the conductivity types of its sides alone. Whether a metal on a semiconductor
 * is a Schottky or an ohmic contact depends on the levels; the definition calls both Schottky.
 */
public enum ContactKind {
  SCHOTTKY("schottky"),
  P_N("p-n"),
  P_P("p-p"),
  N_N("n-n"),
  METAL_METAL("metal-metal");

  private final String word;

  ContactKind(String word) {
    this.word = word;
  }

  /** The word used in files and documents. */
  public String word() {
    return word;
  }

  /**
   * The kind of two types, each {@code n}, {@code p}, {@code intrinsic}, {@code metal} or {@code
   * semimetal}; empty if an intrinsic side leaves it open.
   */
  public static Optional<ContactKind> of(String left, String right) {
    boolean leftMetal = isMetal(left);
    boolean rightMetal = isMetal(right);
    if (leftMetal && rightMetal) {
      return Optional.of(METAL_METAL);
    }
    if (leftMetal || rightMetal) {
      return Optional.of(SCHOTTKY);
    }
    if (left.equals("intrinsic") || right.equals("intrinsic")) {
      return Optional.empty();
    }
    if (!left.equals(right)) {
      return Optional.of(P_N);
    }
    return Optional.of(left.equals("n") ? N_N : P_P);
  }

  /** The carriers that decide the junction: the majority carriers of its semiconductors. */
  public static Set<String> carriers(String left, String right) {
    Set<String> carriers = new LinkedHashSet<>();
    for (String type : List.of(left, right)) {
      if (type.equals("n")) {
        carriers.add("electrons");
      } else if (type.equals("p")) {
        carriers.add("holes");
      }
    }
    return carriers;
  }

  private static boolean isMetal(String type) {
    return type.equals("metal") || type.equals("semimetal");
  }
}
