package anodyne.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place where the article disagrees with itself, with arithmetic or with physics.
 *
 * @param id stable name
 * @param kind what disagrees with what: text-vs-table, physics, arithmetic ...
 * @param severity how much it matters
 * @param contradiction false for a remark, such as a second operating point
 * @param certainty how sure the conflict is
 * @param title one line
 * @param sides what is said, and where
 * @param analysis why it is a conflict
 * @param resolution what software does about it
 * @param externalCheck public source that was looked up
 * @param statementIds statements it touches
 * @param rows rows of Table 1 it touches
 * @param refs numbers in the article's reference list
 * @param reactionIds reactions it touches
 */
public record Conflict(
    String id,
    String kind,
    Severity severity,
    boolean contradiction,
    String certainty,
    String title,
    List<Side> sides,
    String analysis,
    String resolution,
    Optional<String> externalCheck,
    List<String> statementIds,
    List<Integer> rows,
    List<Integer> refs,
    List<String> reactionIds) {

  /** How much a conflict matters. */
  public enum Severity {
    HIGH,
    MEDIUM,
    LOW;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One side of a conflict. */
  public record Side(String where, String says) {}

  public Conflict {
    sides = List.copyOf(sides);
    statementIds = List.copyOf(statementIds);
    rows = List.copyOf(rows);
    refs = List.copyOf(refs);
    reactionIds = List.copyOf(reactionIds);
  }
}
