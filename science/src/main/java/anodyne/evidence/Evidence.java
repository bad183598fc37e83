package anodyne.evidence;

import anodyne.formula.Formula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that has been published, as far as it was read.
 *
 * @param article title of the review article
 * @param citedAs how the phase library cites the article
 * @param rows Table 1, then users' rows
 * @param statements statements of the article
 * @param reactions reactions of the article
 * @param sequences order of reactions
 * @param netReactions sums of reactions
 * @param mechanisms rules of the article
 * @param conflicts where the article disagrees with itself, arithmetic or physics
 * @param capacities electrons and alloys for faradaic bounds
 * @param referenceValues properties of atoms and ions
 * @param literature samples read in full texts, kept apart
 * @param stepPotentials potentials at which hosts react, those of the article and others
 * @param routes preparation
 * @param massRatios proportions of two phases
 */
public record Evidence(
    String article,
    String citedAs,
    List<EvidenceRow> rows,
    List<Statement> statements,
    List<ReactionRecord> reactions,
    List<ReactionRecord.Sequence> sequences,
    List<ReactionRecord.Net> netReactions,
    List<Mechanism> mechanisms,
    List<Conflict> conflicts,
    Capacities capacities,
    List<ReferenceValue> referenceValues,
    Literature literature,
    List<StepPotential> stepPotentials,
    List<Route> routes,
    List<MassRatio> massRatios) {

  public Evidence {
    Bounds.notBlank("article", article);
    Bounds.notBlank("citation", citedAs);
    rows = List.copyOf(rows);
    statements = List.copyOf(statements);
    reactions = List.copyOf(reactions);
    sequences = List.copyOf(sequences);
    netReactions = List.copyOf(netReactions);
    mechanisms = List.copyOf(mechanisms);
    conflicts = List.copyOf(conflicts);
    referenceValues = List.copyOf(referenceValues);
    stepPotentials = List.copyOf(stepPotentials);
    routes = List.copyOf(routes);
    massRatios = List.copyOf(massRatios);
  }

  /** The rows of Table 1. */
  public List<EvidenceRow> table1() {
    return rows.stream().filter(r -> !r.isUsers()).toList();
  }

  /** The row of Table 1 of that number, if there is one. */
  public Optional<EvidenceRow> table1Row(int number) {
    return rows.stream().filter(r -> !r.isUsers() && r.number() == number).findFirst();
  }

  /** The conflict of that id, if there is one. */
  public Optional<Conflict> conflict(String id) {
    return conflicts.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The reaction of that id, if there is one. */
  public Optional<ReactionRecord> reaction(String id) {
    return reactions.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The rule of that id, if there is one. */
  public Optional<Mechanism> mechanism(String id) {
    return mechanisms.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** The rules that describe one interface, with the printed directions. */
  public List<Mechanism> interfaceCases() {
    return mechanisms.stream().filter(m -> m.interfaceCase().isPresent()).toList();
  }

  /**
   * The potentials of one host, from the highest to the lowest, discharge before charge.
   *
   * @param hostFormula its formula, in any way of writing
   * @throws IllegalArgumentException if the text is not a formula
   */
  public List<StepPotential> stepPotentials(String hostFormula) {
    Formula formula = Formula.parse(hostFormula);
    return stepPotentials.stream()
        .filter(s -> s.isOf(formula))
        .sorted(
            Comparator.comparing(StepPotential::process)
                .thenComparingDouble(s -> -s.potential_V().middle()))
        .toList();
  }

  /**
   * The ways a phase was made.
   *
   * @param phase its formula, in any way of writing
   * @throws IllegalArgumentException if the text is not a formula
   */
  public List<Route> routesTo(String phase) {
    Formula formula = Formula.parse(phase);
    return routes.stream().filter(r -> r.makes(formula)).toList();
  }

  /**
   * The proportions reported for two phases, in either order.
   *
   * @throws IllegalArgumentException if a text is not a formula
   */
  public List<MassRatio> massRatios(String phase, String other) {
    Formula one = Formula.parse(phase);
    Formula two = Formula.parse(other);
    return massRatios.stream().filter(m -> m.isOf(one, two)).toList();
  }

  /** What the article says of preparation, in order. */
  public List<Statement> preparationStatements() {
    return statements.stream()
        .filter(s -> s.quantity().startsWith("synthesis") || s.quantity().equals("route"))
        .toList();
  }

  /** The reactions by which a system is made, in order. */
  public List<ReactionRecord> syntheses() {
    return reactions.stream()
        .filter(r -> r.process() == ReactionRecord.ReactionProcess.SYNTHESIS)
        .toList();
  }

  /** The same with users' rows added. */
  public Evidence withUserRows(List<EvidenceRow> added) {
    List<EvidenceRow> all = new ArrayList<>(rows);
    all.addAll(added);
    return new Evidence(
        article,
        citedAs,
        all,
        statements,
        reactions,
        sequences,
        netReactions,
        mechanisms,
        conflicts,
        capacities,
        referenceValues,
        literature,
        stepPotentials,
        routes,
        massRatios);
  }
}
