package anodyne.sodiation;

import java.util.Map;

/**
 * The stress at which a host gives way.
 *
 * @param ratio of Young's modulus, for hosts without a stated limit
 * @param stated_GPa limits by index of the host
 */
public record YieldRule(double ratio, Map<Integer, Double> stated_GPa) {
  /**
   * Yield limit over Young's modulus where none is stated. An estimate without a source, good to a
   * factor of three either way.
   */
  public static final double RATIO = 0.01;

  /** Least ratio worth considering. */
  public static final double LEAST_RATIO = 1.0 / 300;

  /** Largest ratio worth considering. */
  public static final double LARGEST_RATIO = 1.0 / 30;

  public YieldRule {
    stated_GPa = Map.copyOf(stated_GPa);
    if (!(ratio > 0 && ratio < 1)) {
      throw new IllegalArgumentException(
          "yield limit over Young's modulus must lie in (0, 1), got " + ratio);
    }
    stated_GPa
        .values()
        .forEach(v -> {
          if (!(v > 0)) {
            throw new IllegalArgumentException("yield limit must be > 0 GPa, got " + v);
          }
        });
  }

  /** The estimate for every host. */
  public static YieldRule estimate() {
    return new YieldRule(RATIO, Map.of());
  }

  /** Yield limit of a host that has these moduli at the moment. */
  public double limit_GPa(int host, Elasticity solid) {
    return stated_GPa.getOrDefault(host, ratio * solid.youngs_GPa());
  }

  /** True if the limit of a host is the estimate. */
  public boolean isEstimated(int host) {
    return !stated_GPa.containsKey(host);
  }
}
