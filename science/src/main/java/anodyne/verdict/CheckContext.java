package anodyne.verdict;

import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.InterfaceCase;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.ReactionRecord;
import anodyne.evidence.Span;
import anodyne.evidence.StatedValue;
import anodyne.evidence.Statement;
import anodyne.library.Library;

/**
 * What the checks draw on.
 *
 * @param evidence what was published
 * @param library phases, without the article's values
 * @param junctions what the junction stage found
 * @param bound faradaic bounds
 * @param paths equilibrium of sodiation
 */
record CheckContext(
    Evidence evidence,
    LibraryView library,
    JunctionFindings junctions,
    FaradaicBound bound,
    HostPaths paths) {

  static CheckContext of(Evidence evidence, Library library, JunctionFindings junctions) {
    LibraryView view = new LibraryView(library, evidence.citedAs());
    FaradaicBound bound = FaradaicBound.of(evidence.capacities());
    return new CheckContext(
        evidence, view, junctions, bound, new HostPaths(view, bound.standIns()));
  }

  EvidenceRow row(int number) {
    return evidence
        .table1Row(number)
        .orElseThrow(() -> new IllegalArgumentException("Table 1 has no row " + number));
  }

  ReactionRecord reaction(String id) {
    return evidence
        .reaction(id)
        .orElseThrow(() -> new IllegalArgumentException("no reaction " + id));
  }

  LiteratureRow sample(String id) {
    return evidence
        .literature()
        .row(id)
        .orElseThrow(() -> new IllegalArgumentException("no sample " + id));
  }

  Statement statement(String id) {
    return evidence.statements().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no statement " + id));
  }

  InterfaceCase interfaceCase(String mechanism) {
    return evidence
        .mechanism(mechanism)
        .flatMap(m -> m.interfaceCase())
        .orElseThrow(() -> new IllegalArgumentException("no interface case " + mechanism));
  }

  /** The number a statement gives. */
  static Span number(Statement statement) {
    if (statement.value() instanceof StatedValue.Numeric(Span span)) {
      return span;
    }
    throw new IllegalArgumentException("statement " + statement.id() + " gives no number");
  }
}
