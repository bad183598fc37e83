package anodyne.transport;

/** What happens to an ion at an outer face. Fluxes count into the stack. */
public sealed interface Drive {
  /** Nothing passes. */
  record Blocked() implements Drive {}

  /**
   * The face is held at an electrochemical potential.
   *
   * @param level_V electrochemical potential over the elementary charge
   */
  record Held(double level_V) implements Drive {
    public Held {
      finite("level of a held face", level_V);
    }
  }

  /**
   * A constant flux.
   *
   * @param flux_per_m2_s ions into the stack per area and time
   */
  record Fed(double flux_per_m2_s) implements Drive {
    public Fed {
      finite("flux into a face", flux_per_m2_s);
    }
  }

  /**
   * Butler-Volmer exchange with a reservoir: J = J0 (exp(α Δ) - exp(-(1 - α) Δ)), Δ = (level of the
   * reservoir - level of the face) / (kT/e).
   *
   * @param level_V electrochemical potential of the reservoir over the elementary charge
   * @param exchangeFlux_per_m2_s J0, positive
   * @param symmetry α between 0 and 1
   */
  record Exchange(double level_V, double exchangeFlux_per_m2_s, double symmetry) implements Drive {
    public Exchange {
      finite("level of a reservoir", level_V);
      if (!(exchangeFlux_per_m2_s > 0 && exchangeFlux_per_m2_s <= 1e40)) {
        throw new IllegalArgumentException(
            "exchange flux must be positive, got " + exchangeFlux_per_m2_s + " 1/(m² s)");
      }
      if (!(symmetry > 0 && symmetry < 1)) {
        throw new IllegalArgumentException("symmetry must lie between 0 and 1, got " + symmetry);
      }
    }
  }

  private static void finite(String name, double value) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(name + " must be a number, got " + value);
    }
  }
}
