package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import java.util.List;
import java.util.SplittableRandom;

/** Spectra of six circuits from random truth with noise of known size. */
final class SyntheticSpectra {
  /** Circuits of the field. */
  static final List<String> CIRCUITS =
      List.of(
          "R0-p(R1,C1)",
          "R0-p(R1,CPE1)-p(R2,CPE2)",
          "R0-p(CPE1,R1-W1)",
          "R0-p(R1,CPE1)-Wo1",
          "R0-p(R1,C1)-p(R2-Wo1,C2)",
          "L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1");

  static final double NOISE = 0.005;

  private SyntheticSpectra() {}

  /** A circuit, what is true of it, and what was measured. */
  record Sample(Circuit circuit, Series truth, Spectrum spectrum) {}

  static Sample draw(int number, SplittableRandom random) {
    Circuit circuit = Circuit.of(CIRCUITS.get(number % CIRCUITS.size()));
    double[] f = new double[60];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 5 - 7.0 * k / (f.length - 1));
    }
    double[] truth = truth(circuit, random);
    Circuit.Response z = circuit.impedance(Series.of(f), truth);
    double[] re = new double[f.length];
    double[] im = new double[f.length];
    for (int k = 0; k < f.length; k++) {
      double modulus = Math.hypot(z.real_ohm().get(k), z.imaginary_ohm().get(k));
      re[k] = z.real_ohm().get(k) + NOISE * modulus * random.nextGaussian();
      im[k] = z.imaginary_ohm().get(k) + NOISE * modulus * random.nextGaussian();
    }
    return new Sample(
        circuit, Series.of(truth), Spectrum.of(Series.of(f), Series.of(re), Series.of(im)));
  }

  private static double[] truth(Circuit circuit, SplittableRandom random) {
    double scale = Math.pow(10, random.nextDouble(0, 3));
    double[] p = new double[circuit.settings().size()];
    int at = 0;
    double resistance = scale;
    for (Element element : circuit.elements()) {
      double omega = 2 * Math.PI * Math.pow(10, random.nextDouble(-1, 4.5));
      switch (element.kind()) {
        case RESISTOR -> {
          p[at] = scale * Math.pow(10, random.nextDouble(-0.7, 0.7));
          resistance = p[at];
        }
        case CAPACITOR -> p[at] = 1 / (omega * resistance);
        case INDUCTOR -> p[at] = scale * Math.pow(10, random.nextDouble(-7.5, -6));
        case CONSTANT_PHASE -> {
          p[at + 1] = random.nextDouble(0.65, 1);
          p[at] = 1 / (resistance * Math.pow(omega, p[at + 1]));
        }
        case WARBURG -> p[at] = scale * Math.pow(10, random.nextDouble(-1, 0.5));
        case OPEN_WARBURG -> {
          p[at] = scale * Math.pow(10, random.nextDouble(-0.5, 1));
          p[at + 1] = Math.pow(10, random.nextDouble(-1, 2.5));
        }
        default -> throw new IllegalArgumentException("no truth for " + element.name());
      }
      at += element.settings().size();
    }
    return Interchange.sorted(circuit, p);
  }
}
