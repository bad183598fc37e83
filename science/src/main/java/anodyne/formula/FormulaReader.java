package anodyne.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recursive descent over the grammar described at the package. */
final class FormulaReader {
  private static final int MAX_NESTING = 100;
  private static final int MAX_CHARGE_DIGITS = 2;

  private final FormulaText text;
  private final AmountReader amounts;
  private final int start;

  FormulaReader(FormulaText text) {
    this.text = text;
    this.amounts = new AmountReader(text);
    this.start = text.position();
  }

  /** The rest of the text as one formula. */
  Formula formula() {
    if (text.peek() == 'e') {
      return electron();
    }
    LinkedHashMap<Element, Amount> total = new LinkedHashMap<>();
    add(total, atoms(0), Amount.ONE, start);
    while (atSeparator()) {
      int dot = text.position();
      boolean point = text.peek() == '.';
      text.advance(1);
      if (point && FormulaText.isDigit(text.peek()) && !amounts.atAdductOfWater(0)) {
        throw text.error("a decimal point without a number before it, write 0.5", dot);
      }
      int partStart = text.position();
      Amount factor = amounts.factor().orElse(Amount.ONE);
      add(total, atoms(0), factor, partStart);
    }
    int charge = charge();
    if (!text.atEnd()) {
      throw text.unexpected();
    }
    for (var entry : total.entrySet()) {
      check(entry.getKey(), entry.getValue());
    }
    return new Formula(total, charge);
  }

  private void check(Element element, Amount amount) {
    if (!amount.canBePositive()) {
      throw text.error(
          "the amounts of " + element + " add up to " + amount + " in the formula", start);
    }
    if (amount.constant().compareTo(AmountReader.MAX) > 0) {
      throw text.error("the amount of " + element + " is absurd in the formula", start);
    }
  }

  private Formula electron() {
    text.advance(1);
    int at = text.position();
    if (charge() != -1 || !text.atEnd()) {
      throw text.error("an electron is written e-; something else follows the e", at);
    }
    return Formula.ELECTRON;
  }

  private boolean atSeparator() {
    return text.peek() == FormulaText.SEPARATOR || text.peek() == '*' || text.peek() == '.';
  }

  /** Atoms and groups up to something that is neither. */
  private Map<Element, Amount> atoms(int depth) {
    LinkedHashMap<Element, Amount> sum = new LinkedHashMap<>();
    int first = text.position();
    while (true) {
      int at = text.position();
      char c = text.peek();
      if (c >= 'A' && c <= 'Z') {
        Element element = element();
        add(sum, Map.of(element, Amount.ONE), amount(at == start), at);
      } else if ((c == '(' || c == '[') && !(at == first && amounts.atBracketedAmount())) {
        Map<Element, Amount> group = group(depth + 1);
        add(sum, group, amount(at == start && c == '['), at);
      } else if (at == first) {
        throw text.unexpected();
      } else {
        return sum;
      }
    }
  }

  private Map<Element, Amount> group(int depth) {
    if (depth > MAX_NESTING) {
      throw text.error("brackets nested deeper than " + MAX_NESTING, text.position());
    }
    int opened = text.position();
    char closing = text.peek() == '(' ? ')' : ']';
    text.advance(1);
    Map<Element, Amount> group = atoms(depth);
    if (text.atEnd()) {
      throw text.error("a bracket that is never closed", opened);
    }
    if (text.peek() != closing) {
      throw text.unexpected();
    }
    text.advance(1);
    return group;
  }

  private Element element() {
    int at = text.position();
    String one = String.valueOf(text.peek());
    char next = text.peek(1);
    if (next >= 'a' && next <= 'z') {
      Optional<Element> two = Element.of(one + next);
      if (two.isPresent()) {
        text.advance(2);
        return two.get();
      }
    }
    Optional<Element> single = Element.of(one);
    boolean letterLeftOver = next >= 'a' && next <= 'z' && !AmountReader.isLetter(next);
    if (single.isEmpty() || letterLeftOver) {
      throw unknown(letterLeftOver || (next >= 'a' && next <= 'z') ? one + next : one, at);
    }
    text.advance(1);
    return single.get();
  }

  private FormulaException unknown(String symbol, int at) {
    List<String> near = new ArrayList<>(Element.nearestSymbols(symbol));
    String joined = text.peek(-1) + symbol.substring(0, 1).toLowerCase(Locale.ROOT);
    if (Element.of(joined).isPresent()) {
      near.addFirst(joined);
    }
    FormulaException plain = text.error("unknown element " + symbol, at);
    return near.isEmpty()
        ? plain
        : new FormulaException(
            plain.getMessage() + "; did you mean " + String.join(", ", near) + "?",
            plain.position());
  }

  /**
   * The amount after an atom or group, one if there is none.
   *
   * @param whole true if the atom or group began the formula, so that a digit before a final sign
   *     may be the charge number
   */
  private Amount amount(boolean whole) {
    if (amounts.atBracketedAmount()) {
      return amounts.bracketed();
    }
    if (FormulaText.isDigit(text.peek()) && !text.isSubscript()) {
      int digits = 1;
      while (FormulaText.isDigit(text.peek(digits))) {
        digits++;
      }
      if (AmountReader.isSign(text.peek(digits)) && text.peek(digits + 1) == 0) {
        if (digits > 1) {
          throw text.error(
              "amount and charge run together; write the charge as in SO4^2-", text.position());
        }
        if (whole) {
          return Amount.ONE;
        }
      }
    }
    if (FormulaText.isDigit(text.peek()) || AmountReader.isLetter(text.peek())) {
      return amounts.bare();
    }
    return Amount.ONE;
  }

  private int charge() {
    int at = text.position();
    StringBuilder digits = new StringBuilder();
    char sign;
    if (text.superscript() != 0) {
      while (FormulaText.isDigit(text.superscript())) {
        digits.append(text.superscript());
        text.advance(1);
      }
      sign = text.superscript();
    } else {
      boolean caret = text.peek() == '^';
      if (!caret && !FormulaText.isDigit(text.peek()) && !AmountReader.isSign(text.peek())) {
        return 0;
      }
      text.advance(caret ? 1 : 0);
      while (FormulaText.isDigit(text.peek())) {
        digits.append(text.peek());
        text.advance(1);
      }
      sign = text.peek();
    }
    if (!AmountReader.isSign(sign)) {
      throw text.unexpected();
    }
    text.advance(1);
    if (!text.atEnd()) {
      throw text.error(
          "a sign that neither belongs to an amount nor ends the formula", text.position() - 1);
    }
    if (digits.length() > MAX_CHARGE_DIGITS || digits.toString().startsWith("0")) {
      throw text.error("the charge number " + digits + " is absurd", at);
    }
    int size = digits.isEmpty() ? 1 : Integer.parseInt(digits.toString());
    return sign == '-' ? -size : size;
  }

  private void add(Map<Element, Amount> sum, Map<Element, Amount> part, Amount factor, int at) {
    part.forEach(
        (element, amount) -> sum.merge(element, product(amount, factor, at), Amount::plus));
  }

  private Amount product(Amount one, Amount other, int at) {
    if (other.isConstant()) {
      return one.times(other.constant());
    }
    if (one.isConstant()) {
      return other.times(one.constant());
    }
    throw text.error("a product of letters is not linear, in the group", at);
  }
}
