package anodyne.report;

import anodyne.junction.Interface;
import anodyne.quantity.Quality;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** The sodiation, if there is one. */
    public Optional<SodiationResult> sodiation() {
      return switch (study.sodiation()) {
        case Stage.Available<SodiationResult>(SodiationResult result) -> Optional.of(result);
        case Stage.Unavailable<SodiationResult> _ -> Optional.empty();
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

  /** Number of rows by the weakest enthalpy of their paths; every quality has a number. */
  public static Map<Quality, Integer> byWeakestEnthalpy(List<Row> rows) {
    Map<Quality, Integer> counts = new EnumMap<>(Quality.class);
    for (Quality quality : Quality.values()) {
      counts.put(quality, 0);
    }
    rows.forEach(
        row -> row.sodiation().ifPresent(r -> counts.merge(r.weakestQuality(), 1, Integer::sum)));
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
                + " rows. A probability near 50 % means that the direction is not known. Sodiation"
                + " at equilibrium, per gram of the hosts that react: available for "
                + rows.stream().filter(r -> r.sodiation().isPresent()).count()
                + " of "
                + rows.size()
                + " rows."));
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
            Page.number("Capacity (mAh/g)"),
            Page.number("Average potential (V)"),
            Page.text("Weakest enthalpy"),
            Page.text("Stages")),
        rows.stream().flatMap(row -> lines(row).stream()).toList());
    return page.finish();
  }

  private static void counts(Page page, List<Row> rows) {
    List<Page.Row> lines = new ArrayList<>();
    Map<Quality, Integer> enthalpies = byWeakestEnthalpy(rows);
    byWeakestQuality(rows)
        .forEach((quality, count) ->
            lines.add(
                Page.row(
                    new Page.Badge(quality),
                    Page.number(String.valueOf(count)),
                    Page.number(String.valueOf(enthalpies.get(quality))),
                    Page.text(Words.meaning(quality)))));
    lines.add(
        Page.row(
            Page.text("not available"),
            Page.number(count(rows, r -> r.junction().isEmpty())),
            Page.number(count(rows, r -> r.sodiation().isEmpty())),
            Page.text("a value is missing, or nothing converged; the row says which")));
    page.table(
        "",
        List.of(
            Page.text("Quality"),
            Page.number("Rows by junction"),
            Page.number("Rows by sodiation"),
            Page.text("Meaning")),
        lines);
  }

  private static String count(List<Row> rows, Predicate<Row> which) {
    return String.valueOf(rows.stream().filter(which).count());
  }

  /** Capacity, average potential and weakest enthalpy, or why there is none. */
  private static List<Page.Cell> sodiation(Row row) {
    return switch (row.study().sodiation()) {
      case Stage.Unavailable<SodiationResult>(String reason, var _) ->
          List.of(
              new Page.Wide(
                  Rich.sentence(
                      "no sodiation: " + reason, row.study().design().heterostructure().phases()),
                  3));
      case Stage.Available<SodiationResult>(SodiationResult result) ->
          List.of(
              Page.number(Numbers.fixed(result.central().sequence().capacity_mAh_per_g(), 0)),
              Page.number(CapacityTable.average(result.central().sequence())),
              new Page.Badge(result.weakestQuality()));
    };
  }

  private static String stages(Row row) {
    List<String> stages = new ArrayList<>();
    row.junction().ifPresent(_ -> stages.add("junction"));
    row.sodiation().ifPresent(_ -> stages.add("sodiation"));
    if (row.study().transport() instanceof Stage.Available<?>) {
      stages.add("transport");
    }
    if (row.study().cell() instanceof Stage.Available<?>) {
      stages.add("cell");
    }
    stages.add("evidence");
    return String.join(", ", stages);
  }

  private static List<Page.Row> lines(Row row) {
    if (row.study().junction() instanceof Stage.Unavailable<JunctionResult>(String reason, var _)) {
      List<Page.Cell> cells = new ArrayList<>();
      cells.add(Page.number(String.valueOf(row.number())));
      cells.add(report(row));
      cells.add(new Page.Text(title(row)));
      cells.add(
          new Page.Wide(
              Rich.sentence(
                  "no junction: " + reason, row.study().design().heterostructure().phases()),
              7));
      cells.addAll(sodiation(row));
      cells.add(Page.text(stages(row)));
      return List.of(new Page.Row("", cells));
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
    List<Page.Cell> cells = new ArrayList<>();
    cells.add(Page.number(i == 0 ? String.valueOf(row.number()) : ""));
    cells.add(i == 0 ? report(row) : Page.text(""));
    cells.add(
        new Page.Text(Rich.formula(contact.left()).then("/").then(Rich.formula(contact.right()))));
    cells.add(new Page.Word(Words.kind(contact.kind())));
    cells.add(Page.text(contact.alignment().map(Interface.Alignment::word).orElse("–")));
    cells.add(
        new Page.Text(
            contact.field().map(f -> Words.direction(contact, f)).orElse(Rich.plain("no field"))));
    cells.add(
        Page.number(
            contact
                .field()
                .flatMap(f -> draws.map(d -> Numbers.percent(KeyNumbers.field(d, f))))
                .orElse("–")));
    cells.add(Page.number(Numbers.signed(contact.builtInPotential_V(), 2)));
    cells.add(
        Page.number(
            draws
                .map(Confidence.AtInterface::builtInPotential_V)
                .map(q -> Numbers.signed(q.low(), 2) + " to " + Numbers.signed(q.high(), 2))
                .orElse("–")));
    if (i == 0) {
      cells.add(new Page.Badge(result.weakestQuality()));
      cells.addAll(sodiation(row));
      cells.add(Page.text(stages(row)));
    } else {
      cells.add(Page.text(""));
      cells.add(new Page.Wide(Rich.plain(""), 3));
      cells.add(Page.text(""));
    }
    return new Page.Row("", cells);
  }

  private static Rich title(Row row) {
    return Rich.sentence(row.study().title(), row.study().design().heterostructure().phases());
  }

  private static Page.Cell report(Row row) {
    return new Page.Link(Rich.formula(row.material()), row.folder() + "/report.html");
  }
}
