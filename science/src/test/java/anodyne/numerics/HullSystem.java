package anodyne.numerics;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Points over the simplex, and what can be said of them by trying every simplex. */
final class HullSystem {
  private final int d;
  private final double[][] fraction;
  private final double[] energy;

  /**
   * @param d number of elements; points 0 to d - 1 are the elements
   * @param fraction atomic fractions of each point
   * @param energy energy per atom of each point
   */
  HullSystem(int d, double[][] fraction, double[] energy) {
    this.d = d;
    this.fraction = fraction;
    this.energy = energy;
  }

  double[] fraction(int point) {
    return fraction[point];
  }

  double energy(int point) {
    return energy[point];
  }

  /** How energies are drawn. */
  enum Energies {
    UNIFORM,
    BOWL,
    POSITIVE,
    ZERO,
    /** Sums of two earlier points, so that most points lie on the hull or in line. */
    MIXED,
    COARSE
  }

  /** Whole amounts with many zeros, many equal compositions, and elements among the points. */
  static HullSystem random(SplittableRandom random, int d, int given, Energies kind) {
    double[][] fraction = new double[d + given][d];
    double[] energy = new double[d + given];
    for (int k = 0; k < d; k++) {
      fraction[k][k] = 1;
    }
    for (int i = d; i < d + given; i++) {
      double sum = 0;
      while (sum == 0) {
        for (int k = 0; k < d; k++) {
          fraction[i][k] = Math.max(0, random.nextInt(-2, 5));
          sum += fraction[i][k];
        }
      }
      double squares = 0;
      for (int k = 0; k < d; k++) {
        fraction[i][k] /= sum;
        squares += fraction[i][k] * fraction[i][k];
      }
      energy[i] =
          switch (kind) {
            case UNIFORM -> random.nextDouble(-1, 0.2);
            case BOWL -> -2 * (1 - squares) * random.nextDouble(0.8, 1);
            case POSITIVE -> random.nextDouble(0.01, 1);
            case ZERO -> 0;
            case COARSE -> -random.nextInt(4) / 4.0;
            case MIXED -> mixed(random, fraction, energy, i);
          };
    }
    return new HullSystem(d, fraction, energy);
  }

  private static double mixed(
      SplittableRandom random, double[][] fraction, double[] energy, int i) {
    if (random.nextInt(3) == 0) {
      return random.nextDouble(-1, 0);
    }
    int a = random.nextInt(i);
    int b = random.nextInt(i);
    double share = random.nextInt(1, 4) / 4.0;
    for (int k = 0; k < fraction[i].length; k++) {
      fraction[i][k] = share * fraction[a][k] + (1 - share) * fraction[b][k];
    }
    return share * energy[a] + (1 - share) * energy[b];
  }

  LowerHull hull() {
    double[] amounts = new double[(energy.length - d) * d];
    for (int i = d; i < energy.length; i++) {
      System.arraycopy(fraction[i], 0, amounts, (i - d) * d, d);
    }
    return LowerHull.of(
        Arrays.copyOf(energy, d), amounts, Arrays.copyOfRange(energy, d, energy.length));
  }

  /** The lowest energy of any simplex that holds the composition, one point left out. */
  double lowest(double[] x, int without) {
    return lowest(x, without, new int[d], 0, 0);
  }

  private double lowest(double[] x, int without, int[] chosen, int count, int from) {
    if (count == d) {
      return energyOf(chosen, x);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int i = from; i < energy.length; i++) {
      if (i != without) {
        chosen[count] = i;
        best = Math.min(best, lowest(x, without, chosen, count + 1, i + 1));
      }
    }
    return best;
  }

  /** Gauss-Jordan with full pivoting; infinite where the simplex is flat or misses x. */
  private double energyOf(int[] chosen, double[] x) {
    double[][] a = new double[d][d + 1];
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        a[r][c] = fraction[chosen[c]][r];
      }
      a[r][d] = x[r];
    }
    int[] rowOf = new int[d];
    boolean[] used = new boolean[d];
    boolean[] done = new boolean[d];
    for (int step = 0; step < d; step++) {
      int row = -1;
      int column = -1;
      double largest = 1e-11;
      for (int r = 0; r < d; r++) {
        for (int c = 0; c < d; c++) {
          if (!used[r] && !done[c] && Math.abs(a[r][c]) > largest) {
            largest = Math.abs(a[r][c]);
            row = r;
            column = c;
          }
        }
      }
      if (row < 0) {
        return Double.POSITIVE_INFINITY;
      }
      used[row] = true;
      done[column] = true;
      rowOf[column] = row;
      for (int r = 0; r < d; r++) {
        double factor = a[r][column] / a[row][column];
        for (int c = 0; r != row && c <= d; c++) {
          a[r][c] -= factor * a[row][c];
        }
      }
    }
    double sum = 0;
    for (int c = 0; c < d; c++) {
      double share = a[rowOf[c]][d] / a[rowOf[c]][c];
      if (share < -1e-12) {
        return Double.POSITIVE_INFINITY;
      }
      sum += share * energy[chosen[c]];
    }
    return sum;
  }

  /** Elements and points in another order: place i takes element or point number order[i]. */
  HullSystem permuted(int[] elementOrder, int[] pointOrder) {
    double[][] permuted = new double[energy.length][d];
    double[] energies = new double[energy.length];
    for (int i = 0; i < energy.length; i++) {
      int old = i < d ? elementOrder[i] : pointOrder[i - d];
      energies[i] = energy[old];
      for (int k = 0; k < d; k++) {
        permuted[i][k] = fraction[old][elementOrder[k]];
      }
    }
    return new HullSystem(d, permuted, energies);
  }

  /** Energies plus a linear function of composition. */
  HullSystem tilted(double[] slope) {
    double[] energies = energy.clone();
    for (int i = 0; i < energies.length; i++) {
      for (int k = 0; k < d; k++) {
        energies[i] += slope[k] * fraction[i][k];
      }
    }
    return new HullSystem(d, fraction, energies);
  }
}
