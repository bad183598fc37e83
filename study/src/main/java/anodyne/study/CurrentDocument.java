package anodyne.study;

import anodyne.data.CurrentVoltageDocument;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.design.Bonding;
import anodyne.junction.PhaseTransport;
import anodyne.junction.Tunnelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a junction under bias, and barriers of metals on its semiconductors. */
public final class CurrentDocument {
  private static final double PER_CM2 = 1e-4;
  private static final double CM2 = 1e4;

  private CurrentDocument() {}

  /** The stage's document. */
  static JsonObject of(Stage<CurrentResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<CurrentResult>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<CurrentResult>(CurrentResult result) ->
          CurrentVoltageDocument.fields(result.outcome())
              .put("weakest_quality", result.weakestQuality().word())
              .put("kinetics", kinetics(result))
              .put("compared_at_V", result.compared_V())
              .put("varied", result.variations().stream().map(CurrentDocument::variation).toList())
              .put("draws", draws(result.draws()))
              .put(
                  "tunnelling_at_equilibrium",
                  result.tunnels().stream()
                      .map(b -> CurrentVoltageDocument.barrier(b, Tunnelling.WKB))
                      .toList())
              .put("conduction", result.conduction().map(c -> conduction(c, result.draws())))
              .putAll(result.small().fields());
    };
  }

  private static List<JsonObject> kinetics(CurrentResult result) {
    List<JsonObject> kinetics = new ArrayList<>();
    for (int i = 0; i < result.transports().size(); i++) {
      Optional<PhaseTransport> transport = result.transports().get(i);
      kinetics.add(
          new JsonObject()
              .put("phase", result.stack().layers().get(i).name())
              .put("mobility_basis", transport.map(t -> t.basis().word()).orElse("metal"))
              .put("remark", transport.map(PhaseTransport::remark))
              .put(
                  "mobility_cm2_per_Vs",
                  transport.map(t -> Document.estimate(t.mobility_cm2_per_Vs())))
              .put("lifetime_s", transport.map(t -> Document.estimate(t.lifetime_s()))));
    }
    return kinetics;
  }

  private static JsonObject variation(CurrentResult.Variation variation) {
    Optional<CurrentResult.Mirrored> currents = variation.currents();
    return new JsonObject()
        .put("moved", variation.what())
        .put("factor", variation.factor())
        .put("current_positive_A_per_cm2", currents.map(c -> c.positive_A_per_m2() * PER_CM2))
        .put("current_negative_A_per_cm2", currents.map(c -> c.negative_A_per_m2() * PER_CM2))
        .put("positive_over_negative", currents.map(CurrentResult.Mirrored::ratio));
  }

  private static JsonObject draws(CurrentResult.Draws draws) {
    return new JsonObject()
        .put("samples", draws.samples())
        .put("failed", draws.failed())
        .put("positive_conducts", draws.positiveConducts())
        .put("rectification_ratio", draws.ratio().map(q -> quantiles(q, 1)))
        .put(
            "conducting_current_A_per_cm2",
            draws.current_A_per_m2().map(q -> quantiles(q, PER_CM2)));
  }

  private static JsonObject quantiles(Confidence.Quantiles q, double factor) {
    return new JsonObject()
        .put("median", q.median() * factor)
        .put("low", q.low() * factor)
        .put("high", q.high() * factor)
        .put("confidence", 0.9);
  }

  private static JsonObject conduction(
      CurrentResult.InterfaceConduction conduction, CurrentResult.Draws draws) {
    return new JsonObject()
        .put("layers", conduction.layers().stream().map(CurrentDocument::layer).toList())
        .put("contact_resistivity_ohm_cm2", conduction.contacts_ohm_m2() * CM2)
        .put(
            "contact_resistivity_drawn_ohm_cm2",
            draws.contacts_ohm_m2().map(q -> quantiles(q, CM2)))
        .put("whole_ohm_cm2", conduction.whole_ohm_m2() * CM2)
        .put("effective_conductivity_S_per_m", conduction.effective_S_per_m())
        .put(
            "effective_over_single_phase",
            conduction.layers().stream()
                .map(l ->
                    new JsonObject()
                        .put("phase", l.name())
                        .put("ratio", conduction.effective_S_per_m() / l.conductivity_S_per_m()))
                .toList())
        .put(
            "note",
            "electronic resistance of the dry contact at zero bias; not the charge-transfer"
                + " resistance of an impedance spectrum, which is that of sodium entering from the"
                + " electrolyte");
  }

  private static JsonObject layer(CurrentResult.LayerConduction layer) {
    return new JsonObject()
        .put("phase", layer.name())
        .put("conductivity_S_per_m", layer.conductivity_S_per_m())
        .put("resistance_ohm_cm2", layer.resistance_ohm_m2() * CM2)
        .put("quality", layer.quality().word());
  }

  static List<JsonObject> barriers(List<CurrentResult.Barrier> barriers) {
    return barriers.stream().map(CurrentDocument::barrier).toList();
  }

  private static JsonObject barrier(CurrentResult.Barrier barrier) {
    List<JsonObject> heights = new ArrayList<>();
    for (Bonding bonding : Bonding.values()) {
      barrier
          .of(bonding)
          .ifPresent(height ->
              heights.add(
                  new JsonObject()
                      .put("bonding", bonding.word())
                      .put("slope_low", bonding.leastSlope())
                      .put("slope_high", bonding.mostSlope())
                      .put(
                          "barrier_eV",
                          new JsonObject()
                              .put("value", height.central_eV())
                              .put("low", Math.min(height.drawn_eV().low(), height.central_eV()))
                              .put("high", Math.max(height.drawn_eV().high(), height.central_eV()))
                              .put("confidence", 0.9)
                              .put("source", "draws of the library values")
                              .put("quality", barrier.quality().word()))));
    }
    return new JsonObject()
        .put("semiconductor", barrier.semiconductor())
        .put("metal", barrier.metal())
        .put("carriers", barrier.electrons() ? "electrons" : "holes")
        .put("flat_band_eV", barrier.flatBand_eV())
        .put("by_bonding", heights)
        .put(
            "missing",
            barrier.missing().isEmpty() ? Optional.empty() : Optional.of(barrier.missing()));
  }
}
