package anodyne.transport;

import anodyne.junction.Ion;
import anodyne.numerics.Exponential;
import java.util.List;

/**
 * Occupation of the sites of one layer by its ions.
 *
 * <p>c = N θ, θ = f e^η with η = (λ - z ψ)/Vt - E/kT and f the share of sites left free: 1 - θ on a
 * lattice of its own, 1 - Σθ on a shared one, 1 without site limit. Entry k of every array is ion k
 * of the whole stack; ions the layer does not hold have density 0. Results go to the arrays of
 * {@link Matter}.
 */
final class IonSites {
  private static final double MOST = 600;

  private final double vt_V;
  private final int count;
  private final boolean[] held;
  private final boolean[] limited;
  private final boolean[] shared;
  private final boolean anyShared;
  private final double[] sites;
  private final double[] energy_V;
  private final int[] charge;

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
    boolean any = false;
    for (Ion ion : ions) {
      int k = names.indexOf(ion.name());
      held[k] = true;
      limited[k] = ion.sites_per_m3().isPresent();
      shared[k] = ion.sharedLattice();
      any |= shared[k];
      sites[k] = ion.sites_per_m3().orElse(1);
      energy_V[k] = ion.siteEnergy_eV();
    }
    anyShared = any;
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
    return anyShared;
  }

  /** Evaluates densities, occupied and free shares of states from their potentials and levels. */
  void evaluate(Matter in, int from, int to) {
    for (int k = 0; k < count; k++) {
      if (held[k] && !shared[k]) {
        if (limited[k]) {
          fillOwn(k, in, from, to);
        } else {
          fillUnlimited(k, in, from, to);
        }
      }
    }
    for (int s = from; anyShared && s < to; s++) {
      fillShared(in, s);
    }
  }

  private void fillOwn(int k, Matter in, int from, int to) {
    double[] density = in.density;
    double[] share = in.share;
    double[] free = in.free;
    double[] logFree = in.logFree;
    double[] psi = in.psi_V;
    double[] level = in.level_V;
    double perVt = 1 / vt_V;
    double n = sites[k];
    double energy = energy_V[k];
    double z = charge[k];
    int at = in.first(k) + from;
    for (int s = from; s < to; s++, at++) {
      double eta = (level[at] - energy - z * psi[s]) * perVt;
      double e = Exponential.of(-Math.abs(eta));
      double large = 1 / (1 + e);
      double small = e * large;
      double occupied = eta > 0 ? large : small;
      share[at] = occupied;
      free[at] = eta > 0 ? small : large;
      logFree[at] = -Math.max(eta, 0) - Exponential.logOfOneAnd(e);
      density[at] = n * occupied;
    }
  }

  private void fillUnlimited(int k, Matter in, int from, int to) {
    int first = in.first(k);
    for (int s = from; s < to; s++) {
      in.density[first + s] = Exponential.of(Math.min(eta(k, in, s), MOST));
      in.free[first + s] = 1;
    }
  }

  private void fillShared(Matter in, int s) {
    double highest = 0;
    for (int k = 0; k < count; k++) {
      if (shared[k]) {
        highest = Math.max(highest, eta(k, in, s));
      }
    }
    double none = Math.exp(-highest);
    double partition = none;
    for (int k = 0; k < count; k++) {
      if (shared[k]) {
        double weight = Math.exp(eta(k, in, s) - highest);
        in.share[in.first(k) + s] = weight;
        partition += weight;
      }
    }
    for (int k = 0; k < count; k++) {
      if (shared[k]) {
        int at = in.first(k) + s;
        in.share[at] /= partition;
        in.logFree[at] = -highest - Math.log(partition);
        in.density[at] = sites[k] * in.share[at];
      }
    }
    for (int k = 0; k < count; k++) {
      if (shared[k]) {
        double rest = none / partition;
        for (int j = 0; j < count; j++) {
          rest += j != k && shared[j] ? in.share[in.first(j) + s] : 0;
        }
        in.free[in.first(k) + s] = rest;
      }
    }
  }

  private double eta(int k, Matter in, int s) {
    return (in.level_V[in.first(k) + s] - energy_V[k] - charge[k] * in.psi_V[s]) / vt_V;
  }

  /** Derivatives of the densities by the levels. */
  void differentiate(Matter in, int from, int to) {
    double perVt = 1 / vt_V;
    for (int k = 0; k < count; k++) {
      if (!held[k]) {
        continue;
      }
      int first = in.first(k);
      int own = in.first(k, k);
      for (int s = from; s < to; s++) {
        in.slope[own + s] = in.density[first + s] * in.free[first + s] * perVt;
      }
      for (int j = 0; anyShared && j < count; j++) {
        if (j != k && compete(k, j)) {
          int across = in.first(k, j);
          int other = in.first(j);
          for (int s = from; s < to; s++) {
            in.slope[across + s] = -in.density[first + s] * in.share[other + s] * perVt;
          }
        }
      }
    }
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
