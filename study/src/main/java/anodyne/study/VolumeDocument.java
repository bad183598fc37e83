package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.sodiation.Buffering;
import anodyne.sodiation.BufferingIndex;
import anodyne.sodiation.Matrix;
import anodyne.sodiation.MisfitStress;
import anodyne.sodiation.OverpotentialMap;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.StepOrder;
import anodyne.sodiation.Swelling;
import anodyne.sodiation.YieldRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes swelling and buffering. */
final class VolumeDocument {
  private VolumeDocument() {}

  static JsonObject volume(Stage<SodiationResult.VolumeResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<SodiationResult.VolumeResult>(String reason, var _) ->
          new JsonObject().put("unavailable", reason);
      case Stage.Available<SodiationResult.VolumeResult>(var result) ->
          new JsonObject()
              .put("equilibrium", curve(result.equilibrium(), result.equilibriumPercent()))
              .put("measured", curve(result.measured(), result.measuredPercent()))
              .put("capacity", capacity(result.equilibrium().capacity()))
              .put("free_volume_fraction", result.equilibrium().freeVolumeFraction())
              .put("hollow_radius_ratio", result.equilibrium().hollowRadiusRatio())
              .put("stress", result.stress().map(s -> stress(result.equilibrium(), s)))
              .put(
                  "measured_stress", result.measuredStress().map(s -> stress(result.measured(), s)))
              .put("matrices", result.matrices().stream().map(m -> matrix(result, m)).toList())
              .put(
                  "estimated",
                  result.solids().filled().stream()
                      .map(f ->
                          new JsonObject()
                              .put("phase", f.compound().name())
                              .put("property", f.value().property().word())
                              .put("value", f.value().value())
                              .put("low", f.value().low())
                              .put("high", f.value().high())
                              .put("unit", f.value().property().unit())
                              .put("quality", f.value().quality().word())
                              .put("source", f.value().source()))
                      .toList());
    };
  }

  private static JsonObject capacity(Swelling.Capacity c) {
    return new JsonObject()
        .put("host_mAh_per_g", c.host_mAh_per_g())
        .put("sodiated_mAh_per_g", c.sodiated_mAh_per_g())
        .put("host_mAh_per_cm3", c.host_mAh_per_cm3())
        .put("sodiated_mAh_per_cm3", c.sodiated_mAh_per_cm3());
  }

  private static List<JsonObject> curve(
      Swelling swelling, List<List<Confidence.Quantiles>> spread) {
    List<JsonObject> points = new ArrayList<>();
    if (swelling.sequence().steps().isEmpty()) {
      return points;
    }
    int hosts = swelling.sequence().hosts().size();
    for (int k = 0; k < swelling.points().size(); k++) {
      Swelling.Point point = swelling.points().get(k);
      List<JsonObject> each = new ArrayList<>();
      for (int i = 0; i < hosts; i++) {
        Sequence.Share share = swelling.sequence().hosts().get(i);
        each.add(
            interval(point.hosts_percent().get(i), quantiles(spread, k, i))
                .put("host", share.host().name()));
      }
      points.add(
          new JsonObject()
              .put("total_charge_mAh_per_g", point.charge_mAh_per_g())
              .put("hosts_percent", each)
              .put(
                  "composite_percent",
                  interval(point.composite_percent(), quantiles(spread, k, hosts))));
    }
    return points;
  }

  private static Optional<Confidence.Quantiles> quantiles(
      List<List<Confidence.Quantiles>> spread, int point, int column) {
    return spread.stream().skip(point).findFirst().map(row -> row.get(column));
  }

  private static JsonObject interval(double value, Optional<Confidence.Quantiles> spread) {
    return new JsonObject()
        .put("value", value)
        .put("low", spread.map(q -> Math.min(q.low(), value)))
        .put("high", spread.map(q -> Math.max(q.high(), value)))
        .put("confidence", 0.9);
  }

  private static JsonObject stress(Swelling swelling, SodiationResult.StressResult result) {
    MisfitStress taken = result.taken();
    List<JsonObject> limits = new ArrayList<>();
    for (int i = 0; i < taken.limits().size(); i++) {
      MisfitStress.Limit limit = taken.limits().get(i);
      limits.add(
          new JsonObject()
              .put("host", swelling.sequence().hosts().get(limit.host()).host().name())
              .put("yield_limit_GPa", limit.yield_GPa())
              .put("peak_before_yield_GPa", limit.peakBefore_GPa())
              .put("peak_GPa", limit.peak_GPa())
              .put("yields_at_mAh_per_g", charge(limit))
              .put("yields_at_mAh_per_g_least_limit", charge(result.weak().limits().get(i)))
              .put("yields_at_mAh_per_g_largest_limit", charge(result.strong().limits().get(i)))
              .put("yields_at_V", limit.reached().map(MisfitStress.Reached::voltage_V)));
    }
    return new JsonObject()
        .put("bond", taken.bond().word())
        .put("yield_over_youngs_modulus", YieldRule.RATIO)
        .put("yield_quality", "estimated")
        .put("hosts", limits)
        .put(
            "total_charge_mAh_per_g",
            taken.points().stream().map(MisfitStress.Point::charge_mAh_per_g).toList())
        .put("misfit_strain", taken.points().stream().map(MisfitStress.Point::misfit).toList())
        .put("first_GPa", taken.points().stream().map(MisfitStress.Point::first_GPa).toList())
        .put("second_GPa", taken.points().stream().map(MisfitStress.Point::second_GPa).toList());
  }

  private static Optional<Double> charge(MisfitStress.Limit limit) {
    return limit.reached().map(MisfitStress.Reached::charge_mAh_per_g);
  }

  private static JsonObject matrix(
      SodiationResult.VolumeResult result, SodiationResult.MatrixResult held) {
    List<JsonObject> hosts = new ArrayList<>();
    for (int i = 0; i < held.constraints().size(); i++) {
      Matrix.Constraint c = held.constraints().get(i);
      hosts.add(
          new JsonObject()
              .put("host", result.equilibrium().sequence().hosts().get(i).host().name())
              .put("free_strain", c.strain())
              .put("pressure_if_elastic_GPa", c.pressure_GPa())
              .put("pressure_if_rigid_GPa", c.rigid_GPa())
              .put("stiffness_share", c.stiffness())
              .put("compliant", c.isCompliant())
              .put("strain_at_yield", c.yieldStrain())
              .put("free_volume_fraction", c.freeVolumeFraction()));
    }
    return new JsonObject()
        .put("matrix", held.matrix().name())
        .put("quality", held.matrix().quality().word())
        .put("hosts", hosts);
  }

  /** The index of both sequences, or nulls with the reason. */
  static JsonObject buffering(Stage<SodiationResult.VolumeResult> stage) {
    return switch (stage) {
      case Stage.Unavailable<SodiationResult.VolumeResult>(String reason, var _) ->
          new JsonObject()
              .put("index_equilibrium", Optional.empty())
              .put("index_measured", Optional.empty())
              .put("order_agrees", Optional.empty())
              .put("reason", reason);
      case Stage.Available<SodiationResult.VolumeResult>(var result) -> buffering(result);
    };
  }

  private static JsonObject buffering(SodiationResult.VolumeResult result) {
    Buffering buffering = result.buffering();
    return new JsonObject()
        .put("index_equilibrium", value(buffering.equilibrium()))
        .put("index_measured", value(buffering.measured()))
        .put("order_agrees", buffering.order().flatMap(StepOrder::agrees))
        .put("half_width_V", BufferingIndex.HALF_WIDTH_V)
        .put("index_equilibrium_low", result.indexEquilibrium().map(Confidence.Quantiles::low))
        .put("index_equilibrium_high", result.indexEquilibrium().map(Confidence.Quantiles::high))
        .put("index_measured_low", result.indexMeasured().map(Confidence.Quantiles::low))
        .put("index_measured_high", result.indexMeasured().map(Confidence.Quantiles::high))
        .put("reason_equilibrium", reason(buffering.equilibrium()))
        .put("reason_measured", reason(buffering.measured()))
        .put("misfit_strain_equilibrium", buffering.misfit().map(VolumeDocument::misfit))
        .put("misfit_strain_measured", buffering.measuredMisfit().map(VolumeDocument::misfit))
        .put(
            "order",
            buffering.order().map(o -> o.pairs().stream().map(p -> pair(result, p)).toList()))
        .put("overpotentials", buffering.map().map(m -> map(result, m)));
  }

  private static OptionalDouble value(BufferingIndex.Result result) {
    return switch (result) {
      case BufferingIndex.Known(double value) -> OptionalDouble.of(value);
      case BufferingIndex.Undefined _ -> OptionalDouble.empty();
    };
  }

  private static Optional<String> reason(BufferingIndex.Result result) {
    return switch (result) {
      case BufferingIndex.Known _ -> Optional.empty();
      case BufferingIndex.Undefined(String reason) -> Optional.of(reason);
    };
  }

  private static JsonObject misfit(Buffering.Misfit misfit) {
    return new JsonObject()
        .put("staggered", misfit.staggered())
        .put("simultaneous", misfit.simultaneous());
  }

  private static JsonObject pair(SodiationResult.VolumeResult result, StepOrder.Pair pair) {
    return new JsonObject()
        .put("first", name(result, pair.one().equilibrium()))
        .put("second", name(result, pair.other().equilibrium()))
        .put("equilibrium_difference_V", pair.equilibrium_V())
        .put("measured_difference_V", pair.measured_V());
  }

  private static String name(SodiationResult.VolumeResult result, int step) {
    Sequence sequence = result.equilibrium().sequence();
    Sequence.HostStep at = sequence.steps().get(step);
    return sequence.hosts().get(at.host()).host().name() + " to " + at.after().shown();
  }

  private static JsonObject map(SodiationResult.VolumeResult result, OverpotentialMap map) {
    return new JsonObject()
        .put("overpotentials_V", map.overpotentials_V())
        .put("index", map.index())
        .put("order_kept", map.sameOrder())
        .put(
            "flips",
            map.flips().stream()
                .map(f ->
                    new JsonObject()
                        .put("first", name(result, f.first()))
                        .put("second", name(result, f.second()))
                        .put("overpotential_difference_V", f.difference_V()))
                .toList());
  }
}
