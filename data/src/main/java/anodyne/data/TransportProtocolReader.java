package anodyne.data;

import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.transport.Drive;
import anodyne.transport.Face;
import anodyne.transport.LevelStep;
import anodyne.transport.Protocol;
import anodyne.transport.ProtocolStep;
import anodyne.transport.SodiumStep;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Reads protocols: what happens one after the other at the driven face of a stack. Concentrations
 * stand for the level that the neutral interior of the driven layer has at them; potentials U for
 * the level -z U.
 */
public final class TransportProtocolReader {
  private static final double PER_CM3 = 1e6;
  private static final double PER_CM2 = 1e4;
  private static final double MOST_PER_CM2_S = 1e25;
  private static final double LONGEST_S = 1e12;
  private static final double MOST_POTENTIAL_V = 20;
  private static final String[] ENDS = {
    "longest_s", "until_settled", "until_stored_per_cm2", "until_per_cm3", "until_V"
  };

  private final String layer;
  private final int charge;
  private final double sites_per_m3;
  private final DoubleUnaryOperator levelAt_V;

  private TransportProtocolReader(
      String layer, int charge, double sites_per_m3, DoubleUnaryOperator levelAt_V) {
    this.layer = layer;
    this.charge = charge;
    this.sites_per_m3 = sites_per_m3;
    this.levelAt_V = levelAt_V;
  }

  /**
   * Refuses a file that means nothing for any stack: what depends on the sites of the driven layer
   * is left open.
   */
  public static void check(Path file) {
    TransportProtocolReader any =
        new TransportProtocolReader("", 1, Double.POSITIVE_INFINITY, Math::log);
    any.protocol(TreeReader.read(file), "any", Face.LEFT, 0);
  }

  /** Reads a file for a stack; it starts where the step of the stack starts unless it says. */
  public static Protocol read(Path file, Stack stack, SodiumStep driven) {
    return read(TreeReader.read(file), stack, driven);
  }

