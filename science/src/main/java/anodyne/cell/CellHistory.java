package anodyne.cell;

import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import java.util.List;
import java.util.Optional;

/**
 * What a cell did under a protocol.
 *
 * @param series voltage and current against time, with steps and cycles; every row is a state at
 *     its time, the first row of a step the state right after the change
 * @param steps one for each step of the series, in its order
 * @param stopped why the protocol was not run to its end; empty if it was
 * @param unknowns of the model at the end
 * @param amounts that its rows hold at the end, as integrated: what is conserved is so in these
 */
public record CellHistory(
    TimeSeries series,
    List<Part> steps,
    Optional<String> stopped,
    Series unknowns,
    Series amounts) {

  /** How a step ended. */
  public enum Ending {
    /** At a limit of its own, or with its course run. */
    LIMIT,
    /** At once: the limit held already when it began. */
    AT_ONCE,
    /** At a voltage limit of the cell. */
    CUT_OFF,
    /** Where salt or sites were used up, the voltage running away before it met a limit. */
    EXHAUSTED,
    /** At none of its limits within the longest time. */
    LONGEST_TIME,
    /** It could not be started or gone on with, or was asked to end. */
    STOPPED;

    /** As written in documents. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One step as it was run: a pulse, a rest, a leg of a sweep is one each.
   *
   * @param cycle number of the cycle, from 1
   * @param step number of the step of the protocol within its cycle, from 1
   * @param start_s time since the test began
   * @param end_s likewise
   * @param ending how it ended
   * @param reason what ended it, in words
   * @param charge_C passed, above 0 charges
   * @param steps of the integration
   * @param newtonIterations of the integration
   */
  public record Part(
      int cycle,
      int step,
      double start_s,
      double end_s,
      Ending ending,
      String reason,
      double charge_C,
      int steps,
      int newtonIterations) {}

  public CellHistory {
    steps = List.copyOf(steps);
    if (steps.size() != series.steps().size()) {
      throw new IllegalArgumentException(
          steps.size() + " steps for " + series.steps().size() + " of the series");
    }
  }

  /** Steps of the integration, all together. */
  public int integrationSteps() {
    return steps.stream().mapToInt(Part::steps).sum();
  }

  public int newtonIterations() {
    return steps.stream().mapToInt(Part::newtonIterations).sum();
  }
}
