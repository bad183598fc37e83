package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.report.TransportTables;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.StudyDocument;
import anodyne.study.TransportFindings;
import anodyne.study.TransportResult;
import anodyne.study.TransportStudyDocument;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transport of phases of the library: the one stage, in JSON or in plain words. */
final class PairTransport {
  private final Common common;
  private final TransportOptions options;

  PairTransport(Common common, TransportOptions options) {
    this.common = common;
    this.options = options;
  }

  int run(PairOptions pair, Optional<Path> protocol) {
    Deadline deadline = new Deadline(common, options.timeLimit_s());
    Study study = pair.study(common, List.of("transport"), options.plan(deadline));
    return switch (study.transport()) {
      case Stage.Unavailable<TransportResult>(String reason, Stage.Cause cause) ->
          throw refusal(study, reason, cause, deadline.passed());
      case Stage.Available<TransportResult>(TransportResult result) -> {
        Optional<ProtocolRequest> ran =
            protocol.map(file ->
                ProtocolRequest.of(
                    file,
                    result.pair().stack(),
                    result.pair().amounts(),
                    result.settings().askedBeforeSteps(deadline)));
        show(study, result, ran);
        ran.ifPresent(r -> r.require(deadline.passed(), options.timeIsUp()));
        if (deadline.passed()) {
          throw new NotConvergedException(
              options.timeIsUp() + ": not all comparisons and draws are computed",
              study.title(),
              "allow more time, or ask for --only-gains and fewer --samples");
        }
        yield ExitCode.DONE;
      }
    };
  }

  /** Why there is none. */
  RuntimeException refusal(Study study, String reason, Stage.Cause cause, boolean late) {
    return switch (cause) {
      case NOT_CONVERGED ->
          new NotConvergedException(
              (late ? options.timeIsUp() : "did not converge") + ": " + reason,
              study.title(),
              late ? "allow more time or fewer --cells" : "try other --cells");
      case NOT_RUN, NOT_ASKED ->
          new InputException(
              "no transport: " + reason,
              study.title(),
              study.phases().size() < 2
                  ? "name two or more phases as A/B"
                  : "add the missing values with --design (overrides) or 'anodyne library add'");
    };
  }

  /** The document of the one stage. */
  static JsonObject document(Study study) {
    JsonObject document =
        Document.of("transport/1")
            .put("heterostructure", study.title())
            .put("table1_row", study.table1Row())
            .putAll(TransportStudyDocument.of(study.transport()));
    return Document.close(
        document,
        study.warnings(),
        study.assumptions(),
        StudyDocument.provenance(study.provenance()));
  }

  private void show(Study study, TransportResult result, Optional<ProtocolRequest> protocol) {
    JsonObject document = document(study);
    protocol.ifPresent(ran -> document.put("protocol", ran.document()));
    String text = document.text();
    if (options.out != null) {
      Map<String, String> files = new LinkedHashMap<>(TransportTables.of(result.central()));
      protocol.ifPresent(ran -> files.putAll(ran.tables()));
      files.put("transport.json", text);
      common.write(options.out, files);
      common.say(Common.counted(files.size(), "file") + " written below " + options.out);
    }
    if (common.json) {
      common.out().print(text);
    } else {
      common.out().println(study.title());
      TransportFindings.of(result).forEach(sentence -> common.out().println("  " + sentence));
      common.out().println();
      TransportOutput.print(
          common.out(), result.central(), result.pair().amounts(), Optional.empty());
      protocol.ifPresent(ran -> ran.print(common.out()));
    }
    common.warn(study.warnings());
  }
}
