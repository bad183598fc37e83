package anodyne.workup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.LineTrack;
import anodyne.lab.LabFiles;
import anodyne.lab.Reading;
import anodyne.lab.Recording;
import anodyne.lab.Samples;
import anodyne.measurement.Diffractogram;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DiffractionWorkUpTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  /** A line where copper's 111 stands, on a flat background. */
  private static Recording recording(String file, Optional<Instant> start) {
    int n = 1500;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 30 + 0.02 * i;
      double t = (x[i] - 43.31) / 0.15;
      double second = (x[i] - 43.42) / 0.15;
      y[i] =
          100
              + 4000 * Math.exp(-4 * Math.log(2) * t * t)
              + 2000 * Math.exp(-4 * Math.log(2) * second * second);
    }
    Diffractogram pattern =
        new Diffractogram(
            start, Series.of(x), Series.of(y), OptionalDouble.of(1.540598), OptionalDouble.of(1));
    return new Recording(file, "f", "", List.of(pattern), Map.of(), List.of());
  }

  private static TimeSeries cell(Optional<Instant> start) {
    int n = 101;
    double[] t = new double[n];
    double[] e = new double[n];
    double[] i = new double[n];
    for (int k = 0; k < n; k++) {
      t[k] = 72 * k;
      e[k] = 2 - 0.01 * k;
      i[k] = -1e-3;
    }
    return new TimeSeries(
        start,
        Technique.CYCLING,
        Counts.of(java.util.stream.IntStream.range(0, n).toArray()),
        Series.of(t),
        Series.of(t),
        Series.of(i),
        Series.of(e),
        List.of(new Step(0, n - 1, Mode.DISCHARGE, 1)),
        Counts.of(new int[n]),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Resolution.FINE);
  }

  private static List<Recording> patterns() {
    return List.of(
        recording("C10", Optional.of(START.plusSeconds(3600))),
        recording("C2", Optional.of(START)));
  }

  @Test
  void the_voltage_is_taken_at_the_time_stamp_of_each_pattern() {
    DiffractionWorkUp work =
        DiffractionWorkUp.of(
            "cell", patterns(), Optional.of(cell(Optional.of(START.minusSeconds(720)))));
    assertThat(work.files()).containsExactly("C2", "C10");
    assertThat(work.clock().orElseThrow().atPatterns_V().toArray())
        .containsExactly(new double[] {1.9, 1.4}, within(1e-9));
    assertThat(work.clock().orElseThrow().time_h().first()).isCloseTo(-0.2, within(1e-12));
  }

  @Test
  void a_line_of_the_collector_is_named_and_warned_of() {
    DiffractionWorkUp work = DiffractionWorkUp.of("cell", patterns(), Optional.empty());
    assertThat(work.lines()).hasSize(1);
    assertThat(work.metals().getFirst()).contains("Cu 111");
    assertThat(work.warnings()).extracting(Warning::code).containsExactly("collector_line");
    assertThat(DiffractionDocument.document(work).text()).contains("diffraction/1", "Cu 111");
  }

  @Test
  void without_a_clock_of_the_cell_there_is_no_voltage_and_that_is_said() {
    DiffractionWorkUp work =
        DiffractionWorkUp.of("cell", patterns(), Optional.of(cell(Optional.empty())));
    assertThat(work.clock()).isEmpty();
    assertThat(work.warnings()).extracting(Warning::code).contains("no_common_clock");
  }

  @Test
  void clocks_that_do_not_meet_are_not_joined() {
    DiffractionWorkUp work =
        DiffractionWorkUp.of(
            "cell", patterns(), Optional.of(cell(Optional.of(START.plusSeconds(86_400)))));
    assertThat(work.clock()).isEmpty();
    assertThat(work.warnings()).extracting(Warning::code).contains("clocks_apart");
  }

  @Test
  void in_situ_series_keeps_its_window_lines_and_moves_those_of_the_electrode() {
    List<Recording> recordings = new ArrayList<>();
    for (String scan : List.of("9", "1", "5", "3", "7")) {
      recordings.add(LabFiles.read(Samples.file("xrd/Scan_C" + scan + ".xrdml"), Reading.PLAIN));
    }
    DiffractionWorkUp work = DiffractionWorkUp.of("cell", recordings, Optional.empty());
    assertThat(work.files())
        .extracting(f -> f.replaceAll(".*_C|\\..*", ""))
        .containsExactly("1", "3", "5", "7", "9");
    LineTrack strongest = near(work, 51.965);
    LineTrack moving = near(work, 34.65);
    assertThat(strongest.largestShiftInErrors()).isLessThan(4);
    assertThat(moving.largestShiftInErrors()).isGreaterThan(8);
    assertThat(moving.fits().getLast().orElseThrow().centre_deg()).isCloseTo(34.638, within(0.003));
    assertThat(work.lines())
        .extracting(l -> Math.round(l.meanCentre_deg()))
        .doesNotHaveDuplicates();
  }

  private static LineTrack near(DiffractionWorkUp work, double angle) {
    return work.lines().stream()
        .filter(l -> Math.abs(l.meanCentre_deg() - angle) < 0.05)
        .findFirst()
        .orElseThrow();
  }
}
