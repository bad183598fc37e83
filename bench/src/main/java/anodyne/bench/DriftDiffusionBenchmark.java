package anodyne.bench;

import anodyne.data.StackReader;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Currents of the example stacks at 41 biases from 0 to 0.8 V, on the mesh of the file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DriftDiffusionBenchmark {
  private static final Path STACKS = Path.of("..", "examples", "stacks");

  /** The stack file. */
  @Param({"pn-diode", "lit-heterojunction", "cds-cdte"})
  public String name = "";

  private Stack stack;
  private Series bias_V;

  /** Reads the stack; the folder is that of the bench module. */
  @Setup
  public void prepare() {
    stack = StackReader.read(STACKS.resolve(name + ".json")).stack();
    bias_V = Series.of(IntStream.rangeClosed(0, 40).mapToDouble(i -> 0.02 * i).toArray());
  }

  /** Equilibrium, light where there is some, and every bias. */
  @Benchmark
  public DriftDiffusion.Outcome sweep() {
    return DriftDiffusion.sweep(stack, bias_V, DriftDiffusion.Settings.PLAIN);
  }
}
