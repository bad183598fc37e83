package anodyne.lab;

import anodyne.lab.BioLogicColumns.Column;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The points of an {@code .mpr} as measurements: points with a frequency as spectra, cut where the
 * frequency turns back or the cycle changes; the others as a time series, whose steps are runs of
 * one sequence, half cycle and mode.
 */
final class BioLogicPoints {
  private final String name;
  private final ByteBuffer data;
  private final int begin;
  private final int rows;
  private final BioLogicColumns layout;

  BioLogicPoints(String name, ByteBuffer data, int begin, int rows, BioLogicColumns layout) {
    this.name = name;
    this.data = data;
    this.begin = begin;
    this.rows = rows;
    this.layout = layout;
  }

  private double value(int row, Column column) {
    return layout.value(data, begin + row * layout.length(), column);
  }

  private boolean alternating(int row) {
    return value(row, Column.FREQUENCY_Hz) > 0;
  }

  /** The spectra, in the order of the file. */
  List<Spectrum> spectra(Optional<Instant> start, List<Warning> warnings) {
    List<Spectrum> spectra = new ArrayList<>();
    if (!BioLogicMpr.impedance(layout)) {
      return spectra;
    }
    Sweep sweep = new Sweep(start);
    for (int row = 0; row < rows; row++) {
      if (!alternating(row)) {
        sweep.end(spectra);
        continue;
      }
      if (sweep.breaksAt(row)) {
        sweep.end(spectra);
      }
      sweep.add(row);
    }
    sweep.end(spectra);
    if (sweep.skipped > 0) {
      warnings.add(
          new Warning(
              "rows_skipped", sweep.skipped + " points without an impedance left out", name));
    }
    return spectra;
  }

  private final class Sweep {
    private final Optional<Instant> start;
    private double[] frequency_Hz = new double[64];
    private double[] real_ohm = new double[64];
    private double[] imaginary_ohm = new double[64];
    private int size;
    private int skipped;
    private int first = -1;
    private double bias_V;
    private double amplitude_V;

    Sweep(Optional<Instant> start) {
      this.start = start;
    }

    private boolean breaksAt(int row) {
      if (size == 0) {
        return false;
      }
      if (differ(row, first, Column.CYCLE) || differ(row, first, Column.SEQUENCE)) {
        return true;
      }
      if (size < 2) {
        return false;
      }
      double f = value(row, Column.FREQUENCY_Hz);
      double last = frequency_Hz[size - 1];
      boolean falling = last < frequency_Hz[0];
      return falling ? f > 1.5 * last : f < last / 1.5;
    }

    private boolean differ(int a, int b, Column column) {
      return layout.has(column) && value(a, column) != value(b, column);
    }

    void add(int row) {
      double f = value(row, Column.FREQUENCY_Hz);
      double re = value(row, Column.REAL_ohm);
      double im = -value(row, Column.MINUS_IMAGINARY_ohm);
      if (Double.isNaN(re) || Double.isNaN(im)) {
        double phase = Math.toRadians(value(row, Column.PHASE_deg));
        re = value(row, Column.MODULUS_ohm) * Math.cos(phase);
        im = value(row, Column.MODULUS_ohm) * Math.sin(phase);
      }
      if (!Double.isFinite(f) || !Double.isFinite(re) || !Double.isFinite(im)) {
        skipped++;
        return;
      }
      if (size == frequency_Hz.length) {
        frequency_Hz = Arrays.copyOf(frequency_Hz, 2 * size);
        real_ohm = Arrays.copyOf(real_ohm, 2 * size);
        imaginary_ohm = Arrays.copyOf(imaginary_ohm, 2 * size);
      }
      if (size == 0) {
        first = row;
        bias_V = 0;
        amplitude_V = 0;
      }
      frequency_Hz[size] = f;
      real_ohm[size] = re;
      imaginary_ohm[size] = im;
      bias_V += potential(row);
      amplitude_V += value(row, Column.AMPLITUDE_V);
      size++;
    }

    void end(List<Spectrum> spectra) {
      if (size == 0) {
        return;
      }
      double time_s = value(first, Column.TIME_s);
      OptionalDouble time = finite(time_s);
      spectra.add(
          new Spectrum(
              time.isPresent() ? start.map(at -> later(at, time_s)) : start,
              Series.of(Arrays.copyOf(frequency_Hz, size)),
              Series.of(Arrays.copyOf(real_ohm, size)),
              Series.of(Arrays.copyOf(imaginary_ohm, size)),
              finite(bias_V / size),
              finite(amplitude_V / size),
              time));
      size = 0;
    }
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static Instant later(Instant start, double time_s) {
    return start.plus(Duration.ofMillis(Math.round(Math.clamp(time_s, -1e10, 1e10) * 1000)));
  }

  private double potential(int row) {
    double potential = value(row, Column.POTENTIAL_V);
    return Double.isNaN(potential) ? value(row, Column.MEAN_POTENTIAL_V) : potential;
  }

