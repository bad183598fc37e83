package anodyne.app;

import anodyne.data.AdmittanceDocument;
import anodyne.data.JsonObject;
import anodyne.junction.Admittance;
import anodyne.junction.AdmittanceSpectrum;
import anodyne.junction.CapacitanceVoltage;
import anodyne.junction.DepletionReading;
import anodyne.junction.SmallSignal;
import anodyne.quantity.Warning;
import anodyne.report.AdmittanceFigure;
import anodyne.report.CapacitanceFigure;
import anodyne.report.lab.DataFigure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers of a junction to small voltages, on the terminal, in documents and as figures.
 *
 * @param common where to print
 * @param capacitance over the bias, if asked for
 * @param spectrum over the frequency, if asked for
 * @param out folder of figures, if wanted
 */
record SmallSignalOutput(
    Common common,
    Optional<CapacitanceVoltage.Outcome> capacitance,
    Optional<SmallSignal.Outcome> spectrum,
    Optional<Path> out) {
  private static final double PER_CM2 = 1e-4;

  /** Adds the fields. */
  void addTo(JsonObject document) {
    capacitance.ifPresent(c -> document.putAll(AdmittanceDocument.fields(c)));
    spectrum.ifPresent(s -> document.putAll(AdmittanceDocument.fields(s)));
  }

  /** These warnings and those of the reading. */
  List<Warning> with(List<Warning> others, String subject) {
    List<Warning> all = new ArrayList<>(others);
    reading().ifPresent(r -> all.addAll(r.warnings(subject)));
    return all.stream().distinct().toList();
  }

  private Optional<DepletionReading> reading() {
    return curve()
        .flatMap(c ->
            c.mottSchottky() instanceof DepletionReading.Read(DepletionReading r)
                ? Optional.of(r)
                : Optional.empty());
  }

  private Optional<CapacitanceVoltage> curve() {
    return capacitance.flatMap(c ->
        c instanceof CapacitanceVoltage.Swept(CapacitanceVoltage curve)
            ? Optional.of(curve)
            : Optional.empty());
  }

  private Optional<AdmittanceSpectrum> found() {
    return spectrum.flatMap(s ->
        s instanceof SmallSignal.Found(AdmittanceSpectrum f) ? Optional.of(f) : Optional.empty());
  }

  /** Writes the figures if a folder was named. */
  void writeFigures() {
    List<DataFigure> figures = new ArrayList<>();
    curve().map(CapacitanceFigure::of).ifPresent(figures::add);
    found().map(AdmittanceFigure::of).ifPresent(figures::add);
    out.ifPresent(folder -> LabFigures.write(common, folder, figures));
  }

  /** Ends with the exit code of a computation that stopped, after what it reached is written. */
  void requireWhole(String where) {
    if (capacitance.isPresent()
        && capacitance.get()
            instanceof CapacitanceVoltage.Stopped(double bias_V, String reason, var _)) {
      throw new NotConvergedException(
          "no capacitance at " + bias_V + " V: " + reason,
          where,
          "keep to the biases that were reached, or raise --frequency");
    }
    if (spectrum.isPresent()
        && spectrum.get() instanceof SmallSignal.Stopped(double bias_V, String reason)) {
      throw new NotConvergedException(
          "no admittance at " + bias_V + " V: " + reason,
          where,
          "start --admittance at a higher frequency, or move --at");
    }
  }

  /** Prints what was found. */
  void print() {
    PrintWriter out = common.out();
    curve().ifPresent(c -> print(out, c));
    found()
        .ifPresent(f -> {
          out.printf(Locale.ROOT, "admittance at %.4g V%n", f.bias_V());
          out.printf("%14s %16s %16s%n", "f (Hz)", "G (S/cm2)", "B (S/cm2)");
          for (Admittance y : f.points()) {
            out.printf(
                Locale.ROOT,
                "%14.6e %16.6e %16.6e%n",
                y.frequency_Hz(),
                y.conductance_S_per_m2() * PER_CM2,
                y.susceptance_S_per_m2() * PER_CM2);
          }
          change(out, f.solver().nodes(), f.meshChange().orElse(Double.NaN));
        });
  }

  private static void change(PrintWriter out, int nodes, double change) {
    out.printf(Locale.ROOT, "  %d nodes, change on halving the cells %.1e%n", nodes, change);
  }

  private static void print(PrintWriter out, CapacitanceVoltage curve) {
    out.printf(Locale.ROOT, "capacitance at %.4g Hz%n", curve.frequency_Hz());
    out.printf("%10s %16s %16s%n", "bias (V)", "C (F/cm2)", "G (S/cm2)");
    for (Admittance y : curve.points()) {
      out.printf(
          Locale.ROOT,
          "%10.4f %16.6e %16.6e%n",
          y.bias_V(),
          y.capacitance_F_per_m2() * PER_CM2,
          y.conductance_S_per_m2() * PER_CM2);
    }
    switch (curve.mottSchottky()) {
      case DepletionReading.Read(DepletionReading r) ->
          out.printf(
              Locale.ROOT,
              "  Mott-Schottky: flat band %.4f V, %.4g carriers per cm3 in layer %s (doped %.4g),"
                  + " from %.4g to %.4g V, off the line by %.1e%n",
              r.flatBand_V(),
              r.carriers_per_m3() * 1e-6,
              r.layer(),
              r.doping_per_m3() * 1e-6,
              r.from_V(),
              r.to_V(),
              r.deviation());
      case DepletionReading.NoLine(String reason) ->
          out.printf("  no Mott-Schottky line: %s%n", reason);
    }
    change(out, curve.solver().nodes(), curve.meshChange().orElse(Double.NaN));
  }
}
