package anodyne.tunnelling;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Band edges with known answers. */
final class Barriers {
  static final double HBAR_J_S = Constants.PLANCK_J_S / (2 * Math.PI);
  static final double TEMPERATURE_K = 298.15;

  private Barriers() {}

  /** √(2 m |energy|)/ħ in 1/m. */
  static double wavenumber_per_m(double mass_me, double energy_eV) {
    return Math.sqrt(
            2
                * mass_me
                * Constants.ELECTRON_MASS_KG
                * Constants.ELEMENTARY_CHARGE_C
                * Math.abs(energy_eV))
        / HBAR_J_S;
  }

  /** Flat pieces between reservoirs at zero, one mass throughout. */
  static BandEdge flat(double mass_me, double[] heights_eV, double[] widths_m) {
    int n = heights_eV.length;
    double[] x = new double[n + 1];
    double[] mass = new double[n];
    for (int i = 0; i < n; i++) {
      x[i + 1] = x[i] + widths_m[i];
      mass[i] = mass_me;
    }
    Reservoir reservoir = new Reservoir(0, mass_me);
    return new BandEdge(
        Series.of(x),
        Series.of(heights_eV),
        Series.of(heights_eV),
        Series.of(mass),
        reservoir,
        reservoir);
  }

  static BandEdge rectangular(double mass_me, double height_eV, double width_m) {
    return flat(mass_me, new double[] {height_eV}, new double[] {width_m});
  }

  /** One linear piece between unequal reservoirs. */
  static BandEdge trapezium(
      double width_m, double left_eV, double right_eV, double mass_me, Reservoir a, Reservoir b) {
    return new BandEdge(
        Series.of(0, width_m), Series.of(left_eV), Series.of(right_eV), Series.of(mass_me), a, b);
  }

  /** A smooth edge through equally spaced nodes. */
  static BandEdge smooth(
      DoubleUnaryOperator edge_eV, double from_m, double to_m, int cells, double mass_me) {
    double[] x = new double[cells + 1];
    double[] e = new double[cells + 1];
    double[] m = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      x[i] = from_m + (to_m - from_m) * i / cells;
      e[i] = edge_eV.applyAsDouble(x[i]);
      m[i] = mass_me;
    }
    return BandEdge.throughNodes(Series.of(x), Series.of(e), Series.of(m));
  }

  /** Depletion width of a parabolic barrier. */
  static double depletion_m(double height_eV, double doping_per_m3, double permittivity) {
    return Math.sqrt(
        2
            * permittivity
            * Constants.VACUUM_PERMITTIVITY_F_PER_M
            * height_eV
            / (Constants.ELEMENTARY_CHARGE_C * doping_per_m3));
  }

  /** A metal, its Fermi level 3 eV above its band, on a depleted semiconductor. */
  static BandEdge schottky(
      double height_eV, double doping_per_m3, double permittivity, double mass_me, int cells) {
    double width = depletion_m(height_eV, doping_per_m3, permittivity);
    BandEdge inside =
        smooth(x -> height_eV * (1 - x / width) * (1 - x / width), 0, width, cells, mass_me);
    return inside.between(new Reservoir(-3, 1), inside.right());
  }

  /** Steps, slopes and masses at random. */
  static BandEdge random(SplittableRandom random) {
    int n = random.nextInt(1, 25);
    double[] x = new double[n + 1];
    double[] left = new double[n];
    double[] right = new double[n];
    double[] mass = new double[n];
    for (int i = 0; i < n; i++) {
      x[i + 1] = x[i] + random.nextDouble(0.02e-9, 1.5e-9);
      left[i] = random.nextDouble(-1, 1.5);
      right[i] = random.nextInt(3) == 0 ? left[i] : random.nextDouble(-1, 1.5);
      mass[i] = random.nextDouble(0.1, 2);
    }
    return new BandEdge(
        Series.of(x),
        Series.of(left),
        Series.of(right),
        Series.of(mass),
        new Reservoir(random.nextDouble(-2, 0), random.nextDouble(0.1, 2)),
        new Reservoir(random.nextDouble(-2, 0), random.nextDouble(0.1, 2)));
  }
}
