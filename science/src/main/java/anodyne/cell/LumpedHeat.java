package anodyne.cell;

/**
 * What heats and cools a cell as a whole: C dT/dt = heat - G (T - T_ambient).
 *
 * @param capacity_J_per_K C of the cell
 * @param cooling_W_per_K G to the surroundings, 0 for none (adiabatic)
 * @param ambient_K temperature of the surroundings
 */
public record LumpedHeat(double capacity_J_per_K, double cooling_W_per_K, double ambient_K) {
  public LumpedHeat {
    Shares.positive("heat capacity", capacity_J_per_K);
    Shares.notNegative("cooling", cooling_W_per_K);
    Shares.positive("temperature of the surroundings", ambient_K);
  }
}
