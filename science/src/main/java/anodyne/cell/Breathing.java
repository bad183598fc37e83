package anodyne.cell;

import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the thickness, the pores and the conductivity of an electrode follow the sodium its phases
 * hold. Thickness, porosity and shares of an electrode are those without sodium.
 *
 * @param room what swelling makes of the electrode
 * @param swelling of every phase of the electrode, in order: volume when full over that without
 *     sodium, less one; of conversion it is that of its stages, and the number here adds nothing
 * @param conduction of the solid; empty if it stays as it is
 */
public record Breathing(
    SwollenElectrode room, Series swelling, Optional<SolidConductivity> conduction) {
  /** Share of the conductivity of the best conductor that is left below percolation. */
  static final double UNCONNECTED = 1e-9;

  public Breathing {
    for (int p = 0; p < swelling.size(); p++) {
      if (!(swelling.get(p) > -1 && swelling.get(p) <= 100)) {
        throw new IllegalArgumentException(
            "swelling " + swelling.get(p) + " of a phase must lie between -1 and 100");
      }
    }
  }

  /** The same beside further phases that do not swell. */
  Breathing beside(int phases) {
    return new Breathing(room, Series.of(Arrays.copyOf(swelling.toArray(), phases)), conduction);
  }

  /**
   * The electrode as it is now; its phases keep what they hold per area of the cell.
   *
   * @param volumeRatios volume of each phase over that without sodium
   * @param filled share of the sodium each phase can hold, 0 to 1
   */
  PorousElectrode of(PorousElectrode electrode, Series volumeRatios, Series filled) {
    PorousElectrode swollen = room.of(electrode, volumeRatios);
    if (conduction.isEmpty()) {
      return swollen;
    }
    SolidConductivity solid = conduction.get();
    List<String> names = electrode.phases().stream().map(ActivePhase::name).toList();
    double stretch = swollen.thickness_m() / electrode.thickness_m();
    double conductivity_S_per_m =
        solid.at_S_per_m(name -> filled.get(names.indexOf(name)), stretch);
    return swollen.withConductivity(
        Math.max(conductivity_S_per_m, UNCONNECTED * solid.most_S_per_m()));
  }
}
