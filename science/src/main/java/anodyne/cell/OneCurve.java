package anodyne.cell;

/** A potential without memory. */
final class OneCurve implements PotentialModel {
  /** Slope beyond empty and full, where the logarithm of vacant or filled sites would end. */
  private static final double WALL_V = 2500;

  /** Width over which it sets in. */
  private static final double BEND = 1e-4;

  private final SampledCurve potential;
  private final SampledCurve entropic;
  private final double reference_K;
  private double slope;

  OneCurve(SingleCurve single) {
    potential = new SampledCurve(single.potential_V(), 0, 1);
    entropic = new SampledCurve(single.entropic_V_per_K(), 0, 1);
    reference_K = single.reference_K();
  }

  @Override
  public int states() {
    return 0;
  }

  @Override
  public double start() {
    return 0;
  }

  @Override
  public double at(double x, double[] y, int row, double temperature_K) {
    return at(x, temperature_K);
  }

  double at(double x, double temperature_K) {
    double u = potential.at(x);
    slope = potential.slope();
    double outside = Math.max(-x, x - 1);
    if (outside > 0) {
      double rise = outside < BEND ? WALL_V * outside / BEND : WALL_V;
      double wall = rise * (outside < BEND ? 0.5 * outside : outside - 0.5 * BEND);
      u += x < 0 ? wall : -wall;
      slope -= rise;
    }
    double shift_K = temperature_K - reference_K;
    if (shift_K != 0) {
      u += shift_K * entropic.at(x);
      slope += shift_K * entropic.slope();
    }
    return u;
  }

  @Override
  public double slope() {
    return slope;
  }

  @Override
  public double slopeByState(int state) {
    return 0;
  }

  @Override
  public void rates(double x, double[] y, int row, double flow_per_s, double[] rates) {}

  @Override
  public void differentiate(double x, double[] y, int row, double flow_per_s) {}

  @Override
  public double rateByShare(int state) {
    return 0;
  }

  @Override
  public double rateByState(int state) {
    return 0;
  }

  @Override
  public double rateByFlow(int state) {
    return 0;
  }
}
