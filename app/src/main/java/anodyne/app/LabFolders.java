package anodyne.app;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.lab.Reading;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import anodyne.report.LabIndexPage;
import anodyne.report.LabReport;
import anodyne.report.draw.Numbers;
import anodyne.study.Study;
import anodyne.workup.CellDocument;
import anodyne.workup.CellFiles;
import anodyne.workup.CellSummary;
import anodyne.workup.CellWork;
import anodyne.workup.CyclingSettings;
import anodyne.workup.Replicates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Reports of all cells in folders: {@code OUT/CELL/report.html} with figures and tables, and a
 * summary of all cells. Each cell is written when it is done, so that what is finished stays when
 * the work is interrupted.
 */
final class LabFolders {
  private final Common common;
  private final Path out;
  private final Reading reading;
  private final CyclingSettings cycling;
  private final Function<Cell, Optional<Study>> study;
  private final List<Warning> warnings = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Map<CellFiles, OptionalDouble> bounds = new HashMap<>();
  private final Map<CellFiles, Optional<Study>> beside = new HashMap<>();

  /**
   * @param out folder for the reports
   * @param cycling choices for cycling data; the largest capacity is each cell's own
   * @param study of the pair a cell's electrode is made of, if it is to stand beside
   */
  LabFolders(
      Common common,
      Path out,
      Reading reading,
      CyclingSettings cycling,
      Function<Cell, Optional<Study>> study) {
    this.common = common;
    this.out = out;
    this.reading = reading;
    this.cycling = cycling;
    this.study = study;
  }

  /** Works the folders up; the document lists every cell. */
  JsonObject run(List<Path> folders, Optional<Cell.Role> role, Optional<String> host) {
    OutFolder.require(out);
    List<CellFiles> cells = new ArrayList<>();
    for (Path folder : folders) {
      CellFiles.Found found = CellFiles.in(folder, role);
      warnings.addAll(found.warnings());
      found.cells().stream()
          .map(at -> at.with(host.map(at.cell()::withHost).orElse(at.cell())))
          .forEach(cells::add);
    }
    for (CellFiles at : cells) { // what is wrong with a host is said before anything is written
      bounds.put(at, LabCommand.bound(at.cell()));
      beside.put(at, study.apply(at.cell()));
    }
    List<String> places = places(cells);
    List<LabIndexPage.Row> rows = new ArrayList<>();
    List<JsonObject> documents = new ArrayList<>();
    List<Warning> all = new ArrayList<>(warnings);
    for (int i = 0; i < cells.size(); i++) {
      CellFiles at = cells.get(i);
      String place = places.get(i);
      common.say(
          String.format(
              Locale.ROOT,
              "%d/%d %s: %s",
              i + 1,
              cells.size(),
              at.cell().id(),
              Common.counted(at.files().size(), "file")));
      CellWork work = work(at);
      if (work.files().isEmpty()) {
        Warning empty =
            new Warning(
                "no_data", "none of its files could be read; it is left out", at.cell().id());
        warnings.add(empty);
        all.add(empty);
        continue;
      }
      documents.add(write(work, beside.getOrDefault(at, Optional.empty()), place));
      rows.add(new LabIndexPage.Row(CellSummary.of(work), place));
      all.addAll(work.warnings());
    }
    List<Replicates> groups =
        CellDocument.replicates(rows.stream().map(r -> r.cell().work()).toList());
    groups.forEach(group -> all.addAll(group.warnings()));
    groups.stream()
        .flatMap(group -> group.warnings().stream())
        .filter(w -> !w.code().equals(Replicates.SINGLE))
        .forEach(warnings::add);
    common.write(
        out,
        Map.of(
            "index.html",
            LabIndexPage.html(rows, warnings),
            "summary.csv",
            LabIndexPage.csv(rows),
            "index.json",
            index(rows, groups).text()));
    rows.forEach(row -> lines.add(line(row)));
    JsonObject document =
        Document.of("lab/1")
            .put("cells", documents)
            .put("groups", groups.stream().map(Replicates::document).toList());
    return Document.close(document, all, List.of(), Document.provenance());
  }

  private CellWork work(CellFiles at) {
    return CellWork.of(
        at,
        reading,
        cycling.withBound(bounds.getOrDefault(at, OptionalDouble.empty())),
        what -> common.say("  " + what));
  }

  /** Writes the report of a cell and returns its document. */
  private JsonObject write(CellWork work, Optional<Study> pair, String place) {
    JsonObject document = CellDocument.of(work);
    Map<String, String> files = new LinkedHashMap<>(LabReport.files(work, pair));
    files.put(
        "lab.json",
        Document.close(
                Document.of("lab/1").putAll(document),
                work.warnings(),
                List.of(),
                Document.provenance())
            .text());
    common.write(out.resolve(place), files);
    return document.put("folder", place);
  }

  /** One row per cell with the numbers of the summary and the warnings of its report. */
  private JsonObject index(List<LabIndexPage.Row> rows, List<Replicates> groups) {
    JsonObject index =
        Document.of("lab-index/1")
            .put("rows", rows.stream().map(row -> row.cell().document(row.folder())).toList())
            .put("groups", groups.stream().map(Replicates::document).toList());
    return Document.close(index, warnings, List.of(), Document.provenance());
  }

  private static String line(LabIndexPage.Row row) {
    CellSummary cell = row.cell();
    StringBuilder text = new StringBuilder(cell.work().cell().id() + ": ");
    text.append(String.join(", ", cell.measured()));
    cell.completeCycles()
        .ifPresent(n -> text.append(", ").append(Common.counted(n, "complete cycle")));
    cell.ice_percent()
        .ifPresent(p -> text.append(", ICE ").append(Numbers.known(p, 4)).append(" %"));
    cell.retention()
        .ifPresent(r ->
            text.append(
                String.format(
                    Locale.ROOT,
                    ", %.1f %% left of cycle %d",
                    100 * r.share(),
                    r.referenceCycle())));
    int warnings = cell.work().warnings().size();
    if (warnings > 0) {
      text.append("; ").append(Common.counted(warnings, "warning")).append(" in its report");
    }
    return text.toString();
  }

  /** What is wrong with the folders, the table of cells or the groups. */
  List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  /** A line per cell for the terminal. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** A folder name for each cell, in their order; equal names get a number. */
  private static List<String> places(List<CellFiles> cells) {
    List<String> places = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    for (CellFiles at : cells) {
      String plain = at.cell().id().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
      String name = plain.isEmpty() || plain.startsWith(".") ? "cell" + plain : plain;
      int count = taken.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
      places.add(count == 1 ? name : name + "-" + count);
    }
    return places;
  }
}
