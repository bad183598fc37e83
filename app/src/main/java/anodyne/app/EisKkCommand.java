package anodyne.app;

import anodyne.impedance.KramersKronig;
import anodyne.report.lab.KramersKronigFigure;
import anodyne.workup.KramersKronigDocument;
import anodyne.workup.KramersKronigDocument.Tested;
import anodyne.workup.MeasuredSpectrum;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests spectra by the Kramers-Kronig relations. */
@Command(
    name = "kk",
    description = {
      "Test spectra by the Kramers-Kronig relations: is the cell linear, stable, causal?",
      "Largest residual below 1 %%: valid; below 3 %%: usable; below 5 %%: suspect; above, or with"
          + " a clear trend: invalid."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  anodyne eis kk cell.mpt", "  anodyne eis kk cycle*.DTA --from-Hz 0.1 --json"})
final class EisKkCommand implements Callable<Integer> {
  private static final int LEAST = 10;

  @Mixin private final Common common = new Common();
  @Mixin private final SpectraOptions spectra = new SpectraOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "also write a figure and its numbers for each spectrum")
  private @Nullable Path out;

  @Override
  public Integer call() {
    MeasuredSpectrum.Set set = spectra.read(LEAST);
    List<Tested> tested = set.spectra().stream().map(Tested::of).toList();
    if (out != null) {
      LabFigures.write(
          common,
          out,
          tested.stream()
              .map(t ->
                  KramersKronigFigure.of("kk-" + t.source().stem(), t.source().title(), t.test()))
              .toList());
    }
    common.warn(set.warnings());
    tested.forEach(t -> common.warn(t.warnings()));
    if (common.json) {
      common.out().print(KramersKronigDocument.of(tested, set.warnings()).text());
    } else {
      tested.forEach(t -> print(common.out(), t));
    }
    return ExitCode.DONE;
  }

  private void print(PrintWriter out, Tested tested) {
    KramersKronig test = tested.test();
    out.printf(
        Locale.ROOT,
        "%s: %s, largest residual %.2f %% at %.4g Hz, root mean square %.2f %% (%d elements, %s)%n",
        tested.source().name(),
        test.verdict().word(),
        test.maxResidual_percent(),
        test.worst_Hz(),
        test.rms_percent(),
        test.chain().size(),
        test.chain().settings().representation().name().toLowerCase(Locale.ROOT));
    if (test.maxResidual_percent() > KramersKronig.USABLE_PERCENT
        && Double.isFinite(test.sound_low_Hz())) {
      out.printf(
          Locale.ROOT,
          "  within %.0f %% from %.4g to %.4g Hz%n",
          KramersKronig.USABLE_PERCENT,
          test.sound_low_Hz(),
          test.sound_high_Hz());
    }
    out.printf(
        Locale.ROOT,
        "  measurement model: %d elements, %.0f %% of Im Z outside of the 95 %% band; Z-HIT at low"
            + " frequencies: %+.1f %%%n",
        tested.model().elements(),
        tested.model().outside_percent(),
        tested.modulus().slowDeviation_percent());
  }
}
