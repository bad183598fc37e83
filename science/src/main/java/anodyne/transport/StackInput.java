package anodyne.transport;

import java.util.Locale;

/**
 * A number of a driven stack that decides what its offsets do. Every layer but the driven one is an
 * inner layer; a step is that of every inner layer against the driven one.
 */
public enum StackInput {
  /**
   * Electron affinity of the inner layers less that of the driven one; of metals work functions.
   */
  BAND_OFFSET("eV", false, -3, 3, "affinity of the inner layers less that of the driven one"),
  /**
   * Insertion potential of the inner layers less that of the driven one, each with the ions that
   * the driven one is driven to: positive where the inner layers hold the ions more strongly.
   */
  INSERTION_STEP(
      "V", false, -3, 3, "insertion potential of the inner layers less that of the driven one"),
  /** Migration barrier of the inner layers less what it is: diffusivity times exp(-ΔE/kT). */
  BARRIER_CHANGE("eV", false, -1, 1, "change of the barrier of the inner layers"),
  /** Of all layers together, their proportions kept. */
  THICKNESS("nm", true, 0.1, 1e6, "thickness of the whole stack"),
  /** Dopants of the majority in every semiconductor, the others none. */
  CARRIERS("cm^-3", true, 1e8, 1e23, "carriers of every semiconductor");

  private final String unit;
  private final boolean logarithmic;
  private final double least;
  private final double most;
  private final String words;

  StackInput(String unit, boolean logarithmic, double least, double most, String words) {
    this.unit = unit;
    this.logarithmic = logarithmic;
    this.least = least;
    this.most = most;
    this.words = words;
  }

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }

  /** Unit of its values. */
  public String unit() {
    return unit;
  }

  /** True if it varies by factors. */
  public boolean logarithmic() {
    return logarithmic;
  }

  /** Smallest acceptable value. */
  public double least() {
    return least;
  }

  /** Largest acceptable value. */
  public double most() {
    return most;
  }

  /** True if it moves the levels of the electrons. */
  boolean isElectronic() {
    return switch (this) {
      case BAND_OFFSET, CARRIERS -> true;
      case INSERTION_STEP, BARRIER_CHANGE, THICKNESS -> false;
    };
  }
}
