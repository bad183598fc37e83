package anodyne.study;

import anodyne.design.Design;
import anodyne.library.Phase;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.OptionalInt;

/**
 * The record of one study: everything a report, a document or a page shows.
 *
 * @param design what was asked
 * @param table1Row row of Table 1 it was asked by, if any
 * @param phases the phases, in order
 * @param junction the junction at equilibrium
 * @param evidence what has been published
 * @param verdict three sentences: what it is, how sure, what to make of it
 * @param warnings of all stages
 * @param assumptions every default used
 * @param provenance what the result rests on
 */
public record Study(
    Design design,
    OptionalInt table1Row,
    List<Phase> phases,
    Stage<JunctionResult> junction,
    PairEvidence evidence,
    List<String> verdict,
    List<Warning> warnings,
    List<Assumption> assumptions,
    Provenance provenance) {
  public Study {
    phases = List.copyOf(phases);
    verdict = List.copyOf(verdict);
    warnings = List.copyOf(warnings);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * The same study with only some stages; the others say that they were not asked for.
   *
   * @param stages names of the stages wanted, all if empty
   */
  public Study only(List<String> stages) {
    if (stages.isEmpty() || stages.contains("junction")) {
      return this;
    }
    return new Study(
        design,
        table1Row,
        phases,
        new Stage.Unavailable<>("not asked for"),
        evidence,
        List.of(verdict.getLast()),
        List.of(),
        assumptions,
        provenance);
  }

  /** The heterostructure as it is written. */
  public String title() {
    return design.heterostructure().text();
  }
}
