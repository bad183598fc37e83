package anodyne.data;

import anodyne.design.BiasRange;
import anodyne.design.Bonding;
import anodyne.design.Design;
import anodyne.design.Heterostructure;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.quantity.Assumption;
import anodyne.quantity.Quality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads design files, schema {@code design/1}, in YAML or JSON, and fills in the documented
 * defaults.
 */
public final class DesignReader {
  private static final String SCHEMA = "design/1";

  private final List<Assumption> assumptions = new ArrayList<>();

  private DesignReader() {}

  /** The design of a heterostructure of which nothing else is said. */
  public static Design defaults(Heterostructure heterostructure) {
    Node empty = TreeReader.json("design", "{}");
    return new DesignReader().design(empty, heterostructure);
  }

  /**
   * Reads a design file.
   *
   * @param heterostructure what the command line names; a different one in the file is refused
   */
  public static Design read(Path file, Heterostructure heterostructure) {
    return read(TreeReader.read(file), heterostructure);
  }

  /** Reads a design from a tree. */
  public static Design read(Node root, Heterostructure heterostructure) {
    root.get("schema").asWord("schema", List.of(SCHEMA));
    return new DesignReader().design(root, heterostructure);
  }

  private Design design(Node root, Heterostructure named) {
    root.object(
        "schema",
        "heterostructure",
        "arrangement",
        "temperature_K",
        "phases",
        "interfaces",
        "faces",
        "electrode",
        "sodiation",
        "transport",
        "bias_V",
        "numerics");
    checkName(root, named);
    Heterostructure heterostructure = new Heterostructure(named.phases(), arrangement(root, named));
    List<Node> phaseNodes = root.optionalList("phases");
    List<String> names = heterostructure.phases();
    if (root.has("phases") && phaseNodes.size() != names.size()) {
      throw root.get("phases")
          .wrong(
              "phases has "
                  + phaseNodes.size()
                  + " entries, "
                  + named.text()
                  + " has "
                  + names.size()
                  + " phases",
              "give one entry per phase, in order");
    }
    List<Design.PhaseEntry> phases = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Node node = phaseNodes.isEmpty() ? TreeReader.json("design", "{}") : phaseNodes.get(i);
      phases.add(phase(node, names, i));
    }
    List<Node> interfaceNodes = root.optionalList("interfaces");
    if (root.has("interfaces") && interfaceNodes.size() != names.size() - 1) {
      throw root.get("interfaces")
          .wrong(
              "interfaces has "
                  + interfaceNodes.size()
                  + " entries, "
                  + named.text()
                  + " has "
                  + (names.size() - 1),
              "give one entry per interface, in order");
    }
    List<Design.InterfaceEntry> interfaces = new ArrayList<>();
    for (int i = 0; i < names.size() - 1; i++) {
      Node node =
          interfaceNodes.isEmpty() ? TreeReader.json("design", "{}") : interfaceNodes.get(i);
      interfaces.add(interfaceEntry(node, "interfaces[" + i + "]."));
    }
    Optional<Node> faces = root.optional("faces");
    faces.ifPresent(f -> f.object("first", "last"));
    double temperature_K = number(root, "temperature_K", "", 298.15, "room temperature");
    Design.Face first = face(faces, "first");
    Design.Face last = face(faces, "last");
    Design.Sodiation sodiation = sodiation(root, names.size());
    Design.Drive drive = drive(root);
    Design.Settings settings = settings(root);
    if (!root.has("bias_V")) {
      assumptions.add(
          new Assumption(
              "bias_V",
              BiasText.of(settings.bias()),
              "currents at biases of the size of contact potentials"));
    }
    List<Assumption> used = List.copyOf(assumptions);
    Design.Electrode electrode = electrode(root.optional("electrode"));
    return root.build(() ->
        new Design(
            heterostructure,
            temperature_K,
            phases,
            interfaces,
            first,
            last,
            electrode,
            sodiation,
            drive,
            settings,
            used));
  }

  private static void checkName(Node root, Heterostructure named) {
    Optional<String> inFile = root.optionalText("heterostructure");
    if (inFile.isPresent() && !samePhases(inFile.get(), named)) {
      throw root.get("heterostructure")
          .wrong(
              "the design is for "
                  + InputException.quoted(inFile.get())
                  + ", the command names "
                  + InputException.quoted(named.text()),
              "name the same heterostructure in both");
    }
  }

  private static boolean samePhases(String text, Heterostructure named) {
    return List.of(text.split("[/@]", -1)).equals(List.of(named.text().split("[/@]", -1)));
  }

  private static Heterostructure.Arrangement arrangement(Node root, Heterostructure named) {
    return switch (root.optionalWord("arrangement", List.of("planar", "core-shell", "coaxial"))
        .orElse("")) {
      case "planar" -> Heterostructure.Arrangement.PLANAR;
      case "core-shell" -> Heterostructure.Arrangement.CORE_SHELL;
      case "coaxial" -> Heterostructure.Arrangement.COAXIAL;
      default -> named.arrangement();
    };
  }

  private Design.PhaseEntry phase(Node node, List<String> names, int index) {
    node.object(
        "name",
        "mass_fraction",
        "thickness_nm",
        "termination",
        "conductivity_type",
        "carrier_concentration_per_cm3",
        "overrides");
    String path = "phases[" + index + "].";
    String name = names.get(index);
    Optional<String> given = node.optionalText("name");
    if (given.isPresent() && !given.get().equals(name)) {
      throw node.get("name")
          .wrong(
              "phase "
                  + (index + 1)
                  + " is named "
                  + InputException.quoted(given.get())
                  + ", the heterostructure has "
                  + InputException.quoted(name),
              "keep the order of the heterostructure");
    }
    double thickness_nm =
        number(
            node,
            "thickness_nm",
            path,
            20,
            "typical nanosheet or nanocrystal; published ones run from 2.5 to 100 nm");
    double share =
        number(
            node,
            "mass_fraction",
            path,
            1.0 / names.size(),
            "equal masses; the smaller share of published pairs is 7 to 49 % (evidence, mass"
                + " ratios)");
    List<PropertyValue> overrides = new ArrayList<>();
    node.optional("overrides").ifPresent(o -> readOverrides(o, overrides));
    node.optionalWord("conductivity_type", List.of("n", "p", "intrinsic", "metal", "semimetal"))
        .ifPresent(word ->
            overrides.add(
                override(
                    Property.CONDUCTIVITY_TYPE,
                    new PropertyValue.Word(word),
                    OptionalDouble.empty(),
                    Quality.ESTIMATED,
                    "design file")));
    node.optional("carrier_concentration_per_cm3")
        .ifPresent(n ->
            overrides.add(
                n.build(() ->
                    plausible(
                        override(
                            Property.CARRIER_CONCENTRATION,
                            new PropertyValue.Amount(n.asNumber("carrier_concentration")),
                            OptionalDouble.empty(),
                            Quality.ESTIMATED,
                            "design file")))));
    return node.build(() ->
        new Design.PhaseEntry(
            name, thickness_nm * 1e-9, share, node.optionalText("termination"), overrides));
  }

  private static void readOverrides(Node node, List<PropertyValue> overrides) {
    String[] words = Arrays.stream(Property.values()).map(Property::word).toArray(String[]::new);
    node.object(words);
    for (String key : node.keys()) {
      Property property = Property.of(key).orElseThrow();
      Node value = node.get(key);
      overrides.add(value.build(() -> plausible(readOverride(property, value))));
    }
  }

  private static PropertyValue readOverride(Property property, Node node) {
    if (!(node.content() instanceof Node.Fields)) {
      return override(
          property,
          property.isText()
              ? new PropertyValue.Word(node.asText(property.word()))
              : new PropertyValue.Amount(node.asNumber(property.word())),
          OptionalDouble.empty(),
          Quality.ESTIMATED,
          "design file");
    }
    node.object("value", "uncertainty", "quality", "source");
    Quality quality =
        Quality.valueOf(
            node.optionalWord(
                    "quality", List.of("measured", "handbook", "computed", "recalled", "estimated"))
                .orElse("estimated")
                .toUpperCase(Locale.ROOT));
    return override(
        property,
        property.isText()
            ? new PropertyValue.Word(node.text("value"))
            : new PropertyValue.Amount(node.number("value")),
        node.optionalNumber("uncertainty"),
        quality,
        node.optionalText("source").orElse("design file"));
  }

  private static PropertyValue plausible(PropertyValue value) {
    if (value.datum() instanceof PropertyValue.Amount(double amount)
        && !(amount >= value.property().least() && amount <= value.property().most())) {
      throw new IllegalArgumentException(
          value.property().word()
              + " must lie in ["
              + value.property().least()
              + ", "
              + value.property().most()
              + "] "
              + value.property().unit()
              + ", got "
              + amount);
    }
    return value;
  }

  private static PropertyValue override(
      Property property,
      PropertyValue.Datum datum,
      OptionalDouble uncertainty,
      Quality quality,
      String source) {
    return new PropertyValue(
        property,
        datum,
        uncertainty,
        "unstated",
        "",
        "",
        OptionalDouble.empty(),
        source,
        quality,
        Optional.empty(),
        "");
  }

  private Design.InterfaceEntry interfaceEntry(Node node, String path) {
    node.object("bonding", "pinning_slope", "dipole_V", "dipole_uncertainty_V");
    Optional<String> word =
        node.optionalWord("bonding", Arrays.stream(Bonding.values()).map(Bonding::word).toList());
    if (word.isEmpty()) {
      assumptions.add(
          new Assumption(
              path + "bonding",
              Bonding.VAN_DER_WAALS.word(),
              "not known; the covalent and unpinned cases are shown beside it"));
    }
    Bonding bonding = word.map(Bonding::of).orElse(Bonding.VAN_DER_WAALS);
    OptionalDouble slope = node.optionalNumber("pinning_slope");
    if (slope.isEmpty()) {
      assumptions.add(
          new Assumption(
              path + "pinning_slope",
              bonding.slope() + " (" + bonding.leastSlope() + " to " + bonding.mostSlope() + ")",
              "range of " + bonding.word() + " contacts; neutrality levels at midgap"));
    }
    double dipole = number(node, "dipole_V", path, 0, "no dipole known");
    double scatter =
        number(
            node,
            "dipole_uncertainty_V",
            path,
            bonding.dipoleScatter_V(),
            "estimated scatter of band offsets about the alignment rule");
    return node.build(() -> new Design.InterfaceEntry(bonding, slope, dipole, scatter));
  }

  private Design.Face face(Optional<Node> faces, String side) {
    Optional<String> word = faces.flatMap(f -> f.optionalWord(side, List.of("insulated", "ohmic")));
    if (word.isEmpty()) {
      assumptions.add(
          new Assumption(
              "faces." + side, "insulated", "a particle that floats: its total charge is zero"));
    }
    return word.orElse("insulated").equals("ohmic") ? Design.Face.OHMIC : Design.Face.INSULATED;
  }

  private Design.Sodiation sodiation(Node root, int phases) {
    Node node = root.optional("sodiation").orElseGet(() -> TreeReader.json("design", "{}"));
    node.object("thermodynamics", "exclude", "include", "overpotential_V", "hysteresis_V");
    Optional<String> energy =
        node.optionalWord("thermodynamics", List.of("enthalpy_298K", "gibbs"));
    List<Double> overpotential =
        perPhase(node, "overpotential_V", phases, "equilibrium; what is measured lies lower");
    List<Double> hysteresis = perPhase(node, "hysteresis_V", phases, "equilibrium");
    return node.build(() ->
        new Design.Sodiation(
            energy.orElse("enthalpy_298K").equals("gibbs"),
            words(node, "exclude"),
            words(node, "include"),
            overpotential,
            hysteresis));
  }

  private static Design.Drive drive(Node root) {
    Node node = root.optional("transport").orElseGet(() -> TreeReader.json("design", "{}"));
    node.object("from_na_per_formula", "to_na_per_formula", "electrons", "electron_face");
    Optional<String> electrons = node.optionalWord("electrons", List.of("equilibrium", "moving"));
    Optional<String> face = node.optionalWord("electron_face", List.of("first", "last"));
    return node.build(() ->
        new Design.Drive(
            node.optionalNumber("from_na_per_formula"),
            node.optionalNumber("to_na_per_formula"),
            electrons.orElse("equilibrium").equals("moving"),
            face.map(f -> f.equals("first") ? Design.End.FIRST : Design.End.LAST)));
  }

  private List<Double> perPhase(Node node, String key, int phases, String reason) {
    List<Node> given = node.optionalList(key);
    if (node.has(key) && given.size() != phases) {
      throw node.get(key)
          .wrong(
              key + " has " + given.size() + " numbers for " + phases + " phases",
              "give one number per phase, in order");
    }
    if (given.isEmpty()) {
      assumptions.add(new Assumption("sodiation." + key, "0", reason));
      return Collections.nCopies(phases, 0.0);
    }
    return given.stream().map(n -> n.asNumber(key)).toList();
  }

  private static List<String> words(Node node, String key) {
    return node.optionalList(key).stream().map(n -> n.asText(key)).toList();
  }

  private Design.Settings settings(Node root) {
    Optional<Node> node = root.optional("numerics");
    node.ifPresent(n -> n.object("nodes_per_layer", "samples"));
    int nodes = node.flatMap(n -> boxed(n, "nodes_per_layer")).orElse(160);
    int samples = node.flatMap(n -> boxed(n, "samples")).orElse(512);
    BiasRange bias =
        root.optional("bias_V")
            .map(n -> BiasText.parse(n.asText("bias_V"), n.place().toString()))
            .orElse(Design.Settings.USUAL_BIAS);
    return node.orElse(root).build(() -> new Design.Settings(nodes, samples, bias));
  }

  private static Optional<Integer> boxed(Node node, String key) {
    var value = node.optionalInteger(key);
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  /**
   * Defaults of common practice; none of them enters the junction. An entry is a default if it is
   * absent, or named under {@code defaults} and still the default: so a design that was written
   * with every entry stays the same design.
   */
  private static Design.Electrode electrode(Optional<Node> given) {
    Design.Electrode byDefault = electrode(TreeReader.json("design", "{}"));
    if (given.isEmpty()) {
      return byDefault;
    }
    Design.Electrode read = electrode(given.get());
    Set<String> said = new LinkedHashSet<>(Design.Electrode.ENTRIES);
    said.removeIf(entry -> given.get().optional(entry).isEmpty());
    for (Node node : given.get().optionalList("defaults")) {
      String entry = node.asText("an item of defaults");
      if (!Design.Electrode.ENTRIES.contains(entry)) {
        throw node.wrong(
            InputException.quoted(entry) + " is no entry of the electrode",
            "choose from " + String.join(", ", Design.Electrode.ENTRIES));
      }
      if (values(read, entry).equals(values(byDefault, entry))) {
        said.remove(entry);
      }
    }
    return read.withGiven(said);
  }

  private static List<Object> values(Design.Electrode electrode, String entry) {
    return switch (entry) {
      case "matrix" -> List.of(electrode.matrix(), electrode.matrixMassFraction());
      case "binder" -> List.of(electrode.binder(), electrode.binderMassFraction());
      case "particle_size_nm" -> List.of(electrode.particleSize_m());
      case "bet_area_m2_per_g" -> List.of(electrode.betArea_m2_per_kg());
      case "loading_mg_per_cm2" -> List.of(electrode.loading_kg_per_m2());
      case "porosity" -> List.of(electrode.porosity());
      case "collector" -> List.of(electrode.collector());
      case "electrolyte" -> List.of(electrode.electrolyte());
      case "window_V" -> List.of(electrode.windowLow_V(), electrode.windowHigh_V());
      case "current_A_per_g" -> List.of(electrode.current_A_per_kg());
      default -> throw new IllegalStateException(entry);
    };
  }

  private static Design.Electrode electrode(Node node) {
    node.object(
        Stream.concat(Design.Electrode.ENTRIES.stream(), Stream.of("defaults"))
            .toArray(String[]::new));
    Optional<Node> matrix = node.optional("matrix");
    Optional<Node> binder = node.optional("binder");
    matrix.ifPresent(m -> m.object("material", "mass_fraction"));
    binder.ifPresent(b -> b.object("material", "mass_fraction"));
    List<Node> window = node.optionalList("window_V");
    if (node.has("window_V") && window.size() != 2) {
      throw node.get("window_V").wrong("window_V needs two numbers", "write [0.01, 3]");
    }
    return node.build(() ->
        new Design.Electrode(
            matrix.flatMap(m -> m.optionalText("material")).orElse("carbon"),
            matrix.map(m -> m.optionalNumber("mass_fraction").orElse(0.2)).orElse(0.2),
            binder.flatMap(b -> b.optionalText("material")).orElse("CMC"),
            binder.map(b -> b.optionalNumber("mass_fraction").orElse(0.1)).orElse(0.1),
            node.optionalNumber("particle_size_nm").orElse(200) * 1e-9,
            node.optionalNumber("bet_area_m2_per_g").orElse(20) * 1e3,
            node.optionalNumber("loading_mg_per_cm2").orElse(1) * 1e-2,
            node.optionalNumber("porosity").orElse(0.5),
            node.optionalText("collector").orElse("Cu"),
            node.optionalText("electrolyte").orElse("1 M NaPF6 in diglyme"),
            window.isEmpty() ? 0.01 : window.get(0).asNumber("window_V[0]"),
            window.isEmpty() ? 3 : window.get(1).asNumber("window_V[1]"),
            node.optionalNumber("current_A_per_g").orElse(1) * 1e3,
            Set.of()));
  }

  private double number(Node node, String key, String path, double byDefault, String reason) {
    OptionalDouble given = node.optionalNumber(key);
    if (given.isEmpty()) {
      assumptions.add(new Assumption(path + key, shown(byDefault), reason));
    }
    return given.orElse(byDefault);
  }

  private static String shown(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
