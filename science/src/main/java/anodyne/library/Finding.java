package anodyne.library;

import java.util.Locale;

/**
 * Something a check of the library found.
 *
 * @param severity how bad it is
 * @param phase id of the phase
 * @param property word of the property, or {@code structure}, {@code formula}, {@code names} or a
 *     stage of computation
 * @param message what was found, one sentence
 */
public record Finding(Severity severity, String phase, String property, String message) {
  /** How bad a finding is. */
  public enum Severity {
    /** Contradicts itself or nature; the value must be mended or marked as doubtful. */
    ERROR,
    /** Values that do not fit together; usable with care. */
    WARNING,
    /** Worth knowing, such as an input that is missing. */
    NOTE;

    /** The word used in documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
