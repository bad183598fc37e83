package anodyne.transport;

import anodyne.junction.Layer;
import anodyne.quantity.Series;
import java.util.HashMap;
import java.util.Map;

/** Reads amounts, fields and profiles from the unknowns of a {@link TransportProblem}. */
final class StateReader {
  private final TransportProblem problem;
  private final TransportGrid grid;
  private final int ion;
  private final double area;

  /** First cell behind each interface, and whether its field is read there. */
  private final int[] interfaceCell;

  private final boolean[] fromRight;

  /**
   * @param ion driven species
   * @param face driven face, whose area everything refers to
   */
  StateReader(TransportProblem problem, int ion, Face face) {
    this.problem = problem;
    this.ion = ion;
    grid = problem.grid();
    int node = face == Face.LEFT ? 0 : grid.nodes() - 1;
    area = Math.pow(grid.x()[node], problem.stack().geometry().power());
    int interfaces = problem.stack().layers().size() - 1;
    interfaceCell = new int[interfaces];
    fromRight = new boolean[interfaces];
    for (int c = 1; c < grid.cells(); c++) {
      int left = grid.layerOfCell()[c - 1];
      if (left != grid.layerOfCell()[c]) {
        interfaceCell[left] = c;
        fromRight[left] = problem.stack().layers().get(left) instanceof Layer.Metal;
      }
    }
  }

  /** Area of the driven face, x to the power of the geometry. */
  double area() {
    return area;
  }

  /** Ions stored per area of the driven face. */
  double stored_per_m2(double[] y) {
    problem.evaluate(y);
    double[] density = problem.matter().density;
    double[] volume = grid.volume();
    int first = problem.matter().first(ion);
    double sum = 0;
    for (int s = 0; s < volume.length; s++) {
      sum += volume[s] * density[first + s];
    }
    return sum / area;
  }

  /** Field on the left side of each interface, on the right where the left is a metal. */
  double[] interfaceFields(double[] y) {
    problem.evaluate(y);
    double[] fields = new double[problem.stack().layers().size() - 1];
    for (int i = 0; i < fields.length; i++) {
      int c = interfaceCell[i];
      fields[i] = fromRight[i] ? fieldAtStart(c) : fieldAtEnd(c - 1);
    }
    return fields;
  }

  /** Largest magnitude of the field. */
  double fieldPeak(double[] y) {
    problem.evaluate(y);
    double peak = 0;
    for (int c = 0; c < grid.cells(); c++) {
      if (problem.hasField(c)) {
        peak = Math.max(peak, Math.abs(fieldAtStart(c)));
        peak = Math.max(peak, Math.abs(fieldAtEnd(c)));
      }
    }
    return peak;
  }

  /** Field at the first node of a cell: that of its middle less the charge between. */
  private double fieldAtStart(int c) {
    return problem.fieldAtEnd(c, grid.leftState()[c], -1);
  }

  private double fieldAtEnd(int c) {
    return problem.fieldAtEnd(c, grid.rightState()[c], 1);
  }

  StackState read(double time_s, double[] y) {
    problem.evaluate(y);
    int states = grid.states();
    int ions = problem.species().count();
    int layers = problem.stack().layers().size();
    Matter matter = problem.matter();
    double[] position = new double[states];
    double[] layer = new double[states];
    double[] psi = new double[states];
    double[] conduction = new double[states];
    double[] valence = new double[states];
    double[] fermi = new double[states];
    double[] field = new double[states];
    double[] stored = new double[layers];
    double[] first = new double[layers];
    double[] last = new double[layers];
    double[][] density = new double[ions][states];
    double[][] level = new double[ions][states];
    for (int s = 0; s < states; s++) {
      int node = grid.nodeOfState()[s];
      int l = grid.layerOfState()[s];
      position[s] = grid.x()[node];
      layer[s] = l;
      psi[s] = problem.psi_V(s);
      fermi[s] = -problem.fermi_V(y, node);
      switch (problem.stack().layers().get(l)) {
        case Layer.Semiconductor m -> {
          conduction[s] = -psi[s] - m.electronAffinity_eV();
          valence[s] = conduction[s] - m.gap_eV();
        }
        case Layer.Metal _ -> {
          conduction[s] = fermi[s];
          valence[s] = fermi[s];
        }
      }
      boolean opens = s == 0 || grid.layerOfState()[s - 1] != l;
      if (opens) {
        first[l] = psi[s];
      }
      last[l] = psi[s];
      field[s] = opens ? fieldAtStart(node) : fieldAtEnd(node - 1);
      stored[l] += grid.volume()[s] * matter.density[matter.first(ion) + s] / area;
      for (int k = 0; k < ions; k++) {
        density[k][s] = matter.density[matter.first(k) + s];
        level[k][s] = problem.level_V(y, node, k);
      }
    }
    double[] drop = new double[layers];
    for (int l = 0; l < layers; l++) {
      drop[l] = last[l] - first[l];
    }
    double start = psi[0];
    Map<String, Series> densities = new HashMap<>();
    Map<String, Series> levels = new HashMap<>();
    for (int k = 0; k < ions; k++) {
      densities.put(problem.species().names().get(k), Series.of(density[k]));
      levels.put(problem.species().names().get(k), Series.of(level[k]));
    }
    return new StackState(
        time_s,
        stored_per_m2(y),
        Series.of(stored),
        fieldPeak(y),
        Series.of(interfaceFields(y)),
        Series.of(drop),
        Series.of(position),
        Series.of(layer),
        Series.of(psi).map(value -> value - start),
        Series.of(conduction),
        Series.of(valence),
        Series.of(fermi),
        Series.of(field),
        Series.of(matter.electrons),
        Series.of(matter.holes),
        Series.of(matter.charge),
        densities,
        levels);
  }
}
