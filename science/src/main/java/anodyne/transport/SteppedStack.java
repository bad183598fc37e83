package anodyne.transport;

import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A stack and the concentrations between which its face is driven, with inputs that can be set.
 *
 * <p>Where the levels of the electrons are moved, the sites of every layer move along, so that its
 * insertion potential stays what it was: the field changes, the order in which the layers fill does
 * not. What the insertion potentials do by themselves is an input of its own. Insertion potentials
 * are those of neutral interiors that hold the larger concentration of the step, at most nine
 * tenths of their sites.
 *
 * @param stack layers with the driven ion
 * @param step of the face
 */
public record SteppedStack(Stack stack, SodiumStep step) {
  private static final double MOST_FILLED = 0.9;
  private static final double PER_CM3 = 1e6;
  private static final double NM = 1e-9;

  /** The stack of a pair, driven as it is. */
  public static SteppedStack of(PairStack pair) {
    return new SteppedStack(pair.stack(), pair.amounts());
  }

  /** Levels of the face. */
  public LevelStep levels() {
    return LevelStep.of(stack, step);
  }

  /** Value of an input of the first layer it belongs to; empty if there is no such thing. */
  public OptionalDouble central(StackInput input) {
    int at = driven();
    return switch (input) {
      case BAND_OFFSET -> inner().mapToDouble(l -> level_eV(l, at) - level_eV(at, l)).findFirst();
      case INSERTION_STEP ->
          inner()
              .filter(this::holds)
              .mapToDouble(l -> insertion_V(stack, l) - insertion_V(stack, at))
              .findFirst();
      case BARRIER_CHANGE -> inner().filter(this::holds).mapToDouble(_ -> 0).findFirst();
      case THICKNESS ->
          stack.mesh() instanceof MeshChoice.Edges
              ? OptionalDouble.empty()
              : OptionalDouble.of(
                  stack.layers().stream().mapToDouble(Layer::thickness_m).sum() / NM);
      case CARRIERS ->
          stack.layers().stream()
              .filter(Layer.Semiconductor.class::isInstance)
              .map(Layer.Semiconductor.class::cast)
              .mapToDouble(s -> Math.abs(s.donors_per_m3() - s.acceptors_per_m3()) / PER_CM3)
              .filter(carriers -> carriers > 0)
              .findFirst();
    };
  }

  /** The stack with other values of some inputs; inputs it does not have change nothing. */
  public SteppedStack with(Map<StackInput, Double> values) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < stack.layers().size(); l++) {
      layers.add(sized(stack.layers().get(l), values));
    }
    Double offset = values.get(StackInput.BAND_OFFSET);
    if (offset != null) {
      inner()
          .forEach(l ->
              layers.set(
                  l,
                  Variant.changed(
                      layers.get(l),
                      offset - (level_eV(l, driven()) - level_eV(driven(), l)),
                      layers.get(l).ions())));
    }
    Double barrier = values.get(StackInput.BARRIER_CHANGE);
    if (barrier != null) {
      double factor = SodiumInputs.diffusivityFactor(barrier, stack.temperature_K());
      inner().filter(this::holds).forEach(l -> layers.set(l, slower(layers.get(l), factor)));
    }
    Stack changed = stack.with(layers);
    boolean moved =
        values.containsKey(StackInput.INSERTION_STEP)
            || values.keySet().stream().anyMatch(StackInput::isElectronic);
    return new SteppedStack(moved ? inserting(changed, values) : changed, step);
  }

  private Layer sized(Layer layer, Map<StackInput, Double> values) {
    Double thickness = values.get(StackInput.THICKNESS);
    double factor =
        thickness == null ? 1 : thickness / central(StackInput.THICKNESS).orElse(thickness);
    Double carriers = values.get(StackInput.CARRIERS);
    Layer sized = layer.resized(layer.thickness_m() * factor);
    if (carriers == null || !(sized instanceof Layer.Semiconductor s)) {
      return sized;
    }
    boolean donors = s.donors_per_m3() >= s.acceptors_per_m3();
    return s.doped(donors ? carriers * PER_CM3 : 0, donors ? 0 : carriers * PER_CM3);
  }

  private Layer slower(Layer layer, double factor) {
    return Variant.changed(
        layer,
        0,
        layer.ions().stream()
            .map(ion ->
                ion.name().equals(step.ion())
                    ? Variant.withDiffusivity(ion, ion.diffusivity_m2_per_s() * factor)
                    : ion)
            .toList());
  }

  /** The changed stack with its sites moved to the insertion potentials they are to have. */
  private Stack inserting(Stack changed, Map<StackInput, Double> values) {
    Double asked = values.get(StackInput.INSERTION_STEP);
    List<Layer> layers = new ArrayList<>(changed.layers());
    for (int l = 0; l < layers.size(); l++) {
      if (holds(l)) {
        double wanted =
            asked == null || l == driven()
                ? insertion_V(stack, l)
                : insertion_V(stack, driven()) + asked;
        double raised = insertion_V(changed, l) - wanted;
        layers.set(
            l,
            Variant.changed(
                layers.get(l),
                0,
                layers.get(l).ions().stream()
                    .map(ion -> ion.name().equals(step.ion()) ? raised(ion, raised) : ion)
                    .toList()));
      }
    }
    return changed.with(layers);
  }

  private static Ion raised(Ion ion, double raised_V) {
    return Variant.withEnergy(ion, ion.siteEnergy_eV() + ion.charge() * raised_V);
  }

  private int driven() {
    return step.face() == Face.LEFT ? 0 : stack.layers().size() - 1;
  }

  private IntStream inner() {
    return IntStream.range(0, stack.layers().size()).filter(l -> l != driven());
  }

  private boolean holds(int layer) {
    return stack.layers().get(layer).ions().stream().anyMatch(i -> i.name().equals(step.ion()));
  }

  /** Affinity of a layer, or its work function if it or the other one is a metal. */
  private double level_eV(int layer, int other) {
    return switch (stack.layers().get(layer)) {
      case Layer.Metal m -> m.workFunction_eV();
      case Layer.Semiconductor s ->
          stack.layers().get(other) instanceof Layer.Metal
              ? -Variant.electronic(stack).potential_V(layer, new double[0])
              : s.electronAffinity_eV();
    };
  }

  /** Potential at which a neutral interior holds the larger concentration of the step. */
  private double insertion_V(Stack of, int layer) {
    int ion = Species.of(of).indexOf(step.ion());
    double most =
        of.layers().get(layer).ions().stream()
            .filter(i -> i.name().equals(step.ion()))
            .mapToDouble(i -> MOST_FILLED * i.sites_per_m3().orElse(Double.POSITIVE_INFINITY))
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY);
    double held = Math.min(Math.max(step.from_per_m3(), step.to_per_m3()), most);
    return -new Bulk(of).level_V(layer, ion, held);
  }
}
