package anodyne.report;

import anodyne.analysis.Retention;
import anodyne.quantity.Warning;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.workup.CellDocument;
import anodyne.workup.CellSummary;
import anodyne.workup.Replicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The page over many cells, one line each, with the means of those made alike. */
public final class LabIndexPage {
  private LabIndexPage() {}

  /**
   * A cell in the index.
   *
   * @param cell its numbers
   * @param folder of its report, relative to the index
   */
  public record Row(CellSummary cell, String folder) {}

  /**
   * The page.
   *
   * @param warnings of the folders and of the groups; those of a cell stand in its report
   */
  public static String html(List<Row> rows, List<Warning> warnings) {
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
    page.quiet(
        Rich.plain(
            "ICE: initial Coulombic efficiency. The warnings of a cell stand in its report."));
    page.section("groups", "Groups: mean and standard deviation");
    groups(page, rows);
    if (!warnings.isEmpty()) {
      page.section("warnings", "Warnings");
      page.list(warnings.stream().map(w -> Rich.plain(w.subject() + ": " + w.message())).toList());
    }
    return page.finish();
  }

  private static Page.Row line(Row row) {
    CellSummary cell = row.cell();
    List<Page.Cell> cells = new ArrayList<>();
    cells.add(new Page.Link(Rich.plain(cell.work().cell().id()), row.folder() + "/report.html"));
    cells.add(Page.text(cell.work().cell().group()));
    cells.add(Page.text(cell.work().cell().role().map(r -> r.word()).orElse("not said")));
    cells.add(new Page.Text(cell.work().cell().host().map(Rich::formula).orElse(Rich.plain("–"))));
    cells.add(Page.text(String.join(", ", cell.measured())));
    cells.add(Page.number(cell.completeCycles().map(String::valueOf).orElse("–")));
    OptionalDouble ice_percent = cell.ice_percent();
    cells.add(
        Page.number(ice_percent.isPresent() ? Numbers.known(ice_percent.getAsDouble(), 4) : "–"));
    cells.add(Page.number(shown(capacity(cell, cell.first_mAh()))));
    cells.add(Page.number(shown(capacity(cell, cell.last_mAh()))));
    cells.add(new Page.Text(Rich.of(unit(cell, "mAh g^{−1} "))));
    Optional<Retention> retention = cell.retention();
    cells.add(Page.number(shown(retention.stream().mapToDouble(r -> 100 * r.share()).findFirst())));
    cells.add(Page.text(retention.map(r -> String.valueOf(r.referenceCycle())).orElse("–")));
    cells.add(Page.number(String.valueOf(cell.work().warnings().size())));
    return new Page.Row("", cells);
  }

  private static String shown(OptionalDouble value) {
    return value.isPresent() ? Numbers.compact(value.getAsDouble(), 4) : "–";
  }

  private static String unit(CellSummary cell, String perGram) {
    if (cell.tests().isEmpty()) {
      return "–";
    }
    return cell.mass().map(m -> perGram + m.basis().word().replace('_', ' ')).orElse("mAh");
  }

  private static OptionalDouble capacity(CellSummary cell, OptionalDouble charge_mAh) {
    return cell.mass().isPresent() ? cell.perGram(charge_mAh) : charge_mAh;
  }

  private static void groups(Page page, List<Row> rows) {
    List<Page.Row> lines = new ArrayList<>();
    for (Replicates group :
        CellDocument.replicates(rows.stream().map(r -> r.cell().work()).toList())) {
      if (group.cells().size() < 2) {
        continue;
      }
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
      page.paragraph(
          Rich.plain(
              "No group has two cells with cycles. One cell has no standard deviation: repeat with"
                  + " at least three cells and give them one group in cells.csv."));
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
            "Standard deviation of single cells (n − 1). Groups of one cell are left out; two cells"
                + " are few, three or more are usual."));
  }

  private static String words(String name) {
    return name.replace("_mAh_per_g", " (mAh/g)")
        .replace("_mAh", " (mAh)")
        .replace("_percent", " (%)")
        .replace("ice (", "initial Coulombic efficiency (")
        .replace("coulombic_efficiency_mean", "mean Coulombic efficiency")
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
            "warnings",
            "report");
    for (Row row : rows) {
      CellSummary cell = row.cell();
      table.row(
          cell.work().cell().id(),
          cell.work().cell().group(),
          cell.work().cell().role().map(r -> r.word()),
          cell.work().cell().host(),
          cell.completeCycles(),
          cell.ice_percent(),
          capacity(cell, cell.first_mAh()),
          capacity(cell, cell.last_mAh()),
          cell.tests().isEmpty() ? "" : unit(cell, "mAh/g "),
          cell.retention().map(r -> 100 * r.share()),
          cell.retention().map(Retention::referenceCycle),
          cell.work().warnings().size(),
          row.folder() + "/report.html");
    }
    return table.asText();
  }
}
