package anodyne.lab;

import java.util.Locale;

/**
 * Name and unit of a column.
 *
 * @param name as written, without unit, marks and quotes
 * @param unit as written, or empty
 */
record Header(String name, String unit) {
  /** Of a column that is not looked at. */
  static final Header NONE = new Header("", "");

  /**
   * A heading such as {@code Current(mA)}, {@code Cap. [Ah]}, {@code Ewe/V}, {@code Test Time / s}
   * or {@code current_A}; a unit of 1 is none. What does not end in a unit after a stroke or
   * underscore is all name; what stands in brackets at the end is taken as a unit, known or not.
   */
  static Header of(String heading) {
    String text = heading.replace("\uFEFF", "").replace('\t', ' ').strip();
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1).strip();
    }
    text = text.replace('（', '(').replace('）', ')');
    for (char[] pair : new char[][] {{'(', ')'}, {'[', ']'}, {'{', '}'}}) {
      int open = text.lastIndexOf(pair[0]);
      if (open > 0 && text.charAt(text.length() - 1) == pair[1]) {
        String inside = text.substring(open + 1, text.length() - 1).strip();
        if (!isPartOfName(inside)) {
          return new Header(text.substring(0, open).strip(), inside);
        }
      }
    }
    if (text.endsWith("/ 1") || text.endsWith("/1")) {
      return new Header(text.substring(0, text.lastIndexOf('/')).strip(), "");
    }
    for (char stroke : new char[] {'/', '_', ' '}) {
      int at = text.lastIndexOf(stroke);
      if (at > 0 && Units.isUnit(text.substring(at + 1)) && isUnitAfter(stroke, text, at)) {
        return new Header(text.substring(0, at).strip(), text.substring(at + 1).strip());
      }
    }
    return new Header(text, "");
  }

  private static boolean isPartOfName(String inside) {
    return inside.equalsIgnoreCase("Z")
        || inside.equalsIgnoreCase("Y")
        || inside.equals("a")
        || inside.equals("b");
  }

  /** A single letter after a blank or a small one after an underscore is more likely a name. */
  private static boolean isUnitAfter(char stroke, String text, int at) {
    return switch (stroke) {
      case ' ' -> text.length() - at > 2 && !text.substring(at + 1).equalsIgnoreCase("deg");
      default -> true;
    };
  }

  /** The name in small letters without blanks, dots, underscores and number signs. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != ' ' && c != '.' && c != '_' && c != '#' && c != '\u00A0' && c != '"') {
        key.append(c);
      } else if (c == '"') {
        key.append("''");
      }
    }
    return key.toString().replace('\u2032', '\'').replace("\u2033", "''").replace('\u2212', '-');
  }

  @Override
  public String toString() {
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }
}
