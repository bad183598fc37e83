package anodyne.cell;

/**
 * How much surface a reaction has, over the outer surface of the particle, as it goes on. What is
 * left, 1 - done, counts as s ln(1 + e^(left/s)) with s = 1/5000: a reaction comes to its end
 * steeply but smoothly, and never quite.
 */
public sealed interface Growth {

  /**
   * Surface over the outer one, above 0.
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
      double root = Math.cbrt(Remainder.of(1 - done));
      return root * root;
    }

    @Override
    public double slope(double done) {
      return -2.0 / 3 * Remainder.slope(1 - done) / Math.cbrt(Remainder.of(1 - done));
    }
  }

  /**
   * Nuclei grow into each other: m (1 - done) (seeds - ln(1 - done))^((m - 1)/m), small at first,
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
      double left = Remainder.of(1 - done);
      return exponent * left * Math.pow(extended(left), (exponent - 1) / exponent);
    }

    @Override
    public double slope(double done) {
      double power = (exponent - 1) / exponent;
      double left = Remainder.of(1 - done);
      double extended = extended(left);
      double byExtended = left < 1 ? power / extended : 0;
      return exponent * Math.pow(extended, power) * Remainder.slope(1 - done) * (byExtended - 1);
    }

    private double extended(double left) {
      return seeds + Math.max(0, -Math.log(left));
    }
  }

  /** Sodium spreads through the whole particle, one phase: √(done (1 - done)). */
  record Solution() implements Growth {
    @Override
    public double surface(double done) {
      return Math.sqrt(Remainder.of(done) * Remainder.of(1 - done));
    }

    @Override
    public double slope(double done) {
      double relative =
          Remainder.slope(done) / Remainder.of(done)
              - Remainder.slope(1 - done) / Remainder.of(1 - done);
      return 0.5 * surface(done) * relative;
    }
  }
}