  /** Reads a tree. */
  public static Protocol read(Node root, Stack stack, SodiumStep driven) {
    Layer layer = driven.face() == Face.LEFT ? stack.layers().getFirst() : stack.layers().getLast();
    Ion ion =
        layer.ions().stream()
            .filter(i -> i.name().equals(driven.ion()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the driven layer holds no ion"));
    DoubleUnaryOperator levelAt_V =
        density_per_m3 -> LevelStep.level_V(stack, driven.ion(), driven.face(), density_per_m3);
    return new TransportProtocolReader(
            layer.name(),
            ion.charge(),
            ion.sites_per_m3().orElse(Double.POSITIVE_INFINITY),
            levelAt_V)
        .protocol(root, driven.ion(), driven.face(), levelAt_V.applyAsDouble(driven.from_per_m3()));
  }

  private Protocol protocol(Node root, String ion, Face face, double usualStart_V) {
    root.object("start_per_cm3", "start_V", "steps");
    double start_V =
        root.has("start_per_cm3") || root.has("start_V") ? level_V(root, "start") : usualStart_V;
    List<ProtocolStep> steps = steps(root);
    return root.build(() -> new Protocol(ion, face, start_V, steps));
  }

  private List<ProtocolStep> steps(Node node) {
    List<Node> steps = node.list("steps");
    if (steps.isEmpty()) {
      throw node.get("steps").wrong("steps is empty", "give at least one step");
    }
    return steps.stream().map(this::step).toList();
  }

  private ProtocolStep step(Node node) {
    if (node.has("repeat")) {
      node.object("repeat", "steps");
      return node.build(() -> new ProtocolStep.Repeat(steps(node), node.integer("repeat")));
    } else if (node.has("hold_per_cm3") || node.has("hold_V")) {
      only(node, "hold_per_cm3", "hold_V");
      return node.build(() -> new ProtocolStep.Hold(level_V(node, "hold"), end(node)));
    } else if (node.has("feed_per_cm2_s")) {
      only(node, "feed_per_cm2_s");
      return node.build(
          () -> new ProtocolStep.Feed(PER_CM2 * flux(node, "feed_per_cm2_s"), end(node)));
    } else if (node.has("exchange_per_cm2_s")) {
      only(node, "exchange_per_cm2_s", "symmetry", "reservoir_per_cm3", "reservoir_V");
      return node.build(() ->
          new ProtocolStep.Swap(
              new Drive.Exchange(
                  level_V(node, "reservoir"),
                  PER_CM2 * flux(node, "exchange_per_cm2_s"),
                  node.optionalNumber("symmetry").orElse(0.5)),
              end(node)));
    } else if (node.has("rest")) {
      only(node, "rest");
      if (!node.flag("rest")) {
        throw node.get("rest").wrong("a step that is no rest does nothing", "write true");
      }
      return node.build(() -> new ProtocolStep.Rest(end(node)));
    }
    throw node.wrong(
        node.keys().isEmpty()
            ? "the step does nothing"
            : "a step of a protocol does not begin with "
                + InputException.quoted(node.keys().iterator().next()),
        "known steps: hold_per_cm3, hold_V, feed_per_cm2_s, exchange_per_cm2_s, rest, repeat");
  }

  private static double flux(Node node, String key) {
    double flux_per_cm2_s = node.number(key);
    if (Math.abs(flux_per_cm2_s) > MOST_PER_CM2_S) {
      throw node.get(key)
          .wrong(
              key + " must lie between -1e25 and 1e25, got " + flux_per_cm2_s,
              "correct the value; 1 mA/cm2 is 6.24e15");
    }
    return flux_per_cm2_s;
  }

  private static void only(Node node, String... keys) {
    String[] allowed = new String[keys.length + ENDS.length];
    System.arraycopy(keys, 0, allowed, 0, keys.length);
    System.arraycopy(ENDS, 0, allowed, keys.length, ENDS.length);
    node.object(allowed);
  }

  private ProtocolStep.Limits end(Node node) {
    boolean any = false;
    for (String key : ENDS) {
      any |= node.has(key);
    }
    if (!any) {
      throw node.wrong("the step has no end", "add one of " + String.join(", ", ENDS));
    }
    OptionalDouble level_V =
        node.has("until_per_cm3") || node.has("until_V")
            ? OptionalDouble.of(level_V(node, "until"))
            : OptionalDouble.empty();
    OptionalDouble stored = node.optionalNumber("until_stored_per_cm2");
    if (stored.isPresent() && !(stored.getAsDouble() > 0)) {
      throw node.get("until_stored_per_cm2")
          .wrong(
              "until_stored_per_cm2 must be positive, got " + stored.getAsDouble(),
              "give the ions of the whole stack per area");
    }
    return new ProtocolStep.Limits(
        node.optionalNumber("longest_s").orElse(LONGEST_S),
        stored.isPresent() ? OptionalDouble.of(PER_CM2 * stored.getAsDouble()) : stored,
        level_V,
        node.optionalNumber("until_settled"));
  }

  /** A level given as a concentration or as a potential. */
  private double level_V(Node node, String what) {
    String density = what + "_per_cm3";
    String potential = what + "_V";
    if (node.has(density) == node.has(potential)) {
      throw node.wrong(
          "one of " + density + " and " + potential + " is needed",
          node.has(density) ? "leave one of them out" : "add one of them");
    }
    if (node.has(potential)) {
      double potential_V = node.number(potential);
      if (!(Math.abs(potential_V) <= MOST_POTENTIAL_V)) {
        throw node.get(potential)
            .wrong(
                potential + " must lie in -20..20 V, got " + potential_V,
                "give a potential against the metal of the ion");
      }
      return Protocol.level_V(potential_V, charge);
    }
    double density_per_m3 = PER_CM3 * node.number(density);
    if (!(density_per_m3 >= PER_CM3 && density_per_m3 < sites_per_m3)) {
      boolean few = !(density_per_m3 >= PER_CM3);
      throw node.get(density)
          .wrong(
              density
                  + " must be at least 1"
                  + (sites_per_m3 < Double.POSITIVE_INFINITY
                      ? " and below the "
                          + sites_per_m3 / PER_CM3
                          + " sites per cm3 of the layer "
                          + InputException.quoted(layer)
                      : " per cm3")
                  + ", got "
                  + density_per_m3 / PER_CM3,
              few ? "give a concentration of at least 1 per cm3" : "give less sodium than sites");
    }
    return levelAt_V.applyAsDouble(density_per_m3);
  }
}
