package anodyne.report;

import anodyne.numerics.SobolIndices;
import anodyne.quantity.Series;
import anodyne.study.TransportExploration;
import anodyne.study.TransportMap;
import anodyne.study.TransportSensitivity;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was explored of transport, as files for a spreadsheet. */
public final class TransportExplorationTables {
  private TransportExplorationTables() {}

  /** All tables by file name; none of what was not asked for. */
  public static SortedMap<String, String> of(TransportExploration exploration) {
    SortedMap<String, String> tables = new TreeMap<>();
    exploration.sensitivity().ifPresent(s -> tables.put("transport-sobol-indices.csv", indices(s)));
    exploration.map().ifPresent(m -> tables.put("transport-map.csv", map(m)));
    return tables;
  }

  private static String indices(TransportSensitivity sensitivity) {
    CsvTable table =
        new CsvTable(
            "result",
            "median",
            "low",
            "high",
            "missing",
            "input",
            "first_order",
            "first_order_low",
            "first_order_high",
            "first_order_determined",
            "total",
            "total_low",
            "total_high",
            "total_determined");
    for (TransportSensitivity.Quantity quantity : TransportSensitivity.Quantity.values()) {
      TransportSensitivity.Ranked result = sensitivity.results().get(quantity);
      if (result != null) {
        for (int i = 0; i < sensitivity.inputs().size(); i++) {
          SobolIndices.Input shares = result.indices().inputs().get(i);
          table.row(
              quantity.word(),
              result.median(),
              result.low(),
              result.high(),
              result.missing(),
              sensitivity.inputs().get(i).label(),
              shares.first().value(),
              shares.first().low(),
              shares.first().high(),
              shares.first().isDetermined(),
              shares.total().value(),
              shares.total().low(),
              shares.total().high(),
              shares.total().isDetermined());
        }
      }
    }
    return table.asText();
  }

  private static String map(TransportMap map) {
    CsvTable table =
        new CsvTable(
            map.x().input().word() + " (" + map.x().input().unit() + ")",
            map.y().input().word() + " (" + map.y().input().unit() + ")",
            "gain_in",
            "gain_out",
            "gain_round_trip",
            "field_alone_gain_in",
            "field_alone_gain_out",
            "field_alone_gain_round_trip",
            "offsets_and_barriers_gain_round_trip",
            "stored_ratio",
            "window_ratio");
    for (int r = 0; r < map.y().values().size(); r++) {
      for (int c = 0; c < map.x().values().size(); c++) {
        table.row(
            map.x().values().get(c),
            map.y().values().get(r),
            cell(map.total().in(), r, c),
            cell(map.total().out(), r, c),
            cell(map.total().roundTrip(), r, c),
            cell(map.field().in(), r, c),
            cell(map.field().out(), r, c),
            cell(map.field().roundTrip(), r, c),
            cell(map.plain().roundTrip(), r, c),
            cell(map.stored(), r, c),
            cell(map.window(), r, c));
      }
    }
    return table.asText();
  }

  private static Object cell(List<Series> grid, int row, int column) {
    double value = grid.get(row).get(column);
    return Double.isFinite(value) ? value : "";
  }
}
