package anodyne.crystal;

import anodyne.formula.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Reads one operation: three sums of x, y, z and numbers, parted by commas. */
final class SymmetryOperationReader {
  private static final int MAX_LENGTH = 200;
  private static final int MAX_DIGITS = 12;
  private static final int GRID = 24;
  private static final Rational NEAR = Rational.of(1, 1000);
  private static final Rational MAX_SHIFT = Rational.of(100);
  private static final int MAX_FACTOR = 9;
  private static final BigInteger MAX_DENOMINATOR = BigInteger.valueOf(1000);

  private final String given;
  private final String text;
  private int at;

  SymmetryOperationReader(String given) {
    this.given = given;
    this.text = given.length() > MAX_LENGTH ? "" : given.strip().toLowerCase(Locale.ROOT);
  }

  SymmetryOperation operation() {
    if (text.isEmpty()) {
      throw error("it is empty or too long");
    }
    List<Integer> rotation = new ArrayList<>(9);
    List<Rational> translation = new ArrayList<>(3);
    for (int i = 0; i < 3; i++) {
      int[] row = new int[3];
      translation.add(sum(row));
      Collections.addAll(rotation, row[0], row[1], row[2]);
      if (i < 2) {
        if (peek() != ',') {
          throw error("a comma is missing after component " + (i + 1));
        }
        at++;
      }
    }
    if (at < text.length()) {
      throw error("unexpected '" + printable(peek()) + "'");
    }
    return new SymmetryOperation(rotation, translation);
  }

  private Rational sum(int[] row) {
    Rational shift = Rational.ZERO;
    int terms = 0;
    skipBlanks();
    while (at < text.length() && peek() != ',') {
      int sign = 1;
      if (peek() == '+' || peek() == '-') {
        sign = peek() == '-' ? -1 : 1;
        at++;
        skipBlanks();
      } else if (terms > 0) {
        throw error("unexpected '" + printable(peek()) + "'");
      }
      shift = shift.plus(term(sign, row));
      terms++;
      skipBlanks();
    }
    if (terms == 0) {
      throw error("an empty component");
    }
    if (shift.compareTo(MAX_SHIFT) > 0 || shift.negated().compareTo(MAX_SHIFT) > 0) {
      throw error("an absurd translation");
    }
    return shift;
  }

  private Rational term(int sign, int[] row) {
    boolean number = isAsciiDigit(peek()) || peek() == '.';
    Rational value = number ? number() : Rational.ONE;
    skipBlanks();
    if (number && peek() == '*') {
      at++;
      skipBlanks();
    }
    int axis = "xyz".indexOf(peek());
    if (axis < 0) {
      if (!number) {
        throw error(
            at < text.length() ? "unexpected '" + printable(peek()) + "'" : "it ends too early");
      }
      return Rational.of(sign).times(onGrid(value));
    }
    at++;
    if (!value.isWhole() || value.compareTo(Rational.of(MAX_FACTOR)) > 0) {
      throw error("the factor of a coordinate must be a whole number up to " + MAX_FACTOR);
    }
    row[axis] += sign * value.numerator().intValueExact();
    return Rational.ZERO;
  }

  private Rational number() {
    Rational value = decimal();
    if (peek() == '/') {
      at++;
      Rational divisor = decimal();
      if (divisor.isZero()) {
        throw error("division by zero");
      }
      value = value.dividedBy(divisor);
    }
    return value;
  }

  private Rational decimal() {
    int start = at;
    int points = 0;
    while (isAsciiDigit(peek()) || (peek() == '.' && points == 0)) {
      points += peek() == '.' ? 1 : 0;
      at++;
    }
    int digits = at - start - points;
    if (digits == 0 || digits > MAX_DIGITS) {
      throw error("a number is missing or too long");
    }
    return Rational.of(new BigDecimal(text.substring(start, at)));
  }

  private Rational onGrid(Rational value) {
    Rational scaled = value.times(Rational.of(GRID));
    Rational nearest = Rational.of(Math.round(scaled.toDouble()), GRID);
    Rational off = value.minus(nearest);
    Rational size = off.signum() < 0 ? off.negated() : off;
    Rational result = size.compareTo(NEAR) <= 0 ? nearest : value;
    if (result.denominator().compareTo(MAX_DENOMINATOR) > 0) {
      throw error("the translation " + value + " is no simple fraction");
    }
    return result;
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static String printable(char c) {
    return c < ' ' || c > '~' ? String.format("U+%04X", (int) c) : String.valueOf(c);
  }

  private SymmetryException error(String what) {
    String shown = given.length() > 40 ? given.substring(0, 40) + "..." : given;
    return new SymmetryException(
        "'" + shown.replaceAll("[^ -~]", "?") + "' is not a symmetry operation: " + what);
  }
}
