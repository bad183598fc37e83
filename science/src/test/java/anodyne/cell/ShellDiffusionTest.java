package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifications 1 and 5 in a sphere: constant flux over time, small sines over frequency. */
final class ShellDiffusionTest {
  private static final double RADIUS_M = 1e-6;
  private static final double D = 1e-14;
  private static final double MOST = 20_000;
  private static final double START = 10_000;
  private static final double VOLTS_PER_SHARE = -1;
  private static final double[] ROOTS = {4.493409457909064, 7.725251836937708, 10.904121659428958};

  private static Insertion sphere() {
    return new Insertion(
        "sphere",
        0.5,
        ParticleShape.SPHERE,
        RADIUS_M,
        MOST,
        START,
        Property.constant(D),
        Property.constant(1e-2),
        SingleCurve.of(new LinearTable(Series.of(0, 1), Series.of(1, 1 + VOLTS_PER_SHARE))),
        0);
  }

  private static PhasesAlone alone(Radii radii) {
    return PhasesAlone.of(
        new DiffusingParticles(sphere(), radii, new double[] {1e-5}, 298.15, 0), 1e-5);
  }

  /** (c_start - c_surface) F D/(j R) after a time of tau R²/D. */
  private static double theta(Radii radii, double tau) {
    PhasesAlone electrode = alone(radii);
    double j = 0.1 * Constants.FARADAY_C_PER_MOL * D * START / RADIUS_M;
    electrode.holdCurrent(j * sphere().surface_per_m() * 1e-5);
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            electrode, IntegratorSettings.of(1e-9, Series.of(electrode.tolerances(1e-9))));
    integrator.begin(0, electrode.atRest());
    double end_s = tau * RADIUS_M * RADIUS_M / D;
    integrator.advance(end_s, List.of(), new StepObserver() {});
    double[] y = new double[electrode.size()];
    integrator.unknowns(end_s, y);
    int last = radii.shells - 1;
    double surface =
        radii.surface[0] * y[last - 2]
            + radii.surface[1] * y[last - 1]
            + radii.surface[2] * y[last];
    return (START - surface) * Constants.FARADAY_C_PER_MOL * D / (j * RADIUS_M);
  }

  /** The series; further roots of tan l = l from its expansion about (n + 1/2) pi. */
  private static double exact(double tau) {
    double sum = 3 * tau + 0.2;
    for (int n = 1; n <= 60; n++) {
      double far = (n + 0.5) * Math.PI;
      double root =
          n <= ROOTS.length
              ? ROOTS[n - 1]
              : far - 1 / far - 2 / (3 * Math.pow(far, 3)) - 13 / (15 * Math.pow(far, 5));
      sum -= 2 * Math.exp(-root * root * tau) / (root * root);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 0.1236433542",
    "0.05, 0.3121654291",
    "0.1, 0.4867616864",
    "0.3, 1.0997681204",
    "1, 3.2"
  })
  void a_constant_flux_empties_the_surface_of_a_sphere_as_the_series_says(
      double tau, double published) {
    assertThat(exact(tau)).isCloseTo(published, within(1e-9));
    double graded = theta(Radii.graded(ParticleShape.SPHERE, 20, 2.3), tau) - published;
    double fine = theta(Radii.graded(ParticleShape.SPHERE, 80, 2.3), tau) - published;
    assertThat(graded).isBetween(-2e-4, 2e-4);
    assertThat(fine).isBetween(-1.2e-5, 1.2e-5);
  }

  @Test
  void the_error_falls_with_the_square_of_the_thickness_of_shells() {
    double published = exact(0.1);
    double[] uniform = new double[4];
    double[] graded = new double[4];
    for (int i = 0; i < 4; i++) {
      int shells = 10 << i;
      uniform[i] = Math.abs(theta(Radii.uniform(ParticleShape.SPHERE, shells), 0.1) - published);
      graded[i] = Math.abs(theta(Radii.graded(ParticleShape.SPHERE, shells, 2.3), 0.1) - published);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(uniform[i] / uniform[i + 1]).isBetween(3.0, 5.0);
      assertThat(graded[i] / graded[i + 1]).isBetween(3.0, 5.0);
    }
  }

  /** tanh s/(s - tanh s), s² = i w: real and imaginary part. */
  private static double[] finite(double w) {
    double a = Math.sqrt(0.5 * w);
    double cosh = Math.cosh(2 * a);
    double thRe = Math.sinh(2 * a) / (cosh + Math.cos(2 * a));
    double thIm = Math.sin(2 * a) / (cosh + Math.cos(2 * a));
    double re = a - thRe;
    double im = a - thIm;
    double size = re * re + im * im;
    return new double[] {(thRe * re + thIm * im) / size, (thIm * re - thRe * im) / size};
  }

  private static double impedanceError(Radii radii, double w) {
    PhasesAlone electrode = alone(radii);
    double[] y = electrode.atRest();
    double[] admittance = electrode.admittance(y, w * D / (RADIUS_M * RADIUS_M));
    double surface = sphere().surface_per_m() * 1e-5;
    double size = admittance[0] * admittance[0] + admittance[1] * admittance[1];
    double exchange = 1e-2 * Math.sqrt(1000 * START * (MOST - START));
    double transfer = Constants.thermalVoltage_V(298.15) / exchange;
    double re = surface * admittance[0] / size - transfer;
    double im = -surface * admittance[1] / size;
    double scale = RADIUS_M / (Constants.FARADAY_C_PER_MOL * D) * -VOLTS_PER_SHARE / MOST;
    double[] expected = finite(w);
    return Math.hypot(re / scale - expected[0], im / scale - expected[1])
        / Math.hypot(expected[0], expected[1]);
  }

  /** Over ω R²/D, with 40 shells; doubled shells leave a quarter. */
  @ParameterizedTest
  @CsvSource({"0.01, 1e-9", "0.1, 1e-7", "1, 1e-5", "10, 1e-4", "100, 5e-4"})
  void a_small_sine_meets_the_impedance_of_a_finite_sphere(double w, double most) {
    double error = impedanceError(Radii.graded(ParticleShape.SPHERE, 40, 2.3), w);
    assertThat(error).isLessThan(most);
    if (w >= 10) {
      double finer = impedanceError(Radii.graded(ParticleShape.SPHERE, 80, 2.3), w);
      assertThat(error / finer).isBetween(3.5, 4.5);
    }
  }
}
