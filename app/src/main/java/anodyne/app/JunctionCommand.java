package anodyne.app;

import anodyne.data.BiasText;
import anodyne.data.CurrentVoltageDocument;
import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.JunctionDocument;
import anodyne.data.StackReader;
import anodyne.design.BiasRange;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.Equilibrium;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.LayerState;
import anodyne.quantity.Warning;
import anodyne.study.JunctionResult;
import anodyne.study.JunctionStudyDocument;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.StudyDocument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Solves one junction. */
@Command(
    name = "junction",
    description =
        "Solve the junction of phases of the library, or of a stack file, at equilibrium and under"
            + " bias.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne junction SnS/SnO2",
      "  anodyne junction MoS2@SnO2 --json",
      "  anodyne junction MoS2/ZnIn2S4 --sensitivity",
      "  anodyne junction MoS2/SnO2 --map MoS2.electron_affinity,SnO2.carriers --json",
      "  anodyne junction --stack stack.json --json",
      "  anodyne junction MoS2/ZnIn2S4 --bias=-0.5:0.5:0.05",
      "  anodyne junction --stack stack.json --bias=-1:0:0.1 --frequency 1e3",
      "  anodyne junction --stack stack.json --admittance 1:1e9:10 --at 0.3 --out out"
    })
final class JunctionCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final PairOptions pair = new PairOptions();
  @Mixin private final ExploreOptions explore = new ExploreOptions();

  @Option(
      names = "--stack",
      paramLabel = "FILE",
      description = "explicit physics of a row of layers instead of library phases")
  private @Nullable Path stack;

  @Option(
      names = "--bias",
      paramLabel = "FROM:TO:STEP",
      description =
          "currents at these potentials of the last layer less the first, V (design: bias_V);"
              + " write --bias=-0.5:0.5:0.05")
  private @Nullable String bias;

  @Mixin private final SmallSignalOptions smallSignal = new SmallSignalOptions();

  /** The command that plain words ask for. */
  static JunctionCommand of(StackWords words, PrintWriter out, PrintWriter err) {
    JunctionCommand command = new JunctionCommand();
    command.common.terminal = Optional.of(new Common.Terminal(out, err));
    command.common.json = words.json();
    command.common.quiet = words.quiet();
    command.stack = Path.of(words.stack());
    command.bias = words.bias().orElse(null);
    return command;
  }

  @Override
  public Integer call() {
    Optional<BiasRange> range =
        Optional.ofNullable(bias).map(text -> BiasText.parse(text, "--bias"));
    range.ifPresent(pair::sweep);
    smallSignal.require(range);
    if (stack != null) {
      if (pair.isGiven() || explore.isGiven()) {
        throw new InputException(
            "--stack stands alone, without a heterostructure and its options",
            "command line",
            "leave the others out");
      }
      return fromStack(stack, range);
    }
    Study study = explore.junction(pair.study(common, PairOptions.STILL));
    if (study.junction()
        instanceof Stage.Unavailable<JunctionResult>(String reason, Stage.Cause cause)) {
      if (cause == Stage.Cause.NOT_CONVERGED) {
        throw new NotConvergedException(
            reason, study.title(), "raise numerics.nodes_per_layer of the design");
      }
      throw new InputException(
          "no junction: " + reason,
          study.title(),
          "add the missing values with --design (overrides) or 'anodyne library add'");
    }
    BiasOutput output = new BiasOutput(common);
    Optional<DriftDiffusion.Outcome> outcome = range.map(_ -> BiasOutput.of(study));
    Optional<SmallSignalOutput> answers =
        smallSignal.isGiven()
            ? Optional.of(
                smallSignal.solve(common, SmallSignalOptions.stack(study), range, study.title()))
            : Optional.empty();
    answers.ifPresent(SmallSignalOutput::writeFigures);
    List<Warning> warnings =
        answers.map(a -> a.with(study.warnings(), study.title())).orElse(study.warnings());
    common.warn(warnings);
    if (common.json) {
      JsonObject document =
          Document.of("junction/1")
              .put("heterostructure", study.title())
              .putAll(JunctionStudyDocument.of(study.junction()));
      outcome.ifPresent(o -> document.putAll(CurrentVoltageDocument.fields(o)));
      answers.ifPresent(a -> a.addTo(document));
      common
          .out()
          .print(
              Document.close(
                      document,
                      warnings,
                      study.assumptions(),
                      StudyDocument.provenance(study.provenance()))
                  .text());
    } else {
      Summary.print(common.out(), study);
      if (study.junction() instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
        ExplorationSummary.print(common.out(), result);
      }
      outcome.ifPresent(o -> output.print(o, study));
      answers.ifPresent(SmallSignalOutput::print);
    }
    outcome.ifPresent(o -> BiasOutput.requireWhole(o, study.title()));
    answers.ifPresent(a -> a.requireWhole(study.title()));
    return ExitCode.DONE;
  }

  private int fromStack(Path file, Optional<BiasRange> range) {
    StackReader.StackFile read = StackReader.read(file);
    Equilibrium.Outcome outcome;
    try {
      outcome = Equilibrium.solve(read.stack(), Equilibrium.Accuracy.CONVERGED);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("not acceptable"),
          file.toString(),
          "correct the stack");
    }
    return switch (outcome) {
      case Equilibrium.NotSolved failure ->
          throw new NotConvergedException(
              failure.reason(),
              file.toString(),
              "raise mesh.nodes_per_layer, or give more edges_nm");
      case Equilibrium.Solved(Junction junction) -> {
        Optional<DriftDiffusion.Outcome> swept =
            range.map(r -> BiasOutput.sweep(read.stack(), r, file));
        Optional<SmallSignalOutput> answers =
            smallSignal.isGiven()
                ? Optional.of(smallSignal.solve(common, read.stack(), range, file.toString()))
                : Optional.empty();
        answers.ifPresent(SmallSignalOutput::writeFigures);
        String subject = String.valueOf(file.getFileName());
        List<Warning> told = new ArrayList<>(read.junctionWarnings());
        swept.flatMap(o -> BiasOutput.meshWarning(o, subject)).ifPresent(told::add);
        List<Warning> warnings = answers.map(a -> a.with(told, subject)).orElse(told);
        common.warn(warnings);
        if (common.json) {
          JsonObject document =
              Document.of("junction/1")
                  .put("heterostructure", Optional.empty())
                  .putAll(JunctionDocument.fields(junction))
                  .put("confidence", Optional.empty());
          swept.ifPresent(o -> document.putAll(CurrentVoltageDocument.fields(o)));
          answers.ifPresent(a -> a.addTo(document));
          JsonObject provenance = Document.provenance().put("stack", subject);
          common
              .out()
              .print(Document.close(document, warnings, read.assumptions(), provenance).text());
        } else {
          print(common.out(), junction);
          swept.ifPresent(o ->
              new BiasOutput(common)
                  .print(
                      o,
                      read.stack().layers().getFirst().name(),
                      read.stack().layers().getLast().name()));
          answers.ifPresent(SmallSignalOutput::print);
        }
        swept.ifPresent(o -> BiasOutput.requireWhole(o, file.toString()));
        answers.ifPresent(a -> a.requireWhole(file.toString()));
        yield ExitCode.DONE;
      }
    };
  }

  private static void print(PrintWriter out, Junction junction) {
    for (Interface i : junction.interfaces()) {
      Summary.print(out, i);
    }
    for (LayerState layer : junction.layers()) {
      out.printf(
          "%-12s %-5s drop %+.6f V, field %+.6g to %+.6g V/m, depleted over %.4g nm%s%n",
          layer.name(),
          layer.conduction().name().toLowerCase(Locale.ROOT),
          layer.potentialDrop_V(),
          layer.fieldAtStart_V_per_m(),
          layer.fieldAtEnd_V_per_m(),
          layer.depletionWidth_m() * 1e9,
          layer.fullyDepleted() ? " (fully)" : "");
    }
    out.printf(
        "%d nodes, %d Newton iterations, change on halving the cells %.1e%n",
        junction.solver().nodes(),
        junction.solver().newtonIterations(),
        junction.meshChange().orElse(Double.NaN));
  }
}
