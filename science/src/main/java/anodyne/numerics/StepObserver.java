package anodyne.numerics;

/** Follows an integration; every method may be left as it is. */
public interface StepObserver {

  /** Asked before every step: false ends the integration as stopped (a deadline, an interrupt). */
  default boolean proceed() {
    return true;
  }

  /** A step was taken; the integrator answers for any time from its step start to its time. */
  default void stepped(Integrator integrator) {}

  /**
   * An event happened; events of one step come in the order of time, before {@link #stepped}.
   *
   * @param event its place in the list given to advance
   */
  default void crossed(int event, double time_s, Integrator integrator) {}
}
