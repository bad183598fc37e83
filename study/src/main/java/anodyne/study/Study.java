package anodyne.study;

import anodyne.design.Design;
import anodyne.evidence.Conflict;
import anodyne.library.Phase;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The record of one study: everything a report, a document or a page shows.
 *
 * @param design what was asked
 * @param table1Row row of Table 1 it was asked by, if any
 * @param phases the phases, in order
 * @param junction the junction at equilibrium
 * @param sodiation what sodium does to the phases
 * @param transport sodium and electrons through the stack
 * @param cell the half cell
 * @param evidence what has been published
 * @param verdict a few sentences: what it is, how sure, what to make of it
 * @param warnings of all stages
 * @param assumptions every default used
 * @param provenance what the result rests on
 * @param stagesAsked stages asked for, all if empty
 */
public record Study(
    Design design,
    OptionalInt table1Row,
    List<Phase> phases,
    Stage<JunctionResult> junction,
    Stage<SodiationResult> sodiation,
    Stage<TransportResult> transport,
    Stage<CellResult> cell,
    PairEvidence evidence,
    List<String> verdict,
    List<Warning> warnings,
    List<Assumption> assumptions,
    Provenance provenance,
    List<String> stagesAsked) {
  public Study {
    phases = List.copyOf(phases);
    verdict = List.copyOf(verdict);
    warnings = List.copyOf(warnings);
    assumptions = List.copyOf(assumptions);
    stagesAsked = List.copyOf(stagesAsked);
  }

  /** A study without a cell. */
  public Study(
      Design design,
      OptionalInt table1Row,
      List<Phase> phases,
      Stage<JunctionResult> junction,
      Stage<SodiationResult> sodiation,
      Stage<TransportResult> transport,
      PairEvidence evidence,
      List<String> verdict,
      List<Warning> warnings,
      List<Assumption> assumptions,
      Provenance provenance,
      List<String> stagesAsked) {
    this(
        design,
        table1Row,
        phases,
        junction,
        sodiation,
        transport,
        Stage.Unavailable.notAsked(),
        evidence,
        verdict,
        warnings,
        assumptions,
        provenance,
        stagesAsked);
  }

  /** True if a stage was asked for. */
  public boolean asked(String stage) {
    return stagesAsked.isEmpty() || stagesAsked.contains(stage);
  }

  /**
   * The same study with only some stages; the others say that they were not asked for.
   *
   * @param stages names of the stages wanted, all if empty
   */
  public Study only(List<String> stages) {
    return of(
        design,
        table1Row,
        phases,
        wanted(stages, "junction") ? junction : Stage.Unavailable.notAsked(),
        wanted(stages, "sodiation") ? sodiation : Stage.Unavailable.notAsked(),
        wanted(stages, "transport") ? transport : Stage.Unavailable.notAsked(),
        wanted(stages, "cell") ? cell : Stage.Unavailable.notAsked(),
        evidence,
        provenance,
        stages);
  }

  /**
   * The same study with another result of the junction.
   *
   * @param model what the result rests on besides
   */
  Study with(JunctionResult result, String model) {
    return of(
        design,
        table1Row,
        phases,
        new Stage.Available<>(result),
        sodiation,
        transport,
        cell,
        evidence,
        provenance.with(model),
        stagesAsked);
  }

  /**
   * The same study with another result of transport.
   *
   * @param model what the result rests on besides
   */
  Study with(TransportResult result, String model) {
    return of(
        design,
        table1Row,
        phases,
        junction,
        sodiation,
        new Stage.Available<>(result),
        cell,
        evidence,
        provenance.with(model),
        stagesAsked);
  }

  private static boolean wanted(List<String> stages, String stage) {
    return stages.isEmpty() || stages.contains(stage);
  }

  /** The record of these stages, with its verdict and the warnings of all of them. */
  static Study of(
      Design design,
      OptionalInt table1Row,
      List<Phase> phases,
      Stage<JunctionResult> junction,
      Stage<SodiationResult> sodiation,
      Stage<TransportResult> transport,
      Stage<CellResult> cell,
      PairEvidence evidence,
      Provenance provenance,
      List<String> stages) {
    List<Warning> warnings = new ArrayList<>();
    if (junction instanceof Stage.Available<JunctionResult>(JunctionResult result)) {
      warnings.addAll(result.warnings());
    }
    if (sodiation instanceof Stage.Available<SodiationResult>(SodiationResult result)) {
      warnings.addAll(result.warnings());
    }
    if (transport instanceof Stage.Available<TransportResult>(TransportResult result)) {
      warnings.addAll(result.warnings());
    }
    if (cell instanceof Stage.Available<CellResult>(CellResult result)) {
      warnings.addAll(result.warnings());
    }
    for (Conflict conflict : evidence.conflicts()) {
      warnings.add(new Warning("conflict_in_print", conflict.title(), conflict.id()));
    }
    return new Study(
        design,
        table1Row,
        phases,
        junction,
        sodiation,
        transport,
        cell,
        evidence,
        Verdict.of(design, junction, sodiation, transport, cell, evidence, table1Row),
        warnings,
        assumptions(design, junction, transport, cell),
        provenance,
        stages);
  }

  private static List<Assumption> assumptions(
      Design design,
      Stage<JunctionResult> junction,
      Stage<TransportResult> transport,
      Stage<CellResult> cell) {
    List<Assumption> assumptions = new ArrayList<>(design.assumptions());
    if (junction instanceof Stage.Available<JunctionResult>(JunctionResult result)
        && result.current() instanceof Stage.Available<CurrentResult>(CurrentResult current)) {
      assumptions.addAll(current.assumptions());
    }
    if (transport instanceof Stage.Available<TransportResult>(TransportResult result)) {
      assumptions.addAll(result.assumptions());
    }
    if (cell instanceof Stage.Available<CellResult>(CellResult result)) {
      assumptions.addAll(result.assumptions());
    }
    return assumptions;
  }

  /** The heterostructure as it is written. */
  public String title() {
    return design.heterostructure().text();
  }
}
