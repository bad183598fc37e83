package anodyne.data;

import anodyne.junction.BiasedProfile;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.OperatingPoint;
import anodyne.junction.TunnelBarrier;
import anodyne.junction.Tunnelling;
import anodyne.quantity.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Writes currents under bias. */
public final class CurrentVoltageDocument {
  private static final double NM = 1e9;
  private static final double PER_CM2 = 1e-4;
  private static final double PER_CM3 = 1e-6;

  private CurrentVoltageDocument() {}

  /**
   * The fields of a sweep. One that stopped has the points it reached, by increasing bias, and says
   * where and why; what needs the whole sweep is null.
   */
  public static JsonObject fields(DriftDiffusion.Outcome outcome) {
    return switch (outcome) {
      case DriftDiffusion.Swept(CurrentVoltage curve) ->
          points(curve.points())
              .put("stopped", Optional.empty())
              .put(
                  "rectification_ratio",
                  curve.rectification().map(CurrentVoltage.Rectification::ratio))
              .put("rectification", curve.rectification().map(CurrentVoltageDocument::of))
              .put(
                  "current_solver",
                  new JsonObject()
                      .put("nodes", curve.solver().nodes())
                      .put("newton_iterations", curve.solver().newtonIterations()))
              .put("current_relative_change_on_halving", curve.meshChange())
              .put("transmission", transmission(curve))
              .put(
                  "tunnel_barriers",
                  curve.barriers().stream()
                      .map(b -> barrier(b, curve.stack().tunnelling()))
                      .toList())
              .put(
                  "biased_profiles",
                  curve.profiles().stream().map(CurrentVoltageDocument::profile).toList());
      case DriftDiffusion.Stopped stopped ->
          points(reached(stopped))
              .put("stopped", stop(stopped))
              .put("rectification_ratio", OptionalDouble.empty())
              .put("rectification", Optional.empty())
              .put("current_solver", Optional.empty())
              .put("current_relative_change_on_halving", OptionalDouble.empty())
              .put("transmission", Optional.empty())
              .put("tunnel_barriers", List.of())
              .put("biased_profiles", List.of());
    };
  }

  /** Transmission of the barrier that conducts least at equilibrium, by the stack's method. */
  private static Optional<JsonObject> transmission(CurrentVoltage curve) {
    return curve.barriers().stream()
        .max((a, b) -> Double.compare(hindrance(a), hindrance(b)))
        .map(b -> transmission(b, curve.stack().tunnelling()));
  }

  /** Of the carrier that passes more easily the resistance counts. */
  private static double hindrance(TunnelBarrier barrier) {
    return barrier.holes() ? 0 : 1 + barrier.resistivity().resistivity_ohm_m2();
  }

  private static JsonObject transmission(TunnelBarrier barrier, Tunnelling method) {
    Series logarithm =
        method == Tunnelling.TRANSFER_MATRIX
            ? barrier.transmission().transferMatrix()
            : barrier.transmission().wkb();
    return new JsonObject()
        .put("left", barrier.left())
        .put("right", barrier.right())
        .put("carrier", barrier.holes() ? "holes" : "electrons")
        .put("method", method.name().toLowerCase(Locale.ROOT))
        .put("top_eV", barrier.transmission().top_eV())
        .put("energy_eV", barrier.transmission().energy_eV())
        .put("value", logarithm.map(x -> Math.pow(10, Math.min(0, x))));
  }

  /** A barrier with its transmission by a method. */
  public static JsonObject barrier(TunnelBarrier barrier, Tunnelling method) {
    return transmission(barrier, method)
        .put("enhancement", barrier.enhancement())
        .put(
            "contact_resistivity_ohm_cm2",
            Document.number(barrier.resistivity().resistivity_ohm_m2() / PER_CM2))
        .put(
            "thermionic_resistivity_ohm_cm2",
            Document.number(barrier.resistivity().classical_ohm_m2() / PER_CM2))
        .put("field_share", Document.number(barrier.resistivity().fieldShare()))
        .put(
            "thermionic_field_share", Document.number(barrier.resistivity().thermionicFieldShare()))
        .put("thermionic_share", Document.number(barrier.resistivity().thermionicShare()));
  }

  /** The points before a sweep stopped, by increasing bias. */
  public static List<OperatingPoint> reached(DriftDiffusion.Stopped stopped) {
    return stopped.reached().stream()
        .sorted(Comparator.comparingDouble(OperatingPoint::bias_V))
        .toList();
  }

  /** Where and why a sweep stopped, in one sentence. */
  public static String sentence(DriftDiffusion.Stopped stopped) {
    List<OperatingPoint> reached = reached(stopped);
    String range =
        reached.isEmpty()
            ? "no bias was reached"
            : "reached " + reached.getFirst().bias_V() + " to " + reached.getLast().bias_V() + " V";
    return "no current at " + stopped.bias_V() + " V (" + range + "): " + stopped.reason();
  }

  private static JsonObject stop(DriftDiffusion.Stopped stopped) {
    List<OperatingPoint> reached = reached(stopped);
    return new JsonObject()
        .put("bias_V", stopped.bias_V())
        .put("reason", stopped.reason())
        .put("reached_from_V", reached.stream().findFirst().map(OperatingPoint::bias_V))
        .put("reached_to_V", reached.reversed().stream().findFirst().map(OperatingPoint::bias_V));
  }

  private static JsonObject points(List<OperatingPoint> points) {
    return new JsonObject()
        .put("bias_V", row(points, OperatingPoint::bias_V))
        .put("current_A_per_cm2", row(points, p -> p.current_A_per_m2() * PER_CM2))
        .put("electron_current_A_per_cm2", row(points, p -> p.electronShare_A_per_m2() * PER_CM2))
        .put("current_variation", row(points, OperatingPoint::variation));
  }

  private static Series row(List<OperatingPoint> points, ToDoubleFunction<OperatingPoint> part) {
    return Series.of(points.stream().mapToDouble(part).toArray());
  }

  /** A rectification. */
  public static JsonObject of(CurrentVoltage.Rectification rectification) {
    return new JsonObject()
        .put("bias_V", rectification.bias_V())
        .put("ratio", Document.number(rectification.ratio()))
        .put("forward", rectification.forwardPositive() ? "positive" : "negative");
  }

  private static JsonObject profile(BiasedProfile p) {
    return new JsonObject()
        .put("bias_V", p.bias_V())
        .put("position_nm", p.position_m().map(x -> x * NM))
        .put("layer", p.layer())
        .put("potential_V", p.potential_V())
        .put("conduction_band_eV", p.conductionBand_eV())
        .put("valence_band_eV", p.valenceBand_eV())
        .put("electron_fermi_level_eV", p.electronLevel_eV())
        .put("hole_fermi_level_eV", p.holeLevel_eV())
        .put("electrons_per_cm3", p.electrons_per_m3().map(x -> x * PER_CM3))
        .put("holes_per_cm3", p.holes_per_m3().map(x -> x * PER_CM3));
  }
}
