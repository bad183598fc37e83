package anodyne.impedance;

import anodyne.measurement.Spectrum;

/**
 * What a spectrum can show of a parameter: from the moduli and frequencies measured, with six
 * decades on either side, beyond which an element is a wire or a gap.
 */
final class Ranges {
  private static final double MARGIN = 1e6;

  private final double low_ohm;
  private final double high_ohm;
  private final double low_per_s;
  private final double high_per_s;

  Ranges(Spectrum spectrum) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int k = 0; k < spectrum.size(); k++) {
      double modulus = Math.hypot(spectrum.real_ohm().get(k), spectrum.imaginary_ohm().get(k));
      least = Math.min(least, modulus);
      most = Math.max(most, modulus);
    }
    low_ohm = least;
    high_ohm = most;
    low_per_s = 2 * Math.PI * spectrum.frequency_Hz().min();
    high_per_s = 2 * Math.PI * spectrum.frequency_Hz().max();
  }

  double lower(Parameter.Quantity quantity) {
    return switch (quantity) {
      case RESISTANCE -> low_ohm / MARGIN;
      case CAPACITANCE -> 1 / (high_per_s * high_ohm * MARGIN);
      case PSEUDO_CAPACITANCE -> Math.min(1, 1 / high_per_s) / (high_ohm * MARGIN);
      case INDUCTANCE -> low_ohm / (high_per_s * MARGIN);
      case PSEUDO_INDUCTANCE -> Math.min(1, 1 / high_per_s) * low_ohm / MARGIN;
      case WARBURG_COEFFICIENT -> low_ohm * Math.sqrt(low_per_s) / MARGIN;
      case TIME -> 1 / (high_per_s * MARGIN);
      case RATIO -> 1 / MARGIN;
      case EXPONENT -> 0.01;
      case DIFFUSION_EXPONENT -> 0.05;
    };
  }

  double upper(Parameter.Quantity quantity) {
    return switch (quantity) {
      case RESISTANCE -> high_ohm * MARGIN;
      case CAPACITANCE -> MARGIN / (low_per_s * low_ohm);
      case PSEUDO_CAPACITANCE -> Math.max(1, 1 / low_per_s) * MARGIN / low_ohm;
      case INDUCTANCE -> high_ohm * MARGIN / low_per_s;
      case PSEUDO_INDUCTANCE -> Math.max(1, 1 / low_per_s) * high_ohm * MARGIN;
      case WARBURG_COEFFICIENT -> high_ohm * Math.sqrt(high_per_s) * MARGIN;
      case TIME -> MARGIN / low_per_s;
      case RATIO -> MARGIN;
      case EXPONENT -> 1;
      case DIFFUSION_EXPONENT -> 0.8;
    };
  }
}
