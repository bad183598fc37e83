package anodyne.bench;

import anodyne.data.TransportStackReader;
import anodyne.transport.SodiationRun;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Example stacks sodiated and desodiated on 120 cells a layer, with the steps it takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TransportBenchmark {
  private static final Path STACKS = Path.of("..", "examples", "stacks");

  /** The stack file. */
  @Param({"sodium-homogeneous", "sodium-affinity-up", "sodium-balanced"})
  public String name = "";

  private TransportStackReader.Driven driven;

  /** What a run took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Counted {
    /** Steps of both ways, summed over the runs of an iteration. */
    public long steps;

    /** Runs. */
    public long runs;

    /** Begins to count anew. */
    @Setup(Level.Iteration)
    public void reset() {
      steps = 0;
      runs = 0;
    }
  }

  /** Reads the stack; the folder is that of the bench module. */
  @Setup
  public void prepare() {
    driven = TransportStackReader.read(STACKS.resolve(name + ".json"));
  }

  /** Both equilibria, and both ways. */
  @Benchmark
  public SodiationRun.Outcome inAndOut(Counted counted) {
    SodiationRun.Outcome outcome =
        SodiationRun.of(driven.stack(), driven.levels(), SodiationRun.Settings.standard());
    if (outcome instanceof SodiationRun.Completed(var in, var out)) {
      counted.steps += in.statistics().steps() + out.statistics().steps();
      counted.runs++;
    }
    return outcome;
  }
}
