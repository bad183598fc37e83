package anodyne.sodiation;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Coulometric titration of a composition with sodium at equilibrium.
 *
 * <p>For one potential the stable mixture is a linear program with one row per element of the host
 * and the elements themselves as first basis; it is solved by the primal simplex method with the
 * rule of Bland, which cannot cycle. All plateaus follow exactly by bisection on intersections of
 * tangents (Eisner and Severance, J. ACM 23, 619 (1976)): the minimum is concave and piecewise
 * linear in the potential, so that k plateaus take at most 2k + 1 programs. Cost O(k m n) per
 * program of m elements and n compounds.
 */
public final class TitrationCurve {
  /** Reduced costs and pivots below this are zero, eV and atoms. */
  private static final double ZERO = 1e-11;

  /** Plateaus closer than this are one, V. */
  private static final double SAME_V = 1e-7;

  private final int rows;
  private final int columns;
  private final double[] sodium;
  private final double[] energy_eV;
  private final double[] tableau;
  private final double[] amount;
  private final double[] cost;
  private final int[] basis;

  /** Which compounds may enter a mixture. */
  private final boolean[] holds;

  /**
   * A stable mixture.
   *
   * @param sodium sodium per formula unit of the host
   * @param energy_eV energy per formula unit of the host, sodium metal 0
   * @param compounds indices of the compounds present
   * @param amounts their amounts per formula unit of the host
   */
  public record Vertex(double sodium, double energy_eV, List<Integer> compounds, Series amounts) {
    public Vertex {
      compounds = List.copyOf(compounds);
    }
  }

  /**
   * @param atoms atoms of element i (sodium left out) in compound j at [i * columns + j]
   * @param sodium sodium atoms in each compound
   * @param energy_eV formation energy of each compound, eV per formula unit
   * @param host atoms of each element (sodium left out) of the host, all positive
   * @param elements for each element the compound that is the element itself
   */
  TitrationCurve(
      double[] atoms, double[] sodium, double[] energy_eV, double[] host, int[] elements) {
    rows = host.length;
    columns = sodium.length;
    this.sodium = sodium;
    this.energy_eV = energy_eV;
    tableau = atoms.clone();
    amount = host.clone();
    cost = new double[columns];
    basis = elements.clone();
    holds = new boolean[columns];
    for (int k = 0; k < atoms.length; k++) {
      holds[k % columns] |= atoms[k] > 0;
    }
    for (int i = 0; i < rows; i++) {
      double scale = atoms[i * columns + elements[i]];
      for (int j = 0; j < columns; j++) {
        tableau[i * columns + j] /= scale;
      }
      amount[i] /= scale;
    }
  }

  /** The stable mixtures from no sodium to sodium metal, by rising sodium. */
  public List<Vertex> vertices() {
    List<Vertex> found = new ArrayList<>();
    Vertex empty = withoutSodium();
    Vertex full = at(SAME_V);
    found.add(empty);
    between(empty, full, found);
    return found;
  }

  /** Adds the mixtures after {@code less} up to {@code more}. */
  private void between(Vertex less, Vertex more, List<Vertex> found) {
    double taken = more.sodium() - less.sodium();
    if (!(taken > ZERO)) {
      return;
    }
    double voltage = (less.energy_eV() - more.energy_eV()) / taken;
    Vertex middle = at(voltage);
    double value = middle.energy_eV() + voltage * middle.sodium();
    double chord = less.energy_eV() + voltage * less.sodium();
    boolean onChord =
        value > chord - SAME_V * taken
            || middle.sodium() - less.sodium() <= ZERO
            || more.sodium() - middle.sodium() <= ZERO;
    if (onChord) {
      found.add(more);
      return;
    }
    between(less, middle, found);
    between(middle, more, found);
  }

  /** The stable mixture of compounds without sodium, which is that at an endless potential. */
  private Vertex withoutSodium() {
    boolean[] all = holds.clone();
    for (int j = 0; j < columns; j++) {
      holds[j] &= sodium[j] == 0;
    }
    Vertex empty = at(0);
    System.arraycopy(all, 0, holds, 0, columns);
    return empty;
  }

  /** The stable mixture at a potential. */
  private Vertex at(double voltage_V) {
    for (int j = 0; j < columns; j++) {
      cost[j] = energy_eV[j] + voltage_V * sodium[j];
    }
    int entering = entering();
    while (entering >= 0) {
      pivot(leaving(entering), entering);
      entering = entering();
    }
    return vertex();
  }

  /**
   * The first compound whose formation from the basis lowers the energy; -1 if none does. Sodium
   * alone holds no atom of the host and is never part of a mixture.
   */
  private int entering() {
    for (int j = 0; j < columns; j++) {
      if (!holds[j]) {
        continue;
      }
      double reduced = cost[j];
      double scale = Math.abs(cost[j]);
      for (int i = 0; i < rows; i++) {
        double part = cost[basis[i]] * tableau[i * columns + j];
        reduced -= part;
        scale = Math.max(scale, Math.abs(part));
      }
      if (reduced < -ZERO * Math.max(1, scale)) {
        return j;
      }
    }
    return -1;
  }

  private int leaving(int entering) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      double pivot = tableau[i * columns + entering];
      if (pivot > ZERO) {
        double ratio = amount[i] / pivot;
        boolean tie = Math.abs(ratio - least) <= ZERO;
        if (tie ? basis[i] < basis[best] : ratio < least) {
          least = ratio;
          best = i;
        }
      }
    }
    if (best < 0) {
      throw new IllegalStateException("a compound without elements cannot enter a mixture");
    }
    return best;
  }

  private void pivot(int row, int entering) {
    double scale = 1 / tableau[row * columns + entering];
    for (int j = 0; j < columns; j++) {
      tableau[row * columns + j] *= scale;
    }
    amount[row] *= scale;
    for (int i = 0; i < rows; i++) {
      double factor = tableau[i * columns + entering];
      if (i != row && factor != 0) {
        for (int j = 0; j < columns; j++) {
          tableau[i * columns + j] -= factor * tableau[row * columns + j];
        }
        amount[i] = Math.max(0, amount[i] - factor * amount[row]);
      }
    }
    basis[row] = entering;
  }

  private Vertex vertex() {
    List<Integer> compounds = new ArrayList<>();
    double[] amounts = new double[rows];
    double natrium = 0;
    double energy = 0;
    for (int i = 0; i < rows; i++) {
      if (amount[i] > 1e-9) {
        amounts[compounds.size()] = amount[i];
        compounds.add(basis[i]);
        natrium += amount[i] * sodium[basis[i]];
        energy += amount[i] * energy_eV[basis[i]];
      }
    }
    return new Vertex(
        natrium, energy, compounds, Series.of(Arrays.copyOf(amounts, compounds.size())));
  }
}
