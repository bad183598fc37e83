package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Step;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cycling in text files of real instruments: points, and capacities as sums over steps. */
class CyclerTextSamplesTest {
  private static final double mAh = 3.6;

  private static Recording read(String name) {
    return LabFiles.read(Samples.file(name), Reading.PLAIN);
  }

  private static TimeSeries only(Recording recording) {
    assertThat(recording.measurements()).hasSize(1);
    List<TimeSeries> found = recording.of(TimeSeries.class);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** Charge of all steps of a cycle in one direction, as counted, in mAh. */
  private static double counted(TimeSeries series, int cycle, int sign) {
    double sum = 0;
    for (Step step : series.steps()) {
      double value = series.stepCharge_C().orElseThrow().get(step.last());
      if (series.cycle().get(step.first()) == cycle && value * sign > 0) {
        sum += Math.abs(value);
      }
    }
    return sum / mAh;
  }

  /** The same by integration within the steps. */
  private static double integrated(TimeSeries series, int cycle, int sign) {
    double sum = 0;
    for (Step step : series.steps()) {
      double passed = 0;
      for (int i = step.first(); i <= step.last(); i++) {
        double before = i == step.first() ? 0 : series.stepTime_s().get(i - 1);
        passed += series.current_A().get(i) * (series.stepTime_s().get(i) - before);
      }
      sum += series.cycle().get(step.first()) == cycle && passed * sign > 0 ? Math.abs(passed) : 0;
    }
    return sum / mAh;
  }

  @Test
  void neware_capacities_are_sums_over_all_steps_not_the_largest_value() {
    Recording recording = read("cycling/neware_uio.csv");
    TimeSeries series = only(recording);
    assertThat(series.size()).isEqualTo(9065);
    assertThat(counted(series, 1, -1)).isCloseTo(5.086, within(0.001));
    assertThat(counted(series, 1, 1)).isCloseTo(4.249, within(0.001));
    assertThat(counted(series, 1, 1) / counted(series, 1, -1)).isCloseTo(0.8354, within(0.0002));
    assertThat(integrated(series, 1, -1)).isCloseTo(5.086, within(0.01));
    assertThat(counted(series, 3, 1)).isCloseTo(4.242 + 3.593, within(0.002));
    assertThat(series.start()).contains(Instant.parse("2022-05-18T16:27:52Z"));
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void neware_units_of_microamperes_millivolts_and_milliampere_seconds_come_from_the_headings() {
    TimeSeries series = only(read("cycling/interp-test.csv"));
    assertThat(series.size()).isEqualTo(333);
    assertThat(series.time_s().last()).isEqualTo(1800);
    assertThat(series.voltage_V().first()).isCloseTo(0.2e-3, within(1e-12));
    assertThat(series.record().get(332)).isEqualTo(333);
  }

  @Test
  void maccor_times_are_minutes_and_the_mode_gives_the_sign() {
    Recording recording = read("cycling/maccor_002.txt");
    TimeSeries series = only(recording);
    assertThat(series.size()).isEqualTo(7446);
    assertThat(series.time_s().last() / 3600).isCloseTo(63.5, within(0.05));
    assertThat(counted(series, 1, 1)).isCloseTo(2.442, within(0.001));
    assertThat(counted(series, 1, -1)).isCloseTo(2.251, within(0.001));
    assertThat(counted(series, 2, 1)).isCloseTo(2.277, within(0.001));
    assertThat(counted(series, 2, -1)).isCloseTo(2.254, within(0.001));
    assertThat(integrated(series, 2, -1)).isCloseTo(2.254, within(0.005));
    assertThat(series.start()).contains(Instant.parse("2021-05-11T15:40:24Z"));
    assertThat(recording.settings()).containsKeys("Description", "unit of time");
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void landt_digits_are_too_few_and_the_file_says_so() {
    Recording recording = read("cycling/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv");
    TimeSeries series = only(recording);
    assertThat(series.size()).isEqualTo(25162);
    assertThat(series.record().get(25161)).isEqualTo(25162);
    assertThat(counted(series, 1, -1)).isCloseTo(6.3, within(1e-6));
    assertThat(counted(series, 1, 1)).isCloseTo(3.2, within(1e-6));
    assertThat(counted(series, 2, -1)).isCloseTo(1.3, within(1e-6));
    assertThat(integrated(series, 1, -1)).isCloseTo(7.14, within(0.01));
    assertThat(integrated(series, 1, 1)).isCloseTo(3.56, within(0.01));
    assertThat(integrated(series, 2, -1)).isCloseTo(1.48, within(0.01));
    assertThat(series.resolution().current_A()).isCloseTo(1e-4, within(1e-12));
    assertThat(series.resolution().charge_C()).isCloseTo(0.36, within(1e-9));
    assertThat(series.start()).contains(Instant.parse("2024-04-30T14:33:18.980Z"));
    assertThat(recording.warnings()).extracting(Warning::code).containsExactly("coarse_resolution");
  }

  @Test
  void arbin_rows_begin_at_rest() {
    Recording recording = read("cycling/sample_data_arbin.csv");
    TimeSeries series = only(recording);
    assertThat(series.size()).isEqualTo(13);
    assertThat(series.voltage_V().first()).isEqualTo(3.534595);
    assertThat(series.steps().getFirst().mode()).isEqualTo(TimeSeries.Mode.REST);
    assertThat(series.start()).contains(Instant.parse("2024-09-20T08:32:04.557Z"));
    assertThat(recording.warnings()).isEmpty();
  }
}
