package anodyne.study;

import anodyne.cell.ActivePhase;
import anodyne.cell.AgeingCourse;
import anodyne.cell.Basis;
import anodyne.cell.Cell;
import anodyne.cell.Control;
import anodyne.cell.Conversion;
import anodyne.cell.Heterointerface;
import anodyne.cell.Limit;
import anodyne.cell.LongCycling;
import anodyne.cell.Protocol;
import anodyne.cell.Resolution;
import anodyne.cell.Scaled;
import anodyne.cell.Step;
import anodyne.cell.ageing.AgeingScenario;
import anodyne.cell.anode.AnodeHost;
import anodyne.cell.anode.HeterostructureAnode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs a scenario of ageing. Long tests extrapolate electrodes of one phase: each phase that reacts
 * is cycled alone, with the loading of the whole.
 */
final class CellAgeingStudy {
  private static final Resolution PLACES = Resolution.exact(4, 3);
  private static final double TOLERANCE = 5e-3;
  private static final double RELATIVE = 3e-4;
  private static final int USUAL_CYCLES = 100;
  private static final int MOST_CYCLES = 1000;

  private CellAgeingStudy() {}

  /**
   * The phases of an anode, aged.
   *
   * @param contact its heterointerface, with the mean of both ways
   */
  static Stage<CellAgeing> of(
      AgeingScenario scenario,
      HeterostructureAnode anode,
      CellConditions conditions,
      Heterointerface contact,
      BooleanSupplier goOn) {
    if (scenario.laws().stress().isPresent()) {
      return new Stage.Unavailable<>(
          "stress and cracks of scenario "
              + scenario.id()
              + " are modelled in inserting particles, and these convert");
    }
    double current =
        conditions.points().isEmpty()
            ? conditions.formation_A_per_kg()
            : conditions.points().getFirst().current_A_per_kg();
    int cycles =
        conditions.points().isEmpty()
            ? USUAL_CYCLES
            : Math.clamp(conditions.points().getFirst().cycles(), USUAL_CYCLES, MOST_CYCLES);
    List<CellAgeing.Aged> aged = new ArrayList<>();
    for (AnodeHost host : anode.hosts()) {
      if (host instanceof AnodeHost.Reacting reacting) {
        aged.add(
            new CellAgeing.Aged(
                host.name(),
                host.massShare(),
                course(scenario, anode, reacting, contact, current, cycles, goOn)));
      }
    }
    return aged.isEmpty()
        ? new Stage.Unavailable<>("no phase reacts in its bulk")
        : new Stage.Available<>(new CellAgeing(scenario, current, cycles, aged));
  }

  private static AgeingCourse course(
      AgeingScenario scenario,
      HeterostructureAnode anode,
      AnodeHost.Reacting host,
      Heterointerface contact,
      double current_A_per_kg,
      int cycles,
      BooleanSupplier goOn) {
    HeterostructureAnode alone =
        new HeterostructureAnode(
            anode.surroundings(),
            List.of(
                new AnodeHost.Reacting(
                    host.stages(),
                    1,
                    host.density_kg_per_m3(),
                    host.shellCarrier_mol_per_m_s(),
                    host.capacity_C_per_kg())),
            anode.values());
    List<ActivePhase> phases = new ArrayList<>();
    for (ActivePhase phase : alone.phases()) {
      phases.add(
          phase instanceof Conversion conversion ? contact.of(conversion).roundTrip() : phase);
    }
    Cell cell = alone.cell(phases);
    double amperes = current_A_per_kg * alone.activeMass_kg();
    Protocol cycle =
        Protocol.of(
            Step.Steady.of(
                new Control.Current(new Scaled(-amperes, Basis.CELL)),
                new Limit.Voltage(cell.lowest_V(), Limit.Side.BY_DIRECTION)),
            Step.Steady.of(
                new Control.Current(new Scaled(amperes, Basis.CELL)),
                new Limit.Voltage(cell.highest_V(), Limit.Side.BY_DIRECTION)));
    return new LongCycling(
            cell,
            scenario.laws(),
            cycle,
            new LongCycling.Settings(cycles, TOLERANCE, RELATIVE, PLACES, alone.activeMass_kg()))
        .run(goOn);
  }
}
