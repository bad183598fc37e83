package anodyne.cell.anode;

import anodyne.cell.ActivePhase;
import anodyne.cell.Basis;
import anodyne.cell.Cell;
import anodyne.cell.CellHistory;
import anodyne.cell.CellModel;
import anodyne.cell.CellTest;
import anodyne.cell.Control;
import anodyne.cell.Conversion;
import anodyne.cell.GrowingFilm;
import anodyne.cell.Heterointerface;
import anodyne.cell.Insertion;
import anodyne.cell.Limit;
import anodyne.cell.PorousCell;
import anodyne.cell.Protocol;
import anodyne.cell.Resolution;
import anodyne.cell.RestedPhases;
import anodyne.cell.Scaled;
import anodyne.cell.SingleParticleCell;
import anodyne.cell.Step;
import anodyne.cell.SurfaceStorage;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Cycles of a half cell at constant currents, sodiation first.
 *
 * @param halfCycles those that were run
 * @param stopped why it ended before the last one; empty if it did not
 */
public record HalfCellCourse(List<HalfCycle> halfCycles, Optional<String> stopped) {
  public HalfCellCourse {
    halfCycles = List.copyOf(halfCycles);
  }

  /**
   * How it is run.
   *
   * @param currents_A_per_kg of one cycle after the other, per active mass
   * @param porous true for the porous electrode, false for its limit of one particle a phase with
   *     electrolyte
   * @param resolution how finely the cell is divided
   * @param relative tolerance of the integration
   * @param mostSteps of the integration in a half cycle
   */
  public record Plan(
      List<Double> currents_A_per_kg,
      boolean porous,
      Resolution resolution,
      double relative,
      int mostSteps) {
    public Plan {
      currents_A_per_kg = List.copyOf(currents_A_per_kg);
    }
  }

  /**
   * Runs the cycles.
   *
   * @param anode without a heterointerface
   * @param contact what the heterointerface does
   * @param goOn asked before every step of the integration: false stops it
   */
  public static HalfCellCourse of(
      HeterostructureAnode anode, Heterointerface contact, Plan plan, BooleanSupplier goOn) {
    List<HalfCycle> done = new ArrayList<>();
    List<ActivePhase> phases = anode.phases();
    for (int c = 0; c < plan.currents_A_per_kg().size(); c++) {
      for (boolean sodiation : new boolean[] {true, false}) {
        Cell cell = anode.cell(ways(phases, contact, sodiation));
        double current = plan.currents_A_per_kg().get(c);
        Ran ran = ran(cell, plan, current * anode.activeMass_kg(), sodiation, goOn);
        if (ran.history().stopped().isPresent()) {
          return new HalfCellCourse(
              done,
              Optional.of(
                  "cycle "
                      + (c + 1)
                      + (sodiation ? ", sodiation: " : ", desodiation: ")
                      + ran.history().stopped().get()));
        }
        done.add(halfCycle(c + 1, sodiation, current, anode.activeMass_kg(), ran.history()));
        phases = carriedOn(phases, ran.rested());
      }
    }
    return new HalfCellCourse(done, Optional.empty());
  }

  private record Ran(CellHistory history, List<ActivePhase> rested) {}

  private static Ran ran(
      Cell cell, Plan plan, double current_A, boolean sodiation, BooleanSupplier goOn) {
    Protocol protocol =
        Protocol.of(
            Step.Steady.of(
                new Control.Current(new Scaled(sodiation ? -current_A : current_A, Basis.CELL)),
                new Limit.Voltage(
                    sodiation ? cell.lowest_V() : cell.highest_V(), Limit.Side.BY_DIRECTION)));
    CellTest.Settings standard = CellTest.Settings.of(plan.relative());
    CellTest.Settings settings =
        new CellTest.Settings(
            plan.relative(), standard.activeMass_kg(), standard.period_s(), plan.mostSteps());
    if (plan.porous()) {
      PorousCell model = new PorousCell(cell, plan.resolution());
      CellHistory history = history(model, settings, protocol, goOn);
      return new Ran(history, RestedPhases.of(model, plan.resolution().workingPlaces(), history));
    }
    SingleParticleCell model = new SingleParticleCell(cell, plan.resolution(), true);
    CellHistory history = history(model, settings, protocol, goOn);
    return new Ran(history, RestedPhases.of(model, history));
  }

  private static CellHistory history(
      CellModel model, CellTest.Settings settings, Protocol protocol, BooleanSupplier goOn) {
    return new CellTest(model, settings).run(protocol, goOn, (done, all, time_s) -> {});
  }

  /** The phases as they are on one way. */
  private static List<ActivePhase> ways(
      List<ActivePhase> phases, Heterointerface contact, boolean sodiation) {
    List<ActivePhase> all = new ArrayList<>();
    for (ActivePhase phase : phases) {
      all.add(
          switch (phase) {
            case Conversion conversion -> {
              Heterointerface.Ways<Conversion> ways = contact.of(conversion);
              yield sodiation ? ways.sodiation() : ways.desodiation();
            }
            case Insertion insertion -> {
              Heterointerface.Ways<Insertion> ways = contact.of(insertion);
              yield sodiation ? ways.sodiation() : ways.desodiation();
            }
            case SurfaceStorage storage -> storage;
            case GrowingFilm film -> film;
          });
    }
    return all;
  }

  /** The phases without a heterointerface, with the contents after a half cycle. */
  private static List<ActivePhase> carriedOn(List<ActivePhase> phases, List<ActivePhase> rested) {
    List<ActivePhase> all = new ArrayList<>();
    for (int p = 0; p < phases.size(); p++) {
      if (phases.get(p) instanceof Conversion plain && rested.get(p) instanceof Conversion after) {
        all.add(plain.withExtentsOf(after));
      } else {
        all.add(rested.get(p));
      }
    }
    return all;
  }

  private static HalfCycle halfCycle(
      int cycle, boolean sodiation, double current_A_per_kg, double mass_kg, CellHistory history) {
    TimeSeries series = history.series();
    double[] charge = new double[series.size()];
    double begun_s = series.time_s().first();
    double[] time = new double[charge.length];
    for (int i = 0; i < charge.length; i++) {
      time[i] = series.time_s().get(i) - begun_s;
      charge[i] = current_A_per_kg * time[i];
    }
    CellHistory.Part part = history.steps().getLast();
    charge[charge.length - 1] = Math.abs(part.charge_C()) / mass_kg;
    return new HalfCycle(
        cycle,
        sodiation,
        current_A_per_kg,
        Series.of(time),
        series.voltage_V(),
        Series.of(charge),
        part.ending(),
        part.reason());
  }
}
