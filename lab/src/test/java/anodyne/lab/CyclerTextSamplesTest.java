package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Step;
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
}
