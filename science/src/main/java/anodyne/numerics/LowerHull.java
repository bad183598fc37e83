package anodyne.numerics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The lower convex hull of energies per atom over the simplex of compositions.
 *
 * <p><b>Method.</b> Incremental with outside lists, as Quickhull (Barber, Dobkin, Huhdanpaa, ACM
 * Trans. Math. Softw. 22, 469 (1996), doi:10.1145/235815.235821), on compositions: a facet is d
 * corners and a plane, which is d potentials μ, so that a point (x, E) lies E − μ·x above it. The
 * first facet is the simplex of the elements. Always the point furthest below its facet comes next;
 * the facets below which it lies are found by walking over neighbours, and it is joined with the
 * ridges of their horizon. The plane of a new facet is the mean of those on either side of its
 * ridge, weighted so that it meets the new point; at the border of the simplex the potential of the
 * one missing element falls.
 *
 * <p><b>Degenerate input</b> is the rule here: compounds on edges and faces, in line, at one
 * composition, on the hull. No determinant is ever formed: a weighted mean of planes that lie below
 * all points lies below them too and amplifies no error, even where corners are in line; and
 * whether a point lies in a face of the simplex is asked of exact zeros. Facets without volume do
 * no harm, because the hull at a composition is the highest of all planes there.
 *
 * <p><b>Tolerances.</b> A point becomes a corner only if it lies below the hull by more than 1e-12
 * of the largest energy, or 1e-12 if that is below one. A point is {@linkplain #isStable stable} if
 * it lies no more than {@link #TOLERANCE} above the hull; of equal compositions the lowest wins, of
 * equal points the first.
 *
 * <p><b>Cost.</b> The number of facets is of order v^⌊d/2⌋ at worst for v corners, and a few v for
 * two to four elements; a point is handed on about log n times, each time held against the facets
 * of one horizon. Questions about one composition cost facets times d.
 *
 * <p>Points 0 to d − 1 are the elements; the given points follow.
 */
public final class LowerHull {
  /** Largest number of elements. */
  public static final int MAX_ELEMENTS = 8;

  /** Energy above the hull up to which a point counts as on it. */
  public static final double TOLERANCE = 1e-9;

  private static final double DEPTH = 1e-12;

  private final int d;
  private final double[] fraction;
  private final double[] energy;
  private final double[] height;
  private final BitSet corners = new BitSet();
  private final int[] vertex;
  private final double[] plane;

  private LowerHull(int d, double[] fraction, double[] energy) {
    this.d = d;
    this.fraction = fraction;
    this.energy = energy;
    double scale = 1;
    for (double e : energy) {
      scale = Math.max(scale, Math.abs(e));
    }
    HullConstruction construction = new HullConstruction(d, fraction, energy, DEPTH * scale);
    HullFacets facets = construction.run();
    vertex = facets.vertex;
    plane = facets.plane;
    height = construction.heights();
    for (int v : vertex) {
      corners.set(v);
      height[v] = 0;
    }
    for (int i = 0; i < height.length; i++) {
      height[i] = Math.max(0, height[i]);
    }
  }

  /**
   * Builds the hull.
   *
   * @param elements energy per atom of each element, 1 to {@link #MAX_ELEMENTS} of them
   * @param amounts amounts of the elements in each point, point by point, on any scale
   * @param energies energy per atom of each point
   */
  public static LowerHull of(double[] elements, double[] amounts, double[] energies) {
    int d = elements.length;
    int given = energies.length;
    if (!(d >= 1 && d <= MAX_ELEMENTS)) {
      throw new IllegalArgumentException(
          "a hull needs 1 to " + MAX_ELEMENTS + " elements, got " + d);
    }
    if (amounts.length != given * d) {
      throw new IllegalArgumentException(
          given
              + " points of "
              + d
              + " elements need "
              + given * d
              + " amounts, got "
              + amounts.length);
    }
    double[] fraction = new double[(d + given) * d];
    double[] energy = new double[d + given];
    for (int k = 0; k < d; k++) {
      fraction[k * d + k] = 1;
      energy[k] = elements[k];
    }
    System.arraycopy(energies, 0, energy, d, given);
    for (int i = 0; i < energy.length; i++) {
      if (!Double.isFinite(energy[i])) {
        throw new IllegalArgumentException(
            "energy of point " + i + " must be finite, got " + energy[i]);
      }
    }
    for (int i = 0; i < given; i++) {
      normalise(amounts, i * d, fraction, (d + i) * d, d);
    }
    return new LowerHull(d, fraction, energy);
  }

  private static void normalise(double[] from, int at, double[] to, int toAt, int d) {
    double sum = 0;
    for (int k = 0; k < d; k++) {
      if (!(from[at + k] >= 0)) {
        throw new IllegalArgumentException(
            "amount of element " + k + " must be >= 0, got " + from[at + k]);
      }
      sum += from[at + k];
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("sum of amounts must be > 0 and finite, got " + sum);
    }
    for (int k = 0; k < d; k++) {
      to[toAt + k] = from[at + k] / sum;
    }
  }

  /** Number of elements. */
  public int elements() {
    return d;
  }

  /** Number of points, the elements among them. */
  public int points() {
    return energy.length;
  }

  public int facets() {
    return vertex.length / d;
  }

  /** The point at corner k, 0 to d - 1, of a facet. */
  public int corner(int facet, int k) {
    return vertex[facet * d + k];
  }

  /** Potential of an element at a facet, in energy per atom. */
  public double potential(int facet, int element) {
    return plane[facet * d + element];
  }

  /** True if the point is a corner of a facet. */
  public boolean isVertex(int point) {
    return corners.get(point);
  }

  /** True if the point lies on the hull, within {@link #TOLERANCE}. */
  public boolean isStable(int point) {
    return height[point] <= TOLERANCE;
  }

  /** Energy per atom of a point above the hull, at least 0. */
  public double energyAboveHull(int point) {
    return height[point];
  }

  /**
   * Energy of the hull per atom.
   *
   * @param amounts composition, on any scale
   */
  public double energy(double[] amounts) {
    return top(composition(amounts));
  }

  /**
   * A part of a composition.
   *
   * @param point the point
   * @param share part of the atoms that belongs to it, more than 0
   */
  public record Part(int point, double share) {}

  /**
   * The points that a composition falls apart into, by number; their shares add up to one.
   *
   * <p>Where flat facets leave a choice, the facet is taken that holds the composition deepest.
   *
   * @param amounts composition, on any scale
   */
  public List<Part> decomposition(double[] amounts) {
    double[] x = composition(amounts);
    double limit = top(x) - TOLERANCE;
    double[] best = new double[d];
    double[] shares = new double[d];
    double deepest = Double.NEGATIVE_INFINITY;
    int facet = -1;
    for (int f = 0; f < facets(); f++) {
      if (value(f, x, 0) >= limit) {
        double depth = BarycentricShares.solve(d, fraction, vertex, f * d, x, shares);
        if (depth > deepest) {
          deepest = depth;
          facet = f;
          System.arraycopy(shares, 0, best, 0, d);
        }
      }
    }
    List<Part> parts = new ArrayList<>(d);
    for (int k = 0; k < d; k++) {
      if (best[k] > BarycentricShares.NEGLIGIBLE) {
        parts.add(new Part(vertex[facet * d + k], best[k]));
      }
    }
    parts.sort(Comparator.comparingInt(Part::point));
    return parts;
  }

  /**
   * The potentials of an element at which a composition is in equilibrium.
   *
   * @param lowest in energy per atom; minus infinity if the composition lacks the element
   * @param highest in energy per atom
   */
  public record PotentialRange(double lowest, double highest) {}

  /**
   * The range of the potential of an element at a composition: a single value where as many phases
   * as elements meet, a range where there are fewer.
   *
   * @param amounts composition, on any scale
   */
  public PotentialRange potentialRange(int element, double[] amounts) {
    double[] x = composition(amounts);
    double limit = top(x) - TOLERANCE;
    double lowest = x[element] > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < facets(); f++) {
      if (value(f, x, 0) >= limit) {
        lowest = Math.min(lowest, potential(f, element));
        highest = Math.max(highest, potential(f, element));
      }
    }
    return new PotentialRange(lowest, highest);
  }

  /**
   * How far below the hull of all other points a point lies: the energy per atom that is set free
   * when it forms from them. Negative above the hull; empty for an element that has no other point
   * at its composition.
   */
  public OptionalDouble depthBelowOthers(int point) {
    if (!isVertex(point)) {
      return OptionalDouble.of(-height[point]);
    }
    return new HullWithout(this, fraction, energy, point).depth();
  }

  /**
   * A straight piece of the hull along a line of compositions.
   *
   * @param start part of the atoms that the end of the line makes up where the piece begins
   * @param end where it ends
   * @param atFrom energy per atom of the piece, extended to the beginning of the line
   * @param atTo and to the end of the line; the potential of an element if that is the end
   */
  public record Piece(double start, double end, double atFrom, double atTo) {}

  /**
   * The hull along the line from one composition to another, as straight pieces of rising slope.
   *
   * @param from composition, on any scale
   * @param to composition, on any scale
   */
  public List<Piece> along(double[] from, double[] to) {
    int n = facets();
    double[] first = new double[n];
    double[] rise = new double[n];
    double[] a = composition(from);
    double[] b = composition(to);
    for (int f = 0; f < n; f++) {
      first[f] = value(f, a, 0);
      rise[f] = value(f, b, 0) - first[f];
    }
    return UpperEnvelope.pieces(first, rise);
  }

  private double[] composition(double[] amounts) {
    if (amounts.length != d) {
      throw new IllegalArgumentException(
          "a composition of " + d + " elements needs as many amounts, got " + amounts.length);
    }
    double[] x = new double[d];
    normalise(amounts, 0, x, 0, d);
    return x;
  }

  private double top(double[] x) {
    double top = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < facets(); f++) {
      top = Math.max(top, value(f, x, 0));
    }
    return top;
  }

  /** Value of the plane of a facet at a composition that begins at a place of x. */
  double value(int facet, double[] x, int at) {
    double sum = 0;
    for (int k = 0, m = facet * d; k < d; k++) {
      sum += plane[m + k] * x[at + k];
    }
    return sum;
  }
}
