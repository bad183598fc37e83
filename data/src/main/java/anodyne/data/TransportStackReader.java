package anodyne.data;

import anodyne.junction.Geometry;
import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.junction.StepTransport;
import anodyne.junction.Tunnelling;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import anodyne.transport.ElectronModel;
import anodyne.transport.Face;
import anodyne.transport.LevelStep;
import anodyne.transport.SodiumStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads stack files whose sodium moves, and refuses what no run could mean. */
public final class TransportStackReader {
  private static final int MOST_CELLS = 100_000;
  private static final double LEAST_PER_CM3 = 1;

  /** Some ten million times the age of the universe. */
  private static final double LONGEST_S = 1e25;

  private TransportStackReader() {}

  /**
   * A stack and what drives it.
   *
   * @param stack the stack
   * @param step change at a face as concentrations
   * @param levels the same as levels
   * @param electrons how they follow
   * @param electronFace face through which moving electrons come and go
   * @param cells per layer, if the file gives them
   * @param assumptions every default taken
   * @param warnings entries without effect
   */
  public record Driven(
      Stack stack,
      SodiumStep step,
      LevelStep levels,
      ElectronModel electrons,
      Face electronFace,
      OptionalInt cells,
      List<Assumption> assumptions,
      List<Warning> warnings) {
    public Driven {
      assumptions = List.copyOf(assumptions);
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads a file; refuses it with file, line and column where it is wrong. */
  public static Driven read(Path file) {
    return read(TreeReader.read(file));
  }

  /** Reads a stack and its step from a tree. */
  public static Driven read(Node root) {
    StackReader.StackFile file = StackReader.read(root);
    Stack stack = file.stack();
    if (file.sodiumStep().isEmpty()) {
      throw root.wrong(
          "key 'sodium_step' is missing",
          "add \"sodium_step\": {\"ion\": \"Na\", \"face\": \"left\", \"from_per_cm3\": 1e18,"
              + " \"to_per_cm3\": 1e20}");
    }
    StackReader.StepEntry entry = file.sodiumStep().get();
    Node step = root.get("sodium_step");
    faces(root, stack, entry);
    charges(root);
    holds(root, stack, entry.step());
    LevelStep levels = levels(step, stack, entry.step());
    OptionalInt cells = cells(root, stack);
    return new Driven(
        stack,
        entry.step(),
        levels,
        entry.electrons(),
        entry.electronFace(),
        cells,
        cells.isPresent()
            ? file.assumptions()
            : file.assumptions().stream()
                .filter(a -> !a.name().equals("mesh.nodes_per_layer"))
                .toList(),
        warnings(stack));
  }

  private static void faces(Node root, Stack stack, StackReader.StepEntry entry) {
    Node step = root.get("sodium_step");
    if (stack.geometry() != Geometry.SLAB) {
      String centre = stack.geometry() == Geometry.SPHERE ? "centre of a sphere" : "axis";
      if (entry.step().face() == Face.LEFT) {
        throw step.get("face")
            .wrong("the left face is the " + centre + " and lets nothing pass", "write \"right\"");
      }
      if (entry.electrons() != ElectronModel.EQUILIBRIUM && entry.electronFace() == Face.LEFT) {
        throw step.get("electron_face")
            .wrong("the left face is the " + centre + " and lets nothing pass", "write \"right\"");
      }
    }
    for (String side : List.of("left", "right")) {
      root.optional("contacts")
          .flatMap(contacts -> contacts.optional(side))
          .filter(contact -> contact.content() instanceof Node.Fields)
          .ifPresent(contact -> {
            throw contact.wrong(
                "with moving ions a face is neutral or without field, and contacts."
                    + side
                    + " is neither",
                "write \"ohmic\" or \"insulated\"");
          });
    }
  }

  /** One species has one charge. */
  private static void charges(Node root) {
    Map<String, Integer> charges = new HashMap<>();
    for (Node layer : root.list("layers")) {
      for (Node ion : layer.optionalList("ions")) {
        String name = ion.text("name");
        int charge = ion.integer("charge");
        Integer other = charges.putIfAbsent(name, charge);
        if (other != null && other != charge) {
          throw ion.get("charge")
              .wrong(
                  "ion "
                      + InputException.quoted(name)
                      + " has the charge "
                      + other
                      + " in another layer and "
                      + charge
                      + " here",
                  "give one name to one species, with one charge");
        }
      }
    }
  }

  private static void holds(Node root, Stack stack, SodiumStep step) {
    int driven = step.face() == Face.LEFT ? 0 : stack.layers().size() - 1;
    Layer layer = stack.layers().get(driven);
    if (layer.ions().stream().noneMatch(ion -> ion.name().equals(step.ion()))) {
      throw root.get("sodium_step")
          .get("ion")
          .wrong(
              "the layer at the driven face, "
                  + InputException.quoted(layer.name())
                  + ", does not hold the ion "
                  + InputException.quoted(step.ion()),
              "add it to the ions of that layer, or drive the other face");
    }
    List<Node> layers = root.list("layers");
    for (int l = 0; l < layers.size(); l++) {
      List<Node> ions = layers.get(l).optionalList("ions");
      for (int i = 0; i < ions.size(); i++) {
        Ion ion = stack.layers().get(l).ions().get(i);
        if (ion.name().equals(step.ion())) {
          mobile(ions.get(i), stack.layers().get(l), ion);
        }
      }
    }
  }

  private static void mobile(Node node, Layer layer, Ion ion) {
    double thickness = layer.thickness_m();
    boolean passes = thickness * thickness <= LONGEST_S * ion.diffusivity_m2_per_s();
    if (!passes) {
      throw node.get("diffusivity_cm2_per_s")
          .wrong(
              "the driven ion does not pass the layer "
                  + InputException.quoted(layer.name())
                  + " within "
                  + LONGEST_S
                  + " s",
              "give a larger diffusivity, or leave the ion out of this layer");
    }
  }

  private static LevelStep levels(Node step, Stack stack, SodiumStep concentrations) {
    Layer layer =
        concentrations.face() == Face.LEFT ? stack.layers().getFirst() : stack.layers().getLast();
    double sites_per_cm3 =
        layer.ions().stream()
            .filter(ion -> ion.name().equals(concentrations.ion()))
            .mapToDouble(ion -> 1e-6 * ion.sites_per_m3().orElse(Double.POSITIVE_INFINITY))
            .findFirst()
            .orElse(0);
    for (String key : List.of("from_per_cm3", "to_per_cm3")) {
      Node value = step.get(key);
      double density_per_cm3 = value.asNumber(key);
      if (density_per_cm3 < LEAST_PER_CM3) {
        throw value.wrong(
            key + " must be at least " + LEAST_PER_CM3 + " per cm3, got " + density_per_cm3,
            "give a concentration that means an ion somewhere");
      }
      if (!(density_per_cm3 < sites_per_cm3)) {
        throw value.wrong(
            key
                + " is "
                + density_per_cm3
                + " and the layer "
                + InputException.quoted(layer.name())
                + " has "
                + sites_per_cm3
                + " sites per cm3",
            "give less sodium than sites");
      }
    }
    return step.build(() -> LevelStep.of(stack, concentrations));
  }

  private static OptionalInt cells(Node root, Stack stack) {
    OptionalInt cells =
        root.optional("mesh").isPresent()
            ? root.get("mesh").optionalInteger("nodes_per_layer")
            : OptionalInt.empty();
    int all =
        stack.mesh() instanceof MeshChoice.Edges(var edges)
            ? edges.size()
            : cells.orElse(0) * stack.layers().size();
    if (all > MOST_CELLS) {
      throw root.get("mesh")
          .wrong(
              "a run in time takes at most " + MOST_CELLS + " cells, got " + all,
              "120 cells a layer are enough for most stacks");
    }
    return cells;
  }

  private static List<Warning> warnings(Stack stack) {
    List<Warning> warnings = new ArrayList<>();
    if (stack.stepTransport() != StepTransport.CONTINUOUS
        || stack.tunnelling() != Tunnelling.NONE) {
      warnings.add(
          new Warning(
              "not_used_in_transport",
              "step_transport and tunnelling describe currents of electrons and have no effect on"
                  + " moving ions: electrons pass the interfaces without resistance",
              "step_transport"));
    }
    return warnings;
  }
}
