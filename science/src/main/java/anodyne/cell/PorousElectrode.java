package anodyne.cell;

import java.util.List;

/**
 * Active phases, pores and what conducts.
 *
 * @param porosity volume share of electrolyte
 * @param transportEfficiency of the pores
 * @param conductivity_S_per_m of the solid as a whole (effective)
 * @param phases what stores sodium; their shares and the porosity add up to at most 1
 * @param doubleLayer_F_per_m2 capacitance per surface of the particles; zero for none
 */
public record PorousElectrode(
    double thickness_m,
    double porosity,
    double transportEfficiency,
    double conductivity_S_per_m,
    List<ActivePhase> phases,
    double doubleLayer_F_per_m2)
    implements CounterElectrode {
  private static final double ROUNDING = 1e-9;

  public PorousElectrode {
    phases = List.copyOf(phases);
    Shares.positive("thickness", thickness_m);
    Shares.share("porosity", porosity);
    Shares.share("transport efficiency", transportEfficiency);
    Shares.positive("conductivity", conductivity_S_per_m);
    Shares.notNegative("double layer capacitance", doubleLayer_F_per_m2);
    double filled = porosity + phases.stream().mapToDouble(ActivePhase::volumeShare).sum();
    if (phases.isEmpty() || filled > 1 + ROUNDING) {
      throw new IllegalArgumentException(
          "an electrode needs an active phase, and phases and pores fill "
              + filled
              + " of it, at most 1");
    }
    if (phases.getFirst() instanceof GrowingFilm) {
      throw new IllegalArgumentException("the first phase of an electrode must not be a film");
    }
  }

  public PorousElectrode withDoubleLayer(double capacitance_F_per_m2) {
    return new PorousElectrode(
        thickness_m,
        porosity,
        transportEfficiency,
        conductivity_S_per_m,
        phases,
        capacitance_F_per_m2);
  }

  public PorousElectrode withPhases(List<ActivePhase> others) {
    return new PorousElectrode(
        thickness_m,
        porosity,
        transportEfficiency,
        conductivity_S_per_m,
        others,
        doubleLayer_F_per_m2);
  }
}
