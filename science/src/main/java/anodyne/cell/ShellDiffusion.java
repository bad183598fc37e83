package anodyne.cell;

import java.util.Arrays;

/**
 * Diffusion in the shells of particles at many places, shell by shell, the places of a shell side
 * by side, so that loops run over places. Concentrations lie in the vectors of a cell from {@code
 * at} on; rows are multiplied by the scale of their place.
 */
final class ShellDiffusion {
  private final Radii radii;
  private final int shells;
  private final int places;
  private final int size;
  private final boolean parity;
  private final Property law;
  private final SampledCurve diffusivity;
  private final double perRadius2;
  private final double[] scale;
  private final double[] perScale;

  private final double[] diffusivities;
  private final double[] slopes;
  private final double[] between;
  private final double[] byInner;
  private final double[] byOuter;
  private final double[] perSum;
  private final int[] pieces;
  private boolean differentiated;
  private double temperature_K = Double.NaN;

  /** What comes into a shell from the one around it. */
  private final double[] entering;

  private final double[] diagonal;
  private final double[] lower;
  private final double[] inverse;
  private final double[] upper;
  private final double[] unit;
  private final double[] upperIm;
  private final double[] unitIm;

  /** Factors of each shell where the diffusivity is the same everywhere. */
  private final double[] shellInverse;

  private final double[] shellLower;
  private final double[] shellUpper;
  private final double[] shellUnit;

  /**
   * @param law diffusivity over concentration
   * @param most_mol_per_m3 largest concentration
   * @param scale of each place
   * @param parity true if faces conduct with the harmonic mean of both sides
   */
  ShellDiffusion(
      Radii radii,
      double radius_m,
      Property law,
      double most_mol_per_m3,
      double[] scale,
      boolean parity) {
    this.radii = radii;
    this.law = law;
    this.parity = parity;
    this.scale = scale.clone();
    shells = radii.shells;
    places = scale.length;
    size = shells * places;
    perRadius2 = 1 / (radius_m * radius_m);
    diffusivity = SampledCurve.within(law.curve(), 0, most_mol_per_m3);
    perScale = new double[places];
    for (int i = 0; i < places; i++) {
      perScale[i] = 1 / scale[i];
    }
    diffusivities = new double[size];
    slopes = new double[size];
    between = new double[size];
    byInner = new double[size];
    byOuter = new double[size];
    perSum = new double[size];
    pieces = new int[size];
    entering = new double[places];
    diagonal = new double[places];
    lower = new double[size];
    inverse = new double[size];
    upper = new double[size];
    unit = new double[size];
    upperIm = new double[size];
    unitIm = new double[size];
    shellInverse = new double[shells];
    shellLower = new double[shells];
    shellUpper = new double[shells];
    shellUnit = new double[shells];
  }

  int size() {
    return size;
  }

  int surfaceRow(int place) {
    return size - places + place;
  }

  /** Value at the surface of a place; the innermost shell's lies at {@code innermost}. */
  double atSurface(double[] values, int innermost) {
    int outermost = innermost + size - places;
    return radii.surface[0] * values[outermost - 2 * places]
        + radii.surface[1] * values[outermost - places]
        + radii.surface[2] * values[outermost];
  }

  void amounts(double[] y, int at, double[] amounts) {
    for (int k = 0; k < shells; k++) {
      int row = at + k * places;
      double share = radii.share[k];
      for (int i = 0; i < places; i++) {
        amounts[row + i] = scale[i] * share * y[row + i];
      }
    }
  }

  /** Diffusivities of a state. */
  void lookAt(double[] y, int at, double temperatureNow_K) {
    if (diffusivity.isConstant() && temperatureNow_K == temperature_K) {
      return;
    }
    temperature_K = temperatureNow_K;
    double factor = law.factor(temperature_K) * perRadius2;
    diffusivity.fill(y, at, size, factor, diffusivities, slopes, pieces);
    differentiated = false;
    for (int k = 0; k < shells - 1; k++) {
      double part = radii.innerPart[k];
      int here = k * places;
      if (parity) {
        for (int i = here; i < here + places; i++) {
          double inner = diffusivities[i];
          double outer = diffusivities[i + places];
          double ofSum = 1 / (part * outer + (1 - part) * inner);
          perSum[i] = ofSum;
          between[i] = inner * outer * ofSum;
        }
      } else {
        for (int i = here; i < here + places; i++) {
          between[i] = (1 - part) * diffusivities[i] + part * diffusivities[i + places];
        }
      }
    }
  }

