package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.TransportDocument;
import anodyne.data.TransportProtocolReader;
import anodyne.data.TransportStackReader;
import anodyne.quantity.Assumption;
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
        "Sodium and electrons together through a pair or a stack: in, out and round trip, beside"
            + " the same stack without its offsets, field, site energies and barriers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne transport MoS2/ZnIn2S4",
      "  anodyne transport SnS/SnO2 --sodium-to 0.05 --samples 16 --json",
      "  anodyne transport --stack examples/stacks/sodium-affinity-up.json",
      "  anodyne transport --stack stack.json --json",
      "  anodyne transport --stack stack.json --only-gains --cells 240",
      "  anodyne transport --stack stack.json --profiles 20 --out moving-field",
      "  anodyne transport --stack stack.json --planes 0.3 --json",
      "  anodyne transport --stack stack.json --protocol examples/protocols/cycles.yaml --out run",
      "  anodyne transport --stack stack.json --map band_offset,insertion_step --out map",
      "  anodyne transport MoS2/ZnIn2S4 --map band_offset=-0.4:0.4,carriers --grid 9"
    })
final class TransportCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final PairOptions pair = new PairOptions();
  @Mixin private final DriveOptions drive = new DriveOptions();
  @Mixin private final TransportOptions options = new TransportOptions();
  @Mixin private final TransportExploreOptions explore = new TransportExploreOptions();

  @Option(
      names = "--stack",
      paramLabel = "FILE",
      description = "explicit physics of a row of layers instead of library phases")
  private @Nullable Path stack;

  @Option(
      names = "--planes",
      paramLabel = "NM",
      description = "of a stack file: both equilibria layer by layer too, planes this far apart")
  private @Nullable Double planes_nm;

  @Option(
      names = "--protocol",
      paramLabel = "FILE",
      description =
          "holds, constant fluxes, exchange, rests and cycles at the driven face, beside in and"
              + " out")
  private @Nullable Path protocol;

  @Override
  public Integer call() {
    options.require();
    if (protocol != null && explore.isGiven()) {
      throw new InputException(
          "--protocol is for one run", "command line", "leave --map and --sensitivity out");
    }
    if (protocol != null) {
      TransportProtocolReader.check(protocol);
    }
    if (planes_nm != null && !(planes_nm > 0 && planes_nm < Double.POSITIVE_INFINITY)) {
      throw new InputException(
          "--planes must be a positive distance in nm, got " + planes_nm,
          "command line",
          "write for example --planes 0.3, or leave it out");
    }
    if (planes_nm != null && (stack == null || explore.isGiven())) {
      throw new InputException(
          "--planes is for one run of a stack file",
          "command line",
          "add --stack FILE, without --map");
    }
    if (stack != null) {
      if (pair.isGiven() || drive.isGiven()) {
        throw new InputException(
            "--stack stands alone, without a heterostructure and its options",
            "command line",
            "leave the others out");
      }
      return explore.isGiven()
          ? new TransportExploring(common, options, explore).stack(stack)
          : fromStack(stack);
    }
    pair.drive(drive::over);
    return explore.isGiven()
        ? new TransportExploring(common, options, explore).pair(pair)
        : new PairTransport(common, options).run(pair, Optional.ofNullable(protocol));
  }

  private int fromStack(Path file) {
    TransportStackReader.Driven driven = TransportStackReader.read(file);
    options.require(driven, file);
    if (protocol != null) {
      TransportProtocolReader.read(protocol, driven.stack(), driven.step());
    }
    Deadline deadline = new Deadline(common, options.timeLimit_s());
    SodiationRun.Settings settings =
        options
            .settings(driven.cells())
            .withElectrons(driven.electrons(), driven.electronFace())
            .askedBeforeSteps(deadline);
    return switch (solve(driven, settings, file)) {
      case TransportStage.NotSolved notSolved -> {
        boolean late = deadline.passed();
        String what = (late ? options.timeIsUp() : "did not converge") + ": " + notSolved.reason();
        notSolved
            .followed()
            .in()
            .ifPresent(in -> showPartial(driven, settings, notSolved.followed(), what, file));
        throw new NotConvergedException(
            notSolved.history().size() > 0 && !late
                ? what + ", last corrections " + notSolved.history()
                : what,
            String.valueOf(file.getFileName()),
            late
                ? "allow more time or fewer --cells"
                : "look at the levels and concentrations of the stack, or try other --cells");
      }
      case TransportStage.Solved(Transport transport) -> {
        Optional<MeshDoubling> doubled =
            options.onlyGains
                ? Optional.empty()
                : Optional.of(MeshDoubling.of(transport, settings));
        Optional<ProtocolRequest> ran =
            Optional.ofNullable(protocol)
                .map(p -> ProtocolRequest.of(p, driven.stack(), driven.step(), settings));
        show(driven, settings, new Shown(transport, doubled, ran), file);
        ran.ifPresent(r -> r.require(deadline.passed(), options.timeIsUp()));
        if (deadline.passed()) {
          throw new NotConvergedException(
              options.timeIsUp() + ": the stack is computed, not all comparisons",
              String.valueOf(file.getFileName()),
              "allow more time, or ask for --only-gains");
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

  /** What is shown of one run. */
  private record Shown(
      Transport transport, Optional<MeshDoubling> doubled, Optional<ProtocolRequest> protocol) {}

  private void show(
      TransportStackReader.Driven driven, SodiationRun.Settings settings, Shown shown, Path file) {
    Transport transport = shown.transport();
    Optional<MeshDoubling> doubled = shown.doubled();
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
    Optional<Layers> layers = Optional.ofNullable(planes_nm).map(nm -> layerByLayer(nm, driven));
    layers.ifPresent(found -> document.put("layer_by_layer", found.document(transport)));
    shown.protocol().ifPresent(ran -> document.put("protocol", ran.document()));
    JsonObject provenance = Document.provenance().put("stack", String.valueOf(file.getFileName()));
    String text = Document.close(document, warnings, assumptions, provenance).text();
    if (options.out != null) {
      Map<String, String> files = new LinkedHashMap<>(TransportTables.of(transport));
      shown.protocol().ifPresent(ran -> files.putAll(ran.tables()));
      files.put("transport.json", text);
      common.write(options.out, files);
      common.say(Common.counted(files.size(), "file") + " written below " + options.out);
    }
    if (common.json) {
      common.out().print(text);
    } else {
      TransportOutput.print(common.out(), transport, driven.step(), doubled);
      layers.ifPresent(found -> found.print(common.out(), transport));
      shown.protocol().ifPresent(ran -> ran.print(common.out()));
    }
    common.warn(warnings);
  }

  /** What there is of a stack that was not computed to its end. */
  private void showPartial(
      TransportStackReader.Driven driven,
      SodiationRun.Settings settings,
      SodiationRun.Followed followed,
      String what,
      Path file) {
    Uptake in = followed.in().orElseThrow();
    List<Warning> told = new ArrayList<>(driven.warnings());
    if (followed.out().isPresent()) {
      unfinished("in", in, settings).ifPresent(told::add);
    }
    List<Warning> warnings = new ArrayList<>(told);
    warnings.add(
        new Warning(
            "partial", what + "; what was reached is given, the rest is null", "transport"));
    List<Assumption> assumptions = new ArrayList<>(driven.assumptions());
    assumptions.addAll(options.assumptions(driven));
    JsonObject document =
        Document.of("transport/1")
            .put("heterostructure", Optional.empty())
            .putAll(
                TransportDocument.partial(
                    driven.stack(), driven.levels(), driven.step(), settings, followed));
    if (planes_nm != null) {
      document.put("layer_by_layer", Optional.empty());
    }
    if (protocol != null) {
      document.put("protocol", Optional.empty());
    }
    JsonObject provenance = Document.provenance().put("stack", String.valueOf(file.getFileName()));
    String text = Document.close(document, warnings, assumptions, provenance).text();
    if (options.out != null) {
      Map<String, String> files =
          new LinkedHashMap<>(TransportTables.of(driven.stack(), in, followed.out()));
      files.put("transport.json", text);
      common.write(options.out, files);
      common.say(Common.counted(files.size(), "file") + " written below " + options.out);
    }
    if (common.json) {
      common.out().print(text);
    } else {
      TransportOutput.ways(common.out(), driven.step(), in, followed.out());
    }
    common.warn(told);
  }

  private static Layers layerByLayer(double distance_nm, TransportStackReader.Driven driven) {
    try {
      return Layers.of(distance_nm, driven);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--planes: " + Optional.ofNullable(e.getMessage()).orElse("not acceptable"),
          "command line",
          "write for example --planes 0.3, or leave it out");
    }
  }

  private static Optional<Warning> unfinished(
      String way, Uptake uptake, SodiationRun.Settings settings) {
    return uptake.timeOfShare_s(0.99 * settings.until()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "way_not_finished",
                "the way could be followed for "
                    + uptake.time_s().last()
                    + " s only (traps, or a front too sharp): times of larger shares are not"
                    + " available",
                way));
  }
}
