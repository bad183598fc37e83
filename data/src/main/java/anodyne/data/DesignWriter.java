package anodyne.data;

import anodyne.design.Design;
import anodyne.library.PropertyValue;
import java.util.List;
import java.util.Locale;

/** Writes a design with every entry, so that it reads back as the same design. */
public final class DesignWriter {
  private DesignWriter() {}

  /** The design as a tree of schema {@code design/1}. */
  public static JsonObject tree(Design design) {
    return Document.of("design/1")
        .put("heterostructure", design.heterostructure().text())
        .put("arrangement", word(design.heterostructure().arrangement()))
        .put("temperature_K", design.temperature_K())
        .put("phases", design.phases().stream().map(DesignWriter::phase).toList())
        .put("interfaces", design.interfaces().stream().map(DesignWriter::entry).toList())
        .put(
            "faces",
            new JsonObject().put("first", word(design.first())).put("last", word(design.last())))
        .put("electrode", electrode(design.electrode()))
        .put("sodiation", sodiation(design.sodiation()))
        .put("transport", drive(design.drive()))
        .put("bias_V", BiasText.of(design.settings().bias()))
        .put(
            "numerics",
            new JsonObject()
                .put("nodes_per_layer", design.settings().nodesPerLayer())
                .put("samples", design.settings().samples()));
  }

  /** The design as YAML or, for a name ending in .json, as JSON. */
  public static String text(Design design, String fileName) {
    return fileName.endsWith(".json") ? tree(design).text() : tree(design).yaml();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject phase(Design.PhaseEntry entry) {
    JsonObject overrides = new JsonObject();
    entry.overrides().forEach(v -> overrides.put(v.property().word(), override(v)));
    return new JsonObject()
        .put("name", entry.name())
        .put("thickness_nm", rounded(entry.thickness_m() * 1e9))
        .put("mass_fraction", entry.massFraction())
        .put("termination", entry.termination())
        .put("overrides", overrides);
  }

  private static JsonObject override(PropertyValue value) {
    JsonObject node = new JsonObject();
    switch (value.datum()) {
      case PropertyValue.Amount(double amount) -> node.put("value", amount);
      case PropertyValue.Word(String text) -> node.put("value", text);
      case PropertyValue.Range(double low, double high) -> node.put("value", 0.5 * (low + high));
    }
    return node.put("uncertainty", value.uncertainty())
        .put("quality", value.quality().word())
        .put("source", value.source());
  }

  private static JsonObject entry(Design.InterfaceEntry entry) {
    return new JsonObject()
        .put("bonding", entry.bonding().word())
        .put("pinning_slope", entry.pinningSlope())
        .put("dipole_V", entry.dipole_V())
        .put("dipole_uncertainty_V", entry.dipoleScatter_V());
  }

  private static JsonObject electrode(Design.Electrode e) {
    return new JsonObject()
        .put("matrix", component(e.matrix(), e.matrixMassFraction()))
        .put("binder", component(e.binder(), e.binderMassFraction()))
        .put("particle_size_nm", rounded(e.particleSize_m() * 1e9))
        .put("bet_area_m2_per_g", rounded(e.betArea_m2_per_kg() * 1e-3))
        .put("loading_mg_per_cm2", rounded(e.loading_kg_per_m2() * 1e2))
        .put("porosity", e.porosity())
        .put("collector", e.collector())
        .put("electrolyte", e.electrolyte())
        .put("window_V", List.of(e.windowLow_V(), e.windowHigh_V()))
        .put("current_A_per_g", rounded(e.current_A_per_kg() * 1e-3))
        .put(
            "defaults",
            Design.Electrode.ENTRIES.stream().filter(entry -> !e.given().contains(entry)).toList());
  }

  private static JsonObject sodiation(Design.Sodiation s) {
    return new JsonObject()
        .put("thermodynamics", s.gibbs() ? "gibbs" : "enthalpy_298K")
        .put("exclude", s.exclude())
        .put("include", s.include())
        .put("overpotential_V", s.overpotential_V())
        .put("hysteresis_V", s.hysteresis_V());
  }

  private static JsonObject drive(Design.Drive d) {
    return new JsonObject()
        .put("from_na_per_formula", d.fromNaPerFormula())
        .put("to_na_per_formula", d.toNaPerFormula())
        .put("electrons", d.movingElectrons() ? "moving" : "equilibrium")
        .put("electron_face", d.electronFace().map(DesignWriter::word));
  }

  private static JsonObject component(String material, double massFraction) {
    return new JsonObject().put("material", material).put("mass_fraction", massFraction);
  }

  /** Undoes the last digits that a change of unit leaves behind. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.12g", value));
  }
}
