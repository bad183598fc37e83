package anodyne.data;

import anodyne.junction.Layer;
import anodyne.junction.Stack;
import anodyne.numerics.IntegratorStatistics;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import anodyne.transport.Compared;
import anodyne.transport.ElectronModel;
import anodyne.transport.Gains;
import anodyne.transport.Indicators;
import anodyne.transport.LevelStep;
import anodyne.transport.MeshDoubling;
import anodyne.transport.ParallelPath;
import anodyne.transport.Passage;
import anodyne.transport.SodiationRun;
import anodyne.transport.SodiumStep;
import anodyne.transport.Transport;
import anodyne.transport.Uptake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes sodium in and out of a stack. */
public final class TransportDocument {
  private static final double PER_CM2 = 1e-4;
  private static final double PER_CM3 = 1e-6;
  private static final double HALF = 0.5;
  private static final double MOST = 0.9;

  /** A debye over the elementary charge: 1e-21 C m²/s over c e. */
  private static final double DEBYE_M =
      1e-21 / (Constants.SPEED_OF_LIGHT_M_PER_S * Constants.ELEMENTARY_CHARGE_C);

  private TransportDocument() {}

  /**
   * The fields of a computed stack. For two layers those of the one interface stand at the top too;
   * for any other number they are null there.
   *
   * @param step the step as concentrations, if it was given so
   * @param settings with which it was computed
   * @param doubled the same on twice the cells, if that was asked for
   */
  public static JsonObject fields(
      Transport transport,
      Optional<SodiumStep> step,
      SodiationRun.Settings settings,
      Optional<MeshDoubling> doubled) {
    return fields(
        transport,
        step,
        settings,
        transport.stack().layers().stream().map(Layer::name).toList(),
        doubled.map(TransportDocument::convergence));
  }

  /**
   * The fields of a computed stack whose layers are phases of the library.
   *
   * @param step the step as concentrations
   * @param settings with which it was computed
   * @param layers names as the user wrote them
   * @param convergence what twice the cells change
   */
  public static JsonObject fields(
      Transport transport,
      Optional<SodiumStep> step,
      SodiationRun.Settings settings,
      List<String> layers,
      Optional<JsonObject> convergence) {
    Uptake in = transport.in();
    Uptake out = transport.out();
    JsonObject document = new JsonObject();
    document
        .put("step", step(transport.step(), step))
        .put("layers", layers)
        .put("in", way(in))
        .put("out", way(out));
    putGains(document, transport.gains());
    document
        .put("stored_na_per_m2", stored(in))
        .put("stored_by_layer_na_per_m2", storedByLayer(in))
        .put("field_peak_V_per_m", fieldPeak(in, Optional.of(out)))
        .put("field_reverses", !transport.indicators().reversals().isEmpty())
        .put(
            "na_excess_per_cm2",
            transport.stack().layers().size() == 2
                ? Document.number(transport.indicators().excess_per_m2().get(0) * PER_CM2)
                : OptionalDouble.empty())
        .put("conservation_error", Math.max(in.conservationError(), out.conservationError()))
        .put("interfaces", interfaces(transport))
        .put("electrons", electrons(transport, settings))
        .put("comparisons", transport.comparisons().stream().map(c -> compared(c)).toList())
        .put("indicators", indicators(transport))
        .put("along_interfaces", transport.along().map(TransportDocument::along))
        .put("convergence", convergence)
        .put("trace", new JsonObject().put("in", trace(in)).put("out", trace(out)))
        .put("profiles", TransportProfiles.of(transport.stack(), in, Optional.of(out)))
        .put("solver", solver(in, Optional.of(out), settings));
    return document;
  }

