package anodyne.verdict;

import java.util.Locale;

/** What became of a check. */
public enum CheckStatus {
  /** The computation agrees with the statement. */
  REPRODUCED,
  /** The computation disagrees with the statement. */
  CONTRADICTED,
  /** Nothing here decides. */
  NOT_CHECKABLE;

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
