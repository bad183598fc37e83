package anodyne.study;

import anodyne.data.DesignWriter;
import anodyne.data.Document;
import anodyne.data.EvidenceDocument;
import anodyne.data.JsonObject;
import anodyne.library.Phase;
import anodyne.verdict.DirectionRule;
import java.util.Locale;

/** Writes {@code study.json}. */
public final class StudyDocument {
  private static final String LATER = "not part of this version";

  private StudyDocument() {}

  /** The whole document, without the run. */
  public static JsonObject of(Study study) {
    JsonObject document =
        Document.of("study/1")
            .put("heterostructure", study.title())
            .put("table1_row", study.table1Row())
            .put("phases", study.phases().stream().map(Phase::id).toList())
            .put("verdict", study.verdict())
            .put("junction", JunctionStudyDocument.of(study.junction()))
            .put("interface", later())
            .put("sodiation", later())
            .put("transport", later())
            .put("cell", later())
            .put("evidence", evidence(study.evidence()))
            .put("design", DesignWriter.tree(study.design()));
    return Document.close(
        document, study.warnings(), study.assumptions(), provenance(study.provenance()));
  }

  private static JsonObject later() {
    return new JsonObject().put("unavailable", LATER);
  }

  /** Provenance as every document of a study carries it. */
  public static JsonObject provenance(Provenance provenance) {
    return Document.provenance()
        .put("jdk", provenance.javaVersion())
        .put("library_sha256", provenance.libraryHash())
        .put("model", provenance.model())
        .put("sources", provenance.sources());
  }

  private static JsonObject evidence(PairEvidence evidence) {
    return EvidenceDocument.relatives(evidence.all(), evidence.relatives())
        .put(
            "printed_directions",
            evidence.printedDirections().stream().map(StudyDocument::direction).toList())
        .put("conflicts", evidence.conflicts().stream().map(EvidenceDocument::conflict).toList());
  }

  private static JsonObject direction(DirectionRule.Verdict verdict) {
    return new JsonObject()
        .put("id", verdict.mechanism().id())
        .put("electrons_from", verdict.flow().donor())
        .put("electrons_to", verdict.flow().acceptor())
        .put("basis", verdict.flow().basis().words())
        .put("field_by_rule", verdict.flow().field().toString())
        .put("field_printed", verdict.printed().map(Object::toString))
        .put("agreement", verdict.agreement().name().toLowerCase(Locale.ROOT));
  }
}
