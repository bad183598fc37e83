package anodyne.transport;

import anodyne.junction.Carriers;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import org.jspecify.annotations.Nullable;

/**
 * Densities of ions, electrons and holes in every state of a grid, with their derivatives.
 *
 * <p>Entry k of state s of an ionic array is at {@code s * ions + k}; derivative of ion k by the
 * level of ion j at {@code (s * ions + k) * ions + j}. Instances keep the last evaluation and
 * belong to one thread.
 */
final class Matter {
  private final int ions;
  private final int[] charges;
  private final int[] layerOfState;
  private final double vt_V;
  private final double[] workFunction;
  private final double[] fixedCharge;
  private final @Nullable Carriers[] carriers;
  private final IonSites[] sites;

  /** Ions per m³. */
  final double[] density;

  /** ln of the free share of sites. */
  final double[] logFree;

  /** Occupied share of the ion's own sites. */
  final double[] share;

  /** ∂c_k/∂λ_j, 1/(m³ V). */
  final double[] slope;

  /** Electrons and holes per m³, d ln n/dη, and ln F - η of each. */
  final double[] electrons;

  final double[] electronGrade;
  final double[] electronExcess;
  final double[] holes;
  final double[] holeGrade;
  final double[] holeExcess;

  /** Net charge, elementary charges per m³; ions of metals do not count. */
  final double[] charge;

  /** ∂charge/∂ψ at fixed levels, 1/(m³ V). */
  final double[] chargeByPotential;

  /** n - p less what is trapped, per m³, with its derivative by ψ (minus that by φ). */
  final double[] netElectrons;

  final double[] netElectronsByPotential;

  Matter(Stack stack, Species species, int[] layerOfState, double vt_V) {
    this.vt_V = vt_V;
    this.layerOfState = layerOfState;
    ions = species.count();
    charges = species.charges();
    int layers = stack.layers().size();
    workFunction = new double[layers];
    fixedCharge = new double[layers];
    carriers = new Carriers[layers];
    sites = new IonSites[layers];
    for (int l = 0; l < layers; l++) {
      Layer layer = stack.layers().get(l);
      sites[l] = new IonSites(layer.ions(), species.names(), charges, vt_V);
      switch (layer) {
        case Layer.Metal m -> workFunction[l] = m.workFunction_eV();
        case Layer.Semiconductor s -> {
          carriers[l] = new Carriers(s, vt_V, stack.statistics());
          fixedCharge[l] = s.donors_per_m3() - s.acceptors_per_m3();
        }
      }
    }
    int states = layerOfState.length;
    density = new double[states * ions];
    logFree = new double[states * ions];
    share = new double[states * ions];
    slope = new double[states * ions * ions];
    electrons = new double[states];
    electronGrade = new double[states];
    electronExcess = new double[states];
    holes = new double[states];
    holeGrade = new double[states];
    holeExcess = new double[states];
    charge = new double[states];
    chargeByPotential = new double[states];
    netElectrons = new double[states];
    netElectronsByPotential = new double[states];
  }

  IonSites sites(int layer) {
    return sites[layer];
  }

  /** Fixed charge of the dopants of a layer, elementary charges per m³. */
  double dopants(int layer) {
    return fixedCharge[layer];
  }

  /**
   * Evaluates one state.
   *
   * @param psi_V potential; a metal takes its own
   * @param fermi_V quasi-Fermi potential of the electrons
   * @param levels_V levels of the ions from {@code from} on
   */
  void evaluate(int s, double psi_V, double fermi_V, double[] levels_V, int from) {
    int layer = layerOfState[s];
    Carriers c = carriers[layer];
    double psi = c == null ? fermi_V - workFunction[layer] : psi_V;
    IonSites on = sites[layer];
    on.evaluate(psi, levels_V, from);
    double total = 0;
    double byPotential = 0;
    for (int k = 0; k < ions; k++) {
      int at = s * ions + k;
      density[at] = on.density[k];
      logFree[at] = on.logFree[k];
      share[at] = on.share[k];
      total += charges[k] * on.density[k];
      for (int j = 0; j < ions; j++) {
        double d = on.slope(k, j);
        slope[at * ions + j] = d;
        byPotential -= (double) charges[k] * charges[j] * d;
      }
    }
    if (c == null) {
      charge[s] = 0;
      chargeByPotential[s] = 0;
      return;
    }
    c.evaluate(psi, fermi_V, fermi_V);
    electrons[s] = c.electrons;
    electronGrade[s] = c.gradeElectrons;
    electronExcess[s] = c.logElectrons - c.electronEta(psi, fermi_V);
    holes[s] = c.holes;
    holeGrade[s] = c.gradeHoles;
    holeExcess[s] = c.logHoles - c.holeEta(psi, fermi_V);
    netElectrons[s] = c.electrons - c.holes - c.trapped;
    netElectronsByPotential[s] =
        (c.electrons * c.gradeElectrons
                + c.holes * c.gradeHoles
                - c.trappedByElectrons
                + c.trappedByHoles)
            / vt_V;
    charge[s] = total + fixedCharge[layer] - netElectrons[s];
    chargeByPotential[s] = byPotential - netElectronsByPotential[s];
  }

  /** Raises the entry of each layer to the highest Σ z² c of carriers and ions in its states. */
  void raise(double[] densest_per_m3) {
    for (int s = 0; s < layerOfState.length; s++) {
      int layer = layerOfState[s];
      double sum = electrons[s] + holes[s];
      for (int k = 0; k < ions; k++) {
        sum += (double) charges[k] * charges[k] * density[s * ions + k];
      }
      densest_per_m3[layer] = Math.max(densest_per_m3[layer], sum);
    }
  }

  /** ∂c_k/∂ψ at fixed levels of a state, 1/(m³ V); 0 in metals, whose potential is fixed. */
  double densityByPotential(int s, int k) {
    double sum = 0;
    for (int j = 0; j < ions; j++) {
      sum -= charges[j] * slope[(s * ions + k) * ions + j];
    }
    return sum;
  }

  /** ∂ ln f_k/∂λ_j of a state, 1/V. */
  double logFreeByLevel(int s, int k, int j) {
    return sites[layerOfState[s]].compete(k, j) ? -share[s * ions + j] / vt_V : 0;
  }

  /** ∂ ln f_k/∂ψ at fixed levels of a state, 1/V. */
  double logFreeByPotential(int s, int k) {
    double sum = 0;
    for (int j = 0; j < ions; j++) {
      sum -= charges[j] * logFreeByLevel(s, k, j);
    }
    return sum;
  }
}
