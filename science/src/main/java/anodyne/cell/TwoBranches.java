package anodyne.cell;

import anodyne.quantity.Series;

/**
 * {@link Hysteresis} in inner loops. ln γ is sampled over x where it depends on x. What follows the
 * direction at once is a second state that needs a thousandth of the capacity for it, and keeps it
 * at rest.
 */
final class TwoBranches implements PotentialModel {
  private static final int POINTS = 400;
  private static final double MARGIN = 1e-3;
  private static final double MOST_LOG = 50;
  private static final double AT_ONCE = 2000;

  private final OneCurve in;
  private final OneCurve out;
  private final double start;
  private final Direction[] directions;
  private final boolean overShare;
  private final SampledCurve logarithm;
  private final double[] jump_V;

  private double slope;
  private double halfGap_V;
  private final double[] rateByShare;
  private final double[] rateByState;
  private final double[] rateByFlow;

  TwoBranches(Hysteresis hysteresis, double temperature_K) {
    in = new OneCurve(hysteresis.sodiation().curve(temperature_K));
    out = new OneCurve(hysteresis.desodiation().curve(temperature_K));
    start = hysteresis.start();
    double sharp = hysteresis.sharp_per_h();
    switch (hysteresis.law()) {
      case HysteresisLaw.OneState law -> {
        directions = new Direction[] {new Direction(law.sodiation(), law.desodiation(), sharp)};
        jump_V = new double[] {0};
        overShare = false;
        logarithm = new SampledCurve(new Constant(0), 0, 1);
      }
      case HysteresisLaw.Plett law -> {
        directions =
            new Direction[] {
              new Direction(2 * law.rate(), 2 * law.rate(), sharp),
              new Direction(AT_ONCE, AT_ONCE, sharp)
            };
        jump_V = new double[] {0, law.instantaneous_V()};
        overShare = false;
        logarithm = new SampledCurve(new Constant(0), 0, 1);
      }
      case HysteresisLaw.DifferentialCapacity law -> {
        directions = new Direction[] {new Direction(1, 1, sharp)};
        jump_V = new double[] {0};
        overShare = true;
        logarithm = new SampledCurve(logarithm(law, temperature_K), 0, 1);
      }
    }
    rateByShare = new double[directions.length];
    rateByState = new double[directions.length];
    rateByFlow = new double[directions.length];
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
      double log =
          Math.log(law.rate()) + law.exponent() * Math.log(law.reference_per_V() * slope_V);
      value[i] = Math.clamp(log, -MOST_LOG, MOST_LOG);
    }
    return new MonotoneTable(Series.of(x), Series.of(value));
  }

  @Override
  public int states() {
    return directions.length;
  }

  @Override
  public double start() {
    return start;
  }

  @Override
  public double at(double x, double[] y, int row, double temperature_K) {
    double inward = in.at(x, temperature_K);
    double outward = out.at(x, temperature_K);
    double h = y[row];
    slope = 0.5 * ((1 + h) * out.slope() + (1 - h) * in.slope());
    halfGap_V = 0.5 * (outward - inward);
    double u = 0.5 * ((1 + h) * outward + (1 - h) * inward);
    for (int m = 1; m < directions.length; m++) {
      u += jump_V[m] * y[row + m];
    }
    return u;
  }

  @Override
  public double slope() {
    return slope;
  }

  @Override
  public double slopeByState(int state) {
    return state == 0 ? halfGap_V : jump_V[state];
  }

  @Override
  public void rates(double x, double[] y, int row, double flow_per_s, double[] rates) {
    double factor = overShare ? Math.exp(logarithm.at(x)) : 1;
    for (int m = 0; m < directions.length; m++) {
      rates[row + m] = directions[m].rate(y[row + m], factor, flow_per_s);
    }
  }

  @Override
  public void differentiate(double x, double[] y, int row, double flow_per_s) {
    double factor = overShare ? Math.exp(logarithm.at(x)) : 1;
    double factorByShare = overShare ? factor * logarithm.slope() : 0;
    for (int m = 0; m < directions.length; m++) {
      Direction direction = directions[m];
      direction.rate(y[row + m], factor, flow_per_s);
      rateByShare[m] = factorByShare * direction.byFactor();
      rateByState[m] = direction.byState();
      rateByFlow[m] = direction.byFlow();
    }
  }

  @Override
  public double rateByShare(int state) {
    return rateByShare[state];
  }

  @Override
  public double rateByState(int state) {
    return rateByState[state];
  }

  @Override
  public double rateByFlow(int state) {
    return rateByFlow[state];
  }
}
