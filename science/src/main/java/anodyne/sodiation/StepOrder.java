package anodyne.sodiation;

import anodyne.formula.Formula;
import anodyne.formula.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The order of the hosts' steps in two sequences of the same hosts.
 *
 * @param matches the steps found in both
 * @param pairs matched steps of different hosts, two by two
 */
public record StepOrder(List<Match> matches, List<Pair> pairs) {

  /**
   * A step in both sequences: the same host and the same products, or else the only step of its
   * kind of that host in either.
   *
   * @param host index of the host
   * @param equilibrium index of the step in the computed sequence
   * @param measured index of the step in the measured sequence
   */
  public record Match(int host, int equilibrium, int measured) {}

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
      int step = m;
      counterpart(equilibrium, measured, m)
          .ifPresent(e -> matches.add(new Match(measured.steps().get(step).host(), e, step)));
    }
    List<Pair> pairs = new ArrayList<>();
    for (Match one : matches) {
      for (Match other : matches) {
        if (one.host() < other.host()) {
          pairs.add(
              new Pair(
                  one,
                  other,
                  equilibrium.steps().get(one.equilibrium()).voltage_V()
                      - equilibrium.steps().get(other.equilibrium()).voltage_V(),
                  measured.steps().get(one.measured()).voltage_V()
                      - measured.steps().get(other.measured()).voltage_V()));
        }
      }
    }
    return new StepOrder(matches, pairs);
  }

  private static OptionalInt counterpart(Sequence equilibrium, Sequence measured, int index) {
    Sequence.HostStep step = measured.steps().get(index);
    OptionalInt products =
        indices(equilibrium, step.host())
            .filter(e -> content(equilibrium.steps().get(e).after()).equals(content(step.after())))
            .findFirst();
    if (products.isPresent()) {
      return products;
    }
    int[] alike = ofKind(equilibrium, step);
    return alike.length == 1 && ofKind(measured, step).length == 1
        ? OptionalInt.of(alike[0])
        : OptionalInt.empty();
  }

  private static IntStream indices(Sequence sequence, int host) {
    return IntStream.range(0, sequence.steps().size())
        .filter(k -> sequence.steps().get(k).host() == host);
  }

  private static int[] ofKind(Sequence sequence, Sequence.HostStep step) {
    return indices(sequence, step.host())
        .filter(k -> sequence.steps().get(k).kind().equals(step.kind()))
        .toArray();
  }

  /** Atoms in each composition, whatever phase of it is meant. */
  private static Map<Formula, Rational> content(Mixture mixture) {
    Map<Formula, Rational> content = new LinkedHashMap<>();
    mixture
        .amounts()
        .forEach((compound, amount) ->
            content.merge(
                compound.composition().reduced(),
                amount.times(compound.composition().atoms().constant()),
                Rational::plus));
    return content;
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
