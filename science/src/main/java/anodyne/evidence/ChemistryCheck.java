package anodyne.evidence;

import java.util.List;

/** Checks that need formulas, atomic data and arithmetic only. */
public sealed interface ChemistryCheck extends StatementCheck {

  /** A formula holds less of an element than the ideal one. */
  record Deficient(String formula, String element, String ideal) implements ChemistryCheck {}

  /** The formulas hold the same elements. */
  record SameElements(List<String> formulas) implements ChemistryCheck {
    public SameElements {
      formulas = List.copyOf(formulas);
    }
  }

  /**
   * A formula with a letter gives phases the paper itself names, at every stated value of the
   * letter.
   *
   * @param formula formula with a letter
   * @param letter the letter
   * @param literatureRow sample of the paper in the literature set
   */
  record Family(String formula, String letter, String literatureRow) implements ChemistryCheck {}

  /** The stated radius equals a tabulated one of the ion in the coordination meant. */
  record IonicRadius(String ion, int coordination) implements ChemistryCheck {}

  /** What atoms are compared in. */
  enum AtomQuantity {
    COVALENT_RADIUS,
    ELECTRONEGATIVITY
  }

  /** One element exceeds others. */
  record AtomOrder(AtomQuantity quantity, String greater, List<String> lesser)
      implements ChemistryCheck {
    public AtomOrder {
      lesser = List.copyOf(lesser);
    }
  }

  /** The stated number is that of the pairs these things form. */
  record PairsOf(List<String> things) implements ChemistryCheck {
    public PairsOf {
      things = List.copyOf(things);
    }
  }
}
