package anodyne.data.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.cell.CellHistory;
import anodyne.cell.CellTest;
import anodyne.cell.ProtocolText;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lumped balance of heat against PyBaMM 26.8: the lithium cell on which solvers are compared,
 * with its activation energies, constant entropic coefficients (-0.2 and 0.1 mV/K) and the option
 * for heat of mixing; IDAKLU at 1e-8.
 */
final class WarmParityTest {
  private static final double CAPACITY_J_PER_K = 14.1297489272768;

  /** At every tenth of 3000 s, 1C, 0.3 W/(m² K) on 569 cm². */
  private static final double[] COOLED_V = {
    3.7214401, 3.6937863, 3.6713681, 3.6533046, 3.6371288, 3.6147352, 3.6025355, 3.5948279,
    3.5859739, 3.5731776
  };

  private static final double[] COOLED_K = {
    298.2102689,
    298.2581790,
    298.2923760,
    298.3441668,
    298.4280718,
    298.5472321,
    298.5962540,
    298.5971217,
    298.6371236,
    298.7539359
  };

  /** At every tenth of 1500 s, 2C, no cooling. */
  private static final double[] ADIABATIC_V = {
    3.6646176, 3.6409480, 3.6215139, 3.6059883, 3.5915080, 3.5762382, 3.5689261, 3.5624928,
    3.5538904, 3.5383529
  };

  private static final double[] ADIABATIC_K = {
    299.0079005,
    299.8764027,
    300.6980065,
    301.5104438,
    302.3395262,
    303.1722955,
    303.9078551,
    304.5639192,
    305.2411008,
    306.0230219
  };

  @TempDir private Path folder;

  private TimeSeries run(String cooling, double rate, double end_s) throws IOException {
    Path set =
        Path.of("..", "bench/src/main/resources/anodyne/bench/marquis2019.yaml")
            .toAbsolutePath()
            .normalize();
    Files.copy(set, folder.resolve("cell.yaml"));
    Path setup = folder.resolve("setup.json");
    Files.writeString(
        setup,
        String.format(
            Locale.ROOT,
            """
            {"parameters": "cell.yaml", "cell": "full", "relative_tolerance": 1e-7,
             "thermal": {"heat_capacity_J_per_K": %s, %s, "ambient_K": 298.15},
             "lowest_voltage_V": 2.5,
             "overrides": {
               "negative.entropic_coefficient": {"value": -0.2, "unit": "mV/K"},
               "positive.entropic_coefficient": {"value": 0.1, "unit": "mV/K"},
               "negative.double_layer": {"value": 0, "unit": "F/m^2"},
               "positive.double_layer": {"value": 0, "unit": "F/m^2"}}}
            """,
            CAPACITY_J_PER_K,
            cooling));
    CellSetup read = SetupReader.read(setup);
    CellHistory history =
        new CellTest(read.model(), CellTest.Settings.of(1e-7).withPeriod(end_s / 10))
            .run(ProtocolText.of("Discharge at " + rate + " C for " + end_s + " s"));
    assertThat(history.stopped()).isEmpty();
    return history.series();
  }

  private static void compare(
      TimeSeries series, double[] volts, double[] kelvins, double most_V, double most_K) {
    Series temperature_K = series.temperature_K().orElseThrow();
    double worst_V = 0;
    double worst_K = 0;
    for (int i = 0; i < volts.length; i++) {
      worst_V = Math.max(worst_V, Math.abs(series.voltage_V().get(i + 1) - volts[i]));
      worst_K = Math.max(worst_K, Math.abs(temperature_K.get(i + 1) - kelvins[i]));
    }
    assertThat(worst_V).isCloseTo(0, within(most_V));
    assertThat(worst_K).isCloseTo(0, within(most_K));
  }

  @Test
  void a_cooled_discharge_agrees() throws IOException {
    compare(
        run("\"cooling_W_per_m2_K\": 0.3, \"surface_cm2\": 569", 1, 3000),
        COOLED_V,
        COOLED_K,
        1.5e-4,
        0.006);
  }

  @Test
  void an_adiabatic_discharge_agrees() throws IOException {
    compare(run("\"cooling_W_per_K\": 0", 2, 1500), ADIABATIC_V, ADIABATIC_K, 2.5e-4, 0.03);
  }
}
