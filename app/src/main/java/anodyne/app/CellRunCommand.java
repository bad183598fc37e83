package anodyne.app;

import anodyne.cell.CellHistory;
import anodyne.cell.CellModel;
import anodyne.cell.Protocol;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.data.AgeingReader;
import anodyne.data.InputException;
import anodyne.data.cell.CellSetup;
import anodyne.lab.Recording;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Warning;
import anodyne.report.lab.CyclingFigures;
import anodyne.report.lab.DataFigure;
import anodyne.report.lab.TemperatureFigure;
import anodyne.report.lab.VoltammetryFigures;
import anodyne.workup.CellRunDocument;
import anodyne.workup.CyclingWorkUp;
import anodyne.workup.VoltammetrySettings;
import anodyne.workup.VoltammetryWorkUp;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a simulated cell through a protocol. */
@Command(
    name = "run",
    description = {
      "Run a simulated cell through a protocol.",
      "The setup names a parameter set ('cell list') or a file, the kind of cell and the steps, in"
          + " words such as \"Discharge at C/5 until 0.01 V\"."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne cell run examples/cells/discharge.json",
      "  anodyne cell run examples/cells/half-cell-cycles.json --json",
      "  anodyne cell run setup.json --protocol steps.txt --out run",
      "  anodyne cell run examples/cells/long-cycling.json --ageing sei-carbonate --cycles 200"
    })
final class CellRunCommand implements Callable<Integer> {
  private static final double COULOMB_PER_MAH = 3.6;
  private static final int MOST_SHOWN = 24;
  private static final int USUAL_CYCLES = 100;
  private static final int MOST_CYCLES = 100_000;

  @Mixin private final Common common = new Common();
  @Mixin private final CellSetupOptions options;

  /** For a command line with any options. */
  CellRunCommand() {
    this(new CellSetupOptions());
  }

  private CellRunCommand(CellSetupOptions options) {
    this.options = options;
  }

  /** The command that these words say. */
  static CellRunCommand of(CellWords words, PrintWriter out, PrintWriter err) {
    CellRunCommand command = new CellRunCommand(CellSetupOptions.of(Path.of(words.setup())));
    command.common.terminal = Optional.of(new Common.Terminal(out, err));
    command.common.json = words.json();
    command.common.quiet = words.quiet();
    return command;
  }

  @Option(
      names = "--ageing",
      paramLabel = "NAME",
      description = {
        "take the protocol as one cycle, repeat it and let the cell age by a scenario such as"
            + " sei-carbonate (see docs/cell-ageing.md)"
      })
  private @Nullable String ageing;

  @Option(
      names = "--cycles",
      paramLabel = "N",
      description = "cycles of --ageing, 1 to 100000 (100)")
  private @Nullable Integer cycles;

  @Override
  public Integer call() {
    Optional<AgeingScenario> scenario = Optional.ofNullable(ageing).map(AgeingReader::find);
    int asked = cycles();
    CellSetup setup = options.read();
    Protocol protocol =
        setup
            .protocol()
            .orElseThrow(() ->
                new InputException(
                    "the setup has no protocol",
                    options.file(),
                    "add protocol: [\"Discharge at C/5 until 0.01 V\"], or give --protocol"));
    if (scenario.isPresent() && setup.heat().isPresent()) {
      throw new InputException(
          "--ageing keeps the temperature, the setup has thermal",
          options.file(),
          "leave thermal out; temperature_K says how warm the cell is");
    }
    if (scenario.isPresent()) {
      return new CellAgeingRun(common, options.timeLimit_s(), scenario.get(), asked)
          .run(setup, protocol, options.out);
    }
    CellModel model = setup.model();
    CellRunner runner = new CellRunner(common, options.timeLimit_s());
    CellHistory history = runner.run(setup, model, protocol);
    double wall_ms = 1e3 * runner.seconds();
    if (history.series().size() == 0) {
      throw stopped(runner, setup, history);
    }
    CyclingWorkUp work = CellRunDocument.workUp(setup, history);
    List<Warning> warnings = CellRunDocument.warnings(setup, history, work);
    String text = CellRunDocument.of(setup, history, work, wall_ms, warnings).text();
    if (options.out != null) {
      Map<String, String> files = new LinkedHashMap<>();
      files.put("run.json", text);
      files.put("run.csv", CellRunDocument.csv(setup, history));
      List<DataFigure> figures = new ArrayList<>(figures(setup, history, work));
      setup.heat().flatMap(_ -> TemperatureFigure.of(history.series())).ifPresent(figures::add);
      LabFigures.write(common, options.out, figures, files);
    }
    if (common.json) {
      common.out().print(text);
    } else {
      print(common.out(), setup, history);
    }
    common.warn(warnings);
    if (history.stopped().isPresent()) {
      throw stopped(runner, setup, history);
    }
    return ExitCode.DONE;
  }

