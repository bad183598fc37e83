package anodyne.impedance;

import static anodyne.impedance.KnownSpectra.arc;
import static anodyne.impedance.KnownSpectra.spectrum;
import static anodyne.impedance.KnownSpectra.sum;
import static anodyne.impedance.KnownSpectra.zarc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.impedance.RelaxationSettings.Basis;
import anodyne.impedance.RelaxationSettings.Tail;
import anodyne.impedance.RelaxationSettings.Weight;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Warning;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationTimesTest {
  private static RelaxationSettings exactly(Basis basis) {
    return new RelaxationSettings(
        basis, 1, Weight.MODULUS, Optional.of(Tail.NONE), true, OptionalDouble.of(1e-11), 20);
  }

  private static RelaxationPeak largest(RelaxationTimes times) {
    return times.peaks().stream()
        .max(Comparator.comparingDouble(RelaxationPeak::resistance_ohm))
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Basis.class)
  void a_depressed_arc_has_its_exact_distribution(Basis basis) {
    Spectrum exact = spectrum(1e6, 1e-2, 81, (w, _) -> sum(1, zarc(1, 1e-3, 0.8, w)), 0, 1);
    RelaxationTimes times = RelaxationAnalysis.of(exact, exactly(basis), "exact");
    double height = Math.sin(0.2 * Math.PI) / (2 * Math.PI * (1 - Math.cos(0.2 * Math.PI)));
    assertThat(height).isCloseTo(0.48983, within(5e-6));
    RelaxationPeak peak = largest(times);
    assertThat(peak.height_ohm()).isCloseTo(height, Percentage.withPercentage(1));
    assertThat(peak.tau_s()).isCloseTo(1e-3, Percentage.withPercentage(7));
    assertThat(times.elements().polarisation_ohm()).isCloseTo(1, within(0.005));
    assertThat(times.elements().resistance_ohm()).isCloseTo(1, within(0.005));
    for (int i = 0; i < times.tau_s().size(); i++) {
      double x = Math.log(times.tau_s().get(i) / 1e-3);
      double truth =
          Math.sin(0.2 * Math.PI) / (2 * Math.PI) / (Math.cosh(0.8 * x) - Math.cos(0.2 * Math.PI));
      if (Math.abs(x) < 5) {
        assertThat(times.gamma_ohm().get(i)).isCloseTo(truth, within(0.02));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_depressed_arc_under_one_percent_of_noise_keeps_area_and_place(long seed) {
    Spectrum noisy = spectrum(1e6, 1e-2, 81, (w, _) -> sum(1, zarc(1, 1e-3, 0.8, w)), 0.01, seed);
    RelaxationTimes times = RelaxationAnalysis.of(noisy, RelaxationSettings.AUTOMATIC, "noisy");
    assertThat(times.elements().polarisation_ohm()).isCloseTo(1, within(0.07));
    assertThat(largest(times).tau_s()).isCloseTo(1e-3, Percentage.withPercentage(15));
  }

  @Test
  void two_arcs_two_decades_apart_are_two_peaks_with_their_resistances() {
    Spectrum arcs =
        spectrum(
            1e5,
            0.01,
            71,
            (w, _) -> sum(5, zarc(20, 1e-4, 0.9, w), zarc(40, 1e-2, 0.9, w)),
            0.002,
            3);
    RelaxationTimes times = RelaxationAnalysis.of(arcs, RelaxationSettings.AUTOMATIC, "arcs");
    RelaxationPeak large = largest(times);
    assertThat(large.tau_s()).isCloseTo(1e-2, Percentage.withPercentage(15));
    assertThat(large.resistance_ohm()).isCloseTo(40, Percentage.withPercentage(7));
    assertThat(large.capacitance_F()).isCloseTo(2.5e-4, Percentage.withPercentage(20));
    RelaxationPeak small =
        times.peaks().stream()
            .filter(p -> p.tau_s() < 1e-3)
            .max(Comparator.comparingDouble(RelaxationPeak::resistance_ohm))
            .orElseThrow();
    assertThat(small.tau_s()).isCloseTo(1e-4, Percentage.withPercentage(15));
    assertThat(small.resistance_ohm()).isCloseTo(20, Percentage.withPercentage(12));
    assertThat(times.agreement().overlap()).isGreaterThan(0.7);
  }

  @Test
  void an_inductive_loop_at_low_frequencies_is_left_out_and_said_so() {
    Spectrum loop =
        spectrum(
            1e5,
            0.001,
            81,
            (w, _) -> {
              double[] z = sum(5, arc(20, 1e-4, w));
              double[] negative = arc(6, 5, w);
              return new double[] {z[0] - negative[0], z[1] - negative[1]};
            },
            0.001,
            3);
    RelaxationTimes times = RelaxationAnalysis.of(loop, RelaxationSettings.AUTOMATIC, "loop");
    assertThat(times.warnings()).extracting(Warning::code).contains("inductive_loop");
    assertThat(times.frequency_Hz().size()).isLessThan(81);
  }

  @Test
  void the_same_spectrum_gives_the_same_band() {
    Spectrum noisy = spectrum(1e5, 0.1, 61, (w, _) -> sum(1, zarc(1, 1e-3, 0.8, w)), 0.01, 5);
    RelaxationTimes once = RelaxationAnalysis.of(noisy, RelaxationSettings.AUTOMATIC, "a");
    RelaxationTimes twice = RelaxationAnalysis.of(noisy, RelaxationSettings.AUTOMATIC, "a");
    assertThat(once).isEqualTo(twice);
    for (int i = 0; i < once.tau_s().size(); i++) {
      assertThat(once.low_ohm().get(i)).isLessThanOrEqualTo(once.gamma_ohm().get(i));
      assertThat(once.high_ohm().get(i)).isGreaterThanOrEqualTo(once.gamma_ohm().get(i));
    }
  }

  @Test
  void a_resistor_has_no_peak_and_no_disagreement() {
    Spectrum resistor = spectrum(1e5, 1e-1, 40, (_, _) -> new double[] {50, 0}, 0, 1);
    RelaxationTimes times =
        RelaxationAnalysis.of(resistor, RelaxationSettings.AUTOMATIC, "resistor");
    assertThat(times.peaks()).isEmpty();
    assertThat(times.warnings()).extracting(Warning::code).containsExactly("no_relaxation");
  }

  @Test
  void negative_real_parts_are_no_distribution_and_said() {
    Spectrum negative = spectrum(1e5, 1e-1, 40, (w, _) -> sum(-30, zarc(50, 1e-3, 0.9, w)), 0, 1);
    RelaxationTimes times =
        RelaxationAnalysis.of(negative, RelaxationSettings.AUTOMATIC, "negative");
    assertThat(times.warnings()).extracting(Warning::code).contains("drt_poor_fit");
  }
}
