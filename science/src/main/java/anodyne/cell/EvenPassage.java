package anodyne.cell;

import java.util.Arrays;
import java.util.List;

/** A current that passes evenly along an electrode, at one potential of all its phases. */
final class EvenPassage {
  private static final double HIGHEST_V = 10;
  private static final int BISECTIONS = 50;

  private final List<PhaseModel> phases;
  private final int[] firstRow;
  private final Places places;
  private final double[] rates;

  /**
   * @param phases of the electrode
   * @param firstRow first row of each in a state
   * @param size of a state
   */
  EvenPassage(List<PhaseModel> phases, int[] firstRow, Places places, int size) {
    this.phases = phases;
    this.firstRow = firstRow;
    this.places = places;
    rates = new double[size];
  }

  /**
   * Potential against the electrolyte at which a current passes, V; it rises with the current.
   *
   * @param y the state; the salt is that of the places
   * @param passed per area of the cell, oxidation above 0, A/m²
   */
  double potential_V(double[] y, double passed) {
    double low = -HIGHEST_V;
    double high = HIGHEST_V;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (low + high);
      if (passes(y, middle) > passed) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return 0.5 * (low + high);
  }

  private double passes(double[] y, double potential_V) {
    Arrays.fill(places.potential, potential_V);
    Arrays.fill(places.current, 0);
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).rates(y, firstRow[p], places, rates);
    }
    double sum = 0;
    for (int i = 0; i < places.count; i++) {
      sum += places.width_m[i] * places.current[i];
    }
    return sum;
  }
}
