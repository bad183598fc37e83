package anodyne.analysis;

import anodyne.analysis.Voltammogram.Direction;
import anodyne.analysis.Voltammogram.Sweep;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Currents of voltammograms at several rates on one grid of potentials, both directions. Of each
 * voltammogram the last full sweep of a direction counts. The ends of the common range are cut off,
 * where the current has not yet followed the turn.
 *
 * @param rate_V_per_s rising
 * @param potential_V equally spaced, rising
 * @param anodic_A for each rate, one current per potential
 * @param cathodic_A likewise
 * @param cut_V what was cut at each end
 */
public record RateGrid(
    Series rate_V_per_s,
    Series potential_V,
    List<Series> anodic_A,
    List<Series> cathodic_A,
    double cut_V) {
  /** What is cut at each vertex unless asked otherwise. */
  public static final double CUT_V = 0.02;

  private static final int POINTS = 401;

  public RateGrid {
    anodic_A = List.copyOf(anodic_A);
    cathodic_A = List.copyOf(cathodic_A);
  }

  /** Currents of one direction. */
  public List<Series> current_A(Direction direction) {
    return switch (direction) {
      case ANODIC -> anodic_A;
      case CATHODIC -> cathodic_A;
    };
  }

  /**
   * The grid of these voltammograms; those without a rate or without full sweeps both ways are left
   * out. Empty if less than two rates or no common range remain.
   */
  public static Optional<RateGrid> of(List<Voltammogram> voltammograms, double cut_V) {
    if (!(cut_V >= 0)) {
      throw new IllegalArgumentException("cut at the vertices must be >= 0 V, got " + cut_V);
    }
    List<Voltammogram> used =
        voltammograms.stream()
            .filter(RateGrid::complete)
            .sorted(Comparator.comparingDouble(v -> v.rate_V_per_s().getAsDouble()))
            .toList();
    if (used.isEmpty()
        || RateExponent.different(
                used.stream().mapToDouble(v -> v.rate_V_per_s().getAsDouble()).toArray())
            < 2) {
      return Optional.empty();
    }
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (Voltammogram v : used) {
      for (Direction direction : Direction.values()) {
        double[] ends = ends(v, v.lastFull(direction).orElseThrow());
        low = Math.max(low, ends[0]);
        high = Math.min(high, ends[1]);
      }
    }
    low += cut_V;
    high -= cut_V;
    if (!(high > low)) {
      return Optional.empty();
    }
    double[] grid = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      grid[k] = low + (high - low) * k / (POINTS - 1);
    }
    grid[POINTS - 1] = high;
    return Optional.of(
        new RateGrid(
            Series.of(used.stream().mapToDouble(v -> v.rate_V_per_s().getAsDouble()).toArray()),
            Series.of(grid),
            currents(used, Direction.ANODIC, grid),
            currents(used, Direction.CATHODIC, grid),
            cut_V));
  }

  private static boolean complete(Voltammogram v) {
    return v.rate_V_per_s().isPresent()
        && v.lastFull(Direction.ANODIC).isPresent()
        && v.lastFull(Direction.CATHODIC).isPresent();
  }

  private static double[] ends(Voltammogram v, Sweep sweep) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = sweep.first(); k <= sweep.last(); k++) {
      low = Math.min(low, v.potential_V().get(k));
      high = Math.max(high, v.potential_V().get(k));
    }
    return new double[] {low, high};
  }

  private static List<Series> currents(
      List<Voltammogram> used, Direction direction, double[] grid) {
    List<Series> rows = new ArrayList<>();
    for (Voltammogram v : used) {
      rows.add(Series.of(v.currentAt(v.lastFull(direction).orElseThrow(), grid)));
    }
    return rows;
  }

  /** Number of different rates. */
  public int differentRates() {
    return RateExponent.different(rate_V_per_s.toArray());
  }

  /** Whether any current flows at every rate. */
  public boolean hasCurrent() {
    for (int r = 0; r < size(); r++) {
      boolean flows = false;
      for (int k = 0; k < potential_V.size(); k++) {
        flows |= anodic_A.get(r).get(k) != 0 && cathodic_A.get(r).get(k) != 0;
      }
      if (!flows) {
        return false;
      }
    }
    return true;
  }

  /** Rates. */
  public int size() {
    return rate_V_per_s.size();
  }

  /** Half the area of the loop over the rate: the charge of one direction, C. */
  public double charge_C(int rate) {
    double step = potential_V.get(1) - potential_V.get(0);
    double area = 0;
    for (int k = 1; k < potential_V.size(); k++) {
      area +=
          0.5
              * step
              * (anodic_A.get(rate).get(k)
                  + anodic_A.get(rate).get(k - 1)
                  - cathodic_A.get(rate).get(k)
                  - cathodic_A.get(rate).get(k - 1));
    }
    return 0.5 * area / rate_V_per_s.get(rate);
  }

  /**
   * The exponent b at each potential of the grid; empty where the currents of the rates have
   * different signs.
   */
  public List<Optional<RateExponent>> exponents(Direction direction) {
    double[] rates = rate_V_per_s.toArray();
    List<Series> rows = current_A(direction);
    List<Optional<RateExponent>> exponents = new ArrayList<>();
    for (int k = 0; k < potential_V.size(); k++) {
      double[] currents = new double[rates.length];
      boolean oneSign = true;
      for (int r = 0; r < rates.length; r++) {
        currents[r] = rows.get(r).get(k);
        oneSign &= currents[r] * direction.sign() > 0;
      }
      exponents.add(oneSign ? Optional.of(RateExponent.of(rates, currents)) : Optional.empty());
    }
    return exponents;
  }
}
