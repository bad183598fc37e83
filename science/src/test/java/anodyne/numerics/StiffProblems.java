package anodyne.numerics;

import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;

/** Stiff test problems with reference solutions. */
final class StiffProblems {
  private StiffProblems() {}

  /** A small problem given by amounts, rates and their derivatives, with a dense matrix. */
  abstract static class Dense implements StorageSystem {
    private final int size;
    private final double[] g;
    private final int[] pivot;

    Dense(int size) {
      this.size = size;
      g = new double[size * size];
      pivot = new int[size];
    }

    /** Adds factor dA/dy and -df/dy to g. */
    abstract void matrix(double t, double[] y, double factor, double[] g);

    @Override
    public final int size() {
      return size;
    }

    @Override
    public boolean stores(int row) {
      return true;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      System.arraycopy(y, 0, amounts, 0, size);
    }

    @Override
    public final boolean linearise(double t, double[] y, double shift) {
      Arrays.fill(g, 0);
      matrix(t, y, shift, g);
      for (int k = 0; k < size; k++) {
        int best = k;
        for (int r = k + 1; r < size; r++) {
          best = Math.abs(g[r * size + k]) > Math.abs(g[best * size + k]) ? r : best;
        }
        pivot[k] = best;
        for (int c = 0; c < size; c++) {
          double swap = g[k * size + c];
          g[k * size + c] = g[best * size + c];
          g[best * size + c] = swap;
        }
        double p = g[k * size + k];
        if (p == 0 || !Double.isFinite(p)) {
          return false;
        }
        for (int r = k + 1; r < size; r++) {
          double f = g[r * size + k] / p;
          g[r * size + k] = f;
          for (int c = k + 1; c < size; c++) {
            g[r * size + c] -= f * g[k * size + c];
          }
        }
      }
      return true;
    }

    @Override
    public final void solve(double[] x) {
      for (int k = 0; k < size; k++) {
        double swap = x[k];
        x[k] = x[pivot[k]];
        x[pivot[k]] = swap;
      }
      for (int r = 0; r < size; r++) {
        for (int c = 0; c < r; c++) {
          x[r] -= g[r * size + c] * x[c];
        }
      }
      for (int r = size - 1; r >= 0; r--) {
        for (int c = r + 1; c < size; c++) {
          x[r] -= g[r * size + c] * x[c];
        }
        x[r] /= g[r * size + r];
      }
    }
  }

  /** Robertson's kinetics as three rate equations. */
  static final class Robertson extends Dense {
    Robertson() {
      super(3);
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      double slow = 0.04 * y[0];
      double back = 1e4 * y[1] * y[2];
      double fast = 3e7 * y[1] * y[1];
      f[0] = back - slow;
      f[1] = slow - back - fast;
      f[2] = fast;
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s + 0.04;
      g[1] = -1e4 * y[2];
      g[2] = -1e4 * y[1];
      g[3] = -0.04;
      g[4] = s + 1e4 * y[2] + 6e7 * y[1];
      g[5] = 1e4 * y[1];
      g[7] = -6e7 * y[1];
      g[8] = s;
    }
  }

  /** Robertson's kinetics with the sum of the shares as third, algebraic row. */
  static final class RobertsonConstrained extends Dense {
    RobertsonConstrained() {
      super(3);
    }

    @Override
    public boolean stores(int row) {
      return row < 2;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      amounts[0] = y[0];
      amounts[1] = y[1];
      amounts[2] = 0;
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      double slow = 0.04 * y[0];
      double back = 1e4 * y[1] * y[2];
      f[0] = back - slow;
      f[1] = slow - back - 3e7 * y[1] * y[1];
      f[2] = y[0] + y[1] + y[2] - 1;
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s + 0.04;
      g[1] = -1e4 * y[2];
      g[2] = -1e4 * y[1];
      g[3] = -0.04;
      g[4] = s + 1e4 * y[2] + 6e7 * y[1];
      g[5] = 1e4 * y[1];
      g[6] = -1;
      g[7] = -1;
      g[8] = -1;
    }
  }

  /** van der Pol's oscillator with ε = 1e-6. */
  static final class VanDerPol extends Dense {
    VanDerPol() {
      super(2);
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      f[0] = y[1];
      f[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / 1e-6;
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s;
      g[1] = -1;
      g[2] = (2 * y[0] * y[1] + 1) / 1e-6;
      g[3] = s - (1 - y[0] * y[0]) / 1e-6;
    }
  }

  /** High irradiance responses of growing plants. */
  static final class Hires extends Dense {
    private static final double[] LINEAR = {
      -1.71, 0.43, 8.32, 0, 0, 0, 0, 0, 1.71, -8.75, 0, 0, 0, 0, 0, 0, 0, 0, -10.03, 0.43, 0.035, 0,
      0, 0, 0, 8.32, 1.71, -1.12, 0, 0, 0, 0, 0, 0, 0, 0, -1.745, 0.43, 0.43, 0, 0, 0, 0, 0.69,
      1.71, -0.43, 0.69, 0, 0, 0, 0, 0, 0, 0, -1.81, 0, 0, 0, 0, 0, 0, 0, 1.81, 0
    };

