package anodyne.verdict;

import java.util.Optional;

/**
 * The result of checking one statement.
 *
 * @param id the statement
 * @param status what became of it
 * @param computed what was computed, or empty
 * @param printed what the article prints
 * @param note why, with the ids of the conflicts if it is contradicted
 * @param claim what the transport model says, where the statement is about sodium in a field
 */
public record CheckResult(
    String id,
    CheckStatus status,
    String computed,
    String printed,
    String note,
    Optional<TransportJudgement> claim) {
  public CheckResult {
    if (note.isBlank()) {
      throw new IllegalArgumentException("a result needs a note: " + id);
    }
  }

  /** A result of a statement that is not about sodium in a field. */
  public CheckResult(String id, CheckStatus status, String computed, String printed, String note) {
    this(id, status, computed, printed, note, Optional.empty());
  }
}
