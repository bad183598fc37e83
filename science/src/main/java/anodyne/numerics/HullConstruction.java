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

  /** Number of facets that have each point as a corner. */
  private final int[] corners;

  private int insertions;

  private final PlaneTable planes;

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
    planes = new PlaneTable(d);
    height = new double[points];
    next = new int[points];
    corners = new int[points];
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
      corners[k] = 1;
      hull.plane[k] = energy[k];
      hull.twin[k] = ~k;
    }
    grown[grownCount++] = first;
    planes.fill(hull.plane, grown, grownCount);
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
    planes.fill(hull.plane, grown, grownCount);
    for (int i = 0; i < visibleCount; i++) {
      rehang(visible[i]);
      hull.remove(visible[i]);
    }
    listPending();
  }

  /** Facets whose plane lies above p, from f outward. */
  private void findVisible(int p, int f) {
    insertions++;
    visibleCount = 0;
    hull.asked[f] = insertions;
    hull.askedHeight[f] = height[p];
    visible = push(visible, visibleCount++, f);
    for (int i = 0; i < visibleCount; i++) {
      for (int r = visible[i] * d, last = r + d; r < last; r++) {
        int g = hull.twin[r] < 0 ? -1 : hull.twin[r] / d;
        if (g >= 0 && hull.asked[g] != insertions) {
          hull.asked[g] = insertions;
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

  /** True if no visible facet lies beyond this ridge of a visible one. */
  private boolean isHorizon(int ridge) {
    int twin = hull.twin[ridge];
    return twin < 0 || !(hull.askedHeight[twin / d] < 0);
  }

  /** Joins p with those ridges of a visible facet that belong to the horizon. */
  private void growHorizon(int p, int f) {
    for (int r = f * d, last = r + d; r < last; r++) {
      if (isHorizon(r)) {
        int twin = hull.twin[r];
        boolean flat = twin < 0 && fraction[p * d + ~twin] == 0;
        int corner = flat ? twin : grow(p, f, r - f * d);
        hull.beyond[r] = corner;
      }
    }
  }

  /** A new facet with p in place of corner k of a visible one; returns the place of p. */
  private int grow(int p, int f, int k) {
    int n = hull.add();
    int base = n * d;
    int twin = hull.twin[f * d + k];
    System.arraycopy(hull.vertex, f * d, hull.vertex, base, d);
    hull.vertex[base + k] = p;
    for (int j = base; j < base + d; j++) {
      corners[hull.vertex[j]]++;
    }
    Arrays.fill(hull.twin, base, base + d, UNLINKED);
    hull.twin[base + k] = twin;
    double[] plane = hull.plane;
    double below = hull.askedHeight[f];
    if (twin < 0) {
      System.arraycopy(plane, f * d, plane, base, d);
      plane[base + ~twin] += below / fraction[p * d + ~twin];
    } else {
      int g = twin / d;
      double weight = below / (below - hull.askedHeight[g]);
      for (int j = 0; j < d; j++) {
        double own = plane[f * d + j];
        plane[base + j] = own + weight * (plane[g * d + j] - own);
      }
      hull.twin[twin] = base + k;
    }
    grown = push(grown, grownCount++, n);
    return base + k;
  }

  /** Joins the new facets that stand on a visible facet with their neighbours around p. */
  private void link(int f) {
    for (int r = f * d, last = r + d; r < last; r++) {
      if (isHorizon(r) && hull.beyond[r] >= 0) {
        int own = hull.beyond[r] / d * d;
        for (int j = 0; j < d; j++) {
          if (hull.twin[own + j] == UNLINKED) {
            turn(r, f * d + j, own + j);
          }
        }
      }
    }
  }

  /**
   * Turns about the edge of the horizon that lacks the corners at two places of a visible facet,
   * from visible facet to visible facet, until the horizon comes again; joins what stands there.
   *
   * @param from the ridge of the horizon where the turn begins
   * @param out the ridge to leave the first facet by
   * @param ridge the ridge of the new facet that is to be joined
   */
  private void turn(int from, int out, int ridge) {
    int turned = from;
    int ahead = out;
    while (!isHorizon(ahead)) {
      int entered = hull.twin[ahead];
      ahead = hull.place(entered / d, hull.vertex[turned]);
      turned = entered;
    }
    int other = hull.beyond[ahead];
    if (other >= 0) {
      int met = other / d * d + turned % d;
      hull.twin[ridge] = met;
      hull.twin[met] = ridge;
    } else {
      hull.twin[ridge] = other;
    }
  }

  /** Hands the points of a dying facet, and those of its corners that are buried, on. */
  private void rehang(int f) {
    int q = hull.head[f];
    while (q >= 0) {
      int following = next[q];
      if (corners[q] == 0) {
        hang(q);
      }
      q = following;
    }
    for (int k = 0; k < d; k++) {
      int v = hull.vertex[f * d + k];
      if (--corners[v] == 0) {
        hang(v);
      }
    }
  }

  /** Hangs a point on that new facet whose plane is highest there: the one that covers it. */
  private void hang(int q) {
    int f = grown[planes.highest(fraction, q * d)];
    height[q] = energy[q] - planes.top();
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
