package anodyne.sodiation;

import anodyne.formula.Element;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Quality;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A solid that does not swell and holds hosts that do: carbon, MXene.
 *
 * @param name as results show it
 * @param compound with moduli
 * @param filled moduli that are estimates
 */
public record Matrix(String name, Compound compound, List<Selected> filled) {
  /** Young's modulus of disordered carbon where the library has none, GPa. An estimate. */
  public static final double CARBON_GPA = 20;

  private static final List<Property> MODULI =
      List.of(
          Property.BULK_MODULUS,
          Property.SHEAR_MODULUS,
          Property.YOUNGS_MODULUS,
          Property.POISSON_RATIO);
  private static final double CARBON_SD_GPA = 8;
  private static final double CARBON_POISSON = 0.2;
  private static final double CARBON_POISSON_SD = 0.05;

  /**
   * How a matrix acts on a swelling sphere bonded to it.
   *
   * @param strain free linear strain of the sphere
   * @param pressure_GPa pressure between them, if both stay elastic
   * @param rigid_GPa pressure in a matrix that does not give at all
   * @param stiffness pressure over that, 0 to 1; above one half the matrix is the stiffer part
   * @param yieldStrain free linear strain at which the matrix yields beside the sphere
   * @param freeVolumeFraction void inside the space of the sphere that would take the swelling
   */
  public record Constraint(
      double strain,
      double pressure_GPa,
      double rigid_GPa,
      double stiffness,
      double yieldStrain,
      double freeVolumeFraction) {
    /** True if the matrix gives more than the sphere is pressed. */
    public boolean isCompliant() {
      return stiffness < 0.5;
    }
  }

  public Matrix {
    filled = List.copyOf(filled);
  }

  /** A host that does not react in its bulk, or any other phase, as a matrix. */
  public static Matrix of(String name, Compound compound) {
    boolean carbon = compound.composition().elements().equals(Set.of(Element.C));
    boolean known =
        MODULI.stream()
            .anyMatch(p -> p != Property.POISSON_RATIO && compound.amount(p).isPresent());
    List<RuleValue> added = carbon && !known ? carbon() : ElasticRules.missing(compound);
    Map<Property, Selected> amounts = new EnumMap<>(Property.class);
    amounts.putAll(compound.amounts());
    added.forEach(a -> amounts.put(a.property(), a.selected()));
    return new Matrix(
        name,
        new Compound(compound.name(), compound.phase(), compound.composition(), amounts),
        added.stream().map(RuleValue::selected).toList());
  }

  private static List<RuleValue> carbon() {
    return List.of(
        RuleValue.estimated(
            Property.YOUNGS_MODULUS,
            CARBON_GPA,
            CARBON_SD_GPA,
            "class-mean",
            "disordered carbon, from soft porous to hard"),
        RuleValue.estimated(
            Property.POISSON_RATIO,
            CARBON_POISSON,
            CARBON_POISSON_SD,
            "class-mean",
            "disordered carbon"));
  }

  /** Moduli in a draw. */
  public Elasticity elasticity(Draw draw) {
    return ElasticRules.of(compound, draw);
  }

  /** The least trusted quality among the moduli. */
  public Quality quality() {
    Quality weakest = Quality.MEASURED;
    for (Property property : MODULI) {
      for (Selected value : compound.amount(property).stream().toList()) {
        weakest = weakest.weaker(value.quality());
      }
    }
    return weakest;
  }

  /**
   * A host of the sequence as a sphere in an endless matrix, at a point: p = e / [1/(3 K_sphere) +
   * 1/(4 G_matrix)] (the cavity of Lamé). The matrix yields where 3 p/2, its equivalent stress at
   * the sphere, reaches the limit.
   *
   * @param point index into the points of the swelling
   * @param yieldRatio yield limit of the matrix over its Young's modulus
   */
  public Constraint constraint(
      Swelling swelling, Solids solids, int host, int point, double yieldRatio, Draw draw) {
    double strain = swelling.freeStrain(point, host);
    Mixture now = swelling.sequence().states().get(point).mixtures().get(host);
    return constraint(strain, solids.elasticity(now, draw), elasticity(draw), yieldRatio);
  }

  static Constraint constraint(
      double strain, Elasticity sphere, Elasticity matrix, double yieldRatio) {
    double perStrain = 1 / (1 / (3 * sphere.bulk_GPa()) + 1 / (4 * matrix.shear_GPa()));
    double rigid = 3 * sphere.bulk_GPa();
    double limit = yieldRatio * matrix.youngs_GPa();
    return new Constraint(
        strain,
        perStrain * strain,
        rigid * strain,
        perStrain / rigid,
        2 * limit / (3 * perStrain),
        Math.max(0, 1 - Math.pow(1 + strain, -3)));
  }
}
