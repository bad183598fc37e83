package anodyne.transport;

import java.util.Locale;

/**
 * The first step in which a phase takes up sodium.
 *
 * @param basis where it comes from
 * @param kind what happens, as the step names it
 * @param reaction the reaction, or empty
 * @param sodium taken up, per formula unit
 * @param lowSodium least it could be
 * @param highSodium most it could be
 */
public record FirstStep(
    SodiumValue.Basis basis,
    Kind kind,
    String reaction,
    double sodium,
    double lowSodium,
    double highSodium) {
  /** What happens in a step. */
  public enum Kind {
    /** The phase takes up sodium and stays one phase. */
    INSERTION,
    /** The phase decomposes. */
    CONVERSION,
    /** A metal takes up sodium. */
    ALLOYING,
    /** Not known. */
    UNKNOWN;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return switch (word) {
        case "insertion", "intercalation" -> INSERTION;
        case "conversion" -> CONVERSION;
        case "alloying" -> ALLOYING;
        default -> UNKNOWN;
      };
    }
  }

  public FirstStep {
    if (!(lowSodium > 0 && lowSodium <= sodium && sodium <= highSodium)) {
      throw new IllegalArgumentException(
          "the sodium of a first step needs 0 < low <= value <= high, got "
              + lowSodium
              + ", "
              + sodium
              + ", "
              + highSodium);
    }
  }
}
