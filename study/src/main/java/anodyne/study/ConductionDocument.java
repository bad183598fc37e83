package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.sodiation.Conduction;
import anodyne.sodiation.Conductor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the electronic conduction of the composite. */
final class ConductionDocument {
  private ConductionDocument() {}

  static JsonObject of(Stage<SodiationResult.ConductionResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<SodiationResult.ConductionResult>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<SodiationResult.ConductionResult>(var result) ->
          new JsonObject()
              .put("weakest_quality", result.conduction().weakestQuality().word())
              .put("not_counted", result.notFilled())
              .put(
                  "conductors",
                  result.conduction().all().stream().map(ConductionDocument::conductor).toList())
              .put("course", course(result));
    };
  }

  private static JsonObject conductor(Conductor c) {
    return new JsonObject()
        .put("phase", c.name())
        .put("conductivity_S_per_m", c.conductivity_S_per_m())
        .put("spread_of_logarithm", c.spread())
        .put("quality", c.quality().word())
        .put("source", c.source());
  }

  private static List<JsonObject> course(SodiationResult.ConductionResult result) {
    List<JsonObject> points = new ArrayList<>();
    for (int i = 0; i < result.course().size(); i++) {
      Conduction.AtCharge at = result.course().get(i);
      if (!at.state()) {
        continue;
      }
      Optional<Confidence.Quantiles> spread = result.electrode().stream().skip(i).findFirst();
      JsonObject fractions = new JsonObject();
      at.fractions().forEach(fractions::put);
      points.add(
          new JsonObject()
              .put("total_charge_mAh_per_g", at.charge_mAh_per_g())
              .put("volume_fractions", fractions)
              .put("hosts_S_per_m", at.grains_S_per_m())
              .put("solids_S_per_m", at.solids_S_per_m())
              .put("least_solids_S_per_m", at.isotropic().low_S_per_m())
              .put("most_solids_S_per_m", at.isotropic().high_S_per_m())
              .put("porosity", at.porosity())
              .put(
                  "electrode_S_per_m",
                  new JsonObject()
                      .put("value", at.electrode_S_per_m())
                      .put("low", spread.map(q -> Math.min(q.low(), at.electrode_S_per_m())))
                      .put("high", spread.map(q -> Math.max(q.high(), at.electrode_S_per_m())))
                      .put("confidence", 0.9))
              .put("carried_by", at.carrier()));
    }
    return points;
  }
}
