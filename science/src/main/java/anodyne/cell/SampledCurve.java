package anodyne.cell;

/**
 * A curve made ready for inner loops: cubics between knots, found through a table of equal steps.
 * Tables keep their own pieces, exactly; formulas are sampled, value and slope, at equal steps, and
 * are asked themselves outside the range sampled, tables of galleries always. {@link #at} leaves
 * the slope beside the value.
 */
final class SampledCurve {
  private static final int PIECES = 1000;

  /** Numbers kept of a piece: its first knot, four coefficients, the next knot to look beyond. */
  private static final int PIECE = 6;

  private static final int NEXT_KNOT = 5;

  /**
   * Share of empty or full sites from which on the logarithms of galleries go on straight: their
   * slope stays that of a voltage over what tolerances can tell apart.
   */
  private static final double WALL = 1e-5;

  private final Curve curve;
  private final boolean constant;
  private final boolean formula;
  private final boolean ready;
  private final boolean lines;
  private final boolean oneSign;
  private final double least;
  private final double most;
  private final double first;
  private final double last;
  private final double perStep;
  private final double[] pieces;
  private final int[] firstPiece;
  private double slope;

  /**
   * @param low lower end of the range in which it is mostly asked
   * @param high upper end of it
   */
  SampledCurve(Curve curve, double low, double high) {
    this(curve, low, high, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
  }

  /** A curve that stays as it is at the ends of a range beyond them. */
  static SampledCurve within(Curve curve, double low, double high) {
    return new SampledCurve(curve, low, high, low, high, false);
  }

  /**
   * A curve whose values keep their sign beyond the ends of its table: straight on, and as a
   * hyperbola from half of the value at the end.
   */
  static SampledCurve ofOneSign(Curve curve, double low, double high) {
    return new SampledCurve(
        curve, low, high, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
  }

  private SampledCurve(
      Curve curve, double low, double high, double least, double most, boolean oneSign) {
    this.oneSign = oneSign && !(curve instanceof Formula);
    this.curve = curve;
    this.least = least;
    this.most = most;
    constant = curve instanceof Constant;
    formula = curve instanceof Formula;
    ready = curve instanceof GalleryTable;
    lines = curve instanceof LinearTable;
    double[] knots =
        switch (curve) {
          case Constant c -> new double[] {low, high};
          case LinearTable table -> table.x().toArray();
          case MonotoneTable table -> table.x().toArray();
          case Formula f -> equalSteps(low, high);
          case GalleryTable table -> new double[] {low, high};
        };
    int count = knots.length - 1;
    pieces = new double[PIECE * count];
    for (int i = 0; i < count; i++) {
      fill(i, knots);
    }
    pieces[PIECE * (count - 1) + NEXT_KNOT] = Double.POSITIVE_INFINITY;
    first = knots[0];
    last = knots[count];
    int steps = formula ? count : 16 * count;
    perStep = steps / (last - first);
    firstPiece = new int[steps + 1];
    int piece = 0;
    for (int s = 0; s <= steps; s++) {
      double at = first + s / perStep;
      while (piece < count - 1 && knots[piece + 1] <= at) {
        piece++;
      }
      firstPiece[s] = PIECE * piece;
    }
  }

  private static double[] equalSteps(double low, double high) {
    double[] knots = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      knots[i] = low + (high - low) * i / PIECES;
    }
    return knots;
  }

  /** The cubic of a piece, in powers of the distance from its first knot. */
  private void fill(int i, double[] knots) {
    double h = knots[i + 1] - knots[i];
    double here = curve.value(knots[i]);
    double next = curve.value(knots[i + 1]);
    double secant = (next - here) / h;
    double slopeHere = secant;
    double slopeNext = secant;
    if (!lines && !constant) {
      slopeHere = curve.slope(knots[i]);
      slopeNext = curve.slope(knots[i + 1]);
    }
    int p = PIECE * i;
    pieces[p] = knots[i];
    pieces[p + 1] = here;
    pieces[p + 2] = slopeHere;
    pieces[p + 3] = (3 * secant - 2 * slopeHere - slopeNext) / h;
    pieces[p + 4] = (slopeHere + slopeNext - 2 * secant) / (h * h);
    pieces[p + NEXT_KNOT] = knots[i + 1];
  }

  /** True if it is the same everywhere. */
  boolean isConstant() {
    return constant;
  }

  /** The value at x; {@link #slope} then gives the slope there. */
  double at(double x) {
    if (constant) {
      slope = 0;
      return pieces[1];
    }
    if (ready || !(x >= first && x <= last)) {
      return beyond(x);
    }
    int p = firstPiece[(int) ((x - first) * perStep)];
    while (pieces[p + NEXT_KNOT] <= x) {
      p += PIECE;
    }
    double d = x - pieces[p];
    double b = pieces[p + 2];
    double c = pieces[p + 3];
    double e = pieces[p + 4];
    slope = b + d * (2 * c + 3 * e * d);
    return pieces[p + 1] + d * (b + d * (c + e * d));
  }

  /**
   * Values and slopes at many points.
   *
   * @param x points, from {@code from} on
   * @param factor on both
   * @param values receives count values from 0 on
   * @param slopes receives their slopes
   * @param pieceOf where each point lay when it was asked for last, zeros at first
   */
  void fill(
      double[] x,
      int from,
      int count,
      double factor,
      double[] values,
      double[] slopes,
      int[] pieceOf) {
    double[] pieces = this.pieces;
    int[] firstPiece = this.firstPiece;
    double begin = first;
    double end = ready ? Double.NEGATIVE_INFINITY : last;
    double perStep = this.perStep;
    boolean lines = this.lines;
    for (int i = 0; i < count; i++) {
      double at = x[from + i];
      if (!(at >= begin && at <= end)) {
        values[i] = factor * beyond(at);
        slopes[i] = factor * slope;
        continue;
      }
      int p = pieceOf[i];
      if (at < pieces[p] || at >= pieces[p + NEXT_KNOT]) {
        p = firstPiece[(int) ((at - begin) * perStep)];
        while (pieces[p + NEXT_KNOT] <= at) {
          p += PIECE;
        }
        pieceOf[i] = p;
      }
      double d = at - pieces[p];
      double b = pieces[p + 2];
      if (lines) {
        slopes[i] = factor * b;
        values[i] = factor * (pieces[p + 1] + d * b);
      } else {
        double c = pieces[p + 3];
        double e = pieces[p + 4];
        slopes[i] = factor * (b + d * (2 * c + 3 * e * d));
        values[i] = factor * (pieces[p + 1] + d * (b + d * (c + e * d)));
      }
    }
  }

  private double beyond(double x) {
    if (x < least || x > most) {
      double value = straight(x < least ? least : most);
      slope = 0;
      return value;
    }
    double value = straight(x);
    if (oneSign) {
      double half = 0.5 * curve.value(x < first ? first : last);
      if (half > 0 && value < half) {
        double share = half / (2 * half - value);
        slope *= share * share;
        return half * share;
      }
    }
    return value;
  }

  private double straight(double x) {
    if (constant) {
      slope = 0;
      return pieces[1];
    }
    if (ready) {
      double margin = WALL * (last - first);
      double inside = Math.clamp(x, first + margin, last - margin);
      slope = curve.slope(inside);
      return curve.value(inside) + slope * (x - inside);
    }
    if (formula) {
      slope = curve.slope(x);
      return curve.value(x);
    }
    int p = x < first ? 0 : pieces.length - PIECE;
    double d = (x < first ? first : last) - pieces[p];
    double b = pieces[p + 2];
    double c = pieces[p + 3];
    double e = pieces[p + 4];
    slope = b + d * (2 * c + 3 * e * d);
    return pieces[p + 1] + d * (b + d * (c + e * d)) + slope * (x - pieces[p] - d);
  }

  /** Slope where {@link #at} was asked last. */
  double slope() {
    return slope;
  }
}
