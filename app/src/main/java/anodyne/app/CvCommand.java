package anodyne.app;

import anodyne.analysis.PeakTrack;
import anodyne.analysis.RateExponent;
import anodyne.analysis.RateGrid;
import anodyne.analysis.VoltammetricPeak;
import anodyne.analysis.Voltammogram;
import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.lab.LabFiles;
import anodyne.lab.Recording;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.report.lab.VoltammetryFigures;
import anodyne.workup.VoltammetryDocument;
import anodyne.workup.VoltammetrySettings;
import anodyne.workup.VoltammetryWorkUp;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Works up cyclic voltammograms. */
@Command(
    name = "cv",
    description = {
      "Cyclic voltammetry: peaks above a local baseline, exponent b, capacitive share after Dunn,"
          + " Trasatti's charges, capacitance of a box.",
      "Files of several scan rates of one electrode belong together.",
      "A Dunn share is an upper guide, no proof of capacitance: a dissolved redox couple, whose"
          + " capacitance is about 0, gives 6.5, 9.3, 13.2, 20.4 and 28.9 %% at 25, 50, 100, 250"
          + " and 500 mV/s by this method. Correct the ohmic drop (--series-ohm) and look at b"
          + " first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne cv cv_0.1mVs.mpt cv_0.2mVs.mpt cv_0.5mVs.mpt cv_0.8mVs.mpt cv_1.0mVs.mpt",
      "  anodyne cv box.txt --box-at-V 0 --json",
      "  anodyne cv scan1.csv scan2.csv --rate-mV-per-s 10,20 --series-ohm 12.5 --out figures"
    })
