package anodyne.preparation;

import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Draw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The enthalpy of an equation at 298.15 K.
 *
 * @param synthesis the equation
 * @param change coefficient of each compound, negative for reactants
 */
public record DrivingForce(Synthesis synthesis, SequencedMap<Compound, Rational> change) {
  private static final double SIGMAS = 1.6448536269514722;

  /** Whether all enthalpies are known. */
  public sealed interface Resolution permits Ready, Missing {}

  /** They are. */
  public record Ready(DrivingForce force) implements Resolution {}

  /**
   * They are not.
   *
   * @param synthesis the equation
   * @param what substances without a formation enthalpy
   */
  public record Missing(Synthesis synthesis, List<Formula> what) implements Resolution {
    public Missing {
      what = List.copyOf(what);
    }
  }

  public DrivingForce {
    change = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(change));
  }

  /**
   * Looks up the enthalpies.
   *
   * @param known compound of a composition, elements among them
   */
  public static Resolution of(Synthesis synthesis, Function<Formula, Optional<Compound>> known) {
    LinkedHashMap<Compound, Rational> change = new LinkedHashMap<>();
    List<Formula> missing = new ArrayList<>();
    synthesis.reactants().forEach((f, n) -> add(change, missing, f, n.negated(), known));
    synthesis.products().forEach((f, n) -> add(change, missing, f, n, known));
    return missing.isEmpty()
        ? new Ready(new DrivingForce(synthesis, change))
        : new Missing(synthesis, missing);
  }

  private static void add(
      SequencedMap<Compound, Rational> change,
      List<Formula> missing,
      Formula formula,
      Rational coefficient,
      Function<Formula, Optional<Compound>> known) {
    Optional<Compound> found =
        known.apply(formula).filter(c -> c.amount(Property.FORMATION_ENTHALPY).isPresent());
    if (found.isEmpty()) {
      missing.add(formula);
      return;
    }
    Compound compound = found.get();
    Rational units =
        formula.atoms().constant().dividedBy(compound.composition().atoms().constant());
    change.merge(compound, coefficient.times(units), Rational::plus);
  }

  /** Enthalpy of the equation as written in a draw, kJ/mol; negative if heat is set free. */
  public double enthalpy_kJ_per_mol(Draw draw) {
    double sum = 0;
    for (var part : change.entrySet()) {
      sum += part.getValue().toDouble() * draw.amount(part.getKey(), Property.FORMATION_ENTHALPY);
    }
    return sum;
  }

  /** Enthalpy with the interval that independent errors of all formation enthalpies leave. */
  public Estimate enthalpy_kJ_per_mol() {
    double variance = 0;
    Quality quality = Quality.MEASURED;
    for (var part : change.entrySet()) {
      Selected enthalpy = part.getKey().enthalpy();
      double sd = Math.hypot(enthalpy.methodBias_sd(), enthalpy.sampleScatter_sd());
      variance += Math.pow(part.getValue().toDouble() * sd, 2);
      quality = quality.weaker(enthalpy.quality());
    }
    double value = enthalpy_kJ_per_mol(Draw.central());
    double reach = SIGMAS * Math.sqrt(variance);
    return new Estimate(
        value,
        value - reach,
        value + reach,
        Selected.CONFIDENCE,
        change.keySet().stream()
            .map(c -> c.enthalpy().source())
            .distinct()
            .collect(Collectors.joining("; ")),
        quality);
  }

  /** True if the sign of the enthalpy is beyond the 90 % interval. */
  public boolean decided() {
    Estimate enthalpy = enthalpy_kJ_per_mol();
    return enthalpy.high() < 0 || enthalpy.low() > 0;
  }
}
