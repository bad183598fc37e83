package anodyne.transport;

import anodyne.junction.Ion;
import java.util.List;

/**
 * Occupation of the sites of one layer by its ions.
 *
 * <p>c = N θ, θ = f e^η with η = (λ - z ψ)/Vt - E/kT and f the share of sites left free: 1 - θ on a
 * lattice of its own, 1 - Σθ on a shared one, 1 without site limit. Entry k of every array is ion k
 * of the whole stack; ions the layer does not hold have density 0.
 *
 * <p>An instance keeps the last evaluation in fields and belongs to one thread.
 */
final class IonSites {
  private static final double MOST = 600;
  private static final double SMALL = 3e-4;

  private final double vt_V;
  private final int count;
  private final boolean[] held;
  private final boolean[] limited;
  private final boolean[] shared;
  private final double[] sites;
  private final double[] energy_V;
  private final int[] charge;

  /** Ions per m³. */
  final double[] density;

  /** Share θ of the ion's own sites it occupies; 0 without site limit. */
  final double[] share;

  /** ln f of each ion. */
  final double[] logFree;

  /**
   * @param ions of the layer
   * @param names of all ions of the stack
   * @param charges of all ions of the stack
   */
  IonSites(List<Ion> ions, List<String> names, int[] charges, double vt_V) {
    this.vt_V = vt_V;
    count = names.size();
    charge = charges;
    held = new boolean[count];
    limited = new boolean[count];
    shared = new boolean[count];
    sites = new double[count];
    energy_V = new double[count];
    density = new double[count];
    share = new double[count];
    logFree = new double[count];
    for (Ion ion : ions) {
      int k = names.indexOf(ion.name());
      held[k] = true;
      limited[k] = ion.sites_per_m3().isPresent();
      shared[k] = ion.sharedLattice();
      sites[k] = ion.sites_per_m3().orElse(1);
      energy_V[k] = ion.siteEnergy_eV();
    }
  }

  boolean holds(int ion) {
    return held[ion];
  }

  /** True if the sites of two ions are the same. */
  boolean compete(int ion, int other) {
    return ion == other ? limited[ion] : shared[ion] && shared[other];
  }

  /** True if any two ions share a lattice. */
  boolean anyShared() {
    for (boolean s : shared) {
      if (s) {
        return true;
      }
    }
    return false;
  }

  /**
   * Evaluates densities and free shares.
   *
   * @param levels_V level of ion k at {@code levels_V[from + k]}
   */
  void evaluate(double psi_V, double[] levels_V, int from) {
    double highest = 0;
    for (int k = 0; k < count; k++) {
      if (shared[k]) {
        highest = Math.max(highest, eta(k, psi_V, levels_V[from + k]));
      }
    }
    double partition = Math.exp(-highest);
    for (int k = 0; k < count; k++) {
      if (shared[k]) {
        double weight = Math.exp(eta(k, psi_V, levels_V[from + k]) - highest);
        share[k] = weight;
        partition += weight;
      }
    }
    double logFreeShared = -highest - Math.log(partition);
    for (int k = 0; k < count; k++) {
      if (!held[k]) {
        continue;
      }
      double eta = eta(k, psi_V, levels_V[from + k]);
      if (shared[k]) {
        share[k] /= partition;
        logFree[k] = logFreeShared;
        density[k] = sites[k] * share[k];
      } else if (limited[k]) {
        double e = Math.exp(-Math.abs(eta));
        share[k] = eta > 0 ? 1 / (1 + e) : e / (1 + e);
        logFree[k] = -Math.max(eta, 0) - logOfOneAnd(e);
        density[k] = sites[k] * share[k];
      } else {
        density[k] = Math.exp(Math.min(eta, MOST));
      }
    }
  }

  /** ln(1 + e) to the last digit for 0 <= e <= 1, faster than {@link Math#log1p}. */
  private static double logOfOneAnd(double e) {
    return e < SMALL ? e * (1 - e * (0.5 - e * (1.0 / 3 - 0.25 * e))) : Math.log(1 + e);
  }

  private double eta(int k, double psi_V, double level_V) {
    return (level_V - energy_V[k] - charge[k] * psi_V) / vt_V;
  }

  /** 1 - θ_k without the rounding of a nearly full lattice. */
  private double notItself(int k) {
    if (!limited[k]) {
      return 1;
    }
    double rest = Math.exp(logFree[k]);
    if (shared[k]) {
      for (int j = 0; j < count; j++) {
        rest += j != k && shared[j] ? share[j] : 0;
      }
    }
    return rest;
  }

  /** ∂c_k/∂λ_j, 1/(m³ V). */
  double slope(int k, int j) {
    if (k == j) {
      return density[k] * notItself(k) / vt_V;
    }
    return shared[k] && shared[j] ? -density[k] * share[j] / vt_V : 0;
  }

  /**
   * The level at which the layer holds a concentration where the potential is known, others at
   * their own concentrations.
   *
   * @param densities_per_m3 of all ions
   */
  double level_V(int k, double psi_V, double[] densities_per_m3) {
    double free = 1;
    if (limited[k]) {
      double taken = 0;
      for (int j = 0; j < count; j++) {
        if (compete(k, j)) {
          taken += densities_per_m3[j] / sites[j];
        }
      }
      free = 1 - taken;
    }
    return energy_V[k]
        + charge[k] * psi_V
        + vt_V * Math.log(densities_per_m3[k] / (sites[k] * free));
  }
}
