package anodyne.report;

import anodyne.numerics.SobolIndices;
import anodyne.study.CarrierSweep;
import anodyne.study.Exploration;
import anodyne.study.JunctionMap;
import anodyne.study.Sensitivity;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was explored, as files for a spreadsheet. */
final class ExplorationTables {
  private ExplorationTables() {}

  /** All tables by file name; none of what was not asked for. */
  static SortedMap<String, String> of(Exploration exploration) {
    SortedMap<String, String> tables = new TreeMap<>();
    exploration.sensitivity().ifPresent(s -> tables.put("sobol-indices.csv", indices(s)));
    exploration.map().ifPresent(m -> tables.put("map.csv", map(m)));
    if (!exploration.carriers().isEmpty()) {
      tables.put("carrier-rule.csv", carriers(exploration));
    }
    return tables;
  }

  private static String indices(Sensitivity sensitivity) {
    CsvTable table =
        new CsvTable(
            "left",
            "right",
            "result",
            "scale",
            "mean",
            "standard_deviation",
            "input",
            "name",
            "first_order",
            "first_order_low",
            "first_order_high",
            "total",
            "total_low",
            "total_high");
    for (Sensitivity.AtInterface at : sensitivity.interfaces()) {
      for (Sensitivity.Quantity quantity : Sensitivity.Quantity.values()) {
        SobolIndices plain = at.indices().get(quantity);
        if (plain != null) {
          rows(table, sensitivity, at, quantity, "plain", plain);
        }
        Sensitivity.Compressed compressed = at.compressed().get(quantity);
        if (compressed != null) {
          rows(
              table,
              sensitivity,
              at,
              quantity,
              "asinh of result over " + compressed.scale(),
              compressed.indices());
        }
      }
    }
    return table.asText();
  }

  private static void rows(
      CsvTable table,
      Sensitivity sensitivity,
      Sensitivity.AtInterface at,
      Sensitivity.Quantity quantity,
      String scale,
      SobolIndices indices) {
    for (int i = 0; i < sensitivity.inputs().size(); i++) {
      SobolIndices.Input shares = indices.inputs().get(i);
      table.row(
          at.left(),
          at.right(),
          quantity.word(),
          scale,
          indices.mean(),
          Math.sqrt(indices.variance()),
          sensitivity.inputs().get(i).label(),
          sensitivity.inputs().get(i).name(),
          shares.first().value(),
          shares.first().low(),
          shares.first().high(),
          shares.total().value(),
          shares.total().low(),
          shares.total().high());
    }
  }

  private static String map(JunctionMap map) {
    CsvTable table =
        new CsvTable(
            "left",
            "right",
            map.x().input().name() + " (" + map.x().input().unit() + ")",
            map.y().input().name() + " (" + map.y().input().unit() + ")",
            "built_in_potential_V",
            "field_left_V_per_m",
            "field_right_V_per_m");
    for (JunctionMap.AtInterface at : map.interfaces()) {
      for (int r = 0; r < map.y().values().size(); r++) {
        for (int c = 0; c < map.x().values().size(); c++) {
          table.row(
              at.left(),
              at.right(),
              map.x().values().get(c),
              map.y().values().get(r),
              cell(at.builtInPotential_V().get(r).get(c)),
              cell(at.fieldLeft_V_per_m().get(r).get(c)),
              cell(at.fieldRight_V_per_m().get(r).get(c)));
        }
      }
    }
    return table.asText();
  }

  private static Object cell(double value) {
    return Double.isFinite(value) ? value : "";
  }

  private static String carriers(Exploration exploration) {
    CsvTable table =
        new CsvTable(
            "phase",
            "partner",
            "carriers_per_cm3",
            "regime",
            "depletion_width_nm",
            "textbook_width_nm",
            "depletion_approximation_nm",
            "built_in_potential_V",
            "potential_drop_V",
            "field_V_per_m",
            "thickness_nm");
    for (CarrierSweep sweep : exploration.carriers()) {
      for (CarrierSweep.Point p : sweep.points()) {
        table.row(
            sweep.phase(),
            sweep.partner(),
            p.carriers_per_cm3(),
            p.regime().word(),
            p.width_m() * 1e9,
            cell(sweep.textbookWidth_m(p.carriers_per_cm3()) * 1e9),
            p.twoSidedWidth_m() * 1e9,
            p.builtInPotential_V(),
            p.drop_V(),
            p.field_V_per_m(),
            sweep.thickness_m() * 1e9);
      }
    }
    return table.asText();
  }
}
