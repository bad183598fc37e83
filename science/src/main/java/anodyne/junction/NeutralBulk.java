package anodyne.junction;

/**
 * The neutral interior of a semiconductor layer, far from its faces.
 *
 * @param psi_V potential, from the common Fermi level: the work function is its negative
 * @param electrons_per_m3 electrons
 * @param holes_per_m3 holes
 * @param fermiBelowConduction_eV conduction band edge minus Fermi level
 */
public record NeutralBulk(
    double psi_V, double electrons_per_m3, double holes_per_m3, double fermiBelowConduction_eV) {

  /** True if electrons are the majority carriers, or as many as the holes within round-off. */
  public boolean isNType() {
    return electrons_per_m3 >= holes_per_m3 * (1 - 1e-6);
  }

  /** True if there are as many electrons as holes within round-off. */
  public boolean isIntrinsic() {
    return Math.abs(electrons_per_m3 - holes_per_m3) <= 1e-6 * (electrons_per_m3 + holes_per_m3);
  }

  public double workFunction_eV() {
    return -psi_V;
  }

  /**
   * The potential at which the layer is neutral.
   *
   * <p>The charge density falls monotonically with ψ, so that bisection cannot fail; it ends at the
   * resolution of the number format.
   *
   * @param extraCharge_per_m3 charge of species held fixed (ions at their initial concentration)
   */
  static NeutralBulk of(Layer.Semiconductor layer, Species species, double extraCharge_per_m3) {
    double low = -layer.electronAffinity_eV() - layer.gap_eV() - 30;
    double high = -layer.electronAffinity_eV() + 30;
    for (int i = 0;
        i < 200 && high - low > Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        i++) {
      double middle = 0.5 * (low + high);
      species.evaluate(middle);
      if (species.charge + extraCharge_per_m3 > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double psi = 0.5 * (low + high);
    for (int i = 0; i < 3; i++) {
      species.evaluate(psi);
      double next = psi - (species.charge + extraCharge_per_m3) / species.slope;
      if (species.slope < 0 && next >= low - 1e-12 && next <= high + 1e-12) {
        psi = next;
      }
    }
    species.evaluate(psi);
    return new NeutralBulk(
        psi, species.electrons, species.holes, -(psi + layer.electronAffinity_eV()));
  }
}
