package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.Breathing;
import anodyne.cell.Cell;
import anodyne.cell.CounterElectrode;
import anodyne.cell.Curve;
import anodyne.cell.Electrolyte;
import anodyne.cell.GrowingFilm;
import anodyne.cell.PorousElectrode;
import anodyne.cell.Property;
import anodyne.cell.Separator;
import anodyne.cell.SodiumMetal;
import anodyne.data.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a cell of the values of a parameter set. */
final class CellReader {
  private static final String ELECTROLYTE = "electrolyte";

  private final Node root;
  private final SetValues values;
  private final CurveReader curves;
  private final double reference_K;
  private final double salt_mol_per_m3;

  CellReader(Node root, SetValues values, TableForm tables) {
    this.root = root;
    this.values = values;
    curves = new CurveReader(values, tables);
    reference_K =
        values.number(
            root.get("cell"),
            "cell",
            "reference_temperature",
            Measure.TEMPERATURE,
            Bound.TEMPERATURE);
    salt_mol_per_m3 =
        values.number(
            root.get(ELECTROLYTE),
            ELECTROLYTE,
            "salt_concentration",
            Measure.CONCENTRATION,
            Bound.POSITIVE);
  }

  /** Negative against positive electrode. */
  Cell full() {
    Node cell = root.get("cell");
    return cell(
        porous("negative", Optional.empty()), porous("positive", Optional.empty()), cell, "cell");
  }

  /** An electrode, {@code negative} or {@code positive}, against sodium. */
  Cell half(String electrode) {
    Node halves = root.get("half_cell").object("sodium", "negative", "positive");
    Node own = halves.get(electrode);
    own.object("nominal_capacity", "lowest_voltage", "highest_voltage", "start");
    String path = "half_cell." + electrode;
    Optional<Node> start = values.optional(own, path, "start");
    return cell(sodium(halves.get("sodium")), porous(electrode, start), own, path);
  }

  private Cell cell(
      CounterElectrode counter, PorousElectrode working, Node limits, String limitsPath) {
    Node cell = root.get("cell");
    cell.object(
        "area",
        "contact_resistance",
        "nominal_capacity",
        "lowest_voltage",
        "highest_voltage",
        "temperature",
        "reference_temperature");
    Separator separator = separator();
    Electrolyte electrolyte = electrolyte();
    double area_m2 = values.number(cell, "cell", "area", Measure.AREA, Bound.POSITIVE);
    double contact_ohm_m2 =
        values.number(
            cell, "cell", "contact_resistance", Measure.AREAL_RESISTANCE, Bound.NOT_NEGATIVE, 0);
    double capacity_Ah =
        values.number(limits, limitsPath, "nominal_capacity", Measure.CAPACITY, Bound.POSITIVE);
    double lowest_V =
        values.number(limits, limitsPath, "lowest_voltage", Measure.POTENTIAL, Bound.ANY);
    double highest_V =
        values.number(limits, limitsPath, "highest_voltage", Measure.POTENTIAL, Bound.ANY);
    double temperature_K =
        values.number(
            cell, "cell", "temperature", Measure.TEMPERATURE, Bound.TEMPERATURE, reference_K);
    Node atFault =
        values
            .replaced(limitsPath + ".lowest_voltage")
            .or(() -> values.replaced(limitsPath + ".highest_voltage"))
            .orElseGet(() -> values.node(limits, limitsPath, "lowest_voltage"));
    return atFault.build(() ->
        new Cell(
            counter,
            separator,
            working,
            electrolyte,
            area_m2,
            contact_ohm_m2,
            capacity_Ah,
            lowest_V,
            highest_V,
            temperature_K));
  }

  private Separator separator() {
    Node node = root.get("separator").object("thickness", "porosity", "transport_efficiency");
    String path = "separator";
    return node.build(() ->
        new Separator(
            values.number(node, path, "thickness", Measure.LENGTH, Bound.POSITIVE),
            values.number(node, path, "porosity", Measure.FRACTION, Bound.SHARE),
            values.number(node, path, "transport_efficiency", Measure.FRACTION, Bound.SHARE)));
  }

