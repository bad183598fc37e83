package anodyne.junction;

/** How carriers pass below the top of a barrier. */
public enum Tunnelling {
  /** They do not. */
  NONE,
  /** By the semiclassical exponent. */
  WKB,
  /** By the wave function along the solved band edge. */
  TRANSFER_MATRIX
}
