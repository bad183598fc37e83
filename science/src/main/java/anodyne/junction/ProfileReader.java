package anodyne.junction;

import anodyne.quantity.Series;
import java.util.HashMap;
import java.util.Map;

/** Reads potential, bands and densities off a solution at equilibrium. */
final class ProfileReader {
  private static final int COLUMNS = 9;

  private final Stack stack;
  private final double[] shift;
  private final Species[] species;

  ProfileReader(Stack stack, double[] shift, Species[] species) {
    this.stack = stack;
    this.shift = shift;
    this.species = species;
  }

  /** Every node, twice at an interface. */
  Profile read(PoissonField field) {
    int[] ends = CellEnds.inOrder(field.layerOfCell());
    double[][] columns = new double[COLUMNS][ends.length];
    Map<String, double[]> ions = new HashMap<>();
    double first = psi(field.layerOfCell()[0], field.u()[0]);
    for (int at = 0; at < ends.length; at++) {
      int cell = CellEnds.cell(ends[at]);
      int node = cell + CellEnds.side(ends[at]);
      int layer = field.layerOfCell()[cell];
      double psi = psi(layer, field.u()[node]);
      columns[5][at] = fieldAt(field, cell, node);
      fill(columns, ions, at, field.x()[node], layer, psi, psi - first);
    }
    Map<String, Series> ionSeries = new HashMap<>();
    ions.forEach((name, values) -> ionSeries.put(name, Series.of(values)));
    return new Profile(
        Series.of(columns[0]),
        Series.of(columns[1]),
        Series.of(columns[2]),
        Series.of(columns[3]),
        Series.of(columns[4]),
        Series.of(columns[5]),
        Series.of(columns[6]),
        Series.of(columns[7]),
        Series.of(columns[8]),
        ionSeries);
  }

  private double psi(int layer, double u) {
    return switch (stack.layers().get(layer)) {
      case Layer.Metal m -> -m.workFunction_eV();
      case Layer.Semiconductor s -> u + shift[layer];
    };
  }

  private double fieldAt(PoissonField field, int cell, int node) {
    if (!(stack.layers().get(field.layerOfCell()[cell]) instanceof Layer.Semiconductor s)) {
      return 0;
    }
    double area = stack.geometry().area(field.x()[node]);
    if (area == 0) {
      return 0;
    }
    double displacement =
        node == cell
            ? field.problem().displacementAtLeftEnd(field.u(), cell)
            : field.problem().displacementAtRightEnd(field.u(), cell);
    return displacement / (area * s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE);
  }

  private void fill(
      double[][] columns,
      Map<String, double[]> ions,
      int at,
      double x,
      int layer,
      double psi,
      double potential) {
    columns[0][at] = x;
    columns[1][at] = layer;
    columns[2][at] = potential;
    if (stack.layers().get(layer) instanceof Layer.Semiconductor s) {
      Species model = species[layer];
      model.evaluate(psi);
      columns[3][at] = -psi - s.electronAffinity_eV();
      columns[4][at] = columns[3][at] - s.gap_eV();
      columns[6][at] = model.electrons;
      columns[7][at] = model.holes;
      columns[8][at] = model.charge;
      for (int k = 0; k < model.ions(); k++) {
        double[] row =
            ions.computeIfAbsent(s.ions().get(k).name(), name -> new double[columns[0].length]);
        row[at] = model.ionDensity(k);
      }
    }
  }
}
