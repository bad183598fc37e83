package anodyne.numerics;

import java.util.List;

/**
 * Finds the events within one step on the dense output.
 *
 * <p>False position with the Illinois rule (Dowell, Jarratt, BIT 11, 168 (1971)) until the time is
 * known to a few units of its last digit. Events are found at the end of the last bracket, where
 * the function has passed zero.
 */
final class EventLocation {
  private static final int MOST_ITERATIONS = 200;

  private final List<Event> events;
  private final double[] before;
  private final double[] found_s;
  private final double[] y;

  EventLocation(List<Event> events, int size) {
    this.events = List.copyOf(events);
    before = new double[events.size()];
    found_s = new double[events.size()];
    y = new double[size];
  }

  /** Notes on which side of zero the functions are at the start. */
  void start(Integrator integrator) {
    if (events.isEmpty()) {
      return;
    }
    integrator.unknowns(integrator.time_s(), y);
    for (int e = 0; e < before.length; e++) {
      before[e] = events.get(e).function().value(integrator.time_s(), y);
    }
  }

  /**
   * Looks through the last step and tells the observer of events in it.
   *
   * @return the first terminal event, or -1
   */
  int search(Integrator integrator, StepObserver observer) {
    if (events.isEmpty()) {
      return -1;
    }
    double end_s = integrator.time_s();
    for (int e = 0; e < before.length; e++) {
      found_s[e] = Double.POSITIVE_INFINITY;
      integrator.unknowns(end_s, y);
      double after = events.get(e).function().value(end_s, y);
      if (events.get(e).counts(before[e], after)) {
        found_s[e] = locate(events.get(e), integrator, before[e], after);
      }
      if (after != 0) {
        before[e] = after;
      } else {
        before[e] = -before[e];
      }
    }
    for (int e = earliest(); e >= 0; e = earliest()) {
      double time_s = found_s[e];
      found_s[e] = Double.POSITIVE_INFINITY;
      observer.crossed(e, time_s, integrator);
      if (events.get(e).terminal()) {
        found_s[e] = time_s;
        return e;
      }
    }
    return -1;
  }

  /** Time of the event found last. */
  double time_s(int event) {
    return found_s[event];
  }

  private int earliest() {
    int first = -1;
    for (int e = 0; e < found_s.length; e++) {
      if (found_s[e] < (first < 0 ? Double.POSITIVE_INFINITY : found_s[first])) {
        first = e;
      }
    }
    return first;
  }

  private double locate(Event event, Integrator integrator, double valueBefore, double valueAfter) {
    double left_s = integrator.stepStart_s();
    double right_s = integrator.time_s();
    double left = valueBefore;
    double right = valueAfter;
    int side = 0;
    for (int i = 0; i < MOST_ITERATIONS && right != 0; i++) {
      if (right_s - left_s <= 4 * Math.ulp(right_s)) {
        break;
      }
      double middle_s =
          i % 16 < 12 ? right_s - right * (right_s - left_s) / (right - left) : Double.NaN;
      if (!(middle_s > left_s && middle_s < right_s)) {
        middle_s = left_s + (right_s - left_s) / 2;
      }
      integrator.unknowns(middle_s, y);
      double value = event.function().value(middle_s, y);
      if (value == 0 || value > 0 == valueAfter > 0) {
        right_s = middle_s;
        right = value;
        left = side > 0 ? left / 2 : left;
        side = 1;
      } else {
        left_s = middle_s;
        left = value;
        right = side < 0 ? right / 2 : right;
        side = -1;
      }
    }
    return right_s;
  }
}
