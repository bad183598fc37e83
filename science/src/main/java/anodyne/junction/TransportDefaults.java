package anodyne.junction;

import anodyne.quantity.Estimate;

/**
 * What is taken for the mobility and the lifetime of a phase where nothing is known.
 *
 * @param mobility_cm2_per_Vs of electrons and of holes
 * @param leastMobility_cm2_per_Vs below it a mobility from conductivity and carriers is not
 *     believed
 * @param mostMobility_cm2_per_Vs above it neither
 * @param lifetime_s of electrons and of holes, through centres at midgap
 */
public record TransportDefaults(
    Estimate mobility_cm2_per_Vs,
    double leastMobility_cm2_per_Vs,
    double mostMobility_cm2_per_Vs,
    Estimate lifetime_s) {
  public TransportDefaults {
    Bounds.require("mobility", mobility_cm2_per_Vs.low(), 1e-12, 1e6, "cm²/(V s)");
    Bounds.require("mobility", mobility_cm2_per_Vs.high(), 1e-12, 1e6, "cm²/(V s)");
    Bounds.require("least mobility", leastMobility_cm2_per_Vs, 1e-12, 1e6, "cm²/(V s)");
    Bounds.require(
        "most mobility", mostMobility_cm2_per_Vs, leastMobility_cm2_per_Vs, 1e6, "cm²/(V s)");
    Bounds.require("lifetime", lifetime_s.low(), 1e-18, 1e3, "s");
    Bounds.require("lifetime", lifetime_s.high(), 1e-18, 1e3, "s");
  }
}
