package anodyne.cell;

import java.util.List;

/**
 * Enthalpy that the state of a cell holds, J: of sodium in its phases against sodium metal, and of
 * double layers. Salt does not count: its mixing takes no heat. Of two branches of a potential
 * their mean counts; what a film binds counts as sodium metal.
 */
final class StoredEnthalpy {
  private final double area_m2;
  private final List<HeldEnthalpy> phases;
  private final LayerEnergy layers;

  StoredEnthalpy(double area_m2, List<HeldEnthalpy> phases, LayerEnergy layers) {
    this.area_m2 = area_m2;
    this.phases = List.copyOf(phases);
    this.layers = layers;
  }

  double at(double[] y) {
    double sum = layers.at(y);
    for (int p = 0; p < phases.size(); p++) {
      sum += phases.get(p).at(y);
    }
    return area_m2 * sum;
  }

  /** Adds its derivatives by the unknowns, times a factor. */
  void addSlopes(double[] y, double times, double[] slopes) {
    double factor = times * area_m2;
    layers.addSlopes(y, factor, slopes);
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).addSlopes(y, factor, slopes);
    }
  }
}
