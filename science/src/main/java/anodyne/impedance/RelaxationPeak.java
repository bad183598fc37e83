package anodyne.impedance;

/**
 * A maximum of gamma with what lies between the minima beside it.
 *
 * @param tau_s where gamma is largest
 * @param tauLow_s lower end of its 95 % band, from synthetic spectra
 * @param tauHigh_s upper end
 * @param resistance_ohm area between the minima
 * @param resistanceLow_ohm lower end of its 95 % band
 * @param resistanceHigh_ohm upper end
 * @param height_ohm gamma there
 * @param width_decades full width at half height, NaN where a neighbour hides a side
 * @param inside whether tau lies within 1/w_max .. 1/w_min of the measured points
 */
public record RelaxationPeak(
    double tau_s,
    double tauLow_s,
    double tauHigh_s,
    double resistance_ohm,
    double resistanceLow_ohm,
    double resistanceHigh_ohm,
    double height_ohm,
    double width_decades,
    boolean inside) {

  /** 1/(2 pi tau). */
  public double frequency_Hz() {
    return 1 / (2 * Math.PI * tau_s);
  }

  /** tau / R. */
  public double capacitance_F() {
    return tau_s / resistance_ohm;
  }
}
