package anodyne.impedance;

import anodyne.impedance.RelaxationPeaks.Range;
import anodyne.impedance.RelaxationSettings.Tail;
import anodyne.impedance.VoigtChain.Part;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Distribution of relaxation times of a spectrum by Tikhonov regularisation with gamma &gt;= 0.
 *
 * <p>Z = R_inf + s L + tail + integral gamma(ln tau)/(1 + s tau) d ln tau; twelve functions to a
 * decade, half a decade beyond the measured range on either side. The band is the central 95 % of
 * the distributions of synthetic spectra: the model with normal noise of the size of its residuals,
 * from a fixed seed, so that the same spectrum gives the same band.
 */
public final class RelaxationAnalysis {
  /** Fewest points that can be described. */
  public static final int LEAST = 10;

  private static final int FINE = 3;
  private static final double TRIAL_LAMBDA = 1e-3;
  private static final double WORTH = 0.6;

  /** Im Z against |Z| from which on two neighbours make a loop and not scatter around 0. */
  private static final double LOOP = 0.02;

  /** Share of the largest |Z| below which a polarisation is rounding. */
  private static final double ROUNDING = 1e-9;

  /** Misfit against |Z| from which on a distribution means nothing. */
  private static final double POOR_PERCENT = 5;

  private static final long SEED = 20140717;
  private static final double[] EXPONENTS = {0.5, 0.45, 0.4};

  private final RelaxationSettings settings;
  private final String subject;
  private final List<Warning> warnings = new ArrayList<>();

  private RelaxationAnalysis(RelaxationSettings settings, String subject) {
    this.settings = settings;
    this.subject = subject;
  }

  /**
   * The distribution of a spectrum with at least {@link #LEAST} {@link #points}.
   *
   * @param subject what warnings are about
   */
  public static RelaxationTimes of(Spectrum spectrum, RelaxationSettings settings, String subject) {
    return new RelaxationAnalysis(settings, subject).run(Falling.of(spectrum));
  }

  /** Points that can be described, after the inductive ones that cannot are left out. */
  public static int points(Spectrum spectrum) {
    return new RelaxationAnalysis(RelaxationSettings.AUTOMATIC, "")
        .withoutLoops(Falling.of(spectrum))
        .count();
  }

  private record Model(RelaxationSystem system, Tail tail, double time_s, double exponent) {}

  private RelaxationTimes run(Falling all) {
    Falling points = withoutLoops(all);
    if (points.count() < LEAST) {
      throw new IllegalArgumentException(
          "relaxation times need at least "
              + LEAST
              + " points with Im Z < 0 or a smooth inductive part, got "
              + points.count());
    }
    Model model = model(points);
    RelaxationSystem system = model.system;
    RelaxationLambda search = new RelaxationLambda(system, points);
    RelaxationLambda.Choices choices = search.choose();
    double used = settings.lambda().orElse(choices.middle());
    double[] three = {choices.crossValidation(), choices.corner(), choices.parts()};
    Arrays.sort(three);
    double larger = Math.max(three[2], 10 * used);
    double smaller = Math.min(three[0], 0.1 * used);
    double[] real = gammaOf(system, Part.REAL, used);
    double imaginaryFromReal = search.predictionError(Part.REAL, system.solve(used));
    double[] imaginary = gammaOf(system, Part.IMAGINARY, used);
    double realFromImaginary = search.predictionError(Part.IMAGINARY, system.solve(used));
    double[] smoother = gammaOf(system, Part.COMPLEX, larger);
    double[] rougher = gammaOf(system, Part.COMPLEX, smaller);
    double[] gamma = gammaOf(system, Part.COMPLEX, used);
    double[] solution = system.solve(used).clone();
    double[] residual = new double[2 * points.count()];
    system.residual(solution, residual);
    double freedom = Math.max(1, residual.length - system.freedom());
    double sigma = Math.sqrt(Arrays.stream(residual).map(r -> r * r).sum() / freedom);
    Band band = band(system, residual, sigma, gamma);
    double unit = 100 / Math.sqrt(points.count()) * perSize(system, points);
    RelaxationTimes.Elements elements = elements(model, points, solution, gamma);
    boolean relaxes =
        elements.polarisation_ohm() > ROUNDING * Arrays.stream(points.size()).max().orElse(0);
    RelaxationTimes.Agreement agreement =
        new RelaxationTimes.Agreement(
            relaxes ? overlap(real, imaginary) : 1,
            unit * Math.sqrt(imaginaryFromReal),
            unit * Math.sqrt(realFromImaginary));
    List<RelaxationPeak> peaks = relaxes ? certain(peaks(system, points, gamma, band)) : List.of();
    double rms_percent = 100 * sigma * perSize(system, points);
    judge(peaks, agreement, elements);
    judge(relaxes, rms_percent);
    return new RelaxationTimes(
        settings,
        tau(system),
        Series.of(gamma),
        Series.of(band.low),
        Series.of(band.high),
        Series.of(smoother),
        Series.of(rougher),
        new RelaxationTimes.Lambdas(
            used, choices.crossValidation(), choices.corner(), choices.parts(), larger, smaller),
        elements,
        peaks,
        agreement,
        rms_percent,
        Series.of(points.f()),
        relative(system, points, residual, 0),
        relative(system, points, residual, points.count()),
        warnings);
  }

