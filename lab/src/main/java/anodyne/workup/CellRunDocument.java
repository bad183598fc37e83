package anodyne.workup;

import anodyne.cell.CellHistory;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.data.cell.CellSetup;
import anodyne.measurement.Cell;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a simulated cell did, as users meet it; cycles as those of a measured cell. */
public final class CellRunDocument {
  private static final double COULOMB_PER_MAH = 3.6;

  /** Codes of warnings that ask for the mass, the role or the sign of a measured cell. */
  private static final Set<String> OF_MEASUREMENTS =
      Set.of(
          "mass_missing",
          "no_half_cycle",
          "first_half_cycle_against_role",
          "end_unknown",
          "counter_differs");

  private CellRunDocument() {}

  /**
   * The work-up of the run, with the same code as for measured data.
   *
   * @param setup of the run
   */
  public static CyclingWorkUp workUp(CellSetup setup, CellHistory history) {
    Cell.Role role =
        switch (setup.kind()) {
          case FULL -> Cell.Role.FULL;
          case HALF -> setup.electrode().equals("positive") ? Cell.Role.CATHODE : Cell.Role.ANODE;
        };
    Cell cell =
        Cell.unknown(setup.read().set(), Optional.of(role))
            .withTitration(
                OptionalDouble.empty(),
                OptionalDouble.of(setup.cell().area_m2()),
                OptionalDouble.empty())
            .withActiveMass(setup.activeMass_kg());
    return CyclingWorkUp.of(setup.file(), history.series(), cell, CyclingSettings.PLAIN);
  }

  /**
   * The document.
   *
   * @param wall_ms how long the run took
   * @param warnings of {@link #warnings}
   */
  public static JsonObject of(
      CellSetup setup,
      CellHistory history,
      CyclingWorkUp work,
      double wall_ms,
      List<Warning> warnings) {
    TimeSeries series = history.series();
    JsonObject cycling = CyclingDocument.of(work);
    JsonObject document =
        Document.of("cell-run/1")
            .putAll(CellSetupDocument.of(setup))
            .put("complete", history.stopped().isEmpty())
            .put("stopped", history.stopped())
            .put("time_s", series.time_s())
            .put("current_A", series.current_A())
            .put("voltage_V", series.voltage_V())
            .put("capacity_mAh", capacity_mAh(series))
            .put("temperature_K", series.temperature_K())
            .put("cycle", Arrays.stream(series.cycle().toArray()).boxed().toList())
            .put("step", steps(series))
            .put("steps", history.steps().stream().map(CellRunDocument::part).toList())
            .putAll(cycling)
            .put("solver", solver(history.integrationSteps(), history.newtonIterations(), wall_ms));
    return Document.close(
        document, warnings, setup.assumptions(), Document.provenance().put("setup", setup.file()));
  }

  /**
   * What it took to compute a cell.
   *
   * @param wall_ms how long it took, which differs from run to run
   */
  public static JsonObject solver(long steps, long newtonIterations, double wall_ms) {
    return new JsonObject()
        .put("steps", steps)
        .put("newton_iterations", newtonIterations)
        .put("wall_ms", wall_ms);
  }

  /** The rows of the run as a table, with the temperature where it may change. */
  public static String csv(CellSetup setup, CellHistory history) {
    TimeSeries series = history.series();
    Optional<Series> temperature_K = setup.heat().flatMap(_ -> series.temperature_K());
    Series capacity_mAh = capacity_mAh(series);
    List<Integer> steps = steps(series);
    StringBuilder text = new StringBuilder("time_s,current_A,voltage_V,capacity_mAh,cycle,step");
    text.append(temperature_K.isPresent() ? ",temperature_K\n" : "\n");
    for (int i = 0; i < series.size(); i++) {
      text.append(series.time_s().get(i))
          .append(',')
          .append(series.current_A().get(i))
          .append(',')
          .append(series.voltage_V().get(i))
          .append(',')
          .append(capacity_mAh.get(i))
          .append(',')
          .append(series.cycle().get(i))
          .append(',')
          .append(steps.get(i));
      if (temperature_K.isPresent()) {
        text.append(',').append(temperature_K.get().get(i));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * Warnings about steps that did nothing or ended by the clock of the program, and those of the
   * work-up that do not ask for what only a measurement lacks.
   */
  public static List<Warning> warnings(CellSetup setup, CellHistory history, CyclingWorkUp work) {
    List<Warning> warnings = new ArrayList<>(warnings(setup, history));
    if (history.series().technique() == TimeSeries.Technique.VOLTAMMETRY) {
      return warnings;
    }
    work.warnings().stream()
        .filter(w -> !OF_MEASUREMENTS.contains(w.code()))
        .forEach(warnings::add);
    return warnings;
  }

  /** Warnings about the parameters, and about steps that did nothing or ended by the clock. */
  public static List<Warning> warnings(CellSetup setup, CellHistory history) {
    List<Warning> warnings = new ArrayList<>(setup.warnings());
    for (CellHistory.Part part : history.steps()) {
      String subject = "cycle " + part.cycle() + ", step " + part.step();
      switch (part.ending()) {
        case AT_ONCE ->
            warnings.add(
                new Warning(
                    "step_ended_at_once",
                    "the step was over when it began, at " + part.reason() + "; look at its limits",
                    subject));
        case LONGEST_TIME ->
            warnings.add(
                new Warning(
                    "step_ended_by_time",
                    "the step met none of its limits within "
                        + part.reason()
                        + "; give it a time or another limit",
                    subject));
        case EXHAUSTED ->
            warnings.add(
                new Warning(
                    "cell_exhausted",
                    "the step ended because "
                        + part.reason()
                        + "; take a smaller current, or more electrolyte or material",
                    subject));
        case LIMIT, CUT_OFF, STOPPED -> {
          // said in the steps of the document
        }
      }
    }
    return warnings;
  }

  /** Magnitude of the charge since the current last turned; rests leave it as it is. */
  public static Series capacity_mAh(TimeSeries series) {
    Series charge_C = series.stepCharge_C().orElseThrow();
    double[] capacity_mAh = new double[series.size()];
    double since_C = 0;
    for (TimeSeries.Step step : series.steps()) {
      for (int i = step.first(); i <= step.last(); i++) {
        if (step.mode() != TimeSeries.Mode.REST) {
          if (since_C * series.current_A().get(i) < 0) {
            since_C = 0;
          }
          since_C += i == step.first() ? 0 : charge_C.get(i) - charge_C.get(i - 1);
        }
        capacity_mAh[i] = Math.abs(since_C) / COULOMB_PER_MAH;
      }
    }
    return Series.of(capacity_mAh);
  }

  private static List<Integer> steps(TimeSeries series) {
    List<Integer> labels = new ArrayList<>();
    for (TimeSeries.Step step : series.steps()) {
      for (int i = step.first(); i <= step.last(); i++) {
        labels.add(step.label());
      }
    }
    return labels;
  }

  private static JsonObject part(CellHistory.Part part) {
    return new JsonObject()
        .put("cycle", part.cycle())
        .put("step", part.step())
        .put("start_s", part.start_s())
        .put("end_s", part.end_s())
        .put("ending", part.ending().word())
        .put("reason", part.reason())
        .put("charge_mAh", part.charge_C() / COULOMB_PER_MAH)
        .put("solver_steps", part.steps())
        .put("newton_iterations", part.newtonIterations());
  }
}
