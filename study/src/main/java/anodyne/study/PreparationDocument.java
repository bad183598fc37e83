package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.formula.Formula;
import anodyne.preparation.DrivingForce;
import anodyne.preparation.Precaution;
import anodyne.preparation.Synthesis;
import anodyne.quantity.Estimate;
import anodyne.quantity.Quality;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes what a synthesis needs: masses, driving force, precautions. */
public final class PreparationDocument {
  private PreparationDocument() {}

  /**
   * One batch.
   *
   * @param energies for the driving force of its equation
   * @param precautions of all substances known
   */
  public static JsonObject batch(
      Synthesis synthesis,
      Synthesis.Batch batch,
      SynthesisEnergies energies,
      List<Precaution> precautions) {
    Set<Formula> substances = new LinkedHashSet<>(synthesis.reactants().keySet());
    substances.addAll(synthesis.products().keySet());
    return new JsonObject()
        .put("equation", synthesis.text())
        .put("product", batch.product().toString())
        .put("product_mass_g", batch.mass_g())
        .put("precursors", batch.precursors().stream().map(PreparationDocument::portion).toList())
        .put("byproducts", batch.byproducts().stream().map(PreparationDocument::portion).toList())
        .put("enthalpy", force(DrivingForce.of(synthesis, energies::find)))
        .put(
            "precautions",
            precautions.stream()
                .filter(p -> substances.stream().anyMatch(p::concerns))
                .map(PreparationDocument::precaution)
                .toList());
  }

  /** Exchanges of chalcogens. */
  public static List<JsonObject> exchanges(List<SynthesisEnergies.Exchanged> exchanges) {
    return exchanges.stream()
        .map(e ->
            new JsonObject()
                .put("equation", e.exchange().synthesis().text())
                .put("from", e.exchange().host().toString())
                .put("to", e.exchange().target().toString())
                .put("agent", e.exchange().agent().word())
                .put("anions", e.exchange().anions().toDouble())
                .put("enthalpy", force(e.force())))
        .toList();
  }

  /** What making a phase takes. */
  public static JsonObject of(
      PreparationStudy study, SynthesisEnergies energies, List<Precaution> precautions) {
    return new JsonObject()
        .put("phase", study.phase().toString())
        .put(
            "batches",
            study.batches().stream()
                .map(made ->
                    new JsonObject()
                        .put("route", made.route())
                        .put("system", made.system())
                        .put("route_quality", made.quality().map(Quality::word))
                        .putAll(batch(made.synthesis(), made.batch(), energies, precautions)))
                .toList())
        .put("exchanges", exchanges(study.exchanges()));
  }

  private static JsonObject portion(Synthesis.Portion portion) {
    return new JsonObject()
        .put("substance", portion.substance().toString())
        .put("amount_mol", portion.amount_mol())
        .put("mass_g", portion.mass_g());
  }

  private static JsonObject force(DrivingForce.Resolution resolution) {
    return switch (resolution) {
      case DrivingForce.Missing(Synthesis _, List<Formula> what) ->
          new JsonObject()
              .put(
                  "unavailable",
                  "no formation enthalpy of "
                      + String.join(", ", what.stream().map(Formula::toString).toList()));
      case DrivingForce.Ready(DrivingForce force) -> {
        Estimate enthalpy = force.enthalpy_kJ_per_mol();
        yield new JsonObject()
            .put("value_kJ_per_mol", enthalpy.value())
            .put("low_kJ_per_mol", enthalpy.low())
            .put("high_kJ_per_mol", enthalpy.high())
            .put("confidence", enthalpy.confidence())
            .put("quality", enthalpy.quality().word())
            .put("decided", force.decided());
      }
    };
  }

  private static JsonObject precaution(Precaution p) {
    return new JsonObject()
        .put("substance", p.substance().toString())
        .put("name", p.name())
        .put("statements", p.statements())
        .put("statements_quality", p.statementsQuality().word())
        .put("exposure_limit", p.exposureLimit())
        .put("carcinogen_group", p.carcinogen())
        .put("list_source", p.listSource())
        .put("severe", p.severe())
        .put("remark", p.remark());
  }
}
