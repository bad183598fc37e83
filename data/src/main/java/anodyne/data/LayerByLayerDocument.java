package anodyne.data;

import anodyne.transport.StackPlanes;
import anodyne.transport.StackState;

/** Writes the equilibria of a stack on planes, beside those of the continuum. */
public final class LayerByLayerDocument {
  private static final double PER_CM2 = 1e-4;

  private LayerByLayerDocument() {}

  /**
   * Both states.
   *
   * @param distance_nm asked for between planes
   * @param before at the first level
   * @param continuumBefore the same without planes
   * @param after at the second level
   * @param continuumAfter the same without planes
   */
  public static JsonObject of(
      double distance_nm,
      StackPlanes.Outcome before,
      StackState continuumBefore,
      StackPlanes.Outcome after,
      StackState continuumAfter) {
    return new JsonObject()
        .put("distance_nm", distance_nm)
        .put("before", state(before, continuumBefore))
        .put("after", state(after, continuumAfter));
  }

  private static JsonObject state(StackPlanes.Outcome outcome, StackState continuum) {
    return switch (outcome) {
      case StackPlanes.NotSolved(String reason) -> new JsonObject().put("unavailable", reason);
      case StackPlanes.Solved planes ->
          new JsonObject()
              .put("stored_na_per_m2", planes.stored_per_m2())
              .put("stored_over_continuum", planes.stored_per_m2() / continuum.stored_per_m2())
              .put("field_peak_V_per_m", planes.fieldPeak_V_per_m())
              .put(
                  "field_peak_over_continuum",
                  Document.number(planes.fieldPeak_V_per_m() / continuum.fieldPeak_V_per_m()))
              .put("stored_by_layer_na_per_m2", planes.storedByLayer_per_m2())
              .put("position_nm", planes.position_m().map(x -> x * 1e9))
              .put("layer", planes.layer())
              .put("potential_V", planes.potential_V())
              .put("charge_e_per_cm2", planes.charge_e_per_m2().map(x -> x * PER_CM2));
    };
  }
}
