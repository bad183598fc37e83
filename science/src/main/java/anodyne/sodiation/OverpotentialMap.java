package anodyne.sodiation;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The buffering index if the two hosts lag behind equilibrium by overpotentials of their own. Index
 * and order depend on the difference of the two alone.
 *
 * @param overpotentials_V values taken by either host
 * @param index row for the first host's overpotential, column for the second's
 * @param sameOrder whether all steps keep the order they have without overpotentials, laid out
 *     alike
 * @param flips where two steps of different hosts change places
 */
public record OverpotentialMap(
    Series overpotentials_V, List<Series> index, List<List<Boolean>> sameOrder, List<Flip> flips) {

  /**
   * Two steps change places.
   *
   * @param first step of the first host
   * @param second step of the second host
   * @param difference_V overpotential of the first host less that of the second where they do
   */
  public record Flip(int first, int second, double difference_V) {}

  public OverpotentialMap {
    index = List.copyOf(index);
    sameOrder = sameOrder.stream().map(List::copyOf).toList();
    flips = List.copyOf(flips);
  }

  /**
   * The map of hosts 0 and 1, which both swell.
   *
   * @param overpotentials_V evenly spaced from 0
   */
  static OverpotentialMap of(Swelling swelling, Series overpotentials_V, double halfWidth_V) {
    int size = overpotentials_V.size();
    List<Flip> flips = flips(swelling.sequence());
    double[] byDifference = new double[2 * size - 1];
    for (int d = 1 - size; d < size; d++) {
      double difference = Math.signum(d) * overpotentials_V.get(Math.abs(d));
      byDifference[d + size - 1] = index(swelling, difference, halfWidth_V);
    }
    List<Series> index = new ArrayList<>();
    List<List<Boolean>> sameOrder = new ArrayList<>();
    for (int a = 0; a < size; a++) {
      double[] row = new double[size];
      List<Boolean> same = new ArrayList<>();
      for (int b = 0; b < size; b++) {
        row[b] = byDifference[a - b + size - 1];
        double difference = overpotentials_V.get(a) - overpotentials_V.get(b);
        same.add(
            flips.stream().noneMatch(f -> f.difference_V() * (f.difference_V() - difference) < 0));
      }
      index.add(Series.of(row));
      sameOrder.add(same);
    }
    return new OverpotentialMap(overpotentials_V, index, sameOrder, flips);
  }

  private static double index(Swelling swelling, double difference_V, double halfWidth_V) {
    List<Sequence.HostStep> steps = swelling.sequence().steps();
    double[] voltages =
        steps.stream()
            .mapToDouble(s -> s.voltage_V() - (s.host() == 0 ? difference_V : 0))
            .toArray();
    return switch (BufferingIndex.of(swelling, Series.of(voltages), 0, 1, halfWidth_V)) {
      case BufferingIndex.Known(double value) -> value;
      case BufferingIndex.Undefined(String reason) -> throw new IllegalArgumentException(reason);
    };
  }

  private static List<Flip> flips(Sequence sequence) {
    List<Flip> flips = new ArrayList<>();
    List<Sequence.HostStep> steps = sequence.steps();
    for (int i = 0; i < steps.size(); i++) {
      for (int j = 0; j < steps.size(); j++) {
        if (steps.get(i).host() == 0 && steps.get(j).host() == 1) {
          flips.add(new Flip(i, j, steps.get(i).voltage_V() - steps.get(j).voltage_V()));
        }
      }
    }
    flips.sort(Comparator.comparingDouble(f -> Math.abs(f.difference_V())));
    return flips;
  }
}
