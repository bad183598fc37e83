package anodyne.numerics;

import java.util.Arrays;

/**
 * Facets of a growing hull in flat arrays; places of dead facets are used again.
 *
 * <p>Facet f has its corners at {@code f d} to {@code f d + d - 1} of {@link #vertex}, its plane
 * (the potential of each element) at the same places of {@link #plane}, and opposite to corner k
 * the neighbour {@code neighbour[f d + k]}: a facet, or {@code ~i} where the ridge lies in the face
 * of the simplex that lacks element i.
 */
final class HullFacets {
  final int d;
  double[] plane;
  int[] vertex;
  int[] neighbour;

  /** The new facet on each ridge of the horizon, by place in {@link #neighbour}. */
  int[] beyond;

  /** First point in the list of each facet, or -1. */
  int[] head;

  /** Point furthest below each facet, or -1. */
  int[] lowest;

  /** The point that each facet was last held against. */
  int[] asked;

  /** Height of that point above the plane. */
  double[] askedHeight;

  private boolean[] dead;
  private int used;
  private int[] free = new int[64];
  private int freeCount;

  HullFacets(int d, int capacity) {
    this.d = d;
    plane = new double[capacity * d];
    vertex = new int[capacity * d];
    neighbour = new int[capacity * d];
    beyond = new int[capacity * d];
    head = new int[capacity];
    lowest = new int[capacity];
    asked = new int[capacity];
    askedHeight = new double[capacity];
    dead = new boolean[capacity];
  }

  /** A new facet without points; the caller sets corners, plane and neighbours. */
  int add() {
    int f = freeCount > 0 ? free[--freeCount] : used++;
    if (f == head.length) {
      enlarge(2 * head.length);
    }
    head[f] = -1;
    lowest[f] = -1;
    asked[f] = -1;
    askedHeight[f] = 0;
    dead[f] = false;
    return f;
  }

  void remove(int f) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    dead[f] = true;
    free[freeCount++] = f;
  }

  boolean isDead(int f) {
    return dead[f];
  }

  int alive() {
    return used - freeCount;
  }

  /** Corner or neighbour number k of facet f in {@code table} that is {@code wanted}. */
  int place(int[] table, int f, int wanted) {
    int k = 0;
    while (table[f * d + k] != wanted) {
      k++;
    }
    return k;
  }

  /** Moves the living facets to the front. */
  void compact() {
    int kept = 0;
    for (int f = 0; f < used; f++) {
      if (!dead[f]) {
        System.arraycopy(plane, f * d, plane, kept * d, d);
        System.arraycopy(vertex, f * d, vertex, kept * d, d);
        kept++;
      }
    }
    plane = Arrays.copyOf(plane, kept * d);
    vertex = Arrays.copyOf(vertex, kept * d);
  }

  private void enlarge(int capacity) {
    plane = Arrays.copyOf(plane, capacity * d);
    vertex = Arrays.copyOf(vertex, capacity * d);
    neighbour = Arrays.copyOf(neighbour, capacity * d);
    beyond = Arrays.copyOf(beyond, capacity * d);
    head = Arrays.copyOf(head, capacity);
    lowest = Arrays.copyOf(lowest, capacity);
    asked = Arrays.copyOf(asked, capacity);
    askedHeight = Arrays.copyOf(askedHeight, capacity);
    dead = Arrays.copyOf(dead, capacity);
  }
}
