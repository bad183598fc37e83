package anodyne.crystal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Three cell edges as Cartesian vectors in angstrom, in any orientation, right-handed.
 *
 * @param a first edge
 * @param b second edge
 * @param c third edge
 */
public record Lattice(Vector3 a, Vector3 b, Vector3 c) {
  private static final double LEAST_ANGULAR_VOLUME = 1e-6;

  public Lattice {
    double volume = a.cross(b).dot(c);
    if (!(volume > LEAST_ANGULAR_VOLUME * a.norm() * b.norm() * c.norm())) {
      throw new IllegalArgumentException(
          "lattice vectors must be right-handed and span a volume, got " + volume + " angstrom3");
    }
  }

  public double volume_angstrom3() {
    return a.cross(b).dot(c);
  }

  /** Reciprocal vectors in 1/angstrom, without 2 pi: a* · a = 1, a* · b = 0. */
  public List<Vector3> reciprocal_per_angstrom() {
    double scale = 1 / volume_angstrom3();
    return List.of(b.cross(c).times(scale), c.cross(a).times(scale), a.cross(b).times(scale));
  }

  /** Cartesian position in angstrom of a fractional one. */
  public Vector3 cartesian(Vector3 fractional) {
    return new Vector3(
        fractional.x() * a.x() + fractional.y() * b.x() + fractional.z() * c.x(),
        fractional.x() * a.y() + fractional.y() * b.y() + fractional.z() * c.y(),
        fractional.x() * a.z() + fractional.y() * b.z() + fractional.z() * c.z());
  }

  /** Fractional position of a Cartesian one in angstrom. */
  public Vector3 fractional(Vector3 cartesian) {
    double scale = 1 / volume_angstrom3();
    return new Vector3(
        scale * b.cross(c).dot(cartesian),
        scale * c.cross(a).dot(cartesian),
        scale * a.cross(b).dot(cartesian));
  }

  /** Distance between neighbouring lattice planes (hkl); the indices must not all be zero. */
  public double spacing_angstrom(int h, int k, int l) {
    if (h == 0 && k == 0 && l == 0) {
      throw new IllegalArgumentException("plane indices must not all be 0");
    }
    List<Vector3> reciprocal = reciprocal_per_angstrom();
    return 1
        / reciprocal
            .get(0)
            .times(h)
            .plus(reciprocal.get(1).times(k))
            .plus(reciprocal.get(2).times(l))
            .norm();
  }

  /** Lengths and angles of the edges. */
  public Cell cell() {
    return new Cell(
        a.norm(), b.norm(), c.norm(), angle_deg(b, c), angle_deg(a, c), angle_deg(a, b));
  }

  /**
   * The same lattice with the shortest edges (Minkowski reduced).
   *
   * <p>Semaev, Lecture Notes in Computer Science 2146, 181 (2001): reduce the two shorter vectors
   * by Gauss, shorten the third by the nearest vector of their plane lattice, repeat while it
   * helps.
   */
  public Lattice reduced() {
    Vector3[] v = {a, b, c};
    boolean shorter = true;
    while (shorter) {
      sortByLength(v);
      gauss(v);
      sortByLength(v);
      Vector3 third = nearestToZero(v[2], v[0], v[1]);
      shorter = third.dot(third) < v[2].dot(v[2]) * (1 - 1e-12);
      v[2] = shorter ? third : v[2];
    }
    boolean rightHanded = v[0].cross(v[1]).dot(v[2]) > 0;
    return new Lattice(v[0], v[1], rightHanded ? v[2] : v[2].times(-1));
  }

  private static void gauss(Vector3[] v) {
    while (true) {
      double steps = Math.rint(v[0].dot(v[1]) / v[0].dot(v[0]));
      Vector3 next = v[1].minus(v[0].times(steps));
      if (!(next.dot(next) < v[1].dot(v[1]) * (1 - 1e-12))) {
        return;
      }
      v[1] = v[0];
      v[0] = next;
      if (v[0].dot(v[0]) > v[1].dot(v[1])) {
        v[0] = v[1];
        v[1] = next;
      }
    }
  }

  private static Vector3 nearestToZero(Vector3 far, Vector3 p, Vector3 q) {
    double pp = p.dot(p);
    double pq = p.dot(q);
    double qq = q.dot(q);
    double determinant = pp * qq - pq * pq;
    double i = Math.rint((far.dot(p) * qq - far.dot(q) * pq) / determinant);
    double j = Math.rint((far.dot(q) * pp - far.dot(p) * pq) / determinant);
    Vector3 best = far;
    for (int di = -1; di <= 1; di++) {
      for (int dj = -1; dj <= 1; dj++) {
        Vector3 trial = far.minus(p.times(i + di)).minus(q.times(j + dj));
        best = trial.dot(trial) < best.dot(best) ? trial : best;
      }
    }
    return best;
  }

  private static void sortByLength(Vector3[] v) {
    Arrays.sort(v, Comparator.comparingDouble(u -> u.dot(u)));
  }

  private static double angle_deg(Vector3 u, Vector3 v) {
    return Math.toDegrees(Math.atan2(u.cross(v).norm(), u.dot(v)));
  }
}
