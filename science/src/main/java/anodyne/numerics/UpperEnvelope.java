package anodyne.numerics;

import java.util.ArrayList;
import java.util.List;

/**
 * The highest of many straight lines over 0 ≤ t ≤ 1, walked from crossing to crossing.
 *
 * <p>Lines times pieces operations. Pieces that rise above the rest by less than {@link
 * LowerHull#TOLERANCE} may be left out.
 */
final class UpperEnvelope {
  /** Pieces shorter than this are rounding. */
  private static final double SHORTEST = 1e-13;

  private UpperEnvelope() {}

  /**
   * The pieces from left to right; their slopes rise.
   *
   * @param first value of each line at t = 0
   * @param rise value at t = 1 minus value at t = 0
   */
  static List<LowerHull.Piece> pieces(double[] first, double[] rise) {
    List<LowerHull.Piece> pieces = new ArrayList<>();
    double t = 0;
    while (t < 1) {
      int now = steepest(first, rise, t);
      double end = 1;
      for (int f = 0; f < first.length; f++) {
        if (rise[f] > rise[now] + LowerHull.TOLERANCE) {
          end = Math.min(end, (first[now] - first[f]) / (rise[f] - rise[now]));
        }
      }
      if (end - t > SHORTEST) {
        pieces.add(new LowerHull.Piece(t, end, first[now], first[now] + rise[now]));
        t = end;
      } else {
        t += SHORTEST;
      }
    }
    return pieces;
  }

  /** Of the lines that are highest at t the one that rises most. */
  private static int steepest(double[] first, double[] rise, double t) {
    double top = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < first.length; f++) {
      top = Math.max(top, first[f] + t * rise[f]);
    }
    int best = -1;
    for (int f = 0; f < first.length; f++) {
      boolean high = first[f] + t * rise[f] >= top - LowerHull.TOLERANCE;
      if (high && (best < 0 || rise[f] > rise[best])) {
        best = f;
      }
    }
    return best;
  }
}
