package anodyne.bench;

import anodyne.numerics.BlockTridiagonal;
import anodyne.numerics.StorageSystem;

/**
 * Ions on limited sites with their field between electrons at equilibrium, in one dimension and
 * without units: per node the potential ψ and the level μ. Ions θ = 1/(1 + e^(ψ - μ)) diffuse with
 * θ dμ/dx, electrons are e^ψ/2, and the left end exchanges with a reservoir at 2 cos 2πt.
 */
final class SwungIons implements StorageSystem {
  private static final double SCREENING = 0.05;
  private static final double EXCHANGE = 20;
  private static final double SWING = 2;

  private final int nodes;
  private final double perSquare;
  private final double field;
  private final double[] theta;
  private final double[] electrons;
  private final BlockTridiagonal matrix;

  SwungIons(int nodes) {
    this.nodes = nodes;
    perSquare = (double) nodes * nodes;
    field = SCREENING * SCREENING * perSquare;
    theta = new double[nodes];
    electrons = new double[nodes];
    matrix = new BlockTridiagonal(nodes, 2);
  }

  /** Half the sites filled, neutral everywhere. */
  double[] start() {
    return new double[size()];
  }

  @Override
  public int size() {
    return 2 * nodes;
  }

  @Override
  public boolean stores(int row) {
    return row % 2 == 1;
  }

  private void occupy(double[] y) {
    for (int i = 0; i < nodes; i++) {
      theta[i] = 1 / (1 + Math.exp(y[2 * i] - y[2 * i + 1]));
      electrons[i] = 0.5 * Math.exp(y[2 * i]);
    }
  }

  @Override
  public void amounts(double[] y, double[] amounts) {
    occupy(y);
    for (int i = 0; i < nodes; i++) {
      amounts[2 * i] = 0;
      amounts[2 * i + 1] = theta[i];
    }
  }

  @Override
  public void rates(double time_s, double[] y, double[] f) {
    occupy(y);
    for (int i = 0; i < nodes; i++) {
      f[2 * i] = theta[i] - electrons[i];
      f[2 * i + 1] = 0;
    }
    f[1] = EXCHANGE * nodes * (SWING * Math.cos(2 * Math.PI * time_s) - y[1]);
    for (int i = 0; i < nodes - 1; i++) {
      int a = 2 * i;
      int b = a + 2;
      double displacement = field * (y[b] - y[a]);
      f[a] += displacement;
      f[b] -= displacement;
      double flow = perSquare * 0.5 * (theta[i] + theta[i + 1]) * (y[b + 1] - y[a + 1]);
      f[a + 1] += flow;
      f[b + 1] -= flow;
    }
  }

  @Override
  public boolean linearise(double time_s, double[] y, double shift) {
    occupy(y);
    matrix.clear();
    double[] d = matrix.diagonal();
    for (int i = 0; i < nodes; i++) {
      double slope = theta[i] * (1 - theta[i]);
      d[4 * i] = slope + electrons[i];
      d[4 * i + 1] = -slope;
      d[4 * i + 2] = -shift * slope;
      d[4 * i + 3] = shift * slope;
    }
    d[3] += EXCHANGE * nodes;
    for (int i = 0; i < nodes - 1; i++) {
      couple(i, y);
    }
    return matrix.factorise();
  }

  /** Derivatives of displacement and flow between nodes i and i + 1. */
  private void couple(int i, double[] y) {
    double[] d = matrix.diagonal();
    double[] upper = matrix.upper();
    double[] lower = matrix.lower();
    int a = 4 * i;
    int b = a + 4;
    d[a] += field;
    d[b] += field;
    upper[a] = -field;
    lower[b] = -field;
    double conductance = perSquare * 0.5 * (theta[i] + theta[i + 1]);
    double drop = perSquare * 0.5 * (y[2 * i + 3] - y[2 * i + 1]);
    double left = drop * theta[i] * (1 - theta[i]);
    double right = drop * theta[i + 1] * (1 - theta[i + 1]);
    d[a + 2] += left;
    d[a + 3] += conductance - left;
    upper[a + 2] = right;
    upper[a + 3] = -conductance - right;
    lower[b + 2] = -left;
    lower[b + 3] = -conductance + left;
    d[b + 2] -= right;
    d[b + 3] += conductance + right;
  }

  @Override
  public void solve(double[] x) {
    matrix.substitute(x);
  }
}
