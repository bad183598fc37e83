package anodyne.junction;

import anodyne.quantity.Constants;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Flat band and carriers read from 1/C² over the bias, as an experimenter would who knows the
 * permittivity.
 *
 * <pre>
 *   1/C² = 2 / (q ε N) (±(V - V_fb) - kT/q)
 * </pre>
 *
 * <p>with + where the depletion layer widens with the bias. The line goes through the longest run
 * of biases over which the slope stays within {@link #SAME_SLOPE}. The permittivity is that of the
 * layer on which most of the small voltage falls in the middle of the run. In an abrupt junction of
 * two layers the slope is (2/q) (1/(ε1 N1) + 1/(ε2 N2)), of which that layer has the share {@code
 * share}: the carriers read are those of the layer times the share. W. Schottky, Z. Phys. 113, 367
 * (1939), doi 10.1007/BF01340116.
 *
 * @param layer name of the layer
 * @param electrons true if its carriers are electrons
 * @param share part of the small voltage that falls on it in the middle of the run
 * @param from_V lowest bias of the run
 * @param to_V highest bias of the run
 * @param points biases in the run
 * @param slope_m4_per_F2V slope of 1/C² there
 * @param deviation largest relative departure of 1/C² from the line in the run
 * @param flatBand_V bias at which the layer would be flat
 * @param carriers_per_m3 carriers read
 * @param doping_per_m3 net doping that the layer has
 * @param stateDensity_per_m3 effective density of states of the band of those carriers
 * @param traps true if the layer has traps
 * @param lowest_V lowest bias of the curve
 * @param highest_V highest bias of the curve
 */
public record DepletionReading(
    String layer,
    boolean electrons,
    double share,
    double from_V,
    double to_V,
    int points,
    double slope_m4_per_F2V,
    double deviation,
    double flatBand_V,
    double carriers_per_m3,
    double doping_per_m3,
    double stateDensity_per_m3,
    boolean traps,
    double lowest_V,
    double highest_V) {
  /** Ratio of the largest to the smallest slope between neighbours in a straight run. */
  public static final double SAME_SLOPE = 1.1;

  /** Fewest biases in a straight run. */
  public static final int FEWEST_POINTS = 5;

  private static final double LEAST_RISE = 0.05;
  private static final double ONE_SIDED = 0.95;
  private static final double DEGENERATE = 0.1;

  /** What came of it. */
  public sealed interface Outcome permits Read, NoLine {}

  /** There is a straight part. */
  public record Read(DepletionReading reading) implements Outcome {}

  /**
   * There is none.
   *
   * @param reason one sentence
   */
  public record NoLine(String reason) implements Outcome {}

  static Outcome of(CapacitanceVoltage curve) {
    List<Admittance> sorted = new ArrayList<>();
    for (Admittance point :
        curve.points().stream().sorted(Comparator.comparingDouble(Admittance::bias_V)).toList()) {
      if (!(point.capacitance_F_per_m2() > 0)) {
        return new NoLine(
            String.format(
                Locale.ROOT,
                "the capacitance at %.4g V is not positive: the carriers answer with inertia",
                point.bias_V()));
      }
      if (sorted.isEmpty() || point.bias_V() > sorted.getLast().bias_V()) {
        sorted.add(point);
      }
    }
    if (sorted.size() < FEWEST_POINTS) {
      return new NoLine(
          "a straight part takes at least " + FEWEST_POINTS + " biases, got " + sorted.size());
    }
    double[] slope = slopes(sorted);
    int[] run = longestRun(slope);
    int count = run[1] - run[0] + 1;
    double first = inverseSquare(sorted.get(run[0]));
    double last = inverseSquare(sorted.get(run[1]));
    if (count < FEWEST_POINTS || Math.abs(last - first) < LEAST_RISE * Math.max(first, last)) {
      return new NoLine(whyNot(sorted));
    }
    return read(curve, sorted, run);
  }

  private static double inverseSquare(Admittance point) {
    double c = point.capacitance_F_per_m2();
    return 1 / (c * c);
  }

  private static double[] slopes(List<Admittance> sorted) {
    double[] slope = new double[sorted.size() - 1];
    for (int k = 0; k < slope.length; k++) {
      slope[k] =
          (inverseSquare(sorted.get(k + 1)) - inverseSquare(sorted.get(k)))
              / (sorted.get(k + 1).bias_V() - sorted.get(k).bias_V());
    }
    return slope;
  }

  /** First and last point of the longest run of like slopes; of equal ones the steeper. */
  private static int[] longestRun(double[] slope) {
    int[] best = {0, 0};
    double steepest = 0;
    for (int from = 0; from < slope.length; from++) {
      double low = Math.abs(slope[from]);
      double high = low;
      double sum = 0;
      for (int to = from; to < slope.length && slope[to] * slope[from] > 0; to++) {
        low = Math.min(low, Math.abs(slope[to]));
        high = Math.max(high, Math.abs(slope[to]));
        if (high > SAME_SLOPE * low) {
          break;
        }
        sum += Math.abs(slope[to]);
        double mean = sum / (to - from + 1);
        int longer = Integer.compare(to + 1 - from, best[1] - best[0]);
        if (longer > 0 || (longer == 0 && mean > steepest)) {
          best[0] = from;
          best[1] = to + 1;
          steepest = mean;
        }
      }
    }
    return best;
  }

  private static String whyNot(List<Admittance> sorted) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Admittance point : sorted) {
      least = Math.min(least, point.capacitance_F_per_m2());
      most = Math.max(most, point.capacitance_F_per_m2());
    }
    double change = most / least - 1;
    if (change < LEAST_RISE) {
      return String.format(
          Locale.ROOT,
          "the capacitance changes by %.2g %% over the whole sweep: the layers are depleted"
              + " through, or the frequency is above their dielectric relaxation, and C is that of"
              + " their thickness",
          100 * change);
    }
    return String.format(
        Locale.ROOT,
        "1/C² has no straight part over %d neighbouring biases although C changes by %.3g %%: take"
            + " finer steps in the blocking direction; a junction whose layers deplete in turn,"
            + " graded or thin layers give no line at all",
        FEWEST_POINTS,
        100 * change);
  }

  private static Outcome read(CapacitanceVoltage curve, List<Admittance> sorted, int[] run) {
    Admittance middle = sorted.get((run[0] + run[1]) / 2);
    int index = 0;
    for (int i = 1; i < middle.share().size(); i++) {
      index = middle.share().get(i) > middle.share().get(index) ? i : index;
    }
    if (!(curve.stack().layers().get(index) instanceof Layer.Semiconductor s)) {
      return new NoLine("no layer takes up the voltage");
    }
    int count = run[1] - run[0] + 1;
    double meanV = 0;
    double meanY = 0;
    for (int k = run[0]; k <= run[1]; k++) {
      meanV += sorted.get(k).bias_V() / count;
      meanY += inverseSquare(sorted.get(k)) / count;
    }
    double vv = 0;
    double vy = 0;
    for (int k = run[0]; k <= run[1]; k++) {
      double v = sorted.get(k).bias_V() - meanV;
      vv += v * v;
      vy += v * (inverseSquare(sorted.get(k)) - meanY);
    }
    double slope = vy / vv;
    double deviation = 0;
    for (int k = run[0]; k <= run[1]; k++) {
      double y = inverseSquare(sorted.get(k));
      double line = meanY + slope * (sorted.get(k).bias_V() - meanV);
      deviation = Math.max(deviation, Math.abs(line / y - 1));
    }
    double vt = Constants.thermalVoltage_V(curve.stack().temperature_K());
    boolean electrons = s.donors_per_m3() >= s.acceptors_per_m3();
    return new Read(
        new DepletionReading(
            s.name(),
            electrons,
            middle.share().get(index),
            sorted.get(run[0]).bias_V(),
            sorted.get(run[1]).bias_V(),
            count,
            slope,
            deviation,
            meanV - meanY / slope - Math.copySign(vt, slope),
            2
                / (Constants.ELEMENTARY_CHARGE_C
                    * s.permittivity()
                    * Constants.VACUUM_PERMITTIVITY_F_PER_M
                    * Math.abs(slope)),
            Math.abs(s.donors_per_m3() - s.acceptors_per_m3()),
            electrons ? s.conductionStates_per_m3() : s.valenceStates_per_m3(),
            !s.traps().isEmpty(),
            sorted.getFirst().bias_V(),
            sorted.getLast().bias_V()));
  }

  /** What stands against taking the reading for the doping of the layer. */
  public List<Warning> warnings(String subject) {
    List<Warning> warnings = new ArrayList<>();
    if (share < ONE_SIDED) {
      warnings.add(
          new Warning(
              "mott_schottky_two_sided",
              String.format(
                  Locale.ROOT,
                  "%.3g %% of the small voltage falls on layer %s and the rest elsewhere: the"
                      + " carriers read are those of the layer times this share, and the flat band"
                      + " is that of the whole junction",
                  100 * share,
                  layer),
              subject));
    }
    if (carriers_per_m3 > DEGENERATE * stateDensity_per_m3) {
      warnings.add(
          new Warning(
              "mott_schottky_degenerate",
              String.format(
                  Locale.ROOT,
                  "layer %s is degenerate: the correction kT/q of its flat band is too small, add"
                      + " the kinetic energy of the carriers",
                  layer),
              subject));
    }
    if (traps) {
      warnings.add(
          new Warning(
              "mott_schottky_traps",
              String.format(
                  Locale.ROOT,
                  "the traps of layer %s follow the voltage at every frequency here: the carriers"
                      + " read include them, as a measurement slower than the traps would",
                  layer),
              subject));
    }
    if (from_V > lowest_V || to_V < highest_V) {
      warnings.add(
          new Warning(
              "mott_schottky_part",
              String.format(
                  Locale.ROOT,
                  "1/C² is straight from %.4g to %.4g V only: the reading uses these %d biases",
                  from_V,
                  to_V,
                  points),
              subject));
    }
    return warnings;
  }
}
