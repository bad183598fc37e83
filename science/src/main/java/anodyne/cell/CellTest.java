package anodyne.cell;

import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Series;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Runs a cell through protocols.
 *
 * <p>Every step begins with a state consistent with the amounts the last one left, so that no
 * sodium is lost between steps; its limits are found on the dense output. A step ends at a limit of
 * its own, at a voltage limit of the cell, at the end of its course, or after {@value
 * StepEnds#MOST_CAPACITIES} nominal capacities at constant current or a day otherwise. A second
 * protocol goes on where the first one ended.
 */
public final class CellTest {
  private final DrivenCell driven;
  private boolean begun;
  private double time_s;

  /**
   * How a test is run.
   *
   * @param relative tolerance of the integration
   * @param activeMass_kg active mass of the working electrode, for currents per gram
   * @param period_s time between rows where a step says none; empty for a row each step of the
   *     integration and some between
   * @param mostSteps steps of the integration within one step of the protocol
   */
  public record Settings(
      double relative, OptionalDouble activeMass_kg, OptionalDouble period_s, int mostSteps) {
    private static final int MANY = 100_000;

    public Settings {
      if (!(relative > 0 && relative < 1)) {
        throw new IllegalArgumentException("tolerance " + relative + " must lie between 0 and 1");
      }
      if (!(period_s.orElse(1) > 0) || !(activeMass_kg.orElse(1) > 0)) {
        throw new IllegalArgumentException("period and active mass must be positive");
      }
    }

    public static Settings of(double relative) {
      return new Settings(relative, OptionalDouble.empty(), OptionalDouble.empty(), MANY);
    }

    public Settings withActiveMass(double mass_kg) {
      return new Settings(relative, OptionalDouble.of(mass_kg), period_s, mostSteps);
    }

    public Settings withPeriod(double other_s) {
      return new Settings(relative, activeMass_kg, OptionalDouble.of(other_s), mostSteps);
    }
  }

  /** Told how far a test is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A step of the protocol is done.
     *
     * @param done steps of the protocol that are done
     * @param all steps of the protocol, repetitions counted
     * @param time_s since the test began
     */
    void at(long done, long all, double time_s);
  }

  /**
   * A test of a cell at rest.
   *
   * @param model of the cell; belongs to this test
   */
  public CellTest(CellModel model, Settings settings) {
    driven = new DrivenCell(model, settings);
  }

  public CellHistory run(Protocol protocol) {
    return run(protocol, () -> true, (done, all, time_s) -> {});
  }

  /**
   * Runs a protocol.
   *
   * @param goOn asked before every step of the integration: false stops the test
   * @param progress told after every step of the protocol
   */
  public CellHistory run(Protocol protocol, BooleanSupplier goOn, Progress progress) {
    StepConduct conduct = new StepConduct(driven, time_s, goOn);
    Optional<String> failure = begun ? Optional.empty() : driven.begin();
    begun = failure.isEmpty();
    if (failure.isPresent()) {
      return history(
          protocol, conduct, Optional.of("the cell has no state at rest: " + failure.get()));
    }
    long done = 0;
    int firstLabel = 1;
    int cycle = 0;
    for (Protocol.Cycle one : protocol.cycles()) {
      for (int round = 0; round < one.times(); round++) {
        cycle++;
        for (int i = 0; i < one.steps().size(); i++) {
          if (!conduct.conduct(one.steps().get(i), cycle, i + 1, firstLabel + i)) {
            return history(
                protocol,
                conduct,
                Optional.of(
                    "cycle "
                        + cycle
                        + ", step "
                        + (i + 1)
                        + ": "
                        + conduct.parts().getLast().reason()));
          }
          progress.at(++done, protocol.steps(), conduct.time_s());
        }
      }
      firstLabel += one.steps().size();
    }
    return history(protocol, conduct, Optional.empty());
  }

  private CellHistory history(Protocol protocol, StepConduct conduct, Optional<String> stopped) {
    time_s = conduct.time_s();
    double[] unknowns = driven.model().atRest();
    double[] amounts = new double[unknowns.length];
    if (begun) {
      driven.unknowns(unknowns);
      driven.amounts(amounts);
    } else {
      driven.model().amounts(unknowns, amounts);
    }
    return new CellHistory(
        conduct.record().series(technique(protocol)),
        conduct.parts(),
        stopped,
        Series.of(unknowns),
        Series.of(amounts));
  }

  private static Technique technique(Protocol protocol) {
    boolean sweeps =
        protocol.cycles().stream()
            .flatMap(c -> c.steps().stream())
            .allMatch(s ->
                s instanceof Step.Sweep
                    || (s instanceof Step.Steady steady
                        && steady.control() instanceof Control.Rest));
    return sweeps ? Technique.VOLTAMMETRY : Technique.CYCLING;
  }
}
