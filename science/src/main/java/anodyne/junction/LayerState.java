package anodyne.junction;

import java.util.Set;

/**
 * A layer in the solution.
 *
 * @param name of the layer
 * @param conduction carrier type of the neutral interior
 * @param bulk neutral interior
 * @param potentialDrop_V ψ(end) - ψ(start)
 * @param fieldAtStart_V_per_m field just inside the first face
 * @param fieldAtEnd_V_per_m field just inside the last face
 * @param depletionWidth_m ∫ max(0, 1 - m/m0) dx over the layer, m the majority carriers and m0
 *     their neutral value; 0 for metals
 * @param greatestDepletion largest 1 - m/m0, below 0 nowhere depleted
 * @param leastDepletion smallest 1 - m/m0
 * @param debyeLength_m screening length of the neutral interior; 0 for metals
 * @param flags what must be said about it
 */
public record LayerState(
    String name,
    Conduction conduction,
    NeutralBulk bulk,
    double potentialDrop_V,
    double fieldAtStart_V_per_m,
    double fieldAtEnd_V_per_m,
    double depletionWidth_m,
    double greatestDepletion,
    double leastDepletion,
    double debyeLength_m,
    Set<Flag> flags) {
  public LayerState {
    flags = Set.copyOf(flags);
  }

  /** Type of conduction of the neutral interior. */
  public enum Conduction {
    N,
    P,
    METAL
  }

  /** True if the majority carriers are below half their neutral value everywhere. */
  public boolean fullyDepleted() {
    return leastDepletion > 0.5;
  }
}
