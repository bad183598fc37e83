package anodyne.sodiation;

/**
 * How two hosts are joined, and the linear elasticity of the joint. Dimensions follow from the
 * volumes: f is the part of both volumes that is the first host.
 *
 * <p>The elastic misfit e is the linear strain by which the first host would be larger than the
 * second if both were free.
 */
public enum Bond {
  /**
   * Flat layers that share their area, none of them bent, each under equal stress in both
   * directions: s_1 f + s_2 (1 - f) = 0 and s_1/M_1 - s_2/M_2 = -e with M = E/(1 - nu).
   */
  LAYERS("layers"),
  /**
   * A sphere of the first host in a shell of the second (Lamé): pressure p in the core, p = e /
   * [1/(3 K_1) + (f/(3 K_2) + 1/(4 G_2)) / (1 - f)].
   */
  CORE_SHELL("core-shell");

  private final String word;

  Bond(String word) {
    this.word = word;
  }

  /** The word used in documents. */
  public String word() {
    return word;
  }

  /**
   * Stresses in the two hosts, GPa, tension positive.
   *
   * @param first in the first host: in its plane, or the mean stress of the core
   * @param second in the second host: in its plane, or the hoop stress of the shell at the
   *     interface
   * @param firstEquivalent what counts against the yield limit of the first host
   * @param secondEquivalent what counts against that of the second
   */
  public record Stress(
      double first, double second, double firstEquivalent, double secondEquivalent) {}

  /**
   * Stress that the joint can bear, as the stress of the first host, GPa, > 0.
   *
   * @param compression largest if the first host is pressed
   * @param tension largest if it is drawn
   */
  public record Bearing(double compression, double tension) {}

  /** Stress of the first host per elastic misfit, GPa; negative. */
  public double stiffness_GPa(Elasticity first, Elasticity second, double fraction) {
    return switch (this) {
      case LAYERS ->
          -first.biaxial_GPa()
              * second.biaxial_GPa()
              * (1 - fraction)
              / (first.biaxial_GPa() * fraction + second.biaxial_GPa() * (1 - fraction));
      case CORE_SHELL ->
          -1
              / (1 / (3 * first.bulk_GPa())
                  + (fraction / (3 * second.bulk_GPa()) + 1 / (4 * second.shear_GPa()))
                      / (1 - fraction));
    };
  }

  /**
   * All stresses from that of the first host.
   *
   * <p>The equivalent stress is that of von Mises. It is zero in a core, so that only its tension
   * counts, against tearing. Where the shell has yielded its hoop stress is the yield limit less
   * the pressure.
   *
   * @param yield_GPa yield limit of the second host
   */
  public Stress stresses(double first_GPa, double fraction, double yield_GPa) {
    return switch (this) {
      case LAYERS -> {
        double second = -first_GPa * fraction / (1 - fraction);
        yield new Stress(first_GPa, second, Math.abs(first_GPa), Math.abs(second));
      }
      case CORE_SHELL -> {
        double shear = -first_GPa * 3 / (2 * (1 - fraction));
        double held = Math.copySign(Math.min(Math.abs(shear), yield_GPa), shear);
        yield new Stress(first_GPa, held + first_GPa, Math.max(0, first_GPa), Math.abs(shear));
      }
    };
  }

  /**
   * What perfect plasticity leaves: in layers the weaker force; in a shell that is plastic all
   * through, the pressure 2 Y ln(b/a). Between its first yield and that pressure a shell counts as
   * elastic, which overstates the pressure at a given misfit.
   */
  public Bearing bearing(double firstYield_GPa, double secondYield_GPa, double fraction) {
    return switch (this) {
      case LAYERS -> {
        double most = Math.min(firstYield_GPa, secondYield_GPa * (1 - fraction) / fraction);
        yield new Bearing(most, most);
      }
      case CORE_SHELL -> {
        double shell = -2.0 / 3 * secondYield_GPa * Math.log(fraction);
        yield new Bearing(shell, Math.min(shell, firstYield_GPa));
      }
    };
  }
}
