package anodyne.workup;

import anodyne.analysis.Cycle;
import anodyne.analysis.CycleLife;
import anodyne.analysis.Cycles;
import anodyne.analysis.CyclingChecks;
import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Cycling data of one cell with everything that follows from them.
 *
 * @param file name of the file
 * @param cell the cell
 * @param series the data
 * @param cycles its cycles
 * @param life what becomes of them
 * @param settings choices made
 * @param warnings of cycles and checks; those of the reader are not among them
 */
public record CyclingWorkUp(
    String file,
    Cell cell,
    TimeSeries series,
    Cycles cycles,
    CycleLife life,
    CyclingSettings settings,
    List<Warning> warnings) {
  public CyclingWorkUp {
    warnings = List.copyOf(warnings);
  }

  /**
   * Works up one time series.
   *
   * @param file name of the file, for messages
   */
  public static CyclingWorkUp of(
      String file, TimeSeries series, Cell cell, CyclingSettings settings) {
    Cycles cycles = Cycles.of(series, cell.role(), settings.numbering(), file);
    CycleLife life = CycleLife.of(cycles, cell.role());
    List<Warning> warnings = new ArrayList<>(cycles.warnings());
    warnings.addAll(CyclingChecks.of(cell, cycles, life, settings.bound_mAh_per_g(), file));
    return new CyclingWorkUp(file, cell, series, cycles, life, settings, warnings);
  }

  /** Whether a time series holds anything to work up here. */
  public static boolean applies(TimeSeries series) {
    return series.technique() == TimeSeries.Technique.CYCLING
        || series.technique() == TimeSeries.Technique.OTHER;
  }

  /** Initial Coulombic efficiency, 1 for all: of the first cycle, if role and cycle allow. */
  public OptionalDouble initialEfficiency() {
    return cycles.first().map(this::efficiency).orElse(OptionalDouble.empty());
  }

  /** Coulombic efficiency of a cycle with the digits the file allows, 1 for all. */
  public OptionalDouble efficiency(Cycle cycle) {
    OptionalDouble raw = cell.role().map(cycle::coulombicEfficiency).orElse(OptionalDouble.empty());
    return raw.isPresent()
        ? OptionalDouble.of(Digits.rounded(raw.getAsDouble(), uncertainty(cycle).orElse(0)))
        : raw;
  }

  /** Uncertainty of the Coulombic efficiency that the digits of the file leave; none if small. */
  public OptionalDouble uncertainty(Cycle cycle) {
    OptionalDouble raw = cell.role().map(cycle::coulombicEfficiency).orElse(OptionalDouble.empty());
    OptionalDouble relative = cycles.relativeUncertainty(cycle);
    return raw.isPresent() && relative.isPresent() && relative.getAsDouble() > 0
        ? OptionalDouble.of(raw.getAsDouble() * relative.getAsDouble())
        : OptionalDouble.empty();
  }
}
