package anodyne.data;

import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.Literature;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.LiteratureRow.CapacitiveShare;
import anodyne.evidence.LiteratureRow.CellSetup;
import anodyne.evidence.LiteratureRow.Electronic;
import anodyne.evidence.LiteratureRow.Kinetics;
import anodyne.evidence.LiteratureRow.Paper;
import anodyne.evidence.LiteratureRow.Performance;
import anodyne.evidence.LiteratureRow.Role;
import anodyne.evidence.Origin.Confidence;
import anodyne.evidence.RatePoint;
import anodyne.evidence.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code literature.yaml}, schema {@code literature/1}. */
final class EvidenceLiterature {
  private EvidenceLiterature() {}

  static Literature read(Node root) {
    root.object("schema", "rows", "pairs").schema("literature/1");
    Map<String, LiteratureRow> rows = new LinkedHashMap<>();
    for (Node node : root.list("rows")) {
      LiteratureRow row = row(node);
      if (rows.putIfAbsent(row.id(), row) != null) {
        throw node.wrong("sample " + row.id() + " stands twice", "give each its own id");
      }
    }
    return new Literature(
        List.copyOf(rows.values()), root.list("pairs").stream().map(n -> pair(n, rows)).toList());
  }

  private static LiteraturePair pair(Node node, Map<String, LiteratureRow> rows) {
    node.object("metric", "heterostructure", "control", "same_support");
    return node.build(() ->
        new LiteraturePair(
            EvidenceNodes.constant(
                node, "metric", LiteraturePair.Metric.values(), LiteraturePair.Metric::word),
            sample(node, "heterostructure", rows),
            sample(node, "control", rows),
            node.flag("same_support")));
  }

  private static LiteratureRow sample(Node node, String key, Map<String, LiteratureRow> rows) {
    LiteratureRow row = rows.get(node.text(key));
    if (row == null) {
      throw node.get(key).wrong("no sample " + node.text(key), "write the id of a row above");
    }
    return row;
  }

  private static LiteratureRow row(Node node) {
    node.object(
        "id",
        "doi",
        "year",
        "title",
        "material",
        "phases",
        "class",
        "role",
        "main_sample",
        "extras",
        "electrolyte",
        "window_V",
        "loading_mg_per_cm2",
        "ice_percent",
        "first_cycle_mAh_per_g",
        "cycling",
        "rate",
        "retention_percent",
        "rct_ohm",
        "ohmic_resistance_ohm",
        "d_na_cm2_per_s",
        "b_value",
        "capacitive_percent",
        "work_functions_eV",
        "band_gaps_eV",
        "dft",
        "junction_claimed",
        "field_direction_claimed",
        "table1_row",
        "spread_over_sentences",
        "note",
        "confidence");
    return node.build(() ->
        new LiteratureRow(
            node.text("id"),
            new Paper(node.text("doi"), node.integer("year"), node.text("title")),
            node.text("material"),
            node.texts("phases"),
            node.text("class"),
            EvidenceNodes.constant(node, "role", Role.values(), Role::word),
            node.optionalFlag("main_sample").orElse(false),
            node.texts("extras"),
            cell(node),
            performance(node),
            kinetics(node),
            electronic(node),
            node.optionalFlag("junction_claimed").orElse(false),
            node.optionalText("field_direction_claimed"),
            node.optionalInteger("table1_row"),
            node.texts("spread_over_sentences"),
            node.optionalText("note"),
            EvidenceNodes.constant(node, "confidence", Confidence.values(), Confidence::word)));
  }

  private static CellSetup cell(Node node) {
    return new CellSetup(
        node.optionalText("electrolyte"),
        span(node, "window_V").map(s -> new EvidenceRow.Window(s.low(), s.high())),
        span(node, "loading_mg_per_cm2"));
  }

  private static Performance performance(Node node) {
    return new Performance(
        node.optionalNumber("ice_percent"),
        EvidenceNodes.numbers(node, "first_cycle_mAh_per_g"),
        node.optional("cycling")
            .map(n -> n.object("capacity_mAh_per_g", "current_A_per_g", "cycles"))
            .map(n ->
                new CyclingPoint(
                    n.number("capacity_mAh_per_g"),
                    n.number("current_A_per_g"),
                    n.integer("cycles"))),
        node.optionalList("rate").stream()
            .map(n -> n.object("capacity_mAh_per_g", "current_A_per_g"))
            .map(n -> new RatePoint(n.number("capacity_mAh_per_g"), n.number("current_A_per_g")))
            .toList(),
        node.optionalNumber("retention_percent"));
  }

  private static Kinetics kinetics(Node node) {
    return new Kinetics(
        node.optionalNumber("rct_ohm"),
        node.optionalNumber("ohmic_resistance_ohm"),
        span(node, "d_na_cm2_per_s"),
        EvidenceNodes.numbers(node, "b_value"),
        node.optionalList("capacitive_percent").stream()
            .map(n -> n.object("rate_mV_per_s", "percent"))
            .map(n -> new CapacitiveShare(n.number("rate_mV_per_s"), n.number("percent")))
            .toList());
  }

  private static Electronic electronic(Node node) {
    Optional<Node> dft =
        node.optional("dft").map(n -> n.object("na_adsorption_eV", "na_barrier_eV"));
    return new Electronic(
        EvidenceNodes.numbersByName(node, "work_functions_eV"),
        EvidenceNodes.numbersByName(node, "band_gaps_eV"),
        dft.map(n -> n.optionalNumber("na_adsorption_eV")).orElse(OptionalDouble.empty()),
        dft.map(n -> EvidenceNodes.numbersByName(n, "na_barrier_eV")).orElse(Map.of()));
  }

  private static Optional<Span> span(Node node, String key) {
    return node.optional(key).map(n -> EvidenceNodes.span(n, key));
  }
}
