package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.TransportDocument;
import anodyne.data.TransportStackReader;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.report.TransportTables;
import anodyne.transport.MeshDoubling;
import anodyne.transport.SodiationRun;
import anodyne.transport.Transport;
import anodyne.transport.TransportStage;
import anodyne.transport.Uptake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves sodium into a stack and out again. */
@Command(
    name = "transport",
    description =
        "Sodium and electrons together through a stack: in, out and round trip, beside the same"
            + " stack without its offsets, field, site energies and barriers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne transport --stack examples/stacks/sodium-affinity-up.json",
      "  anodyne transport --stack stack.json --json",
      "  anodyne transport --stack stack.json --only-gains --cells 240",
      "  anodyne transport --stack stack.json --profiles 20 --out moving-field"
    })
final class TransportCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final PairOptions pair = new PairOptions();
  @Mixin private final TransportOptions options = new TransportOptions();

  @Option(
      names = "--stack",
      paramLabel = "FILE",
      description = "explicit physics of a row of layers instead of library phases")
  private @Nullable Path stack;

  @Override
  public Integer call() {
    options.require();
    if (stack != null) {
      if (pair.isGiven()) {
        throw new InputException(
            "--stack stands alone, without a heterostructure and its options",
            "command line",
            "leave the others out");
      }
      return fromStack(stack);
    }
    return fromPair();
  }

  /** Phases of the library. */
  private int fromPair() {
    throw new InputException(
        "transport takes a stack file and no phases of the library",
        "command line",
        "write --stack FILE.json");
  }

  private int fromStack(Path file) {
    TransportStackReader.Driven driven = TransportStackReader.read(file);
    options.require(driven, file);
    Deadline deadline = new Deadline(common, options.timeLimit_s());
    SodiationRun.Settings settings =
        options
            .settings(driven.cells())
            .withElectrons(driven.electrons(), driven.electronFace())
            .askedBeforeSteps(deadline);
    return switch (solve(driven, settings, file)) {
      case TransportStage.NotSolved(String reason, Series history) ->
          throw new NotConvergedException(
              (deadline.passed()
                      ? "stopped by --time-limit after " + options.timeLimit_s() + " s: "
                      : "did not converge: ")
                  + reason
                  + (history.size() > 0 ? ", last corrections " + history : ""),
              String.valueOf(file.getFileName()),
              deadline.passed()
                  ? "allow more time or fewer --cells"
                  : "look at levels and concentrations of the stack, or try other --cells");
      case TransportStage.Solved(Transport transport) -> {
        Optional<MeshDoubling> doubled =
            options.onlyGains
                ? Optional.empty()
                : Optional.of(MeshDoubling.of(transport, settings));
        show(driven, settings, transport, doubled, file);
        if (deadline.passed()) {
          throw new NotConvergedException(
              "stopped by --time-limit after "
                  + options.timeLimit_s()
                  + " s: the stack is computed, not all comparisons",
              String.valueOf(file.getFileName()),
              "allow more time or ask for --only-gains");
        }
        yield ExitCode.DONE;
      }
    };
  }

  private TransportStage.Outcome solve(
      TransportStackReader.Driven driven, SodiationRun.Settings settings, Path file) {
    try {
      return TransportStage.of(driven.stack(), driven.levels(), settings, options.scope());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("not acceptable"),
          file.toString(),
          "correct the stack");
    }
  }

  private void show(
      TransportStackReader.Driven driven,
      SodiationRun.Settings settings,
      Transport transport,
      Optional<MeshDoubling> doubled,
      Path file) {
    List<Warning> warnings = new ArrayList<>(driven.warnings());
    warnings.addAll(transport.warnings());
    unfinished("in", transport.in(), settings).ifPresent(warnings::add);
    unfinished("out", transport.out(), settings).ifPresent(warnings::add);
    List<Assumption> assumptions = new ArrayList<>(driven.assumptions());
    assumptions.addAll(options.assumptions(driven));
    JsonObject document =
        Document.of("transport/1")
            .put("heterostructure", Optional.empty())
            .putAll(
                TransportDocument.fields(transport, Optional.of(driven.step()), settings, doubled));
    JsonObject provenance = Document.provenance().put("stack", String.valueOf(file.getFileName()));
    String text = Document.close(document, warnings, assumptions, provenance).text();
    if (common.json) {
      common.out().print(text);
    } else {
      TransportOutput.print(common.out(), transport, driven.step(), doubled);
    }
    if (options.out != null) {
      Map<String, String> files = new LinkedHashMap<>(TransportTables.of(transport));
      files.put("transport.json", text);
      common.write(options.out, files);
      common.say(Common.counted(files.size(), "file") + " written below " + options.out);
    }
    common.warn(warnings);
  }

  private static Optional<Warning> unfinished(
      String way, Uptake uptake, SodiationRun.Settings settings) {
    return uptake.timeOfShare_s(0.99 * settings.until()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "way_not_finished",
                "sodium that is trapped does not move within "
                    + uptake.time_s().last()
                    + " s: times of larger shares are not available",
                way));
  }
}
