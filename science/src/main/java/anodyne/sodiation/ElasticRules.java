package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.library.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * Moduli of a compound from what the library has of them, and labelled estimates for the rest.
 *
 * <p>Without any modulus the bulk modulus is the geometric mean of the library's values of its
 * class, with their scatter; without a second one the Poisson ratio is the mean of its compounds.
 */
final class ElasticRules {
  private static final double POISSON = 0.28;
  private static final double POISSON_SD = 0.07;
  private static final double LARGEST_POISSON = 0.49;
  private static final double LEAST_PART = 0.1;

  /** Class of compounds with bulk moduli alike. */
  private enum Class {
    SODIUM("compounds with sodium", 25, 0.3),
    OXIDE("oxides", 140, 0.45),
    CHALCOGENIDE("sulfides, selenides and tellurides", 65, 0.55),
    METAL("metals and their compounds", 100, 0.7);

    private final String words;
    private final double bulk_GPa;
    private final double relativeSd;

    Class(String words, double bulk_GPa, double relativeSd) {
      this.words = words;
      this.bulk_GPa = bulk_GPa;
      this.relativeSd = relativeSd;
    }

    static Class of(Formula formula) {
      if (formula.elements().contains(Element.Na)) {
        return SODIUM;
      }
      if (formula.elements().contains(Element.O)) {
        return OXIDE;
      }
      return formula.chalcogens().isEmpty() ? METAL : CHALCOGENIDE;
    }
  }

  private ElasticRules() {}

  /** What must be added so that two moduli are known. */
  static List<RuleValue> missing(Compound compound) {
    boolean bulk = has(compound, Property.BULK_MODULUS);
    boolean shear = has(compound, Property.SHEAR_MODULUS);
    boolean young = has(compound, Property.YOUNGS_MODULUS);
    boolean poisson = has(compound, Property.POISSON_RATIO);
    List<RuleValue> added = new ArrayList<>();
    if (!bulk && !shear && !young) {
      Class own = Class.of(compound.composition());
      added.add(
          RuleValue.estimated(
              Property.BULK_MODULUS,
              own.bulk_GPa,
              own.relativeSd * own.bulk_GPa,
              "class-mean",
              "mean bulk modulus of " + own.words + " in the library"));
    }
    if (!poisson && !(bulk && (shear || young)) && !(shear && young)) {
      added.add(
          RuleValue.estimated(
              Property.POISSON_RATIO,
              POISSON,
              POISSON_SD,
              "class-mean",
              "mean Poisson ratio of the compounds in the library"));
    }
    return added;
  }

  private static boolean has(Compound compound, Property property) {
    return compound.amount(property).isPresent();
  }

  /**
   * Moduli in a draw. Of more than two that are known the first pair counts of: bulk and shear,
   * Young and Poisson, bulk and Poisson, shear and Poisson, bulk and Young, shear and Young.
   */
  static Elasticity of(Compound compound, Draw draw) {
    boolean bulk = has(compound, Property.BULK_MODULUS);
    boolean shear = has(compound, Property.SHEAR_MODULUS);
    boolean young = has(compound, Property.YOUNGS_MODULUS);
    if (bulk && shear) {
      return new Elasticity(
          drawn(compound, Property.BULK_MODULUS, draw),
          drawn(compound, Property.SHEAR_MODULUS, draw));
    }
    if (has(compound, Property.POISSON_RATIO)) {
      double nu =
          Math.min(LARGEST_POISSON, Math.max(0, draw.amount(compound, Property.POISSON_RATIO)));
      if (young) {
        return Elasticity.ofYoung(drawn(compound, Property.YOUNGS_MODULUS, draw), nu);
      }
      if (bulk) {
        return Elasticity.ofBulk(drawn(compound, Property.BULK_MODULUS, draw), nu);
      }
      return Elasticity.ofYoung(2 * (1 + nu) * drawn(compound, Property.SHEAR_MODULUS, draw), nu);
    }
    double e = drawn(compound, Property.YOUNGS_MODULUS, draw);
    if (bulk) {
      double k = drawn(compound, Property.BULK_MODULUS, draw);
      return Elasticity.ofYoung(e, Math.min(LARGEST_POISSON, Math.max(0, 0.5 - e / (6 * k))));
    }
    double g = drawn(compound, Property.SHEAR_MODULUS, draw);
    return Elasticity.ofYoung(e, Math.min(LARGEST_POISSON, Math.max(0, e / (2 * g) - 1)));
  }

  /** A modulus, kept off zero where its error is wide. */
  private static double drawn(Compound compound, Property property, Draw draw) {
    double central = compound.amount(property).orElseThrow().value();
    return Math.max(LEAST_PART * central, draw.amount(compound, property));
  }
}
