package anodyne.evidence;

import java.util.ArrayList;
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
    Literature literature) {

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

  /** What the article says of preparation, in order. */
  public List<Statement> routes() {
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
        literature);
  }
}
