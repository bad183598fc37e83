package anodyne.workup;

import anodyne.impedance.Circuit;
import anodyne.impedance.CircuitFit;
import anodyne.impedance.Comparison;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.impedance.KramersKronig;
import anodyne.impedance.KramersKronigCheck;
import anodyne.impedance.Preset;
import anodyne.impedance.RelaxationAnalysis;
import anodyne.impedance.RelaxationSettings;
import anodyne.impedance.RelaxationTimes;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A spectrum with what can be said of it without being told a circuit: whether it obeys the
 * Kramers-Kronig relations, its relaxation times, and the usual circuits in the order of their
 * information criterion. A spectrum that breaks the relations is not fitted.
 *
 * @param source the spectrum
 * @param test by the Kramers-Kronig relations; none for very few points
 * @param times relaxation times, likewise
 * @param circuits the presets that have fewer parameters than there are points, best first
 */
public record SpectrumWork(
    MeasuredSpectrum source,
    Optional<KramersKronig> test,
    Optional<RelaxationTimes> times,
    Optional<Comparison> circuits) {
  private static final int LEAST = 10;
  private static final List<Preset> USUAL =
      List.of(Preset.ARC, Preset.TWO_ARCS, Preset.ARC_TAIL, Preset.RANDLES, Preset.FILM);

  /** Works up a spectrum. */
  public static SpectrumWork of(MeasuredSpectrum source) {
    Spectrum spectrum = source.spectrum().withoutZeros();
    if (spectrum.frequencies() < LEAST) {
      return new SpectrumWork(source, Optional.empty(), Optional.empty(), Optional.empty());
    }
    KramersKronig test = KramersKronigCheck.of(spectrum, source.name());
    Optional<RelaxationTimes> times =
        RelaxationAnalysis.points(spectrum) < RelaxationAnalysis.LEAST
            ? Optional.empty()
            : Optional.of(
                RelaxationAnalysis.of(spectrum, RelaxationSettings.AUTOMATIC, source.name()));
    return new SpectrumWork(
        source, Optional.of(test), times, test.valid() ? compared(spectrum) : Optional.empty());
  }

  private static Optional<Comparison> compared(Spectrum spectrum) {
    FitSettings settings = FitSettings.USUAL;
    List<Fit> fits = new ArrayList<>();
    for (Preset preset : USUAL) {
      Circuit circuit = preset.circuit();
      int points = CircuitFit.points(circuit, spectrum, settings);
      if (2 * points > 2 * circuit.parameters().size() + 2 && agrees(fits, points)) {
        fits.add(CircuitFit.of(circuit, spectrum, settings));
      }
    }
    return fits.isEmpty() ? Optional.empty() : Optional.of(Comparison.of(fits));
  }

  /** Circuits compare on the same points only. */
  private static boolean agrees(List<Fit> fits, int points) {
    return fits.stream().allMatch(f -> f.spectrum().size() == points);
  }

  /** The best of the circuits. */
  public Optional<Fit> fit() {
    return circuits.map(c -> c.entries().getFirst().fit());
  }

  /** Warnings of all parts. */
  public List<Warning> warnings() {
    List<Warning> all = new ArrayList<>();
    int zeros = source.spectrum().size() - source.spectrum().withoutZeros().size();
    if (zeros > 0) {
      all.add(MeasuredSpectrum.withoutZeros(zeros, source.name()));
    }
    test.ifPresent(t -> all.addAll(t.warnings()));
    times.ifPresent(t -> all.addAll(t.warnings()));
    fit().ifPresent(f -> all.addAll(f.warnings()));
    return List.copyOf(all);
  }
}
