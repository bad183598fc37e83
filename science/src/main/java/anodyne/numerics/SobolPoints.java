package anodyne.numerics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Sobol points as standard normal or uniform numbers: quasi Monte Carlo whose error falls nearly as
 * 1/n for smooth functions of few important inputs. Directions of Joe and Kuo, SIAM J. Sci. Comput.
 * 30, 2635 (2008). The first point, the corner of the cube, is left out.
 */
public final class SobolPoints {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  private final SobolSequenceGenerator generator;

  /**
   * @param dimensions 1 to 1000
   * @param first index of the first point wanted, from 0; the corner does not count
   */
  public SobolPoints(int dimensions, int first) {
    generator = new SobolSequenceGenerator(dimensions);
    generator.skipTo(first);
  }

  /** The next point, each coordinate in (0, 1). */
  public double[] next() {
    return generator.nextVector();
  }

  /** The standard normal number below which a share u of the distribution lies. */
  public static double normal(double u) {
    return NORMAL.inverseCumulativeProbability(u);
  }
}
