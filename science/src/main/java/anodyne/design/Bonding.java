package anodyne.design;

import java.util.Locale;

/**
 * What holds an interface together, and with it how far its bands are pinned: the slope S of the
 * barrier against the work function, 1 for aligned vacuum levels (Schottky-Mott, Anderson), 0 for
 * aligned charge-neutrality levels (Bardeen).
 *
 * <p>Ranges: van der Waals contacts stay near the Schottky-Mott limit (Jin, Rasmussen, Thygesen, J.
 * Phys. Chem. C 119, 19928 (2015)); covalent ones follow S = 1/(1 + 0.1 (ε∞ - 1)²) (Mönch, Phys.
 * Rev. Lett. 58, 1260 (1987)), 0.1 to 0.3 for the sulfides, oxides and selenides here.
 */
public enum Bonding {
  VAN_DER_WAALS("van-der-waals", 0.8, 1.0, 0.1),
  COVALENT("covalent", 0.1, 0.3, 0.2),
  /** Vacuum levels align; no dipole. */
  UNPINNED("unpinned", 1.0, 1.0, 0);

  private final String word;
  private final double leastSlope;
  private final double mostSlope;
  private final double dipoleScatter_V;

  Bonding(String word, double leastSlope, double mostSlope, double dipoleScatter_V) {
    this.word = word;
    this.leastSlope = leastSlope;
    this.mostSlope = mostSlope;
    this.dipoleScatter_V = dipoleScatter_V;
  }

  /** The word used in design files. */
  public String word() {
    return word;
  }

  public double leastSlope() {
    return leastSlope;
  }

  public double mostSlope() {
    return mostSlope;
  }

  /** Middle of the range of slopes. */
  public double slope() {
    return 0.5 * (leastSlope + mostSlope);
  }

  /** Standard deviation of the unknown dipole that is drawn beside the given one; an estimate. */
  public double dipoleScatter_V() {
    return dipoleScatter_V;
  }

  /** The bonding of a word. */
  public static Bonding of(String word) {
    for (Bonding bonding : values()) {
      if (bonding.word.equals(word.toLowerCase(Locale.ROOT))) {
        return bonding;
      }
    }
    throw new IllegalArgumentException("no bonding is called " + word);
  }
}
