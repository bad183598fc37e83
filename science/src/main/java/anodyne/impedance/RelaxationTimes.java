package anodyne.impedance;

import anodyne.impedance.RelaxationSettings.Tail;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.List;

/**
 * A distribution of relaxation times gamma(ln tau), tau = 1/(2 pi f) = 1/w.
 *
 * @param settings how it was computed
 * @param tau_s time constants, rising evenly in the logarithm
 * @param gamma_ohm distribution per unit of ln tau
 * @param low_ohm lower edge of the 95 % band
 * @param high_ohm upper edge; the band holds noise at fixed regularisation, not its bias
 * @param smoother_ohm gamma with the larger of the lambdas to compare
 * @param rougher_ohm gamma with the smaller of them
 * @param lambdas what was chosen
 * @param elements in series with the distribution
 * @param peaks in rising order of tau
 * @param agreement of the distributions of either part alone
 * @param rms_percent root mean square weighted residual of both parts, in percent of |Z| with
 *     modulus weights
 * @param frequency_Hz points used, falling
 * @param residualReal_percent (Z' - Z'model)/|Z| at these
 * @param residualImaginary_percent likewise
 * @param warnings in words
 */
public record RelaxationTimes(
    RelaxationSettings settings,
    Series tau_s,
    Series gamma_ohm,
    Series low_ohm,
    Series high_ohm,
    Series smoother_ohm,
    Series rougher_ohm,
    Lambdas lambdas,
    Elements elements,
    List<RelaxationPeak> peaks,
    Agreement agreement,
    double rms_percent,
    Series frequency_Hz,
    Series residualReal_percent,
    Series residualImaginary_percent,
    List<Warning> warnings) {

  public RelaxationTimes {
    peaks = List.copyOf(peaks);
    warnings = List.copyOf(warnings);
  }

  /**
   * Regularisations.
   *
   * @param used the one of {@code gamma}: the middle of the three criteria, or as given
   * @param crossValidation least generalised cross-validation
   * @param corner largest curvature of the L-curve
   * @param parts each part predicts the other best
   * @param larger of the smoother curve
   * @param smaller of the rougher curve
   */
  public record Lambdas(
      double used,
      double crossValidation,
      double corner,
      double parts,
      double larger,
      double smaller) {}

  /**
   * Elements in series with the distribution.
   *
   * @param resistance_ohm R_inf
   * @param inductance_H L
   * @param tail what stands for slow processes
   * @param tailValue 1/C0 in 1/F, A in ohm s^-1/2, or Z0 in ohm; 0 without
   * @param tailTime_s time of the finite space, NaN else
   * @param tailExponent its p, NaN else
   * @param polarisation_ohm integral of gamma over ln tau
   */
  public record Elements(
      double resistance_ohm,
      double inductance_H,
      Tail tail,
      double tailValue,
      double tailTime_s,
      double tailExponent,
      double polarisation_ohm) {}

  /**
   * How well either part alone tells the same.
   *
   * @param overlap area common to both distributions over area covered by either: 1 if equal
   * @param imaginaryFromReal_percent root mean square error of the imaginary part predicted from
   *     the real part, in percent of |Z|
   * @param realFromImaginary_percent the reverse, R_inf fitted
   */
  public record Agreement(
      double overlap, double imaginaryFromReal_percent, double realFromImaginary_percent) {}
}
