package anodyne.impedance;

import anodyne.impedance.KramersKronig.Criterion;
import anodyne.impedance.KramersKronig.Verdict;
import anodyne.impedance.VoigtChain.Part;
import anodyne.impedance.VoigtChain.Representation;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The linear Kramers-Kronig test with nothing to set.
 *
 * <p>Complex fits with inductor and capacitor in impedance and in admittance, for every number of
 * elements up to half the number of points. The number is taken from which the residual no longer
 * falls (plateau): the other criteria count signs and oscillations, which say when a chain has too
 * many elements for its parameters to mean something, but not whether it describes the data; they
 * are reported beside it. Of the two representations the one with the smaller residual is taken.
 * Time constants stay inside the measured range: a decade more would let slow elements take up the
 * drift of a cell (they hide a doubling of a resistance during the measurement almost wholly); what
 * a decade more would change is reported instead.
 */
public final class KramersKronigCheck {
  private static final double PLATEAU = 1.02;
  private static final double MU = 0.85;
  private static final int LEAST = 3;
  private static final int LEAST_PER_DECADE = 4;
  private static final int MOST = 60;

  private final Falling points;
  private final String subject;

  private KramersKronigCheck(Falling points, String subject) {
    this.points = points;
    this.subject = subject;
  }

  /**
   * Tests a spectrum of at least 10 points.
   *
   * @param subject what warnings are about, such as the name of the file
   */
  public static KramersKronig of(Spectrum spectrum, String subject) {
    if (spectrum.size() < 10) {
      throw new IllegalArgumentException(
          "the test needs at least 10 points, got " + spectrum.size());
    }
    return new KramersKronigCheck(Falling.of(spectrum), subject).run();
  }

  private record Choice(VoigtChain chain, Map<Criterion, Integer> suggestions) {}

  private KramersKronig run() {
    Choice impedance = choose(Representation.IMPEDANCE);
    Choice admittance = choose(Representation.ADMITTANCE);
    Choice best =
        impedance.chain.reducedChiSquare() <= admittance.chain.reducedChiSquare()
            ? impedance
            : admittance;
    VoigtChain chain = best.chain;
    double extended =
        Math.min(extended(Representation.IMPEDANCE), extended(Representation.ADMITTANCE));
    ResidualStructure real = ResidualStructure.of(chain.residualReal());
    ResidualStructure imaginary = ResidualStructure.of(chain.residualImaginary());
    double[] size = sizes(chain);
    int worst = 0;
    for (int i = 0; i < size.length; i++) {
      worst = size[i] > size[worst] ? i : worst;
    }
    Verdict verdict = bearable(verdict(size[worst], real, imaginary));
    int[] sound = sound(size);
    List<Double> outliers = outliers(size);
    double rms = 100 * Math.sqrt(chain.reducedChiSquare());
    double extendedRms = 100 * Math.sqrt(extended);
    return new KramersKronig(
        chain,
        best.suggestions,
        size[worst],
        points.f()[worst],
        rms,
        real,
        imaginary,
        extendedRms,
        sound.length == 0 ? Double.NaN : points.f()[sound[1]],
        sound.length == 0 ? Double.NaN : points.f()[sound[0]],
        outliers,
        verdict,
        warnings(
            verdict, size[worst], points.f()[worst], real, imaginary, outliers, rms, extendedRms));
  }

  private static double[] sizes(VoigtChain chain) {
    double[] size = new double[chain.residualReal().size()];
    for (int i = 0; i < size.length; i++) {
      size[i] =
          100
              * Math.max(
                  Math.abs(chain.residualReal().get(i)),
                  Math.abs(chain.residualImaginary().get(i)));
    }
    return size;
  }

  /** Whether there are fewer points than a chain of half their number needs to follow one arc. */
  private boolean sparse() {
    double decades = Math.log10(points.f()[0] / points.f()[points.count() - 1]);
    return points.count() - 1 < LEAST_PER_DECADE * decades - 1e-6;
  }

  /** The verdict such a spectrum can bear: its chain is too short to convict it. */
  private Verdict bearable(Verdict verdict) {
    return sparse() && verdict == Verdict.INVALID ? Verdict.SUSPECT : verdict;
  }

