package anodyne.report.lab;

import static org.assertj.core.api.Assertions.assertThat;

import anodyne.lab.Recording;
import anodyne.measurement.Diffractogram;
import anodyne.quantity.Series;
import anodyne.workup.DiffractionWorkUp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class XrdHeatMapTest {
  private static DataFigure figure(boolean dated) {
    List<Recording> recordings = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      double[] x = new double[300];
      double[] y = new double[300];
      for (int i = 0; i < 300; i++) {
        x[i] = 20 + 0.05 * i;
        y[i] = 50 + 1000 * Math.exp(-Math.pow((x[i] - 27 - 0.1 * k) / 0.2, 2));
      }
      Optional<Instant> start =
          dated ? Optional.of(Instant.EPOCH.plusSeconds(1800L * k)) : Optional.empty();
      Diffractogram pattern =
          new Diffractogram(
              start, Series.of(x), Series.of(y), OptionalDouble.empty(), OptionalDouble.empty());
      recordings.add(new Recording("p" + k, "f", "", List.of(pattern), Map.of(), List.of()));
    }
    return XrdHeatMap.of(DiffractionWorkUp.of("cell", recordings, Optional.empty()));
  }

  @Test
  void the_axes_carry_quantity_and_unit_and_the_map_is_a_png() {
    String svg = figure(true).figure().svg();
    assertThat(svg).contains("2θ (deg)", "Time since the first pattern (h)");
    Matcher image = Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)").matcher(svg);
    assertThat(image.find()).isTrue();
    byte[] png = Base64.getDecoder().decode(image.group(1));
    assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
  }

  @Test
  void without_time_stamps_the_axis_counts_patterns() {
    assertThat(figure(false).figure().svg()).contains("Number of the pattern");
  }

  @Test
  void its_numbers_come_as_one_column_per_pattern() {
    String csv = figure(true).csv();
    assertThat(csv)
        .startsWith(
            "two_theta_deg,net_counts_at_0.0000_h,net_counts_at_0.5000_h,net_counts_at_1.0000_h\n");
    assertThat(csv.lines().count()).isEqualTo(301);
  }
}
