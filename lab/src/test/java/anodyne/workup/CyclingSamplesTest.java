package anodyne.workup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.Cycle;
import anodyne.analysis.CycleNumbering;
import anodyne.analysis.DifferentialCapacity;
import anodyne.analysis.DifferentialCapacity.Peak;
import anodyne.analysis.Direction;
import anodyne.analysis.HalfCycle;
import anodyne.lab.LabFiles;
import anodyne.lab.Reading;
import anodyne.lab.Samples;
import anodyne.measurement.Cell;
import anodyne.measurement.Cell.Role;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers of files of real instruments; tolerance 0.1 % unless their digits allow less. */
class CyclingSamplesTest {

  private static CyclingWorkUp work(String name, Optional<Role> role) {
    TimeSeries series =
        LabFiles.read(Samples.file("cycling/" + name), Reading.PLAIN)
            .of(TimeSeries.class)
            .getFirst();
    return CyclingWorkUp.of(name, series, Cell.unknown("a", role), CyclingSettings.PLAIN);
  }

  private static CyclingWorkUp work(String name, Role role) {
    return work(name, Optional.of(role));
  }

  private static void cycle(CyclingWorkUp work, int number, double charge, double discharge) {
    Cycle cycle = work.cycles().number(number).orElseThrow();
    mAh(cycle.charge().orElseThrow(), charge);
    mAh(cycle.discharge().orElseThrow(), discharge);
  }

  private static void mAh(HalfCycle half, double expected) {
    double lastDigit = 0.5 * Math.pow(10, -decimals(expected));
    assertThat(half.charge_C() / 3.6)
        .isCloseTo(expected, within(Math.max(1e-3 * expected, 1.1 * lastDigit)));
  }

  private static int decimals(double printed) {
    String text = Double.toString(printed);
    return text.length() - text.indexOf('.') - 1;
  }

