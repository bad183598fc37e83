package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.Cell;
import anodyne.cell.Constant;
import anodyne.cell.Conversion;
import anodyne.cell.CounterElectrode;
import anodyne.cell.Curve;
import anodyne.cell.Electrolyte;
import anodyne.cell.GrowingFilm;
import anodyne.cell.Insertion;
import anodyne.cell.PorousElectrode;
import anodyne.cell.Property;
import anodyne.cell.SodiumMetal;
import anodyne.cell.SurfaceStorage;
import anodyne.data.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a cell as BPX 1.1. What BPX has no entry for goes to "User-defined" under names that begin
 * with "Anodyne"; a half cell is written as a partial file without its counter electrode.
 */
public final class BpxWriter {
  private static final String VERSION = "1.1.0";
  private static final double MOST_SALT_MOL_PER_M3 = 4000;

  private final CellSetup setup;
  private final Cell cell;
  private final BpxCurves curves = new BpxCurves();
  private final JsonObject user = new JsonObject();

  private BpxWriter(CellSetup setup) {
    this.setup = setup;
    cell = setup.cell();
  }

  /** The text of the file. */
  public static String text(CellSetup setup) {
    return new BpxWriter(setup).file().text();
  }

  private JsonObject file() {
    String side = setup.electrode();
    JsonObject parameters = new JsonObject();
    parameters.put("Cell", cellEntries());
    parameters.put("Electrolyte", electrolyte());
    switch (cell.counter()) {
      case PorousElectrode negative -> {
        parameters.put("Negative electrode", electrode(negative, "negative"));
        parameters.put("Positive electrode", electrode(cell.working(), "positive"));
      }
      case SodiumMetal metal ->
          parameters.put(BpxNodes.electrodeName(side), electrode(cell.working(), side));
    }
    parameters.put(
        "Separator",
        new JsonObject()
            .put("Thickness [m]", cell.separator().thickness_m())
            .put("Porosity", cell.separator().porosity())
            .put("Transport efficiency", cell.separator().transportEfficiency()));
    extensions(side);
    parameters.put(BpxReader.USER_DEFINED, user);
    return new JsonObject()
        .put("Header", header())
        .put("Parameterisation", parameters)
        .put("State", state());
  }

  private JsonObject header() {
    return new JsonObject()
        .put("BPX", VERSION)
        .put("Title", setup.read().set() + ", " + setup.read().variant())
        .put("Description", setup.read().says())
        .put("References", String.join("; ", setup.read().citations()))
        .put("Model", cell.isHalf() ? "Partial" : "DFN");
  }

  private JsonObject cellEntries() {
    return new JsonObject()
        .put("Electrode area [m2]", cell.area_m2())
        .put("Number of electrode pairs connected in parallel to make a cell", 1)
        .put("Lower voltage cut-off [V]", cell.lowest_V())
        .put("Upper voltage cut-off [V]", cell.highest_V())
        .put("Nominal cell capacity [A.h]", cell.nominalCapacity_Ah())
        .put("Reference temperature [K]", cell.electrolyte().conductivity_S_per_m().reference_K());
  }

  private JsonObject electrolyte() {
    Electrolyte electrolyte = cell.electrolyte();
    JsonObject entries = new JsonObject();
    double number = electrolyte.transferenceNumber().value(electrolyte.concentration_mol_per_m3());
    entries.put("Cation transference number", number);
    if (!(electrolyte.transferenceNumber() instanceof Constant)) {
      user.put(BpxReader.TRANSFERENCE, overSalt(electrolyte.transferenceNumber()));
    }
    if (!electrolyte.thermodynamicFactor().equals(new Constant(1))) {
      user.put(BpxReader.THERMODYNAMIC, overSalt(electrolyte.thermodynamicFactor()));
    }
    property(entries, "Diffusivity", "[m2.s-1]", electrolyte.diffusivity_m2_per_s());
    property(entries, "Conductivity", "[S.m-1]", electrolyte.conductivity_S_per_m());
    return entries;
  }

  private Object overSalt(Curve curve) {
    return curves.of(curve, 1, 0, MOST_SALT_MOL_PER_M3);
  }

  private void property(JsonObject entries, String name, String unit, Property property) {
    entries.put(name + " " + unit, overSalt(property.curve()));
    if (property.activation_J_per_mol() != 0) {
      entries.put(name + " activation energy [J.mol-1]", property.activation_J_per_mol());
    }
  }

