package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One circuit along a series of spectra, such as states of charge or times. Every spectrum starts
 * from the result of its neighbour besides the usual starts, and the better minimum counts: the
 * chain keeps arcs in their places, the fresh starts keep a wrong minimum from being handed on.
 *
 * @param fits one for each spectrum, in order
 * @param jumps indices of spectra where the fresh starts found a lower minimum than the chain
 */
public record SeriesFit(List<Fit> fits, List<Integer> jumps) {
  private static final double LOWER = 1e-3;

  public SeriesFit {
    fits = List.copyOf(fits);
    jumps = List.copyOf(jumps);
  }

  /** Fits a series. */
  public static SeriesFit of(Circuit circuit, List<Spectrum> spectra, FitSettings settings) {
    List<Fit> fits = new ArrayList<>();
    List<Integer> jumps = new ArrayList<>();
    Optional<double[]> neighbour = Optional.empty();
    for (int i = 0; i < spectra.size(); i++) {
      Spectrum spectrum = spectra.get(i);
      Fit fit;
      if (neighbour.isEmpty()) {
        fit = CircuitFit.of(circuit, spectrum, settings);
      } else {
        fit = CircuitFit.from(circuit, spectrum, settings, neighbour.get());
        double chained = CircuitFit.sumFrom(circuit, spectrum, settings, neighbour.get());
        if (chained > fit.sumOfSquares() * (1 + LOWER)) {
          jumps.add(i);
        }
      }
      fits.add(fit);
      neighbour = Optional.of(fit.values());
    }
    return new SeriesFit(fits, jumps);
  }

  /** A warning for every jump, with the names of the spectra. */
  public List<Warning> warnings(List<String> names) {
    return jumps.stream()
        .map(i ->
            new Warning(
                "chain_left",
                "fresh starts found a lower minimum than the values of the spectrum before; look"
                    + " whether arcs changed places",
                names.get(i)))
        .toList();
  }
}
