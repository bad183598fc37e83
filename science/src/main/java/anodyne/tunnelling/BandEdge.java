package anodyne.tunnelling;

import anodyne.quantity.Constants;
import anodyne.quantity.Series;

/**
 * The edge of a band along x between two reservoirs. Cell i lies between positions i and i + 1; in
 * it the edge is linear and the mass constant; between cells both may step.
 *
 * <p>Energies are those of electrons, upwards; the edge of a valence band is mirrored by the caller
 * (E → -E), so that holes climb it as electrons do.
 *
 * @param position_m faces of the cells, increasing; one more than cells
 * @param left_eV edge at the left end of each cell
 * @param right_eV edge at the right end of each cell
 * @param mass_me effective mass in each cell, in electron masses
 * @param left what electrons come from and go to at the first face
 * @param right the same at the last face
 */
public record BandEdge(
    Series position_m,
    Series left_eV,
    Series right_eV,
    Series mass_me,
    Reservoir left,
    Reservoir right) {

  /** 2 m_e e/ħ²: k² of a free electron per eV, in 1/(eV m²). */
  static final double WAVENUMBER_SQUARED_PER_EV =
      8
          * Math.PI
          * Math.PI
          * Constants.ELECTRON_MASS_KG
          * Constants.ELEMENTARY_CHARGE_C
          / (Constants.PLANCK_J_S * Constants.PLANCK_J_S);

  public BandEdge {
    int cells = left_eV.size();
    if (!(cells >= 1
        && right_eV.size() == cells
        && mass_me.size() == cells
        && position_m.size() == cells + 1)) {
      throw new IllegalArgumentException(
          "a band edge of n >= 1 cells needs n energies at either end, n masses and n + 1"
              + " positions, got "
              + cells
              + ", "
              + right_eV.size()
              + ", "
              + mass_me.size()
              + " and "
              + position_m.size());
    }
    for (int i = 0; i < cells; i++) {
      if (!(position_m.get(i) < position_m.get(i + 1))) {
        throw new IllegalArgumentException(
            "position_m must increase, got "
                + position_m.get(i)
                + " m before "
                + position_m.get(i + 1)
                + " m");
      }
      if (!(Double.isFinite(left_eV.get(i)) && Double.isFinite(right_eV.get(i)))) {
        throw new IllegalArgumentException(
            "the edge of cell " + i + " must be finite, got " + left_eV.get(i) + " eV");
      }
      if (!(mass_me.get(i) > 0 && Double.isFinite(mass_me.get(i)))) {
        throw new IllegalArgumentException(
            "mass_me of cell " + i + " must be > 0 and finite, got " + mass_me.get(i));
      }
    }
  }

  /**
   * The edge through nodes; a repeated position is an abrupt step. Beyond the ends it stays as it
   * is there.
   *
   * @param position_m of the nodes, not decreasing
   * @param edge_eV at the nodes
   * @param mass_me at the nodes; a cell has the mean of its two ends
   */
  public static BandEdge throughNodes(Series position_m, Series edge_eV, Series mass_me) {
    int n = position_m.size();
    if (!(n >= 2 && edge_eV.size() == n && mass_me.size() == n)) {
      throw new IllegalArgumentException(
          "a band edge through n >= 2 nodes needs n energies and n masses, got "
              + n
              + " positions, "
              + edge_eV.size()
              + " energies and "
              + mass_me.size()
              + " masses");
    }
    int cells = 0;
    for (int i = 0; i + 1 < n; i++) {
      if (position_m.get(i) != position_m.get(i + 1)) {
        cells++;
      }
    }
    double[] x = new double[cells + 1];
    double[] from = new double[cells];
    double[] to = new double[cells];
    double[] mass = new double[cells];
    x[0] = position_m.first();
    int cell = 0;
    for (int i = 0; i + 1 < n; i++) {
      if (position_m.get(i) != position_m.get(i + 1)) {
        from[cell] = edge_eV.get(i);
        to[cell] = edge_eV.get(i + 1);
        mass[cell] = 0.5 * (mass_me.get(i) + mass_me.get(i + 1));
        x[++cell] = position_m.get(i + 1);
      }
    }
    return new BandEdge(
        Series.of(x),
        Series.of(from),
        Series.of(to),
        Series.of(mass),
        new Reservoir(edge_eV.first(), mass_me.first()),
        new Reservoir(edge_eV.last(), mass_me.last()));
  }

  /** The same edge with other reservoirs, as for a metal at one end. */
  public BandEdge between(Reservoir newLeft, Reservoir newRight) {
    return new BandEdge(position_m, left_eV, right_eV, mass_me, newLeft, newRight);
  }

  public int cells() {
    return left_eV.size();
  }

  /** Highest energy of the edge, reservoirs included: classical electrons must pass above it. */
  public double top_eV() {
    return Math.max(floor_eV(), Math.max(left_eV.max(), right_eV.max()));
  }

  /** Energy below which one of the reservoirs holds no states: nothing passes. */
  public double floor_eV() {
    return Math.max(left.edge_eV(), right.edge_eV());
  }

  /** Mass of the motion along the planes: the smaller of the two reservoirs'. */
  public double transverseMass_me() {
    return Math.min(left.mass_me(), right.mass_me());
  }

  /** The edge seen from the other side. */
  public BandEdge mirrored() {
    return new BandEdge(
        reversed(position_m).map(x -> -x),
        reversed(right_eV),
        reversed(left_eV),
        reversed(mass_me),
        right,
        left);
  }

  private static Series reversed(Series series) {
    double[] values = new double[series.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = series.get(values.length - 1 - i);
    }
    return Series.of(values);
  }
}
