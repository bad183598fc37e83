package anodyne.cell;

/**
 * An expression in x.
 *
 * @param text as written, for example {@code 3.7 - 0.5 * x + 0.1 * tanh(20 * (x - 0.5))}
 * @param term what it says
 */
public record Formula(String text, Term term) implements Curve {

  /**
   * Reads numbers, {@code x}, {@code pi}, {@code + - * / ** ^}, parentheses, the functions of
   * {@link Elementary} and {@code pow(a, b)}, {@code min(a, b)}, {@code max(a, b)}; a power binds
   * closer than a sign before it and goes from right to left.
   *
   * @throws IllegalArgumentException which says at which character what was expected
   */
  public static Formula parse(String text) {
    return parse(text, 1, 1);
  }

  /**
   * The expression times a factor, where x is the argument times a scale: for an expression over
   * the share of filled sites that is asked at concentrations, in another unit.
   */
  public static Formula parse(String text, double scale, double factor) {
    Term x = new Term.Variable();
    Term argument = scale == 1 ? x : new Term.Product(new Term.Numeral(scale), x);
    Term term = new FormulaParser(text, argument).parse();
    return new Formula(text, factor == 1 ? term : new Term.Product(new Term.Numeral(factor), term));
  }

  @Override
  public double value(double x) {
    return term.value(x);
  }

  @Override
  public double slope(double x) {
    return term.slope(x);
  }
}
