package anodyne.verdict;

import anodyne.evidence.Capacities;
import anodyne.evidence.Span;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.sodiation.SodiationInputs.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A theoretical capacity as it is counted, held against what is printed and against the equilibrium
 * path of the host.
 *
 * @param counted host, electrons and the printed capacity
 * @param computed_mAh_per_g capacity of the electrons counted
 * @param path_electrons sodium taken up along the equilibrium path, if there is one
 * @param path_mAh_per_g its capacity
 * @param end what the path ends with, or empty
 * @param note why the count and the path differ, or that they do not
 */
public record CapacityComparison(
    Capacities.Theoretical counted,
    double computed_mAh_per_g,
    Optional<Rational> path_electrons,
    OptionalDouble path_mAh_per_g,
    String end,
    String note) {

  /** Compares every theoretical capacity of the data. */
  static List<CapacityComparison> all(CheckContext context) {
    return context.evidence().capacities().theoretical().stream()
        .map(counted -> of(context, counted))
        .toList();
  }

  private static CapacityComparison of(CheckContext context, Capacities.Theoretical counted) {
    Formula formula = Formula.parse(counted.formula());
    double mass = formula.molarMass_g_per_mol().orElseThrow();
    Rational electrons = Rational.parse(counted.electrons());
    double computed = FaradaicBound.capacity_mAh_per_g(electrons.toDouble(), mass);
    return switch (context.paths().of(counted.formula())) {
      case HostPaths.Unknown(String needs) ->
          new CapacityComparison(
              counted,
              computed,
              Optional.empty(),
              OptionalDouble.empty(),
              "",
              "no equilibrium path: missing " + needs);
      case HostPaths.Known host -> {
        Rational taken = host.path().sodium();
        yield new CapacityComparison(
            counted,
            computed,
            Optional.of(taken),
            OptionalDouble.of(FaradaicBound.capacity_mAh_per_g(taken.toDouble(), mass)),
            host.path().end().shown(),
            electrons.compareTo(taken) == 0
                ? "the equilibrium path takes up as much"
                : "counted: "
                    + counted.how()
                    + "; "
                    + difference(context, host, formula, electrons));
      }
    };
  }

  /** Why the path of a host takes up another amount of sodium than somebody counts. */
  static String difference(
      CheckContext context, HostPaths.Known host, Formula formula, Rational electrons) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "the equilibrium path takes up "
            + host.path().sodium()
            + " to "
            + host.path().end().shown());
    for (Formula alloy : alloys(context, formula)) {
      boolean reached =
          host.path().end().amounts().keySet().stream()
              .anyMatch(c -> c.composition().sameCompositionAs(alloy));
      if (!reached) {
        parts.add(
            alloy
                + " is not on it"
                + host.inputs().leftOut().stream()
                    .filter(l -> l.compound().composition().sameCompositionAs(alloy))
                    .map(LeftOut::reason)
                    .findFirst()
                    .map(reason -> " (" + reason + ")")
                    .orElse(""));
      }
    }
    if (electrons.compareTo(host.path().sodium()) < 0) {
      parts.add("the count stops before the end");
    }
    return String.join("; ", parts);
  }

  private static List<Formula> alloys(CheckContext context, Formula host) {
    return context.evidence().capacities().alloys().stream()
        .map(alloy -> Formula.parse(alloy.formula()))
        .filter(alloy ->
            alloy.elements().stream().anyMatch(e -> e != Element.Na && host.elements().contains(e)))
        .toList();
  }

  /** Electrons counted per formula unit. */
  public double electrons() {
    return Rational.parse(counted.electrons()).toDouble();
  }

  /** True if the equilibrium path takes up exactly the electrons counted. */
  public boolean reachedByPath() {
    return path_electrons
        .map(e -> e.compareTo(Rational.parse(counted.electrons())) == 0)
        .orElse(false);
  }

  /** Printed less computed, percent of the computed; empty if nothing is printed. */
  public OptionalDouble difference_percent() {
    return counted.printed_mAh_per_g().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            100 * (counted.printed_mAh_per_g().getAsDouble() / computed_mAh_per_g - 1));
  }

  /** Electrons that would give the printed capacity. */
  public OptionalDouble electronsForPrinted() {
    return counted.printed_mAh_per_g().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            electrons() * counted.printed_mAh_per_g().getAsDouble() / computed_mAh_per_g);
  }

  /** {@code agrees} or {@code disagrees} with what is printed, at its digits; empty without. */
  public Optional<String> verdict() {
    return counted.printed_mAh_per_g().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Span.of(counted.printed_mAh_per_g().getAsDouble()).agreesWith(computed_mAh_per_g)
                ? "agrees"
                : "disagrees");
  }
}
