package anodyne.evidence;

import java.util.List;
import java.util.Locale;

/** Where an evidence row comes from. */
public sealed interface Origin {

  /** How sure it is that the record equals the print; it says nothing of the printed value. */
  enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A row of Table 1 of the review article.
   *
   * @param ref number in the article's reference list
   * @param refAsPrinted the reference cell as the text of the article has it
   * @param materialAsPrinted the material cell as the text of the article has it
   * @param materialTruncated true if the second line of the material cell is lost
   * @param sections sections of the article that discuss it
   * @param line line in the text of the article, from 1
   * @param confidence how sure the record equals the print
   */
  record Table1(
      int ref,
      String refAsPrinted,
      String materialAsPrinted,
      boolean materialTruncated,
      List<String> sections,
      int line,
      Confidence confidence)
      implements Origin {
    public Table1 {
      sections = List.copyOf(sections);
    }
  }

  /**
   * A row a user added.
   *
   * @param file file it stands in
   * @param line line there, from 1
   * @param source citation given by the user
   */
  record User(String file, int line, String source) implements Origin {
    public User {
      Bounds.notBlank("source", source);
    }
  }
}
