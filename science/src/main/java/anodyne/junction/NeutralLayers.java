package anodyne.junction;

import java.util.HashMap;
import java.util.Map;

/** Charge model and neutral interior of every layer of a stack. */
final class NeutralLayers {
  private final Stack stack;
  private final double vt_V;
  private final Species[] species;
  private final NeutralBulk[] bulk;

  NeutralLayers(Stack stack, double vt_V) {
    this.stack = stack;
    this.vt_V = vt_V;
    species = new Species[stack.layers().size()];
    bulk = new NeutralBulk[stack.layers().size()];
    fill();
  }

  /** Charge model by layer, null for a metal. */
  Species[] species() {
    return species;
  }

  NeutralBulk[] bulk() {
    return bulk;
  }

  /**
   * Neutral interior of every layer; a metal's carries its work function and no carriers. The first
   * layer that holds an ion fixes its chemical potential.
   */
  private void fill() {
    Map<String, Double> ionPotential = new HashMap<>();
    for (int i = 0; i < bulk.length; i++) {
      switch (stack.layers().get(i)) {
        case Layer.Metal m -> bulk[i] = new NeutralBulk(-m.workFunction_eV(), 0, 0, 0);
        case Layer.Semiconductor s -> {
          double[] potential = new double[s.ions().size()];
          boolean anyNew = false;
          for (int k = 0; k < potential.length; k++) {
            Double known = ionPotential.get(s.ions().get(k).name());
            anyNew |= known == null;
            potential[k] = known == null ? Double.NEGATIVE_INFINITY : known;
          }
          species[i] = new Species(s, vt_V, stack.statistics(), potential);
          if (anyNew) {
            bulk[i] = NeutralBulk.of(s, species[i], initialIonCharge(s, ionPotential));
            for (int k = 0; k < potential.length; k++) {
              Ion ion = s.ions().get(k);
              if (!ionPotential.containsKey(ion.name())) {
                potential[k] = initialPotential_kT(s, ion, bulk[i].psi_V());
                ionPotential.put(ion.name(), potential[k]);
              }
            }
            species[i] = new Species(s, vt_V, stack.statistics(), potential);
          }
          bulk[i] = NeutralBulk.of(s, species[i], 0);
        }
      }
    }
  }

  private static double initialIonCharge(Layer.Semiconductor s, Map<String, Double> known) {
    double sum = 0;
    for (Ion ion : s.ions()) {
      if (!known.containsKey(ion.name())) {
        sum += ion.charge() * ion.initial_per_m3();
      }
    }
    return sum;
  }

  /** μ/kT at which the ion has its initial concentration in the neutral bulk. */
  private double initialPotential_kT(Layer.Semiconductor layer, Ion ion, double psi_V) {
    double free = 1;
    if (ion.sites_per_m3().isPresent()) {
      double sites = ion.sites_per_m3().getAsDouble();
      double taken = 0;
      for (Ion other : layer.ions()) {
        boolean competes = ion.sharedLattice() && other.sharedLattice();
        if (other.equals(ion) || competes) {
          taken += other.initial_per_m3();
        }
      }
      free = sites - taken;
      if (!(free > 0)) {
        throw new IllegalArgumentException(
            "ions of layer " + layer.name() + " hold more than the sites they share");
      }
    }
    return Math.log(ion.initial_per_m3() / free)
        + ion.siteEnergy_eV() / vt_V
        + ion.charge() * psi_V / vt_V;
  }

  /**
   * Carriers that decide: the majority; of an intrinsic layer those that flow in, electrons from a
   * neighbour of lower work function.
   */
  boolean isNType(int layer) {
    if (!bulk[layer].isIntrinsic() || bulk.length == 1) {
      return bulk[layer].isNType();
    }
    double strongest = 0;
    for (int neighbour : new int[] {layer - 1, layer + 1}) {
      if (neighbour >= 0 && neighbour < bulk.length) {
        double difference = bulk[layer].workFunction_eV() - bulk[neighbour].workFunction_eV();
        strongest = Math.abs(difference) > Math.abs(strongest) ? difference : strongest;
      }
    }
    return strongest >= 0;
  }
}
