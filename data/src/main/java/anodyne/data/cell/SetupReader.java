package anodyne.data.cell;

import anodyne.cell.Cell;
import anodyne.cell.CellTheory;
import anodyne.cell.Resolution;
import anodyne.cell.StateOfCharge;
import anodyne.data.Node;
import anodyne.data.TreeReader;
import anodyne.library.Spelling;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads the setup of a run, JSON or YAML. */
public final class SetupReader {
  private static final int PLACES = 20;
  private static final int SHELLS = 20;
  private static final int MOST_PLACES = 1000;
  private static final double TOLERANCE = 1e-5;

  /** Finer, so that what is compared are the equations. */
  private static final double PARITY_TOLERANCE = 1e-6;

  private static final double LEAST_HZ = 1e-12;
  private static final double MOST_HZ = 1e15;
  private static final double LEAST_MG = 1e-9;
  private static final double MOST_MG = 1e12;
  private static final double LEAST_TOLERANCE = 1e-12;
  private static final String[] KEYS = {
    "schema",
    "title",
    "parameters",
    "variant",
    "cell",
    "electrode",
    "protocol",
    "frequencies_Hz",
    "model",
    "mode",
    "tables",
    "mesh",
    "thermal",
    "relative_tolerance",
    "state_of_charge",
    "stoichiometry",
    "area_cm2",
    "active_mass_mg",
    "temperature_K",
    "contact_resistance_ohm_cm2",
    "double_layer_F_per_m2",
    "nominal_capacity_mAh",
    "lowest_voltage_V",
    "highest_voltage_V",
    "overrides"
  };

  private final Path file;
  private final Node root;
  private final List<Assumption> assumptions = new ArrayList<>();

  private SetupReader(Path file) {
    this.file = file;
    root = TreeReader.read(file).object(KEYS);
  }

  /** Reads a setup. */
  public static CellSetup read(Path file) {
    return new SetupReader(file).setup();
  }

  private CellSetup setup() {
    if (root.has("schema")) {
      root.schema("cell-setup/1");
    }
    root.optionalText("title");
    CellSet set = set();
    assumptions.addAll(set.assumptions());
    Variant variant =
        set.variant(
            root.optional("variant").isEmpty()
                ? Optional.empty()
                : Optional.of(root.word("variant", set.variants().keySet())));
    if (!root.has("variant") && set.variants().size() > 1) {
      assume("variant", variant.name(), "the first of " + set.name());
    }
    CellKind kind =
        root.optional("cell")
            .map(n -> Words.of(n, "cell", List.of(CellKind.values()), CellKind::word))
            .orElseGet(() -> {
              assume("cell", CellKind.FULL.word(), "not given");
              return CellKind.FULL;
            });
    String electrode = electrode(kind);
    Optional<TableForm> tables =
        root.optional("tables")
            .map(n -> Words.of(n, "tables", List.of(TableForm.values()), TableForm::word));
    ReadCell read =
        set.cell(variant, tables, kind, electrode, new SetupValues(root, kind, electrode).byPath());
    CellMode mode =
        root.optional("mode")
            .map(n -> Words.of(n, "mode", List.of(CellMode.values()), CellMode::word))
            .orElse(read.mode());
    Cell cell = start(read.cell());
    CellTheory theory =
        root.optional("model")
            .map(n -> Words.of(n, "model", List.of(CellTheory.values()), CellTheory::word))
            .orElse(CellTheory.DFN);
    return new CellSetup(
        String.valueOf(file.getFileName()),
        read,
        cell,
        kind,
        electrode,
        theory,
        mode,
        resolution(mode),
        root.optional("protocol").map(n -> ProtocolReader.read(n, "protocol")),
        root.optional("frequencies_Hz").map(SetupReader::frequencies),
        activeMass(),
        tolerance(mode),
        root.optional("thermal").map(n -> new HeatReader(n, cell, assumptions).read()),
        assumptions,
        warnings(set, read.cell(), theory));
  }

  private static List<Warning> warnings(CellSet set, Cell cell, CellTheory theory) {
    List<Warning> warnings = new ArrayList<>(set.warnings());
    warnings.addAll(CellDoubts.of(cell));
    if (cell.breathes() && theory != CellTheory.DFN) {
      warnings.add(
          new Warning(
              "breathing_not_followed",
              "thickness, pores and conductivity of single-particle models stay as they are; take"
                  + " the model dfn",
              "breathing"));
    }
    return warnings;
  }

