package anodyne.verdict;

import anodyne.evidence.StatementCheck.Reason;

/**
 * What a check found.
 *
 * @param status what became of it
 * @param computed what was computed, or empty
 * @param note why
 */
record Finding(CheckStatus status, String computed, String note) {

  static Finding reproduced(String computed, String note) {
    return new Finding(CheckStatus.REPRODUCED, computed, note);
  }

  static Finding contradicted(String computed, String note) {
    return new Finding(CheckStatus.CONTRADICTED, computed, note);
  }

  /** Reproduced if it holds, contradicted if not, with a note for each. */
  static Finding decided(boolean holds, String computed, String ifSo, String ifNot) {
    return holds ? reproduced(computed, ifSo) : contradicted(computed, ifNot);
  }

  static Finding open(Reason reason, String computed, String needs) {
    return new Finding(CheckStatus.NOT_CHECKABLE, computed, reason.sentence() + ": " + needs);
  }

  /** Data that are not at hand. */
  static Finding missing(String what) {
    return open(Reason.MISSING_DATA, "", what);
  }

  boolean is(CheckStatus other) {
    return status == other;
  }
}
