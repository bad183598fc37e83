package anodyne.junction;

import java.util.Locale;

/** Things a number alone does not tell. */
public enum Flag {
  /** Majority carriers are below half their neutral value in the whole layer. */
  FULLY_DEPLETED("the whole layer is depleted: there is no neutral interior"),
  /** Less than half of the contact potential develops inside the two layers. */
  DOES_NOT_DEPLETE(
      "less than half of the contact potential develops inside the layers: too thin, or too few"
          + " carriers"),
  /** The charge sits within atomic distance of the interface. */
  ATOMIC_DOUBLE_LAYER(
      "the charge sits within 0.5 nm of the interface: an atomic double layer, continuum profile"
          + " doubtful"),
  /** The field exceeds 1 V/nm. */
  DIPOLE_FIELD("above 1 V/nm: read as an interface dipole, not as a depletion field"),
  /** Boltzmann statistics at densities beyond the effective density of states. */
  BOLTZMANN_BEYOND_VALIDITY(
      "more carriers than Boltzmann statistics can describe: use fermi-dirac"),
  /** The interface dipole turns the field against the work functions. */
  DIPOLE_REVERSES_FIELD("the interface step turns the field against the work-function rule");

  private final String meaning;

  Flag(String meaning) {
    this.meaning = meaning;
  }

  /** The word used in documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
