package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.TransportDocument;
import anodyne.data.TransportStackReader;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.transport.MeshDoubling;
import anodyne.transport.SodiationRun;
import anodyne.transport.Transport;
import anodyne.transport.TransportStage;
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
    if (stack == null) {
      throw new InputException(
          "transport takes a stack file", "command line", "add --stack FILE.json");
    }
    if (pair.isGiven()) {
      throw new InputException(
          "--stack stands alone, without a heterostructure and its options",
          "command line",
          "leave the others out");
    }
    return fromStack(stack);
  }

  private int fromStack(Path file) {
    TransportStackReader.Driven driven = TransportStackReader.read(file);
    Deadline deadline = new Deadline(common, options.timeLimit_s());
    SodiationRun.Settings settings =
        options
            .settings(driven.cells())
            .withElectrons(driven.electrons(), driven.electronFace())
            .askedBeforeSteps(deadline);
    return switch (solve(driven, settings, file)) {
      case TransportStage.NotSolved(String reason, Series history) ->
          throw new NotConvergedException(
              deadline.passed()
                  ? "stopped: no result after " + options.timeLimit_s() + " s (--time-limit)"
                  : "did not converge: " + reason + ", last corrections " + history,
              String.valueOf(file.getFileName()),
              deadline.passed()
                  ? "allow more time or fewer --cells"
                  : "look at the levels and concentrations of the stack, or try other --cells");
      case TransportStage.Solved(Transport transport) -> {
        Optional<MeshDoubling> doubled =
            options.onlyGains
                ? Optional.empty()
                : Optional.of(MeshDoubling.of(transport, settings));
        List<Warning> warnings = new ArrayList<>(driven.warnings());
        warnings.addAll(transport.warnings());
        List<Assumption> assumptions = new ArrayList<>(driven.assumptions());
        JsonObject document =
            Document.of("transport/1")
                .put("heterostructure", Optional.empty())
                .putAll(TransportDocument.fields(transport, settings, doubled));
        JsonObject provenance =
            Document.provenance().put("stack", String.valueOf(file.getFileName()));
        String text = Document.close(document, warnings, assumptions, provenance).text();
        if (options.out != null) {
          Map<String, String> files = new LinkedHashMap<>();
          files.put("transport.json", text);
          common.write(options.out, files);
          common.say(Common.counted(files.size(), "file") + " written below " + options.out);
        }
        common.warn(warnings);
        if (common.json) {
          common.out().print(text);
        } else {
          TransportOutput.print(common.out(), transport, driven.step(), doubled);
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
}
