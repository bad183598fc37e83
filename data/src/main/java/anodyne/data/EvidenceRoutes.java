package anodyne.data;

import anodyne.evidence.MassRatio;
import anodyne.evidence.Route;
import anodyne.evidence.Route.Hazard;
import anodyne.evidence.Route.Method;
import anodyne.evidence.Route.Precursor;
import anodyne.evidence.Route.Step;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code routes.yaml}, schema {@code routes/1}: preparation, and proportions of phases. */
final class EvidenceRoutes {
  /** What the file holds. */
  record Contents(List<Route> routes, List<MassRatio> massRatios) {}

  private EvidenceRoutes() {}

  static Contents read(Node root) {
    root.object("schema", "routes", "mass_ratios").schema("routes/1");
    Set<String> ids = new HashSet<>();
    for (String list : List.of("routes", "mass_ratios")) {
      for (Node node : root.list(list)) {
        if (!ids.add(node.text("id"))) {
          throw node.get("id").wrong("two records have this id", "give each an id of its own");
        }
      }
    }
    return new Contents(
        root.list("routes").stream().map(EvidenceRoutes::route).toList(),
        root.list("mass_ratios").stream().map(EvidenceRoutes::massRatio).toList());
  }

  private static Route route(Node node) {
    node.object(
        "id",
        "system",
        "phases",
        "mxene",
        "steps",
        "equations",
        "equations_basis",
        "hazards",
        "scale_up",
        "quality",
        "source",
        "ref",
        "section",
        "line",
        "row",
        "note");
    List<Step> steps = node.list("steps").stream().map(EvidenceRoutes::step).toList();
    List<String> words = Arrays.stream(Hazard.values()).map(Hazard::word).toList();
    List<Hazard> hazards =
        node.optionalList("hazards").stream()
            .map(n -> Hazard.valueOf(n.asWord("hazard", words).toUpperCase(Locale.ROOT)))
            .toList();
    return node.build(() ->
        new Route(
            node.text("id"),
            node.text("system"),
            node.texts("phases"),
            node.optionalText("mxene"),
            steps,
            node.texts("equations"),
            node.optionalText("equations_basis"),
            hazards,
            node.optionalText("scale_up"),
            EvidencePotentials.quality(node),
            node.text("source"),
            node.optionalInteger("ref"),
            node.optionalText("section"),
            node.optionalInteger("line"),
            node.optionalInteger("row"),
            node.optionalText("note")));
  }

  private static Step step(Node node) {
    node.object("method", "precursors", "medium", "temperature_C", "duration_h", "atmosphere");
    List<Precursor> precursors =
        node.optionalList("precursors").stream().map(EvidenceRoutes::precursor).toList();
    return node.build(() ->
        new Step(
            EvidenceNodes.constant(node, "method", Method.values(), Method::word),
            precursors,
            node.optionalText("medium"),
            node.optional("temperature_C").map(n -> EvidenceNodes.span(n, "temperature_C")),
            node.optional("duration_h").map(n -> EvidenceNodes.span(n, "duration_h")),
            node.optionalText("atmosphere")));
  }

  private static Precursor precursor(Node node) {
    node.object("name", "formula", "amount_mmol", "mass_g");
    return node.build(() ->
        new Precursor(
            node.text("name"),
            node.optionalText("formula"),
            node.optionalNumber("amount_mmol"),
            node.optionalNumber("mass_g")));
  }

  private static MassRatio massRatio(Node node) {
    node.object(
        "id",
        "system",
        "first",
        "second",
        "basis",
        "ratio",
        "obtained",
        "quality",
        "source",
        "row",
        "note");
    return node.build(() ->
        new MassRatio(
            node.text("id"),
            node.text("system"),
            node.text("first"),
            node.text("second"),
            EvidenceNodes.constant(node, "basis", MassRatio.Basis.values(), MassRatio.Basis::word),
            EvidenceNodes.span(node.get("ratio"), "ratio"),
            EvidenceNodes.constant(
                node, "obtained", MassRatio.Obtained.values(), MassRatio.Obtained::word),
            EvidencePotentials.quality(node),
            node.text("source"),
            node.optionalInteger("row"),
            node.optionalText("note")));
  }
}
