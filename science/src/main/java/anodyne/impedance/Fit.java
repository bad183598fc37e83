package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;

/**
 * A circuit fitted to a spectrum.
 *
 * @param circuit the circuit
 * @param settings how it was fitted
 * @param spectrum the points used
 * @param parameters in the order of the circuit
 * @param correlation between the parameters, row by row; 0 with what is fixed or on a limit
 * @param sumOfSquares what was made small: the weighted sum of squared residuals
 * @param pseudoChiSquare the sum with modulus weights, whatever the fit used
 * @param free number of parameters determined by the fit, without those on a limit
 * @param unknowns number of parameters that were not fixed
 * @param minima distinct minima met, the best first
 * @param combinations what is determined where single parameters are not
 * @param model impedance of the circuit at the points used
 * @param warnings what the reader must know
 */
public record Fit(
    Circuit circuit,
    FitSettings settings,
    Spectrum spectrum,
    List<FittedParameter> parameters,
    List<Series> correlation,
    double sumOfSquares,
    double pseudoChiSquare,
    int free,
    int unknowns,
    List<Minimum> minima,
    List<Combination> combinations,
    Circuit.Response model,
    List<Warning> warnings) {
  public Fit {
    parameters = List.copyOf(parameters);
    correlation = List.copyOf(correlation);
    minima = List.copyOf(minima);
    combinations = List.copyOf(combinations);
    warnings = List.copyOf(warnings);
  }

  /** Number of residuals, two per point. */
  public int residuals() {
    return 2 * spectrum.size();
  }

  /** Variance of a residual of weight 1: S/(2N - P). */
  public double variance() {
    return sumOfSquares / (residuals() - free);
  }

  /**
   * Corrected criterion of Akaike, with the variance of the residuals as one more parameter; to be
   * compared between circuits with the same points and weights. Hurvich and Tsai, Biometrika 76,
   * 297 (1989). Infinite where there are too few residuals for the correction to mean anything.
   */
  public double aicc() {
    double n = residuals();
    double k = unknowns + 1.0;
    if (n - k - 1 <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    return n * Math.log(sumOfSquares / n) + 2 * k + 2 * k * (k + 1) / (n - k - 1);
  }

  /** Criterion of Schwarz, Ann. Stat. 6, 461 (1978). */
  public double bic() {
    double n = residuals();
    return n * Math.log(sumOfSquares / n) + (unknowns + 1) * Math.log(n);
  }

  /** The parameter with a name. */
  public Optional<FittedParameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** Values in the order of the circuit. */
  public double[] values() {
    return parameters.stream().mapToDouble(FittedParameter::value).toArray();
  }

  /** Residuals of the real part against the measured modulus, in percent. */
  public Series realResidual_percent() {
    return residual_percent(spectrum.real_ohm(), model.real_ohm());
  }

  /** Residuals of the imaginary part against the measured modulus, in percent. */
  public Series imaginaryResidual_percent() {
    return residual_percent(spectrum.imaginary_ohm(), model.imaginary_ohm());
  }

  private Series residual_percent(Series measured, Series computed) {
    double[] result = new double[spectrum.size()];
    for (int k = 0; k < result.length; k++) {
      double modulus = Math.hypot(spectrum.real_ohm().get(k), spectrum.imaginary_ohm().get(k));
      result[k] = 100 * (measured.get(k) - computed.get(k)) / modulus;
    }
    return Series.of(result);
  }
}
