package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files cut short, with wrong bytes, or made to harm: a message or a warning, nothing else. */
class DamagedSheetsTest {
  private static final int FLIPS = 150;

  static Stream<Arguments> files() {
    TestWorkbook book = new TestWorkbook();
    book.row("Record", "Index", "TestTime/Sec.", "Current/mA", "Voltage/V", "Step-State");
    for (int i = 0; i < 200; i++) {
      book.row("Record", i, i, -1, 2 - i * 0.001, i < 100 ? "RateD" : "R");
    }
    StringBuilder bdf = new StringBuilder("Test Time / s,Voltage / V,Current / A,Step Type\n");
    for (int i = 0; i < 200; i++) {
      bdf.append(i).append(",1.5,-0.001,CC_DCH\n");
    }
    TimeSeries series =
        LabFiles.read(Source.of("a.csv", utf8(bdf.toString())), Reading.PLAIN)
            .of(TimeSeries.class)
            .getFirst();
    return Stream.of(
        Arguments.of("a.xlsx", book.xlsx()),
        Arguments.of("a.xls", book.xls()),
        Arguments.of("a.bdf.csv", utf8(bdf.toString())),
        Arguments.of("a.parquet", BdfWriter.parquet(series)),
        Arguments.of("a.xrdml", utf8(DiffractionFilesTest.xrdml("counts"))),
        Arguments.of("a.rasx", DiffractionFilesTest.rasx()),
        Arguments.of("a.brml", DiffractionFilesTest.brml()),
        Arguments.of("a.vms", utf8(ScanFilesTest.vamas())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads; whether something came of it. An exception other than the message for users escapes. */
  private static boolean read(String name, byte[] bytes) {
    try {
      Recording recording = LabFiles.read(Source.of(name, bytes), Reading.PLAIN);
      return !recording.measurements().isEmpty();
    } catch (InputException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_whole_file_is_read(String name, byte[] bytes) {
    assertThat(read(name, bytes)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("files")
  void cut_at_every_twentieth_part(String name, byte[] bytes) {
    int answers = 0;
    for (int part = 0; part < 20; part++) {
      read(name, Arrays.copyOf(bytes, bytes.length * part / 20));
      answers++;
    }
    assertThat(answers).isEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("files")
  void with_wrong_bytes(String name, byte[] bytes) {
    SplittableRandom random = new SplittableRandom(42);
    int answers = 0;
    for (int i = 0; i < FLIPS; i++) {
      byte[] wrong = bytes.clone();
      for (int k = 0; k <= i % 4; k++) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
      }
      read(name, wrong);
      answers++;
    }
    assertThat(answers).isEqualTo(FLIPS);
  }

  @Test
  void a_sheet_that_unfolds_without_end_is_refused() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Record\" r:id=\"a\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData>" + "<row></row>".repeat(12_000_000) + "</sheetData></worksheet>");
    byte[] bomb = TestWorkbook.zip(parts);
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThatThrownBy(() -> LabFiles.read(Source.of("bomb.xlsx", bomb), Reading.PLAIN))
        .isInstanceOf(InputException.class);
  }

  @Test
  void entities_that_multiply_are_not_unfolded() {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      text.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    text.append("]>").append("<xrdMeasurements>&a29;</xrdMeasurements>");
    assertThat(read("x.xrdml", utf8(text.toString()))).isFalse();
  }
}
