package anodyne.data;

import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code statements.yaml}, schema {@code statements/1}. */
final class EvidenceStatements {
  /**
   * What the file holds.
   *
   * @param article title of the article
   * @param citedAs how the phase library cites it
   * @param statements in file order
   */
  record Contents(String article, String citedAs, List<Statement> statements) {}

  private EvidenceStatements() {}

  static Contents read(Node root) {
    root.object("schema", "article", "cited_as", "statements").schema("statements/1");
    List<Statement> statements =
        root.list("statements").stream().map(EvidenceStatements::statement).toList();
    Set<String> ids = new HashSet<>();
    for (Statement statement : statements) {
      if (!ids.add(statement.id())) {
        throw root.wrong("statement " + statement.id() + " stands twice", "give each its own id");
      }
    }
    return new Contents(root.text("article"), root.text("cited_as"), statements);
  }

  private static Statement statement(Node node) {
    node.object(
        "id",
        "section",
        "line",
        "kind",
        "subject",
        "quantity",
        "value",
        "unit",
        "conditions",
        "refs",
        "rows",
        "conflicts",
        "note",
        "check");
    return node.build(() ->
        new Statement(
            node.text("id"),
            node.text("section"),
            node.integer("line"),
            EvidenceNodes.constant(node, "kind", Statement.Kind.values(), Statement.Kind::word),
            node.text("subject"),
            node.text("quantity"),
            value(node.get("value")),
            node.optionalText("unit"),
            node.optionalText("conditions"),
            EvidenceNodes.integers(node, "refs"),
            EvidenceNodes.integers(node, "rows"),
            node.texts("conflicts"),
            node.optionalText("note"),
            EvidenceStatementChecks.check(node.get("check"))));
  }

  private static StatedValue value(Node node) {
    return switch (node.content()) {
      case Node.Text(String text) -> new StatedValue.Text(text);
      case Node.Fields _ -> {
        Map<String, String> byName = new LinkedHashMap<>();
        node.keys().forEach(name -> byName.put(name, node.text(name)));
        yield new StatedValue.Assigned(byName);
      }
      case Node.Items(List<Node> items)
          when !items.isEmpty() && items.getFirst().content() instanceof Node.Text ->
          new StatedValue.Items(items.stream().map(i -> i.asText("an item of value")).toList());
      case Node.Items _, Node.Numeral _, Node.Flag _, Node.Nothing _ ->
          new StatedValue.Numeric(EvidenceNodes.span(node, "value"));
    };
  }
}