final class CvCommand implements Callable<Integer> {
  private static final double CELSIUS_K = 273.15;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "voltammograms")
  private List<Path> files = List.of();

  @Option(
      names = {"--rate", "--rate-mV-per-s"},
      split = ",",
      paramLabel = "MV_PER_S",
      description = "scan rate, one for all files or one for each (default: measured)")
  private List<Double> rates = List.of();

  @Option(
      names = "--series-ohm",
      paramLabel = "R",
      description = "resistance whose ohmic drop is taken off, from the impedance (default: 0)")
  private double series_ohm;

  @Option(
      names = "--vertex-cut-V",
      paramLabel = "V",
      description = "cut off at the vertices before rates are compared (default: 0.02)")
  private double cut_V = RateGrid.CUT_V;

  @Option(
      names = "--box-at-V",
      paramLabel = "E",
      description = "potential at which the capacitance (i_a - i_c) / (2 v) is wanted")
  private @Nullable Double boxAt_V;

  @Option(
      names = "--randles-sevcik",
      split = ",",
      arity = "1",
      paramLabel = "N,AREA_CM2,MOL_PER_L",
      description =
          "diffusivity of a couple dissolved in the electrolyte: electrons, area in cm2,"
              + " concentration in mol/l; means nothing for a host that is filled")
  private List<Double> dissolved = List.of();

  @Option(
      names = "--temperature-C",
      paramLabel = "T",
      description = "of the solution (default: 25)")
  private double temperature_C = 25;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write figures (SVG) and their numbers (CSV) there")
  private @Nullable Path out;

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final Common common = new Common();

  @Override
  public Integer call() {
    VoltammetrySettings settings = settings();
    List<Recording> recordings = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (Path file : files) {
      Recording recording = LabFiles.read(file, reading.reading());
      if (VoltammetryWorkUp.voltammograms(recording).isEmpty()) {
        throw new InputException(
            "holds no voltammogram",
            file.toString(),
            "give a file of cyclic voltammetry, or name its columns with --columns");
      }
      warnings.addAll(recording.warnings());
      recordings.add(recording);
    }
    VoltammetryWorkUp work = VoltammetryWorkUp.of(recordings, settings);
    warnings.addAll(work.warnings());
    LabFigures.write(common, out, VoltammetryFigures.of(work));
    if (common.json) {
      common
          .out()
          .print(
              Document.close(
                      Document.of("voltammetry/1").putAll(VoltammetryDocument.of(work)),
                      warnings,
                      VoltammetryDocument.assumptions(work),
                      Document.provenance())
                  .text());
    } else {
      print(common.out(), work);
    }
    common.warn(warnings);
    return ExitCode.DONE;
  }

  private VoltammetrySettings settings() {
    if (rates.size() > 1 && rates.size() != files.size()) {
      throw new InputException(
          rates.size() + " rates are given for " + files.size() + " files",
          "--rate",
          "give one rate for all files, or one for each in their order");
    }
    if (rates.stream().anyMatch(r -> !(r > 0 && Double.isFinite(r)))) {
      throw new InputException("a scan rate must be > 0 mV/s", "--rate", "write for example 0.1");
    }
    if (!(series_ohm >= 0 && Double.isFinite(series_ohm))) {
      throw new InputException(
          "a resistance must be >= 0 ohm", "--series-ohm", "take Rs from the impedance");
    }
    if (boxAt_V != null && !Double.isFinite(boxAt_V)) {
      throw new InputException("a potential must be a number", "--box-at-V", "write for example 0");
    }
    if (!(temperature_C > -CELSIUS_K && Double.isFinite(temperature_C))) {
      throw new InputException(
          "a temperature must be above absolute zero", "--temperature-C", "write for example 25");
    }
    if (!(cut_V >= 0 && Double.isFinite(cut_V))) {
      throw new InputException("a cut must be >= 0 V", "--vertex-cut-V", "write for example 0.02");
    }
    return new VoltammetrySettings(
        Series.of(rates.stream().mapToDouble(r -> 1e-3 * r).toArray()),
        series_ohm,
        cut_V,
        boxAt_V == null ? OptionalDouble.empty() : OptionalDouble.of(boxAt_V),
        dissolved());
  }

  private Optional<VoltammetrySettings.Dissolved> dissolved() {
    if (dissolved.isEmpty()) {
      return Optional.empty();
    }
    if (dissolved.size() != 3 || dissolved.stream().anyMatch(x -> !(x > 0 && Double.isFinite(x)))) {
      throw new InputException(
          "three numbers above 0 are needed",
          "--randles-sevcik",
          "write electrons, area in cm2 and concentration in mol/l, such as 1,0.07,0.005");
    }
    return Optional.of(
        new VoltammetrySettings.Dissolved(
            dissolved.get(0),
            1e-4 * dissolved.get(1),
            1e3 * dissolved.get(2),
            temperature_C + CELSIUS_K));
  }

  private static void print(PrintWriter out, VoltammetryWorkUp work) {
    for (VoltammetryWorkUp.Curve curve : work.curves()) {
      Voltammogram v = curve.voltammogram();
      out.printf(
          Locale.ROOT,
          "%s: %s, %d sweeps, %.3f to %.3f V%n",
          curve.file(),
          v.rate_V_per_s().isPresent()
              ? String.format(Locale.ROOT, "%.4g mV/s", 1e3 * v.rate_V_per_s().getAsDouble())
              : "rate unknown",
          v.sweeps().size(),
          v.potential_V().min(),
          v.potential_V().max());
      for (VoltammetricPeak peak : curve.peaks()) {
        out.printf(
            Locale.ROOT,
            "  cycle %d %-8s E %8.4f V  i %11.4e A  above baseline %11.4e A%n",
            peak.cycle(),
            peak.direction().word(),
            peak.potential_V(),
            peak.current_A(),
            peak.height_A());
      }
      curve
          .couples()
          .forEach(c ->
              out.printf(
                  Locale.ROOT,
                  "  half wave %.4f V, separation %.1f mV%n",
                  c.halfWave_V(),
                  1e3 * c.separation_V()));
      OptionalDouble at = work.settings().boxAt_V();
      if (at.isPresent()) {
        OptionalDouble c = curve.capacitance_F(at.getAsDouble());
        out.printf(
            Locale.ROOT,
            "  capacitance at %.3f V: %s%n",
            at.getAsDouble(),
            c.isPresent() ? String.format(Locale.ROOT, "%.4g F", c.getAsDouble()) : "not covered");
      }
    }
    for (PeakTrack track : work.tracks()) {
      RateExponent b = track.exponent();
      out.printf(
          Locale.ROOT,
          "b of the %s peak near %.3f V: %.3f +- %.3f, R2 %.4f, %d rates%s%n",
          track.direction().word(),
          track.peaks().getFirst().potential_V(),
          b.b(),
          b.standardError(),
          b.rSquared(),
          b.rates(),
          track
              .aboveBaseline()
              .map(a -> String.format(Locale.ROOT, "; above the baseline %.3f", a.b()))
              .orElse(""));
    }
    work.share()
        .ifPresent(share -> {
          for (int r = 0; r < share.share().size(); r++) {
            out.printf(
                Locale.ROOT,
                "share that grows with the rate at %.4g mV/s: %.1f %%%n",
                1e3 * share.grid().rate_V_per_s().get(r),
                100 * share.share().get(r));
          }
        });
  }
}