  /** Mean of what a weighted residual is as a share of |Z|. */
  private static double perSize(RelaxationSystem system, Falling points) {
    double sum = 0;
    for (int i = 0; i < points.count(); i++) {
      sum += system.scale_ohm() / (system.weight(i) * points.size()[i]);
    }
    return sum / points.count();
  }

  private static Series relative(
      RelaxationSystem system, Falling points, double[] residual, int from) {
    double[] share = new double[points.count()];
    for (int i = 0; i < share.length; i++) {
      share[i] =
          100 * residual[from + i] * system.scale_ohm() / (system.weight(i) * points.size()[i]);
    }
    return Series.of(share);
  }

  /**
   * Without points no chain of capacitive relaxations can describe: Im Z &gt; 0 below a frequency
   * where Im Z &lt; 0 (a loop), and an inductive branch at high frequencies that is no plain
   * inductor.
   */
  private Falling withoutLoops(Falling points) {
    int n = points.count();
    int first = 0;
    while (first < n && points.im()[first] >= 0) {
      first++;
    }
    boolean[] keep = new boolean[n];
    int loops = 0;
    for (int i = 0; i < n; i++) {
      boolean above = points.im()[i] > LOOP * points.size()[i];
      boolean before = i > 0 && points.im()[i - 1] > LOOP * points.size()[i - 1];
      boolean after = i + 1 < n && points.im()[i + 1] > LOOP * points.size()[i + 1];
      keep[i] = i < first || !(above && (before || after));
      loops += keep[i] ? 0 : 1;
    }
    if (loops > 0) {
      warn(
          "inductive_loop",
          loops
              + " points with Im Z > 0 below capacitive ones left out: relaxations with gamma >= 0"
              + " cannot describe them");
    }
    Falling kept = pick(points, keep);
    if (first == 0 || !plainInductor(kept, first)) {
      return first == 0 ? kept : withoutBranch(kept, first);
    }
    return kept;
  }

  private Falling withoutBranch(Falling points, int first) {
    boolean[] keep = new boolean[points.count()];
    Arrays.fill(keep, first, keep.length, true);
    warn(
        "inductive_points",
        first
            + " points with Im Z > 0 at high frequencies left out: they follow no plain inductor"
            + " in series");
    return pick(points, keep);
  }

  /** Whether a fit with an inductor describes the inductive points about as well as the others. */
  private boolean plainInductor(Falling points, int first) {
    if (!settings.inductance() || points.count() - first < 10) {
      return settings.inductance();
    }
    RelaxationSystem system = new RelaxationSystem(points, settings);
    system.take(Part.COMPLEX);
    double[] residual = new double[2 * points.count()];
    system.residual(system.solve(TRIAL_LAMBDA), residual);
    double inductive = 0;
    for (int i = 0; i < first; i++) {
      double share = system.scale_ohm() / (system.weight(i) * points.size()[i]);
      inductive =
          Math.max(
              inductive,
              share * Math.max(Math.abs(residual[i]), Math.abs(residual[points.count() + i])));
    }
    return inductive < 0.02;
  }

  private static Falling pick(Falling p, boolean[] keep) {
    int[] index = java.util.stream.IntStream.range(0, keep.length).filter(i -> keep[i]).toArray();
    double[][] rows = new double[5][index.length];
    for (int i = 0; i < index.length; i++) {
      rows[0][i] = p.f()[index[i]];
      rows[1][i] = p.w()[index[i]];
      rows[2][i] = p.re()[index[i]];
      rows[3][i] = p.im()[index[i]];
      rows[4][i] = p.size()[index[i]];
    }
    return new Falling(rows[0], rows[1], rows[2], rows[3], rows[4]);
  }

  /** The system with the tail asked for, or with the one that is worth its parameters. */
  private Model model(Falling points) {
    RelaxationSystem system = new RelaxationSystem(points, settings);
    Candidate chosen =
        settings
            .tail()
            .map(tail ->
                tail == Tail.FINITE_SPACE
                    ? finiteSpace(system, points, EXPONENTS)
                    : plain(system, tail))
            .orElseGet(() -> worthwhile(system, points));
    system.tail(chosen.tail, chosen.time_s, chosen.exponent);
    return new Model(system, chosen.tail, chosen.time_s, chosen.exponent);
  }