  /**
   * The fields of a stack that was not computed to its end: what there is, null for the rest.
   *
   * @param stack as given
   * @param levels the step as levels
   * @param step the step as concentrations
   * @param settings with which it was tried
   * @param followed what was computed
   */
  public static JsonObject partial(
      Stack stack,
      LevelStep levels,
      SodiumStep step,
      SodiationRun.Settings settings,
      SodiationRun.Followed followed) {
    Optional<Uptake> in = followed.in();
    Optional<Uptake> out = followed.out();
    JsonObject document = new JsonObject();
    document
        .put("step", step(levels, Optional.of(step)))
        .put("layers", stack.layers().stream().map(Layer::name).toList())
        .put("in", in.map(TransportDocument::way))
        .put("out", out.map(TransportDocument::way));
    noGains(document);
    return document
        .put("stored_na_per_m2", in.map(TransportDocument::stored))
        .put("stored_by_layer_na_per_m2", in.map(TransportDocument::storedByLayer))
        .put("field_peak_V_per_m", in.map(way -> fieldPeak(way, out)))
        .put("field_reverses", Optional.empty())
        .put("na_excess_per_cm2", OptionalDouble.empty())
        .put(
            "conservation_error",
            Document.number(
                Stream.of(in, out)
                    .flatMap(Optional::stream)
                    .mapToDouble(Uptake::conservationError)
                    .max()
                    .orElse(Double.NaN)))
        .put("interfaces", Optional.empty())
        .put("electrons", Optional.empty())
        .put("comparisons", List.of())
        .put("indicators", Optional.empty())
        .put("along_interfaces", Optional.empty())
        .put("convergence", Optional.empty())
        .put(
            "trace",
            new JsonObject()
                .put("in", in.map(TransportDocument::trace))
                .put("out", out.map(TransportDocument::trace)))
        .put("profiles", in.map(way -> TransportProfiles.of(stack, way, out)))
        .put("solver", in.map(way -> solver(way, out, settings)));
  }

  private static void noGains(JsonObject node) {
    for (String key :
        List.of(
            "gain_in",
            "gain_out",
            "gain_round_trip",
            "gain_amount_na_per_m2",
            "stored_ratio",
            "window_ratio")) {
      node.put(key, OptionalDouble.empty());
    }
  }

  private static JsonObject stored(Uptake in) {
    return new JsonObject()
        .put("before", in.before().stored_per_m2())
        .put("after", in.after().stored_per_m2());
  }

  private static JsonObject storedByLayer(Uptake in) {
    return new JsonObject()
        .put("before", in.before().storedByLayer_per_m2())
        .put("after", in.after().storedByLayer_per_m2());
  }

  private static JsonObject fieldPeak(Uptake in, Optional<Uptake> out) {
    return new JsonObject()
        .put("before", in.before().fieldPeak_V_per_m())
        .put("after", in.after().fieldPeak_V_per_m())
        .put("largest_in", in.fieldPeak_V_per_m().max())
        .put("largest_out", number(out.map(way -> way.fieldPeak_V_per_m().max())));
  }

  private static JsonObject step(LevelStep levels, Optional<SodiumStep> step) {
    return new JsonObject()
        .put("ion", levels.ion())
        .put("face", levels.face().name().toLowerCase(Locale.ROOT))
        .put("from_per_cm3", step.map(s -> s.from_per_m3() * PER_CM3))
        .put("to_per_cm3", step.map(s -> s.to_per_m3() * PER_CM3))
        .put("from_V", levels.from_V())
        .put("to_V", levels.to_V());
  }

  private static JsonObject way(Uptake way) {
    return new JsonObject()
        .put("t50_s", way.timeOfShare_s(HALF))
        .put("t90_s", way.timeOfShare_s(MOST))
        .put("moved_na_per_m2", way.moved_per_m2())
        .put("share_at_end", share(way, way.stored_per_m2().last()))
        .put("end_s", way.time_s().last());
  }

  /** Part of the ions that move which has moved when an amount is stored. */
  static OptionalDouble share(Uptake way, double stored_per_m2) {
    return Document.number((stored_per_m2 - way.before().stored_per_m2()) / way.moved_per_m2());
  }

  /** What moved both ways and how it compares with the stack without offsets. */
  public static JsonObject ways(Transport transport) {
    JsonObject node =
        new JsonObject().put("in", way(transport.in())).put("out", way(transport.out()));
    putGains(node, transport.gains());
    return node;
  }

  private static void putGains(JsonObject node, Gains gains) {
    node.put("gain_in", gains.in())
        .put("gain_out", gains.out())
        .put("gain_round_trip", gains.roundTrip())
        .put("gain_amount_na_per_m2", gains.amount_per_m2())
        .put("stored_ratio", Document.number(gains.stored()))
        .put("window_ratio", Document.number(gains.window()));
  }

