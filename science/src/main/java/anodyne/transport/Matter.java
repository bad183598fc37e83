package anodyne.transport;

import anodyne.junction.Carriers;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import org.jspecify.annotations.Nullable;

/**
 * Densities of ions, electrons and holes in every state of a grid, with their derivatives.
 *
 * <p>Entry s of ion k is at {@code first(k) + s}; derivative of ion k by the level of ion j at
 * {@code first(k, j) + s}. The states of a layer follow one another. Set potentials and levels,
 * then evaluate, and differentiate where derivatives are needed. Instances keep the last evaluation
 * and belong to one thread.
 */
final class Matter {
  private final int ions;
  private final int states;
  private final int[] charges;
  private final int[] firstOfLayer;
  private final double vt_V;
  private final double[] workFunction;
  private final double[] fixedCharge;
  private final boolean holesApart;
  private final @Nullable Carriers[] carriers;
  private final IonSites[] sites;

  /** ψ; of a metal its own. */
  final double[] psi_V;

  /** Quasi-Fermi potential of the electrons. */
  final double[] fermi_V;

  /** Quasi-Fermi potential of the holes; that of the electrons unless they are apart. */
  final double[] holeFermi_V;

  /** Levels of the ions. */
  final double[] level_V;

  /** Ions per m³. */
  final double[] density;

  /** ln of the free share of sites. */
  final double[] logFree;

  /** Occupied share of the ion's own sites; 0 without site limit. */
  final double[] share;

  /** 1 - share without its rounding. */
  final double[] free;

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

  /** n - p less what is trapped, per m³, with its derivative by ψ (minus that by both φ). */
  final double[] netElectrons;

  final double[] netElectronsByPotential;

  Matter(Stack stack, Species species, int[] layerOfState, double vt_V) {
    this(stack, species, layerOfState, vt_V, false);
  }

  /**
   * @param layerOfState never decreasing, with every layer of the stack
   * @param holesApart true if holes have a quasi-Fermi potential of their own
   */
  Matter(Stack stack, Species species, int[] layerOfState, double vt_V, boolean holesApart) {
    this.vt_V = vt_V;
    this.holesApart = holesApart;
    ions = species.count();
    charges = species.charges();
    states = layerOfState.length;
    int layers = stack.layers().size();
    firstOfLayer = new int[layers + 1];
    for (int s = 0; s < states; s++) {
      firstOfLayer[layerOfState[s] + 1] = s + 1;
    }
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
    psi_V = new double[states];
    fermi_V = new double[states];
    holeFermi_V = holesApart ? new double[states] : fermi_V;
    level_V = new double[states * ions];
    density = new double[states * ions];
    logFree = new double[states * ions];
    share = new double[states * ions];
    free = new double[states * ions];
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

  /** Where the entries of an ion begin. */
  int first(int ion) {
    return ion * states;
  }

  /** Where the derivatives of an ion's density by the level of another begin. */
  int first(int ion, int other) {
    return (ion * ions + other) * states;
  }

  /** Evaluates every state. */
  void evaluate() {
    for (int l = 0; l < sites.length; l++) {
      evaluate(l);
    }
  }

  /** Derivatives of every state at what was last evaluated. */
  void differentiate() {
    for (int l = 0; l < sites.length; l++) {
      differentiate(l);
    }
  }

  /** Evaluates the states of one layer. */
  void evaluate(int layer) {
    int from = firstOfLayer[layer];
    int to = firstOfLayer[layer + 1];
    Carriers c = carriers[layer];
    if (c == null) {
      for (int s = from; s < to; s++) {
        psi_V[s] = fermi_V[s] - workFunction[layer];
      }
      sites[layer].evaluate(this, from, to);
      return;
    }
    sites[layer].evaluate(this, from, to);
    if (holesApart) {
      apart(c, from, to);
    } else {
      c.densities(psi_V, fermi_V, from, to, electrons, holes, netElectrons);
    }
    double dopants = fixedCharge[layer];
    for (int s = from; s < to; s++) {
      charge[s] = dopants - netElectrons[s];
    }
    for (int k = 0; k < ions; k++) {
      double z = charges[k];
      int at = first(k) + from;
      for (int s = from; s < to; s++, at++) {
        charge[s] += z * density[at];
      }
    }
  }

  private void apart(Carriers c, int from, int to) {
    for (int s = from; s < to; s++) {
      c.evaluate(psi_V[s], fermi_V[s], holeFermi_V[s]);
      electrons[s] = c.electrons;
      holes[s] = c.holes;
      netElectrons[s] = c.electrons - c.holes;
    }
  }

  /** Derivatives of the states of one layer. */
  void differentiate(int layer) {
    int from = firstOfLayer[layer];
    int to = firstOfLayer[layer + 1];
    sites[layer].differentiate(this, from, to);
    Carriers c = carriers[layer];
    if (c == null) {
      return;
    }
    for (int s = from; s < to; s++) {
      if (holesApart) {
        c.evaluate(psi_V[s], fermi_V[s], holeFermi_V[s]);
      } else {
        c.differentiate(psi_V[s], fermi_V[s], electrons[s], holes[s]);
      }
      electronGrade[s] = c.gradeElectrons;
      holeGrade[s] = c.gradeHoles;
      double by =
          (electrons[s] * c.gradeElectrons
                  + holes[s] * c.gradeHoles
                  - c.trappedByElectrons
                  + c.trappedByHoles)
              / vt_V;
      netElectronsByPotential[s] = by;
      chargeByPotential[s] = -by;
    }
    for (int k = 0; k < ions; k++) {
      for (int j = 0; j < ions; j++) {
        double product = charges[k] * charges[j];
        int at = first(k, j) + from;
        for (int s = from; s < to; s++, at++) {
          chargeByPotential[s] -= product * slope[at];
        }
      }
    }
  }

  /** ln F - η of electrons and holes at what was last evaluated, for their fluxes. */
  void excesses() {
    for (int l = 0; l < sites.length; l++) {
      Carriers c = carriers[l];
      for (int s = firstOfLayer[l]; c != null && s < firstOfLayer[l + 1]; s++) {
        electronExcess[s] = c.electronExcess(psi_V[s], fermi_V[s], electrons[s]);
        holeExcess[s] = c.holeExcess(psi_V[s], holeFermi_V[s], holes[s]);
      }
    }
  }

  /** Raises the entry of each layer to the highest Σ z² c of carriers and ions in its states. */
  void raise(double[] densest_per_m3) {
    for (int l = 0; l < densest_per_m3.length; l++) {
      for (int s = firstOfLayer[l]; s < firstOfLayer[l + 1]; s++) {
        double sum = electrons[s] + holes[s];
        for (int k = 0; k < ions; k++) {
          sum += (double) charges[k] * charges[k] * density[first(k) + s];
        }
        densest_per_m3[l] = Math.max(densest_per_m3[l], sum);
      }
    }
  }

  /** ∂n/∂ψ of a state, 1/(m³ V); minus that by the electrons' φ. */
  double electronSlope(int s) {
    return electrons[s] * electronGrade[s] / vt_V;
  }

  /** -∂p/∂ψ of a state, 1/(m³ V); that by the holes' φ. */
  double holeSlope(int s) {
    return holes[s] * holeGrade[s] / vt_V;
  }

  /** ∂ ln f_k/∂λ_j of a state, 1/V. */
  double logFreeByLevel(int layer, int s, int k, int j) {
    return sites[layer].compete(k, j) ? -share[first(j) + s] / vt_V : 0;
  }
}
