package anodyne.cell;

import java.util.Arrays;

/**
 * States of the open-circuit potentials of an insertion phase at all places, eliminated from the
 * equations of its particles. With the current j of a place, δx_s of its surface and right-hand
 * side b of a state m:
 *
 * <pre>
 *   (shift - ∂r/∂h) δh_m = b_m + ∂r/∂j δj + ∂r/∂c δc_s,    δj = J_s δc_s + ... + Σ J_m δh_m
 * </pre>
 */
final class Memory {
  private final PotentialModel potential;
  private final int places;
  private final int states;
  private final double flowByCurrent;
  private final double perMost;
  private final double[] currentPerState;
  private final double[] stateByRate;
  private final double[] rateByCurrent;
  private final double[] rateBySurface;
  private double divisor;
  private double bySurface;

  /**
   * @param flowByCurrent share of the capacity that a current of 1 A/m² takes out in a second
   * @param most_mol_per_m3 concentration at x = 1
   */
  Memory(PotentialModel potential, int places, double flowByCurrent, double most_mol_per_m3) {
    this.potential = potential;
    this.places = places;
    this.flowByCurrent = flowByCurrent;
    perMost = 1 / most_mol_per_m3;
    states = potential.states();
    currentPerState = new double[places * states];
    stateByRate = new double[places * states];
    rateByCurrent = new double[places * states];
    rateBySurface = new double[places * states];
  }

  int unknowns() {
    return places * states;
  }

  /** First row of a place after the first row of all. */
  int row(int place) {
    return place * states;
  }

  void atRest(double[] y, int at) {
    Arrays.fill(y, at, at + unknowns(), potential.start());
  }

  double startPotential_V(double x, double temperature_K) {
    double[] start = new double[states];
    Arrays.fill(start, potential.start());
    return potential.at(x, start, 0, temperature_K);
  }

  void rates(double[] y, int at, int place, double surface, double current, double[] rates) {
    potential.rates(surface * perMost, y, at + row(place), flowByCurrent * current, rates);
  }

  /** Takes the states of a place out of the derivatives of its current, given without them. */
  void linearise(
      double[] y,
      int at,
      int place,
      double surface,
      double current,
      double currentBySurface,
      double currentByPotential,
      double shift) {
    int row = at + row(place);
    potential.differentiate(surface * perMost, y, row, flowByCurrent * current);
    divisor = 1;
    bySurface = currentBySurface;
    for (int m = 0; m < states; m++) {
      int to = place * states + m;
      stateByRate[to] = 1 / (shift - potential.rateByState(m));
      rateByCurrent[to] = flowByCurrent * potential.rateByFlow(m);
      rateBySurface[to] = potential.rateByShare(m) * perMost;
      currentPerState[to] = -currentByPotential * potential.slopeByState(m) * stateByRate[to];
      divisor -= currentPerState[to] * rateByCurrent[to];
      bySurface += currentPerState[to] * rateBySurface[to];
    }
    bySurface /= divisor;
    scale(place, 1 / divisor);
  }

  /** By which derivatives by salt and potential are divided. */
  double divisor() {
    return divisor;
  }

  /** Derivative by the concentration at the surface, states eliminated. */
  double bySurface() {
    return bySurface;
  }

  /** Multiplies what the right-hand sides of a place do to its current. */
  void scale(int place, double factor) {
    for (int m = row(place); m < row(place + 1); m++) {
      currentPerState[m] *= factor;
    }
  }

  /** Change of the current of a place that the right-hand sides of its states cause. */
  double currentChange(double[] x, int at, int place) {
    double change = 0;
    for (int m = row(place); m < row(place + 1); m++) {
      change += currentPerState[m] * x[at + m];
    }
    return change;
  }

  /** Puts the changes of the states in the place of their right-hand sides. */
  void substitute(double[] x, int at, int place, double currentChange, double surfaceChange) {
    for (int m = row(place); m < row(place + 1); m++) {
      x[at + m] =
          stateByRate[m]
              * (x[at + m] + rateByCurrent[m] * currentChange + rateBySurface[m] * surfaceChange);
    }
  }
}
