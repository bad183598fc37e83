package anodyne.impedance;

import static anodyne.impedance.KnownSpectra.arc;
import static anodyne.impedance.KnownSpectra.spectrum;
import static anodyne.impedance.KnownSpectra.sum;
import static anodyne.impedance.KnownSpectra.warburg;
import static anodyne.impedance.KnownSpectra.zarc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import anodyne.impedance.KramersKronig.Verdict;
import anodyne.impedance.VoigtChain.Part;
import anodyne.impedance.VoigtChain.Representation;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KramersKronigTest {
  private static final double[] FREQUENCIES = {1e5, 1e-2};

  private static KramersKronig test(KnownSpectra.Impedance z, double noise, long seed) {
    return KramersKronigCheck.of(
        spectrum(FREQUENCIES[0], FREQUENCIES[1], 71, z, noise, seed), "cell");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_stable_cell_with_a_fifth_of_a_percent_of_noise_is_valid(long seed) {
    assertThat(test((w, _) -> sum(10, arc(50, 1e-5, w), warburg(20, w)), 0.002, seed).verdict())
        .isEqualTo(Verdict.VALID);
    assertThat(
            test((w, _) -> sum(10, zarc(50, 1e-3, 0.8, w), zarc(30, 1, 0.9, w)), 0.002, seed)
                .verdict())
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void a_single_semicircle_is_no_false_alarm_though_mu_stops_after_a_few_elements() {
    Spectrum dummy = spectrum(1.5e5, 1, 53, (w, _) -> sum(1507, arc(4630, 2.02e-8, w)), 0.0005, 7);
    VoigtChain original =
        new LinearKramersKronig(dummy, Representation.IMPEDANCE)
            .untilMu(0.85, 50, Part.REAL, false, 0);
    assertThat(original.maxResidual_percent()).isGreaterThan(20);
    assertThat(KramersKronigCheck.of(dummy, "dummy").verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_blocking_cell_passes_because_a_capacitor_stands_in_series() {
    Spectrum blocking =
        spectrum(
            7e6,
            0.1,
            79,
            (w, _) -> sum(100, zarc(2e5, 1e-6, 0.9, w), new double[] {0, -1 / (w * 2e-7)}),
            0.002,
            3);
    assertThat(KramersKronigCheck.of(blocking, "cell").verdict()).isEqualTo(Verdict.VALID);
    LinearKramersKronig chain = new LinearKramersKronig(blocking, Representation.IMPEDANCE);
    assertThat(chain.fit(20, Part.COMPLEX, false, 0).maxResidual_percent()).isGreaterThan(10);
    assertThat(chain.fit(20, Part.COMPLEX, true, 0).maxResidual_percent()).isLessThan(2);
  }

  @ParameterizedTest
  @CsvSource({"0.5, SUSPECT", "1.0, INVALID"})
  void a_charge_transfer_resistance_that_grows_during_the_measurement_is_flagged(
      double growth, Verdict least) {
    KramersKronig drifted = test((w, t) -> sum(10, arc(50 * (1 + growth * t), 1e-5, w)), 0.002, 11);
    assertThat(drifted.verdict()).isGreaterThanOrEqualTo(least);
    assertThat(drifted.warnings()).extracting(Warning::code).contains("slow_process");
  }

  @Test
  void growth_of_a_tenth_leaves_a_warning_even_where_the_residual_stays_small() {
    KramersKronig drifted = test((w, t) -> sum(10, arc(50 * (1 + 0.2 * t), 1e-5, w)), 0.002, 12);
    assertThat(drifted.verdict()).isGreaterThanOrEqualTo(Verdict.USABLE);
    assertThat(drifted.warnings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-5, 5})
  void a_wrong_phase_is_invalid(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    KramersKronig turned =
        test(
            (w, _) -> {
              double[] z = sum(10, arc(50, 1e-5, w), warburg(20, w));
              return new double[] {c * z[0] - s * z[1], s * z[0] + c * z[1]};
            },
            0.002,
            13);
    assertThat(turned.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(turned.valid()).isFalse();
  }

  @Test
  void a_single_wrong_point_is_named() {
    Spectrum clean = spectrum(1e5, 0.01, 71, (w, _) -> sum(10, arc(50, 1e-5, w)), 0.001, 2);
    double[] re = clean.real_ohm().toArray();
    re[40] *= 1.08;
    KramersKronig test =
        KramersKronigCheck.of(
            Spectrum.of(
                clean.frequency_Hz(), anodyne.quantity.Series.of(re), clean.imaginary_ohm()),
            "cell");
    assertThat(test.outliers_Hz()).containsExactly(clean.frequency_Hz().get(40));
    assertThat(test.worst_Hz()).isEqualTo(clean.frequency_Hz().get(40));
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void every_part_alone_finds_the_other_in_a_perfect_spectrum(Part part) {
    Spectrum perfect = spectrum(1e5, 0.01, 71, (w, _) -> sum(10, zarc(50, 1e-3, 0.8, w)), 0, 1);
    VoigtChain chain =
        new LinearKramersKronig(perfect, Representation.IMPEDANCE).fit(22, part, true, 0);
    assertThat(chain.maxResidual_percent()).isLessThan(0.5);
  }

  @Test
  void the_order_of_the_points_does_not_matter() {
    Spectrum falling = spectrum(1e4, 0.1, 40, (w, _) -> sum(10, arc(50, 1e-4, w)), 0.002, 9);
    double[] f = reversed(falling.frequency_Hz().toArray());
    double[] re = reversed(falling.real_ohm().toArray());
    double[] im = reversed(falling.imaginary_ohm().toArray());
    Spectrum rising =
        Spectrum.of(
            anodyne.quantity.Series.of(f),
            anodyne.quantity.Series.of(re),
            anodyne.quantity.Series.of(im));
    assertThat(KramersKronigCheck.of(rising, "a").maxResidual_percent())
        .isEqualTo(KramersKronigCheck.of(falling, "a").maxResidual_percent());
  }

  private static double[] reversed(double[] row) {
    double[] other = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      other[i] = row[row.length - 1 - i];
    }
    return other;
  }

  @Test
  void too_few_points_are_refused() {
    Spectrum few = spectrum(1e4, 1, 6, (w, _) -> sum(10, arc(50, 1e-4, w)), 0, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> KramersKronigCheck.of(few, "a"));
  }

  @Test
  void the_measurement_model_finds_two_arcs_and_predicts_the_imaginary_part() {
    Spectrum arcs =
        spectrum(1e5, 0.1, 61, (w, _) -> sum(10, arc(50, 1e-5, w), arc(80, 1e-3, w)), 0.002, 5);
    MeasurementModel model = MeasurementModel.of(arcs);
    assertThat(model.elements()).isEqualTo(2);
    assertThat(model.resistances_ohm().get(0)).isCloseTo(10, within(0.2));
    assertThat(model.outside_percent()).isLessThan(15);
  }

  @Test
  void a_wrong_phase_leaves_the_band_of_the_measurement_model() {
    Spectrum wrong =
        spectrum(
            1e5,
            0.1,
            61,
            (w, _) -> {
              double[] z = sum(10, arc(50, 1e-5, w), arc(80, 1e-3, w));
              return new double[] {z[0], 1.1 * z[1]};
            },
            0.002,
            5);
    assertThat(MeasurementModel.of(wrong).outside_percent()).isGreaterThan(25);
  }

  @Test
  void the_modulus_of_a_constant_phase_element_follows_from_its_phase_exactly() {
    Spectrum element =
        spectrum(
            1e4,
            0.1,
            51,
            (w, _) ->
                new double[] {
                  Math.pow(w, -0.8) * Math.cos(0.4 * Math.PI),
                  -Math.pow(w, -0.8) * Math.sin(0.4 * Math.PI)
                },
            0,
            1);
    for (double d : ModulusFromPhase.of(element).deviation_percent().toArray()) {
      assertThat(d).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void the_modulus_of_a_semicircle_follows_from_its_phase_to_two_percent() {
    Spectrum arc = spectrum(1e5, 0.1, 61, (w, _) -> sum(50, arc(50, 1e-4, w)), 0, 1);
    for (double d : ModulusFromPhase.of(arc).deviation_percent().toArray()) {
      assertThat(Math.abs(d)).isLessThan(2);
    }
  }

  @Test
  void a_modulus_that_drifts_off_its_phase_shows_at_low_frequencies() {
    Spectrum drifted =
        spectrum(
            1e4,
            0.01,
            61,
            (w, t) -> {
              double[] z = sum(50, arc(50, 1e-5, w), warburg(1, w));
              return new double[] {z[0] * (1 + 0.2 * t), z[1] * (1 + 0.2 * t)};
            },
            0,
            1);
    assertThat(ModulusFromPhase.of(drifted).slowDeviation_percent()).isGreaterThan(8);
  }

  @Test
  void a_gap_where_the_offset_is_fitted_and_repeated_frequencies_do_not_stop_the_modulus() {
    double[] f = new double[48];
    double[] re = new double[48];
    double[] im = new double[48];
    for (int i = 0; i < 48; i++) {
      int k = i / 2;
      f[i] = k < 12 ? Math.pow(10, 6 - k / 11.0) : Math.pow(10, -2 - (k - 12) / 11.0);
      double[] z = sum(10, arc(50, 1e-5, 2 * Math.PI * f[i]));
      re[i] = z[0];
      im[i] = z[1];
    }
    ModulusFromPhase modulus =
        ModulusFromPhase.of(Spectrum.of(Series.of(f), Series.of(re), Series.of(im)));
    assertThat(modulus.frequency_Hz().size()).isEqualTo(24);
    assertThat(modulus.slowDeviation_percent()).isFinite();
  }

  @Test
  void two_points_a_decade_do_not_convict_a_perfect_semicircle() {
    Spectrum few = spectrum(1e4, 0.1, 10, (w, _) -> sum(10, arc(50, 1e-5, w)), 0, 1);
    KramersKronig test = KramersKronigCheck.of(few, "few");
    assertThat(test.maxResidual_percent()).isGreaterThan(KramersKronig.SUSPECT_PERCENT);
    assertThat(test.verdict()).isEqualTo(Verdict.SUSPECT);
    assertThat(test.warnings()).extracting(Warning::code).contains("kk_sparse");
  }
}
