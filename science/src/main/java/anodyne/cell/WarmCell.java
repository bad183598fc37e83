package anodyne.cell;

import java.util.Arrays;
import java.util.Optional;

/**
 * A cell that warms and cools as a whole, by the first law: with the enthalpy H of what its phases
 * and double layers hold,
 *
 * <pre>
 *   d/dt (C T + H) = I V - G (T - T_ambient),      dH = -Σ (U - T dU/dT) dq
 * </pre>
 *
 * <p>q is the charge of the sodium in each shell, U that of its own share, so that the heat I V -
 * dH/dt is all there is: of resistances, charge transfer, contacts and hysteresis, of mixing within
 * particles, and the reversible heat T dU/dT. C T + H is what is integrated: energy is conserved to
 * round-off, at every tolerance.
 *
 * <p>Unknown beside those of the cell: T - T_ambient. Its row is exact; its column, the derivatives
 * of all rates by T, is a difference (one more evaluation a matrix), which only the number of
 * iterations depends on. Bernardi, Pawlikowski, Newman, J. Electrochem. Soc. 132, 5 (1985),
 * doi:10.1149/1.2113792.
 */
public final class WarmCell implements CellModel {
  /** Of the difference. */
  private static final double STEP_K = 1e-4;

  /**
   * Absolute tolerance of the temperature over the relative one, K; beside it what an error of the
   * charge, at a volt, warms the cell.
   */
  private static final double TOLERANCE_K = 10;

  private final IsothermalCell cell;
  private final LumpedHeat heat;
  private final StoredEnthalpy enthalpy;
  private final int row;
  private final double[] byTemperature;
  private final double[] seen;
  private final double[] seenRates;
  private double seen_s = Double.NaN;
  private final double[] slopes;
  private double pivot;

  private WarmCell(IsothermalCell cell, LumpedHeat heat) {
    this.cell = cell;
    this.heat = heat;
    enthalpy = cell.enthalpy();
    row = cell.size();
    byTemperature = new double[row + 1];
    seen = new double[row + 1];
    seenRates = new double[row + 1];
    slopes = new double[row + 1];
  }

  /** A cell that starts at the temperature of its record. */
  static WarmCell of(IsothermalCell cell, LumpedHeat heat) {
    return new WarmCell(cell, heat);
  }

  @Override
  public Cell cell() {
    return cell.cell();
  }

  @Override
  public int size() {
    return row + 1;
  }

  @Override
  public boolean stores(int which) {
    return which == row || cell.stores(which);
  }

  @Override
  public double[] atRest() {
    double[] y = Arrays.copyOf(cell.atRest(), row + 1);
    y[row] = cell.cell().temperature_K() - heat.ambient_K();
    return y;
  }

  @Override
  public double[] absoluteTolerances(double relative) {
    double[] tolerances = Arrays.copyOf(cell.absoluteTolerances(relative), row + 1);
    double charge_C = 3600 * cell().nominalCapacity_Ah();
    tolerances[row] = relative * (TOLERANCE_K + charge_C / heat.capacity_J_per_K());
    return tolerances;
  }

  @Override
  public boolean settle(double[] y, double current_A) {
    cell.heat(temperature_K(y));
    return cell.settle(y, current_A);
  }

  @Override
  public void drive(Drive drive) {
    seen_s = Double.NaN;
    cell.drive(drive);
  }

  @Override
  public double breath_C() {
    return cell.breath_C();
  }

  @Override
  public void follow(double[] y, double[] amounts) {
    seen_s = Double.NaN;
    cell.follow(y, amounts);
  }

  @Override
  public Optional<String> exhausted(double[] y) {
    return cell.exhausted(y);
  }

  @Override
  public void amounts(double[] y, double[] amounts) {
    cell.amounts(y, amounts);
    amounts[row] = heat.capacity_J_per_K() * y[row] + enthalpy.at(y);
  }

  @Override
  public void rates(double time_s, double[] y, double[] rates) {
    if (!(temperature_K(y) > 0)) {
      Arrays.fill(rates, Double.NaN);
      return;
    }
    cell.heat(temperature_K(y));
    cell.rates(time_s, y, rates);
    rates[row] = cell.current_A(y) * cell.voltage_V(y) - heat.cooling_W_per_K() * y[row];
    System.arraycopy(y, 0, seen, 0, row + 1);
    System.arraycopy(rates, 0, seenRates, 0, row + 1);
    seen_s = time_s;
  }

  @Override
  public boolean linearise(double time_s, double[] y, double shift) {
    if (time_s != seen_s || !Arrays.equals(y, seen)) {
      rates(time_s, y, byTemperature);
    }
    double at_K = temperature_K(y);
    double volts = voltage_V(y);
    cell.heat(at_K + STEP_K);
    cell.rates(time_s, y, byTemperature);
    double voltageByTemperature = (cell.voltage_V(y) - volts) / STEP_K;
    for (int i = 0; i < row; i++) {
      byTemperature[i] = (seenRates[i] - byTemperature[i]) / STEP_K;
    }
    cell.heat(at_K);
    if (!cell.linearise(time_s, y, shift)) {
      return false;
    }
    double amperes = cell.current_A(y);
    Arrays.fill(slopes, 0);
    enthalpy.addSlopes(y, shift, slopes);
    cell.addVoltageSlopes(y, -amperes, slopes);
    cell.addCurrentSlope(-volts, slopes);
    cell.solve(byTemperature);
    pivot =
        shift * heat.capacity_J_per_K()
            + heat.cooling_W_per_K()
            - amperes * voltageByTemperature
            - along(byTemperature);
    return pivot != 0 && Math.abs(pivot) <= Double.MAX_VALUE;
  }

  private double along(double[] x) {
    double sum = 0;
    for (int i = 0; i < row; i++) {
      sum += slopes[i] * x[i];
    }
    return sum;
  }

  @Override
  public void solve(double[] x) {
    cell.solve(x);
    double kelvin = (x[row] - along(x)) / pivot;
    for (int i = 0; i < row; i++) {
      x[i] -= kelvin * byTemperature[i];
    }
    x[row] = kelvin;
  }

  @Override
  public double voltage_V(double[] y) {
    cell.heat(temperature_K(y));
    return cell.voltage_V(y);
  }

  @Override
  public double current_A(double[] y) {
    return cell.current_A(y);
  }

  @Override
  public double charge_C(double[] y) {
    return cell.charge_C(y);
  }

  @Override
  public double temperature_K(double[] y) {
    return heat.ambient_K() + y[row];
  }

  /** Enthalpy of the state, heat content included, J: what changes by I V less what cools away. */
  public double energy_J(double[] y) {
    return heat.capacity_J_per_K() * y[row] + enthalpy.at(y);
  }

  @Override
  public double sodium_mol(double[] amounts) {
    return cell.sodium_mol(amounts);
  }

  @Override
  public double salt_mol(double[] amounts) {
    return cell.salt_mol(amounts);
  }
}