  private int cycles() {
    if (cycles == null) {
      return USUAL_CYCLES;
    }
    if (ageing == null) {
      throw new InputException(
          "--cycles is for --ageing",
          "command line",
          "name a scenario, or repeat the steps in the protocol");
    }
    if (cycles < 1 || cycles > MOST_CYCLES) {
      throw new InputException(
          "--cycles must lie between 1 and " + MOST_CYCLES + ", got " + cycles,
          "command line",
          "write for example --cycles 200");
    }
    return cycles;
  }

  /** Those of a measured cell: of voltammetry where all was swept. */
  private static List<DataFigure> figures(
      CellSetup setup, CellHistory history, CyclingWorkUp work) {
    if (history.series().technique() != TimeSeries.Technique.VOLTAMMETRY) {
      return CyclingFigures.of(work);
    }
    Recording recording =
        new Recording(
            setup.file(), "setup", "simulated", List.of(history.series()), Map.of(), List.of());
    return VoltammetryFigures.of(
        VoltammetryWorkUp.of(List.of(recording), VoltammetrySettings.PLAIN));
  }

  private NotConvergedException stopped(CellRunner runner, CellSetup setup, CellHistory history) {
    return runner.passed()
        ? new NotConvergedException(
            "stopped by --time-limit after " + options.timeLimit_s() + " s",
            setup.file(),
            "allow more time or fewer steps")
        : new NotConvergedException(
            "did not converge: " + history.stopped().orElse("no reason was given"),
            setup.file(),
            "look at the currents and the parameters, or try another relative_tolerance or mesh");
  }

  private static void print(PrintWriter out, CellSetup setup, CellHistory history) {
    out.printf(
        Locale.ROOT,
        "%s, %s, %s cell%n",
        setup.read().set(),
        setup.read().variant(),
        setup.kind().word());
    out.println("  " + setup.read().says());
    history.steps().stream()
        .limit(MOST_SHOWN)
        .forEach(part ->
            out.printf(
                Locale.ROOT,
                "  cycle %d step %d: %.1f to %.1f s, %+.4f mAh, %s %s%n",
                part.cycle(),
                part.step(),
                part.start_s(),
                part.end_s(),
                part.charge_C() / COULOMB_PER_MAH,
                ended(part.ending()),
                part.reason()));
    if (history.steps().size() > MOST_SHOWN) {
      out.println("  ... and " + (history.steps().size() - MOST_SHOWN) + " more (--json has all)");
    }
    setup
        .heat()
        .flatMap(_ -> history.series().temperature_K())
        .ifPresent(kelvin ->
            out.printf(Locale.ROOT, "  temperature %.2f to %.2f K%n", kelvin.min(), kelvin.max()));
    out.printf(
        Locale.ROOT,
        "  %d steps of the integration, %d iterations%n",
        history.integrationSteps(),
        history.newtonIterations());
    setup.read().citations().forEach(c -> out.println("  cite: " + c));
  }

  private static String ended(CellHistory.Ending ending) {
    return switch (ending) {
      case LIMIT -> "ended at";
      case AT_ONCE -> "over at once at";
      case CUT_OFF -> "ended at the";
      case LONGEST_TIME -> "ended without a limit after";
      case EXHAUSTED -> "ended as the cell had no more,";
      case STOPPED -> "stopped:";
    };
  }
}
