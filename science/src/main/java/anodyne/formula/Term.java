package anodyne.formula;

/**
 * A formula with a coefficient, as it stands in an equation: {@code 3 ZnIn2S4}, {@code (10-3x)Na+},
 * {@code xe-}.
 *
 * @param coefficient positive for some positive choice of its letters
 * @param formula what is counted
 */
public record Term(Amount coefficient, Formula formula) {
  public Term {
    if (!coefficient.canBePositive()) {
      throw new IllegalArgumentException("coefficient must be > 0, got " + coefficient);
    }
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
    return new Term(coefficient, new FormulaReader(cursor).formula());
  }

  /** The term as text that {@link #parse} reads back. */
  @Override
  public String toString() {
    if (coefficient.isOne()) {
      return formula.toString();
    }
    String factor = coefficient.toString();
    boolean sum = coefficient.letters().size() + (coefficient.constant().isZero() ? 0 : 1) > 1;
    return (sum ? "(" + factor + ")" : factor) + " " + formula;
  }
}
