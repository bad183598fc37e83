package anodyne.cell;

/** A potential without memory. */
final class OneCurve implements PotentialModel {
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
