package anodyne.study;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.data.JunctionDocument;
import anodyne.junction.PhaseInputs;
import anodyne.library.Property;
import anodyne.library.Selected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the junction stage. */
public final class JunctionStudyDocument {
  private JunctionStudyDocument() {}

  /** The stage's document, without frame. */
  public static JsonObject of(Stage<JunctionResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<JunctionResult>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<JunctionResult>(JunctionResult result) ->
          JunctionDocument.fields(result.junction())
              .put("confidence", confidence(result.confidence()))
              .put("weakest_quality", result.weakestQuality().word())
              .put("inputs", result.inputs().stream().map(JunctionStudyDocument::inputs).toList())
              .put(
                  "alternatives",
                  result.alternatives().stream().map(JunctionStudyDocument::alternative).toList())
              .put("current_voltage", CurrentDocument.of(result.current()))
              .put("barriers", CurrentDocument.barriers(result.barriers()))
              .putAll(ExplorationDocument.of(result));
    };
  }

  private static JsonObject alternative(JunctionResult.Alternative alternative) {
    return new JsonObject()
        .put("bonding", alternative.bonding())
        .put("interfaces", alternative.interfaces().stream().map(JunctionDocument::of).toList());
  }

  private static JsonObject confidence(Confidence confidence) {
    List<JsonObject> interfaces =
        confidence.interfaces().stream().map(JunctionStudyDocument::confidence).toList();
    JsonObject node =
        new JsonObject()
            .put("samples", confidence.samples())
            .put("failed", confidence.failed())
            .put("interfaces", interfaces);
    return interfaces.size() == 1
        ? node.putAll(interfaces.getFirst())
        : node.put("kind", Optional.empty()).put("field_sign", Optional.empty());
  }

  private static JsonObject confidence(Confidence.AtInterface at) {
    return new JsonObject()
        .put("kind", probabilities(at.kind(), kind -> kind.word()))
        .put("alignment", probabilities(at.alignment(), alignment -> alignment.word()))
        .put(
            "field_sign",
            new JsonObject()
                .put("first_to_last", at.fieldLeftToRight())
                .put("last_to_first", at.fieldRightToLeft())
                .put("none", Math.max(0, 1 - at.fieldLeftToRight() - at.fieldRightToLeft())))
        .put("electrons_first_to_last", at.electronsLeftToRight())
        .put("built_in_potential_V", quantiles(at.builtInPotential_V(), 1))
        .put("field_V_per_m", quantiles(at.field_V_per_m(), 1))
        .put("sheet_charge_e_per_cm2", quantiles(at.sheetCharge_per_m2(), 1e-4))
        .put("influences", at.influences().stream().map(JunctionStudyDocument::influence).toList());
  }

  private static <K extends Comparable<K>> JsonObject probabilities(
      Map<K, Double> shares, Function<K, String> word) {
    JsonObject node = new JsonObject();
    shares.entrySet().stream()
        .sorted(
            Map.Entry.<K, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> node.put(word.apply(e.getKey()), e.getValue()));
    return node;
  }

  private static JsonObject influence(Confidence.Influence influence) {
    return new JsonObject()
        .put("input", influence.input())
        .put("share_of_built_in_potential", influence.onBuiltInPotential())
        .put("share_of_field", influence.onField());
  }

  /** A result over the draws as a value with its uncertainty. */
  static JsonObject quantiles(Confidence.Quantiles q, double factor) {
    return new JsonObject()
        .put("value", Document.number(q.median() * factor))
        .put("low", Document.number(q.low() * factor))
        .put("high", Document.number(q.high() * factor))
        .put("confidence", 0.9)
        .put("source", "draws of the library values")
        .put("quality", "computed");
  }

  private static JsonObject inputs(PhaseInputs phase) {
    List<JsonObject> values = new ArrayList<>();
    values.add(
        new JsonObject()
            .put("name", Property.CONDUCTIVITY_TYPE.word())
            .put("value", phase.typeValue().word())
            .put("method", phase.typeValue().method())
            .put("quality", phase.typeValue().quality().word())
            .put("source", phase.typeValue().source())
            .put("conflicting", phase.typeValue().conflicting()));
    for (Property property : Property.values()) {
      Selected value = phase.amounts().get(property);
      if (value != null) {
        values.add(input(value));
      }
    }
    return new JsonObject()
        .put("name", phase.name())
        .put("phase", phase.phase().id())
        .put("type", phase.typeWord())
        .put("anchor", phase.anchor().word())
        .put("weakest_quality", phase.weakestQuality().word())
        .put("values", values);
  }

  private static JsonObject input(Selected value) {
    return new JsonObject()
        .put("name", value.property().word())
        .put("unit", value.property().unit())
        .putAll(Document.estimate(value.estimate()))
        .put("method", value.method())
        .put("method_bias_sd", value.methodBias_sd())
        .put("sample_scatter_sd", value.sampleScatter_sd())
        .put("lowest", value.lowest())
        .put("highest", value.highest())
        .put("values_side_by_side", value.all().size());
  }
}
