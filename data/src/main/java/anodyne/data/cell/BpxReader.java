package anodyne.data.cell;

import anodyne.data.InputException;
import anodyne.data.Node;
import anodyne.data.Node.Field;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads BPX (Battery Parameter eXchange, version 1 and the layout of version 0) as a parameter set:
 * its entries are put, each with its place in the file, where our own format has them. What BPX
 * cannot say is read from "User-defined" under names that begin with "Anodyne".
 */
final class BpxReader {
  static final String SOURCE = "bpx";
  static final String USER_DEFINED = "User-defined";
  static final String CONTACT = "Anodyne contact resistance [Ohm.m2]";
  static final String TRANSFERENCE = "Anodyne cation transference number";
  static final String THERMODYNAMIC = "Anodyne thermodynamic factor";
  static final String MONOTONE = "Anodyne monotone tables";
  static final String HALF = "Anodyne half cell";

  private static final List<String> MODELS = List.of("SPM", "SPMe", "DFN", "Partial");
  private static final String ROOM_K = "298.15";
  private static final String ONE_MOLAR = "1000";
  private static final int NEWEST = 1;
  private static final double FIRST_WITH_FACTOR = 0.3;

  private final Path file;
  private final Node root;
  private final Node parameters;
  private final Optional<Node> initial;
  private final Optional<Node> user;
  private final List<Assumption> assumptions = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private BpxReader(Node root, Path file) {
    this.file = file;
    this.root = root.object("Header", "Parameterisation", "State", "Validation");
    parameters =
        root.get("Parameterisation")
            .object(
                "Cell",
                "Electrolyte",
                "Negative electrode",
                "Positive electrode",
                "Separator",
                USER_DEFINED);
    initial = root.optional("State").flatMap(s -> s.optional("Initial conditions"));
    user = parameters.optional(USER_DEFINED);
  }

  /** True if the root of a file is that of a BPX file. */
  static boolean isBpx(Node root) {
    return root.content() instanceof Node.Fields(Map<String, Field> fields)
        && fields.containsKey("Header")
        && fields.containsKey("Parameterisation");
  }

  static CellSet read(Node root, Path file) {
    return new BpxReader(root, file).set();
  }

  private CellSet set() {
    Node header = root.get("Header").object("BPX", "Title", "Description", "References", "Model");
    String version = version(header);
    if (header.word("Model", MODELS).equals("SPM")) {
      throw header
          .get("Model")
          .wrong(
              "a file for the single-particle model has no electrolyte and no pores",
              "give one for the model DFN");
    }
    lookAtUserDefined();
    String name = String.valueOf(file.getFileName());
    String title = header.optionalText("Title").orElse(name);
    Map<String, Field> fields = new LinkedHashMap<>();
    BpxNodes nodes = new BpxNodes(parameters);
    put(fields, "cell", cell());
    put(fields, "separator", nodes.separator(parameters.get("Separator")));
    put(fields, "electrolyte", electrolyte());
    for (String side : List.of("negative", "positive")) {
      parameters
          .optional(BpxNodes.electrodeName(side))
          .ifPresent(e ->
              put(fields, side, nodes.electrode(e, side, initial, stateOfCharge(), assumptions)));
    }
    userDefined(HALF).ifPresent(half -> put(fields, "half_cell", nodes.halfCell(half)));
    Source source =
        new Source(
            SOURCE,
            title + header.optionalText("References").map(r -> ", " + r).orElse(""),
            Optional.empty(),
            Optional.empty());
    boolean monotone = userDefined(MONOTONE).map(n -> n.asNumber(MONOTONE) != 0).orElse(false);
    Variant variant =
        new Variant(
            SOURCE,
            "As the file has it (BPX " + version + ").",
            monotone ? TableForm.MONOTONE : TableForm.LINEAR,
            CellMode.EXACT,
            Map.of());
    return new CellSet(
        name,
        title,
        header.optionalText("Description").orElse(title + "."),
        Map.of(SOURCE, variant),
        Map.of(SOURCE, source),
        new Node(root.place(), new Node.Fields(fields)),
        assumptions,
        warnings);
  }

  /** Refuses unknown names of ours, and tells about those of others, which mean nothing here. */
  private void lookAtUserDefined() {
    List<String> known =
        List.of(
            CONTACT,
            TRANSFERENCE,
            THERMODYNAMIC,
            MONOTONE,
            HALF,
            BpxNodes.userName("negative"),
            BpxNodes.userName("positive"),
            "description");
    List<String> others = new ArrayList<>();
    for (String key : user.map(Node::keys).orElse(Set.of())) {
      if (key.startsWith("Anodyne") && !known.contains(key)) {
        throw new InputException(
            "unknown key " + InputException.quoted(key),
            user.orElseThrow().placeOf(key).toString(),
            "allowed here: " + String.join(", ", known));
      }
      if (!known.contains(key)) {
        others.add(key);
      }
    }
    if (!others.isEmpty()) {
      warnings.add(
          new Warning(
              "bpx_entries_not_used",
              "these entries of User-defined are not used: "
                  + String.join(", ", others)
                  + "; put their values where BPX or this program has them",
              String.valueOf(file.getFileName())));
    }
  }

