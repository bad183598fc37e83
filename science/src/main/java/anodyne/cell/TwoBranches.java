package anodyne.cell;

import anodyne.quantity.Series;

/**
 * {@link Hysteresis} in inner loops. All laws are dh/dt = (γ/2) q s (s - h) with s = tanh(q/q_s)
 * and γ between that of sodiation and that of desodiation by s; ln γ is sampled over x where it
 * depends on x.
 */
final class TwoBranches implements PotentialModel {
  private static final int POINTS = 400;
  private static final double MARGIN = 1e-3;
  private static final double MOST_LOG = 50;
  private static final double HOUR_S = 3600;

  private final OneCurve in;
  private final OneCurve out;
  private final double start;
  private final double sharp_per_s;
  private final double rateIn;
  private final double rateOut;
  private final boolean overShare;
  private final SampledCurve logarithm;
  private final double jump_V;

  private double slope;
  private double slopeByState;
  private double jumpByFlow;
  private double rateByShare;
  private double rateByState;
  private double rateByFlow;

  TwoBranches(Hysteresis hysteresis, double temperature_K) {
    in = new OneCurve(hysteresis.sodiation().curve(temperature_K));
    out = new OneCurve(hysteresis.desodiation().curve(temperature_K));
    start = hysteresis.start();
    sharp_per_s = hysteresis.sharp_per_h() / HOUR_S;
    switch (hysteresis.law()) {
      case HysteresisLaw.OneState law -> {
        rateIn = law.sodiation();
        rateOut = law.desodiation();
        jump_V = 0;
        overShare = false;
        logarithm = new SampledCurve(new Constant(0), 0, 1);
      }
      case HysteresisLaw.Plett law -> {
        rateIn = 2 * law.rate();
        rateOut = rateIn;
        jump_V = law.instantaneous_V();
        overShare = false;
        logarithm = new SampledCurve(new Constant(0), 0, 1);
      }
      case HysteresisLaw.DifferentialCapacity law -> {
        rateIn = 1;
        rateOut = 1;
        jump_V = 0;
        overShare = true;
        logarithm = new SampledCurve(logarithm(law, temperature_K), 0, 1);
      }
    }
  }

  /** ln γ = ln Γ + exponent ln(r |dU/dx|), U between the branches. */
  private Curve logarithm(HysteresisLaw.DifferentialCapacity law, double temperature_K) {
    double[] x = new double[POINTS + 1];
    double[] value = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      x[i] = MARGIN + (1 - 2 * MARGIN) * i / POINTS;
      in.at(x[i], temperature_K);
      out.at(x[i], temperature_K);
      double slope_V = Math.abs(0.5 * (in.slope() + out.slope()));
      double log = Math.log(law.rate()) + law.exponent() * Math.log(law.reference_per_V() * slope_V);
      value[i] = Math.clamp(log, -MOST_LOG, MOST_LOG);
    }
    return new MonotoneTable(Series.of(x), Series.of(value));
  }

  @Override
  public boolean remembers() {
    return true;
  }

  @Override
  public double start() {
    return start;
  }

  @Override
  public double at(double x, double h, double temperature_K) {
    double inward = in.at(x, temperature_K);
    double outward = out.at(x, temperature_K);
    slope = 0.5 * ((1 + h) * out.slope() + (1 - h) * in.slope());
    slopeByState = 0.5 * (outward - inward);
    return 0.5 * ((1 + h) * outward + (1 - h) * inward);
  }

  @Override
  public double slope() {
    return slope;
  }

  @Override
  public double slopeByState() {
    return slopeByState;
  }

  @Override
  public boolean jumps() {
    return jump_V > 0;
  }

  @Override
  public double jump_V(double flow_per_s) {
    double s = Math.tanh(flow_per_s / sharp_per_s);
    jumpByFlow = jump_V * (1 - s * s) / sharp_per_s;
    return jump_V * s;
  }

  @Override
  public double jumpByFlow() {
    return jumpByFlow;
  }

  @Override
  public double rate(double x, double h, double flow_per_s) {
    double s = Math.tanh(flow_per_s / sharp_per_s);
    double sByFlow = (1 - s * s) / sharp_per_s;
    double half = 0.25 * ((1 - s) * rateIn + (1 + s) * rateOut);
    double halfByFlow = 0.25 * (rateOut - rateIn) * sByFlow;
    if (overShare) {
      half *= Math.exp(logarithm.at(x));
    }
    double way = flow_per_s * s;
    double rate = half * way * (s - h);
    rateByShare = overShare ? rate * logarithm.slope() : 0;
    rateByState = -half * way;
    rateByFlow =
        halfByFlow * way * (s - h)
            + half * ((s + flow_per_s * sByFlow) * (s - h) + way * sByFlow);
    return rate;
  }

  @Override
  public double rateByShare() {
    return rateByShare;
  }

  @Override
  public double rateByState() {
    return rateByState;
  }

  @Override
  public double rateByFlow() {
    return rateByFlow;
  }
}
