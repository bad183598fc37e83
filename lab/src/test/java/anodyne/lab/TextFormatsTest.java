package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.InputException;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text format by files of our own writing. */
class TextFormatsTest {
  private static List<String> codes(Recording recording) {
    return recording.warnings().stream().map(Warning::code).toList();
  }

  private static TimeSeries series(Recording recording) {
    assertThat(recording.measurements()).hasSize(1);
    return recording.of(TimeSeries.class).getFirst();
  }

  private static void assertCircuit(Spectrum spectrum, double scale) {
    assertThat(spectrum.size()).isEqualTo(TextFixtures.POINTS);
    for (int i = 0; i < spectrum.size(); i++) {
      double f = TextFixtures.frequency(i);
      assertThat(spectrum.frequency_Hz().get(i)).isCloseTo(f, within(1e-5 * f));
      assertThat(spectrum.real_ohm().get(i))
          .isCloseTo(scale * TextFixtures.real(i), within(2e-4 * scale));
      assertThat(spectrum.imaginary_ohm().get(i))
          .isCloseTo(scale * TextFixtures.imaginary(i), within(2e-4 * scale));
    }
  }

  /** Charge of each step that passes any, signed, in mAh. */
  private static List<Double> charges(TimeSeries series) {
    return series.steps().stream()
        .map(step -> series.stepCharge_C().orElseThrow().get(step.last()) / 3.6)
        .filter(charge -> Math.abs(charge) > 1e-9)
        .map(charge -> Math.rint(1e4 * charge) / 1e4)
        .toList();
  }

