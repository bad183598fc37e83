package anodyne.workup;

import anodyne.analysis.MottSchottky;
import anodyne.analysis.MottSchottky.Carriers;
import anodyne.data.JsonObject;
import anodyne.quantity.Quality;
import anodyne.workup.LevelsWorkUp.Value;
import java.util.List;
import java.util.Optional;

/** Energy levels as JSON. */
public final class LevelsDocument {
  private static final double SIGMAS = 1.6448536269514722;

  private LevelsDocument() {}

  /** The entries; schema, warnings and provenance are the caller's to add. */
  public static JsonObject of(LevelsWorkUp work) {
    return new JsonObject()
        .put("kind", work.kind().word())
        .put("source", work.source())
        .put("work_function_eV", value(work, work.workFunction()))
        .put("valence_edge_eV", value(work, work.valenceEdge()))
        .put("ionisation_energy_eV", value(work, LevelsLibrary.ionisation(work)))
        .put("band_gap_eV", value(work, work.bandGap()))
        .put("flat_band_V", value(work, work.flatBand()))
        .put("carriers_per_cm3", value(work, work.carriers()))
        .put("conductivity_type", work.type().map(Carriers::word))
        .put("valence_offset_eV", value(work, work.valenceOffset()))
        .put("frequencies", frequencies(work));
  }

  private static Optional<JsonObject> value(LevelsWorkUp work, Optional<Value> value) {
    return value.map(v ->
        new JsonObject()
            .put("value", v.value())
            .put("low", v.value() - SIGMAS * v.error())
            .put("high", v.value() + SIGMAS * v.error())
            .put("confidence", 0.9)
            .put("standard_error", v.error())
            .put("source", work.source())
            .put("quality", Quality.MEASURED.word())
            .put("detail", v.detail()));
  }

  private static List<JsonObject> frequencies(LevelsWorkUp work) {
    return switch (work.details()) {
      case LevelsWorkUp.Capacitances(MottSchottky result) ->
          result.lines().stream()
              .map(l ->
                  new JsonObject()
                      .put("frequency_Hz", l.frequency_Hz())
                      .put("flat_band_V", l.flatBand_V())
                      .put("carriers_per_cm3", 1e-6 * l.carriers_per_m3())
                      .put("r_squared", l.onset().line().rSquared()))
              .toList();
      case LevelsWorkUp.Photoelectrons _, LevelsWorkUp.Optical _, LevelsWorkUp.CoreLevels _ ->
          List.of();
    };
  }
}
