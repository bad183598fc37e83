package anodyne.cell;

/**
 * Open-circuit potential of a phase in inner loops, over the share x of filled sites at the surface
 * and states that remember the way it was reached. Slopes are those of the last call.
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

  /** How many states it has at each place. */
  int states();

  /** State at the start, the same for all. */
  double start();

  /**
   * U, V.
   *
   * @param y holds the states from {@code row} on
   */
  double at(double x, double[] y, int row, double temperature_K);

  double slope();

  double slopeByState(int state);

  /**
   * d/dt of the states, into {@code rates} from {@code row} on.
   *
   * @param flow_per_s share of the capacity that leaves in a second
   */
  void rates(double x, double[] y, int row, double flow_per_s, double[] rates);

  /** Derivatives of the rate of a state, which depends on no other state. */
  void differentiate(double x, double[] y, int row, double flow_per_s);

  double rateByShare(int state);

  double rateByState(int state);

  double rateByFlow(int state);
}
