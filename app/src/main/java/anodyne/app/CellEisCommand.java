package anodyne.app;

import anodyne.cell.CellHistory;
import anodyne.cell.CellModel;
import anodyne.cell.CellTheory;
import anodyne.cell.PorousCell;
import anodyne.cell.Protocol;
import anodyne.cell.ProtocolText;
import anodyne.data.InputException;
import anodyne.data.cell.CellSetup;
import anodyne.data.cell.SpectrumDefaults;
import anodyne.measurement.Spectrum;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import anodyne.report.lab.EisFigures;
import anodyne.workup.CellRunDocument;
import anodyne.workup.CellSpectrumDocument;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Impedance of a simulated cell. */
@Command(
    name = "eis",
    description = {
      "Impedance of a simulated cell, by linearisation.",
      "At the state the setup begins with, or with --after-protocol where its protocol ends."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne cell eis examples/cells/spectrum.json --json",
      "  anodyne cell eis setup.json --after-protocol --out spectrum"
    })
final class CellEisCommand implements Callable<Integer> {
  private static final String AT_REST = "Rest for 1 second";

  @Mixin private final Common common = new Common();
  @Mixin private final CellSetupOptions options = new CellSetupOptions();

  @Option(
      names = "--after-protocol",
      description = "run the protocol first, and take the spectrum at its end")
  private boolean afterProtocol;

  @Override
  public Integer call() {
    SpectrumDefaults.Completed completed = SpectrumDefaults.builtIn().complete(options.read());
    CellSetup setup = completed.setup();
    Protocol protocol =
        afterProtocol
            ? setup
                .protocol()
                .orElseThrow(() ->
                    new InputException(
                        "the setup has no protocol", options.file(), "leave --after-protocol out"))
            : ProtocolText.of(AT_REST);
    if (setup.theory() != CellTheory.DFN) {
      throw new InputException(
          "a spectrum needs porous electrodes, the setup has model " + setup.theory().word(),
          options.file(),
          "leave model out, or write \"dfn\"");
    }
    PorousCell model = new PorousCell(setup.cell(), setup.resolution());
    CellRunner runner = new CellRunner(common, options.timeLimit_s());
    CellModel way = afterProtocol ? setup.model() : model;
    CellHistory history = runner.run(setup, way, protocol);
    if (history.stopped().isPresent()) {
      throw new NotConvergedException(
          runner.passed()
              ? "stopped by --time-limit before the spectrum"
              : "the state of the spectrum was not reached: " + history.stopped().get(),
          setup.file(),
          "allow more time, or look at protocol and parameters");
    }
    double[] y = history.unknowns().toArray();
    model.heat(way.temperature_K(y));
    Spectrum spectrum = spectrum(model, y, completed.frequencies_Hz(), setup);
    double wall_ms = 1e3 * runner.seconds();
    List<Warning> warnings = CellRunDocument.warnings(setup, history);
    String text =
        CellSpectrumDocument.of(
                setup,
                spectrum,
                afterProtocol ? "after the protocol" : "as the setup begins",
                model.voltage_V(y),
                history,
                wall_ms,
                warnings,
                completed.assumptions())
            .text();
    if (options.out != null) {
      Map<String, String> files = new LinkedHashMap<>();
      files.put("spectrum.json", text);
      LabFigures.write(common, options.out, EisFigures.simulated(spectrum), files);
    }
    if (common.json) {
      common.out().print(text);
    } else {
      print(setup, spectrum, model.voltage_V(y));
    }
    common.warn(warnings);
    return ExitCode.DONE;
  }

  private static Spectrum spectrum(
      PorousCell model, double[] y, Series frequency_Hz, CellSetup setup) {
    try {
      double[] z = model.impedance_ohm(y, frequency_Hz);
      int count = frequency_Hz.size();
      return Spectrum.of(
          frequency_Hz,
          Series.of(Arrays.copyOf(z, count)),
          Series.of(Arrays.copyOfRange(z, count, 2 * count)));
    } catch (ArithmeticException e) {
      throw new NotConvergedException(
          String.valueOf(e.getMessage()), setup.file(), "look at the parameters");
    }
  }

  private void print(CellSetup setup, Spectrum spectrum, double voltage_V) {
    common
        .out()
        .printf(
            Locale.ROOT,
            "%s, %s, %s cell at %.6f V%n",
            setup.read().set(),
            setup.read().variant(),
            setup.kind().word(),
            voltage_V);
    for (int i = 0; i < spectrum.size(); i++) {
      common
          .out()
          .printf(
              Locale.ROOT,
              "  %12.6g Hz  %14.6f ohm  %14.6f ohm%n",
              spectrum.frequency_Hz().get(i),
              spectrum.real_ohm().get(i),
              spectrum.imaginary_ohm().get(i));
    }
    setup.read().citations().forEach(c -> common.out().println("  cite: " + c));
  }
}
