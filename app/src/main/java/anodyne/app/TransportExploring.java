package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.TransportDocument;
import anodyne.data.TransportStackReader;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.report.TransportExplorationFigures;
import anodyne.report.TransportExplorationTables;
import anodyne.report.TransportTables;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.TransportExploration;
import anodyne.study.TransportExplorationDocument;
import anodyne.study.TransportExplorationRun;
import anodyne.study.TransportMap;
import anodyne.study.TransportMapRun;
import anodyne.study.TransportResult;
import anodyne.transport.SodiationRun;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SteppedStack;
import anodyne.transport.Transport;
import anodyne.transport.TransportStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps and indices of moving ions, of a stack file or of a pair. */
final class TransportExploring {
  private final Common common;
  private final TransportOptions options;
  private final TransportExploreOptions explore;
  private final ManyRuns runs;

  TransportExploring(Common common, TransportOptions options, TransportExploreOptions explore) {
    this.common = common;
    this.options = options;
    this.explore = explore;
    runs = new ManyRuns(common, options.timeLimit_s());
    explore.require();
  }

  /** A stack file. */
  int stack(Path file) {
    if (explore.sensitivity) {
      throw new InputException(
          "the values of a stack file have no uncertainty to share out",
          file.toString(),
          "ask for --map, or name a heterostructure");
    }
    TransportStackReader.Driven driven = TransportStackReader.read(file);
    options.require(driven, file);
    SteppedStack model = new SteppedStack(driven.stack(), driven.step());
    TransportMap.Wish wish = explore.wish(model).orElseThrow();
    SodiationRun.Settings settings =
        electrons(options.settings(driven.cells()), driven).askedBeforeSteps(runs);
    Transport central = central(driven, settings, file);
    TransportMap map;
    try {
      map =
          TransportMapRun.of(
              model,
              wish,
              electrons(options.many(TransportMapRun.settings()), driven).askedBeforeSteps(runs),
              runs.counting("map"));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("not acceptable"),
          file.toString(),
          "correct the stack or the ranges of --map");
    }
    TransportExploration exploration = new TransportExploration(Optional.empty(), Optional.of(map));
    List<Warning> warnings = new ArrayList<>(driven.warnings());
    warnings.addAll(central.warnings());
    warnings.addAll(TransportExplorationRun.failed("map", map.failed(), map.points()));
    List<Assumption> assumptions = new ArrayList<>(driven.assumptions());
    assumptions.addAll(options.assumptions(driven));
    JsonObject document =
        Document.of("transport/1")
            .put("heterostructure", Optional.empty())
            .putAll(
                TransportDocument.fields(
                    central, Optional.of(driven.step()), settings, Optional.empty()))
            .putAll(TransportExplorationDocument.of(exploration));
    String where = String.valueOf(file.getFileName());
    show(
        Document.close(document, warnings, assumptions, Document.provenance().put("stack", where)),
        central,
        exploration,
        List.of());
    common.warn(warnings);
    return ended(where);
  }

  private static SodiationRun.Settings electrons(
      SodiationRun.Settings settings, TransportStackReader.Driven driven) {
    return settings.withElectrons(driven.electrons(), driven.electronFace());
  }

  private Transport central(
      TransportStackReader.Driven driven, SodiationRun.Settings settings, Path file) {
    return switch (TransportStage.of(driven.stack(), driven.levels(), settings, options.scope())) {
      case TransportStage.Solved(Transport transport) -> transport;
      case TransportStage.NotSolved(String reason, Series _, var _) ->
          throw new NotConvergedException(
              (runs.passed() ? options.timeIsUp() : "did not converge") + ": " + reason,
              String.valueOf(file.getFileName()),
              "look at the levels and concentrations of the stack, or try other --cells");
    };
  }

  /** Phases of the library. */
  int pair(PairOptions pair) {
    Study study = pair.study(common, List.of("junction", "transport"), options.plan(runs));
    return switch (study.transport()) {
      case Stage.Unavailable<TransportResult>(String reason, Stage.Cause cause) ->
          throw new PairTransport(common, options).refusal(study, reason, cause, runs.passed());
      case Stage.Available<TransportResult>(TransportResult result) -> {
        Optional<TransportMap.Wish> wish = explore.wish(SteppedStack.of(result.pair()));
        yield show(explored(study, wish));
      }
    };
  }

  private Study explored(Study study, Optional<TransportMap.Wish> wish) {
    Study indexed =
        explore.sensitivity
            ? TransportExplorationRun.withSensitivity(
                study,
                explore.rows(study),
                options.many(TransportExplorationRun.settings()).askedBeforeSteps(runs),
                runs.counting("indices"))
            : study;
    return wish.map(w ->
            TransportExplorationRun.withMap(
                indexed,
                w,
                options.many(TransportMapRun.settings()).askedBeforeSteps(runs),
                runs.counting("map")))
        .orElse(indexed);
  }

  private int show(Study study) {
    if (study.transport() instanceof Stage.Available<TransportResult>(TransportResult result)) {
      show(
          PairTransport.document(study),
          result.central(),
          result.exploration(),
          result.inputs().stream().map(SodiumInputs::name).toList());
      common.warn(study.warnings());
    }
    return ended(study.title());
  }

  private void show(
      JsonObject document, Transport central, TransportExploration explored, List<String> phases) {
    if (options.out != null) {
      Map<String, String> files = new LinkedHashMap<>(TransportTables.of(central));
      TransportExplorationTables.of(explored)
          .forEach((name, text) -> files.put("tables/" + name, text));
      TransportExplorationFigures.of(explored, phases)
          .forEach(figure -> files.put("figures/" + figure.name() + ".svg", figure.svg()));
      files.put("transport.json", document.text());
      common.write(options.out, files);
      common.say(Common.counted(files.size(), "file") + " written below " + options.out);
    }
    if (common.json) {
      common.out().print(document.text());
    } else {
      TransportExplorationSummary.print(common.out(), explored);
    }
  }

  private int ended(String where) {
    if (runs.passed()) {
      throw new NotConvergedException(
          options.timeIsUp() + ": what was computed is shown, the rest counted as failed",
          where,
          "allow more time, or ask for fewer points or --cells");
    }
    return ExitCode.DONE;
  }
}
