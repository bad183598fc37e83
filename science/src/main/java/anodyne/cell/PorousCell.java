package anodyne.cell;

import anodyne.numerics.BlockTridiagonal;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The porous-electrode model of a half or full cell: equations of {@link anodyne.cell}.
 *
 * <p>Unknowns: c, φ_e, φ_s of every cell along x, the current, the charge passed, and those of the
 * active phases, electrode by electrode. The phases are eliminated, a block-tridiagonal system
 * remains, bordered by the relation between voltage and current.
 */
public final class PorousCell implements IsothermalCell {
  /** Share of the salt at rest below which it counts as used up. */
  private static final double SPENT = 0.01;

  /** Share of the nominal capacity that passes before geometries follow. */
  private static final double BREATH = 0.02;

  private final Cell cell;
  private final Pores pores;
  private final Terminals terminals;
  private final List<PhaseModel> phases = new ArrayList<>();
  private final List<Places> placesOf = new ArrayList<>();
  private final List<Places> electrodes = new ArrayList<>();
  private final int[] firstCell;
  private final int[] firstRow;
  private final int[] firstOf;
  private final int currentRow;
  private final int size;

  private final double[] current;
  private final double[] bySalt;
  private final double[] saltSlopes;
  private final double[] byPotential;
  private final BlockTridiagonal matrix;
  private final double[] along;
  private final double[] border;

  private Drive drive = new Drive.Current(0);
  private double shift;
  private double byLast;
  private double byNextToLast;
  private double borderPivot;
  private boolean borderKnown;

  /**
   * @param cell what it is made of
   * @param resolution how finely it is divided
   */
  public PorousCell(Cell cell, Resolution resolution) {
    this.cell = cell;
    pores = new Pores(cell, resolution);
    terminals = new Terminals(cell);
    currentRow = Pores.BLOCK * pores.cells;
    List<Integer> cellsOf = new ArrayList<>();
    switch (cell.counter()) {
      case PorousElectrode negative -> lay(negative, resolution, 0, pores.counterCells, cellsOf);
      case SodiumMetal metal -> {}
    }
    lay(cell.working(), resolution, pores.workingFrom, pores.cells, cellsOf);
    firstCell = cellsOf.stream().mapToInt(Integer::intValue).toArray();
    firstOf = electrodes.stream().mapToInt(placesOf::indexOf).toArray();
    firstRow = new int[phases.size()];
    int row = currentRow + 2;
    for (int p = 0; p < phases.size(); p++) {
      firstRow[p] = row;
      row += phases.get(p).unknowns();
    }
    size = row;
    current = new double[pores.cells];
    bySalt = new double[pores.cells];
    saltSlopes = new double[pores.cells];
    byPotential = new double[pores.cells];
    matrix = new BlockTridiagonal(pores.cells, Pores.BLOCK);
    along = new double[currentRow];
    border = new double[currentRow];
  }

  private void lay(
      PorousElectrode electrode, Resolution resolution, int from, int to, List<Integer> cellsOf) {
    double[] width_m = Arrays.copyOfRange(pores.width_m, from, to);
    Places places = new Places(width_m, cell.temperature_K());
    electrodes.add(places);
    cellsOf.add(from);
    for (ActivePhase phase : electrode.phases()) {
      phases.add(PhaseModel.of(phase, resolution, width_m, cell));
      placesOf.add(places);
    }
  }

