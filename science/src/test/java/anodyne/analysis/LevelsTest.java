package anodyne.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.MottSchottky.Carriers;
import anodyne.analysis.MottSchottky.Curve;
import anodyne.analysis.MottSchottky.Outcome;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
  private static final double HE_I_eV = 21.22;

  /** A straight edge that ends on a tail, counted with Poisson-like noise. */
  private static double[][] ups(double workFunction, double valenceEdge, double noise, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double cutOff = HE_I_eV - workFunction;
    int n = 1400;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      x[k] = -2 + k * 0.015;
      double secondary =
          x[k] > cutOff
              ? 0
              : Math.min(1, (cutOff - x[k]) / 0.5) * 1e5 * Math.exp((x[k] - cutOff) / 2);
      double valence = Math.clamp((x[k] - valenceEdge) / 1.2, 0, 1) * 2000;
      y[k] = 20 + secondary + (x[k] < cutOff ? valence : 0);
      y[k] += noise * Math.sqrt(y[k]) * (random.nextDouble() - 0.5) * 3.46;
    }
    return new double[][] {x, y};
  }

  private static Onset.Found found(Onset onset) {
    assertThat(onset).isInstanceOf(Onset.Found.class);
    return (Onset.Found) onset;
  }

  @Test
  void the_cut_off_and_the_valence_edge_of_a_spectrum_come_back_within_their_errors() {
    double[][] data = ups(4.43, 1.05, 1, 5);
    PhotoelectronSpectrum spectrum = PhotoelectronSpectrum.ofBinding(data[0], data[1], 0, 0);
    Onset.Found cutOff = found(spectrum.cutOff());
    Onset.Found valence = found(spectrum.valenceEdge());

    assertThat(HE_I_eV - cutOff.x()).isCloseTo(4.43, within(0.03));
    assertThat(cutOff.error()).isBetween(1e-4, 0.05);
    assertThat(valence.x()).isCloseTo(1.05, within(0.08));
    assertThat(Math.abs(valence.x() - 1.05)).isLessThan(3 * valence.error());
  }

  @Test
  void a_shoulder_on_a_rising_tail_ends_the_valence_edge() {
    double[][] data = ups(4.43, 1.05, 0, 5);
    PhotoelectronSpectrum spectrum = PhotoelectronSpectrum.ofBinding(data[0], data[1], 0, 0);
    assertThat(found(spectrum.valenceEdge()).x()).isCloseTo(1.05, within(0.05));
  }

  @Test
  void an_edge_that_begins_outside_of_the_data_has_no_onset() {
    double[] x = new double[100];
    double[] y = new double[100];
    for (int k = 0; k < x.length; k++) {
      x[k] = 1 + 0.01 * k;
      y[k] = 5 + x[k];
    }
    assertThat(Onset.of(x, y, Onset.Background.ZERO)).isInstanceOf(Onset.Absent.class);
  }

  @Test
  void a_bias_on_the_sample_and_a_scale_of_kinetic_energies_change_nothing() {
    double[][] data = ups(4.43, 1.05, 0, 5);
    double plain = found(PhotoelectronSpectrum.ofBinding(data[0], data[1], 0, 0).cutOff()).x();
    double bias = -5;
    double[] kinetic = new double[data[0].length];
    for (int k = 0; k < kinetic.length; k++) {
      kinetic[k] = HE_I_eV - data[0][k] - bias;
    }
    double biased =
        found(PhotoelectronSpectrum.ofKinetic(kinetic, data[1], HE_I_eV, bias).cutOff()).x();
    assertThat(biased).isCloseTo(plain, within(1e-9));
  }

  @Test
  void noise_alone_has_no_onset() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = new double[300];
    double[] y = new double[300];
    for (int k = 0; k < x.length; k++) {
      x[k] = 0.01 * k;
      y[k] = 100 + 10 * random.nextDouble();
    }
    assertThat(Onset.of(x, y, Onset.Background.LEVEL)).isInstanceOf(Onset.Absent.class);
  }

  @Test
  void a_curve_without_a_straight_part_is_refused() {
    double[] x = new double[300];
    double[] y = new double[300];
    for (int k = 0; k < x.length; k++) {
      x[k] = 0.01 * k;
      y[k] = Math.exp(8 * x[k]);
    }
    assertThat(Onset.of(x, y, Onset.Background.ZERO)).isInstanceOf(Onset.Absent.class);
  }

  @ParameterizedTest
  @CsvSource({"2, 1.29", "0.5, 1.05", "0.6666666667, 1.8", "0.3333333333, 0.9"})
  void the_gap_of_an_ideal_edge_comes_back_for_each_exponent(double exponent, double gap) {
    int n = 400;
    double[] energy = new double[n];
    double[] absorbance = new double[n];
    for (int k = 0; k < n; k++) {
      energy[k] = 0.5 + 0.006 * k;
      double rise = Math.max(0, energy[k] - gap);
      absorbance[k] = 0.7 * Math.pow(rise, 1 / exponent) / energy[k];
    }
    TaucPlot plot = TaucPlot.of(energy, absorbance, TaucPlot.Kind.ABSORBANCE, exponent);
    assertThat(found(plot.gapAtZero()).x()).isCloseTo(gap, within(0.002));
    assertThat(found(plot.gap()).x()).isCloseTo(gap, within(0.002));
  }

  @Test
  void a_reflectance_gives_the_gap_by_kubelka_and_munk() {
    int n = 400;
    double[] energy = new double[n];
    double[] reflectance = new double[n];
    for (int k = 0; k < n; k++) {
      energy[k] = 3.1 - 0.005 * k;
      double f = 0.8 * Math.sqrt(Math.max(0, energy[k] - 2.1)) / energy[k] + 1e-6;
      reflectance[k] = 1 + f - Math.sqrt(f * f + 2 * f);
    }
    TaucPlot plot = TaucPlot.of(energy, reflectance, TaucPlot.Kind.REFLECTANCE, 2);
    assertThat(found(plot.gap()).x()).isCloseTo(2.1, within(0.003));
  }

  @Test
  void absorption_below_the_gap_moves_the_onset_at_zero_but_not_the_one_at_its_background() {
    int n = 400;
    double[] energy = new double[n];
    double[] absorbance = new double[n];
    for (int k = 0; k < n; k++) {
      energy[k] = 0.8 + 0.005 * k;
      double squared = 0.3 + 0.05 * energy[k] + 2 * Math.max(0, energy[k] - 1.6);
      absorbance[k] = Math.sqrt(squared) / energy[k];
    }
    TaucPlot plot = TaucPlot.of(energy, absorbance, TaucPlot.Kind.ABSORBANCE, 2);
    assertThat(found(plot.gap()).x()).isCloseTo(1.6, within(0.003));
    assertThat(found(plot.gapAtZero()).x()).isLessThan(1.45);
  }

  private static List<Curve> junctions(
      Carriers type, double flatBand, double carriers, double slip) {
    List<Curve> curves = new ArrayList<>();
    double area = 1e-4;
    double thermal = 0.025692579;
    for (double frequency : new double[] {500, 1000, 2000}) {
      double shifted = flatBand + slip * Math.log10(frequency / 1000);
      double[] e = new double[41];
      double[] c = new double[41];
      for (int k = 0; k <= 40; k++) {
        e[k] =
            flatBand + (type == Carriers.N ? 0.1 : -0.1) + (type == Carriers.N ? 0.02 : -0.02) * k;
        double bent = (type == Carriers.N ? e[k] - shifted : shifted - e[k]) - thermal;
        double slope = 2 / (1.602176634e-19 * 10 * 8.8541878188e-12 * carriers * area * area);
        c[k] = 1 / Math.sqrt(slope * bent);
      }
      curves.add(new Curve(frequency, Series.of(e), Series.of(c)));
    }
    return curves;
  }

  @ParameterizedTest
  @CsvSource({"N, -0.45, 3e24", "P, 0.62, 5e23"})
  void the_flat_band_and_the_carriers_of_an_ideal_layer_come_back(
      Carriers type, double flatBand, double carriers) {
    Outcome outcome =
        MottSchottky.of(junctions(type, flatBand, carriers, 0), 10, 1e-4, 298.15, Optional.empty());
    MottSchottky result = ((Outcome.Known) outcome).result();
    assertThat(result.type()).isEqualTo(type);
    assertThat(result.flatBand_V()).isCloseTo(flatBand, within(1e-3));
    assertThat(result.carriers_per_m3() / carriers).isCloseTo(1, within(1e-3));
    assertThat(result.warnings("x")).isEmpty();
  }

  @Test
  void frequencies_that_disagree_are_said_and_widen_the_error() {
    Outcome outcome =
        MottSchottky.of(
            junctions(Carriers.N, -0.45, 3e24, 0.1), 10, 1e-4, 298.15, Optional.empty());
    MottSchottky result = ((Outcome.Known) outcome).result();
    assertThat(result.warnings("x").stream().map(Warning::code))
        .containsExactly("mott_schottky_dispersion");
    assertThat(result.flatBandError_V()).isGreaterThan(0.02);
  }

  @Test
  void two_frequencies_are_refused() {
    List<Curve> two = junctions(Carriers.N, -0.45, 3e24, 0).subList(0, 2);
    assertThat(MottSchottky.of(two, 10, 1e-4, 298.15, Optional.empty()))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_core_level_comes_back_on_a_sloping_background() {
    SplittableRandom random = new SplittableRandom(8);
    double[] x = new double[201];
    double[] y = new double[201];
    for (int k = 0; k < x.length; k++) {
      x[k] = 222 + 0.1 * k;
      double gauss = Math.exp(-0.5 * Math.pow((x[k] - 229.37) / 0.5, 2));
      y[k] = 1000 + 10 * k + 5000 * gauss + 20 * (random.nextDouble() - 0.5);
    }
    CoreLevel.Found level = (CoreLevel.Found) CoreLevel.of(x, y, 225, 234);
    assertThat(level.energy_eV()).isCloseTo(229.37, within(0.02));
    assertThat(level.width_eV()).isCloseTo(0.5 * 2.3548, within(0.05));
    assertThat(level.error_eV()).isLessThan(0.05);
    assertThat(CoreLevel.of(x, y, 229, 240)).isInstanceOf(CoreLevel.Absent.class);
    assertThat(CoreLevel.of(x, y, 235, 241)).isInstanceOf(CoreLevel.Absent.class);
  }

  @Test
  void six_energies_make_the_offset_right_minus_left_with_its_error() {
    var offset =
        KrautOffset.of(
            new KrautOffset.Level(18.83, 0.03),
            new KrautOffset.Level(0, 0),
            new KrautOffset.Level(29.57, 0.03),
            new KrautOffset.Level(0, 0),
            new KrautOffset.Level(0, 0.01),
            new KrautOffset.Level(10.21, 0));
    assertThat(offset.offset_eV()).isCloseTo(0.53, within(1e-9));
    assertThat(offset.error_eV()).isCloseTo(Math.sqrt(0.0019), within(1e-9));
  }
}
