package anodyne.cell.ageing;

import java.util.List;
import java.util.Optional;

/**
 * The laws by which an electrode ages; what is empty does not happen.
 *
 * @param film on the surface of the particles
 * @param stress in the particles
 * @param cracks in them, which need a stress
 * @param losses of active material; their rates add up
 * @param shuttle of dissolved chalcogenide
 */
public record Ageing(
    Optional<Film> film,
    Optional<DiffusionStress> stress,
    Optional<CrackGrowth> cracks,
    List<MaterialLoss> losses,
    Optional<Shuttle> shuttle) {
  public Ageing {
    losses = List.copyOf(losses);
    if (cracks.isPresent() && stress.isEmpty()) {
      throw new IllegalArgumentException("cracks need the stress that drives them");
    }
  }

  /** Nothing ages. */
  public static Ageing none() {
    return new Ageing(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }
}