  private JsonObject electrode(PorousElectrode electrode, String side) {
    if (electrode.breathing().isPresent()) {
      throw new IllegalArgumentException(
          "the " + side + " electrode follows its sodium (breathing), which BPX cannot say");
    }
    JsonObject entries =
        new JsonObject()
            .put("Thickness [m]", electrode.thickness_m())
            .put("Porosity", electrode.porosity())
            .put("Transport efficiency", electrode.transportEfficiency())
            .put("Conductivity [S.m-1]", electrode.conductivity_S_per_m());
    JsonObject own = new JsonObject();
    if (electrode.doubleLayer_F_per_m2() > 0) {
      own.put(BpxNodes.DOUBLE_LAYER, electrode.doubleLayer_F_per_m2());
    }
    List<BpxPhase> phases = phases(electrode, side);
    JsonObject particles = new JsonObject();
    if (phases.size() == 1) {
      entries.putAll(phases.getFirst().entries());
      particles.put(BpxNodes.PRIMARY, phases.getFirst().own());
    } else {
      JsonObject blend = new JsonObject();
      phases.forEach(p -> {
        blend.put(p.name(), p.entries());
        particles.put(p.name(), p.own());
      });
      entries.put(BpxNodes.PARTICLE, blend);
    }
    own.put(BpxNodes.PARTICLE, particles);
    others(electrode, phases.size() == 1, own);
    user.put(BpxNodes.userName(side), own);
    return entries;
  }

  /** Those that BPX has particles for. */
  private List<BpxPhase> phases(PorousElectrode electrode, String side) {
    List<BpxPhase> phases =
        electrode.phases().stream()
            .filter(p -> !(p instanceof SurfaceStorage || p instanceof GrowingFilm))
            .map(p -> new BpxPhase(p, side, cell, curves))
            .toList();
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("BPX needs particles in an electrode");
    }
    return phases;
  }

  private void others(PorousElectrode electrode, boolean alone, JsonObject own) {
    JsonObject conversions = new JsonObject();
    JsonObject surfaces = new JsonObject();
    for (ActivePhase phase : electrode.phases()) {
      switch (phase) {
        case Insertion _ -> {
          // has particles
        }
        case GrowingFilm film -> own.put(BpxFilm.FILM, BpxFilm.text(film));
        case Conversion conversion ->
            conversions.put(
                alone ? BpxNodes.PRIMARY : conversion.name(),
                BpxStagesText.conversion(conversion, curves));
        case SurfaceStorage surface -> surfaces.put(surface.name(), BpxStagesText.surface(surface));
      }
    }
    if (electrode.phases().stream().anyMatch(Conversion.class::isInstance)) {
      own.put(BpxStages.CONVERSION, conversions);
    }
    if (electrode.phases().stream().anyMatch(SurfaceStorage.class::isInstance)) {
      own.put(BpxStages.SURFACE, surfaces);
    }
  }

  private void extensions(String side) {
    if (cell.contact_ohm_m2() > 0) {
      user.put(BpxReader.CONTACT, cell.contact_ohm_m2());
    }
    if (curves.monotone()) {
      user.put(BpxReader.MONOTONE, 1);
    }
    CounterElectrode counter = cell.counter();
    if (counter instanceof SodiumMetal metal) {
      user.put(
          BpxReader.HALF,
          new JsonObject()
              .put(BpxNodes.SODIUM_EXCHANGE, metal.exchange_A_per_m2())
              .put(BpxNodes.SODIUM_THICKNESS, metal.thickness_m())
              .put(BpxNodes.SODIUM_CONDUCTIVITY, metal.conductivity_S_per_m())
              .put(
                  BpxNodes.electrodeName(side),
                  new JsonObject()
                      .put("Nominal cell capacity [A.h]", cell.nominalCapacity_Ah())
                      .put("Lower voltage cut-off [V]", cell.lowest_V())
                      .put("Upper voltage cut-off [V]", cell.highest_V())));
    }
  }

  private JsonObject state() {
    JsonObject conditions =
        new JsonObject()
            .put("Initial temperature [K]", cell.temperature_K())
            .put(
                "Initial electrolyte concentration [mol.m-3]",
                cell.electrolyte().concentration_mol_per_m3());
    hysteresis(conditions, "negative");
    hysteresis(conditions, "positive");
    return new JsonObject()
        .put("Initial conditions", conditions)
        .put(
            "Thermal environment",
            new JsonObject().put("Ambient temperature [K]", cell.temperature_K()));
  }

  private void hysteresis(JsonObject conditions, String side) {
    List<BpxPhase> phases = new ArrayList<>();
    if (!cell.isHalf() || setup.electrode().equals(side)) {
      PorousElectrode electrode =
          cell.counter() instanceof PorousElectrode negative && side.equals("negative")
              ? negative
              : cell.working();
      phases.addAll(phases(electrode, side));
    }
    if (phases.stream().noneMatch(p -> p.state().isPresent())) {
      return;
    }
    String name = "Initial hysteresis state: " + BpxNodes.electrodeName(side);
    if (phases.size() == 1) {
      conditions.put(name, phases.getFirst().state());
    } else {
      JsonObject states = new JsonObject();
      phases.forEach(p -> states.put(p.name(), p.state().orElse(0)));
      conditions.put(name, states);
    }
  }
}
