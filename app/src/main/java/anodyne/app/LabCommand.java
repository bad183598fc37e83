package anodyne.app;

import anodyne.data.DesignReader;
import anodyne.data.Document;
import anodyne.data.EvidenceFiles;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.lab.CellsFile;
import anodyne.lab.LabFiles;
import anodyne.measurement.Cell;
import anodyne.quantity.Warning;
import anodyne.study.Study;
import anodyne.study.StudyRun;
import anodyne.study.TransportPlan;
import anodyne.verdict.FaradaicBound;
import anodyne.workup.CyclingDocument;
import anodyne.workup.CyclingWorkUp;
import anodyne.workup.FileDocument;
import anodyne.workup.FileWork;
import anodyne.workup.RecordingDocument;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files of instruments and works them up. */
@Command(
    name = "lab",
    subcommands = {LabLevelsCommand.class, BdfExportCommand.class},
    description = {
      "Read files of cyclers, potentiostats and diffractometers, whatever their names, and work"
          + " them up.",
      "Files: their cycles and spectra. Folders: a report per cell with figures and tables, and a"
          + " summary of all cells."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne lab cell1.ndax --role anode",
      "  anodyne lab test.mpr --role anode --json",
      "  anodyne lab measurements/ --out reports"
    })
final class LabCommand implements Callable<Integer> {
  private static final int FEWEST_DRAWS = 64;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "files, or folders of cells")
  private List<Path> paths = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "what the working electrode is: anode, cathode, full, symmetric")
  private Cell.@Nullable Role role;

  @Option(
      names = "--cells",
      paramLabel = "CSV",
      description = "table of the cells (default: cells.csv beside the files)")
  private @Nullable Path cells;

  @Option(
      names = "--host",
      paramLabel = "A/B",
      description = "formulas of the active phases, for the largest capacity they can have")
  private @Nullable String host;

  @Option(
      names = "--beside",
      description = "for folders: the study of the host and Table 1 in one figure with the cell")
  private boolean beside;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "for folders: where the reports go (default: anodyne-out)")
  private Path out = Path.of("anodyne-out");

  @Mixin private final CyclingOptions cycling = new CyclingOptions();

  private final Map<String, Study> studies = new HashMap<>();

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final Common common = new Common();

  @Override
  public Integer call() {
    if (paths.isEmpty()) {
      throw new InputException(
          "no file is named", "command line", "write for example anodyne lab test.ndax");
    }
    List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
    if (!folders.isEmpty() && folders.size() < paths.size()) {
      throw new InputException(
          "files and folders stand together", "command line", "name either files or folders");
    }
    if (!folders.isEmpty() && cells != null) {
      throw new InputException(
          "the table of a folder is the cells.csv in it",
          "--cells",
          "put the table there under that name, or name files instead of folders");
    }
    return folders.isEmpty() ? files() : folders(folders);
  }

  private int folders(List<Path> folders) {
    LabFolders work =
        new LabFolders(
            common,
            out,
            reading.reading(),
            cycling.settings(),
            cell -> beside ? cell.host().map(this::study) : Optional.empty());
    JsonObject document = work.run(folders, Optional.ofNullable(role), Optional.ofNullable(host));
    if (common.json) {
      common.out().print(document.text());
    } else {
      work.lines().forEach(common.out()::println);
      common.out().println("index: " + out.resolve("index.html"));
    }
    common.warn(work.warnings());
    return ExitCode.DONE;
  }

  /** The study of a pair, with few draws: only its centre and what is published are shown. */
  private Study study(String pair) {
    return studies.computeIfAbsent(
        pair,
        name -> {
          Design design = DesignReader.defaults(heterostructure(name));
          return StudyRun.of(
              common.phases(),
              EvidenceFiles::builtIn,
              design.with(new Design.Settings(design.settings().nodesPerLayer(), FEWEST_DRAWS)),
              OptionalInt.empty(),
              PairOptions.STILL,
              TransportPlan.standard());
        });
  }

  private static Heterostructure heterostructure(String name) {
    try {
      return Heterostructure.parse(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "host " + InputException.quoted(name) + " names no phases",
          "--host or column host of cells.csv",
          "write for example MoS2/ZnIn2S4");
    }
  }

  private int files() {
    List<FileWork> works = new ArrayList<>();
    for (Path path : paths) {
      Cell cell = cell(path);
      works.add(
          FileWork.of(
              LabFiles.read(path, reading.reading()),
              cell,
              cycling.settings().withBound(bound(cell))));
    }
    if (common.json) {
      common.out().print(document(works).text());
    } else {
      works.forEach(work -> print(common.out(), work));
    }
    common.warn(works.stream().flatMap(w -> w.warnings().stream()).toList());
    return ExitCode.DONE;
  }

  private Cell cell(Path file) {
    Optional<Cell> described = CellsFile.describing(file, Optional.ofNullable(cells));
    if (described.isPresent() && role != null && described.get().role().isPresent()) {
      Cell.Role written = described.get().role().get();
      if (written != role) {
        throw new InputException(
            "--role "
                + role.word()
                + " contradicts the table of cells, which says "
                + written.word(),
            file.toString(),
            "correct one of them");
      }
    }
    Cell cell =
        described.orElseGet(
            () -> Cell.unknown(String.valueOf(file.getFileName()), Optional.empty()));
    cell = cell.role().isPresent() || role == null ? cell : cell.withRole(role);
    return host == null ? cell : cell.withHost(host);
  }

  /** The largest capacity of any phase of the host: no mixture can have more. */
  static OptionalDouble bound(Cell cell) {
    if (cell.host().isEmpty()) {
      return OptionalDouble.empty();
    }
    FaradaicBound bound = FaradaicBound.of(EvidenceFiles.builtIn().capacities());
    double most = 0;
    for (String phase : heterostructure(cell.host().get()).phases()) {
      OptionalDouble capacity = bound.capacity_mAh_per_g(counted(bound, phase));
      if (capacity.isEmpty()) {
        return OptionalDouble.empty();
      }
      most = Math.max(most, capacity.getAsDouble());
    }
    return OptionalDouble.of(most);
  }

  private static Formula counted(FaradaicBound bound, String phase) {
    try {
      return bound.counted(phase);
    } catch (FormulaException e) {
      throw new InputException(
          String.valueOf(e.getMessage()).replace("; ", ", "),
          "--host or column host of cells.csv",
          "write formulas, for example MoS2/ZnIn2S4");
    }
  }

  private static JsonObject document(List<FileWork> works) {
    List<CyclingWorkUp> cycling = works.stream().flatMap(w -> w.cycling().stream()).toList();
    JsonObject document =
        Document.of("lab/1")
            .put("files", works.stream().map(FileDocument::of).toList())
            .put("ice_percent", CyclingDocument.initialEfficiency_percent(cycling));
    List<Warning> warnings = works.stream().flatMap(w -> w.warnings().stream()).toList();
    return Document.close(document, warnings, List.of(), Document.provenance());
  }

  private static void print(PrintWriter out, FileWork work) {
    out.printf(
        Locale.ROOT,
        "%s: %s, %s, %s%n",
        work.recording().file(),
        work.recording().format(),
        RecordingDocument.kind(work.recording()),
        Common.counted(
            work.recording().measurements().stream().mapToInt(m -> m.size()).sum(), "point"));
    work.cycling().forEach(cycling -> LabSummary.print(out, cycling));
  }
}
