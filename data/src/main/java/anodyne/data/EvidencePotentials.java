package anodyne.data;

import anodyne.evidence.ReactionRecord;
import anodyne.evidence.StepPotential;
import anodyne.evidence.StepPotential.Assignment;
import anodyne.evidence.StepPotential.Cycle;
import anodyne.evidence.StepPotential.Kind;
import anodyne.evidence.StepPotential.Origin;
import anodyne.evidence.StepPotential.Process;
import anodyne.evidence.StepPotential.Technique;
import anodyne.quantity.Quality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads {@code potentials.yaml}, schema {@code potentials/1}: under {@code article} the reactions
 * of {@code reactions.yaml} that print a potential, each with its host; under {@code samples} what
 * other papers report, the steps of one sample together.
 */
final class EvidencePotentials {
  private EvidencePotentials() {}

  static List<StepPotential> read(Node root, List<ReactionRecord> reactions) {
    root.object("schema", "article", "samples").schema("potentials/1");
    Map<String, ReactionRecord> byId = new HashMap<>();
    reactions.forEach(r -> byId.put(r.id(), r));
    List<StepPotential> potentials = new ArrayList<>();
    for (Node node : root.list("article")) {
      potentials.add(ofArticle(node.object("reaction", "host", "row", "source"), byId));
    }
    for (Node sample : root.list("samples")) {
      potentials.addAll(ofSample(sample));
    }
    Set<String> ids = new HashSet<>();
    for (StepPotential potential : potentials) {
      if (!ids.add(potential.id())) {
        throw root.wrong(
            "two potentials are called " + InputException.quoted(potential.id()),
            "give every sample a name of its own");
      }
    }
    return List.copyOf(potentials);
  }

  private static StepPotential ofArticle(Node node, Map<String, ReactionRecord> byId) {
    ReactionRecord reaction = byId.get(node.text("reaction"));
    if (reaction == null || reaction.potential_V().isEmpty()) {
      throw node.get("reaction")
          .wrong("no reaction of that name prints a potential", "name one of reactions.yaml");
    }
    Kind kind = Kind.valueOf(reaction.kind().toUpperCase(Locale.ROOT));
    return node.build(() ->
        new StepPotential(
            reaction.id(),
            Origin.ARTICLE,
            node.text("host"),
            Optional.of(reaction.system()),
            Process.valueOf(reaction.process().name()),
            kind,
            reaction.corrected().map(c -> c.equation()).orElse(reaction.equation()),
            reaction.potential_V().get(),
            reaction.potentialApproximate(),
            Cycle.UNSTATED,
            Technique.CV,
            OptionalDouble.empty(),
            Optional.empty(),
            Assignment.AUTHORS,
            Quality.MEASURED,
            node.text("source"),
            node.optionalInteger("row"),
            reaction
                .corrected()
                .map(c -> "printed as " + reaction.equation() + "; " + c.reason())
                .or(reaction::note)));
  }

  private static List<StepPotential> ofSample(Node sample) {
    sample.object(
        "id",
        "system",
        "row",
        "technique",
        "scan_rate_mV_per_s",
        "electrolyte",
        "quality",
        "source",
        "note",
        "steps");
    Optional<String> system = sample.optionalText("system");
    Technique technique =
        EvidenceNodes.constant(sample, "technique", Technique.values(), Technique::word);
    OptionalDouble rate = sample.optionalNumber("scan_rate_mV_per_s");
    Optional<String> electrolyte = sample.optionalText("electrolyte");
    Quality quality = quality(sample);
    String source = sample.text("source");
    OptionalInt row = sample.optionalInteger("row");
    Optional<String> common = sample.optionalText("note");
    List<StepPotential> steps = new ArrayList<>();
    for (Node step : sample.list("steps")) {
      step.object(
          "host",
          "process",
          "kind",
          "equation",
          "potential_V",
          "approximate",
          "cycle",
          "assignment",
          "note");
      String id = sample.text("id") + "-" + (steps.size() + 1);
      steps.add(
          step.build(() ->
              new StepPotential(
                  id,
                  Origin.LITERATURE,
                  step.text("host"),
                  system,
                  EvidenceNodes.constant(step, "process", Process.values(), Process::word),
                  EvidenceNodes.constant(step, "kind", Kind.values(), Kind::word),
                  step.text("equation"),
                  EvidenceNodes.span(step.get("potential_V"), "potential_V"),
                  step.optionalFlag("approximate").orElse(false),
                  EvidenceNodes.constant(step, "cycle", Cycle.values(), Cycle::word),
                  technique,
                  rate,
                  electrolyte,
                  EvidenceNodes.constant(step, "assignment", Assignment.values(), Assignment::word),
                  quality,
                  source,
                  row,
                  step.optionalText("note").or(() -> common))));
    }
    return steps;
  }

  static Quality quality(Node node) {
    return EvidenceNodes.constant(node, "quality", Quality.values(), Quality::word);
  }
}
