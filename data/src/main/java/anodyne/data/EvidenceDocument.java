package anodyne.data;

import anodyne.evidence.Cell;
import anodyne.evidence.Conflict;
import anodyne.evidence.CyclingPoint;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.Origin;
import anodyne.evidence.RatePoint;
import anodyne.evidence.Statement;
import anodyne.quantity.Warning;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.FaradaicBound;
import anodyne.verdict.Relatives;
import anodyne.verdict.RowFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of the evidence commands, schema {@code evidence/1}. Table 1 and users' rows stand
 * in {@code rows[]}, samples read in full texts apart from them in {@code literature[]}; what is
 * disputed is marked in the row and in the warnings.
 */
public final class EvidenceDocument {
  /** The schema written. */
  public static final String SCHEMA = "evidence/1";

  private final Evidence evidence;
  private final FaradaicBound bound;
  private final List<Warning> warnings = new ArrayList<>();

  private EvidenceDocument(Evidence evidence) {
    this.evidence = evidence;
    this.bound = FaradaicBound.of(evidence.capacities());
  }

  /** Rows, as filtered by the caller. */
  public static ObjectNode list(Evidence evidence, List<EvidenceRow> rows) {
    EvidenceDocument document = new EvidenceDocument(evidence);
    ObjectNode body = Document.of(SCHEMA);
    ArrayNode array = body.putArray("rows");
    rows.forEach(row -> array.add(document.row(row)));
    return document.closed(body);
  }

  /** One row with its conflicts, the statements about it, and the same material in full texts. */
  public static ObjectNode show(Evidence evidence, EvidenceRow row) {
    EvidenceDocument document = new EvidenceDocument(evidence);
    ObjectNode body = Document.of(SCHEMA);
    body.putArray("rows").add(document.row(row));
    ArrayNode conflicts = body.putArray("conflicts");
    row.conflictIds().stream()
        .flatMap(id -> evidence.conflict(id).stream())
        .forEach(c -> conflicts.add(conflict(c)));
    ArrayNode statements = body.putArray("statements");
    ArrayNode literature = body.putArray("literature");
    if (!row.isUsers()) {
      evidence.statements().stream()
          .filter(s -> s.rows().contains(row.number()))
          .forEach(s -> statements.add(statement(s)));
      evidence.literature().rows().stream()
          .filter(s -> s.table1Row().isPresent() && s.table1Row().getAsInt() == row.number())
          .forEach(s -> literature.add(EvidenceSample.node(evidence.literature(), s)));
    }
    return document.closed(body);
  }

  /** All conflicts. */
  public static ObjectNode conflicts(Evidence evidence) {
    ObjectNode body = Document.of(SCHEMA);
    ArrayNode array = body.putArray("conflicts");
    evidence.conflicts().forEach(c -> array.add(conflict(c)));
    return new EvidenceDocument(evidence).closed(body);
  }

  /** Results of checking the statements. */
  public static ObjectNode check(Evidence evidence, List<CheckResult> results) {
    ObjectNode body = Document.of(SCHEMA);
    ObjectNode counts = body.putObject("counts");
    for (CheckStatus status : CheckStatus.values()) {
      counts.put(status.word(), results.stream().filter(r -> r.status() == status).count());
    }
    ArrayNode array = body.putArray("checks");
    for (CheckResult result : results) {
      ObjectNode entry = array.addObject();
      entry.put("id", result.id()).put("status", result.status().word());
      entry.set(
          "computed",
          Document.text(Optional.of(result.computed()).filter(text -> !text.isEmpty())));
      entry.put("printed", result.printed()).put("note", result.note());
    }
    return new EvidenceDocument(evidence).closed(body);
  }

  /** The samples read in full texts, with their control pairs. */
  public static ObjectNode literature(Evidence evidence) {
    EvidenceDocument document = new EvidenceDocument(evidence);
    ObjectNode body = Document.of(SCHEMA);
    ArrayNode array = body.putArray("literature");
    evidence
        .literature()
        .rows()
        .forEach(s -> array.add(EvidenceSample.node(evidence.literature(), s)));
    return document.closed(body);
  }

  /** What has been published about a heterostructure and those like it. */
  public static ObjectNode relatives(Evidence evidence, Relatives relatives) {
    EvidenceDocument document = new EvidenceDocument(evidence);
    ObjectNode body = Document.of(SCHEMA);
    document.fill(body, relatives);
    return document.closed(body);
  }

  private void fill(ObjectNode body, Relatives relatives) {
    body.set(
        "class", Document.text(relatives.heterostructureClass().map(HeterostructureClass::word)));
    related(body.putArray("same_pair"), relatives.samePair());
    related(body.putArray("same_class"), relatives.sameClass());
    related(body.putArray("nearest"), relatives.nearest());
    ArrayNode literature = body.putArray("literature");
    for (Relatives.Sample sample : relatives.literature()) {
      ObjectNode entry = EvidenceSample.node(evidence.literature(), sample.related().item());
      entry.put("distance", sample.related().distance());
      entry.put("common", sample.related().common());
      literature.add(entry);
    }
  }

  private void related(ArrayNode array, List<Relatives.Related<EvidenceRow>> rows) {
    for (Relatives.Related<EvidenceRow> related : rows) {
      ObjectNode entry = row(related.item());
      entry.put("distance", related.distance());
      entry.put("common", related.common());
      array.add(entry);
    }
  }

