package anodyne.data.cell;

import anodyne.cell.Basis;
import anodyne.cell.Cell;
import anodyne.cell.CellHistory;
import anodyne.cell.CellModel;
import anodyne.cell.CellTest;
import anodyne.cell.Control;
import anodyne.cell.Limit;
import anodyne.cell.PorousCell;
import anodyne.cell.Protocol;
import anodyne.cell.Resolution;
import anodyne.cell.Scaled;
import anodyne.cell.Step;
import anodyne.quantity.Series;
import java.util.List;
import java.util.OptionalDouble;

/** A discharge of a cell at constant current, its voltage at equal steps of the charge. */
record Discharge(CellModel model, CellHistory history, double step_C) {
  static final double C_PER_MAH = 3.6;

  /**
   * Discharges to the lower voltage limit.
   *
   * @param current_A above 0
   * @param step_C charge between two recorded voltages
   */
  static Discharge of(
      Cell cell, Resolution resolution, double current_A, double tolerance, double step_C) {
    return of(new PorousCell(cell, resolution), current_A, tolerance, step_C);
  }

  static Discharge of(CellModel model, double current_A, double tolerance, double step_C) {
    Step step =
        new Step.Steady(
            new Control.Current(new Scaled(-current_A, Basis.CELL)),
            List.of(new Limit.Voltage(model.cell().lowest_V(), Limit.Side.BELOW)),
            OptionalDouble.of(step_C / current_A));
    CellHistory history =
        new CellTest(model, CellTest.Settings.of(tolerance)).run(Protocol.of(step));
    if (history.stopped().isPresent()) {
      throw new IllegalStateException(history.stopped().get());
    }
    return new Discharge(model, history, step_C);
  }

  double end_s() {
    return history.series().time_s().last();
  }

  double end_C() {
    return -history.steps().getLast().charge_C();
  }

  /** At a charge that is a multiple of the step; beyond the end NaN. */
  double voltageAt_V(double charge_C) {
    int row = (int) Math.rint(charge_C / step_C);
    if (Math.abs(row * step_C - charge_C) > 1e-6 * step_C) {
      throw new IllegalArgumentException(charge_C + " C lies between two recorded charges");
    }
    Series voltage_V = history.series().voltage_V();
    return row >= voltage_V.size() - 1 ? Double.NaN : voltage_V.get(row);
  }

  int integrationSteps() {
    return history.integrationSteps();
  }
}
