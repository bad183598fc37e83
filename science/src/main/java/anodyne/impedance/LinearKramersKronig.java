package anodyne.impedance;

import anodyne.impedance.VoigtChain.Part;
import anodyne.impedance.VoigtChain.Representation;
import anodyne.impedance.VoigtChain.Settings;
import anodyne.measurement.Spectrum;
import anodyne.numerics.HouseholderLeastSquares;
import anodyne.quantity.Series;

/**
 * Fits of Voigt chains with fixed time constants, the linear test of Kramers-Kronig validity.
 *
 * <p>M time constants are spaced evenly in the logarithm from 1/w_max to 1/w_min, widened by the
 * extension; residuals are relative to |Z| (to |Y| in admittance); one linear least-squares problem
 * for each M. In a fit of the real part L and 1/C follow from the imaginary residual, in a fit of
 * the imaginary part R0 from the real one. Boukamp, J. Electrochem. Soc. 142, 1885 (1995), DOI
 * 10.1149/1.2044210; Schönleber, Klotz, Ivers-Tiffée, Electrochim. Acta 131, 20 (2014), DOI
 * 10.1016/j.electacta.2014.01.034.
 *
 * <p>An instance holds the work arrays of one spectrum; it must not be shared between threads.
 */
public final class LinearKramersKronig {
  private final Falling points;
  private final double[] targetReal;
  private final double[] targetImaginary;
  private final double[] targetSize;
  private final HouseholderLeastSquares solver = new HouseholderLeastSquares();
  private final Representation representation;

  /**
   * @param representation in which all fits of this instance are made
   */
  public LinearKramersKronig(Spectrum spectrum, Representation representation) {
    this(Falling.of(spectrum), representation);
  }

  LinearKramersKronig(Falling points, Representation representation) {
    this.points = points;
    this.representation = representation;
    int n = points.count();
    targetReal = new double[n];
    targetImaginary = new double[n];
    targetSize = new double[n];
    for (int i = 0; i < n; i++) {
      double square = points.size()[i] * points.size()[i];
      switch (representation) {
        case IMPEDANCE -> {
          targetReal[i] = points.re()[i];
          targetImaginary[i] = points.im()[i];
          targetSize[i] = points.size()[i];
        }
        case ADMITTANCE -> {
          targetReal[i] = points.re()[i] / square;
          targetImaginary[i] = -points.im()[i] / square;
          targetSize[i] = 1 / points.size()[i];
        }
      }
    }
  }

  /** Most time constants that leave as many degrees of freedom as the fitted part has points. */
  public int most(Part part) {
    return part == Part.COMPLEX ? points.count() - 3 : points.count() - 1;
  }

  /**
   * The chain with M time constants.
   *
   * @param elements M, from 1 to {@link #most}
   */
  public VoigtChain fit(int elements, Part part, boolean reciprocal, double extension_decades) {
    if (!(elements >= 1 && elements <= most(part))) {
      throw new IllegalArgumentException(
          "number of elements must lie in 1 .. " + most(part) + ", got " + elements);
    }
    Settings settings = new Settings(part, representation, reciprocal, extension_decades);
    double[] tau = timeConstants(elements, extension_decades);
    double[] x =
        switch (part) {
          case COMPLEX -> complex(tau, reciprocal);
          case REAL -> real(tau, reciprocal);
          case IMAGINARY -> imaginary(tau, reciprocal);
        };
    return chain(settings, tau, x);
  }

  /**
   * The original search: M grows until mu falls below the cut-off or M reaches {@code most}. Stops
   * far too early at the usual cut-off of 0.85 on a pure semicircle; kept as the reference.
   */
  public VoigtChain untilMu(
      double cutoff, int most, Part part, boolean reciprocal, double extension_decades) {
    int last = Math.min(most, most(part));
    VoigtChain chain = fit(1, part, reciprocal, extension_decades);
    for (int m = 2; m <= last && chain.mu() > cutoff; m++) {
      chain = fit(m, part, reciprocal, extension_decades);
    }
    return chain;
  }

