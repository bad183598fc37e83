package anodyne.verdict;

import anodyne.evidence.Numbers;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.Counted;
import anodyne.evidence.ReactionRecord.ReactionProcess;
import anodyne.evidence.Span;
import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Mixture;
import anodyne.sodiation.ReactionEnergy;
import anodyne.sodiation.Step;
import anodyne.verdict.EquilibriumPotential.Basis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The equilibrium potential of a recorded reaction.
 *
 * <p>Each is computed once. The amounts of what holds more sodium follow from conservation, so that
 * a misprinted coefficient does not enter. An intermediate of unknown composition, such as NaxMoS2,
 * drops out of the sum of the step that makes it and the step that uses it up; both are given the
 * potential of that sum.
 */
final class Potentials {
  private static final double SAME_SODIUM = 1e-9;

  private final CheckContext context;
  private final Map<String, PotentialComparison> known = new HashMap<>();

  Potentials(CheckContext context) {
    this.context = context;
  }

  /** What a reaction leads from and to, or why it has no potential. */
  private sealed interface Ends permits Between, Nothing {}

  /**
   * @param poor amounts of what holds less sodium
   * @param rich names of what holds more
   * @param intermediate what has dropped out, or empty
   */
  private record Between(
      Map<String, Rational> poor, Set<String> rich, Basis basis, String intermediate)
      implements Ends {
    Between as(Basis other) {
      return new Between(poor, rich, other, intermediate);
    }
  }

  private record Nothing(String why) implements Ends {}

  PotentialComparison of(String id) {
    return of(context.reaction(id));
  }

  PotentialComparison of(ReactionRecord reaction) {
    return known.computeIfAbsent(reaction.id(), _ -> comparison(reaction));
  }

  private PotentialComparison comparison(ReactionRecord reaction) {
    boolean balanced = reaction.toEquation().isBalanced();
    return switch (ends(reaction)) {
      case Nothing(String why) ->
          new PotentialComparison(reaction, balanced, seen_V(reaction), Optional.empty(), why);
      case Between between -> compared(reaction, balanced, between);
    };
  }

  private Ends ends(ReactionRecord reaction) {
    if (reaction.process() == ReactionProcess.SYNTHESIS) {
      return new Nothing("a preparation: it takes up no sodium");
    }
    if (reaction.toEquation().electronsTakenUp().isZero()) {
      return new Nothing("takes up neither sodium nor electrons: it has no potential");
    }
    Optional<String> product = lettered(rich(reaction));
    if (product.isPresent()) {
      return madeAs(reaction, product.get());
    }
    Map<String, Rational> amounts = new LinkedHashMap<>();
    String intermediate = "";
    for (Counted counted : poor(reaction)) {
      if (Formula.parse(counted.species()).isFixed()) {
        amounts.merge(
            counted.species(), Amount.parse(counted.coefficient()).constant(), Rational::plus);
        continue;
      }
      intermediate = counted.species();
      Optional<ReactionRecord> maker = maker(reaction, intermediate);
      if (maker.isEmpty()) {
        return new Nothing("missing: a composition and a formation enthalpy of " + intermediate);
      }
      Rational times =
          Amount.parse(counted.coefficient())
              .constant()
              .dividedBy(coefficient(rich(maker.get()), intermediate));
      for (Counted from : poor(maker.get())) {
        amounts.merge(
            from.species(),
            Amount.parse(from.coefficient()).constant().times(times),
            Rational::plus);
      }
    }
    Set<String> products =
        rich(reaction).stream()
            .map(Counted::species)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Between(
        amounts,
        products,
        intermediate.isEmpty() ? Basis.REACTION : Basis.LAST_OF_WHOLE,
        intermediate);
  }

  /** A step that makes something of unknown composition takes the ends of the step that uses it. */
  private Ends madeAs(ReactionRecord reaction, String product) {
    Optional<ReactionRecord> user =
        sameBranch(reaction)
            .filter(r -> poor(r).stream().anyMatch(c -> c.species().equals(product)))
            .findFirst();
    if (user.isPresent()) {
      return switch (ends(user.get())) {
        case Nothing nothing -> nothing;
        case Between between -> between.as(Basis.FIRST_OF_WHOLE);
      };
    }
    List<Counted> poor = poor(reaction);
    if (poor.size() == 1
        && context.paths().of(poor.getFirst().species()) instanceof HostPaths.Known host
        && !host.path().steps().isEmpty()) {
      Set<String> end =
          host.path().end().amounts().keySet().stream()
              .map(Compound::name)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return new Between(Map.of(poor.getFirst().species(), Rational.ONE), end, Basis.PATH, product);
    }
    return new Nothing("missing: a composition and an energy of " + product);
  }

  /** The reactions of a branch for which one range is printed, in the order recorded. */
  private List<ReactionRecord> sharing(ReactionRecord reaction) {
    return context.evidence().reactions().stream()
        .filter(r -> r.system().equals(reaction.system()) && r.process() == reaction.process())
        .filter(r -> r.potential_V().equals(reaction.potential_V()))
        .toList();
  }

  private OptionalDouble seen_V(ReactionRecord reaction) {
    if (reaction.potential_V().isEmpty()) {
      return OptionalDouble.empty();
    }
    Span printed = reaction.potential_V().get();
    List<ReactionRecord> sharing = printed.isSingle() ? List.of(reaction) : sharing(reaction);
    return OptionalDouble.of(
        PotentialComparison.partOf(
            printed,
            sharing.indexOf(reaction),
            sharing.size(),
            reaction.process() == ReactionProcess.CHARGE));
  }

