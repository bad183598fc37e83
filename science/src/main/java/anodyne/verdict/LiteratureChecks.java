package anodyne.verdict;

import anodyne.evidence.LiteratureCheck;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.LiteraturePair.Metric;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.Numbers;
import anodyne.evidence.StatementCheck.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Interprets the checks against the samples read in full texts. */
record LiteratureChecks(CheckContext context) {
  private static final double SIGNIFICANCE = 0.05;

  Finding find(LiteratureCheck check) {
    return switch (check) {
      case LiteratureCheck.PairTrend(Metric metric, boolean better, String anionClass) ->
          trend(metric, better, anionClass);
      case LiteratureCheck.PairGain(Metric metric, String heterostructure, String control) ->
          gain(metric, heterostructure, control);
      case LiteratureCheck.LowestBarrier(String row, String path, List<String> others) ->
          lowest(context.sample(row), path, others);
    };
  }

  private Finding trend(Metric metric, boolean better, String anionClass) {
    Map<String, Boolean> votes = new LinkedHashMap<>();
    for (LiteraturePair pair : context.evidence().literature().pairs()) {
      boolean counts =
          pair.metric() == metric
              && pair.controlIsChalcogenide()
              && pair.difference() != 0
              && (anionClass.isEmpty() || pair.heterostructure().anionClass().equals(anionClass));
      if (counts) {
        votes.merge(
            pair.heterostructure().id(), pair.heterostructureIsBetter(), Boolean::logicalAnd);
      }
    }
    int n = votes.size();
    long forIt = votes.values().stream().filter(v -> v == better).count();
    String computed =
        metric.word()
            + ": "
            + votes.values().stream().filter(v -> v).count()
            + " of "
            + n
            + " heterostructures better than all their chalcogenide controls";
    if (tail(n, forIt) <= SIGNIFICANCE) {
      return Finding.reproduced(
          computed, "sign test at 5 %; published controls are often less optimised");
    }
    if (tail(n, n - forIt) <= SIGNIFICANCE) {
      return Finding.contradicted(
          computed, "sign test at 5 % the other way; controls of the same papers");
    }
    return Finding.open(
        Reason.MISSING_DATA,
        computed,
        "more papers with a control; a sign test at 5 % is undecided");
  }

  private Finding gain(Metric metric, String heterostructure, String control) {
    LiteratureRow better = context.sample(heterostructure);
    LiteratureRow worse = context.sample(control);
    Optional<LiteraturePair> pair =
        context.evidence().literature().pairs().stream()
            .filter(p -> p.metric() == metric)
            .filter(p -> p.heterostructure().equals(better) && p.control().equals(worse))
            .findFirst();
    if (pair.isEmpty()) {
      return Finding.missing(metric.word() + " of " + better.material() + " and its control");
    }
    return Finding.decided(
        pair.get().heterostructureIsBetter(),
        metric.word()
            + ": "
            + better.material()
            + " "
            + Numbers.shown(pair.get().valueOfHeterostructure())
            + ", "
            + worse.material()
            + " "
            + Numbers.shown(pair.get().valueOfControl()),
        "by the paper's own numbers (doi " + better.paper().doi() + ")",
        "the paper's own numbers say the opposite (doi " + better.paper().doi() + ")");
  }

  private static Finding lowest(LiteratureRow sample, String path, List<String> others) {
    Map<String, Double> barriers = sample.electronic().sodiumBarriers_eV();
    OptionalDouble own = barrier(barriers, path);
    List<OptionalDouble> rest = others.stream().map(o -> barrier(barriers, o)).toList();
    if (own.isEmpty() || rest.stream().anyMatch(OptionalDouble::isEmpty)) {
      return Finding.missing("barriers of " + path + ", " + String.join(", ", others));
    }
    return Finding.decided(
        rest.stream().allMatch(r -> r.getAsDouble() > own.getAsDouble()),
        barriers.entrySet().stream()
                .filter(e -> e.getKey().equals(path) || others.contains(e.getKey()))
                .map(e -> e.getKey() + " " + Numbers.shown(e.getValue()))
                .collect(Collectors.joining(", "))
            + " eV",
        "by the paper's own barriers (doi " + sample.paper().doi() + ")",
        "not by the paper's own barriers (doi " + sample.paper().doi() + ")");
  }

  private static OptionalDouble barrier(Map<String, Double> barriers, String path) {
    Double value = barriers.get(path);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Probability of at least so many heads in n tosses of a fair coin. */
  static double tail(int n, long heads) {
    double term = Math.pow(0.5, n);
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      if (k >= heads) {
        sum += term;
      }
      term *= (n - k) / (k + 1.0);
    }
    return sum;
  }
}