  /** The points without a frequency, if they have time and potential. */
  Optional<TimeSeries> series(
      Optional<Instant> start, Technique technique, List<Warning> warnings) {
    boolean potential = layout.has(Column.POTENTIAL_V) || layout.has(Column.MEAN_POTENTIAL_V);
    if (!layout.has(Column.TIME_s) || !potential) {
      return Optional.empty();
    }
    Rows table = new Rows(name);
    int from = 0;
    double before_s = Double.NaN;
    while (from < rows) {
      if (layout.has(Column.FREQUENCY_Hz) && alternating(from)) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < rows && same(from, to)) {
        to++;
      }
      addStep(
          table,
          from,
          to,
          Double.isNaN(before_s) ? value(from, Column.TIME_s) : before_s,
          technique == Technique.VOLTAMMETRY);
      before_s = value(to - 1, Column.TIME_s);
      from = to;
    }
    if (table.size() < 2) {
      return Optional.empty();
    }
    TimeSeries series = table.series(start, technique, Resolution.FINE);
    warnings.addAll(table.warnings());
    return Optional.of(series);
  }

  private boolean same(int a, int b) {
    return mode(a) == mode(b)
        && same(a, b, Column.SEQUENCE)
        && same(a, b, Column.HALF_CYCLE)
        && !(layout.has(Column.FREQUENCY_Hz) && alternating(b));
  }

  private boolean same(int a, int b, Column column) {
    return !layout.has(column) || value(a, column) == value(b, column);
  }

  /** 1 current controlled, 2 potential controlled, 3 open circuit, 0 not told. */
  private int mode(int row) {
    return layout.has(Column.FLAGS) ? (int) value(row, Column.FLAGS) & 3 : 0;
  }

  private void addStep(Rows table, int from, int to, double begin_s, boolean sweeps) {
    double charge_C = 0;
    double passed = 0;
    for (int row = from; row < to; row++) {
      passed += current(row);
    }
    Mode mode = named(mode(from), sweeps, passed);
    for (int row = from; row < to; row++) {
      double time_s = value(row, Column.TIME_s);
      charge_C += increment(row);
      table.add(
          row,
          cycle(row),
          layout.has(Column.SEQUENCE) ? (int) value(row, Column.SEQUENCE) : 1,
          mode,
          time_s,
          Math.max(0, time_s - begin_s),
          current(row) * 1e-3,
          potential(row),
          charge_C,
          Double.NaN,
          273.15 + value(row, Column.TEMPERATURE_degC));
    }
  }

  private static Mode named(int mode, boolean sweeps, double sign) {
    return switch (mode) {
      case 1 ->
          sign > 0
              ? Mode.CONSTANT_CURRENT_CHARGE
              : sign < 0 ? Mode.CONSTANT_CURRENT_DISCHARGE : Mode.REST;
      case 2 ->
          sweeps
              ? Mode.SWEEP
              : sign >= 0 ? Mode.CONSTANT_VOLTAGE_CHARGE : Mode.CONSTANT_VOLTAGE_DISCHARGE;
      case 3 -> Mode.REST;
      default -> Mode.OTHER;
    };
  }

  /** Charge since the test began as counted, or NaN. */
  private double total(int row) {
    double charge = 3.6 * value(row, Column.CHARGE_mAh);
    return Double.isNaN(charge) ? value(row, Column.CHARGE_C) : charge;
  }

  /**
   * Charge counted between the point before and this one, or NaN. The count of all charge begins
   * anew in each round of a loop: there it falls by far more than the current can pass.
   */
  private double increment(int row) {
    double total_C = total(row);
    double before_C = row == 0 ? 0 : total(row - 1);
    if (Double.isNaN(total_C)) {
      return 3.6 * value(row, Column.CHARGE_SINCE_POINT_mAh);
    }
    double passed_C = total_C - before_C;
    double possible_C = row == 0 ? 0 : Math.abs(current(row)) * 1e-3 * interval_s(row);
    boolean anew = Math.abs(passed_C) > Math.abs(total_C) && Math.abs(before_C) > 10 * possible_C;
    return anew ? total_C : passed_C;
  }

  private double interval_s(int row) {
    return row == 0 ? 0 : value(row, Column.TIME_s) - value(row - 1, Column.TIME_s);
  }

  private int cycle(int row) {
    if (layout.has(Column.CYCLE)) {
      return (int) Math.clamp(value(row, Column.CYCLE), 0, 1e9);
    }
    return layout.has(Column.HALF_CYCLE)
        ? (int) Math.min(value(row, Column.HALF_CYCLE) / 2, 1e9) + 1
        : 1;
  }

  /** Milliampere: the mean over the interval, the value at its end, or from the charge passed. */
  private double current(int row) {
    double mean = value(row, Column.MEAN_CURRENT_mA);
    if (!Double.isNaN(mean)) {
      return mean;
    }
    double momentary = value(row, Column.CURRENT_mA);
    if (!Double.isNaN(momentary)) {
      return momentary;
    }
    int mode = mode(row);
    if (mode == 3) {
      return 0;
    }
    double passed_mAs = 3600 * value(row, Column.CHARGE_SINCE_POINT_mAh);
    double interval_s = row == 0 ? 0 : value(row, Column.TIME_s) - value(row - 1, Column.TIME_s);
    if (interval_s > 0 && !Double.isNaN(passed_mAs)) {
      return passed_mAs / interval_s;
    }
    double control = value(row, Column.CONTROL_mA);
    if (Double.isNaN(control)) {
      control = mode == 1 ? value(row, Column.CONTROL) : Double.NaN;
    }
    return Double.isNaN(control) ? 0 : control;
  }
}
