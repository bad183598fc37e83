package anodyne.data.cell;

import anodyne.data.Node;
import anodyne.data.Node.Field;
import anodyne.quantity.Assumption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The particles of a BPX electrode as a phase of our own format.
 *
 * @param node the entries of BPX
 * @param own what "User-defined" says about the phase
 * @param hysteresis state at the start
 */
record BpxParticle(Node node, String name, Optional<Node> own, Optional<Node> hysteresis) {
  private static final double SPHERE = 3;
  private static final List<String> SHAPES = List.of("slab", "cylinder", "sphere");
  private static final String STOICHIOMETRY = "stoichiometry";

  Node phase(String side, double stateOfCharge, List<Assumption> assumptions) {
    own.ifPresent(o ->
        o.object(
            BpxNodes.START,
            BpxNodes.EXCHANGE,
            BpxNodes.FILM,
            BpxNodes.SHAPE,
            BpxNodes.GALLERIES,
            BpxNodes.GALLERIES_OUT,
            BpxNodes.RATE_IN,
            BpxNodes.RATE_OUT,
            "description"));
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, "name", BpxNodes.text(node.place(), name));
    double factor = shape(fields);
    Node surface = node.get("Surface area per unit volume [m-1]");
    double radius_m = node.number("Particle radius [m]");
    double share = surface.asNumber("Surface area per unit volume [m-1]") * radius_m / factor;
    BpxNodes.put(
        fields, "volume_fraction", BpxNodes.quantity(surface, Double.toString(share), "1"));
    BpxNodes.put(fields, "radius", BpxNodes.plain(node.get("Particle radius [m]"), "m"));
    BpxNodes.put(
        fields,
        "most_sodium",
        BpxNodes.plain(node.get("Maximum concentration [mol.m-3]"), "mol/m^3"));
    BpxNodes.put(fields, "start", start(side, stateOfCharge));
    BpxNodes.property(node, "Diffusivity [m2.s-1]", "m^2/s", STOICHIOMETRY, "diffusivity", fields);
    BpxNodes.put(fields, "exchange", exchange());
    BpxNodes.activation(node, "Reaction rate constant [mol.m-2.s-1]", "exchange", fields);
    BpxNodes.put(fields, "open_circuit", openCircuit(assumptions));
    node.optional("Entropic change coefficient [V.K-1]")
        .ifPresent(n ->
            BpxNodes.put(
                fields, "entropic_coefficient", BpxNodes.curve(n, "V/K", Optional.empty())));
    own.flatMap(o -> o.optional(BpxNodes.FILM))
        .ifPresent(n -> BpxNodes.put(fields, "film_resistance", BpxNodes.plain(n, "ohm m^2")));
    return new Node(node.place(), new Node.Fields(fields));
  }

  private double shape(Map<String, Field> fields) {
    Optional<Node> shape = own.flatMap(o -> o.optional(BpxNodes.SHAPE));
    if (shape.isEmpty()) {
      return SPHERE;
    }
    int factor = shape.get().asInteger(BpxNodes.SHAPE);
    if (factor < 1 || factor > SHAPES.size()) {
      throw shape
          .get()
          .wrong(
              BpxNodes.SHAPE + " must be 1, 2 or 3",
              "write 1 for slabs, 2 for cylinders, 3 for spheres");
    }
    BpxNodes.put(fields, "shape", BpxNodes.text(shape.get().place(), SHAPES.get(factor - 1)));
    return factor;
  }

  /** Full is most sodium in the negative electrode and least in the positive. */
  private Node start(String side, double stateOfCharge) {
    Optional<Node> given = own.flatMap(o -> o.optional(BpxNodes.START));
    node.optionalNumber("Minimum stoichiometry");
    node.optionalNumber("Maximum stoichiometry");
    if (given.isPresent()) {
      return BpxNodes.plain(given.get(), "1");
    }
    double least = node.number("Minimum stoichiometry");
    double most = node.number("Maximum stoichiometry");
    double share = side.equals("negative") ? stateOfCharge : 1 - stateOfCharge;
    return BpxNodes.quantity(
        node.get("Maximum stoichiometry"), Double.toString(least + share * (most - least)), "1");
  }

  private Node exchange() {
    Map<String, Field> fields = new LinkedHashMap<>();
    Optional<Node> coefficient = own.flatMap(o -> o.optional(BpxNodes.EXCHANGE));
    if (coefficient.isPresent()) {
      BpxNodes.put(
          fields,
          "coefficient",
          BpxNodes.curve(coefficient.get(), RateUnit.COEFFICIENT, Optional.of(STOICHIOMETRY)));
    } else {
      BpxNodes.put(
          fields,
          "rate_constant",
          BpxNodes.curve(
              node.get("Reaction rate constant [mol.m-2.s-1]"),
              "mol m^-2 s^-1",
              Optional.of(STOICHIOMETRY)));
    }
    return new Node(node.place(), new Node.Fields(fields));
  }

  private Node openCircuit(List<Assumption> assumptions) {
    Optional<Node> in = node.optional("OCP (lithiation) [V]");
    Optional<Node> out = node.optional("OCP (delithiation) [V]");
    Optional<Node> sites = own.flatMap(o -> o.optional(BpxNodes.GALLERIES));
    Optional<Node> sitesOut = own.flatMap(o -> o.optional(BpxNodes.GALLERIES_OUT));
    Node single = sites.map(BpxParticle::galleries).orElseGet(() -> potential(node.get("OCP [V]")));
    if (sitesOut.isEmpty() && in.isEmpty() && out.isEmpty()) {
      return single;
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(
        fields,
        "sodiation",
        sites.isPresent() ? single : in.map(BpxParticle::potential).orElse(single));
    BpxNodes.put(
        fields,
        "desodiation",
        sitesOut
            .map(BpxParticle::galleries)
            .orElseGet(() -> out.map(BpxParticle::potential).orElse(single)));
    BpxNodes.put(fields, "hysteresis", law(assumptions));
    return new Node(node.place(), new Node.Fields(fields));
  }

  private Node law(List<Assumption> assumptions) {
    Optional<Node> decay = node.optional("OCP hysteresis decay constant");
    Node rateIn = rate(BpxNodes.RATE_IN, decay, assumptions);
    Node rateOut = rate(BpxNodes.RATE_OUT, decay, assumptions);
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, "law", BpxNodes.text(node.place(), "one_state"));
    BpxNodes.put(fields, "sodiation_rate", rateIn);
    BpxNodes.put(fields, "desodiation_rate", rateOut);
    hysteresis.ifPresent(h -> BpxNodes.put(fields, "start", h));
    BpxNodes.origin(node.place(), fields);
    return new Node(node.place(), new Node.Fields(fields));
  }

  private Node rate(String key, Optional<Node> decay, List<Assumption> assumptions) {
    return own.flatMap(o -> o.optional(key))
        .or(() -> decay)
        .orElseGet(() -> {
          assumptions.add(
              new Assumption(name + ": " + key, "10", "the BPX file has branches without a rate"));
          return new Node(node.place(), new Node.Numeral("10"));
        });
  }

  private static Node potential(Node node) {
    return BpxNodes.curve(node, "V", Optional.empty());
  }

  private static Node galleries(Node node) {
    List<Node> all = new ArrayList<>();
    for (String key : node.keys()) {
      if (key.equals("description")) {
        continue;
      }
      Node one =
          node.get(key).object("Share", "Potential [V]", "Width", "Exchange current [A.m-2]");
      Map<String, Field> fields = new LinkedHashMap<>();
      BpxNodes.put(fields, "share", one.get("Share"));
      BpxNodes.put(fields, "potential_V", one.get("Potential [V]"));
      BpxNodes.put(fields, "width", one.get("Width"));
      one.optional("Exchange current [A.m-2]")
          .ifPresent(n -> BpxNodes.put(fields, "exchange_A_per_m2", n));
      all.add(new Node(one.place(), new Node.Fields(fields)));
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, "galleries", new Node(node.place(), new Node.Items(all)));
    BpxNodes.origin(node.place(), fields);
    return new Node(node.place(), new Node.Fields(fields));
  }
}
