package anodyne.data;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.evidence.Evidence;
import anodyne.evidence.EvidenceRow;
import anodyne.verdict.CheckResult;
import anodyne.verdict.CheckStatus;
import anodyne.verdict.EvidenceCheck;
import anodyne.verdict.JunctionFindings;
import anodyne.verdict.Relatives;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EvidenceDocumentTest {
  private static final Evidence EVIDENCE = EvidenceFiles.builtIn();

  @Test
  void a_row_has_the_fields_of_the_contract() {
    JsonNode row = list().get("rows").get(0);
    assertThat(row.propertyNames())
        .contains(
            "row",
            "class",
            "material_as_printed",
            "material",
            "material_truncated",
            "phases",
            "mxene",
            "extras",
            "voltage_min_V",
            "voltage_max_V",
            "ice_percent",
            "cycling",
            "rate",
            "ref",
            "ref_as_printed",
            "discussed_in_sections",
            "faradaic_bound_mAh_per_g",
            "flags",
            "conflict_ids",
            "ocr_notes",
            "uncertain_fields",
            "confidence",
            "disputed_cells",
            "source");
    assertThat(row.get("cycling").get("capacity_mAh_per_g").asDouble()).isEqualTo(245.3);
    assertThat(row.get("faradaic_bound_mAh_per_g").get("per_phase").get("WS2").asDouble())
        .isEqualTo(432.4);
    assertThat(row.get("phases").get(1).asString()).isEqualTo("MoS2");
  }

  @Test
  void what_is_not_printed_is_null() {
    JsonNode row = list().get("rows").get(32);
    assertThat(row.get("ice_percent").isNull()).isTrue();
    assertThat(row.get("rate").isNull()).isTrue();
    assertThat(row.get("mxene").isNull()).isTrue();
  }

  @Test
  void disputed_cells_are_marked_in_the_row_and_in_the_warnings() {
    EvidenceRow row = EVIDENCE.table1Row(35).orElseThrow();
    JsonNode document = parsed(EvidenceDocument.show(EVIDENCE, row));
    JsonNode disputed = document.get("rows").get(0).get("disputed_cells");
    assertThat(disputed.get("ice_percent").get(0).asString()).isEqualTo("C-nssn-ice");
    assertThat(disputed.get("rate.capacity_mAh_per_g").get(0).asString()).isEqualTo("C-nssn-rate");
    assertThat(document.get("warnings").toString()).contains("disputed_cell", "95.1", "97.4");
    assertThat(document.get("conflicts").toString()).contains("C-nssn-rate");
    assertThat(document.get("statements").toString()).contains("4.3-nssn-ice");
  }

  @Test
  void the_literature_set_stands_apart_with_its_pairs() {
    EvidenceRow row = EVIDENCE.table1Row(44).orElseThrow();
    JsonNode sample = parsed(EvidenceDocument.show(EVIDENCE, row)).get("literature").get(0);
    assertThat(sample.get("id").asString()).isEqualTo("L001");
    assertThat(sample.get("doi").asString()).isEqualTo("10.1021/acsnano.1c03056");
    assertThat(sample.get("pairs").get(0).get("ratio").isNumber()).isTrue();
    assertThat(parsed(EvidenceDocument.literature(EVIDENCE)).get("literature")).hasSize(180);
  }

  @Test
  void all_conflicts_are_listed_with_severity() {
    JsonNode conflicts = parsed(EvidenceDocument.conflicts(EVIDENCE)).get("conflicts");
    assertThat(conflicts).hasSize(69);
    long high =
        conflicts.valueStream().filter(c -> c.get("severity").asString().equals("high")).count();
    assertThat(high).isEqualTo(10);
  }

  @Test
  void results_of_checks_are_counted_and_listed() {
    List<CheckResult> results =
        List.of(
            new CheckResult("a", CheckStatus.REPRODUCED, "1", "1", "same"),
            new CheckResult("b", CheckStatus.NOT_CHECKABLE, "", "x", "a definition"));
    EvidenceCheck.Report nothing =
        new EvidenceCheck.Report(List.of(), List.of(), new LinkedHashMap<>(), List.of());
    JsonNode document =
        parsed(EvidenceCheckDocument.of(EVIDENCE, nothing, results, JunctionFindings.none()));
    assertThat(document.get("counts").get("reproduced").asInt()).isEqualTo(1);
    assertThat(document.get("counts").get("contradicted").asInt()).isZero();
    JsonNode second = document.get("checks").get(1);
    assertThat(second.get("status").asString()).isEqualTo("not_checkable");
    assertThat(second.get("computed").isNull()).isTrue();
  }

  @Test
  void relatives_carry_their_distance_and_what_is_common() {
    Relatives relatives = Relatives.of(EVIDENCE, List.of("MoS2", "ZnIn2S4"), 5);
    JsonNode document = parsed(EvidenceDocument.relatives(EVIDENCE, relatives));
    assertThat(document.get("class").asString()).isEqualTo("sulfides/sulfides");
    assertThat(document.get("same_pair").get(0).get("row").asInt()).isEqualTo(16);
    assertThat(document.get("same_class")).hasSize(23);
    assertThat(document.get("nearest")).hasSize(5);
    assertThat(document.get("nearest").get(0).get("common").asString()).contains("MoS2");
    assertThat(document.get("literature").get(0).get("doi").asString()).startsWith("10.");
  }

  @Test
  void a_user_row_is_marked_and_takes_part() {
    List<EvidenceRow> own =
        EvidenceTable.userRows("own.csv", "material,phases,source\nmine,MoS2 | ZnIn2S4,lab book\n");
    Evidence both = EVIDENCE.withUserRows(own);
    assertThat(parsed(EvidenceDocument.list(both, both.rows())).get("rows")).hasSize(56);
    JsonNode document =
        parsed(EvidenceDocument.relatives(both, Relatives.of(both, List.of("ZnIn2S4", "MoS2"), 3)));
    JsonNode mine = document.get("same_pair").get(1);
    assertThat(mine.get("origin").asString()).isEqualTo("user");
    assertThat(mine.get("source").asString()).isEqualTo("lab book");
    assertThat(mine.get("line").asInt()).isEqualTo(2);
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    assertThat(EvidenceDocument.list(EVIDENCE, EVIDENCE.table1()).text())
        .isEqualTo(EvidenceDocument.list(EVIDENCE, EVIDENCE.table1()).text());
  }

  private static JsonNode list() {
    return parsed(EvidenceDocument.list(EVIDENCE, EVIDENCE.table1()));
  }

  private static JsonNode parsed(JsonObject document) {
    return StrictMapper.json().readTree(document.text());
  }
}
