package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.lab.Reading;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import anodyne.report.LabIndexPage;
import anodyne.report.LabReport;
import anodyne.study.Study;
import anodyne.workup.CellDocument;
import anodyne.workup.CellFiles;
import anodyne.workup.CellWork;
import anodyne.workup.CyclingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new InputException("--out is a file", out.toString(), "name a folder");
    }
    List<Warning> warnings = new ArrayList<>();
    List<CellFiles> cells = new ArrayList<>();
    for (Path folder : folders) {
      CellFiles.Found found = CellFiles.in(folder, role);
      warnings.addAll(found.warnings());
      cells.addAll(found.cells());
    }
    List<String> places = places(cells);
    List<LabIndexPage.Row> rows = new ArrayList<>();
    List<JsonObject> documents = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      CellFiles at = cells.get(i);
      Cell cell = host.map(at.cell()::withHost).orElse(at.cell());
      String place = places.get(i);
      common.say(
          String.format(
              Locale.ROOT,
              "%d/%d %s: %d files",
              i + 1,
              cells.size(),
              cell.id(),
              at.files().size()));
      CellWork work =
          CellWork.of(
              at.with(cell),
              reading,
              cycling.withBound(LabCommand.bound(cell)),
              what -> common.say("  " + what));
      if (work.files().isEmpty()) {
        warnings.add(
            new Warning("no_data", "none of its files could be read; it is left out", cell.id()));
        continue;
      }
      JsonObject document = CellDocument.of(work);
      Map<String, String> files = new LinkedHashMap<>(LabReport.files(work, study.apply(cell)));
      files.put(
          "lab.json",
          Document.close(
                  Document.of("lab/1").putAll(document),
                  work.warnings(),
                  List.of(),
                  Document.provenance())
              .text());
      common.write(out.resolve(place), files);
      documents.add(document.put("folder", place));
      rows.add(new LabIndexPage.Row(work, place));
      warnings.addAll(work.warnings());
    }
    common.write(
        out, Map.of("index.html", LabIndexPage.html(rows), "summary.csv", LabIndexPage.csv(rows)));
    JsonObject all =
        Document.of("lab/1")
            .put("cells", documents)
            .put("groups", CellDocument.groups(rows.stream().map(LabIndexPage.Row::work).toList()));
    return Document.close(all, warnings, List.of(), Document.provenance());
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
