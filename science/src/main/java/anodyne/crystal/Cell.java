package anodyne.crystal;

/**
 * A unit cell by the lengths and angles of its edges.
 *
 * @param a_angstrom length of a
 * @param b_angstrom length of b
 * @param c_angstrom length of c
 * @param alpha_deg angle between b and c
 * @param beta_deg angle between a and c
 * @param gamma_deg angle between a and b
 */
public record Cell(
    double a_angstrom,
    double b_angstrom,
    double c_angstrom,
    double alpha_deg,
    double beta_deg,
    double gamma_deg) {
  private static final double MAX_EDGE_ANGSTROM = 1e5;

  public Cell {
    checkEdge("a", a_angstrom);
    checkEdge("b", b_angstrom);
    checkEdge("c", c_angstrom);
    checkAngle("alpha", alpha_deg);
    checkAngle("beta", beta_deg);
    checkAngle("gamma", gamma_deg);
    if (!(angularVolume2(cos(alpha_deg), cos(beta_deg), cos(gamma_deg)) > 1e-9)) {
      throw new IllegalArgumentException(
          "cell angles "
              + alpha_deg
              + ", "
              + beta_deg
              + ", "
              + gamma_deg
              + " deg do not close a cell");
    }
  }

  private static void checkEdge(String name, double length) {
    if (!(length > 0 && length <= MAX_EDGE_ANGSTROM)) {
      throw new IllegalArgumentException(
          "cell length " + name + " must lie in (0, 1e5] angstrom, got " + length);
    }
  }

  private static void checkAngle(String name, double angle) {
    if (!(angle > 0 && angle < 180)) {
      throw new IllegalArgumentException(
          "cell angle " + name + " must lie in (0, 180) deg, got " + angle);
    }
  }

  /** V² of a cell with edges of length one. */
  private static double angularVolume2(double ca, double cb, double cg) {
    return 1 - ca * ca - cb * cb - cg * cg + 2 * ca * cb * cg;
  }

  /** Cosine of an angle in degrees, exact at 90, 60 and 120 degrees. */
  private static double cos(double angle_deg) {
    if (angle_deg == 90) {
      return 0;
    }
    if (angle_deg == 120) {
      return -0.5;
    }
    return angle_deg == 60 ? 0.5 : Math.cos(Math.toRadians(angle_deg));
  }

  public double volume_angstrom3() {
    return a_angstrom
        * b_angstrom
        * c_angstrom
        * Math.sqrt(angularVolume2(cos(alpha_deg), cos(beta_deg), cos(gamma_deg)));
  }

  /** The edges as vectors: a along x, b in the xy plane, c with positive z. */
  public Lattice lattice() {
    double ca = cos(alpha_deg);
    double cb = cos(beta_deg);
    double cg = cos(gamma_deg);
    double sg = Math.sqrt(1 - cg * cg);
    double cy = (ca - cb * cg) / sg;
    double cz = Math.sqrt(angularVolume2(ca, cb, cg)) / sg;
    return new Lattice(
        new Vector3(a_angstrom, 0, 0),
        new Vector3(b_angstrom * cg, b_angstrom * sg, 0),
        new Vector3(c_angstrom * cb, c_angstrom * cy, c_angstrom * cz));
  }

  /**
   * Largest relative change that an operation makes to a component of the metric tensor G = (a·b),
   * |RᵀGR - G| in units of the edges: 0 if the cell has the symmetry.
   */
  double misfit(SymmetryOperation operation) {
    Lattice lattice = lattice();
    Vector3[] edges = {lattice.a(), lattice.b(), lattice.c()};
    double worst = 0;
    Vector3[] images = new Vector3[3];
    for (int i = 0; i < 3; i++) {
      images[i] = Vector3.ZERO;
      for (int j = 0; j < 3; j++) {
        images[i] = images[i].plus(edges[j].times(operation.rotation(j, i)));
      }
    }
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        double change = images[i].dot(images[j]) - edges[i].dot(edges[j]);
        worst = Math.max(worst, Math.abs(change) / (edges[i].norm() * edges[j].norm()));
      }
    }
    return worst;
  }
}
