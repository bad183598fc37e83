package anodyne.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.LineFit.Doublet;
import anodyne.measurement.Diffractogram;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiffractionTest {
  private static final Doublet COPPER = new Doublet(1.544427 / 1.540593, 0.5);

  /** Counts of one doublet of known area on a sloping background, with or without noise. */
  private static Diffractogram pattern(
      double centre, double width, double area, Optional<Instant> start, long seed) {
    int n = 2001;
    double[] x = new double[n];
    double[] y = new double[n];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < n; i++) {
      x[i] = 10 + 0.02 * i;
      double model =
          300
              - 3 * x[i]
              + area
                  * (pseudoVoigt(x[i] - centre, width) * 2 / 3
                      + pseudoVoigt(x[i] - COPPER.second_deg(centre), width) / 3);
      y[i] =
          seed == 0
              ? model
              : Math.max(0, Math.rint(model + Math.sqrt(model) * random.nextGaussian()));
    }
    return new Diffractogram(
        start, Series.of(x), Series.of(y), OptionalDouble.of(1.540593), OptionalDouble.of(1));
  }

  private static double pseudoVoigt(double d, double w) {
    double t = d / w;
    double lorentz = 2 / (Math.PI * w * (1 + 4 * t * t));
    double gauss = 2 / w * Math.sqrt(Math.log(2) / Math.PI) * Math.exp(-4 * Math.log(2) * t * t);
    return 0.4 * lorentz + 0.6 * gauss;
  }

  private static LineFit fit(Diffractogram p) {
    return LineFit.of(p.twoTheta_deg(), p.intensity(), 34, 36.2, 0.2, COPPER).orElseThrow();
  }

  @Test
  void a_doublet_without_noise_is_recovered() {
    LineFit fit = fit(pattern(35.123, 0.18, 400, Optional.empty(), 0));
    assertThat(fit.centre_deg()).isCloseTo(35.123, within(1e-7));
    assertThat(fit.width_deg()).isCloseTo(0.18, within(1e-6));
    assertThat(fit.area()).isCloseTo(400, within(1e-3));
    assertThat(fit.mixing()).isCloseTo(0.4, within(1e-5));
  }

  @Test
  void standard_errors_cover_the_truth_as_often_as_they_should() {
    int covered = 0;
    int trials = 300;
    for (int i = 1; i <= trials; i++) {
      LineFit fit = fit(pattern(35.123, 0.18, 400, Optional.empty(), i));
      covered += Math.abs(fit.centre_deg() - 35.123) < 1.96 * fit.centreError_deg() ? 1 : 0;
      assertThat(fit.reducedChiSquare()).isBetween(0.5, 1.7);
    }
    assertThat(covered / (double) trials).isBetween(0.91, 0.99);
  }

  @Test
  void where_there_is_no_line_none_is_fitted() {
    int found = 0;
    for (int i = 1; i <= 50; i++) {
      Diffractogram p = pattern(35.123, 0.18, 400, Optional.empty(), i);
      found += LineFit.of(p.twoTheta_deg(), p.intensity(), 20, 22, 0.2, COPPER).isPresent() ? 1 : 0;
    }
    assertThat(found).isLessThanOrEqualTo(5);
  }

  @Test
  void the_background_lies_below_the_line_and_on_the_slope() {
    Diffractogram p = pattern(35.123, 0.18, 400, Optional.empty(), 0);
    Series background = PatternBackground.snip(p.intensity(), 60);
    for (int i = 100; i < 1900; i++) {
      assertThat(background.get(i)).isCloseTo(300 - 3 * p.twoTheta_deg().get(i), within(6.0));
      assertThat(background.get(i)).isLessThanOrEqualTo(p.intensity().get(i) + 1e-9);
    }
  }

  @Test
  void rows_stand_by_time_stamp_whatever_order_the_files_have() {
    Instant start = Instant.parse("2024-01-01T00:00:00Z");
    List<Diffractogram> patterns = new ArrayList<>();
    for (int k : new int[] {2, 0, 1}) {
      patterns.add(
          pattern(35 + 0.05 * k, 0.18, 400, Optional.of(start.plusSeconds(600L * k)), 7 + k));
    }
    PatternSeries series = PatternSeries.of(patterns, "s");
    assertThat(series.order().toArray()).containsExactly(1, 2, 0);
    assertThat(series.time_s().toArray()).containsExactly(0, 600, 1200);
    List<LineTrack> tracks = LineTrack.strongest(series, COPPER, 5);
    assertThat(tracks).hasSize(1);
    assertThat(tracks.getFirst().fits())
        .extracting(f -> Math.round(f.orElseThrow().centre_deg() * 100) / 100.0)
        .containsExactly(35.0, 35.05, 35.1);
    assertThat(tracks.getFirst().largestShiftInErrors()).isGreaterThan(10);
  }

  @Test
  void without_time_stamps_patterns_are_numbered_and_that_is_said() {
    PatternSeries series =
        PatternSeries.of(
            List.of(
                pattern(35, 0.18, 400, Optional.of(Instant.EPOCH), 1),
                pattern(35, 0.18, 400, Optional.empty(), 2)),
            "s");
    assertThat(series.time_s().toArray()).containsExactly(1, 2);
    assertThat(series.start()).isEmpty();
    assertThat(series.warnings()).extracting(Warning::code).containsExactly("pattern_without_time");
  }

  @Test
  void different_grids_meet_on_the_coarsest_over_the_common_range() {
    Diffractogram fine = pattern(35, 0.18, 400, Optional.of(Instant.EPOCH), 0);
    double[] x = new double[400];
    double[] y = new double[400];
    for (int i = 0; i < 400; i++) {
      x[i] = 20 + 0.05 * i;
      y[i] = 5 * x[i];
    }
    Diffractogram coarse =
        new Diffractogram(
            Optional.of(Instant.EPOCH.plusSeconds(1)),
            Series.of(x),
            Series.of(y),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    PatternSeries series = PatternSeries.of(List.of(fine, coarse), "s");
    assertThat(series.twoTheta_deg().first()).isEqualTo(20);
    assertThat(series.twoTheta_deg().get(1)).isCloseTo(20.05, within(1e-9));
    assertThat(series.intensity().get(1).get(100))
        .isCloseTo(5 * series.twoTheta_deg().get(100), within(1e-9));
    assertThat(series.warnings()).extracting(Warning::code).containsExactly("patterns_resampled");
  }

  @Test
  void copper_lines_stand_where_the_powder_file_has_them() {
    // PDF 04-0836 (Cu, Cu Ka1 1.5405 angstrom): 43.297, 50.433, 74.130, 89.931, 95.139 deg
    assertThat(FccLine.of(3.615, 1.5406, 100))
        .extracting(FccLine::hkl)
        .containsExactly("111", "200", "220", "311", "222");
    double[] angles =
        FccLine.of(3.615, 1.5406, 100).stream().mapToDouble(FccLine::twoTheta_deg).toArray();
    assertThat(angles)
        .containsExactly(new double[] {43.297, 50.433, 74.130, 89.931, 95.139}, within(0.03));
  }
}