  private String shared(ReactionRecord reaction) {
    boolean range = reaction.potential_V().filter(p -> !p.isSingle()).isPresent();
    List<ReactionRecord> sharing = range ? sharing(reaction) : List.of();
    return sharing.size() > 1
        ? "; the printed range is shared by "
            + sharing.stream().map(ReactionRecord::id).collect(Collectors.joining(", "))
            + ": overpotential at "
            + Numbers.shown(seen_V(reaction).orElseThrow())
            + " V"
        : "";
  }

  private Optional<ReactionRecord> maker(ReactionRecord reaction, String species) {
    return sameBranch(reaction)
        .filter(r -> rich(r).stream().anyMatch(c -> c.species().equals(species)))
        .findFirst();
  }

  private Stream<ReactionRecord> sameBranch(ReactionRecord reaction) {
    return context.evidence().reactions().stream()
        .filter(r -> !r.id().equals(reaction.id()))
        .filter(r -> r.system().equals(reaction.system()) && r.process() == reaction.process());
  }

  private static List<Counted> poor(ReactionRecord reaction) {
    return solids(
        reaction.process() == ReactionProcess.CHARGE ? reaction.products() : reaction.reactants());
  }

  private static List<Counted> rich(ReactionRecord reaction) {
    return solids(
        reaction.process() == ReactionProcess.CHARGE ? reaction.reactants() : reaction.products());
  }

  /** Everything but sodium and electrons. */
  private static List<Counted> solids(List<Counted> side) {
    return side.stream()
        .filter(c -> {
          Formula formula = Formula.parse(c.species());
          return !formula.isElectron() && !formula.elements().equals(Set.of(Element.Na));
        })
        .toList();
  }

  private static Optional<String> lettered(List<Counted> side) {
    return side.stream().map(Counted::species).filter(s -> !Formula.parse(s).isFixed()).findFirst();
  }

  private static Rational coefficient(List<Counted> side, String species) {
    return side.stream()
        .filter(c -> c.species().equals(species))
        .map(c -> Amount.parse(c.coefficient()).constant())
        .findFirst()
        .orElseThrow();
  }

  private PotentialComparison compared(ReactionRecord reaction, boolean balanced, Between between) {
    return switch (context.paths().compounds(between.poor().keySet(), between.rich())) {
      case HostPaths.Lacking(String needs) ->
          new PotentialComparison(
              reaction, balanced, seen_V(reaction), Optional.empty(), "missing: " + needs);
      case HostPaths.Found found -> {
        Mixture before = found.mixture(between.poor());
        List<Compound> products = between.rich().stream().map(found::compound).toList();
        Optional<ReactionEnergy> energy = ReactionEnergy.between(before, products);
        if (energy.isEmpty()) {
          yield new PotentialComparison(
              reaction,
              balanced,
              seen_V(reaction),
              Optional.empty(),
              String.join(", ", between.rich()) + " cannot hold the atoms of " + before.shown());
        }
        EquilibriumPotential equilibrium = equilibrium(energy.get(), between);
        yield new PotentialComparison(
            reaction,
            balanced,
            seen_V(reaction),
            Optional.of(equilibrium),
            note(equilibrium, between) + shared(reaction));
      }
    };
  }

  private EquilibriumPotential equilibrium(ReactionEnergy energy, Between between) {
    return new EquilibriumPotential(
        energy.voltage_V(),
        energy.halfWidth_V(),
        between.basis(),
        energy.reaction().text(),
        plateaus(energy, between),
        energy.quality(),
        energy.uncertain().stream().map(Compound::name).toList());
  }

  /** The plateaus of the only host on the way to the sodium of the reaction, if one ends there. */
  private List<Double> plateaus(ReactionEnergy energy, Between between) {
    if (between.poor().size() == 1) {
      var only = between.poor().entrySet().iterator().next();
      if (context.paths().of(only.getKey()) instanceof HostPaths.Known host) {
        List<Double> plateaus = new ArrayList<>();
        double all = energy.sodium().dividedBy(only.getValue()).toDouble();
        for (Step step : host.path().steps()) {
          plateaus.add(step.voltage_V());
          if (Math.abs(step.after().sodium().toDouble() - all) <= SAME_SODIUM) {
            return plateaus;
          }
        }
      }
    }
    return List.of();
  }

  private static String note(EquilibriumPotential found, Between between) {
    String whole = "the value is that of the whole reaction " + found.reaction();
    List<String> parts = new ArrayList<>();
    switch (found.basis()) {
      case REACTION -> parts.add("the reaction itself");
      case FIRST_OF_WHOLE ->
          parts.add(
              between.intermediate()
                  + " has no fixed composition and no formation enthalpy: "
                  + whole
                  + ", above which this first step lies if "
                  + between.intermediate()
                  + " is stable");
      case LAST_OF_WHOLE ->
          parts.add(
              between.intermediate()
                  + " has no fixed composition and no formation enthalpy: "
                  + whole
                  + ", below which this last step lies if "
                  + between.intermediate()
                  + " is stable");
      case PATH -> parts.add(between.intermediate() + " has no fixed composition: " + whole);
    }
    if (found.steps_V().size() > 1) {
      parts.add(
          "at equilibrium in steps at "
              + found.steps_V().stream()
                  .map(v -> Numbers.rounded(v, 2))
                  .collect(Collectors.joining(", "))
              + " V");
    }
    if (!found.decides()) {
      parts.add(
          "the enthalpy of "
              + String.join(" and of ", found.uncertain())
              + " is "
              + found.quality().word());
    }
    return String.join("; ", parts);
  }
}
