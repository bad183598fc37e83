package anodyne.workup;

import anodyne.analysis.ImpedanceDiffusivity;
import anodyne.analysis.WarburgTail;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Diffusion coefficients from impedance as JSON. */
public final class DiffusivityDocument {
  private static final double CM2_PER_M2 = 1e4;

  private DiffusivityDocument() {}

  /**
   * What the coefficients rest on, all printed.
   *
   * @param area_m2 electrode area
   * @param molarVolume_m3 molar volume of the host
   * @param slope_V dE/dx
   * @param concentration_mol_per_m3 C of the dilute formula
   * @param length_m L of the finite space
   * @param temperature_K temperature
   * @param electrons n
   */
  public record Given(
      double area_m2,
      OptionalDouble molarVolume_m3,
      OptionalDouble slope_V,
      OptionalDouble concentration_mol_per_m3,
      OptionalDouble length_m,
      double temperature_K,
      double electrons) {}

  /**
   * A spectrum with its coefficients.
   *
   * @param source where it comes from
   * @param tail the Warburg tail, or why there is none
   * @param coefficients the first is the one to quote
   * @param warnings in words
   */
  public record Diffusion(
      MeasuredSpectrum source,
      WarburgTail tail,
      List<ImpedanceDiffusivity> coefficients,
      List<Warning> warnings) {
    public Diffusion {
      coefficients = List.copyOf(coefficients);
      warnings = List.copyOf(warnings);
    }
  }

  /** The document; at the top the first spectrum's coefficient. */
  public static JsonObject of(
      List<Diffusion> spectra, Given given, List<Assumption> assumptions, List<Warning> warnings) {
    if (spectra.isEmpty()) {
      throw new IllegalArgumentException("no spectrum to document");
    }
    JsonObject document =
        Document.of("impedance-diffusivity/1")
            .put("diffusivity_cm2_per_s", first(spectra.getFirst()))
            .put("area_cm2", CM2_PER_M2 * given.area_m2())
            .put("molar_volume_cm3_per_mol", scaled(given.molarVolume_m3(), 1e6))
            .put("length_um", scaled(given.length_m(), 1e6))
            .put("slope_dE_dx_V", given.slope_V())
            .put("concentration_mol_per_cm3", scaled(given.concentration_mol_per_m3(), 1e-6))
            .put("temperature_K", given.temperature_K())
            .put("electrons", given.electrons())
            .put("spectra", spectra.stream().map(DiffusivityDocument::spectrum).toList());
    List<Warning> all = new ArrayList<>(warnings);
    spectra.forEach(s -> all.addAll(s.warnings()));
    return Document.close(document, all, assumptions, Document.provenance());
  }

  private static OptionalDouble scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
  }

  private static Optional<Double> first(Diffusion diffusion) {
    return diffusion.coefficients().stream().findFirst().map(d -> CM2_PER_M2 * d.d_m2_per_s());
  }

  private static JsonObject spectrum(Diffusion diffusion) {
    WarburgTail.Lines lines = diffusion.tail().lines();
    List<String> reasons =
        switch (diffusion.tail()) {
          case WarburgTail.Found _ -> List.of();
          case WarburgTail.Refused refused -> refused.reasons();
        };
    return new JsonObject()
        .put("file", diffusion.source().file())
        .put("number", diffusion.source().number())
        .put("warburg_tail", reasons.isEmpty())
        .put("refused", reasons)
        .put("from_Hz", Document.number(lines.from_Hz()))
        .put("to_Hz", Document.number(lines.to_Hz()))
        .put("points", lines.points())
        .put("sigma_ohm_per_sqrt_s", Document.number(lines.sigma()))
        .put("sigma_standard_error_ohm_per_sqrt_s", Document.number(lines.slopeError()))
        .put("slope_real_ohm_per_sqrt_s", Document.number(lines.realSlope()))
        .put("slope_imag_ohm_per_sqrt_s", Document.number(lines.imaginarySlope()))
        .put("r2_real", Document.number(lines.realR2()))
        .put("r2_imag", Document.number(lines.imaginaryR2()))
        .put("local_exponent_low", Document.number(lines.exponentLow()))
        .put("local_exponent_high", Document.number(lines.exponentHigh()))
        .put(
            "coefficients",
            diffusion.coefficients().stream().map(DiffusivityDocument::coefficient).toList());
  }

  private static JsonObject coefficient(ImpedanceDiffusivity d) {
    return new JsonObject()
        .put("formula", d.formula().word())
        .put("diffusivity_cm2_per_s", CM2_PER_M2 * d.d_m2_per_s())
        .put("low_cm2_per_s", CM2_PER_M2 * d.low_m2_per_s())
        .put("high_cm2_per_s", CM2_PER_M2 * d.high_m2_per_s())
        .put("log10_diffusivity", Math.log10(CM2_PER_M2 * d.d_m2_per_s()));
  }
}
