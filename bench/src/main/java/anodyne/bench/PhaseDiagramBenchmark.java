package anodyne.bench;

import anodyne.sodiation.Entry;
import anodyne.sodiation.PhaseDiagram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A phase diagram from random entries, with the energy above the hull of each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PhaseDiagramBenchmark {
  /** Number of elements and of entries. */
  @Param({"4-500", "5-2000", "6-1000"})
  public String size = "";

  private List<Entry> entries = List.of();

  /** Reads the entries; they are those that {@code bench/peers} gives to other programs. */
  @Setup
  public void prepare() throws IOException {
    String[] numbers = size.split("-", -1);
    Path file =
        EntryFile.of(
            Path.of("target", "peers"), Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    entries = EntryFile.read(file);
  }

  /** Builds the diagram and asks for every entry. */
  @Benchmark
  public double hull() {
    return PhaseDiagramTimes.sumAboveHull_eV_per_atom(PhaseDiagram.of(entries), entries);
  }
}
