package anodyne.verdict;

import anodyne.evidence.StatementCheck.Reason;

/**
 * A claim about sodium judged.
 *
 * @param verdict what the model says
 * @param computed the numbers
 * @param condition what it depends on, or what limits it; one sentence
 */
public record TransportJudgement(ClaimVerdict verdict, String computed, String condition) {
  public TransportJudgement {
    if (condition.isBlank()) {
      throw new IllegalArgumentException("a judgement needs its condition");
    }
  }

  Finding finding() {
    return switch (verdict) {
      case SUPPORTED -> Finding.reproduced(computed, "supported: " + condition);
      case NOT_SUPPORTED -> Finding.contradicted(computed, "not supported: " + condition);
      case CONDITIONAL ->
          Finding.open(Reason.MISSING_DATA, computed, "decided by a condition: " + condition);
    };
  }
}
