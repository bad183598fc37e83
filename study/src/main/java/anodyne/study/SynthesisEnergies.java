package anodyne.study;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.preparation.AnionExchange;
import anodyne.preparation.DrivingForce;
import anodyne.quantity.Quality;
import anodyne.sodiation.Compound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compounds with formation enthalpies by composition, for the driving forces of syntheses. Of
 * several phases of one composition the one with the most trusted enthalpy counts, then the lowest.
 * Elements are 0, hydrogen, oxygen and nitrogen as gases.
 */
public final class SynthesisEnergies {
  private final Map<Formula, Compound> byComposition = new LinkedHashMap<>();
  private final Selection selection;

  /** The compounds of these phases, such as the library and the gases. */
  public SynthesisEnergies(List<Phase> phases, Selection selection) {
    this.selection = selection;
    phases.forEach(this::add);
  }

  private void add(Phase phase) {
    Optional<Formula> formula = fixed(phase);
    Optional<Selected> enthalpy = selection.amount(phase, Property.FORMATION_ENTHALPY);
    if (formula.isEmpty() || enthalpy.isEmpty()) {
      return;
    }
    Compound compound =
        new Compound(
            phase.formula(),
            phase,
            formula.get(),
            Map.of(Property.FORMATION_ENTHALPY, enthalpy.get()));
    byComposition.merge(formula.get().reduced(), compound, SynthesisEnergies::better);
  }

  private static Optional<Formula> fixed(Phase phase) {
    try {
      Formula formula = Formula.parse(phase.formula());
      return formula.isFixed() && formula.charge() == 0 && !formula.elements().contains(Element.T)
          ? Optional.of(formula)
          : Optional.empty();
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }

  private static Compound better(Compound one, Compound other) {
    Comparator<Compound> order =
        Comparator.comparing(Compound::quality)
            .thenComparingDouble(
                c -> c.enthalpy().value() / c.composition().atoms().constant().toDouble());
    return order.compare(other, one) < 0 ? other : one;
  }

  /** The compound of a composition, if its enthalpy is known. */
  public Optional<Compound> find(Formula composition) {
    if (composition.elements().size() == 1) {
      return Optional.of(reference(composition.elements().iterator().next()));
    }
    return Optional.ofNullable(byComposition.get(composition.reduced()));
  }

  private Compound reference(Element element) {
    Formula alone = Formula.parse(element.symbol());
    Phase phase =
        new Phase(
                element.symbol(),
                element.symbol(),
                "",
                List.of(),
                "element",
                Optional.empty(),
                List.of(),
                List.of())
            .with(
                new PropertyValue(
                    Property.FORMATION_ENTHALPY,
                    new PropertyValue.Amount(0),
                    OptionalDouble.empty(),
                    "definition",
                    "",
                    "",
                    OptionalDouble.empty(),
                    "reference state of an element",
                    Quality.HANDBOOK,
                    Optional.empty(),
                    ""));
    return new Compound(
        element.symbol(),
        phase,
        alone,
        Map.of(
            Property.FORMATION_ENTHALPY,
            selection.amount(phase, Property.FORMATION_ENTHALPY).orElseThrow()));
  }

  /** An exchange with its driving force, or what it lacks. */
  public record Exchanged(AnionExchange exchange, DrivingForce.Resolution force) {}

  /** The exchanges of a phase whose target is known to exist: it has a known enthalpy. */
  public List<Exchanged> exchanges(Formula host) {
    List<Exchanged> exchanged = new ArrayList<>();
    for (AnionExchange exchange : AnionExchange.of(host)) {
      if (find(exchange.target()).isPresent()) {
        exchanged.add(new Exchanged(exchange, DrivingForce.of(exchange.synthesis(), this::find)));
      }
    }
    return exchanged;
  }

  /** The exchanges that lead to a phase from phases that are known to exist. */
  public List<Exchanged> exchangesTo(Formula phase) {
    List<Exchanged> exchanged = new ArrayList<>();
    for (Formula start :
        AnionExchange.of(phase).stream().map(AnionExchange::target).distinct().toList()) {
      if (find(start).isEmpty()) {
        continue;
      }
      for (AnionExchange back : AnionExchange.of(start)) {
        if (back.target().equals(phase)) {
          exchanged.add(new Exchanged(back, DrivingForce.of(back.synthesis(), this::find)));
        }
      }
    }
    return exchanged;
  }
}
