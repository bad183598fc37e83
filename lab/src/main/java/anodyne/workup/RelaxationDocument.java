package anodyne.workup;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.impedance.RelaxationPeak;
import anodyne.impedance.RelaxationSettings;
import anodyne.impedance.RelaxationTimes;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Distributions of relaxation times as JSON; at the top those of the first spectrum. */
public final class RelaxationDocument {
  private RelaxationDocument() {}

  /**
   * A spectrum with its distribution.
   *
   * @param source where it comes from
   * @param times its distribution
   */
  public record Distributed(MeasuredSpectrum source, RelaxationTimes times) {}

  /**
   * The document.
   *
   * @param warnings of reading
   */
  public static JsonObject of(List<Distributed> spectra, List<Warning> warnings) {
    if (spectra.isEmpty()) {
      throw new IllegalArgumentException("no spectrum to document");
    }
    RelaxationTimes first = spectra.getFirst().times();
    JsonObject document =
        Document.of("relaxation-times/1")
            .put("tau_s", first.tau_s())
            .put("gamma_ohm", first.gamma_ohm())
            .put("peaks", first.peaks().stream().map(RelaxationDocument::peak).toList())
            .put("spectra", spectra.stream().map(RelaxationDocument::spectrum).toList());
    List<Warning> all = new ArrayList<>(warnings);
    spectra.forEach(s -> all.addAll(s.times().warnings()));
    return Document.close(document, all, assumptions(first.settings()), Document.provenance());
  }

  private static List<Assumption> assumptions(RelaxationSettings settings) {
    List<Assumption> all = new ArrayList<>();
    all.add(
        new Assumption(
            "tau_s", "1/(2 pi f)", "axes of some programs are 1/f: 0.798 decades to the right"));
    if (settings.lambda().isEmpty()) {
      all.add(
          new Assumption(
              "lambda",
              "middle of three criteria",
              "generalised cross-validation, L-curve, real against imaginary part"));
    }
    if (settings.tail().isEmpty()) {
      all.add(
          new Assumption(
              "tail",
              "chosen from the spectrum",
              "a tail is taken out where that lowers the misfit by 40 %"));
    }
    return all;
  }

  private static JsonObject spectrum(Distributed distributed) {
    RelaxationTimes times = distributed.times();
    RelaxationTimes.Elements elements = times.elements();
    RelaxationTimes.Lambdas lambdas = times.lambdas();
    return new JsonObject()
        .put("file", distributed.source().file())
        .put("number", distributed.source().number())
        .put("points_used", times.frequency_Hz().size())
        .put("tau_s", times.tau_s())
        .put("gamma_ohm", times.gamma_ohm())
        .put("gamma_low_ohm", times.low_ohm())
        .put("gamma_high_ohm", times.high_ohm())
        .put("gamma_smoother_ohm", times.smoother_ohm())
        .put("gamma_rougher_ohm", times.rougher_ohm())
        .put("peaks", times.peaks().stream().map(RelaxationDocument::peak).toList())
        .put("polarisation_ohm", elements.polarisation_ohm())
        .put("series_resistance_ohm", elements.resistance_ohm())
        .put("inductance_H", elements.inductance_H())
        .put("tail", tail(elements))
        .put(
            "lambda",
            new JsonObject()
                .put("used", lambdas.used())
                .put("generalised_cross_validation", lambdas.crossValidation())
                .put("l_curve", lambdas.corner())
                .put("real_imag_cross_validation", lambdas.parts())
                .put("smoother", lambdas.larger())
                .put("rougher", lambdas.smaller()))
        .put("basis", times.settings().basis().name().toLowerCase(Locale.ROOT))
        .put("derivative", times.settings().derivative())
        .put("weight", times.settings().weight().name().toLowerCase(Locale.ROOT))
        .put("overlap_real_imag", times.agreement().overlap())
        .put("imag_from_real_rms_percent", times.agreement().imaginaryFromReal_percent())
        .put("real_from_imag_rms_percent", times.agreement().realFromImaginary_percent())
        .put("rms_residual_percent", times.rms_percent())
        .put("frequency_Hz", times.frequency_Hz())
        .put("residual_real_percent", times.residualReal_percent())
        .put("residual_imag_percent", times.residualImaginary_percent());
  }

  private static JsonObject tail(RelaxationTimes.Elements elements) {
    JsonObject tail = new JsonObject().put("element", elements.tail().word());
    return switch (elements.tail()) {
      case NONE -> tail;
      case CAPACITOR -> tail.put("reciprocal_capacitance_per_F", elements.tailValue());
      case WARBURG -> tail.put("coefficient_ohm_per_sqrt_s", elements.tailValue());
      case FINITE_SPACE ->
          tail.put("z0_ohm", elements.tailValue())
              .put("time_s", elements.tailTime_s())
              .put("exponent", elements.tailExponent());
    };
  }

  private static JsonObject peak(RelaxationPeak peak) {
    return new JsonObject()
        .put("tau_s", peak.tau_s())
        .put("resistance_ohm", peak.resistance_ohm())
        .put("frequency_Hz", peak.frequency_Hz())
        .put("capacitance_F", peak.capacitance_F())
        .put("height_ohm", peak.height_ohm())
        .put("width_decades", Document.number(peak.width_decades()))
        .put("tau_low_s", peak.tauLow_s())
        .put("tau_high_s", peak.tauHigh_s())
        .put("resistance_low_ohm", peak.resistanceLow_ohm())
        .put("resistance_high_ohm", peak.resistanceHigh_ohm())
        .put("inside_measured_range", peak.inside());
  }
}
