package anodyne.data;

import anodyne.evidence.Literature;
import anodyne.evidence.LiteraturePair;
import anodyne.evidence.LiteratureRow;
import anodyne.evidence.Span;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Samples read in full texts as parts of documents. */
final class EvidenceSample {
  private EvidenceSample() {}

  /** A sample with its pairs. */
  static ObjectNode node(Literature literature, LiteratureRow sample) {
    ObjectNode node = Document.object();
    node.put("id", sample.id())
        .put("doi", sample.paper().doi())
        .put("year", sample.paper().year())
        .put("title_short", sample.paper().title())
        .put("material", sample.material());
    node.set("phases", EvidenceDocument.texts(sample.phases()));
    node.put("class", sample.anionClass())
        .put("role", sample.role().word())
        .put("main_sample", sample.mainSample());
    node.set("extras", EvidenceDocument.texts(sample.extras()));
    node.set("electrolyte", Document.text(sample.cell().electrolyte()));
    node.set(
        "window_V",
        sample
            .cell()
            .window()
            .<JsonNode>map(w -> Document.array().add(w.min_V()).add(w.max_V()))
            .orElseGet(Document::nothing));
    node.set("loading_mg_per_cm2", span(sample.cell().loading_mg_per_cm2()));
    performance(node, sample.performance());
    kinetics(node, sample);
    node.set(
        "table1_row",
        sample.table1Row().isPresent()
            ? Document.number(sample.table1Row().getAsInt())
            : Document.nothing());
    node.set("note", Document.text(sample.note()));
    node.put("confidence", sample.confidence().word());
    ArrayNode pairs = node.putArray("pairs");
    literature.pairs().stream()
        .filter(p -> p.heterostructure().id().equals(sample.id()))
        .forEach(p -> pairs.add(pair(p)));
    return node;
  }

  private static void performance(ObjectNode node, LiteratureRow.Performance performance) {
    node.set("ice_percent", Document.number(performance.ice_percent()));
    ArrayNode first = Document.array();
    performance.firstCycle_mAh_per_g().forEach(first::add);
    node.set("first_cycle_mAh_per_g", first.isEmpty() ? Document.nothing() : first);
    node.set(
        "cycling",
        performance.cycling().map(EvidenceDocument::cycling).orElseGet(Document::nothing));
    ArrayNode rates = node.putArray("rate");
    performance.rate().forEach(r -> rates.add(EvidenceDocument.rate(r)));
    node.set("retention_percent", Document.number(performance.retention_percent()));
  }

  private static void kinetics(ObjectNode node, LiteratureRow sample) {
    LiteratureRow.Kinetics kinetics = sample.kinetics();
    node.set("rct_ohm", Document.number(kinetics.rct_ohm()));
    node.set("ohmic_resistance_ohm", Document.number(kinetics.ohmicResistance_ohm()));
    node.set("d_na_cm2_per_s", span(kinetics.sodiumDiffusion_cm2_per_s()));
    ArrayNode b = node.putArray("b_value");
    kinetics.bValues().forEach(b::add);
    ArrayNode capacitive = node.putArray("capacitive_percent");
    kinetics
        .capacitive()
        .forEach(c ->
            capacitive
                .addObject()
                .put("rate_mV_per_s", c.rate_mV_per_s())
                .put("percent", c.percent()));
    LiteratureRow.Electronic electronic = sample.electronic();
    node.set("work_functions_eV", byName(electronic.workFunctions_eV()));
    node.set("band_gaps_eV", byName(electronic.bandGaps_eV()));
    node.set("na_adsorption_eV", Document.number(electronic.sodiumAdsorption_eV()));
    node.set("na_barrier_eV", byName(electronic.sodiumBarriers_eV()));
    node.set(
        "junction_claimed",
        sample.junctionClaimed() ? Document.object().booleanNode(true) : Document.nothing());
    node.set("field_direction_claimed", Document.text(sample.fieldDirectionClaimed()));
  }

  private static ObjectNode pair(LiteraturePair pair) {
    ObjectNode node = Document.object();
    node.put("metric", pair.metric().word())
        .put("control", pair.control().id())
        .put("control_material", pair.control().material())
        .put("control_is_chalcogenide", pair.controlIsChalcogenide())
        .put("same_carbon_or_support", pair.sameSupport());
    node.set("value_heterostructure", Document.number(pair.valueOfHeterostructure()));
    node.set("value_control", Document.number(pair.valueOfControl()));
    node.set("ratio", Document.number(pair.ratio()));
    return node.put("heterostructure_is_better", pair.heterostructureIsBetter());
  }

  private static JsonNode span(Optional<Span> span) {
    return span.<JsonNode>map(s -> Document.array().add(s.low()).add(s.high()))
        .orElseGet(Document::nothing);
  }

  private static JsonNode byName(Map<String, Double> values) {
    ObjectNode node = Document.object();
    values.forEach(node::put);
    return node.isEmpty() ? Document.nothing() : node;
  }
}
