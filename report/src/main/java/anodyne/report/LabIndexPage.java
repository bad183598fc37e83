package anodyne.report;

import anodyne.analysis.Cycle;
import anodyne.analysis.Normalisation;
import anodyne.analysis.Retention;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.workup.CellDocument;
import anodyne.workup.CellWork;
import anodyne.workup.CyclingWorkUp;
import anodyne.workup.RecordingDocument;
import anodyne.workup.Replicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The page over many cells, one line each, with the means of those made alike. */
public final class LabIndexPage {
  private LabIndexPage() {}

  /**
   * A cell in the index.
   *
   * @param work what was measured
   * @param folder of its report, relative to the index
   */
  public record Row(CellWork work, String folder) {}

  /** The page. */
  public static String html(List<Row> rows) {
    Page page = new Page("Cells – Anodyne", "index");
    page.markup().leaf("h1", "Cells").line();
    page.section("cells", "Cells");
    page.table(
        "",
        List.of(
            Page.text("Cell"),
            Page.text("Group"),
            Page.text("Role"),
            new Page.Text(Rich.plain("Host")),
            Page.text("Measured"),
            Page.number("Cycles"),
            Page.number("ICE (%)"),
            Page.number("First capacity"),
            Page.number("Last capacity"),
            Page.text("Unit"),
            Page.number("Retention (%)"),
            Page.text("of cycle"),
            Page.number("Warnings")),
        rows.stream().map(LabIndexPage::line).toList());
    page.section("groups", "Groups: mean and standard deviation");
    groups(page, rows);
    return page.finish();
  }

  private static Page.Row line(Row row) {
    CellWork work = row.work();
    Optional<CyclingWorkUp> test = test(work);
    List<Page.Cell> cells = new ArrayList<>();
    cells.add(new Page.Link(Rich.plain(work.cell().id()), row.folder() + "/report.html"));
    cells.add(Page.text(work.cell().group()));
    cells.add(Page.text(work.cell().role().map(r -> r.word()).orElse("not said")));
    cells.add(new Page.Text(work.cell().host().map(Rich::formula).orElse(Rich.plain("–"))));
    cells.add(
        Page.text(
            work.files().stream()
                .map(f -> RecordingDocument.kind(f.recording()))
                .distinct()
                .collect(Collectors.joining(", "))));
    cells.add(Page.number(test.map(t -> String.valueOf(t.cycles().complete().size())).orElse("–")));
    cells.add(Page.number(percent(test.map(CyclingWorkUp::initialEfficiency).orElse(none()))));
    cells.add(Page.number(capacity(test, true)));
    cells.add(Page.number(capacity(test, false)));
    cells.add(new Page.Text(Rich.of(unit(test, "mAh g^{−1} "))));
    Optional<Retention> retention = test.flatMap(t -> t.life().chosen());
    cells.add(Page.number(percent(retention.stream().mapToDouble(Retention::share).findFirst())));
    cells.add(Page.text(retention.map(r -> String.valueOf(r.referenceCycle())).orElse("–")));
    cells.add(Page.number(String.valueOf(work.warnings().size())));
    return new Page.Row("", cells);
  }

  /** The cycling data with most complete cycles. */
  private static Optional<CyclingWorkUp> test(CellWork work) {
    Optional<CyclingWorkUp> most = Optional.empty();
    for (CyclingWorkUp test : work.cycling()) {
      if (most.isEmpty()
          || test.cycles().complete().size() > most.get().cycles().complete().size()) {
        most = Optional.of(test);
      }
    }
    return most;
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Numbers.compact(100 * share.getAsDouble(), 4) : "–";
  }

  private static String unit(Optional<CyclingWorkUp> test, String perGram) {
    return test.map(t ->
            Normalisation.of(t.cell()).stream()
                .findFirst()
                .map(m -> perGram + m.basis().word().replace('_', ' '))
                .orElse("mAh"))
        .orElse("–");
  }

  private static OptionalDouble value(Optional<CyclingWorkUp> test, boolean first) {
    List<Cycle> complete = test.map(t -> t.cycles().complete()).orElse(List.of());
    if (complete.isEmpty()) {
      return none();
    }
    OptionalDouble charge_C =
        (first ? complete.getFirst() : complete.getLast())
            .charge_C(test.orElseThrow().life().reported());
    if (charge_C.isEmpty()) {
      return none();
    }
    return OptionalDouble.of(
        Normalisation.of(test.orElseThrow().cell()).stream()
            .findFirst()
            .map(m -> m.mAh_per_g(charge_C.getAsDouble()))
            .orElse(charge_C.getAsDouble() / 3.6));
  }

  private static String capacity(Optional<CyclingWorkUp> test, boolean first) {
    OptionalDouble value = value(test, first);
    return value.isPresent() ? Numbers.compact(value.getAsDouble(), 4) : "–";
  }

  private static void groups(Page page, List<Row> rows) {
    List<Page.Row> lines = new ArrayList<>();
    for (Replicates group : CellDocument.replicates(rows.stream().map(Row::work).toList())) {
      boolean first = true;
      for (Replicates.Entry entry : group.entries()) {
        OptionalDouble deviation = entry.moments().deviation();
        lines.add(
            Page.row(
                Page.text(first ? group.group() : ""),
                Page.text(
                    words(entry.name())
                        + entry.basis().map(b -> " of " + b.word().replace('_', ' ')).orElse("")),
                Page.number(Numbers.compact(entry.moments().mean(), 4)),
                Page.number(
                    deviation.isPresent() ? Numbers.compact(deviation.getAsDouble(), 2) : "–"),
                Page.number(String.valueOf(entry.moments().count()))));
        first = false;
      }
    }
    if (lines.isEmpty()) {
      page.paragraph(Rich.plain("No cycling data."));
      return;
    }
    page.table(
        "",
        List.of(
            Page.text("Group"),
            Page.text("Quantity"),
            Page.number("Mean"),
            Page.number("Standard deviation"),
            Page.number("n")),
        lines);
    page.quiet(
        Rich.plain(
            "One cell has no standard deviation. Repeat with at least three cells of one group."));
  }

  private static String words(String name) {
    return name.replace("_mAh_per_g", " (mAh/g)")
        .replace("_mAh", " (mAh)")
        .replace("_percent", " (%)")
        .replace("ice", "initial Coulombic efficiency")
        .replace('_', ' ');
  }

  /** The table of the cells as CSV. */
  public static String csv(List<Row> rows) {
    CsvTable table =
        new CsvTable(
            "cell",
            "group",
            "role",
            "host",
            "complete_cycles",
            "ice_percent",
            "first_capacity",
            "last_capacity",
            "capacity_unit",
            "retention_percent",
            "retention_reference_cycle",
            "warnings");
    for (Row row : rows) {
      Optional<CyclingWorkUp> test = test(row.work());
      Optional<Retention> retention = test.flatMap(t -> t.life().chosen());
      table.row(
          row.work().cell().id(),
          row.work().cell().group(),
          row.work().cell().role().map(r -> r.word()),
          row.work().cell().host(),
          test.map(t -> t.cycles().complete().size()),
          scaled(test.map(CyclingWorkUp::initialEfficiency).orElse(none())),
          value(test, true),
          value(test, false),
          unit(test, "mAh/g "),
          scaled(retention.stream().mapToDouble(Retention::share).findFirst()),
          retention.map(Retention::referenceCycle),
          row.work().warnings().size());
    }
    return table.asText();
  }

  private static OptionalDouble scaled(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }
}
