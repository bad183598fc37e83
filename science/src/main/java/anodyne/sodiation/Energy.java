package anodyne.sodiation;

/** The one energy a hull is made of. */
public enum Energy {
  /** Formation enthalpy at 298.15 K. */
  ENTHALPY("enthalpy_298K"),
  /** Formation Gibbs energy at 298.15 K; needs the entropy of every compound. */
  GIBBS("gibbs");

  private final String word;

  Energy(String word) {
    this.word = word;
  }

  /** The word used in files and documents. */
  public String word() {
    return word;
  }
}
