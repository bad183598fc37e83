package anodyne.data;

import anodyne.junction.Contact;
import anodyne.junction.Geometry;
import anodyne.junction.InterfaceCharge;
import anodyne.junction.Ion;
import anodyne.junction.Kinetics;
import anodyne.junction.Layer;
import anodyne.junction.MeshChoice;
import anodyne.junction.Stack;
import anodyne.junction.Statistics;
import anodyne.junction.StepTransport;
import anodyne.junction.Trap;
import anodyne.junction.Tunnelling;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.transport.ElectronModel;
import anodyne.transport.Face;
import anodyne.transport.SodiumStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads stack files: explicit physics of a row of layers, without the library. */
public final class StackReader {
  private static final double PER_CM3 = 1e6;
  private static final double CM2 = 1e-4;
  private static final List<String> GEOMETRIES = List.of("slab", "cylinder", "sphere");
  private static final List<String> STEPS = List.of("continuous", "thermionic");
  private static final List<String> TUNNELLING = List.of("none", "wkb", "transfer_matrix");
  private static final List<String> STATISTICS = List.of("boltzmann", "fermi-dirac");
  private static final List<String> FACES = List.of("left", "right");
  private static final List<String> ELECTRONS = List.of("equilibrium", "moving", "separate");

  private final List<Assumption> assumptions = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * What a stack file says.
   *
   * @param stack the stack
   * @param sodiumStep change of the sodium at a face
   * @param assumptions every default taken
   * @param warnings entries that cannot have the effect they seem to have
   */
  public record StackFile(
      Stack stack,
      Optional<StepEntry> sodiumStep,
      List<Assumption> assumptions,
      List<Warning> warnings) {
    public StackFile {
      assumptions = List.copyOf(assumptions);
      warnings = List.copyOf(warnings);
    }

    /** All warnings of a junction: what describes moving ions has no effect on it. */
    public List<Warning> junctionWarnings() {
      List<Warning> all = new ArrayList<>(warnings);
      if (sodiumStep.isPresent()) {
        all.add(
            new Warning(
                "not_used_at_equilibrium",
                "sodium_step describes a change in time and has no effect at equilibrium: see the"
                    + " command transport",
                "sodium_step"));
      }
      for (Layer layer : stack.layers()) {
        if (layer instanceof Layer.Metal && !layer.ions().isEmpty()) {
          all.add(
              new Warning(
                  "ions_of_metal",
                  "a metal screens the ions it holds: those of "
                      + layer.name()
                      + " have no effect at equilibrium",
                  layer.name()));
        }
      }
      return all;
    }
  }

  /**
   * The entry {@code sodium_step}.
   *
   * @param step what happens at which face
   * @param electrons how they follow
   * @param electronFace face through which moving electrons come and go
   */
  public record StepEntry(SodiumStep step, ElectronModel electrons, Face electronFace) {}

  private StackReader() {}

  /** Reads a file; refuses it with file, line and column where it is wrong. */
  public static StackFile read(Path file) {
    return read(TreeReader.read(file));
  }

  /** Reads a stack from a tree. */
  public static StackFile read(Node root) {
    StackReader reader = new StackReader();
    Stack stack = reader.stack(root);
    Optional<StepEntry> step =
        root.optional("sodium_step").map(node -> reader.sodiumStep(node, stack.geometry()));
    return new StackFile(stack, step, reader.assumptions, reader.warnings);
  }

