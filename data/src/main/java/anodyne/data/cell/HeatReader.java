package anodyne.data.cell;

import anodyne.cell.ActivePhase;
import anodyne.cell.Cell;
import anodyne.cell.Constant;
import anodyne.cell.Conversion;
import anodyne.cell.GrowingFilm;
import anodyne.cell.Hysteresis;
import anodyne.cell.Insertion;
import anodyne.cell.LumpedHeat;
import anodyne.cell.OpenCircuit;
import anodyne.cell.PorousElectrode;
import anodyne.cell.Property;
import anodyne.cell.SingleCurve;
import anodyne.cell.SingleValued;
import anodyne.cell.SodiumMetal;
import anodyne.cell.SurfaceStorage;
import anodyne.data.Node;
import anodyne.quantity.Assumption;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads how a cell warms and cools as a whole.
 *
 * <pre>
 *   {heat_capacity_J_per_K: 12, cooling_W_per_K: 0.05, ambient_K: 298.15}
 *   {heat_capacity_J_per_kg_K: 900, mass_g: 13, cooling_W_per_m2_K: 10, surface_cm2: 50}
 *   {heat_capacity_J_per_m2_K: 500, cooling_W_per_K: 0}
 * </pre>
 *
 * An area without a name of its own is that of the electrodes.
 */
final class HeatReader {
  private static final List<String> CAPACITIES =
      List.of("heat_capacity_J_per_K", "heat_capacity_J_per_kg_K", "heat_capacity_J_per_m2_K");
  private static final List<String> COOLINGS = List.of("cooling_W_per_K", "cooling_W_per_m2_K");
  private static final String MASS = "mass_g";
  private static final String SURFACE = "surface_cm2";
  private static final String AMBIENT = "ambient_K";

  private final Node node;
  private final Cell cell;
  private final List<Assumption> assumptions;

  /**
   * @param assumptions receives what had to be taken
   */
  HeatReader(Node node, Cell cell, List<Assumption> assumptions) {
    List<String> keys = new ArrayList<>(CAPACITIES);
    keys.addAll(COOLINGS);
    keys.addAll(List.of(MASS, SURFACE, AMBIENT));
    this.node = node.object(keys.toArray(String[]::new));
    this.cell = cell;
    this.assumptions = assumptions;
  }

  LumpedHeat read() {
    String capacity = one("heat capacity", CAPACITIES);
    double per = positive(capacity);
    double capacity_J_per_K =
        per
            * switch (CAPACITIES.indexOf(capacity)) {
              case 1 -> 1e-3 * positive(MASS);
              case 2 -> cell.area_m2();
              default -> 1;
            };
    String cooling = one("cooling", COOLINGS);
    double perKelvin = node.number(cooling);
    if (!(perKelvin >= 0)) {
      throw node.get(cooling)
          .wrong(cooling + " must be 0 or above, got " + perKelvin, "write 0 for none");
    }
    refuseBeyond(cooling, perKelvin);
    boolean perArea = cooling.equals(COOLINGS.getLast());
    refuseUnlessAsked(MASS, capacity.equals(CAPACITIES.get(1)));
    refuseUnlessAsked(SURFACE, perArea);
    double cooling_W_per_K = perKelvin * (perArea ? 1e-4 * positive(SURFACE) : 1);
    double ambient_K = ambient_K();
    assume();
    return node.build(() -> new LumpedHeat(capacity_J_per_K, cooling_W_per_K, ambient_K));
  }

  private double ambient_K() {
    if (node.has(AMBIENT)) {
      return positive(AMBIENT);
    }
    assumptions.add(
        new Assumption(
            "thermal." + AMBIENT, String.valueOf(cell.temperature_K()), "as the cell starts"));
    return cell.temperature_K();
  }

  private String one(String what, List<String> names) {
    List<String> given = names.stream().filter(node::has).toList();
    if (given.size() != 1) {
      throw node.wrong(
          "thermal needs one " + what + ", got " + (given.isEmpty() ? "none" : given.size()),
          "write one of " + String.join(", ", names));
    }
    return given.getFirst();
  }

  private double positive(String key) {
    double value = node.number(key);
    if (!(value > 0)) {
      throw node.get(key).wrong(key + " must be positive, got " + value, "correct it");
    }
    refuseBeyond(key, value);
    return value;
  }

  private void refuseBeyond(String key, double value) {
    double least = key.equals(AMBIENT) ? 100 : 1e-15;
    double most = key.equals(AMBIENT) ? 1000 : 1e12;
    if (value != 0 && (value < least || value > most)) {
      throw node.get(key)
          .wrong(
              key + " must lie between " + least + " and " + most + ", got " + value, "correct it");
    }
  }

  private void refuseUnlessAsked(String key, boolean asked) {
    if (node.has(key) && !asked) {
      throw node.get(key).wrong("thermal does not need " + key + " here", "leave it out");
    }
  }

  /** Says what stays as it is when the cell warms. */
  private void assume() {
    List<String> constant = new ArrayList<>();
    note(constant, "electrolyte.conductivity", cell.electrolyte().conductivity_S_per_m());
    note(constant, "electrolyte.diffusivity", cell.electrolyte().diffusivity_m2_per_s());
    switch (cell.counter()) {
      case PorousElectrode negative -> negative.phases().forEach(p -> note(constant, p));
      case SodiumMetal _ -> constant.add("half_cell.sodium.exchange_current");
    }
    cell.working().phases().forEach(phase -> note(constant, phase));
    if (!constant.isEmpty()) {
      assumptions.add(
          new Assumption(
              "thermal.constant",
              String.join(", ", constant.stream().distinct().toList()),
              "no activation energy and no entropic coefficient is given for these"));
    }
  }

  private static void note(List<String> constant, String name, Property property) {
    if (property.activation_J_per_mol() == 0) {
      constant.add(name);
    }
  }

  private static void note(List<String> constant, ActivePhase phase) {
    String name = phase.name();
    switch (phase) {
      case Insertion insertion -> {
        note(constant, name + ".diffusivity", insertion.diffusivity_m2_per_s());
        note(constant, name + ".exchange", insertion.exchange());
        if (isConstant(insertion.openCircuit())) {
          constant.add(name + ".open_circuit");
        }
      }
      case Conversion _ -> constant.add(name + ".stages");
      case SurfaceStorage _ -> constant.add(name + ".exchange_current");
      case GrowingFilm _ -> {
        // its laws have temperatures of their own
      }
    }
  }

  private static boolean isConstant(OpenCircuit openCircuit) {
    return switch (openCircuit) {
      case SingleValued single -> isConstant(single);
      case Hysteresis two -> isConstant(two.sodiation()) && isConstant(two.desodiation());
    };
  }

  private static boolean isConstant(SingleValued single) {
    return single instanceof SingleCurve curve
        && curve.entropic_V_per_K() instanceof Constant constant
        && constant.constant() == 0;
  }
}
