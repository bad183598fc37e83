package anodyne.junction;

/** Condition at an outer face of a stack at equilibrium. */
public sealed interface Contact {
  /** The layer is neutral at the face. */
  record Ohmic() implements Contact {}

  /**
   * No field leaves the face. A stack with two such faces is a floating particle: its total charge
   * is zero.
   */
  record Insulated() implements Contact {}

  /**
   * Distance from the Fermi level to the band edge of the majority carrier at the face.
   *
   * @param barrier_eV of either sign; negative accumulates
   */
  record SchottkyBarrier(double barrier_eV) implements Contact {
    public SchottkyBarrier {
      if (!(Math.abs(barrier_eV) <= 20)) {
        throw new IllegalArgumentException(
            "schottky_barrier_eV must lie in [-20, 20] eV, got " + barrier_eV);
      }
    }
  }

  /**
   * Potential of the face relative to the neutral bulk of its layer.
   *
   * @param bending_V positive attracts electrons
   */
  record BandBending(double bending_V) implements Contact {
    public BandBending {
      if (!(Math.abs(bending_V) <= 20)) {
        throw new IllegalArgumentException(
            "band_bending_V must lie in [-20, 20] V, got " + bending_V);
      }
    }
  }
}
