package anodyne.report;

import anodyne.junction.Interface;
import anodyne.quantity.Quality;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page over many studies, one line each. */
public final class IndexPage {
  private IndexPage() {}

  /**
   * A study in the index.
   *
   * @param number row of Table 1
   * @param material as printed there
   * @param folder of its report, relative to the index
   * @param study the study
   */
  public record Row(int number, String material, String folder, Study study) {
    /** The junction, if there is one. */
    public Optional<JunctionResult> junction() {
      return switch (study.junction()) {
        case Stage.Available<JunctionResult>(JunctionResult result) -> Optional.of(result);
        case Stage.Unavailable<JunctionResult> _ -> Optional.empty();
      };
    }
  }

  /** Number of rows by the quality of their weakest input; every quality has a number. */
  public static Map<Quality, Integer> byWeakestQuality(List<Row> rows) {
    Map<Quality, Integer> counts = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      counts.put(quality, 0);
    }
    rows.forEach(
        row -> row.junction().ifPresent(r -> counts.merge(r.weakestQuality(), 1, Integer::sum)));
    return counts;
  }

  /** The page. */
  public static String html(List<Row> rows) {
    Page page = new Page("Table 1 – Anodyne", "index");
    page.markup().leaf("h1", "Heterostructures of Table 1").line();
    long available = rows.stream().filter(r -> r.junction().isPresent()).count();
    page.paragraph(
        Rich.plain(
            "Junction at equilibrium from the library's values: available for "
                + available
                + " of "
                + rows.size()
                + " rows. A probability near 50 % means that the direction is not known."));
    page.section("quality", "Rows by their weakest input");
    counts(page, rows);
    page.section("rows", "Rows");
    page.table(
        "",
        List.of(
            Page.number("Row"),
            Page.text("Material"),
            Page.text("Interface"),
            Page.text("Kind"),
            Page.text("Alignment"),
            Page.text("Field points"),
            Page.number("Probability"),
            Page.number("Built-in potential (V)"),
            Page.number("90 % of the draws (V)"),
            Page.text("Weakest input"),
            Page.text("Stages")),
        rows.stream().flatMap(row -> lines(row).stream()).toList());
    return page.finish();
  }

  private static void counts(Page page, List<Row> rows) {
    List<Page.Row> lines = new ArrayList<>();
    byWeakestQuality(rows)
        .forEach((quality, count) ->
            lines.add(
                Page.row(
                    new Page.Badge(quality),
                    Page.number(String.valueOf(count)),
                    Page.text(Words.meaning(quality)))));
    long missing = rows.stream().filter(r -> r.junction().isEmpty()).count();
    lines.add(
        Page.row(
            Page.text("no junction"),
            Page.number(String.valueOf(missing)),
            Page.text("a value is missing, or nothing converged; the row says which")));
    page.table("", List.of(Page.text("Quality"), Page.number("Rows"), Page.text("Meaning")), lines);
  }

  private static List<Page.Row> lines(Row row) {
    if (row.study().junction() instanceof Stage.Unavailable<JunctionResult>(String reason, var _)) {
      return List.of(
          Page.row(
              Page.number(String.valueOf(row.number())),
              report(row),
              new Page.Text(title(row)),
              new Page.Wide(
                  Rich.sentence(
                      "no junction: " + reason, row.study().design().heterostructure().phases()),
                  7),
              Page.text("evidence")));
    }
    List<Page.Row> lines = new ArrayList<>();
    JunctionResult result = row.junction().orElseThrow();
    for (int i = 0; i < result.junction().interfaces().size(); i++) {
      lines.add(line(row, result, i));
    }
    return lines;
  }

  private static Page.Row line(Row row, JunctionResult result, int i) {
    Interface contact = result.junction().interfaces().get(i);
    List<Confidence.AtInterface> all = result.confidence().interfaces();
    Optional<Confidence.AtInterface> draws =
        i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
    return Page.row(
        Page.number(i == 0 ? String.valueOf(row.number()) : ""),
        i == 0 ? report(row) : Page.text(""),
        new Page.Text(Rich.formula(contact.left()).then("/").then(Rich.formula(contact.right()))),
        new Page.Word(Words.kind(contact.kind())),
        Page.text(contact.alignment().map(Interface.Alignment::word).orElse("–")),
        new Page.Text(
            contact.field().map(f -> Words.direction(contact, f)).orElse(Rich.plain("no field"))),
        Page.number(
            contact
                .field()
                .flatMap(f -> draws.map(d -> Numbers.percent(KeyNumbers.field(d, f))))
                .orElse("–")),
        Page.number(Numbers.signed(contact.builtInPotential_V(), 2)),
        Page.number(
            draws
                .map(Confidence.AtInterface::builtInPotential_V)
                .map(q -> Numbers.signed(q.low(), 2) + " to " + Numbers.signed(q.high(), 2))
                .orElse("–")),
        i == 0 ? new Page.Badge(result.weakestQuality()) : Page.text(""),
        i == 0 ? Page.text("junction, evidence") : Page.text(""));
  }

  private static Rich title(Row row) {
    return Rich.sentence(row.study().title(), row.study().design().heterostructure().phases());
  }

  private static Page.Cell report(Row row) {
    return new Page.Link(Rich.formula(row.material()), row.folder() + "/report.html");
  }
}
