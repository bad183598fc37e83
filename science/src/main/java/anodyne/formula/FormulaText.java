package anodyne.formula;

/**
 * A text under a cursor, with typographic variants of a character read as the plain one.
 *
 * <p>Every character stays one character, so positions are those of the text as given.
 */
final class FormulaText {
  static final int MAX_LENGTH = 10_000;
  static final char SEPARATOR = '·';

  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋ₓₙₘ";
  private static final String SUBSCRIPTS_PLAIN = "0123456789+-xnm";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
  private static final String SUPERSCRIPTS_PLAIN = "0123456789+-";
  private static final String DASHES = "‐‑‒–—−";
  private static final String DOTS = "•∙⋅・";
  private static final int SHOWN = 40;

  private final String given;
  private final char[] plain;
  private final int end;
  private int at;

  FormulaText(String given) {
    this.given = given;
    if (given.length() > MAX_LENGTH) {
      throw new FormulaException(
          "text of " + given.length() + " characters is too long, the limit is " + MAX_LENGTH,
          MAX_LENGTH + 1);
    }
    plain = new char[given.length()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(given.charAt(i));
    }
    int last = plain.length;
    while (last > 0 && Character.isWhitespace(plain[last - 1])) {
      last--;
    }
    end = last;
    skipBlanks();
    if (at >= end) {
      throw new FormulaException("the text is empty", 1);
    }
  }

  private static char plain(char c) {
    int subscript = SUBSCRIPTS.indexOf(c);
    if (subscript >= 0) {
      return SUBSCRIPTS_PLAIN.charAt(subscript);
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (Character.isSpaceChar(c)) {
      return ' ';
    }
    return DOTS.indexOf(c) >= 0 ? SEPARATOR : c;
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at >= end;
  }

  /** The character at the cursor, or 0 at the end. */
  char peek() {
    return peek(0);
  }

  /** The character some places after the cursor, or 0 beyond the end. */
  char peek(int offset) {
    int i = at + offset;
    return i >= 0 && i < end ? plain[i] : 0;
  }

  void advance(int count) {
    at = Math.min(end, at + count);
  }

  void skipBlanks() {
    while (at < end && Character.isWhitespace(plain[at])) {
      at++;
    }
  }

  boolean startsWith(String word, int offset) {
    for (int i = 0; i < word.length(); i++) {
      if (peek(offset + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The plain text of a stretch that has been passed. */
  String since(int start) {
    return new String(plain, start, at - start);
  }

  /** True if the character at the cursor was given as a subscript. */
  boolean isSubscript() {
    return at < end && SUBSCRIPTS.indexOf(given.charAt(at)) >= 0;
  }

  /** The plain form of a superscript at the cursor, or 0 if there is none. */
  char superscript() {
    int i = at < end ? SUPERSCRIPTS.indexOf(plain[at]) : -1;
    return i < 0 ? 0 : SUPERSCRIPTS_PLAIN.charAt(i);
  }

  /** True if a plain text holds a superscript. */
  static boolean hasSuperscript(String plain) {
    return plain.chars().anyMatch(c -> SUPERSCRIPTS.indexOf(c) >= 0);
  }

  FormulaException error(String what, int index) {
    return new FormulaException(what + " at position " + (index + 1) + " of " + shown(), index + 1);
  }

  FormulaException unexpected() {
    if (atEnd()) {
      return error("the text ends too early", at);
    }
    char c = plain[at];
    String name =
        c < ' ' || Character.isSurrogate(c) || !Character.isDefined(c)
            ? String.format("character U+%04X", (int) c)
            : "'" + c + "'";
    return error("unexpected " + name, at);
  }

  private String shown() {
    String head = given.length() <= SHOWN ? given : given.substring(0, SHOWN) + "...";
    return "'" + head.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?") + "'";
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
