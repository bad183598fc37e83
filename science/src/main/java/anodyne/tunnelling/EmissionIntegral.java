package anodyne.tunnelling;

import anodyne.numerics.AdaptiveQuadrature;
import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * ∫ T(E) s(E) dE / kT over all energies at which both reservoirs have states, s the supply, split
 * at the top of the edge and at the emitter's Fermi level.
 *
 * @param field below the emitter's Fermi level and the top
 * @param thermionicField between the emitter's Fermi level and the top
 * @param thermionic above the top
 * @param classical the whole with T = 1 above the top and 0 below
 * @param relativeError estimated, of the whole
 */
record EmissionIntegral(
    double field,
    double thermionicField,
    double thermionic,
    double classical,
    double relativeError) {
  private static final double TOLERANCE = 1e-7;
  private static final int MOST_INTERVALS = 400;

  /** In kT above the top and the Fermi levels: beyond the last, e^-40 of the electrons are left. */
  private static final double[] TAIL = {4, 12, 40};

  /** Widest first interval below that, in kT. */
  private static final double COARSE = 4;

  private static final int MOST_UNIFORM = 64;
  private static final int MOST_EXTREMA = 64;

  /** Distances from the top in kT: T may change over far less than kT there. */
  private static final double[] LADDER = {1, 0.25, 0.0625, 0x1p-7, 0x1p-10, 0x1p-13};

  double whole() {
    return field + thermionicField + thermionic;
  }

  static EmissionIntegral of(Transmission transmission, FermiLevels levels) {
    BandEdge edge = transmission.edge();
    double thermal_eV = levels.thermal_eV();
    double lower_eV = Math.min(levels.left_eV(), levels.right_eV());
    double[] points = breakpoints(edge, thermal_eV, lower_eV, levels.emitter_eV());
    double[] above = Arrays.stream(points).filter(e -> e >= edge.top_eV()).toArray();
    double classical =
        AdaptiveQuadrature.integrate(levels::supply, above, TOLERANCE, MOST_INTERVALS).value();
    return split(
        edge,
        AdaptiveQuadrature.integrate(
            e -> transmission.at(e) * levels.supply(e), points, TOLERANCE, MOST_INTERVALS),
        points,
        thermal_eV,
        levels.emitter_eV(),
        classical / thermal_eV);
  }

  /** The same for few electrons: s = e^((top - E)/kT), so that the classical integral is 1. */
  static EmissionIntegral ofFew(Transmission transmission, double temperature_K) {
    BandEdge edge = transmission.edge();
    double thermal_eV = Constants.thermalVoltage_V(temperature_K);
    double floor = edge.floor_eV();
    double[] points = breakpoints(edge, thermal_eV, floor, floor);
    return split(
        edge,
        AdaptiveQuadrature.integrate(
            e -> Math.exp(transmission.logarithmAt(e) + (edge.top_eV() - e) / thermal_eV),
            points,
            TOLERANCE,
            MOST_INTERVALS),
        points,
        thermal_eV,
        floor,
        1);
  }

  private static EmissionIntegral split(
      BandEdge edge,
      AdaptiveQuadrature.Integral integral,
      double[] points,
      double thermal_eV,
      double emitter_eV,
      double classical) {
    double field = 0;
    double thermionicField = 0;
    double thermionic = 0;
    for (int i = 0; i + 1 < points.length; i++) {
      double part = integral.parts().get(i) / thermal_eV;
      if (points[i] >= edge.top_eV()) {
        thermionic += part;
      } else if (points[i] >= emitter_eV) {
        thermionicField += part;
      } else {
        field += part;
      }
    }
    double whole = integral.value();
    return new EmissionIntegral(
        field, thermionicField, thermionic, classical, whole > 0 ? integral.error() / whole : 0);
  }

  private static double[] breakpoints(
      BandEdge edge, double thermal_eV, double lowerLevel_eV, double emitter_eV) {
    double floor = edge.floor_eV();
    double top = edge.top_eV();
    double highest = Math.max(top, emitter_eV);
    double dense = highest + TAIL[0] * thermal_eV;
    double end = highest + TAIL[2] * thermal_eV;
    double[] extrema = extrema(edge);
    int uniform = (int) Math.min(MOST_UNIFORM, Math.ceil((dense - floor) / (COARSE * thermal_eV)));
    double[] all = new double[extrema.length + uniform + 2 * LADDER.length + 6];
    int n = 0;
    for (double extremum : extrema) {
      all[n++] = extremum;
    }
    for (int i = 1; i <= uniform; i++) {
      all[n++] = floor + (dense - floor) * i / uniform;
    }
    for (double step : LADDER) {
      all[n++] = top - step * thermal_eV;
      all[n++] = top + step * thermal_eV;
    }
    all[n++] = lowerLevel_eV;
    all[n++] = emitter_eV;
    all[n++] = top;
    all[n++] = floor;
    all[n++] = highest + TAIL[1] * thermal_eV;
    all[n] = end;
    double least = 1e-13 * (Math.abs(floor) + Math.abs(end));
    double[] sorted = Arrays.stream(all).filter(e -> e >= floor && e <= end).sorted().toArray();
    return Arrays.stream(sorted)
        .filter(e ->
            e == floor
                || e == top
                || e == end
                || (e - floor > least && end - e > least && Math.abs(e - top) > least))
        .distinct()
        .toArray();
  }

  /** Energies at which the edge turns; none where there are too many to be told apart. */
  private static double[] extrema(BandEdge edge) {
    int n = 2 * edge.cells() + 2;
    double[] course = new double[n];
    course[0] = edge.left().edge_eV();
    course[n - 1] = edge.right().edge_eV();
    for (int i = 0; i < edge.cells(); i++) {
      course[2 * i + 1] = edge.left_eV().get(i);
      course[2 * i + 2] = edge.right_eV().get(i);
    }
    double[] found = new double[n];
    int count = 0;
    double direction = 0;
    for (int i = 1; i < n; i++) {
      double change = course[i] - course[i - 1];
      if (change * direction < 0) {
        found[count++] = course[i - 1];
      }
      if (change != 0) {
        direction = change;
      }
    }
    return count > MOST_EXTREMA ? new double[0] : Arrays.copyOf(found, count);
  }
}