  private ObjectNode closed(ObjectNode body) {
    ObjectNode provenance = Document.provenance();
    provenance.put("article", evidence.article());
    return Document.close(body, warnings, List.of(), provenance);
  }

  private ObjectNode row(EvidenceRow row) {
    ObjectNode node = Document.object();
    node.put("row", row.number());
    node.put("origin", row.isUsers() ? "user" : "table1");
    node.set("class", Document.text(row.heterostructureClass().map(HeterostructureClass::word)));
    node.put("material", row.material());
    node.set("phases", texts(row.phases()));
    node.set("mxene", Document.text(row.mxene()));
    node.set("extras", texts(row.extras()));
    node.set(
        "voltage_min_V",
        row.window().map(w -> Document.number(w.min_V())).orElseGet(Document::nothing));
    node.set(
        "voltage_max_V",
        row.window().map(w -> Document.number(w.max_V())).orElseGet(Document::nothing));
    node.set("ice_percent", Document.number(row.ice_percent()));
    node.set("cycling", row.cycling().map(EvidenceDocument::cycling).orElseGet(Document::nothing));
    node.set("rate", row.rate().<JsonNode>map(EvidenceDocument::rate).orElseGet(Document::nothing));
    origin(node, row.origin());
    bounds(node, row);
    ArrayNode flags = node.putArray("flags");
    RowFlag.of(row, evidence, bound).forEach(flag -> flags.add(flag.word()));
    ObjectNode disputed = node.putObject("disputed_cells");
    row.disputes()
        .forEach((cell, ids) -> {
          disputed.set(cell.field(), texts(ids));
          warnings.add(
              new Warning(
                  "disputed_cell", cell.field() + " is disputed: " + titles(ids), row.label()));
        });
    node.set("conflict_ids", texts(row.conflictIds()));
    node.set("uncertain_fields", texts(row.uncertainCells().stream().map(Cell::field).toList()));
    node.set(row.isUsers() ? "notes" : "ocr_notes", texts(row.notes()));
    return node;
  }

  private String titles(List<String> ids) {
    return String.join(
        "; ",
        ids.stream()
            .map(id -> evidence.conflict(id).map(c -> id + ", " + c.title()).orElse(id))
            .toList());
  }

  private void bounds(ObjectNode node, EvidenceRow row) {
    ObjectNode bounds = node.putObject("faradaic_bound_mAh_per_g");
    ObjectNode perPhase = bounds.putObject("per_phase");
    bound.perPhase(row).forEach((phase, q) -> perPhase.put(phase, Math.rint(10 * q) / 10));
    bounds.set(
        "max",
        Document.number(bound.largest(row).stream().map(q -> Math.rint(10 * q) / 10).findFirst()));
  }

  private static void origin(ObjectNode node, Origin origin) {
    switch (origin) {
      case Origin.Table1 table -> {
        node.put("source", "Table 1 of the review article, ref " + table.ref());
        node.put("ref", table.ref());
        node.put("ref_as_printed", table.refAsPrinted());
        node.put("material_as_printed", table.materialAsPrinted());
        node.put("material_truncated", table.materialTruncated());
        node.set("discussed_in_sections", texts(table.sections()));
        node.put("confidence", table.confidence().word());
        node.put("seed_line", table.line());
      }
      case Origin.User user -> {
        node.put("source", user.source());
        node.put("file", user.file());
        node.put("line", user.line());
      }
    }
  }

  static JsonNode cycling(CyclingPoint point) {
    ObjectNode node = rate(new RatePoint(point.capacity_mAh_per_g(), point.current_A_per_g()));
    return node.put("cycles", point.cycles());
  }

  static ObjectNode rate(RatePoint point) {
    ObjectNode node = Document.object();
    node.set("capacity_mAh_per_g", Document.number(point.capacity_mAh_per_g()));
    node.set("current_A_per_g", Document.number(point.current_A_per_g()));
    return node;
  }

  private static ObjectNode conflict(Conflict conflict) {
    ObjectNode node = Document.object();
    node.put("id", conflict.id())
        .put("severity", conflict.severity().word())
        .put("kind", conflict.kind())
        .put("contradiction", conflict.contradiction())
        .put("certainty", conflict.certainty())
        .put("title", conflict.title());
    ArrayNode sides = node.putArray("sides");
    conflict.sides().forEach(s -> sides.addObject().put("where", s.where()).put("says", s.says()));
    node.put("analysis", conflict.analysis()).put("resolution", conflict.resolution());
    node.set("external_check", Document.text(conflict.externalCheck()));
    node.set("statement_ids", texts(conflict.statementIds()));
    node.set("table_rows", integers(conflict.rows()));
    node.set("table_refs", integers(conflict.refs()));
    node.set("reaction_ids", texts(conflict.reactionIds()));
    return node;
  }

  private static ObjectNode statement(Statement statement) {
    ObjectNode node = Document.object();
    node.put("id", statement.id())
        .put("section", statement.section())
        .put("line", statement.line())
        .put("kind", statement.kind().word())
        .put("subject", statement.subject())
        .put("quantity", statement.quantity())
        .put("printed", statement.printed());
    node.set("conflict_ids", texts(statement.conflictIds()));
    return node;
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = Document.array();
    texts.forEach(array::add);
    return array;
  }

  private static ArrayNode integers(Collection<Integer> numbers) {
    ArrayNode array = Document.array();
    numbers.forEach(array::add);
    return array;
  }
}
