package anodyne.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where a function is evaluated for its Sobol indices: rows of the matrices A and B, and of A with
 * one input at a time taken from B (A. Saltelli et al., Comput. Phys. Commun. 181, 259 (2010),
 * 10.1016/j.cpc.2009.09.018).
 *
 * <p>A row of A and B together is one Sobol point of twice as many dimensions. Every replicate adds
 * its own digital shift to all of them (exclusive or with a random number per coordinate, C.
 * Lemieux, Monte Carlo and Quasi-Monte Carlo Sampling, section 6.2 (2009)): each is uniform, they
 * are independent, and their spread is the error of the indices. The random numbers have a fixed
 * seed, so that the points are always the same.
 *
 * <p>Evaluations are numbered replicate by replicate and row by row; a row is A, B, then A with
 * input 0, 1, ... from B. Memory: rows × dimensions × 16 bytes.
 */
public final class SaltelliPoints {
  /** Bits of a coordinate. */
  private static final int BITS = 52;

  private static final double UNIT = 0x1p-52;
  private static final long SEED = 0x5A17E111L;

  private final int dimensions;
  private final int[][] inputs;
  private final int rows;
  private final int replicates;
  private final long[] base;
  private final long[] shifts;

  /**
   * Lays out the points.
   *
   * @param dimensions coordinates of a point, 1 to 500
   * @param inputs the coordinates of each input; those of no input never change between columns
   * @param rows of each replicate; best a power of two
   * @param replicates at least 2
   */
  public SaltelliPoints(int dimensions, List<int[]> inputs, int rows, int replicates) {
    if (!(dimensions >= 1 && dimensions <= 500 && rows >= 2 && replicates >= 2)) {
      throw new IllegalArgumentException(
          "1 to 500 dimensions, 2 rows and 2 replicates are needed, got "
              + List.of(dimensions, rows, replicates));
    }
    this.dimensions = dimensions;
    this.rows = rows;
    this.replicates = replicates;
    List<int[]> copies = new ArrayList<>();
    inputs.forEach(coordinates -> copies.add(checked(coordinates, dimensions)));
    this.inputs = copies.toArray(int[][]::new);
    base = base(2 * dimensions, rows);
    SplittableRandom random = new SplittableRandom(SEED);
    shifts = new long[replicates * 2 * dimensions];
    Arrays.setAll(shifts, _ -> random.nextLong() >>> (Long.SIZE - BITS));
  }

  private static int[] checked(int[] coordinates, int dimensions) {
    for (int c : coordinates) {
      if (!(c >= 0 && c < dimensions)) {
        throw new IllegalArgumentException("no coordinate " + c + " of " + dimensions);
      }
    }
    return coordinates.clone();
  }

  /** The first points as whole numbers, the corner of the cube the very first. */
  private static long[] base(int width, int rows) {
    long[] base = new long[rows * width];
    SobolPoints points = new SobolPoints(width, 0);
    for (int k = 1; k < rows; k++) {
      double[] point = points.next();
      for (int c = 0; c < width; c++) {
        base[k * width + c] = (long) (point[c] / UNIT);
      }
    }
    return base;
  }

  /** Number of inputs. */
  public int inputs() {
    return inputs.length;
  }

  /** Rows of each replicate. */
  public int rows() {
    return rows;
  }

  /** Number of replicates. */
  public int replicates() {
    return replicates;
  }

  /** Number of evaluations: replicates × rows × (inputs + 2). */
  public int evaluations() {
    return Math.multiplyExact(Math.multiplyExact(replicates, rows), inputs.length + 2);
  }

  /** The point of an evaluation, each coordinate in (0, 1). */
  public double[] point(int evaluation) {
    int columns = inputs.length + 2;
    int column = evaluation % columns;
    int row = evaluation / columns % rows;
    int replicate = evaluation / columns / rows;
    double[] point = new double[dimensions];
    for (int c = 0; c < dimensions; c++) {
      point[c] = coordinate(replicate, row, column == 1 ? dimensions + c : c);
    }
    if (column >= 2) {
      for (int c : inputs[column - 2]) {
        point[c] = coordinate(replicate, row, dimensions + c);
      }
    }
    return point;
  }

  private double coordinate(int replicate, int row, int at) {
    int width = 2 * dimensions;
    return ((base[row * width + at] ^ shifts[replicate * width + at]) + 0.5) * UNIT;
  }
}
