package anodyne.numerics;

/** One-dimensional meshes as rows of increasing edges. */
public final class Mesh {
  private Mesh() {}

  /**
   * Edges from {@code start} to {@code end} whose cells grow geometrically from both ends to the
   * middle.
   *
   * @param cells number of cells, at least 1
   * @param firstCell width of the end cells; a uniform mesh results where it is not below the mean
   */
  public static double[] geometric(double start, double end, int cells, double firstCell) {
    double length = end - start;
    double[] edges = new double[cells + 1];
    edges[0] = start;
    double ratio = growth(length, cells, firstCell);
    double[] widths = new double[cells];
    double sum = 0;
    for (int c = 0; c < cells; c++) {
      widths[c] = Math.pow(ratio, Math.min(c, cells - 1 - c));
      sum += widths[c];
    }
    double at = 0;
    for (int c = 0; c < cells; c++) {
      at += widths[c];
      edges[c + 1] = start + length * (at / sum);
    }
    edges[cells] = end;
    return edges;
  }

  /** Growth ratio at which the two-sided geometric mesh has the wanted first cell. */
  private static double growth(double length, int cells, double firstCell) {
    if (firstCell * cells >= length) {
      return 1;
    }
    double low = 1;
    double high = 4;
    for (int i = 0; i < 60; i++) {
      double ratio = 0.5 * (low + high);
      double sum = 0;
      for (int c = 0; c < cells; c++) {
        sum += Math.pow(ratio, Math.min(c, cells - 1 - c));
      }
      if (sum * firstCell < length) {
        low = ratio;
      } else {
        high = ratio;
      }
    }
    return 0.5 * (low + high);
  }

  /**
   * A mesh on the same interval whose cells hold equal shares of the integral of a density.
   *
   * @param edges the present mesh
   * @param from first edge of the interval
   * @param to last edge of the interval
   * @param density positive weight of each present cell; entry c belongs to the cell from edge c on
   * @param cells cells wanted
   * @return cells + 1 edges; the ends are those of the interval
   */
  public static double[] equidistribute(
      double[] edges, int from, int to, double[] density, int cells) {
    double total = 0;
    for (int c = from; c < to; c++) {
      total += density[c] * (edges[c + 1] - edges[c]);
    }
    double[] result = new double[cells + 1];
    result[0] = edges[from];
    int c = from;
    double before = 0;
    for (int k = 1; k < cells; k++) {
      double wanted = total * k / cells;
      double share = density[c] * (edges[c + 1] - edges[c]);
      while (before + share < wanted && c < to - 1) {
        before += share;
        c++;
        share = density[c] * (edges[c + 1] - edges[c]);
      }
      result[k] = edges[c] + (wanted - before) / density[c];
    }
    result[cells] = edges[to];
    return result;
  }

  /** Every cell cut in two. */
  public static double[] halved(double[] edges) {
    double[] result = new double[2 * edges.length - 1];
    for (int i = 0; i < edges.length - 1; i++) {
      result[2 * i] = edges[i];
      result[2 * i + 1] = 0.5 * (edges[i] + edges[i + 1]);
    }
    result[result.length - 1] = edges[edges.length - 1];
    return result;
  }
}
