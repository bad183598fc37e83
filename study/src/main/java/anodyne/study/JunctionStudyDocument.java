package anodyne.study;

import anodyne.data.Document;
import anodyne.data.JunctionDocument;
import anodyne.junction.Interface;
import anodyne.junction.PhaseInputs;
import anodyne.library.Property;
import anodyne.library.Selected;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the junction stage with the names of the contract. */
public final class JunctionStudyDocument {
  private JunctionStudyDocument() {}

  /** The stage's document, without frame. */
  public static ObjectNode of(Stage<JunctionResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<JunctionResult>(String reason) ->
          Document.object().put("unavailable", reason);
      case Stage.Available<JunctionResult>(JunctionResult result) -> filled(result);
    };
  }

  private static ObjectNode filled(JunctionResult result) {
    ObjectNode node = Document.object();
    JunctionDocument.fill(node, result.junction());
    node.set("confidence", confidence(result));
    node.put("weakest_quality", result.weakestQuality().word());
    ArrayNode inputs = node.putArray("inputs");
    result.inputs().forEach(phase -> inputs.add(inputs(phase)));
    ArrayNode alternatives = node.putArray("alternatives");
    for (JunctionResult.Alternative alternative : result.alternatives()) {
      ObjectNode a = alternatives.addObject().put("bonding", alternative.bonding());
      ArrayNode interfaces = a.putArray("interfaces");
      alternative.interfaces().forEach(i -> interfaces.add(JunctionDocument.interfaceNode(i)));
    }
    return node;
  }

  private static ObjectNode confidence(JunctionResult result) {
    Confidence confidence = result.confidence();
    ObjectNode node = Document.object();
    node.put("samples", confidence.samples()).put("failed", confidence.failed());
    ArrayNode interfaces = node.putArray("interfaces");
    for (Confidence.AtInterface at : confidence.interfaces()) {
      interfaces.add(confidence(at));
    }
    if (confidence.interfaces().size() == 1) {
      node.setAll(confidence(confidence.interfaces().getFirst()));
    } else {
      node.set("kind", Document.nothing());
      node.set("field_sign", Document.nothing());
    }
    return node;
  }

  private static ObjectNode confidence(Confidence.AtInterface at) {
    ObjectNode node = Document.object();
    ObjectNode kinds = node.putObject("kind");
    at.kind().entrySet().stream()
        .sorted(Map.Entry.<Interface.Kind, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> kinds.put(e.getKey().word(), e.getValue()));
    ObjectNode alignments = node.putObject("alignment");
    at.alignment().entrySet().stream()
        .sorted(Map.Entry.<Interface.Alignment, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> alignments.put(e.getKey().word(), e.getValue()));
    node.putObject("field_sign")
        .put("first_to_last", at.fieldLeftToRight())
        .put("last_to_first", at.fieldRightToLeft())
        .put("none", Math.max(0, 1 - at.fieldLeftToRight() - at.fieldRightToLeft()));
    node.put("electrons_first_to_last", at.electronsLeftToRight());
    node.set("built_in_potential_V", quantiles(at.builtInPotential_V(), 1));
    node.set("field_V_per_m", quantiles(at.field_V_per_m(), 1));
    node.set("sheet_charge_e_per_cm2", quantiles(at.sheetCharge_per_m2(), 1e-4));
    ArrayNode influences = node.putArray("influences");
    for (Confidence.Influence influence : at.influences()) {
      influences
          .addObject()
          .put("input", influence.input())
          .put("share_of_built_in_potential", influence.onBuiltInPotential())
          .put("share_of_field", influence.onField());
    }
    return node;
  }

  private static ObjectNode quantiles(Confidence.Quantiles q, double factor) {
    return Document.object()
        .put("low", q.low() * factor)
        .put("median", q.median() * factor)
        .put("high", q.high() * factor)
        .put("confidence", 0.9);
  }

  private static ObjectNode inputs(PhaseInputs phase) {
    ObjectNode node = Document.object();
    node.put("name", phase.name())
        .put("phase", phase.phase().id())
        .put("anchor", phase.anchor().word());
    ArrayNode values = node.putArray("values");
    values
        .addObject()
        .put("name", Property.CONDUCTIVITY_TYPE.word())
        .put("word", phase.typeValue().word())
        .put("method", phase.typeValue().method())
        .put("quality", phase.typeValue().quality().word())
        .put("source", phase.typeValue().source());
    for (Property property : Property.values()) {
      Selected value = phase.amounts().get(property);
      if (value != null) {
        ObjectNode v = Document.estimate(value.estimate());
        v.put("name", property.word())
            .put("unit", property.unit())
            .put("method", value.method())
            .put("method_bias_sd", value.methodBias_sd())
            .put("sample_scatter_sd", value.sampleScatter_sd())
            .put("lowest", value.lowest())
            .put("highest", value.highest())
            .put("values", value.all().size());
        values.add(v);
      }
    }
    node.put("type", phase.type().name().toLowerCase(Locale.ROOT));
    return node;
  }
}
