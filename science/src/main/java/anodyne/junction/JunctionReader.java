package anodyne.junction;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads layers and interfaces off a solved potential. */
final class JunctionReader {
  private final Stack stack;
  private final NeutralLayers layers;
  private final Species[] species;
  private final NeutralBulk[] bulk;
  private final ProfileReader profiles;
  private final InterfaceReader faces;

  JunctionReader(Stack stack, double[] shift, NeutralLayers layers, double vt_V) {
    this.stack = stack;
    this.layers = layers;
    species = layers.species();
    bulk = layers.bulk();
    profiles = new ProfileReader(stack, shift, species);
    faces = new InterfaceReader(stack, layers, vt_V);
  }

  Junction read(PoissonField field) {
    Profile profile = profiles.read(field);
    List<LayerState> states = new ArrayList<>();
    for (int layer = 0; layer < bulk.length; layer++) {
      states.add(state(layer, profile));
    }
    List<Interface> interfaces = new ArrayList<>();
    for (int i = 0; i < bulk.length - 1; i++) {
      interfaces.add(faces.read(i, states.get(i), states.get(i + 1)));
    }
    int last = bulk.length - 1;
    return new Junction(
        stack,
        states,
        interfaces,
        profile,
        bulk[last].workFunction_eV() - bulk[0].workFunction_eV(),
        new Solver(field.x().length, 0),
        OptionalDouble.empty());
  }

  private LayerState state(int layer, Profile profile) {
    int from = 0;
    while ((int) profile.layer().get(from) != layer) {
      from++;
    }
    int to = from;
    while (to + 1 < profile.layer().size() && (int) profile.layer().get(to + 1) == layer) {
      to++;
    }
    double drop = profile.potential_V().get(to) - profile.potential_V().get(from);
    double start = profile.field_V_per_m().get(from);
    double end = profile.field_V_per_m().get(to);
    Layer l = stack.layers().get(layer);
    if (!(l instanceof Layer.Semiconductor s)) {
      return new LayerState(
          l.name(), LayerState.Conduction.METAL, bulk[layer], 0, 0, 0, 0, 0, 0, 0, Set.of());
    }
    boolean n = layers.isNType(layer);
    double neutral = n ? bulk[layer].electrons_per_m3() : bulk[layer].holes_per_m3();
    Series majority = n ? profile.electrons_per_m3() : profile.holes_per_m3();
    double width = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i <= to; i++) {
      double depletion = 1 - majority.get(i) / neutral;
      greatest = Math.max(greatest, depletion);
      least = Math.min(least, depletion);
      if (i > from) {
        double before = Math.max(0, 1 - majority.get(i - 1) / neutral);
        double h = profile.position_m().get(i) - profile.position_m().get(i - 1);
        width += 0.5 * h * (before + Math.max(0, depletion));
      }
    }
    species[layer].evaluate(bulk[layer].psi_V());
    double debye =
        Math.sqrt(s.permittivity() * Equilibrium.PERMITTIVITY_PER_CHARGE / -species[layer].slope);
    return new LayerState(
        s.name(),
        n ? LayerState.Conduction.N : LayerState.Conduction.P,
        bulk[layer],
        drop,
        start,
        end,
        width,
        greatest,
        least,
        debye,
        layerFlags(s, least, profile, from, to));
  }

  private Set<Flag> layerFlags(
      Layer.Semiconductor s, double leastDepletion, Profile profile, int from, int to) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (leastDepletion > 0.5) {
      flags.add(Flag.FULLY_DEPLETED);
    }
    for (int i = from; i <= to && stack.statistics() == Statistics.BOLTZMANN; i++) {
      if (profile.electrons_per_m3().get(i) > s.conductionStates_per_m3()
          || profile.holes_per_m3().get(i) > s.valenceStates_per_m3()) {
        flags.add(Flag.BOLTZMANN_BEYOND_VALIDITY);
      }
    }
    return flags;
  }
}
