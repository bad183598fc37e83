package anodyne.app;

import anodyne.data.AgeingReader;
import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.LibraryFiles;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.junction.Interface;
import anodyne.quantity.Quality;
import anodyne.report.IndexPage;
import anodyne.report.Report;
import anodyne.study.CellDocument;
import anodyne.study.CellPlan;
import anodyne.study.CellResult;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.StudyDocument;
import anodyne.study.TransportResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything about one heterostructure, or about every row of Table 1. */
@Command(
    name = "study",
    description = "Run every stage on a heterostructure and write one report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne study MoS2/ZnIn2S4",
      "  anodyne study SnS/SnO2 --out sns --design my-electrode.yaml",
      "  anodyne study MoS2/ZnIn2S4 --sensitivity",
      "  anodyne study MoS2/ZnIn2S4 --only cell --ageing sei-glyme",
      "  anodyne study --table1 all --out table1"
    })
final class StudyCommand implements Callable<Integer> {
  private static final List<String> STAGES =
      List.of("junction", "interface", "sodiation", "transport", "cell", "evidence");

  @Mixin private final Common common = new Common();
  @Mixin private final PairOptions pair = new PairOptions();
  @Mixin private final ExploreOptions explore = new ExploreOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the report (default: anodyne-out)")
  private Path out = Path.of("anodyne-out");

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "STAGE",
      description = "stages wanted: junction, interface, sodiation, transport, cell, evidence")
  private List<String> only = List.of();

  @Option(
      names = "--ageing",
      paramLabel = "NAME",
      description = {
        "a scenario of ageing for the cell, such as sei-glyme (see docs/cell-ageing.md); without it"
            + " nothing ages"
      })
  private @Nullable String ageing;

  @Override
  public Integer call() {
    for (String stage : only) {
      if (!STAGES.contains(stage)) {
        throw new InputException(
            "no stage is called " + InputException.quoted(stage),
            "command line",
            "stages are " + String.join(", ", STAGES));
      }
    }
    if (ageing != null && !only.isEmpty() && !only.contains("cell")) {
      throw new InputException(
          "--ageing is for the cell, which --only leaves out",
          "command line",
          "add cell to --only, or leave --ageing out");
    }
    pair.cell(
        new CellPlan(
            Optional.ofNullable(ageing).map(AgeingReader::find), new StepsSaid(common, "cell")));
    OutFolder.require(out);
    return pair.isAllOfTable1() ? all() : one();
  }

  private int one() {
    Instant started = Instant.now();
    long from = System.nanoTime();
    Study study = transported(explore.whole(pair.study(common, only)));
    JsonObject document = StudyDocument.of(study);
    write(out, study, document, started, from);
    if (study.junction()
            instanceof Stage.Unavailable<JunctionResult>(String reason, Stage.Cause cause)
        && cause == Stage.Cause.NOT_CONVERGED) {
      throw new NotConvergedException(
          reason + " (the rest is in " + out + ")",
          study.title(),
          "raise numerics.nodes_per_layer of the design");
    }
    if (common.json) {
      common.out().print(document.text());
    } else {
      Summary.print(common.out(), study);
      common.out().println("report: " + out.resolve("report.html"));
    }
    common.warn(study.warnings());
    return ExitCode.DONE;
  }

  private Study transported(Study study) {
    return explore.sensitivity
        ? TransportExploreOptions.whole(study, new ManyRuns(common, Double.POSITIVE_INFINITY))
        : study;
  }

  private void write(
      Path folder, Study study, JsonObject document, Instant started, long fromNanos) {
    Map<String, String> files = new LinkedHashMap<>(Report.files(study));
    document.put(
        "run",
        new JsonObject()
            .put("started", started.toString())
            .put("duration_s", (System.nanoTime() - fromNanos) * 1e-9));
    files.put("study.json", document.text());
    common.write(folder, files);
  }

  private int all() {
    LibraryFiles library = common.phases();
    Evidence evidence = pair.evidence();
    List<EvidenceRow> rows = evidence.table1();
    List<IndexPage.Row> index = new ArrayList<>();
    for (EvidenceRow row : rows) {
      Instant started = Instant.now();
      long from = System.nanoTime();
      Study study = transported(explore.whole(pair.study(library, evidence, row, only)));
      String folder = String.format(Locale.ROOT, "rows/%02d", row.number());
      write(out.resolve(folder), study, StudyDocument.of(study), started, from);
      index.add(new IndexPage.Row(row.number(), row.material(), folder, study));
      common.say(String.format(Locale.ROOT, "%2d/%d %s", row.number(), rows.size(), study.title()));
    }
    JsonObject document = index(index);
    common.write(out, Map.of("index.html", IndexPage.html(index), "index.json", document.text()));
    if (common.json) {
      common.out().print(document.text());
    } else {
      printCounts(index);
      common.out().println("index: " + out.resolve("index.html"));
    }
    return ExitCode.DONE;
  }

  private static JsonObject index(List<IndexPage.Row> index) {
    JsonObject counts = new JsonObject();
    weakest(index).forEach((quality, count) -> counts.put(quality.word(), count));
    JsonObject sodiationCounts = new JsonObject();
    weakestOfSodiation(index)
        .forEach((quality, count) -> sodiationCounts.put(quality.word(), count));
    JsonObject transportCounts = new JsonObject();
    weakestOfTransport(index)
        .forEach((quality, count) -> transportCounts.put(quality.word(), count));
    JsonObject cellCounts = new JsonObject();
    weakestOfCell(index).forEach((quality, count) -> cellCounts.put(quality.word(), count));
    JsonObject document =
        Document.of("index/1")
            .put("rows", index.stream().map(StudyCommand::indexRow).toList())
            .put("junction_available", available(index))
            .put("rows_by_weakest_quality", counts)
            .put("sodiation_available", sodiated(index).size())
            .put("sodiation_rows_by_weakest_quality", sodiationCounts)
            .put("transport_available", transported(index).size())
            .put("transport_rows_by_weakest_quality", transportCounts)
            .put("cell_available", celled(index).size())
            .put("cell_rows_by_weakest_quality", cellCounts);
    return Document.close(document, List.of(), List.of(), Document.provenance());
  }

  private static int available(List<IndexPage.Row> index) {
    return (int)
        index.stream().filter(r -> r.study().junction() instanceof Stage.Available<?>).count();
  }

  private static Map<Quality, Integer> weakest(List<IndexPage.Row> index) {
    Map<Quality, Integer> counts = new EnumMap<>(Quality.class);
    for (IndexPage.Row row : index) {
      if (row.study().junction() instanceof Stage.Available<JunctionResult>(JunctionResult r)) {
        counts.merge(r.weakestQuality(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<SodiationResult> sodiated(List<IndexPage.Row> index) {
    List<SodiationResult> results = new ArrayList<>();
    for (IndexPage.Row row : index) {
      if (row.study().sodiation() instanceof Stage.Available<SodiationResult>(SodiationResult r)) {
        results.add(r);
      }
    }
    return results;
  }

  private static Map<Quality, Integer> weakestOfSodiation(List<IndexPage.Row> index) {
    Map<Quality, Integer> counts = new EnumMap<>(Quality.class);
    sodiated(index).forEach(r -> counts.merge(r.weakestQuality(), 1, Integer::sum));
    return counts;
  }

  private static List<TransportResult> transported(List<IndexPage.Row> index) {
    List<TransportResult> results = new ArrayList<>();
    for (IndexPage.Row row : index) {
      if (row.study().transport() instanceof Stage.Available<TransportResult>(TransportResult r)) {
        results.add(r);
      }
    }
    return results;
  }

  private static Map<Quality, Integer> weakestOfTransport(List<IndexPage.Row> index) {
    Map<Quality, Integer> counts = new EnumMap<>(Quality.class);
    transported(index).forEach(r -> counts.merge(r.weakestQuality(), 1, Integer::sum));
    return counts;
  }

  private static List<CellResult> celled(List<IndexPage.Row> index) {
    List<CellResult> results = new ArrayList<>();
    for (IndexPage.Row row : index) {
      if (row.study().cell() instanceof Stage.Available<CellResult>(CellResult r)) {
        results.add(r);
      }
    }
    return results;
  }

  private static Map<Quality, Integer> weakestOfCell(List<IndexPage.Row> index) {
    Map<Quality, Integer> counts = new EnumMap<>(Quality.class);
    celled(index).forEach(r -> counts.merge(r.weakest(), 1, Integer::sum));
    return counts;
  }

  private void printCounts(List<IndexPage.Row> index) {
    common.out().printf("%d of %d rows have a junction%n", available(index), index.size());
    weakest(index)
        .forEach((quality, count) ->
            common.out().printf("  weakest input %-10s %d%n", quality.word(), count));
    common.out().printf("%d of %d rows have a sodiation%n", sodiated(index).size(), index.size());
    weakestOfSodiation(index)
        .forEach((quality, count) ->
            common.out().printf("  weakest enthalpy %-10s %d%n", quality.word(), count));
    common.out().printf("%d of %d rows have transport%n", transported(index).size(), index.size());
    weakestOfTransport(index)
        .forEach((quality, count) ->
            common.out().printf("  weakest input of sodium %-10s %d%n", quality.word(), count));
    common.out().printf("%d of %d rows have a cell%n", celled(index).size(), index.size());
    weakestOfCell(index)
        .forEach((quality, count) ->
            common.out().printf("  weakest input of the cell %-10s %d%n", quality.word(), count));
    for (IndexPage.Row row : index) {
      if (row.study().cell()
              instanceof Stage.Unavailable<CellResult>(String reason, Stage.Cause cause)
          && cause != Stage.Cause.NOT_ASKED) {
        common.out().printf("  row %d: no cell: %s%n", row.number(), reason);
      }
      if (row.study().transport()
              instanceof Stage.Unavailable<TransportResult>(String reason, Stage.Cause cause)
          && cause != Stage.Cause.NOT_ASKED) {
        common.out().printf("  row %d: no transport: %s%n", row.number(), reason);
      }
      if (row.study().sodiation()
              instanceof Stage.Unavailable<SodiationResult>(String reason, Stage.Cause cause)
          && cause != Stage.Cause.NOT_ASKED) {
        common.out().printf("  row %d: no sodiation: %s%n", row.number(), reason);
      }
      if (row.study().junction()
              instanceof Stage.Unavailable<JunctionResult>(String reason, Stage.Cause cause)
          && cause != Stage.Cause.NOT_ASKED) {
        common.out().printf("  row %d: %s%n", row.number(), reason);
      }
    }
  }

  private static JsonObject indexRow(IndexPage.Row row) {
    Study study = row.study();
    JsonObject node =
        new JsonObject()
            .put("row", row.number())
            .put("material", row.material())
            .put("heterostructure", study.title())
            .put("folder", row.folder());
    JsonObject stages = new JsonObject();
    for (String stage : STAGES) {
      stages.put(stage, stage(stage, study));
    }
    return node.put("stages", stages);
  }

  private static JsonObject stage(String stage, Study study) {
    return switch (stage) {
      case "junction" -> junction(study.junction());
      case "sodiation" -> sodiation(study.sodiation());
      case "transport" -> transport(study.transport());
      case "cell" -> cell(study.cell());
      case "evidence" ->
          new JsonObject()
              .put("available", study.asked("evidence"))
              .put("weakest_quality", Optional.empty());
      default -> new JsonObject().put("available", false).put("weakest_quality", Optional.empty());
    };
  }

  private static JsonObject junction(Stage<JunctionResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<JunctionResult>(String reason, var _) ->
          new JsonObject()
              .put("available", false)
              .put("weakest_quality", Optional.empty())
              .put("reason", reason);
      case Stage.Available<JunctionResult>(JunctionResult result) -> {
        List<JsonObject> interfaces = new ArrayList<>();
        for (int i = 0; i < result.junction().interfaces().size(); i++) {
          interfaces.add(interfaceOf(result, i));
        }
        yield new JsonObject()
            .put("available", true)
            .put("weakest_quality", result.weakestQuality().word())
            .put("interfaces", interfaces);
      }
    };
  }

  private static JsonObject sodiation(Stage<SodiationResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<SodiationResult>(String reason, var _) ->
          new JsonObject()
              .put("available", false)
              .put("weakest_quality", Optional.empty())
              .put("reason", reason);
      case Stage.Available<SodiationResult>(SodiationResult result) ->
          new JsonObject()
              .put("available", true)
              .put("weakest_quality", result.weakestQuality().word())
              .put(
                  "theoretical_capacity_mAh_per_g",
                  result.central().sequence().capacity_mAh_per_g());
    };
  }

  private static JsonObject transport(Stage<TransportResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<TransportResult>(String reason, var _) ->
          new JsonObject()
              .put("available", false)
              .put("weakest_quality", Optional.empty())
              .put("reason", reason);
      case Stage.Available<TransportResult>(TransportResult result) ->
          new JsonObject()
              .put("available", true)
              .put("weakest_quality", result.weakestQuality().word())
              .put("gain_in", result.central().gains().in())
              .put("gain_out", result.central().gains().out())
              .put("gain_round_trip", result.central().gains().roundTrip())
              .put("stored_ratio", result.central().gains().stored())
              .put("field_reverses", !result.central().indicators().reversals().isEmpty());
    };
  }

  private static JsonObject cell(Stage<CellResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<CellResult>(String reason, var _) ->
          new JsonObject()
              .put("available", false)
              .put("weakest_quality", Optional.empty())
              .put("reason", reason);
      case Stage.Available<CellResult>(CellResult result) ->
          new JsonObject()
              .put("available", true)
              .put("weakest_quality", result.weakest().word())
              .put("reported", CellDocument.points(result))
              .put("draws_failed", result.draws().failed());
    };
  }

  private static JsonObject interfaceOf(JunctionResult result, int i) {
    Interface at = result.junction().interfaces().get(i);
    Optional<Confidence.AtInterface> confidence =
        result.confidence().interfaces().stream().skip(i).findFirst();
    return new JsonObject()
        .put("left", at.left())
        .put("right", at.right())
        .put("kind", at.kind().word())
        .put("built_in_potential_V", at.builtInPotential_V())
        .put("field_first_to_last", confidence.map(c -> c.fieldLeftToRight()))
        .put("field_last_to_first", confidence.map(c -> c.fieldRightToLeft()));
  }
}