  private double[] timeConstants(int elements, double extension_decades) {
    double low = -Math.log(points.w()[0]) - extension_decades * Math.log(10);
    double high = -Math.log(points.w()[points.count() - 1]) + extension_decades * Math.log(10);
    double[] tau = new double[elements];
    for (int k = 0; k < elements; k++) {
      tau[k] = Math.exp(elements == 1 ? low : low + (high - low) * k / (elements - 1));
    }
    return tau;
  }

  /** Real part of relaxation with x = w tau. */
  private double relaxationReal(double x) {
    return switch (representation) {
      case IMPEDANCE -> 1 / (1 + x * x);
      case ADMITTANCE -> x * x / (1 + x * x);
    };
  }

  private double relaxationImaginary(double x) {
    return switch (representation) {
      case IMPEDANCE -> -x / (1 + x * x);
      case ADMITTANCE -> x / (1 + x * x);
    };
  }

  /** Order of the coefficients everywhere: relaxations, constant, proportional, reciprocal. */
  private double[] complex(double[] tau, boolean reciprocal) {
    int n = points.count();
    int m = tau.length;
    int columns = m + 2 + (reciprocal ? 1 : 0);
    solver.shape(2 * n, columns);
    double[] a = solver.matrix();
    for (int i = 0; i < n; i++) {
      double weight = 1 / targetSize[i];
      double w = points.w()[i];
      for (int k = 0; k < m; k++) {
        a[k * 2 * n + i] = weight * relaxationReal(w * tau[k]);
        a[k * 2 * n + n + i] = weight * relaxationImaginary(w * tau[k]);
      }
      a[m * 2 * n + i] = weight;
      a[m * 2 * n + n + i] = 0;
      a[(m + 1) * 2 * n + i] = 0;
      a[(m + 1) * 2 * n + n + i] = weight * w;
      if (reciprocal) {
        a[(m + 2) * 2 * n + i] = 0;
        a[(m + 2) * 2 * n + n + i] = -weight / w;
      }
      solver.right()[i] = weight * targetReal[i];
      solver.right()[n + i] = weight * targetImaginary[i];
    }
    solver.solve();
    double[] x = new double[m + 3];
    for (int j = 0; j < columns; j++) {
      x[j] = solver.coefficient(j);
    }
    return x;
  }

  private double[] real(double[] tau, boolean reciprocal) {
    int n = points.count();
    int m = tau.length;
    solver.shape(n, m + 1);
    double[] a = solver.matrix();
    for (int i = 0; i < n; i++) {
      double weight = 1 / targetSize[i];
      for (int k = 0; k < m; k++) {
        a[k * n + i] = weight * relaxationReal(points.w()[i] * tau[k]);
      }
      a[m * n + i] = weight;
      solver.right()[i] = weight * targetReal[i];
    }
    solver.solve();
    double[] x = new double[m + 3];
    for (int j = 0; j <= m; j++) {
      x[j] = solver.coefficient(j);
    }
    reactances(tau, x, reciprocal);
    return x;
  }

  /** Proportional and reciprocal element from what the relaxations leave of the imaginary part. */
  private void reactances(double[] tau, double[] x, boolean reciprocal) {
    int n = points.count();
    int m = tau.length;
    solver.shape(n, reciprocal ? 2 : 1);
    for (int i = 0; i < n; i++) {
      double weight = 1 / targetSize[i];
      double left = targetImaginary[i];
      for (int k = 0; k < m; k++) {
        left -= x[k] * relaxationImaginary(points.w()[i] * tau[k]);
      }
      solver.matrix()[i] = weight * points.w()[i];
      if (reciprocal) {
        solver.matrix()[n + i] = -weight / points.w()[i];
      }
      solver.right()[i] = weight * left;
    }
    solver.solve();
    x[m + 1] = solver.coefficient(0);
    x[m + 2] = reciprocal ? solver.coefficient(1) : 0;
  }

