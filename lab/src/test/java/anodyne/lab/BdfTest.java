package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BdfTest {
  private static Recording read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Recording read(String name, byte[] bytes) {
    return LabFiles.read(Source.of(name, bytes), Reading.PLAIN);
  }

  private static TimeSeries series(Recording recording) {
    return recording.of(TimeSeries.class).getFirst();
  }

  private static TimeSeries test() {
    Rows rows = new Rows("f");
    Mode[] modes = {
      Mode.REST, Mode.CONSTANT_CURRENT_DISCHARGE, Mode.CONSTANT_VOLTAGE_CHARGE, Mode.CHARGE
    };
    double[] currents = {0, -1e-4 / 3, 2e-4, 1e-4};
    for (int i = 0; i < 40; i++) {
      int step = i / 10;
      double inStep = 7.3 * (i % 10 + 1);
      rows.add(
          i + 1,
          1 + i / 20,
          step * 3,
          modes[step],
          7.3 * (i + 1),
          inStep,
          currents[step],
          2 - 0.01 * i,
          currents[step] * inStep,
          currents[step] * inStep * 1.5,
          298.15 + i * 0.1);
    }
    return rows.series(
        Optional.of(Instant.parse("2024-05-01T12:00:00.250Z")), Technique.CYCLING, Resolution.FINE);
  }

  private static void same(TimeSeries found, TimeSeries expected) {
    assertThat(found.time_s()).isEqualTo(expected.time_s());
    assertThat(found.voltage_V()).isEqualTo(expected.voltage_V());
    assertThat(found.current_A()).isEqualTo(expected.current_A());
    assertThat(found.stepTime_s()).isEqualTo(expected.stepTime_s());
    assertThat(found.steps()).isEqualTo(expected.steps());
    assertThat(found.cycle()).isEqualTo(expected.cycle());
    assertThat(found.record()).isEqualTo(expected.record());
    assertThat(found.start()).isEqualTo(expected.start());
    assertThat(found.stepCharge_C().orElseThrow().toArray())
        .containsExactly(expected.stepCharge_C().orElseThrow().toArray(), within(1e-14));
    assertThat(found.stepEnergy_J().orElseThrow().toArray())
        .containsExactly(expected.stepEnergy_J().orElseThrow().toArray(), within(1e-14));
    assertThat(found.temperature_K().orElseThrow().toArray())
        .containsExactly(expected.temperature_K().orElseThrow().toArray(), within(1e-10));
  }

  @Test
  void csv_gives_back_what_was_written() {
    Recording recording = read("x.bdf.csv", BdfWriter.csv(test()));
    assertThat(recording.format()).isEqualTo("BDF csv");
    assertThat(recording.warnings()).isEmpty();
    same(series(recording), test());
  }

  @Test
  void parquet_gives_back_what_was_written() {
    Recording recording = read("x.bdf.parquet", BdfWriter.parquet(test()));
    assertThat(recording.format()).isEqualTo("BDF parquet");
    assertThat(recording.warnings()).isEmpty();
    same(series(recording), test());
  }

  @Test
  void old_machine_names_and_milliseconds_are_known() {
    TimeSeries series =
        series(
            read(
                "old.csv",
                """
                test_time_millisecond,current_ampere,voltage_volt,cycle_dimensionless,date_time_millisecond
                0,0.5,3.0,4,1700000000000
                1500,0.5,3.1,4,1700000001500
                """));
    assertThat(series.time_s().toArray()).containsExactly(0, 1.5);
    assertThat(series.cycle().get(1)).isEqualTo(4);
    assertThat(series.start()).contains(Instant.ofEpochSecond(1_700_000_000));
    assertThat(series.steps().getFirst().mode()).isEqualTo(Mode.CHARGE);
  }

  @Test
  void a_current_off_by_a_thousand_is_noticed() {
    StringBuilder text =
        new StringBuilder("Test Time / s,Voltage / V,Current / A,Charging Capacity / Ah,")
            .append("Discharging Capacity / Ah\n");
    for (int i = 0; i <= 10; i++) {
      text.append("%d,1.5,0.001234567,%s,0%n".formatted(360 * i, 0.1 * i * 1.234567));
    }
    assertThat(read("x.csv", text.toString()).warnings())
        .extracting(Warning::code)
        .containsExactly("scale_doubtful");
  }

  @Test
  void a_broken_cycle_count_is_said() {
    String text =
        "test_time_second,voltage_volt,current_ampere,cycle_count\n0,3,0,6.283\n1,3,0,6.283\n";
    assertThat(read("x.csv", text).warnings())
        .extracting(Warning::code)
        .contains("cycle_count_broken");
  }

  @Test
  void parquet_without_the_needed_columns_names_those_it_has() {
    ParquetTable table = new ParquetTable(2);
    table.doubles("a", i -> i);
    assertThatThrownBy(() -> read("x.parquet", table.bytes()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("columns a");
  }

  private static Recording constant(String zero, String current) {
    StringBuilder text = new StringBuilder("Test Time / s,Voltage / V,Current / A\n");
    for (int i = 0; i < 60; i++) {
      String here = i < 10 ? zero : i < 40 ? "-" + current : current;
      text.append(10 * i).append(".0,1.5,").append(here).append('\n');
    }
    return read("constant.bdf.csv", text.toString());
  }

  @Test
  void one_current_in_shortest_form_hides_the_step_and_filled_zeros_show_it() {
    Recording shortest = constant("0.0", "0.001");
    assertThat(series(shortest).resolution().current_A()).isZero();
    assertThat(shortest.warnings()).extracting(Warning::code).doesNotContain("coarse_resolution");
    Recording filled = constant("0.000", "0.001");
    assertThat(series(filled).resolution().current_A()).isCloseTo(1e-3, within(1e-15));
    assertThat(filled.warnings()).extracting(Warning::code).contains("coarse_resolution");
  }

  @Test
  void landt_pair_gives_the_same_test() throws IOException {
    String base = "cycling/SINTEF__LiGrR2032__2024-04-30__25degC__Landt";
    Path bdf = Samples.file(base + ".bdf.csv");
    List<String> raw = Files.readAllLines(Samples.file(base + ".csv"));
    Recording recording = LabFiles.read(bdf, Reading.PLAIN);
    TimeSeries series = series(recording);
    List<String> rows = raw.subList(7, raw.size());
    assertThat(series.size()).isEqualTo(25_162).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String[] cells = rows.get(i).split(",", -1);
      assertThat(series.time_s().get(i)).isEqualTo(Double.parseDouble(cells[4]));
      assertThat(series.current_A().get(i)).isEqualTo(Double.parseDouble(cells[6]));
      assertThat(series.voltage_V().get(i)).isEqualTo(Double.parseDouble(cells[7]));
    }
    assertThat(series.resolution().current_A()).isCloseTo(1e-4, within(1e-12));
    assertThat(series.resolution().charge_C()).isCloseTo(0.36, within(1e-12));
    assertThat(
            series.steps().stream()
                .filter(step -> step.mode() != Mode.REST)
                .mapToDouble(step -> series.stepCharge_C().orElseThrow().get(step.last()) / 3.6)
                .toArray())
        .containsExactly(new double[] {-6.3, 3.2, -1.3}, within(1e-9));
    assertThat(recording.warnings()).extracting(Warning::code).contains("coarse_resolution");
  }
}
