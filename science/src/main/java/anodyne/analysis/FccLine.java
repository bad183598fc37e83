package anodyne.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A reflection of a face-centred cubic metal, such as a current collector: indices all even or all
 * odd, sin θ = λ √(h² + k² + l²)/(2a).
 *
 * @param h largest index
 * @param k middle index
 * @param l smallest index
 * @param twoTheta_deg where it stands
 */
public record FccLine(int h, int k, int l, double twoTheta_deg) {
  private static final int MOST_INDEX = 12;

  /** Indices as a text, such as {@code 111}. */
  public String hkl() {
    return "" + h + k + l;
  }

  /** The lines of a lattice up to an angle, in rising order. */
  public static List<FccLine> of(double a_angstrom, double wavelength_angstrom, double upTo_deg) {
    if (!(a_angstrom > 0 && wavelength_angstrom > 0)) {
      throw new IllegalArgumentException(
          "lattice constant and wavelength must be > 0, got "
              + a_angstrom
              + " and "
              + wavelength_angstrom
              + " angstrom");
    }
    List<FccLine> lines = new ArrayList<>();
    for (int h = 1; h <= MOST_INDEX; h++) {
      for (int k = 0; k <= h; k++) {
        for (int l = 0; l <= k; l++) {
          boolean unmixed = h % 2 == k % 2 && k % 2 == l % 2;
          double sine = wavelength_angstrom * Math.sqrt(h * h + k * k + l * l) / (2 * a_angstrom);
          double angle_deg = 2 * Math.toDegrees(Math.asin(Math.min(sine, 1)));
          if (unmixed && sine <= 1 && angle_deg <= upTo_deg) {
            lines.add(new FccLine(h, k, l, angle_deg));
          }
        }
      }
    }
    lines.sort(java.util.Comparator.comparingDouble(FccLine::twoTheta_deg));
    return lines;
  }
}
