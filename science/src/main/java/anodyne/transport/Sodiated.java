package anodyne.transport;

import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Sodiation;
import java.util.List;
import java.util.Optional;

/**
 * What the sodiation of the same heterostructure says.
 *
 * @param equilibrium the equilibrium paths; its hosts are the phases of the stack, in order
 * @param measured the reported path of the same hosts
 * @param discharges reported steps of sodiation of these hosts, in any electrode
 * @param charges reported steps of desodiation of these hosts, in any electrode
 */
public record Sodiated(
    Optional<Sodiation> equilibrium,
    Optional<MeasuredPath> measured,
    List<MeasuredStep> discharges,
    List<MeasuredStep> charges) {
  public Sodiated {
    discharges = List.copyOf(discharges);
    charges = List.copyOf(charges);
    if (measured.isPresent() && equilibrium.isEmpty()) {
      throw new IllegalArgumentException("a measured path comes with the hosts of its sodiation");
    }
  }

  /** Nothing. */
  public static Sodiated unknown() {
    return new Sodiated(Optional.empty(), Optional.empty(), List.of(), List.of());
  }
}
