package anodyne.data.cell;

import anodyne.data.Node;
import anodyne.data.Node.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phases that convert in stages and sodium on surfaces, under "User-defined" of a BPX file: names
 * of the entries, and what they are in our own format.
 */
final class BpxStages {
  static final String CONVERSION = "Conversion";
  static final String SURFACE = "Surface";
  static final String HOST = "Host concentration [mol.m-3]";
  static final String SALT = "Reference salt concentration [mol.m-3]";
  static final String DIRECTION = "Direction";
  static final String RATE_IN = "Path rate (sodiation)";
  static final String RATE_OUT = "Path rate (desodiation)";
  static final String STAGES = "Stages";
  static final String SODIUM = "Sodium per formula unit";
  static final String POTENTIAL_IN = "OCP (sodiation) [V]";
  static final String POTENTIAL_OUT = "OCP (desodiation) [V]";
  static final String EXCHANGE = "Exchange-current density [A.m-2]";
  static final String GROWTH = "Growth law";
  static final String EXPONENT = "Nuclei exponent";
  static final String SEEDS = "Nuclei seeds";
  static final String ORDER = "Gate order";
  static final String SHELL = "Shell resistivity [Ohm.m]";
  static final String CARRIER = "Shell carrier [mol.m-1.s-1]";
  static final String SWELLING = "Swelling";
  static final String EXTENT = "Initial extent";
  static final String SHARE = "Volume fraction";
  static final String AREA = "Surface area per unit volume [m-1]";
  static final String CAPACITY = "Capacity [C.m-2]";
  static final String LANGMUIR = "Langmuir potential [V]";
  static final String WIDTH = "Langmuir width";
  static final String LOW = "Window low [V]";
  static final String HIGH = "Window high [V]";

  /** Growth laws by their number from 1 on. */
  static final List<String> GROWTHS = List.of("shrinking_core", "solution", "nuclei");

  private static final String DESCRIPTION = "description";

  private BpxStages() {}

  /** A converting phase in place of the particles that stand for it. */
  static Node conversion(Node own, Node standIn) {
    own.object(HOST, SALT, DIRECTION, RATE_IN, RATE_OUT, STAGES, DESCRIPTION);
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, "kind", BpxNodes.text(own.place(), "conversion"));
    for (String key : List.of("name", "volume_fraction", "radius")) {
      BpxNodes.put(fields, key, standIn.get(key));
    }
    quantity(own, HOST, "mol/m^3", "host_concentration", fields);
    quantity(own, SALT, "mol/m^3", "salt_of_exchange", fields);
    own.optional(DIRECTION).ifPresent(n -> BpxNodes.put(fields, "direction", n));
    Map<String, Field> path = new LinkedHashMap<>();
    BpxNodes.put(path, "sodiation_rate", own.get(RATE_IN));
    BpxNodes.put(path, "desodiation_rate", own.get(RATE_OUT));
    BpxNodes.origin(own.place(), path);
    BpxNodes.put(fields, "path", new Node(own.place(), new Node.Fields(path)));
    List<Node> stages = new ArrayList<>();
    Node all = own.get(STAGES);
    all.keys().stream()
        .filter(key -> !key.equals(DESCRIPTION))
        .forEach(key -> stages.add(stage(all.get(key), key)));
    BpxNodes.put(fields, "stages", new Node(all.place(), new Node.Items(stages)));
    return new Node(own.place(), new Node.Fields(fields));
  }

  private static Node stage(Node node, String key) {
    node.object(
        SODIUM,
        POTENTIAL_IN,
        POTENTIAL_OUT,
        EXCHANGE,
        GROWTH,
        EXPONENT,
        SEEDS,
        ORDER,
        SHELL,
        CARRIER,
        SWELLING,
        EXTENT,
        DESCRIPTION);
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, "name", BpxNodes.text(node.place(), key.replaceFirst("^\\d+: ", "")));
    quantity(node, SODIUM, "1", "sodium", fields);
    BpxNodes.put(
        fields, "sodiation", BpxNodes.curve(node.get(POTENTIAL_IN), "V", Optional.empty()));
    BpxNodes.put(
        fields, "desodiation", BpxNodes.curve(node.get(POTENTIAL_OUT), "V", Optional.empty()));
    quantity(node, EXCHANGE, "A/m^2", "exchange_current", fields);
    BpxNodes.put(fields, "growth", growth(node));
    node.optional(ORDER).ifPresent(n -> BpxNodes.put(fields, "order", n));
    quantity(node, SHELL, "ohm m", "shell_resistivity", fields);
    quantity(node, CARRIER, "mol/(m s)", "shell_carrier", fields);
    quantity(node, SWELLING, "1", "swelling", fields);
    quantity(node, EXTENT, "1", "start", fields);
    return new Node(node.place(), new Node.Fields(fields));
  }

  private static Node growth(Node node) {
    int law = node.integer(GROWTH);
    if (law < 1 || law > GROWTHS.size()) {
      throw node.get(GROWTH)
          .wrong(
              GROWTH + " must be 1, 2 or 3",
              "write 1 for a shrinking core, 2 for a solution, 3 for nuclei");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, "law", BpxNodes.text(node.place(), GROWTHS.get(law - 1)));
    node.optional(EXPONENT).ifPresent(n -> BpxNodes.put(fields, "exponent", n));
    node.optional(SEEDS).ifPresent(n -> BpxNodes.put(fields, "seeds", n));
    return new Node(node.place(), new Node.Fields(fields));
  }

  /** Sodium on a surface. */
  static Node surface(Node node, String name) {
    node.object(
        SHARE,
        AREA,
        CAPACITY,
        EXCHANGE,
        SALT,
        BpxNodes.START,
        LANGMUIR,
        WIDTH,
        LOW,
        HIGH,
        DESCRIPTION);
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes.put(fields, "name", BpxNodes.text(node.place(), name));
    BpxNodes.put(fields, "kind", BpxNodes.text(node.place(), "surface"));
    quantity(node, SHARE, "1", "volume_fraction", fields);
    quantity(node, AREA, "1/m", "surface", fields);
    quantity(node, CAPACITY, "C/m^2", "capacity", fields);
    quantity(node, EXCHANGE, "A/m^2", "exchange_current", fields);
    quantity(node, SALT, "mol/m^3", "salt_of_exchange", fields);
    quantity(node, BpxNodes.START, "1", "start", fields);
    Map<String, Field> isotherm = new LinkedHashMap<>();
    if (node.has(LANGMUIR)) {
      BpxNodes.put(isotherm, "potential_V", node.get(LANGMUIR));
      BpxNodes.put(isotherm, "width", node.get(WIDTH));
    } else {
      BpxNodes.put(isotherm, "low_V", node.get(LOW));
      BpxNodes.put(isotherm, "high_V", node.get(HIGH));
    }
    BpxNodes.origin(node.place(), isotherm);
    BpxNodes.put(
        fields,
        node.has(LANGMUIR) ? "langmuir" : "window",
        new Node(node.place(), new Node.Fields(isotherm)));
    return new Node(node.place(), new Node.Fields(fields));
  }

  private static void quantity(
      Node node, String from, String unit, String to, Map<String, Field> fields) {
    node.optional(from).ifPresent(n -> BpxNodes.put(fields, to, BpxNodes.plain(n, unit)));
  }
}
