package anodyne.numerics;

import java.util.Arrays;

/**
 * Grows a lower hull point by point; {@link LowerHull} describes the method.
 *
 * <p>Every point that is no corner hangs in the list of the facet that covers its composition.
 */
final class HullConstruction {
  private static final int UNLINKED = Integer.MIN_VALUE;

  private final int d;
  private final double[] fraction;
  private final double[] energy;
  private final double tolerance;
  private final HullFacets hull;

  /** Energy of each point above the plane of the facet in whose list it hangs. */
  private final double[] height;

  private final int[] next;
  private int[] pending = new int[64];
  private int pendingCount;
  private int[] visible = new int[64];
  private int visibleCount;
  private int[] grown = new int[64];
  private int grownCount;

  /** The last insertion in which each point was seen as a corner. */
  private final int[] corner;

  private int insertions;

  /** Planes of the new facets, element by element, and their values at one point. */
  private double[] grownPlanes = new double[0];

  private double[] value = new double[0];

  /**
   * @param d number of elements; points 0 to d - 1 are the elements themselves
   * @param fraction atomic fractions of each point
   * @param energy energy per atom of each point
   * @param tolerance a point becomes a corner if it lies below the hull by more than this
   */
  HullConstruction(int d, double[] fraction, double[] energy, double tolerance) {
    this.d = d;
    this.fraction = fraction;
    this.energy = energy;
    this.tolerance = tolerance;
    int points = energy.length;
    hull = new HullFacets(d, Math.max(64, 4 * points));
    height = new double[points];
    next = new int[points];
    corner = new int[points];
  }

  /** Energy of each point above the finished hull; without meaning for its corners. */
  double[] heights() {
    return height;
  }

  /** Builds the hull. */
  HullFacets run() {
    int first = hull.add();
    for (int k = 0; k < d; k++) {
      hull.vertex[k] = k;
      hull.plane[k] = energy[k];
      hull.neighbour[k] = ~k;
    }
    grown[grownCount++] = first;
    gatherPlanes();
    for (int q = d; q < energy.length; q++) {
      hang(q);
    }
    listPending();
    for (int f = deepest(); f >= 0; f = deepest()) {
      insert(hull.lowest[f], f);
    }
    hull.compact();
    return hull;
  }

  /** The facet with the point furthest below it, or -1; forgets facets that are done. */
  private int deepest() {
    int kept = 0;
    int best = -1;
    for (int i = 0; i < pendingCount; i++) {
      int f = pending[i];
      if (!hull.isDead(f) && hull.lowest[f] >= 0) {
        pending[kept++] = f;
        if (best < 0 || height[hull.lowest[f]] < height[hull.lowest[best]]) {
          best = f;
        }
      }
    }
    pendingCount = kept;
    return best;
  }

  private void listPending() {
    for (int i = 0; i < grownCount; i++) {
      if (hull.lowest[grown[i]] >= 0) {
        pending = push(pending, pendingCount++, grown[i]);
      }
    }
  }

  private void insert(int p, int f) {
    findVisible(p, f);
    grownCount = 0;
    for (int i = 0; i < visibleCount; i++) {
      growHorizon(p, visible[i]);
    }
    for (int i = 0; i < visibleCount; i++) {
      link(visible[i]);
    }
    gatherPlanes();
    insertions++;
    for (int i = 0; i < grownCount; i++) {
      for (int k = 0, base = grown[i] * d; k < d; k++) {
        corner[hull.vertex[base + k]] = insertions;
      }
    }
    for (int i = 0; i < visibleCount; i++) {
      rehang(visible[i]);
      hull.remove(visible[i]);
    }
    listPending();
  }

  /** Facets whose plane lies above p, from f outward. */
  private void findVisible(int p, int f) {
    visibleCount = 0;
    hull.asked[f] = p;
    hull.askedHeight[f] = height[p];
    visible = push(visible, visibleCount++, f);
    for (int i = 0; i < visibleCount; i++) {
      int base = visible[i] * d;
      for (int k = 0; k < d; k++) {
        int g = hull.neighbour[base + k];
        if (g >= 0 && hull.asked[g] != p) {
          hull.asked[g] = p;
          hull.askedHeight[g] = heightAbove(g, p);
          if (hull.askedHeight[g] < 0) {
            visible = push(visible, visibleCount++, g);
          }
        }
      }
    }
  }

  private double heightAbove(int f, int p) {
    double sum = energy[p];
    for (int k = 0, m = f * d, x = p * d; k < d; k++) {
      sum -= hull.plane[m + k] * fraction[x + k];
    }
    return sum;
  }

