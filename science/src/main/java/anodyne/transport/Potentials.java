package anodyne.transport;

import anodyne.quantity.Quality;
import anodyne.sodiation.ReactionEnergy;
import java.util.Optional;

/** Potentials against Na/Na+ with their errors. */
final class Potentials {
  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  private Potentials() {}

  /**
   * Where a potential was read.
   *
   * @param low_V lower end of the step
   * @param high_V upper end
   * @param technique how it was seen, or empty
   * @param quality trust class
   * @param source citation
   * @param reaction assigned to it
   */
  record Reading(
      double low_V,
      double high_V,
      String technique,
      Quality quality,
      String source,
      String reaction) {}

  /** A reported potential: scatter of electrodes, width of the step, overpotential shared. */
  static SodiumValue reported(SodiumQuantity quantity, Reading reading, SodiumDefaults defaults) {
    String seen =
        reading.quality() == Quality.MEASURED ? reading.technique() : SodiumDefaults.UNSTATED;
    SodiumDefaults.PotentialError error = defaults.error(seen);
    return SodiumValue.scattered(
        quantity,
        (reading.low_V() + reading.high_V()) / 2,
        new SodiumValue.Scattered(
            Math.hypot(error.scatter_V(), (reading.high_V() - reading.low_V()) / Math.sqrt(12)),
            error.bias_V(),
            bias(quantity, seen, error)),
        SodiumValue.Basis.MEASURED_STEP,
        reading.quality(),
        reading.source(),
        reading.reaction());
  }

  /** A potential of equilibrium: errors of the enthalpies and of equilibrium as a measure. */
  static SodiumValue computed(
      SodiumQuantity quantity,
      ReactionEnergy energy,
      double voltage_V,
      SodiumDefaults.PotentialError error) {
    return SodiumValue.scattered(
        quantity,
        voltage_V,
        new SodiumValue.Scattered(
            Math.hypot(error.scatter_V(), energy.halfWidth_V() / SIGMAS),
            error.bias_V(),
            bias(quantity, "equilibrium", error)),
        SodiumValue.Basis.EQUILIBRIUM,
        energy.quality().weaker(Quality.COMPUTED),
        "formation enthalpies of the library",
        energy.reaction().text());
  }

  private static Optional<String> bias(
      SodiumQuantity quantity, String seen, SodiumDefaults.PotentialError error) {
    return error.bias_V() > 0
        ? Optional.of("bias of " + seen + " (" + quantity.word().replace('_', ' ') + ")")
        : Optional.empty();
  }
}
