package anodyne.tunnelling;

import static anodyne.tunnelling.Barriers.wavenumber_per_m;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.quantity.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WkbTest {

  @ParameterizedTest
  @CsvSource({"0.5e-9, 0.0771824", "1e-9, 5.95713e-3", "2e-9, 3.54873e-5"})
  void rectangular_barrier_decays_by_twice_kappa_d(double width_m, double printed) {
    double t = new Wkb(Barriers.rectangular(0.5, 1, width_m)).at(0.5);
    assertThat(t).isCloseTo(printed, within(5e-6 * printed));
    assertThat(t / Math.exp(-2 * wavenumber_per_m(0.5, 0.5) * width_m)).isCloseTo(1, within(1e-13));
  }

  /** 16 E (V - E)/V², 4 at half the height, is missing. */
  @Test
  void thick_rectangular_barrier_misses_the_prefactor() {
    BandEdge edge = Barriers.rectangular(0.5, 1, 5e-9);
    assertThat(new TransferMatrix(edge).at(0.5) / new Wkb(edge).at(0.5)).isCloseTo(4, within(1e-6));
    assertThat(new TransferMatrix(edge).at(0.1) / new Wkb(edge).at(0.1))
        .isCloseTo(16 * 0.1 * 0.9, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.3, 1.58736", "0.6, 4.48972"})
  void triangular_barrier_is_the_closed_form(double height_eV, double printed) {
    TriangularBarrier barrier = new TriangularBarrier(height_eV, 0.5e9, 0.5);
    assertThat(barrier.exponent()).isCloseTo(printed, within(5e-6));
    double width_m = 5e-9;
    BandEdge edge =
        Barriers.trapezium(
            width_m,
            height_eV,
            height_eV - 0.5e9 * width_m,
            0.5,
            new Reservoir(-3, 1),
            new Reservoir(height_eV - 0.5e9 * width_m, 0.5));
    assertThat(new Wkb(edge).logarithmAt(0)).isCloseTo(-barrier.exponent(), within(1e-12));
    assertThat(new Wkb(edge).at(0)).isCloseTo(barrier.transmission(), within(1e-13));
  }

  @Test
  void trapezium_is_the_difference_of_two_triangles() {
    BandEdge edge =
        Barriers.trapezium(2e-9, 0.9, 0.4, 0.5, new Reservoir(-1, 1), new Reservoir(-1, 1));
    double slope = 0.5 / 2e-9;
    double exponent =
        new TriangularBarrier(0.8, slope, 0.5).exponent()
            - new TriangularBarrier(0.3, slope, 0.5).exponent();
    assertThat(new Wkb(edge).logarithmAt(0.1)).isCloseTo(-exponent, within(1e-12));
    assertThat(new Wkb(edge.mirrored()).logarithmAt(0.1)).isCloseTo(-exponent, within(1e-12));
  }

  /** (height/E00) [√(1 - e) - e artanh √(1 - e)] at the share e of the height. */
  @Test
  void depletion_layer_converges_in_second_order_to_padovani_and_stratton() {
    double doping = 1e25;
    double e00 = CharacteristicEnergy.of(doping, 0.5, 10, 298.15).e00_eV();
    double root = Math.sqrt(1 - 0.3);
    double closed = -0.6 / e00 * (root - 0.3 * 0.5 * Math.log((1 + root) / (1 - root)));
    double coarse =
        new Wkb(Barriers.schottky(0.6, doping, 10, 0.5, 200)).logarithmAt(0.18) - closed;
    double fine = new Wkb(Barriers.schottky(0.6, doping, 10, 0.5, 400)).logarithmAt(0.18) - closed;
    assertThat(coarse / fine).isCloseTo(4, within(0.3));
    assertThat(fine).isCloseTo(0, within(1e-3));
    Wkb foot = new Wkb(Barriers.schottky(0.6, doping, 10, 0.5, 400));
    assertThat(foot.logarithmAt(1e-12) * e00 / 0.6).isCloseTo(-1, within(1e-4));
  }

  /** Of 1/cosh², WKB is low by e^(-π/2β) with β = 2 √(2mV) a/ħ: better the wider. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 2e-9, 4e-9})
  void smooth_barriers_are_met_the_better_the_wider(double scale_m) {
    BandEdge edge =
        Barriers.smooth(
            x -> 0.5 / Math.pow(Math.cosh(x / scale_m), 2), -15 * scale_m, 15 * scale_m, 2000, 0.3);
    double beta = 2 * wavenumber_per_m(0.3, 0.5) * scale_m;
    double ratio = new Wkb(edge).at(0.2) / new TransferMatrix(edge).at(0.2);
    assertThat(ratio / Math.exp(-0.5 * Math.PI / beta)).isCloseTo(1, within(0.02));
  }

  @Test
  void above_the_top_everything_passes_and_below_the_floor_nothing() {
    BandEdge edge =
        Barriers.trapezium(1e-9, 0.5, 0.8, 1, new Reservoir(0, 1), new Reservoir(0.2, 1));
    assertThat(new Wkb(edge).at(0.81)).isEqualTo(1);
    assertThat(new Wkb(edge).at(0.2)).isZero();
    assertThat(new Classical(edge).at(0.81)).isEqualTo(1);
    assertThat(new Classical(edge).at(0.79)).isZero();
    assertThat(new Classical(edge).logarithmAt(0.79)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new Classical(edge).logarithmAt(0.81)).isZero();
  }

  @Test
  void a_step_between_cells_costs_nothing() {
    BandEdge edge =
        new BandEdge(
            Series.of(0, 1e-9, 2e-9),
            Series.of(0.4, 0.9),
            Series.of(0.4, 0.9),
            Series.of(0.5, 0.5),
            new Reservoir(0, 1),
            new Reservoir(0, 1));
    double closed = -2e-9 * (wavenumber_per_m(0.5, 0.3) + wavenumber_per_m(0.5, 0.8));
    assertThat(new Wkb(edge).logarithmAt(0.1)).isCloseTo(closed, within(1e-12));
  }
}
