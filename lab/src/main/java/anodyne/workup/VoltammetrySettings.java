package anodyne.workup;

import anodyne.analysis.RateGrid;
import anodyne.quantity.Series;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Choices of a work-up of voltammograms.
 *
 * @param rates_V_per_s scan rates to use, one for all files or one for each; empty: as measured
 * @param series_ohm resistance whose drop is taken off the potential
 * @param cut_V what is cut off at each vertex before rates are compared
 * @param boxAt_V potential at which the capacitance of the box is wanted
 * @param dissolved what is known of a dissolved couple, if its diffusivity is wanted
 */
public record VoltammetrySettings(
    Series rates_V_per_s,
    double series_ohm,
    double cut_V,
    OptionalDouble boxAt_V,
    Optional<Dissolved> dissolved) {
  /** Everything from the data. */
  public static final VoltammetrySettings PLAIN =
      new VoltammetrySettings(
          Series.of(), 0, RateGrid.CUT_V, OptionalDouble.empty(), Optional.empty());

  /**
   * A dissolved couple.
   *
   * @param electrons per molecule
   * @param area_m2 of the electrode
   * @param concentration_mol_per_m3 in the bulk
   * @param temperature_K of the solution
   */
  public record Dissolved(
      double electrons, double area_m2, double concentration_mol_per_m3, double temperature_K) {
    public Dissolved {
      if (!(electrons > 0 && area_m2 > 0 && concentration_mol_per_m3 > 0 && temperature_K > 0)) {
        throw new IllegalArgumentException(
            "electrons, area, concentration and temperature must be > 0");
      }
    }
  }

  /** The rate given for a file by its place, from 0. */
  OptionalDouble rate(int file) {
    if (rates_V_per_s.size() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(rates_V_per_s.get(rates_V_per_s.size() == 1 ? 0 : file));
  }
}
