package anodyne.verdict;

import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.RatePoint;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Which rows are wanted; what is empty does not restrict.
 *
 * @param heterostructureClass the class
 * @param phase a phase the row must hold: the same name, or the same composition
 * @param window window the row's own must lie in
 * @param leastCurrent_A_per_g one of the two currents must be at least this
 * @param mostCurrent_A_per_g and the same one at most this
 */
public record RowFilter(
    Optional<HeterostructureClass> heterostructureClass,
    Optional<String> phase,
    Optional<EvidenceRow.Window> window,
    OptionalDouble leastCurrent_A_per_g,
    OptionalDouble mostCurrent_A_per_g) {

  public RowFilter {
    double least = leastCurrent_A_per_g.orElse(0);
    double most = mostCurrent_A_per_g.orElse(Double.POSITIVE_INFINITY);
    if (!(least >= 0 && least <= most)) {
      throw new IllegalArgumentException(
          "currents must satisfy 0 <= least <= most A/g, got " + least + " and " + most);
    }
  }

  /** Every row. */
  public static RowFilter all() {
    return new RowFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** The rows wanted, in order. */
  public List<EvidenceRow> of(List<EvidenceRow> rows) {
    return rows.stream().filter(this::accepts).toList();
  }

  /** True if a row is wanted. */
  public boolean accepts(EvidenceRow row) {
    return heterostructureClass
            .map(c -> row.heterostructureClass().equals(Optional.of(c)))
            .orElse(true)
        && phase.map(p -> holds(row, p)).orElse(true)
        && window.map(w -> row.window().map(w::contains).orElse(false)).orElse(true)
        && acceptsCurrent(row);
  }

  private boolean acceptsCurrent(EvidenceRow row) {
    if (leastCurrent_A_per_g.isEmpty() && mostCurrent_A_per_g.isEmpty()) {
      return true;
    }
    double least = leastCurrent_A_per_g.orElse(0);
    double most = mostCurrent_A_per_g.orElse(Double.POSITIVE_INFINITY);
    return Stream.concat(
            row.cycling().stream().map(CyclingPoint::current_A_per_g),
            row.rate().stream().map(RatePoint::current_A_per_g))
        .anyMatch(i -> i >= least && i <= most);
  }

  private static boolean holds(EvidenceRow row, String wanted) {
    if (row.mxene().isPresent()
        && (wanted.equalsIgnoreCase("MXene") || row.mxene().get().equals(wanted))) {
      return true;
    }
    if (row.phases().contains(wanted)) {
      return true;
    }
    Optional<Formula> formula = formula(wanted);
    return formula.isPresent() && row.phases().stream().anyMatch(p -> formula.equals(formula(p)));
  }

  private static Optional<Formula> formula(String name) {
    try {
      return Optional.of(PhaseNames.formula(name));
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }
}