  /** By size and structure. */
  private static Verdict verdict(
      double most_percent, ResidualStructure real, ResidualStructure imaginary) {
    if (most_percent > KramersKronig.SUSPECT_PERCENT || clear(real) || clear(imaginary)) {
      return Verdict.INVALID;
    }
    if (most_percent > KramersKronig.USABLE_PERCENT) {
      return Verdict.SUSPECT;
    }
    return most_percent > KramersKronig.VALID_PERCENT ? Verdict.USABLE : Verdict.VALID;
  }

  private static boolean clear(ResidualStructure structure) {
    return structure.structured() && structure.trend_percent() > KramersKronig.TREND_PERCENT;
  }

  /** Ends of the widest range without a large residual, or nothing. */
  private int[] sound(double[] size) {
    int[] best = {};
    int from = 0;
    for (int i = 0; i <= size.length; i++) {
      if (i == size.length || size[i] > KramersKronig.USABLE_PERCENT) {
        if (i - from >= 2
            && (best.length == 0
                || points.f()[from] / points.f()[i - 1]
                    > points.f()[best[0]] / points.f()[best[1]])) {
          best = new int[] {from, i - 1};
        }
        from = i + 1;
      }
    }
    return best;
  }

  private List<Double> outliers(double[] size) {
    List<Double> outliers = new ArrayList<>();
    for (int i = 0; i < size.length; i++) {
      boolean before = i > 0 && size[i - 1] > KramersKronig.USABLE_PERCENT;
      boolean after = i + 1 < size.length && size[i + 1] > KramersKronig.USABLE_PERCENT;
      if (size[i] > KramersKronig.USABLE_PERCENT && !before && !after) {
        outliers.add(points.f()[i]);
      }
    }
    return outliers;
  }

  private List<Warning> warnings(
      Verdict verdict,
      double most_percent,
      double worst_Hz,
      ResidualStructure real,
      ResidualStructure imaginary,
      List<Double> outliers,
      double rms,
      double extended) {
    List<Warning> warnings = new ArrayList<>();
    switch (verdict) {
      case VALID, USABLE -> {}
      case SUSPECT ->
          warn(
              warnings,
              "kk_suspect",
              String.format(
                  Locale.ROOT,
                  "residual of %.1f %% at %.4g Hz: fit with care and look at the range concerned",
                  most_percent,
                  worst_Hz));
      case INVALID ->
          warn(
              warnings,
              "kk_invalid",
              String.format(
                  Locale.ROOT,
                  "residual of %.1f %% at %.4g Hz breaks the Kramers-Kronig relations: leave out"
                      + " the range concerned or measure again",
                  most_percent,
                  worst_Hz));
    }
    if (sparse()) {
      warn(
          warnings,
          "kk_sparse",
          String.format(
              Locale.ROOT,
              "fewer than %d points a decade: the chain is too short for the test to tell sound"
                  + " from unsound, and large residuals prove nothing; measure more frequencies",
              LEAST_PER_DECADE));
    }
    trend(warnings, "real", real);
    trend(warnings, "imaginary", imaginary);
    if (!outliers.isEmpty() && outliers.size() <= 5) {
      warn(
          warnings,
          "kk_outlier",
          String.format(
              Locale.ROOT,
              "single points far off at %s Hz: leave them out if the mains or a change of range"
                  + " explains them",
              outliers.stream()
                  .map(f -> String.format(Locale.ROOT, "%.4g", f))
                  .collect(java.util.stream.Collectors.joining(", "))));
    }
    if (rms > 1.4 * extended && rms > 0.25) {
      warn(
          warnings,
          "slow_process",
          String.format(
              Locale.ROOT,
              "the residual falls from %.2f to %.2f %% if relaxations slower or faster than"
                  + " measured are admitted: drift of the cell or an unfinished process; repeat the"
                  + " measurement to tell",
              rms,
              extended));
    }
    return warnings;
  }

  private void trend(List<Warning> warnings, String part, ResidualStructure structure) {
    if (structure.structured() && structure.trend_percent() > KramersKronig.VALID_PERCENT) {
      warn(
          warnings,
          "kk_trend",
          String.format(
              Locale.ROOT,
              "residuals of the %s part follow a trend of %.1f %% around %.4g Hz, as drift or a"
                  + " change of range leaves: look at this range before fitting it",
              part,
              structure.trend_percent(),
              points.f()[structure.trendAt()]));
    }
  }

