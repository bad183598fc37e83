package anodyne.app;

import anodyne.cell.AgedCycle;
import anodyne.cell.AgeingCourse;
import anodyne.cell.Basis;
import anodyne.cell.Control;
import anodyne.cell.Limit;
import anodyne.cell.LongCycling;
import anodyne.cell.Protocol;
import anodyne.cell.Step;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.data.cell.CellKind;
import anodyne.data.cell.CellSetup;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Assumption;
import anodyne.quantity.Warning;
import anodyne.report.CellAgeingFigure;
import anodyne.study.CellAgeingDocument;
import anodyne.workup.CellRunDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The protocol of a setup as one cycle, over and over, under a scenario of ageing. */
final class CellAgeingRun {
  private static final double EXTRAPOLATION = 5e-3;

  /** For protocols without currents per gram; they do not ask for it. */
  private static final double ANY_MASS_KG = 1e-6;

  private final Common common;
  private final Deadline deadline;
  private final AgeingScenario scenario;
  private final int cycles;

  CellAgeingRun(Common common, double limit_s, AgeingScenario scenario, int cycles) {
    this.common = common;
    this.deadline = new Deadline(common, limit_s);
    this.scenario = scenario;
    this.cycles = cycles;
  }

  /** Runs and shows it. */
  int run(CellSetup setup, Protocol protocol, @Nullable Path out) {
    if (setup.activeMass_kg().isEmpty() && perGram(protocol)) {
      throw new InputException(
          "a current per gram needs the active mass of the cell",
          setup.file(),
          "add active_mass_mg");
    }
    long start = System.nanoTime();
    AgeingCourse course = course(setup, protocol);
    List<Warning> warnings = warnings(setup, protocol);
    JsonObject document = document(setup, course, warnings, 1e-6 * (System.nanoTime() - start));
    if (out != null) {
      Map<String, String> files = new LinkedHashMap<>();
      files.put("ageing.json", document.text());
      SequencedMap<String, AgeingCourse> courses = new LinkedHashMap<>();
      courses.put(setup.read().set(), course);
      LabFigures.write(common, out, List.of(CellAgeingFigure.of(scenario.id(), courses)), files);
    }
    if (common.json) {
      common.out().print(document.text());
    } else {
      print(setup, course);
    }
    common.warn(warnings);
    if (deadline.passed()) {
      throw new NotConvergedException(
          "stopped by --time-limit", setup.file(), "allow more time or fewer --cycles");
    }
    if (course.simulated().isEmpty()) {
      throw new NotConvergedException(
          course.stopped().orElse("no cycle could be run"),
          setup.file(),
          "run the protocol without --ageing first");
    }
    return ExitCode.DONE;
  }

  private AgeingCourse course(CellSetup setup, Protocol protocol) {
    try {
      return new LongCycling(
              setup.cell(),
              scenario.laws(),
              protocol,
              new LongCycling.Settings(
                  cycles,
                  EXTRAPOLATION,
                  setup.relativeTolerance(),
                  setup.resolution(),
                  setup.activeMass_kg().orElse(ANY_MASS_KG)))
          .run(deadline);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "scenario "
              + scenario.id()
              + " cannot be run on this cell: "
              + Optional.ofNullable(e.getMessage()).orElse("it does not fit"),
          setup.file(),
          "choose another scenario or an electrode of one phase");
    }
  }

  private static boolean perGram(Protocol protocol) {
    return protocol.cycles().stream()
        .flatMap(c -> c.steps().stream())
        .anyMatch(step ->
            switch (step) {
              case Step.Steady steady -> perGram(steady);
              case Step.Pulses pulses -> perGram(pulses.pulse());
              case Step.Sweep _, Step.Profile _ -> false;
              case Step.Staircase stairs ->
                  stairs.limits().stream().anyMatch(CellAgeingRun::perGram);
            });
  }

  private static boolean perGram(Step.Steady steady) {
    return (steady.control() instanceof Control.Current current
            && current.current().basis() == Basis.MASS)
        || steady.limits().stream().anyMatch(CellAgeingRun::perGram);
  }

  private static boolean perGram(Limit limit) {
    return switch (limit) {
      case Limit.Current current -> current.size().basis() == Basis.MASS;
      case Limit.Charge charge -> charge.size().basis() == Basis.MASS;
      case Limit.Voltage _, Limit.Time _ -> false;
    };
  }

  private JsonObject document(
      CellSetup setup, AgeingCourse course, List<Warning> warnings, double wall_ms) {
    JsonObject document =
        Document.of("cell-ageing/1")
            .put("parameters", setup.read().set())
            .put("variant", setup.read().variant())
            .put("cell", setup.kind().word())
            .put("scenario", scenario.id())
            .put("says", scenario.description() + "; a scenario, no prediction")
            .put("weakest_quality", scenario.weakest().word())
            .put("cycles_asked_for", cycles)
            .put("time_s", course.series().map(TimeSeries::time_s))
            .put("current_A", course.series().map(TimeSeries::current_A))
            .put("voltage_V", course.series().map(TimeSeries::voltage_V))
            .put("capacity_mAh", course.series().map(CellRunDocument::capacity_mAh))
            .putAll(CellAgeingDocument.course(course, setup.kind() == CellKind.HALF))
            .put(
                "solver",
                CellRunDocument.solver(course.steps(), course.newtonIterations(), wall_ms))
            .put("citations", setup.read().citations());
    return Document.close(document, warnings, assumptions(setup), Document.provenance());
  }

  private static List<Warning> warnings(CellSetup setup, Protocol protocol) {
    List<Warning> warnings = new ArrayList<>(setup.warnings());
    if (protocol.cycles().size() > 1) {
      warnings.add(
          new Warning(
              "round_of_cycles",
              "the protocol has "
                  + protocol.cycles().size()
                  + " cycles, and all of them together count as one here: charge and number are"
                  + " those of whole rounds; give a protocol of one cycle",
              "protocol"));
    }
    return warnings;
  }

  /** Those of the setup, and each value of the scenario. */
  private List<Assumption> assumptions(CellSetup setup) {
    List<Assumption> assumptions = new ArrayList<>(setup.assumptions());
    scenario
        .parameters()
        .forEach((parameter, value) ->
            assumptions.add(
                new Assumption(
                    scenario.id() + "." + parameter.word(),
                    value.value()
                        + (parameter.unit().equals("1") ? "" : " " + parameter.unit())
                        + " ("
                        + value.low()
                        + " to "
                        + value.high()
                        + ")",
                    value.quality().word() + ": " + value.source())));
    return assumptions;
  }

  private void print(CellSetup setup, AgeingCourse course) {
    common
        .out()
        .printf(
            "%s, %s, %s cell, ageing %s (a scenario, no prediction)%n",
            setup.read().set(), setup.read().variant(), setup.kind().word(), scenario.id());
    common.out().println("  " + scenario.description());
    for (AgedCycle cycle : course.simulated()) {
      common
          .out()
          .printf(
              Locale.ROOT,
              "  cycle %d: %.4f mAh, %.2f %% of the first, efficiency %.3f %%, film %.1f nm%n",
              cycle.cycle(),
              cycle.capacity_C() / 3.6,
              100 * cycle.capacity_C() / course.simulated().getFirst().capacity_C(),
              100 * cycle.efficiency(),
              1e9 * cycle.film_m());
    }
    course.stopped().ifPresent(reason -> common.out().println("  ended: " + reason));
    setup.read().citations().forEach(c -> common.out().println("  cite: " + c));
  }
}
