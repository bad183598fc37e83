package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.numerics.SobolIndices;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Writes what was explored; a part that was not asked for has no key. */
final class ExplorationDocument {
  private ExplorationDocument() {}

  static JsonObject of(JunctionResult result) {
    JsonObject node = new JsonObject();
    Exploration exploration = result.exploration();
    exploration.sensitivity().ifPresent(s -> node.put("sensitivity", of(s)));
    exploration.map().ifPresent(m -> node.put("map", of(m, result.junction())));
    if (!exploration.carriers().isEmpty()) {
      node.put(
          "carrier_rule", exploration.carriers().stream().map(ExplorationDocument::of).toList());
    }
    return node;
  }

  private static JsonObject of(Sensitivity sensitivity) {
    List<JsonObject> interfaces =
        sensitivity.interfaces().stream().map(at -> of(sensitivity, at)).toList();
    JsonObject node =
        new JsonObject()
            .put("evaluations", sensitivity.evaluations())
            .put("failed", sensitivity.failed())
            .put("confidence", SobolIndices.CONFIDENCE)
            .put("interfaces", interfaces);
    for (Sensitivity.Quantity quantity : Sensitivity.Quantity.values()) {
      node.put(
          quantity.word(),
          interfaces.size() == 1
              ? indices(sensitivity, sensitivity.interfaces().getFirst(), quantity)
              : Optional.empty());
    }
    return node;
  }

  private static JsonObject of(Sensitivity sensitivity, Sensitivity.AtInterface at) {
    JsonObject node = new JsonObject().put("left", at.left()).put("right", at.right());
    for (Sensitivity.Quantity quantity : Sensitivity.Quantity.values()) {
      node.put(quantity.word(), indices(sensitivity, at, quantity));
    }
    return node;
  }

  /** The indices of a result, in the order of the inputs. */
  private static Optional<JsonObject> indices(
      Sensitivity sensitivity, Sensitivity.AtInterface at, Sensitivity.Quantity quantity) {
    return Optional.ofNullable(at.indices().get(quantity))
        .map(indices ->
            new JsonObject()
                .put("mean", indices.mean())
                .put("standard_deviation", Math.sqrt(indices.variance()))
                .put("rows", indices.rows())
                .putAll(shares(sensitivity.inputs(), indices))
                .put(
                    "asinh",
                    Optional.ofNullable(at.compressed().get(quantity))
                        .map(c ->
                            new JsonObject()
                                .put("scale", c.scale())
                                .putAll(shares(sensitivity.inputs(), c.indices())))));
  }

  /** Both indices of every input. */
  static JsonObject shares(List<Sensitivity.Input> of, SobolIndices indices) {
    List<JsonObject> inputs = new ArrayList<>();
    for (int i = 0; i < indices.inputs().size(); i++) {
      Sensitivity.Input input = of.get(i);
      inputs.add(
          new JsonObject()
              .put("input", input.label())
              .put("name", input.name())
              .put("first_order", index(indices.inputs().get(i).first()))
              .put("total", index(indices.inputs().get(i).total())));
    }
    return new JsonObject().put("sum_of_first_order", indices.sumOfFirst()).put("inputs", inputs);
  }

  private static JsonObject index(SobolIndices.Index index) {
    return new JsonObject()
        .put("value", index.value())
        .put("low", index.low())
        .put("high", index.high())
        .put("determined", index.isDetermined());
  }

  private static JsonObject of(JunctionMap map, Junction central) {
    List<JsonObject> interfaces = new ArrayList<>();
    for (int i = 0; i < map.interfaces().size(); i++) {
      JunctionMap.AtInterface at = map.interfaces().get(i);
      interfaces.add(
          new JsonObject()
              .put("left", at.left())
              .put("right", at.right())
              .putAll(grids(at))
              .put("central", central(central.interfaces().get(i))));
    }
    JsonObject node =
        new JsonObject()
            .put("x", axis(map.x()))
            .put("y", axis(map.y()))
            .put("order", "[k][i] belongs to y.values[k] and x.values[i]")
            .put("failed", map.failed());
    if (map.interfaces().size() == 1) {
      node.putAll(grids(map.interfaces().getFirst()))
          .put("central", central(central.interfaces().getFirst()));
    } else {
      node.put("built_in_potential_V", Optional.empty())
          .put("field_left_V_per_m", Optional.empty())
          .put("field_right_V_per_m", Optional.empty());
    }
    return node.put("interfaces", interfaces);
  }

  private static JsonObject axis(JunctionMap.Axis axis) {
    return new JsonObject()
        .put("input", axis.input().name())
        .put("unit", axis.input().unit())
        .put("values", axis.values())
        .put("central", axis.input().central())
        .put("logarithmic", axis.input().logarithmic())
        .put("range", axis.origin());
  }

  private static JsonObject grids(JunctionMap.AtInterface at) {
    return new JsonObject()
        .put("built_in_potential_V", at.builtInPotential_V())
        .put("field_left_V_per_m", at.fieldLeft_V_per_m())
        .put("field_right_V_per_m", at.fieldRight_V_per_m());
  }

  private static JsonObject central(Interface at) {
    return new JsonObject()
        .put("built_in_potential_V", at.builtInPotential_V())
        .put("field_left_V_per_m", at.fieldLeft_V_per_m())
        .put("field_right_V_per_m", at.fieldRight_V_per_m());
  }

  private static JsonObject of(CarrierSweep sweep) {
    return new JsonObject()
        .put("phase", sweep.phase())
        .put("partner", sweep.partner())
        .put("conflict", CarrierSweep.CONFLICT)
        .put("thickness_nm", sweep.thickness_m() * 1e9)
        .put("central_carriers_per_cm3", sweep.central_per_cm3())
        .put("degenerate_from_per_cm3", sweep.degenerateFrom_per_cm3())
        .put("depleted_exponent", sweep.depletedExponent())
        .put("carriers_per_cm3", sweep.carriers_per_cm3())
        .put("regime", sweep.points().stream().map(p -> p.regime().word()).toList())
        .put("depletion_width_nm", column(sweep, p -> p.width_m() * 1e9))
        .put(
            "textbook_width_nm",
            column(sweep, p -> sweep.textbookWidth_m(p.carriers_per_cm3()) * 1e9))
        .put("two_sided_width_nm", column(sweep, p -> p.twoSidedWidth_m() * 1e9))
        .put("built_in_potential_V", column(sweep, CarrierSweep.Point::builtInPotential_V))
        .put("potential_drop_V", column(sweep, CarrierSweep.Point::drop_V))
        .put("field_V_per_m", column(sweep, CarrierSweep.Point::field_V_per_m));
  }

  private static Series column(CarrierSweep sweep, ToDoubleFunction<CarrierSweep.Point> what) {
    return Series.of(sweep.points().stream().mapToDouble(what).toArray());
  }
}
