package anodyne.bench;

import anodyne.cell.CellHistory;
import anodyne.cell.CellModel;
import anodyne.cell.CellTest;
import anodyne.cell.LongCycling;
import anodyne.cell.PorousCell;
import anodyne.cell.Protocol;
import anodyne.cell.ageing.Ageing;
import anodyne.data.AgeingReader;
import anodyne.data.cell.CellSetup;
import anodyne.data.cell.SetupReader;
import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.quantity.Series;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** What the speed of cells is measured on; each is the setup of its name beside this class. */
enum CellProblem {
  /** Graphite and LiCoO2 at 1C for an hour, 961 unknowns in PyBaMM. */
  DISCHARGE,
  /** The same pair with the 301 unknowns of PETLION.jl. */
  SMALL,
  /** A sodium-ion cell at 1C to its cut-off. */
  SODIUM,
  /** Twenty pulses of hard carbon against sodium, an hour of rest after each. */
  TITRATION,
  /** One cycle of a voltammogram of the same. */
  VOLTAMMOGRAM,
  /** Impedance of the sodium-ion cell at 60 frequencies. */
  SPECTRUM,
  /** A cycle of hard carbon on which a film grows. */
  FILM;

  private static final String SCENARIO = "sei-carbonate";

  /** Tolerance of the state whose impedance is asked for. */
  private static final double RESTING = 1e-6;

  /**
   * What came of a problem.
   *
   * @param steps of the integration
   * @param end_s when it ended
   * @param values voltage and current at the end, of a spectrum real and imaginary parts
   */
  record Answer(int steps, double end_s, Series values) {}

  /** The word for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  CellSetup setup() {
    String file = word() + ".json";
    URL url = CellProblem.class.getResource(file);
    if (url == null) {
      throw new IllegalStateException("the build lacks " + file);
    }
    try {
      return SetupReader.read(Path.of(new URI(url.toString())));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that can be done once: what remains solves the problem anew each time. */
  Supplier<Answer> prepare() {
    CellSetup setup = setup();
    PorousCell model = new PorousCell(setup.cell(), setup.resolution());
    return switch (this) {
      case SPECTRUM -> spectrum(model, setup.frequencies_Hz().orElseThrow());
      case FILM -> film(setup);
      case DISCHARGE, SMALL, SODIUM, TITRATION, VOLTAMMOGRAM -> run(setup, model);
    };
  }

  private static Supplier<Answer> run(CellSetup setup, CellModel model) {
    Protocol protocol = setup.protocol().orElseThrow();
    CellTest.Settings settings = CellTest.Settings.of(setup.relativeTolerance());
    return () -> {
      CellHistory history = history(model, settings, protocol);
      return new Answer(
          history.integrationSteps(),
          history.series().time_s().last(),
          Series.of(history.series().voltage_V().last(), history.series().current_A().last()));
    };
  }

  /** True if {@link #rows} gives voltages over time. */
  boolean hasRows() {
    return this != SPECTRUM && this != FILM;
  }

  /** The same problem with rows at equal times. */
  CellHistory rows(double period_s) {
    CellSetup setup = setup();
    return history(
        new PorousCell(setup.cell(), setup.resolution()),
        CellTest.Settings.of(setup.relativeTolerance()).withPeriod(period_s),
        setup.protocol().orElseThrow());
  }

  private static CellHistory history(
      CellModel model, CellTest.Settings settings, Protocol protocol) {
    CellHistory history = new CellTest(model, settings).run(protocol);
    history
        .stopped()
        .ifPresent(reason -> {
          throw new IllegalStateException(reason);
        });
    return history;
  }

  private static Supplier<Answer> spectrum(PorousCell model, Series frequencies_Hz) {
    double[] y = model.atRest();
    BackwardDifferentiation start =
        new BackwardDifferentiation(
            model, IntegratorSettings.of(RESTING, Series.of(model.absoluteTolerances(RESTING))));
    if (start.begin(0, y) instanceof Newton.Stalled stalled) {
      throw new IllegalStateException(stalled.reason());
    }
    start.unknowns(0, y);
    return () -> new Answer(0, 0, Series.of(model.impedance_ohm(y, frequencies_Hz)));
  }

  private static Supplier<Answer> film(CellSetup setup) {
    Ageing ageing = AgeingReader.find(SCENARIO).laws();
    Protocol protocol = setup.protocol().orElseThrow();
    LongCycling.Settings settings =
        new LongCycling.Settings(1, 0, setup.relativeTolerance(), setup.resolution(), 1e-6);
    return () -> {
      var course = new LongCycling(setup.cell(), ageing, protocol, settings).run(() -> true);
      var cycle = course.simulated().getLast();
      return new Answer(0, cycle.cycle(), Series.of(cycle.capacity_C(), cycle.efficiency()));
    };
  }
}
