package anodyne.numerics;

import java.util.List;

/** The way of an integration from step to step, the same for every method. */
final class Course {

  /** What one method does on its way. */
  interface Method {
    /**
     * Takes one step, at most to {@code until_s}, exactly there if it would come close.
     *
     * @return false if no step could be taken
     */
    boolean step(double until_s);

    /** Puts the end of the last step back to a time within it. */
    void cutBack(double time_s);

    /** Why no step could be taken. */
    String failure();

    /** The end of the way here, for the reason given. */
    Integrator.Stopped stopped(String reason);
  }

  private Course() {}

  static Integrator.Outcome run(
      Integrator integrator,
      Method method,
      double until_s,
      List<Event> events,
      StepObserver observer,
      int size,
      int mostSteps) {
    if (!(until_s >= integrator.time_s() && until_s <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "cannot advance from " + integrator.time_s() + " s to " + until_s + " s");
    }
    EventLocation location = new EventLocation(events, size);
    location.start(integrator);
    for (int taken = 0; integrator.time_s() < until_s; taken++) {
      if (!observer.proceed()) {
        return method.stopped("the integration was asked to end");
      }
      if (taken == mostSteps) {
        return method.stopped("the end was not reached within " + mostSteps + " steps");
      }
      if (!method.step(until_s)) {
        return method.stopped(method.failure());
      }
      int event = location.search(integrator, observer);
      if (event >= 0) {
        method.cutBack(location.time_s(event));
      }
      observer.stepped(integrator);
      if (event >= 0) {
        return new Integrator.EventStopped(integrator.time_s(), event);
      }
    }
    return new Integrator.Reached(integrator.time_s());
  }
}
