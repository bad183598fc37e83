package anodyne.data;

import anodyne.junction.Admittance;
import anodyne.junction.AdmittanceSpectrum;
import anodyne.junction.CapacitanceVoltage;
import anodyne.junction.DepletionReading;
import anodyne.junction.SmallSignal;
import anodyne.quantity.Series;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Writes admittances of a junction: capacitance over the bias, and spectra. */
public final class AdmittanceDocument {
  private static final double PER_CM2 = 1e-4;
  private static final double PER_CM3 = 1e-6;
  private static final double CM4 = 1e8;

  private AdmittanceDocument() {}

  /** The fields of capacitances over a range of bias at one frequency. */
  public static JsonObject fields(CapacitanceVoltage.Outcome outcome) {
    return switch (outcome) {
      case CapacitanceVoltage.Swept(CapacitanceVoltage curve) -> {
        JsonObject fields =
            points(curve.points())
                .put("capacitance_stopped", Optional.empty())
                .put("capacitance_relative_change_on_halving", curve.meshChange());
        yield switch (curve.mottSchottky()) {
          case DepletionReading.Read(DepletionReading reading) ->
              fields
                  .put("mott_schottky", of(reading))
                  .put("mott_schottky_reason", Optional.empty());
          case DepletionReading.NoLine(String reason) ->
              fields.put("mott_schottky", Optional.empty()).put("mott_schottky_reason", reason);
        };
      }
      case CapacitanceVoltage.Stopped(double bias_V, String reason, var reached) ->
          points(reached.stream().sorted(Comparator.comparingDouble(Admittance::bias_V)).toList())
              .put(
                  "capacitance_stopped",
                  new JsonObject().put("bias_V", bias_V).put("reason", reason))
              .put("capacitance_relative_change_on_halving", OptionalDouble.empty())
              .put("mott_schottky", Optional.empty())
              .put("mott_schottky_reason", "the sweep stopped");
    };
  }

  private static JsonObject points(List<Admittance> points) {
    return new JsonObject()
        .put("capacitance_frequency_Hz", points.stream().findFirst().map(Admittance::frequency_Hz))
        .put("capacitance_bias_V", row(points, Admittance::bias_V))
        .put("capacitance_F_per_cm2", row(points, y -> y.capacitance_F_per_m2() * PER_CM2))
        .put("conductance_S_per_cm2", row(points, y -> y.conductance_S_per_m2() * PER_CM2))
        .put("capacitance_variation", row(points, Admittance::variation));
  }

  /** A reading of 1/C². */
  public static JsonObject of(DepletionReading reading) {
    return new JsonObject()
        .put("flat_band_V", reading.flatBand_V())
        .put("carriers_per_cm3", reading.carriers_per_m3() * PER_CM3)
        .put("type", reading.electrons() ? "n" : "p")
        .put("layer", reading.layer())
        .put("layer_doping_per_cm3", reading.doping_per_m3() * PER_CM3)
        .put("layer_share", reading.share())
        .put("from_V", reading.from_V())
        .put("to_V", reading.to_V())
        .put("points", reading.points())
        .put("slope_cm4_per_F2V", reading.slope_m4_per_F2V() * CM4)
        .put("largest_deviation", reading.deviation());
  }

  /** The field {@code admittance} of a spectrum. */
  public static JsonObject fields(SmallSignal.Outcome outcome) {
    return new JsonObject()
        .put(
            "admittance",
            switch (outcome) {
              case SmallSignal.Found(AdmittanceSpectrum spectrum) ->
                  rows(spectrum.bias_V(), spectrum.points())
                      .put("stopped", Optional.empty())
                      .put(
                          "limit_g_S_per_cm2",
                          spectrum.limit().map(y -> y.conductance_S_per_m2() * PER_CM2))
                      .put(
                          "limit_capacitance_F_per_cm2",
                          spectrum.limit().map(y -> y.capacitance_F_per_m2() * PER_CM2))
                      .put("relative_change_on_halving", spectrum.meshChange());
              case SmallSignal.Stopped(double bias_V, String reason) ->
                  rows(bias_V, List.of())
                      .put("stopped", reason)
                      .put("limit_g_S_per_cm2", OptionalDouble.empty())
                      .put("limit_capacitance_F_per_cm2", OptionalDouble.empty())
                      .put("relative_change_on_halving", OptionalDouble.empty());
            });
  }

  private static JsonObject rows(double bias_V, List<Admittance> points) {
    return new JsonObject()
        .put("bias_V", bias_V)
        .put("frequency_Hz", row(points, Admittance::frequency_Hz))
        .put("g_S_per_cm2", row(points, y -> y.conductance_S_per_m2() * PER_CM2))
        .put("b_S_per_cm2", row(points, y -> y.susceptance_S_per_m2() * PER_CM2))
        .put("variation", row(points, Admittance::variation));
  }

  private static Series row(List<Admittance> points, ToDoubleFunction<Admittance> part) {
    return Series.of(points.stream().mapToDouble(part).toArray());
  }
}
