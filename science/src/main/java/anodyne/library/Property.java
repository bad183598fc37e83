package anodyne.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The properties a phase can have, with the one unit each is stored in and the range outside which
 * a value is implausible.
 */
public enum Property {
  BAND_GAP("eV", 0, 12),
  /** Vacuum level minus conduction band edge, positive. */
  ELECTRON_AFFINITY("eV", 0, 10),
  /** Vacuum level minus valence band edge, positive. */
  IONISATION_ENERGY("eV", 1.5, 13),
  WORK_FUNCTION("eV", 1.0, 10),
  /** Fermi level minus valence band edge, positive. */
  FERMI_ABOVE_VALENCE_EDGE("eV", -1, 10),
  /** Text: {@code n}, {@code p}, {@code intrinsic}, {@code metal} or {@code semimetal}. */
  CONDUCTIVITY_TYPE("text", 0, 0),
  CARRIER_CONCENTRATION("cm^-3", 1e6, 1e24),
  PERMITTIVITY_STATIC("1", 1, 1000),
  PERMITTIVITY_OPTICAL("1", 1, 1000),
  /** Density-of-states mass. */
  ELECTRON_MASS("m_e", 0.01, 30),
  /** Density-of-states mass. */
  HOLE_MASS("m_e", 0.01, 30),
  FORMATION_ENTHALPY("kJ/mol", -5000, 1000),
  ENTROPY("J/(mol K)", 0, 2000),
  MOLAR_VOLUME("cm3/mol", 1, 2000),
  DENSITY("g/cm3", 0.1, 30),
  BULK_MODULUS("GPa", 0.1, 1000),
  SHEAR_MODULUS("GPa", 0.01, 1000),
  YOUNGS_MODULUS("GPa", 0.01, 2000),
  POISSON_RATIO("1", -1, 0.5),
  INTERLAYER_SPACING("angstrom", 1, 50),
  EXFOLIATION_ENERGY("meV/atom", 0, 1000),
  SODIUM_DIFFUSION_BARRIER("eV", 0, 5),
  /** Chemical diffusivity of sodium as titration, impedance and voltammetry give it. */
  SODIUM_DIFFUSIVITY("cm^2/s", 1e-22, 1e-4),
  /** Against Na/Na+, at half filling of the first step of sodiation. */
  SODIUM_INSERTION_POTENTIAL("V", -0.1, 3.5),
  /** Of electrons, at low field. */
  ELECTRICAL_CONDUCTIVITY("S/m", 1e-18, 1e9);

  private final String unit;
  private final double least;
  private final double most;

  Property(String unit, double least, double most) {
    this.unit = unit;
    this.least = least;
    this.most = most;
  }

  /** Unit of every stored value. */
  public String unit() {
    return unit;
  }

  /** Smallest plausible value, in {@link #unit()}. */
  public double least() {
    return least;
  }

  /** Largest plausible value, in {@link #unit()}. */
  public double most() {
    return most;
  }

  /** How values of a property scatter, which decides how they are combined. */
  public enum Kind {
    /** An electron energy referred to vacuum or to a band edge, eV. */
    LEVEL,
    /** An energy gap, eV. */
    GAP,
    /** A positive number that scatters by factors. */
    LOGARITHMIC,
    /** A concentration set by doping and defects: it scatters by powers of ten between samples. */
    CARRIERS,
    /** A diffusivity: it scatters by powers of ten between samples and methods. */
    DIFFUSIVITY,
    /** Any other number. */
    AMOUNT,
    /** A word. */
    WORD
  }

  /** How values of this property scatter. */
  public Kind kind() {
    return switch (this) {
      case ELECTRON_AFFINITY, IONISATION_ENERGY, WORK_FUNCTION, FERMI_ABOVE_VALENCE_EDGE ->
          Kind.LEVEL;
      case BAND_GAP -> Kind.GAP;
      case CARRIER_CONCENTRATION -> Kind.CARRIERS;
      case SODIUM_DIFFUSIVITY -> Kind.DIFFUSIVITY;
      case PERMITTIVITY_STATIC,
          PERMITTIVITY_OPTICAL,
          ELECTRON_MASS,
          HOLE_MASS,
          ELECTRICAL_CONDUCTIVITY ->
          Kind.LOGARITHMIC;
      case FORMATION_ENTHALPY,
          ENTROPY,
          MOLAR_VOLUME,
          DENSITY,
          BULK_MODULUS,
          SHEAR_MODULUS,
          YOUNGS_MODULUS,
          POISSON_RATIO,
          INTERLAYER_SPACING,
          EXFOLIATION_ENERGY,
          SODIUM_DIFFUSION_BARRIER,
          SODIUM_INSERTION_POTENTIAL ->
          Kind.AMOUNT;
      case CONDUCTIVITY_TYPE -> Kind.WORD;
    };
  }

  /** True if values are words, not numbers. */
  public boolean isText() {
    return kind() == Kind.WORD;
  }

  /** True if values scatter by factors rather than by amounts. */
  public boolean isLogarithmic() {
    return switch (kind()) {
      case LOGARITHMIC, CARRIERS, DIFFUSIVITY -> true;
      case LEVEL, GAP, AMOUNT, WORD -> false;
    };
  }

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The property of that word, if there is one. */
  public static Optional<Property> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
  }
}
