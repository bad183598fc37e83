package anodyne.numerics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * A hull without one of its corners, at the composition of that corner.
 *
 * <p>Beyond the facets that have the corner nothing changes, so it is the hull of the points in
 * these facets and of the elements.
 */
final class HullWithout {
  private final LowerHull hull;
  private final double[] fraction;
  private final double[] energy;
  private final int point;
  private final int d;

  HullWithout(LowerHull hull, double[] fraction, double[] energy, int point) {
    this.hull = hull;
    this.fraction = fraction;
    this.energy = energy;
    this.point = point;
    d = hull.elements();
  }

  /** Energy of the others minus that of the corner; empty if they do not reach it. */
  OptionalDouble depth() {
    double[] elements = Arrays.copyOf(energy, d);
    if (point < d) {
      OptionalDouble other = lowestOther();
      if (other.isEmpty()) {
        return other;
      }
      elements[point] = other.getAsDouble();
    }
    double[] x = Arrays.copyOfRange(fraction, point * d, (point + 1) * d);
    int[] near = neighbourhood();
    double[] amounts = new double[near.length * d];
    double[] energies = new double[near.length];
    for (int i = 0; i < near.length; i++) {
      System.arraycopy(fraction, near[i] * d, amounts, i * d, d);
      energies[i] = energy[near[i]];
    }
    return OptionalDouble.of(LowerHull.of(elements, amounts, energies).energy(x) - energy[point]);
  }

  private OptionalDouble lowestOther() {
    OptionalDouble lowest = OptionalDouble.empty();
    for (int q = d; q < energy.length; q++) {
      if (fraction[q * d + point] == 1 && !(energy[q] >= lowest.orElse(Double.MAX_VALUE))) {
        lowest = OptionalDouble.of(energy[q]);
      }
    }
    return lowest;
  }

  /** The given points, without the corner, in those facets that have it. */
  private int[] neighbourhood() {
    BitSet star = new BitSet();
    for (int f = 0; f < hull.facets(); f++) {
      for (int k = 0; k < d; k++) {
        if (hull.corner(f, k) == point) {
          star.set(f);
        }
      }
    }
    int[] near = new int[energy.length];
    int count = 0;
    for (int q = d; q < energy.length; q++) {
      double limit = energy[q] - hull.energyAboveHull(q) - LowerHull.TOLERANCE;
      int at = q * d;
      if (q != point && star.stream().anyMatch(f -> hull.value(f, fraction, at) >= limit)) {
        near[count++] = q;
      }
    }
    return Arrays.copyOf(near, count);
  }
}
