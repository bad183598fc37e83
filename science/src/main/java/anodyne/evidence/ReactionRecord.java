package anodyne.evidence;

import anodyne.formula.Amount;
import anodyne.formula.Equation;
import anodyne.formula.Formula;
import anodyne.formula.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reaction the article prints as an equation or describes in words.
 *
 * @param id stable name
 * @param system electrode it belongs to
 * @param ref number in the article's reference list
 * @param section section of the article
 * @param line line in the text of the article; none for a step added here
 * @param printed true if the article prints the equation
 * @param equationNumber number of the printed equation
 * @param process discharge (sodiation), charge or synthesis
 * @param kind intercalation, conversion, alloying ...
 * @param equation the equation as text, with {@code ->} for the arrow
 * @param reactants left side
 * @param products right side
 * @param electronsTakenUp electrons on the left, an expression in the letters; negative on charge
 * @param symbols meaning of the letters
 * @param potential_V printed potential or range
 * @param potentialApproximate true if the potential is printed as approximate
 * @param corrected the mended equation, where the printed one does not balance
 * @param basis after which words an equation was written that is not printed
 * @param note remark
 * @param conflictIds conflicts that touch it
 */
public record ReactionRecord(
    String id,
    String system,
    OptionalInt ref,
    String section,
    OptionalInt line,
    boolean printed,
    OptionalInt equationNumber,
    ReactionProcess process,
    String kind,
    String equation,
    List<Counted> reactants,
    List<Counted> products,
    String electronsTakenUp,
    Map<String, String> symbols,
    Optional<Span> potential_V,
    boolean potentialApproximate,
    Optional<Correction> corrected,
    Optional<String> basis,
    Optional<String> note,
    List<String> conflictIds) {

  /** What happens to the electrode. */
  public enum ReactionProcess {
    DISCHARGE,
    CHARGE,
    SYNTHESIS;

    /** The word used in files and documents. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A species with its coefficient, both as text: {@code 10 - 3*x} and {@code Na+}. */
  public record Counted(String coefficient, String species) {}

  /** The equation of the counted species. */
  public Equation toEquation() {
    return new Equation(terms(reactants), terms(products));
  }

  private static List<Term> terms(List<Counted> side) {
    return side.stream()
        .map(c -> new Term(Amount.parse(c.coefficient()), Formula.parse(c.species()), c.species()))
        .toList();
  }

  /** A mended equation and why. */
  public record Correction(String equation, String reason) {}

  public ReactionRecord {
    Bounds.notBlank("id", id);
    reactants = List.copyOf(reactants);
    products = List.copyOf(products);
    symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
    conflictIds = List.copyOf(conflictIds);
  }

  /**
   * The order of an electrode's reactions.
   *
   * @param system electrode
   * @param discharge ids, first to last
   * @param charge ids, first to last; empty if the article does not say
   */
  public record Sequence(String system, List<String> discharge, List<String> charge) {
    public Sequence {
      discharge = List.copyOf(discharge);
      charge = List.copyOf(charge);
    }
  }

  /**
   * The sum of the steps of one branch.
   *
   * @param system electrode
   * @param label branch
   * @param equation net equation of discharge
   * @param formula host
   * @param electrons electrons per formula unit of the host, a number or a fraction
   * @param basis the steps added up
   */
  public record Net(
      String system,
      String label,
      String equation,
      String formula,
      String electrons,
      String basis) {}
}
