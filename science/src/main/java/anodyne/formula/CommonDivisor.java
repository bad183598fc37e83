package anodyne.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Greatest common divisor of polynomials with rational factors, by primitive remainder sequences in
 * one letter after the other (Knuth, The Art of Computer Programming 2, 4.6.1). Of the divisors
 * that differ by a number it is the one with whole factors without common divisor and a positive
 * leading factor.
 */
final class CommonDivisor {
  private CommonDivisor() {}

  /** The divisor of all; zero if all are zero. */
  static Polynomial of(Collection<Polynomial> polynomials) {
    Polynomial divisor = Polynomial.ZERO;
    for (Polynomial polynomial : polynomials) {
      divisor = of(divisor, polynomial);
      if (divisor.isConstant() && !divisor.isZero()) {
        return Polynomial.ONE;
      }
    }
    return divisor;
  }

  static Polynomial of(Polynomial one, Polynomial other) {
    if (one.isZero() || other.isZero()) {
      return primitive(one.plus(other));
    }
    SortedSet<String> letters = new TreeSet<>(one.letters());
    letters.addAll(other.letters());
    if (one.isConstant() || other.isConstant()) {
      return Polynomial.ONE;
    }
    String letter = letters.first();
    Polynomial contentOfOne = content(one, letter);
    Polynomial contentOfOther = content(other, letter);
    Polynomial a = quotient(one, contentOfOne);
    Polynomial b = quotient(other, contentOfOther);
    while (!b.isZero()) {
      Polynomial rest = remainder(a, b, letter);
      a = b;
      b = rest.isZero() ? rest : primitive(quotient(rest, content(rest, letter)));
    }
    return primitive(a.times(of(contentOfOne, contentOfOther)));
  }

  /** The number that divides all into whole factors without common divisor; one if all are zero. */
  static Rational measure(Collection<Polynomial> polynomials) {
    BigInteger above = BigInteger.ZERO;
    BigInteger below = BigInteger.ONE;
    for (Polynomial polynomial : polynomials) {
      for (Rational factor : polynomial.terms().values()) {
        above = above.gcd(factor.numerator());
        below = below.divide(below.gcd(factor.denominator())).multiply(factor.denominator());
      }
    }
    return above.signum() == 0 ? Rational.ONE : new Rational(above, below);
  }

  private static Polynomial primitive(Polynomial polynomial) {
    if (polynomial.isZero()) {
      return polynomial;
    }
    Rational measure = measure(List.of(polynomial));
    boolean negative = polynomial.terms().lastEntry().getValue().signum() < 0;
    return polynomial.times(Rational.ONE.dividedBy(negative ? measure.negated() : measure));
  }

  /** The divisor of the factors of the powers of a letter. */
  private static Polynomial content(Polynomial polynomial, String letter) {
    return of(powers(polynomial, letter));
  }

  /** The remainder of the first, times a power of the leading factor of the second, by it. */
  private static Polynomial remainder(Polynomial first, Polynomial second, String letter) {
    List<Polynomial> divisor = powers(second, letter);
    Polynomial rest = first;
    List<Polynomial> left = powers(rest, letter);
    while (!rest.isZero() && left.size() >= divisor.size()) {
      Polynomial shift = power(letter, left.size() - divisor.size()).times(left.getLast());
      rest = rest.times(divisor.getLast()).minus(second.times(shift));
      left = powers(rest, letter);
    }
    return rest;
  }

  /** Factors of the powers of a letter, from the zeroth to the highest. */
  private static List<Polynomial> powers(Polynomial polynomial, String letter) {
    List<TreeMap<String, Rational>> factors = new ArrayList<>();
    polynomial
        .terms()
        .forEach((product, factor) -> {
          String others = product.replace(letter, "");
          int power = product.length() - others.length();
          while (factors.size() <= power) {
            factors.add(new TreeMap<>());
          }
          factors.get(power).put(others, factor);
        });
    return factors.stream().map(Polynomial::new).toList();
  }

  private static Polynomial power(String letter, int exponent) {
    TreeMap<String, Rational> term = new TreeMap<>();
    term.put(letter.repeat(exponent), Rational.ONE);
    return new Polynomial(term);
  }

  private static Polynomial quotient(Polynomial polynomial, Polynomial divisor) {
    return polynomial
        .dividedBy(divisor)
        .orElseThrow(() -> new IllegalStateException(divisor + " does not divide " + polynomial));
  }
}
