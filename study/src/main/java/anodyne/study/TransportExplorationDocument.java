package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.numerics.SobolIndices;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes what was explored of transport; a part that was not asked for has no key. */
public final class TransportExplorationDocument {
  private TransportExplorationDocument() {}

  /** The parts. */
  public static JsonObject of(TransportExploration exploration) {
    JsonObject node = new JsonObject();
    exploration.sensitivity().ifPresent(s -> node.put("sensitivity", of(s)));
    exploration.map().ifPresent(m -> node.put("map", of(m)));
    return node;
  }

  private static JsonObject of(TransportSensitivity sensitivity) {
    JsonObject node =
        new JsonObject()
            .put("evaluations", sensitivity.evaluations())
            .put("failed", sensitivity.failed())
            .put("cells_per_layer", sensitivity.cells())
            .put("confidence", SobolIndices.CONFIDENCE);
    for (TransportSensitivity.Quantity quantity : TransportSensitivity.Quantity.values()) {
      node.put(
          quantity.word(),
          Optional.ofNullable(sensitivity.results().get(quantity))
              .map(result ->
                  new JsonObject()
                      .put("median", result.median())
                      .put("low", result.low())
                      .put("high", result.high())
                      .put("missing", result.missing())
                      .put("rows", result.indices().rows())
                      .put("indices_of", "rank")
                      .putAll(ExplorationDocument.shares(sensitivity.inputs(), result.indices()))));
    }
    return node;
  }

  /** A map with what it says. */
  private static JsonObject of(TransportMap map) {
    TransportMapReading reading = TransportMapReading.of(map);
    return new JsonObject()
        .put("x", axis(map.x()))
        .put("y", axis(map.y()))
        .put("order", "[k][i] belongs to y.values[k] and x.values[i]")
        .put("failed", map.failed())
        .putAll(ways(map.total()))
        .put("field_alone", ways(map.field()).put("window_ratio", map.fieldWindow()))
        .put("offsets_and_barriers", ways(map.plain()))
        .put("stored_ratio", map.stored())
        .put("window_ratio", map.window())
        .put("reading", of(reading));
  }

  private static JsonObject of(TransportMapReading reading) {
    return new JsonObject()
        .put("margin", TransportMapReading.MARGIN)
        .put("computed", reading.computed())
        .put("share_faster", share(reading.helps()))
        .put("share_slower", share(reading.hurts()))
        .put("share_faster_in", share(reading.helpsIn()))
        .put("share_faster_out", share(reading.helpsOut()))
        .put("share_faster_both_ways", share(reading.helpsBoth()))
        .put("share_faster_with_same_sodium", share(reading.helpsAlike()))
        .put("field_alone_computed", reading.fieldComputed())
        .put("field_alone_share_faster", share(reading.fieldHelps()))
        .put("field_alone_share_faster_both_ways", share(reading.fieldHelpsBoth()))
        .put("field_alone_share_faster_with_same_sodium", share(reading.fieldHelpsAlike()))
        .put("says", reading.says());
  }

  private static OptionalDouble share(double share) {
    return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  private static JsonObject axis(TransportMap.Axis axis) {
    return new JsonObject()
        .put("input", axis.input().word())
        .put("words", axis.input().words())
        .put("unit", axis.input().unit())
        .put("values", axis.values())
        .put("central", axis.central())
        .put("logarithmic", axis.input().logarithmic())
        .put("range", axis.origin());
  }

  private static JsonObject ways(TransportMap.Ways ways) {
    return new JsonObject()
        .put("gain_in", ways.in())
        .put("gain_out", ways.out())
        .put("gain_round_trip", ways.roundTrip());
  }
}