  private void warn(List<Warning> warnings, String code, String message) {
    warnings.add(new Warning(code, message, subject));
  }

  private int most() {
    return Math.min(Math.min(MOST, Math.max(LEAST + 1, points.count() / 2)), points.count() - 4);
  }

  /** Least reduced pseudo chi square with time constants a decade beyond the measured range. */
  private double extended(Representation representation) {
    LinearKramersKronig test = new LinearKramersKronig(points, representation);
    double least = Double.POSITIVE_INFINITY;
    for (int m = most(); m >= LEAST; m -= 4) {
      least = Math.min(least, test.fit(m, Part.COMPLEX, true, 1).reducedChiSquare());
    }
    return least;
  }

  /** All numbers of elements, the criteria, and the chain they lead to. */
  private Choice choose(Representation representation) {
    LinearKramersKronig test = new LinearKramersKronig(points, representation);
    int most = most();
    VoigtChain[] chains = new VoigtChain[most + 1];
    for (int m = LEAST; m <= most; m++) {
      chains[m] = test.fit(m, Part.COMPLEX, true, 0);
    }
    Map<Criterion, Integer> suggestions = suggestions(test, chains);
    return new Choice(chains[plateau(chains)], suggestions);
  }

  private static Map<Criterion, Integer> suggestions(
      LinearKramersKronig test, VoigtChain[] chains) {
    Map<Criterion, Integer> suggestions = new EnumMap<>(Criterion.class);
    suggestions.put(Criterion.PLATEAU, plateau(chains));
    suggestions.put(Criterion.MU, mu(chains));
    suggestions.put(Criterion.NORM, beforeExplosion(norms(chains)));
    double[] curvature = new double[chains.length];
    double[] changes = new double[chains.length];
    for (int m = LEAST; m < chains.length; m++) {
      LinearKramersKronig.Wiggle wiggle = test.wiggle(chains[m]);
      curvature[m] = wiggle.curvature();
      changes[m] = wiggle.signChanges();
    }
    suggestions.put(Criterion.CURVATURE, beforeExplosion(curvature));
    suggestions.put(Criterion.SIGN_CHANGES, beforeExplosion(changes));
    suggestions.put(Criterion.APEX, apex(chains));
    return suggestions;
  }

  private static int plateau(VoigtChain[] chains) {
    double least = Double.POSITIVE_INFINITY;
    for (int m = LEAST; m < chains.length; m++) {
      least = Math.min(least, chains[m].reducedChiSquare());
    }
    int m = LEAST;
    while (chains[m].reducedChiSquare() > PLATEAU * least) {
      m++;
    }
    return m;
  }

  private static int mu(VoigtChain[] chains) {
    for (int m = LEAST; m < chains.length; m++) {
      if (chains[m].mu() < MU) {
        return m;
      }
    }
    return chains.length - 1;
  }

  private static double[] norms(VoigtChain[] chains) {
    double[] norms = new double[chains.length];
    for (int m = LEAST; m < chains.length; m++) {
      norms[m] = Arrays.stream(chains[m].weights().toArray()).map(Math::abs).sum();
    }
    return norms;
  }

  /** Last number before a quantity exceeds twice its median over this and smaller numbers. */
  private static int beforeExplosion(double[] quantity) {
    for (int m = LEAST; m < quantity.length; m++) {
      double[] before = Arrays.copyOfRange(quantity, LEAST, m + 1);
      Arrays.sort(before);
      if (quantity[m] > 2 * before[before.length / 2]) {
        return Math.max(LEAST, m - 1);
      }
    }
    return quantity.length - 1;
  }

  private static int apex(VoigtChain[] chains) {
    int best = LEAST;
    double most = Double.NEGATIVE_INFINITY;
    for (int m = LEAST; m < chains.length; m++) {
      double sum = 0;
      for (int k = 0; k < m; k++) {
        sum += Math.abs(chains[m].timeConstants_s().get(k) * chains[m].weights().get(k));
      }
      if (Math.log(sum) > most) {
        most = Math.log(sum);
        best = m;
      }
    }
    return best;
  }
}