    Hires() {
      super(8);
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      for (int i = 0; i < 8; i++) {
        f[i] = i == 0 ? 0.0007 : 0;
        for (int k = 0; k < 8; k++) {
          f[i] += LINEAR[8 * i + k] * y[k];
        }
      }
      double pair = 280 * y[5] * y[7];
      f[5] -= pair;
      f[6] += pair;
      f[7] -= pair;
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      for (int i = 0; i < 64; i++) {
        g[i] = (i % 9 == 0 ? s : 0) - LINEAR[i];
      }
      for (int i = 5; i < 8; i++) {
        double sign = i == 6 ? -1 : 1;
        g[8 * i + 5] += sign * 280 * y[7];
        g[8 * i + 7] += sign * 280 * y[5];
      }
    }
  }

  /** The Belousov-Zhabotinskii reaction. */
  static final class Oregonator extends Dense {
    Oregonator() {
      super(3);
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      f[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
      f[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
      f[2] = 0.161 * (y[0] - y[2]);
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      g[0] = s - 77.27 * (1 - 2 * 8.375e-6 * y[0] - y[1]);
      g[1] = -77.27 * (1 - y[0]);
      g[3] = y[1] / 77.27;
      g[4] = s + (1 + y[0]) / 77.27;
      g[5] = -1 / 77.27;
      g[6] = -0.161;
      g[8] = s + 0.161;
    }
  }

  /**
   * The amplifier of two transistors: three capacitors between two nodes each, whose sums of
   * currents are the algebraic rows 1, 4 and 7.
   */
  static final class Amplifier extends Dense {
    private static final double SUPPLY = 6;
    private static final double GAIN = 0.99;

    Amplifier() {
      super(8);
    }

    private static double diode(double v) {
      return 1e-6 * Math.expm1(v / 0.026);
    }

    private static double diodeSlope(double v) {
      return 1e-6 * Math.exp(v / 0.026) / 0.026;
    }

    @Override
    public boolean stores(int row) {
      return row % 3 != 1;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      amounts[0] = 1e-6 * (y[0] - y[1]);
      amounts[1] = 0;
      amounts[2] = 2e-6 * y[2];
      amounts[3] = 3e-6 * (y[3] - y[4]);
      amounts[4] = 0;
      amounts[5] = 4e-6 * y[5];
      amounts[6] = 5e-6 * (y[6] - y[7]);
      amounts[7] = 0;
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      double first = diode(y[1] - y[2]);
      double second = diode(y[4] - y[5]);
      f[0] = (0.1 * Math.sin(200 * Math.PI * t) - y[0]) / 1000;
      f[1] = f[0] + (SUPPLY - 2 * y[1]) / 9000 - (1 - GAIN) * first;
      f[2] = first - y[2] / 9000;
      f[3] = (SUPPLY - y[3]) / 9000 - GAIN * first;
      f[4] = f[3] + (SUPPLY - 2 * y[4]) / 9000 - (1 - GAIN) * second;
      f[5] = second - y[5] / 9000;
      f[6] = (SUPPLY - y[6]) / 9000 - GAIN * second;
      f[7] = f[6] - y[7] / 9000;
    }

    @Override
    void matrix(double t, double[] y, double s, double[] g) {
      double first = diodeSlope(y[1] - y[2]);
      double second = diodeSlope(y[4] - y[5]);
      g[0] = 1e-6 * s + 1.0 / 1000;
      g[1] = -1e-6 * s;
      g[8] = 1.0 / 1000;
      g[9] = 2.0 / 9000 + (1 - GAIN) * first;
      g[10] = -(1 - GAIN) * first;
      g[17] = -first;
      g[18] = 2e-6 * s + first + 1.0 / 9000;
      for (int row = 3; row < 5; row++) {
        g[8 * row + 1] = GAIN * first;
        g[8 * row + 2] = -GAIN * first;
        g[8 * row + 3] = 1.0 / 9000;
        g[8 * row + 4] = 0;
      }
      g[27] += 3e-6 * s;
      g[28] -= 3e-6 * s;
      g[36] = 2.0 / 9000 + (1 - GAIN) * second;
      g[37] = -(1 - GAIN) * second;
      g[44] = -second;
      g[45] = 4e-6 * s + second + 1.0 / 9000;
      for (int row = 6; row < 8; row++) {
        g[8 * row + 4] = GAIN * second;
        g[8 * row + 5] = -GAIN * second;
        g[8 * row + 6] = 1.0 / 9000;
      }
      g[54] += 5e-6 * s;
      g[55] -= 5e-6 * s;
      g[63] = 1.0 / 9000;
    }
  }

  /** Diffusion through cells between two walls at zero, unit length and diffusivity. */
  static final class Diffusion implements StorageSystem {
    private final int cells;
    private final BlockTridiagonal matrix;

    Diffusion(int cells) {
      this.cells = cells;
      matrix = new BlockTridiagonal(cells, 1);
    }

    @Override
    public int size() {
      return cells;
    }

    @Override
    public boolean stores(int row) {
      return true;
    }

    @Override
    public void amounts(double[] y, double[] amounts) {
      System.arraycopy(y, 0, amounts, 0, cells);
    }

    @Override
    public void rates(double t, double[] y, double[] f) {
      double d = (double) cells * cells;
      for (int i = 0; i < cells; i++) {
        double left = i > 0 ? y[i - 1] : -y[0];
        double right = i < cells - 1 ? y[i + 1] : -y[cells - 1];
        f[i] = d * (left - 2 * y[i] + right);
      }
    }

    @Override
    public boolean linearise(double t, double[] y, double shift) {
      double d = (double) cells * cells;
      for (int i = 0; i < cells; i++) {
        matrix.lower()[i] = -d;
        matrix.upper()[i] = -d;
        matrix.diagonal()[i] = shift + (i > 0 && i < cells - 1 ? 2 : 3) * d;
      }
      return matrix.factorise();
    }

    @Override
    public void solve(double[] x) {
      matrix.substitute(x);
    }

    /** The cells at time t that started full of 1: a sum over the modes of the cells. */
    double[] exact(double t) {
      double[] y = new double[cells];
      for (int k = 1; k <= cells; k++) {
        double amplitude = 0;
        for (int i = 0; i < cells; i++) {
          amplitude += mode(k, i);
        }
        amplitude *= (k == cells ? 1.0 : 2.0) / cells;
        double s = 2 * cells * Math.sin(k * Math.PI / (2 * cells));
        for (int i = 0; i < cells; i++) {
          y[i] += amplitude * Math.exp(-s * s * t) * mode(k, i);
        }
      }
      return y;
    }

    private double mode(int k, int cell) {
      return Math.sin(k * Math.PI * (cell + 0.5) / cells);
    }
  }

  /**
   * One problem of the test set, as in bench/peers/ida_steps.c.
   *
   * <p>Reference values: Mazzia, Magherini, Test Set for Initial Value Problem Solvers, release 2.4
   * (2008); Robertson at 4e10 s from the examples of SUNDIALS.
   *
   * @param absolute absolute tolerance of each unknown for a relative tolerance of one
   * @param reference unknowns at the end
   */
  record Case(
      String name,
      StorageSystem system,
      Series start,
      double end_s,
      Series absolute,
      Series reference) {

    IntegratorSettings settings(double relative) {
      return IntegratorSettings.of(relative, absolute.map(a -> a * relative));
    }
  }

  /** The test set. */
  static List<Case> all() {
    Series robertson = Series.of(1e-4, 1e-10, 1e-2);
    Series robertsonEnd = Series.of(5.20834959e-8, 2.08333994e-13, 0.999999947916);
    Series hires =
        Series.of(
            0.7371312573325668e-3,
            0.1442485726316185e-3,
            0.5888729740967575e-4,
            0.1175651343283149e-2,
            0.2386356198831331e-2,
            0.6238968252742796e-2,
            0.2849998395185769e-2,
            0.2850001604814231e-2);
    Series amplifier =
        Series.of(
            -0.5562145012262709e-2,
            3.006522471903042,
            2.849958788608128,
            2.926422536206241,
            2.704617865010554,
            2.761837778393145,
            4.770927631616772,
            1.236995868091548);
    return List.of(
        new Case("robertson", new Robertson(), Series.of(1, 0, 0), 4e10, robertson, robertsonEnd),
        new Case(
            "robertson-constrained",
            new RobertsonConstrained(),
            Series.of(1, 0, 0),
            4e10,
            robertson,
            robertsonEnd),
        new Case(
            "van-der-pol",
            new VanDerPol(),
            Series.of(2, 0),
            2,
            same(2, 1),
            Series.of(1.706167732170483, -0.8928097010247975)),
        new Case(
            "hires",
            new Hires(),
            Series.of(1, 0, 0, 0, 0, 0, 0, 0.0057),
            321.8122,
            same(8, 1e-4),
            hires),
        new Case(
            "oregonator",
            new Oregonator(),
            Series.of(1, 2, 3),
            360,
            same(3, 1e-2),
            Series.of(1.000814870318523, 1228.178521549917, 132.0554942846706)),
        new Case(
            "amplifier",
            new Amplifier(),
            Series.of(0, 3, 3, 6, 3, 3, 6, 0),
            0.2,
            same(8, 1e-2),
            amplifier),
        new Case(
            "diffusion",
            new Diffusion(40),
            same(40, 1),
            1,
            same(40, 1e-2),
            Series.of(new Diffusion(40).exact(1))));
  }

  private static Series same(int rows, double value) {
    double[] each = new double[rows];
    Arrays.fill(each, value);
    return Series.of(each);
  }
}
