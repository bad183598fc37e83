package anodyne.cell;

/** Part of an expression in x, with its derivative. */
public sealed interface Term {

  double value(double x);

  /** dvalue/dx. */
  double slope(double x);

  /** True if x occurs in it. */
  boolean varies();

  /** A number. */
  record Numeral(double number) implements Term {
    @Override
    public double value(double x) {
      return number;
    }

    @Override
    public double slope(double x) {
      return 0;
    }

    @Override
    public boolean varies() {
      return false;
    }
  }

  /** x. */
  record Variable() implements Term {
    @Override
    public double value(double x) {
      return x;
    }

    @Override
    public double slope(double x) {
      return 1;
    }

    @Override
    public boolean varies() {
      return true;
    }
  }

  /** left + right. */
  record Sum(Term left, Term right) implements Term {
    @Override
    public double value(double x) {
      return left.value(x) + right.value(x);
    }

    @Override
    public double slope(double x) {
      return left.slope(x) + right.slope(x);
    }

    @Override
    public boolean varies() {
      return left.varies() || right.varies();
    }
  }

  /** left - right. */
  record Difference(Term left, Term right) implements Term {
    @Override
    public double value(double x) {
      return left.value(x) - right.value(x);
    }

    @Override
    public double slope(double x) {
      return left.slope(x) - right.slope(x);
    }

    @Override
    public boolean varies() {
      return left.varies() || right.varies();
    }
  }

  /** -operand. */
  record Negative(Term operand) implements Term {
    @Override
    public double value(double x) {
      return -operand.value(x);
    }

    @Override
    public double slope(double x) {
      return -operand.slope(x);
    }

    @Override
    public boolean varies() {
      return operand.varies();
    }
  }

  /** left · right. */
  record Product(Term left, Term right) implements Term {
    @Override
    public double value(double x) {
      return left.value(x) * right.value(x);
    }

    @Override
    public double slope(double x) {
      return left.slope(x) * right.value(x) + left.value(x) * right.slope(x);
    }

    @Override
    public boolean varies() {
      return left.varies() || right.varies();
    }
  }

  /** above / below. */
  record Quotient(Term above, Term below) implements Term {
    @Override
    public double value(double x) {
      return above.value(x) / below.value(x);
    }

    @Override
    public double slope(double x) {
      double divisor = below.value(x);
      return (above.slope(x) - above.value(x) / divisor * below.slope(x)) / divisor;
    }

    @Override
    public boolean varies() {
      return above.varies() || below.varies();
    }
  }

  /** base to the power exponent. */
  record Power(Term base, Term exponent) implements Term {
    @Override
    public double value(double x) {
      return Math.pow(base.value(x), exponent.value(x));
    }

    @Override
    public double slope(double x) {
      double b = base.value(x);
      double e = exponent.value(x);
      double byBase = base.varies() ? e * Math.pow(b, e - 1) * base.slope(x) : 0;
      double byExponent = exponent.varies() ? Math.pow(b, e) * Math.log(b) * exponent.slope(x) : 0;
      return byBase + byExponent;
    }

    @Override
    public boolean varies() {
      return base.varies() || exponent.varies();
    }
  }

  /** The smaller or the larger of two. */
  record Extreme(Term left, Term right, boolean largest) implements Term {
    @Override
    public double value(double x) {
      return largest
          ? Math.max(left.value(x), right.value(x))
          : Math.min(left.value(x), right.value(x));
    }

    @Override
    public double slope(double x) {
      boolean leftIsLarger = left.value(x) > right.value(x);
      return leftIsLarger == largest ? left.slope(x) : right.slope(x);
    }

    @Override
    public boolean varies() {
      return left.varies() || right.varies();
    }
  }

  /** A function of one argument. */
  record Applied(Elementary function, Term argument) implements Term {
    @Override
    public double value(double x) {
      return function.value(argument.value(x));
    }

    @Override
    public double slope(double x) {
      return argument.varies() ? function.slope(argument.value(x)) * argument.slope(x) : 0;
    }

    @Override
    public boolean varies() {
      return argument.varies();
    }
  }
}
