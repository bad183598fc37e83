package anodyne.impedance;

import anodyne.measurement.Spectrum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Circuits fitted to the same points with the same weights, the best by the corrected criterion of
 * Akaike first.
 *
 * @param entries the circuits
 */
public record Comparison(List<Entry> entries) {
  /**
   * One circuit.
   *
   * @param fit its fit
   * @param difference of its criterion to the least one
   * @param weight probability among these circuits, exp(-difference/2) over their sum
   */
  public record Entry(Fit fit, double difference, double weight) {}

  public Comparison {
    entries = List.copyOf(entries);
  }

  /**
   * Fits other circuits to the very points of a fit and ranks all of them.
   *
   * @param spectrum what the fit was made from
   */
  public static Comparison beside(Fit fit, List<Circuit> others, Spectrum spectrum) {
    FitSettings.Inductive rule =
        fit.spectrum().imaginary_ohm().max() >= 0
            ? FitSettings.Inductive.KEEP
            : FitSettings.Inductive.DROP;
    List<Fit> fits = new ArrayList<>(List.of(fit));
    for (Circuit other : others) {
      fits.add(CircuitFit.of(other, spectrum, fit.settings().with(rule)));
    }
    return of(fits);
  }

  /** Ranks fits of the same points with the same weights. */
  public static Comparison of(List<Fit> fits) {
    Fit first = fits.getFirst();
    for (Fit fit : fits) {
      if (fit.spectrum().size() != first.spectrum().size()
          || !fit.settings().weighting().equals(first.settings().weighting())) {
        throw new IllegalArgumentException("circuits compare on the same points and weights only");
      }
    }
    double least = fits.stream().mapToDouble(Fit::aicc).min().orElseThrow();
    double sum = fits.stream().mapToDouble(f -> Math.exp(-0.5 * above(f, least))).sum();
    return new Comparison(
        fits.stream()
            .map(f -> new Entry(f, above(f, least), Math.exp(-0.5 * above(f, least)) / sum))
            .sorted(Comparator.comparingDouble(Entry::difference))
            .toList());
  }

  /** Difference to the least criterion; 0 between criteria that are equally infinite. */
  private static double above(Fit fit, double least) {
    return fit.aicc() == least ? 0 : fit.aicc() - least;
  }
}
