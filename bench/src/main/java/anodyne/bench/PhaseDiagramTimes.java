package anodyne.bench;

import anodyne.sodiation.Entry;
import anodyne.sodiation.PhaseDiagram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Our side of a comparison with another program: writes the random entries and the energy above the
 * hull of each, and prints the median and the best processor time in ms of a warm run.
 *
 * <p>Arguments: folder, then pairs of numbers of elements and of entries, as in {@code 4-500}.
 */
final class PhaseDiagramTimes {
  private static final int WARM = 300;
  private static final int RUNS = 31;

  private PhaseDiagramTimes() {}

  /** Runs the comparison. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
      String[] numbers = size.split("-", -1);
      Path file = EntryFile.of(folder, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
      List<Entry> entries = EntryFile.read(file);
      double[] times = new double[WARM + RUNS];
      double check = 0;
      for (int i = 0; i < times.length; i++) {
        long start = clock.getCurrentThreadCpuTime();
        check += sumAboveHull_eV_per_atom(PhaseDiagram.of(entries), entries);
        times[i] = (clock.getCurrentThreadCpuTime() - start) * 1e-6;
      }
      Arrays.sort(times, WARM, times.length);
      double mean = check / times.length / entries.size();
      System.out.printf(
          Locale.ROOT, "%s %.3f %.3f %.12f%n", size, times[WARM + RUNS / 2], times[WARM], mean);
      write(folder.resolve("above-" + size + ".csv"), entries);
    }
  }

  static double sumAboveHull_eV_per_atom(PhaseDiagram diagram, List<Entry> entries) {
    double sum = 0;
    for (Entry entry : entries) {
      sum += diagram.energyAboveHull_eV_per_atom(entry);
    }
    return sum;
  }

  private static void write(Path file, List<Entry> entries) throws IOException {
    PhaseDiagram diagram = PhaseDiagram.of(entries);
    StringBuilder text = new StringBuilder("name,above_hull_eV_per_atom\n");
    for (Entry entry : entries) {
      double above = diagram.energyAboveHull_eV_per_atom(entry);
      text.append(entry.name()).append(',').append(above).append('\n');
    }
    Files.writeString(file, text);
  }
}
