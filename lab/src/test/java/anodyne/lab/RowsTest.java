package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final double NONE = Double.NaN;

  private static void add(Rows rows, int record, int label, double time, double stepTime) {
    rows.add(
        record,
        1,
        label,
        Mode.CONSTANT_CURRENT_DISCHARGE,
        time,
        stepTime,
        -1e-3,
        1.0 - 0.01 * record,
        NONE,
        NONE,
        NONE);
  }

  private static TimeSeries series(Rows rows) {
    return rows.series(Optional.empty(), Technique.CYCLING, Resolution.FINE);
  }

  @Test
  void rows_out_of_order_are_sorted_by_record_and_said_so() {
    Rows rows = new Rows("f");
    add(rows, 3, 1, 2, 2);
    add(rows, 1, 1, 0, 0);
    add(rows, 2, 1, 1, 1);
    TimeSeries series = series(rows);
    assertThat(series.record().toArray()).containsExactly(1, 2, 3);
    assertThat(series.time_s().toArray()).containsExactly(0, 1, 2);
    assertThat(rows.warnings()).extracting(Warning::code).containsExactly("rows_unordered");
  }

  @Test
  void a_step_ends_where_its_time_falls_back() {
    Rows rows = new Rows("f");
    add(rows, 1, 1, 0, 0);
    add(rows, 2, 1, 5, 5);
    add(rows, 3, 1, 6, 1);
    add(rows, 4, 2, 7, 1);
    assertThat(series(rows).steps()).hasSize(3);
  }

  @Test
  void a_clock_that_jumps_back_goes_on_with_the_time_in_the_step() {
    Rows rows = new Rows("f");
    add(rows, 1, 1, 100, 0);
    add(rows, 2, 1, 110, 10);
    add(rows, 3, 1, 50, 20);
    add(rows, 4, 1, 60, 30);
    assertThat(series(rows).time_s().toArray()).containsExactly(100, 110, 120, 130);
    assertThat(rows.warnings()).extracting(Warning::code).containsExactly("clock_jumps");
  }

  @Test
  void a_row_without_voltage_is_left_out_and_counted() {
    Rows rows = new Rows("f");
    add(rows, 1, 1, 0, 0);
    rows.add(2, 1, 1, Mode.REST, 1, 1, 0, NONE, NONE, NONE, NONE);
    TimeSeries series = series(rows);
    assertThat(series.size()).isEqualTo(1);
    assertThat(rows.warnings()).singleElement().extracting(Warning::code).isEqualTo("rows_skipped");
  }

  @Test
  void without_a_time_in_the_step_it_counts_from_the_last_point_before() {
    Rows rows = new Rows("f");
    add(rows, 1, 1, 0, NONE);
    add(rows, 2, 1, 10, NONE);
    add(rows, 3, 2, 13, NONE);
    add(rows, 4, 2, 20, NONE);
    assertThat(series(rows).stepTime_s().toArray()).containsExactly(0, 10, 3, 10);
  }
}
