package anodyne.report;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.quantity.Quality;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class IndexPageTest {
  private static final List<IndexPage.Row> ROWS =
      List.of(
          new IndexPage.Row(16, "MoS2-ZnIn2S4", "rows/16", Studies.of("MoS2/ZnIn2S4")),
          new IndexPage.Row(1, "WS2/MoS2/Ti3C2Tx", "rows/01", Studies.of("WS2/MoS2/Ti3C2Tx")),
          new IndexPage.Row(99, "<b>", "rows/99", Studies.withoutJunction("a value is missing")));

  @Test
  void every_row_links_to_its_report() {
    Document page = Xml.page(IndexPage.html(ROWS));
    assertThat(Xml.attributes(page, "href"))
        .contains("rows/16/report.html", "rows/01/report.html", "rows/99/report.html");
  }

  @Test
  void rows_are_counted_by_their_weakest_input() {
    Map<Quality, Integer> counts = IndexPage.byWeakestQuality(ROWS);
    assertThat(counts.keySet()).containsExactly(Quality.values());
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
    Quality weakest = Studies.junction(Studies.of("MoS2/ZnIn2S4")).weakestQuality();
    assertThat(counts.get(weakest)).isPositive();
  }

  @Test
  void a_row_without_a_junction_says_why() {
    String text = Xml.page(IndexPage.html(ROWS)).getDocumentElement().getTextContent();
    assertThat(text).contains("no junction: a value is missing", "<b>", "2 of 3 rows");
  }

  @Test
  void each_interface_of_a_row_has_its_line() {
    String text = Xml.page(IndexPage.html(ROWS)).getDocumentElement().getTextContent();
    assertThat(text).contains("WS2/MoS2", "MoS2/Ti3C2Tx");
  }
}
