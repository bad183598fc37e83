package anodyne.app;

import anodyne.analysis.SurfaceResponse;
import anodyne.analysis.Titration.Point;
import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.lab.CellsFile;
import anodyne.lab.LabFiles;
import anodyne.lab.Recording;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.Selection;
import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import anodyne.report.lab.DataFigure;
import anodyne.report.lab.TitrationFigures;
import anodyne.workup.TitrationDocument;
import anodyne.workup.TitrationSettings;
import anodyne.workup.TitrationWorkUp;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Diffusivities from a titration. */
@Command(
    name = "gitt",
    description = {
      "Diffusivity from each pulse of a galvanostatic intermittent titration.",
      "The exact solution for a slab or a sphere is used throughout, so pulses need not be short;"
          + " plateaus, unfinished rests and crooked pulses are said.",
      "D goes with the square of the length: give the length, or mass, molar mass, molar volume"
          + " and area in cells.csv."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne gitt titration.ndax --length-um 5",
      "  anodyne gitt titration.mpt --geometry sphere --length-um 0.2 --json",
      "  anodyne gitt titration.csv --molar-volume-cm3 31.6 --area-cm2 1.13 --length-um 12"
    })
final class GittCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "titration: pulses of current and rests by turns")
  private @Nullable Path file;

  @Option(
      names = "--length-um",
      paramLabel = "L",
      description = "thickness of the layer (volume over area), or radius of the particles")
  private @Nullable Double length_um;

  @Option(names = "--area-cm2", paramLabel = "A", description = "area that takes part")
  private @Nullable Double area_cm2;

  @Option(names = "--molar-volume-cm3", paramLabel = "V", description = "molar volume of the host")
  private @Nullable Double molarVolume_cm3;

  @Option(
      names = "--phase",
      paramLabel = "PHASE",
      description = "phase the molar volume is of; without --molar-volume-cm3 that of the library")
  private @Nullable String phase;

  @Option(names = "--geometry", paramLabel = "BODY", description = "slab (default) or sphere")
  private SurfaceResponse body = SurfaceResponse.SLAB;

  @Option(
      names = "--cells",
      paramLabel = "CSV",
      description =
          "table of cells with length, area, molar volume, mass (default: cells.csv"
              + " beside the file)")
  private @Nullable Path cells;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write figures (SVG) and their numbers (CSV) there")
  private @Nullable Path out;

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final Common common = new Common();

  @Override
  public Integer call() {
    if (file == null) {
      throw new InputException("no file is named", "command line", "name a titration");
    }
    Recording recording = LabFiles.read(file, reading.reading());
    TimeSeries series =
        recording.of(TimeSeries.class).stream()
            .filter(s -> s.technique() != TimeSeries.Technique.VOLTAMMETRY)
            .max(Comparator.comparingInt(TimeSeries::size))
            .orElseThrow(() ->
                new InputException(
                    "holds no current and potential against time",
                    recording.file(),
                    "give a file of a galvanostatic titration"));
    TitrationWorkUp work = TitrationWorkUp.of(recording.file(), series, settings(file));
    if (work.titration().points().isEmpty()) {
      throw new InputException(
          "no pulse of current between two rests was found",
          recording.file(),
          "give a titration: constant current and rest by turns");
    }
    List<Warning> warnings = new ArrayList<>(recording.warnings());
    warnings.addAll(work.warnings());
    List<DataFigure> figures = TitrationFigures.of(work);
    if (out != null && figures.isEmpty()) {
      warnings.add(
          new Warning(
              "no_figures",
              "no pulse gave a diffusivity, so that there is nothing to draw and no file is"
                  + " written; the reason stands with each pulse",
              recording.file()));
    }
    LabFigures.write(common, out, figures);
    if (common.json) {
      common
          .out()
          .print(
              Document.close(
                      Document.of("titration/1").putAll(TitrationDocument.of(work)),
                      warnings,
                      TitrationDocument.assumptions(work),
                      Document.provenance())
                  .text());
    } else {
      print(common.out(), work);
    }
    common.warn(warnings);
    return ExitCode.DONE;
  }

  private TitrationSettings settings(Path measured) {
    Cell cell = described(measured);
    OptionalDouble volume = given(molarVolume_cm3, 1e-6, "--molar-volume-cm3");
    if (volume.isEmpty() && phase != null && cell.molarVolume_m3().isEmpty()) {
      volume = ofLibrary(phase);
    }
    Cell full =
        cell.withTitration(
            given(length_um, 1e-6, "--length-um"), given(area_cm2, 1e-4, "--area-cm2"), volume);
    return TitrationSettings.of(full, body, Optional.ofNullable(phase).or(cell::host))
        .orElseThrow(() ->
            new InputException(
                "the diffusion length is not known",
                measured.toString(),
                "give --length-um, or mass, molar mass, molar volume and area in cells.csv"));
  }

  private OptionalDouble ofLibrary(String name) {
    var files = common.phases();
    return new Selection(files.methods())
        .molarVolume(files.find(name))
        .map(Selected::value)
        .map(v -> OptionalDouble.of(1e-6 * v))
        .orElseThrow(() ->
            new InputException(
                "the library has no " + Property.MOLAR_VOLUME.word() + " of " + name,
                "--phase",
                "give --molar-volume-cm3"));
  }

  private static OptionalDouble given(@Nullable Double value, double factor, String option) {
    if (value == null) {
      return OptionalDouble.empty();
    }
    if (!(value > 0 && Double.isFinite(value))) {
      throw new InputException("must be > 0, got " + value, option, "write a number above 0");
    }
    return OptionalDouble.of(factor * value);
  }

  private Cell described(Path measured) {
    return CellsFile.describing(measured, Optional.ofNullable(cells))
        .orElseGet(() -> Cell.unknown(String.valueOf(measured.getFileName()), Optional.empty()));
  }

  private static void print(PrintWriter out, TitrationWorkUp work) {
    TitrationSettings s = work.settings();
    out.printf(
        Locale.ROOT,
        "%s: %d pulses; %s, length %.4g um%s, area %s, molar volume %s%n",
        work.file(),
        work.titration().points().size(),
        s.body().word(),
        1e6 * s.length_m(),
        s.derived() ? " from mass, molar volume and area" : "",
        shown(s.area_m2(), 1e4, "cm2"),
        shown(s.molarVolume_m3(), 1e6, "cm3/mol") + s.phase().map(p -> " of " + p).orElse(""));
    for (Point p : work.titration().points()) {
      out.printf(
          Locale.ROOT,
          "  %7.4f V  %8.4f mAh  %s%n",
          p.pulse().relaxedAfter_V(),
          (p.pulse().chargeBefore_C() + p.pulse().charge_C()) / 3.6,
          p.diffusivity_m2_per_s().isPresent()
              ? String.format(
                  Locale.ROOT,
                  "log10 D/(cm2/s) = %.2f (%.2f to %.2f)",
                  log(p.diffusivity_m2_per_s()),
                  log(p.low_m2_per_s()),
                  log(p.high_m2_per_s()))
              : "no diffusivity: " + p.state().word());
    }
  }

  private static double log(OptionalDouble d_m2_per_s) {
    return Math.log10(1e4 * d_m2_per_s.orElse(Double.NaN));
  }

  private static String shown(OptionalDouble value, double factor, String unit) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.4g %s", factor * value.getAsDouble(), unit)
        : "not given";
  }
}
