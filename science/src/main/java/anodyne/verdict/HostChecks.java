package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.evidence.Span;
import anodyne.evidence.StatementCheck.Reason;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.ReactionEnergy;
import anodyne.sodiation.SodiationInputs;
import anodyne.sodiation.SodiationPath;
import anodyne.sodiation.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks of what hosts do along their equilibrium paths. */
record HostChecks(CheckContext context) {
  private static final String CONVERSION = "conversion";

  /** Energies above the hull below this are round-off, eV. */
  private static final double STABLE_EV = 1e-6;

  private static String steps(HostPaths.Known host) {
    return host.host().name()
        + " "
        + host.path().steps().stream()
            .map(s -> Numbers.rounded(s.voltage_V(), 2))
            .collect(Collectors.joining(", "))
        + " V";
  }

  Finding release(String first, String then) {
    return context
        .paths()
        .with(
            List.of(first, then),
            hosts -> {
              List<ReactionEnergy> formed = new ArrayList<>();
              for (HostPaths.Known host : hosts) {
                Optional<Step> last =
                    host.path().steps().stream()
                        .filter(s -> s.kind().equals(CONVERSION))
                        .reduce((_, b) -> b);
                if (last.isEmpty()) {
                  return Finding.missing("a conversion of " + host.host().name());
                }
                formed.add(new ReactionEnergy(host.path().start(), last.get().after()));
              }
              double lead = formed.get(1).voltage_V() - formed.get(0).voltage_V();
              double doubt = Math.hypot(formed.get(0).halfWidth_V(), formed.get(1).halfWidth_V());
              String computed =
                  first
                      + " is formed at "
                      + Numbers.rounded(formed.get(0).voltage_V(), 2)
                      + " V, "
                      + then
                      + " at "
                      + Numbers.rounded(formed.get(1).voltage_V(), 2)
                      + " V on average; steps of "
                      + hosts.stream().map(HostChecks::steps).collect(Collectors.joining(", of "));
              return Math.abs(lead) <= doubt || EnergyChecks.anyUncertain(formed)
                  ? Finding.open(Reason.MISSING_DATA, computed, "narrower formation enthalpies")
                  : Finding.decided(
                      lead > 0,
                      computed,
                      "as the potential rises " + first + " is formed first",
                      "as the potential rises "
                          + then
                          + " is formed first at equilibrium; only a larger overpotential of it, by"
                          + " "
                          + Numbers.rounded(-lead, 2)
                          + " V, would turn the order");
            });
  }

  Finding capacity(Span stated, String phase) {
    return context
        .paths()
        .with(
            List.of(phase),
            hosts -> {
              HostPaths.Known host = hosts.getFirst();
              Formula formula = host.host().compound().composition();
              double electrons = host.path().sodium().toDouble();
              double capacity =
                  FaradaicBound.capacity_mAh_per_g(electrons, host.molarMass_g_per_mol());
              double needed = stated.middle() * electrons / capacity;
              Optional<Rational> rule = context.bound().electrons(formula);
              String against =
                  rule.isEmpty() || rule.get().compareTo(host.path().sodium()) == 0
                      ? "; the rule of full conversion and alloying counts the same"
                      : "; the rule of full conversion and alloying counts "
                          + rule.get()
                          + ": "
                          + CapacityComparison.difference(context, host, formula, rule.get());
              return Finding.decided(
                  stated.agreesWith(capacity),
                  Numbers.rounded(capacity, 1)
                      + " mAh/g for "
                      + Numbers.rounded(electrons, 3)
                      + " electrons per "
                      + formula,
                  "equilibrium path to " + host.path().end().shown() + against,
                  "the equilibrium path to "
                      + host.path().end().shown()
                      + " gives another number; the printed one would need "
                      + Numbers.rounded(needed, 3)
                      + " electrons"
                      + against);
            });
  }

  Finding products(List<String> phases, List<String> stated) {
    return context
        .paths()
        .with(
            phases,
            hosts -> {
              Set<String> ends = new LinkedHashSet<>();
              hosts.forEach(h ->
                  h.path().end().amounts().keySet().stream()
                      .map(Compound::name)
                      .forEach(ends::add));
              boolean same =
                  ends.stream().allMatch(e -> stated.stream().anyMatch(s -> meets(s, e)))
                      && stated.stream().allMatch(s -> ends.stream().anyMatch(e -> meets(s, e)));
              return Finding.decided(
                  same,
                  "the equilibrium paths end with " + String.join(", ", ends),
                  "these are the products stated",
                  "the products stated are " + String.join(", ", stated));
            });
  }

  /** True if a composition is the one stated, or one of a family such as NaxBi. */
  private static boolean meets(String stated, String found) {
    Formula one = Formula.parse(stated);
    Formula other = Formula.parse(found);
    return one.isFixed() ? one.sameCompositionAs(other) : one.elements().equals(other.elements());
  }

  Finding recharged(List<String> phases) {
    return switch (context.paths().inputs(phases)) {
      case SodiationInputs.Missing(List<String> what) -> Finding.missing(String.join(", ", what));
      case SodiationInputs.Ready(SodiationInputs inputs) -> {
        LinkedHashMap<Compound, Rational> side = new LinkedHashMap<>();
        inputs.reacting().forEach(h -> side.merge(h.compound(), Rational.ONE, Rational::plus));
        SodiationPath path = SodiationPath.of(inputs.jointSystem(), new Mixture(side));
        String shown = String.join(" and ", phases);
        List<String> uncertain =
            ReactionEnergy.of(path).uncertain().stream()
                .filter(side::containsKey)
                .map(Compound::name)
                .toList();
        if (!uncertain.isEmpty()) {
          yield Finding.missing(
              "a measured or tabulated formation enthalpy of "
                  + String.join(" and of ", uncertain));
        }
        yield Finding.decided(
            path.excess_eV() <= STABLE_EV,
            shown
                + " side by side: "
                + Numbers.rounded(path.excess_eV(), 3)
                + " eV above the hull of the known compounds",
            "no other compounds of the library are lower: desodiation at equilibrium ends here",
            "other compounds of the library are lower: desodiation at equilibrium ends elsewhere");
      }
    };
  }

  Finding kinds(List<String> phases, List<String> kinds) {
    return context
        .paths()
        .with(
            phases,
            hosts -> {
              Map<String, Double> begins = new LinkedHashMap<>();
              for (HostPaths.Known host : hosts) {
                host.path().steps().forEach(s -> begins.merge(s.kind(), s.voltage_V(), Math::max));
              }
              List<String> lacking =
                  hosts.stream()
                      .filter(h ->
                          h.path().steps().stream()
                              .noneMatch(s -> s.kind().equals(kinds.getFirst())))
                      .map(h -> h.host().name())
                      .toList();
              List<String> order =
                  begins.entrySet().stream()
                      .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                      .map(Map.Entry::getKey)
                      .filter(kinds::contains)
                      .toList();
              String computed =
                  begins.entrySet().stream()
                      .map(e -> e.getKey() + " from " + Numbers.rounded(e.getValue(), 2) + " V")
                      .collect(Collectors.joining(", "));
              return Finding.decided(
                  lacking.isEmpty() && order.equals(kinds),
                  computed,
                  "the equilibrium paths of "
                      + String.join(", ", phases)
                      + " have steps of these kinds, in this order",
                  lacking.isEmpty()
                      ? "the equilibrium paths have these kinds: " + String.join(", ", order)
                      : "no " + kinds.getFirst() + " of " + String.join(", ", lacking));
            });
  }
}
