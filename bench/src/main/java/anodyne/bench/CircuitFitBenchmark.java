package anodyne.bench;

import anodyne.impedance.Circuit;
import anodyne.impedance.CircuitFit;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One fit of a spectrum of 60 points by a circuit of seven parameters from 32 starts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CircuitFitBenchmark {
  /** The circuit. */
  @Param({"R0-p(R1,CPE1)-p(R2,CPE2)", "R0-p(R1,C1)-p(R2-Wo1,C2)"})
  public String text = "";

  private Circuit circuit;
  private Spectrum spectrum;

  /** Half a percent of noise on every part. */
  @Setup
  public void prepare() {
    circuit = Circuit.of(text);
    spectrum = spectrum(circuit, text.contains("Wo") ? WITH_DIFFUSION : TWO_ARCS);
  }

  private static final double[] TWO_ARCS = {5, 20, 1e-5, 0.9, 50, 2e-3, 0.8};
  private static final double[] WITH_DIFFUSION = {5, 20, 1e-5, 50, 30, 20, 2e-3};

  static Spectrum spectrum(Circuit circuit, double[] truth) {
    SplittableRandom random = new SplittableRandom(4);
    double[] f = new double[60];
    for (int k = 0; k < f.length; k++) {
      f[k] = Math.pow(10, 5 - 7.0 * k / (f.length - 1));
    }
    Circuit.Response z = circuit.impedance(Series.of(f), truth);
    double[] re = z.real_ohm().toArray();
    double[] im = z.imaginary_ohm().toArray();
    for (int k = 0; k < f.length; k++) {
      double size = 0.005 * Math.hypot(re[k], im[k]);
      re[k] += size * random.nextGaussian();
      im[k] += size * random.nextGaussian();
    }
    return Spectrum.of(Series.of(f), Series.of(re), Series.of(im));
  }

  /** The fit with its errors. */
  @Benchmark
  public Fit fit() {
    return CircuitFit.of(circuit, spectrum, FitSettings.USUAL);
  }
}
