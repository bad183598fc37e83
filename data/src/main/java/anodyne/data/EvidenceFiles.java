package anodyne.data;

import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.Literature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The evidence that comes with the program, and rows of the user's own. */
public final class EvidenceFiles {
  private static final String ROOT = "/anodyne/evidence/";

  private EvidenceFiles() {}

  /** Everything that comes with the program. */
  public static Evidence builtIn() {
    EvidenceStatements.Contents article = EvidenceStatements.read(tree("statements.yaml"));
    EvidenceReactions.Contents reactions = EvidenceReactions.read(tree("reactions.yaml"));
    EvidenceRoutes.Contents preparation = EvidenceRoutes.read(tree("routes.yaml"));
    return new Evidence(
        article.article(),
        article.citedAs(),
        table1(),
        article.statements(),
        reactions.reactions(),
        reactions.sequences(),
        reactions.netReactions(),
        EvidenceMechanisms.read(tree("mechanisms.yaml")),
        EvidenceConflicts.read(tree("conflicts.yaml")),
        EvidenceCapacities.read(tree("capacities.yaml")),
        EvidenceCapacities.referenceValues(tree("reference.yaml")),
        literature(),
        EvidencePotentials.read(tree("potentials.yaml"), reactions.reactions()),
        preparation.routes(),
        preparation.massRatios());
  }

  /** The rows of Table 1. */
  public static List<EvidenceRow> table1() {
    return EvidenceTable.table1("table1.csv", resource("table1.csv"));
  }

  /** The samples read in full texts. */
  public static Literature literature() {
    return EvidenceLiterature.read(tree("literature.yaml"));
  }

  /** The rows of a user's file; {@link #template()} shows its columns. */
  public static List<EvidenceRow> userRows(Path csv) {
    return EvidenceTable.userRows(csv.toString(), TextFile.read(csv));
  }

  /** A file of the user's own to fill in: the columns, what they mean, and an example. */
  public static String template() {
    return EvidenceTable.template();
  }

  private static Node tree(String name) {
    return TreeReader.yaml(name, resource(name));
  }

  private static String resource(String name) {
    try (InputStream stream = EvidenceFiles.class.getResourceAsStream(ROOT + name)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + ROOT + name);
      }
      return TextFile.decode(name, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
