package anodyne.study;

import anodyne.data.AdmittanceDocument;
import anodyne.data.JsonObject;
import anodyne.junction.AdmittanceSpectrum;
import anodyne.junction.CapacitanceVoltage;
import anodyne.junction.DepletionReading;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.FrequencyGrid;
import anodyne.junction.SmallSignal;
import anodyne.junction.Stack;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;

/**
 * What a junction answers to small voltages: capacitance over the bias at one frequency, admittance
 * over the frequency at 0 V.
 *
 * @param capacitance over the bias, or where it stopped
 * @param spectrum over the frequency, or why there is none
 */
public record SmallSignals(CapacitanceVoltage.Outcome capacitance, SmallSignal.Outcome spectrum) {
  /** That of capacitance bridges: above most trapping, below dielectric relaxation. */
  static final double FREQUENCY_HZ = 1e6;

  private static final FrequencyGrid FREQUENCIES = new FrequencyGrid(1, 1e12, 5);

  /** Solves both. */
  static SmallSignals of(Stack stack, Series bias_V) {
    return new SmallSignals(
        CapacitanceVoltage.of(stack, bias_V, FREQUENCY_HZ, DriftDiffusion.Settings.COMPARED),
        SmallSignal.admittance(
            stack, 0, FREQUENCIES.values_Hz(), DriftDiffusion.Settings.COMPARED));
  }

  /** The capacitances, if every bias was solved. */
  public Optional<CapacitanceVoltage> curve() {
    return capacitance instanceof CapacitanceVoltage.Swept(CapacitanceVoltage curve)
        ? Optional.of(curve)
        : Optional.empty();
  }

  /** The admittances, if they were resolved. */
  public Optional<AdmittanceSpectrum> admittances() {
    return spectrum instanceof SmallSignal.Found(AdmittanceSpectrum found)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** The line of 1/C², if there is one. */
  public Optional<DepletionReading> reading() {
    return curve()
        .flatMap(c ->
            c.mottSchottky() instanceof DepletionReading.Read(DepletionReading reading)
                ? Optional.of(reading)
                : Optional.empty());
  }

  /** Why there is no capacitance, if there is none. */
  public Optional<String> withoutCapacitance() {
    return capacitance instanceof CapacitanceVoltage.Stopped(double bias_V, String reason, var _)
        ? Optional.of("no capacitance at " + bias_V + " V: " + reason)
        : Optional.empty();
  }

  /** Why there is no admittance, if there is none. */
  public Optional<String> withoutAdmittance() {
    return spectrum instanceof SmallSignal.Stopped(double bias_V, String reason)
        ? Optional.of("no admittance at " + bias_V + " V: " + reason)
        : Optional.empty();
  }

  /** The fields of both. */
  JsonObject fields() {
    return AdmittanceDocument.fields(capacitance).putAll(AdmittanceDocument.fields(spectrum));
  }

  /** What was chosen. */
  static List<Assumption> assumptions() {
    return List.of(
        new Assumption(
            "capacitance.frequency_Hz",
            Double.toString(FREQUENCY_HZ),
            "above most trapping and below dielectric relaxation, as capacitance bridges measure;"
                + " traps and interface states nevertheless follow in the computation"),
        new Assumption(
            "admittance.bias_V", "0.0", "the spectrum is that of the dry contact at rest"));
  }

  /** What must be said of the reading. */
  List<Warning> warnings(String subject) {
    return reading().map(r -> r.warnings(subject)).orElse(List.of());
  }
}