  private static List<JsonObject> interfaces(Transport transport) {
    Stack stack = transport.stack();
    Indicators found = transport.indicators();
    Uptake in = transport.in();
    return IntStream.range(0, stack.layers().size() - 1)
        .mapToObj(i ->
            new JsonObject()
                .put("left", stack.layers().get(i).name())
                .put("right", stack.layers().get(i + 1).name())
                .put(
                    "field_V_per_m",
                    new JsonObject()
                        .put("before", in.before().fieldAtInterface_V_per_m().get(i))
                        .put("after", in.after().fieldAtInterface_V_per_m().get(i)))
                .put(
                    "field_reverses",
                    found.reversals().stream().anyMatch(r -> r.interfaceIndex() == i))
                .put(
                    "reversals",
                    found.reversals().stream()
                        .filter(r -> r.interfaceIndex() == i)
                        .map(TransportDocument::reversal)
                        .toList())
                .put("potential_step_V", found.interfaceSteps_V().get(i))
                .put("sheet_charge_e_per_cm2", found.sheetCharge_per_m2().get(i) * PER_CM2)
                .put("na_excess_per_cm2", Document.number(found.excess_per_m2().get(i) * PER_CM2))
                .put("segregation_left", Document.number(found.segregation().get(2 * i)))
                .put("segregation_right", Document.number(found.segregation().get(2 * i + 1))))
        .toList();
  }

  private static JsonObject reversal(Indicators.Reversal r) {
    return new JsonObject()
        .put("way", r.in() ? "in" : "out")
        .put("time_s", r.time_s())
        .put("share", r.share());
  }

  private static JsonObject electrons(Transport transport, SodiationRun.Settings settings) {
    double share = Math.max(transport.in().electronShare(), transport.out().electronShare());
    boolean moving =
        switch (settings.electrons()) {
          case EQUILIBRIUM -> false;
          case COMMON, SEPARATE -> true;
        };
    return new JsonObject()
        .put("model", word(settings.electrons()))
        .put(
            "face",
            moving
                ? Optional.of(settings.supply().name().toLowerCase(Locale.ROOT))
                : Optional.empty())
        .put("resistance_over_ions", Document.number(share))
        .put(
            "justified",
            moving
                || transport.warnings().stream()
                    .noneMatch(w -> w.code().equals("electrons_hold_back")));
  }

  private static String word(ElectronModel model) {
    return switch (model) {
      case EQUILIBRIUM -> "equilibrium";
      case COMMON -> "moving";
      case SEPARATE -> "separate";
    };
  }

  private static JsonObject compared(Compared c) {
    Optional<Passage> passage = c.passage();
    JsonObject node = new JsonObject().put("id", c.id()).put("words", c.words());
    node.put("window_na_per_m2", number(passage.map(Passage::window_per_m2)))
        .put("in", passage.map(p -> times(p, true)))
        .put("out", passage.map(p -> times(p, false)));
    if (c.gains().isPresent()) {
      putGains(node, c.gains().get());
    } else {
      noGains(node);
    }
    return node.put("says", TransportText.saysWhole(c))
        .put("unavailable", c.reason().isEmpty() ? Optional.empty() : Optional.of(c.reason()));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.isPresent() ? Document.number(value.get()) : OptionalDouble.empty();
  }

  /** Times of the variant's own window. */
  private static JsonObject times(Passage passage, boolean in) {
    double window = passage.window_per_m2();
    return new JsonObject()
        .put("t50_s", in ? passage.timeIn_s(HALF * window) : passage.timeOut_s(HALF * window))
        .put("t90_s", in ? passage.timeIn_s(MOST * window) : passage.timeOut_s(MOST * window));
  }

  /** Conduction along the interfaces, an estimate; gains beside the same layers without contact. */
  private static JsonObject along(ParallelPath path) {
    return new JsonObject()
        .put("ion_excess_conductance_S", path.ionExcess_S())
        .put("electron_excess_conductance_S", path.electronExcess_S())
        .put("conductivity_gain", Document.number(path.conductivityGain()))
        .put("diffusivity_gain", Document.number(path.diffusivityGain()));
  }