  private SodiumMetal sodium(Node node) {
    String path = "half_cell.sodium";
    node.object("exchange_current", "thickness", "conductivity");
    return node.build(() ->
        new SodiumMetal(
            values.number(node, path, "exchange_current", Measure.CURRENT_DENSITY, Bound.POSITIVE),
            values.number(node, path, "thickness", Measure.LENGTH, Bound.NOT_NEGATIVE),
            values.number(node, path, "conductivity", Measure.CONDUCTIVITY, Bound.POSITIVE)));
  }

  private Electrolyte electrolyte() {
    Node node =
        root.get(ELECTROLYTE)
            .object(
                "name",
                "salt_concentration",
                "conductivity",
                "conductivity_activation_energy",
                "diffusivity",
                "diffusivity_activation_energy",
                "transference_number",
                "thermodynamic_factor");
    node.optionalText("name");
    return node.build(() ->
        new Electrolyte(
            property(
                node,
                ELECTROLYTE,
                "conductivity",
                overSalt(node, "conductivity", Measure.CONDUCTIVITY, Bound.POSITIVE)),
            property(
                node,
                ELECTROLYTE,
                "diffusivity",
                overSalt(node, "diffusivity", Measure.DIFFUSIVITY, Bound.POSITIVE)),
            overSalt(node, "transference_number", Measure.FRACTION, Bound.AT_MOST_ONE),
            overSalt(node, "thermodynamic_factor", Measure.FRACTION, Bound.POSITIVE),
            salt_mol_per_m3));
  }

  private Curve overSalt(Node node, String key, Measure measure, Bound bound) {
    return curves.overSalt(
        values.node(node, ELECTROLYTE, key), ELECTROLYTE + "." + key, measure, bound);
  }

  private Property property(Node node, String path, String key, Curve curve) {
    double activation_J_per_mol =
        values.number(node, path, key + "_activation_energy", Measure.MOLAR_ENERGY, Bound.ANY, 0);
    return new Property(curve, activation_J_per_mol, reference_K);
  }

  private PorousElectrode porous(String name, Optional<Node> start) {
    Node node =
        root.get(name)
            .object(
                "material",
                "thickness",
                "porosity",
                "transport_efficiency",
                "conductivity",
                "double_layer",
                "film",
                "breathing",
                "phases");
    node.optionalText("material");
    PhaseReader reader = new PhaseReader(values, curves, reference_K, salt_mol_per_m3);
    List<ActivePhase> phases = new ArrayList<>();
    List<Node> all = node.list("phases");
    for (int i = 0; i < all.size(); i++) {
      String path = all.size() == 1 ? name : name + "." + all.get(i).text("name");
      phases.addAll(
          reader.phases(all.get(i), path, start.or(() -> values.replaced(name + ".start"))));
    }
    double thickness_m = values.number(node, name, "thickness", Measure.LENGTH, Bound.POSITIVE);
    double porosity = values.number(node, name, "porosity", Measure.FRACTION, Bound.SHARE);
    double efficiency =
        values.number(node, name, "transport_efficiency", Measure.FRACTION, Bound.SHARE);
    double conductivity_S_per_m =
        values.number(node, name, "conductivity", Measure.CONDUCTIVITY, Bound.POSITIVE);
    double doubleLayer_F_per_m2 =
        values.number(node, name, "double_layer", Measure.AREAL_CAPACITANCE, Bound.NOT_NEGATIVE, 0);
    Optional<Breathing> breathing = new BreathingReader(values).of(node, name, phases);
    Optional<GrowingFilm> film = new FilmReader(values).of(node, name, phases);
    if (film.isPresent() && breathing.isPresent()) {
      throw values
          .node(node, name, FilmReader.FILM)
          .wrong(
              name + ".film and " + name + ".breathing exclude each other",
              "leave one of them out");
    }
    film.ifPresent(phases::add);
    return values
        .node(node, name, "porosity")
        .build(() ->
            new PorousElectrode(
                thickness_m,
                porosity,
                efficiency,
                conductivity_S_per_m,
                phases,
                doubleLayer_F_per_m2,
                breathing));
  }
}
