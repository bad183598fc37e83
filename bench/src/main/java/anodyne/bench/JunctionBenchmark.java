package anodyne.bench;

import anodyne.data.DesignReader;
import anodyne.data.LibraryFiles;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.junction.Equilibrium;
import anodyne.junction.JunctionStage;
import anodyne.junction.PhaseInputs;
import anodyne.junction.Stack;
import anodyne.library.Phase;
import anodyne.library.Selection;
import anodyne.study.JunctionResult;
import anodyne.study.JunctionStudy;
import anodyne.study.Stage;
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

/** One equilibrium pair, and the draws of one pair. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class JunctionBenchmark {
  /** The pair. */
  @Param({"MoS2/ZnIn2S4", "SnS/SnO2", "FeS2/Ti3C2Tx"})
  public String pair = "";

  private Stack stack;
  private Design tenThousand;
  private List<Phase> phases = List.of();
  private Selection selection;

  /** Reads the library. */
  @Setup
  public void prepare() {
    LibraryFiles library = LibraryFiles.builtIn();
    selection = new Selection(library.methods());
    Design design = DesignReader.defaults(Heterostructure.parse(pair));
    phases = design.heterostructure().phases().stream().map(library::find).toList();
    tenThousand = design.with(new Design.Settings(160, 10_000));
    if (JunctionStudy.run(design.with(new Design.Settings(160, 1)), phases, selection)
        instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      List<PhaseInputs> inputs = result.inputs();
      stack = JunctionStage.stack(design, inputs, new JunctionStage.Central(design, inputs), 60);
    }
  }

  /** One solution, 60 intervals per layer. */
  @Benchmark
  public Equilibrium.Outcome equilibrium() {
    return Equilibrium.solve(stack, Equilibrium.Accuracy.SINGLE);
  }

  /** The whole stage with 10 000 draws. */
  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public Stage<JunctionResult> tenThousandDraws() {
    return JunctionStudy.run(tenThousand, phases, selection);
  }
}
