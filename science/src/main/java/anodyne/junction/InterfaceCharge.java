package anodyne.junction;

import java.util.OptionalDouble;

/**
 * Charge that sits at an interface: a fixed sheet, and interface states filled up to the Fermi
 * level, σ = -q D (EF - Φ).
 *
 * @param fixed_per_m2 fixed elementary charges per area
 * @param states_per_eV_m2 density D of states, constant in energy
 * @param neutralityLevel_eV level Φ up to which filled states are neutral, below the vacuum of the
 *     semiconductor on the left (of the one on the right if the left is a metal); empty: the
 *     neutrality level of that layer
 */
public record InterfaceCharge(
    double fixed_per_m2, double states_per_eV_m2, OptionalDouble neutralityLevel_eV) {
  /** No charge. */
  public static final InterfaceCharge NONE = new InterfaceCharge(0, 0, OptionalDouble.empty());

  public InterfaceCharge {
    Bounds.require("fixed charge of an interface", fixed_per_m2, -1e19, 1e19, "1/m²");
    Bounds.require("states of an interface", states_per_eV_m2, 0, 1e20, "1/(eV m²)");
    if (neutralityLevel_eV.isPresent()) {
      Bounds.require(
          "neutrality level of an interface", neutralityLevel_eV.getAsDouble(), -5, 30, "eV");
    }
  }

  boolean isNone() {
    return fixed_per_m2 == 0 && states_per_eV_m2 == 0;
  }
}
