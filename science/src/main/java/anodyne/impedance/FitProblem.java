package anodyne.impedance;

import anodyne.numerics.LeastSquares;
import java.util.List;

/**
 * Weighted residuals of a circuit against a spectrum, in unknowns of order 1: the logarithm of a
 * positive parameter, an exponent itself. Fixed parameters are no unknowns.
 */
final class FitProblem implements LeastSquares.Residuals {
  private static final double LONGEST_LOGARITHM = 3;
  private static final double LONGEST_EXPONENT = 0.25;

  private final CircuitModel model;
  private final int[] unknowns;
  private final boolean[] logarithmic;
  private final double[] values;
  private final double[] lower;
  private final double[] upper;
  private final double[] longest;
  private final double[] real_ohm;
  private final double[] imaginary_ohm;
  private final double[] weightReal;
  private final double[] weightImaginary;

  FitProblem(Circuit circuit, FitPoints points) {
    model = new CircuitModel(circuit, points.spectrum().frequency_Hz().toArray());
    real_ohm = points.spectrum().real_ohm().toArray();
    imaginary_ohm = points.spectrum().imaginary_ohm().toArray();
    weightReal = points.rootWeightReal().toArray();
    weightImaginary = points.rootWeightImaginary().toArray();
    List<Setting> settings = circuit.settings();
    List<Parameter> parameters = circuit.parameters();
    Ranges ranges = new Ranges(points.spectrum());
    values = new double[settings.size()];
    int n = (int) settings.stream().filter(s -> !s.fixed()).count();
    unknowns = new int[n];
    logarithmic = new boolean[n];
    lower = new double[n];
    upper = new double[n];
    longest = new double[n];
    int next = 0;
    for (int i = 0; i < settings.size(); i++) {
      Setting setting = settings.get(i);
      if (setting.fixed()) {
        values[i] = setting.value().getAsDouble();
        continue;
      }
      Parameter.Quantity quantity = parameters.get(i).quantity();
      double least = ranges.lower(quantity);
      double most = ranges.upper(quantity);
      if (setting.lower().isPresent()) {
        least =
            quantity.isPositive()
                ? Math.max(setting.lower().getAsDouble(), Double.MIN_NORMAL)
                : Math.max(setting.lower().getAsDouble(), 1e-6);
        most = Math.max(most, least * (quantity.isPositive() ? 1e6 : 1.000001));
      }
      if (setting.upper().isPresent()) {
        most = setting.upper().getAsDouble();
        least = Math.min(least, most / 1e6);
      }
      if (setting.value().isPresent()) {
        least = Math.min(least, setting.value().getAsDouble());
        most = Math.max(most, setting.value().getAsDouble());
      }
      unknowns[next] = i;
      logarithmic[next] = quantity.isPositive();
      lower[next] = logarithmic[next] ? Math.log(least) : least;
      upper[next] = logarithmic[next] ? Math.log(most) : most;
      longest[next] = logarithmic[next] ? LONGEST_LOGARITHM : LONGEST_EXPONENT;
      next++;
    }
  }

  int unknowns() {
    return unknowns.length;
  }

  /** Index of the parameter behind an unknown. */
  int parameter(int unknown) {
    return unknowns[unknown];
  }

  boolean isLogarithmic(int unknown) {
    return logarithmic[unknown];
  }

  double lower(int unknown) {
    return lower[unknown];
  }

  double upper(int unknown) {
    return upper[unknown];
  }

  LeastSquares solver() {
    return new LeastSquares(this, 2 * real_ohm.length, lower, upper, longest);
  }

  /** A solver that leaves some unknowns where they are. */
  LeastSquares solver(double[] x, boolean[] held) {
    double[] least = lower.clone();
    double[] most = upper.clone();
    for (int j = 0; j < least.length; j++) {
      if (held[j]) {
        least[j] = x[j];
        most[j] = x[j];
      }
    }
    return new LeastSquares(this, 2 * real_ohm.length, least, most, longest);
  }

  double[] unknowns(double[] parameters) {
    double[] x = new double[unknowns.length];
    for (int j = 0; j < x.length; j++) {
      double value = parameters[unknowns[j]];
      x[j] = Math.clamp(logarithmic[j] ? Math.log(value) : value, lower[j], upper[j]);
    }
    return x;
  }

  double[] parameters(double[] x) {
    setValues(x);
    return values.clone();
  }

  private void setValues(double[] x) {
    for (int j = 0; j < unknowns.length; j++) {
      values[unknowns[j]] = logarithmic[j] ? Math.exp(x[j]) : x[j];
    }
  }

  /** Weighted sum of squares of the measured impedance. */
  double weightedSize() {
    double sum = 0;
    for (int k = 0; k < real_ohm.length; k++) {
      double re = weightReal[k] * real_ohm[k];
      double im = weightImaginary[k] * imaginary_ohm[k];
      sum += re * re + im * im;
    }
    return sum;
  }

  CircuitModel model() {
    return model;
  }

  @Override
  public void evaluate(double[] x, double[] residual, double[][] byUnknown) {
    setValues(x);
    model.evaluate(values);
    int n = real_ohm.length;
    double[] re = model.real();
    double[] im = model.imaginary();
    for (int k = 0; k < n; k++) {
      residual[k] = weightReal[k] * (re[k] - real_ohm[k]);
      residual[n + k] = weightImaginary[k] * (im[k] - imaginary_ohm[k]);
    }
    for (int j = 0; j < unknowns.length; j++) {
      double[] dre = model.realBy(unknowns[j]);
      double[] dim = model.imaginaryBy(unknowns[j]);
      double factor = logarithmic[j] ? values[unknowns[j]] : 1;
      double[] row = byUnknown[j];
      for (int k = 0; k < n; k++) {
        row[k] = factor * weightReal[k] * dre[k];
        row[n + k] = factor * weightImaginary[k] * dim[k];
      }
    }
  }
}
