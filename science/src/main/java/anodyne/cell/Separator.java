package anodyne.cell;

/**
 * What keeps the electrodes apart.
 *
 * @param porosity volume share of electrolyte
 * @param transportEfficiency of the pores: effective over free conductivity
 */
public record Separator(double thickness_m, double porosity, double transportEfficiency) {
  public Separator {
    Shares.positive("thickness", thickness_m);
    Shares.share("porosity", porosity);
    Shares.share("transport efficiency", transportEfficiency);
  }
}
