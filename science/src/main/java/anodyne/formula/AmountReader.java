package anodyne.formula;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads amounts: numbers, and sums linear in letters, bare or in brackets. */
final class AmountReader {
  static final String LETTERS = "mnwxyzδ";
  static final Rational MAX = Rational.of(1_000_000_000);

  private static final int MAX_DIGITS = 30;
  private static final String IN_BRACKETS = LETTERS + "0123456789+-*/. ";

  private final FormulaText text;

  AmountReader(FormulaText text) {
    this.text = text;
  }

  /** The whole text as one amount, which may stand in brackets and may be negative. */
  Amount wholeText() {
    boolean bracketed = text.peek() == '(';
    if (bracketed) {
      text.advance(1);
    }
    Amount amount = sum(bracketed ? ')' : 0);
    if (bracketed) {
      text.advance(1);
    }
    if (!text.atEnd()) {
      throw text.unexpected();
    }
    return amount;
  }

  /** True if a round bracket opens here and holds an amount, not a group of atoms. */
  boolean atBracketedAmount() {
    if (text.peek() != '(') {
      return false;
    }
    int i = 1;
    while (text.peek(i) != 0 && IN_BRACKETS.indexOf(text.peek(i)) >= 0) {
      i++;
    }
    return i > 1 && text.peek(i) == ')';
  }

  Amount bracketed() {
    int start = text.position();
    text.advance(1);
    Amount amount = sum(')');
    text.advance(1);
    return checked(amount, start);
  }

  /**
   * A bare sum such as {@code 2}, {@code 2-x} or {@code x-1}. It goes on after a sign only if a
   * number or a letter follows, so that a sign at the end is left as a charge.
   */
  Amount bare() {
    int start = text.position();
    int terms = 1;
    Amount amount = term(false, false);
    while (isSign(text.peek()) && (FormulaText.isDigit(text.peek(1)) || isLetter(text.peek(1)))) {
      boolean minus = text.peek() == '-';
      text.advance(1);
      Amount next = term(false, false);
      amount = minus ? amount.minus(next) : amount.plus(next);
      terms++;
    }
    if (terms > 1 && amount.isConstant()) {
      throw text.error("a sum of plain numbers is not an amount", start);
    }
    return checked(amount, start);
  }

  /** A single term before a part of a formula: a number, a letter, a multiple of a letter. */
  Optional<Amount> factor() {
    int start = text.position();
    if (atBracketedAmount()) {
      return Optional.of(bracketed());
    }
    if (FormulaText.isDigit(text.peek()) || isLetter(text.peek())) {
      return Optional.of(checked(term(false, true), start));
    }
    return Optional.empty();
  }

  private Amount sum(char closing) {
    text.skipBlanks();
    boolean minus = text.peek() == '-';
    if (minus) {
      text.advance(1);
    }
    Amount amount = term(true, true);
    amount = minus ? amount.times(Rational.ONE.negated()) : amount;
    text.skipBlanks();
    while (closing == 0 ? !text.atEnd() : text.peek() != closing) {
      if (!isSign(text.peek())) {
        throw text.unexpected();
      }
      minus = text.peek() == '-';
      text.advance(1);
      Amount next = term(true, true);
      amount = minus ? amount.minus(next) : amount.plus(next);
      text.skipBlanks();
    }
    return amount;
  }

  /**
   * One number, letter, or multiple of a letter.
   *
   * @param spaced true inside brackets, where blanks and {@code *} are allowed
   * @param dotIsPoint true where a dot cannot part the formula
   */
  private Amount term(boolean spaced, boolean dotIsPoint) {
    if (spaced) {
      text.skipBlanks();
    }
    Rational factor = Rational.ONE;
    boolean number = FormulaText.isDigit(text.peek());
    if (number) {
      factor = number(dotIsPoint);
      if (text.peek() == '/' && FormulaText.isDigit(text.peek(1))) {
        factor = factor.dividedBy(divisor());
      }
      if (spaced && text.peek() == '*') {
        text.advance(1);
        if (!isLetter(text.peek())) {
          throw text.unexpected();
        }
      }
    }
    if (!isLetter(text.peek())) {
      if (!number) {
        throw text.unexpected();
      }
      return Amount.of(factor);
    }
    String letter = String.valueOf(text.peek());
    text.advance(1);
    if (isLetter(text.peek())) {
      throw text.error("a product of letters is not linear", text.position());
    }
    if (text.peek() == '/' && FormulaText.isDigit(text.peek(1))) {
      factor = factor.dividedBy(divisor());
    }
    return Amount.of(factor, letter);
  }

  private Rational divisor() {
    text.advance(1);
    int start = text.position();
    Rational divisor = number(true);
    if (divisor.isZero()) {
      throw text.error("division by zero", start);
    }
    return divisor;
  }

  private Rational number(boolean dotIsPoint) {
    int start = text.position();
    skipDigits();
    if (text.peek() == '.'
        && FormulaText.isDigit(text.peek(1))
        && (dotIsPoint || !atAdductOfWater(1))) {
      text.advance(1);
      skipDigits();
    }
    String digits = text.since(start);
    if (digits.length() > MAX_DIGITS) {
      throw text.error("a number of " + digits.length() + " digits is absurd", start);
    }
    if (digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.') {
      throw text.error("a number with a leading zero", start);
    }
    Rational value = Rational.of(new BigDecimal(digits));
    if (value.compareTo(MAX) > 0) {
      throw text.error("the number " + digits + " is absurd, the limit is " + MAX, start);
    }
    return value;
  }

  private void skipDigits() {
    while (FormulaText.isDigit(text.peek())) {
      text.advance(1);
    }
  }

  /** True if a count of H2O that ends its part stands at the offset. */
  boolean atAdductOfWater(int offset) {
    int i = offset;
    while (i - offset <= MAX_DIGITS && (FormulaText.isDigit(text.peek(i)) || text.peek(i) == '.')) {
      i++;
    }
    if (!text.startsWith("H2O", i)) {
      return false;
    }
    char next = text.peek(i + 3);
    return next == 0 || next == '.' || next == '*' || next == FormulaText.SEPARATOR;
  }

  private Amount checked(Amount amount, int start) {
    if (!amount.canBePositive()) {
      throw text.error(
          amount.isZero() ? "an amount of zero" : "the negative amount " + amount, start);
    }
    return amount;
  }

  static boolean isLetter(char c) {
    return c != 0 && LETTERS.indexOf(c) >= 0;
  }

  static boolean isSign(char c) {
    return c == '+' || c == '-';
  }
}
