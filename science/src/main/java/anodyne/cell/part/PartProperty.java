package anodyne.cell.part;

import java.util.Locale;

/** Properties of parts, each with the one unit it is stored in and its factor to SI. */
public enum PartProperty {
  /** Per mass of the active material, all sodium that the formula can give. */
  THEORETICAL_CAPACITY("mAh/g", 3600, true),
  /** Per mass of the active material, cycle after cycle. */
  REVERSIBLE_CAPACITY("mAh/g", 3600, true),
  /** Mean against Na/Na+ over the reversible capacity. */
  AVERAGE_VOLTAGE("V", 1, false),
  /** Share of the first charge that goes back in the first discharge. */
  FIRST_CYCLE_EFFICIENCY("1", 1, false),
  DENSITY("g/cm3", 1000, true),
  TAP_DENSITY("g/cm3", 1000, true),
  /** Of the whole coating, pores included. */
  COATING_DENSITY("g/cm3", 1000, true),
  SODIUM_DIFFUSIVITY("cm2/s", 1e-4, true),
  ELECTRONIC_CONDUCTIVITY("S/cm", 100, true),
  /** Sodium at x = 1. */
  SITE_CONCENTRATION("mol/m3", 1, true),
  /** Active material per area of one side. */
  LOADING("mg/cm2", 0.01, true),
  CONDUCTIVITY("mS/cm", 0.1, true),
  CONDUCTIVITY_ACTIVATION("eV", 1, false),
  TRANSFERENCE_NUMBER("1", 1, false),
  SALT_DIFFUSIVITY("m2/s", 1, true),
  THERMODYNAMIC_FACTOR("1", 1, true),
  CONCENTRATION("mol/m3", 1, true),
  EXCHANGE_CURRENT("mA/cm2", 10, true),
  /** Mass share of active material in a coating; with those of conductor and binder 1. */
  ACTIVE_SHARE("1", 1, false),
  CONDUCTOR_SHARE("1", 1, false),
  BINDER_SHARE("1", 1, false),
  POROSITY("1", 1, false),
  THICKNESS("um", 1e-6, true),
  /** Of a wetted separator. */
  EFFECTIVE_CONDUCTIVITY("mS/cm", 0.1, true),
  ELECTROLYTE_PER_CAPACITY("g/Ah", 1e-3 / 3600, true),
  ELECTROLYTE_VOLUME("uL", 1e-9, true),
  NP_RATIO("1", 1, true);

  private final String unit;
  private final double si;
  private final boolean positive;

  PartProperty(String unit, double si, boolean positive) {
    this.unit = unit;
    this.si = si;
    this.positive = positive;
  }

  /** Unit of every stored value. */
  public String unit() {
    return unit;
  }

  /** What a value is multiplied by to be in SI: C/kg, kg/m3, m2/s, S/m, kg/m2, A/m2, kg/C. */
  public double si() {
    return si;
  }

  /** True if it varies by factors, so that the middle of an interval is the geometric one. */
  public boolean isLogarithmic() {
    return positive;
  }

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
