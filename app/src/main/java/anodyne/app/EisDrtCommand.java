package anodyne.app;

import anodyne.data.InputException;
import anodyne.impedance.RelaxationAnalysis;
import anodyne.impedance.RelaxationPeak;
import anodyne.impedance.RelaxationSettings;
import anodyne.impedance.RelaxationSettings.Basis;
import anodyne.impedance.RelaxationSettings.Tail;
import anodyne.impedance.RelaxationSettings.Weight;
import anodyne.impedance.RelaxationTimes;
import anodyne.report.lab.RelaxationFigure;
import anodyne.workup.MeasuredSpectrum;
import anodyne.workup.RelaxationDocument;
import anodyne.workup.RelaxationDocument.Distributed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Distributions of relaxation times. */
@Command(
    name = "drt",
    description = {
      "Distribution of relaxation times by Tikhonov regularisation with gamma >= 0;"
          + " tau = 1/(2 pi f).",
      "Test the spectrum with 'eis kk' first: what breaks the Kramers-Kronig relations ends up in"
          + " peaks."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne eis drt cell.mpt",
      "  anodyne eis drt cell.mpt --tail warburg --out figures --json"
    })
final class EisDrtCommand implements Callable<Integer> {
  private static final int LEAST = 10;

  @Mixin private final Common common = new Common();
  @Mixin private final SpectraOptions spectra = new SpectraOptions();

  @Option(
      names = "--tail",
      paramLabel = "KIND",
      description =
          "element for slow processes: none, capacitor, warburg, finite-space (default: chosen"
              + " from the spectrum)")
  private @Nullable String tail;

  @Option(
      names = "--lambda",
      paramLabel = "L",
      description = "regularisation (default: middle of three criteria)")
  private @Nullable Double lambda;

  @Option(
      names = "--basis",
      paramLabel = "KIND",
      description = "gaussian or linear (default: gaussian)")
  private Basis basis = Basis.GAUSSIAN;

  @Option(
      names = "--derivative",
      paramLabel = "K",
      description = "order of the derivative kept small, 1 or 2 (default: 1)")
  private int derivative = 1;

  @Option(
      names = "--weight",
      paramLabel = "KIND",
      description = "modulus or unit (default: modulus)")
  private Weight weight = Weight.MODULUS;

  @Option(names = "--no-inductance", description = "no inductor in series")
  private boolean withoutInductance;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "also write a figure and its numbers for each spectrum")
  private @Nullable Path out;

  private static void enough(MeasuredSpectrum at) {
    int points = RelaxationAnalysis.points(at.spectrum());
    if (points < RelaxationAnalysis.LEAST) {
      throw new InputException(
          "has "
              + points
              + " points a distribution of relaxation times can describe, at least "
              + RelaxationAnalysis.LEAST
              + " are needed",
          at.name(),
          "check the sign of Im Z, or widen the range of frequencies");
    }
  }

  @Override
  public Integer call() {
    RelaxationSettings settings = settings();
    MeasuredSpectrum.Set set = spectra.read(LEAST);
    set.spectra().forEach(EisDrtCommand::enough);
    List<Distributed> distributed =
        set.spectra().stream()
            .map(s -> new Distributed(s, RelaxationAnalysis.of(s.spectrum(), settings, s.name())))
            .toList();
    if (out != null) {
      LabFigures.write(
          common,
          out,
          distributed.stream()
              .map(d ->
                  RelaxationFigure.of("drt-" + d.source().stem(), d.source().title(), d.times()))
              .toList());
    }
    common.warn(set.warnings());
    distributed.forEach(d -> common.warn(d.times().warnings()));
    if (common.json) {
      common.out().print(RelaxationDocument.of(distributed, set.warnings()).text());
    } else {
      distributed.forEach(d -> print(common.out(), d));
    }
    return ExitCode.DONE;
  }

  private RelaxationSettings settings() {
    if (lambda != null && !(lambda > 0)) {
      throw new InputException("is not above 0: " + lambda, "--lambda", "give 1e-3, say");
    }
    if (derivative != 1 && derivative != 2) {
      throw new InputException("must be 1 or 2, not " + derivative, "--derivative", "give 1 or 2");
    }
    return new RelaxationSettings(
        basis,
        derivative,
        weight,
        tail == null ? Optional.empty() : Optional.of(tail(tail)),
        !withoutInductance,
        lambda == null ? OptionalDouble.empty() : OptionalDouble.of(lambda),
        RelaxationSettings.AUTOMATIC.draws());
  }

  private static Tail tail(String word) {
    return Arrays.stream(Tail.values())
        .filter(t -> t.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                InputException.quoted(word) + " is no tail",
                "--tail",
                "give one of "
                    + Arrays.stream(Tail.values())
                        .map(Tail::word)
                        .collect(Collectors.joining(", "))));
  }

  private void print(PrintWriter out, Distributed distributed) {
    RelaxationTimes times = distributed.times();
    RelaxationTimes.Elements elements = times.elements();
    out.printf(
        Locale.ROOT,
        "%s: series resistance %.5g ohm, polarisation %.5g ohm, tail %s, lambda %.2g"
            + " (GCV %.2g, L-curve %.2g, real/imaginary %.2g), overlap %.0f %%%n",
        distributed.source().name(),
        elements.resistance_ohm(),
        elements.polarisation_ohm(),
        elements.tail().word(),
        times.lambdas().used(),
        times.lambdas().crossValidation(),
        times.lambdas().corner(),
        times.lambdas().parts(),
        100 * times.agreement().overlap());
    out.printf(
        "  %-10s %-10s %-10s %-22s %-10s %s%n",
        "tau/s", "f/Hz", "R/ohm", "95 % of R", "C/F", "width/decades");
    for (RelaxationPeak peak : times.peaks()) {
      out.printf(
          Locale.ROOT,
          "  %-10.4g %-10.4g %-10.4g %-22s %-10.3g %s%s%n",
          peak.tau_s(),
          peak.frequency_Hz(),
          peak.resistance_ohm(),
          String.format(
              Locale.ROOT, "%.4g to %.4g", peak.resistanceLow_ohm(), peak.resistanceHigh_ohm()),
          peak.capacitance_F(),
          Double.isFinite(peak.width_decades())
              ? String.format(Locale.ROOT, "%.2f", peak.width_decades())
              : "-",
          peak.inside() ? "" : "  outside of the measured range");
    }
  }
}
