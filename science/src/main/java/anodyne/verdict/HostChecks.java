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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of what hosts do along their equilibrium paths. */
record HostChecks(CheckContext context) {
  private static final String CONVERSION = "conversion";

  /** Energies above the hull below this are round-off, eV. */
  private static final double STABLE_EV = 1e-6;

  /** How far calculated energies are taken to differ from tables, eV per sodium. */
  private static final double CALCULATION_EV = 0.1;

  /** The paths of all of these, or the finding that one is missing. */
  private Finding with(List<String> phases, Function<List<HostPaths.Known>, Finding> use) {
    List<HostPaths.Known> known = new ArrayList<>();
    for (String phase : phases) {
      switch (context.paths().of(phase)) {
        case HostPaths.Known host -> known.add(host);
        case HostPaths.Unknown(String needs) -> {
          return Finding.missing(needs);
        }
      }
    }
    return use.apply(known);
  }

  private static String steps(HostPaths.Known host) {
    return host.host().name()
        + " "
        + host.path().steps().stream()
            .map(s -> Numbers.rounded(s.voltage_V(), 2))
            .collect(Collectors.joining(", "))
        + " V";
  }

  Finding release(String first, String then) {
    return with(
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
          return Math.abs(lead) <= doubt || uncertain(formed)
              ? Finding.open(Reason.MISSING_DATA, computed, "narrower formation enthalpies")
              : Finding.decided(
                  lead > 0,
                  computed,
                  "as the potential rises " + first + " is formed first",
                  "as the potential rises "
                      + then
                      + " is formed first at equilibrium; only a larger overpotential of it, by "
                      + Numbers.rounded(-lead, 2)
                      + " V, would turn the order");
        });
  }

  private static boolean uncertain(List<ReactionEnergy> reactions) {
    return reactions.stream().anyMatch(r -> !r.uncertain().isEmpty());
  }

  Finding capacity(Span stated, String phase) {
    return with(
        List.of(phase),
        hosts -> {
          HostPaths.Known host = hosts.getFirst();
          Formula formula = host.host().compound().composition();
          double electrons = host.path().sodium().toDouble();
          double capacity = FaradaicBound.capacity_mAh_per_g(electrons, host.molarMass_g_per_mol());
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
    return with(
        phases,
        hosts -> {
          Set<String> ends = new LinkedHashSet<>();
          hosts.forEach(h ->
              h.path().end().amounts().keySet().stream().map(Compound::name).forEach(ends::add));
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
    return with(
        phases,
        hosts -> {
          Map<String, Double> begins = new LinkedHashMap<>();
          for (HostPaths.Known host : hosts) {
            host.path().steps().forEach(s -> begins.merge(s.kind(), s.voltage_V(), Math::max));
          }
          List<String> lacking =
              hosts.stream()
                  .filter(h ->
                      h.path().steps().stream().noneMatch(s -> s.kind().equals(kinds.getFirst())))
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

  Finding expansion(List<String> phases, double least_percent) {
    List<String> computed = new ArrayList<>();
    List<String> small = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String phase : phases) {
      OptionalDouble grown =
          context.paths().of(phase) instanceof HostPaths.Known host
                  && !host.path().steps().isEmpty()
              ? ReactionEnergy.of(host.path()).volumeChange_percent()
              : OptionalDouble.empty();
      if (grown.isEmpty()) {
        missing.add(phase);
        continue;
      }
      String shown = phase + " " + Numbers.rounded(grown.getAsDouble(), 0) + " %";
      computed.add(shown);
      if (grown.getAsDouble() < least_percent) {
        small.add(shown);
      }
    }
    String left =
        missing.isEmpty() ? "" : "; a molar volume is missing for " + String.join(", ", missing);
    if (computed.isEmpty()) {
      return Finding.missing("molar volumes of " + String.join(", ", phases));
    }
    return Finding.decided(
        small.isEmpty(),
        "volume change to the end of the equilibrium path: " + String.join(", ", computed),
        "at least " + Numbers.shown(least_percent) + " % from the library's molar volumes" + left,
        "less than " + Numbers.shown(least_percent) + " % for " + String.join(", ", small) + left);
  }

  /** Compares an energy of sodiation whose basis is not stated with the three usual ones. */
  Finding energy(Span stated, boolean calculated, String phase) {
    return with(
        List.of(phase),
        hosts -> {
          ReactionEnergy whole = ReactionEnergy.of(hosts.getFirst().path());
          Formula formula = hosts.getFirst().host().compound().composition();
          Map<String, Double> bases = new LinkedHashMap<>();
          bases.put("formula unit", 1.0);
          bases.put("sodium", whole.sodium().toDouble());
          bases.put("chalcogen", LibraryChecks.chalcogens(formula));
          List<String> agreeing = new ArrayList<>();
          List<String> near = new ArrayList<>();
          List<String> computed = new ArrayList<>();
          double margin = calculated ? CALCULATION_EV * whole.sodium().toDouble() : 0;
          bases.forEach((name, divisor) -> {
            double middle = whole.energy_eV() / divisor;
            double half = whole.halfWidth_eV() / divisor;
            computed.add(
                Numbers.rounded(middle, 2) + " +- " + Numbers.rounded(half, 2) + " eV per " + name);
            if (stated.agreesWith(middle - half, middle + half)) {
              agreeing.add(name);
            }
            double wide = half + margin / divisor;
            if (stated.agreesWith(middle - wide, middle + wide)) {
              near.add(name);
            }
          });
          String shown = "enthalpy of full sodiation: " + String.join(", ", computed);
          if (!whole.uncertain().isEmpty()) {
            return Finding.open(
                Reason.MISSING_DATA,
                shown,
                lacking(whole)
                    + (agreeing.isEmpty()
                        ? "; agrees on none of the usual bases so far"
                        : "; agrees so far per " + String.join(" and per ", agreeing)));
          }
          if (agreeing.isEmpty() && !near.isEmpty()) {
            return Finding.open(
                Reason.FIRST_PRINCIPLES,
                shown,
                "the basis and the error of the calculation; taken per "
                    + String.join(" and per ", near)
                    + ", it lies within "
                    + Numbers.shown(CALCULATION_EV)
                    + " eV per sodium of the tables");
          }
          return Finding.decided(
              !agreeing.isEmpty(),
              shown,
              "agrees per " + String.join(" and per ", agreeing) + "; the article states no basis",
              "agrees on none of the usual bases; the article states none");
        });
  }

  private static String lacking(ReactionEnergy reaction) {
    return "a formation enthalpy of "
        + reaction.uncertain().stream().map(Compound::name).collect(Collectors.joining(", "))
        + " better than "
        + reaction.quality().word();
  }

  Finding energyOrder(String less, String more) {
    return with(
        List.of(less, more),
        hosts -> {
          List<ReactionEnergy> whole =
              hosts.stream().map(h -> ReactionEnergy.of(h.path())).toList();
          double lead = whole.get(1).voltage_V() - whole.get(0).voltage_V();
          double doubt = Math.hypot(whole.get(0).halfWidth_V(), whole.get(1).halfWidth_V());
          String computed =
              Stream.of(0, 1)
                  .map(i ->
                      hosts.get(i).host().name()
                          + " "
                          + Numbers.rounded(-whole.get(i).voltage_V(), 2)
                          + " +- "
                          + Numbers.rounded(whole.get(i).halfWidth_V(), 2)
                          + " eV per sodium")
                  .collect(Collectors.joining(", "));
          boolean open = Math.abs(lead) <= doubt || uncertain(whole);
          String order = (lead > 0 ? less : more) + " releases less energy per sodium";
          return open
              ? Finding.open(
                  Reason.MISSING_DATA,
                  computed,
                  whole.stream()
                          .filter(r -> !r.uncertain().isEmpty())
                          .map(HostChecks::lacking)
                          .findFirst()
                          .orElse("narrower enthalpies")
                      + "; by these values "
                      + order)
              : Finding.decided(lead > 0, computed, order, order);
        });
  }

  /** One step of one of several hosts, in volumes of them all. */
  private record Swell(double voltage_V, String host, double change_percent) {}

  Finding swelling(List<String> phases) {
    return with(
        phases,
        hosts -> {
          double all = 0;
          for (HostPaths.Known host : hosts) {
            OptionalDouble first = ReactionEnergy.volume_cm3_per_mol(host.path().start());
            if (first.isEmpty()) {
              return Finding.missing("a molar volume of " + host.host().name());
            }
            all += first.getAsDouble() / host.molarMass_g_per_mol();
          }
          List<Swell> steps = new ArrayList<>();
          for (HostPaths.Known host : hosts) {
            for (Step step : host.path().steps()) {
              OptionalDouble before = ReactionEnergy.volume_cm3_per_mol(step.before());
              OptionalDouble after = ReactionEnergy.volume_cm3_per_mol(step.after());
              if (before.isEmpty() || after.isEmpty()) {
                return Finding.missing("molar volumes of " + step.after().shown());
              }
              double change =
                  (after.getAsDouble() - before.getAsDouble()) / host.molarMass_g_per_mol();
              steps.add(new Swell(step.voltage_V(), host.host().name(), 100 * change / all));
            }
          }
          steps.sort(Comparator.comparingDouble(Swell::voltage_V).reversed());
          return Finding.open(
              Reason.MEASUREMENT,
              "swelling of equal masses in equilibrium steps: "
                  + steps.stream()
                      .map(s ->
                          s.host()
                              + " "
                              + Numbers.rounded(s.change_percent(), 0)
                              + " % at "
                              + Numbers.rounded(s.voltage_V(), 2)
                              + " V")
                      .collect(Collectors.joining(", ")),
              "strain in cycling");
        });
  }
}
