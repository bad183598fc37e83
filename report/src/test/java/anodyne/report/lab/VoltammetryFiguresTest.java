package anodyne.report.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.lab.Recording;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Step;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Counts;
import anodyne.quantity.Series;
import anodyne.workup.VoltammetrySettings;
import anodyne.workup.VoltammetryWorkUp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VoltammetryFiguresTest {
  private static final int HALF = 400;

  /** Two scans up to 1 V and back of a peak at 0.5 V whose current goes with the power b. */
  private static Recording scan(double rate_V_per_s, double b) {
    int n = 4 * HALF;
    double[] time = new double[n];
    double[] voltage = new double[n];
    double[] current = new double[n];
    int[] number = new int[n];
    int[] cycle = new int[n];
    for (int k = 0; k < n; k++) {
      double way = (k + 0.5) / HALF;
      boolean up = (int) way % 2 == 0;
      double share = way - Math.floor(way);
      voltage[k] = up ? share : 1 - share;
      time[k] = way / rate_V_per_s;
      double peak = Math.exp(-Math.pow((voltage[k] - 0.5) / 0.08, 2)) + 0.02;
      current[k] = (up ? 1 : -1) * 1e-3 * Math.pow(rate_V_per_s / 1e-3, b) * peak;
      number[k] = k + 1;
      cycle[k] = k / (2 * HALF) + 1;
    }
    TimeSeries series =
        new TimeSeries(
            Optional.empty(),
            Technique.VOLTAMMETRY,
            Counts.of(number),
            Series.of(time),
            Series.of(time),
            Series.of(current),
            Series.of(voltage),
            List.of(new Step(0, n - 1, Mode.OTHER, 1)),
            Counts.of(cycle),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Resolution.FINE);
    return new Recording(
        "cv-" + rate_V_per_s + ".txt", "test", "", List.of(series), Map.of(), List.of());
  }

  private static List<DataFigure> figures(double b, double... rates_V_per_s) {
    return VoltammetryFigures.of(
        VoltammetryWorkUp.of(
            DoubleStream.of(rates_V_per_s).mapToObj(rate -> scan(rate, b)).toList(),
            VoltammetrySettings.PLAIN));
  }

  private static DataFigure named(List<DataFigure> figures, String name) {
    return figures.stream().filter(f -> f.figure().name().equals(name)).findFirst().orElseThrow();
  }

  private static double[] column(DataFigure figure, String name) {
    return figure.columns().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow()
        .values()
        .toArray();
  }

  @Test
  void five_rates_give_curves_exponents_and_the_share_with_their_numbers() {
    List<DataFigure> figures = figures(1, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2);
    assertThat(figures)
        .extracting(f -> f.figure().name())
        .containsExactly("cv-rates", "cv-exponents", "cv-b-of-potential", "cv-share");
    assertThat(named(figures, "cv-rates").figure().svg())
        .contains(">1 mV s", ">20 mV s", "Potential (V)", "Current (mA)");
    assertThat(named(figures, "cv-exponents").figure().svg())
        .contains("b = 1.000", "Scan rate (mV s", "Peak current (mA)");
    double[] share = column(named(figures, "cv-share"), "share_percent");
    assertThat(share[share.length - 1]).isCloseTo(100, within(2.0));
    double[] b = column(named(figures, "cv-b-of-potential"), "b_anodic");
    assertThat(Arrays.stream(b).filter(Double::isFinite))
        .isNotEmpty()
        .allSatisfy(x -> assertThat(x).isCloseTo(1, within(0.02)));
  }

  @Test
  void the_exponent_drawn_is_that_of_the_currents() {
    DataFigure exponents = named(figures(0.5, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2), "cv-exponents");
    double[] rate = column(exponents, "scan_rate_mV_per_s, anodic 1");
    double[] fit = column(exponents, "fit_mA, anodic 1");
    double slope =
        Math.log(fit[fit.length - 1] / fit[0]) / Math.log(rate[rate.length - 1] / rate[0]);
    assertThat(slope).isCloseTo(0.5, within(0.01));
  }

  @Test
  void one_rate_has_its_curve_and_no_share() {
    assertThat(figures(0.5, 1e-3))
        .extracting(f -> f.figure().name())
        .contains("cv-rates")
        .doesNotContain("cv-share");
  }
}
