package anodyne.workup;

import anodyne.data.JsonObject;
import java.util.List;

/** A cell with its files, as JSON. */
public final class CellDocument {
  private CellDocument() {}

  /** The entries of one cell. */
  public static JsonObject of(CellWork work) {
    return new JsonObject()
        .put("cell", work.cell().id())
        .put("group", work.cell().group())
        .put("host", work.cell().host())
        .put("files", work.files().stream().map(FileDocument::of).toList())
        .put("ice_percent", CyclingDocument.initialEfficiency_percent(work.cycling()));
  }

  /** Means and deviations of cells made alike. */
  public static List<JsonObject> groups(List<CellWork> works) {
    return replicates(works).stream().map(Replicates::document).toList();
  }

  /** The groups of these cells. */
  public static List<Replicates> replicates(List<CellWork> works) {
    return Replicates.of(works.stream().flatMap(w -> w.cycling().stream()).toList());
  }
}
