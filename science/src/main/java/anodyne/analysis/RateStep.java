package anodyne.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Complete cycles in a row at one current.
 *
 * @param current_A of the half cycles that are reported
 * @param cycles in order, at least one
 * @param capacities_C of the reported half of each
 */
public record RateStep(double current_A, List<Cycle> cycles, List<Double> capacities_C) {
  /** Difference of currents, in parts, that counts as none. */
  static final double TOLERANCE = 0.02;

  /** Change of the voltage at the end of a half cycle that makes a step of its own, V. */
  private static final double SAME_END_V = 0.1;

  /** Cycles at the end of a step that are averaged. */
  public static final int AVERAGED = 3;

  public RateStep {
    cycles = List.copyOf(cycles);
    capacities_C = List.copyOf(capacities_C);
  }

  /** Cuts the complete cycles where current or voltage window change. */
  static List<RateStep> of(List<Cycle> complete, Direction reported) {
    List<RateStep> steps = new ArrayList<>();
    List<Cycle> run = new ArrayList<>();
    for (Cycle cycle : complete) {
      if (!run.isEmpty() && !belongs(run, cycle, reported)) {
        steps.add(step(run, reported));
        run = new ArrayList<>();
      }
      run.add(cycle);
    }
    if (!run.isEmpty()) {
      steps.add(step(run, reported));
    }
    return steps;
  }

  private static RateStep step(List<Cycle> run, Direction reported) {
    return new RateStep(
        current_A(run.getFirst(), reported),
        run,
        run.stream().map(c -> c.charge_C(reported).orElseThrow()).toList());
  }

  private static boolean belongs(List<Cycle> run, Cycle cycle, Direction reported) {
    return same(current_A(run.getFirst(), reported), current_A(cycle, reported))
        && sameEnd(run.getLast(), cycle, Direction.CHARGE)
        && sameEnd(run.getLast(), cycle, Direction.DISCHARGE);
  }

  private static boolean sameEnd(Cycle a, Cycle b, Direction direction) {
    return Math.abs(
            a.half(direction).orElseThrow().endVoltage_V()
                - b.half(direction).orElseThrow().endVoltage_V())
        <= SAME_END_V;
  }

  static double current_A(Cycle cycle, Direction reported) {
    return cycle.half(reported).orElseThrow().current_A();
  }

  static boolean same(double a_A, double b_A) {
    return Math.abs(a_A - b_A) <= TOLERANCE * Math.max(a_A, b_A);
  }

  /** This and a later one as one. */
  RateStep then(RateStep later) {
    List<Cycle> all = new ArrayList<>(cycles);
    all.addAll(later.cycles);
    List<Double> capacities = new ArrayList<>(capacities_C);
    capacities.addAll(later.capacities_C);
    return new RateStep(current_A, all, capacities);
  }

  /** Number of the first cycle. */
  public int first() {
    return cycles.getFirst().number();
  }

  /** Number of the last cycle. */
  public int last() {
    return cycles.getLast().number();
  }

  /** Capacity of the last three cycles, or of all if there are fewer. */
  public Moments lastThree_C() {
    int n = capacities_C.size();
    return Moments.of(capacities_C.subList(Math.max(0, n - AVERAGED), n));
  }

  /** Capacity of the first three cycles, or of all if there are fewer. */
  Moments firstThree_C() {
    return Moments.of(capacities_C.subList(0, Math.min(AVERAGED, capacities_C.size())));
  }
}
