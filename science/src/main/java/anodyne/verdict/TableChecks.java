package anodyne.verdict;

import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.Numbers;
import anodyne.evidence.RatePoint;
import anodyne.evidence.Span;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.evidence.TableCheck;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Interprets the checks against Table 1. */
record TableChecks(CheckContext context) {

  Finding find(Statement statement, TableCheck check) {
    return switch (check) {
      case TableCheck.TableCell cell -> cell(statement, cell);
      case TableCheck.Retention(int row, Optional<RatePoint> textRate) ->
          retention(CheckContext.number(statement), context.row(row), textRate);
      case TableCheck.CapacityBound(int row) ->
          bounded(CheckContext.number(statement), context.row(row));
      case TableCheck.TopTenth(int row) -> survey().topTenth(context.row(row));
      case TableCheck.Classes() -> survey().classes(statement);
      case TableCheck.ClassEfficiency(HeterostructureClass wanted) -> survey().efficiency(wanted);
      case TableCheck.TwoPhases() -> survey().twoPhases();
      case TableCheck.MxeneFormulas() -> survey().mxenes();
      case TableCheck.InterfacesOfRow(int row) ->
          TableSurvey.interfaces(statement, context.row(row));
    };
  }

  private TableSurvey survey() {
    return new TableSurvey(context.evidence().table1());
  }

  private Finding cell(Statement statement, TableCheck.TableCell check) {
    EvidenceRow row = context.row(check.row());
    Span stated = CheckContext.number(statement);
    return switch (check.quantity()) {
      case ICE ->
          row.ice_percent().isEmpty()
              ? Finding.missing(row.label() + " has a dash for the ICE")
              : same(stated, row.ice_percent().getAsDouble(), " %", row);
      case RATE -> {
        if (row.rate().isEmpty()) {
          yield Finding.missing(row.label() + " has a dash for the rate capability");
        }
        RatePoint rate = row.rate().get();
        boolean sameCurrent = agrees(check.current_A_per_g(), rate.current_A_per_g());
        yield capacity(
            stated,
            row,
            rate.capacity_mAh_per_g(),
            sameCurrent,
            true,
            "at " + Numbers.shown(rate.current_A_per_g()) + " A/g");
      }
      case CYCLING -> {
        if (row.cycling().isEmpty()) {
          yield Finding.missing(row.label() + " has a dash for the cycling stability");
        }
        CyclingPoint cycling = row.cycling().get();
        boolean sameCycles =
            check.cycles().isPresent() && check.cycles().getAsInt() == cycling.cycles();
        yield capacity(
            stated,
            row,
            cycling.capacity_mAh_per_g(),
            agrees(check.current_A_per_g(), cycling.current_A_per_g()),
            sameCycles,
            "after "
                + cycling.cycles()
                + " cycles at "
                + Numbers.shown(cycling.current_A_per_g())
                + " A/g");
      }
    };
  }

  private Finding capacity(
      Span stated,
      EvidenceRow row,
      double tabulated,
      boolean sameCurrent,
      boolean sameCycles,
      String conditions) {
    String computed = row.label() + ": " + Numbers.shown(tabulated) + " mAh/g " + conditions;
    boolean equal = close(stated, tabulated);
    if (sameCurrent && sameCycles) {
      if (!equal) {
        return Finding.contradicted(
            computed, "the table has another capacity for the same conditions");
      }
      OptionalDouble most = context.bound().largest(row);
      if (most.isPresent() && tabulated > most.getAsDouble()) {
        return Finding.contradicted(
            computed + "; faradaic bound " + Numbers.rounded(most.getAsDouble(), 1) + " mAh/g",
            "the table agrees, but the capacity exceeds the faradaic bound of every phase of the"
                + " row");
      }
      return Finding.reproduced(computed, "equal to the table" + confirmation(row, tabulated));
    }
    if (equal && sameCycles) {
      return Finding.contradicted(
          computed, "the same capacity and number of cycles stand in the table at another current");
    }
    return Finding.open(
        Reason.MEASUREMENT,
        computed,
        "another operating point than the table's; the measured curve would be needed");
  }

