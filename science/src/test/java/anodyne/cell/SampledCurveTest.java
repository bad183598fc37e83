package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampledCurveTest {
  private static final Series X = Series.of(0, 0.1, 0.15, 0.4, 0.42, 0.9, 1);
  private static final Series Y = Series.of(3, 2, 1.9, 1.2, 0.7, 0.6, 0.1);

  static Stream<Curve> curves() {
    return Stream.of(
        new Constant(2.5),
        new LinearTable(X, Y),
        new MonotoneTable(X, Y),
        Formula.parse("exp(-2*x) + x^2"));
  }

  /** Whatever piece a point was in before: points jump, stay, and leave the range. */
  @ParameterizedTest
  @MethodSource("curves")
  void many_points_at_once_are_the_points_one_by_one(Curve curve) {
    SampledCurve sampled = new SampledCurve(curve, 0, 1);
    Random random = new Random(5);
    int count = 40;
    double[] x = new double[count + 3];
    double[] values = new double[count];
    double[] slopes = new double[count];
    int[] pieces = new int[count];
    for (int round = 0; round < 200; round++) {
      for (int i = 0; i < x.length; i++) {
        x[i] =
            switch (random.nextInt(4)) {
              case 0 -> -0.2 + 1.4 * random.nextDouble();
              case 1 -> X.get(random.nextInt(X.size()));
              default -> x[i] + 0.01 * random.nextGaussian();
            };
      }
      sampled.fill(x, 3, count, 7, values, slopes, pieces);
      for (int i = 0; i < count; i++) {
        assertThat(values[i]).isEqualTo(7 * sampled.at(x[i + 3]), within(1e-13));
        assertThat(slopes[i]).isEqualTo(7 * sampled.slope(), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("curves")
  void within_its_range_it_is_the_curve(Curve curve) {
    SampledCurve sampled = new SampledCurve(curve, 0, 1);
    for (double x = 0; x <= 1; x += 1.0 / 257) {
      assertThat(sampled.at(x)).isEqualTo(curve.value(x), within(1e-12));
    }
  }
}
