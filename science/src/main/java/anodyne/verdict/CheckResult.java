package anodyne.verdict;

/**
 * The result of checking one statement.
 *
 * @param id the statement
 * @param status what became of it
 * @param computed what was computed, or empty
 * @param printed what the article prints
 * @param note why, with the ids of the conflicts if it is contradicted
 */
public record CheckResult(
    String id, CheckStatus status, String computed, String printed, String note) {
  public CheckResult {
    if (note.isBlank()) {
      throw new IllegalArgumentException("a result needs a note: " + id);
    }
  }
}
