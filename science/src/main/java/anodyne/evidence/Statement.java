package anodyne.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One quantitative or checkable statement of the article, in our words.
 *
 * @param id stable name: section and slug
 * @param section section of the article; {@code 0} is the abstract
 * @param line line in the text of the article, from 1
 * @param kind what kind of statement it is
 * @param subject what it is about
 * @param quantity what it says of the subject
 * @param value the stated value
 * @param unit unit of a numeric value
 * @param conditions conditions, as printed
 * @param refs numbers in the article's reference list
 * @param rows rows of Table 1 with the same reference
 * @param conflictIds conflicts that touch it
 * @param note remark
 * @param check how it can be tested
 */
public record Statement(
    String id,
    String section,
    int line,
    Kind kind,
    String subject,
    String quantity,
    StatedValue value,
    Optional<String> unit,
    Optional<String> conditions,
    List<Integer> refs,
    List<Integer> rows,
    List<String> conflictIds,
    Optional<String> note,
    StatementCheck check) {

  /** Kinds of statements. */
  public enum Kind {
    MEASURED,
    /** From density functional theory. */
    DFT,
    /** A property stated without saying how it is known. */
    STATED,
    MECHANISM,
    DEFINITION;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Statement {
    Bounds.notBlank("id", id);
    refs = List.copyOf(refs);
    rows = List.copyOf(rows);
    conflictIds = List.copyOf(conflictIds);
  }

  /** The printed value with its unit and conditions, for people. */
  public String printed() {
    return value.shown()
        + unit.map(u -> " " + u).orElse("")
        + conditions.map(c -> " (" + c + ")").orElse("");
  }
}
