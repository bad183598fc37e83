package anodyne.verdict;

import anodyne.evidence.Capacities;
import anodyne.evidence.EvidenceRow;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.quantity.Constants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * Largest capacity of a phase by full conversion and alloying, as the package documentation defines
 * it.
 *
 * @param sodiumPerMetal sodium per atom of each alloying metal
 * @param standIns fixed formulas for phases written with an unknown amount
 */
public record FaradaicBound(Map<Element, Rational> sodiumPerMetal, Map<String, String> standIns) {

  /** Coulomb per milliampere hour. */
  private static final double COULOMB_PER_MAH = 3.6;

  public FaradaicBound {
    sodiumPerMetal = Map.copyOf(sodiumPerMetal);
    standIns = Map.copyOf(standIns);
  }

  /** The bound that uses the alloys and stand-ins of the data. */
  public static FaradaicBound of(Capacities capacities) {
    Map<Element, Rational> perMetal = new LinkedHashMap<>();
    for (Capacities.Alloy alloy : capacities.alloys()) {
      Formula formula = Formula.parse(alloy.formula());
      Element metal =
          formula.elements().stream().filter(e -> e != Element.Na).findFirst().orElseThrow();
      perMetal.put(
          metal, formula.amount(Element.Na).constant().dividedBy(formula.amount(metal).constant()));
    }
    Map<String, String> standIns = new LinkedHashMap<>();
    capacities.standIns().forEach(s -> standIns.put(s.formula(), s.taken()));
    return new FaradaicBound(perMetal, standIns);
  }

  /** The composition counted for a named phase: its own, or that of its stand-in. */
  public Formula counted(String phase) {
    return PhaseNames.formula(standIns.getOrDefault(phase, phase));
  }

  /** Electrons per formula unit; empty if amounts hold letters. */
  public Optional<Rational> electrons(Formula formula) {
    if (!formula.isFixed()) {
      return Optional.empty();
    }
    Rational sum = Rational.ZERO;
    for (Element chalcogen : formula.chalcogens()) {
      sum = sum.plus(formula.amount(chalcogen).constant().times(Rational.of(2)));
    }
    for (var alloy : sodiumPerMetal.entrySet()) {
      sum = sum.plus(formula.amount(alloy.getKey()).constant().times(alloy.getValue()));
    }
    return Optional.of(sum);
  }

  /** Capacity of a composition, mAh/g; empty if amounts hold letters or a mass is unknown. */
  public OptionalDouble capacity_mAh_per_g(Formula formula) {
    Optional<Rational> electrons = electrons(formula);
    OptionalDouble mass = formula.molarMass_g_per_mol();
    return electrons.isEmpty() || mass.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(capacity_mAh_per_g(electrons.get().toDouble(), mass.getAsDouble()));
  }

  /** Capacity of so many electrons per formula unit, mAh/g. */
  public static double capacity_mAh_per_g(double electrons, double molarMass_g_per_mol) {
    return electrons * Constants.FARADAY_C_PER_MOL / COULOMB_PER_MAH / molarMass_g_per_mol;
  }

  /** The bound of each phase of a row whose bound is known, in the order of the row. */
  public SequencedMap<String, Double> perPhase(EvidenceRow row) {
    return perPhase(row.phases());
  }

  /** The bound of each phase whose bound is known, in order. */
  public SequencedMap<String, Double> perPhase(List<String> phases) {
    SequencedMap<String, Double> bounds = new LinkedHashMap<>();
    for (String phase : phases) {
      capacity_mAh_per_g(counted(phase)).ifPresent(q -> bounds.put(phase, q));
    }
    return bounds;
  }

  /** The largest bound of the phases; empty unless every phase has one. */
  public OptionalDouble largest(EvidenceRow row) {
    SequencedMap<String, Double> bounds = perPhase(row);
    return bounds.size() == row.phases().size()
        ? bounds.values().stream().mapToDouble(Double::doubleValue).max()
        : OptionalDouble.empty();
  }
}
