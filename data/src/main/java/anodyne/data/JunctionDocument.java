package anodyne.data;

import anodyne.junction.Flag;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.LayerState;
import anodyne.junction.Profile;
import anodyne.quantity.Series;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a solved junction with the names of the contract. */
public final class JunctionDocument {
  private static final double PER_CM3 = 1e-6;

  private JunctionDocument() {}

  /** Fills the fields of a junction into a document. */
  public static void fill(ObjectNode document, Junction junction) {
    ArrayNode interfaces = document.putArray("interfaces");
    for (Interface i : junction.interfaces()) {
      interfaces.add(interfaceNode(i));
    }
    if (junction.interfaces().size() == 1) {
      fill(document, junction.interfaces().getFirst());
    } else {
      fillNothing(document);
      document.set("built_in_potential_V", Document.number(junction.builtInPotential_V()));
    }
    ArrayNode names = document.putArray("layers");
    ArrayNode types = document.putArray("conduction");
    ArrayNode workFunctions = document.putArray("work_function_eV");
    ArrayNode drops = document.putArray("potential_drop_V");
    ArrayNode widths = document.putArray("depletion_width_nm");
    ArrayNode debye = document.putArray("debye_length_nm");
    ArrayNode depleted = document.putArray("fully_depleted");
    for (LayerState layer : junction.layers()) {
      boolean metal = layer.conduction() == LayerState.Conduction.METAL;
      names.add(layer.name());
      types.add(layer.conduction().name().toLowerCase(Locale.ROOT));
      workFunctions.add(Document.number(layer.bulk().workFunction_eV()));
      drops.add(Document.number(layer.potentialDrop_V()));
      widths.add(metal ? Document.nothing() : Document.number(layer.depletionWidth_m() * 1e9));
      debye.add(metal ? Document.nothing() : Document.number(layer.debyeLength_m() * 1e9));
      depleted.add(layer.fullyDepleted());
    }
    document.set("faces", faces(junction));
    document.set("profile", profile(junction.profile()));
    ObjectNode solver = document.putObject("solver");
    solver
        .put("nodes", junction.solver().nodes())
        .put("newton_iterations", junction.solver().newtonIterations());
    solver.set("relative_change_on_halving", Document.number(junction.meshChange()));
  }

  /** One interface. */
  public static ObjectNode interfaceNode(Interface i) {
    ObjectNode node = Document.object().put("left", i.left()).put("right", i.right());
    fill(node, i);
    return node;
  }

  private static void fill(ObjectNode node, Interface i) {
    node.put("kind", i.kind().word());
    node.set("alignment", Document.text(i.alignment().map(Interface.Alignment::word)));
    node.set("electrons_flow", direction(i, i.electrons()));
    node.set("field", direction(i, i.field()));
    node.set("built_in_potential_V", Document.number(i.builtInPotential_V()));
    node.set("interface_dipole_V", Document.number(i.dipole_V()));
    node.set("field_left_V_per_m", Document.number(i.fieldLeft_V_per_m()));
    node.set("field_right_V_per_m", Document.number(i.fieldRight_V_per_m()));
    node.set("sheet_charge_e_per_cm2", Document.number(i.sheetCharge_per_m2() * 1e-4));
    node.set("conduction_offset_eV", Document.number(i.conductionOffset_eV()));
    node.set("valence_offset_eV", Document.number(i.valenceOffset_eV()));
    node.set("schottky_barrier_eV", Document.number(i.schottkyBarrier_eV()));
    node.set("flags", flags(i.flags()));
    Optional<Interface.DepletionApproximation> approximation = i.approximation();
    if (approximation.isPresent()) {
      ObjectNode a = node.putObject("depletion_approximation");
      a.put("note", "textbook comparison for infinite layers, not the result");
      a.set("width_left_nm", Document.number(approximation.get().widthLeft_m() * 1e9));
      a.set("width_right_nm", Document.number(approximation.get().widthRight_m() * 1e9));
      a.set("field_left_V_per_m", Document.number(approximation.get().fieldLeft_V_per_m()));
      a.set("field_right_V_per_m", Document.number(approximation.get().fieldRight_V_per_m()));
    } else {
      node.set("depletion_approximation", Document.nothing());
    }
  }

  private static void fillNothing(ObjectNode node) {
    for (String name :
        new String[] {
          "kind",
          "alignment",
          "electrons_flow",
          "field",
          "built_in_potential_V",
          "interface_dipole_V",
          "field_left_V_per_m",
          "field_right_V_per_m",
          "sheet_charge_e_per_cm2",
          "conduction_offset_eV",
          "valence_offset_eV",
          "schottky_barrier_eV",
          "flags",
          "depletion_approximation"
        }) {
      node.set(name, Document.nothing());
    }
  }

  private static JsonNode direction(Interface i, Optional<Interface.Direction> direction) {
    if (direction.isEmpty()) {
      return Document.nothing();
    }
    return Document.object().put("from", i.from(direction.get())).put("to", i.to(direction.get()));
  }

  /** Field and displacement at the two outer faces, where a contact may hold charge. */
  private static ObjectNode faces(Junction junction) {
    ObjectNode node = Document.object();
    node.set("left_field_V_per_m", Document.number(junction.layers().getFirst().fieldAtStart_V_per_m()));
    node.set("right_field_V_per_m", Document.number(junction.layers().getLast().fieldAtEnd_V_per_m()));
    return node;
  }

  private static ArrayNode flags(Collection<Flag> flags) {
    ArrayNode array = Document.array();
    flags.stream().sorted().forEach(flag -> array.add(flag.word()));
    return array;
  }

  private static ObjectNode profile(Profile p) {
    ObjectNode node = Document.object();
    node.set("position_nm", Document.numbers(p.position_m(), x -> x * 1e9));
    node.set("layer", Document.numbers(p.layer(), x -> x));
    node.set("potential_V", Document.numbers(p.potential_V(), x -> x));
    node.set("conduction_band_eV", Document.numbers(p.conductionBand_eV(), x -> x));
    node.set("valence_band_eV", Document.numbers(p.valenceBand_eV(), x -> x));
    node.put("fermi_level_eV", 0);
    node.set("field_V_per_m", Document.numbers(p.field_V_per_m(), x -> x));
    node.set("electrons_per_cm3", Document.numbers(p.electrons_per_m3(), x -> x * PER_CM3));
    node.set("holes_per_cm3", Document.numbers(p.holes_per_m3(), x -> x * PER_CM3));
    node.set("charge_e_per_cm3", Document.numbers(p.charge_per_m3(), x -> x * PER_CM3));
    ObjectNode ions = node.putObject("ions_per_cm3");
    for (Map.Entry<String, Series> ion : new TreeMap<>(p.ions_per_m3()).entrySet()) {
      ions.set(ion.getKey(), Document.numbers(ion.getValue(), x -> x * PER_CM3));
    }
    return node;
  }
}