  private Finding same(Span stated, double tabulated, String unit, EvidenceRow row) {
    String computed = row.label() + ": " + Numbers.shown(tabulated) + unit;
    return Finding.decided(
        close(stated, tabulated),
        computed,
        "equal to the table",
        "the table has another value for the same quantity");
  }

  /** Where a paper read in full text prints the same number, its DOI. */
  private String confirmation(EvidenceRow row, double capacity) {
    return context.evidence().literature().rows().stream()
        .filter(s -> s.table1Row().isPresent() && s.table1Row().getAsInt() == row.number())
        .filter(s -> capacities(s).anyMatch(q -> close(Span.of(q), capacity)))
        .map(s -> "; the paper prints it too (doi " + s.paper().doi() + ")")
        .findFirst()
        .orElse("");
  }

  private static Stream<Double> capacities(LiteratureRow sample) {
    return Stream.concat(
        sample.performance().cycling().stream().map(CyclingPoint::capacity_mAh_per_g),
        sample.performance().rate().stream().map(RatePoint::capacity_mAh_per_g));
  }

  private Finding retention(Span stated, EvidenceRow row, Optional<RatePoint> textRate) {
    if (row.cycling().isEmpty()) {
      return Finding.missing("a capacity after cycling in " + row.label());
    }
    CyclingPoint cycling = row.cycling().get();
    double first = 100 * cycling.capacity_mAh_per_g() / stated.middle();
    double most = 100 * cycling.capacity_mAh_per_g() / (stated.low() - stated.resolution());
    String computed = "first capacity " + Numbers.rounded(first, 1) + " mAh/g";
    OptionalDouble bound = context.bound().largest(row);
    if (bound.isPresent() && first > bound.getAsDouble()) {
      return Finding.contradicted(
          computed,
          "the first capacity it implies exceeds the faradaic bound "
              + Numbers.rounded(bound.getAsDouble(), 1));
    }
    for (RatePoint rate : Stream.concat(row.rate().stream(), textRate.stream()).toList()) {
      if (rate.current_A_per_g() > cycling.current_A_per_g() && rate.capacity_mAh_per_g() > most) {
        return Finding.contradicted(
            computed,
            "the first capacity it implies lies below "
                + Numbers.shown(rate.capacity_mAh_per_g())
                + " mAh/g printed for the higher current "
                + Numbers.shown(rate.current_A_per_g())
                + " A/g");
      }
    }
    return Finding.open(
        Reason.MEASUREMENT,
        computed,
        "the first capacity is not printed; the one implied is consistent with the rate capacity"
            + " and the faradaic bound");
  }

  private Finding bounded(Span stated, EvidenceRow row) {
    OptionalDouble most = context.bound().largest(row);
    if (most.isEmpty()) {
      return Finding.missing("a faradaic bound for every phase of " + row.label());
    }
    String computed =
        "faradaic bounds "
            + context.bound().perPhase(row).entrySet().stream()
                .map(e -> e.getKey() + " " + Numbers.rounded(e.getValue(), 1))
                .collect(Collectors.joining(", "))
            + " mAh/g";
    return stated.low() > most.getAsDouble()
        ? Finding.contradicted(computed, "exceeds the bound of every phase")
        : Finding.open(
            Reason.MEASUREMENT, computed, "below the bound; the measured curve would be needed");
  }

  private static boolean agrees(OptionalDouble stated, double tabulated) {
    return stated.isPresent() && stated.getAsDouble() == tabulated;
  }

  /** Equal at the digits of the coarser of the two. */
  private static boolean close(Span stated, double tabulated) {
    double slack = Math.max(stated.resolution(), Span.of(tabulated).resolution());
    return Math.abs(stated.middle() - tabulated) <= slack * (1 + 1e-9);
  }
}
