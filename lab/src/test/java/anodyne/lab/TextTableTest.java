package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.lab.Units.Dimension;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
  private static Text text(String content) {
    return Text.of(Source.of("t", content.getBytes(StandardCharsets.UTF_8)));
  }

  private static TextTable row(String line, char separator, char decimal) {
    TextTable table = new TextTable(text(line), separator, decimal);
    table.next();
    return table;
  }

  @Test
  void numbers_are_the_nearest_double_as_the_library_reads_them() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-30, 30));
      String written =
          switch (random.nextInt(4)) {
            case 0 -> String.valueOf(value);
            case 1 -> String.format(Locale.ROOT, "%.15E", value);
            case 2 -> String.format(Locale.ROOT, "%.4f", value);
            default -> String.format(Locale.ROOT, "%.6e", value);
          };
      assertThat(row(written, ',', '.').number(0)).isEqualTo(Double.parseDouble(written));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "+1.5, 1.5",
    "-.5, -0.5",
    "5., 5",
    "1E+003, 1000",
    "1e-3, 0.001",
    "007, 7",
    "-0, -0.0",
    "123456789012345678901234567890, 1.2345678901234568e29",
    "0.00000000000000000000001, 1e-23",
    "1e-400, 0",
    "9007199254740993, 9007199254740992"
  })
  void numbers_come_in_many_forms(String written, double value) {
    assertThat(row(written, '\t', '.').number(0)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"''", "-", "--", ".", "1e", "1e+", "1.2.3", "12a", "NaN", "1 2", "0x10", "é"})
  void what_is_no_number_is_nan(String written) {
    assertThat(row(written + "\tx", '\t', '.').number(0)).isNaN();
  }

  @Test
  void a_comma_may_be_the_decimal_mark() {
    TextTable table = row("5,003548887553680E-003\t-1,5\t2", '\t', ',');
    assertThat(table.number(0)).isEqualTo(5.003548887553680E-3);
    assertThat(table.number(1)).isEqualTo(-1.5);
    assertThat(table.number(2)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:01, 1",
    "144:02:18, 518538",
    "12:30, 750",
    "0d 00:01:00.50, 60.5",
    "2d 01:00:00, 176400",
    "1-00:00:10, 86410",
    "3.5, 3.5"
  })
  void times_are_clocks_or_numbers(String written, double seconds) {
    assertThat(row(written, '\t', '.').time(0)).isCloseTo(seconds, within(1e-9));
  }

  @Test
  void cells_may_stand_in_quotes_and_hold_the_separator() {
    TextTable table = row(" \"a,b\" , 2 ,, \"\",x\"y", ',', '.');
    assertThat(table.cells()).isEqualTo(5);
    assertThat(table.text(0)).isEqualTo("a,b");
    assertThat(table.number(1)).isEqualTo(2);
    assertThat(table.isEmpty(2)).isTrue();
    assertThat(table.isEmpty(3)).isTrue();
    assertThat(table.text(4)).isEqualTo("x\"y");
    assertThat(table.number(17)).isNaN();
  }

  @Test
  void runs_of_blanks_separate_where_nothing_else_does() {
    TextTable table = row("  1.0   2.0\t3.0  ", ' ', '.');
    assertThat(table.cells()).isEqualTo(3);
    assertThat(table.number(2)).isEqualTo(3);
  }

  @Test
  void lines_end_as_on_every_system_and_blank_ones_are_skipped() {
    TextTable table = new TextTable(text("1\r\n\r\n2\n\t\n3\r4"), '\t', '.');
    for (int i = 1; i <= 4; i++) {
      assertThat(table.next()).isTrue();
      assertThat(table.number(0)).isEqualTo(i);
    }
    assertThat(table.next()).isFalse();
  }

  @Test
  void the_decimal_mark_is_found_from_the_rows() {
    assertThat(TextTable.decimal(text("1,5\t2,25\n3\t4"), '\t')).isEqualTo(',');
    assertThat(TextTable.decimal(text("1.5;2.25"), ';')).isEqualTo('.');
    assertThat(TextTable.decimal(text("1,5"), ',')).isEqualTo('.');
  }

  @ParameterizedTest
  @CsvSource({
    "Current(mA), Current, mA",
    "Cap. [Ah], Cap., Ah",
    "Ewe/V, Ewe, V",
    "Test Time / s, Test Time, s",
    "current_A, current, A",
    "TestTime/Sec, TestTime, Sec",
    "-Im(Z)/Ohm, -Im(Z), Ohm",
    "Q charge/discharge/mA.h, Q charge/discharge, mA.h",
    "电流（A）, 电流, A",
    "Cycle C, Cycle C, ''",
    "Re(Z), Re(Z), ''",
    "Charge_Capacity, Charge_Capacity, ''"
  })
  void headings_are_a_name_and_a_unit(String heading, String name, String unit) {
    assertThat(Header.of("\uFEFF\t" + heading)).isEqualTo(new Header(name, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, µA, 1e-6",
    "CURRENT, uA, 1e-6",
    "CHARGE, mA.h, 3.6",
    "CHARGE, mAs, 1e-3",
    "CHARGE, C, 1",
    "TIME, Sec, 1",
    "TIME, hours, 3600",
    "FREQUENCY, MHz, 1e6",
    "FREQUENCY, mHz, 1e-3",
    "RESISTANCE, ohms, 1",
    "RESISTANCE, Ω, 1",
    "ENERGY, W.h, 3600",
    "VOLTAGE, mV, 1e-3"
  })
  void units_have_factors(Dimension dimension, String unit, double factor) {
    assertThat(Units.factor(dimension, unit).orElseThrow())
        .isCloseTo(factor, within(1e-12 * factor));
  }

  @Test
  void prefixes_of_milli_and_mega_are_never_confused() {
    assertThat(Units.factor(Dimension.FREQUENCY, "MHZ")).isEmpty();
    assertThat(Units.factor(Dimension.CURRENT, "bananas")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-03-17 08:15:30.250; 2026-03-17T08:15:30.250Z",
        "03/17/2026 08:15:30; 2026-03-17T08:15:30Z",
        "17.03.2026 08:15; 2026-03-17T08:15:00Z",
        "3/5/2026 3:40:24 PM; 2026-03-05T15:40:24Z",
        "Mar. 17, 2026   08:15:30; 2026-03-17T08:15:30Z",
        "17-Mar-2026 08:15:30; 2026-03-17T08:15:30Z",
        "2026年3月17日 08:15:30; 2026-03-17T08:15:30Z"
      })
  void dates_are_read_as_instruments_write_them(String written, Instant instant) {
    assertThat(Dates.instant(written, Dates.Order.MONTH_FIRST)).contains(instant);
  }

  @Test
  void nonsense_is_no_date() {
    for (String text :
        new String[] {"", "DD/MM/YYYY HH:MM:SS", "31/31/2026", "Foo 3, 2026", "1.5"}) {
      assertThat(Dates.instant(text, Dates.Order.MONTH_FIRST)).isEmpty();
    }
    assertThat(Dates.isAmbiguous("3/4/2026")).isTrue();
    assertThat(Dates.isAmbiguous("3/14/2026")).isFalse();
  }

  @Test
  void two_hundred_thousand_rows_take_less_than_two_seconds_of_the_processor() {
    String small = TextFixtures.neware();
    String[] lines = small.split("\n", -1);
    StringBuilder text = new StringBuilder(40_000_000).append(lines[0]).append('\n');
    for (int i = 0; i < 200_000; i++) {
      String row = lines[1 + i % 32];
      text.append(i + 1).append(row, row.indexOf(','), row.length()).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Recording recording = LabFiles.read(Source.of("big.csv", bytes), Reading.PLAIN);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(recording.measurements().getFirst().size()).isEqualTo(200_000);
    assertThat(1e-9 * (after - before)).isLessThan(2);
  }
}
