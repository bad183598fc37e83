package anodyne.lab;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tables of potential and current of a Gamry file. A table of fewer than three points is a stub and
 * no cycle; tables that follow before the potential has come back to where the cycle began belong
 * to one cycle.
 */
final class GamryCurves {
  private static final int STUB = 3;

  /** Share of the potential window within which a cycle is closed. */
  private static final double CLOSED = 0.1;

  private static final class Curve {
    final String name;
    final int point;
    final int time;
    final int potential;
    final int current;
    int size;
    double[] values = new double[4 * 256];

    Curve(String name, List<String> names) {
      this.name = name;
      point = names.indexOf("Pt");
      time = names.contains("T") ? names.indexOf("T") : names.indexOf("Time");
      potential = names.contains("Vf") ? names.indexOf("Vf") : names.indexOf("Vm");
      current = names.contains("Im") ? names.indexOf("Im") : names.indexOf("I");
    }

    void row(TextTable table) {
      if (4 * size == values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
      values[4 * size] = table.number(point);
      values[4 * size + 1] = table.number(time);
      values[4 * size + 2] = table.number(potential);
      values[4 * size + 3] = current < 0 ? 0 : table.number(current);
      size++;
    }

    double potential(int i) {
      return values[4 * i + 2];
    }
  }

  private final Notes notes;
  private final List<Curve> curves = new ArrayList<>();

  GamryCurves(Notes notes) {
    this.notes = notes;
  }

  void begin(String name, List<String> names) {
    curves.add(new Curve(name, names));
  }

  void row(TextTable table) {
    curves.getLast().row(table);
  }

  /**
   * The curves one after the other.
   *
   * @param alone whether the file holds nothing else; beside an impedance the record of the rest
   *     potential is left out
   */
  Optional<TimeSeries> series(
      Optional<Instant> start, Technique technique, boolean turned, boolean alone) {
    List<Curve> kept = new ArrayList<>();
    boolean working = curves.stream().anyMatch(c -> c.current >= 0 && c.size >= STUB);
    for (Curve curve : curves) {
      boolean rest = curve.name.startsWith("OCV");
      if (curve.size < STUB) {
        notes.warn(
            "stub",
            "table "
                + curve.name
                + " has "
                + curve.size
                + (curve.size == 1 ? " point" : " points")
                + " and is no cycle; it was left out");
      } else if (!rest || (alone && !working)) {
        kept.add(curve);
      }
    }
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    boolean turn = turned || (technique == Technique.VOLTAMMETRY && isReversed(kept));
    if (turn && !turned) {
      notes.warn(
          "current_sign",
          "the direction of the scan shows that reduction was counted positive; the current was"
              + " turned so that oxidation is positive");
    }
    Rows rows = new Rows(notes.file());
    int cycle = 0;
    boolean closed = true;
    double begin = 0;
    double window = window(kept);
    for (int k = 0; k < kept.size(); k++) {
      Curve curve = kept.get(k);
      if (closed) {
        cycle++;
        begin = curve.potential(0);
      }
      add(rows, curve, k + 1, cycle, technique, turn);
      double end = curve.potential(curve.size - 1);
      closed = technique != Technique.VOLTAMMETRY || !(Math.abs(end - begin) > CLOSED * window);
    }
    TimeSeries series = rows.series(start, technique, Resolution.FINE);
    notes.warn(rows.warnings());
    return Optional.of(series);
  }

  private static boolean isReversed(List<Curve> curves) {
    int size = curves.stream().mapToInt(c -> c.size).sum();
    double[] potential = new double[size];
    double[] current = new double[size];
    int n = 0;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.size; i++) {
        potential[n] = curve.potential(i);
        current[n++] = curve.values[4 * i + 3];
      }
    }
    return Sweep.isReversed(potential, current, size);
  }

  private static double window(List<Curve> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.size; i++) {
        low = Math.min(low, curve.potential(i));
        high = Math.max(high, curve.potential(i));
      }
    }
    return high - low;
  }

  private static void add(
      Rows rows, Curve curve, int label, int cycle, Technique technique, boolean turned) {
    for (int i = 0; i < curve.size; i++) {
      double current = (turned ? -1 : 1) * curve.values[4 * i + 3];
      double point = curve.values[4 * i];
      rows.add(
          point >= 0 && point < Integer.MAX_VALUE ? (int) point : rows.size(),
          cycle,
          label,
          mode(technique, current),
          curve.values[4 * i + 1],
          Double.NaN,
          current,
          curve.potential(i),
          Double.NaN,
          Double.NaN,
          Double.NaN);
    }
  }

  private static Mode mode(Technique technique, double current) {
    return switch (technique) {
      case VOLTAMMETRY -> Mode.SWEEP;
      case OPEN_CIRCUIT -> Mode.REST;
      case CYCLING ->
          current > 0
              ? Mode.CONSTANT_CURRENT_CHARGE
              : current < 0 ? Mode.CONSTANT_CURRENT_DISCHARGE : Mode.REST;
      case OTHER -> Mode.OTHER;
    };
  }
}
