package anodyne.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recursive descent over
 *
 * <pre>
 *   sum     = product (("+" | "-") product)*
 *   product = signed (("*" | "/") signed)*
 *   signed  = ("+" | "-") signed | power
 *   power   = atom (("**" | "^") signed)?
 *   atom    = number | "x" | "pi" | function "(" sum ("," sum)* ")" | "(" sum ")"
 * </pre>
 */
final class FormulaParser {
  private static final int MOST_CHARACTERS = 10_000;
  private static final int MOST_NESTING = 100;
  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final String OPERAND = "a number, x, a function or '('";

  private final String text;
  private final Term variable;
  private int at;
  private int nesting;

  /**
   * @param variable what x stands for
   */
  FormulaParser(String text, Term variable) {
    this.text = text;
    this.variable = variable;
  }

  Term parse() {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "an expression of " + text.length() + " characters is longer than " + MOST_CHARACTERS);
    }
    Term term = sum();
    skipBlanks();
    if (at < text.length()) {
      throw expected("an operator or the end");
    }
    return term;
  }

  private Term sum() {
    Term sum = product();
    while (true) {
      if (takes("+")) {
        sum = new Term.Sum(sum, product());
      } else if (takes("-")) {
        sum = new Term.Difference(sum, product());
      } else {
        return sum;
      }
    }
  }

  private Term product() {
    Term product = signed();
    while (true) {
      if (takes("*")) {
        product = new Term.Product(product, signed());
      } else if (takes("/")) {
        product = new Term.Quotient(product, signed());
      } else {
        return product;
      }
    }
  }

  private Term signed() {
    enter();
    Term term;
    if (takes("-")) {
      term = new Term.Negative(signed());
    } else if (takes("+")) {
      term = signed();
    } else {
      term = power();
    }
    nesting--;
    return term;
  }

  private Term power() {
    Term base = atom();
    return takes("**") || takes("^") ? new Term.Power(base, signed()) : base;
  }

  private Term atom() {
    skipBlanks();
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      at = number.end();
      return new Term.Numeral(Double.parseDouble(number.group()));
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (word.lookingAt()) {
      return named(word.group());
    }
    if (takes("(")) {
      Term inside = sum();
      require(")");
      return inside;
    }
    throw expected(OPERAND);
  }

  private Term named(String word) {
    if (word.equals("x")) {
      at += word.length();
      return variable;
    }
    if (word.equals("pi")) {
      at += word.length();
      return new Term.Numeral(Math.PI);
    }
    if (word.equals("pow") || word.equals("min") || word.equals("max")) {
      at += word.length();
      return ofTwo(word);
    }
    for (Elementary function : Elementary.values()) {
      if (function.word().equals(word)) {
        at += word.length();
        require("(");
        Term argument = sum();
        require(")");
        return new Term.Applied(function, argument);
      }
    }
    throw expected(OPERAND + " such as exp, log, sqrt, tanh");
  }

  private Term ofTwo(String word) {
    require("(");
    Term first = sum();
    require(",");
    Term second = sum();
    require(")");
    return word.equals("pow")
        ? new Term.Power(first, second)
        : new Term.Extreme(first, second, word.equals("max"));
  }

  private void enter() {
    if (++nesting > MOST_NESTING) {
      throw new IllegalArgumentException(
          "the expression is nested deeper than " + MOST_NESTING + " levels");
    }
  }

  private boolean takes(String sign) {
    skipBlanks();
    boolean power = sign.equals("*") && text.startsWith("**", at);
    if (power || !text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private void require(String sign) {
    if (!takes(sign)) {
      throw expected("'" + sign + "'");
    }
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException expected(String what) {
    Matcher word = WORD.matcher(text).region(at, text.length());
    String found =
        at >= text.length()
            ? "it ends"
            : "stands '" + (word.lookingAt() ? word.group() : text.substring(at, at + 1)) + "'";
    return new IllegalArgumentException(
        "expected "
            + what
            + " at character "
            + (at + 1)
            + " of the expression, but there "
            + found);
  }
}
