package anodyne.data;

import anodyne.junction.Flag;
import anodyne.junction.Interface;
import anodyne.junction.Junction;
import anodyne.junction.LayerState;
import anodyne.junction.Profile;
import anodyne.quantity.Series;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a solved junction. */
public final class JunctionDocument {
  private static final double NM = 1e9;
  private static final double PER_CM3 = 1e-6;
  private static final double PER_CM2 = 1e-4;

  private JunctionDocument() {}

  /**
   * The fields of a junction. For two layers those of the one interface stand at the top too; for
   * any other number they are null there.
   */
  public static JsonObject fields(Junction junction) {
    List<Interface> interfaces = junction.interfaces();
    JsonObject document = new JsonObject();
    document.put("interfaces", interfaces.stream().map(JunctionDocument::of).toList());
    Optional<Interface> only =
        interfaces.size() == 1 ? Optional.of(interfaces.getFirst()) : Optional.empty();
    putInterface(document, only);
    document
        .put("total_built_in_potential_V", Document.number(junction.builtInPotential_V()))
        .put("layers", layers(junction, LayerState::name))
        .put("conduction", layers(junction, l -> l.conduction().name().toLowerCase(Locale.ROOT)))
        .put("work_function_eV", layers(junction, l -> Document.number(l.bulk().workFunction_eV())))
        .put("potential_drop_V", layers(junction, l -> Document.number(l.potentialDrop_V())))
        .put("depletion_width_nm", layers(junction, l -> ofCarriers(l, l.depletionWidth_m() * NM)))
        .put("debye_length_nm", layers(junction, l -> ofCarriers(l, l.debyeLength_m() * NM)))
        .put(
            "fully_depleted",
            layers(
                junction,
                l ->
                    l.conduction() == LayerState.Conduction.METAL
                        ? Optional.empty()
                        : Optional.of(l.fullyDepleted())))
        .put("faces", faces(junction))
        .put("profile", profile(junction))
        .put(
            "solver",
            new JsonObject()
                .put("nodes", junction.solver().nodes())
                .put("newton_iterations", junction.solver().newtonIterations())
                .put("relative_change_on_halving", junction.meshChange()));
    return document;
  }

  /** One interface. */
  public static JsonObject of(Interface i) {
    JsonObject node = new JsonObject().put("left", i.left()).put("right", i.right());
    putInterface(node, Optional.of(i));
    return node;
  }

  private static void putInterface(JsonObject node, Optional<Interface> i) {
    node.put("kind", i.map(x -> x.kind().word()))
        .put("alignment", i.flatMap(Interface::alignment).map(Interface.Alignment::word))
        .put("electrons_flow", i.flatMap(x -> x.electrons().map(d -> direction(x, d))))
        .put("field", i.flatMap(x -> x.field().map(d -> direction(x, d))))
        .put("built_in_potential_V", number(i, Interface::builtInPotential_V))
        .put("interface_dipole_V", number(i, Interface::dipole_V))
        .put("field_left_V_per_m", number(i, Interface::fieldLeft_V_per_m))
        .put("field_right_V_per_m", number(i, Interface::fieldRight_V_per_m))
        .put("sheet_charge_e_per_cm2", number(i, x -> x.sheetCharge_per_m2() * PER_CM2))
        .put("conduction_offset_eV", i.map(x -> x.conductionOffset_eV()))
        .put("valence_offset_eV", i.map(x -> x.valenceOffset_eV()))
        .put("schottky_barrier_eV", i.map(x -> x.schottkyBarrier_eV()))
        .put("flags", i.map(x -> x.flags().stream().sorted().map(Flag::word).toList()))
        .put(
            "depletion_approximation",
            i.flatMap(Interface::approximation).map(JunctionDocument::approximation));
  }

  private static OptionalDouble number(Optional<Interface> i, Function<Interface, Double> part) {
    return i.isEmpty() ? OptionalDouble.empty() : Document.number(part.apply(i.get()));
  }

  private static JsonObject direction(Interface i, Interface.Direction direction) {
    return new JsonObject().put("from", i.from(direction)).put("to", i.to(direction));
  }

  private static JsonObject approximation(Interface.DepletionApproximation a) {
    return new JsonObject()
        .put("note", "textbook comparison for infinite layers, not the result")
        .put("width_left_nm", a.widthLeft_m() * NM)
        .put("width_right_nm", a.widthRight_m() * NM)
        .put("field_left_V_per_m", a.fieldLeft_V_per_m())
        .put("field_right_V_per_m", a.fieldRight_V_per_m());
  }

  private static List<Object> layers(Junction junction, Function<LayerState, Object> part) {
    return junction.layers().stream().map(part).toList();
  }

  /** A number that metals do not have. */
  private static OptionalDouble ofCarriers(LayerState layer, double value) {
    return layer.conduction() == LayerState.Conduction.METAL
        ? OptionalDouble.empty()
        : Document.number(value);
  }

  /** Fields at the two outer faces, where a contact may hold charge. */
  private static JsonObject faces(Junction junction) {
    return new JsonObject()
        .put("left_field_V_per_m", junction.layers().getFirst().fieldAtStart_V_per_m())
        .put("right_field_V_per_m", junction.layers().getLast().fieldAtEnd_V_per_m());
  }

  /** A row that metals do not have: not a number, and so null, inside them. */
  private static Series inSemiconductors(Junction junction, Series row) {
    double[] values = row.toArray();
    for (int i = 0; i < values.length; i++) {
      int layer = (int) junction.profile().layer().get(i);
      if (junction.layers().get(layer).conduction() == LayerState.Conduction.METAL) {
        values[i] = Double.NaN;
      }
    }
    return Series.of(values);
  }

  private static JsonObject profile(Junction junction) {
    Profile p = junction.profile();
    JsonObject ions = new JsonObject();
    new TreeMap<>(p.ions_per_m3())
        .forEach((name, values) -> ions.put(name, values.map(x -> x * PER_CM3)));
    return new JsonObject()
        .put("position_nm", p.position_m().map(x -> x * NM))
        .put("layer", p.layer())
        .put("potential_V", p.potential_V())
        .put("conduction_band_eV", inSemiconductors(junction, p.conductionBand_eV()))
        .put("valence_band_eV", inSemiconductors(junction, p.valenceBand_eV()))
        .put("fermi_level_eV", 0)
        .put("field_V_per_m", p.field_V_per_m())
        .put(
            "electrons_per_cm3",
            inSemiconductors(junction, p.electrons_per_m3()).map(x -> x * PER_CM3))
        .put("holes_per_cm3", inSemiconductors(junction, p.holes_per_m3()).map(x -> x * PER_CM3))
        .put("charge_e_per_cm3", p.charge_per_m3().map(x -> x * PER_CM3))
        .put("ions_per_cm3", ions);
  }
}
