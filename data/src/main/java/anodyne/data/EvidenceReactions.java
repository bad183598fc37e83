package anodyne.data;

import anodyne.evidence.ReactionRecord;
import anodyne.evidence.ReactionRecord.Correction;
import anodyne.evidence.ReactionRecord.Counted;
import anodyne.evidence.ReactionRecord.Net;
import anodyne.evidence.ReactionRecord.ReactionProcess;
import anodyne.evidence.ReactionRecord.Sequence;
import java.util.List;

/** Reads {@code reactions.yaml}, schema {@code reactions/1}. */
final class EvidenceReactions {
  /** What the file holds. */
  record Contents(
      List<ReactionRecord> reactions, List<Sequence> sequences, List<Net> netReactions) {}

  private EvidenceReactions() {}

  static Contents read(Node root) {
    root.object("schema", "reactions", "sequences", "net_reactions").schema("reactions/1");
    return new Contents(
        root.list("reactions").stream().map(EvidenceReactions::reaction).toList(),
        root.list("sequences").stream()
            .map(n -> n.object("system", "discharge", "charge"))
            .map(n -> new Sequence(n.text("system"), n.texts("discharge"), n.texts("charge")))
            .toList(),
        root.list("net_reactions").stream()
            .map(n -> n.object("system", "label", "equation", "formula", "electrons", "basis"))
            .map(n ->
                new Net(
                    n.text("system"),
                    n.text("label"),
                    n.text("equation"),
                    n.text("formula"),
                    n.text("electrons"),
                    n.text("basis")))
            .toList());
  }

  private static ReactionRecord reaction(Node node) {
    node.object(
        "id",
        "system",
        "ref",
        "section",
        "line",
        "printed",
        "equation_number",
        "process",
        "kind",
        "equation",
        "reactants",
        "products",
        "electrons_taken_up",
        "symbols",
        "potential_V",
        "potential_approximate",
        "corrected",
        "basis",
        "note",
        "conflicts");
    return node.build(() ->
        new ReactionRecord(
            node.text("id"),
            node.text("system"),
            node.optionalInteger("ref"),
            node.text("section"),
            node.optionalInteger("line"),
            node.flag("printed"),
            node.optionalInteger("equation_number"),
            EvidenceNodes.constant(
                node, "process", ReactionProcess.values(), ReactionProcess::word),
            node.text("kind"),
            node.text("equation"),
            counted(node, "reactants"),
            counted(node, "products"),
            node.text("electrons_taken_up"),
            EvidenceNodes.texts(node, "symbols"),
            node.optional("potential_V").map(n -> EvidenceNodes.span(n, "potential_V")),
            node.optionalFlag("potential_approximate").orElse(false),
            node.optional("corrected")
                .map(n -> n.object("equation", "reason"))
                .map(n -> new Correction(n.text("equation"), n.text("reason"))),
            node.optionalText("basis"),
            node.optionalText("note"),
            node.texts("conflicts")));
  }

  private static List<Counted> counted(Node node, String key) {
    return node.list(key).stream()
        .map(n -> n.object("coefficient", "species"))
        .map(n -> new Counted(n.text("coefficient"), n.text("species")))
        .toList();
  }
}
