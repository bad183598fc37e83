package anodyne.numerics;

import java.util.Arrays;

/**
 * Facets of a growing hull in flat arrays; places of dead facets are used again.
 *
 * <p>Facet f has its corners at {@code f d} to {@code f d + d - 1} of {@link #vertex} and its plane
 * (the potential of each element) at the same places of {@link #plane}. Opposite to the corner at
 * place r lies a ridge, whose other side is the place {@code twin[r]} of a neighbour, or {@code ~i}
 * where the ridge lies in the face of the simplex that lacks element i.
 */
final class HullFacets {
  final int d;
  double[] plane;
  int[] vertex;
  int[] twin;

  /** Place of the new corner over each ridge of the horizon, or what {@link #twin} has there. */
  int[] beyond;

  /** First point in the list of each facet, or -1. */
  int[] head;

  /** Point furthest below each facet, or -1. */
  int[] lowest;

  /** The insertion for which each facet was last held against a point. */
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
    twin = new int[capacity * d];
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
    asked[f] = 0;
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

  /** Place of a point among the corners of facet f. */
  int place(int f, int point) {
    int r = f * d;
    while (vertex[r] != point) {
      r++;
    }
    return r;
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
    twin = Arrays.copyOf(twin, capacity * d);
    beyond = Arrays.copyOf(beyond, capacity * d);
    head = Arrays.copyOf(head, capacity);
    lowest = Arrays.copyOf(lowest, capacity);
    asked = Arrays.copyOf(asked, capacity);
    askedHeight = Arrays.copyOf(askedHeight, capacity);
    dead = Arrays.copyOf(dead, capacity);
  }
}
