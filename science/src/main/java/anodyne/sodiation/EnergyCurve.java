package anodyne.sodiation;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Energy of the equilibrium mixture against sodium taken up, in one draw: convex and linear between
 * mixtures.
 *
 * @param sodium per formula unit of the host, rising
 * @param energy_eV per formula unit of the host, sodium metal 0
 */
public record EnergyCurve(Series sodium, Series energy_eV) {
  private static final double SAME = 1e-9;

  static EnergyCurve of(List<TitrationCurve.Vertex> vertices) {
    return new EnergyCurve(
        Series.of(vertices.stream().mapToDouble(TitrationCurve.Vertex::sodium).toArray()),
        Series.of(vertices.stream().mapToDouble(TitrationCurve.Vertex::energy_eV).toArray()));
  }

  /** The curve from a start on, which keeps its own energy if that lies above the curve. */
  public EnergyCurve from(double start, double own_eV) {
    List<Integer> past = new ArrayList<>();
    for (int k = 0; k < sodium.size(); k++) {
      if (sodium.get(k) > start + SAME) {
        past.add(k);
      }
    }
    double[] n = new double[past.size() + 1];
    double[] e = new double[past.size() + 1];
    n[0] = start;
    e[0] = Math.max(own_eV, at(start));
    for (int k = 0; k < past.size(); k++) {
      n[k + 1] = sodium.get(past.get(k));
      e[k + 1] = energy_eV.get(past.get(k));
    }
    return new EnergyCurve(Series.of(n), Series.of(e));
  }

  /** Energy at so much sodium; level past the last mixture, where sodium metal would plate. */
  public double at(double n) {
    int last = sodium.size() - 1;
    if (n >= sodium.get(last) || last == 0) {
      return energy_eV.get(last);
    }
    int k = 0;
    while (k + 1 < last && sodium.get(k + 1) <= n) {
      k++;
    }
    double share = (n - sodium.get(k)) / (sodium.get(k + 1) - sodium.get(k));
    return energy_eV.get(k) + share * (energy_eV.get(k + 1) - energy_eV.get(k));
  }

  /** Mean potential between two amounts of sodium, V. */
  public double voltage_V(double from, double to) {
    return (at(from) - at(to)) / (to - from);
  }

  /** True if a mixture of the curve holds so much sodium. */
  public boolean stopsAt(double n) {
    for (int k = 0; k < sodium.size(); k++) {
      if (Math.abs(sodium.get(k) - n) < 1e-6) {
        return true;
      }
    }
    return false;
  }
}
