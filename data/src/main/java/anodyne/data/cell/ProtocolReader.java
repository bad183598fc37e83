package anodyne.data.cell;

import anodyne.cell.Protocol;
import anodyne.cell.ProtocolText;
import anodyne.data.InputException;
import anodyne.data.Node;
import anodyne.data.TextFile;
import anodyne.data.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads protocols: lists of steps in words or profiles as data, a list within the list being a
 * cycle of its own; as JSON, YAML, or a text file with a step a line.
 */
public final class ProtocolReader {
  private static final String MEND = "write steps such as \"Rest for 1 hour\"";

  private ProtocolReader() {}

  /** Reads the protocol in a file. */
  public static Protocol read(Path file) {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    if (Stream.of(".json", ".yaml", ".yml").anyMatch(lower::endsWith)) {
      Node root = TreeReader.read(file);
      return root.content() instanceof Node.Items
          ? read(root, "protocol")
          : read(root.object("schema", "title", "protocol").get("protocol"), "protocol");
    }
    List<ProtocolText.Entry> entries = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<String> text = TextFile.read(file).lines().toList();
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        entries.add(new ProtocolText.Text(line));
        lines.add(i + 1);
      }
    }
    return switch (ProtocolText.read(entries)) {
      case ProtocolText.Understood understood -> understood.protocol();
      case ProtocolText.NotUnderstood not ->
          throw new InputException(
              not.message(), file + (not.entry() < 0 ? "" : ":" + lines.get(not.entry())), MEND);
    };
  }

  /** Reads the list of a node. */
  static Protocol read(Node node, String name) {
    List<ProtocolText.Entry> entries = new ArrayList<>();
    for (Node item : node.asList(name)) {
      entries.add(
          item.content() instanceof Node.Items(List<Node> group)
              ? new ProtocolText.Group(group.stream().map(n -> step(n, "a step")).toList())
              : step(item, "a step of " + name));
    }
    return switch (ProtocolText.read(entries)) {
      case ProtocolText.Understood understood -> understood.protocol();
      case ProtocolText.NotUnderstood not ->
          throw place(node, not).wrong(name + not.index() + ": " + not.message(), MEND);
    };
  }

  private static ProtocolText.Entry step(Node node, String name) {
    if (node.content() instanceof Node.Fields) {
      if (!node.has(ProfileReader.PROFILE)) {
        throw node.wrong(
            name + " must be text or have a profile, and this has neither",
            "write {profile: {time_s: [0, 60], current_A: [0, -0.001]}} or {profile: table.csv}");
      }
      return new ProtocolText.Given(new ProfileReader(node).read());
    }
    return new ProtocolText.Text(node.asText(name));
  }

  private static Node place(Node node, ProtocolText.NotUnderstood not) {
    if (not.entry() < 0) {
      return node;
    }
    Node entry = node.asList("protocol").get(not.entry());
    return not.inGroup() < 0 || !(entry.content() instanceof Node.Items(List<Node> group))
        ? entry
        : group.get(Math.min(not.inGroup(), group.size() - 1));
  }
}
