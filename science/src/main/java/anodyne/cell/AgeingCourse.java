package anodyne.cell;

import anodyne.measurement.TimeSeries;
import java.util.List;
import java.util.Optional;

/**
 * A cell over many cycles.
 *
 * @param simulated cycles that were simulated, in order; those between were extrapolated
 * @param worstCheck largest relative difference between a rate of change predicted by extrapolation
 *     and the same found by simulating the cycles after it
 * @param series of the last simulated cycle; empty if there is none
 * @param steps of the integration, of every cycle that was run, tried jumps too
 * @param newtonIterations likewise
 * @param stopped why it ended before its last cycle; empty if it did not
 */
public record AgeingCourse(
    List<AgedCycle> simulated,
    double worstCheck,
    Optional<TimeSeries> series,
    long steps,
    long newtonIterations,
    Optional<String> stopped) {
  public AgeingCourse {
    simulated = List.copyOf(simulated);
  }

  /** Capacity of a cycle over that of the first one, linear between simulated cycles. */
  public double retention(int cycle) {
    AgedCycle before = simulated.getFirst();
    for (AgedCycle after : simulated) {
      if (after.cycle() >= cycle) {
        double part =
            after.cycle() == before.cycle()
                ? 0
                : (double) (cycle - before.cycle()) / (after.cycle() - before.cycle());
        double capacity = before.capacity_C() + part * (after.capacity_C() - before.capacity_C());
        return capacity / simulated.getFirst().capacity_C();
      }
      before = after;
    }
    throw new IllegalArgumentException(
        "cycle " + cycle + " lies beyond the last one simulated, " + before.cycle());
  }
}
