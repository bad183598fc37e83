package anodyne.cell;

/**
 * Shells of a particle of radius 1: volume shares, faces, distances, and the weights that give the
 * concentration at the surface from those of the outermost shells.
 */
final class Radii {
  final int shells;

  /** Share of each shell in the volume. */
  final double[] share;

  /** Area of the inner face of each shell and the surface, over the volume of the particle. */
  final double[] face;

  /** Area of the outer face of each shell but the last over the distance of the shells it parts. */
  final double[] conductance;

  /** Weight of the outer of two shells at the face between them. */
  final double[] innerPart;

  /** Weights of the last three shells, the outermost last. */
  final double[] surface;

  private Radii(ParticleShape shape, double[] edges, double[] surface, double[] distance) {
    shells = edges.length - 1;
    share = new double[shells];
    face = new double[shells + 1];
    conductance = new double[shells - 1];
    innerPart = new double[shells - 1];
    this.surface = surface;
    int s = shape.factor();
    for (int k = 0; k <= shells; k++) {
      face[k] = s * power(edges[k], s - 1);
    }
    for (int k = 0; k < shells; k++) {
      share[k] = power(edges[k + 1], s) - power(edges[k], s);
    }
    for (int k = 0; k < shells - 1; k++) {
      conductance[k] = face[k + 1] / distance[k];
      innerPart[k] = (edges[k + 1] - edges[k]) / (edges[k + 2] - edges[k]);
    }
  }

  private static double power(double r, int exponent) {
    return switch (exponent) {
      case 0 -> 1;
      case 1 -> r;
      case 2 -> r * r;
      default -> r * r * r;
    };
  }

  /** Shells of equal thickness, the surface by a straight line through the last two. */
  static Radii uniform(ParticleShape shape, int shells) {
    double[] edges = edges(shells, 0);
    double[] distance = new double[shells - 1];
    for (int k = 0; k < shells - 1; k++) {
      distance[k] = 0.5 * (edges[k + 2] - edges[k]);
    }
    return new Radii(shape, edges, new double[] {0, -0.5, 1.5}, distance);
  }

  /**
   * Shells that become thinner towards the surface, their edges at 1 - (e^(a y) - 1)/(e^a - 1) for
   * equal steps of y; the surface by the parabola that has the means of the last three shells, the
   * gradients between shells such that those of r², the profile of a constant flux, are exact.
   *
   * @param stretch a
   */
  static Radii graded(ParticleShape shape, int shells, double stretch) {
    double[] edges = edges(shells, stretch);
    Radii radii = new Radii(shape, edges, surface(shape, edges), distances(shape, edges));
    double[] mean = meanSquares(shape, edges);
    for (int k = 0; k < shells - 1; k++) {
      radii.innerPart[k] = (edges[k + 1] * edges[k + 1] - mean[k]) / (mean[k + 1] - mean[k]);
    }
    return radii;
  }

  private static double[] meanSquares(ParticleShape shape, double[] edges) {
    int n = edges.length - 1;
    int s = shape.factor();
    double[] mean = new double[n];
    for (int k = 0; k < n; k++) {
      double volume = (power(edges[k + 1], s) - power(edges[k], s)) / s;
      mean[k] = (moment(edges[k + 1], s + 1) - moment(edges[k], s + 1)) / volume;
    }
    return mean;
  }

  /** Distances over which the means of r² differ as its gradient at the face says. */
  private static double[] distances(ParticleShape shape, double[] edges) {
    int n = edges.length - 1;
    double[] mean = meanSquares(shape, edges);
    double[] distance = new double[n - 1];
    for (int k = 0; k < n - 1; k++) {
      distance[k] = (mean[k + 1] - mean[k]) / (2 * edges[k + 1]);
    }
    return distance;
  }

  private static double[] edges(int shells, double stretch) {
    double[] edges = new double[shells + 1];
    for (int k = 0; k <= shells; k++) {
      double y = 1 - (double) k / shells;
      edges[k] = 1 - (stretch == 0 ? y : Math.expm1(stretch * y) / Math.expm1(stretch));
    }
    edges[0] = 0;
    return edges;
  }

  /** Weights w with w·(means of 1, d, d²) = (1, 0, 0), d = 1 - r. */
  private static double[] surface(ParticleShape shape, double[] edges) {
    int n = edges.length - 1;
    double[] m1 = new double[3];
    double[] m2 = new double[3];
    int s = shape.factor();
    for (int k = 0; k < 3; k++) {
      double in = edges[n - 3 + k];
      double out = edges[n - 2 + k];
      double volume = (power(out, s) - power(in, s)) / s;
      double first = moment(out, s) - moment(in, s);
      double second = moment(out, s + 1) - moment(in, s + 1);
      m1[k] = 1 - first / volume;
      m2[k] = 1 - 2 * first / volume + second / volume;
    }
    double[] w = new double[3];
    for (int k = 0; k < 3; k++) {
      int a = (k + 1) % 3;
      int b = (k + 2) % 3;
      w[k] = m1[a] * m2[b] - m1[b] * m2[a];
    }
    double sum = w[0] + w[1] + w[2];
    return new double[] {w[0] / sum, w[1] / sum, w[2] / sum};
  }

  /** Integral of r^s. */
  private static double moment(double r, int s) {
    return Math.pow(r, s + 1) / (s + 1);
  }
}
