package anodyne.report.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.workup.CyclingSettings;
import anodyne.workup.CyclingWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CyclingFiguresTest {
  private static final int POINTS = 40;

  /** Three currents, four cycles each, 1 C discharged and 0.9 C charged. */
  private static TimeSeries series(double... currents_A) {
    int halves = currents_A.length * 8;
    int n = halves * POINTS;
    double[] time = new double[n];
    double[] inStep = new double[n];
    double[] current = new double[n];
    double[] voltage = new double[n];
    int[] number = new int[n];
    List<Step> steps = new ArrayList<>();
    double now = 0;
    for (int k = 0; k < halves; k++) {
      boolean charging = k % 2 == 1;
      double rate = currents_A[k / 8];
      double duration = (charging ? 0.9 : 1) / rate;
      for (int i = 0; i < POINTS; i++) {
        double share = (i + 1.0) / POINTS;
        int at = k * POINTS + i;
        inStep[at] = share * duration;
        time[at] = now + inStep[at];
        current[at] = charging ? rate : -rate;
        voltage[at] = charging ? 3 * share : 3 - 3 * share;
        number[at] = k / 2 + 1;
      }
      now += duration;
      steps.add(
          new Step(
              k * POINTS,
              (k + 1) * POINTS - 1,
              charging ? Mode.CONSTANT_CURRENT_CHARGE : Mode.CONSTANT_CURRENT_DISCHARGE,
              k + 1));
    }
    int[] record = new int[n];
    for (int i = 0; i < n; i++) {
      record[i] = i + 1;
    }
    return new TimeSeries(
        Optional.empty(),
        Technique.CYCLING,
        Counts.of(record),
        Series.of(time),
        Series.of(inStep),
        Series.of(current),
        Series.of(voltage),
        steps,
        Counts.of(number),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Resolution.FINE);
  }

  private static List<DataFigure> figures(TimeSeries series) {
    return CyclingFigures.of(
        CyclingWorkUp.of(
            "a.csv",
            series,
            Cell.unknown("a", Optional.of(Cell.Role.ANODE)),
            CyclingSettings.PLAIN));
  }

  @Test
  void a_rate_test_has_all_five_figures_each_with_numbers() {
    List<DataFigure> figures = figures(series(1e-4, 2e-4, 5e-4));
    assertThat(figures)
        .extracting(f -> f.figure().name())
        .containsExactly(
            "charge-discharge", "capacity", "rate-capability", "dqdv", "voltage-current-time");
    for (DataFigure figure : figures) {
      assertThat(figure.figure().svg()).startsWith("<svg").doesNotContain("NaN");
      assertThat(figure.csv().lines().count()).isGreaterThan(2);
    }
  }

  @Test
  void the_table_of_the_capacity_figure_has_a_line_per_cycle() {
    DataFigure capacity = figures(series(1e-4)).get(1);
    List<String> lines = capacity.csv().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst())
        .startsWith("cycle,complete,charge_mAh,")
        .contains("coulombic_efficiency_percent");
    String[] first = lines.get(1).split(",", -1);
    assertThat(Double.parseDouble(first[2])).isCloseTo(0.25, within(1e-12));
    assertThat(capacity.figure().caption().asPlain()).contains("desodiation / sodiation");
  }

  @Test
  void one_current_makes_no_rate_figure() {
    assertThat(figures(series(1e-4)))
        .extracting(f -> f.figure().name())
        .doesNotContain("rate-capability");
  }
}
