package anodyne.numerics;

/** Counts of one integration. */
final class Tally {
  int steps;
  int newtonIterations;
  int linearisations;
  int errorFailures;
  int newtonFailures;
  int lastOrder;

  void clear() {
    steps = 0;
    newtonIterations = 0;
    linearisations = 0;
    errorFailures = 0;
    newtonFailures = 0;
    lastOrder = 0;
  }

  IntegratorStatistics statistics() {
    return new IntegratorStatistics(
        steps, newtonIterations, linearisations, errorFailures, newtonFailures, lastOrder);
  }
}
