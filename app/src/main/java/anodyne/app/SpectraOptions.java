package anodyne.app;

import anodyne.data.InputException;
import anodyne.workup.MeasuredSpectrum;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which spectra a command works on. */
final class SpectraOptions {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "files with impedance spectra")
  private List<Path> files = List.of();

  @Option(names = "--from-Hz", paramLabel = "F", description = "leave out lower frequencies")
  private double from_Hz;

  @Option(names = "--to-Hz", paramLabel = "F", description = "leave out higher frequencies")
  private double to_Hz = Double.POSITIVE_INFINITY;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  /** Whether a range of frequencies was given. */
  boolean cut() {
    return from_Hz > 0 || to_Hz < Double.POSITIVE_INFINITY;
  }

  /** The spectra, each with at least so many points. */
  MeasuredSpectrum.Set read(int least) {
    if (!(from_Hz < to_Hz)) {
      throw new InputException(
          "the range from " + from_Hz + " to " + to_Hz + " Hz is empty",
          "--from-Hz, --to-Hz",
          "give the lower frequency first");
    }
    return MeasuredSpectrum.read(files, reading.reading(), from_Hz, to_Hz, least);
  }
}
