package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.junction.Interface;
import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import anodyne.study.JunctionResult;
import anodyne.study.Study;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;

class ReportTest {
  static final List<String> PAIRS = Studies.PAIRS;

  private static final String WICKED = "<script>alert(1)</script>";
  private static final Pattern ELSEWHERE =
      Pattern.compile("@import|url\\(\\s*['\"]?(?!#|data:)|\\bfetch\\(|XMLHttpRequest|import\\(");

  @ParameterizedTest
  @FieldSource("PAIRS")
  void every_file_of_a_report_can_be_read_back(String pair) {
    Studies.report(pair)
        .forEach((path, text) -> {
          switch (path.substring(path.lastIndexOf('.'))) {
            case ".svg" -> Xml.parse(text);
            case ".html" -> Xml.page(text);
            case ".csv" ->
                assertThat(Csv.lines(text))
                    .as(path)
                    .allSatisfy(line -> assertThat(line).hasSameSizeAs(Csv.lines(text).getFirst()));
            default -> throw new AssertionError("unexpected file " + path);
          }
        });
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void the_page_asks_nothing_of_the_network(String pair) {
    Map<String, String> files = Studies.report(pair);
    String html = Studies.file(files, "report.html");
    Document page = Xml.page(html);
    for (String attribute : List.of("href", "src", "srcset", "action", "data", "xlink:href")) {
      assertThat(Xml.attributes(page, attribute))
          .allSatisfy(target ->
              assertThat(target.startsWith("#") || target.equals("data:,") || isOwn(files, target))
                  .as(target)
                  .isTrue());
    }
    assertThat(ELSEWHERE.matcher(html.replace("url(#explorer-frame)", "")).find()).isFalse();
  }

  private static boolean isOwn(Map<String, String> files, String target) {
    return files.containsKey(target);
  }

  @Test
  void links_inside_the_page_lead_somewhere() {
    Document page = Xml.page(Studies.file(Studies.report("MoS2/ZnIn2S4"), "report.html"));
    List<String> ids = Xml.attributes(page, "id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Xml.attributes(page, "href"))
        .filteredOn(href -> href.startsWith("#"))
        .hasSizeGreaterThan(5)
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
  }

  @Test
  void a_name_with_markup_in_it_stays_text() {
    Study study = Studies.named(WICKED, "a\"b'c&d");
    Map<String, String> files = Report.files(study);
    assertThat(Studies.file(files, "report.html")).doesNotContain(WICKED);
    Document page = Xml.page(Studies.file(files, "report.html"));
    assertThat(Xml.texts(page, "h1")).containsExactly(WICKED + "/a\"b'c&d");
    files.forEach((path, text) -> {
      if (path.endsWith(".svg")) {
        Xml.parse(text);
        assertThat(text).as(path).doesNotContain(WICKED);
      }
    });
    assertThat(Csv.rows(Studies.file(files, "tables/layers.csv")).getFirst())
        .containsEntry("name", WICKED);
  }

  @Test
  void a_name_with_control_characters_gives_a_readable_page() {
    Map<String, String> files = Report.files(Studies.named("a\u0000\u001b\ud800", "b\n,\"c"));
    Xml.page(Studies.file(files, "report.html"));
    assertThat(Csv.rows(Studies.file(files, "tables/layers.csv")).get(1))
        .containsEntry("name", "b\n,\"c");
  }

  @Test
  void the_same_request_gives_the_same_bytes() {
    assertThat(Report.files(Studies.run("MoS2/ZnIn2S4")))
        .isEqualTo(Report.files(Studies.run("MoS2/ZnIn2S4")));
  }

  @Test
  void the_same_study_gives_the_same_bytes_in_every_locale() {
    Study study = Studies.of("MoS2/ZnIn2S4");
    Map<String, String> here = Report.files(study);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Report.files(study)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_page_holds_verdict_assumptions_warnings_and_sources() {
    Study study = Studies.of("MoS2/ZnIn2S4");
    String text = text(study);
    assertThat(study.verdict())
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(s -> assertThat(text.replace('−', '-')).contains(s));
    assertThat(study.assumptions())
        .isNotEmpty()
        .extracting(Assumption::name)
        .allSatisfy(name -> assertThat(text).contains(name));
    assertThat(study.warnings())
        .isNotEmpty()
        .allSatisfy(w -> assertThat(text).contains(w.message()));
    assertThat(study.provenance().sources())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(text).contains(source));
    assertThat(text).contains(study.provenance().libraryHash());
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void every_flag_that_occurred_is_explained_among_the_limits(String pair) {
    Study study = Studies.of(pair);
    String limits = text(study);
    for (Interface contact : Studies.junction(study).junction().interfaces()) {
      contact.flags().forEach(flag -> assertThat(limits).contains(flag.meaning()));
    }
    assertThat(limits).contains("cannot speed up both charging and discharging");
  }

  @Test
  void every_input_stands_with_value_quality_and_source() {
    Study study = Studies.of("SnS/SnO2");
    String text = text(study);
    JunctionResult result = Studies.junction(study);
    result
        .inputs()
        .forEach(inputs ->
            Inputs.used(inputs)
                .forEach(value -> {
                  assertThat(text).contains(value.source());
                  value.all().forEach(each -> assertThat(text).contains(each.source()));
                }));
    for (Quality quality : Quality.values()) {
      assertThat(text).contains(Words.meaning(quality));
    }
  }

  @Test
  void a_study_without_a_junction_says_why_and_still_shows_the_evidence() {
    Map<String, String> files =
        Report.files(Studies.withoutJunction("ZnIn2S4 lacks permittivity_static"));
    String text =
        Xml.page(Studies.file(files, "report.html")).getDocumentElement().getTextContent();
    assertThat(text).contains("Not available: ZnIn2S4 lacks permittivity_static.");
    assertThat(text).contains("Rows with the same phases", "MoS2-ZnIn2S4", "455.9");
    assertThat(files)
        .containsKeys("figures/evidence-current.svg", "tables/evidence.csv")
        .doesNotContainKeys("figures/bands-after.svg", "tables/profile.csv");
  }

  @Test
  void disputed_cells_are_marked_with_their_conflicts_wherever_they_stand() {
    Document page = Xml.page(Studies.file(Studies.report("CoSe2/Cu2Se"), "report.html"));
    assertThat(Xml.texts(page, "td"))
        .contains("415C-cose2-cu2se-cycling", "480C-cose2-cu2se-rate")
        .doesNotContain("415", "480");
  }

  @Test
  void printed_directions_stand_beside_the_result_of_the_library() {
    Study study = Studies.of("MoS2/ZnIn2S4");
    String text = text(study);
    assertThat(study.evidence().printedDirections())
        .hasSize(2)
        .allSatisfy(v -> assertThat(text).contains(v.mechanism().name()));
    assertThat(text).contains("the print contradicts itself", "of the draws)");
  }

  @Test
  void a_study_without_draws_makes_no_statement_of_confidence() {
    Map<String, String> files = Report.files(Studies.withoutDraws());
    String text =
        Xml.page(Studies.file(files, "report.html")).getDocumentElement().getTextContent();
    assertThat(text).contains("there is no statement of confidence").doesNotContain("NaN");
    assertThat(files).doesNotContainKey("figures/distributions.svg");
  }

  @ParameterizedTest
  @FieldSource("PAIRS")
  void no_number_on_the_page_is_undefined(String pair) {
    String text = text(Studies.of(pair));
    assertThat(text)
        .doesNotContainPattern("\\bNaN\\b")
        .doesNotContain("Infinity")
        .doesNotContain("Optional");
  }

  private static String text(Study study) {
    return Xml.page(Studies.file(Studies.report(study), "report.html"))
        .getDocumentElement()
        .getTextContent();
  }
}
