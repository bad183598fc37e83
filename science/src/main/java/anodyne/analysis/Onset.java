package anodyne.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a straight edge, prolonged, meets what lies before it.
 *
 * <p>The edge lies between the first rise above the background and the first top. Windows of 30 to
 * 70 % of it slide along; those that are straight (R2 at least {@link #STRAIGHT}, or residuals no
 * larger than the noise) and nearly as steep as the steepest count. The onset is the mean of their
 * intersections with the background; its error joins the spread over the windows and the mean error
 * of the lines. No window, a spread as wide as a quarter of the edge, or more than a seventh of the
 * height left at the onset, and there is none: nothing is forced.
 */
public sealed interface Onset {
  /** Least explained variance of a window that counts. */
  double STRAIGHT = 0.98;

  /** Slope of a window that counts, as a share of the steepest. */
  double STEEP = 0.9;

  /** Fewest points of a window. */
  int FEWEST = 5;

  /** What an edge is prolonged to. */
  enum Background {
    /** Zero of the ordinate, within the data. */
    ZERO,
    /** Zero of the ordinate, which may lie before the data by as much as they span. */
    AXIS,
    /** The mean before the edge. */
    LEVEL,
    /** The straight line before the edge, or the mean where too little is seen of it. */
    LINE
  }

  /**
   * An onset.
   *
   * @param x where the edge meets the background
   * @param error standard error
   * @param line the steepest window's
   * @param low_x smaller end of all windows that count
   * @param high_x larger end
   * @param background line before the edge; level or zero where asked for
   * @param windows number of windows that count
   */
  record Found(
      double x,
      double error,
      StraightLine line,
      double low_x,
      double high_x,
      StraightLine background,
      int windows)
      implements Onset {}

  /**
   * There is no straight edge.
   *
   * @param reason one sentence
   */
  record Absent(String reason) implements Onset {}

  /**
   * The onset of an edge.
   *
   * @param x strictly rising or falling, from the background to the top
   * @param y as high as it gets at the top
   */
  static Onset of(double[] x, double[] y, Background background) {
    return Edge.of(x, y, background);
  }

  /** The search. */
  final class Edge {
    /** Residuals up to this many times the noise are those of a straight line. */
    private static final double PLAIN = 1.2;

    /** Height of an edge in standard deviations of the noise, at least. */
    private static final double CLEAR = 6;

    /** What may be left of the height at the onset of a straight, broadened edge. */
    private static final double LEFT = 0.15;

    /** Share of the steepest rise at which an edge has come to its top. */
    private static final double SHOULDER = 0.15;

    /** Shares of the edge a window may be wide. */
    private static final double[] WIDTHS = {0.3, 0.4, 0.5, 0.6, 0.7};

    private final double[] x;
    private final double[] y;
    private final double[] smooth;
    private final int foot;
    private final int top;
    private final Background kind;
    private final StraightLine background;
    private final List<double[]> windows = new ArrayList<>();
    private final List<StraightLine> lines = new ArrayList<>();

    private Edge(double[] x, double[] y, Background kind) {
      this.x = x;
      this.y = y;
      smooth = SlidingParabola.smooth(y, Math.clamp(y.length / 150, 2, 10));
      double low = lowLevel();
      top = top(low);
      foot = foot(low);
      this.kind = kind;
      background = background(low);
    }

    private static Onset of(double[] x, double[] y, Background kind) {
      if (x.length < 3 * FEWEST) {
        return new Absent("there are only " + x.length + " points");
      }
      Edge edge = new Edge(x, y, kind);
      if (edge.top - edge.foot + 1 < FEWEST) {
        return new Absent(
            "the edge has only " + (edge.top - edge.foot + 1) + " points; measure it finer");
      }
      if (!edge.standsOut()) {
        return new Absent("nothing rises above the noise");
      }
      edge.collect();
      return edge.onset();
    }

    /** The level before the edge: the lowest tenth of all points. */
    private double lowLevel() {
      double[] sorted = smooth.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 20];
    }

    /** The first top or shoulder beyond half of the height: where the rise has died down. */
    private int top(double low) {
      double highest = Arrays.stream(smooth).max().orElse(0);
      int stride = Math.max(3, smooth.length / 100);
      int k = 0;
      double steepest = 0;
      while (k < smooth.length - 1 && smooth[k] < low + 0.5 * (highest - low)) {
        k++;
        steepest = Math.max(steepest, smooth[k] - smooth[Math.max(0, k - stride)]);
      }
      while (k + stride < smooth.length) {
        double rise = smooth[k + stride] - smooth[k];
        steepest = Math.max(steepest, rise);
        if (rise < SHOULDER * steepest) {
          return k;
        }
        k++;
      }
      return smooth.length - 1;
    }

    private int foot(double low) {
      int k = top;
      while (k > 0 && smooth[k - 1] > low + 0.1 * (smooth[top] - low)) {
        k--;
      }
      return k;
    }

    private StraightLine background(double low) {
      int n = 0;
      double mean = 0;
      int end = Math.max(0, foot - (top - foot) / 4);
      for (int k = 0; k < end; k++) {
        mean += y[k];
        n++;
      }
      if (kind == Background.LINE && n >= 8) {
        return StraightLine.through(x, y, 0, end);
      }
      double level =
          kind == Background.ZERO || kind == Background.AXIS ? 0 : n >= 3 ? mean / n : low;
      return new StraightLine(0, level, 0, 0, 0, 1, n);
    }

    private boolean standsOut() {
      return smooth[top] > smooth[foot]
          && smooth[top] - smooth[foot] > CLEAR * noise(0, y.length - 1);
    }

    /** Noise from second differences, which a straight line does not have. */
    private double noise(int from, int to) {
      double squares = 0;
      for (int k = from + 1; k < to; k++) {
        double bend = y[k - 1] - 2 * y[k] + y[k + 1];
        squares += bend * bend / 6;
      }
      return Math.sqrt(squares / Math.max(1, to - from - 1));
    }

    private void collect() {
      int edge = top - foot + 1;
      double noise = noise(foot, top);
      int step = Math.max(1, edge / 25);
      for (double width : WIDTHS) {
        int n = Math.max(FEWEST, (int) Math.rint(width * edge));
        for (int from = foot; from + n <= top + 1; from += step) {
          StraightLine line = StraightLine.through(x, y, from, from + n);
          if (line.rSquared() >= STRAIGHT || line.residual() <= PLAIN * noise) {
            lines.add(line);
            windows.add(new double[] {x[from], x[from + n - 1]});
          }
        }
      }
    }

    private Onset onset() {
      double steepest = lines.stream().mapToDouble(l -> Math.abs(l.slope())).max().orElse(0);
      int kept = 0;
      double sum = 0;
      double squares = 0;
      double errors = 0;
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      int best = 0;
      for (int k = 0; k < lines.size(); k++) {
        StraightLine line = lines.get(k);
        if (Math.abs(line.slope()) < STEEP * steepest) {
          continue;
        }
        double at = meets(line);
        double lever = at - 0.5 * (windows.get(k)[0] + windows.get(k)[1]);
        kept++;
        sum += at;
        squares += at * at;
        errors +=
            Math.hypot(line.residual() / Math.sqrt(line.points()), line.slopeError() * lever)
                / Math.abs(line.slope());
        low = Math.min(low, Math.min(windows.get(k)[0], windows.get(k)[1]));
        high = Math.max(high, Math.max(windows.get(k)[0], windows.get(k)[1]));
        best =
            line.rSquared() > lines.get(best).rSquared()
                    || Math.abs(lines.get(best).slope()) < STEEP * steepest
                ? k
                : best;
      }
      if (kept < 3) {
        return new Absent("no part of the edge is straight");
      }
      double mean = sum / kept;
      double spread = Math.sqrt(Math.max(0, squares / kept - mean * mean));
      double step = Math.abs(x[top] - x[foot]) / (top - foot);
      if (spread > 0.25 * Math.abs(x[top] - x[foot]) || (inside(mean) && curved(mean))) {
        return new Absent("the edge is curved: its prolongation depends on the part that is taken");
      }
      boolean near =
          kind == Background.AXIS && Math.abs(mean - x[0]) < Math.abs(x[x.length - 1] - x[0]);
      if (!inside(mean) && !near) {
        return new Absent("the prolonged edge meets the background outside of the data");
      }
      return new Found(
          mean,
          Math.hypot(Math.hypot(spread, errors / kept), step / Math.sqrt(12)),
          lines.get(best),
          low,
          high,
          background,
          kept);
    }

    private boolean inside(double onset) {
      return (onset - x[0]) * (onset - x[top]) <= 0;
    }

    /** Whether much of the height is left where the edge should have ended. */
    private boolean curved(double onset) {
      int k = top;
      while (k > 0 && Math.abs(x[k] - x[top]) < Math.abs(onset - x[top])) {
        k--;
      }
      double before = background.at(x[k]);
      return smooth[k] - before > LEFT * (smooth[top] - before);
    }

    private double meets(StraightLine line) {
      return (background.intercept() - line.intercept()) / (line.slope() - background.slope());
    }
  }
}
