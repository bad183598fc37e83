package anodyne.tunnelling;

import static anodyne.tunnelling.Barriers.wavenumber_per_m;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferMatrixTest {

  @ParameterizedTest
  @CsvSource({"0.5e-9, 0.266072", "1e-9, 0.0235471", "2e-9, 1.41939e-4"})
  void rectangular_barrier_is_exact(double width_m, double printed) {
    double t = new TransferMatrix(Barriers.rectangular(0.5, 1, width_m)).at(0.5);
    double sinh = Math.sinh(wavenumber_per_m(0.5, 0.5) * width_m);
    double closed = 1 / (1 + sinh * sinh / (4 * 0.5 * 0.5));
    assertThat(t / closed).isCloseTo(1, within(1e-12));
    assertThat(t).isCloseTo(printed, within(5e-6 * printed));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.9999, 1.0001, 1.3, 4, 30})
  void rectangular_barrier_of_another_mass_is_exact_below_and_above_its_top(double energy_eV) {
    double width_m = 1.3e-9;
    Reservoir reservoir = new Reservoir(0, 0.2);
    BandEdge edge = Barriers.trapezium(width_m, 1, 1, 0.7, reservoir, reservoir);
    double outside = wavenumber_per_m(0.2, energy_eV) / 0.2;
    double inside = wavenumber_per_m(0.7, energy_eV - 1) / 0.7;
    double phase = 0.7 * inside * width_m;
    double closed;
    if (energy_eV < 1) {
      double mismatch = 0.5 * (inside / outside + outside / inside) * Math.sinh(phase);
      closed = 1 / (1 + mismatch * mismatch);
    } else {
      double mismatch = 0.5 * (inside / outside - outside / inside) * Math.sin(phase);
      closed = 1 / (1 + mismatch * mismatch);
    }
    assertThat(new TransferMatrix(edge).at(energy_eV) / closed).isCloseTo(1, within(1e-11));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0.3, 0.9, 1.5", "-2, 1, 0, 0.067, 0.1", "0.5, 0.2, -1, 0.2, 0.500001"})
  void step_is_the_fresnel_formula(
      double left_eV, double leftMass, double right_eV, double rightMass, double energy_eV) {
    BandEdge edge =
        new BandEdge(
            Series.of(0, 1e-9, 3e-9),
            Series.of(left_eV, right_eV),
            Series.of(left_eV, right_eV),
            Series.of(leftMass, rightMass),
            new Reservoir(left_eV, leftMass),
            new Reservoir(right_eV, rightMass));
    double v = wavenumber_per_m(leftMass, energy_eV - left_eV) / leftMass;
    double w = wavenumber_per_m(rightMass, energy_eV - right_eV) / rightMass;
    Scattering scattering = new TransferMatrix(edge).scattering(energy_eV);
    assertThat(scattering.transmission() / (4 * v * w / ((v + w) * (v + w))))
        .isCloseTo(1, within(1e-10));
    assertThat(scattering.reflection())
        .isCloseTo((v - w) * (v - w) / ((v + w) * (v + w)), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-9, 1, 0.2, 0.5, 0.3",
    "2e-9, 1, 0.2, 0.5, 0.6",
    "3e-9, -0.3, 1.2, 0.4, 0.45",
    "5e-9, 0.9, -0.5, 0.3, 1.6",
    "0.2e-9, 3, -3, 1, 0.1",
    "1.5e-9, 0.4, 0.5, 1, 0.2",
    "20e-9, 0.1, -0.2, 0.1, 0.05"
  })
  void linear_edge_is_the_airy_solution(
      double width_m, double left_eV, double right_eV, double mass, double energy_eV) {
    Reservoir a = new Reservoir(-0.05, 0.3);
    Reservoir b = new Reservoir(-1.1, 0.8);
    BandEdge edge = Barriers.trapezium(width_m, left_eV, right_eV, mass, a, b);
    double airy = airyTransmission(width_m, left_eV, right_eV, mass, a, b, energy_eV);
    assertThat(new TransferMatrix(edge).at(energy_eV) / airy).isCloseTo(1, within(1e-9));
  }

  @Test
  void method_is_of_tenth_order_in_the_width_of_the_pieces() {
    Reservoir a = new Reservoir(-0.05, 0.3);
    Reservoir b = new Reservoir(-1.1, 0.8);
    BandEdge edge = Barriers.trapezium(5e-9, 0.9, -0.5, 0.3, a, b);
    double airy = airyTransmission(5e-9, 0.9, -0.5, 0.3, a, b, 0.4);
    double coarse = Math.abs(new TransferMatrix(edge, 16).at(0.4) / airy - 1);
    double fine = Math.abs(new TransferMatrix(edge, 32).at(0.4) / airy - 1);
    assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(9.8, 10.2);
  }

  /** The inverted cosh² has a closed answer (Eckart; Landau and Lifshitz, § 25). */
  @Test
  void smooth_barrier_converges_in_second_order_of_the_cells_to_the_closed_answer() {
    double mass = 0.3;
    double height_eV = 0.5;
    double scale_m = 0.6e-9;
    double energy_eV = 0.35;
    double shape = 2 * wavenumber_per_m(mass, height_eV) * scale_m;
    double sinh = Math.sinh(Math.PI * wavenumber_per_m(mass, energy_eV) * scale_m);
    double cosh = Math.cosh(0.5 * Math.PI * Math.sqrt(shape * shape - 1));
    double closed = sinh * sinh / (sinh * sinh + cosh * cosh);
    double[] error =
        IntStream.of(200, 400, 800)
            .mapToDouble(cells -> {
              BandEdge edge =
                  Barriers.smooth(
                      x -> height_eV / Math.pow(Math.cosh(x / scale_m), 2),
                      -20 * scale_m,
                      20 * scale_m,
                      cells,
                      mass);
              return Math.abs(new TransferMatrix(edge).at(energy_eV) / closed - 1);
            })
            .toArray();
    assertThat(error[0] / error[1]).isCloseTo(4, within(0.1));
    assertThat(error[1] / error[2]).isCloseTo(4, within(0.1));
    assertThat(error[2]).isLessThan(2e-3);
  }

  @Test
  void equal_barriers_let_everything_pass_at_resonance() {
    BandEdge edge =
        Barriers.flat(0.067, new double[] {0.3, 0, 0.3}, new double[] {3e-9, 6e-9, 3e-9});
    TransferMatrix wave = new TransferMatrix(edge);
    double resonance = highest(wave, 0.04, 0.15);
    assertThat(wave.at(resonance)).isCloseTo(1, within(1e-10));
    TransferMatrix single = new TransferMatrix(Barriers.rectangular(0.067, 0.3, 3e-9));
    assertThat(single.at(resonance)).isLessThan(0.2);
    assertThat(wave.at(resonance + 0.03)).isLessThan(0.2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05, 0.08, 0.15, 0.25, 0.4})
  void two_barriers_are_an_etalon_of_one(double energy_eV) {
    double width_m = 3e-9;
    double well_m = 6e-9;
    double k = wavenumber_per_m(0.067, energy_eV);
    double kappa = wavenumber_per_m(0.067, 0.3 - energy_eV);
    double t = new TransferMatrix(Barriers.rectangular(0.067, 0.3, width_m)).at(energy_eV);
    // Phase of the reflection at one barrier, from the closed amplitudes of a rectangle.
    double phase =
        energy_eV < 0.3
            ? Math.atan2(
                -2 * k * kappa * Math.cosh(kappa * width_m),
                (k * k - kappa * kappa) * Math.sinh(kappa * width_m))
            : Math.atan2(
                -2 * k * kappa * Math.cos(kappa * width_m),
                (k * k + kappa * kappa) * Math.sin(kappa * width_m));
    double sine = Math.sin(k * well_m + phase);
    double etalon = t * t / (t * t + 4 * (1 - t) * sine * sine);
    BandEdge both =
        Barriers.flat(0.067, new double[] {0.3, 0, 0.3}, new double[] {width_m, well_m, width_m});
    assertThat(new TransferMatrix(both).at(energy_eV) / etalon).isCloseTo(1, within(1e-9));
  }

  @Test
  void transmission_is_the_same_from_both_sides() {
    SplittableRandom random = new SplittableRandom(41);
    for (int k = 0; k < 2000; k++) {
      BandEdge edge = Barriers.random(random);
      double energy_eV = edge.floor_eV() + random.nextDouble(0.001, 3);
      double there = new TransferMatrix(edge).logarithmAt(energy_eV);
      double back = new TransferMatrix(edge.mirrored()).logarithmAt(energy_eV);
      assertThat(there).as("case %s", k).isCloseTo(back, within(1e-10));
    }
  }

  @Test
  void what_does_not_pass_returns() {
    SplittableRandom random = new SplittableRandom(42);
    for (int k = 0; k < 2000; k++) {
      BandEdge edge = Barriers.random(random);
      double energy_eV = edge.floor_eV() + random.nextDouble(0.001, 3);
      Scattering s = new TransferMatrix(edge).scattering(energy_eV);
      assertThat(s.transmission() + s.reflection()).as("case %s", k).isCloseTo(1, within(1e-11));
      assertThat(s.transmission()).isBetween(0.0, 1 + 1e-12);
    }
  }

  @Test
  void cutting_cells_changes_nothing() {
    SplittableRandom random = new SplittableRandom(43);
    for (int k = 0; k < 300; k++) {
      BandEdge edge = Barriers.random(random);
      double energy_eV = edge.floor_eV() + random.nextDouble(0.01, 2);
      double whole = new TransferMatrix(edge).logarithmAt(energy_eV);
      double cut = new TransferMatrix(cut(edge, 7)).logarithmAt(energy_eV);
      assertThat(cut).as("case %s", k).isCloseTo(whole, within(1e-9));
    }
  }

  @Test
  void opaque_barriers_have_a_finite_logarithm() {
    for (int cells : new int[] {1, 1000}) {
      double[] heights = new double[cells];
      double[] widths = new double[cells];
      Arrays.fill(heights, 1);
      Arrays.fill(widths, 1e-6 / cells);
      TransferMatrix wave = new TransferMatrix(Barriers.flat(0.5, heights, widths));
      double nepers = wavenumber_per_m(0.5, 0.5) * 1e-6;
      assertThat(wave.at(0.5)).isZero();
      assertThat(wave.logarithmAt(0.5)).isCloseTo(Math.log(4) - 2 * nepers, within(1e-8));
    }
  }

  @Test
  void nothing_passes_where_a_reservoir_has_no_states() {
    BandEdge edge = Barriers.trapezium(1e-9, 0, 0, 1, new Reservoir(0, 1), new Reservoir(0.4, 1));
    TransferMatrix wave = new TransferMatrix(edge);
    assertThat(wave.at(0.4)).isZero();
    assertThat(wave.at(0.1)).isZero();
    assertThat(wave.logarithmAt(0.1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(wave.at(0.4001)).isPositive();
    assertThatThrownBy(() -> wave.scattering(0.4)).isInstanceOf(IllegalArgumentException.class);
  }

  private static double highest(TransferMatrix wave, double from, double to) {
    double ratio = 0.5 * (Math.sqrt(5) - 1);
    double a = from;
    double b = to;
    for (int i = 0; i < 100; i++) {
      double c = b - ratio * (b - a);
      double d = a + ratio * (b - a);
      if (wave.at(c) > wave.at(d)) {
        b = d;
      } else {
        a = c;
      }
    }
    return 0.5 * (a + b);
  }

  private static BandEdge cut(BandEdge edge, int times) {
    int n = edge.cells() * times;
    double[] x = new double[n + 1];
    double[] left = new double[n];
    double[] right = new double[n];
    double[] mass = new double[n];
    x[0] = edge.position_m().first();
    for (int i = 0; i < n; i++) {
      int cell = i / times;
      double start = (double) (i % times) / times;
      double end = (double) (i % times + 1) / times;
      double rise = edge.right_eV().get(cell) - edge.left_eV().get(cell);
      double from = edge.position_m().get(cell);
      x[i + 1] = from + (edge.position_m().get(cell + 1) - from) * end;
      left[i] = edge.left_eV().get(cell) + rise * start;
      right[i] = edge.left_eV().get(cell) + rise * end;
      mass[i] = edge.mass_me().get(cell);
    }
    return new BandEdge(
        Series.of(x),
        Series.of(left),
        Series.of(right),
        Series.of(mass),
        edge.left(),
        edge.right());
  }

  /**
   * Exact T of one linear piece, from the two Maclaurin series that span the solutions of y'' = s y
   * about the turning point, with 80 digits since they cancel far from it.
   */
  private static double airyTransmission(
      double width_m,
      double left_eV,
      double right_eV,
      double mass,
      Reservoir a,
      Reservoir b,
      double energy_eV) {
    double k = wavenumber_per_m(mass, 1);
    double slope = (right_eV - left_eV) / width_m;
    double scale_per_m = Math.cbrt(k * k * slope);
    BigDecimal[] at0 = airyBasis(scale_per_m * (left_eV - energy_eV) / slope);
    BigDecimal[] at1 = airyBasis(scale_per_m * (right_eV - energy_eV) / slope);
    double unit = scale_per_m / mass;
    // (ψ, ψ'/m) at the left from those at the right; the Wronskian of the basis is 1.
    double m11 = determinant(at0[0], at0[2], at1[1], at1[3]);
    double m12 = -determinant(at0[0], at0[2], at1[0], at1[2]) / unit;
    double m21 = determinant(at0[1], at0[3], at1[1], at1[3]) * unit;
    double m22 = -determinant(at0[1], at0[3], at1[0], at1[2]);
    double v = wavenumber_per_m(a.mass_me(), energy_eV - a.edge_eV()) / a.mass_me();
    double w = wavenumber_per_m(b.mass_me(), energy_eV - b.edge_eV()) / b.mass_me();
    double re = v * m11 + w * m22;
    double im = v * w * m12 - m21;
    return 4 * v * w / (re * re + im * im);
  }

  private static double determinant(BigDecimal p, BigDecimal q, BigDecimal r, BigDecimal s) {
    return p.multiply(s).subtract(q.multiply(r)).doubleValue();
  }

  /** f, f', g, g' at s, with f(0) = g'(0) = 1 and f'(0) = g(0) = 0. */
  private static BigDecimal[] airyBasis(double at) {
    MathContext digits = new MathContext(80);
    BigDecimal s = new BigDecimal(at);
    BigDecimal cube = s.pow(3, digits);
    BigDecimal f = BigDecimal.ZERO;
    BigDecimal fSlope = BigDecimal.ZERO;
    BigDecimal g = BigDecimal.ZERO;
    BigDecimal gSlope = BigDecimal.ZERO;
    BigDecimal fTerm = BigDecimal.ONE;
    BigDecimal gTerm = s;
    for (long n = 0; n < 400; n++) {
      f = f.add(fTerm, digits);
      g = g.add(gTerm, digits);
      fSlope = fSlope.add(fTerm.multiply(BigDecimal.valueOf(3 * n)).divide(s, digits), digits);
      gSlope = gSlope.add(gTerm.multiply(BigDecimal.valueOf(3 * n + 1)).divide(s, digits), digits);
      fTerm = fTerm.multiply(cube).divide(BigDecimal.valueOf((3 * n + 2) * (3 * n + 3)), digits);
      gTerm = gTerm.multiply(cube).divide(BigDecimal.valueOf((3 * n + 3) * (3 * n + 4)), digits);
    }
    return new BigDecimal[] {f, fSlope, g, gSlope};
  }
}
