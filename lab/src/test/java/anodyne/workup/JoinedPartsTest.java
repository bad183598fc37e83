package anodyne.workup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.lab.Recording;
import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinedPartsTest {
  private static final Cell CELL = Cell.unknown("A1", Optional.empty());
  private static final Instant BEGIN = Instant.parse("2024-05-01T08:00:00Z");

  /** Two cycles of 20 rows each: discharge at -1 mA, charge at 1 mA, 10 s a row, charge counted. */
  private static TimeSeries test() {
    int n = 40;
    double[] time = new double[n];
    double[] stepTime = new double[n];
    double[] current = new double[n];
    double[] charge = new double[n];
    int[] record = new int[n];
    int[] cycle = new int[n];
    List<Step> steps =
        IntStream.range(0, 4).mapToObj(s -> new Step(10 * s, 10 * s + 9, mode(s), s + 1)).toList();
    for (int i = 0; i < n; i++) {
      time[i] = 10.0 * (i + 1);
      stepTime[i] = 10.0 * (i % 10 + 1);
      current[i] = i / 10 % 2 == 0 ? -1e-3 : 1e-3;
      charge[i] = current[i] * stepTime[i];
      record[i] = i + 1;
      cycle[i] = 1 + i / 20;
    }
    return series(BEGIN, record, time, stepTime, current, charge, steps, cycle);
  }

  private static Mode mode(int step) {
    return step % 2 == 0 ? Mode.CONSTANT_CURRENT_DISCHARGE : Mode.CONSTANT_CURRENT_CHARGE;
  }

  private static TimeSeries series(
      Instant start,
      int[] record,
      double[] time,
      double[] stepTime,
      double[] current,
      double[] charge,
      List<Step> steps,
      int[] cycle) {
    return new TimeSeries(
        Optional.of(start),
        Technique.CYCLING,
        Counts.of(record),
        Series.of(time),
        Series.of(stepTime),
        Series.of(current),
        Series.of(current),
        steps,
        Counts.of(cycle),
        Optional.of(Series.of(charge)),
        Optional.empty(),
        Optional.empty(),
        Resolution.FINE);
  }

  /** Rows of the test as a file of their own whose clock and numbers begin anew. */
  private static TimeSeries part(int from, int to) {
    TimeSeries all = test();
    double zero = from == 0 ? 0 : all.time_s().get(from - 1);
    int records = from;
    int cycles = all.cycle().get(from) - 1;
    List<Step> steps =
        all.steps().stream()
            .filter(s -> s.last() >= from && s.first() < to)
            .map(s ->
                new Step(
                    Math.max(s.first(), from) - from,
                    Math.min(s.last(), to - 1) - from,
                    s.mode(),
                    s.label()))
            .toList();
    return series(
        BEGIN.plusMillis(Math.round(1000 * zero)),
        Arrays.stream(Arrays.copyOfRange(all.record().toArray(), from, to))
            .map(r -> r - records)
            .toArray(),
        Arrays.stream(Arrays.copyOfRange(all.time_s().toArray(), from, to))
            .map(t -> t - zero)
            .toArray(),
        Arrays.copyOfRange(all.stepTime_s().toArray(), from, to),
        Arrays.copyOfRange(all.current_A().toArray(), from, to),
        Arrays.copyOfRange(all.stepCharge_C().orElseThrow().toArray(), from, to),
        steps,
        Arrays.stream(Arrays.copyOfRange(all.cycle().toArray(), from, to))
            .map(c -> c - cycles)
            .toArray());
  }

  private static Recording file(String name, TimeSeries series) {
    return new Recording(name, "f", "", List.of(series), Map.of(), List.of());
  }

  private static List<String> codes(JoinedParts joined) {
    return joined.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void parts_of_a_cell_become_the_test_in_the_order_of_their_clocks() {
    JoinedParts joined =
        JoinedParts.of(CELL, true, List.of(file("b", part(20, 40)), file("a", part(0, 20))));
    assertThat(codes(joined)).containsExactly("parts_joined");
    assertThat(joined.recordings().get(0).measurements()).isEmpty();
    assertThat(joined.recordings().get(0).settings()).containsEntry("joined into", "a");
    assertThat(joined.recordings()).extracting(RecordingDocument::kind).containsOnly("cycling");
    assertThat(joined.recordings().get(1).of(TimeSeries.class)).containsExactly(test());
  }

  @Test
  void a_step_cut_by_the_end_of_a_file_is_one_step_with_the_charge_it_had() {
    JoinedParts joined =
        JoinedParts.of(CELL, true, List.of(file("a", part(0, 24)), file("b", part(24, 40))));
    TimeSeries whole = joined.recordings().getFirst().of(TimeSeries.class).getFirst();
    assertThat(whole.steps()).isEqualTo(test().steps());
    assertThat(whole.stepCharge_C()).isEqualTo(test().stepCharge_C());
    assertThat(whole.time_s()).isEqualTo(test().time_s());
  }

  @Test
  void charge_counted_anew_in_the_later_part_of_a_step_is_added() {
    TimeSeries late = part(24, 40);
    double[] charge = late.stepCharge_C().orElseThrow().toArray();
    double before = test().stepCharge_C().orElseThrow().get(23);
    for (int i = 0; i < 6; i++) {
      charge[i] -= before;
    }
    TimeSeries anew =
        series(
            late.start().orElseThrow(),
            late.record().toArray(),
            late.time_s().toArray(),
            late.stepTime_s().toArray(),
            late.current_A().toArray(),
            charge,
            late.steps(),
            late.cycle().toArray());
    TimeSeries whole =
        JoinedParts.of(CELL, true, List.of(file("a", part(0, 24)), file("b", anew)))
            .recordings()
            .getFirst()
            .of(TimeSeries.class)
            .getFirst();
    for (int i = 0; i < whole.size(); i++) {
      assertThat(whole.stepCharge_C().orElseThrow().get(i))
          .isCloseTo(test().stepCharge_C().orElseThrow().get(i), within(1e-15));
    }
  }

  @Test
  void files_that_overlap_or_that_no_table_names_stay_apart_with_a_reason() {
    List<Recording> twice = List.of(file("a", test()), file("copy", test()));
    JoinedParts overlapping = JoinedParts.of(CELL, true, twice);
    assertThat(codes(overlapping)).containsExactly("parts_not_joined");
    assertThat(overlapping.warnings().getFirst().message()).contains("a and copy overlap");
    assertThat(overlapping.recordings()).isEqualTo(twice);
    List<Recording> parts = List.of(file("a", part(0, 20)), file("b", part(20, 40)));
    JoinedParts untold = JoinedParts.of(CELL, false, parts);
    assertThat(untold.warnings().getFirst().message()).contains("cells.csv");
    assertThat(untold.recordings()).isEqualTo(parts);
    assertThat(JoinedParts.of(CELL, true, parts.subList(0, 1)).warnings()).isEmpty();
  }
}
