package anodyne.cell;

import java.util.List;
import java.util.Optional;

/**
 * Active phases, pores and what conducts.
 *
 * @param porosity volume share of electrolyte
 * @param transportEfficiency of the pores
 * @param conductivity_S_per_m of the solid as a whole (effective)
 * @param phases what stores sodium; their shares and the porosity add up to at most 1
 * @param doubleLayer_F_per_m2 capacitance per surface of the particles; zero for none
 * @param breathing how it follows the sodium its phases hold; empty if it stays as it is
 */
public record PorousElectrode(
    double thickness_m,
    double porosity,
    double transportEfficiency,
    double conductivity_S_per_m,
    List<ActivePhase> phases,
    double doubleLayer_F_per_m2,
    Optional<Breathing> breathing)
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
    if (breathing.isPresent() && breathing.get().swelling().size() != phases.size()) {
      throw new IllegalArgumentException(
          breathing.get().swelling().size() + " swellings for " + phases.size() + " phases");
    }
  }

  /** One that stays as it is. */
  public PorousElectrode(
      double thickness_m,
      double porosity,
      double transportEfficiency,
      double conductivity_S_per_m,
      List<ActivePhase> phases,
      double doubleLayer_F_per_m2) {
    this(
        thickness_m,
        porosity,
        transportEfficiency,
        conductivity_S_per_m,
        phases,
        doubleLayer_F_per_m2,
        Optional.empty());
  }

  public PorousElectrode withDoubleLayer(double capacitance_F_per_m2) {
    return new PorousElectrode(
        thickness_m,
        porosity,
        transportEfficiency,
        conductivity_S_per_m,
        phases,
        capacitance_F_per_m2,
        breathing);
  }

  public PorousElectrode withPhases(List<ActivePhase> others) {
    return new PorousElectrode(
        thickness_m,
        porosity,
        transportEfficiency,
        conductivity_S_per_m,
        others,
        doubleLayer_F_per_m2,
        breathing);
  }

  public PorousElectrode withConductivity(double other_S_per_m) {
    return new PorousElectrode(
        thickness_m,
        porosity,
        transportEfficiency,
        other_S_per_m,
        phases,
        doubleLayer_F_per_m2,
        breathing);
  }

  public PorousElectrode withBreathing(Breathing other) {
    return new PorousElectrode(
        thickness_m,
        porosity,
        transportEfficiency,
        conductivity_S_per_m,
        phases,
        doubleLayer_F_per_m2,
        Optional.of(other));
  }
}
