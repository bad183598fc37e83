package anodyne.data;

import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.quantity.Series;
import anodyne.transport.StackState;
import anodyne.transport.Uptake;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Writes states of a stack with moving ions along x, under the names of a junction's profile. */
final class TransportProfiles {
  private static final double NM = 1e9;
  private static final double PER_CM3 = 1e-6;

  private TransportProfiles() {}

  /** Both equilibria and the states kept on both ways. */
  static JsonObject of(Stack stack, Uptake in, Optional<Uptake> out) {
    return new JsonObject()
        .put("before", profile(stack, in.before()))
        .put("after", profile(stack, in.after()))
        .put("in", states(stack, in))
        .put("out", out.map(way -> states(stack, way)));
  }

  private static List<JsonObject> states(Stack stack, Uptake way) {
    return way.states().stream()
        .map(state ->
            new JsonObject()
                .put("time_s", state.time_s())
                .put("share", TransportDocument.share(way, state.stored_per_m2()))
                .put("stored_na_per_m2", state.stored_per_m2())
                .put("profile", profile(stack, state)))
        .toList();
  }

  /** One state. */
  static JsonObject profile(Stack stack, StackState s) {
    JsonObject ions = new JsonObject();
    new TreeMap<>(s.ions_per_m3())
        .forEach((name, values) -> ions.put(name, values.map(x -> x * PER_CM3)));
    JsonObject levels = new JsonObject();
    new TreeMap<>(s.levels_V())
        .forEach((name, values) -> levels.put(name, whereHeld(stack, s, name, values)));
    return new JsonObject()
        .put("position_nm", s.position_m().map(x -> x * NM))
        .put("layer", s.layer())
        .put("potential_V", s.potential_V())
        .put("conduction_band_eV", inSemiconductors(stack, s, s.conductionBand_eV()))
        .put("valence_band_eV", inSemiconductors(stack, s, s.valenceBand_eV()))
        .put("fermi_level_eV", fermi(s))
        .put("field_V_per_m", s.field_V_per_m())
        .put(
            "electrons_per_cm3",
            inSemiconductors(stack, s, s.electrons_per_m3()).map(x -> x * PER_CM3))
        .put("holes_per_cm3", inSemiconductors(stack, s, s.holes_per_m3()).map(x -> x * PER_CM3))
        .put("charge_e_per_cm3", s.charge_per_m3().map(x -> x * PER_CM3))
        .put("ions_per_cm3", ions)
        .put("ion_level_V", levels);
  }

  /** One number where it is the same throughout, as at equilibrium. */
  private static Object fermi(StackState s) {
    Series level = s.fermiLevel_eV();
    return level.max() == level.min() ? OptionalDouble.of(level.first() + 0.0) : level;
  }

  /** A row that metals do not have: not a number, and so null, inside them. */
  private static Series inSemiconductors(Stack stack, StackState s, Series row) {
    double[] values = row.toArray();
    for (int i = 0; i < values.length; i++) {
      if (stack.layers().get((int) s.layer().get(i)) instanceof Layer.Metal) {
        values[i] = Double.NaN;
      }
    }
    return Series.of(values);
  }

  /** The level of an ion, where a layer holds it. */
  private static Series whereHeld(Stack stack, StackState s, String ion, Series row) {
    double[] values = row.toArray();
    for (int i = 0; i < values.length; i++) {
      Layer layer = stack.layers().get((int) s.layer().get(i));
      if (layer.ions().stream().noneMatch(k -> k.name().equals(ion))) {
        values[i] = Double.NaN;
      }
    }
    return Series.of(values);
  }
}
