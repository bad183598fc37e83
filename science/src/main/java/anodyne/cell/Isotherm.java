package anodyne.cell;

/** How sodium on a surface follows the potential in equilibrium. */
public sealed interface Isotherm {

  /**
   * Equal sites: U = U₀ - w (RT/F) ln(x/(1 - x)); Langmuir's for w = 1.
   *
   * @param potential_V U₀, at which half of them are filled
   * @param width w
   */
  record Langmuir(double potential_V, double width) implements Isotherm {
    public Langmuir {
      Shares.positive("width of an isotherm", width);
    }
  }

  /**
   * A capacitor: x rises from 0 at the upper end of a window to 1 at the lower one, and goes on
   * beyond them.
   */
  record Linear(double low_V, double high_V) implements Isotherm {
    public Linear {
      if (!(low_V < high_V)) {
        throw new IllegalArgumentException(
            "a window needs low < high, got " + low_V + " and " + high_V + " V");
      }
    }
  }
}
