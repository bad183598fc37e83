package anodyne.cell;

/**
 * A planar sodium electrode: i = 2 j₀ sinh(F η/(2RT)) per area of the cell.
 *
 * @param exchange_A_per_m2 j₀ at the salt concentration at rest; it does not depend on that at the
 *     surface
 * @param thickness_m of the foil
 * @param conductivity_S_per_m of the foil
 */
public record SodiumMetal(double exchange_A_per_m2, double thickness_m, double conductivity_S_per_m)
    implements CounterElectrode {
  public SodiumMetal {
    Shares.positive("exchange current", exchange_A_per_m2);
    Shares.notNegative("thickness", thickness_m);
    Shares.positive("conductivity", conductivity_S_per_m);
  }
}
