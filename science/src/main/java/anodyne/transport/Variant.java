package anodyne.transport;

import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The same stack with one of its effects taken out, to be compared with it.
 *
 * <p>W is the work function of a layer's neutral interior without ions, U the potential at which
 * its neutral interior holds the ions that the driven layer holds at the higher level. Taking the
 * field out moves all levels of a layer together, so that U stays; taking the site energies out
 * moves the sites alone, so that the field of the empty stack stays.
 */
public enum Variant {
  /** The stack as it is. */
  STACK("the stack itself"),
  /**
   * Every layer takes affinity, work function and site energies of the layer at the driven face; no
   * dipoles, no pinning.
   */
  NO_OFFSETS("all offsets removed"),
  /** The levels of every layer are moved until all work functions agree; potentials U stay. */
  NO_FIELD("built-in field removed"),
  /** Site energies are moved until all potentials U agree; the field stays. */
  NO_SITE_ENERGIES("site energies removed"),
  /** Every layer takes the diffusivities of the layer at the driven face. */
  EQUAL_BARRIERS("migration barriers of the driven layer everywhere");

  /** Most of its sites a layer is filled to where potentials are compared. */
  private static final double MOST_FILLED = 0.9;

  private final String words;

  Variant(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** The stack so changed. */
  public Stack of(Stack stack, LevelStep step) {
    int driven = step.face() == Face.LEFT ? 0 : stack.layers().size() - 1;
    return switch (this) {
      case STACK -> stack;
      case NO_OFFSETS -> withoutOffsets(stack, driven);
      case NO_FIELD -> withoutField(stack, driven);
      case NO_SITE_ENERGIES -> withoutSiteEnergies(stack, driven, step);
      case EQUAL_BARRIERS -> withEqualBarriers(stack, driven);
    };
  }

  /** One phase alone: every layer of the stack made of it, with its thickness. */
  public static Stack single(Stack stack, int layer) {
    List<Layer> layers = new ArrayList<>();
    for (Layer each : stack.layers()) {
      layers.add(stack.layers().get(layer).resized(each.thickness_m()));
    }
    return flat(stack, layers);
  }

  private static Stack withoutOffsets(Stack stack, int driven) {
    Bulk bulk = electronic(stack);
    Layer at = stack.layers().get(driven);
    double work = -bulk.potential_V(driven, new double[0]);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < stack.layers().size(); l++) {
      Layer layer = stack.layers().get(l);
      double shift =
          layer instanceof Layer.Semiconductor s && at instanceof Layer.Semiconductor d
              ? d.electronAffinity_eV() - s.electronAffinity_eV()
              : work + bulk.potential_V(l, new double[0]);
      List<Ion> ions = new ArrayList<>();
      for (Ion ion : layer.ions()) {
        ions.add(
            at.ions().stream()
                .filter(i -> i.name().equals(ion.name()))
                .findFirst()
                .map(i -> withEnergy(ion, i.siteEnergy_eV()))
                .orElse(ion));
      }
      layers.add(changed(layer, shift, ions));
    }
    return flat(stack, layers);
  }

  private static Stack withoutField(Stack stack, int driven) {
    Bulk bulk = electronic(stack);
    double work = -bulk.potential_V(driven, new double[0]);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < stack.layers().size(); l++) {
      Layer layer = stack.layers().get(l);
      double shift = work + bulk.potential_V(l, new double[0]);
      layers.add(
          changed(
              layer,
              shift,
              layer.ions().stream()
                  .map(ion -> withEnergy(ion, ion.siteEnergy_eV() + ion.charge() * shift))
                  .toList()));
    }
    return flat(stack, layers);
  }

  private static Stack withoutSiteEnergies(Stack stack, int driven, LevelStep step) {
    Bulk bulk = new Bulk(stack);
    int at = Species.of(stack).indexOf(step.ion());
    double[] levels = bulk.initialLevels_V();
    double high = Math.max(step.from_V(), step.to_V());
    levels[at] = high;
    double reached = bulk.density_per_m3(driven, at, levels);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < stack.layers().size(); l++) {
      List<Ion> ions = new ArrayList<>();
      for (Ion ion : stack.layers().get(l).ions()) {
        if (ion.name().equals(step.ion())) {
          double most = MOST_FILLED * ion.sites_per_m3().orElse(Double.POSITIVE_INFINITY);
          double level = bulk.level_V(l, at, Math.min(reached, most));
          ions.add(withEnergy(ion, ion.siteEnergy_eV() + high - level));
        } else {
          ions.add(ion);
        }
      }
      layers.add(stack.layers().get(l).holding(ions));
    }
    return stack.with(layers);
  }

  private static Stack withEqualBarriers(Stack stack, int driven) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : stack.layers()) {
      List<Ion> ions = new ArrayList<>();
      for (Ion ion : layer.ions()) {
        ions.add(
            stack.layers().get(driven).ions().stream()
                .filter(i -> i.name().equals(ion.name()))
                .findFirst()
                .map(i -> withDiffusivity(ion, i.diffusivity_m2_per_s()))
                .orElse(ion));
      }
      layers.add(layer.holding(ions));
    }
    return stack.with(layers);
  }

  static Ion withEnergy(Ion ion, double energy_eV) {
    return new Ion(
        ion.name(),
        ion.charge(),
        ion.sites_per_m3(),
        energy_eV,
        ion.diffusivity_m2_per_s(),
        ion.initial_per_m3(),
        ion.sharedLattice());
  }

  static Ion withDiffusivity(Ion ion, double diffusivity) {
    return new Ion(
        ion.name(),
        ion.charge(),
        ion.sites_per_m3(),
        ion.siteEnergy_eV(),
        diffusivity,
        ion.initial_per_m3(),
        ion.sharedLattice());
  }

  /** Neutral interiors without ions. */
  static Bulk electronic(Stack stack) {
    return new Bulk(stack.with(stack.layers().stream().map(l -> l.holding(List.of())).toList()));
  }

  /** The layer with all electron levels lowered by an energy, and other ions. */
  static Layer changed(Layer layer, double lowered_eV, List<Ion> ions) {
    return switch (layer) {
      case Layer.Metal m ->
          new Layer.Metal(m.name(), m.thickness_m(), m.workFunction_eV() + lowered_eV, ions);
      case Layer.Semiconductor s -> s.lowered(lowered_eV).holding(ions);
    };
  }

  /** The layers between the same faces, without steps of the potential. */
  private static Stack flat(Stack stack, List<Layer> layers) {
    int interfaces = layers.size() - 1;
    return new Stack(
        stack.temperature_K(),
        stack.geometry(),
        stack.statistics(),
        layers,
        stack.left(),
        stack.right(),
        Series.of(new double[interfaces]),
        Collections.nCopies(interfaces, OptionalDouble.empty()),
        stack.mesh());
  }
}
