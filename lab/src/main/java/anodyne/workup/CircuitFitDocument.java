package anodyne.workup;

import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.impedance.Capacitance;
import anodyne.impedance.Comparison;
import anodyne.impedance.Fit;
import anodyne.impedance.FitSettings;
import anodyne.impedance.FittedParameter;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits of circuits as JSON: the first at the top, the others in {@code further}. */
public final class CircuitFitDocument {
  private CircuitFitDocument() {}

  /**
   * A fitted spectrum.
   *
   * @param source where it comes from
   * @param fit the fit
   * @param comparison with other circuits; empty if none was asked for
   */
  public record Fitted(MeasuredSpectrum source, Fit fit, List<Comparison.Entry> comparison) {
    public Fitted {
      comparison = List.copyOf(comparison);
    }
  }

  /**
   * The document.
   *
   * @param warnings of reading and of the series
   */
  public static JsonObject of(
      List<Fitted> fitted, List<Warning> warnings, List<Assumption> assumptions) {
    if (fitted.isEmpty()) {
      throw new IllegalArgumentException("no fit to document");
    }
    JsonObject document =
        Document.of("circuit-fit/1")
            .putAll(fit(fitted.getFirst()))
            .put("further", fitted.stream().skip(1).map(CircuitFitDocument::fit).toList());
    List<Warning> all = new ArrayList<>(warnings);
    boolean one = fitted.size() == 1;
    for (Fitted at : fitted) {
      for (Warning w : at.fit().warnings()) {
        all.add(
            one ? w : new Warning(w.code(), w.message(), at.source().name() + ", " + w.subject()));
      }
    }
    List<Assumption> used = new ArrayList<>(assumptions);
    used.addAll(assumptions(fitted.getFirst().fit().settings()));
    return Document.close(document, all, used, Document.provenance());
  }

  private static List<Assumption> assumptions(FitSettings settings) {
    List<Assumption> result = new ArrayList<>();
    if (settings.inductive() == FitSettings.Inductive.AUTOMATIC) {
      result.add(
          new Assumption(
              "inductive",
              "auto",
              "points with Im Z >= 0 are left out only if the circuit has no inductor and one of"
                  + " them exceeds 10 % of the modulus; --inductive keep or drop decides"
                  + " otherwise"));
    }
    result.add(
        new Assumption(
            "identified",
            "standard error <= 50 %, |correlation| <= 0.98, not on a limit",
            "a parameter beyond is reported as not identified"));
    return result;
  }

  /** One fit, without the frame of a document. */
  public static JsonObject fit(Fitted fitted) {
    Fit fit = fitted.fit();
    return new JsonObject()
        .put("file", fitted.source().file())
        .put("number", fitted.source().number())
        .put("circuit", fit.circuit().text())
        .put("circuit_code", fit.circuit().code())
        .put("weight", fit.settings().weighting().word())
        .put("points", fit.spectrum().size())
        .put("parameters", fit.parameters().stream().map(CircuitFitDocument::parameter).toList())
        .put("sum_of_squares", fit.sumOfSquares())
        .put("chi_square", fit.pseudoChiSquare())
        .put("reduced_chi_square", Document.number(fit.variance()))
        .put("free_parameters", fit.free())
        .put("aicc", Document.number(fit.aicc()))
        .put("bic", Document.number(fit.bic()))
        .put("correlation", fit.correlation())
        .put(
            "combinations",
            fit.combinations().stream()
                .map(c ->
                    new JsonObject()
                        .put("combination", c.text())
                        .put("value", c.value())
                        .put("standard_error", c.standardError()))
                .toList())
        .put(
            "capacitances",
            Capacitance.of(fit.circuit(), fit.values()).stream()
                .map(CircuitFitDocument::capacitance)
                .toList())
        .put("starts", fit.settings().starts())
        .put(
            "minima",
            fit.minima().stream()
                .map(m ->
                    new JsonObject()
                        .put("sum_of_squares", m.sumOfSquares())
                        .put("starts", m.starts())
                        .put("values", m.values()))
                .toList())
        .put("comparison", fitted.comparison().stream().map(CircuitFitDocument::entry).toList())
        .put("frequency_Hz", fit.spectrum().frequency_Hz())
        .put("z_real_ohm", fit.spectrum().real_ohm())
        .put("z_imag_ohm", fit.spectrum().imaginary_ohm())
        .put("fit_real_ohm", fit.model().real_ohm())
        .put("fit_imag_ohm", fit.model().imaginary_ohm())
        .put("residual_real_percent", fit.realResidual_percent())
        .put("residual_imag_percent", fit.imaginaryResidual_percent());
  }

  private static JsonObject parameter(FittedParameter p) {
    return new JsonObject()
        .put("name", p.name())
        .put("symbol", p.symbol())
        .put("value", p.value())
        .put("unit", p.unit())
        .put("standard_error", p.standardError())
        .put("at_bound", p.bound().isPresent())
        .put("bound", p.bound().map(b -> b.name().toLowerCase(Locale.ROOT)))
        .put("identified", p.identified())
        .put("fixed", p.fixed())
        .put("doubt", p.doubt());
  }

  private static JsonObject capacitance(Capacitance c) {
    return new JsonObject()
        .put("element", c.element())
        .put("formula", c.formula().word())
        .put("capacitance_F", Document.number(c.value_F()))
        .put("charge_transfer_ohm", c.chargeTransfer_ohm())
        .put("series_ohm", c.series_ohm());
  }

  private static JsonObject entry(Comparison.Entry entry) {
    Fit fit = entry.fit();
    return new JsonObject()
        .put("circuit", fit.circuit().text())
        .put("sum_of_squares", fit.sumOfSquares())
        .put("chi_square", fit.pseudoChiSquare())
        .put("free_parameters", fit.free())
        .put("aicc", Document.number(fit.aicc()))
        .put("aicc_difference", Document.number(entry.difference()))
        .put("akaike_weight", Document.number(entry.weight()))
        .put("bic", Document.number(fit.bic()))
        .put(
            "not_identified",
            fit.parameters().stream()
                .filter(p -> p.doubt().isPresent())
                .map(FittedParameter::name)
                .toList());
  }
}