  /** The version as text; before 0.3 the factor 2 of the kinetics was not written down. */
  private String version(Node header) {
    Node node = header.get("BPX");
    String text =
        node.content() instanceof Node.Numeral(String digits) ? digits : node.asText("BPX");
    if (!text.matches("\\d+\\.\\d+(\\.\\d+)?")) {
      throw node.wrong("BPX must be a version, got '" + text + "'", "write for example \"1.1.0\"");
    }
    String[] parts = text.split("\\.", -1);
    if (Double.parseDouble(parts[0]) > NEWEST) {
      throw node.wrong(
          "the file is of BPX version " + text + ", versions 0 and 1 are understood",
          "write it as version 1.1");
    }
    if (Double.parseDouble(parts[0] + "." + parts[1]) < FIRST_WITH_FACTOR) {
      warnings.add(
          new Warning(
              "bpx_old_kinetics",
              "before version 0.3 BPX did not say whether j is j0 or 2 j0 times the hyperbolic"
                  + " sine; 2 j0 is taken, compare the overpotentials",
              String.valueOf(file.getFileName())));
    }
    return text;
  }

  private Node cell() {
    Node cell =
        parameters
            .get("Cell")
            .object(
                "Electrode area [m2]",
                "Number of electrode pairs connected in parallel to make a cell",
                "Lower voltage cut-off [V]",
                "Upper voltage cut-off [V]",
                "Nominal cell capacity [A.h]",
                "Reference temperature [K]",
                "Initial temperature [K]",
                "Ambient temperature [K]",
                "External surface area [m2]",
                "Volume [m3]",
                "Density [kg.m-3]",
                "Specific heat capacity [J.K-1.kg-1]",
                "Thermal conductivity [W.m-1.K-1]");
    Node area = cell.get("Electrode area [m2]");
    double pairs =
        cell.optionalNumber("Number of electrode pairs connected in parallel to make a cell")
            .orElse(1);
    String product =
        pairs == 1 ? number(area) : Double.toString(area.asNumber("Electrode area [m2]") * pairs);
    Map<String, Field> fields = new LinkedHashMap<>();
    put(fields, "area", BpxNodes.quantity(area, product, "m^2"));
    put(fields, "nominal_capacity", plain(cell.get("Nominal cell capacity [A.h]"), "Ah"));
    put(fields, "lowest_voltage", plain(cell.get("Lower voltage cut-off [V]"), "V"));
    put(fields, "highest_voltage", plain(cell.get("Upper voltage cut-off [V]"), "V"));
    put(
        fields,
        "reference_temperature",
        cell.optional("Reference temperature [K]")
            .map(n -> plain(n, "K"))
            .orElseGet(() -> assumed(cell, "Reference temperature [K]", ROOM_K, "K")));
    state("Initial temperature [K]", cell)
        .ifPresent(n -> put(fields, "temperature", plain(n, "K")));
    userDefined(CONTACT).ifPresent(n -> put(fields, "contact_resistance", plain(n, "ohm m^2")));
    return new Node(cell.place(), new Node.Fields(fields));
  }

  private Node electrolyte() {
    Node node =
        parameters
            .get("Electrolyte")
            .object(
                "Initial concentration [mol.m-3]",
                "Cation transference number",
                "Diffusivity [m2.s-1]",
                "Diffusivity activation energy [J.mol-1]",
                "Conductivity [S.m-1]",
                "Conductivity activation energy [J.mol-1]");
    Map<String, Field> fields = new LinkedHashMap<>();
    put(
        fields,
        "salt_concentration",
        state("Initial electrolyte concentration [mol.m-3]", node)
            .or(() -> node.optional("Initial concentration [mol.m-3]"))
            .map(n -> plain(n, "mol/m^3"))
            .orElseGet(() ->
                assumed(
                    node, "Initial electrolyte concentration [mol.m-3]", ONE_MOLAR, "mol/m^3")));
    put(
        fields,
        "transference_number",
        BpxNodes.curve(
            userDefined(TRANSFERENCE).orElseGet(() -> node.get("Cation transference number")),
            "1",
            Optional.of("concentration")));
    put(
        fields,
        "thermodynamic_factor",
        userDefined(THERMODYNAMIC)
            .map(n -> BpxNodes.curve(n, "1", Optional.of("concentration")))
            .orElseGet(() -> assumed(node, "thermodynamic factor", "1", "1")));
    BpxNodes.property(
        node, "Diffusivity [m2.s-1]", "m^2/s", "concentration", "diffusivity", fields);
    BpxNodes.property(node, "Conductivity [S.m-1]", "S/m", "concentration", "conductivity", fields);
    return new Node(node.place(), new Node.Fields(fields));
  }

  private double stateOfCharge() {
    OptionalDouble given =
        initial
            .map(i -> i.optionalNumber("Initial state-of-charge"))
            .orElse(OptionalDouble.empty());
    if (given.isPresent() && !(given.getAsDouble() >= 0 && given.getAsDouble() <= 1)) {
      throw initial
          .orElseThrow()
          .get("Initial state-of-charge")
          .wrong("Initial state-of-charge must lie between 0 and 1", "correct it");
    }
    return given.orElse(1);
  }

  /** An entry of the state, or what version 0 had in its place. */
  private Optional<Node> state(String key, Node older) {
    return initial.flatMap(i -> i.optional(key)).or(() -> older.optional(key));
  }

  private Optional<Node> userDefined(String key) {
    return user.flatMap(u -> u.optional(key));
  }

  private Node assumed(Node near, String name, String value, String unit) {
    assumptions.add(new Assumption(name, value, "the BPX file does not say it"));
    return BpxNodes.quantity(near, value, unit);
  }

  private static Node plain(Node node, String unit) {
    return BpxNodes.quantity(node, number(node), unit);
  }

  private static String number(Node node) {
    node.asNumber("the value");
    return ((Node.Numeral) node.content()).text();
  }

  private static void put(Map<String, Field> fields, String key, Node value) {
    fields.put(key, new Field(value.place(), value));
  }
}
