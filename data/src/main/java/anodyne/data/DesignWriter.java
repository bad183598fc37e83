package anodyne.data;

import anodyne.design.Design;
import anodyne.library.PropertyValue;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a design with every entry, so that it reads back as the same design. */
public final class DesignWriter {
  private DesignWriter() {}

  /** The design as a tree of schema {@code design/1}. */
  public static ObjectNode tree(Design design) {
    ObjectNode root = Document.of("design/1");
    root.put("heterostructure", design.heterostructure().text());
    root.put(
        "arrangement",
        design.heterostructure().arrangement().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    root.put("temperature_K", design.temperature_K());
    ArrayNode phases = root.putArray("phases");
    for (Design.PhaseEntry entry : design.phases()) {
      ObjectNode node = phases.addObject();
      node.put("name", entry.name());
      node.put("thickness_nm", rounded(entry.thickness_m() * 1e9));
      node.put("mass_fraction", entry.massFraction());
      node.set("termination", Document.text(entry.termination()));
      ObjectNode overrides = node.putObject("overrides");
      entry.overrides().forEach(value -> write(overrides, value));
    }
    ArrayNode interfaces = root.putArray("interfaces");
    for (Design.InterfaceEntry entry : design.interfaces()) {
      ObjectNode node = interfaces.addObject();
      node.put("bonding", entry.bonding().word());
      node.set("pinning_slope", Document.number(entry.pinningSlope()));
      node.put("dipole_V", entry.dipole_V());
      node.put("dipole_uncertainty_V", entry.dipoleScatter_V());
    }
    ObjectNode faces = root.putObject("faces");
    faces.put("first", design.first().name().toLowerCase(Locale.ROOT));
    faces.put("last", design.last().name().toLowerCase(Locale.ROOT));
    electrode(root.putObject("electrode"), design.electrode());
    ObjectNode numerics = root.putObject("numerics");
    numerics.put("nodes_per_layer", design.settings().nodesPerLayer());
    numerics.put("samples", design.settings().samples());
    return root;
  }

  /** The design as YAML or, for a name ending in .json, as JSON. */
  public static String text(Design design, String fileName) {
    return fileName.endsWith(".json")
        ? Document.text(tree(design))
        : StrictMapper.yaml().writeValueAsString(tree(design));
  }

  private static void write(ObjectNode overrides, PropertyValue value) {
    ObjectNode node = overrides.putObject(value.property().word());
    switch (value.datum()) {
      case PropertyValue.Amount(double amount) -> node.put("value", amount);
      case PropertyValue.Word(String text) -> node.put("value", text);
      case PropertyValue.Range(double low, double high) -> node.put("value", 0.5 * (low + high));
    }
    value.uncertainty().ifPresent(u -> node.put("uncertainty", u));
    node.put("quality", value.quality().word());
    node.put("source", value.source());
  }

  private static void electrode(ObjectNode node, Design.Electrode e) {
    node.putObject("matrix")
        .put("material", e.matrix())
        .put("mass_fraction", e.matrixMassFraction());
    node.putObject("binder")
        .put("material", e.binder())
        .put("mass_fraction", e.binderMassFraction());
    node.put("particle_size_nm", rounded(e.particleSize_m() * 1e9));
    node.put("bet_area_m2_per_g", rounded(e.betArea_m2_per_kg() * 1e-3));
    node.put("loading_mg_per_cm2", rounded(e.loading_kg_per_m2() * 1e2));
    node.put("porosity", e.porosity());
    node.put("collector", e.collector());
    node.put("electrolyte", e.electrolyte());
    node.putArray("window_V").add(e.windowLow_V()).add(e.windowHigh_V());
    node.put("current_A_per_g", rounded(e.current_A_per_kg() * 1e-3));
  }

  /** Undoes the last digits that a change of unit leaves behind. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.12g", value));
  }
}
