package anodyne.data;

import anodyne.evidence.Direction;
import anodyne.evidence.InterfaceCase;
import anodyne.evidence.Mechanism;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code mechanisms.yaml}, schema {@code mechanisms/1}. */
final class EvidenceMechanisms {
  private EvidenceMechanisms() {}

  static List<Mechanism> read(Node root) {
    root.object("schema", "mechanisms").schema("mechanisms/1");
    return root.list("mechanisms").stream().map(EvidenceMechanisms::mechanism).toList();
  }

  private static Mechanism mechanism(Node node) {
    node.object(
        "id",
        "group",
        "section",
        "line",
        "name",
        "statement",
        "given",
        "then",
        "interface_case",
        "test",
        "formula",
        "examples",
        "caveat",
        "external",
        "conflicts");
    return node.build(() ->
        new Mechanism(
            node.text("id"),
            node.text("group"),
            node.text("section"),
            node.integer("line"),
            node.text("name"),
            node.text("statement"),
            EvidenceNodes.texts(node, "given"),
            EvidenceNodes.texts(node, "then"),
            node.optional("interface_case").map(EvidenceMechanisms::interfaceCase),
            node.text("test"),
            node.optionalText("formula"),
            node.texts("examples"),
            node.optionalText("caveat"),
            node.optionalText("external"),
            node.texts("conflicts")));
  }

  private static InterfaceCase interfaceCase(Node node) {
    node.object(
        "left",
        "right",
        "generic",
        "left_type",
        "right_type",
        "termination",
        "electrons",
        "electrons_basis",
        "lower_work_function",
        "work_functions_eV",
        "band_gaps_eV",
        "field_printed",
        "field_basis",
        "positive_printed",
        "negative_printed",
        "higher_potential_printed",
        "na_adsorbs_on",
        "sodium_on_discharge",
        "released_first",
        "released_first_basis",
        "reversed_field_printed",
        "na_poor_printed",
        "na_rich_printed",
        "ref");
    String left = node.text("left");
    String right = node.text("right");
    Map<String, String> types = new LinkedHashMap<>();
    node.optionalText("left_type").ifPresent(t -> types.put(left, t));
    node.optionalText("right_type").ifPresent(t -> types.put(right, t));
    return node.build(() ->
        new InterfaceCase(
            left,
            right,
            node.optionalFlag("generic").orElse(false),
            types,
            node.optionalText("termination"),
            direction(node.get("electrons")),
            node.text("electrons_basis"),
            node.optionalText("lower_work_function"),
            EvidenceNodes.numbersByName(node, "work_functions_eV"),
            EvidenceNodes.numbersByName(node, "band_gaps_eV"),
            optionalDirection(node, "field_printed"),
            node.optionalText("field_basis"),
            node.optionalText("positive_printed"),
            node.optionalText("negative_printed"),
            node.optionalText("higher_potential_printed"),
            node.optionalText("na_adsorbs_on"),
            optionalDirection(node, "sodium_on_discharge"),
            node.optionalText("released_first")
                .map(side -> new InterfaceCase.Release(side, node.text("released_first_basis"))),
            optionalDirection(node, "reversed_field_printed"),
            node.optionalText("na_poor_printed"),
            node.optionalText("na_rich_printed"),
            node.optional("ref").map(n -> n.asInteger("ref"))));
  }

  private static Optional<Direction> optionalDirection(Node node, String key) {
    return node.optional(key).map(EvidenceMechanisms::direction);
  }

  private static Direction direction(Node node) {
    node.object("from", "to");
    return node.build(() -> new Direction(node.text("from"), node.text("to")));
  }
}
