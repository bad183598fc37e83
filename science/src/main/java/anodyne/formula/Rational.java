package anodyne.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * @param numerator signed
 * @param denominator positive, without common factor with the numerator
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {
  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);

  private static final int EXACT_BITS = 53;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  public Rational {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("a fraction needs a denominator other than 0");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        common = common.negate();
      }
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  /** The whole number. */
  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** The fraction numerator/denominator. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a decimal number. */
  public static Rational of(BigDecimal value) {
    return value.scale() > 0
        ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * Reads {@code 3}, {@code -1.25} or {@code 2/3}.
   *
   * @throws FormulaException if the text is not such a number
   */
  public static Rational parse(String text) {
    Amount amount = Amount.parse(text);
    if (!amount.isConstant()) {
      throw new FormulaException("'" + text + "' is not a number", 1);
    }
    return amount.constant();
  }

  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** Quotient; the divisor must not be zero. */
  public Rational dividedBy(Rational divisor) {
    return new Rational(
        numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
  }

  public Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isOne() {
    return equals(ONE);
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The nearest double, but for the last digit of fractions beyond 2⁵³. */
  public double toDouble() {
    if (numerator.bitLength() <= EXACT_BITS && denominator.bitLength() <= EXACT_BITS) {
      return numerator.doubleValue() / denominator.doubleValue();
    }
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** True if the value is a finite decimal. */
  boolean isDecimal() {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    BigInteger[] split = rest.divideAndRemainder(FIVE);
    while (split[1].signum() == 0) {
      rest = split[0];
      split = rest.divideAndRemainder(FIVE);
    }
    return rest.equals(BigInteger.ONE);
  }

  /** A plain decimal where the value has one, otherwise {@code p/q}. */
  @Override
  public String toString() {
    if (isDecimal()) {
      return new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString();
    }
    return numerator + "/" + denominator;
  }
}
