package anodyne.analysis;

import anodyne.analysis.Voltammogram.Direction;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The share of the current that grows with the rate itself, after J. Wang, J. Polleux, J. Lim and
 * B. Dunn, J. Phys. Chem. C 111 (2007) 14925, doi 10.1021/jp074464w: at each potential and in each
 * direction i = k1 v + k2 v^(1/2), from the straight line of i / v^(1/2) against v^(1/2); the share
 * is the integral of |k1 v| over that of |i|, both directions together.
 *
 * <p>The method takes every potential for itself: a peak that only moves with the rate gives a
 * share although nothing is capacitive. The share is an upper guide, never a proof; {@link
 * #warnings} says what speaks against it.
 *
 * @param grid the currents it was made from
 * @param anodicK1 A s/V at each potential
 * @param anodicK2 A (s/V)^(1/2)
 * @param anodicRSquared of the line at each potential
 * @param cathodicK1 likewise
 * @param cathodicK2 likewise
 * @param cathodicRSquared likewise
 * @param share of each rate, 0 to 1 unless the method fails
 * @param anodicShare of the anodic direction alone
 * @param cathodicShare of the cathodic direction alone
 * @param outside of the points with a current worth counting, the share where k1 v lies below 0 or
 *     above i
 * @param poor of these points, the share where R2 is below {@link #POOR}
 */
public record CapacitiveShare(
    RateGrid grid,
    Series anodicK1,
    Series anodicK2,
    Series anodicRSquared,
    Series cathodicK1,
    Series cathodicK2,
    Series cathodicRSquared,
    Series share,
    Series anodicShare,
    Series cathodicShare,
    double outside,
    double poor) {
  /** A line with less explained variance is no line. */
  static final double POOR = 0.9;

  /** A current below this share of the largest of its rate is not worth counting. */
  static final double SMALL = 0.05;

  /** Slack of the limits 0 and 1 of the share at one potential. */
  private static final double SLACK = 0.02;

  /** Peaks that move more between the extreme rates make the method meaningless. */
  public static final double PEAK_SHIFT_V = 0.03;

  /** A peak with a smaller exponent is controlled by diffusion. */
  public static final double DIFFUSION_B = 0.6;

  /** What the method says of a dissolved couple, whose capacitance is next to nothing. */
  public static final String CONTROL =
      "control: a dissolved redox couple, whose capacitance is about 0, gives 6.5, 9.3, 13.2, 20.4"
          + " and 28.9 % at 25, 50, 100, 250 and 500 mV/s by this method";

  /** The share of currents at three rates or more. */
  public static CapacitiveShare of(RateGrid grid) {
    if (grid.size() < 3) {
      throw new IllegalArgumentException("a share needs three rates, got " + grid.size());
    }
    Lines anodic = new Lines(grid, Direction.ANODIC);
    Lines cathodic = new Lines(grid, Direction.CATHODIC);
    int n = grid.size();
    double[] share = new double[n];
    double[] anodicShare = new double[n];
    double[] cathodicShare = new double[n];
    for (int r = 0; r < n; r++) {
      anodicShare[r] = anodic.linear[r] / anodic.total[r];
      cathodicShare[r] = cathodic.linear[r] / cathodic.total[r];
      share[r] = (anodic.linear[r] + cathodic.linear[r]) / (anodic.total[r] + cathodic.total[r]);
    }
    double counted = anodic.counted + cathodic.counted;
    return new CapacitiveShare(
        grid,
        Series.of(anodic.k1),
        Series.of(anodic.k2),
        Series.of(anodic.rSquared),
        Series.of(cathodic.k1),
        Series.of(cathodic.k2),
        Series.of(cathodic.rSquared),
        Series.of(share),
        Series.of(anodicShare),
        Series.of(cathodicShare),
        counted == 0 ? 0 : (anodic.outside + cathodic.outside) / counted,
        counted == 0 ? 0 : (anodic.poor + cathodic.poor) / counted);
  }

  /** The lines of one direction. */
  private static final class Lines {
    final double[] k1;
    final double[] k2;
    final double[] rSquared;
    final double[] linear;
    final double[] total;
    double counted;
    double outside;
    double poor;

    Lines(RateGrid grid, Direction direction) {
      int points = grid.potential_V().size();
      int rates = grid.size();
      k1 = new double[points];
      k2 = new double[points];
      rSquared = new double[points];
      linear = new double[rates];
      total = new double[rates];
      List<Series> rows = grid.current_A(direction);
      double[] x = grid.rate_V_per_s().map(Math::sqrt).toArray();
      double[] y = new double[rates];
      double[] largest = new double[rates];
      for (int r = 0; r < rates; r++) {
        largest[r] = rows.get(r).map(Math::abs).max();
      }
      for (int k = 0; k < points; k++) {
        for (int r = 0; r < rates; r++) {
          y[r] = rows.get(r).get(k) / x[r];
        }
        StraightLine line = StraightLine.through(x, y);
        k1[k] = line.slope();
        k2[k] = line.intercept();
        rSquared[k] = ofCurrents(line, x, y);
        double weight = k == 0 || k == points - 1 ? 0.5 : 1;
        for (int r = 0; r < rates; r++) {
          double current = y[r] * x[r];
          double fast = k1[k] * x[r] * x[r];
          linear[r] += weight * Math.abs(fast);
          total[r] += weight * Math.abs(current);
          count(fast, current, largest[r], rSquared[k]);
        }
      }
    }

    private void count(double fast, double current, double largest, double explained) {
      if (Math.abs(current) < SMALL * largest) {
        return;
      }
      double local = fast / current;
      counted++;
      outside += local < -SLACK || local > 1 + SLACK ? 1 : 0;
      poor += explained < POOR ? 1 : 0;
    }

    /** Variance of the currents explained by k1 v + k2 v^(1/2), about their mean. */
    private static double ofCurrents(StraightLine line, double[] x, double[] y) {
      double mean = 0;
      for (int r = 0; r < x.length; r++) {
        mean += x[r] * y[r] / x.length;
      }
      double rest = 0;
      double all = 0;
      for (int r = 0; r < x.length; r++) {
        double miss = x[r] * (y[r] - line.at(x[r]));
        rest += miss * miss;
        all += (x[r] * y[r] - mean) * (x[r] * y[r] - mean);
      }
      return all > 0 ? 1 - rest / all : 1;
    }
  }

  /** k1 v at a rate and each potential. */
  public Series fast_A(Direction direction, int rate) {
    double v = grid.rate_V_per_s().get(rate);
    return switch (direction) {
      case ANODIC -> anodicK1.map(k -> k * v);
      case CATHODIC -> cathodicK1.map(k -> k * v);
    };
  }

  /**
   * What speaks against the share.
   *
   * @param tracks peaks followed along the rates
   */
  public List<Warning> warnings(List<PeakTrack> tracks, String subject) {
    List<Warning> warnings = new ArrayList<>();
    for (PeakTrack track : tracks) {
      if (track.main() && track.exponent().b() < DIFFUSION_B) {
        warnings.add(
            new Warning(
                "dunn_on_diffusion",
                String.format(
                    Locale.ROOT,
                    "the %s peak is controlled by diffusion (b = %.2f): a plain Dunn share there"
                        + " is not capacitance; do not report it (%s)",
                    track.direction().word(),
                    track.exponent().b(),
                    CONTROL),
                subject));
      }
      if (track.main() && Math.abs(track.shift_V()) > PEAK_SHIFT_V) {
        warnings.add(
            new Warning(
                "dunn_peak_shift",
                String.format(
                    Locale.ROOT,
                    "the %s peak moves by %.0f mV between the extreme rates; at a fixed potential"
                        + " the share then compares different states, correct the ohmic drop with"
                        + " --series-ohm or use slower rates",
                    track.direction().word(),
                    1000 * track.shift_V()),
                subject));
      }
    }
    if (outside > 0.02) {
      warnings.add(
          new Warning(
              "dunn_outside_limits",
              String.format(
                  Locale.ROOT,
                  "k1 v lies below 0 or above the current itself at %.0f %% of the points; the"
                      + " share is no share there",
                  100 * outside),
              subject));
    }
    if (poor > 0.05) {
      warnings.add(
          new Warning(
              "dunn_poor_lines",
              String.format(
                  Locale.ROOT,
                  "k1 v + k2 v^0.5 explains less than %.0f %% of the variance at %.0f %% of the"
                      + " points; look at the map of R2 before quoting a share",
                  100 * POOR,
                  100 * poor),
              subject));
    }
    for (int r = 1; r < share.size(); r++) {
      if (share.get(r) < share.get(r - 1) - 0.005) {
        warnings.add(
            new Warning(
                "dunn_share_falls",
                "the share falls with the rate, which i = k1 v + k2 v^0.5 cannot do; the data do"
                    + " not follow it",
                subject));
        break;
      }
    }
    if (share.max() > 1 || share.min() < 0) {
      warnings.add(
          new Warning(
              "dunn_share_impossible",
              "a share lies outside of 0 to 100 %; do not use it",
              subject));
    }
    return warnings;
  }
}
