package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The points of a spectrum that enter a fit, with their weights.
 *
 * @param spectrum the points used
 * @param rootWeightReal root of the weight of each real part
 * @param rootWeightImaginary likewise
 * @param warnings what was left out or limited
 */
record FitPoints(
    Spectrum spectrum, Series rootWeightReal, Series rootWeightImaginary, List<Warning> warnings) {

  static FitPoints of(Circuit circuit, Spectrum spectrum, FitSettings settings) {
    List<Warning> warnings = new ArrayList<>();
    boolean drop =
        switch (settings.inductive()) {
          case KEEP -> false;
          case DROP -> true;
          case AUTOMATIC -> !circuit.isInductive() && hasInductiveTail(spectrum, settings);
        };
    int[] kept = new int[spectrum.size()];
    int n = 0;
    int inductive = 0;
    int zeros = 0;
    for (int i = 0; i < spectrum.size(); i++) {
      double f = spectrum.frequency_Hz().get(i);
      if (!(f >= settings.low_Hz() && f <= settings.high_Hz())) {
        continue;
      }
      if (!(Math.hypot(spectrum.real_ohm().get(i), spectrum.imaginary_ohm().get(i)) > 0)) {
        zeros++;
        continue;
      }
      if (spectrum.imaginary_ohm().get(i) >= 0) {
        inductive++;
        if (drop) {
          continue;
        }
      }
      kept[n++] = i;
    }
    if (inductive > 0) {
      warnings.add(inductive(inductive, drop, settings.inductive()));
    }
    if (zeros > 0) {
      warnings.add(
          new Warning(
              "zero_points_dropped",
              zeros + (zeros == 1 ? " point" : " points") + " with Z = 0 left out; measure again",
              "fit"));
    }
    int[] used = Arrays.copyOf(kept, n);
    Spectrum points =
        new Spectrum(
            spectrum.start(),
            taken(spectrum.frequency_Hz(), used),
            taken(spectrum.real_ohm(), used),
            taken(spectrum.imaginary_ohm(), used),
            spectrum.bias_V(),
            spectrum.amplitude_V(),
            spectrum.time_s());
    return weighted(points, used, settings.weighting(), warnings);
  }

  /** Whether Im Z reaches more above 0 than scatter and stray inductance explain. */
  private static boolean hasInductiveTail(Spectrum spectrum, FitSettings settings) {
    for (int i = 0; i < spectrum.size(); i++) {
      double f = spectrum.frequency_Hz().get(i);
      double im = spectrum.imaginary_ohm().get(i);
      if (f >= settings.low_Hz()
          && f <= settings.high_Hz()
          && im > FitSettings.INDUCTIVE_TAIL * Math.hypot(spectrum.real_ohm().get(i), im)) {
        return true;
      }
    }
    return false;
  }

  private static Warning inductive(int number, boolean drop, FitSettings.Inductive treatment) {
    String points = number + (number == 1 ? " point" : " points") + " with Im Z >= 0 ";
    String asked = treatment == FitSettings.Inductive.AUTOMATIC ? "" : " as asked";
    return drop
        ? new Warning(
            "inductive_points_dropped",
            points
                + (number == 1 ? "was" : "were")
                + " left out"
                + asked
                + ": their inductance is large and the circuit has no inductor; put an L in series"
                + " or keep them with --inductive keep",
            "fit")
        : new Warning(
            "inductive_points_kept",
            points
                + (number == 1 ? "was" : "were")
                + " kept"
                + asked
                + "; leave them out with --inductive drop",
            "fit");
  }

  private static FitPoints weighted(
      Spectrum points, int[] used, Weighting weighting, List<Warning> warnings) {
    int n = points.size();
    double[] real = new double[n];
    double[] imaginary = new double[n];
    int floored = 0;
    for (int k = 0; k < n; k++) {
      double a = points.real_ohm().get(k);
      double b = points.imaginary_ohm().get(k);
      double modulus = Math.hypot(a, b);
      switch (weighting) {
        case Weighting.Unit _ -> {
          real[k] = 1;
          imaginary[k] = 1;
        }
        case Weighting.Modulus _ -> {
          real[k] = 1 / modulus;
          imaginary[k] = 1 / modulus;
        }
        case Weighting.Proportional _ -> {
          double least = Weighting.Proportional.FLOOR * modulus;
          real[k] = 1 / Math.max(Math.abs(a), least);
          imaginary[k] = 1 / Math.max(Math.abs(b), least);
          floored += Math.min(Math.abs(a), Math.abs(b)) < least ? 1 : 0;
        }
        case Weighting.Measured(Series realVariance, Series imaginaryVariance) -> {
          if (realVariance.size() <= used[k] || imaginaryVariance.size() <= used[k]) {
            throw new IllegalArgumentException("a variance is needed for every point");
          }
          real[k] = 1 / Math.sqrt(realVariance.get(used[k]));
          imaginary[k] = 1 / Math.sqrt(imaginaryVariance.get(used[k]));
        }
      }
    }
    if (floored > 0) {
      warnings.add(
          new Warning(
              "weights_limited",
              floored
                  + " points have a part below 0.1 % of the modulus, which proportional weights"
                  + " count as 0.1 %; modulus weights avoid this",
              "fit"));
    }
    return new FitPoints(points, Series.of(real), Series.of(imaginary), warnings);
  }

  private static Series taken(Series row, int[] indices) {
    return Series.of(Arrays.stream(indices).mapToDouble(row::get).toArray());
  }

  int size() {
    return spectrum.size();
  }
}
