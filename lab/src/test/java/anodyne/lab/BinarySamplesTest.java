package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.InputException;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Step;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary files of real instruments; tolerance 0.1 % unless the digits of the number allow less. */
class BinarySamplesTest {
  private static final String IMPEDANCE = "eis/PEIS_LPSCl_IonBlocking_-25C";
  private static final double LEAST_mAh = 1e-4;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static Recording recording(String name) {
    return LabFiles.read(Samples.file(name), Reading.PLAIN);
  }

  private static TimeSeries series(String name) {
    List<TimeSeries> found = recording("cycling/" + name).of(TimeSeries.class);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** Charge of a step as counted: its farthest value from 0. */
  private static double charge_mAh(TimeSeries series, Step step) {
    double most_C = 0;
    for (int i = step.first(); i <= step.last(); i++) {
      double charge_C = series.stepCharge_C().orElseThrow().get(i);
      most_C = Math.abs(charge_C) > Math.abs(most_C) ? charge_C : most_C;
    }
    return most_C / 3.6;
  }

  /**
   * Sum over the steps with current in one direction of a cycle, numbered from 1; a cycle begins
   * where current turns to the first direction.
   */
  private static double cycle_mAh(TimeSeries series, int cycle, int sign, int first) {
    int number = 1;
    double before_mAh = 0;
    double sum_mAh = 0;
    for (Step step : series.steps()) {
      double passed_mAh = charge_mAh(series, step);
      if (passed_mAh * first > LEAST_mAh && before_mAh * first < 0) {
        number++;
      }
      before_mAh = Math.abs(passed_mAh) > LEAST_mAh ? passed_mAh : before_mAh;
      sum_mAh += number == cycle ? Math.max(0, sign * passed_mAh) : 0;
    }
    return sum_mAh;
  }

  private static void cycle(TimeSeries series, int cycle, double charge, double discharge) {
    cycle(series, cycle, 1, charge, discharge);
  }

  private static void cycle(
      TimeSeries series, int cycle, int first, double charge, double discharge) {
    near(cycle_mAh(series, cycle, 1, first), charge);
    near(cycle_mAh(series, cycle, -1, first), discharge);
  }

  private static void near(double value, double printed) {
    String text = Double.toString(Math.abs(printed));
    double digit = Math.pow(10, 1 - (text.length() - text.indexOf('.')));
    assertThat(value).isCloseTo(printed, within(Math.max(1e-3 * Math.abs(printed), 0.55 * digit)));
  }

  @Test
  void ndax_17_of_54_cycles() {
    TimeSeries series = series("test_2.ndax");
    assertThat(series.size()).isEqualTo(108_563);
    assertThat(series.steps()).hasSize(216);
    cycle(series, 1, 0.23497, 0.10059);
    cycle(series, 2, 0.07031, 0.06099);
    cycle(series, 7, 0.00229, 0.00220);
    cycle(series, 10, 0.11944, 0.10588);
    cycle(series, 20, 0.03175, 0.03119);
    cycle(series, 52, 0.14116, 0.13575);
    cycle(series, 53, 0.05083, 0.04776);
    near(cycle_mAh(series, 54, -1, 1), 0.00363);
    assertThat(cycle_mAh(series, 55, 1, 1)).isZero();
  }

  @Test
  void ndax_5_of_one_cycle() {
    TimeSeries series = series("test.ndax");
    assertThat(series.size()).isEqualTo(1464);
    near(total_mAh(series, 1), 0.5930);
    near(total_mAh(series, -1), 0.6255);
    assertThat(series.voltage_V().max()).isCloseTo(4.4, within(0.01));
  }

  private static double total_mAh(TimeSeries series, int sign) {
    return series.steps().stream()
        .mapToDouble(step -> Math.max(0, sign * charge_mAh(series, step)))
        .sum();
  }

  @Test
  void nda_29_of_six_steps() {
    TimeSeries series = series("test.nda");
    assertThat(series.size()).isEqualTo(439);
    assertThat(series.steps()).hasSize(6);
    Step discharge =
        series.steps().stream()
            .filter(step -> step.mode() == Mode.CONSTANT_CURRENT_DISCHARGE)
            .max(Comparator.comparingDouble(step -> series.stepTime_s().get(step.last())))
            .orElseThrow();
    near(charge_mAh(series, discharge), -0.00700);
    assertThat(series.stepTime_s().get(discharge.last())).isCloseTo(500, within(1.0));
    assertThat(series.current_A().get(discharge.last())).isCloseTo(-50.5e-6, within(0.5e-6));
  }

  @Test
  void ndax_16_with_a_temperature() {
    TimeSeries series = series("46_1_5_60_bts16.ndax");
    assertThat(series.size()).isEqualTo(84);
    near(total_mAh(series, 1), 16.68);
    near(total_mAh(series, -1), 16.64);
    assertThat(series.current_A().max()).isCloseTo(2, within(0.01));
    assertThat(series.temperature_K()).isPresent();
  }

  @Test
  void ndax_14_agrees_with_the_export_of_its_maker() throws IOException {
    TimeSeries series = series("interp-test.ndax");
    List<String> lines =
        Files.readAllLines(
            Samples.file("cycling/interp-test.csv"), Charset.forName("windows-1252"));
    assertThat(series.size()).isEqualTo(333).isEqualTo(lines.size() - 1);
    for (int i = 0; i < series.size(); i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      assertThat(series.record().get(i)).isEqualTo(Integer.parseInt(cells[0]));
      assertThat(series.stepTime_s().get(i))
          .as(lines.get(i + 1))
          .isCloseTo(clock_s(cells[4]), within(1e-3 + 1e-9));
      assertThat(series.time_s().get(i))
          .as(lines.get(i + 1))
          .isCloseTo(clock_s(cells[5]), within(1e-3 + 1e-9));
      assertThat(1e6 * series.current_A().get(i))
          .isCloseTo(Double.parseDouble(cells[6]), within(0.51));
      assertThat(1e3 * series.voltage_V().get(i))
          .isCloseTo(Double.parseDouble(cells[7]), within(0.0501));
    }
  }

  private static double clock_s(String text) {
    String[] parts = text.split(":", -1);
    return 3600 * Double.parseDouble(parts[0])
        + 60 * Double.parseDouble(parts[1])
        + Double.parseDouble(parts[2]);
  }

  @Test
  void nda_130_with_steps_at_constant_voltage() {
    TimeSeries series = series("TestFile.nda");
    assertThat(series.size()).isEqualTo(6670);
    assertThat(series.steps()).hasSize(11);
    double[] passed =
        series.steps().stream()
            .mapToDouble(step -> charge_mAh(series, step))
            .filter(charge -> Math.abs(charge) > 1)
            .toArray();
    double[] expected = {-3790.17, 5655.09, 155.94, -5806.65, 5659.86, 155.23};
    assertThat(passed).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      near(passed[i], expected[i]);
    }
    assertThat(series.temperature_K()).isPresent();
  }