  /** How the diffusivities of the state last looked at go with both concentrations. */
  private void differentiate() {
    if (differentiated) {
      return;
    }
    differentiated = true;
    for (int k = 0; k < shells - 1; k++) {
      double part = radii.innerPart[k];
      int here = k * places;
      if (parity) {
        for (int i = here; i < here + places; i++) {
          double inner = diffusivities[i] * perSum[i];
          double outer = diffusivities[i + places] * perSum[i];
          byInner[i] = part * outer * outer * slopes[i];
          byOuter[i] = (1 - part) * inner * inner * slopes[i + places];
        }
      } else {
        for (int i = here; i < here + places; i++) {
          byInner[i] = (1 - part) * slopes[i];
          byOuter[i] = part * slopes[i + places];
        }
      }
    }
  }

  /** Rates of the state last looked at, without what leaves at the surface. */
  void rates(double[] y, int at, double[] rates) {
    Arrays.fill(entering, 0);
    for (int k = 0; k < shells - 1; k++) {
      int here = k * places;
      double conductance = radii.conductance[k];
      for (int i = 0; i < places; i++) {
        int row = at + here + i;
        double flow = scale[i] * conductance * between[here + i] * (y[row + places] - y[row]);
        rates[row] = flow - entering[i];
        entering[i] = flow;
      }
    }
    int outermost = at + size - places;
    for (int i = 0; i < places; i++) {
      rates[outermost + i] = -entering[i];
    }
  }

  /**
   * Factors of shift dA/dy - df/dy of the state last looked at, and the concentrations for one unit
   * in the outermost shell, {@link #unitAtSurface}.
   */
  boolean factorise(double[] y, int at, double shift) {
    if (diffusivity.isConstant()) {
      return factoriseConstant(shift);
    }
    differentiate();
    for (int i = 0; i < places; i++) {
      diagonal[i] = shift * radii.share[0];
    }
    for (int k = 0; k < shells - 1; k++) {
      double area = radii.conductance[k];
      double storing = shift * radii.share[k + 1];
      int here = k * places;
      for (int i = 0; i < places; i++) {
        int row = here + i;
        double step = y[at + row + places] - y[at + row];
        double ofInner = area * (byInner[row] * step - between[row]);
        double ofOuter = area * (byOuter[row] * step + between[row]);
        double pivot = 1 / (diagonal[i] - ofInner);
        inverse[row] = pivot;
        upper[row] = -ofOuter * pivot;
        lower[row + places] = ofInner;
        diagonal[i] = storing + ofOuter + ofInner * ofOuter * pivot;
      }
    }
    int outermost = size - places;
    double sum = 0;
    for (int i = 0; i < places; i++) {
      double pivot = 1 / diagonal[i];
      inverse[outermost + i] = pivot;
      unit[outermost + i] = pivot;
      sum += Math.abs(pivot);
    }
    for (int row = outermost - 1; row >= 0; row--) {
      unit[row] = -upper[row] * unit[row + places];
    }
    for (int i = 0; i < places; i++) {
      sum += Math.abs(unit[i]);
    }
    return sum <= Double.MAX_VALUE;
  }

  /** The same for a diffusivity that is the same everywhere: factors of one place hold for all. */
  private boolean factoriseConstant(double shift) {
    double d = between[0];
    double here = shift * radii.share[0];
    for (int k = 0; k < shells - 1; k++) {
      double flow = radii.conductance[k] * d;
      double pivot = 1 / (here + flow);
      shellInverse[k] = pivot;
      shellUpper[k] = -flow * pivot;
      here = shift * radii.share[k + 1] + flow - flow * flow * pivot;
      shellLower[k + 1] = -flow;
    }
    double x = 1 / here;
    shellInverse[shells - 1] = x;
    shellUnit[shells - 1] = x;
    for (int k = shells - 2; k >= 0; k--) {
      x *= -shellUpper[k];
      shellUnit[k] = x;
    }
    for (int k = shells - 3; k < shells; k++) {
      Arrays.fill(unit, k * places, (k + 1) * places, shellUnit[k]);
    }
    return Math.abs(x) <= Double.MAX_VALUE;
  }

