package anodyne.junction;

/**
 * What moves, recombines and is generated in a semiconductor; without effect at equilibrium.
 *
 * @param electronMobility_m2_per_Vs electron mobility
 * @param holeMobility_m2_per_Vs hole mobility
 * @param electronLifetime_s Shockley-Read-Hall lifetime of electrons
 * @param holeLifetime_s Shockley-Read-Hall lifetime of holes
 * @param recombinationLevel_eV energy of the recombination centre above the intrinsic level
 * @param radiative_m3_per_s coefficient of radiative recombination
 * @param electronAuger_m6_per_s Auger coefficient that goes with n²p
 * @param holeAuger_m6_per_s Auger coefficient that goes with np²
 * @param generation_per_m3_s generation rate
 */
public record Kinetics(
    double electronMobility_m2_per_Vs,
    double holeMobility_m2_per_Vs,
    double electronLifetime_s,
    double holeLifetime_s,
    double recombinationLevel_eV,
    double radiative_m3_per_s,
    double electronAuger_m6_per_s,
    double holeAuger_m6_per_s,
    double generation_per_m3_s) {
  public Kinetics {
    Bounds.require("electron mobility", electronMobility_m2_per_Vs, 1e-20, 1e3, "m²/(V s)");
    Bounds.require("hole mobility", holeMobility_m2_per_Vs, 1e-20, 1e3, "m²/(V s)");
    Bounds.require("SRH lifetime of electrons", electronLifetime_s, 1e-18, 1e18, "s");
    Bounds.require("SRH lifetime of holes", holeLifetime_s, 1e-18, 1e18, "s");
    Bounds.require("SRH level", recombinationLevel_eV, -10, 10, "eV");
    Bounds.require("radiative coefficient", radiative_m3_per_s, 0, 1e-6, "m³/s");
    Bounds.require("Auger coefficient of electrons", electronAuger_m6_per_s, 0, 1e-30, "m⁶/s");
    Bounds.require("Auger coefficient of holes", holeAuger_m6_per_s, 0, 1e-30, "m⁶/s");
    Bounds.require("generation", generation_per_m3_s, 0, 1e40, "1/(m³ s)");
  }

  /** Recombination through midgap centres only, with one lifetime, in the dark. */
  public static Kinetics ofCentres(
      double electronMobility_m2_per_Vs, double holeMobility_m2_per_Vs, double lifetime_s) {
    return new Kinetics(
        electronMobility_m2_per_Vs, holeMobility_m2_per_Vs, lifetime_s, lifetime_s, 0, 0, 0, 0, 0);
  }

  /** The same, lit. */
  public Kinetics withGeneration(double rate_per_m3_s) {
    return new Kinetics(
        electronMobility_m2_per_Vs,
        holeMobility_m2_per_Vs,
        electronLifetime_s,
        holeLifetime_s,
        recombinationLevel_eV,
        radiative_m3_per_s,
        electronAuger_m6_per_s,
        holeAuger_m6_per_s,
        rate_per_m3_s);
  }
}
