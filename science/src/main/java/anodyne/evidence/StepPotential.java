package anodyne.evidence;

import anodyne.formula.Formula;
import anodyne.quantity.Quality;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Potential at which a host was seen to take up or release sodium in one step.
 *
 * @param id stable name
 * @param origin the article, or another paper
 * @param host formula of the host as it was put into the electrode
 * @param system pair or electrode the host belongs to, if it was not alone
 * @param process discharge (sodium goes in) or charge
 * @param kind what happens; on charge the reverse of it
 * @param equation balanced equation in the direction of the process, {@code ->} for the arrow
 * @param potential_V potential against Na/Na+, a number or the range of a broad step
 * @param approximate true if the source gives it as approximate
 * @param cycle first cycle, a later one, or not stated
 * @param technique peak of a voltammogram, plateau, titration
 * @param scanRate_mV_per_s scan rate of a voltammogram, if stated
 * @param electrolyte electrolyte, if stated
 * @param assignment who says which reaction the potential belongs to
 * @param quality measured if seen in the source, recalled if from memory
 * @param source citation
 * @param tableRow row of Table 1 with the same material
 * @param note remark
 */
public record StepPotential(
    String id,
    Origin origin,
    String host,
    Optional<String> system,
    Process process,
    Kind kind,
    String equation,
    Span potential_V,
    boolean approximate,
    Cycle cycle,
    Technique technique,
    OptionalDouble scanRate_mV_per_s,
    Optional<String> electrolyte,
    Assignment assignment,
    Quality quality,
    String source,
    OptionalInt tableRow,
    Optional<String> note) {

  /** Lowest and highest potential an anode was ever reported to react at, V. */
  public static final double LEAST_V = -0.1;

  public static final double MOST_V = 3.5;

  /** Where the record comes from. */
  public enum Origin {
    ARTICLE,
    LITERATURE;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Direction of the current. */
  public enum Process {
    DISCHARGE,
    CHARGE;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the sodium does. */
  public enum Kind {
    INTERCALATION,
    CONVERSION,
    ALLOYING,
    RECONVERSION,
    SURFACE;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Cycle the potential was read in. */
  public enum Cycle {
    FIRST,
    LATER,
    UNSTATED;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the potential was found. */
  public enum Technique {
    /** Peak of a cyclic voltammogram. */
    CV,
    /** Plateau of a galvanostatic curve. */
    PLATEAU,
    /** Galvanostatic intermittent titration. */
    GITT,
    UNSTATED;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who ascribes the potential to the reaction. */
  public enum Assignment {
    /** The authors of the source, with the products or the equation. */
    AUTHORS,
    /** The authors give the potential, the reaction was chosen here; the note says why. */
    CURATOR;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public StepPotential {
    Bounds.notBlank("id", id);
    Bounds.balanced(equation);
    Bounds.notBlank("source", source);
    Formula.parse(host);
    if (!(potential_V.low() >= LEAST_V && potential_V.high() <= MOST_V)) {
      throw new IllegalArgumentException(
          "a potential must lie between "
              + LEAST_V
              + " and "
              + MOST_V
              + " V against Na/Na+, got "
              + potential_V.shown());
    }
    if (scanRate_mV_per_s.isPresent()) {
      Bounds.positive("scan rate", scanRate_mV_per_s.getAsDouble(), "mV/s");
    }
    if (quality != Quality.MEASURED && quality != Quality.RECALLED) {
      throw new IllegalArgumentException(
          "a step potential is measured or recalled, not " + quality.word());
    }
    if (assignment == Assignment.CURATOR && note.isEmpty()) {
      throw new IllegalArgumentException(
          "an assignment by the curator needs a note that gives its reason");
    }
  }

  /** True if the host has this composition, however the formula is written. */
  public boolean isOf(Formula formula) {
    return Formula.parse(host).amounts().equals(formula.amounts());
  }
}
