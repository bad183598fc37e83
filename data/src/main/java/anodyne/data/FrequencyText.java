package anodyne.data;

import anodyne.junction.FrequencyGrid;
import java.util.Optional;

/** Reads frequencies as a user writes them, FROM:TO:PER_DECADE. */
public final class FrequencyText {
  private static final String NUMBER = "\\d{1,15}([.]\\d{0,15})?([eE][-+]?\\d{1,2})?";
  private static final String MEND = "write for example 1:1e9:10";

  private FrequencyText() {}

  /**
   * The frequencies.
   *
   * @param where what to name in a refusal
   */
  public static FrequencyGrid grid(String text, String where) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length != 3
        || !parts[0].strip().matches(NUMBER)
        || !parts[1].strip().matches(NUMBER)
        || !parts[2].strip().matches("\\d{1,6}")) {
      throw new InputException(
          "frequencies are FROM:TO:PER_DECADE in hertz, got " + InputException.quoted(text),
          where,
          MEND);
    }
    try {
      return new FrequencyGrid(
          Double.parseDouble(parts[0].strip()),
          Double.parseDouble(parts[1].strip()),
          Integer.parseInt(parts[2].strip()));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("bad frequencies"), where, MEND);
    }
  }
}
