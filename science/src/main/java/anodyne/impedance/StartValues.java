package anodyne.impedance;

import anodyne.measurement.Spectrum;
import anodyne.numerics.SobolPoints;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Starting points of a fit, read from the plot: resistance at the highest frequency, width of the
 * arcs, modulus at the frequency where an element is to act. Sobol points spread each of them over
 * a range on a logarithmic scale, so that the same spectrum always gives the same points.
 */
final class StartValues {
  private final Circuit circuit;
  private final List<Setting> settings;
  private final SobolPoints points;
  private final double[] logOmega;
  private final double[] modulus;
  private final double series_ohm;
  private final double width_ohm;
  private final Optional<double[]> known;
  private double[] u = {};
  private int next;
  private int made;

  /**
   * @param known values to begin with, such as those of a neighbour; empty to read all from the
   *     plot
   */
  StartValues(Circuit circuit, Spectrum spectrum, Optional<double[]> known) {
    this.circuit = circuit;
    this.known = known;
    settings = circuit.settings();
    points = new SobolPoints(settings.size() + circuit.elements().size(), 0);
    int n = spectrum.size();
    Integer[] order = new Integer[n];
    Arrays.setAll(order, k -> k);
    Arrays.sort(
        order,
        (a, b) -> Double.compare(spectrum.frequency_Hz().get(a), spectrum.frequency_Hz().get(b)));
    logOmega = new double[n];
    modulus = new double[n];
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int k = 0; k < n; k++) {
      int i = order[k];
      logOmega[k] = Math.log(2 * Math.PI * spectrum.frequency_Hz().get(i));
      modulus[k] = Math.hypot(spectrum.real_ohm().get(i), spectrum.imaginary_ohm().get(i));
      least = Math.min(least, Math.abs(spectrum.real_ohm().get(i)));
      most = Math.max(most, Math.abs(spectrum.real_ohm().get(i)));
    }
    double floor = 1e-3 * Arrays.stream(modulus).max().orElse(1);
    series_ohm = Math.max(Math.abs(spectrum.real_ohm().get(order[n - 1])), floor);
    width_ohm = Math.max(most - least, floor);
  }

  /** The next starting point, one value per parameter. */
  double[] next() {
    double[] p = new double[settings.size()];
    if (made == 0) {
      u = new double[settings.size() + circuit.elements().size()];
      Arrays.fill(u, 0.5);
    } else {
      u = points.next();
    }
    next = 0;
    fill(circuit.root(), true, p, 0);
    for (int i = 0; i < p.length; i++) {
      Setting setting = settings.get(i);
      if (setting.value().isEmpty()) {
        continue;
      }
      double value = setting.value().getAsDouble();
      if (setting.fixed() || made == 0) {
        p[i] = value;
      } else if (made % 2 == 1) {
        p[i] =
            circuit.parameters().get(i).quantity().isPositive()
                ? value * Math.pow(10, 2 * u[i] - 1)
                : Math.clamp(value + 0.3 * (u[i] - 0.5), 0.01, 1);
      }
    }
    if (made == 0 && known.isPresent()) {
      System.arraycopy(known.get(), 0, p, 0, p.length);
    }
    made++;
    return p;
  }

  private int fill(Branch branch, boolean inSeries, double[] p, int at) {
    return switch (branch) {
      case Branch.Single(Element element) -> {
        fill(element.kind(), inSeries, p, at);
        yield at + element.settings().size();
      }
      case Branch.Chain(List<Branch> parts) -> {
        int index = at;
        for (Branch part : parts) {
          index = fill(part, inSeries, p, index);
        }
        yield index;
      }
      case Branch.Fork(List<Branch> parts) -> {
        int index = at;
        for (Branch part : parts) {
          index = fill(part, false, p, index);
        }
        yield index;
      }
    };
  }

  private double uniform(double low, double high) {
    return low + (high - low) * u[next++];
  }

  private double decades(double low, double high) {
    return Math.pow(10, uniform(low, high));
  }

  private void fill(ElementKind kind, boolean inSeries, double[] p, int at) {
    double low = logOmega[0];
    double high = logOmega[logOmega.length - 1];
    double span = high - low;
    switch (kind) {
      case RESISTOR -> {
        next++;
        p[at] = inSeries ? series_ohm * decades(-1, 0.3) : width_ohm * decades(-2, 0.5);
      }
      case CAPACITOR -> {
        double log = uniform(low, high);
        p[at] = 1 / (Math.exp(log) * reactance(log) * decades(-1, 0.7));
      }
      case INDUCTOR -> {
        double log = uniform(high - 0.3 * span, high);
        p[at] = reactance(log) * decades(-2, 0) / Math.exp(log);
      }
      case MODIFIED_INDUCTOR -> {
        double log = uniform(high - 0.3 * span, high);
        p[at + 1] = uniform(0.6, 1);
        p[at] = reactance(log) * decades(-2, 0) / Math.exp(p[at + 1] * log);
      }
      case CONSTANT_PHASE -> {
        double log = uniform(low, high);
        p[at + 1] = uniform(0.5, 1);
        p[at] = 1 / (Math.exp(p[at + 1] * log) * reactance(log) * decades(-1, 0.7));
      }
      case WARBURG -> {
        double log = uniform(low, 0.5 * (low + high));
        p[at] = reactance(log) * decades(-1, 0.3) * Math.exp(0.5 * log) / Math.sqrt(2);
      }
      case OPEN_WARBURG, SHORT_WARBURG, GENERAL_OPEN_WARBURG, GENERAL_SHORT_WARBURG -> {
        double log = uniform(low - 2, 0.5 * (low + high));
        p[at + 1] = Math.exp(-log);
        double coefficient = reactance(Math.max(log, low)) * decades(-1, 0.7);
        p[at] = coefficient;
        if (p.length > at + 2 && kind.parameters().size() == 3) {
          p[at + 2] = uniform(0.3, 0.5);
        }
      }
      case RELAXATION, GERISCHER, ZARC, GENERAL_GERISCHER, FINITE_GERISCHER, HAVRILIAK_NEGAMI -> {
        double log = uniform(low, high);
        p[at + 1] = Math.exp(-log);
        p[at] = width_ohm * decades(-1.5, 0.3);
        for (int i = 2; i < kind.parameters().size(); i++) {
          p[at + i] = kind == ElementKind.FINITE_GERISCHER ? decades(-1, 1) : uniform(0.5, 1);
        }
      }
      case TRANSMISSION_LINE -> {
        double log = uniform(low, high);
        p[at] = width_ohm * decades(-1, 1);
        p[at + 2] = uniform(0.6, 1);
        p[at + 1] = 1 / (Math.exp(p[at + 2] * log) * reactance(log) * decades(-1, 0.7));
      }
      case POROUS_ELECTRODE -> {
        double log = uniform(low, high);
        p[at] = width_ohm * decades(-1, 0.7);
        p[at + 1] = width_ohm * decades(-1, 0.7);
        p[at + 2] = decades(-2, 1);
        p[at + 3] = Math.exp(-log);
      }
    }
  }

  /** Modulus at an angular frequency without the series resistance, at least a tenth of it. */
  private double reactance(double log) {
    int n = logOmega.length;
    int k = 1;
    while (k < n - 1 && logOmega[k] < log) {
      k++;
    }
    double at = modulus[0];
    if (n > 1) {
      double gap = logOmega[k] - logOmega[k - 1];
      double share = gap > 0 ? Math.clamp((log - logOmega[k - 1]) / gap, 0, 1) : 0;
      at = modulus[k - 1] + share * (modulus[k] - modulus[k - 1]);
    }
    return Math.max(at - 0.9 * series_ohm, 0.1 * at);
  }
}