  private static JsonObject indicators(Transport transport) {
    Indicators i = transport.indicators();
    return new JsonObject()
        .put("junction_potential_V", i.junctionPotential_V())
        .put("potential_drop_V", i.layerDrops_V())
        .put("potential_step_V", i.interfaceSteps_V())
        .put("field_peak_V_per_nm", i.peakField_V_per_m() * 1e-9)
        .put("width_of_90_percent_nm", i.widthOf90_m().map(x -> x * 1e9))
        .put("mean_field_V_per_m", i.meanField_V_per_m())
        .put("sheet_charge_e_per_cm2", i.sheetCharge_per_m2().map(x -> x * PER_CM2))
        .put(
            "sheet_charge_uC_per_cm2",
            i.sheetCharge_per_m2().map(x -> x * PER_CM2 * 1e6 * Constants.ELEMENTARY_CHARGE_C))
        .put("dipole_D_per_nm2", i.dipole_per_m() * 1e-18 / DEBYE_M)
        .put("na_excess_per_cm2", i.excess_per_m2().map(x -> x * PER_CM2))
        .put("segregation", i.segregation())
        .put("chemical_over_tracer_diffusivity", i.diffusivityRatio())
        .put("electron_transference_number", i.electronNumber())
        .put("reversals", i.reversals().stream().map(r -> at(r)).toList());
  }

  private static JsonObject at(Indicators.Reversal r) {
    return reversal(r).put("interface", r.interfaceIndex());
  }

  private static JsonObject convergence(MeshDoubling d) {
    return new JsonObject()
        .put("cells", d.cells())
        .put("stored_na_per_m2", entries(d.stored_per_m2(), "before", "after"))
        .put("in", d.reason().isEmpty() ? Optional.of(pair(d.times_s(), 0)) : Optional.empty())
        .put("out", d.reason().isEmpty() ? Optional.of(pair(d.times_s(), 2)) : Optional.empty())
        .put("relative_change_of_amounts", d.amountChange())
        .put("relative_change_of_times", d.timeChange())
        .put("unavailable", d.reason().isEmpty() ? Optional.empty() : Optional.of(d.reason()));
  }

  private static Optional<JsonObject> entries(Series values, String first, String second) {
    return values.size() == 0
        ? Optional.empty()
        : Optional.of(new JsonObject().put(first, values.get(0)).put(second, values.get(1)));
  }

  private static JsonObject pair(Series times, int from) {
    return new JsonObject()
        .put("t50_s", Document.number(times.get(from)))
        .put("t90_s", Document.number(times.get(from + 1)));
  }

  private static JsonObject trace(Uptake way) {
    List<Series> fields = new ArrayList<>(way.interfaceField_V_per_m());
    return new JsonObject()
        .put("time_s", way.time_s())
        .put("stored_na_per_m2", way.stored_per_m2())
        .put("flux_na_per_m2_s", way.flux_per_m2_s())
        .put("field_peak_V_per_m", way.fieldPeak_V_per_m())
        .put("interface_field_V_per_m", fields);
  }

  private static JsonObject solver(
      Uptake in, Optional<Uptake> out, SodiationRun.Settings settings) {
    return new JsonObject()
        .put("cells_per_layer", settings.cells())
        .put("points", in.before().position_m().size())
        .put("relative_tolerance", settings.relativeTolerance())
        .put(
            "scheme",
            switch (settings.scheme()) {
              case EXCESS_POTENTIAL -> "excess";
              case DIFFUSION_ENHANCED -> "enhanced";
            })
        .put("method", "variable-order backward differentiation of the amounts stored")
        .put("in", statistics(in.statistics()))
        .put("out", out.map(way -> statistics(way.statistics())));
  }

  private static JsonObject statistics(IntegratorStatistics s) {
    return new JsonObject()
        .put("steps", s.steps())
        .put("newton_iterations", s.newtonIterations())
        .put("linearisations", s.linearisations())
        .put("error_failures", s.errorFailures())
        .put("newton_failures", s.newtonFailures());
  }
}
