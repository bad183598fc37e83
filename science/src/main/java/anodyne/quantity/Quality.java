package anodyne.quantity;

import java.util.Locale;

/**
 * How a value was obtained, best first; a comparison by {@code ordinal} is a comparison of trust.
 */
public enum Quality {
  /** Measured, and seen in the source cited. */
  MEASURED,
  /** From a handbook or an evaluated collection, seen in the source cited. */
  HANDBOOK,
  /** Computed (first principles, or an empirical scale), seen in the source cited. */
  COMPUTED,
  /** From memory: no source was seen; wide. */
  RECALLED,
  /** Borrowed from another, named phase; wider. */
  PROXY,
  /** Estimated by a stated rule. */
  ESTIMATED;

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The less trusted of two. */
  public Quality weaker(Quality other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
