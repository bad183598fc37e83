package anodyne.transport;

import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ions that move nowhere: with diffusivity 0 in every layer that holds them they keep the uniform
 * concentration they started from, which makes them fixed charge like that of ionised dopants.
 */
final class StillIons {
  private StillIons() {}

  /** The stack with the charge of its still ions added to the dopants, and the ions gone. */
  static Stack fixed(Stack stack) {
    Set<String> moving =
        stack.layers().stream()
            .flatMap(layer -> layer.ions().stream())
            .filter(ion -> ion.diffusivity_m2_per_s() > 0)
            .map(Ion::name)
            .collect(Collectors.toSet());
    boolean allMove =
        stack.layers().stream()
            .flatMap(layer -> layer.ions().stream())
            .allMatch(ion -> moving.contains(ion.name()));
    return allMove
        ? stack
        : stack.with(stack.layers().stream().map(layer -> fixed(layer, moving)).toList());
  }

  /** Refuses an ion that cannot be driven through a face because it does not move. */
  static void requireMoving(Stack stack, String name) {
    boolean held = false;
    boolean moves = false;
    for (Layer layer : stack.layers()) {
      for (Ion ion : layer.ions()) {
        held |= ion.name().equals(name);
        moves |= ion.name().equals(name) && ion.diffusivity_m2_per_s() > 0;
      }
    }
    if (held && !moves) {
      throw new IllegalArgumentException(
          "ion " + name + " cannot be driven: its diffusivity is 0 in every layer");
    }
  }

  private static Layer fixed(Layer layer, Set<String> moving) {
    List<Ion> kept = new ArrayList<>();
    double positive = 0;
    double negative = 0;
    for (Ion ion : layer.ions()) {
      if (moving.contains(ion.name())) {
        kept.add(ion);
        continue;
      }
      if (ion.sharedLattice()) {
        throw new IllegalArgumentException(
            "ion "
                + ion.name()
                + " of layer "
                + layer.name()
                + " does not move but shares its lattice: give it a lattice of its own, or a"
                + " diffusivity");
      }
      double charge = ion.charge() * ion.initial_per_m3();
      positive += Math.max(charge, 0);
      negative -= Math.min(charge, 0);
    }
    return switch (layer) {
      case Layer.Metal m -> m.holding(kept);
      case Layer.Semiconductor s ->
          s.doped(s.donors_per_m3() + positive, s.acceptors_per_m3() + negative).holding(kept);
    };
  }
}
