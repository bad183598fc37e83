package anodyne.data;

import anodyne.evidence.Evidence;
import anodyne.evidence.Span;
import anodyne.formula.Rational;
import anodyne.verdict.CapacityComparison;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.DirectionRule;
import anodyne.verdict.EquilibriumPotential;
import anodyne.verdict.EvidenceCheck;
import anodyne.verdict.JunctionFindings;
import anodyne.verdict.PotentialComparison;
import anodyne.verdict.StepSequence;
import anodyne.verdict.TransportJudgement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The document of {@code evidence check}, schema {@link EvidenceDocument#SCHEMA}. */
public final class EvidenceCheckDocument {
  /** Probability of the intervals of the library's values. */
  private static final double CONFIDENCE = 0.9;

  private EvidenceCheckDocument() {}

  /**
   * Results of checking the statements; the direction rule on every interface case beside what the
   * library's own values give; reactions, orders of reactions and theoretical capacities beside the
   * equilibrium of sodiation.
   *
   * @param results those wanted
   */
  public static JsonObject of(
      Evidence evidence,
      EvidenceCheck.Report report,
      List<CheckResult> results,
      JunctionFindings junctions) {
    JsonObject counts = new JsonObject();
    for (CheckStatus status : CheckStatus.values()) {
      counts.put(status.word(), results.stream().filter(r -> r.status() == status).count());
    }
    JsonObject body =
        Document.of(EvidenceDocument.SCHEMA)
            .put("counts", counts)
            .put("checks", results.stream().map(EvidenceCheckDocument::check).toList())
            .put(
                "directions",
                DirectionRule.judgeAll(evidence).stream()
                    .map(v -> EvidenceDocument.direction(v, junctions))
                    .toList())
            .put(
                "potentials",
                report.potentials().stream().map(EvidenceCheckDocument::potential).toList())
            .put(
                "sequences",
                report.sequences().entrySet().stream()
                    .map(e -> sequence(e.getKey(), e.getValue()))
                    .toList())
            .put(
                "capacities",
                report.capacities().stream().map(EvidenceCheckDocument::capacity).toList());
    return Document.close(
        body, List.of(), List.of(), Document.provenance().put("article", evidence.article()));
  }

  private static JsonObject check(CheckResult result) {
    return new JsonObject()
        .put("id", result.id())
        .put("status", result.status().word())
        .put("computed", Optional.of(result.computed()).filter(text -> !text.isEmpty()))
        .put("printed", result.printed())
        .put("note", result.note())
        .put("verdict", result.claim().map(c -> c.verdict().word()))
        .put("condition", result.claim().map(TransportJudgement::condition));
  }

  private static JsonObject potential(PotentialComparison comparison) {
    Optional<Span> printed = comparison.reaction().potential_V();
    Optional<EquilibriumPotential> found = comparison.equilibrium();
    return new JsonObject()
        .put("id", comparison.reaction().id())
        .put("system", comparison.reaction().system())
        .put("process", comparison.reaction().process().word())
        .put("kind", comparison.reaction().kind())
        .put("reaction", comparison.reaction().equation())
        .put("balanced", comparison.balanced())
        .put("printed_V", printed.map(p -> thousandths(p.middle())))
        .put(
            "printed_range_V",
            printed.filter(p -> !p.isSingle()).map(p -> List.of(p.low(), p.high())))
        .put("equilibrium_V", found.map(EvidenceCheckDocument::equilibrium))
        .put("equilibrium_basis", found.map(e -> e.basis().word()))
        .put("equilibrium_reaction", found.map(EquilibriumPotential::reaction))
        .put(
            "equilibrium_steps_V",
            found.map(e -> e.steps_V().stream().map(EvidenceCheckDocument::thousandths).toList()))
        .put("overpotential_V", thousandths(comparison.overpotential_V()))
        .put("note", comparison.note());
  }

  private static JsonObject equilibrium(EquilibriumPotential found) {
    return new JsonObject()
        .put("value", thousandths(found.value_V()))
        .put("low", thousandths(found.low_V()))
        .put("high", thousandths(found.high_V()))
        .put("confidence", CONFIDENCE)
        .put("source", "formation enthalpies of the phase library, 298.15 K")
        .put("quality", found.quality().word());
  }

  private static JsonObject sequence(String system, StepSequence sequence) {
    return new JsonObject()
        .put("system", system)
        .put(
            "steps",
            sequence.steps().stream()
                .map(s ->
                    new JsonObject()
                        .put("id", s.reaction().id())
                        .put(
                            "printed_V",
                            s.reaction().potential_V().map(p -> thousandths(p.middle())))
                        .put(
                            "printed_range_V",
                            s.reaction()
                                .potential_V()
                                .filter(p -> !p.isSingle())
                                .map(p -> List.of(p.low(), p.high())))
                        .put("equilibrium_V", s.equilibrium().map(e -> thousandths(e.value_V()))))
                .toList())
        .put("equilibrium_order", sequence.equilibriumOrder())
        .put("order_agrees", sequence.agrees())
        .put("note", sequence.note());
  }

  private static JsonObject capacity(CapacityComparison comparison) {
    return new JsonObject()
        .put("material", comparison.counted().formula())
        .put("printed_mAh_per_g", comparison.counted().printed_mAh_per_g())
        .put("line", comparison.counted().line())
        .put("electrons", thousandths(comparison.electrons()))
        .put("how", comparison.counted().how())
        .put("computed_mAh_per_g", tenths(comparison.computed_mAh_per_g()))
        .put("basis", "host")
        .put("difference_percent", hundredths(comparison.difference_percent()))
        .put("electrons_for_printed", thousandths(comparison.electronsForPrinted()))
        .put("verdict", comparison.verdict())
        .put("path_electrons", comparison.path_electrons().map(Rational::toDouble))
        .put("path_mAh_per_g", tenths(comparison.path_mAh_per_g()))
        .put("end_members", Optional.of(comparison.end()).filter(end -> !end.isEmpty()))
        .put("note", comparison.note());
  }

  private static double tenths(double value) {
    return Math.rint(10 * value) / 10;
  }

  private static OptionalDouble tenths(OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(tenths(value.getAsDouble()));
  }

  private static OptionalDouble hundredths(OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(Math.rint(100 * value.getAsDouble()) / 100);
  }

  private static double thousandths(double value) {
    return Math.rint(1000 * value) / 1000;
  }

  private static OptionalDouble thousandths(OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(thousandths(value.getAsDouble()));
  }
}
