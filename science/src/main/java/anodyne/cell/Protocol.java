package anodyne.cell;

import java.util.List;

/**
 * What is done to a cell.
 *
 * @param cycles one after the other, one or more
 */
public record Protocol(List<Cycle> cycles) {

  /**
   * Steps that count as one cycle.
   *
   * @param times how often they are run, each time with the next number
   * @param steps one or more
   */
  public record Cycle(int times, List<Step> steps) {
    public Cycle {
      steps = List.copyOf(steps);
      if (!(times >= 1)) {
        throw new IllegalArgumentException("a cycle is run once or more often, got " + times);
      }
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("a cycle needs a step");
      }
    }
  }

  public Protocol {
    cycles = List.copyOf(cycles);
    if (cycles.isEmpty()) {
      throw new IllegalArgumentException("a protocol needs a step");
    }
  }

  /** Steps of a single cycle. */
  public static Protocol of(Step... steps) {
    return new Protocol(List.of(new Cycle(1, List.of(steps))));
  }

  /** Steps as written, repetitions counted. */
  public long steps() {
    return cycles.stream().mapToLong(c -> (long) c.times() * c.steps().size()).sum();
  }
}
