package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Rational;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The enthalpy of turning one mixture into another with sodium metal, whether or not the mixtures
 * are stable, with the interval that the table values give it.
 *
 * <p>dH = sum nu_j h_j over what changes, V = -dH/(nF). The errors of the compounds are taken as
 * independent: the half width of the 90 % interval of dH is the root of sum (nu_j w_j)^2 with w_j
 * the half width of the interval of h_j.
 *
 * @param before mixture with less sodium
 * @param after mixture with more sodium and the same other atoms
 */
public record ReactionEnergy(Mixture before, Mixture after) {
  private static final double KILOJOULE_PER_MOL_PER_EV = Constants.FARADAY_C_PER_MOL / 1000;
  private static final String DERIVED = "derived";

  public ReactionEnergy {
    Set<Element> elements = new LinkedHashSet<>(before.atoms().keySet());
    elements.addAll(after.atoms().keySet());
    for (Element element : elements) {
      if (element != Element.Na && before.atoms(element).compareTo(after.atoms(element)) != 0) {
        throw new IllegalArgumentException(
            "a reaction with sodium must conserve "
                + element
                + ", got "
                + before.shown()
                + " and "
                + after.shown());
      }
    }
  }

  /**
   * The reaction that turns a mixture into given products, whose amounts follow from conservation;
   * empty if these products cannot hold the atoms of the mixture in one way.
   */
  public static Optional<ReactionEnergy> between(Mixture before, List<Compound> products) {
    return products.isEmpty()
        ? Optional.empty()
        : Mixture.of(before.atoms(), products).map(after -> new ReactionEnergy(before, after));
  }

  /** The reaction of a whole path. */
  public static ReactionEnergy of(SodiationPath path) {
    return new ReactionEnergy(path.start(), path.end());
  }

  /** The reaction of one step. */
  public static ReactionEnergy of(Step step) {
    return new ReactionEnergy(step.before(), step.after());
  }

  /** Sodium taken up per formula unit of the host. */
  public Rational sodium() {
    return after.sodium().minus(before.sodium());
  }

  /** What each compound changes by, without what does not change. */
  private Map<Compound, Rational> changes() {
    LinkedHashMap<Compound, Rational> change = new LinkedHashMap<>();
    before.amounts().forEach((c, amount) -> change.merge(c, amount.negated(), Rational::plus));
    after.amounts().forEach((c, amount) -> change.merge(c, amount, Rational::plus));
    change.values().removeIf(Rational::isZero);
    return change;
  }

  /** The net reaction in whole numbers. */
  public Reaction reaction() {
    return Reaction.between(before, after);
  }

  /** Enthalpy of reaction, eV per formula unit of the host. */
  public double energy_eV() {
    double sum = 0;
    for (var part : changes().entrySet()) {
      sum += part.getValue().toDouble() * part.getKey().enthalpy().value();
    }
    return sum / KILOJOULE_PER_MOL_PER_EV;
  }

  /** Half width of the 90 % interval of the enthalpy of reaction, eV per formula unit. */
  public double halfWidth_eV() {
    double squares = 0;
    for (var part : changes().entrySet()) {
      Selected enthalpy = part.getKey().enthalpy();
      double half = (enthalpy.high() - enthalpy.low()) / 2;
      squares += Math.pow(part.getValue().toDouble() * half, 2);
    }
    return Math.sqrt(squares) / KILOJOULE_PER_MOL_PER_EV;
  }

  /** Equilibrium potential against Na/Na+; NaN if no sodium is taken up. */
  public double voltage_V() {
    return -energy_eV() / sodium().toDouble();
  }

  /** Half width of the 90 % interval of the potential. */
  public double halfWidth_V() {
    return halfWidth_eV() / sodium().toDouble();
  }

  /** Change of the volume of the solids, percent; empty if a molar volume is missing. */
  public OptionalDouble volumeChange_percent() {
    OptionalDouble first = volume_cm3_per_mol(before);
    OptionalDouble last = volume_cm3_per_mol(after);
    return first.isEmpty() || last.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (last.getAsDouble() / first.getAsDouble() - 1));
  }

  /** Volume of the solids of a mixture per mole of the host; empty if a molar volume is missing. */
  public static OptionalDouble volume_cm3_per_mol(Mixture mixture) {
    double sum = 0;
    for (var part : mixture.amounts().entrySet()) {
      Optional<Selected> each = part.getKey().amount(Property.MOLAR_VOLUME);
      if (each.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += part.getValue().toDouble() * each.get().value();
    }
    return OptionalDouble.of(sum);
  }

  /** The least trusted quality among the enthalpies of what changes. */
  public Quality quality() {
    return changes().keySet().stream()
        .map(Compound::quality)
        .reduce(Quality.MEASURED, Quality::weaker);
  }

  /**
   * The compounds whose enthalpy is neither measured nor from a handbook, derived from such or the
   * user's own.
   */
  public List<Compound> uncertain() {
    List<Compound> uncertain = new ArrayList<>();
    for (Compound compound : changes().keySet()) {
      Selected enthalpy = compound.enthalpy();
      boolean evaluated =
          enthalpy.overridden()
              || enthalpy.quality().compareTo(Quality.HANDBOOK) <= 0
              || enthalpy.method().equals(DERIVED);
      if (!evaluated) {
        uncertain.add(compound);
      }
    }
    return uncertain;
  }
}
