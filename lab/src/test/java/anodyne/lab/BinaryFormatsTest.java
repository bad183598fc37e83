package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anodyne.data.InputException;
import anodyne.measurement.Diffractogram;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.quantity.Warning;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryFormatsTest {
  private static final int ROWS = BinaryFixtures.ROWS;

  static Map<String, byte[]> cycling() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("8.nda", BinaryFixtures.nda8());
    for (int version : new int[] {22, 23, 26, 29}) {
      files.put(version + ".nda", BinaryFixtures.nda(version));
    }
    files.put("90.nda", BinaryFixtures.nda130of90());
    files.put("91.nda", BinaryFixtures.nda130of91(ROWS));
    files.put("2.ndax", BinaryFixtures.ndaxWhole(2));
    files.put("5.ndax", BinaryFixtures.ndaxWhole(5));
    for (int version : new int[] {11, 14, 16, 17}) {
      files.put(version + ".ndax", BinaryFixtures.ndaxJoined(version, ROWS));
    }
    files.put("0.mpr", BinaryFixtures.gcpl(0, false));
    files.put("0new.mpr", BinaryFixtures.gcpl(0, true));
    files.put("2.mpr", BinaryFixtures.gcpl(2, false));
    files.put("3.mpr", BinaryFixtures.gcpl(3, false));
    files.put("1.cex", BinaryFixtures.cex(1));
    files.put("2.cex", BinaryFixtures.cex(2));
    files.put("1.res", BinaryFixtures.res(ROWS));
    return files;
  }

  static Iterable<Map.Entry<String, byte[]>> cyclingFiles() {
    return cycling().entrySet();
  }

  static Iterable<Map.Entry<String, byte[]>> allFiles() {
    Map<String, byte[]> files = cycling();
    files.put("peis.mpr", BinaryFixtures.peis(2));
    for (int version = 1; version <= 4; version++) {
      files.put(version + ".raw", BinaryFixtures.raw(version));
    }
    return files.entrySet();
  }

  private static Recording read(String name, byte[] bytes) {
    return LabFiles.read(Source.of(name, bytes), Reading.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("cyclingFiles")
  void every_layout_gives_the_same_test(Map.Entry<String, byte[]> file) {
    Recording recording = read(file.getKey(), file.getValue());
    TimeSeries series = recording.of(TimeSeries.class).getFirst();
    assertThat(series.size()).isEqualTo(3 * ROWS);
    assertThat(series.steps())
        .extracting(TimeSeries.Step::mode)
        .containsExactly(Mode.REST, Mode.CONSTANT_CURRENT_CHARGE, Mode.CONSTANT_CURRENT_DISCHARGE);
    double last_s = 10.0 * (ROWS - 1);
    for (TimeSeries.Step step : series.steps()) {
      assertThat(step.size()).isEqualTo(ROWS);
      assertThat(series.stepTime_s().get(step.last())).isCloseTo(last_s, within(1e-6));
    }
    assertThat(series.time_s().last()).isCloseTo(3 * last_s, within(1e-6));
    assertThat(series.current_A().get(ROWS + 5)).isCloseTo(1e-3, within(2e-6));
    assertThat(series.current_A().get(2 * ROWS + 5)).isCloseTo(-1e-3, within(2e-6));
    double[] charge_C = series.stepCharge_C().orElseThrow().toArray();
    assertThat(charge_C[ROWS - 1]).isZero();
    assertThat(charge_C[2 * ROWS - 1]).isCloseTo(1e-3 * last_s, within(1e-7));
    assertThat(charge_C[3 * ROWS - 1]).isCloseTo(-1e-3 * last_s, within(1e-7));
    assertThat(series.start()).isPresent();
    assertThat(recording.warnings())
        .extracting(Warning::code)
        .isSubsetOf("local_time", "scale_from_charge");
    series.temperature_K().ifPresent(row -> assertThat(row.get(3)).isCloseTo(298.25, within(1e-4)));
  }

  @Test
  void scale_of_an_unknown_channel_follows_from_its_charge_with_a_warning() {
    assertThat(read("a.cex", BinaryFixtures.cex(2)).warnings())
        .extracting(Warning::code)
        .contains("scale_from_charge");
    assertThat(read("a.cex", BinaryFixtures.cex(1)).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void an_unknown_column_is_sized_by_what_the_others_leave(int bytes) {
    Recording recording = read("a.mpr", BinaryFixtures.peis(bytes));
    assertThat(recording.of(Spectrum.class)).hasSize(2);
    Spectrum spectrum = recording.of(Spectrum.class).getFirst();
    assertThat(spectrum.size()).isEqualTo(ROWS);
    assertThat(spectrum.real_ohm().last()).isEqualTo(10);
    double f = spectrum.frequency_Hz().get(4);
    assertThat(spectrum.imaginary_ohm().get(4))
        .isCloseTo(-1 / (2 * Math.PI * f * 1e-3), within(1e-6));
    assertThat(recording.warnings()).extracting(Warning::code).contains("unknown_columns");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void every_version_of_a_raw_pattern_is_read(int version) {
    Recording recording = read("a.raw", BinaryFixtures.raw(version));
    Diffractogram pattern = recording.of(Diffractogram.class).getFirst();
    assertThat(pattern.size()).isEqualTo(ROWS);
    assertThat(pattern.twoTheta_deg().first()).isEqualTo(10);
    assertThat(pattern.twoTheta_deg().last()).isCloseTo(10.38, within(1e-5));
    assertThat(pattern.intensity().last()).isEqualTo(119);
    assertThat(pattern.wavelength_angstrom().orElseThrow()).isCloseTo(1.5406, within(1e-6));
    if (version > 1) {
      assertThat(pattern.start()).contains(Instant.parse("2021-03-04T12:30:00Z"));
    }
  }

  @Test
  void ccs_asks_for_an_export() {
    assertThatThrownBy(() -> read("a.ccs", new byte[] {1, 2, 3, 0, 0, 4}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("export");
  }

  @ParameterizedTest
  @MethodSource("allFiles")
  void a_file_cut_anywhere_gives_a_message_or_what_is_whole(Map.Entry<String, byte[]> file) {
    byte[] whole = file.getValue();
    for (int percent = 5; percent < 100; percent += 5) {
      survives(file.getKey(), Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100)));
    }
  }

  @ParameterizedTest
  @MethodSource("allFiles")
  void flipped_bytes_give_a_message_or_a_warning(Map.Entry<String, byte[]> file) {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 150; i++) {
      byte[] bad = file.getValue().clone();
      int flips = 1 + random.nextInt(20);
      for (int k = 0; k < flips; k++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      survives(file.getKey(), bad);
    }
  }

  @ParameterizedTest
  @MethodSource("allFiles")
  void counts_beyond_all_measure_take_no_memory(Map.Entry<String, byte[]> file) {
    byte[] whole = file.getValue();
    int limit = Math.min(whole.length - 4, 1100);
    for (int at = 4; at < limit; at += 17) {
      byte[] bad = whole.clone();
      Arrays.fill(bad, at, at + 4, (byte) 0x7F);
      survives(file.getKey(), bad);
    }
  }

  @ParameterizedTest
  @MethodSource("allFiles")
  void a_wrong_extension_is_only_a_warning(Map.Entry<String, byte[]> file) {
    assertThat(read("a.jpg", file.getValue()).warnings())
        .extracting(Warning::code)
        .contains("unusual_extension");
  }

  @Test
  @Timeout(30)
  void access_pages_that_point_at_themselves_end_the_reading() {
    int page = 4096;
    byte[] whole = BinaryFixtures.res(ROWS);
    int circles = 0;
    for (int number = 1; number < whole.length / page; number++) {
      byte[] bad = whole.clone();
      ByteBuffer b = ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN);
      int at = number * page;
      int row = at + (b.getShort(at + 14) & 0x1FFF);
      if (b.get(at) == 2) {
        b.putInt(at + 4, number);
        circles++;
      } else if (b.get(at) == 1 && b.getShort(at + 12) > 0 && row + 4 <= at + page) {
        b.putShort(at + 14, (short) (b.getShort(at + 14) | 0x4000));
        b.putInt(row, number << 8);
        circles++;
      }
      survives("a.res", bad);
    }
    assertThat(circles).isGreaterThan(5);
  }

  @Test
  void rows_of_an_access_page_that_lie_on_each_other_are_no_more_than_fit() {
    int page = 4096;
    byte[] bad = BinaryFixtures.res(ROWS);
    ByteBuffer b = ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = page; at < bad.length; at += page) {
      int rows = b.getShort(at + 12);
      if (b.get(at) == 1 && rows > 10) {
        short last = b.getShort(at + 14 + 2 * (rows - 1));
        b.putShort(at + 12, (short) 1500);
        for (int i = rows; i < 1500; i++) {
          b.putShort(at + 14 + 2 * i, last);
        }
      }
    }
    survives("a.res", bad);
  }

  @Test
  void lengths_in_the_metadata_of_a_parquet_file_are_checked() {
    TimeSeries series = read("29.nda", BinaryFixtures.nda(29)).of(TimeSeries.class).getFirst();
    byte[] bad = BdfWriter.parquet(series);
    String letters = new String(bad, StandardCharsets.ISO_8859_1);
    int at = letters.indexOf("\u0006schema");
    byte[] minusOne = {-1, -1, -1, -1, 15};
    System.arraycopy(minusOne, 0, bad, at, minusOne.length);
    assertThatThrownBy(() -> read("a.parquet", bad))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("counts more");
  }

  private static void survives(String name, byte[] bytes) {
    try {
      assertThat(read(name, bytes).measurements()).isNotEmpty();
    } catch (InputException e) {
      assertThat(e.where()).startsWith(name);
    }
  }
}
