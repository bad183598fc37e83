package anodyne.cell;

/**
 * How much surface a reaction has, over the outer surface of the particle, as it goes on. Powers
 * below 1 are softened within 1/1000 of their zero, so that a reaction comes to its end steeply but
 * smoothly.
 */
public sealed interface Growth {
  /** Extent within which powers are softened. */
  double SOFT = 1e-3;

  /**
   * Surface over the outer one.
   *
   * @param done share done of the way it goes: the extent on sodiation, 1 less the extent back
   */
  double surface(double done);

  /** Its derivative by that share. */
  double slope(double done);

  /** A front runs inward on the core that is left: (1 - done)^(2/3). */
  record ShrinkingCore() implements Growth {
    @Override
    public double surface(double done) {
      double left = 1 - done;
      return left / Math.cbrt(kept(left) / (1 + SOFT));
    }

    @Override
    public double slope(double done) {
      double left = 1 - done;
      double kept = kept(left);
      double byKept = kept > 0.5 * SOFT ? left / (3 * kept) : 0;
      return -(1 - byKept) / Math.cbrt(kept / (1 + SOFT));
    }
  }

  /**
   * Nuclei grow into each other: m (1 - done) (-ln(1 - done) + seeds)^((m - 1)/m), small at first,
   * so that a current needs more overpotential there.
   *
   * <p>Avrami, J. Chem. Phys. 7, 1103 (1939), doi:10.1063/1.1750380.
   *
   * @param exponent m, 1 to 4
   * @param seeds extended share of nuclei before the reaction, above 0
   */
  record Nuclei(double exponent, double seeds) implements Growth {
    public Nuclei {
      if (!(exponent >= 1 && exponent <= 4)) {
        throw new IllegalArgumentException(
            "exponent " + exponent + " of growing nuclei must lie between 1 and 4");
      }
      Shares.positive("seeds of nuclei", seeds);
    }

    @Override
    public double surface(double done) {
      return exponent * (1 - done) * Math.pow(extended(done), (exponent - 1) / exponent);
    }

    @Override
    public double slope(double done) {
      double power = (exponent - 1) / exponent;
      double extended = extended(done);
      double grown = Math.pow(extended, power);
      double byDone = done < 1 && extended > seeds ? 1 / kept(1 - done) : 0;
      return exponent * grown * (-1 + (1 - done) * power * byDone / extended);
    }

    private double extended(double done) {
      return Math.max(seeds, seeds - Math.log(kept(1 - done) / (1 + SOFT)));
    }
  }

  /** Sodium spreads through the whole particle, one phase: √(done (1 - done)). */
  record Solution() implements Growth {
    @Override
    public double surface(double done) {
      double product = done * (1 - done);
      return product / Math.sqrt(kept(product));
    }

    @Override
    public double slope(double done) {
      double product = done * (1 - done);
      double kept = kept(product);
      double byKept = kept > 0.5 * SOFT ? 0.5 * product / kept : 0;
      return (1 - 2 * done) * (1 - byKept) / Math.sqrt(kept);
    }
  }

  private static double kept(double left) {
    return Math.max(left + SOFT, 0.5 * SOFT);
  }
}
