package anodyne.data;

import anodyne.evidence.Conflict;
import java.util.List;

/** Reads {@code conflicts.yaml}, schema {@code conflicts/1}. */
final class EvidenceConflicts {
  private EvidenceConflicts() {}

  static List<Conflict> read(Node root) {
    root.object("schema", "conflicts").schema("conflicts/1");
    return root.list("conflicts").stream().map(EvidenceConflicts::conflict).toList();
  }

  private static Conflict conflict(Node node) {
    node.object(
        "id",
        "kind",
        "severity",
        "contradiction",
        "certainty",
        "title",
        "sides",
        "analysis",
        "resolution",
        "external_check",
        "statements",
        "rows",
        "refs",
        "reactions");
    return node.build(() ->
        new Conflict(
            node.text("id"),
            node.text("kind"),
            EvidenceNodes.constant(
                node, "severity", Conflict.Severity.values(), Conflict.Severity::word),
            node.flag("contradiction"),
            node.text("certainty"),
            node.text("title"),
            node.list("sides").stream()
                .map(n -> n.object("where", "says"))
                .map(n -> new Conflict.Side(n.text("where"), n.text("says")))
                .toList(),
            node.text("analysis"),
            node.text("resolution"),
            node.optionalText("external_check"),
            node.texts("statements"),
            EvidenceNodes.integers(node, "rows"),
            EvidenceNodes.integers(node, "refs"),
            node.texts("reactions")));
  }
}
