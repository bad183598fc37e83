package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.evidence.ReactionCheck;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.ReactionProcess;
import anodyne.evidence.Span;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.formula.Equation;
import anodyne.formula.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Interprets the checks of the recorded reactions. */
record ReactionChecks(CheckContext context) {

  Finding find(Statement statement, ReactionCheck check) {
    return switch (check) {
      case ReactionCheck.Conserved(List<String> ids) -> conserved(ids);
      case ReactionCheck.FallingPotentials(List<String> ids) -> falling(ids);
      case ReactionCheck.RunsBefore(String first, String then) -> falling(List.of(first, then));
      case ReactionCheck.Hysteresis(String discharge, String charge, double least_V) ->
          hysteresis(discharge, charge, least_V);
      case ReactionCheck.EndProducts(List<String> ids) -> endProducts(statement, ids);
      case ReactionCheck.Kinds(List<String> kinds, Optional<String> system, boolean only) ->
          kinds(kinds, system, only);
      case ReactionCheck.KindMakes(String kind, List<String> species) -> makes(kind, species);
    };
  }

  private Finding conserved(List<String> ids) {
    List<String> wrong = new ArrayList<>();
    int balanced = 0;
    for (String id : ids) {
      ReactionRecord reaction = context.reaction(id);
      Equation equation = reaction.toEquation();
      if (!equation.isBalanced()) {
        wrong.add(
            "right minus left of "
                + reaction.equation()
                + ": "
                + shown(equation.imbalance())
                + reaction.corrected().map(c -> "; mended: " + c.equation()).orElse(""));
        continue;
      }
      balanced++;
      if (reaction.process() == ReactionProcess.DISCHARGE && equation.electronsTakenUp().isZero()) {
        wrong.add(
            reaction.equation()
                + " takes up neither sodium nor electrons, although listed as a step of discharge");
      }
    }
    return Finding.decided(
        wrong.isEmpty(),
        balanced + " of " + ids.size() + " equations conserve every element and the charge",
        "atoms and charge are conserved for every value of the letters",
        String.join("; ", wrong));
  }

  private static String shown(Map<String, Polynomial> imbalance) {
    return imbalance.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private Finding falling(List<String> ids) {
    List<ReactionRecord> steps = ids.stream().map(context::reaction).toList();
    if (steps.stream().anyMatch(r -> r.potential_V().isEmpty())) {
      return Finding.missing("printed potentials of " + String.join(", ", ids));
    }
    String computed =
        steps.stream()
            .map(r -> r.equation() + " at " + r.potential_V().orElseThrow().shown() + " V")
            .collect(Collectors.joining("; "));
    boolean falls = true;
    for (int i = 1; i < steps.size(); i++) {
      Span before = steps.get(i - 1).potential_V().orElseThrow();
      Span after = steps.get(i).potential_V().orElseThrow();
      falls &= before.low() > after.high();
    }
    return Finding.decided(
        falls,
        computed,
        "on discharge the steps run in this order by their printed potentials",
        "by the printed potentials the steps run in another order");
  }

  private Finding hysteresis(String discharge, String charge, double least_V) {
    Optional<Span> down = context.reaction(discharge).potential_V();
    Optional<Span> up = context.reaction(charge).potential_V();
    if (down.isEmpty() || up.isEmpty()) {
      return Finding.missing("printed potentials of " + discharge + " and " + charge);
    }
    double gap = up.get().low() - down.get().high();
    return Finding.decided(
        gap >= least_V,
        Numbers.rounded(gap, 2) + " V between " + discharge + " and " + charge,
        "charge runs at least " + Numbers.shown(least_V) + " V above discharge",
        "charge runs less than " + Numbers.shown(least_V) + " V above discharge");
  }

  private Finding endProducts(Statement statement, List<String> ids) {
    Set<String> made = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (String id : ids) {
      context.reaction(id).products().forEach(p -> made.add(p.species()));
      context.reaction(id).reactants().forEach(r -> used.add(r.species()));
    }
    made.removeAll(used);
    Set<String> stated = new TreeSet<>();
    if (statement.value() instanceof StatedValue.Items(List<String> items)) {
      stated.addAll(items);
    }
    return Finding.decided(
        made.equals(stated),
        String.join(", ", made),
        "what the printed equations make and none of them uses up",
        "the printed equations end with other products");
  }

  private Finding kinds(List<String> kinds, Optional<String> system, boolean only) {
    Set<String> found = new TreeSet<>();
    for (ReactionRecord reaction : context.evidence().reactions()) {
      boolean counts =
          reaction.process() == ReactionProcess.DISCHARGE
              && !reaction.toEquation().electronsTakenUp().isZero()
              && (system.isEmpty() || system.get().equals(reaction.system()));
      if (counts) {
        found.add(reaction.kind());
      }
    }
    List<String> absent =
        kinds.stream().filter(k -> found.stream().noneMatch(f -> f.contains(k))).toList();
    List<String> others =
        found.stream().filter(f -> kinds.stream().noneMatch(f::contains)).toList();
    String computed = String.join(", ", found);
    if (!absent.isEmpty()) {
      return Finding.contradicted(computed, "no recorded step is " + String.join(" or ", absent));
    }
    if (only && !others.isEmpty()) {
      return Finding.contradicted(
          computed, "recorded steps are also " + String.join(" and ", others));
    }
    return Finding.reproduced(
        computed,
        "the recorded steps of discharge are of these kinds"
            + (others.isEmpty() ? "" : "; others occur too: " + String.join(", ", others)));
  }

  private Finding makes(String kind, List<String> species) {
    Set<String> made = new TreeSet<>();
    context.evidence().reactions().stream()
        .filter(r -> r.process() == ReactionProcess.DISCHARGE && r.kind().equals(kind))
        .forEach(r -> r.products().forEach(p -> made.add(p.species())));
    List<String> absent = species.stream().filter(s -> !made.contains(s)).toList();
    return Finding.decided(
        absent.isEmpty(),
        "products of " + kind + ": " + String.join(", ", made),
        "recorded steps of this kind make " + String.join(", ", species),
        "no recorded step of this kind makes " + String.join(", ", absent));
  }
}
