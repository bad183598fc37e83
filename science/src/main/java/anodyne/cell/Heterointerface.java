package anodyne.cell;

import anodyne.transport.CellDiffusivity;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an interface between the phases of a particle does to its kinetics: only what transport
 * computed, both directions together, and a charge-transfer resistance that was measured or
 * calibrated. Nothing is assumed to be gained; with neither, a phase stays as it is.
 *
 * <p>Times of diffusion in and out are multiplied by what the field at the interface does to each;
 * a round trip never becomes shorter by it. Changed barriers, carriers or capacities belong into
 * the phase itself.
 *
 * @param diffusivity of transport
 * @param transferRatio charge-transfer resistance with the interface over that without
 */
public record Heterointerface(Optional<CellDiffusivity> diffusivity, OptionalDouble transferRatio) {
  private static final double ROUNDING = 1e-9;

  /**
   * A phase on its two ways.
   *
   * @param sodiation for steps that sodiate
   * @param desodiation for steps that desodiate
   * @param roundTrip for both: the diffusivity whose time is the mean of both times
   */
  public record Ways<P extends ActivePhase>(P sodiation, P desodiation, P roundTrip) {}

  public Heterointerface {
    if (diffusivity.isPresent() && !(diffusivity.get().roundTrip() >= 1 - ROUNDING)) {
      throw new IllegalArgumentException(
          "a field cannot shorten the round trip, got "
              + diffusivity.get().roundTrip()
              + " of the time without it");
    }
    if (!(transferRatio.orElse(1) > 0 && transferRatio.orElse(1) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "ratio " + transferRatio.getAsDouble() + " of resistances must be positive");
    }
  }

  /** None: phases stay as they are. */
  public static Heterointerface none() {
    return new Heterointerface(Optional.empty(), OptionalDouble.empty());
  }

  /** Diffusivity on sodiation over that without the interface. */
  public double sodiationRatio() {
    return diffusivity.map(d -> d.wholeSodiation_m2_per_s() / d.diffusivity_m2_per_s()).orElse(1.0);
  }

  /** The same on desodiation. */
  public double desodiationRatio() {
    return diffusivity
        .map(d -> d.wholeDesodiation_m2_per_s() / d.diffusivity_m2_per_s())
        .orElse(1.0);
  }

  private double roundTripRatio() {
    return 2 / (1 / sodiationRatio() + 1 / desodiationRatio());
  }

  /** An insertion phase with the interface, given without. */
  public Ways<Insertion> of(Insertion phase) {
    return new Ways<>(
        with(phase, sodiationRatio()),
        with(phase, desodiationRatio()),
        with(phase, roundTripRatio()));
  }

  /** A conversion phase with the interface, given without; shells conduct as the path does. */
  public Ways<Conversion> of(Conversion phase) {
    return new Ways<>(
        with(phase, sodiationRatio()),
        with(phase, desodiationRatio()),
        with(phase, roundTripRatio()));
  }

  private Insertion with(Insertion phase, double ratio) {
    return new Insertion(
        phase.name(),
        phase.volumeShare(),
        phase.shape(),
        phase.radius_m(),
        phase.most_mol_per_m3(),
        phase.start_mol_per_m3(),
        phase.diffusivity_m2_per_s().times(ratio),
        phase.exchange().times(1 / transferRatio.orElse(1)),
        phase.openCircuit(),
        phase.film_ohm_m2());
  }

  private Conversion with(Conversion phase, double ratio) {
    return phase.withStages(
        phase.stages().stream()
            .map(stage ->
                stage
                    .withShell(stage.shell_ohm_m(), ratio * stage.shellCarrier_mol_per_m_s())
                    .withExchange(stage.exchange_A_per_m2() / transferRatio.orElse(1)))
            .toList());
  }
}