  private static List<String> codes(CyclingWorkUp work) {
    return work.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void neware_ndax_of_a_rate_test_and_long_cycling() {
    CyclingWorkUp work = work("test_2.ndax", Role.FULL);
    assertThat(work.cycles().cycles()).hasSize(54);
    cycle(work, 1, 0.23497, 0.10059);
    cycle(work, 2, 0.07031, 0.06099);
    cycle(work, 7, 0.00229, 0.00220);
    cycle(work, 10, 0.11944, 0.10588);
    cycle(work, 20, 0.03175, 0.03119);
    cycle(work, 52, 0.14116, 0.13575);
    cycle(work, 53, 0.05083, 0.04776);
    Cycle last = work.cycles().number(54).orElseThrow();
    assertThat(last.complete()).isFalse();
    mAh(last.discharge().orElseThrow(), 0.00363);
    assertThat(work.life().retentions()).allMatch(r -> r.cycle() < 54);
    assertThat(codes(work)).contains("unfinished_half_cycle", "instrument_cycles_not_used");
    assertThat(work.life().longTerm().orElseThrow().first()).isEqualTo(11);
    assertThat(work.life().longTerm().orElseThrow().last()).isEqualTo(51);
    assertThat(work.life().rates().getFirst().current_A()).isCloseTo(79.2e-6, within(1e-6));
    assertThat(work.life().isRateTest()).isTrue();
  }

  @Test
  void neware_ndax_of_one_cycle() {
    CyclingWorkUp work = work("test.ndax", Role.FULL);
    assertThat(work.cycles().cycles()).hasSize(1);
    cycle(work, 1, 0.5930, 0.6255);
  }

  @Test
  void neware_ndax_of_a_large_cell() {
    cycle(work("46_1_5_60_bts16.ndax", Role.FULL), 1, 16.68, 16.64);
  }

  @Test
  void neware_nda_with_constant_voltage_steps() {
    CyclingWorkUp work = work("TestFile.nda", Role.FULL);
    List<HalfCycle> halves = work.cycles().halves();
    mAh(halves.get(0), 3790.17);
    mAh(halves.get(1), 5655.09 + 155.94);
    mAh(halves.get(2), 5806.65);
    mAh(halves.get(3), 5659.86 + 155.23);
    assertThat(halves.get(1).legs()).hasSize(2);
    assertThat(work.initialEfficiency()).isEmpty();
  }

  @Test
  void neware_csv_of_an_anode_sums_three_currents_and_parts_the_third_cycle() {
    CyclingWorkUp work = work("neware_uio.csv", Role.ANODE);
    assertThat(100 * work.initialEfficiency().orElseThrow()).isCloseTo(83.54, within(0.01));
    cycle(work, 1, 4.249, 5.086);
    assertThat(work.cycles().number(1).orElseThrow().discharge().orElseThrow().legs())
        .extracting(leg -> Math.round(1e3 * leg.charge_C() / 3.6) / 1e3)
        .containsExactly(4.680, 0.282, 0.124);
    assertThat(work.cycles().numbering()).isEqualTo(CycleNumbering.DISCHARGE_FIRST);
    mAh(work.cycles().number(3).orElseThrow().charge().orElseThrow(), 4.242);
    mAh(work.cycles().number(4).orElseThrow().charge().orElseThrow(), 3.593);
    assertThat(codes(work)).contains("instrument_cycles_not_used");
  }

  @Test
  void without_a_role_the_same_file_has_no_efficiency() {
    CyclingWorkUp work = work("neware_uio.csv", Optional.empty());
    assertThat(work.initialEfficiency()).isEmpty();
    assertThat(codes(work)).contains("role_unknown");
  }

  @Test
  void biologic_mpr_of_a_sodium_half_cell() {
    CyclingWorkUp work = work("jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr", Role.CATHODE);
    List<HalfCycle> halves = work.cycles().halves();
    double[] first = {-0.20653, 0.98678, -0.85286, 0.93709, -0.87633};
    for (int k = 0; k < first.length; k++) {
      assertThat(halves.get(k).direction())
          .isEqualTo(first[k] > 0 ? Direction.CHARGE : Direction.DISCHARGE);
      mAh(halves.get(k), Math.abs(first[k]));
    }
    mAh(halves.get(halves.size() - 2), 0.95589);
    mAh(halves.getLast(), 0.87949);
    assertThat(work.initialEfficiency()).isEmpty();
    assertThat(codes(work)).contains("first_half_cycle_against_role");
  }

  @Test
  void biologic_mpr_shows_nine_peaks_on_charge_4_and_discharge_5() {
    CyclingWorkUp work = work("jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr", Role.CATHODE);
    peaks(work, 3, 2.335, 2.450, 2.555, 2.620, 2.680, 2.970, 3.170, 3.270, 3.670);
    peaks(work, 4, 2.325, 2.420, 2.530, 2.595, 2.660, 2.950, 3.155, 3.250, 3.650);
  }

  private static void peaks(CyclingWorkUp work, int half, double... expected_V) {
    var curve = DifferentialCapacity.of(work.series(), work.cycles().halves().get(half));
    assertThat(curve.integral_C()).isCloseTo(curve.charge_C(), within(1e-9));
    assertThat(curve.peaks()).hasSize(expected_V.length);
    for (int k = 0; k < expected_V.length; k++) {
      Peak peak = curve.peaks().get(k);
      assertThat(peak.voltage_V()).isCloseTo(expected_V[k], within(0.010));
    }
  }

  @Test
  void maccor_text_of_a_sodium_full_cell() {
    CyclingWorkUp work = work("maccor_002.txt", Role.FULL);
    cycle(work, 1, 2.442, 2.251);
    cycle(work, 2, 2.277, 2.254);
    assertThat(100 * work.initialEfficiency().orElseThrow()).isCloseTo(92.2, within(0.05));
    assertThat(100 * work.efficiency(work.cycles().number(2).orElseThrow()).orElseThrow())
        .isCloseTo(99.0, within(0.05));
  }

  @Test
  void landt_digits_allow_no_efficiency_of_four_digits() {
    CyclingWorkUp work = work("SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv", Role.ANODE);
    List<HalfCycle> halves = work.cycles().halves();
    double[] counted = {6.3, 3.2, 1.3};
    double[] integrated = {7.14, 3.56, 1.48};
    for (int k = 0; k < 3; k++) {
      assertThat(halves.get(k).charge_C() / 3.6).isCloseTo(counted[k], within(1e-9));
      assertThat(halves.get(k).integral_C() / 3.6).isCloseTo(integrated[k], within(0.006));
    }
    assertThat(codes(work)).contains("coarse_resolution", "counter_differs");
    double shown = 100 * work.initialEfficiency().orElseThrow();
    assertThat(shown).isCloseTo(Math.rint(shown), within(1e-9)).isCloseTo(50.8, within(1.0));
  }

  @Test
  void arbin_res_of_a_silicon_anode() {
    CyclingWorkUp work = work("20160805_test001_45_cc_01.res", Role.ANODE);
    assertThat(100 * work.initialEfficiency().orElseThrow()).isCloseTo(92.61, within(0.01));
    cycle(work, 1, 1.6254, 1.7551);
    cycle(work, 5, 1.5353, 1.4712);
    cycle(work, 17, 1.5254, 1.4648);
    assertThat(work.cycles().number(18).orElseThrow().complete()).isFalse();
  }
}
