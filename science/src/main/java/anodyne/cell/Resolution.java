package anodyne.cell;

/**
 * How finely a cell is divided, and how faces are treated.
 *
 * @param counterPlaces places along the negative electrode; not used in a half cell
 * @param separatorPlaces places along the separator
 * @param workingPlaces places along the working electrode
 * @param shells in a particle, three or more
 * @param stretch of the shells towards the surface; 0 for equal thickness with the surface by a
 *     straight line
 * @param parity true for the rules of PyBaMM, to be compared on the same mesh: faces conduct with
 *     the mean of both sides instead of as two half cells in series, values at boundaries lie on
 *     straight lines, and roots in exchange currents are softened within a thousandth of empty and
 *     full
 */
public record Resolution(
    int counterPlaces,
    int separatorPlaces,
    int workingPlaces,
    int shells,
    double stretch,
    boolean parity) {
  private static final double STRETCH = 2.3;

  public Resolution {
    if (counterPlaces < 2 || separatorPlaces < 2 || workingPlaces < 2 || shells < 3) {
      throw new IllegalArgumentException(
          "a cell needs two places or more in each part and three shells or more, got "
              + counterPlaces
              + ", "
              + separatorPlaces
              + ", "
              + workingPlaces
              + " places and "
              + shells
              + " shells");
    }
    if (!(stretch >= 0 && stretch <= 20)) {
      throw new IllegalArgumentException("stretch " + stretch + " must lie between 0 and 20");
    }
  }

  /** Shells thinner towards the surface, faces in series, exact boundaries. */
  public static Resolution exact(int places, int shells) {
    return new Resolution(places, places, places, shells, STRETCH, false);
  }

  /** Equal shells and the rules of PyBaMM. */
  public static Resolution parity(int places, int shells) {
    return new Resolution(places, places, places, shells, 0, true);
  }

  Radii radii(ParticleShape shape) {
    return stretch == 0 ? Radii.uniform(shape, shells) : Radii.graded(shape, shells, stretch);
  }
}
