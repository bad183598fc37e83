package anodyne.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

/** Cells solved anew, models made before; least and median are among the percentiles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CellBenchmark {
  /** The problem. */
  @Param({"discharge", "small", "sodium", "titration", "voltammogram", "spectrum", "film"})
  public String problem = "";

  private Supplier<CellProblem.Answer> prepared =
      () -> {
        throw new IllegalStateException("a benchmark is prepared first");
      };

  /** Reads the setup. */
  @Setup
  public void prepare() {
    for (CellProblem each : CellProblem.values()) {
      if (each.word().equals(problem)) {
        prepared = each.prepare();
      }
    }
  }

  /** Solves the problem. */
  @Benchmark
  public Object solve() {
    return prepared.get();
  }
}
