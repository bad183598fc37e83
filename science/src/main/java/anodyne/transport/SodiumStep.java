package anodyne.transport;

/**
 * A change of the chemical potential at one face: from the level that the neutral bulk of the
 * face's layer has at one concentration to that at another.
 *
 * @param ion name of the ion that passes the face
 * @param face driven face
 * @param from_per_m3 concentration whose level the stack is in equilibrium with at first
 * @param to_per_m3 concentration whose level the face takes
 */
public record SodiumStep(String ion, Face face, double from_per_m3, double to_per_m3) {
  public SodiumStep {
    positive("from", from_per_m3);
    positive("to", to_per_m3);
    if (from_per_m3 == to_per_m3) {
      throw new IllegalArgumentException("a sodium step needs two different concentrations");
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value <= 1e31)) {
      throw new IllegalArgumentException(
          "concentration "
              + name
              + " of a sodium step must lie above 0 and at most 1e31 1/m³, got "
              + value);
    }
  }
}
