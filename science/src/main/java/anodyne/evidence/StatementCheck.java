package anodyne.evidence;

import java.util.List;
import java.util.Locale;

/**
 * How a statement can be tested, as data: each statement carries one of these, and the checks
 * interpret it. None of them says that a statement is right.
 */
public sealed interface StatementCheck
    permits TableCheck,
        ChemistryCheck,
        LibraryCheck,
        JunctionCheck,
        ReactionCheck,
        SodiationCheck,
        LiteratureCheck,
        TextCheck,
        TransportCheck,
        StatementCheck.All,
        StatementCheck.Partly,
        StatementCheck.Beside,
        StatementCheck.NotCheckable {

  /** Every part must hold. One contradicted part contradicts the statement. */
  record All(List<StatementCheck> parts) implements StatementCheck {
    public All {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("a combined check needs at least two parts");
      }
    }
  }

  /** A check of the main claim that leaves a part of the statement untested. */
  record Partly(StatementCheck check, String unchecked) implements StatementCheck {
    public Partly {
      Bounds.notBlank("unchecked", unchecked);
    }
  }

  /** A check with another one beside it, which is shown and decides nothing. */
  record Beside(StatementCheck check, StatementCheck beside) implements StatementCheck {}

  /** Nothing here can test it; {@code needs} says what would. */
  record NotCheckable(Reason reason, String needs) implements StatementCheck {
    public NotCheckable {
      Bounds.notBlank("needs", needs);
    }
  }

  /** Why a statement cannot be checked. */
  enum Reason {
    /** The curve or image it was read from is not in the article. */
    MEASUREMENT("a measurement whose data the article does not hold"),
    /** A preparation. */
    PROCEDURE("a preparation, not a computable claim"),
    /** Needs electronic-structure calculations. */
    FIRST_PRINCIPLES("needs first-principles calculations"),
    /** Needs a stage of the computation that does not exist yet. */
    LATER_STAGE("needs a stage that is not part of this version"),
    /** Needs a number that no source in the data gives. */
    MISSING_DATA("needs data that are not at hand"),
    /** True by the meaning of the words. */
    DEFINITION("a definition"),
    /** A list or a name without a claim. */
    NAMING("a list or a name that claims nothing computable"),
    /** A judgement. */
    JUDGEMENT("a judgement"),
    /** A fact about publications or history. */
    BIBLIOGRAPHY("a fact about publications or history");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** The reason for people. */
    public String sentence() {
      return sentence;
    }

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
