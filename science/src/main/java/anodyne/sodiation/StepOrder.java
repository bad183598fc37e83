package anodyne.sodiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of the hosts' steps in two sequences of the same hosts.
 *
 * @param matches measured steps with their computed counterparts
 * @param pairs matched steps of different hosts, two by two
 */
public record StepOrder(List<Match> matches, List<Pair> pairs) {

  /**
   * A measured step and what the computed sequence has in the same window of sodium. Steps of
   * insertion are left out: the hull knows no inserted compounds.
   *
   * @param host index of the host
   * @param equilibrium index of the computed step that ends the window or spans its end
   * @param measured index of the step in the measured sequence
   * @param equilibrium_V mean computed potential over the window
   */
  public record Match(int host, int equilibrium, int measured, double equilibrium_V) {}

  /**
   * Two matched steps of different hosts.
   *
   * @param one of the host with the lower index
   * @param equilibrium_V potential of the one less that of the other at equilibrium
   * @param measured_V the same as measured
   */
  public record Pair(Match one, Match other, double equilibrium_V, double measured_V) {
    /** True if the order is the same, or either order is undecided. */
    boolean agrees() {
      return equilibrium_V * measured_V >= 0;
    }
  }

  /** A span of differences between two overpotentials, V; perhaps empty or without end. */
  public record Span(double low_V, double high_V) {}

  public StepOrder {
    matches = List.copyOf(matches);
    pairs = List.copyOf(pairs);
  }

  /** Compares two sequences of the same hosts. */
  public static StepOrder of(Sequence equilibrium, Sequence measured) {
    List<Match> matches = new ArrayList<>();
    for (int m = 0; m < measured.steps().size(); m++) {
      match(equilibrium, measured.steps().get(m), m).ifPresent(matches::add);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Match one : matches) {
      for (Match other : matches) {
        if (one.host() < other.host()) {
          pairs.add(
              new Pair(
                  one,
                  other,
                  one.equilibrium_V() - other.equilibrium_V(),
                  measured.steps().get(one.measured()).voltage_V()
                      - measured.steps().get(other.measured()).voltage_V()));
        }
      }
    }
    return new StepOrder(matches, pairs);
  }

  private static Optional<Match> match(Sequence equilibrium, Sequence.HostStep step, int measured) {
    boolean insertion =
        step.before().amounts().size() == 1
            && step.after().amounts().size() == 1
            && !step.after()
                .amounts()
                .keySet()
                .iterator()
                .next()
                .composition()
                .chalcogens()
                .isEmpty();
    double from = step.before().sodium().toDouble();
    double to = step.after().sodium().toDouble();
    double energy = 0;
    double covered = 0;
    int last = -1;
    for (int e = 0; e < equilibrium.steps().size(); e++) {
      Sequence.HostStep computed = equilibrium.steps().get(e);
      double shared =
          Math.min(to, computed.after().sodium().toDouble())
              - Math.max(from, computed.before().sodium().toDouble());
      if (computed.host() == step.host() && shared > 0) {
        energy += shared * computed.voltage_V();
        covered += shared;
        last = e;
      }
    }
    return insertion || last < 0
        ? Optional.empty()
        : Optional.of(new Match(step.host(), last, measured, energy / covered));
  }

  /** Whether all pairs agree; empty without a pair of steps of different hosts. */
  public Optional<Boolean> agrees() {
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs.stream().allMatch(Pair::agrees));
  }

  /**
   * Overpotential of the first host less that of the second for which the computed steps come in
   * the measured order; empty if there is none or nothing to compare. Only for two hosts.
   */
  public Optional<Span> measuredOrder() {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (Pair pair : pairs) {
      if (pair.measured_V() > 0) {
        high = Math.min(high, pair.equilibrium_V());
      } else if (pair.measured_V() < 0) {
        low = Math.max(low, pair.equilibrium_V());
      }
    }
    return low < high && !pairs.isEmpty() ? Optional.of(new Span(low, high)) : Optional.empty();
  }
}
