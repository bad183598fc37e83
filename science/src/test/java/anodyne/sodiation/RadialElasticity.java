package anodyne.sodiation;

/**
 * A sphere in a shell by finite volumes: displacement at the faces of spherical cells, the strain
 * energy of each cell at its middle, its minimum by elimination.
 */
final class RadialElasticity {
  private final int cells;
  private final double outer;
  private final Elasticity core;
  private final Elasticity shell;
  private final double misfit;
  private final double[] displacement;

  /**
   * @param outer radius of the shell over that of the core
   * @param cells cells of the core, and as many of the shell
   * @param misfit free linear strain of the core less that of the shell
   */
  RadialElasticity(double outer, int cells, Elasticity core, Elasticity shell, double misfit) {
    this.cells = cells;
    this.outer = outer;
    this.core = core;
    this.shell = shell;
    this.misfit = misfit;
    displacement = solve();
  }

  private double face(int i) {
    return i <= cells ? (double) i / cells : 1 + (outer - 1) * (i - cells) / cells;
  }

  private double[] solve() {
    int n = 2 * cells;
    double[] lower = new double[n + 1];
    double[] diagonal = new double[n + 1];
    double[] right = new double[n + 1];
    for (int i = 0; i < n; i++) {
      double from = face(i);
      double to = face(i + 1);
      double volume = (to * to * to - from * from * from) / 3;
      Elasticity solid = i < cells ? core : shell;
      double lame = solid.bulk_GPa() - 2 * solid.shear_GPa() / 3;
      double stretch = 1 / (to - from);
      double hoop = 1 / (to + from);
      double free = i < cells ? misfit : 0;
      double[] radial = {-stretch, stretch};
      double[] around = {hoop, hoop};
      double load = 3 * solid.bulk_GPa() * free;
      for (int a = 0; a < 2; a++) {
        double trace = radial[a] + 2 * around[a];
        right[i + a] += volume * load * trace;
        diagonal[i + a] +=
            volume
                * (lame * trace * trace
                    + 2 * solid.shear_GPa() * (radial[a] * radial[a] + 2 * around[a] * around[a]));
      }
      lower[i + 1] +=
          volume
              * (lame * (radial[0] + 2 * around[0]) * (radial[1] + 2 * around[1])
                  + 2 * solid.shear_GPa() * (radial[0] * radial[1] + 2 * around[0] * around[1]));
    }
    diagonal[0] = 1;
    right[0] = 0;
    lower[1] = 0;
    for (int i = 1; i <= n; i++) {
      double factor = lower[i] / diagonal[i - 1];
      diagonal[i] -= factor * lower[i];
      right[i] -= factor * right[i - 1];
    }
    double[] u = new double[n + 1];
    u[n] = right[n] / diagonal[n];
    for (int i = n - 1; i >= 0; i--) {
      u[i] = (right[i] - lower[i + 1] * u[i + 1]) / diagonal[i];
    }
    return u;
  }

  /** Pressure in the core, from the strain of its surface. */
  double pressure_GPa() {
    return 3 * core.bulk_GPa() * (misfit - displacement[cells]);
  }
}
