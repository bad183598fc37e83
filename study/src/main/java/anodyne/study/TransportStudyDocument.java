package anodyne.study;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.data.TransportDocument;
import anodyne.transport.CellDiffusivity;
import anodyne.transport.SodiumInputs;
import anodyne.transport.SodiumQuantity;
import anodyne.transport.SodiumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the transport stage of a study. */
public final class TransportStudyDocument {
  private static final double CM2_PER_M2 = 1e4;

  private TransportStudyDocument() {}

  /** The stage's document, or why it is not available. */
  public static JsonObject of(Stage<TransportResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<TransportResult>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<TransportResult>(TransportResult result) -> fields(result);
    };
  }

  private static JsonObject fields(TransportResult result) {
    return TransportDocument.fields(
            result.central(),
            Optional.of(result.pair().amounts()),
            result.settings(),
            result.inputs().stream().map(SodiumInputs::name).toList(),
            result.halved().map(TransportStudyDocument::convergence))
        .put("findings", TransportFindings.of(result))
        .put("weakest_quality", result.weakestQuality().word())
        .put("driven_phase", result.inputs().get(result.pair().driven()).name())
        .put(
            "window_V",
            new JsonObject()
                .put("from", -result.pair().step().from_V())
                .put("to", -result.pair().step().to_V()))
        .put("sodium_of_layers", layers(result))
        .put("beyond_pristine", beyondPristine(result))
        .put("inputs", result.inputs().stream().map(TransportStudyDocument::inputs).toList())
        .put("draws", draws(result.draws()))
        .put("moving_electrons", result.moving().map(TransportDocument::ways))
        .put("to_cell", toCell(result))
        .putAll(TransportExplorationDocument.of(result.exploration()));
  }

  private static List<JsonObject> layers(TransportResult result) {
    List<JsonObject> layers = new ArrayList<>();
    for (TransportResult.LayerSodium layer : result.layers()) {
      layers.add(
          new JsonObject()
              .put("name", layer.name())
              .put("takes_sodium", layer.after().isPresent())
              .put("insertion_potential_V", layer.potential_V())
              .put(
                  "na_per_formula",
                  new JsonObject()
                      .put("before", layer.before())
                      .put("after", layer.after())
                      .put("pristine_limit", layer.limit()))
              .put(
                  "not_modelled",
                  layer.isBeyondPristine()
                      ? Optional.of(TransportStudy.beyondPristine(layer))
                      : Optional.empty()));
    }
    return layers;
  }

  private static JsonObject beyondPristine(TransportResult result) {
    JsonObject node = new JsonObject().put("sodium", "not modelled");
    if (result.products().isEmpty()) {
      return node.put("course", Optional.empty())
          .put("contacts", List.of())
          .put("says", List.of("Beyond the limit of the pristine phases nothing is modelled."));
    }
    ProductContacts products = result.products().get();
    return node.put("course", products.course().word())
        .put("contacts", products.contacts().stream().map(TransportStudyDocument::touch).toList())
        .put("says", products.says());
  }

  private static JsonObject touch(ProductContacts.Touch touch) {
    JsonObject node =
        new JsonObject()
            .put("left", touch.left())
            .put("right", touch.right())
            .put("from_mAh_per_g", touch.from_mAh_per_g());
    return switch (touch.known()) {
      case ProductContacts.Known known ->
          node.put("built_in_potential_V", known.builtIn_V())
              .put("field_from", known.donor())
              .put("turned", known.turned())
              .put("not_modelled", Optional.empty());
      case ProductContacts.NotModelled(String reason) ->
          node.put("built_in_potential_V", Optional.empty())
              .put("field_from", Optional.empty())
              .put("turned", Optional.empty())
              .put("not_modelled", reason);
    };
  }

  private static JsonObject inputs(SodiumInputs inputs) {
    JsonObject node = new JsonObject().put("name", inputs.name()).put("phase", inputs.phase().id());
    return switch (inputs) {
      case SodiumInputs.Blocking blocking ->
          node.put("takes_sodium", false).put("reason", blocking.reason());
      case SodiumInputs.Missing missing ->
          node.put("takes_sodium", false).put("reason", missing.what() + " is missing");
      case SodiumInputs.Inserting host ->
          node.put("takes_sodium", true)
              .put("first_step", host.first().kind().word())
              .put("first_step_from", host.first().origin().word())
              .put("reaction", host.first().reaction())
              .put("sodium_of_first_step_per_formula", host.first().sodium())
              .put("pristine_limit_na_per_formula", host.pristineLimit())
              .put("pristine_limit_reason", host.pristineReason())
              .put("weakest_quality", host.weakestQuality().word())
              .put("values", values(host));
    };
  }

  private static List<JsonObject> values(SodiumInputs.Inserting host) {
    List<JsonObject> values = new ArrayList<>();
    for (SodiumQuantity quantity : SodiumQuantity.values()) {
      host.find(quantity).ifPresent(value -> values.add(value(value)));
    }
    return values;
  }

  private static JsonObject value(SodiumValue value) {
    return new JsonObject()
        .put("name", value.quantity().word())
        .put("unit", value.quantity().unit())
        .putAll(Document.estimate(value.estimate()))
        .put("basis", value.basis().word())
        .put("shared_error", value.sharedBias())
        .put("remark", value.remark());
  }

  private static JsonObject draws(TransportResult.Draws draws) {
    return new JsonObject()
        .put("samples", draws.samples())
        .put("failed", draws.failed())
        .put("no_offsets", draws.total().map(TransportStudyDocument::effect))
        .put("no_field", draws.field().map(TransportStudyDocument::effect))
        .put("no_site_energies", draws.siteEnergies().map(TransportStudyDocument::effect))
        .put("stored_ratio", draws.stored().map(q -> JunctionStudyDocument.quantiles(q, 1)))
        .put("field_first_to_last", draws.fieldPositive())
        .put("field_reverses", draws.reverses())
        .put("in", time(draws.in_s()))
        .put("out", time(draws.out_s()));
  }

  private static JsonObject time(Optional<Confidence.Quantiles> t90_s) {
    return new JsonObject().put("t90_s", t90_s.map(q -> JunctionStudyDocument.quantiles(q, 1)));
  }

  private static JsonObject effect(TransportResult.Effect effect) {
    return new JsonObject()
        .put("samples", effect.samples())
        .put("gain_in", gain(effect.in(), effect.inHelps()))
        .put("gain_out", gain(effect.out(), effect.outHelps()))
        .put("gain_round_trip", gain(effect.roundTrip(), effect.roundTripHelps()));
  }

  private static JsonObject gain(Confidence.Quantiles quantiles, double above1) {
    return JunctionStudyDocument.quantiles(quantiles, 1).put("share_above_1", above1);
  }

  private static JsonObject convergence(TransportResult.MeshChange change) {
    return new JsonObject()
        .put("cells", 2 * change.cells())
        .put("relative_change_of_amounts", Document.number(change.stored()))
        .put("relative_change_of_times", Document.number(change.time()));
  }

  private static JsonObject toCell(TransportResult result) {
    return result
        .toCell()
        .map(TransportStudyDocument::toCell)
        .orElseGet(() ->
            new JsonObject()
                .put("unavailable", "the times of the same stack without its field are not known"));
  }

  private static JsonObject toCell(CellDiffusivity cell) {
    return new JsonObject()
        .put("share_of_path", cell.share())
        .put("peclet", cell.peclet())
        .put("path_cm2_per_s", cell.diffusivity_m2_per_s() * CM2_PER_M2)
        .put(
            "space_charge_cm2_per_s",
            new JsonObject()
                .put("sodiation", cell.diffusivity_m2_per_s() * cell.sodiation() * CM2_PER_M2)
                .put("desodiation", cell.diffusivity_m2_per_s() * cell.desodiation() * CM2_PER_M2))
        .put(
            "whole_path_cm2_per_s",
            new JsonObject()
                .put("sodiation", cell.wholeSodiation_m2_per_s() * CM2_PER_M2)
                .put("desodiation", cell.wholeDesodiation_m2_per_s() * CM2_PER_M2))
        .put(
            "factor",
            new JsonObject()
                .put("sodiation", cell.sodiation())
                .put("desodiation", cell.desodiation()))
        .put("round_trip_over_that_without_field", cell.roundTrip())
        .put("limited", cell.limited())
        .put("says", TransportFindings.toCell(cell));
  }
}
