package anodyne.report.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.analysis.MottSchottky;
import anodyne.measurement.Scan;
import anodyne.measurement.Scan.Abscissa;
import anodyne.quantity.Series;
import anodyne.workup.LevelScan;
import anodyne.workup.LevelsAnalysis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LevelsFiguresTest {
  private static final double ELECTRON_C = 1.602176634e-19;
  private static final double VACUUM_F_PER_M = 8.8541878188e-12;

  private static LevelScan scan(Abscissa abscissa, String ordinate, double[] x, double[] y) {
    return new LevelScan(
        "sample.txt",
        LocalDate.of(2024, 5, 1),
        new Scan(Optional.empty(), abscissa, ordinate, Series.of(x), Series.of(y)));
  }

  @Test
  void a_photoelectron_spectrum_has_a_figure_of_each_edge_with_its_value() {
    double cutOff = 21.22 - 4.5;
    double[] x = new double[1400];
    double[] y = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      x[k] = -2 + 0.015 * k;
      if (x[k] < cutOff) {
        y[k] =
            1e5 * Math.min(1, (cutOff - x[k]) / 0.5) * Math.exp((x[k] - cutOff) / 2)
                + 2000 * Math.clamp((x[k] - 1) / 1.2, 0, 1);
      }
      y[k] += 20;
    }
    LevelScan scan = scan(Abscissa.BINDING_ENERGY_eV, "counts", x, y);
    List<DataFigure> figures =
        LevelsFigures.of(
            LevelsAnalysis.ups(
                scan,
                scan,
                new LevelsAnalysis.Photons(
                    OptionalDouble.of(21.22), 0, OptionalDouble.empty(), Optional.empty())));
    assertThat(figures)
        .extracting(f -> f.figure().name())
        .containsExactly("levels-cut-off", "levels-valence-edge");
    assertThat(figures.getFirst().figure().svg())
        .contains("Binding energy below the Fermi level (eV)", "cut-off 16.7", "±");
    assertThat(figures.getFirst().csv()).contains("edge_");
  }

  @Test
  void a_tauc_plot_names_its_exponent_without_idle_zeros() {
    double[] x = new double[400];
    double[] y = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      x[k] = 1.5 + 0.005 * k;
      y[k] = Math.pow(Math.max(0, x[k] - 2), 2) / x[k];
    }
    List<DataFigure> figures =
        LevelsFigures.of(
            LevelsAnalysis.tauc(
                scan(Abscissa.PHOTON_ENERGY_eV, "absorbance", x, y), Optional.empty(), 0.5));
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().figure().svg())
        .contains("Photon energy (eV)", "gap 2.0")
        .contains(">0.5<")
        .doesNotContain("0.500");
  }

  @Test
  void a_mott_schottky_plot_has_a_line_for_each_frequency() {
    double[] e = DoubleStream.iterate(-0.3, v -> v + 0.02).limit(30).toArray();
    double slope_per_F2_V = 2 / (ELECTRON_C * 12 * VACUUM_F_PER_M * 3e24 * Math.pow(0.2e-4, 2));
    double[] c =
        DoubleStream.of(e).map(v -> 1 / Math.sqrt(slope_per_F2_V * (v + 0.45 - 0.0257))).toArray();
    List<DataFigure> figures =
        LevelsFigures.of(
            LevelsAnalysis.mottSchottky(
                DoubleStream.of(1000, 3000, 10000)
                    .mapToObj(f -> new MottSchottky.Curve(f, Series.of(e), Series.of(c)))
                    .toList(),
                12,
                0.2e-4,
                298.15,
                Optional.empty(),
                "own measurement"));
    DataFigure figure = figures.getFirst();
    assertThat(figure.figure().svg()).contains(">1000 Hz<", ">3000 Hz<", ">10000 Hz<");
    assertThat(figure.figure().caption().toString()).contains("n-type");
    double[] drawn = figure.columns().get(1).values().toArray();
    assertThat(drawn[0]).isCloseTo(1 / (c[0] * c[0]), within(1e-9 / (c[0] * c[0])));
  }
}
