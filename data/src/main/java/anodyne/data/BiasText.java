package anodyne.data;

import anodyne.design.BiasRange;
import java.util.Optional;

/** Reads a range of bias as a user writes it, FROM:TO:STEP in volts. */
public final class BiasText {
  private static final String NUMBER =
      "[-+]?(\\d{1,9}([.]\\d{0,15})?|[.]\\d{1,15})([eE][-+]?\\d{1,2})?";

  private BiasText() {}

  /**
   * The range.
   *
   * @param where what to name in a refusal
   */
  public static BiasRange parse(String text, String where) {
    String[] parts = text.strip().split(":", -1);
    boolean numbers = parts.length == 3;
    for (String part : parts) {
      numbers &= part.strip().matches(NUMBER);
    }
    if (!numbers) {
      throw new InputException(
          "a bias is FROM:TO:STEP in volts, got " + InputException.quoted(text),
          where,
          "write for example -1:1:0.05");
    }
    try {
      return new BiasRange(
          Double.parseDouble(parts[0].strip()),
          Double.parseDouble(parts[1].strip()),
          Double.parseDouble(parts[2].strip()));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("bad bias"),
          where,
          "write for example -1:1:0.05");
    }
  }

  /** A range as it is read. */
  public static String of(BiasRange range) {
    return range.from_V() + ":" + range.to_V() + ":" + range.step_V();
  }
}
