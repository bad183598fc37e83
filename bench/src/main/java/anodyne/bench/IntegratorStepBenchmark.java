package anodyne.bench;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.DiagonallyImplicitRungeKutta;
import anodyne.numerics.ErrorMeasure;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.numerics.StepObserver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step of each integrator on 241 nodes of ions and their field whose reservoir swings, with
 * whatever matrices, repeated attempts and evaluations it takes: the mean of the first 200 steps
 * from rest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class IntegratorStepBenchmark {
  private static final int NODES = 241;
  private static final int STEPS = 200;
  private static final double LONGEST_S = 1e6;

  /** The method. */
  @Param({"multistep", "one-step"})
  public String method = "";

  /** Relative tolerance. */
  @Param({"1e-4", "1e-6"})
  public double relative;

  private Integrator integrator;
  private double[] start;

  /** Ends an advance after some steps. */
  private static final class Counted implements StepObserver {
    private int steps;

    @Override
    public boolean proceed() {
      return steps < STEPS;
    }

    @Override
    public void stepped(Integrator by) {
      steps++;
    }
  }

  /** Chooses the method. */
  @Setup
  public void prepare() {
    SwungIons system = new SwungIons(NODES);
    IntegratorSettings settings =
        IntegratorSettings.of(relative, relative, system.size())
            .withMeasure(ErrorMeasure.STORING_UNKNOWNS);
    start = system.start();
    integrator =
        method.equals("multistep")
            ? new BackwardDifferentiation(system, settings)
            : new DiagonallyImplicitRungeKutta(system, settings);
  }

  /** Steps from rest; the time reached. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double step() {
    if (integrator.begin(0, start) instanceof Newton.Stalled stalled) {
      throw new IllegalStateException(stalled.reason());
    }
    Counted counted = new Counted();
    Integrator.Outcome end = integrator.advance(LONGEST_S, List.of(), counted);
    if (counted.steps < STEPS) {
      throw new IllegalStateException(end + " after " + counted.steps + " steps");
    }
    return end.time_s();
  }
}
