package anodyne.junction;

/**
 * A solution of {@link PoissonProblem} on one mesh.
 *
 * @param x node positions, m
 * @param layerOfCell layer of each cell
 * @param u potential less the interface steps to the left of a node
 * @param problem the equations
 * @param iterations Newton iterations taken
 */
@SuppressWarnings("ArrayRecordComponent") // work arrays of one solve, never compared
record PoissonField(
    double[] x, int[] layerOfCell, double[] u, PoissonProblem problem, int iterations) {
  PoissonField after(int earlier) {
    return new PoissonField(x, layerOfCell, u, problem, earlier + iterations);
  }

  /** u between the nodes, at other places. */
  double[] at(double[] edges) {
    double[] between = new double[edges.length];
    int c = 0;
    for (int i = 0; i < edges.length; i++) {
      while (c < x.length - 2 && edges[i] > x[c + 1]) {
        c++;
      }
      double t = (edges[i] - x[c]) / (x[c + 1] - x[c]);
      between[i] = u[c] + Math.min(1, Math.max(0, t)) * (u[c + 1] - u[c]);
    }
    return between;
  }

  /**
   * Largest difference of the displacement at layer faces from that of another solution, relative
   * to the largest displacement.
   *
   * @param least displacement below which none counts
   */
  double faceChange(PoissonField coarse, double least) {
    double scale = least;
    double difference = 0;
    int f = 0;
    for (int c = 0; c < coarse.layerOfCell.length; c++) {
      boolean opens = c == 0 || coarse.layerOfCell[c - 1] != coarse.layerOfCell[c];
      boolean closes =
          c == coarse.layerOfCell.length - 1 || coarse.layerOfCell[c + 1] != coarse.layerOfCell[c];
      if (!opens && !closes) {
        continue;
      }
      while (layerOfCell[f] != coarse.layerOfCell[c]) {
        f++;
      }
      if (opens) {
        double before = coarse.problem.displacementAtLeftEnd(coarse.u, c);
        double after = problem.displacementAtLeftEnd(u, f);
        scale = Math.max(scale, Math.abs(after));
        difference = Math.max(difference, Math.abs(after - before));
      }
      if (closes) {
        int last = f;
        while (last + 1 < layerOfCell.length && layerOfCell[last + 1] == layerOfCell[f]) {
          last++;
        }
        double before = coarse.problem.displacementAtRightEnd(coarse.u, c);
        double after = problem.displacementAtRightEnd(u, last);
        scale = Math.max(scale, Math.abs(after));
        difference = Math.max(difference, Math.abs(after - before));
      }
    }
    return difference / scale;
  }
}