  @Override
  public Cell cell() {
    return cell;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean stores(int row) {
    if (row < currentRow) {
      return pores.stores(row);
    }
    if (row < currentRow + 2) {
      return row == currentRow + 1;
    }
    int p = phases.size() - 1;
    while (firstRow[p] > row) {
      p--;
    }
    return phases.get(p).stores(row - firstRow[p]);
  }

  @Override
  public double[] atRest() {
    double[] y = new double[size];
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).atRest(y, firstRow[p]);
    }
    double working_V = phases.get(firstOf[electrodes.size() - 1]).restPotential_V();
    double counter_V = cell.isHalf() ? 0 : phases.getFirst().restPotential_V();
    for (int i = 0; i < pores.cells; i++) {
      int row = Pores.BLOCK * i;
      y[row] = cell.electrolyte().concentration_mol_per_m3();
      y[row + 1] = -counter_V;
      y[row + 2] = i < pores.workingFrom ? 0 : working_V - counter_V;
    }
    return y;
  }

  @Override
  public double[] absoluteTolerances(double relative) {
    double[] tolerances = new double[size];
    for (int i = 0; i < pores.cells; i++) {
      int row = Pores.BLOCK * i;
      tolerances[row] = 1e-3 * relative * cell.electrolyte().concentration_mol_per_m3();
      tolerances[row + 1] = relative;
      tolerances[row + 2] = relative;
    }
    double nominal_C = 3600 * cell.nominalCapacity_Ah();
    tolerances[currentRow] = relative * nominal_C / 3600;
    tolerances[currentRow + 1] = relative * nominal_C;
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).absoluteTolerances(relative, tolerances, firstRow[p]);
    }
    return tolerances;
  }

  @Override
  public boolean settle(double[] y, double current_A) {
    lookAt(y);
    for (int e = 0; e < electrodes.size(); e++) {
      boolean counter = e < electrodes.size() - 1;
      double passed = (counter ? -current_A : current_A) / cell.area_m2();
      int from = firstOf[e];
      int to = counter ? firstOf[e + 1] : phases.size();
      double drop_V =
          new EvenPassage(
                  phases.subList(from, to),
                  Arrays.copyOfRange(firstRow, from, to),
                  electrodes.get(e),
                  size)
              .potential_V(y, passed);
      int row = Pores.BLOCK * firstCell[e];
      double shift_V = counter ? -drop_V - y[row + 1] : 0;
      for (int i = 0; i < pores.cells; i++) {
        y[Pores.BLOCK * i + 1] += shift_V;
      }
      for (int i = 0; i < electrodes.get(e).count; i++) {
        y[row + 2] = y[row + 1] + drop_V;
        row += Pores.BLOCK;
      }
    }
    y[currentRow] = current_A;
    return true;
  }

  @Override
  public void drive(Drive other) {
    drive = other;
  }

  @Override
  public void amounts(double[] y, double[] amounts) {
    pores.amounts(y, amounts);
    amounts[currentRow] = 0;
    amounts[currentRow + 1] = y[currentRow + 1];
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).amounts(y, firstRow[p], amounts);
    }
  }

  @Override
  public void rates(double time_s, double[] y, double[] rates) {
    lookAt(y);
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).rates(y, firstRow[p], placesOf.get(p), rates);
    }
    for (int e = 0; e < electrodes.size(); e++) {
      Places places = electrodes.get(e);
      System.arraycopy(places.current, 0, current, firstCell[e], places.count);
    }
    pores.rates(y, current, rates);
    double amperes = y[currentRow];
    double collected = amperes / cell.area_m2();
    rates[currentRow - 1] += collected;
    if (pores.storesCharge(pores.cells - 1)) {
      rates[currentRow - 2] += collected;
    }
    rates[currentRow] = drive.residual(time_s, voltage_V(y), amperes);
    rates[currentRow + 1] = amperes;
    conserve(rates, -1);
  }

  /**
   * Adds the balances of charge, zero at the solution, to the rows that store: particles then give
   * what the electrolyte carries away, and the charge passed is what crosses the separator. Sodium,
   * salt and charge are conserved to round-off, however early Newton's iteration ends.
   *
   * @param sign -1 for rates, 1 to go back
   */
  private void conserve(double[] x, int sign) {
    for (int e = 0; e < electrodes.size(); e++) {
      int first = firstOf[e];
      for (int i = 0; i < electrodes.get(e).count; i++) {
        int row = Pores.BLOCK * (firstCell[e] + i);
        if (!pores.storesCharge(firstCell[e] + i)) {
          x[row] += sign * x[row + 1];
          x[firstRow[first] + phases.get(first).surfaceRow(i)] -= sign * x[row + 1];
        }
      }
    }
    double separator = 0;
    for (int i = pores.separatorFrom(); i < pores.workingFrom; i++) {
      separator += x[Pores.BLOCK * i + 1];
    }
    double electrode = 0;
    for (int i = pores.workingFrom; i < pores.cells; i++) {
      int row = Pores.BLOCK * i;
      electrode += x[row + 1] + (pores.storesCharge(i) ? 0 : x[row + 2]);
    }
    int firstWorking = Pores.BLOCK * pores.workingFrom;
    if (!pores.storesCharge(pores.workingFrom)) {
      int phase = firstOf[electrodes.size() - 1];
      x[firstWorking] += sign * separator;
      x[firstRow[phase] + phases.get(phase).surfaceRow(0)] -= sign * separator;
    }
    double sum = separator + electrode;
    x[currentRow + 1] += sign * cell.area_m2() * sum;
  }

  /** Puts salt and potentials where the phases see them. */
  private void lookAt(double[] y) {
    pores.lookAt(y);
    for (int e = 0; e < electrodes.size(); e++) {
      Places places = electrodes.get(e);
      for (int i = 0; i < places.count; i++) {
        int row = Pores.BLOCK * (firstCell[e] + i);
        places.salt[i] = pores.salt(firstCell[e] + i);
        places.potential[i] = y[row + 2] - y[row + 1];
        places.current[i] = 0;
        places.bySalt[i] = 0;
        places.byPotential[i] = 0;
      }
    }
  }

  @Override
  public boolean linearise(double time_s, double[] y, double shiftNow) {
    shift = shiftNow;
    lookAt(y);
    for (int p = 0; p < phases.size(); p++) {
      if (!phases.get(p).linearise(y, firstRow[p], placesOf.get(p), shift)) {
        return false;
      }
    }
    for (int e = 0; e < electrodes.size(); e++) {
      Places places = electrodes.get(e);
      for (int i = 0; i < places.count; i++) {
        int at = firstCell[e] + i;
        saltSlopes[at] = pores.saltSlope(at);
        bySalt[at] = saltSlopes[at] * places.bySalt[i];
      }
      System.arraycopy(places.byPotential, 0, byPotential, firstCell[e], places.count);
    }
    pores.linearise(y, shift, bySalt, byPotential, matrix, false);
    return matrix.factorise() && lineariseBorder(y);
  }

  private boolean lineariseBorder(double[] y) {
    double amperes = y[currentRow];
    double volts = voltage_V(y);
    double byVoltage = drive.byVoltage(volts, amperes);
    byLast = -byVoltage * pores.collectorByLast();
    byNextToLast = -byVoltage * pores.collectorByNextToLast();
    double byCurrent = -drive.byCurrent(volts, amperes) - byVoltage * resistance_ohm(amperes);
    borderKnown = byVoltage != 0;
    if (borderKnown) {
      solveBorder();
      byCurrent -= byLast * border[currentRow - 1] + byNextToLast * border[nextToLast()];
    }
    borderPivot = byCurrent;
    return borderPivot != 0 && Math.abs(borderPivot) <= Double.MAX_VALUE;
  }

  /** What an ampere does to the unknowns along x; at a given current it is seldom asked for. */
  private void solveBorder() {
    Arrays.fill(border, 0);
    border[currentRow - 1] = -1 / cell.area_m2();
    if (pores.storesCharge(pores.cells - 1)) {
      border[currentRow - 2] = -1 / cell.area_m2();
    }
    matrix.substitute(border);
    borderKnown = true;
  }

  private int nextToLast() {
    return currentRow - 1 - Pores.BLOCK;
  }

  @Override
  public void solve(double[] x) {
    conserve(x, 1);
    for (Places places : electrodes) {
      Arrays.fill(places.currentChange, 0);
    }
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).eliminate(x, firstRow[p], placesOf.get(p));
    }
    System.arraycopy(x, 0, along, 0, currentRow);
    for (int e = 0; e < electrodes.size(); e++) {
      Places places = electrodes.get(e);
      for (int i = 0; i < places.count; i++) {
        int row = Pores.BLOCK * (firstCell[e] + i);
        double change = places.width_m[i] * places.currentChange[i];
        along[row] += change;
        along[row + 2] -= change;
        if (!pores.storesCharge(firstCell[e] + i)) {
          along[row + 1] += change;
        }
      }
    }
    matrix.substitute(along);
    double amperes =
        (x[currentRow] - byLast * along[currentRow - 1] - byNextToLast * along[nextToLast()])
            / borderPivot;
    if (amperes == 0) {
      System.arraycopy(along, 0, x, 0, currentRow);
    } else {
      if (!borderKnown) {
        solveBorder();
      }
      for (int i = 0; i < currentRow; i++) {
        x[i] = along[i] - border[i] * amperes;
      }
    }
    x[currentRow] = amperes;
    x[currentRow + 1] = (x[currentRow + 1] + amperes) / shift;
    for (int e = 0; e < electrodes.size(); e++) {
      Places places = electrodes.get(e);
      for (int i = 0; i < places.count; i++) {
        int row = Pores.BLOCK * (firstCell[e] + i);
        places.saltChange[i] = saltSlopes[firstCell[e] + i] * x[row];
        places.potentialChange[i] = x[row + 2] - x[row + 1];
      }
    }
    for (int p = 0; p < phases.size(); p++) {
      phases.get(p).substitute(x, firstRow[p], placesOf.get(p));
    }
  }

  @Override
  public double voltage_V(double[] y) {
    double amperes = y[currentRow];
    return pores.collector_V(y, amperes) + terminals.drop_V(amperes);
  }

  /** Derivative of the voltage by the current at fixed potentials. */
  private double resistance_ohm(double amperes) {
    return pores.collectorResistance_ohm() + terminals.resistance_ohm(amperes);
  }

  /**
   * Impedance of the cell for small sines about a state at rest or not, in ohm: first all real,
   * then all imaginary parts.
   *
   * @param y unknowns of a consistent state
   * @param frequency_Hz positive frequencies
   * @throws ArithmeticException if a system is singular
   */
  public double[] impedance_ohm(double[] y, Series frequency_Hz) {
    lookAt(y);
    CellImpedance linear =
        new CellImpedance(
            pores,
            phases,
            placesOf,
            electrodes,
            firstCell,
            firstRow,
            cell.area_m2(),
            pores.inPieces());
    int count = frequency_Hz.size();
    double[] z = new double[2 * count];
    double inSeries = resistance_ohm(y[currentRow]);
    for (int f = 0; f < count; f++) {
      if (!linear.solve(y, 2 * Math.PI * frequency_Hz.get(f))) {
        throw new ArithmeticException(
            "the response at " + frequency_Hz.get(f) + " Hz is not determined");
      }
      z[f] = linear.real_ohm() + inSeries;
      z[count + f] = linear.imaginary_ohm();
    }
    return z;
  }

  @Override
  public double breath_C() {
    return cell.breathes() ? BREATH * 3600 * cell.nominalCapacity_Ah() : Double.POSITIVE_INFINITY;
  }

  @Override
  public void follow(double[] y, double[] amounts) {
    if (cell.counter() instanceof PorousElectrode negative) {
      follow(negative, 0, y, amounts);
    }
    follow(cell.working(), electrodes.size() - 1, y, amounts);
  }

  private void follow(PorousElectrode electrode, int which, double[] y, double[] amounts) {
    if (electrode.breathing().isEmpty()) {
      return;
    }
    Breathing breathing = electrode.breathing().get();
    int count = electrode.phases().size();
    double[] ratios = new double[count];
    double[] filled = new double[count];
    for (int i = 0; i < count; i++) {
      int p = firstOf[which] + i;
      double most_C = electrode.phases().get(i).most_C_per_m3() * electrode.thickness_m();
      double held_C = phases.get(p).sodium_C_per_m2(amounts, firstRow[p]);
      filled[i] = most_C > 0 ? Math.clamp(held_C / most_C, 0, 1) : 0;
      ratios[i] =
          phases.get(p).volumeRatio(y, firstRow[p], placesOf.get(p))
              + breathing.swelling().get(i) * filled[i];
      phases.get(p).swell(ratios[i]);
    }
    PorousElectrode now = breathing.of(electrode, Series.of(ratios), Series.of(filled));
    pores.reshape(now, which < electrodes.size() - 1, amounts);
  }

  /** Porosity of the working electrode as it is now. */
  public double porosity() {
    return pores.workingPorosity();
  }

  @Override
  public Optional<String> exhausted(double[] y) {
    for (int i = 0; i < pores.cells; i++) {
      if (!(y[Pores.BLOCK * i] > SPENT * cell.electrolyte().concentration_mol_per_m3())) {
        return Optional.of("the salt is used up within the cell");
      }
    }
    for (int p = 0; p < phases.size(); p++) {
      Optional<String> reason = phases.get(p).exhausted(y, firstRow[p]);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  @Override
  public double current_A(double[] y) {
    return y[currentRow];
  }

  @Override
  public double charge_C(double[] y) {
    return y[currentRow + 1];
  }

  @Override
  public double temperature_K(double[] y) {
    return cell.temperature_K();
  }

  @Override
  public void heat(double temperature_K) {
    pores.heat(temperature_K);
    terminals.heat(temperature_K);
    for (Places places : electrodes) {
      places.temperature_K = temperature_K;
    }
  }

  @Override
  public StoredEnthalpy enthalpy() {
    List<HeldEnthalpy> held = new ArrayList<>();
    for (int p = 0; p < phases.size(); p++) {
      held.addAll(phases.get(p).enthalpy(firstRow[p]));
    }
    return new StoredEnthalpy(cell.area_m2(), held, pores.layers());
  }

  @Override
  public void addVoltageSlopes(double[] y, double times, double[] slopes) {
    slopes[currentRow - 1] += times * pores.collectorByLast();
    slopes[nextToLast()] += times * pores.collectorByNextToLast();
    slopes[currentRow] += times * resistance_ohm(y[currentRow]);
  }

  @Override
  public void addCurrentSlope(double times, double[] slopes) {
    slopes[currentRow] += times;
  }

  @Override
  public double sodium_mol(double[] amounts) {
    double sum_C = pores.salt_C_per_m2(amounts);
    for (int p = 0; p < phases.size(); p++) {
      sum_C += phases.get(p).sodium_C_per_m2(amounts, firstRow[p]);
    }
    double metal_C = cell.isHalf() ? amounts[currentRow + 1] : 0;
    return (sum_C * cell.area_m2() + metal_C) / Constants.FARADAY_C_PER_MOL;
  }

  /**
   * Sodium that one phase holds, C per m² of the cell; phases are counted from the counter
   * electrode on, in the order of their electrodes.
   */
  double held_C_per_m2(int phase, double[] amounts) {
    return phases.get(phase).sodium_C_per_m2(amounts, firstRow[phase]);
  }

  /** First unknown of a phase. */
  int firstRow(int phase) {
    return firstRow[phase];
  }

  @Override
  public double salt_mol(double[] amounts) {
    return pores.salt_C_per_m2(amounts) * cell.area_m2() / Constants.FARADAY_C_PER_MOL;
  }
}
