package anodyne.cell;

import anodyne.quantity.Series;

/**
 * Points joined by straight lines, the first and the last of which go on beyond the ends.
 *
 * @param x increasing, two points or more
 * @param y values there
 */
public record LinearTable(Series x, Series y) implements Curve {
  public LinearTable {
    Knots.check(x, y);
  }

  @Override
  public double value(double at) {
    int i = Knots.interval(x, at);
    return y.get(i) + slope(i) * (at - x.get(i));
  }

  @Override
  public double slope(double at) {
    return slope(Knots.interval(x, at));
  }

  private double slope(int i) {
    return (y.get(i + 1) - y.get(i)) / (x.get(i + 1) - x.get(i));
  }
}
