package anodyne.study;

import anodyne.cell.balance.FullCellDesign;
import anodyne.cell.balance.FullCellResult;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import java.util.List;

/** Writes the full cell of a study. */
final class CellFullDocument {
  private static final int MOST_INFLUENCES = 6;

  private CellFullDocument() {}

  static JsonObject of(Stage<CellResult.FullCell> stage) {
    return switch (stage) {
      case Stage.Unavailable<CellResult.FullCell>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<CellResult.FullCell>(CellResult.FullCell cell) -> fields(cell);
    };
  }

  private static JsonObject fields(CellResult.FullCell cell) {
    FullCellDesign design = cell.design();
    FullCellResult central = design.result();
    List<JsonObject> influences =
        design.influences().stream()
            .limit(MOST_INFLUENCES)
            .map(i ->
                new JsonObject()
                    .put("parameter", i.parameter().word())
                    .put("quality", i.quality().word())
                    .put("low_Wh_per_kg", i.low_Wh_per_kg())
                    .put("high_Wh_per_kg", i.high_Wh_per_kg()))
            .toList();
    return new JsonObject()
        .put("cathode", design.cathode())
        .put("np_ratio", central.balance().ratio())
        .put("limit", central.balance().limit().word())
        .put("first_cycle_efficiency_percent", 100 * central.balance().firstEfficiency())
        .put("average_voltage_V", Document.number(central.voltage_V()))
        .put(
            "energy_Wh_per_kg",
            new JsonObject()
                .put("cell", Document.number(central.cell_Wh_per_kg()))
                .put("electrodes", Document.number(central.electrodes_Wh_per_kg())))
        .put(
            "draws",
            new JsonObject()
                .put("samples", cell.samples())
                .put("failed", cell.failed())
                .put("average_voltage_V", CellDocument.quantiles(cell.voltage_V(), 1))
                .put("cell_Wh_per_kg", CellDocument.quantiles(cell.cell_Wh_per_kg(), 1))
                .put(
                    "electrodes_Wh_per_kg", CellDocument.quantiles(cell.electrodes_Wh_per_kg(), 1)))
        .put("influences", influences);
  }
}
