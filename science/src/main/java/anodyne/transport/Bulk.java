package anodyne.transport;

import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.quantity.Constants;
import java.util.Arrays;
import java.util.List;

/** Neutral interiors of the layers of a stack with ions. Electrons are at level 0. */
final class Bulk {
  private static final int BISECTIONS = 200;
  private static final double REACH_V = 40;

  private final Stack stack;
  private final Species species;
  private final Matter matter;
  private final double vt_V;

  Bulk(Stack stack) {
    this.stack = stack;
    species = Species.of(stack);
    int[] layers = new int[stack.layers().size()];
    Arrays.setAll(layers, l -> l);
    vt_V = Constants.thermalVoltage_V(stack.temperature_K());
    matter = new Matter(stack, species, layers, vt_V);
  }

  /** Densities last evaluated; state l is the interior of layer l. */
  Matter matter() {
    return matter;
  }

  /** ψ at which a layer with ions at these levels has no charge; of a metal its own. */
  double potential_V(int layer, double[] levels_V) {
    return solve(layer, levels_V, Double.NaN);
  }

  /** ψ at which a layer with a given charge of ions has no charge; of a metal its own. */
  double potentialWith_V(int layer, double ionCharge_per_m3) {
    return solve(layer, new double[species.count()], ionCharge_per_m3);
  }

  private double solve(int layer, double[] levels_V, double ionCharge) {
    return switch (stack.layers().get(layer)) {
      case Layer.Metal m -> -m.workFunction_eV();
      case Layer.Semiconductor s -> {
        double low = -s.electronAffinity_eV() - s.gap_eV() - REACH_V;
        double high = -s.electronAffinity_eV() + REACH_V;
        for (int i = 0;
            i < BISECTIONS && high - low > Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
            i++) {
          double middle = 0.5 * (low + high);
          evaluate(layer, middle, levels_V);
          double charge =
              Double.isNaN(ionCharge)
                  ? matter.charge[layer]
                  : ionCharge + matter.dopants(layer) - matter.netElectrons[layer];
          if (charge > 0) {
            low = middle;
          } else {
            high = middle;
          }
        }
        yield 0.5 * (low + high);
      }
    };
  }

  private void evaluate(int layer, double psi_V, double[] levels_V) {
    matter.psi_V[layer] = psi_V;
    for (int k = 0; k < levels_V.length; k++) {
      matter.level_V[matter.first(k) + layer] = levels_V[k];
    }
    matter.evaluate(layer);
  }

  /** Density of an ion in a layer whose ions are at these levels. */
  double density_per_m3(int layer, int ion, double[] levels_V) {
    evaluate(layer, potential_V(layer, levels_V), levels_V);
    return matter.density[matter.first(ion) + layer];
  }

  /**
   * Chemical over tracer diffusivity of an ion in the neutral interior, t_e W with W = d(μ/kT)/d ln
   * c = c/(∂c/∂η) + c/(∂n/∂η): 1/(1 - θ) with many electrons, twice that when there are as many as
   * ions.
   */
  double chemicalOverTracer(int layer, int ion, double[] levels_V) {
    if (!matter.sites(layer).holds(ion)) {
      return Double.NaN;
    }
    double number = electronNumber(layer, ion, levels_V);
    matter.differentiate(layer);
    double density = matter.density[matter.first(ion) + layer];
    double byLevel = matter.slope[matter.first(ion, ion) + layer] * vt_V;
    double byElectrons = matter.netElectronsByPotential[layer] * vt_V;
    boolean metal = stack.layers().get(layer) instanceof Layer.Metal;
    return number * (density / byLevel + (metal ? 0 : density / byElectrons));
  }

  /** Transference number of the electrons in the neutral interior; 1 in a metal. */
  double electronNumber(int layer, int ion, double[] levels_V) {
    evaluate(layer, potential_V(layer, levels_V), levels_V);
    return switch (stack.layers().get(layer)) {
      case Layer.Metal _ -> 1;
      case Layer.Semiconductor s -> {
        double electronic =
            matter.electrons[layer] * s.kinetics().electronMobility_m2_per_Vs()
                + matter.holes[layer] * s.kinetics().holeMobility_m2_per_Vs();
        int z = species.charges()[ion];
        double ionic =
            z
                * z
                * matter.density[matter.first(ion) + layer]
                * s.ions().stream()
                    .filter(i -> i.name().equals(species.names().get(ion)))
                    .mapToDouble(i -> i.diffusivity_m2_per_s() / vt_V)
                    .sum();
        yield electronic / (electronic + ionic);
      }
    };
  }

  /**
   * Level of an ion in the neutral interior of a layer that holds it at a concentration, the others
   * at their initial ones.
   */
  double level_V(int layer, int ion, double density_per_m3) {
    double[] densities = initial_per_m3(layer);
    if (!matter.sites(layer).holds(ion)) {
      throw new IllegalArgumentException(
          "layer "
              + stack.layers().get(layer).name()
              + " does not hold the ion "
              + species.names().get(ion));
    }
    densities[ion] = density_per_m3;
    double charge = 0;
    double taken = 0;
    List<Ion> held = stack.layers().get(layer).ions();
    for (Ion other : held) {
      int k = species.indexOf(other.name());
      charge += species.charges()[k] * densities[k];
      if (matter.sites(layer).compete(ion, k)) {
        taken += densities[k] / other.sites_per_m3().orElse(Double.POSITIVE_INFINITY);
      }
    }
    if (!(taken < 1)) {
      throw new IllegalArgumentException(
          "layer "
              + stack.layers().get(layer).name()
              + " has fewer sites than "
              + density_per_m3
              + " 1/m³ of "
              + species.names().get(ion)
              + " take");
    }
    return matter.sites(layer).level_V(ion, potentialWith_V(layer, charge), densities);
  }

  private double[] initial_per_m3(int layer) {
    double[] densities = new double[species.count()];
    for (Ion ion : stack.layers().get(layer).ions()) {
      densities[species.indexOf(ion.name())] = ion.initial_per_m3();
    }
    return densities;
  }

  /** Level of every ion at the initial concentration of the first layer that holds it. */
  double[] initialLevels_V() {
    double[] levels = new double[species.count()];
    for (int k = 0; k < levels.length; k++) {
      for (int l = stack.layers().size() - 1; l >= 0; l--) {
        if (matter.sites(l).holds(k)) {
          levels[k] = level_V(l, k, initial_per_m3(l)[k]);
        }
      }
    }
    return levels;
  }

  /**
   * Largest concentration that screens in each layer, with one ion at a level and the others at
   * theirs: bulk of the layer or twice it, where charge piles up.
   */
  double[] densest_per_m3(double[] levels_V, int ion, double highest_V) {
    double[] at = levels_V.clone();
    at[ion] = highest_V;
    double[] densest = new double[stack.layers().size()];
    for (int l = 0; l < densest.length; l++) {
      evaluate(l, potential_V(l, at), at);
      double sum = matter.electrons[l] + matter.holes[l];
      for (int k = 0; k < species.count(); k++) {
        int z = species.charges()[k];
        sum += (double) z * z * matter.density[matter.first(k) + l];
      }
      densest[l] = Math.max(1, sum);
    }
    return densest;
  }
}
