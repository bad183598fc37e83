package anodyne.analysis;

import static anodyne.analysis.SyntheticVoltammetry.reversible;
import static anodyne.analysis.SyntheticVoltammetry.series;
import static anodyne.analysis.SyntheticVoltammetry.times;
import static anodyne.analysis.SyntheticVoltammetry.triangle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.Voltammogram.Direction;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VoltammetryTest {
  private static final double[] RATES = {0.025, 0.05, 0.1, 0.25, 0.5};
  private static final double STEP = 0.0005;
  private static final double DIFFUSIVITY = 6e-10;
  private static final double AREA = 1e-5;
  private static final double CONCENTRATION = 20;

  private static Voltammogram voltammogram(double[] e, double[] i, double rate, double series) {
    return Voltammogram.of(
        series(times(e.length, STEP, rate), e, i), series, OptionalDouble.of(rate), "synthetic");
  }

  /** The dissolved couple at five rates, measured through a resistance. */
  private static List<Voltammogram> couple(double resistance_ohm, double corrected_ohm) {
    List<Voltammogram> all = new ArrayList<>();
    double[] e = triangle(-0.6, -1.1, STEP, 1);
    for (double rate : RATES) {
      double[] i = reversible(e, STEP, rate, -0.9, DIFFUSIVITY, AREA, CONCENTRATION);
      double[] shown = new double[e.length];
      for (int k = 0; k < e.length; k++) {
        shown[k] = e[k] + i[k] * resistance_ohm;
      }
      all.add(voltammogram(shown, i, rate, corrected_ohm));
    }
    return all;
  }

  private static List<String> codes(List<Warning> warnings) {
    return warnings.stream().map(Warning::code).toList();
  }

  @Test
  void vertices_and_rate_come_from_noisy_data_with_a_waiting_time() {
    SplittableRandom random = new SplittableRandom(4);
    double[] sweep = triangle(0.01, 3, 0.002, 3);
    int wait = 500;
    double[] e = new double[sweep.length + wait];
    double[] t = new double[e.length];
    for (int k = 0; k < e.length; k++) {
      e[k] = sweep[Math.max(0, k - wait)] + 0.002 * (random.nextDouble() - 0.5);
      t[k] = k * 0.002 / 1e-4;
    }
    Voltammogram v =
        Voltammogram.of(series(t, e, new double[e.length]), 0, OptionalDouble.empty(), "x");

    assertThat(v.sweeps()).hasSize(6).allMatch(Voltammogram.Sweep::full);
    assertThat(v.sweeps().stream().map(Voltammogram.Sweep::cycle))
        .containsExactly(1, 1, 2, 2, 3, 3);
    assertThat(v.sweeps().getFirst().direction()).isEqualTo(Direction.ANODIC);
    assertThat(v.rate_V_per_s().getAsDouble()).isCloseTo(1e-4, within(1e-7));
    assertThat(v.warnings()).isEmpty();
  }

  @Test
  void a_stated_rate_that_the_times_contradict_is_used_with_a_warning() {
    double[] e = triangle(0, 1, STEP, 1);
    Voltammogram v =
        Voltammogram.of(
            series(times(e.length, STEP, 0.01), e, new double[e.length]),
            0,
            OptionalDouble.of(0.02),
            "x");
    assertThat(v.rate_V_per_s()).hasValue(0.02);
    assertThat(codes(v.warnings())).containsExactly("rate_differs");
  }

  @Test
  void a_file_without_times_has_no_rate_until_one_is_given() {
    double[] e = triangle(0, 1, STEP, 1);
    var data = series(new double[e.length], e, new double[e.length]);
    Voltammogram without = Voltammogram.of(data, 0, OptionalDouble.empty(), "x");
    assertThat(without.rate_V_per_s()).isEmpty();
    assertThat(codes(without.warnings())).containsExactly("rate_unknown");
    assertThat(Voltammogram.of(data, 0, OptionalDouble.of(0.1), "x").warnings()).isEmpty();
  }

  @Test
  void a_reversible_couple_has_59_mV_half_and_the_potential_of_half_wave() {
    List<VoltammetricPeak> peaks = VoltammetricPeak.of(couple(0, 0).getFirst());
    assertThat(peaks).hasSize(2);
    Couple couple = Couple.of(peaks).getFirst();
    assertThat(couple.separation_V()).isCloseTo(0.0585, within(0.002));
    assertThat(couple.halfWave_V()).isCloseTo(-0.9, within(0.0015));
  }

  @Test
  void the_peak_current_of_a_reversible_couple_gives_its_diffusivity_back() {
    PeakTrack track = cathodic(PeakTrack.of(couple(0, 0)));
    double[] root = track.rate_V_per_s().map(Math::sqrt).toArray();
    double[] height = track.peaks().stream().mapToDouble(p -> -p.current_A()).toArray();
    StraightLine line = StraightLine.through(root, height);
    assertThat(
            RateDependence.randlesSevcik_m2_per_s(line, 1, AREA, CONCENTRATION, 298.15)
                / DIFFUSIVITY)
        .isCloseTo(1, within(0.01));
    assertThat(track.exponent().b()).isCloseTo(0.5, within(1e-3));
  }

  private static PeakTrack cathodic(List<PeakTrack> tracks) {
    return tracks.stream()
        .filter(t -> t.direction() == Direction.CATHODIC && t.main())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_ohmic_drop_alone_makes_a_share_of_a_couple_without_capacitance_and_a_warning() {
    List<Voltammogram> through = couple(40, 0);
    CapacitiveShare share = CapacitiveShare.of(RateGrid.of(through, RateGrid.CUT_V).orElseThrow());
    List<Warning> warnings = share.warnings(PeakTrack.of(through), "x");

    assertThat(share.share().last()).isGreaterThan(0.1);
    assertThat(codes(warnings)).contains("dunn_on_diffusion");
    assertThat(warnings.getFirst().message())
        .contains("not capacitance")
        .contains("6.5, 9.3, 13.2, 20.4 and 28.9 %");
  }

  @Test
  void the_correction_of_the_ohmic_drop_takes_that_share_away() {
    List<Voltammogram> corrected = couple(40, 40);
    CapacitiveShare share =
        CapacitiveShare.of(RateGrid.of(corrected, RateGrid.CUT_V).orElseThrow());
    assertThat(share.share().last()).isLessThan(0.01);
    assertThat(Math.abs(cathodic(PeakTrack.of(corrected)).shift_V())).isLessThan(0.002);
  }

  @Test
  void a_peak_that_moves_more_than_30_mV_is_flagged() {
    List<Voltammogram> through = couple(120, 0);
    CapacitiveShare share = CapacitiveShare.of(RateGrid.of(through, RateGrid.CUT_V).orElseThrow());
    assertThat(codes(share.warnings(PeakTrack.of(through), "x"))).contains("dunn_peak_shift");
  }

  @Test
  void a_current_of_both_kinds_gives_its_shares_back() {
    List<Voltammogram> all = new ArrayList<>();
    double[] e = triangle(0, 1, STEP, 1);
    for (double rate : RATES) {
      double[] i = new double[e.length];
      for (int k = 0; k < e.length; k++) {
        int sign = k <= e.length / 2 ? 1 : -1;
        double shape = 1 + Math.exp(-Math.pow((e[k] - 0.5) / 0.1, 2));
        i[k] = sign * 1e-3 * shape * (2 * rate + 0.5 * Math.sqrt(rate));
      }
      all.add(voltammogram(e, i, rate, 0));
    }
    CapacitiveShare share = CapacitiveShare.of(RateGrid.of(all, 0.02).orElseThrow());
    for (int r = 0; r < RATES.length; r++) {
      double expected = 2 * RATES[r] / (2 * RATES[r] + 0.5 * Math.sqrt(RATES[r]));
      assertThat(share.share().get(r)).isCloseTo(expected, within(1e-9));
    }
    assertThat(share.outside()).isZero();
    assertThat(share.warnings(List.of(), "x")).isEmpty();
    assertThat(share.anodicRSquared().min()).isGreaterThan(1 - 1e-9);
  }

  @Test
  void a_capacitor_has_b_one_a_full_share_and_its_capacitance() {
    List<Voltammogram> all = new ArrayList<>();
    double[] e = triangle(-0.2, 0.6, STEP, 2);
    for (double rate : RATES) {
      double[] i = new double[e.length];
      for (int k = 1; k < e.length; k++) {
        i[k] = 2e-3 * rate * Math.signum(e[k] - e[k - 1]);
      }
      all.add(voltammogram(e, i, rate, 0));
    }
    RateGrid grid = RateGrid.of(all, 0.02).orElseThrow();
    assertThat(CapacitiveShare.of(grid).share().min()).isCloseTo(1, within(1e-9));
    RateExponent b = grid.exponents(Direction.CATHODIC).get(200).orElseThrow();
    assertThat(b.b()).isCloseTo(1, within(1e-9));
    assertThat(grid.charge_C(0) / 2e-3 / (grid.potential_V().last() - grid.potential_V().first()))
        .isCloseTo(1, within(1e-9));
    assertThat(
            RateDependence.capacitance_F(
                grid.anodic_A().get(2).get(200), grid.cathodic_A().get(2).get(200), RATES[2]))
        .isCloseTo(2e-3, within(1e-12));
    assertThat(PeakTrack.of(all)).isEmpty();
  }

  @Test
  void a_film_peak_on_a_capacitive_background_has_its_charge_and_height_above_the_baseline() {
    double[] e = triangle(0.2, 1.2, STEP, 1);
    double rate = 1e-3;
    double charge = 5e-4;
    double width = 0.03;
    double[] i = new double[e.length];
    for (int k = 0; k < e.length; k++) {
      int sign = k <= e.length / 2 ? 1 : -1;
      double gauss = Math.exp(-0.5 * Math.pow((e[k] - 0.7) / width, 2));
      i[k] = sign * rate * (2e-4 + charge * gauss / (width * Math.sqrt(2 * Math.PI)));
    }
    List<VoltammetricPeak> peaks = VoltammetricPeak.of(voltammogram(e, i, rate, 0));
    assertThat(peaks).hasSize(2);
    for (VoltammetricPeak peak : peaks) {
      int sign = peak.direction().sign();
      assertThat(peak.potential_V()).isCloseTo(0.7, within(1e-9));
      assertThat(sign * peak.charge_C().getAsDouble() / charge).isCloseTo(1, within(0.01));
      assertThat(peak.baseline_A()).isCloseTo(sign * 2e-4 * rate, within(2e-9 * rate * 1e3));
    }
  }

  @Test
  void extrapolated_charges_come_back() {
    double[] charges = new double[RATES.length];
    for (int r = 0; r < RATES.length; r++) {
      charges[r] = 1e-3 + 2e-4 / Math.sqrt(RATES[r]);
    }
    var trasatti = RateDependence.trasatti(RATES, charges);
    assertThat(trasatti.outer_C()).isCloseTo(1e-3, within(1e-12));
    assertThat(trasatti.outer().rSquared()).isCloseTo(1, within(1e-12));
    assertThat(trasatti.total_C()).isGreaterThan(charges[0]);
  }

  @Test
  void an_exponent_from_three_rates_or_less_than_a_decade_warns() {
    RateExponent three =
        RateExponent.of(new double[] {0.1, 0.2, 0.4}, new double[] {1, Math.sqrt(2), 2});
    assertThat(three.b()).isCloseTo(0.5, within(1e-12));
    assertThat(codes(three.warnings("x"))).containsExactly("b_few_rates");
    RateExponent steep =
        RateExponent.of(
            new double[] {0.1, 0.2, 0.4, 0.8, 1.6}, new double[] {1, 2.3, 5.3, 12.2, 28});
    assertThat(codes(steep.warnings("x"))).containsExactly("b_above_one");
  }

  @Test
  void replicates_at_one_rate_are_one_rate() {
    RateExponent b =
        RateExponent.of(
            new double[] {0.01, 0.010001, 0.010002, 0.1, 0.1001},
            new double[] {1, 1.01, 0.99, 9, 9.1});
    assertThat(b.rates()).isEqualTo(2);
    assertThat(b.points()).isEqualTo(5);
    assertThat(codes(b.warnings("b"))).contains("b_few_rates");
  }

  @Test
  void the_band_of_an_exponent_from_three_rates_is_as_wide_as_students_t_asks() {
    RateExponent b = RateExponent.of(new double[] {0.01, 0.03, 0.1}, new double[] {1, 2.2, 5});
    assertThat(b.halfWidth(0.9)).isCloseTo(6.314 * b.standardError(), within(1e-3));
    assertThat(RateExponent.of(new double[] {1, 2}, new double[] {1, 2}).halfWidth(0.9)).isNaN();
  }
}
