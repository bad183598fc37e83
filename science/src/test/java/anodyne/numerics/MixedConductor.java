package anodyne.numerics;

/**
 * Ions on limited sites and dilute electrons in one dimension with their field, nothing passing the
 * ends, everything without units: per node the electrochemical potentials of both and the electric
 * potential. The amounts are θ = 1/(1 + exp(ψ - μ)) and n = exp(μ_e + ψ); Poisson's equation, with
 * the potential held at the left end, is the algebraic row.
 */
final class MixedConductor implements StorageSystem {
  private static final double ELECTRON_MOBILITY = 10;
  private static final double SCREENING = 0.05;
  private final int nodes;
  private final double h;
  private final double[] theta;
  private final double[] electrons;
  private final BlockTridiagonal matrix;

  MixedConductor(int nodes) {
    this.nodes = nodes;
    h = 1.0 / nodes;
    theta = new double[nodes];
    electrons = new double[nodes];
    matrix = new BlockTridiagonal(nodes, 3);
  }

  /** Ions and electrons crowded on the left; the field is left to the integrator. */
  double[] start() {
    double[] y = new double[size()];
    for (int i = 0; i < nodes; i++) {
      double share = 0.1 + 0.8 / (1 + Math.exp(40 * ((i + 0.5) * h - 0.4)));
      y[3 * i] = Math.log(share / (1 - share));
      y[3 * i + 1] = Math.log(share);
    }
    return y;
  }

  @Override
  public int size() {
    return 3 * nodes;
  }

  @Override
  public boolean stores(int row) {
    return row % 3 < 2;
  }

  private void occupy(double[] y) {
    for (int i = 0; i < nodes; i++) {
      theta[i] = 1 / (1 + Math.exp(y[3 * i + 2] - y[3 * i]));
      electrons[i] = Math.exp(y[3 * i + 1] + y[3 * i + 2]);
    }
  }

  @Override
  public void amounts(double[] y, double[] amounts) {
    occupy(y);
    for (int i = 0; i < nodes; i++) {
      amounts[3 * i] = theta[i];
      amounts[3 * i + 1] = electrons[i];
      amounts[3 * i + 2] = 0;
    }
  }

  @Override
  public void rates(double t, double[] y, double[] f) {
    occupy(y);
    double field = SCREENING * SCREENING / (h * h);
    for (int i = 0; i < nodes; i++) {
      f[3 * i] = 0;
      f[3 * i + 1] = 0;
      f[3 * i + 2] = theta[i] - electrons[i];
    }
    f[2] -= 2 * field * y[2];
    for (int i = 0; i < nodes - 1; i++) {
      int a = 3 * i;
      int b = a + 3;
      double ions = (theta[i] + theta[i + 1]) / 2 * (y[b] - y[a]) / (h * h);
      double flow =
          ELECTRON_MOBILITY
              * (electrons[i] + electrons[i + 1])
              / 2
              * (y[b + 1] - y[a + 1])
              / (h * h);
      f[a] += ions;
      f[b] -= ions;
      f[a + 1] += flow;
      f[b + 1] -= flow;
      double displacement = field * (y[b + 2] - y[a + 2]);
      f[a + 2] += displacement;
      f[b + 2] -= displacement;
    }
  }

  @Override
  public boolean linearise(double t, double[] y, double shift) {
    occupy(y);
    matrix.clear();
    double[] d = matrix.diagonal();
    double field = SCREENING * SCREENING / (h * h);
    for (int i = 0; i < nodes; i++) {
      double slope = theta[i] * (1 - theta[i]);
      int b = 9 * i;
      d[b] = shift * slope;
      d[b + 2] = -shift * slope;
      d[b + 4] = shift * electrons[i];
      d[b + 5] = shift * electrons[i];
      d[b + 6] = -slope;
      d[b + 7] = electrons[i];
      d[b + 8] = slope + electrons[i];
    }
    d[8] += 2 * field;
    for (int i = 0; i < nodes - 1; i++) {
      couple(i, 0, 1, (theta[i] + theta[i + 1]) / 2, y);
      couple(i, 1, ELECTRON_MOBILITY, (electrons[i] + electrons[i + 1]) / 2, y);
      d[9 * i + 8] += field;
      d[9 * i + 17] += field;
      matrix.upper()[9 * i + 8] = -field;
      matrix.lower()[9 * i + 17] = -field;
    }
    return matrix.factorise();
  }

  /** Derivatives of the flow of one species between nodes i and i + 1. */
  private void couple(int i, int species, double mobility, double mean, double[] y) {
    double[] d = matrix.diagonal();
    double[] upper = matrix.upper();
    double[] lower = matrix.lower();
    double conductance = mobility * mean / (h * h);
    double drop = mobility / 2 * (y[3 * i + 3 + species] - y[3 * i + species]) / (h * h);
    double left = species == 0 ? drop * theta[i] * (1 - theta[i]) : drop * electrons[i];
    double right =
        species == 0 ? drop * theta[i + 1] * (1 - theta[i + 1]) : drop * electrons[i + 1];
    double sign = species == 0 ? -1 : 1;
    int a = 9 * i + 3 * species;
    int b = a + 9;
    d[a + species] += conductance - left;
    d[a + 2] -= sign * left;
    upper[a + species] = -conductance - right;
    upper[a + 2] = -sign * right;
    lower[b + species] = -conductance + left;
    lower[b + 2] = sign * left;
    d[b + species] += conductance + right;
    d[b + 2] += sign * right;
  }

  @Override
  public void solve(double[] x) {
    matrix.substitute(x);
  }

  /** Sum of one species over all nodes. */
  double total(int species, double[] amounts) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < nodes; i++) {
      double term = amounts[3 * i + species] - lost;
      double next = sum + term;
      lost = next - sum - term;
      sum = next;
    }
    return sum;
  }
}
