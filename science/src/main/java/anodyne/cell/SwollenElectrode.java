package anodyne.cell;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What swelling makes of a porous electrode: voids fill first, of the rest a share thickens the
 * electrode, and what is left takes pores. Amounts of the phases per area stay.
 *
 * <p>Extents change little within a step of a solve compared with its geometry: a solve holds the
 * geometry of its start, and the next one takes that of the swollen electrode.
 *
 * @param voidShare closed voids, hollows of particles, over the volume of the electrode
 * @param thickening share of the swelling beyond the voids that thickens the electrode
 * @param exponent of the transport efficiency over the porosity
 */
public record SwollenElectrode(double voidShare, double thickening, double exponent) {
  private static final double LEAST_POROSITY = 0.02;

  public SwollenElectrode {
    Shares.notNegative("void share", voidShare);
    Shares.positive("exponent of the transport efficiency", exponent);
    if (!(thickening >= 0 && thickening <= 1)) {
      throw new IllegalArgumentException("thickening " + thickening + " must lie between 0 and 1");
    }
  }

  /**
   * The electrode, swollen.
   *
   * @param volumeRatios volume of each phase over that before sodiation
   */
  public PorousElectrode of(PorousElectrode electrode, Series volumeRatios) {
    List<ActivePhase> phases = electrode.phases();
    if (volumeRatios.size() != phases.size()) {
      throw new IllegalArgumentException(
          volumeRatios.size() + " volume ratios for " + phases.size() + " phases");
    }
    double more = 0;
    for (int p = 0; p < phases.size(); p++) {
      more += phases.get(p).volumeShare() * (volumeRatios.get(p) - 1);
    }
    double beyond = Math.max(0, more - voidShare) + Math.min(0, more);
    double stretch = 1 + thickening * beyond;
    double pores = electrode.porosity() - (1 - thickening) * beyond;
    double porosity = Math.max(LEAST_POROSITY, pores / stretch);
    List<ActivePhase> thinned = new ArrayList<>();
    phases.forEach(phase -> thinned.add(thinned(phase, stretch)));
    return new PorousElectrode(
        electrode.thickness_m() * stretch,
        porosity,
        Math.min(
            1,
            electrode.transportEfficiency() * Math.pow(porosity / electrode.porosity(), exponent)),
        electrode.conductivity_S_per_m(),
        thinned,
        electrode.doubleLayer_F_per_m2(),
        electrode.breathing());
  }

  /** True if the pores hold what swells. */
  public boolean fits(PorousElectrode electrode, Series volumeRatios) {
    return of(electrode, volumeRatios).porosity() > LEAST_POROSITY;
  }

  private static ActivePhase thinned(ActivePhase phase, double stretch) {
    return switch (phase) {
      case Insertion insertion ->
          new Insertion(
              insertion.name(),
              insertion.volumeShare() / stretch,
              insertion.shape(),
              insertion.radius_m(),
              insertion.most_mol_per_m3(),
              insertion.start_mol_per_m3(),
              insertion.diffusivity_m2_per_s(),
              insertion.exchange(),
              insertion.openCircuit(),
              insertion.film_ohm_m2());
      case Conversion conversion -> conversion.withVolumeShare(conversion.volumeShare() / stretch);
      case SurfaceStorage storage ->
          new SurfaceStorage(
              storage.name(),
              storage.volumeShare() / stretch,
              storage.surface_per_m() / stretch,
              storage.capacity_C_per_m2(),
              storage.isotherm(),
              storage.exchange_A_per_m2(),
              storage.start(),
              storage.salt_mol_per_m3());
      case GrowingFilm film ->
          new GrowingFilm(
              film.name(), film.film(), film.area_per_m() / stretch, film.thickness_m());
    };
  }
}
