package anodyne.cell.ageing;

import java.util.Locale;

/** Parameters of ageing laws, with the one unit each is stored in. */
public enum AgeingParameter {
  FILM_MOLAR_VOLUME("m3/mol"),
  FILM_ELECTRONS("1"),
  FILM_RESISTIVITY("ohm m"),
  FILM_START("m"),
  /** Thickness after the first cycle. */
  FILM_FORMED("m"),
  FILM_DISSOLUTION("m/s"),
  FILM_CURRENT("A/m2"),
  FILM_EXCHANGE("A/m2"),
  FILM_TRANSFER("1"),
  FILM_EQUILIBRIUM("V"),
  FILM_SOLVENT_DIFFUSIVITY("m2/s"),
  FILM_SOLVENT_CONCENTRATION("mol/m3"),
  FILM_ELECTRON_CONDUCTIVITY("S/m"),
  FILM_INNER_POTENTIAL("V"),
  FILM_INTERSTITIAL_DIFFUSIVITY("m2/s"),
  FILM_INTERSTITIAL_CONCENTRATION("mol/m3"),
  FILM_REACTION_RATE("m/s"),
  FILM_TUNNELLING_DECAY("1/m"),
  PARTIAL_MOLAR_VOLUME("m3/mol"),
  YOUNGS_MODULUS("Pa"),
  POISSON_RATIO("1"),
  CRACK_RATE("m/s (Pa m^0.5)^-m"),
  CRACK_SHAPE("1"),
  CRACK_EXPONENT("1"),
  CRACK_START("m"),
  CRACK_WIDTH("m"),
  CRACK_NUMBER("1/m2"),
  LOSS_IN_TENSION("1/s"),
  LOSS_IN_COMPRESSION("1/s"),
  LOSS_CRITICAL_STRESS("Pa"),
  LOSS_EXPONENT("1"),
  LOSS_BY_FILM("m3/C"),
  LOSS_BY_CURRENT("m3/C"),
  SHUTTLE_DISSOLUTION("1/s"),
  SHUTTLE_SATURATION("1"),
  SHUTTLE_RATE("1/s"),
  SHUTTLE_LOSS("1/s");

  private final String unit;

  AgeingParameter(String unit) {
    this.unit = unit;
  }

  /** Unit of every stored value. */
  public String unit() {
    return unit;
  }

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
