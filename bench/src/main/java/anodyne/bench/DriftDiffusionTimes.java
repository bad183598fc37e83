package anodyne.bench;

import anodyne.data.StackReader;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.OperatingPoint;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Our side of a comparison with another program: the currents of a stack file.
 *
 * <p>Arguments: file, first bias, last bias, number of biases. Prints the median and the best
 * processor time in ms of a warm sweep, then a line "bias current" in V and A/cm² for each bias.
 */
final class DriftDiffusionTimes {
  private static final int WARM = 200;
  private static final int RUNS = 41;
  private static final double PER_CM2 = 1e-4;

  private DriftDiffusionTimes() {}

  /** Runs the comparison. */
  public static void main(String[] arguments) {
    Stack stack = StackReader.read(Path.of(arguments[0])).stack();
    double first = Double.parseDouble(arguments[1]);
    double last = Double.parseDouble(arguments[2]);
    int count = Integer.parseInt(arguments[3]);
    Series bias_V =
        Series.of(
            IntStream.range(0, count)
                .mapToDouble(i -> first + (last - first) * i / (count - 1))
                .toArray());
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[] times = new double[RUNS];
    DriftDiffusion.Outcome outcome = sweep(stack, bias_V);
    for (int i = -WARM; i < RUNS; i++) {
      long start = clock.getCurrentThreadCpuTime();
      outcome = sweep(stack, bias_V);
      if (i >= 0) {
        times[i] = (clock.getCurrentThreadCpuTime() - start) * 1e-6;
      }
    }
    Arrays.sort(times);
    switch (outcome) {
      case DriftDiffusion.Swept(var curve) -> {
        System.out.printf(Locale.ROOT, "%.4f %.4f%n", times[RUNS / 2], times[0]);
        for (OperatingPoint point : curve.points()) {
          System.out.printf(
              Locale.ROOT, "%.9f %.12e%n", point.bias_V(), point.current_A_per_m2() * PER_CM2);
        }
      }
      case DriftDiffusion.Stopped stopped ->
          throw new IllegalStateException(stopped.bias_V() + " V: " + stopped.reason());
    }
  }

  private static DriftDiffusion.Outcome sweep(Stack stack, Series bias_V) {
    return DriftDiffusion.sweep(stack, bias_V, DriftDiffusion.Settings.PLAIN);
  }
}
