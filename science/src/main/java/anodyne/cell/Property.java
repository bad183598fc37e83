package anodyne.cell;

/**
 * A property as a function of a concentration or a sodium content, and of temperature after
 * Arrhenius: value(x) exp(E/R (1/T_ref - 1/T)).
 *
 * @param activation_J_per_mol activation energy; zero if it does not depend on temperature
 * @param reference_K temperature at which the curve holds
 */
public record Property(Curve curve, double activation_J_per_mol, double reference_K) {
  private static final double GAS_CONSTANT = 8.31446261815324;

  public Property {
    if (!Double.isFinite(activation_J_per_mol) || !(reference_K > 0)) {
      throw new IllegalArgumentException(
          "activation energy "
              + activation_J_per_mol
              + " J/mol and reference temperature "
              + reference_K
              + " K must be finite, the temperature positive");
    }
  }

  /** Not dependent on temperature. */
  public static Property of(Curve curve) {
    return new Property(curve, 0, 298.15);
  }

  public static Property constant(double value) {
    return of(new Constant(value));
  }

  /** The same, so many times as large. */
  public Property times(double factor) {
    Curve scaled =
        switch (curve) {
          case Constant constant -> new Constant(factor * constant.constant());
          case LinearTable table -> new LinearTable(table.x(), table.y().map(y -> factor * y));
          case MonotoneTable table -> new MonotoneTable(table.x(), table.y().map(y -> factor * y));
          case Formula formula ->
              new Formula(
                  factor + " * (" + formula.text() + ")",
                  new Term.Product(new Term.Numeral(factor), formula.term()));
          case GalleryTable _ ->
              throw new IllegalArgumentException("the potential of galleries has no multiple");
        };
    return new Property(scaled, activation_J_per_mol, reference_K);
  }

  /** Factor of the curve at a temperature. */
  public double factor(double temperature_K) {
    return activation_J_per_mol == 0
        ? 1
        : Math.exp(activation_J_per_mol / GAS_CONSTANT * (1 / reference_K - 1 / temperature_K));
  }
}
