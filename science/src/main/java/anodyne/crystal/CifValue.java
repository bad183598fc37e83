package anodyne.crystal;

import java.util.Optional;

/**
 * One value of a CIF and its place.
 *
 * @param text the value without its quotes
 * @param quoted true if it stood in quotes or between semicolons
 * @param line from 1
 * @param column from 1
 */
public record CifValue(String text, boolean quoted, int line, int column) {
  private static final int SHOWN = 40;

  /** True for a bare {@code ?} (unknown) or {@code .} (not applicable). */
  public boolean isMissing() {
    return !quoted && (text.equals("?") || text.equals("."));
  }

  /** The text, if it is there. */
  public Optional<String> present() {
    return isMissing() ? Optional.empty() : Optional.of(text.strip());
  }

  /**
   * The value as a number.
   *
   * @param name what it is, for the message
   * @throws CifException if it is missing or no number
   */
  CifNumber number(String name) {
    if (isMissing()) {
      throw new CifException(name + " is missing (" + text + ")", this);
    }
    return CifNumber.parse(text.strip())
        .orElseThrow(() -> new CifException(name + " '" + shown() + "' is not a number", this));
  }

  /** The text in one printable line. */
  String shown() {
    String head = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    return head.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
  }
}
