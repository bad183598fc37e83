package anodyne.data;

import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.MassRatio;
import anodyne.evidence.Route;
import anodyne.evidence.Route.Precursor;
import anodyne.evidence.Route.Step;
import anodyne.evidence.Span;
import anodyne.formula.Formula;
import anodyne.verdict.Classifier;

/** Routes and proportions as parts of the evidence documents. */
final class EvidencePreparation {
  private EvidencePreparation() {}

  static JsonObject route(Route route) {
    return new JsonObject()
        .put("id", route.id())
        .put("system", route.system())
        .put("phases", route.phases())
        .put("mxene", route.mxene())
        .put(
            "class",
            Classifier.ofNames(route.phases(), route.mxene().isPresent())
                .map(HeterostructureClass::word))
        .put("methods", route.methods().stream().map(Route.Method::word).toList())
        .put("steps", route.steps().stream().map(EvidencePreparation::step).toList())
        .put("equations", route.equations())
        .put("equations_basis", route.equationsBasis())
        .put(
            "hazards",
            route.hazards().stream()
                .map(h -> new JsonObject().put("name", h.word()).put("meaning", h.meaning()))
                .toList())
        .put("scale_up", route.scaleUp())
        .put("quality", route.quality().word())
        .put("source", route.source())
        .put("ref", route.ref())
        .put("section", route.section())
        .put("line", route.line())
        .put("table_row", route.tableRow())
        .put("note", route.note());
  }

  private static JsonObject step(Step step) {
    return new JsonObject()
        .put("method", step.method().word())
        .put("precursors", step.precursors().stream().map(EvidencePreparation::precursor).toList())
        .put("medium", step.medium())
        .put("temperature_C", step.temperature_C().map(EvidencePreparation::span))
        .put("duration_h", step.duration_h().map(EvidencePreparation::span))
        .put("atmosphere", step.atmosphere());
  }

  private static JsonObject precursor(Precursor precursor) {
    JsonObject shown =
        new JsonObject().put("name", precursor.name()).put("formula", precursor.formula());
    precursor
        .formula()
        .ifPresent(f -> shown.put("molar_mass_g_per_mol", Formula.parse(f).molarMass_g_per_mol()));
    return shown.put("amount_mmol", precursor.amount_mmol()).put("mass_g", precursor.mass_g());
  }

  static JsonObject massRatio(MassRatio ratio) {
    return new JsonObject()
        .put("id", ratio.id())
        .put("system", ratio.system())
        .put("first", ratio.first())
        .put("second", ratio.second())
        .put("basis", ratio.basis().word())
        .put("ratio", span(ratio.ratio()))
        .put("mass_share_of_first", span(ratio.massShareOfFirst()))
        .put("obtained", ratio.obtained().word())
        .put("quality", ratio.quality().word())
        .put("source", ratio.source())
        .put("table_row", ratio.tableRow())
        .put("note", ratio.note());
  }

  static JsonObject span(Span span) {
    return new JsonObject().put("low", span.low()).put("high", span.high());
  }
}
