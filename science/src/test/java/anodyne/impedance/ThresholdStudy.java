package anodyne.impedance;

import static anodyne.impedance.KnownSpectra.arc;
import static anodyne.impedance.KnownSpectra.spectrum;
import static anodyne.impedance.KnownSpectra.sum;
import static anodyne.impedance.KnownSpectra.warburg;
import static anodyne.impedance.KnownSpectra.zarc;

import anodyne.impedance.RelaxationSettings.Basis;
import anodyne.impedance.RelaxationSettings.Tail;
import anodyne.impedance.RelaxationSettings.Weight;
import anodyne.impedance.VoigtChain.Part;
import anodyne.impedance.VoigtChain.Representation;
import anodyne.measurement.Spectrum;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * How often the thresholds of this package err, on seeded spectra whose truth is known. Shares of
 * 1. {@link #main} prints the table of the documentation.
 */
final class ThresholdStudy {
  private ThresholdStudy() {}

  /**
   * Errors of a rule.
   *
   * @param falseAlarms share of sound cases it speaks on
   * @param misses share of faulty cases it passes
   */
  record Rates(double falseAlarms, double misses) {}

  /** Two arcs of random size, place and depression, with a diffusion tail in every second. */
  private static Spectrum sound(int number, double perDecade, double noise) {
    SplittableRandom random = new SplittableRandom(1000 + number);
    double slow = Math.pow(10, random.nextDouble(-1.5, 0.5));
    double fast = Math.pow(10, random.nextDouble(-4.5, -2.5));
    double r1 = random.nextDouble(20, 100);
    double r2 = random.nextDouble(20, 100);
    double n1 = random.nextDouble(0.75, 1);
    double n2 = random.nextDouble(0.75, 1);
    double tail = number % 2 == 0 ? random.nextDouble(5, 30) : 0;
    return spectrum(
        1e5,
        1e-2,
        (int) Math.round(7 * perDecade) + 1,
        (w, _) -> sum(10, zarc(r1, fast, n1, w), zarc(r2, slow, n2, w), warburg(tail, w)),
        noise,
        number);
  }

  /** One arc whose resistance grows during the measurement. */
  private static Spectrum drifting(int number, double growth, double noise) {
    SplittableRandom random = new SplittableRandom(2000 + number);
    double c = Math.pow(10, random.nextDouble(-6, -3));
    return spectrum(
        1e5, 1e-2, 57, (w, t) -> sum(10, arc(50 * (1 + growth * t), c, w)), noise, number);
  }

  /** Largest residual in percent of the chain a plateau tolerance leads to. */
  private static double residual(Spectrum spectrum, double tolerance) {
    VoigtChain best = chosen(spectrum, Representation.IMPEDANCE, tolerance);
    VoigtChain other = chosen(spectrum, Representation.ADMITTANCE, tolerance);
    return (other.reducedChiSquare() < best.reducedChiSquare() ? other : best)
        .maxResidual_percent();
  }

  private static VoigtChain chosen(
      Spectrum spectrum, Representation representation, double tolerance) {
    LinearKramersKronig test = new LinearKramersKronig(spectrum, representation);
    int most = spectrum.size() / 2;
    VoigtChain[] chains = new VoigtChain[most + 1];
    double least = Double.POSITIVE_INFINITY;
    for (int m = 3; m <= most; m++) {
      chains[m] = test.fit(m, Part.COMPLEX, true, 0);
      least = Math.min(least, chains[m].reducedChiSquare());
    }
    int m = 3;
    while (chains[m].reducedChiSquare() > tolerance * least) {
      m++;
    }
    return chains[m];
  }

  /** Suspect or worse, at this tolerance: noise of 0.5 %; a resistance that doubles. */
  static Rates plateau(double tolerance, int cases) {
    int alarms = 0;
    int misses = 0;
    for (int k = 0; k < cases; k++) {
      alarms += residual(sound(k, 8, 0.005), tolerance) > KramersKronig.USABLE_PERCENT ? 1 : 0;
      misses += residual(drifting(k, 1, 0.005), tolerance) > KramersKronig.USABLE_PERCENT ? 0 : 1;
    }
    return new Rates((double) alarms / cases, (double) misses / cases);
  }

  /** Share of sound spectra with so many points a decade that are called suspect or invalid. */
  static double sparse(double perDecade, int cases) {
    int alarms = 0;
    for (int k = 0; k < cases; k++) {
      KramersKronig test = KramersKronigCheck.of(sound(k, perDecade, 0.002), "study");
      alarms += test.verdict().compareTo(KramersKronig.Verdict.SUSPECT) >= 0 ? 1 : 0;
    }
    return (double) alarms / cases;
  }

  private static RelaxationTimes times(Spectrum spectrum) {
    return RelaxationAnalysis.of(
        spectrum,
        new RelaxationSettings(
            Basis.GAUSSIAN, 1, Weight.MODULUS, Optional.empty(), true, OptionalDouble.empty(), 20),
        "study");
  }

  /** A tail taken where arcs end within the range; none taken where diffusion does not. */
  static Rates tail(int cases) {
    int alarms = 0;
    int misses = 0;
    for (int k = 0; k < cases; k++) {
      alarms += times(sound(2 * k + 1, 8, 0.005)).elements().tail() == Tail.NONE ? 0 : 1;
      misses += times(sound(2 * k, 8, 0.005)).elements().tail() == Tail.NONE ? 1 : 0;
    }
    return new Rates((double) alarms / cases, (double) misses / cases);
  }

  /** Share of two-arc spectra whose smaller resistance (20 of 100 ohm) is off by more than this. */
  static double twoArcs(double tolerance, int cases) {
    int off = 0;
    for (int k = 0; k < cases; k++) {
      Spectrum two =
          spectrum(
              1e5,
              1e-2,
              57,
              (w, _) -> sum(5, zarc(100, 1e-3, 0.95, w), zarc(20, 0.3, 0.95, w)),
              0.005,
              3000 + k);
      double small =
          times(two).peaks().stream()
              .filter(p -> p.tau_s() > 0.05 && p.tau_s() < 2)
              .mapToDouble(RelaxationPeak::resistance_ohm)
              .sum();
      off += Math.abs(small / 20 - 1) > tolerance ? 1 : 0;
    }
    return (double) off / cases;
  }

  /** Points left out of capacitive spectra under noise; loops of this height overlooked. */
  static Rates loops(double noise, double height, int cases) {
    int alarms = 0;
    int misses = 0;
    for (int k = 0; k < cases; k++) {
      int seed = k;
      Spectrum plain =
          spectrum(1e5, 1e-2, 57, (w, _) -> sum(10, zarc(50, 1e-3, 0.9, w)), noise, 4000 + seed);
      Spectrum loop =
          spectrum(
              1e5,
              1e-2,
              57,
              (w, _) -> {
                double[] slow = arc(2 * height * 60, 1 / (2 * height * 60), w);
                return sum(10, zarc(50, 1e-3, 0.9, w), new double[] {-slow[0], -slow[1]});
              },
              noise,
              5000 + seed);
      alarms += RelaxationAnalysis.points(plain) < plain.size() ? 1 : 0;
      misses += RelaxationAnalysis.points(loop) == loop.size() ? 1 : 0;
    }
    return new Rates((double) alarms / cases, (double) misses / cases);
  }

  /**
   * What the rule of rival minima does.
   *
   * @param rejected share of all unknowns it alone rejects
   * @param rejectedSound of these, the share within 1.96 errors of the truth
   * @param wrong share of identified parameters beyond 1.96 errors of the truth
   */
  record Identified(double rejected, double rejectedSound, double wrong) {}

  static Identified identified(int cases) {
    SplittableRandom random = new SplittableRandom(97);
    int unknowns = 0;
    int rejected = 0;
    int sound = 0;
    int identified = 0;
    int wrong = 0;
    for (int k = 0; k < cases; k++) {
      SyntheticSpectra.Sample sample = SyntheticSpectra.draw(k, random);
      Fit fit = CircuitFit.of(sample.circuit(), sample.spectrum(), FitSettings.USUAL);
      for (int i = 0; i < fit.parameters().size(); i++) {
        FittedParameter p = fit.parameters().get(i);
        double error = p.standardError().orElse(Double.NaN);
        boolean near =
            Math.abs(Math.log(p.value() / sample.truth().get(i))) <= 1.96 * error / p.value();
        boolean rival = p.doubt().filter(d -> d.startsWith("another minimum")).isPresent();
        unknowns++;
        rejected += rival ? 1 : 0;
        sound += rival && near ? 1 : 0;
        identified += p.identified() ? 1 : 0;
        wrong += p.identified() && !near ? 1 : 0;
      }
    }
    return new Identified(
        (double) rejected / unknowns,
        rejected == 0 ? 0 : (double) sound / rejected,
        (double) wrong / identified);
  }

  /** Prints the table. */
  public static void main(String[] arguments) {
    for (double tolerance : new double[] {1.005, 1.02, 1.05, 1.2}) {
      System.out.println("plateau " + tolerance + " " + plateau(tolerance, 200));
    }
    for (double perDecade : new double[] {2, 3, 4, 5, 6, 8}) {
      System.out.println("points per decade " + perDecade + " " + sparse(perDecade, 100));
    }
    for (double noise : new double[] {0.002, 0.005, 0.01, 0.02}) {
      System.out.println("loops, noise " + noise + " " + loops(noise, 0.05, 200));
    }
    System.out.println("loops of 2 % " + loops(0.002, 0.02, 200));
    System.out.println("identified " + identified(240));
    System.out.println("tail " + tail(60));
    System.out.println("two arcs " + twoArcs(0.12, 60) + ", 6 %: " + twoArcs(0.06, 60));
  }
}
