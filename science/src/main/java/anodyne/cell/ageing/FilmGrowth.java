package anodyne.cell.ageing;

import anodyne.quantity.Constants;

/**
 * Current density of a film reaction, above 0 for reduction, and its derivatives; equations in the
 * package documentation. Allocates nothing.
 */
public sealed interface FilmGrowth {

  /**
   * A per m² of surface.
   *
   * @param thickness_m of the film, above 0
   * @param potential_V of the solid less that of the electrolyte, against Na/Na⁺
   */
  double current_A_per_m2(double thickness_m, double potential_V, double temperature_K);

  /** Derivative of the current by the thickness, A/m³. */
  double byThickness(double thickness_m, double potential_V, double temperature_K);

  /** Derivative of the current by the potential, A/(m² V). */
  double byPotential(double thickness_m, double potential_V, double temperature_K);

  /** At the same rate for ever: thickness grows linearly. */
  record Steady(double current_A_per_m2) implements FilmGrowth {
    public Steady {
      Refuse.negative("film current", current_A_per_m2);
    }

    @Override
    public double current_A_per_m2(double thickness_m, double potential_V, double temperature_K) {
      return current_A_per_m2;
    }

    @Override
    public double byThickness(double thickness_m, double potential_V, double temperature_K) {
      return 0;
    }

    @Override
    public double byPotential(double thickness_m, double potential_V, double temperature_K) {
      return 0;
    }
  }

  /**
   * The transfer of electrons at the surface limits.
   *
   * @param exchange_A_per_m2 j₀
   * @param transfer α
   * @param equilibrium_V U
   */
  record Reaction(double exchange_A_per_m2, double transfer, double equilibrium_V)
      implements FilmGrowth {
    public Reaction {
      Refuse.negative("exchange current of the film", exchange_A_per_m2);
      Refuse.negative("transfer coefficient", transfer);
    }

    @Override
    public double current_A_per_m2(double thickness_m, double potential_V, double temperature_K) {
      double thermal = Constants.thermalVoltage_V(temperature_K);
      return exchange_A_per_m2 * Math.exp(-transfer * (potential_V - equilibrium_V) / thermal);
    }

    @Override
    public double byThickness(double thickness_m, double potential_V, double temperature_K) {
      return 0;
    }

    @Override
    public double byPotential(double thickness_m, double potential_V, double temperature_K) {
      return -transfer
          / Constants.thermalVoltage_V(temperature_K)
          * current_A_per_m2(thickness_m, potential_V, temperature_K);
    }
  }

  /** Solvent diffuses through the film. */
  record SolventDiffusion(double diffusivity_m2_per_s, double concentration_mol_per_m3)
      implements FilmGrowth {
    public SolventDiffusion {
      Refuse.negative("solvent diffusivity", diffusivity_m2_per_s);
      Refuse.negative("solvent concentration", concentration_mol_per_m3);
    }

    @Override
    public double current_A_per_m2(double thickness_m, double potential_V, double temperature_K) {
      return Constants.FARADAY_C_PER_MOL
          * diffusivity_m2_per_s
          * concentration_mol_per_m3
          / thickness_m;
    }

    @Override
    public double byThickness(double thickness_m, double potential_V, double temperature_K) {
      return -current_A_per_m2(thickness_m, potential_V, temperature_K) / thickness_m;
    }

    @Override
    public double byPotential(double thickness_m, double potential_V, double temperature_K) {
      return 0;
    }
  }

  /**
   * Electrons migrate through the film where the solid lies below a potential.
   *
   * @param inner_V U
   */
  record ElectronMigration(double conductivity_S_per_m, double inner_V) implements FilmGrowth {
    public ElectronMigration {
      Refuse.negative("electronic conductivity of the film", conductivity_S_per_m);
    }

    @Override
    public double current_A_per_m2(double thickness_m, double potential_V, double temperature_K) {
      return conductivity_S_per_m * Math.max(0, inner_V - potential_V) / thickness_m;
    }

    @Override
    public double byThickness(double thickness_m, double potential_V, double temperature_K) {
      return -current_A_per_m2(thickness_m, potential_V, temperature_K) / thickness_m;
    }

