package anodyne.transport;

import anodyne.quantity.Estimate;
import java.util.Map;

/**
 * What is taken for sodium in a phase where nothing is known, and the errors of what is known.
 *
 * @param insertionPotential_V interval swept where no step is reported and no path is computed
 * @param diffusivity_m2_per_s interval swept where the library has none
 * @param sodiumPerFormulaUnit sodium of the first step where no extent is reported
 * @param pristineLimit sodium per formula unit up to which the electronic structure of the pristine
 *     phase is believed
 * @param measured errors of reported potentials, by technique; {@code unstated} is among them
 * @param equilibriumInsertion error of the first equilibrium step as a potential of insertion,
 *     beside that of its enthalpies
 * @param equilibriumRelease error of the mean equilibrium potential of the products as the
 *     potential of their release, beside that of the enthalpies
 * @param barrierScatter_eV least scatter of a calculated barrier, one standard deviation
 */
public record SodiumDefaults(
    Estimate insertionPotential_V,
    Estimate diffusivity_m2_per_s,
    Estimate sodiumPerFormulaUnit,
    Estimate pristineLimit,
    Map<String, PotentialError> measured,
    PotentialError equilibriumInsertion,
    PotentialError equilibriumRelease,
    double barrierScatter_eV) {
  /** Technique of a potential whose source does not name it. */
  public static final String UNSTATED = "unstated";

  /**
   * Errors of a potential, one standard deviation each.
   *
   * @param bias_V shared by all potentials of the kind: the overpotential is of one sign
   * @param scatter_V of one electrode
   * @param reason why
   */
  public record PotentialError(double bias_V, double scatter_V, String reason) {
    public PotentialError {
      if (!(bias_V >= 0 && bias_V <= 2) || !(scatter_V >= 0 && scatter_V <= 2)) {
        throw new IllegalArgumentException(
            "errors of a potential must lie in [0, 2] V, got " + bias_V + " and " + scatter_V);
      }
    }
  }

  public SodiumDefaults {
    measured = Map.copyOf(measured);
    if (!measured.containsKey(UNSTATED)) {
      throw new IllegalArgumentException("the errors of potentials lack " + UNSTATED);
    }
    if (!(pristineLimit.low() > 0 && pristineLimit.high() <= 1)) {
      throw new IllegalArgumentException(
          "the pristine limit must lie in (0, 1] sodium per formula unit, got "
              + pristineLimit.value());
    }
    if (!(sodiumPerFormulaUnit.low() > 0 && sodiumPerFormulaUnit.high() <= 20)) {
      throw new IllegalArgumentException(
          "the sodium of a first step must lie in (0, 20] per formula unit, got "
              + sodiumPerFormulaUnit.value());
    }
    if (!(barrierScatter_eV >= 0 && barrierScatter_eV <= 1)) {
      throw new IllegalArgumentException(
          "the scatter of barriers must lie in [0, 1] eV, got " + barrierScatter_eV);
    }
  }

  /** The errors of potentials seen by a technique. */
  PotentialError error(String technique) {
    PotentialError known = measured.get(technique);
    if (known != null) {
      return known;
    }
    PotentialError unstated = measured.get(UNSTATED);
    if (unstated == null) {
      throw new IllegalStateException("the errors of potentials lack " + UNSTATED);
    }
    return unstated;
  }
}
