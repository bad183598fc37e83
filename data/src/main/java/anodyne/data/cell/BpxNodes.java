package anodyne.data.cell;

import anodyne.data.Node;
import anodyne.data.Node.Field;
import anodyne.data.Place;
import anodyne.quantity.Assumption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Parts of a BPX file as our own format has them, each with its place in the file. */
final class BpxNodes {
  static final String START = "Initial stoichiometry";
  static final String EXCHANGE = "Exchange coefficient [A.m-2.(mol.m-3)-1.5]";
  static final String FILM = "Film resistance [Ohm.m2]";
  static final String SHAPE = "Particle shape factor";
  static final String DOUBLE_LAYER = "Double-layer capacity [F.m-2]";
  static final String PARTICLE = "Particle";
  static final String PRIMARY = "Primary";
  static final String GALLERIES = "Galleries";
  static final String GALLERIES_OUT = "Galleries (delithiation)";
  static final String RATE_IN = "OCP hysteresis rate of lithiation";
  static final String RATE_OUT = "OCP hysteresis rate of delithiation";
  static final String SODIUM_EXCHANGE = "Sodium exchange-current density [A.m-2]";
  static final String SODIUM_THICKNESS = "Sodium thickness [m]";
  static final String SODIUM_CONDUCTIVITY = "Sodium conductivity [S.m-1]";

  private static final String[] PARTICLE_KEYS = {
    "Minimum stoichiometry",
    "Maximum stoichiometry",
    "Maximum concentration [mol.m-3]",
    "Particle radius [m]",
    "Surface area per unit volume [m-1]",
    "Diffusivity [m2.s-1]",
    "Diffusivity activation energy [J.mol-1]",
    "OCP [V]",
    "OCP (delithiation) [V]",
    "OCP (lithiation) [V]",
    "OCP hysteresis decay constant",
    "Entropic change coefficient [V.K-1]",
    "Reaction rate constant [mol.m-2.s-1]",
    "Reaction rate constant activation energy [J.mol-1]"
  };
  private static final String[] ELECTRODE_KEYS = {
    "Thickness [m]", "Porosity", "Transport efficiency", "Conductivity [S.m-1]", PARTICLE
  };

  private final Optional<Node> user;

  BpxNodes(Node parameters) {
    user = parameters.optional(BpxReader.USER_DEFINED);
  }

  static String electrodeName(String side) {
    return side.equals("negative") ? "Negative electrode" : "Positive electrode";
  }

  static String userName(String side) {
    return "Anodyne " + side + " electrode";
  }

  Node separator(Node node) {
    node.object("Thickness [m]", "Porosity", "Transport efficiency");
    Map<String, Field> fields = new LinkedHashMap<>();
    pores(node, fields);
    return new Node(node.place(), new Node.Fields(fields));
  }

  private static void pores(Node node, Map<String, Field> fields) {
    put(fields, "thickness", plain(node.get("Thickness [m]"), "m"));
    put(fields, "porosity", plain(node.get("Porosity"), "1"));
    put(fields, "transport_efficiency", plain(node.get("Transport efficiency"), "1"));
  }

  Node electrode(
      Node node,
      String side,
      Optional<Node> initial,
      double stateOfCharge,
      List<Assumption> assumptions) {
    boolean blended = node.has(PARTICLE);
    List<String> keys = new ArrayList<>(List.of(ELECTRODE_KEYS));
    if (!blended) {
      keys.addAll(List.of(PARTICLE_KEYS));
    }
    node.object(keys.toArray(String[]::new));
    Optional<Node> own = user.flatMap(u -> u.optional(userName(side)));
    Map<String, Field> fields = new LinkedHashMap<>();
    pores(node, fields);
    put(fields, "conductivity", plain(node.get("Conductivity [S.m-1]"), "S/m"));
    own.ifPresent(o -> {
      o.object(
          DOUBLE_LAYER,
          PARTICLE,
          BpxStages.CONVERSION,
          BpxStages.SURFACE,
          BpxFilm.FILM,
          "description");
      o.optional(BpxFilm.FILM).ifPresent(n -> put(fields, FilmReader.FILM, BpxFilm.film(n)));
      o.optional(DOUBLE_LAYER).ifPresent(n -> put(fields, "double_layer", plain(n, "F/m^2")));
    });
    Optional<Node> particles = own.flatMap(o -> o.optional(PARTICLE));
    Optional<Node> states =
        initial.flatMap(i -> i.optional("Initial hysteresis state: " + electrodeName(side)));
    List<Node> phases = new ArrayList<>();
    if (blended) {
      Node all = node.get(PARTICLE);
      for (String name : all.keys()) {
        phases.add(
            new BpxParticle(
                    all.get(name).object(PARTICLE_KEYS),
                    name,
                    particles.flatMap(p -> p.optional(name)),
                    states.flatMap(s -> s.optional(name)))
                .phase(side, stateOfCharge, assumptions));
      }
    } else {
      phases.add(
          new BpxParticle(node, PRIMARY, particles.flatMap(p -> p.optional(PRIMARY)), states)
              .phase(side, stateOfCharge, assumptions));
    }
    put(fields, "phases", new Node(node.place(), new Node.Items(withStages(phases, own))));
    return new Node(node.place(), new Node.Fields(fields));
  }

