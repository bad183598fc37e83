package anodyne.report;

import anodyne.evidence.Cell;
import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.RatePoint;
import anodyne.study.PairEvidence;
import anodyne.verdict.Relatives;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The evidence as files for a spreadsheet. */
final class EvidenceTables {
  private EvidenceTables() {}

  static SortedMap<String, String> of(PairEvidence evidence) {
    SortedMap<String, String> tables = new TreeMap<>();
    tables.put("evidence.csv", rows(evidence.relatives()));
    tables.put("controls.csv", controls(evidence.relatives().literature()));
    return tables;
  }

  private static String rows(Relatives relatives) {
    CsvTable table =
        new CsvTable(
            "relation",
            "distance",
            "common",
            "origin",
            "row",
            "class",
            "material",
            "phases",
            "mxene",
            "window_low_V",
            "window_high_V",
            "ice_percent",
            "cycling_capacity_mAh_per_g",
            "cycling_current_A_per_g",
            "cycles",
            "rate_capacity_mAh_per_g",
            "rate_current_A_per_g",
            "disputed_cells",
            "uncertain_cells",
            "conflicts");
    add(table, "same phases", relatives.samePair());
    add(table, "same class", relatives.sameClass());
    add(table, "nearest", relatives.nearest());
    return table.asText();
  }

  private static void add(
      CsvTable table, String relation, List<Relatives.Related<EvidenceRow>> related) {
    for (Relatives.Related<EvidenceRow> r : related) {
      EvidenceRow row = r.item();
      table.row(
          relation,
          r.distance(),
          r.common(),
          row.label(),
          row.number(),
          row.heterostructureClass().map(HeterostructureClass::word),
          row.material(),
          String.join(" ", row.phases()),
          row.mxene(),
          row.window().map(EvidenceRow.Window::min_V),
          row.window().map(EvidenceRow.Window::max_V),
          row.ice_percent(),
          row.cycling().map(CyclingPoint::capacity_mAh_per_g),
          row.cycling().map(CyclingPoint::current_A_per_g),
          row.cycling().map(CyclingPoint::cycles),
          row.rate().map(RatePoint::capacity_mAh_per_g),
          row.rate().map(RatePoint::current_A_per_g),
          row.disputed().stream().map(Cell::word).collect(Collectors.joining(" ")),
          row.uncertainCells().stream().map(Cell::word).collect(Collectors.joining(" ")),
          String.join(" ", row.conflictIds()));
    }
  }

  private static String controls(List<Relatives.Sample> samples) {
    CsvTable table =
        new CsvTable(
            "heterostructure",
            "control",
            "metric",
            "value_of_heterostructure",
            "value_of_control",
            "ratio",
            "same_support",
            "doi");
    for (LiteraturePair pair : ControlsFigure.pairs(samples)) {
      table.row(
          pair.heterostructure().material(),
          pair.control().material(),
          pair.metric().word(),
          pair.valueOfHeterostructure(),
          pair.valueOfControl(),
          pair.ratio(),
          pair.sameSupport(),
          pair.heterostructure().paper().doi());
    }
    return table.asText();
  }
}
