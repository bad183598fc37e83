package anodyne.bench;

import anodyne.cell.CellHistory;
import anodyne.data.JsonObject;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Our side of a comparison of cells with another program.
 *
 * <p>Arguments: problem, processor seconds to warm up, number of runs. Prints one JSON document:
 * processor and wall times of the runs, and what came of the problem, with voltages and currents
 * within the steps of its protocol.
 */
final class CellTimes {
  private static final int ROWS = 400;

  private CellTimes() {}

  /** Runs the comparison. */
  public static void main(String[] arguments) {
    CellProblem problem = CellProblem.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    double warm_s = Double.parseDouble(arguments[1]);
    int runs = Integer.parseInt(arguments[2]);
    Supplier<CellProblem.Answer> prepared = problem.prepare();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    CellProblem.Answer answer = prepared.get();
    long begin = clock.getCurrentThreadCpuTime();
    while (1e-9 * (clock.getCurrentThreadCpuTime() - begin) < warm_s) {
      answer = prepared.get();
    }
    List<Double> processor_ms = new ArrayList<>();
    List<Double> wall_ms = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      long startOfThread = clock.getCurrentThreadCpuTime();
      answer = prepared.get();
      processor_ms.add(1e-6 * (clock.getCurrentThreadCpuTime() - startOfThread));
      wall_ms.add(1e-6 * (System.nanoTime() - start));
    }
    JsonObject document =
        new JsonObject()
            .put("processor_ms", processor_ms)
            .put("wall_ms", wall_ms)
            .put("steps", answer.steps())
            .put("end_s", answer.end_s())
            .put("values", list(answer.values()));
    if (problem.hasRows()) {
      document.putAll(rows(problem, answer.end_s()));
    }
    System.out.println(document.text());
  }

  /** Voltage and current at times within steps, where no other program sees a jump. */
  private static JsonObject rows(CellProblem problem, double end_s) {
    CellHistory history = problem.rows(end_s / ROWS);
    TimeSeries series = history.series();
    List<Double> time_s = new ArrayList<>();
    List<Double> voltage_V = new ArrayList<>();
    List<Double> current_A = new ArrayList<>();
    for (TimeSeries.Step step : series.steps()) {
      for (int row = step.first() + 1; row < step.last(); row++) {
        time_s.add(series.time_s().get(row));
        voltage_V.add(series.voltage_V().get(row));
        current_A.add(series.current_A().get(row));
      }
    }
    return new JsonObject()
        .put("time_s", time_s)
        .put("voltage_V", voltage_V)
        .put("current_A", current_A);
  }

  private static List<Double> list(Series values) {
    return Arrays.stream(values.toArray()).boxed().toList();
  }
}
