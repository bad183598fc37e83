package anodyne.junction;

/** Discretisation of the carrier fluxes; both are exact for Boltzmann statistics. */
public enum FluxScheme {
  /** Scharfetter-Gummel with the excess chemical potential as part of the drift. */
  EXCESS_POTENTIAL,
  /** Scharfetter-Gummel with an averaged diffusion enhancement. */
  DIFFUSION_ENHANCED
}
