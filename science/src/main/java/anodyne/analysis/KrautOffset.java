package anodyne.analysis;

/**
 * Valence offset of a contact from core levels (E. A. Kraut, R. W. Grant, J. R. Waldrop and S. P.
 * Kowalczyk, Phys. Rev. Lett. 44 (1980) 1620, doi 10.1103/PhysRevLett.44.1620):
 *
 * <pre>
 *   E_V(B) - E_V(A) = (B_CL - B_V)(B) - (B_CL - B_V)(A) + (B_CL(A) - B_CL(B)) at the contact
 * </pre>
 *
 * with binding energies B below the Fermi edge. Positive: the valence edge of B, the right one of
 * the pair A/B, lies higher, as in {@link anodyne.junction}. A shift of the whole spectrum by
 * charging cancels within each sample.
 *
 * @param offset_eV E_V(B) - E_V(A)
 * @param error_eV standard error: root of the sum of squares of the six
 */
public record KrautOffset(double offset_eV, double error_eV) {

  /**
   * A value with its standard error.
   *
   * @param value_eV value
   * @param error_eV standard error
   */
  public record Level(double value_eV, double error_eV) {}

  /** The offset from the core level and valence edge of both phases and both levels in contact. */
  public static KrautOffset of(
      Level coreA,
      Level valenceA,
      Level coreB,
      Level valenceB,
      Level coreAInContact,
      Level coreBInContact) {
    double bulkA = coreA.value_eV() - valenceA.value_eV();
    double bulkB = coreB.value_eV() - valenceB.value_eV();
    double contact = coreAInContact.value_eV() - coreBInContact.value_eV();
    double squares = 0;
    for (Level level :
        new Level[] {coreA, valenceA, coreB, valenceB, coreAInContact, coreBInContact}) {
      squares += level.error_eV() * level.error_eV();
    }
    return new KrautOffset(bulkB - bulkA + contact, Math.sqrt(squares));
  }
}
