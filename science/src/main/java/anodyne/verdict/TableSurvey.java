package anodyne.verdict;

import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.Numbers;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.formula.Formula;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that look at all rows of Table 1, or at the phases of one. */
record TableSurvey(List<EvidenceRow> rows) {

  Finding topTenth(EvidenceRow row) {
    if (row.cycling().isEmpty()) {
      return Finding.missing("a number of cycles in " + row.label());
    }
    int cycles = row.cycling().get().cycles();
    List<EvidenceRow> counted = rows.stream().filter(r -> r.cycling().isPresent()).toList();
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

  Finding classes(Statement statement) {
    Map<HeterostructureClass, Integer> counts = new EnumMap<>(HeterostructureClass.class);
    List<String> astray = new ArrayList<>();
    for (EvidenceRow row : rows) {
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

  Finding efficiency(HeterostructureClass wanted) {
    List<EvidenceRow> measured = rows.stream().filter(r -> r.ice_percent().isPresent()).toList();
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

  Finding twoPhases() {
    List<String> single =
        rows.stream()
            .filter(r -> r.phases().size() + (r.mxene().isPresent() ? 1 : 0) < 2)
            .map(r -> r.number() + " (" + r.material() + ")")
            .toList();
    return Finding.decided(
        single.isEmpty(),
        "rows of Table 1 with fewer than two phases: " + single.size(),
        "every row of Table 1 joins two phases or more",
        "row " + String.join(", ", single) + " of Table 1 is one phase");
  }

  Finding mxenes() {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (EvidenceRow row : rows) {
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

  static Finding interfaces(Statement statement, EvidenceRow row) {
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

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
