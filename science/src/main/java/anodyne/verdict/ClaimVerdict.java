package anodyne.verdict;

import java.util.Locale;

/** What the transport model says of a claim about sodium. */
public enum ClaimVerdict {
  /** It holds for all values the inputs may have. */
  SUPPORTED,
  /** It holds for some and not for others, or under a condition. */
  CONDITIONAL,
  /** It does not hold. */
  NOT_SUPPORTED;

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
