package anodyne.report;

import anodyne.measurement.Cell;
import anodyne.measurement.Measurement;
import anodyne.quantity.Warning;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.study.Study;
import anodyne.workup.CellWork;
import anodyne.workup.FileWork;
import anodyne.workup.RecordingDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything people read of one cell, as the text of files: {@code report.html}, which needs no
 * other file and no network, {@code figures/*.svg} with the numbers beside them as {@code
 * figures/*.csv}, {@code tables/*.csv}.
 */
public final class LabReport {
  private final CellWork work;
  private final Page page;
  private final SortedMap<String, String> files = new TreeMap<>();

  private LabReport(CellWork work) {
    this.work = work;
    this.page = new Page(work.cell().id() + " – Anodyne");
  }

  /**
   * The files by their path relative to the folder of the cell.
   *
   * @param study of the pair the electrode is made of, to stand beside
   */
  public static SortedMap<String, String> files(CellWork work, Optional<Study> study) {
    LabReport report = new LabReport(work);
    report.write(study);
    return Collections.unmodifiableSortedMap(report.files);
  }

  private void write(Optional<Study> study) {
    page.markup().open("header").line().leaf("h1", work.cell().id()).line();
    page.quiet(Rich.plain(measured()));
    page.markup().close("header").line();
    LabGlance.write(page, work);
    for (LabSection section : LabSections.of(work, study)) {
      write(section);
    }
    page.section("cell", "Cell");
    cell();
    page.section("files", "Files");
    filesTable();
    page.section("warnings", "Warnings");
    warnings();
    page.section("provenance", "Provenance");
    page.quiet(
        Rich.plain(
            "Anodyne "
                + anodyne.data.Version.text()
                + ". The same files give the same report. Figures can be drawn again from the CSV"
                + " files beside them."));
    files.put("report.html", page.finish());
  }

  private String measured() {
    List<String> kinds =
        work.files().stream().map(f -> RecordingDocument.kind(f.recording())).distinct().toList();
    String role = work.cell().role().map(r -> "Role: " + r.word() + ". ").orElse("Role not said. ");
    return role
        + "Measured: "
        + (kinds.isEmpty() ? "nothing readable" : String.join(", ", kinds))
        + ".";
  }

  private void write(LabSection section) {
    page.section(section.id(), section.title());
    section.text().forEach(page::paragraph);
    for (DataFigure figure : section.figures()) {
      page.figure(figure.figure(), List.of("svg", "csv"));
      files.put("figures/" + figure.figure().name() + ".svg", figure.figure().svg());
      files.put("figures/" + figure.figure().name() + ".csv", figure.csv());
    }
    for (LabSection.Listing listing : section.listings()) {
      if (listing.folded()) {
        page.openDetails(listing.caption());
        page.table("", listing.head(), listing.rows());
        page.closeDetails();
      } else {
        page.table(listing.caption(), listing.head(), listing.rows());
      }
    }
    section.tables().forEach((name, text) -> files.put("tables/" + name, text));
  }

  private void cell() {
    Cell cell = work.cell();
    List<Page.Row> rows = new ArrayList<>();
    cell.host()
        .ifPresent(
            host -> rows.add(Page.row(Page.text("Host"), new Page.Text(Rich.formula(host)))));
    quantity(rows, "Active mass", "mg", cell.activeMass_kg(), 1e6);
    quantity(rows, "Electrode mass", "mg", cell.electrodeMass_kg(), 1e6);
    quantity(rows, "Share of active material", "%", cell.activeFraction(), 100);
    quantity(rows, "Share of carbon", "%", cell.carbonFraction(), 100);
    quantity(rows, "Share of binder", "%", cell.binderFraction(), 100);
    quantity(rows, "Diameter", "mm", cell.diameter_m(), 1e3);
    quantity(rows, "Geometric area", "cm²", cell.area_m2(), 1e4);
    word(rows, "Current collector", cell.collector());
    word(rows, "Electrolyte", cell.electrolyte());
    quantity(rows, "Electrolyte volume", "µL", cell.electrolyteVolume_m3(), 1e9);
    word(rows, "Separator", cell.separator());
    quantity(rows, "Counter electrode mass", "mg", cell.counterMass_kg(), 1e6);
    quantity(rows, "Temperature", "°C", shifted(cell.temperature_K()), 1);
    word(rows, "Presodiated", cell.presodiated().map(p -> p ? "yes" : "no"));
    quantity(rows, "Diffusion length", "µm", cell.length_m(), 1e6);
    quantity(rows, "Molar volume", "cm³/mol", cell.molarVolume_m3(), 1e6);
    if (rows.isEmpty()) {
      page.paragraph(
          Rich.plain(
              "Nothing is known of the cell. Describe it in cells.csv: masses, area, role."));
    } else {
      page.table("", List.of(Page.text("Entry"), Page.text("Value")), rows);
    }
  }

  private static OptionalDouble shifted(OptionalDouble temperature_K) {
    return temperature_K.isPresent()
        ? OptionalDouble.of(temperature_K.getAsDouble() - 273.15)
        : temperature_K;
  }

  private static void quantity(
      List<Page.Row> rows, String name, String unit, OptionalDouble value, double factor) {
    value.ifPresent(v ->
        rows.add(
            Page.row(
                Page.text(name),
                new Page.Text(Numbers.significant(v * factor, 4).then(" " + unit)))));
  }

  private static void word(List<Page.Row> rows, String name, Optional<String> value) {
    value.ifPresent(v -> rows.add(Page.row(Page.text(name), Page.text(v))));
  }

  private void filesTable() {
    List<Page.Row> rows = new ArrayList<>();
    for (FileWork file : work.files()) {
      rows.add(
          Page.row(
              Page.text(name(file.recording().file())),
              Page.text(file.recording().format()),
              Page.text(file.recording().instrument()),
              Page.text(RecordingDocument.kind(file.recording())),
              Page.number(
                  String.valueOf(
                      file.recording().measurements().stream().mapToInt(Measurement::size).sum())),
              Page.text(
                  file.recording().measurements().stream()
                      .flatMap(m -> m.start().stream())
                      .findFirst()
                      .map(start -> start.toString().replace("T", " ").replace("Z", ""))
                      .orElse("–"))));
    }
    page.table(
        "",
        List.of(
            Page.text("File"),
            Page.text("Format"),
            Page.text("Instrument"),
            Page.text("Kind"),
            Page.number("Points"),
            Page.text("Start (UTC)")),
        rows);
  }

  static String name(String file) {
    return String.valueOf(Path.of(file).getFileName());
  }

  private void warnings() {
    List<Warning> warnings = work.warnings();
    if (warnings.isEmpty()) {
      page.paragraph(Rich.plain("None."));
      return;
    }
    page.list(
        warnings.stream()
            .map(w -> Rich.plain(name(w.subject()) + ": " + w.message()))
            .distinct()
            .toList());
  }
}
