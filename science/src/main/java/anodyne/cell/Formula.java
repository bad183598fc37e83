package anodyne.cell;

/**
 * An expression in x.
 *
 * @param text as written, for example {@code 3.7 - 0.5 * x + 0.1 * tanh(20 * (x - 0.5))}
 */
public record Formula(String text, Term term) implements Curve {

  /** Part of an expression. */
  public sealed interface Term {
    double value(double x);

    double slope(double x);
  }

  @Override
  public double value(double x) {
    return term.value(x);
  }

  @Override
  public double slope(double x) {
    return term.slope(x);
  }

  /** The variable. */
  record Variable() implements Term {
    @Override
    public double value(double x) {
      return x;
    }

    @Override
    public double slope(double x) {
      return 1;
    }
  }
}
