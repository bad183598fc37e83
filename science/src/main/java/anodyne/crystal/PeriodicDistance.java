package anodyne.crystal;

import java.util.List;

/**
 * Shortest vectors between periodic positions, exact for any cell however skew.
 *
 * <p>In the reduced cell the rounded difference gives an upper bound r; every image that could be
 * shorter has |n_i + f_i| at most r |a*_i|, and these few are tried.
 */
final class PeriodicDistance {
  private final Lattice given;
  private final Lattice reduced;
  private final double[] reciprocalLengths = new double[3];

  PeriodicDistance(Lattice lattice) {
    given = lattice;
    reduced = lattice.reduced();
    List<Vector3> reciprocal = reduced.reciprocal_per_angstrom();
    for (int i = 0; i < 3; i++) {
      reciprocalLengths[i] = reciprocal.get(i).norm();
    }
  }

  /** Shortest Cartesian vector of a fractional difference in the given cell. */
  Vector3 shortest(Vector3 difference) {
    Vector3 f = reduced.fractional(given.cartesian(difference)).centred();
    Vector3 best = reduced.cartesian(f);
    double radius = best.norm() * (1 + 1e-12);
    double ri = radius * reciprocalLengths[0];
    double rj = radius * reciprocalLengths[1];
    double rk = radius * reciprocalLengths[2];
    for (double i = Math.ceil(-ri - f.x()); i <= ri - f.x(); i++) {
      for (double j = Math.ceil(-rj - f.y()); j <= rj - f.y(); j++) {
        for (double k = Math.ceil(-rk - f.z()); k <= rk - f.z(); k++) {
          Vector3 trial = reduced.cartesian(f.plus(new Vector3(i, j, k)));
          best = trial.dot(trial) < best.dot(best) ? trial : best;
        }
      }
    }
    return best;
  }
}
