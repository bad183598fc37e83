package anodyne.verdict;

import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.Numbers;
import anodyne.evidence.RatePoint;
import anodyne.evidence.Span;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.evidence.TableCheck;
import anodyne.formula.Formula;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
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
      case TableCheck.InWindow(int row) ->
          inWindow(CheckContext.number(statement), context.row(row));
      case TableCheck.TopTenth(int row) -> topTenth(context.row(row));
      case TableCheck.Classes() -> classes(statement);
      case TableCheck.ClassEfficiency(HeterostructureClass wanted) -> efficiency(wanted);
      case TableCheck.TwoPhases() -> twoPhases();
      case TableCheck.MxeneFormulas() -> mxenes();
      case TableCheck.InterfacesOfRow(int row) -> interfaces(statement, context.row(row));
    };
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

  private static Finding inWindow(Span stated, EvidenceRow row) {
    if (row.window().isEmpty()) {
      return Finding.missing("a potential window in " + row.label());
    }
    EvidenceRow.Window window = row.window().get();
    String computed =
        "window " + Numbers.shown(window.min_V()) + " to " + Numbers.shown(window.max_V()) + " V";
    return stated.low() < window.min_V() || stated.high() > window.max_V()
        ? Finding.contradicted(computed, "outside the window of " + row.label())
        : Finding.open(
            Reason.MEASUREMENT,
            computed,
            "inside the window of the table; the voltammogram would be needed, or step voltages"
                + " from the sodiation stage");
  }

  private Finding topTenth(EvidenceRow row) {
    if (row.cycling().isEmpty()) {
      return Finding.missing("a number of cycles in " + row.label());
    }
    int cycles = row.cycling().get().cycles();
    List<EvidenceRow> counted =
        context.evidence().table1().stream().filter(r -> r.cycling().isPresent()).toList();
    long longer = counted.stream().filter(r -> r.cycling().orElseThrow().cycles() > cycles).count();
    int most =
        counted.stream().mapToInt(r -> r.cycling().orElseThrow().cycles()).max().orElseThrow();
    long tenth = (counted.size() + 9L) / 10;
    return Finding.decided(
        longer < tenth,
        cycles + " cycles: rank " + (longer + 1) + " of " + counted.size() + ", most " + most,
        "among the highest tenth of the table",
        "not among the highest tenth of the table");
  }

  private Finding classes(Statement statement) {
    Map<HeterostructureClass, Integer> counts = new EnumMap<>(HeterostructureClass.class);
    List<String> astray = new ArrayList<>();
    for (EvidenceRow row : context.evidence().table1()) {
      Optional<HeterostructureClass> derived =
          Classifier.ofNames(row.phases(), row.mxene().isPresent());
      derived.ifPresent(c -> counts.merge(c, 1, Integer::sum));
      if (!derived.equals(row.heterostructureClass())) {
        astray.add(Integer.toString(row.number()));
      }
    }
    Set<String> stated = new TreeSet<>();
    if (statement.value() instanceof StatedValue.Items(List<String> items)) {
      stated.addAll(items);
    }
    Set<String> found =
        counts.keySet().stream()
            .map(HeterostructureClass::word)
            .collect(Collectors.toCollection(TreeSet::new));
    String computed =
        counts.entrySet().stream()
            .map(e -> e.getKey().word() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return Finding.decided(
        stated.equals(found) && astray.isEmpty(),
        computed,
        "the anions of the phases give these classes, and the printed one for every row",
        "derived from the anions, rows "
            + String.join(", ", astray)
            + " fall outside their printed class, or the set of classes differs");
  }

  private Finding efficiency(HeterostructureClass wanted) {
    List<EvidenceRow> measured =
        context.evidence().table1().stream().filter(r -> r.ice_percent().isPresent()).toList();
    Map<Boolean, List<Double>> split =
        measured.stream()
            .collect(
                Collectors.partitioningBy(
                    r -> r.heterostructureClass().equals(Optional.of(wanted)),
                    Collectors.mapping(r -> r.ice_percent().orElseThrow(), Collectors.toList())));
    List<Double> inside = split.getOrDefault(true, List.of());
    List<Double> outside = split.getOrDefault(false, List.of());
    if (inside.isEmpty() || outside.isEmpty()) {
      return Finding.missing("initial efficiencies inside and outside the class");
    }
    double own = mean(inside);
    double other = mean(outside);
    return Finding.decided(
        own > other,
        "mean ICE "
            + Numbers.rounded(own, 1)
            + " % of "
            + inside.size()
            + " rows against "
            + Numbers.rounded(other, 1)
            + " % of "
            + outside.size()
            + " others",
        "higher on average; single rows range from "
            + Numbers.shown(inside.stream().mapToDouble(v -> v).min().orElseThrow())
            + " to "
            + Numbers.shown(inside.stream().mapToDouble(v -> v).max().orElseThrow())
            + " %",
        "not higher on average");
  }

  private Finding twoPhases() {
    List<String> single =
        context.evidence().table1().stream()
            .filter(r -> r.phases().size() + (r.mxene().isPresent() ? 1 : 0) < 2)
            .map(r -> r.number() + " (" + r.material() + ")")
            .toList();
    return Finding.decided(
        single.isEmpty(),
        single.size() + " rows of Table 1 with fewer than two phases",
        "every row of Table 1 joins two phases or more",
        "row " + String.join(", ", single) + " of Table 1 is one phase");
  }

  private Finding mxenes() {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (EvidenceRow row : context.evidence().table1()) {
      for (String phase : row.phases()) {
        if (PhaseNames.formula(phase).isMXene()) {
          wrong.add(phase);
        }
      }
      if (row.mxene().isPresent() && !row.mxene().get().equals("unspecified")) {
        if (Formula.parse(row.mxene().get()).isMXene()) {
          right++;
        } else {
          wrong.add(row.mxene().get());
        }
      }
    }
    return Finding.decided(
        wrong.isEmpty() && right > 0,
        right + " MXene formulas of Table 1 are carbides or nitrides M(n+1)X(n) of early metals",
        "and no other phase of the table is one",
        "exceptions: " + String.join(", ", wrong));
  }

  private static Finding interfaces(Statement statement, EvidenceRow row) {
    if (!(statement.value() instanceof StatedValue.Items(List<String> items))) {
      throw new IllegalArgumentException("statement " + statement.id() + " lists no interfaces");
    }
    List<String> strangers =
        items.stream()
            .flatMap(pair -> Stream.of(pair.split("-", -1)))
            .filter(phase -> !row.phases().contains(phase))
            .distinct()
            .toList();
    return Finding.decided(
        strangers.isEmpty(),
        row.label() + ": " + String.join(", ", row.phases()),
        "both interfaces join phases of the row",
        "not phases of the row: " + String.join(", ", strangers));
  }

  private static boolean agrees(OptionalDouble stated, double tabulated) {
    return stated.isPresent() && stated.getAsDouble() == tabulated;
  }

  /** Equal at the digits of the coarser of the two. */
  private static boolean close(Span stated, double tabulated) {
    double slack = Math.max(stated.resolution(), Span.of(tabulated).resolution());
    return Math.abs(stated.middle() - tabulated) <= slack * (1 + 1e-9);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
