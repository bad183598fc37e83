package anodyne.cell;

import java.util.Arrays;

/**
 * What ages, between two cycles. Numbers near 1 that cycles change slowly: thickness of the film at
 * every place in units of its start, active share, length of cracks in units of their start, sodium
 * bound in units of the charge of the start film, sodium of both electrodes of a full cell in units
 * of what the ageing one held fresh and full. Beside them the filled shares of the electrodes,
 * which the voltage limits of a cycle set anew.
 */
final class AgedState {
  private static final int SCALARS = 4;

  final double[] slow;
  private final int places;
  private double working;
  private double counter;

  /** Extents of the stages of a conversion, then its direction; empty for an inserting host. */
  private double[] extents = {};

  private AgedState(double[] slow, int places, double working, double counter) {
    this.slow = slow;
    this.places = places;
    this.working = working;
    this.counter = counter;
  }

  static AgedState fresh(int places, double working, double counter) {
    double[] slow = new double[places + SCALARS];
    Arrays.fill(slow, 0, places + 2, 1);
    return new AgedState(slow, places, working, counter);
  }

  int places() {
    return places;
  }

  AgedState copy() {
    AgedState copy = new AgedState(slow.clone(), places, working, counter);
    copy.extents = extents.clone();
    return copy;
  }

  /** This state with a multiple of changes of what is slow. */
  AgedState plus(double[] change, double times) {
    AgedState sum = copy();
    for (int i = 0; i < slow.length; i++) {
      sum.slow[i] += times * change[i];
    }
    return sum;
  }

  double[] minus(AgedState other) {
    double[] difference = slow.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= other.slow[i];
    }
    return difference;
  }

  double film(int place) {
    return slow[place];
  }

  void film(int place, double thickness) {
    slow[place] = thickness;
  }

  double meanFilm() {
    double sum = 0;
    for (int i = 0; i < places; i++) {
      sum += slow[i];
    }
    return sum / places;
  }

  double activeShare() {
    return slow[places];
  }

  void activeShare(double share) {
    slow[places] = share;
  }

  double crack() {
    return slow[places + 1];
  }

  void crack(double length) {
    slow[places + 1] = length;
  }

  double bound() {
    return slow[places + 2];
  }

  void bound(double charge) {
    slow[places + 2] = charge;
  }

  double inventory() {
    return slow[places + 3];
  }

  void inventory(double sodium) {
    slow[places + 3] = sodium;
  }

  double working() {
    return working;
  }

  double counter() {
    return counter;
  }

  void contents(double ofWorking, double ofCounter) {
    working = ofWorking;
    counter = ofCounter;
  }

  double[] extents() {
    return extents.clone();
  }

  void extents(double[] ofStagesAndDirection) {
    extents = ofStagesAndDirection.clone();
  }
}
