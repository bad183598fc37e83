package anodyne.data;

import anodyne.evidence.Cell;
import anodyne.evidence.Conflict;
import anodyne.evidence.CyclingPoint;
import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.InterfaceCase;
import anodyne.evidence.MassRatio;
import anodyne.evidence.Origin;
import anodyne.evidence.RatePoint;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.Route;
import anodyne.evidence.Statement;
import anodyne.quantity.Warning;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.FaradaicBound;
import anodyne.verdict.JunctionFindings;
import anodyne.verdict.Relatives;
import anodyne.verdict.RowFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

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
  public static JsonObject list(Evidence evidence, List<EvidenceRow> rows) {
    EvidenceDocument document = new EvidenceDocument(evidence);
    return document.closed(
        Document.of(SCHEMA).put("rows", rows.stream().map(document::row).toList()));
  }

  /** One row with its conflicts, the statements about it, and the same material in full texts. */
  public static JsonObject show(Evidence evidence, EvidenceRow row) {
    EvidenceDocument document = new EvidenceDocument(evidence);
    List<JsonObject> conflicts =
        row.conflictIds().stream()
            .flatMap(id -> evidence.conflict(id).stream())
            .map(EvidenceDocument::conflict)
            .toList();
    List<JsonObject> statements =
        evidence.statements().stream()
            .filter(s -> !row.isUsers() && s.rows().contains(row.number()))
            .map(EvidenceDocument::statement)
            .toList();
    List<JsonObject> literature =
        evidence.literature().rows().stream()
            .filter(s -> !row.isUsers() && s.table1Row().orElse(0) == row.number())
            .map(s -> EvidenceSample.of(evidence.literature(), s))
            .toList();
    return document.closed(
        Document.of(SCHEMA)
            .put("rows", List.of(document.row(row)))
            .put("conflicts", conflicts)
            .put("statements", statements)
            .put("literature", literature));
  }

  /**
   * Preparation.
   *
   * @param routes how materials were made
   * @param ratios in which proportions
   * @param statements what the article says of it
   * @param syntheses its reactions
   */
  public static JsonObject routes(
      Evidence evidence,
      List<Route> routes,
      List<MassRatio> ratios,
      List<Statement> statements,
      List<ReactionRecord> syntheses) {
    return new EvidenceDocument(evidence)
        .closed(
            Document.of(SCHEMA)
                .put("routes", routes.stream().map(EvidencePreparation::route).toList())
                .put("mass_ratios", ratios.stream().map(EvidencePreparation::massRatio).toList())
                .put("mass_share_range", MassRatio.shares(ratios).map(EvidencePreparation::span))
                .put(
                    "statements",
                    statements.stream().map(EvidenceDocument::preparationStatement).toList())
                .put("reactions", syntheses.stream().map(EvidenceDocument::synthesis).toList()));
  }

  private static JsonObject preparationStatement(Statement statement) {
    return statement(statement)
        .put("conditions", statement.conditions())
        .put("refs", statement.refs())
        .put("table_rows", statement.rows());
  }

  private static JsonObject synthesis(ReactionRecord reaction) {
    return new JsonObject()
        .put("id", reaction.id())
        .put("system", reaction.system())
        .put("ref", reaction.ref())
        .put("line", reaction.line())
        .put("equation", reaction.equation())
        .put("printed", reaction.printed())
        .put("basis", reaction.basis())
        .put("note", reaction.note());
  }

  /** All conflicts. */
  public static JsonObject conflicts(Evidence evidence) {
    return new EvidenceDocument(evidence)
        .closed(
            Document.of(SCHEMA)
                .put(
                    "conflicts",
                    evidence.conflicts().stream().map(EvidenceDocument::conflict).toList()));
  }

  /** One interface case: what is printed, what the rule makes of it, what the library gives. */
  public static JsonObject direction(DirectionRule.Verdict verdict, JunctionFindings junctions) {
    InterfaceCase c = verdict.mechanism().interfaceCase().orElseThrow();
    return new JsonObject()
        .put("id", verdict.mechanism().id())
        .put("left", c.left())
        .put("right", c.right())
        .put("electrons_from", verdict.flow().donor())
        .put("electrons_to", verdict.flow().acceptor())
        .put("basis", verdict.flow().basis().words())
        .put("field_by_rule", verdict.flow().field().toString())
        .put("field_printed", verdict.printed().map(Object::toString))
        .put("agreement", verdict.agreement().name().toLowerCase(Locale.ROOT))
        .put(
            "library",
            junctions
                .outcome(c.left(), c.right())
                .map(o ->
                    new JsonObject()
                        .put("kind", o.kind())
                        .put("electrons_from", o.electrons().from())
                        .put("electrons_to", o.electrons().to())
                        .put("probability", o.probability())));
  }

  /** The samples read in full texts, with their control pairs. */
  public static JsonObject literature(Evidence evidence) {
    List<JsonObject> samples =
        evidence.literature().rows().stream()
            .map(s -> EvidenceSample.of(evidence.literature(), s))
            .toList();
    return new EvidenceDocument(evidence).closed(Document.of(SCHEMA).put("literature", samples));
  }

  /**
   * What has been published about a heterostructure and those like it, as part of another document:
   * no frame.
   */
  public static JsonObject relatives(Evidence evidence, Relatives relatives) {
    EvidenceDocument document = new EvidenceDocument(evidence);
    return new JsonObject()
        .put("class", relatives.heterostructureClass().map(HeterostructureClass::word))
        .put("same_pair", document.related(relatives.samePair()))
        .put("same_class", document.related(relatives.sameClass()))
        .put("nearest", document.related(relatives.nearest()))
        .put("literature", relatives.literature().stream().map(document::sample).toList());
  }

  private JsonObject sample(Relatives.Sample sample) {
    return EvidenceSample.of(evidence.literature(), sample.related().item())
        .put("distance", sample.related().distance())
        .put("common", sample.related().common());
  }

  private List<JsonObject> related(List<Relatives.Related<EvidenceRow>> rows) {
    return rows.stream()
        .map(r -> row(r.item()).put("distance", r.distance()).put("common", r.common()))
        .toList();
  }

  private JsonObject closed(JsonObject body) {
    return Document.close(
        body, warnings, List.of(), Document.provenance().put("article", evidence.article()));
  }

  private JsonObject row(EvidenceRow row) {
    JsonObject disputed = new JsonObject();
    row.disputes()
        .forEach((cell, ids) -> {
          disputed.put(cell.field(), ids);
          warnings.add(
              new Warning(
                  "disputed_cell", cell.field() + " is disputed: " + titles(ids), row.label()));
        });
    return new JsonObject()
        .put("row", row.number())
        .put("origin", row.isUsers() ? "user" : "table1")
        .put("class", row.heterostructureClass().map(HeterostructureClass::word))
        .put("material", row.material())
        .put("phases", row.phases())
        .put("mxene", row.mxene())
        .put("extras", row.extras())
        .put("voltage_min_V", row.window().map(EvidenceRow.Window::min_V))
        .put("voltage_max_V", row.window().map(EvidenceRow.Window::max_V))
        .put("ice_percent", row.ice_percent())
        .put("cycling", row.cycling().map(EvidenceDocument::cycling))
        .put("rate", row.rate().map(EvidenceDocument::rate))
        .putAll(origin(row.origin()))
        .put("faradaic_bound_mAh_per_g", bounds(row))
        .put("flags", RowFlag.of(row, evidence, bound).stream().map(f -> f.word()).toList())
        .put("disputed_cells", disputed)
        .put("conflict_ids", row.conflictIds())
        .put("uncertain_fields", row.uncertainCells().stream().map(Cell::field).toList())
        .put(row.isUsers() ? "notes" : "ocr_notes", row.notes());
  }

  private String titles(List<String> ids) {
    return String.join(
        "; ",
        ids.stream()
            .map(id -> evidence.conflict(id).map(c -> id + ", " + c.title()).orElse(id))
            .toList());
  }

  private JsonObject bounds(EvidenceRow row) {
    JsonObject perPhase = new JsonObject();
    bound.perPhase(row).forEach((phase, q) -> perPhase.put(phase, tenths(q)));
    OptionalDouble largest = bound.largest(row);
    return new JsonObject()
        .put("per_phase", perPhase)
        .put(
            "max",
            largest.isPresent()
                ? OptionalDouble.of(tenths(largest.getAsDouble()))
                : OptionalDouble.empty());
  }

  private static double tenths(double value) {
    return Math.rint(10 * value) / 10;
  }

  private static JsonObject origin(Origin origin) {
    return switch (origin) {
      case Origin.Table1 table ->
          new JsonObject()
              .put("source", "Table 1 of the review article, ref " + table.ref())
              .put("ref", table.ref())
              .put("ref_as_printed", table.refAsPrinted())
              .put("material_as_printed", table.materialAsPrinted())
              .put("material_truncated", table.materialTruncated())
              .put("discussed_in_sections", table.sections())
              .put("confidence", table.confidence().word())
              .put("seed_line", table.line());
      case Origin.User user ->
          new JsonObject()
              .put("source", user.source())
              .put("file", user.file())
              .put("line", user.line());
    };
  }

  static JsonObject cycling(CyclingPoint point) {
    return rate(new RatePoint(point.capacity_mAh_per_g(), point.current_A_per_g()))
        .put("cycles", point.cycles());
  }

  static JsonObject rate(RatePoint point) {
    return new JsonObject()
        .put("capacity_mAh_per_g", point.capacity_mAh_per_g())
        .put("current_A_per_g", point.current_A_per_g());
  }

  /** A conflict, as part of another document. */
  public static JsonObject conflict(Conflict conflict) {
    return new JsonObject()
        .put("id", conflict.id())
        .put("severity", conflict.severity().word())
        .put("kind", conflict.kind())
        .put("contradiction", conflict.contradiction())
        .put("certainty", conflict.certainty())
        .put("title", conflict.title())
        .put(
            "sides",
            conflict.sides().stream()
                .map(s -> new JsonObject().put("where", s.where()).put("says", s.says()))
                .toList())
        .put("analysis", conflict.analysis())
        .put("resolution", conflict.resolution())
        .put("external_check", conflict.externalCheck())
        .put("statement_ids", conflict.statementIds())
        .put("table_rows", conflict.rows())
        .put("table_refs", conflict.refs())
        .put("reaction_ids", conflict.reactionIds());
  }

  private static JsonObject statement(Statement statement) {
    return new JsonObject()
        .put("id", statement.id())
        .put("section", statement.section())
        .put("line", statement.line())
        .put("kind", statement.kind().word())
        .put("subject", statement.subject())
        .put("quantity", statement.quantity())
        .put("printed", statement.printed())
        .put("conflict_ids", statement.conflictIds());
  }
}
