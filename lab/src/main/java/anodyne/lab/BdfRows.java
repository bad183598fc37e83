package anodyne.lab;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of a BDF table on their way to a measurement, with the checks its converters call for. */
final class BdfRows {
  private static final double COARSE = 0.01;

  private final String file;
  private final SheetHeader header;
  private final SheetRows rows;
  private final SheetCells cells = new SheetCells();
  private boolean brokenCycles;
  private int row = 1;

  BdfRows(String file, SheetHeader header, Reading reading) {
    this.file = file;
    this.header = header;
    this.rows = new SheetRows(file, reading.flipCurrent());
  }

  SheetHeader header() {
    return header;
  }

  /** Begins a row. */
  void begin() {
    cells.begin(++row);
  }

  void number(int column, double value) {
    if (column == header.column(SheetQuantity.CLOCK)) {
      double unix_s = value * header.factor(SheetQuantity.CLOCK);
      cells.number(column, SheetNumbers.days(unix_s), true);
    } else if (column == header.column(SheetQuantity.CYCLE)) {
      brokenCycles |= Double.isFinite(value) && value != Math.rint(value);
      cells.number(column, value, false);
    } else {
      cells.number(column, value, false);
    }
  }

  void text(int column, String value) {
    cells.text(column, value);
  }

  /** Ends the row. */
  void end() {
    rows.add(cells, header);
  }

  int size() {
    return rows.size();
  }

  /**
   * The recording.
   *
   * @param format name with the kind of file
   * @param resolution as far as the digits of the file tell
   */
  Recording recording(
      String format, Resolution resolution, Map<String, String> settings, List<Warning> more) {
    List<Warning> warnings = new ArrayList<>(more);
    TimeSeries series = rows.series(resolution);
    warnings.addAll(rows.warnings());
    if (brokenCycles) {
      warn(
          warnings,
          "cycle_count_broken",
          "the cycle count is no whole number; cycles will be told by the current");
    }
    checkScale(series, warnings);
    checkResolution(series, warnings);
    return new Recording(file, format, "", List.of(series), settings, warnings);
  }

  private void warn(List<Warning> warnings, String code, String message) {
    warnings.add(new Warning(code, message, file));
  }

  /** Converters have been seen to be off by 1000 in the current: the counted charge tells. */
  private void checkScale(TimeSeries series, List<Warning> warnings) {
    if (series.stepCharge_C().isEmpty()) {
      return;
    }
    double counted = 0;
    double integrated = 0;
    for (TimeSeries.Step step : series.steps()) {
      counted += Math.abs(series.stepCharge_C().get().get(step.last()));
      for (int i = Math.max(step.first(), 1); i <= step.last(); i++) {
        double dt = series.time_s().get(i) - series.time_s().get(i - 1);
        integrated += Math.abs(series.current_A().get(i)) * dt;
      }
    }
    double ratio = integrated / counted;
    if (counted > 0 && integrated > 0 && (ratio > 10 || ratio < 0.1)) {
      warn(
          warnings,
          "scale_doubtful",
          String.format(
              java.util.Locale.ROOT,
              "the current integrates to %.3g times the counted capacity; one of the columns has a"
                  + " wrong scale, compare with the instrument's own file",
              ratio));
    }
  }

  private void checkResolution(TimeSeries series, List<Warning> warnings) {
    double most = Math.max(Math.abs(series.current_A().min()), Math.abs(series.current_A().max()));
    double step = series.resolution().current_A();
    if (step > COARSE * most && most > 0) {
      warn(
          warnings,
          "coarse_resolution",
          String.format(
              java.util.Locale.ROOT,
              "the current is printed in steps of %.3g mA, %.0f %% of its largest value;"
                  + " capacities and efficiencies have no more digits than that",
              1e3 * step,
              100 * step / most));
    }
  }
}
