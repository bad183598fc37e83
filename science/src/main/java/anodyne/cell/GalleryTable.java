package anodyne.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * The potential of {@link Galleries} at one temperature, sampled: cubics through U and dU/dz over z
 * = ln(x/(1 - x)), in which U is a straight line at both ends. Pieces are halved until a cubic
 * meets U in its middle within 0.1 µV. Beyond 1e-12 of both ends straight lines go on over x, so
 * steep that sites neither empty nor overfill.
 *
 * <p>Between galleries far apart U falls over less of x than tolerances or even doubles can tell
 * apart. Where it is steeper than {@value #STEEPEST_V} V, a capacity of 1/{@value #STEEPEST_V} per
 * volt is added evenly between a hundredth and 99 hundredths of x, so that it is not.
 */
public final class GalleryTable implements Curve {
  private static final double TOLERANCE_V = 1e-7;
  private static final double END = 27.6;
  private static final int MOST_HALVINGS = 40;
  private static final double CLOSEST = 1e-13;
  private static final double STEEPEST_V = 2500;

  /** Share of x at both ends that is left as it is. */
  private static final double EDGE = 0.01;

  private record Point(double z, double value_V, double slope_V) {}

  private final Galleries galleries;
  private final double temperature_K;
  private final double[] z;
  private final double[] value_V;
  private final double[] slope_V;
  private final double first;
  private final double last;
  private final double upper_V;
  private final double lower_V;

  /** Capacity per volt between both, over that of the sites. */
  private double added_per_V;

  GalleryTable(Galleries galleries, double temperature_K) {
    this.galleries = galleries;
    this.temperature_K = temperature_K;
    first = logistic(-END);
    last = logistic(END);
    upper_V = galleries.potential_V(EDGE, temperature_K);
    lower_V = galleries.potential_V(1 - EDGE, temperature_K);
    List<Point> points = points();
    if (steepest_V(points) > STEEPEST_V) {
      added_per_V = 1 / STEEPEST_V;
      points = points();
    }
    z = points.stream().mapToDouble(Point::z).toArray();
    value_V = points.stream().mapToDouble(Point::value_V).toArray();
    slope_V = points.stream().mapToDouble(Point::slope_V).toArray();
    for (int i = 1; i < z.length; i++) {
      double steepest = 3 * (value_V[i] - value_V[i - 1]) / (z[i] - z[i - 1]);
      slope_V[i - 1] = Math.max(slope_V[i - 1], steepest);
      slope_V[i] = Math.max(slope_V[i], steepest);
    }
  }

  private List<Point> points() {
    Point start = point(galleries.potential_V(first, temperature_K));
    Point end = point(galleries.potential_V(last, temperature_K));
    List<Point> points = new ArrayList<>();
    points.add(start);
    Point before = start;
    int pieces = 8;
    for (int i = 1; i <= pieces; i++) {
      Point after =
          i == pieces
              ? end
              : point(start.value_V() + (end.value_V() - start.value_V()) * i / pieces);
      halve(before, after, points, MOST_HALVINGS);
      before = after;
    }
    return points;
  }

  /** Steepest fall of U over x away from both ends, chords included. */
  private double steepest_V(List<Point> points) {
    double steepest = 0;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (a.value_V() <= upper_V && b.value_V() >= lower_V) {
        double atA = -a.slope_V() / (logistic(a.z()) * logistic(-a.z()));
        double chord = (a.value_V() - b.value_V()) / (logistic(b.z()) - logistic(a.z()));
        steepest = Math.max(steepest, Math.max(atA, chord));
      }
    }
    return steepest;
  }

  private Point point(double potential_V) {
    if (added_per_V == 0) {
      return new Point(
          galleries.logit(potential_V, temperature_K),
          potential_V,
          1 / galleries.logitByPotential_per_V(potential_V, temperature_K));
    }
    double range_V = upper_V - lower_V;
    double passed_V = Math.clamp(upper_V - potential_V, 0, range_V);
    double left = 1 - added_per_V * range_V;
    double filled = galleries.filled(potential_V, temperature_K);
    double empty = galleries.empty(potential_V, temperature_K);
    double filledNow = left * filled + added_per_V * passed_V;
    double emptyNow = left * empty + added_per_V * (range_V - passed_V);
    double capacity_per_V =
        -left * galleries.logitByPotential_per_V(potential_V, temperature_K) * filled * empty
            + (passed_V > 0 && passed_V < range_V ? added_per_V : 0);
    return new Point(
        Math.log(filledNow / emptyNow), potential_V, -filledNow * emptyNow / capacity_per_V);
  }

  private void halve(Point before, Point after, List<Point> points, int left) {
    if (!(after.z() - before.z() > CLOSEST)) {
      return;
    }
    Point middle = point(0.5 * (before.value_V() + after.value_V()));
    boolean coarse =
        !(middle.z() > before.z() && middle.z() < after.z())
            || Math.abs(cubic(before, after, middle.z()) - middle.value_V()) > TOLERANCE_V;
    if (left > 0 && coarse) {
      halve(before, middle, points, left - 1);
      halve(middle, after, points, left - 1);
    } else if (after.z() > points.getLast().z()) {
      points.add(after);
    }
  }

  private static double cubic(Point a, Point b, double z) {
    double h = b.z() - a.z();
    double t = (z - a.z()) / h;
    double rise = b.value_V() - a.value_V();
    double left = a.slope_V() * h - rise;
    double right = rise - b.slope_V() * h;
    return a.value_V() + t * (rise + (1 - t) * (left * (1 - t) + right * t));
  }

  @Override
  public double value(double x) {
    if (x <= first) {
      return value_V[0] + slope(first) * (x - first);
    }
    int n = z.length - 1;
    if (x >= last) {
      return value_V[n] + slope(last) * (x - last);
    }
    double at = Math.log(x / (1 - x));
    int i = interval(at);
    double h = z[i + 1] - z[i];
    double t = (at - z[i]) / h;
    double rise = value_V[i + 1] - value_V[i];
    double left = slope_V[i] * h - rise;
    double right = rise - slope_V[i + 1] * h;
    return value_V[i] + t * (rise + (1 - t) * (left * (1 - t) + right * t));
  }

  @Override
  public double slope(double x) {
    double inside = Math.min(last, Math.max(first, x));
    double at = Math.log(inside / (1 - inside));
    int i = interval(at);
    double h = z[i + 1] - z[i];
    double t = (at - z[i]) / h;
    double rise = value_V[i + 1] - value_V[i];
    double left = slope_V[i] * h - rise;
    double right = rise - slope_V[i + 1] * h;
    double byZ =
        (rise + (1 - 2 * t) * (left * (1 - t) + right * t) + t * (1 - t) * (right - left)) / h;
    return byZ / (inside * (1 - inside));
  }

  private int interval(double at) {
    int low = 0;
    int high = z.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (z[middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double logistic(double a) {
    return 1 / (1 + Math.exp(-a));
  }

  /** Points it is made of. */
  int size() {
    return z.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GalleryTable table
        && galleries.equals(table.galleries)
        && temperature_K == table.temperature_K;
  }

  @Override
  public int hashCode() {
    return 31 * galleries.hashCode() + Double.hashCode(temperature_K);
  }

  @Override
  public String toString() {
    return "GalleryTable[" + galleries + ", " + temperature_K + " K]";
  }
}