  /** Rise at the surface for one unit in the outermost shell, over the scale. */
  double unitAtSurface(int place) {
    return atSurface(unit, place);
  }

  /** Solves in place, nothing leaving at the surface. */
  void solve(double[] x, int at) {
    if (diffusivity.isConstant()) {
      solveConstant(x, at);
      return;
    }
    for (int i = 0; i < places; i++) {
      x[at + i] = x[at + i] * perScale[i] * inverse[i];
    }
    for (int from = places; from < size; from += places) {
      for (int i = 0; i < places; i++) {
        int row = from + i;
        x[at + row] =
            (x[at + row] * perScale[i] - lower[row] * x[at + row - places]) * inverse[row];
      }
    }
    for (int row = size - places - 1; row >= 0; row--) {
      x[at + row] -= upper[row] * x[at + row + places];
    }
  }

  private void solveConstant(double[] x, int at) {
    double first = shellInverse[0];
    for (int i = 0; i < places; i++) {
      x[at + i] *= perScale[i] * first;
    }
    for (int k = 1; k < shells; k++) {
      double pivot = shellInverse[k];
      double inner = shellLower[k] * pivot;
      int from = at + k * places;
      for (int i = 0; i < places; i++) {
        x[from + i] = x[from + i] * (perScale[i] * pivot) - inner * x[from + i - places];
      }
    }
    for (int k = shells - 2; k >= 0; k--) {
      double outer = shellUpper[k];
      int from = at + k * places;
      for (int i = 0; i < places; i++) {
        x[from + i] -= outer * x[from + i + places];
      }
    }
  }

  /** Subtracts what leaves at the surface of each place, over the scale. */
  void subtractUnits(double[] x, int at, double[] leaving) {
    if (diffusivity.isConstant()) {
      for (int k = 0; k < shells; k++) {
        double one = shellUnit[k];
        int from = at + k * places;
        for (int i = 0; i < places; i++) {
          x[from + i] -= leaving[i] * one;
        }
      }
      return;
    }
    for (int from = 0; from < size; from += places) {
      for (int i = 0; i < places; i++) {
        x[at + from + i] -= leaving[i] * unit[from + i];
      }
    }
  }

  /**
   * Concentrations of a place for a sine of one unit into its outermost shell, about the state last
   * looked at; {@link #unitAtSurface} and {@link #unitAtSurfaceIm} then give the rise at the
   * surface.
   */
  void sine(double[] y, int at, int place, double angular_per_s) {
    differentiate();
    double diagonalRe = 0;
    double imaginary = angular_per_s * radii.share[0];
    int row = place;
    for (int k = 0; k < shells - 1; k++) {
      double area = radii.conductance[k];
      double step = y[at + row + places] - y[at + row];
      double ofInner = area * (byInner[row] * step - between[row]);
      double ofOuter = area * (byOuter[row] * step + between[row]);
      double re = diagonalRe - ofInner;
      double perSize = 1 / (re * re + imaginary * imaginary);
      double pivotRe = re * perSize;
      double pivotIm = -imaginary * perSize;
      upper[row] = -ofOuter * pivotRe;
      upperIm[row] = -ofOuter * pivotIm;
      double product = ofInner * ofOuter;
      diagonalRe = ofOuter + product * pivotRe;
      imaginary = angular_per_s * radii.share[k + 1] + product * pivotIm;
      row += places;
    }
    double perSize = 1 / (diagonalRe * diagonalRe + imaginary * imaginary);
    double re = diagonalRe * perSize;
    double im = -imaginary * perSize;
    unit[row] = re;
    unitIm[row] = im;
    for (int inner = row - places; inner >= 0; inner -= places) {
      double nextRe = -(upper[inner] * re - upperIm[inner] * im);
      im = -(upper[inner] * im + upperIm[inner] * re);
      re = nextRe;
      unit[inner] = re;
      unitIm[inner] = im;
    }
  }

  double unitAtSurfaceIm(int place) {
    return atSurface(unitIm, place);
  }
}
