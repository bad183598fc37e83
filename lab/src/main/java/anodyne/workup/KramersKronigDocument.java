package anodyne.workup;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.impedance.KramersKronig;
import anodyne.impedance.ResidualStructure;
import anodyne.impedance.VoigtChain;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The tests of spectra as JSON; at the top the worst of them. */
public final class KramersKronigDocument {
  private KramersKronigDocument() {}

  /**
   * A tested spectrum.
   *
   * @param source where it comes from
   * @param test its test
   */
  public record Tested(MeasuredSpectrum source, KramersKronig test) {}

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
    tested.forEach(t -> all.addAll(t.test().warnings()));
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
        .put(
            "representation",
            chain.settings().representation().name().toLowerCase(java.util.Locale.ROOT))
        .put("elements", chain.size())
        .put("elements_suggested", suggestions)
        .put("mu", Document.number(chain.mu()))
        .put("pseudo_chi_square", chain.pseudoChiSquare())
        .put("structure_real", structure(test.real()))
        .put("structure_imag", structure(test.imaginary()))
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
