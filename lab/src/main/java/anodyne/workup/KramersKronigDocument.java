package anodyne.workup;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.impedance.KramersKronig;
import anodyne.impedance.KramersKronigCheck;
import anodyne.impedance.MeasurementModel;
import anodyne.impedance.ModulusFromPhase;
import anodyne.impedance.ResidualStructure;
import anodyne.impedance.VoigtChain;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tests of spectra as JSON; at the top the worst of them. */
public final class KramersKronigDocument {
  private KramersKronigDocument() {}

  /**
   * A tested spectrum.
   *
   * @param source where it comes from
   * @param test the linear test, which the verdict rests on
   * @param model the measurement model
   * @param modulus Z-HIT
   */
  public record Tested(
      MeasuredSpectrum source,
      KramersKronig test,
      MeasurementModel model,
      ModulusFromPhase modulus) {
    /** All tests of a spectrum of at least 10 points. */
    public static Tested of(MeasuredSpectrum source) {
      return new Tested(
          source,
          KramersKronigCheck.of(source.spectrum(), source.name()),
          MeasurementModel.of(source.spectrum()),
          ModulusFromPhase.of(source.spectrum()));
    }

    /** Warnings of all tests. */
    public List<Warning> warnings() {
      List<Warning> all = new ArrayList<>(test.warnings());
      if (Math.abs(modulus.slowDeviation_percent()) > SLOW_PERCENT) {
        all.add(
            new Warning(
                "z_hit_deviates",
                String.format(
                    Locale.ROOT,
                    "|Z| at low frequencies lies %.0f %% off what the phase tells (Z-HIT): the cell"
                        + " drifts or the slowest points are wrong; measure again",
                    modulus.slowDeviation_percent()),
                source.name()));
      }
      if (model.outside_percent() > OUTSIDE_PERCENT) {
        all.add(
            new Warning(
                "measurement_model_outside",
                String.format(
                    Locale.ROOT,
                    "%.0f %% of the imaginary part lie outside of the 95 %% band that the real part"
                        + " predicts; look at the residuals",
                    model.outside_percent()),
                source.name()));
      }
      return all;
    }
  }

  private static final double SLOW_PERCENT = 5;
  private static final double OUTSIDE_PERCENT = 25;

  /**
   * The document.
   *
   * @param warnings of reading
   */
  public static JsonObject of(List<Tested> tested, List<Warning> warnings) {
    Tested worst =
        tested.stream()
            .max(
                Comparator.comparing((Tested t) -> t.test().verdict())
                    .thenComparingDouble(t -> t.test().maxResidual_percent()))
            .orElseThrow(() -> new IllegalArgumentException("no spectrum to document"));
    JsonObject document =
        Document.of("kramers-kronig/1")
            .put("valid", worst.test().valid())
            .put("verdict", worst.test().verdict().word())
            .put("max_residual_percent", worst.test().maxResidual_percent())
            .put("spectra", tested.stream().map(KramersKronigDocument::spectrum).toList());
    List<Warning> all = new ArrayList<>(warnings);
    tested.forEach(t -> all.addAll(t.warnings()));
    return Document.close(document, all, ASSUMPTIONS, Document.provenance());
  }

  private static final List<Assumption> ASSUMPTIONS =
      List.of(
          new Assumption(
              "thresholds_percent",
              "1, 3, 5",
              "largest residual of a valid, usable, suspect spectrum; above, or with a trend of"
                  + " more than 3 %, invalid"),
          new Assumption(
              "extension_decades",
              "0",
              "time constants beyond the measured range would take up drift of the cell"));

  private static JsonObject spectrum(Tested tested) {
    KramersKronig test = tested.test();
    VoigtChain chain = test.chain();
    JsonObject suggestions = new JsonObject();
    for (Map.Entry<KramersKronig.Criterion, Integer> entry : test.suggestions().entrySet()) {
      suggestions.put(entry.getKey().word(), entry.getValue());
    }
    return new JsonObject()
        .put("file", tested.source().file())
        .put("number", tested.source().number())
        .put("points", chain.frequency_Hz().size())
        .put("valid", test.valid())
        .put("verdict", test.verdict().word())
        .put("max_residual_percent", test.maxResidual_percent())
        .put("worst_Hz", test.worst_Hz())
        .put("rms_residual_percent", test.rms_percent())
        .put("rms_residual_extended_percent", test.extended_percent())
        .put(
            "sound_range_Hz",
            List.of(Document.number(test.sound_low_Hz()), Document.number(test.sound_high_Hz())))
        .put("outliers_Hz", test.outliers_Hz())
        .put("representation", chain.settings().representation().name().toLowerCase(Locale.ROOT))
        .put("elements", chain.size())
        .put("elements_suggested", suggestions)
        .put("mu", Document.number(chain.mu()))
        .put("pseudo_chi_square", chain.pseudoChiSquare())
        .put("structure_real", structure(test.real()))
        .put("structure_imag", structure(test.imaginary()))
        .put(
            "measurement_model",
            new JsonObject()
                .put("elements", tested.model().elements())
                .put("rms_residual_real_percent", tested.model().rmsReal_percent())
                .put("imag_outside_band_percent", tested.model().outside_percent())
                .put("z_imag_predicted_ohm", tested.model().imaginary_ohm())
                .put("z_imag_low_ohm", tested.model().low_ohm())
                .put("z_imag_high_ohm", tested.model().high_ohm()))
        .put(
            "z_hit",
            new JsonObject()
                .put(
                    "window_Hz",
                    List.of(tested.modulus().window_low_Hz(), tested.modulus().window_high_Hz()))
                .put("slow_deviation_percent", tested.modulus().slowDeviation_percent())
                .put("modulus_ohm", tested.modulus().modulus_ohm())
                .put("deviation_percent", tested.modulus().deviation_percent()))
        .put("frequency_Hz", chain.frequency_Hz())
        .put("residual_real_percent", chain.residualReal().map(x -> 100 * x))
        .put("residual_imag_percent", chain.residualImaginary().map(x -> 100 * x));
  }

  private static JsonObject structure(ResidualStructure structure) {
    return new JsonObject()
        .put("runs_deviation", structure.runsDeviation())
        .put("structured", structure.structured())
        .put("normal_probability", structure.normalProbability())
        .put("trend_percent", structure.trend_percent());
  }
}
