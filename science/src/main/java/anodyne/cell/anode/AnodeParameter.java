package anodyne.cell.anode;

import java.util.Locale;

/** What the half cell of a heterostructure anode is described by, beside its phases. */
public enum AnodeParameter {
  /** Active material per area of the electrode. */
  LOADING("mg/cm2", 0.01, true, 0, Double.MAX_VALUE),
  /** Mass share of active material in the coating. */
  ACTIVE_SHARE("1", 1, false, 0.2, 0.98),
  POROSITY("1", 1, false, 0.1, 0.9),
  /** Of the particles a front runs through. */
  PARTICLE_RADIUS("nm", 1e-9, true, 0, Double.MAX_VALUE),
  /** Charge transfer of the whole electrode, per its area. */
  TRANSFER_RESISTANCE("ohm cm2", 1e-4, true, 0, Double.MAX_VALUE),
  /** Of the coating, for electrons. */
  ELECTRODE_CONDUCTIVITY("S/m", 1, true, 0, Double.MAX_VALUE),
  /** Of what a front leaves behind, for electrons. */
  SHELL_RESISTIVITY("ohm m", 1, true, 0, Double.MAX_VALUE),
  /** How fast a particle turns from one path to the other. */
  PATH_RATE("1", 1, true, 0, Double.MAX_VALUE),
  /** Desodiation over sodiation. */
  GAP_INSERTION("V", 1, false, 0, 3),
  GAP_CONVERSION("V", 1, false, 0, 3),
  GAP_ALLOYING("V", 1, false, 0, 3),
  /** Another electrode of the same host beside the one that was reported. */
  SHIFT_INSERTION("V", 1, false, -2, 2),
  SHIFT_CONVERSION("V", 1, false, -2, 2),
  SHIFT_ALLOYING("V", 1, false, -2, 2),
  /** Sodiation below the equilibrium of crystals. */
  BELOW_INSERTION("V", 1, false, -2, 2),
  BELOW_CONVERSION("V", 1, false, -2, 2),
  BELOW_ALLOYING("V", 1, false, -2, 2),
  ELECTROLYTE_CONDUCTIVITY("mS/cm", 0.1, true, 0, Double.MAX_VALUE),
  SALT_DIFFUSIVITY("m2/s", 1, true, 0, Double.MAX_VALUE),
  TRANSFERENCE_NUMBER("1", 1, false, 0.05, 0.95),
  SODIUM_EXCHANGE("mA/cm2", 10, true, 0, Double.MAX_VALUE),
  SEPARATOR_THICKNESS("um", 1e-6, true, 0, Double.MAX_VALUE),
  SEPARATOR_POROSITY("1", 1, false, 0.2, 0.99),
  /** By gas adsorption. */
  SURFACE_AREA("m2/g", 1e3, true, 0, Double.MAX_VALUE),
  /** Of the film after the first cycle. */
  FILM_THICKNESS("nm", 1e-9, true, 0, Double.MAX_VALUE),
  FILM_MOLAR_VOLUME("m3/mol", 1, true, 0, Double.MAX_VALUE),
  FILM_ELECTRONS("1", 1, false, 1, 4);

  private final String unit;
  private final double si;
  private final boolean logarithmic;
  private final double least;
  private final double most;

  AnodeParameter(String unit, double si, boolean logarithmic, double least, double most) {
    this.unit = unit;
    this.si = si;
    this.logarithmic = logarithmic;
    this.least = least;
    this.most = most;
  }

  /** Unit of stored and printed values. */
  public String unit() {
    return unit;
  }

  /** What a value is multiplied by to be in SI. */
  public double si() {
    return si;
  }

  /** True if it varies by factors. */
  public boolean isLogarithmic() {
    return logarithmic;
  }

  /** The nearest value it may have, in its unit. */
  public double within(double value) {
    return Math.clamp(value, least, most);
  }

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is beside potentials of steps: gap, shift and below by the kind of step. */
  static AnodeParameter of(String family, String kind) {
    String suffix =
        switch (kind) {
          case "insertion", "intercalation" -> "INSERTION";
          case "alloying" -> "ALLOYING";
          default -> "CONVERSION";
        };
    return valueOf(family + "_" + suffix);
  }

  /** The gap between both ways of a step of a kind. */
  public static AnodeParameter gap(String kind) {
    return of("GAP", kind);
  }

  /** How another electrode differs from a reported one, in a step of a kind. */
  public static AnodeParameter shift(String kind) {
    return of("SHIFT", kind);
  }

  /** How far below equilibrium a step of a kind is sodiated. */
  public static AnodeParameter below(String kind) {
    return of("BELOW", kind);
  }
}
