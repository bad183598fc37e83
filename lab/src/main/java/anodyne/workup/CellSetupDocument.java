package anodyne.workup;

import anodyne.cell.Resolution;
import anodyne.data.JsonObject;
import anodyne.data.cell.CellSetup;
import java.util.Optional;

/** What a run of a cell was about, the first entries of its documents. */
final class CellSetupDocument {
  private CellSetupDocument() {}

  static JsonObject of(CellSetup setup) {
    Resolution mesh = setup.resolution();
    JsonObject document =
        new JsonObject()
            .put("parameters", setup.read().set())
            .put("variant", setup.read().variant())
            .put("says", setup.read().says())
            .put("cell_kind", setup.kind().word())
            .put(
                "electrode",
                switch (setup.kind()) {
                  case FULL -> Optional.empty();
                  case HALF -> Optional.of(setup.electrode());
                })
            .put("mode", setup.mode().word())
            .put(
                "mesh",
                new JsonObject()
                    .put("counter", setup.cell().isHalf() ? Optional.empty() : mesh.counterPlaces())
                    .put("separator", mesh.separatorPlaces())
                    .put("working", mesh.workingPlaces())
                    .put("shells", mesh.shells()))
            .put("relative_tolerance", setup.relativeTolerance())
            .put("area_cm2", 1e4 * setup.cell().area_m2())
            .put("nominal_capacity_mAh", 1e3 * setup.cell().nominalCapacity_Ah())
            .put("temperature_set_K", setup.cell().temperature_K())
            .put("lowest_voltage_V", setup.cell().lowest_V())
            .put("highest_voltage_V", setup.cell().highest_V())
            .put("citations", setup.read().citations());
    setup
        .heat()
        .ifPresent(heat ->
            document.put(
                "thermal",
                new JsonObject()
                    .put("heat_capacity_J_per_K", heat.capacity_J_per_K())
                    .put("cooling_W_per_K", heat.cooling_W_per_K())
                    .put("ambient_K", heat.ambient_K())));
    return document;
  }
}