  /** True if the ridge opposite to corner k of a visible facet has no visible facet behind it. */
  private boolean isHorizon(int f, int k) {
    int g = hull.neighbour[f * d + k];
    return g < 0 || !(hull.askedHeight[g] < 0);
  }

  /** Joins p with those ridges of a visible facet that belong to the horizon. */
  private void growHorizon(int p, int f) {
    for (int k = 0; k < d; k++) {
      if (isHorizon(f, k)) {
        int g = hull.neighbour[f * d + k];
        boolean flat = g < 0 && fraction[p * d + ~g] == 0;
        int n = flat ? g : grow(p, f, k, g);
        hull.beyond[f * d + k] = n;
      }
    }
  }

  private int grow(int p, int f, int k, int g) {
    int n = hull.add();
    int base = n * d;
    System.arraycopy(hull.vertex, f * d, hull.vertex, base, d);
    hull.vertex[base + k] = p;
    Arrays.fill(hull.neighbour, base, base + d, UNLINKED);
    hull.neighbour[base + k] = g;
    double[] plane = hull.plane;
    double below = hull.askedHeight[f];
    if (g < 0) {
      System.arraycopy(plane, f * d, plane, base, d);
      plane[base + ~g] += below / fraction[p * d + ~g];
    } else {
      double weight = below / (below - hull.askedHeight[g]);
      for (int j = 0; j < d; j++) {
        double own = plane[f * d + j];
        plane[base + j] = own + weight * (plane[g * d + j] - own);
      }
      hull.neighbour[g * d + hull.place(hull.neighbour, g, f)] = n;
    }
    grown = push(grown, grownCount++, n);
    return n;
  }

  /** Joins the new facets that stand on a visible facet with their neighbours around p. */
  private void link(int f) {
    for (int k = 0; k < d; k++) {
      if (isHorizon(f, k)) {
        int n = hull.beyond[f * d + k];
        for (int j = 0; n >= 0 && j < d; j++) {
          if (hull.neighbour[n * d + j] == UNLINKED) {
            turn(f, k, j, n);
          }
        }
      }
    }
  }

  /**
   * Turns about the edge of the horizon that lacks corners k and j of a visible facet, from visible
   * facet to visible facet, until the horizon comes again.
   */
  private void turn(int f, int k, int j, int n) {
    int at = f;
    int out = j;
    int turned = hull.vertex[f * d + k];
    while (!isHorizon(at, out)) {
      int g = hull.neighbour[at * d + out];
      int entered = hull.place(hull.neighbour, g, at);
      out = hull.place(hull.vertex, g, turned);
      turned = hull.vertex[g * d + entered];
      at = g;
    }
    int other = hull.beyond[at * d + out];
    hull.neighbour[n * d + j] = other;
    if (other >= 0) {
      hull.neighbour[other * d + hull.place(hull.vertex, at, turned)] = n;
    }
  }

  private void gatherPlanes() {
    if (value.length < grownCount) {
      grownPlanes = new double[2 * grownCount * d];
      value = new double[2 * grownCount];
    }
    for (int k = 0; k < d; k++) {
      for (int i = 0; i < grownCount; i++) {
        grownPlanes[k * grownCount + i] = hull.plane[grown[i] * d + k];
      }
    }
  }

  /** Hands the points of a dying facet, and those of its corners that are buried, on. */
  private void rehang(int f) {
    int q = hull.head[f];
    while (q >= 0) {
      int following = next[q];
      if (corner[q] != insertions) {
        hang(q);
      }
      q = following;
    }
    for (int k = 0; k < d; k++) {
      int v = hull.vertex[f * d + k];
      if (corner[v] != insertions) {
        corner[v] = insertions;
        hang(v);
      }
    }
  }

  /** Hangs a point on that new facet whose plane is highest there: the one that covers it. */
  private void hang(int q) {
    int count = grownCount;
    double[] v = value;
    Arrays.fill(v, 0, count, 0);
    for (int k = 0; k < d; k++) {
      double x = fraction[q * d + k];
      if (x != 0) {
        int row = k * count;
        for (int i = 0; i < count; i++) {
          v[i] += x * grownPlanes[row + i];
        }
      }
    }
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (v[i] > v[best]) {
        best = i;
      }
    }
    int f = grown[best];
    height[q] = energy[q] - v[best];
    next[q] = hull.head[f];
    hull.head[f] = q;
    if (height[q] < -tolerance && (hull.lowest[f] < 0 || height[q] < height[hull.lowest[f]])) {
      hull.lowest[f] = q;
    }
  }

  private static int[] push(int[] stack, int count, int item) {
    int[] room = count < stack.length ? stack : Arrays.copyOf(stack, 2 * count);
    room[count] = item;
    return room;
  }
}