  private CellSet set() {
    Node node = root.get("parameters");
    String name = node.asText("parameters");
    String lower = name.toLowerCase(Locale.ROOT);
    if (Stream.of(".json", ".yaml", ".yml").anyMatch(lower::endsWith)) {
      return CellSets.read(file.resolveSibling(name));
    }
    if (!CellSets.names().contains(name)) {
      List<String> close = Spelling.closest(name, CellSets.names(), 1);
      throw node.wrong(
          "unknown parameter set '" + name + "'",
          close.isEmpty()
              ? "give one of "
                  + String.join(", ", CellSets.names())
                  + ", or a file ending in .yaml or .json"
              : "did you mean '" + close.getFirst() + "'?");
    }
    return CellSets.builtIn(name);
  }

  private String electrode(CellKind kind) {
    if (kind == CellKind.FULL && root.has("electrode")) {
      throw root.get("electrode")
          .wrong("a full cell has no electrode under test", "leave electrode out");
    }
    return root.optionalWord("electrode", List.of("negative", "positive")).orElse("negative");
  }

  private Cell start(Cell cell) {
    if (!root.has("state_of_charge")) {
      return cell;
    }
    if (root.has("stoichiometry")) {
      throw root.get("state_of_charge")
          .wrong("state_of_charge and stoichiometry exclude each other", "keep one of the two");
    }
    double share = root.number("state_of_charge");
    return root.get("state_of_charge").build(() -> StateOfCharge.of(cell, share));
  }

  private Resolution resolution(CellMode mode) {
    Optional<Node> mesh = root.optional("mesh");
    mesh.ifPresent(m -> m.object("counter", "separator", "working", "shells"));
    int counter = count(mesh, "counter", PLACES);
    int separator = count(mesh, "separator", PLACES);
    int working = count(mesh, "working", PLACES);
    int shells = count(mesh, "shells", SHELLS);
    Node where = mesh.orElse(root);
    return where.build(() -> {
      Resolution rule =
          switch (mode) {
            case PARITY -> Resolution.parity(PLACES, SHELLS);
            case EXACT -> Resolution.exact(PLACES, SHELLS);
          };
      return new Resolution(counter, separator, working, shells, rule.stretch(), rule.parity());
    });
  }

  private int count(Optional<Node> mesh, String key, int otherwise) {
    if (mesh.isEmpty() || !mesh.get().has(key)) {
      assume("mesh." + key, String.valueOf(otherwise), "not given");
      return otherwise;
    }
    int count = mesh.get().integer(key);
    if (count > MOST_PLACES) {
      throw mesh.get()
          .get(key)
          .wrong("mesh." + key + " is at most " + MOST_PLACES + ", got " + count, "take fewer");
    }
    return count;
  }

  private static Series frequencies(Node node) {
    List<Node> items = node.asList("frequencies_Hz");
    if (items.isEmpty()) {
      throw node.wrong("frequencies_Hz is empty", "give frequencies, or leave it out");
    }
    double[] all = new double[items.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = items.get(i).asNumber("a frequency");
      if (!(all[i] > 0)) {
        throw items.get(i).wrong("a frequency must be positive, got " + all[i], "correct it");
      }
      if (all[i] < LEAST_HZ || all[i] > MOST_HZ) {
        throw items
            .get(i)
            .wrong("a frequency must lie between 1e-12 and 1e15 Hz, got " + all[i], "correct it");
      }
    }
    return Series.of(all);
  }

  private OptionalDouble activeMass() {
    OptionalDouble mass_mg = root.optionalNumber("active_mass_mg");
    if (mass_mg.isPresent() && !(mass_mg.getAsDouble() > 0)) {
      throw root.get("active_mass_mg").wrong("active_mass_mg must be positive", "correct it");
    }
    if (mass_mg.isPresent()
        && (mass_mg.getAsDouble() < LEAST_MG || mass_mg.getAsDouble() > MOST_MG)) {
      throw root.get("active_mass_mg")
          .wrong(
              "active_mass_mg must lie between 1e-9 and 1e12 mg, got " + mass_mg.getAsDouble(),
              "correct it");
    }
    return mass_mg.isPresent() ? OptionalDouble.of(1e-6 * mass_mg.getAsDouble()) : mass_mg;
  }

  private double tolerance(CellMode mode) {
    double usual =
        switch (mode) {
          case PARITY -> PARITY_TOLERANCE;
          case EXACT -> TOLERANCE;
        };
    double tolerance =
        root.optionalNumber("relative_tolerance")
            .orElseGet(() -> {
              assume("relative_tolerance", String.valueOf(usual), "not given");
              return usual;
            });
    if (!(tolerance >= LEAST_TOLERANCE && tolerance <= 0.1)) {
      throw root.get("relative_tolerance")
          .wrong(
              "relative_tolerance must lie between 1e-12 and 0.1, got " + tolerance,
              "write for example 1e-4");
    }
    return tolerance;
  }

  private void assume(String name, String value, String reason) {
    assumptions.add(new Assumption(name, value, reason));
  }
}
