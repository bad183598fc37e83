package anodyne.report.draw;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Leaves out points that straight lines between the others reproduce (Ramer 1972; Douglas and
 * Peucker 1973), here by the vertical distance and for several curves at once.
 */
public final class Thinning {
  private Thinning() {}

  /**
   * Indices of the points to keep, increasing, both ends among them.
   *
   * @param x increasing, equal neighbours allowed
   * @param curves each as long as x
   * @param tolerance largest vertical distance of a point left out
   */
  public static int[] kept(double[] x, double[][] curves, double tolerance) {
    boolean[] keep = new boolean[x.length];
    if (x.length == 0) {
      return new int[0];
    }
    keep[0] = true;
    keep[x.length - 1] = true;
    Deque<int[]> spans = new ArrayDeque<>();
    spans.push(new int[] {0, x.length - 1});
    while (!spans.isEmpty()) {
      int[] span = spans.pop();
      int worst = worst(x, curves, span[0], span[1], tolerance);
      if (worst > 0) {
        keep[worst] = true;
        spans.push(new int[] {span[0], worst});
        spans.push(new int[] {worst, span[1]});
      }
    }
    int[] kept = new int[x.length];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      if (keep[i]) {
        kept[count++] = i;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** The point farthest from the chord, 0 if all lie within the tolerance. */
  private static int worst(double[] x, double[][] curves, int from, int to, double tolerance) {
    int worst = 0;
    double most = tolerance;
    for (int i = from + 1; i < to; i++) {
      double share = x[to] > x[from] ? (x[i] - x[from]) / (x[to] - x[from]) : 0;
      for (double[] y : curves) {
        double distance = Math.abs(y[i] - (y[from] + share * (y[to] - y[from])));
        if (distance > most) {
          most = distance;
          worst = i;
        }
      }
    }
    return worst;
  }
}