  private Stack stack(Node root) {
    root.object(
        "temperature_K",
        "geometry",
        "statistics",
        "step_transport",
        "tunnelling",
        "layers",
        "contacts",
        "interface_dipole_V",
        "interface_pinning_slope",
        "interface_charge",
        "mesh",
        "sodium_step");
    double temperature_K = number(root, "temperature_K", "", 298.15, "room temperature");
    Geometry geometry =
        Geometry.valueOf(
            word(root, "geometry", GEOMETRIES, "slab", "planar contact").toUpperCase(Locale.ROOT));
    Statistics statistics =
        word(root, "statistics", STATISTICS, "fermi-dirac", "right at every density")
                .equals("boltzmann")
            ? Statistics.BOLTZMANN
            : Statistics.FERMI_DIRAC;
    StepTransport steps =
        word(root, "step_transport", STEPS, "continuous", "interfaces offer no resistance")
                .equals("continuous")
            ? StepTransport.CONTINUOUS
            : StepTransport.THERMIONIC;
    Tunnelling tunnelling =
        Tunnelling.valueOf(
            word(root, "tunnelling", TUNNELLING, "none", "asked for by name")
                .toUpperCase(Locale.ROOT));
    List<Node> nodes = root.list("layers");
    if (nodes.isEmpty()) {
      throw root.get("layers").wrong("layers is empty", "give at least one layer");
    }
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      layers.add(layer(nodes.get(i), "layers[" + i + "]", temperature_K));
    }
    Optional<Node> contacts = root.optional("contacts");
    contacts.ifPresent(c -> c.object("left", "right"));
    int interfaces = layers.size() - 1;
    Series dipoles = dipoles(root, interfaces);
    List<OptionalDouble> slopes = slopes(root, interfaces);
    List<InterfaceCharge> charges = charges(root, interfaces);
    MeshChoice mesh = mesh(root);
    Contact left = contact(contacts, "left");
    Contact right = contact(contacts, "right");
    boolean emits =
        steps == StepTransport.THERMIONIC
            || left instanceof Contact.SchottkyBarrier
            || right instanceof Contact.SchottkyBarrier;
    if (tunnelling != Tunnelling.NONE && !emits) {
      warnings.add(
          new Warning(
              "tunnelling_without_emission",
              "tunnelling enlarges an emission and nothing is emitted here: set step_transport to"
                  + " thermionic",
              "tunnelling"));
    }
    return root.build(() ->
        new Stack(
            temperature_K,
            geometry,
            statistics,
            layers,
            left,
            right,
            dipoles,
            slopes,
            charges,
            steps,
            tunnelling,
            mesh));
  }

  private Layer layer(Node node, String path, double temperature_K) {
    String name = node.text("name");
    if (node.has("work_function_eV")) {
      node.object("name", "work_function_eV", "thickness_nm", "ions");
      double workFunction_eV = node.number("work_function_eV");
      double thickness_nm =
          number(node, "thickness_nm", path + ".", 10, "drawn only: a metal is an equipotential");
      within(node, "thickness_nm", name, 0.01, 1e9);
      List<Ion> held = ions(node, path);
      return node.build(() -> new Layer.Metal(name, thickness_nm * 1e-9, workFunction_eV, held));
    }
    node.object(
        "name",
        "thickness_nm",
        "band_gap_eV",
        "electron_affinity_eV",
        "permittivity",
        "nc_per_cm3",
        "nv_per_cm3",
        "electron_mass",
        "hole_mass",
        "donors_per_cm3",
        "acceptors_per_cm3",
        "charge_neutrality_level_eV",
        "electron_mobility_cm2_per_Vs",
        "hole_mobility_cm2_per_Vs",
        "srh_lifetime_s",
        "srh_hole_lifetime_s",
        "srh_level_above_intrinsic_eV",
        "radiative_cm3_per_s",
        "auger_electrons_cm6_per_s",
        "auger_holes_cm6_per_s",
        "generation_per_cm3_s",
        "traps",
        "ions");
    double nc_per_m3 = states(node, "nc_per_cm3", "electron_mass", temperature_K);
    double nv_per_m3 = states(node, "nv_per_cm3", "hole_mass", temperature_K);
    double donors = number(node, "donors_per_cm3", path + ".", 0, "undoped") * PER_CM3;
    double acceptors = number(node, "acceptors_per_cm3", path + ".", 0, "undoped") * PER_CM3;
    for (String key : List.of("nc_per_cm3", "nv_per_cm3")) {
      within(node, key, name, 1e9, 1e26);
    }
    for (String key : List.of("donors_per_cm3", "acceptors_per_cm3")) {
      within(node, key, name, 0, 1e24);
    }
    double thickness_nm = node.number("thickness_nm");
    within(node, "thickness_nm", name, 0.01, 1e9);
    double gap_eV = node.number("band_gap_eV");
    double affinity_eV = node.number("electron_affinity_eV");
    double permittivity = node.number("permittivity");
    OptionalDouble neutrality = node.optionalNumber("charge_neutrality_level_eV");
    Kinetics kinetics = kinetics(node, path + ".");
    List<Trap> traps = node.optionalList("traps").stream().map(StackReader::trap).toList();
    List<Ion> ions = ions(node, path);
    return node.build(() ->
        new Layer.Semiconductor(
            name,
            thickness_nm * 1e-9,
            gap_eV,
            affinity_eV,
            permittivity,
            nc_per_m3,
            nv_per_m3,
            donors,
            acceptors,
            neutrality,
            ions,
            traps,
            kinetics));
  }

  /** Refuses a value beyond its range in the words and the unit of the file. */
  private static void within(Node node, String key, String layer, double least, double most) {
    OptionalDouble value = node.optionalNumber(key);
    if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
      throw node.get(key)
          .wrong(
              key
                  + " of "
                  + layer
                  + " must lie in ["
                  + plain(least)
                  + ", "
                  + plain(most)
                  + "], got "
                  + value.getAsDouble(),
              "correct the value");
    }
  }

  private static String plain(double value) {
    return Double.toString(value).replace(".0E", "e").replaceFirst("\\.0$", "");
  }

  /** What moves and recombines; a default taken here has no effect at equilibrium. */
  private Kinetics kinetics(Node node, String path) {
    double electronMobility =
        number(node, "electron_mobility_cm2_per_Vs", path, 1, "current is proportional to it");
    double holeMobility =
        number(node, "hole_mobility_cm2_per_Vs", path, 1, "current is proportional to it");
    double lifetime = number(node, "srh_lifetime_s", path, 1e-8, "midgap centres");
    return node.build(() ->
        new Kinetics(
            electronMobility * CM2,
            holeMobility * CM2,
            lifetime,
            node.optionalNumber("srh_hole_lifetime_s").orElse(lifetime),
            node.optionalNumber("srh_level_above_intrinsic_eV").orElse(0),
            node.optionalNumber("radiative_cm3_per_s").orElse(0) / PER_CM3,
            node.optionalNumber("auger_electrons_cm6_per_s").orElse(0) / (PER_CM3 * PER_CM3),
            node.optionalNumber("auger_holes_cm6_per_s").orElse(0) / (PER_CM3 * PER_CM3),
            node.optionalNumber("generation_per_cm3_s").orElse(0) * PER_CM3));
  }

  private static Trap trap(Node node) {
    node.object("density_per_cm3", "level_below_conduction_eV", "kind");
    Trap.Kind kind =
        node.word("kind", List.of("donor", "acceptor")).equals("donor")
            ? Trap.Kind.DONOR
            : Trap.Kind.ACCEPTOR;
    return node.build(() ->
        new Trap(
            node.number("density_per_cm3") * PER_CM3,
            node.number("level_below_conduction_eV"),
            kind));
  }

  private static List<InterfaceCharge> charges(Node root, int interfaces) {
    if (!root.has("interface_charge")) {
      return Collections.nCopies(interfaces, InterfaceCharge.NONE);
    }
    List<Node> nodes = root.list("interface_charge");
    requireCount(root.get("interface_charge"), nodes.size(), interfaces);
    return nodes.stream().map(StackReader::charge).toList();
  }

  private static InterfaceCharge charge(Node node) {
    node.object("fixed_e_per_cm2", "states_per_eV_cm2", "neutrality_level_eV");
    return node.build(() ->
        new InterfaceCharge(
            node.optionalNumber("fixed_e_per_cm2").orElse(0) / CM2,
            node.optionalNumber("states_per_eV_cm2").orElse(0) / CM2,
            node.optionalNumber("neutrality_level_eV")));
  }

  private static double states(Node node, String density, String mass, double temperature_K) {
    if (node.has(density) && node.has(mass)) {
      throw node.get(mass)
          .wrong(density + " and " + mass + " are both given", "keep one of the two");
    }
    if (node.has(mass)) {
      return Constants.effectiveDensityOfStates_per_m3(node.number(mass), temperature_K);
    }
    if (!node.has(density)) {
      throw node.wrong("key '" + density + "' is missing", "add " + density + " or " + mass);
    }
    return node.number(density) * PER_CM3;
  }

  private List<Ion> ions(Node layer, String path) {
    List<Node> nodes = layer.optionalList("ions");
    List<Ion> ions = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      ions.add(ion(nodes.get(i), path + ".ions[" + i + "]."));
    }
    return ions;
  }

  private Ion ion(Node node, String path) {
    node.object(
        "name",
        "charge",
        "sites_per_cm3",
        "site_energy_eV",
        "diffusivity_cm2_per_s",
        "initial_per_cm3",
        "lattice");
    String name = node.text("name");
    int charge = node.integer("charge");
    double initial = node.number("initial_per_cm3");
    OptionalDouble sites = node.optionalNumber("sites_per_cm3");
    if (sites.isEmpty()) {
      assumptions.add(
          new Assumption(path + "sites_per_cm3", "without limit", "the ion stays dilute"));
    }
    double energy = number(node, "site_energy_eV", path, 0, "from the vacuum level");
    double diffusivity =
        number(node, "diffusivity_cm2_per_s", path, 1e-13, "times are inverse to it");
    boolean shared =
        node.optionalWord("lattice", List.of("own", "shared")).orElse("own").equals("shared");
    return node.build(() ->
        new Ion(
            name,
            charge,
            sites.isPresent()
                ? OptionalDouble.of(sites.getAsDouble() * PER_CM3)
                : OptionalDouble.empty(),
            energy,
            diffusivity * CM2,
            initial * PER_CM3,
            shared));
  }

  private Contact contact(Optional<Node> contacts, String side) {
    Optional<Node> node = contacts.flatMap(c -> c.optional(side));
    if (node.isEmpty()) {
      assumptions.add(
          new Assumption("contacts." + side, "ohmic", "the layer is neutral at its face"));
      return new Contact.Ohmic();
    }
    if (node.get().content() instanceof Node.Text) {
      return node.get().asWord("contacts." + side, List.of("ohmic", "insulated")).equals("ohmic")
          ? new Contact.Ohmic()
          : new Contact.Insulated();
    }
    Node given = node.get().object("schottky_barrier_eV", "band_bending_V", "image_force_lowering");
    if (given.has("schottky_barrier_eV") == given.has("band_bending_V")) {
      throw given.wrong(
          "contacts." + side + " needs one condition",
          "write \"ohmic\", \"insulated\", {\"schottky_barrier_eV\": 0.6} or"
              + " {\"band_bending_V\": 0.2}");
    }
    return given.build(() ->
        given.has("schottky_barrier_eV")
            ? new Contact.SchottkyBarrier(
                given.number("schottky_barrier_eV"),
                given.optionalFlag("image_force_lowering").orElse(false))
            : new Contact.BandBending(given.number("band_bending_V")));
  }

  private Series dipoles(Node root, int interfaces) {
    if (!root.has("interface_dipole_V")) {
      if (interfaces > 0) {
        assumptions.add(
            new Assumption("interface_dipole_V", "0", "vacuum levels align (Anderson)"));
      }
      return Series.of(new double[interfaces]);
    }
    List<Node> nodes = root.list("interface_dipole_V");
    requireCount(root.get("interface_dipole_V"), nodes.size(), interfaces);
    return Series.of(nodes.stream().mapToDouble(n -> n.asNumber("interface_dipole_V")).toArray());
  }

  private static List<OptionalDouble> slopes(Node root, int interfaces) {
    List<OptionalDouble> slopes = new ArrayList<>();
    List<Node> nodes = root.optionalList("interface_pinning_slope");
    if (root.has("interface_pinning_slope")) {
      requireCount(root.get("interface_pinning_slope"), nodes.size(), interfaces);
    }
    for (int i = 0; i < interfaces; i++) {
      slopes.add(
          nodes.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(nodes.get(i).asNumber("interface_pinning_slope")));
    }
    return slopes;
  }

  private static void requireCount(Node node, int given, int interfaces) {
    if (given != interfaces) {
      throw node.wrong(
          "one number per interface is needed: " + interfaces + ", got " + given,
          "give " + interfaces + " numbers");
    }
  }

  private MeshChoice mesh(Node root) {
    Optional<Node> mesh = root.optional("mesh");
    if (mesh.isEmpty()) {
      assumptions.add(
          new Assumption("mesh.nodes_per_layer", "400", "fields within 1e-4, see the docs"));
      return new MeshChoice.PerLayer(400);
    }
    Node node = mesh.get().object("nodes_per_layer", "edges_nm");
    if (node.has("edges_nm") == node.has("nodes_per_layer")) {
      throw node.wrong("mesh needs one of two keys", "give nodes_per_layer or edges_nm");
    }
    if (node.has("edges_nm")) {
      double[] edges =
          node.list("edges_nm").stream().mapToDouble(n -> n.asNumber("edges_nm") * 1e-9).toArray();
      return node.build(() -> new MeshChoice.Edges(Series.of(edges)));
    }
    return node.build(() -> new MeshChoice.PerLayer(node.integer("nodes_per_layer")));
  }

  private StepEntry sodiumStep(Node node, Geometry geometry) {
    node.object("ion", "face", "from_per_cm3", "to_per_cm3", "electrons", "electron_face");
    String ion = node.text("ion");
    Face face = face(node.word("face", FACES));
    double from = node.number("from_per_cm3");
    double to = node.number("to_per_cm3");
    ElectronModel electrons =
        switch (word(
            node,
            "electrons",
            "sodium_step.",
            ELECTRONS,
            "equilibrium",
            "electrons are faster than ions; the result says whether that is justified")) {
          case "moving" -> ElectronModel.COMMON;
          case "separate" -> ElectronModel.SEPARATE;
          default -> ElectronModel.EQUILIBRIUM;
        };
    if (electrons == ElectronModel.EQUILIBRIUM && node.has("electron_face")) {
      throw node.get("electron_face")
          .wrong(
              "electron_face is the supply of moving electrons",
              "write \"electrons\": \"moving\", or leave electron_face out");
    }
    Face supply =
        electrons != ElectronModel.EQUILIBRIUM
            ? face(
                word(
                    node,
                    "electron_face",
                    "sodium_step.",
                    FACES,
                    geometry == Geometry.SLAB && face == Face.RIGHT ? "left" : "right",
                    geometry == Geometry.SLAB
                        ? "the collector is opposite the driven face"
                        : "the collector touches the outer face"))
            : Face.LEFT;
    return node.build(() ->
        new StepEntry(new SodiumStep(ion, face, from * PER_CM3, to * PER_CM3), electrons, supply));
  }

  private static Face face(String word) {
    return word.equals("left") ? Face.LEFT : Face.RIGHT;
  }

  private double number(Node node, String key, String path, double byDefault, String reason) {
    OptionalDouble given = node.optionalNumber(key);
    if (given.isEmpty()) {
      assumptions.add(new Assumption(path + key, Double.toString(byDefault), reason));
    }
    return given.orElse(byDefault);
  }

  private String word(Node node, String key, List<String> words, String byDefault, String reason) {
    return word(node, key, "", words, byDefault, reason);
  }

  private String word(
      Node node, String key, String path, List<String> words, String byDefault, String reason) {
    Optional<String> given = node.optionalWord(key, words);
    if (given.isEmpty()) {
      assumptions.add(new Assumption(path + key, byDefault, reason));
    }
    return given.orElse(byDefault);
  }
}
