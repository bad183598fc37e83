package anodyne.cell.balance;

/**
 * What a full cell weighs per area of one pair of coatings, kg/m².
 *
 * @param anodeRest conductor and binder of the anode
 * @param cathodeRest conductor and binder of the cathode
 * @param collectors the share of both foils that belongs to the pair: half of each where they are
 *     coated on both sides
 */
public record CellMass(
    double anodeActive,
    double anodeRest,
    double cathodeActive,
    double cathodeRest,
    double collectors,
    double separator,
    double electrolyte) {
  private static final double J_PER_WH = 3600;

  public CellMass {
    double[] all = {
      anodeActive, anodeRest, cathodeActive, cathodeRest, collectors, separator, electrolyte
    };
    for (double mass : all) {
      if (!(mass >= 0 && mass <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("a mass of " + mass + " kg/m² must not be negative");
      }
    }
    if (!(anodeActive + cathodeActive > 0)) {
      throw new IllegalArgumentException("a cell needs active masses");
    }
  }

  /** Both active masses. */
  public double electrodes() {
    return anodeActive + cathodeActive;
  }

  /** Everything but the case. */
  public double cell() {
    return electrodes() + anodeRest + cathodeRest + collectors + separator + electrolyte;
  }

  /** Specific energy on both active masses. */
  public double perElectrodes_Wh_per_kg(double energy_J_per_m2) {
    return energy_J_per_m2 / electrodes() / J_PER_WH;
  }

  /** Specific energy on everything but the case. */
  public double perCell_Wh_per_kg(double energy_J_per_m2) {
    return energy_J_per_m2 / cell() / J_PER_WH;
  }
}
