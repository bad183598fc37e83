package anodyne.data;

import anodyne.evidence.Capacities;
import anodyne.evidence.ReferenceValue;
import anodyne.quantity.Quality;
import java.util.List;

/**
 * Reads {@code capacities.yaml}, schema {@code capacities/1}, and {@code reference.yaml}, schema
 * {@code reference/1}.
 */
final class EvidenceCapacities {
  private EvidenceCapacities() {}

  static Capacities read(Node root) {
    root.object("schema", "alloys", "stand_ins", "theoretical_capacities").schema("capacities/1");
    return new Capacities(
        root.list("alloys").stream()
            .map(n -> n.object("alloy", "basis"))
            .map(n -> new Capacities.Alloy(n.text("alloy"), n.text("basis")))
            .toList(),
        root.list("stand_ins").stream()
            .map(n -> n.object("formula", "as"))
            .map(n -> new Capacities.StandIn(n.text("formula"), n.text("as")))
            .toList(),
        root.list("theoretical_capacities").stream()
            .map(n -> n.object("material", "printed_mAh_per_g", "line", "electrons", "how"))
            .map(n ->
                new Capacities.Theoretical(
                    n.text("material"),
                    n.optionalNumber("printed_mAh_per_g"),
                    n.optionalInteger("line"),
                    n.text("electrons"),
                    n.text("how")))
            .toList());
  }

  static List<ReferenceValue> referenceValues(Node root) {
    root.object("schema", "values").schema("reference/1");
    return root.list("values").stream()
        .map(n ->
            n.object("quantity", "symbol", "coordination", "value", "unit", "quality", "source"))
        .map(EvidenceCapacities::value)
        .toList();
  }

  private static ReferenceValue value(Node node) {
    return node.build(() ->
        new ReferenceValue(
            node.text("quantity"),
            node.text("symbol"),
            node.optionalInteger("coordination"),
            node.number("value"),
            node.text("unit"),
            EvidenceNodes.constant(node, "quality", Quality.values(), Quality::word),
            node.text("source")));
  }
}