    @Override
    public double byPotential(double thickness_m, double potential_V, double temperature_K) {
      return potential_V < inner_V ? -conductivity_S_per_m / thickness_m : 0;
    }
  }

  /** Neutral sodium interstitials diffuse through the film. */
  record InterstitialDiffusion(double diffusivity_m2_per_s, double concentration_mol_per_m3)
      implements FilmGrowth {
    public InterstitialDiffusion {
      Refuse.negative("interstitial diffusivity", diffusivity_m2_per_s);
      Refuse.negative("interstitial concentration", concentration_mol_per_m3);
    }

    @Override
    public double current_A_per_m2(double thickness_m, double potential_V, double temperature_K) {
      return Constants.FARADAY_C_PER_MOL
          * diffusivity_m2_per_s
          * concentration_mol_per_m3
          * Math.exp(-potential_V / Constants.thermalVoltage_V(temperature_K))
          / thickness_m;
    }

    @Override
    public double byThickness(double thickness_m, double potential_V, double temperature_K) {
      return -current_A_per_m2(thickness_m, potential_V, temperature_K) / thickness_m;
    }

    @Override
    public double byPotential(double thickness_m, double potential_V, double temperature_K) {
      return -current_A_per_m2(thickness_m, potential_V, temperature_K)
          / Constants.thermalVoltage_V(temperature_K);
    }
  }

  /**
   * Solvent diffuses through the film and reacts at the surface, either of which limits.
   *
   * @param rate_m_per_s k at U
   * @param concentration_mol_per_m3 of solvent in the electrolyte
   */
  record ReactionAndDiffusion(
      double rate_m_per_s,
      double transfer,
      double equilibrium_V,
      double diffusivity_m2_per_s,
      double concentration_mol_per_m3)
      implements FilmGrowth {
    public ReactionAndDiffusion {
      Refuse.negative("rate of the film reaction", rate_m_per_s);
      Refuse.negative("transfer coefficient", transfer);
      Refuse.notPositive("solvent diffusivity", diffusivity_m2_per_s);
      Refuse.negative("solvent concentration", concentration_mol_per_m3);
    }

    @Override
    public double current_A_per_m2(double thickness_m, double potential_V, double temperature_K) {
      double rate = rate(potential_V, temperature_K);
      return most() * rate / (1 + thickness_m * rate / diffusivity_m2_per_s);
    }

    @Override
    public double byThickness(double thickness_m, double potential_V, double temperature_K) {
      double rate = rate(potential_V, temperature_K);
      double divisor = 1 + thickness_m * rate / diffusivity_m2_per_s;
      return -most() * rate * rate / diffusivity_m2_per_s / (divisor * divisor);
    }

    @Override
    public double byPotential(double thickness_m, double potential_V, double temperature_K) {
      double rate = rate(potential_V, temperature_K);
      double divisor = 1 + thickness_m * rate / diffusivity_m2_per_s;
      double rateByPotential = -transfer / Constants.thermalVoltage_V(temperature_K) * rate;
      return most() * rateByPotential / (divisor * divisor);
    }

    private double most() {
      return Constants.FARADAY_C_PER_MOL * concentration_mol_per_m3;
    }

    private double rate(double potential_V, double temperature_K) {
      double thermal = Constants.thermalVoltage_V(temperature_K);
      return rate_m_per_s * Math.exp(-transfer * (potential_V - equilibrium_V) / thermal);
    }
  }

  /**
   * Electrons tunnel through the film.
   *
   * @param bare_A_per_m2 current of a film without thickness
   * @param decay_per_m β
   */
  record Tunnelling(double bare_A_per_m2, double decay_per_m) implements FilmGrowth {
    public Tunnelling {
      Refuse.negative("film current", bare_A_per_m2);
      Refuse.negative("decay of tunnelling", decay_per_m);
    }

    @Override
    public double current_A_per_m2(double thickness_m, double potential_V, double temperature_K) {
      return bare_A_per_m2 * Math.exp(-decay_per_m * thickness_m);
    }

    @Override
    public double byThickness(double thickness_m, double potential_V, double temperature_K) {
      return -decay_per_m * current_A_per_m2(thickness_m, potential_V, temperature_K);
    }

    @Override
    public double byPotential(double thickness_m, double potential_V, double temperature_K) {
      return 0;
    }
  }
}
