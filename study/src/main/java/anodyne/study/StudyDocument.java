package anodyne.study;

import anodyne.data.DesignWriter;
import anodyne.data.Document;
import anodyne.data.EvidenceDocument;
import anodyne.data.JsonObject;
import anodyne.library.Phase;
import anodyne.verdict.JunctionFindings;

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
            .put("sodiation", SodiationDocument.of(study))
            .put("transport", TransportStudyDocument.of(study.transport()))
            .put("cell", CellDocument.of(study.cell()))
            .put(
                "evidence",
                study.asked("evidence")
                    ? evidence(study.evidence())
                    : new JsonObject().put("unavailable", "not asked for"))
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
            evidence.printedDirections().stream()
                .map(v -> EvidenceDocument.direction(v, JunctionFindings.none()))
                .toList())
        .put("conflicts", evidence.conflicts().stream().map(EvidenceDocument::conflict).toList());
  }
}