  @Test
  void res_with_its_mass() {
    Recording recording = recording("cycling/20160805_test001_45_cc_01.res");
    TimeSeries series = recording.of(TimeSeries.class).getFirst();
    assertThat(series.size()).isEqualTo(10_261);
    assertThat(series.cycle().get(series.size() - 1)).isEqualTo(18);
    double mass_g = Double.parseDouble(recording.settings().get("mass_g"));
    assertThat(mass_g).isCloseTo(0.00085284, within(5e-9));
    cycle(series, 1, -1, 1.6254, 1.7551);
    cycle(series, 5, -1, 1.5353, 1.4712);
    cycle(series, 17, -1, 1.5254, 1.4648);
    assertThat(cycle_mAh(series, 1, -1, -1) / mass_g).isCloseTo(2057.9, within(0.1));
    assertThat(cycle_mAh(series, 1, 1, -1) / mass_g).isCloseTo(1905.9, within(0.1));
    assertThat(cycle_mAh(series, 18, 1, -1)).isLessThan(0.9 * 1.5254);
  }

  @Test
  void mpr_3_of_a_sodium_half_cell() {
    TimeSeries series = series("jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr");
    assertThat(series.size()).isEqualTo(46_102);
    double[] passed =
        series.steps().stream()
            .filter(step -> Math.abs(charge_mAh(series, step)) > 0.05)
            .mapToDouble(step -> charge_mAh(series, step))
            .toArray();
    near(passed[0], -0.20653);
    near(passed[1], 0.98678);
    near(passed[2], -0.85286);
    near(passed[3], 0.93709);
    near(passed[4], -0.87633);
    near(passed[passed.length - 2], 0.95589);
    near(passed[passed.length - 1], -0.87949);
  }

  @Test
  void mpr_0_agrees_with_the_text_of_the_same_spectrum() {
    Spectrum binary = recording(IMPEDANCE + ".mpr").of(Spectrum.class).getFirst();
    Spectrum text = recording(IMPEDANCE + ".txt").of(Spectrum.class).getFirst();
    assertThat(binary.size()).isEqualTo(79).isEqualTo(text.size());
    for (int i = 0; i < binary.size(); i++) {
      same(binary.frequency_Hz().get(i), text.frequency_Hz().get(i));
      same(binary.real_ohm().get(i), text.real_ohm().get(i));
      same(binary.imaginary_ohm().get(i), text.imaginary_ohm().get(i));
    }
    same(binary.real_ohm().first(), 359.2415);
    same(binary.imaginary_ohm().first(), -290.9204);
    same(binary.real_ohm().last(), 1.79943e6);
    same(binary.imaginary_ohm().last(), -8.09379e6);
  }

  private static void same(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(2e-6 * Math.abs(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cycling/test_2.ndax",
        "cycling/test.ndax",
        "cycling/test.nda",
        "cycling/46_1_5_60_bts16.ndax",
        "cycling/interp-test.ndax",
        "cycling/TestFile.nda",
        "cycling/20160805_test001_45_cc_01.res",
        "cycling/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr",
        "eis/PEIS_LPSCl_IonBlocking_-25C.mpr"
      })
  void damage_gives_a_message_or_a_warning_and_takes_no_time(String name) throws IOException {
    Path file = Samples.file(name);
    byte[] whole = Files.readAllBytes(file);
    String plain = file.toString();
    for (int percent = 5; percent < 100; percent += 5) {
      byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
      survives(plain, cut, percent + " % of " + name);
    }
    SplittableRandom random = new SplittableRandom(name.length());
    for (int variant = 0; variant < 40; variant++) {
      byte[] bad = whole.clone();
      int flips = 1 + random.nextInt(20);
      for (int k = 0; k < flips; k++) {
        int reach = variant % 2 == 0 ? bad.length : Math.min(bad.length, 1 << 14);
        bad[random.nextInt(reach)] = (byte) random.nextInt();
      }
      survives(plain, bad, "variant " + variant + " of " + name);
    }
  }

  private static void survives(String name, byte[] bytes, String what) {
    long begin_ns = System.nanoTime();
    try {
      Recording recording = LabFiles.read(Source.of(name, bytes), Reading.PLAIN);
      assertThat(recording.measurements()).as(what).isNotEmpty();
    } catch (InputException e) {
      assertThat(e.where()).as(what).startsWith(name);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin_ns)).as(what).isLessThan(LONGEST);
  }
}
