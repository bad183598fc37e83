package anodyne.numerics;

import anodyne.quantity.Series;
import java.util.List;

/**
 * Carries a {@link StorageSystem} through time, one implicit step after the other.
 *
 * <p>Begin at a state, advance to a time or an event; where the system changes abruptly, advance to
 * that time, change it and restart: amounts are held through the restart, to the last bit. An
 * instance fits one system, owns its work arrays, allocates nothing per step and must not be shared
 * between threads.
 */
public interface Integrator {

  /** How an advance ended. */
  sealed interface Outcome permits Reached, EventStopped, Stopped {
    double time_s();
  }

  /** The time asked for was reached, exactly. */
  record Reached(double time_s) implements Outcome {}

  /**
   * A terminal event ended it; time, unknowns and amounts are those of the event.
   *
   * @param event its place in the list of events
   */
  record EventStopped(double time_s, int event) implements Outcome {}

  /**
   * It went no further.
   *
   * @param reason one sentence
   * @param time_s time up to which the solution stands
   * @param lastStep_s the step that would have been tried next
   * @param corrections sizes of the last Newton corrections, in units of the tolerance
   */
  record Stopped(String reason, double time_s, double lastStep_s, Series corrections)
      implements Outcome {}

  /**
   * Starts anew at {@code y}: the storing rows keep the amounts A(y), the algebraic rows are solved
   * for a consistent state, which {@link #unknowns} then gives. Updates in the outcome are in units
   * of the tolerance.
   */
  Newton.Outcome begin(double time_s, double[] y);

  /**
   * Starts anew at the present time and amounts, after the system has changed; the algebraic rows
   * are solved again.
   */
  Newton.Outcome restart();

  /**
   * Steps until {@code until_s}, reached exactly, or to the first terminal event. May be called
   * again to go on, except after a terminal event, which asks for a restart. The last step is as
   * short as need be, and the next ones grow from it: for output on the way, let the observer ask
   * for {@link #unknowns} within each step.
   */
  Outcome advance(double until_s, List<Event> events, StepObserver observer);

  /** Steps until {@code until_s}, with nothing to watch for. */
  default Outcome advance(double until_s) {
    return advance(until_s, List.of(), new StepObserver() {});
  }

  /** Time reached. */
  double time_s();

  /** Start of the last step; the present time if there was none since the last start. */
  double stepStart_s();

  /**
   * Unknowns at a time within the last step.
   *
   * @param y receives the unknowns
   */
  void unknowns(double time_s, double[] y);

  /**
   * Amounts at a time within the last step, as integrated: what is conserved is conserved in these.
   *
   * @param amounts receives the amounts
   */
  void amounts(double time_s, double[] amounts);

  IntegratorStatistics statistics();
}
