package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.measurement.Diffractogram;
import anodyne.quantity.Warning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffractionFilesTest {
  private static Recording read(String name, byte[] bytes) {
    return LabFiles.read(Source.of(name, bytes), Reading.PLAIN);
  }

  private static Recording read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Diffractogram pattern(Recording recording) {
    return recording.of(Diffractogram.class).getFirst();
  }

  static String xrdml(String counts) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <xrdMeasurements xmlns="http://www.xrdml.com/XRDMeasurement/1.5"><xrdMeasurement>
    <usedWavelength><kAlpha1 unit="Angstrom">1.5405980</kAlpha1></usedWavelength>
    <scan status="Completed" scanAxis="Gonio"><header>
    <startTimeStamp>2024-03-01T10:00:00+02:00</startTimeStamp></header><dataPoints>
    <positions axis="2Theta" unit="deg"><startPosition>10</startPosition>
    <endPosition>12</endPosition></positions>
    <positions axis="Omega"><startPosition>5</startPosition><endPosition>6</endPosition></positions>
    <commonCountingTime unit="seconds">2.5</commonCountingTime>
    <%s unit="counts">3 5 8 4 2</%s></dataPoints></scan></xrdMeasurement></xrdMeasurements>
    """
        .formatted(counts, counts);
  }

  @ParameterizedTest
  @CsvSource({"intensities", "counts"})
  void xrdml_gives_angles_counts_and_the_instant_with_its_offset(String tag) {
    Recording recording = read("scan.xrdml", xrdml(tag));
    Diffractogram pattern = pattern(recording);
    assertThat(recording.format()).isEqualTo("PANalytical xrdml 1.5");
    assertThat(pattern.twoTheta_deg().toArray()).containsExactly(10, 10.5, 11, 11.5, 12);
    assertThat(pattern.intensity().toArray()).containsExactly(3, 5, 8, 4, 2);
    assertThat(pattern.start()).contains(Instant.parse("2024-03-01T08:00:00Z"));
    assertThat(pattern.wavelength_angstrom()).hasValue(1.5405980);
    assertThat(pattern.countingTime_s()).hasValue(2.5);
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void xrdml_fetches_no_other_file() {
    String text =
        xrdml("counts")
            .replace(
                "<xrdMeasurements",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xrdMeasurements")
            .replace("<kAlpha1 unit=\"Angstrom\">1.5405980", "<kAlpha1>&e;");
    assertThat(caught(() -> read("scan.xrdml", text))).doesNotContain("Exception");
  }

  private static String caught(Runnable run) {
    try {
      run.run();
      return "";
    } catch (anodyne.data.InputException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static final String RAS =
      """
      *RAS_DATA_START
      *RAS_HEADER_START
      *FILE_SYSTEM_NAME "SmartLab"
      *HW_XG_WAVE_LENGTH_ALPHA1 "1.540593"
      *MEAS_SCAN_AXIS_X "2-Theta/Theta"
      *MEAS_SCAN_MODE "CONTINUOUS"
      *MEAS_SCAN_SPEED "10.0000"
      *MEAS_SCAN_START_TIME "11/21/2017 08:32:31"
      *MEAS_SCAN_STEP "0.0100"
      *RAS_HEADER_END
      *RAS_INT_START
      10.0000 25.0000 1.0000
      10.0100 26.0000 1.0000
      10.0200 2.0000 10.0000
      *RAS_INT_END
      *RAS_DATA_END
      """;

  @Test
  void ras_multiplies_by_the_attenuation() {
    Recording recording = read("s.ras", RAS);
    Diffractogram pattern = pattern(recording);
    assertThat(pattern.intensity().toArray()).containsExactly(25, 26, 20);
    assertThat(pattern.start()).contains(Instant.parse("2017-11-21T08:32:31Z"));
    assertThat(pattern.countingTime_s().orElseThrow()).isCloseTo(0.06, within(1e-12));
    assertThat(recording.instrument()).isEqualTo("Rigaku SmartLab");
    assertThat(recording.warnings()).isEmpty();
  }

  @Test
  void a_cut_ras_keeps_its_points_and_says_so() {
    Recording recording = read("s.ras", RAS.substring(0, RAS.indexOf("10.0200")));
    assertThat(pattern(recording).size()).isEqualTo(2);
    assertThat(recording.warnings()).extracting(Warning::code).containsExactly("file_damaged");
  }

  static byte[] rasx() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("root.xml", "<root/>");
    parts.put("Data0/Profile0.txt", "\uFEFF10.0\t1.5\t1\n10.1\t2.5\t2\n");
    parts.put(
        "Data0/MesurementConditions0.xml",
        "<MeasurementConditions><HWConfigurations><XrayGenerator>"
            + "<WavelengthKalpha1>1.540593</WavelengthKalpha1></XrayGenerator></HWConfigurations>"
            + "<ScanInformation><AxisName>TwoThetaTheta</AxisName>"
            + "<StartTime>2021-02-03T04:05:06Z</StartTime></ScanInformation>"
            + "</MeasurementConditions>");
    return TestWorkbook.zip(parts);
  }

  @Test
  void rasx_takes_points_and_conditions_from_its_folders() {
    Diffractogram pattern = pattern(read("s.rasx", rasx()));
    assertThat(pattern.intensity().toArray()).containsExactly(1.5, 5);
    assertThat(pattern.start()).contains(Instant.parse("2021-02-03T04:05:06Z"));
    assertThat(pattern.wavelength_angstrom()).hasValue(1.540593);
  }

  static byte[] brml() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "Experiment0/MeasurementContainer.xml",
        "<M><WaveLengthAlpha1 Unit=\"A\" Value=\"1.5406\"/></M>");
    parts.put(
        "Experiment0/RawData0.xml",
        """
        <RawData xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <TimeStampStarted>2024-03-12T15:02:00+02:00</TimeStampStarted><DataRoutes>
        <DataRoute RouteFlag="Measured"><ScanInformation><TimePerStep>0.5</TimePerStep>
        <ScanAxes><ScanAxisInfo AxisId="TwoTheta"><Start>3</Start><Increment>0.02</Increment>
        </ScanAxisInfo></ScanAxes></ScanInformation>
        <Datum>96,1,3.00,1.50,1082</Datum><Datum>96,1,3.02,1.51,1052</Datum>
        <DataViews><RawDataView xsi:type="FixedRawDataView" Start="0" Length="1" LogicName="MeasuredTime"/>
        <RawDataView xsi:type="VaryingRawDataView" Start="2" Length="2"><Varying>
        <FieldDefinitions FieldName="TwoTheta" AxisId="TwoTheta"/>
        <FieldDefinitions FieldName="Theta" AxisId="Theta"/></Varying></RawDataView>
        <RawDataView xsi:type="RecordedRawDataView" Start="4" Length="1"/></DataViews>
        </DataRoute></DataRoutes></RawData>
        """);
    return TestWorkbook.zip(parts);
  }

  @Test
  void brml_finds_angle_and_counts_by_its_views() {
    Diffractogram pattern = pattern(read("s.brml", brml()));
    assertThat(pattern.twoTheta_deg().toArray()).containsExactly(3.00, 3.02);
    assertThat(pattern.intensity().toArray()).containsExactly(1082, 1052);
    assertThat(pattern.start()).contains(Instant.parse("2024-03-12T13:02:00Z"));
    assertThat(pattern.countingTime_s()).hasValue(0.5);
    assertThat(pattern.wavelength_angstrom()).hasValue(1.5406);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2627182, 24224, 6679, 2020-11-06T18:09:37Z",
    "3, 2628204, 24157, 6799, 2020-11-06T18:39:35Z",
    "5, 2629964, 24492, 6735, 2020-11-06T19:09:32Z",
    "7, 2632054, 24251, 6419, 2020-11-06T19:39:29Z",
    "9, 2633389, 24267, 6179, 2020-11-06T20:09:26Z"
  })
  void in_situ_series_has_the_expected_numbers(
      int scan, double sum, double strongest, double low, Instant start) {
    Diffractogram pattern =
        pattern(LabFiles.read(Samples.file("xrd/Scan_C" + scan + ".xrdml"), Reading.PLAIN));
    double[] x = pattern.twoTheta_deg().toArray();
    double[] y = pattern.intensity().toArray();
    assertThat(y).hasSize(7181);
    assertThat(x[0]).isEqualTo(5.00475563);
    assertThat(x[7180]).isEqualTo(124.99166689);
    assertThat(x[1] - x[0]).isCloseTo(0.016711, within(5e-7));
    assertThat(Arrays.stream(y).sum()).isEqualTo(sum);
    int best = 0;
    int bestLow = 0;
    for (int i = 0; i < y.length; i++) {
      best = y[i] > y[best] ? i : best;
      bestLow = x[i] > 10 && x[i] < 25 && (x[bestLow] < 10 || y[i] > y[bestLow]) ? i : bestLow;
    }
    assertThat(x[best]).isCloseTo(51.9801, within(5e-5));
    assertThat(y[best]).isEqualTo(strongest);
    assertThat(x[bestLow]).isCloseTo(17.6552, within(5e-5));
    assertThat(y[bestLow]).isEqualTo(low);
    assertThat(pattern.start()).contains(start);
    assertThat(pattern.wavelength_angstrom()).hasValue(1.5405980);
  }
}
