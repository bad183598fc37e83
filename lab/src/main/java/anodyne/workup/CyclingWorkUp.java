package anodyne.workup;

import anodyne.analysis.Cycle;
import anodyne.analysis.CycleLife;
import anodyne.analysis.Cycles;
import anodyne.analysis.CyclingChecks;
import anodyne.analysis.DifferentialCapacity;
import anodyne.analysis.Direction;
import anodyne.analysis.HalfCycle;
import anodyne.analysis.PlateauSplit;
import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * Cycles to show where not all can be: 1, 2, 5, 10, 20, 50 and so on, and the last complete one;
   * those asked for, if any are.
   */
  public List<Cycle> selected() {
    List<Cycle> all = cycles.cycles();
    if (!settings.selected().isEmpty()) {
      return all.stream().filter(c -> settings.selected().contains(c.number())).toList();
    }
    List<Cycle> shown = new ArrayList<>();
    int last = cycles.complete().isEmpty() ? -1 : cycles.complete().getLast().number();
    for (Cycle cycle : all) {
      boolean round = cycle.complete() && isRound(cycle.number());
      if (round || cycle.number() == last || shown.isEmpty()) {
        shown.add(cycle);
      }
    }
    return shown;
  }

  private static boolean isRound(int number) {
    int rest = number;
    while (rest > 0 && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1 || rest == 2 || rest == 5;
  }

  /** dQ/dV of the finished halves of the selected cycles, charge before discharge. */
  public List<CycleDerivative> derivatives() {
    List<CycleDerivative> found = new ArrayList<>();
    for (Cycle cycle : selected()) {
      for (Direction direction : Direction.values()) {
        cycle
            .half(direction)
            .filter(HalfCycle::finished)
            .map(half ->
                DifferentialCapacity.of(series, half, settings.grid_V(), settings.smoothing()))
            .filter(d -> d.voltage_V().size() > 2 && d.charge_C() > 0)
            .ifPresent(d -> found.add(new CycleDerivative(cycle.number(), d)));
      }
    }
    return found;
  }

  /**
   * dQ/dV of half a cycle.
   *
   * @param cycle its number
   * @param curve the curve
   */
  public record CycleDerivative(int cycle, DifferentialCapacity curve) {}

  /** Slope and plateau of every half cycle, if a voltage that parts them was given. */
  public List<CyclePlateau> plateaus() {
    List<CyclePlateau> found = new ArrayList<>();
    settings
        .split_V()
        .ifPresent(split_V -> {
          for (Cycle cycle : cycles.cycles()) {
            for (Direction direction : Direction.values()) {
              cycle
                  .half(direction)
                  .map(half -> PlateauSplit.of(series, half, split_V))
                  .map(split -> new CyclePlateau(cycle.number(), direction, split))
                  .ifPresent(found::add);
            }
          }
        });
    return found;
  }

  /**
   * Slope and plateau of half a cycle.
   *
   * @param cycle its number
   * @param direction which half
   * @param split the two charges
   */
  public record CyclePlateau(int cycle, Direction direction, PlateauSplit split) {}

  /** Initial Coulombic efficiency, 1 for all: of the first cycle, if role and cycle allow. */
  public OptionalDouble initialEfficiency() {
    return initial().map(this::efficiency).orElse(OptionalDouble.empty());
  }

  /** The cycle whose efficiency is the initial one. */
  public Optional<Cycle> initial() {
    return cell.role().flatMap(cycles::initial);
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
