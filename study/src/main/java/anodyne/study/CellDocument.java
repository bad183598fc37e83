package anodyne.study;

import anodyne.cell.Heterointerface;
import anodyne.cell.ageing.FirstCycle;
import anodyne.cell.anode.AnodeHost;
import anodyne.cell.anode.AnodeParameter;
import anodyne.cell.anode.HalfCellCourse;
import anodyne.cell.anode.HalfCycle;
import anodyne.cell.anode.HeterostructureAnode;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the cell stage of a study. */
public final class CellDocument {
  private static final double MAH_PER_G = 1.0 / 3600;
  private static final double A_PER_G = 1e-3;
  private static final double CM2 = 1e4;

  private CellDocument() {}

  /** The stage's document, or why it is not available. */
  public static JsonObject of(Stage<CellResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<CellResult>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<CellResult>(CellResult result) -> fields(result);
    };
  }

  private static JsonObject fields(CellResult result) {
    HeterostructureAnode.Surroundings around = result.conditions().surroundings();
    JsonObject document =
        new JsonObject()
            .put("findings", CellFindings.of(result))
            .put("weakest_quality", result.weakest().word())
            .put("cell", "half")
            .put("basis", "host")
            .put("area_cm2", CM2 * HeterostructureAnode.AREA_M2)
            .put("active_mass_mg", 1e6 * mass_kg(result))
            .put("electrolyte", result.conditions().electrolyte().id())
            .put("window_V", List.of(around.low_V(), around.high_V()))
            .put("temperature_K", around.temperature_K())
            .put("compared_with", result.conditions().row().map(r -> r.label()))
            .put("hosts", result.hosts().stream().map(CellDocument::host).toList())
            .put("heterointerface", contact(result.contact()));
    series(document, result);
    return document
        .put("cycles", cycles(result.central(), result))
        .put("without_heterointerface", cycles(result.without(), result))
        .put("single_particle_limit", cycles(result.limit(), result))
        .put("stopped", result.central().stopped())
        .put("first_cycle", firstCycle(result))
        .put("draws", draws(result.draws()))
        .put("reported", points(result))
        .put("full_cell", CellFullDocument.of(result.fullCell()))
        .put("ageing", result.ageing().map(CellAgeingDocument::of))
        .put("inputs", inputs(result));
  }

  private static double mass_kg(CellResult result) {
    return result.conditions().parameters().central().applyAsDouble(AnodeParameter.LOADING)
        * HeterostructureAnode.AREA_M2;
  }

  /** All half cycles one after the other, as a cycler would write them. */
  private static void series(JsonObject document, CellResult result) {
    double mass_kg = mass_kg(result);
    List<Double> time = new ArrayList<>();
    List<Double> current = new ArrayList<>();
    List<Double> voltage = new ArrayList<>();
    List<Double> capacity = new ArrayList<>();
    List<Integer> cycle = new ArrayList<>();
    double begun_s = 0;
    for (HalfCycle half : result.central().halfCycles()) {
      double amperes = (half.sodiation() ? -1 : 1) * half.current_A_per_kg() * mass_kg;
      for (int i = 0; i < half.time_s().size(); i++) {
        time.add(begun_s + half.time_s().get(i));
        current.add(amperes);
        voltage.add(half.voltage_V().get(i));
        capacity.add(half.charge_C_per_kg().get(i) * mass_kg / 3.6);
        cycle.add(half.cycle());
      }
      begun_s += half.time_s().last();
    }
    document
        .put("time_s", time)
        .put("current_A", current)
        .put("voltage_V", voltage)
        .put("capacity_mAh", capacity)
        .put("cycle", cycle);
  }

  private static JsonObject host(CellResult.HostUsed used) {
    AnodeHost host = used.host();
    JsonObject node =
        new JsonObject()
            .put("name", host.name())
            .put("mass_fraction", host.massShare())
            .put("density_g_per_cm3", 1e-3 * host.density_kg_per_m3())
            .put("capacity_mAh_per_g", MAH_PER_G * host.capacity_C_per_kg());
    return switch (host) {
      case AnodeHost.Surface _ -> node.put("stores", "surface").put("steps", List.of());
      case AnodeHost.Reacting reacting ->
          node.put("stores", "bulk")
              .put("steps_from", used.reported() ? "reported" : "equilibrium")
              .put("shell_carrier_mol_per_m_s", reacting.shellCarrier_mol_per_m_s())
              .put(
                  "steps",
                  reacting.stages().steps().stream()
                      .map(step ->
                          new JsonObject()
                              .put("kind", step.kind())
                              .put("na_per_formula", step.sodium())
                              .put("sodiation_low_V", step.low_V())
                              .put("sodiation_high_V", step.high_V())
                              .put("desodiation_V", step.desodiation_V())
                              .put("volume_ratio", step.volumeRatio()))
                      .toList());
    };
  }

  private static JsonObject contact(Heterointerface contact) {
    return new JsonObject()
        .put("handed_over", contact.diffusivity().isPresent())
        .put("diffusivity_ratio_sodiation", contact.sodiationRatio())
        .put("diffusivity_ratio_desodiation", contact.desodiationRatio())
        .put("transfer_resistance_ratio", contact.transferRatio())
        .put(
            "says",
            contact.diffusivity().isPresent()
                ? "both ways as transport computed them; charge transfer as without the interface:"
                    + " no measured ratio is given"
                : "transport hands nothing over, as times with and without the field are not both known:"
                    + " with and without are the same");
  }

  private static List<JsonObject> cycles(HalfCellCourse course, CellResult result) {
    double mass_kg = mass_kg(result);
    List<JsonObject> cycles = new ArrayList<>();
    for (int i = 0; i + 1 < course.halfCycles().size(); i += 2) {
      HalfCycle in = course.halfCycles().get(i);
      HalfCycle out = course.halfCycles().get(i + 1);
      cycles.add(
          new JsonObject()
              .put("number", in.cycle())
              .put("current_A_per_g", A_PER_G * in.current_A_per_kg())
              .put("sodiation_mAh", in.capacity_C_per_kg() * mass_kg / 3.6)
              .put("desodiation_mAh", out.capacity_C_per_kg() * mass_kg / 3.6)
              .put("sodiation_mAh_per_g", MAH_PER_G * in.capacity_C_per_kg())
              .put("desodiation_mAh_per_g", MAH_PER_G * out.capacity_C_per_kg())
              .put("mean_sodiation_V", Document.number(in.meanVoltage_V()))
              .put("mean_desodiation_V", Document.number(out.meanVoltage_V()))
              .put("sodiation_ended", in.reason())
              .put("desodiation_ended", out.reason()));
    }
    return cycles;
  }

  private static JsonObject firstCycle(CellResult result) {
    FirstCycle first = result.firstCycle();
    return new JsonObject()
        .put("sodiation_mAh_per_g", MAH_PER_G * first.sodiation())
        .put("desodiation_mAh_per_g", MAH_PER_G * first.desodiation())
        .put("film_mAh_per_g", MAH_PER_G * first.film())
        .put("kept_mAh_per_g", MAH_PER_G * first.trapped())
        .put("ice_percent", 100 * first.efficiency())
        .put("drawn_ice_percent", result.draws().efficiency().map(q -> quantiles(q, 100)))
        .put("reported_ice_percent", result.conditions().ice_percent());
  }

  private static JsonObject draws(CellResult.Draws draws) {
    List<JsonObject> stopped = new ArrayList<>();
    draws
        .stopped()
        .forEach((reason, count) ->
            stopped.add(new JsonObject().put("reason", reason).put("count", count)));
    return new JsonObject()
        .put("samples", draws.samples())
        .put("failed", draws.failed())
        .put("stopped", stopped)
        .put("capacities", draws.capacities().stream().map(CellDocument::capacity).toList())
        .put("mean_desodiation_V", draws.meanDesodiation_V().map(q -> quantiles(q, 1)))
        .put("bands", draws.bands().stream().map(CellDocument::band).toList());
  }

  private static JsonObject capacity(CellResult.Capacity capacity) {
    return new JsonObject()
        .put("cycle", capacity.cycle())
        .put("current_A_per_g", A_PER_G * capacity.current_A_per_kg())
        .put("sodiation_mAh_per_g", quantiles(capacity.sodiation(), MAH_PER_G))
        .put("desodiation_mAh_per_g", quantiles(capacity.desodiation(), MAH_PER_G))
        .put(
            "with_over_without_heterointerface", capacity.contactRatio().map(q -> quantiles(q, 1)));
  }

  private static JsonObject band(CellResult.Band band) {
    List<Double> low = new ArrayList<>();
    List<Double> median = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (Confidence.Quantiles q : band.charge_C_per_kg()) {
      low.add(MAH_PER_G * q.low());
      median.add(MAH_PER_G * q.median());
      high.add(MAH_PER_G * q.high());
    }
    return new JsonObject()
        .put("cycle", band.cycle())
        .put("way", band.sodiation() ? "sodiation" : "desodiation")
        .put("voltage_V", band.voltage_V())
        .put("low_mAh_per_g", low)
        .put("median_mAh_per_g", median)
        .put("high_mAh_per_g", high);
  }

  /** The reported operating points beside the prediction. */
  public static List<JsonObject> points(CellResult result) {
    return result.points().stream().map(CellDocument::point).toList();
  }

  private static JsonObject point(CellResult.PointBeside beside) {
    return new JsonObject()
        .put("kind", beside.point().published().word())
        .put("current_A_per_g", A_PER_G * beside.point().current_A_per_kg())
        .put("after_cycles", beside.point().cycles())
        .put("reported_mAh_per_g", beside.point().capacity_mAh_per_g())
        .put("predicted_mAh_per_g", scaled(beside))
        .put("drawn_mAh_per_g", beside.drawn().map(q -> quantiles(q, MAH_PER_G)))
        .put("inside_interval", beside.inside());
  }

  private static Optional<Double> scaled(CellResult.PointBeside beside) {
    return beside.central().isPresent()
        ? Optional.of(MAH_PER_G * beside.central().getAsDouble())
        : Optional.empty();
  }

  private static List<JsonObject> inputs(CellResult result) {
    List<JsonObject> inputs = new ArrayList<>();
    for (AnodeParameter parameter : AnodeParameter.values()) {
      Estimate estimate = result.conditions().parameters().get(parameter);
      inputs.add(
          new JsonObject()
              .put("name", parameter.word())
              .put("unit", parameter.unit())
              .putAll(Document.estimate(estimate)));
    }
    return inputs;
  }

  static JsonObject quantiles(Confidence.Quantiles q, double factor) {
    return JunctionStudyDocument.quantiles(q, factor);
  }
}
