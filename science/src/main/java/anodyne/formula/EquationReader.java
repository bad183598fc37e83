package anodyne.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits an equation at its arrow and at the plus signs that join terms; the package describes the
 * rules.
 */
final class EquationReader {
  private static final int MAX_LENGTH = 4_000;
  private static final String ARROWS = "→⟶⇒⟹⇌⇋⇄⇆↔⟷⇔⟺";
  private static final List<String> STATES = List.of("(s)", "(l)", "(g)", "(aq)");

  private final FormulaText text;
  private final String given;
  private final List<Term> reactants = new ArrayList<>();
  private final List<Term> products = new ArrayList<>();
  private boolean right;
  private int brackets;
  private int termStart;

  EquationReader(String given) {
    this.given = given;
    if (given.length() > MAX_LENGTH) {
      throw new FormulaException(
          "an equation of "
              + given.length()
              + " characters is too long, the limit is "
              + MAX_LENGTH,
          MAX_LENGTH + 1);
    }
    this.text = new FormulaText(given);
    this.termStart = text.position();
  }

  Equation equation() {
    while (!text.atEnd()) {
      char c = text.peek();
      int arrow = arrow();
      if (arrow > 0) {
        endSide(arrow);
      } else if (c == '+' && brackets == 0 && joins()) {
        endTerm();
        text.advance(1);
        termStart = text.position();
      } else {
        brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        brackets = Math.max(0, brackets);
        text.advance(1);
      }
    }
    if (!right) {
      throw new FormulaException("no arrow between the sides; write -> or =", given.length());
    }
    endTerm();
    return new Equation(reactants, products);
  }

  private void endSide(int arrow) {
    if (right) {
      throw text.error("a second arrow", text.position());
    }
    endTerm();
    text.advance(arrow);
    right = true;
    brackets = 0;
    termStart = text.position();
  }

  /** Length of an arrow at the cursor, 0 if there is none. */
  private int arrow() {
    char c = text.peek();
    if (ARROWS.indexOf(c) >= 0) {
      return 1;
    }
    int shaft = c == '<' ? 1 : 0;
    int end = shaft;
    while (text.peek(end) == '-' || text.peek(end) == '=') {
      end++;
    }
    boolean head = text.peek(end) == '>';
    if (end == shaft || !head) {
      return c == '=' ? 1 : 0;
    }
    if (c == '-' && end > 1 && !isBlank(text.peek(-1))) {
      if (!afterElectron()) {
        throw text.error(
            "a sign that may belong to the formula or to the arrow; put a blank before the arrow",
            text.position());
      }
      return 0;
    }
    return end + 1;
  }

  /** True if the cursor stands behind the e of an electron. */
  private boolean afterElectron() {
    return text.peek(-1) == 'e' && !isCapital(text.peek(-2));
  }

  /** True if the plus sign at the cursor joins two terms; otherwise it belongs to a formula. */
  private boolean joins() {
    if (isBlank(text.peek(-1)) || text.position() == termStart) {
      return true;
    }
    char next = text.peek(1);
    boolean digit = FormulaText.isDigit(next);
    if (digit && afterAmountLetter()) {
      throw text.error(
          "a + that may join terms or continue an amount; put blanks around it, or brackets",
          text.position());
    }
    boolean electron = next == 'e' && (text.peek(2) == '-' || text.peek(2) == '⁻');
    return digit || isCapital(next) || next == '(' || next == '[' || electron;
  }

  /** True if the character before the cursor is a letter that is an amount, as x in {@code Nax}. */
  private boolean afterAmountLetter() {
    char last = text.peek(-1);
    return AmountReader.isLetter(last)
        && !(isCapital(text.peek(-2))
            && Element.of(String.valueOf(text.peek(-2)) + last).isPresent());
  }

  private void endTerm() {
    int end = text.position();
    List<Term> side = right ? products : reactants;
    String where = "term " + (side.size() + 1) + " of the " + (right ? "right" : "left") + " side";
    int start = termStart;
    while (start < end && isBlank(given.charAt(start))) {
      start++;
    }
    String piece = withoutState(given.substring(start, end).stripTrailing());
    if (piece.isEmpty()) {
      throw text.error(where + " is missing", termStart);
    }
    if (reactants.size() + products.size() == Equation.MAX_TERMS) {
      throw text.error(
          "an equation of more than " + Equation.MAX_TERMS + " terms is absurd", termStart);
    }
    try {
      side.add(Term.parse(piece));
    } catch (FormulaException e) {
      throw new FormulaException(where + ": " + e.getMessage(), start + e.position());
    }
  }

  private static String withoutState(String piece) {
    for (String state : STATES) {
      if (piece.endsWith(state)) {
        return piece.substring(0, piece.length() - state.length()).stripTrailing();
      }
    }
    return piece;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isBlank(char c) {
    return c == 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
