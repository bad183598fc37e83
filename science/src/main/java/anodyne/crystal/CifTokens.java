package anodyne.crystal;

import java.util.Locale;

/**
 * Cuts a CIF 1.1 text into headings, tags and values, counting lines and columns.
 *
 * <p>Syntax: Hall, Allen and Brown, Acta Cryst. A47, 655 (1991); CIF 1.1 in International Tables G
 * (2005), section 2.2.7. Characters outside ASCII are let through inside values, control characters
 * are not.
 */
final class CifTokens {
  static final int MAX_LENGTH = 20_000_000;

  enum Kind {
    BLOCK,
    LOOP,
    TAG,
    VALUE,
    END
  }

  /** A token; {@code quoted} matters for values only. */
  record Token(Kind kind, String text, boolean quoted, int line, int column) {}

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  CifTokens(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new CifException(
          "a CIF of " + text.length() + " characters, more than " + MAX_LENGTH, 1, 1);
    }
    this.text = text;
    if (text.startsWith("\ufeff")) {
      at = 1;
      lineStart = 1;
    }
  }

  Token next() {
    skipBlanksAndComments();
    if (at >= text.length()) {
      return new Token(Kind.END, "", false, line, column());
    }
    char c = text.charAt(at);
    if (c == ';' && at == lineStart) {
      return textField();
    }
    if (c == '\'' || c == '"') {
      return quoted(c);
    }
    return bare();
  }

  private void skipBlanksAndComments() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
          at++;
        }
      } else if (isLineEnd(c)) {
        endLine();
      } else if (c == ' ' || c == '\t') {
        at++;
      } else {
        return;
      }
    }
  }

  private Token textField() {
    int startLine = line;
    StringBuilder content = new StringBuilder();
    int from = at + 1;
    while (true) {
      while (at < text.length() && !isLineEnd(text.charAt(at))) {
        at++;
      }
      content.append(text, from, at);
      if (at >= text.length()) {
        throw new CifException("a text field that is never closed by ';'", startLine, 1);
      }
      endLine();
      if (at < text.length() && text.charAt(at) == ';') {
        break;
      }
      content.append('\n');
      from = at;
    }
    at++;
    if (at < text.length() && !isBlank(text.charAt(at))) {
      throw new CifException("no blank after the ';' that closes a text field", line, column());
    }
    return new Token(Kind.VALUE, content.toString(), true, startLine, 1);
  }

  private Token quoted(char quote) {
    int start = at;
    int startColumn = column();
    at++;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      boolean closes =
          text.charAt(at) == quote && (at + 1 == text.length() || isBlank(text.charAt(at + 1)));
      at++;
      if (closes) {
        String content = text.substring(start + 1, at - 1);
        return new Token(Kind.VALUE, content, true, line, startColumn);
      }
    }
    throw new CifException("a quoted text that is not closed on its line", line, startColumn);
  }

  private Token bare() {
    int start = at;
    int startColumn = column();
    while (at < text.length() && !isBlank(text.charAt(at))) {
      char c = text.charAt(at);
      if (c < ' ' || c == 0x7f) {
        throw new CifException(
            String.format("the control character U+%04X", (int) c), line, column());
      }
      at++;
    }
    String word = text.substring(start, at);
    char first = word.charAt(0);
    if (first == '_') {
      return new Token(Kind.TAG, word, false, line, startColumn);
    }
    if (first == '[' || first == ']' || first == '$') {
      throw new CifException("a bare value cannot begin with '" + first + "'", line, startColumn);
    }
    return keywordOrValue(word, startColumn);
  }

  private Token keywordOrValue(String word, int startColumn) {
    String head = word.length() > 7 ? word.substring(0, 7) : word;
    String folded = head.toLowerCase(Locale.ROOT);
    if (folded.startsWith("data_")) {
      if (word.length() == 5) {
        throw new CifException("a data block without a name", line, startColumn);
      }
      return new Token(Kind.BLOCK, word.substring(5), false, line, startColumn);
    }
    if (folded.equals("loop_")) {
      return new Token(Kind.LOOP, word, false, line, startColumn);
    }
    if (folded.startsWith("save_") || folded.equals("global_") || folded.equals("stop_")) {
      throw new CifException("'" + head + "' has no place in a structure file", line, startColumn);
    }
    return new Token(Kind.VALUE, word, false, line, startColumn);
  }

  private void endLine() {
    boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    at += pair ? 2 : 1;
    line++;
    lineStart = at;
  }

  private int column() {
    return at - lineStart + 1;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || isLineEnd(c);
  }
}
