package anodyne.bench;

import anodyne.impedance.Circuit;
import anodyne.impedance.CircuitFit;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.measurement.Spectrum;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes the spectra of {@link CircuitFitBenchmark} and the processor times of their fits, for a
 * peer.
 */
public final class CircuitFitTimes {
  private static final int WARM = 60;
  private static final int TIMED = 21;

  private CircuitFitTimes() {}

  /**
   * @param arguments the folder for the spectra
   */
  public static void main(String[] arguments) throws java.io.IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    one(folder, "two-arcs", "R0-p(R1,CPE1)-p(R2,CPE2)", 5, 20, 1e-5, 0.9, 50, 2e-3, 0.8);
    one(folder, "with-diffusion", "R0-p(R1,C1)-p(R2-Wo1,C2)", 5, 20, 1e-5, 50, 30, 20, 2e-3);
  }

  private static void one(Path folder, String name, String text, double... truth)
      throws java.io.IOException {
    Circuit circuit = Circuit.of(text);
    Spectrum spectrum = CircuitFitBenchmark.spectrum(circuit, truth);
    try (PrintWriter out =
        new PrintWriter(folder.resolve(name + ".csv").toFile(), StandardCharsets.UTF_8)) {
      for (int k = 0; k < spectrum.size(); k++) {
        out.println(
            spectrum.frequency_Hz().get(k)
                + ","
                + spectrum.real_ohm().get(k)
                + ","
                + spectrum.imaginary_ohm().get(k));
      }
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[] times_ms = new double[TIMED];
    Fit fit = CircuitFit.of(circuit, spectrum, FitSettings.USUAL);
    for (int i = 0; i < WARM + TIMED; i++) {
      long start = clock.getCurrentThreadCpuTime();
      fit = CircuitFit.of(circuit, spectrum, FitSettings.USUAL);
      if (i >= WARM) {
        times_ms[i - WARM] = (clock.getCurrentThreadCpuTime() - start) * 1e-6;
      }
    }
    Arrays.sort(times_ms);
    System.out.printf(
        Locale.ROOT, "%s,%s,%.4f,%.10e%n", name, text, times_ms[TIMED / 2], fit.sumOfSquares());
  }
}
