package anodyne.cell;

/**
 * Open-circuit potential of a phase in inner loops, over the share x of filled sites at the surface
 * and, where it depends on the way it was reached, a state h. Slopes are those of the last call.
 */
interface PotentialModel {

  /**
   * Made ready for inner loops.
   *
   * @param temperature_K at which curves without one of their own are taken
   */
  static PotentialModel of(OpenCircuit potential, double temperature_K) {
    return switch (potential) {
      case SingleValued single -> new OneCurve(single.curve(temperature_K));
      case Hysteresis hysteresis -> new TwoBranches(hysteresis, temperature_K);
    };
  }

  /** True if it has a state. */
  boolean remembers();

  /** State at the start. */
  double start();

  /** U without what follows the direction at once. */
  double at(double x, double h, double temperature_K);

  double slope();

  double slopeByState();

  /** True if a part of U follows the direction at once. */
  boolean jumps();

  /**
   * That part.
   *
   * @param flow_per_s share of the capacity that leaves in a second
   */
  double jump_V(double flow_per_s);

  double jumpByFlow();

  /** dh/dt. */
  double rate(double x, double h, double flow_per_s);

  double rateByShare();

  double rateByState();

  double rateByFlow();
}
