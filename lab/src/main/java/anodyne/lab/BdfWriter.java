package anodyne.lab;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.quantity.Series;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * A time series in the Battery Data Format, under its preferred labels (Battery Data Alliance, <a
 * href="https://github.com/battery-data-alliance/battery-data-format">battery-data-format</a>,
 * ontology 1.3.0). Current above 0 charges, as here; charging and discharging capacity count on
 * through the whole test. What the instrument did not record is left out, nothing is invented.
 */
public final class BdfWriter {
  private static final double HOUR_s = 3600;

  private BdfWriter() {}

  /** A column: numbers, whole numbers or words. */
  private sealed interface Column {
    String label();
  }

  private record Numbers(String label, IntToDoubleFunction at) implements Column {}

  private record Wholes(String label, IntUnaryOperator at) implements Column {}

  private record Words(String label, IntFunction<String> at) implements Column {}

  /** The series as text with commas. */
  public static String csv(TimeSeries series) {
    List<Column> columns = columns(series);
    StringWriter text = new StringWriter(series.size() * 80 + 400);
    text.write(String.join(",", columns.stream().map(Column::label).toList()));
    text.write('\n');
    for (int i = 0; i < series.size(); i++) {
      for (int c = 0; c < columns.size(); c++) {
        if (c > 0) {
          text.write(',');
        }
        text.write(
            switch (columns.get(c)) {
              case Numbers numbers -> number(numbers.at().applyAsDouble(i));
              case Wholes wholes -> Integer.toString(wholes.at().applyAsInt(i));
              case Words words -> words.at().apply(i);
            });
      }
      text.write('\n');
    }
    return text.toString();
  }

  /** The shortest digits that read back equal; nothing for what is not there. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The series as an Apache Parquet file. */
  public static byte[] parquet(TimeSeries series) {
    ParquetTable table = new ParquetTable(series.size());
    for (Column column : columns(series)) {
      switch (column) {
        case Numbers numbers -> table.doubles(numbers.label(), numbers.at());
        case Wholes wholes -> table.wholes(wholes.label(), wholes.at());
        case Words words -> table.words(words.label(), words.at());
      }
    }
    return table.bytes();
  }

  private static List<Column> columns(TimeSeries series) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Numbers("Test Time / s", series.time_s()::get));
    columns.add(new Numbers("Voltage / V", series.voltage_V()::get));
    columns.add(new Numbers("Current / A", series.current_A()::get));
    series
        .start()
        .ifPresent(start -> {
          double unix_s = unix_s(start);
          columns.add(new Numbers("Unix Time / s", i -> unix_s + series.time_s().get(i)));
        });
    int[] count = new int[series.size()];
    for (int s = 0; s < series.steps().size(); s++) {
      TimeSeries.Step step = series.steps().get(s);
      java.util.Arrays.fill(count, step.first(), step.last() + 1, s);
    }
    columns.add(new Wholes("Cycle Count / 1", series.cycle()::get));
    columns.add(new Wholes("Step Count / 1", i -> count[i] + 1));
    columns.add(new Wholes("Step ID", i -> series.steps().get(count[i]).label()));
    columns.add(new Words("Step Type", i -> word(series.steps().get(count[i]).mode())));
    columns.add(new Numbers("Step Time / s", series.stepTime_s()::get));
    columns.add(new Wholes("Record Index / 1", series.record()::get));
    series.stepCharge_C().ifPresent(row -> directions(columns, series, row, "Capacity / Ah"));
    series.stepEnergy_J().ifPresent(row -> directions(columns, series, row, "Energy / Wh"));
    series
        .temperature_K()
        .ifPresent(row ->
            columns.add(new Numbers("Ambient Temperature / degC", i -> row.get(i) - 273.15)));
    return columns;
  }

  private static double unix_s(Instant start) {
    return start.getEpochSecond() + start.getNano() * 1e-9;
  }

  /** Two columns that count on from the beginning of the test, one for each direction. */
  private static void directions(
      List<Column> columns, TimeSeries series, Series sinceStep, String label) {
    double[] charging = new double[series.size()];
    double[] discharging = new double[series.size()];
    double up = 0;
    double down = 0;
    for (TimeSeries.Step step : series.steps()) {
      double before = 0;
      for (int i = step.first(); i <= step.last(); i++) {
        double change = (sinceStep.get(i) - before) / HOUR_s;
        before = sinceStep.get(i);
        up += Math.max(change, 0);
        down += Math.max(-change, 0);
        charging[i] = up;
        discharging[i] = down;
      }
    }
    columns.add(new Numbers("Charging " + label, i -> charging[i]));
    columns.add(new Numbers("Discharging " + label, i -> discharging[i]));
  }

  private static String word(Mode mode) {
    return switch (mode) {
      case REST -> "REST";
      case CONSTANT_CURRENT_CHARGE -> "CC_CHG";
      case CONSTANT_CURRENT_DISCHARGE -> "CC_DCH";
      case CONSTANT_VOLTAGE_CHARGE -> "CV_CHG";
      case CONSTANT_VOLTAGE_DISCHARGE -> "CV_DCH";
      case CHARGE -> "CCCV_CHG";
      case DISCHARGE -> "CCCV_DCH";
      case SWEEP -> "SWEEP";
      case OTHER -> "OTHER";
    };
  }
}
