package anodyne.junction;

/** Condition at an outer face of a stack. */
public sealed interface Contact {
  /** The layer is neutral at the face, and its carriers are at equilibrium with the contact. */
  record Ohmic() implements Contact {}

  /**
   * No field and no current leaves the face. A stack with two such faces is a floating particle:
   * its total charge is zero.
   */
  record Insulated() implements Contact {}

  /**
   * Distance from the Fermi level to the band edge of the majority carrier at the face. Carriers
   * are exchanged with the thermal velocity.
   *
   * @param barrier_eV of either sign; negative accumulates
   * @param imageLowering true if the image force lowers it by √(q E / 4 π ε), E the field that
   *     pulls the carriers back; at equilibrium the barrier is taken as given
   */
  record SchottkyBarrier(double barrier_eV, boolean imageLowering) implements Contact {
    /** A barrier without image force. */
    public SchottkyBarrier(double barrier_eV) {
      this(barrier_eV, false);
    }

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
