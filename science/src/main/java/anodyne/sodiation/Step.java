package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Rational;

/**
 * One plateau of an equilibrium path.
 *
 * @param voltage_V equilibrium potential against Na/Na+
 * @param before stable mixture before it
 * @param after stable mixture after it
 */
public record Step(double voltage_V, Mixture before, Mixture after) {
  public Step {
    if (!(after.sodium().compareTo(before.sodium()) > 0)) {
      throw new IllegalArgumentException("a step of sodiation must take up sodium");
    }
  }

  /** Sodium taken up per formula unit of the host. */
  public Rational sodium() {
    return after.sodium().minus(before.sodium());
  }

  /**
   * What kind of reaction it is: {@code conversion} if a chalcogenide of another element than
   * sodium is used up, {@code alloying} if a metal or its compound with sodium alone takes up
   * sodium, {@code insertion} if one compound takes up sodium and stays one.
   */
  public String kind() {
    boolean chalcogenide =
        before.amounts().keySet().stream()
            .filter(c -> after.amount(c).compareTo(before.amount(c)) < 0)
            .anyMatch(c ->
                !c.composition().chalcogens().isEmpty()
                    && c.composition().elements().stream()
                        .anyMatch(e -> e != Element.Na && !e.isChalcogen()));
    if (!chalcogenide) {
      return before.amounts().keySet().stream()
              .filter(c -> after.amount(c).compareTo(before.amount(c)) < 0)
              .anyMatch(c -> !c.composition().chalcogens().isEmpty())
          ? "conversion"
          : "alloying";
    }
    return reaction().products().size() == 1 ? "insertion" : "conversion";
  }

  /** The net reaction in whole numbers, without what does not change. */
  public Reaction reaction() {
    return Reaction.between(before, after);
  }
}
