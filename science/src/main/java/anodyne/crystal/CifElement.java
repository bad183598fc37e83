package anodyne.crystal;

import anodyne.formula.Element;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the element of a site from its type symbol ({@code Fe3+}) or its label ({@code Fe1A}). */
final class CifElement {
  private static final Pattern TYPE =
      Pattern.compile("([A-Za-z]{1,2})(?:[0-9]*(?:\\.[0-9]+)?[+-]|[+-][0-9]*|[0-9]*)");

  private CifElement() {}

  /** The element of a type symbol, charge stripped, in any case of letters. */
  static Optional<Element> ofType(String symbol) {
    Matcher m = TYPE.matcher(symbol);
    if (!m.matches()) {
      return Optional.empty();
    }
    String letters = Optional.ofNullable(m.group(1)).orElse("");
    return element(
        letters.substring(0, 1).toUpperCase(Locale.ROOT)
            + letters.substring(1).toLowerCase(Locale.ROOT));
  }

  /**
   * The element a label begins with: the first two letters if they are one, else the first, so that
   * {@code Oh1} is oxygen. A label in capitals that could mean two elements ({@code CO1}, {@code
   * SN2}) means none, and neither does {@code Wat1}, which some files write for water.
   */
  static Optional<Element> ofLabel(String label) {
    if (label.isEmpty() || label.startsWith("Wat")) {
      return Optional.empty();
    }
    Optional<Element> one = element(label.substring(0, 1));
    if (label.length() == 1 || !Character.isLetter(label.charAt(1))) {
      return one;
    }
    String folded = label.charAt(0) + label.substring(1, 2).toLowerCase(Locale.ROOT);
    Optional<Element> two = element(folded);
    boolean lowerCase = Character.isLowerCase(label.charAt(1));
    if (two.isPresent()) {
      return lowerCase || one.isEmpty() ? two : Optional.empty();
    }
    return one;
  }

  /** True if the second letter of a label is passed over, as in {@code Oh1}. */
  static boolean isLoose(String label) {
    return label.length() > 1
        && Character.isLowerCase(label.charAt(1))
        && element(label.substring(0, 2)).isEmpty();
  }

  /** Deuterium counts as hydrogen; the termination of a MXene is no atom. */
  private static Optional<Element> element(String symbol) {
    return symbol.equals("D")
        ? Optional.of(Element.H)
        : Element.of(symbol).filter(e -> e != Element.T);
  }
}
