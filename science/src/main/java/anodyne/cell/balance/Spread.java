package anodyne.cell.balance;

import anodyne.quantity.Estimate;

/**
 * An estimate as a distribution: its value is the median, its ends are where the tails begin, with
 * a normal distribution of its own width on each side (of the logarithm where it varies by
 * factors). Draws stay within twice the interval.
 */
public final class Spread {
  private static final double FURTHEST = 2;

  private Spread() {}

  /**
   * The estimate at a point of the standard normal distribution.
   *
   * @param normal 0 gives the value, ±1.645 the ends of a 90 % interval
   * @param logarithmic true if it varies by factors; its low end must then be above 0
   */
  public static double at(Estimate estimate, double normal, boolean logarithmic) {
    double ends = end(estimate.confidence());
    double part = Math.clamp(normal / ends, -FURTHEST, FURTHEST);
    double end = part < 0 ? estimate.low() : estimate.high();
    if (logarithmic && estimate.low() > 0) {
      return estimate.value() * Math.pow(end / estimate.value(), Math.abs(part));
    }
    return estimate.value() + Math.abs(part) * (end - estimate.value());
  }

  /** Where the standard normal distribution holds a share between minus this and this. */
  private static double end(double confidence) {
    double low = 0;
    double high = 10;
    while (high - low > 1e-12) {
      double middle = 0.5 * (low + high);
      if (inside(middle) < confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** Share of the standard normal distribution between -x and x: series of the error function. */
  private static double inside(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 400 && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= x * x / (2 * n + 1);
      sum += term;
    }
    return 2 * sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }
}
