package anodyne.formula;

/**
 * A formula with a coefficient, as it stands in an equation: {@code 3 ZnIn2S4}, {@code (10-3x)Na+},
 * {@code xe-}.
 *
 * @param coefficient positive for some positive choice of its letters
 * @param formula what is counted
 * @param name the formula as it is written, brackets kept: {@code Ca(OH)2}
 */
public record Term(Amount coefficient, Formula formula, String name) {
  public Term {
    if (!coefficient.canBePositive()) {
      throw new IllegalArgumentException("coefficient must be > 0, got " + coefficient);
    }
  }

  /** A term whose formula is written without brackets. */
  public Term(Amount coefficient, Formula formula) {
    this(coefficient, formula, formula.toString());
  }

  /**
   * Reads an optional coefficient (a number, a letter, a multiple of a letter, or a sum in round
   * brackets) and the formula after it.
   *
   * @throws FormulaException if the text is not a term
   */
  public static Term parse(String text) {
    FormulaText cursor = new FormulaText(text);
    Amount coefficient = new AmountReader(cursor).factor().orElse(Amount.ONE);
    cursor.skipBlanks();
    if (!coefficient.isOne() && cursor.peek() == '*') {
      cursor.advance(1);
      cursor.skipBlanks();
    }
    int start = cursor.position();
    Formula formula = new FormulaReader(cursor).formula();
    String written = cursor.since(start);
    return new Term(
        coefficient, formula, FormulaText.hasSuperscript(written) ? formula.toString() : written);
  }

  /** The term as text that {@link #parse} reads back. */
  @Override
  public String toString() {
    return text(Polynomial.of(coefficient), name);
  }

  /** A coefficient, left out if it is one, before a name. */
  static String text(Polynomial coefficient, String name) {
    if (coefficient.equals(Polynomial.ONE)) {
      return name;
    }
    return coefficient.terms().size() > 1
        ? "(" + coefficient + ")" + name
        : coefficient + " " + name;
  }
}