  /** The phases, those that convert in place of what stands for them, and surfaces. */
  private static List<Node> withStages(List<Node> phases, Optional<Node> own) {
    List<Node> all = new ArrayList<>();
    for (Node phase : phases) {
      all.add(
          own.flatMap(o -> o.optional(BpxStages.CONVERSION))
              .flatMap(c -> c.optional(phase.text("name")))
              .map(c -> BpxStages.conversion(c, phase))
              .orElse(phase));
    }
    own.flatMap(o -> o.optional(BpxStages.SURFACE))
        .ifPresent(s -> s.keys().forEach(k -> all.add(BpxStages.surface(s.get(k), k))));
    return all;
  }

  Node halfCell(Node node) {
    node.object(
        SODIUM_EXCHANGE,
        SODIUM_THICKNESS,
        SODIUM_CONDUCTIVITY,
        electrodeName("negative"),
        electrodeName("positive"),
        "description");
    Map<String, Field> sodium = new LinkedHashMap<>();
    put(sodium, "exchange_current", plain(node.get(SODIUM_EXCHANGE), "A/m^2"));
    put(sodium, "thickness", plain(node.get(SODIUM_THICKNESS), "m"));
    put(sodium, "conductivity", plain(node.get(SODIUM_CONDUCTIVITY), "S/m"));
    Map<String, Field> fields = new LinkedHashMap<>();
    put(fields, "sodium", new Node(node.place(), new Node.Fields(sodium)));
    for (String side : List.of("negative", "positive")) {
      node.optional(electrodeName(side)).ifPresent(e -> put(fields, side, limits(e)));
    }
    return new Node(node.place(), new Node.Fields(fields));
  }

  private static Node limits(Node node) {
    node.object(
        "Nominal cell capacity [A.h]",
        "Lower voltage cut-off [V]",
        "Upper voltage cut-off [V]",
        START,
        "description");
    Map<String, Field> fields = new LinkedHashMap<>();
    put(fields, "nominal_capacity", plain(node.get("Nominal cell capacity [A.h]"), "Ah"));
    put(fields, "lowest_voltage", plain(node.get("Lower voltage cut-off [V]"), "V"));
    put(fields, "highest_voltage", plain(node.get("Upper voltage cut-off [V]"), "V"));
    node.optional(START).ifPresent(n -> put(fields, "start", plain(n, "1")));
    return new Node(node.place(), new Node.Fields(fields));
  }

  /** A number, an expression or a table with its activation energy. */
  static void property(
      Node node, String name, String unit, String over, String key, Map<String, Field> fields) {
    put(fields, key, curve(node.get(name), unit, Optional.of(over)));
    activation(node, name, key, fields);
  }

  static void activation(Node node, String name, String key, Map<String, Field> fields) {
    String energy = name.substring(0, name.indexOf('[')) + "activation energy [J.mol-1]";
    node.optional(energy)
        .ifPresent(n -> put(fields, key + "_activation_energy", plain(n, "J/mol")));
  }

  /** A number, an expression or a table, falling abscissae turned round. */
  static Node curve(Node node, String unit, Optional<String> over) {
    Map<String, Field> fields = new LinkedHashMap<>();
    BiConsumer<String, Node> put = (key, value) -> put(fields, key, value);
    switch (node.content()) {
      case Node.Numeral _ -> put.accept("value", node);
      case Node.Text _ -> put.accept("expression", node);
      case Node.Fields _ -> put.accept("points", points(node.object("x", "y")));
      case Node.Items _, Node.Flag _, Node.Nothing _ ->
          throw node.wrong(
              "a number, an expression or a table is needed here",
              "write 1.0, \"1 - x\" or {\"x\": [..], \"y\": [..]}");
    }
    if (!(node.content() instanceof Node.Numeral)) {
      over.ifPresent(o -> put.accept("over", text(node.place(), o)));
    }
    put.accept("unit", text(node.place(), unit));
    origin(node.place(), fields);
    return new Node(node.place(), new Node.Fields(fields));
  }

  private static Node points(Node table) {
    List<Node> x = table.list("x");
    List<Node> y = table.list("y");
    if (x.size() != y.size()) {
      throw table.wrong(
          "x has " + x.size() + " numbers, y has " + y.size(), "give as many of both");
    }
    boolean falls = x.size() > 1 && x.getFirst().asNumber("x") > x.getLast().asNumber("x");
    List<Node> points = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      Node point = new Node(x.get(i).place(), new Node.Items(List.of(x.get(i), y.get(i))));
      points.add(falls ? 0 : i, point);
    }
    return new Node(table.place(), new Node.Items(points));
  }

  static Node plain(Node node, String unit) {
    node.asNumber("the value");
    return quantity(node, ((Node.Numeral) node.content()).text(), unit);
  }

  /** A number with its unit, at the place of a node. */
  static Node quantity(Node near, String value, String unit) {
    Map<String, Field> fields = new LinkedHashMap<>();
    put(fields, "value", new Node(near.place(), new Node.Numeral(value)));
    put(fields, "unit", text(near.place(), unit));
    origin(near.place(), fields);
    return new Node(near.place(), new Node.Fields(fields));
  }

  static void origin(Place place, Map<String, Field> fields) {
    put(fields, "source", text(place, BpxReader.SOURCE));
    put(fields, "quality", text(place, "estimated"));
  }

  static Node text(Place place, String text) {
    return new Node(place, new Node.Text(text));
  }

  static void put(Map<String, Field> fields, String key, Node value) {
    fields.put(key, new Field(value.place(), value));
  }
}