  private record Candidate(Tail tail, double time_s, double exponent, double objective) {}

  private static Candidate worthwhile(RelaxationSystem system, Falling points) {
    Candidate best = plain(system, Tail.NONE);
    int n = points.count();
    boolean unfinished =
        points.im()[n - 1] < points.im()[n - 3] && points.re()[n - 1] >= points.re()[n - 3];
    if (!unfinished) {
      return best;
    }
    for (Candidate candidate :
        List.of(
            plain(system, Tail.WARBURG),
            plain(system, Tail.CAPACITOR),
            finiteSpace(system, points, new double[] {0.5}))) {
      if (candidate.objective < WORTH * best.objective) {
        best = candidate;
      }
    }
    return best;
  }

  private static Candidate plain(RelaxationSystem system, Tail tail) {
    system.tail(tail, Double.NaN, Double.NaN);
    return new Candidate(tail, Double.NaN, Double.NaN, trial(system));
  }

  private static Candidate finiteSpace(
      RelaxationSystem system, Falling points, double[] exponents) {
    double slowest_s = 1 / points.w()[points.count() - 1];
    Candidate best =
        new Candidate(Tail.FINITE_SPACE, slowest_s, exponents[0], Double.POSITIVE_INFINITY);
    for (double exponent : exponents) {
      for (int k = -4; k <= 8; k++) {
        double time_s = slowest_s * Math.pow(10, 0.25 * k);
        system.tail(Tail.FINITE_SPACE, time_s, exponent);
        double value = trial(system);
        if (value < best.objective) {
          best = new Candidate(Tail.FINITE_SPACE, time_s, exponent, value);
        }
      }
    }
    return best;
  }

  /** Misfit and penalty at a middling regularisation. */
  private static double trial(RelaxationSystem system) {
    system.restart();
    system.take(Part.COMPLEX);
    return system.objective(TRIAL_LAMBDA);
  }

  private static double[] gammaOf(RelaxationSystem system, Part part, double lambda) {
    system.restart();
    system.take(part);
    return gamma(system, system.solve(lambda));
  }

  private static double[] gamma(RelaxationSystem system, double[] solution) {
    double[] gamma = new double[(system.gammas() - 1) * FINE + 1];
    double step = system.basis().step() / FINE;
    for (int i = 0; i < gamma.length; i++) {
      gamma[i] = system.gamma(solution, system.lnTau()[0] + i * step);
    }
    return gamma;
  }

  private static Series tau(RelaxationSystem system) {
    double[] tau = new double[(system.gammas() - 1) * FINE + 1];
    for (int i = 0; i < tau.length; i++) {
      tau[i] = Math.exp(system.lnTau()[0] + i * system.basis().step() / FINE);
    }
    return Series.of(tau);
  }

  private static double overlap(double[] a, double[] b) {
    double common = 0;
    double either = 0;
    for (int i = 0; i < a.length; i++) {
      common += Math.min(a[i], b[i]);
      either += Math.max(a[i], b[i]);
    }
    return either > 0 ? common / either : 1;
  }

  @SuppressWarnings("ArrayRecordComponent") // work arrays, never handed out
  private record Band(double[] low, double[] high, double[][] areas, double[][] tops) {}

