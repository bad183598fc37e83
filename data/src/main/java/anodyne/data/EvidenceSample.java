package anodyne.data;

import anodyne.evidence.EvidenceRow;
import anodyne.evidence.Literature;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples read in full texts as parts of documents. */
final class EvidenceSample {
  private EvidenceSample() {}

  /** A sample with its pairs. */
  static JsonObject of(Literature literature, LiteratureRow sample) {
    return new JsonObject()
        .put("id", sample.id())
        .put("doi", sample.paper().doi())
        .put("year", sample.paper().year())
        .put("title_short", sample.paper().title())
        .put("material", sample.material())
        .put("phases", sample.phases())
        .put("class", sample.anionClass())
        .put("role", sample.role().word())
        .put("main_sample", sample.mainSample())
        .put("extras", sample.extras())
        .put("electrolyte", sample.cell().electrolyte())
        .put("window_V", sample.cell().window().map(EvidenceSample::ends))
        .put("loading_mg_per_cm2", span(sample.cell().loading_mg_per_cm2()))
        .putAll(performance(sample.performance()))
        .putAll(kinetics(sample.kinetics()))
        .putAll(electronic(sample.electronic()))
        .put("junction_claimed", Optional.of(true).filter(_ -> sample.junctionClaimed()))
        .put("field_direction_claimed", sample.fieldDirectionClaimed())
        .put("table1_row", sample.table1Row())
        .put("note", sample.note())
        .put("confidence", sample.confidence().word())
        .put(
            "pairs",
            literature.pairs().stream()
                .filter(p -> p.heterostructure().id().equals(sample.id()))
                .map(EvidenceSample::pair)
                .toList());
  }

  private static List<Double> ends(EvidenceRow.Window window) {
    return List.of(window.min_V(), window.max_V());
  }

  private static JsonObject performance(LiteratureRow.Performance performance) {
    return new JsonObject()
        .put("ice_percent", performance.ice_percent())
        .put(
            "first_cycle_mAh_per_g",
            Optional.of(performance.firstCycle_mAh_per_g()).filter(list -> !list.isEmpty()))
        .put("cycling", performance.cycling().map(EvidenceDocument::cycling))
        .put("rate", performance.rate().stream().map(EvidenceDocument::rate).toList())
        .put("retention_percent", performance.retention_percent());
  }

  private static JsonObject kinetics(LiteratureRow.Kinetics kinetics) {
    return new JsonObject()
        .put("rct_ohm", kinetics.rct_ohm())
        .put("ohmic_resistance_ohm", kinetics.ohmicResistance_ohm())
        .put("d_na_cm2_per_s", span(kinetics.sodiumDiffusion_cm2_per_s()))
        .put("b_value", kinetics.bValues())
        .put(
            "capacitive_percent",
            kinetics.capacitive().stream()
                .map(c ->
                    new JsonObject()
                        .put("rate_mV_per_s", c.rate_mV_per_s())
                        .put("percent", c.percent()))
                .toList());
  }

  private static JsonObject electronic(LiteratureRow.Electronic electronic) {
    return new JsonObject()
        .put("work_functions_eV", byName(electronic.workFunctions_eV()))
        .put("band_gaps_eV", byName(electronic.bandGaps_eV()))
        .put("na_adsorption_eV", electronic.sodiumAdsorption_eV())
        .put("na_barrier_eV", byName(electronic.sodiumBarriers_eV()));
  }

  private static JsonObject pair(LiteraturePair pair) {
    return new JsonObject()
        .put("metric", pair.metric().word())
        .put("control", pair.control().id())
        .put("control_material", pair.control().material())
        .put("control_is_chalcogenide", pair.controlIsChalcogenide())
        .put("same_carbon_or_support", pair.sameSupport())
        .put("value_heterostructure", pair.valueOfHeterostructure())
        .put("value_control", pair.valueOfControl())
        .put("ratio", pair.ratio())
        .put("heterostructure_is_better", pair.heterostructureIsBetter());
  }

  private static Optional<List<Double>> span(Optional<Span> span) {
    return span.map(s -> List.of(s.low(), s.high()));
  }

  private static Optional<JsonObject> byName(Map<String, Double> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    JsonObject node = new JsonObject();
    values.forEach(node::put);
    return Optional.of(node);
  }
}
