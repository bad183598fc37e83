package anodyne.report;

import anodyne.junction.Junction;
import anodyne.junction.Layer;
import anodyne.junction.NeutralBulk;
import anodyne.junction.PhaseInputs;
import anodyne.library.Property;
import anodyne.library.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Levels of a phase before contact, eV from the vacuum level, with the 90 % intervals of the values
 * that fix them.
 *
 * <p>The interval of the level the library gives is the library's; that of the other band edge adds
 * the interval of the gap in quadrature.
 *
 * @param name of the phase
 * @param fermi Fermi level
 * @param bands edges of the bands; empty for a metal
 * @param anchor property that fixes the levels
 */
record Levels(String name, Level fermi, Optional<Bands> bands, Property anchor) {

  /**
   * A level.
   *
   * @param energy_eV from the vacuum level
   * @param low_eV lower end of its interval
   * @param high_eV upper end of its interval
   */
  record Level(double energy_eV, double low_eV, double high_eV) {
    /** A level an uncertain gap away from another. */
    private static Level beside(Level other, double energy_eV, Selected gap) {
      return new Level(
          energy_eV,
          energy_eV - Math.hypot(other.energy_eV - other.low_eV, gap.value() - gap.low()),
          energy_eV + Math.hypot(other.high_eV - other.energy_eV, gap.high() - gap.value()));
    }

    private Level at(double energy) {
      double shift = energy - energy_eV;
      return new Level(energy, low_eV + shift, high_eV + shift);
    }
  }

  /** Both band edges. */
  record Bands(Level conduction, Level valence) {}

  /** Levels of all phases, in order. */
  static List<Levels> of(List<PhaseInputs> inputs, Junction junction) {
    List<Levels> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      all.add(of(inputs.get(i), junction.stack().layers().get(i), junction.layers().get(i).bulk()));
    }
    return all;
  }

  private static Levels of(PhaseInputs inputs, Layer layer, NeutralBulk bulk) {
    Selected anchor = inputs.anchorValue();
    Level given = new Level(-anchor.value(), -anchor.high(), -anchor.low());
    Level fermi = given.at(-bulk.workFunction_eV());
    return switch (layer) {
      case Layer.Metal _ -> new Levels(inputs.name(), fermi, Optional.empty(), inputs.anchor());
      case Layer.Semiconductor s -> {
        double conduction = -s.electronAffinity_eV();
        double valence = conduction - s.gap_eV();
        Selected gap = inputs.amount(Property.BAND_GAP);
        boolean fromBelow =
            inputs.anchor() == Property.IONISATION_ENERGY
                || (inputs.anchor() == Property.WORK_FUNCTION && !bulk.isNType());
        Bands bands =
            fromBelow
                ? new Bands(Level.beside(given, conduction, gap), given.at(valence))
                : new Bands(given.at(conduction), Level.beside(given, valence, gap));
        yield new Levels(inputs.name(), fermi, Optional.of(bands), inputs.anchor());
      }
    };
  }
}
