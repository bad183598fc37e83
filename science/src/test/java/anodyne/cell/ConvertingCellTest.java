package anodyne.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Event;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorSettings;
import anodyne.numerics.Newton;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conversion electrode against sodium, in the porous-electrode model. */
class ConvertingCellTest {
  private static final Conversion HOST =
      new Conversion(
          "host",
          0.25,
          1e-7,
          40_000,
          List.of(
              ConversionStage.plain("insertion", 2, 1.4, 0.02, 1e-3)
                  .withPotentials(new Constant(1.4), new Constant(1.9))
                  .withGrowth(new Growth.Nuclei(2, 0.01)),
              ConversionStage.plain("conversion", 2, 0.9, 0.01, 1e-3)
                  .withPotentials(new Constant(0.9), new Constant(1.6))
                  .withShell(1e5, 1e-9)),
          new HysteresisLaw.OneState(60, 60),
          -1,
          1000);

  private static Cell cell() {
    PorousElectrode working = new PorousElectrode(20e-6, 0.5, 0.35, 100, List.of(HOST), 0);
    return new Cell(
        new SodiumMetal(10, 1e-4, 2e7),
        new Separator(100e-6, 0.8, 0.7),
        working,
        new Electrolyte(
            Property.constant(0.8),
            Property.constant(2e-10),
            new Constant(0.4),
            new Constant(1),
            1000),
        1e-4,
        0,
        HOST.capacity_C_per_m3() * 0.25 * 20e-6 * 1e-4 / 3600,
        0.1,
        2.6,
        298.15);
  }

  @Test
  void it_is_discharged_and_charged_between_its_limits_and_keeps_its_sodium() {
    PorousCell model = new PorousCell(cell(), Resolution.exact(8, 5));
    double tolerance = 1e-5;
    BackwardDifferentiation integrator =
        new BackwardDifferentiation(
            model,
            IntegratorSettings.of(tolerance, Series.of(model.absoluteTolerances(tolerance))));
    double current = cell().nominalCapacity_Ah() / 2;
    model.drive(new Drive.Current(-current));
    double[] y = model.atRest();
    model.settle(y, -current);
    assertThat(integrator.begin(0, y)).isInstanceOf(Newton.Converged.class);
    double[] held = new double[model.size()];
    integrator.amounts(0, held);
    double sodium = model.sodium_mol(held);
    double[] capacities = new double[3];
    for (int half = 0; half < 3; half++) {
      double limit_V = half % 2 == 0 ? 0.1 : 2.6;
      double before = model.charge_C(state(integrator, y));
      Event end = new Event((t, u) -> model.voltage_V(u) - limit_V, Event.Direction.EITHER, true);
      assertThat(integrator.advance(integrator.time_s() + 1e5, List.of(end), new StepObserver() {}))
          .isInstanceOf(Integrator.EventStopped.class);
      integrator.amounts(integrator.time_s(), held);
      assertThat(model.sodium_mol(held)).isEqualTo(sodium, within(2e-14 * Math.abs(sodium)));
      capacities[half] = Math.abs(model.charge_C(state(integrator, y)) - before);
      double next = half % 2 == 0 ? current : -current;
      model.drive(new Drive.Current(next));
      model.settle(y, next);
      assertThat(integrator.begin(integrator.time_s(), y, held))
          .isInstanceOf(Newton.Converged.class);
    }
    double full_C = 3600 * cell().nominalCapacity_Ah();
    assertThat(capacities[0] / full_C).isBetween(0.95, 1.01);
    assertThat(capacities[1] / capacities[0]).isBetween(0.97, 1.01);
    assertThat(capacities[2] / capacities[1]).isEqualTo(1, within(0.02));
  }

  @Test
  void a_protocol_with_rests_and_turns_runs_through() {
    CellHistory history =
        new CellTest(new PorousCell(cell(), Resolution.exact(6, 5)), CellTest.Settings.of(1e-4))
            .run(
                ProtocolText.of(
                    "Discharge at C/2 until 0.1 V",
                    "Rest for 1 hour",
                    "Charge at C/2 until 2.6 V",
                    "Rest for 1 hour",
                    "Discharge at 1C until 0.1 V",
                    "Charge at 1C until 2.6 V"));
    assertThat(history.stopped()).isEmpty();
    assertThat(history.steps())
        .extracting(CellHistory.Part::ending)
        .containsOnly(CellHistory.Ending.LIMIT);
    double first_C = history.steps().getFirst().charge_C();
    assertThat(Math.abs(first_C) / (3600 * cell().nominalCapacity_Ah())).isBetween(0.95, 1.01);
  }

  private static double[] state(Integrator integrator, double[] y) {
    integrator.unknowns(integrator.time_s(), y);
    return y;
  }
}
