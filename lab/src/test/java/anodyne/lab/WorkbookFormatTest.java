package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.InputException;
import anodyne.lab.TestWorkbook.Day;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbookFormatTest {
  private static final double MAH = 3.6;

  private static Recording read(String name, byte[] bytes) {
    return LabFiles.read(Source.of(name, bytes), Reading.PLAIN);
  }

  private static TimeSeries series(Recording recording) {
    return recording.of(TimeSeries.class).getFirst();
  }

  /** Old layout: spacer column without name, absent values as a stroke, two record sheets. */
  private static TestWorkbook land() {
    TestWorkbook book = new TestWorkbook();
    book.row(
        "Record",
        "Index",
        "TestTime/Sec.",
        "StepTime/Sec.",
        "Current/uA",
        "Capacity/uAh",
        "SpeCap/mAh/g",
        "SOC/DOD/%",
        "Voltage/V",
        "Energy/uWh",
        "AuxTemp/dC.",
        "SysTime",
        "",
        "Cycle-Index",
        "Step-Index",
        "Step-State");
    for (int i = 0; i < 3; i++) {
      book.row(
          "Record",
          i + 1,
          10 * i,
          10 * i,
          0,
          0,
          0,
          "-",
          2.5,
          0,
          "-",
          "2023-05-04 10:00:" + (10 * i + 10),
          "",
          1,
          1,
          "R");
    }
    for (int i = 0; i < 4; i++) {
      book.row(
          "Record.1",
          i + 4,
          30 + 10 * i,
          10 * i,
          -50,
          50.0 * i / 360,
          1,
          "-",
          2 - 0.1 * i,
          0,
          "-",
          "2023-05-04 10:01:00",
          "",
          1,
          2,
          "RateD");
    }
    for (int i = 0; i < 3; i++) {
      book.row(
          "Record.2",
          i + 8,
          70 + 10 * i,
          10 * i,
          50,
          50.0 * i / 360,
          1,
          "-",
          1.7 + 0.1 * i,
          0,
          "-",
          "2023-05-04 10:02:00",
          "",
          1,
          3,
          "RateC");
    }
    book.row("Cycle", "Cycle-Index", "Charge-Capacity/uAh");
    book.row("Cycle", 1, 0.2778);
    return book;
  }

  private static void checkLand(Recording recording) {
    TimeSeries series = series(recording);
    assertThat(series.size()).isEqualTo(10);
    assertThat(series.steps())
        .extracting(TimeSeries.Step::mode)
        .containsExactly(Mode.REST, Mode.CONSTANT_CURRENT_DISCHARGE, Mode.CONSTANT_CURRENT_CHARGE);
    assertThat(series.current_A().get(4)).isCloseTo(-50e-6, within(1e-18));
    assertThat(series.stepCharge_C().orElseThrow().get(6))
        .isCloseTo(-150.0 / 360 * 1e-3 * MAH, within(1e-12));
    assertThat(series.stepCharge_C().orElseThrow().get(9))
        .isCloseTo(100.0 / 360 * 1e-3 * MAH, within(1e-12));
    assertThat(series.time_s().toArray()).containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
    assertThat(series.stepTime_s().get(4)).isEqualTo(10);
    assertThat(series.temperature_K()).isEmpty();
    assertThat(series.start()).contains(Instant.parse("2023-05-04T10:00:10Z"));
    assertThat(recording.settings()).containsKey("clock");
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void land_xlsx_goes_on_over_record_sheets_without_header() {
    Recording recording = read("cell.xlsx", land().xlsx());
    assertThat(recording.format()).isEqualTo("LAND xlsx");
    checkLand(recording);
  }

  @Test
  void land_xls_reads_the_same() {
    Recording recording = read("cell.xls", land().xls());
    assertThat(recording.format()).isEqualTo("LAND xls");
    checkLand(recording);
  }

  @Test
  void new_land_layout_has_other_names_and_clock_times() {
    TestWorkbook book = new TestWorkbook();
    book.row("Sheet1", "Test name", "cell 7");
    book.row(
        "Sheet1",
        "Record",
        "SysTime",
        "StepTime",
        "TestTime",
        "Current/mA",
        "Capacity/mAh",
        "SpeCap/mAh/g",
        "Voltage/V",
        "CycleNo",
        "StepNo",
        "Step-State");
    for (int i = 0; i < 3; i++) {
      book.row(
          "Sheet1",
          i + 1,
          new Day(45000.5 + i / 86400.0),
          "00:00:0" + i,
          "1-00:00:0" + i,
          0.1,
          0.1 * i / 3600,
          0,
          1.5,
          2,
          5,
          "CC_Chg");
    }
    TimeSeries series = series(read("new.xlsx", book.xlsx()));
    assertThat(series.time_s().toArray()).containsExactly(86400, 86401, 86402);
    assertThat(series.stepTime_s().toArray()).containsExactly(0, 1, 2);
    assertThat(series.cycle().get(0)).isEqualTo(2);
    assertThat(series.steps().getFirst().label()).isEqualTo(5);
    assertThat(series.start()).contains(Instant.parse("2023-03-14T12:00:00Z"));
  }

  @Test
  void chinese_neware_sheet_with_capacities_of_each_direction() {
    TestWorkbook book = new TestWorkbook();
    book.row("unit", "设备号", "通道");
    book.row("cycle", "循环号", "充电容量(Ah)", "放电容量(Ah)");
    book.row(
        "record",
        "数据序号",
        "循环号",
        "工步号",
        "工步类型",
        "时间",
        "总时间",
        "电流(mA)",
        "电压(mV)",
        "容量(mAh)",
        "比容量(mAh/g)",
        "充电容量(mAh)",
        "放电容量(mAh)",
        "绝对时间");
    for (int i = 0; i < 3; i++) {
      book.row(
          "record",
          i + 1,
          1,
          1,
          "恒流放电",
          "00:00:0" + i,
          "00:01:0" + i,
          -1,
          1500 - i,
          i * 0.1,
          0,
          0,
          i * 0.1,
          "2024-01-02 03:04:05");
    }
    book.row(
        "record",
        4,
        1,
        2,
        "搁置",
        "00:00:00",
        "00:01:03",
        0,
        1600,
        0,
        0,
        0,
        0,
        "2024-01-02 03:04:08");
    Recording recording = read("n.xlsx", book.xlsx());
    TimeSeries series = series(recording);
    assertThat(recording.format()).isEqualTo("Neware xlsx");
    assertThat(series.time_s().toArray()).containsExactly(60, 61, 62, 63);
    assertThat(series.voltage_V().get(1)).isCloseTo(1.499, within(1e-12));
    assertThat(series.stepCharge_C().orElseThrow().get(2)).isCloseTo(-0.2 * MAH, within(1e-12));
    assertThat(series.steps().getLast().mode()).isEqualTo(Mode.REST);
  }

  @Test
  void english_neware_sheet_whose_discharge_current_has_no_sign() {
    TestWorkbook book = new TestWorkbook();
    book.row(
        "record",
        "DataPoint",
        "Cycle Index",
        "Step Index",
        "Step Type",
        "Time",
        "Total Time",
        "Current(A)",
        "Voltage(V)",
        "Capacity(Ah)");
    book.row("record", 1, 1, 1, "CC DChg", "00:00:00", "00:00:00", 1e-3, 1.0, 0);
    book.row("record", 2, 1, 1, "CC DChg", "00:00:36", "00:00:36", 1e-3, 0.9, 1e-5);
    Recording recording = read("n.xls", book.xls());
    assertThat(series(recording).current_A().get(1)).isEqualTo(-1e-3);
    assertThat(series(recording).stepCharge_C().orElseThrow().get(1))
        .isCloseTo(-0.036, within(1e-12));
    assertThat(recording.warnings())
        .extracting(Warning::code)
        .containsExactly("current_without_sign");
  }

  @Test
  void arbin_counts_on_through_steps_and_each_channel_is_a_test() {
    TestWorkbook book = new TestWorkbook();
    book.row("Global_Info", "", "", "", "TEST REPORT");
    book.row("Global_Info", "Channel", "Start DateTime", "Schedule File Name");
    book.row("Global_Info", 11, new Day(44123.25), "ben.sdu");
    for (String channel : new String[] {"Channel_11_1", "Channel_12_1"}) {
      book.row(
          channel,
          "Date_Time",
          "Test_Time(s)",
          "Step_Time(s)",
          "Step_Index",
          "Cycle_Index",
          "Voltage(V)",
          "Current(A)",
          "Charge_Capacity(Ah)",
          "Discharge_Capacity(Ah)");
      book.row(channel, new Day(44123.5), 1, 1, 1, 1, 2.6, 0, 0.5, 0.25);
      book.row(channel, new Day(44123.6), 11, 10, 2, 1, 2.0, -1e-3, 0.5, 0.26);
      book.row(channel, new Day(44123.7), 21, 20, 2, 1, 1.9, -1e-3, 0.5, 0.27);
    }
    book.row("Channel_Chart", "");
    Recording recording = read("a.xlsx", book.xlsx());
    assertThat(recording.format()).isEqualTo("Arbin xlsx");
    assertThat(recording.of(TimeSeries.class)).hasSize(2);
    assertThat(series(recording).stepCharge_C().orElseThrow().get(2))
        .isCloseTo(-0.02 * 3600, within(1e-9));
    assertThat(recording.settings())
        .containsEntry("Schedule File Name", "ben.sdu")
        .containsEntry("Start DateTime", "2020-10-19T06:00:00Z");
  }

  @Test
  void a_table_of_unknown_make_goes_by_the_columns_the_user_names() {
    TestWorkbook book = new TestWorkbook();
    book.row("Data", "when", "pot", "cur");
    book.row("Data", 0, 1500, 20);
    book.row("Data", 1, 1400, 20);
    Reading reading =
        new Reading(Map.of("time/min", "when", "voltage/mV", "pot", "current/uA", "3"), true);
    TimeSeries series =
        LabFiles.read(Source.of("x.xlsx", book.xlsx()), reading).of(TimeSeries.class).getFirst();
    assertThat(series.time_s().toArray()).containsExactly(0, 60);
    assertThat(series.voltage_V().get(1)).isCloseTo(1.4, within(1e-12));
    assertThat(series.current_A().get(0)).isCloseTo(-20e-6, within(1e-18));
  }

  @Test
  void a_current_without_unit_is_refused_with_the_remedy() {
    TestWorkbook book = new TestWorkbook();
    book.row("Data", "Time/s", "Voltage/V", "Current");
    book.row("Data", 0, 1.5, 20);
    assertThatThrownBy(() -> read("x.xlsx", book.xlsx()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("current/mA=Current");
  }

  @Test
  void a_book_without_records_names_its_sheets() {
    TestWorkbook book = new TestWorkbook().row("Notes", "hello").row("More", 1, 2, 3);
    assertThatThrownBy(() -> read("x.xlsx", book.xlsx()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sheets Notes, More");
  }

  @Test
  void a_detail_sheet_of_neware_calls_its_current_cur() {
    TestWorkbook book = new TestWorkbook();
    book.row("Info", "Testing Information");
    book.row(
        "Detail_1_1_1",
        "Record Index",
        "Status",
        "Cycle",
        "Step",
        "Cur(mA)",
        "Voltage(V)",
        "CapaCity(mAh)",
        "Relative Time(h:min:s.ms)");
    for (int i = 0; i < 4; i++) {
      book.row("Detail_1_1_1", i + 1, "CC_Chg", 1, 1, 2, 1.5, 0.1 * i, "0:0" + i + ":00.000");
    }
    for (byte[] bytes : new byte[][] {book.xls(), book.xlsx()}) {
      Recording recording = read("a.xls", bytes);
      assertThat(series(recording).current_A().get(3)).isEqualTo(2e-3);
      assertThat(series(recording).stepTime_s().last()).isEqualTo(180.0);
    }
  }

  @Test
  void counters_without_unit_are_left_out_and_an_unknown_unit_of_time_is_refused() {
    TestWorkbook book = new TestWorkbook();
    book.row("Data", "Time", "Current(A)", "Voltage(V)", "Capacity");
    book.row("Data", 0, 0.001, 1.0, 0.0);
    book.row("Data", 10, 0.001, 1.1, 0.5);
    Recording recording = read("a.xlsx", book.xlsx());
    assertThat(series(recording).stepCharge_C()).isEmpty();
    assertThat(recording.warnings().stream().map(Warning::code).toList())
        .contains("unknown_unit", "time_unit_assumed");
    TestWorkbook odd = new TestWorkbook();
    odd.row("Data", "Time(fortnight)", "Current(A)", "Voltage(V)");
    odd.row("Data", 1, 0.001, 1.0);
    assertThatThrownBy(() -> read("a.xlsx", odd.xlsx()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fortnight");
  }
}
