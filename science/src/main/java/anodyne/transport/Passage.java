package anodyne.transport;

import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sodium in and out of a stack, or of several particles side by side that share the area.
 *
 * @param ins ways in, one for each particle
 * @param outs ways out
 * @param shares part of the area that belongs to each particle
 */
public record Passage(List<Uptake> ins, List<Uptake> outs, Series shares) {
  private static final int BISECTIONS = 200;

  public Passage {
    ins = List.copyOf(ins);
    outs = List.copyOf(outs);
  }

  static Passage of(SodiationRun.Completed run) {
    return new Passage(List.of(run.in()), List.of(run.out()), Series.of(1));
  }

  /** Ions that move between the two levels, positive. */
  public double window_per_m2() {
    double sum = 0;
    for (int i = 0; i < ins.size(); i++) {
      sum += shares.get(i) * ins.get(i).moved_per_m2();
    }
    return Math.abs(sum);
  }

  /** Ions stored at the second level. */
  public double stored_per_m2() {
    double sum = 0;
    for (int i = 0; i < ins.size(); i++) {
      sum += shares.get(i) * ins.get(i).after().stored_per_m2();
    }
    return sum;
  }

  /** Time to move an amount in; empty if the runs end before. */
  public OptionalDouble timeIn_s(double amount_per_m2) {
    return time(ins, amount_per_m2);
  }

  /** Time to move an amount out; empty if the runs end before. */
  public OptionalDouble timeOut_s(double amount_per_m2) {
    return time(outs, amount_per_m2);
  }

  private OptionalDouble time(List<Uptake> ways, double amount) {
    if (ways.size() == 1) {
      return ways.getFirst().timeOfAmount_s(amount);
    }
    double low = 0;
    double high = ways.stream().mapToDouble(w -> w.time_s().last()).max().orElse(0);
    if (!(moved(ways, high) >= amount)) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < BISECTIONS && high - low > 1e-12 * high; i++) {
      double middle = 0.5 * (low + high);
      if (moved(ways, middle) < amount) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of(0.5 * (low + high));
  }

  private double moved(List<Uptake> ways, double time_s) {
    double sum = 0;
    for (int i = 0; i < ways.size(); i++) {
      sum += shares.get(i) * ways.get(i).movedAt_per_m2(time_s);
    }
    return Math.abs(sum);
  }
}
