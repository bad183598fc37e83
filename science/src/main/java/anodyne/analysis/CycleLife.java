package anodyne.analysis;

import anodyne.measurement.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What becomes of a cell over its cycles. Only complete cycles count.
 *
 * @param reported the half whose capacity is followed: of an anode in a half cell the charge
 *     (desodiation), otherwise the discharge
 * @param rates complete cycles in a row at one current
 * @param longTerm the one with most cycles, the last of equals, and its parts before and behind one
 *     or two cycles at another current
 * @param retentions by every reference there is
 * @param chosen the one to quote
 * @param rise growth of the capacity at the long-term current, if there is any to speak of
 * @param efficiency Coulombic efficiency of the long-term cycles without their first
 * @param polarisationGrowth_V_per_cycle slope of the polarisation over the long-term cycles
 * @param recovery capacity back at the first current over that before, where currents changed
 */
public record CycleLife(
    Direction reported,
    List<RateStep> rates,
    Optional<RateStep> longTerm,
    List<Retention> retentions,
    Optional<Retention> chosen,
    Optional<Rise> rise,
    Optional<Moments> efficiency,
    OptionalDouble polarisationGrowth_V_per_cycle,
    OptionalDouble recovery) {

  /** Growth of the capacity, in parts, below which nothing is said. */
  static final double LEAST_RISE = 0.02;

  /** Fewest cycles of a run that is joined to the longest. */
  private static final int FEWEST_JOINED = 3;

  /** Most cycles at another current between runs that are joined. */
  private static final int MOST_BETWEEN = 2;

  /** Fewest currents of a rate test. */
  private static final int FEWEST_RATES = 3;

  /**
   * Growth of the capacity.
   *
   * @param from number of the cycle of the least capacity before
   * @param to number of the cycle of the most
   * @param share growth in parts of the least
   */
  public record Rise(int from, int to, double share) {}

  public CycleLife {
    rates = List.copyOf(rates);
    retentions = List.copyOf(retentions);
  }

  /** The half whose capacity is followed for this role. */
  public static Direction reported(Optional<Cell.Role> role) {
    return role.filter(r -> r == Cell.Role.ANODE).isPresent()
        ? Direction.CHARGE
        : Direction.DISCHARGE;
  }

  /** Follows the cycles of a cell of this role. */
  public static CycleLife of(Cycles cycles, Optional<Cell.Role> role) {
    Direction reported = reported(role);
    List<Cycle> complete = cycles.complete();
    List<RateStep> rates = RateStep.of(complete, reported);
    Optional<RateStep> longTerm = longTerm(rates);
    List<Retention> retentions = retentions(complete, longTerm, reported);
    return new CycleLife(
        reported,
        rates,
        longTerm,
        retentions,
        chosen(retentions),
        longTerm.flatMap(CycleLife::rise),
        longTerm.flatMap(run -> efficiency(run, role)),
        longTerm.map(CycleLife::slope_V).orElse(OptionalDouble.empty()),
        recovery(rates));
  }

  /** Whether enough currents were run to speak of rate capability. */
  public boolean isRateTest() {
    List<Double> currents = new ArrayList<>();
    for (RateStep rate : rates) {
      if (currents.stream().noneMatch(c -> RateStep.same(c, rate.current_A()))) {
        currents.add(rate.current_A());
      }
    }
    return currents.size() >= FEWEST_RATES;
  }

  /**
   * The longest run, joined with runs at its current that only a few cycles at another current part
   * from it, as slow check cycles do.
   */
  private static Optional<RateStep> longTerm(List<RateStep> rates) {
    int longest = -1;
    for (int i = 0; i < rates.size(); i++) {
      if (longest < 0 || rates.get(i).cycles().size() >= rates.get(longest).cycles().size()) {
        longest = i;
      }
    }
    if (longest < 0) {
      return Optional.empty();
    }
    RateStep joined = rates.get(longest);
    for (int i = longest - 1; i >= 0; i--) {
      joined = belongs(rates.get(i), joined) ? rates.get(i).then(joined) : joined;
    }
    for (int i = longest + 1; i < rates.size(); i++) {
      joined = belongs(joined, rates.get(i)) ? joined.then(rates.get(i)) : joined;
    }
    return Optional.of(joined);
  }

  private static boolean belongs(RateStep earlier, RateStep later) {
    return RateStep.same(earlier.current_A(), later.current_A())
        && Math.min(earlier.cycles().size(), later.cycles().size()) >= FEWEST_JOINED
        && later.first() - earlier.last() - 1 <= MOST_BETWEEN;
  }

  private static List<Retention> retentions(
      List<Cycle> complete, Optional<RateStep> longTerm, Direction reported) {
    List<Retention> all = new ArrayList<>();
    if (complete.size() > 1) {
      Cycle last = complete.getLast();
      all.add(retention(Retention.Reference.FIRST_CYCLE, complete.get(0), last, reported));
      if (complete.size() > 2) {
        all.add(retention(Retention.Reference.SECOND_CYCLE, complete.get(1), last, reported));
      }
      longTerm
          .filter(run -> run.cycles().size() > 1)
          .ifPresent(run ->
              all.add(
                  retention(
                      Retention.Reference.FIRST_OF_LONG_TERM,
                      run.cycles().getFirst(),
                      run.cycles().getLast(),
                      reported)));
    }
    return all;
  }

  private static Retention retention(
      Retention.Reference reference, Cycle from, Cycle to, Direction reported) {
    return new Retention(
        reference,
        from.number(),
        to.number(),
        to.charge_C(reported).orElseThrow() / from.charge_C(reported).orElseThrow(),
        RateStep.same(RateStep.current_A(from, reported), RateStep.current_A(to, reported)));
  }

  /** The first of the long-term current; without one the second cycle, else the first. */
  private static Optional<Retention> chosen(List<Retention> retentions) {
    return retentions.isEmpty() ? Optional.empty() : Optional.of(retentions.getLast());
  }

  private static Optional<Rise> rise(RateStep run) {
    int lowest = 0;
    int from = 0;
    int to = 0;
    double most = 0;
    for (int i = 0; i < run.capacities_C().size(); i++) {
      if (run.capacities_C().get(i) < run.capacities_C().get(lowest)) {
        lowest = i;
      }
      double share = run.capacities_C().get(i) / run.capacities_C().get(lowest) - 1;
      if (share > most) {
        most = share;
        from = lowest;
        to = i;
      }
    }
    return most > LEAST_RISE
        ? Optional.of(
            new Rise(run.cycles().get(from).number(), run.cycles().get(to).number(), most))
        : Optional.empty();
  }

  private static Optional<Moments> efficiency(RateStep run, Optional<Cell.Role> role) {
    List<Double> values = new ArrayList<>();
    for (Cycle cycle : run.cycles().subList(1, run.cycles().size())) {
      role.map(cycle::coulombicEfficiency).orElse(OptionalDouble.empty()).ifPresent(values::add);
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(Moments.of(values));
  }

  private static OptionalDouble slope_V(RateStep run) {
    int n = run.cycles().size();
    if (n < 3) {
      return OptionalDouble.empty();
    }
    double meanNumber = 0;
    double mean_V = 0;
    for (Cycle cycle : run.cycles()) {
      meanNumber += (double) cycle.number() / n;
      mean_V += cycle.polarisation_V().orElseThrow() / n;
    }
    double product = 0;
    double square = 0;
    for (Cycle cycle : run.cycles()) {
      double d = cycle.number() - meanNumber;
      product += d * (cycle.polarisation_V().orElseThrow() - mean_V);
      square += d * d;
    }
    return OptionalDouble.of(product / square);
  }

  private static OptionalDouble recovery(List<RateStep> rates) {
    if (rates.size() < 3) {
      return OptionalDouble.empty();
    }
    RateStep first = rates.getFirst();
    for (RateStep rate : rates.subList(2, rates.size())) {
      if (RateStep.same(first.current_A(), rate.current_A())) {
        return OptionalDouble.of(rate.firstThree_C().mean() / first.lastThree_C().mean());
      }
    }
    return OptionalDouble.empty();
  }
}
