package anodyne.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.Titration.Point;
import anodyne.analysis.Titration.State;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitrationTest {
  private static final double LENGTH = 2e-6;
  private static final double PULSE_s = 600;
  private static final double CURRENT = -1e-4;

  /**
   * A titration by finite volumes in the coordinate of the body, implicit in time with steps much
   * shorter than the rows: nothing of the analytical solution is used.
   */
  static final class Cell {
    final SurfaceResponse body;
    final double diffusivity;
    final int cells = 400;
    final double[] content = new double[cells];
    final double[] volume = new double[cells];
    final double[] face = new double[cells + 1];
    final List<double[]> rows = new ArrayList<>();
    final DoubleUnaryOperator potential;
    final double drop_V;
    double time;

    Cell(SurfaceResponse body, double diffusivity, DoubleUnaryOperator potential, double drop_V) {
      this.body = body;
      this.diffusivity = diffusivity;
      this.potential = potential;
      this.drop_V = drop_V;
      for (int j = 0; j <= cells; j++) {
        double x = (double) j / cells;
        face[j] = body == SurfaceResponse.SLAB ? 1 : x * x;
      }
      for (int j = 0; j < cells; j++) {
        double a = (double) j / cells;
        double b = (double) (j + 1) / cells;
        volume[j] = body == SurfaceResponse.SLAB ? b - a : (b * b * b - a * a * a) / 3;
      }
    }

    /** Runs a step; the mean content changes by {@code change} over it. */
    void run(double duration, double change, int rowCount) {
      double flux = change * (body == SurfaceResponse.SLAB ? 1 : 1.0 / 3) / duration;
      double start = time;
      int fine = 20;
      double before = 0;
      for (int r = 1; r <= rowCount; r++) {
        double at = duration * Math.pow((double) r / rowCount, 2);
        for (int s = 0; s < fine; s++) {
          advance((at - before) / fine, flux);
        }
        before = at;
        time = start + at;
        rows.add(new double[] {time, at, Math.signum(change), surface(flux)});
      }
    }

    private void advance(double dt, double flux) {
      double h = 1.0 / cells;
      double k = diffusivity / (LENGTH * LENGTH) * dt / h;
      double[] upper = new double[cells];
      double[] right = new double[cells];
      for (int j = 0; j < cells; j++) {
        double low = j == 0 ? 0 : k * face[j];
        double high = j == cells - 1 ? 0 : k * face[j + 1];
        double source = j == cells - 1 ? flux * dt : 0;
        double pivot = volume[j] + low + high - low * (j == 0 ? 0 : upper[j - 1]);
        upper[j] = high / pivot;
        right[j] = (volume[j] * content[j] + source + low * (j == 0 ? 0 : right[j - 1])) / pivot;
      }
      content[cells - 1] = right[cells - 1];
      for (int j = cells - 2; j >= 0; j--) {
        content[j] = right[j] + upper[j] * content[j + 1];
      }
    }

    /** Content at the surface: half a cell beyond the centre of the last. */
    private double surface(double flux) {
      double gradient = flux * LENGTH * LENGTH / diffusivity;
      return content[cells - 1] + gradient * 0.5 / cells;
    }

    TimeSeries series(double noise_V, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = rows.size();
      double[] t = new double[n];
      double[] inStep = new double[n];
      double[] i = new double[n];
      double[] e = new double[n];
      List<Step> steps = new ArrayList<>();
      int first = 0;
      for (int k = 0; k < n; k++) {
        double[] row = rows.get(k);
        t[k] = row[0];
        inStep[k] = row[1];
        i[k] = -row[2] * Math.abs(CURRENT);
        e[k] =
            potential.applyAsDouble(row[3])
                - row[2] * drop_V
                + noise_V * (random.nextDouble() - 0.5);
        if (k + 1 == n || rows.get(k + 1)[1] < row[1]) {
          steps.add(new Step(first, k, Mode.OTHER, steps.size() + 1));
          first = k + 1;
        }
      }
      return new TimeSeries(
          Optional.empty(),
          Technique.CYCLING,
          Counts.of(IntStream.rangeClosed(1, n).toArray()),
          Series.of(t),
          Series.of(inStep),
          Series.of(i),
          Series.of(e),
          steps,
          Counts.of(new int[n]),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Resolution.FINE);
    }
  }

  /** Four pulses that insert 1 % each, with rests of so many diffusion times. */
  private static TimeSeries titration(
      SurfaceResponse body,
      double theta,
      double restTimes,
      DoubleUnaryOperator potential,
      double noise_V) {
    double diffusivity = theta * LENGTH * LENGTH / PULSE_s;
    Cell cell = new Cell(body, diffusivity, potential, 0.012);
    double rest = restTimes * LENGTH * LENGTH / diffusivity;
    cell.run(1000, 0, 10);
    for (int k = 0; k < 4; k++) {
      cell.run(PULSE_s, 0.01, 120);
      cell.run(rest, 0, 100);
    }
    return cell.series(noise_V, 11);
  }

  @ParameterizedTest
  @CsvSource({
    "SLAB, 0.1, 1.0000", "SLAB, 0.2, 0.9979", "SLAB, 0.25, 0.9931", "SLAB, 0.5, 0.9199",
    "SLAB, 1, 0.7162", "SPHERE, 0.001, 0.945", "SPHERE, 0.01, 0.833", "SPHERE, 0.05, 0.653",
    "SPHERE, 0.1, 0.537", "SPHERE, 0.25, 0.353", "SPHERE, 0.5, 0.220", "SPHERE, 1, 0.124"
  })
  void the_error_of_the_usual_formula_is_that_of_the_exact_solutions(
      SurfaceResponse body, double theta, double expected) {
    assertThat(body.usual(theta))
        .isCloseTo(expected, within(body == SurfaceResponse.SLAB ? 5e-5 : 5e-4));
  }

  @ParameterizedTest
  @CsvSource({"SLAB", "SPHERE"})
  void both_branches_of_the_exact_solution_meet(SurfaceResponse body) {
    assertThat(body.at(0.04 - 1e-12) / body.at(0.04 + 1e-12)).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"SLAB", "SPHERE"})
  void the_ratio_rises_and_is_inverted(SurfaceResponse body) {
    double before = 0;
    for (double theta = 1e-6; theta < 10; theta *= 1.3) {
      double ratio = body.ratio(theta);
      assertThat(ratio).isGreaterThan(before);
      assertThat(body.theta(ratio) / theta).isCloseTo(1, within(1e-6));
      before = ratio;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SLAB, 0.01",
    "SLAB, 0.1",
    "SLAB, 0.5",
    "SLAB, 1",
    "SPHERE, 0.001",
    "SPHERE, 0.01",
    "SPHERE, 0.1",
    "SPHERE, 0.25"
  })
  void the_diffusivity_of_an_independent_solution_comes_back(SurfaceResponse body, double theta) {
    TimeSeries series = titration(body, theta, 4, c -> 1.5 - 0.8 * c, 0);
    Titration titration = Titration.of(series, body, LENGTH);
    double truth = theta * LENGTH * LENGTH / PULSE_s;

    assertThat(titration.points()).hasSize(4);
    for (Point point : titration.points()) {
      assertThat(point.state()).isEqualTo(State.KNOWN);
      assertThat(point.diffusivity_m2_per_s().getAsDouble() / truth).isCloseTo(1, within(0.01));
      assertThat(point.theta() / theta).isCloseTo(1, within(0.01));
      assertThat(Math.abs(point.drop_V())).isCloseTo(0.012, within(2e-4));
    }
  }

  @Test
  void the_usual_formula_fails_on_long_pulses_of_a_sphere_and_the_warning_says_by_how_much() {
    TimeSeries series = titration(SurfaceResponse.SPHERE, 0.25, 4, c -> 1.5 - 0.8 * c, 0);
    Titration titration = Titration.of(series, SurfaceResponse.SPHERE, LENGTH);
    Warning warning = titration.warnings("cell").getFirst();
    assertThat(warning.code()).isEqualTo("gitt_long_pulse");
    assertThat(warning.message()).contains("4 of 4").contains("0.35 of D").contains("sphere");
    Point point = titration.points().get(1);
    assertThat(point.usual_m2_per_s().getAsDouble() / point.diffusivity_m2_per_s().getAsDouble())
        .isLessThan(0.6);
  }

  @Test
  void the_general_formula_agrees_with_the_usual_one_on_short_pulses() {
    TimeSeries series = titration(SurfaceResponse.SLAB, 0.02, 4, c -> 1.5 - 0.8 * c, 0);
    for (Point point : Titration.of(series, SurfaceResponse.SLAB, LENGTH).points()) {
      double general = point.general_m2_per_s().getAsDouble();
      assertThat(general / point.usual_m2_per_s().getAsDouble()).isCloseTo(1, within(0.01));
      assertThat(general / point.diffusivity_m2_per_s().getAsDouble()).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void the_band_covers_the_truth_under_noise() {
    TimeSeries series = titration(SurfaceResponse.SLAB, 0.05, 4, c -> 1.5 - 0.8 * c, 2e-4);
    double truth = 0.05 * LENGTH * LENGTH / PULSE_s;
    for (Point point : Titration.of(series, SurfaceResponse.SLAB, LENGTH).points()) {
      assertThat(point.low_m2_per_s().getAsDouble()).isLessThan(truth * 1.02);
      assertThat(point.high_m2_per_s().getAsDouble()).isGreaterThan(truth * 0.98);
      assertThat(point.high_m2_per_s().getAsDouble() / point.low_m2_per_s().getAsDouble())
          .isBetween(1.0005, 1.5);
    }
  }

  @Test
  void a_plateau_gives_no_diffusivity() {
    DoubleUnaryOperator flat = c -> c < 0.02 ? 1.5 - 0.8 * c : 1.484 - 1e-5 * (c - 0.02);
    TimeSeries series = titration(SurfaceResponse.SLAB, 0.02, 4, flat, 0);
    Titration titration = Titration.of(series, SurfaceResponse.SLAB, LENGTH);
    assertThat(titration.points().getLast().state()).isEqualTo(State.PLATEAU);
    assertThat(titration.points().getLast().diffusivity_m2_per_s()).isEmpty();
    assertThat(titration.warnings("x").stream().map(Warning::code)).contains("gitt_plateau");
  }

  @Test
  void a_rest_that_ends_too_early_is_said() {
    TimeSeries series = titration(SurfaceResponse.SLAB, 0.01, 0.02, c -> 1.5 - 0.8 * c, 0);
    assertThat(
            Titration.of(series, SurfaceResponse.SLAB, LENGTH).warnings("x").stream()
                .map(Warning::code))
        .contains("gitt_not_relaxed");
  }

  @Test
  void a_pulse_over_many_diffusion_times_gives_only_a_lower_limit() {
    TimeSeries series = titration(SurfaceResponse.SLAB, 20, 10, c -> 1.5 - 0.8 * c, 0);
    Titration titration = Titration.of(series, SurfaceResponse.SLAB, LENGTH);
    assertThat(titration.points()).allMatch(p -> p.state() == State.TOO_LONG);
    assertThat(titration.warnings("x").stream().map(Warning::code)).contains("gitt_lower_limit");
  }

  @Test
  void a_formation_step_before_the_titration_is_no_pulse() {
    double diffusivity = 0.05 * LENGTH * LENGTH / PULSE_s;
    Cell cell = new Cell(SurfaceResponse.SLAB, diffusivity, c -> 1.5 - 0.3 * c, 0.01);
    cell.run(1000, 0, 10);
    cell.run(20 * PULSE_s, 0.2, 200);
    cell.run(20 * PULSE_s / 0.05, 0, 50);
    for (int k = 0; k < 3; k++) {
      cell.run(PULSE_s, 0.01, 60);
      cell.run(4 * PULSE_s / 0.05, 0, 60);
    }
    List<TitrationPulse> pulses = TitrationPulse.of(cell.series(0, 1));
    assertThat(pulses).hasSize(3);
    assertThat(pulses.getFirst().chargeBefore_C() / (20 * PULSE_s * CURRENT))
        .isCloseTo(1, within(1e-9));
  }

  /** Rest and pulses by turns with potentials of one's own, a row every so many seconds. */
  private static TimeSeries rows(double clock_s, double pulse_V, double step_V) {
    List<double[]> rows = new ArrayList<>();
    double relaxed = 1;
    for (int k = 0; k < 20; k++) {
      rows.add(new double[] {clock_s * Math.floor(10 * k / clock_s), 0, relaxed});
    }
    double now = 200;
    for (int pulse = 0; pulse < 3; pulse++) {
      for (int k = 1; k <= 30; k++) {
        double at = now + 4 * k;
        rows.add(
            new double[] {
              clock_s * Math.floor(at / clock_s), 1e-4, relaxed + pulse_V * Math.sqrt(k / 30.0)
            });
      }
      now += 120;
      relaxed += step_V;
      for (int k = 1; k <= 30; k++) {
        rows.add(new double[] {clock_s * Math.floor((now + 60 * k) / clock_s), 0, relaxed});
      }
      now += 1800;
    }
    int n = rows.size();
    double[] t = rows.stream().mapToDouble(r -> r[0]).toArray();
    return new TimeSeries(
        Optional.empty(),
        Technique.CYCLING,
        Counts.of(IntStream.rangeClosed(1, n).toArray()),
        Series.of(t),
        Series.of(t),
        Series.of(rows.stream().mapToDouble(r -> r[1]).toArray()),
        Series.of(rows.stream().mapToDouble(r -> r[2]).toArray()),
        List.of(new Step(0, n - 1, Mode.OTHER, 1)),
        Counts.of(IntStream.range(0, n).map(_ -> 1).toArray()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Resolution.FINE);
  }

  @ParameterizedTest
  @CsvSource({"30", "60", "120"})
  void a_clock_that_repeats_its_times_leaves_too_few_rows(double clock_s) {
    Titration titration = Titration.of(rows(clock_s, 0.02, 0.002), SurfaceResponse.SLAB, LENGTH);
    assertThat(titration.points())
        .allSatisfy(p -> assertThat(p.state()).isEqualTo(State.TOO_FEW_ROWS));
  }

  @Test
  void a_relaxed_change_beyond_that_under_current_is_contrary_not_a_lower_limit() {
    Titration titration = Titration.of(rows(1, 0.002, 0.02), SurfaceResponse.SLAB, LENGTH);
    assertThat(titration.points()).isNotEmpty();
    assertThat(titration.points()).allSatisfy(p -> assertThat(p.state()).isEqualTo(State.CONTRARY));
  }

  @Test
  void a_potential_that_never_moves_is_a_plateau() {
    Titration titration = Titration.of(rows(1, 0, 0), SurfaceResponse.SLAB, LENGTH);
    assertThat(titration.points()).isNotEmpty();
    assertThat(titration.points()).allSatisfy(p -> assertThat(p.state()).isEqualTo(State.PLATEAU));
  }
}