  /** Distributions of synthetic spectra; areas and maxima within the ranges of the peaks. */
  private Band band(RelaxationSystem system, double[] residual, double sigma, double[] gamma) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] model = new double[residual.length];
    for (int r = 0; r < model.length; r++) {
      model[r] = system.data(r) - residual[r];
    }
    List<Range> ranges = RelaxationPeaks.of(gamma);
    int draws = settings.draws();
    double[][] values = new double[gamma.length][draws];
    double[][] areas = new double[ranges.size()][draws];
    double[][] tops = new double[ranges.size()][draws];
    double[] data = new double[model.length];
    double step = system.basis().step() / FINE;
    for (int k = 0; k < draws; k++) {
      for (int r = 0; r < data.length; r++) {
        data[r] = model[r] + sigma * random.nextGaussian();
      }
      double[] drawn = gamma(system, system.solveFor(data));
      for (int i = 0; i < drawn.length; i++) {
        values[i][k] = drawn[i];
      }
      for (int p = 0; p < ranges.size(); p++) {
        Range range = ranges.get(p);
        areas[p][k] = step * RelaxationPeaks.sum(drawn, range.from(), range.to());
        int top = range.from();
        for (int i = range.from(); i <= range.to(); i++) {
          top = drawn[i] > drawn[top] ? i : top;
        }
        tops[p][k] = Math.exp(system.lnTau()[0] + RelaxationPeaks.top(drawn, top) * step);
      }
    }
    double[] low = new double[gamma.length];
    double[] high = new double[gamma.length];
    for (int i = 0; i < gamma.length; i++) {
      Arrays.sort(values[i]);
      low[i] = Math.min(gamma[i], quantile(values[i], 0.025));
      high[i] = Math.max(gamma[i], quantile(values[i], 0.975));
    }
    for (int p = 0; p < ranges.size(); p++) {
      Arrays.sort(areas[p]);
      Arrays.sort(tops[p]);
    }
    return new Band(low, high, areas, tops);
  }

  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int i = (int) Math.min(at, sorted.length - 2);
    return sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]);
  }

  private static List<RelaxationPeak> peaks(
      RelaxationSystem system, Falling points, double[] gamma, Band band) {
    double step = system.basis().step() / FINE;
    double fastest_s = 1 / points.w()[0];
    double slowest_s = 1 / points.w()[points.count() - 1];
    List<RelaxationPeak> peaks = new ArrayList<>();
    List<Range> ranges = RelaxationPeaks.of(gamma);
    for (int p = 0; p < ranges.size(); p++) {
      Range range = ranges.get(p);
      double top = RelaxationPeaks.top(gamma, range.top());
      double tau_s = Math.exp(system.lnTau()[0] + top * step);
      double area = step * RelaxationPeaks.sum(gamma, range.from(), range.to());
      peaks.add(
          new RelaxationPeak(
              tau_s,
              Math.min(tau_s, quantile(band.tops[p], 0.025)),
              Math.max(tau_s, quantile(band.tops[p], 0.975)),
              area,
              Math.min(area, quantile(band.areas[p], 0.025)),
              Math.max(area, quantile(band.areas[p], 0.975)),
              gamma[range.top()],
              RelaxationPeaks.width(gamma, range) * step / Math.log(10),
              tau_s >= fastest_s && tau_s <= slowest_s));
    }
    return peaks;
  }

  private static RelaxationTimes.Elements elements(
      Model model, Falling points, double[] solution, double[] gamma) {
    RelaxationSystem system = model.system;
    double slowest = points.w()[points.count() - 1];
    double end = system.tail_ohm(solution);
    double tail =
        switch (model.tail) {
          case NONE -> 0;
          case CAPACITOR -> end * slowest;
          case WARBURG -> end * Math.sqrt(slowest);
          case FINITE_SPACE ->
              end / RelaxationSystem.finiteSpaceSize(slowest * model.time_s, model.exponent);
        };
    return new RelaxationTimes.Elements(
        system.resistance_ohm(solution),
        system.inductance_H(solution),
        model.tail,
        tail,
        model.time_s,
        model.exponent,
        system.basis().step() / FINE * RelaxationPeaks.sum(gamma, 0, gamma.length - 1));
  }

  /** Without the peaks that noise alone can make vanish. */
  private List<RelaxationPeak> certain(List<RelaxationPeak> peaks) {
    List<RelaxationPeak> kept =
        peaks.stream().filter(p -> p.resistanceLow_ohm() > 0.02 * p.resistance_ohm()).toList();
    if (kept.size() < peaks.size()) {
      warn(
          "peaks_uncertain",
          (peaks.size() - kept.size())
              + " further maxima are not listed: noise alone can make them vanish");
    }
    return kept;
  }

  private void judge(
      List<RelaxationPeak> peaks,
      RelaxationTimes.Agreement agreement,
      RelaxationTimes.Elements elements) {
    for (RelaxationPeak peak : peaks) {
      if (!peak.inside()) {
        warn(
            "peak_outside",
            String.format(
                Locale.ROOT,
                "the peak at %.3g s lies outside the measured range: its resistance is unknown",
                peak.tau_s()));
      }
    }
    if (agreement.overlap() < 0.5) {
      warn(
          "parts_disagree",
          String.format(
              Locale.ROOT,
              "the distributions of the real and of the imaginary part share only %.0f %%: test"
                  + " the spectrum with eis kk and do not trust single peaks",
              100 * agreement.overlap()));
    }
    if (elements.tail() != Tail.NONE && settings.tail().isEmpty()) {
      warn(
          "tail_taken_out",
          "slow processes beyond the measured range are described by a "
              + elements.tail().word()
              + " element in series; compare with --tail none");
    }
  }

  private void judge(boolean relaxes, double rms_percent) {
    if (!relaxes) {
      warn(
          "no_relaxation",
          "no relaxation within the measured range: resistance, inductance and tail say it all");
    }
    if (rms_percent > POOR_PERCENT) {
      warn(
          "drt_poor_fit",
          String.format(
              Locale.ROOT,
              "the distribution misses the spectrum by %.0f %% of |Z| on average: negative"
                  + " resistances, loops or a spectrum that breaks the Kramers-Kronig relations; do"
                  + " not read peaks off it",
              rms_percent));
    }
  }

  private void warn(String code, String message) {
    warnings.add(new Warning(code, message, subject));
  }
}
