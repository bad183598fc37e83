package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voltammograms in text files of real instruments. */
class VoltammetryTextSamplesTest {
  private static TimeSeries only(Recording recording) {
    assertThat(recording.measurements()).hasSize(1);
    TimeSeries series = recording.of(TimeSeries.class).getFirst();
    assertThat(series.technique()).isEqualTo(Technique.VOLTAMMETRY);
    return series;
  }

  @Test
  void platinum_with_decimal_commas_has_five_cycles_with_its_extremes() {
    Recording recording = LabFiles.read(Samples.file("cv/Pt_poly_cv_CUT.mpt"), Reading.PLAIN);
    TimeSeries series = only(recording);
    Map<Integer, Integer> rows = new TreeMap<>();
    double most_V = 0;
    double most_A = 0;
    for (int i = 0; i < series.size(); i++) {
      int cycle = series.cycle().get(i);
      rows.merge(cycle, 1, Integer::sum);
      most_V = cycle == 4 ? Math.max(most_V, series.voltage_V().get(i)) : most_V;
      most_A = cycle == 2 ? Math.max(most_A, series.current_A().get(i)) : most_A;
    }
    assertThat(rows)
        .containsExactly(
            Map.entry(1, 48),
            Map.entry(2, 52),
            Map.entry(3, 52),
            Map.entry(4, 52),
            Map.entry(5, 19));
    assertThat(most_V).isCloseTo(1.688081, within(1e-6));
    assertThat(most_A).isCloseTo(0.149854e-3, within(1e-9));
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void chi_export_of_the_last_two_segments_says_that_four_are_missing() {
    Recording recording = LabFiles.read(Samples.file("cv/CV-1T.txt"), Reading.PLAIN);
    TimeSeries series = only(recording);
    assertThat(series.size()).isEqualTo(1400);
    assertThat(series.steps()).extracting(Step::label).containsExactly(5, 6);
    assertThat(series.steps()).extracting(Step::size).containsExactly(701, 699);
    assertThat(series.cycle().get(0)).isEqualTo(3);
    double[] atZero = new double[2];
    for (Step step : series.steps()) {
      for (int i = step.first(); i <= step.last(); i++) {
        if (Math.abs(series.voltage_V().get(i)) < 1e-9) {
          atZero[step.label() - 5] = series.current_A().get(i);
        }
      }
    }
    assertThat(atZero[0]).isEqualTo(2.546e-5);
    assertThat(atZero[1]).isEqualTo(-2.123e-5);
    assertThat(series.time_s().last()).isCloseTo(1399 * 0.001 / 0.04, within(0.1));
    assertThat(recording.warnings())
        .extracting(Warning::code)
        .containsExactlyInAnyOrder("segments_missing", "time_from_scan_rate");
  }

  @ParameterizedTest
  @CsvSource({
    "25, -0.9370, -1.5159e-4",
    "50, -0.9391, -2.1131e-4",
    "100, -0.9451, -2.9936e-4",
    "250, -0.9520, -4.8143e-4",
    "500, -0.9596, -6.7677e-4"
  })
  void gamry_curve_of_one_point_is_no_cycle(int rate, double peak_V, double peak_A) {
    Recording recording =
        LabFiles.read(
            Samples.file("cv/20mM_DFCA_1M_KOH_" + rate + "mVs_0.5step.DTA.txt"), Reading.PLAIN);
    TimeSeries series = only(recording);
    assertThat(series.size()).isEqualTo(2001);
    int least = 0;
    for (int i = 0; i < series.size(); i++) {
      least = series.current_A().get(i) < series.current_A().get(least) ? i : least;
    }
    assertThat(series.current_A().get(least)).isCloseTo(peak_A, within(1e-8));
    assertThat(series.voltage_V().get(least)).isCloseTo(peak_V, within(1e-4));
    assertThat(recording.warnings()).extracting(Warning::code).containsExactly("stub");
  }
}
