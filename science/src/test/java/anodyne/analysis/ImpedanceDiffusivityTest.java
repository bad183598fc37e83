package anodyne.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import java.time.Duration;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ImpedanceDiffusivityTest {
  private static final double SIGMA = 12;

  /** R0 + R parallel to C + a power law of w, 7 points a decade. */
  private static Spectrum tail(double exponent, double imaginaryFactor, int points, double noise) {
    SplittableRandom random = new SplittableRandom(8);
    double[] f = new double[points];
    double[] re = new double[points];
    double[] im = new double[points];
    for (int i = 0; i < points; i++) {
      f[i] = Math.pow(10, -2 + i / 7.0);
      double w = 2 * Math.PI * f[i];
      double x = w * 30 * 1e-4;
      double d = SIGMA * Math.pow(w, exponent);
      re[i] = (20 + 30 / (1 + x * x) + d) * (1 + noise * random.nextGaussian());
      im[i] = (-30 * x / (1 + x * x) - imaginaryFactor * d) * (1 + noise * random.nextGaussian());
    }
    return Spectrum.of(Series.of(f), Series.of(re), Series.of(im));
  }

  @Test
  void the_coefficient_of_a_known_tail_is_found_though_an_arc_stands_before_it() {
    WarburgTail tail = WarburgTail.find(tail(-0.5, 1, 43, 0.001));
    assertThat(tail).isInstanceOf(WarburgTail.Found.class);
    assertThat(tail.lines().sigma()).isCloseTo(SIGMA, Percentage.withPercentage(3));
    assertThat(tail.lines().points()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void the_insertion_formula_gives_back_the_diffusivity_the_coefficient_was_made_from() {
    double d_m2_per_s = 1e-15;
    double area_m2 = 1e-4;
    double volume_m3 = 3e-5;
    double slope_V = -0.5;
    double sigma = volume_m3 * 0.5 / (96485.33212 * area_m2 * Math.sqrt(2 * d_m2_per_s));
    double[] f = new double[15];
    double[] re = new double[15];
    double[] im = new double[15];
    for (int i = 0; i < 15; i++) {
      f[i] = Math.pow(10, -2 + 0.1 * i);
      double z = sigma / Math.sqrt(2 * Math.PI * f[i]);
      re[i] = 7 + z;
      im[i] = -z;
    }
    WarburgTail tail = WarburgTail.within(Spectrum.of(Series.of(f), Series.of(re), Series.of(im)));
    ImpedanceDiffusivity found =
        ImpedanceDiffusivity.insertion((WarburgTail.Found) tail, area_m2, volume_m3, slope_V, 1);
    assertThat(found.d_m2_per_s()).isCloseTo(d_m2_per_s, Percentage.withPercentage(1e-6));
    assertThat(found.low_m2_per_s()).isLessThanOrEqualTo(found.d_m2_per_s());
  }

  @Test
  void the_dilute_formula_is_that_of_the_textbook() {
    WarburgTail.Lines lines = new WarburgTail.Lines(0.01, 1, 9, 10, 10, 1, 1, 0, 0, -0.5, -0.5);
    double rt = 8.314462618 * 298.15;
    double expected = rt * rt / (2 * 1e-8 * Math.pow(96485.33212, 4) * 1000.0 * 1000.0 * 100);
    assertThat(
            ImpedanceDiffusivity.dilute(new WarburgTail.Found(lines), 1e-4, 1000, 298.15, 1)
                .d_m2_per_s())
        .isCloseTo(expected, Percentage.withPercentage(1e-6));
  }

  @Test
  void a_finite_space_gives_length_squared_over_time() {
    assertThat(ImpedanceDiffusivity.finiteSpace(1e-6, 100, 5).d_m2_per_s())
        .isCloseTo(1e-14, within(1e-20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpedanceDiffusivity.finiteSpace(0, 100, 5))
        .withMessageContaining("length_m");
  }

  private static String reasons(WarburgTail tail) {
    assertThat(tail).isInstanceOf(WarburgTail.Refused.class);
    return String.join("; ", ((WarburgTail.Refused) tail).reasons());
  }

  @Test
  void slopes_that_differ_are_refused() {
    assertThat(reasons(WarburgTail.within(tail(-0.5, 1.3, 15, 0)))).contains("slopes");
  }

  @Test
  void a_tail_of_another_exponent_is_refused() {
    assertThat(reasons(WarburgTail.within(tail(-0.7, 1, 15, 0)))).contains("local exponent");
  }

  @Test
  void a_curve_is_refused() {
    assertThat(reasons(WarburgTail.within(tail(-0.5, 1, 43, 0)))).contains("straight lines");
  }

  @Test
  void four_points_are_refused() {
    assertThat(reasons(WarburgTail.within(tail(-0.5, 1, 4, 0)))).contains("4 points");
  }

  @Test
  void a_tail_is_found_in_thousands_of_points_without_looking_at_every_stretch_in_full() {
    double[] f = new double[3000];
    double[] re = new double[3000];
    double[] im = new double[3000];
    for (int i = 0; i < f.length; i++) {
      f[i] = Math.pow(10, -2 + i / 375.0);
      double w = 2 * Math.PI * f[i];
      double x = w * 30 * 1e-4;
      re[i] = 20 + 30 / (1 + x * x) + SIGMA / Math.sqrt(w);
      im[i] = -30 * x / (1 + x * x) - SIGMA / Math.sqrt(w);
    }
    Spectrum dense = Spectrum.of(Series.of(f), Series.of(re), Series.of(im));
    WarburgTail tail = assertTimeout(Duration.ofSeconds(30), () -> WarburgTail.find(dense));
    assertThat(tail).isInstanceOf(WarburgTail.Found.class);
    assertThat(tail.lines().sigma()).isCloseTo(SIGMA, Percentage.withPercentage(3));
  }
}
