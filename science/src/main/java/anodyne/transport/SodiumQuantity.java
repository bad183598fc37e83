package anodyne.transport;

import java.util.Locale;

/** What transport must know of sodium in a phase. */
public enum SodiumQuantity {
  /** Of neutral sodium against Na/Na+, at half filling of the first step of sodiation. */
  INSERTION_POTENTIAL("V", false, -0.1, 3.5),
  /** Sites of the first step. */
  SITES("1/m³", true, 1e25, 1e30),
  /** Chemical diffusivity of sodium. */
  DIFFUSIVITY("m²/s", true, 1e-26, 1e-8),
  /** Of one jump of sodium. */
  DIFFUSION_BARRIER("eV", false, 0, 5),
  /** Against Na/Na+, at which the products give the sodium back. */
  DESODIATION_POTENTIAL("V", false, -0.1, 3.5);

  private final String unit;
  private final boolean logarithmic;
  private final double least;
  private final double most;

  SodiumQuantity(String unit, boolean logarithmic, double least, double most) {
    this.unit = unit;
    this.logarithmic = logarithmic;
    this.least = least;
    this.most = most;
  }

  /** Unit of every value, as people write it. */
  public String unit() {
    return unit;
  }

  /** True if values scatter by factors rather than by amounts. */
  public boolean isLogarithmic() {
    return logarithmic;
  }

  /** Smallest value a draw may take. */
  public double least() {
    return least;
  }

  /** Largest value a draw may take. */
  public double most() {
    return most;
  }

  /** True if a central value may be so. */
  boolean holds(double value) {
    return value >= least && value <= most;
  }

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