  private double[] imaginary(double[] tau, boolean reciprocal) {
    int n = points.count();
    int m = tau.length;
    int columns = Math.min(n, m + 1 + (reciprocal ? 1 : 0));
    solver.shape(n, columns);
    double[] a = solver.matrix();
    for (int i = 0; i < n; i++) {
      double weight = 1 / targetSize[i];
      double w = points.w()[i];
      for (int k = 0; k < m; k++) {
        a[k * n + i] = weight * relaxationImaginary(w * tau[k]);
      }
      a[m * n + i] = weight * w;
      if (columns > m + 1) {
        a[(m + 1) * n + i] = -weight / w;
      }
      solver.right()[i] = weight * targetImaginary[i];
    }
    solver.solve();
    double[] x = new double[m + 3];
    for (int k = 0; k < m; k++) {
      x[k] = solver.coefficient(k);
    }
    x[m + 1] = solver.coefficient(m);
    x[m + 2] = columns > m + 1 ? solver.coefficient(m + 1) : 0;
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < n; i++) {
      double left = targetReal[i];
      for (int k = 0; k < m; k++) {
        left -= x[k] * relaxationReal(points.w()[i] * tau[k]);
      }
      double weight = 1 / (targetSize[i] * targetSize[i]);
      sum += weight * left;
      weights += weight;
    }
    x[m] = sum / weights;
    return x;
  }

  private VoigtChain chain(Settings settings, double[] tau, double[] x) {
    int n = points.count();
    int m = tau.length;
    double[] re = new double[n];
    double[] im = new double[n];
    double[] residualReal = new double[n];
    double[] residualImaginary = new double[n];
    for (int i = 0; i < n; i++) {
      double w = points.w()[i];
      double a = x[m];
      double b = w * x[m + 1] - x[m + 2] / w;
      for (int k = 0; k < m; k++) {
        a += x[k] * relaxationReal(w * tau[k]);
        b += x[k] * relaxationImaginary(w * tau[k]);
      }
      double square = a * a + b * b;
      re[i] = representation == Representation.IMPEDANCE ? a : a / square;
      im[i] = representation == Representation.IMPEDANCE ? b : -b / square;
      residualReal[i] = (points.re()[i] - re[i]) / points.size()[i];
      residualImaginary[i] = (points.im()[i] - im[i]) / points.size()[i];
    }
    return new VoigtChain(
        settings,
        Series.of(tau),
        Series.of(java.util.Arrays.copyOf(x, m)),
        x[m],
        x[m + 1],
        x[m + 2],
        Series.of(points.f()),
        Series.of(re),
        Series.of(im),
        Series.of(residualReal),
        Series.of(residualImaginary));
  }

  /**
   * Second differences of the imaginary part of a chain between the points, on the logarithm of the
   * frequency and relative to the largest |Z|: an overfit oscillates there.
   *
   * @return the sum of their absolute values and the number of their changes of sign
   */
  Wiggle wiggle(VoigtChain chain) {
    int fine = 4 * points.count();
    double[] values = new double[fine];
    double most = 0;
    double high = Math.log(points.w()[0]);
    double low = Math.log(points.w()[points.count() - 1]);
    for (int i = 0; i < fine; i++) {
      double w = Math.exp(high + (low - high) * i / (fine - 1));
      double b = 0;
      for (int k = 0; k < chain.size(); k++) {
        b += chain.weights().get(k) * relaxationImaginary(w * chain.timeConstants_s().get(k));
      }
      values[i] = b;
      most = Math.max(most, Math.abs(b));
    }
    double sum = 0;
    int changes = 0;
    double before = 0;
    for (int i = 1; i + 1 < fine; i++) {
      double second = (values[i + 1] - 2 * values[i] + values[i - 1]) / Math.max(most, 1e-300);
      sum += Math.abs(second);
      if (second * before < 0) {
        changes++;
      }
      if (second != 0) {
        before = second;
      }
    }
    return new Wiggle(sum, changes);
  }

  /**
   * How much a chain oscillates between the points.
   *
   * @param curvature sum of the absolute second differences
   * @param signChanges changes of sign of these
   */
  record Wiggle(double curvature, int signChanges) {}
}