  private static void assertCycles(TimeSeries series, int cycles) {
    assertThat(series.size()).isEqualTo(cycles * TextFixtures.CYCLE_ROWS);
    assertThat(series.steps()).hasSize(3 * cycles);
    for (int c = 0; c < cycles; c++) {
      assertThat(charges(series).get(2 * c)).isEqualTo(-2.0);
      assertThat(charges(series).get(2 * c + 1)).isEqualTo(1.8);
    }
    for (int i = 0; i < series.size(); i++) {
      assertThat(series.current_A().get(i)).isCloseTo(TextFixtures.cycleCurrent(i), within(1e-9));
      assertThat(series.voltage_V().get(i)).isCloseTo(TextFixtures.cycleVoltage(i), within(1e-4));
      assertThat(series.time_s().get(i)).isCloseTo(TextFixtures.cycleTime(i), within(1.001));
      assertThat(series.cycle().get(i)).isEqualTo(1 + i / TextFixtures.CYCLE_ROWS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zplot.z, ZPlot text",
    "z60w.txt, ZPlot text",
    "gamry.dta, Gamry DTA",
    "chi.txt, CHI text",
    "eis.par, VersaStudio par",
    "nova.txt, Nova text",
    "zahner.txt, Zahner text",
    "parstat.txt, Parstat text",
    "solartron.csv, Solartron text",
    "plain.csv, impedance table without headings",
    "blanks.txt, impedance table without headings",
    "commas.txt, impedance table without headings"
  })
  void a_spectrum_is_the_same_in_every_format(String name, String format) {
    Recording recording = TextFixtures.read(name);
    assertThat(recording.format()).isEqualTo(format);
    assertThat(recording.of(Spectrum.class)).hasSize(1);
    assertCircuit(recording.of(Spectrum.class).getFirst(), 1);
  }

  @Test
  void conditions_of_a_spectrum_are_kept() {
    Spectrum zplot = TextFixtures.read("zplot.z").of(Spectrum.class).getFirst();
    assertThat(zplot.start()).contains(Instant.parse("2026-03-17T12:32:21Z"));
    assertThat(zplot.amplitude_V()).hasValue(0.01);
    Spectrum gamry = TextFixtures.read("gamry.dta").of(Spectrum.class).getFirst();
    assertThat(gamry.start()).contains(Instant.parse("2026-03-17T08:15:00Z"));
    assertThat(gamry.bias_V().orElseThrow()).isCloseTo(-0.033, within(1e-9));
    assertThat(gamry.amplitude_V().orElseThrow()).isCloseTo(5e-3 * Math.sqrt(2), within(1e-9));
  }

  @Test
  void chi_says_when_the_highest_frequency_was_not_reached() {
    assertThat(codes(TextFixtures.read("chi.txt"))).containsExactly("frequency_limited");
  }

  @Test
  void two_spectra_in_one_file_stay_apart() {
    Recording recording = TextFixtures.read("peis.mpt");
    List<Spectrum> spectra = recording.of(Spectrum.class);
    assertThat(spectra).hasSize(2);
    spectra.forEach(spectrum -> assertCircuit(spectrum, 1));
    assertThat(spectra.get(1).time_s()).hasValue(3600.5);
    assertThat(spectra.get(0).bias_V()).hasValue(2.5);
    assertThat(spectra.get(0).start()).contains(Instant.parse("2026-03-17T08:15:00.250Z"));
    assertThat(recording.settings()).containsEntry("Electrode surface area", "0,001 cm²");
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void spectra_side_by_side_are_two_with_their_potentials() {
    List<Spectrum> spectra = TextFixtures.read("relaxis.txt").of(Spectrum.class);
    assertThat(spectra).hasSize(2);
    assertCircuit(spectra.get(0), 1);
    assertCircuit(spectra.get(1), 2);
    assertThat(spectra.get(0).bias_V()).hasValue(-0.08);
    assertThat(spectra.get(1).bias_V().orElseThrow()).isCloseTo(0.12, within(1e-12));
  }

  @Test
  void direct_current_before_a_versastudio_spectrum_is_no_point_of_it() {
    Recording recording = TextFixtures.read("eis.par");
    assertThat(recording.measurements()).hasSize(1);
    assertThat(recording.of(Spectrum.class).getFirst().bias_V().orElseThrow())
        .isCloseTo(0.05, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "neware.csv, Neware csv",
    "neware-gbk.csv, Neware csv",
    "neware-levels.csv, Neware csv",
    "landt.txt, Landt text",
    "land.txt, Landt text",
    "maccor.txt, Maccor text",
    "maccor-wrong.txt, Maccor text",
    "gcpl.mpt, BioLogic mpt"
  })
  void cycling_is_the_same_in_every_format(String name, String format) {
    Recording recording = TextFixtures.read(name);
    assertThat(recording.format()).isEqualTo(format);
    assertCycles(series(recording), 2);
    assertThat(series(recording).steps())
        .extracting(Step::mode)
        .element(1)
        .isIn(Mode.CONSTANT_CURRENT_DISCHARGE, Mode.DISCHARGE);
  }

  @Test
  void clean_files_of_cyclers_warn_of_nothing() {
    for (String name :
        List.of("neware.csv", "neware-gbk.csv", "neware-levels.csv", "landt.txt", "land.txt")) {
      assertThat(codes(TextFixtures.read(name))).as(name).isEmpty();
    }
    assertThat(series(TextFixtures.read("neware.csv")).start())
        .contains(Instant.parse("2026-03-17T08:15:00Z"));
    assertThat(series(TextFixtures.read("neware-levels.csv")).temperature_K().orElseThrow().first())
        .isEqualTo(298.15);
  }

  @Test
  void landt_with_too_few_digits_warns() {
    Recording recording = TextFixtures.read("landt.csv");
    assertThat(codes(recording)).containsExactly("coarse_resolution");
    assertThat(series(recording).resolution().current_A()).isCloseTo(1e-4, within(1e-12));
  }

  @Test
  void arbin_rows_are_sorted_and_cycles_cut_by_the_current_where_the_file_counts_none() {
    Recording recording = TextFixtures.read("arbin.csv");
    assertThat(codes(recording)).containsExactly("rows_unordered", "cycles_by_current");
    TimeSeries series = series(recording);
    assertThat(charges(series)).containsExactly(-2.0, 1.8, -2.0, 1.8, -2.0, 1.8);
    assertThat(series.cycle().get(20)).isEqualTo(2);
    assertThat(series.cycle().get(47)).isEqualTo(3);
    assertThat(series.start()).contains(Instant.ofEpochSecond(1_773_735_300));
  }

  @Test
  void maccor_times_without_a_unit_are_minutes_by_the_dates() {
    Recording recording = TextFixtures.read("maccor.txt");
    assertThat(recording.warnings()).isEmpty();
    assertThat(recording.settings())
        .containsEntry("unit of time", "minutes, by the dates of the rows");
    assertThat(series(recording).start()).contains(Instant.parse("2026-03-17T15:40:24Z"));
  }

  @Test
  void maccor_labels_that_cannot_be_right_are_mended_and_said() {
    Recording recording = TextFixtures.read("maccor-wrong.txt");
    assertThat(codes(recording)).containsExactly("unit_mended", "unit_mended");
    assertThat(recording.warnings().get(1).message()).contains("current was divided by 1000");
  }

  @Test
  void biologic_with_three_header_lines_dates_and_zero_potentials() {
    Recording recording = TextFixtures.read("short.mpt");
    TimeSeries series = series(recording);
    assertThat(series.size()).isEqualTo(12);
    assertThat(series.start()).contains(Instant.parse("2026-03-17T08:15:00.500Z"));
    assertThat(series.time_s().last()).isEqualTo(660);
    assertThat(series.current_A().last()).isCloseTo(-0.01 * 3.6 / 60, within(1e-12));
    assertThat(codes(recording)).contains("zero_voltage", "current_from_charge");
  }

  @ParameterizedTest
  @CsvSource({"scan.dta", "chi-cv.txt", "cv.par", "nova-cv.txt"})
  void a_voltammogram_is_anodic_positive_in_every_format(String name) {
    TimeSeries series = series(TextFixtures.read(name));
    assertThat(series.technique()).isEqualTo(Technique.VOLTAMMETRY);
    assertThat(series.steps()).extracting(Step::mode).containsOnly(Mode.SWEEP);
    for (int i = 5; i < series.size() - 1; i++) {
      if (i % 100 != 50 && i % 100 != 0) {
        assertThat(series.current_A().get(i)).as("row " + i).isEqualTo(TextFixtures.scanCurrent(i));
      }
    }
    assertThat(series.time_s().get(10) - series.time_s().get(0)).isCloseTo(2, within(1e-6));
  }

  @Test
  void gamry_tables_that_make_one_cycle_are_one_and_a_stub_is_none() {
    Recording recording = TextFixtures.read("scan.dta");
    TimeSeries series = series(recording);
    assertThat(series.size()).isEqualTo(101);
    assertThat(series.cycle().get(0)).isEqualTo(1);
    assertThat(series.cycle().get(100)).isEqualTo(1);
    assertThat(codes(recording)).containsExactly("stub", "aborted");
  }

  @Test
  void chi_with_cathodic_current_positive_is_turned_by_the_direction_of_the_scan() {
    Recording recording = TextFixtures.read("chi-cv.txt");
    assertThat(codes(recording)).containsExactly("time_from_scan_rate", "current_sign");
    TimeSeries series = series(recording);
    assertThat(series.steps()).extracting(Step::label).containsExactly(1, 2, 3, 4, 5);
    assertThat(series.cycle().get(series.size() - 1)).isEqualTo(3);
  }

  @Test
  void the_user_may_turn_the_current_and_then_nothing_is_detected() {
    Recording turned = TextFixtures.read("chi-cv.txt", new Reading(Map.of(), true));
    assertThat(codes(turned)).doesNotContain("current_sign");
    assertThat(series(turned).current_A().get(10)).isEqualTo(1e-3);
    TimeSeries neware = series(TextFixtures.read("neware.csv", new Reading(Map.of(), true)));
    assertThat(neware.current_A().get(5)).isEqualTo(2e-3);
    assertThat(neware.steps().get(1).mode()).isEqualTo(Mode.CONSTANT_CURRENT_CHARGE);
    assertThat(charges(neware).getFirst()).isEqualTo(2.0);
  }

  @Test
  void a_table_by_hand_is_read_by_its_headings() {
    Recording recording = TextFixtures.read("table.csv");
    TimeSeries series = series(recording);
    assertThat(series.size()).isEqualTo(32);
    assertThat(series.current_A().get(5)).isCloseTo(-2e-3, within(1e-12));
    assertThat(series.voltage_V().get(0)).isCloseTo(1.5, within(1e-9));
    assertThat(series.time_s().last()).isCloseTo(15600, within(0.01));
  }

  private static final String FOREIGN = "tijd\tspanning\tstroom\n1\t900\t2\n2\t890\t2\n3\t880\t2\n";

  private static Recording read(String text, Map<String, String> columns) {
    return LabFiles.read(
        Source.of("a.txt", text.getBytes(StandardCharsets.UTF_8)), new Reading(columns, false));
  }

  @Test
  void columns_are_what_the_user_says_by_name_or_number() {
    for (Map<String, String> columns :
        List.of(
            Map.of("time/min", "tijd", "voltage/mV", "spanning", "current/uA", "stroom"),
            Map.of("time/min", "1", "voltage/mV", "2", "current/uA", "3"))) {
      TimeSeries series = series(read(FOREIGN, columns));
      assertThat(series.time_s().toArray()).containsExactly(60, 120, 180);
      assertThat(series.voltage_V().get(1)).isCloseTo(0.89, within(1e-12));
      assertThat(series.current_A().get(0)).isCloseTo(2e-6, within(1e-18));
    }
    Spectrum spectrum =
        read(
                "w\ta\tb\n10\t1\t2\n1\t2\t3\n",
                Map.of("frequency/kHz", "w", "z_real/ohm", "a", "minus_z_imag/ohm", "b"))
            .of(Spectrum.class)
            .getFirst();
    assertThat(spectrum.frequency_Hz().first()).isEqualTo(1e4);
    assertThat(spectrum.imaginary_ohm().first()).isEqualTo(-2);
  }

  @Test
  void a_wrong_mapping_is_one_message_that_names_the_columns() {
    assertThatThrownBy(() -> read(FOREIGN, Map.of("voltage/V", "Ewe")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tijd, spanning, stroom");
    assertThatThrownBy(() ->
            read(
                FOREIGN,
                Map.of("voltage/furlong", "spanning", "time/s", "tijd", "current/A", "stroom")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("furlong");
    assertThatThrownBy(() -> read(FOREIGN, Map.of("spin/V", "spanning")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("voltage");
  }

  @Test
  void an_unknown_unit_in_a_heading_names_the_columns_found() {
    assertThatThrownBy(
            () -> read("Time (s),Voltage (V),Current (bananas)\n1,2,3\n2,2,3\n", Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bananas")
        .hasMessageContaining("Voltage (V)")
        .hasMessageContaining("--columns current/A=Current");
  }

  @Test
  void an_imaginary_part_above_zero_throughout_is_doubted() {
    Recording recording =
        LabFiles.read(
            Source.of("a.csv", TextFixtures.spectrumTurned(",").getBytes(StandardCharsets.UTF_8)),
            Reading.PLAIN);
    assertThat(codes(recording)).containsExactly("imaginary_sign");
  }

  @Test
  void content_decides_not_the_extension() {
    byte[] zplot = TextFixtures.zplot().getBytes(StandardCharsets.UTF_8);
    Recording recording = LabFiles.read(Source.of("a.xlsx", zplot), Reading.PLAIN);
    assertThat(recording.format()).isEqualTo("ZPlot text");
    assertThat(codes(recording)).containsExactly("unusual_extension");
  }

  @Test
  void a_current_at_a_held_potential_has_that_potential() {
    TimeSeries series = series(TextFixtures.read("chi-it.txt"));
    assertThat(series.technique()).isEqualTo(Technique.OTHER);
    assertThat(series.voltage_V().toArray()).containsOnly(0.3);
    assertThat(series.current_A().first()).isEqualTo(1e-4);
    assertThat(series.time_s().last()).isCloseTo(2, within(1e-9));
  }

  @Test
  void impedance_among_rows_of_cycling_is_a_spectrum_of_its_own() {
    Recording recording = TextFixtures.read("modulo.mpt");
    assertThat(recording.measurements()).hasSize(2);
    assertCircuit(recording.of(Spectrum.class).getFirst(), 1);
    TimeSeries series = recording.of(TimeSeries.class).getFirst();
    assertThat(series.size()).isEqualTo(20);
    assertThat(series.technique()).isEqualTo(Technique.CYCLING);
    assertThat(series.steps())
        .extracting(Step::mode)
        .containsExactly(Mode.CONSTANT_CURRENT_DISCHARGE, Mode.CONSTANT_CURRENT_CHARGE);
  }

  @Test
  void utf16_of_a_spreadsheet_is_the_same_file() {
    String neware = TextFixtures.newareChinese();
    byte[] utf16 = ("\uFEFF" + neware.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);
    Recording recording = LabFiles.read(Source.of("a.txt", utf16), Reading.PLAIN);
    assertThat(recording.measurements())
        .isEqualTo(TextFixtures.read("neware-gbk.csv").measurements());
  }

  @Test
  void columns_that_are_not_read_are_named() {
    assertThat(TextFixtures.read("neware.csv").settings().get("columns not read"))
        .contains("Unheard");
  }

  @Test
  void a_mapping_that_names_an_absent_column_is_said_not_to_be_used() {
    Source source = Source.of("neware.csv", TextFixtures.neware().getBytes(StandardCharsets.UTF_8));
    Recording recording = LabFiles.read(source, new Reading(Map.of("voltage/V", "absent"), false));
    assertThat(recording.warnings()).extracting(Warning::code).contains("columns_not_used");
  }

  private static Recording text(String text, Reading reading) {
    return LabFiles.read(Source.of("a.csv", text.getBytes(StandardCharsets.UTF_8)), reading);
  }

  private static final String ROWS = "0,1.0,0.001\n10,1.1,0.001\n20,1.2,0.001\n";

  @Test
  void text_of_land_in_its_old_layout_has_its_own_time() {
    String land =
        """
        Record,TestTime/Sec.,Current/uA,Capacity/uAh,Voltage/V,AuxTemp/dC.,SysTime,Step-State
        1,0,-50.0,0,2.0,25.5,2023-01-01 00:00:00,RateD
        2,10,-50.0,0.139,1.9,25.5,2023-01-01 00:01:00,RateD
        """;
    Recording recording = text(land, Reading.PLAIN);
    assertThat(recording.format()).isEqualTo("Landt text");
    assertThat(series(recording).time_s().last()).isEqualTo(10.0);
    assertThat(series(recording).temperature_K().orElseThrow().get(0))
        .isCloseTo(298.65, within(1e-9));
  }

  @Test
  void levels_of_neware_may_call_the_record_data_point() {
    String levels =
        TextFixtures.newareLevels().replaceFirst("(?m)^(,,)Record(?: ID)?", "$1DataPoint");
    assertThat(levels).contains(",,DataPoint");
    Recording recording = text(levels, Reading.PLAIN);
    assertThat(recording.settings()).containsKey("layout");
    assertCycles(series(recording), 2);
  }

  @Test
  void a_unit_of_one_is_no_part_of_the_name() {
    String table =
        "Test Time / h,Voltage / V,Current / A,Cycle Count / 1\n0,1,0.001,1\n1,1.1,0.001,7\n";
    TimeSeries series = series(text(table, Reading.PLAIN));
    assertThat(series.cycle().get(1)).isEqualTo(7);
    assertThat(series.time_s().last()).isEqualTo(3600.0);
  }

  @Test
  void one_missing_unit_can_be_given_alone() {
    Reading reading = new Reading(Map.of("current/mA", "current"), false);
    TimeSeries series = series(text("time/s,voltage/V,current\n" + ROWS, reading));
    assertThat(series.current_A().get(0)).isCloseTo(1e-6, within(1e-18));
    assertThat(series.voltage_V().get(1)).isEqualTo(1.1);
  }

  @Test
  void columns_of_one_name_are_said() {
    String twice = "time/s,voltage/V,current/A,current/mA\n0,1,0.001,1\n10,1.1,0.001,1\n";
    assertThat(codes(text(twice, Reading.PLAIN))).contains("column_repeated");
    assertThat(codes(text("time/s,voltage/V,current/A\n" + ROWS, Reading.PLAIN)))
        .doesNotContain("column_repeated");
  }

  @Test
  void a_counter_with_gaps_is_left_out_and_said() {
    String gaps = "time/s,voltage/V,current/A,capacity/Ah\n0,1,0.001,\n10,1.1,0.001,1e-6\n";
    Recording recording = text(gaps, Reading.PLAIN);
    assertThat(codes(recording)).contains("counter_incomplete");
    assertThat(series(recording).stepCharge_C()).isEmpty();
  }

  @Test
  void zplot_for_windows_is_read_below_its_quoted_headings() {
    String z =
        """
        "ZPlotW Data File: Version 3.2c"
        "Raw Data"
        2
        "  Freq(Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range"
        3.0E+05, 1.0E-02, 0.0E+00, 2.58E+00, 6.4262E+02, -8.5821E+01, 0.0E+00, 0, 5
        2.4E+05, 1.0E-02, 0.0E+00, 3.28E+00, 6.7477E+02, -1.1931E+02, 0.0E+00, 0, 5
        """;
    Spectrum spectrum = text(z, Reading.PLAIN).of(Spectrum.class).getFirst();
    assertThat(spectrum.size()).isEqualTo(2);
    assertThat(spectrum.imaginary_ohm().get(1)).isEqualTo(-119.31);
  }

  @Test
  void a_table_without_numbers_says_how_many_rows_were_left_out() {
    assertThatThrownBy(() -> text("time/s,voltage/V,current/A\n0,NaN,1\n1,NaN,1\n", Reading.PLAIN))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 rows without time, voltage or current");
  }
}
