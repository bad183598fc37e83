package anodyne.cell;

import anodyne.numerics.BlockTridiagonal;
import anodyne.quantity.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The limit of {@link PorousCell} in which each electrode reacts evenly, so that one place stands
 * for it: without electrolyte (single-particle model), or with salt along x that feeds back into
 * charge transfer, and the losses in electrolyte and solids to first order (single-particle model
 * with electrolyte).
 *
 * <pre>
 *   V = Δφ_working - Δφ_counter + (mean φ_e in working - mean φ_e in counter electrode)
 *       + i (L/(3σ) of both electrodes) + contacts
 *   Σ_phases a L j = ± i,   Δφ = φ_s - φ_e as each phase sees it
 * </pre>
 *
 * <p>Properties of the electrolyte are those at the salt where they are needed, the concentration
 * overpotential is the integral of its gradient. Valid where the losses along x are small beside
 * RT/F, or the open-circuit potential is steep.
 *
 * <p>Marquis, Sulzer, Timms, Please, Chapman, J. Electrochem. Soc. 166, A3693 (2019),
 * doi:10.1149/2.0341915jes.
 */
public final class SingleParticleCell implements IsothermalCell {
  /** Share of the salt at rest below which it counts as used up. */
  private static final double SPENT = 0.01;

  private static final int COUNTER = 0;
  private static final int WORKING = 1;

  private final Cell cell;
  private final boolean electrolyte;
  private final EvenSalt salt;
  private final Terminals terminals;
  private final List<Electrode> electrodes = new ArrayList<>();
  private final int saltRows;
  private final int firstDrop;
  private final int currentRow;
  private final int size;

  /**
   * Resistance of the solids where nothing else is left between two double layers: a voltage held
   * would otherwise ask for an infinite current.
   */
  private final double solid_ohm;

  private final double[] reacted = new double[2];
  private final double[] along;
  private final double[] byCurrent;
  private final BlockTridiagonal small;
  private final double[] side;

  private Drive drive = new Drive.Current(0);
  private double shift;
  private double byVoltage;

  /** An electrode as one place. */
  private static final class Electrode {
    final int which;
    final double sign;
    final double thickness_m;
    final double capacitance_F_per_m2;
    final List<PhaseModel> phases;
    final int[] firstRow;
    final Places places;

    /** Salt for one unit of reaction, and the part of each place in the electrode. */
    final double[] byReaction;

    final double[] part;
    final double[] meanBySalt;

    Electrode(
        int which,
        PorousElectrode electrode,
        List<PhaseModel> phases,
        int firstRow,
        Places places,
        EvenSalt salt) {
      this.which = which;
      sign = which == WORKING ? 1 : -1;
      thickness_m = electrode.thickness_m();
      double surface_per_m =
          electrode.phases().stream().mapToDouble(ActivePhase::surface_per_m).sum();
      capacitance_F_per_m2 = thickness_m * surface_per_m * electrode.doubleLayer_F_per_m2();
      this.phases = phases;
      this.places = places;
      this.firstRow = new int[phases.size()];
      int row = firstRow;
      for (int p = 0; p < phases.size(); p++) {
        this.firstRow[p] = row;
        row += phases.get(p).unknowns();
      }
      byReaction = new double[salt.cells];
      part = new double[salt.cells];
      meanBySalt = new double[salt.cells];
      for (int i = 0; i < salt.cells; i++) {
        part[i] = salt.partIn(which, i);
      }
    }

    int unknowns() {
      return phases.stream().mapToInt(PhaseModel::unknowns).sum();
    }

    /** The last phase that gives back what it takes. */
    PhaseModel lastThatStores() {
      return phases.stream()
          .filter(phase -> !(phase instanceof FilmLayer))
          .reduce((_, later) -> later)
          .orElseThrow();
    }

    boolean stores() {
      return capacitance_F_per_m2 > 0;
    }

    int surfaceRow() {
      return firstRow[0] + phases.getFirst().surfaceRow(0);
    }
  }

  /**
   * @param cell what it is made of
   * @param resolution how finely particles and electrolyte are divided
   * @param electrolyte false to leave the electrolyte out
   */
  public SingleParticleCell(Cell cell, Resolution resolution, boolean electrolyte) {
    this.cell = cell;
    this.electrolyte = electrolyte;
    salt = new EvenSalt(cell, resolution);
    terminals = new Terminals(cell);
    saltRows = electrolyte ? salt.cells : 0;
    firstDrop = saltRows;
    currentRow = firstDrop + (cell.isHalf() ? 1 : 2);
    switch (cell.counter()) {
      case PorousElectrode negative -> lay(COUNTER, negative, resolution);
      case SodiumMetal metal -> {}
    }
    lay(WORKING, cell.working(), resolution);
    int row = currentRow + 2;
    for (Electrode electrode : electrodes) {
      row += electrode.unknowns();
    }
    size = row;
    boolean capacitors = !cell.isHalf() && electrodes.stream().allMatch(Electrode::stores);
    solid_ohm =
        !electrolyte && capacitors && cell.contact_ohm_m2() == 0
            ? salt.solid_ohm_m2() / cell.area_m2()
            : 0;
    along = new double[salt.cells];
    byCurrent = new double[salt.cells];
    side = new double[2 * electrodes.size() + 1];
    small = new BlockTridiagonal(1, side.length);
  }

  private void lay(int which, PorousElectrode electrode, Resolution resolution) {
    double[] width_m = {electrode.thickness_m()};
    List<PhaseModel> phases =
        electrode.phases().stream()
            .map(phase -> PhaseModel.of(phase, resolution, width_m, cell))
            .toList();
    int row = currentRow + 2;
    for (Electrode before : electrodes) {
      row += before.unknowns();
    }
    electrodes.add(
        new Electrode(
            which, electrode, phases, row, new Places(width_m, cell.temperature_K()), salt));
  }

  @Override
  public Cell cell() {
    return cell;
  }

  @Override
  public int size() {
    return size;
  }

  /** First row of a phase of the working electrode. */
  int firstRow(int phase) {
    return electrodes.getLast().firstRow[phase];
  }

  @Override
  public boolean stores(int row) {
    if (row < currentRow) {
      return row < firstDrop || electrodes.get(row - firstDrop).stores();
    }
    if (row < currentRow + 2) {
      return row == currentRow + 1;
    }
    boolean stores = false;
    for (Electrode electrode : electrodes) {
      for (int p = 0; p < electrode.phases.size(); p++) {
        PhaseModel phase = electrode.phases.get(p);
        int at = row - electrode.firstRow[p];
        stores |= at >= 0 && at < phase.unknowns() && phase.stores(at);
      }
    }
    return stores;
  }

  @Override
  public double[] atRest() {
    double[] y = new double[size];
    Arrays.fill(y, 0, saltRows, cell.electrolyte().concentration_mol_per_m3());
    for (int e = 0; e < electrodes.size(); e++) {
      Electrode electrode = electrodes.get(e);
      for (int p = 0; p < electrode.phases.size(); p++) {
        electrode.phases.get(p).atRest(y, electrode.firstRow[p]);
      }
      y[firstDrop + e] =
          (electrode.which == COUNTER ? electrode.phases.getFirst() : electrode.lastThatStores())
              .restPotential_V();
    }
    return y;
  }

  @Override
  public double[] absoluteTolerances(double relative) {
    double[] tolerances = new double[size];
    double concentration = cell.electrolyte().concentration_mol_per_m3();
    Arrays.fill(tolerances, 0, saltRows, 1e-3 * relative * concentration);
    Arrays.fill(tolerances, firstDrop, currentRow, relative);
    double nominal_C = 3600 * cell.nominalCapacity_Ah();
    tolerances[currentRow] = relative * nominal_C / 3600;
    tolerances[currentRow + 1] = relative * nominal_C;
    for (Electrode electrode : electrodes) {
      for (int p = 0; p < electrode.phases.size(); p++) {
        electrode.phases.get(p).absoluteTolerances(relative, tolerances, electrode.firstRow[p]);
      }
    }
    return tolerances;
  }

  @Override
  public boolean settle(double[] y, double current_A) {
    lookAt(y);
    for (int e = 0; e < electrodes.size(); e++) {
      Electrode electrode = electrodes.get(e);
      EvenPassage passage =
          new EvenPassage(electrode.phases, electrode.firstRow, electrode.places, size);
      y[firstDrop + e] = passage.potential_V(y, electrode.sign * current_A / cell.area_m2());
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
    if (electrolyte) {
      salt.amounts(y, amounts);
    }
    amounts[currentRow] = 0;
    amounts[currentRow + 1] = y[currentRow + 1];
    for (int e = 0; e < electrodes.size(); e++) {
      Electrode electrode = electrodes.get(e);
      amounts[firstDrop + e] = electrode.capacitance_F_per_m2 * y[firstDrop + e];
      for (int p = 0; p < electrode.phases.size(); p++) {
        electrode.phases.get(p).amounts(y, electrode.firstRow[p], amounts);
      }
    }
  }

  /** Puts salt and potential where the phases see them. */
  private void lookAt(double[] y) {
    for (int e = 0; e < electrodes.size(); e++) {
      Electrode electrode = electrodes.get(e);
      Places places = electrode.places;
      places.salt[0] =
          electrolyte
              ? salt.mean(y, electrode.which)
              : cell.electrolyte().concentration_mol_per_m3();
      places.potential[0] = y[firstDrop + e];
      places.current[0] = 0;
      places.bySalt[0] = 0;
      places.byPotential[0] = 0;
    }
  }

  @Override
  public void rates(double time_s, double[] y, double[] rates) {
    lookAt(y);
    double density = y[currentRow] / cell.area_m2();
    for (int e = 0; e < electrodes.size(); e++) {
      Electrode electrode = electrodes.get(e);
      for (int p = 0; p < electrode.phases.size(); p++) {
        electrode.phases.get(p).rates(y, electrode.firstRow[p], electrode.places, rates);
      }
      reacted[electrode.which] = electrode.thickness_m * electrode.places.current[0];
      rates[firstDrop + e] = electrode.sign * density - reacted[electrode.which];
    }
    if (electrolyte) {
      salt.rates(y, density, reacted, rates);
    }
    rates[currentRow] = drive.residual(time_s, voltage_V(y), y[currentRow]);
    rates[currentRow + 1] = y[currentRow];
    conserve(rates, 1);
  }

  /**
   * Adds the balance of charge of each electrode, zero at the solution, to particles and salt, so
   * that these exchange what the current says, however early Newton's iteration ends.
   *
   * @param sign 1 for rates, -1 to go back
   */
  private void conserve(double[] x, int sign) {
    for (int e = 0; e < electrodes.size(); e++) {
      Electrode electrode = electrodes.get(e);
      if (!electrode.stores()) {
        double missing = sign * x[firstDrop + e];
        x[electrode.surfaceRow()] -= missing;
        for (int i = 0; i < saltRows; i++) {
          x[i] += electrode.part[i] * missing;
        }
      }
    }
  }

  @Override
  public boolean linearise(double time_s, double[] y, double shiftNow) {
    shift = shiftNow;
    lookAt(y);
    boolean possible = true;
    for (Electrode electrode : electrodes) {
      for (int p = 0; p < electrode.phases.size(); p++) {
        possible &=
            electrode.phases.get(p).linearise(y, electrode.firstRow[p], electrode.places, shift);
      }
    }
    if (!possible) {
      return false;
    }
    if (electrolyte) {
      if (!salt.linearise(y, y[currentRow] / cell.area_m2(), shift)) {
        return false;
      }
      followSalt(y);
    }
    fill(y);
    return small.factorise();
  }

  /** Salt for one unit of reaction in each electrode and for one ampere. */
  private void followSalt(double[] y) {
    for (Electrode electrode : electrodes) {
      System.arraycopy(electrode.part, 0, electrode.byReaction, 0, saltRows);
      salt.solve(electrode.byReaction);
      double mean = electrode.places.salt[0];
      for (int i = 0; i < saltRows; i++) {
        electrode.meanBySalt[i] = salt.meanSlope(y, electrode.which, mean, i);
      }
    }
    for (int i = 0; i < saltRows; i++) {
      byCurrent[i] = salt.rateByCurrent[i] / cell.area_m2();
    }
    salt.solve(byCurrent);
  }

  /** The relations between reactions, drops of potential and the current. */
  private void fill(double[] y) {
    int n = electrodes.size();
    int order = 2 * n + 1;
    small.clear();
    double[] m = small.diagonal();
    double amperes = y[currentRow];
    double volts = voltage_V(y);
    byVoltage = drive.byVoltage(volts, amperes);
    int last = order * 2 * n;
    double resistance = terminals.resistance_ohm(amperes) + solid_ohm;
    if (electrolyte) {
      resistance += salt.voltageByCurrent() / cell.area_m2();
      resistance += times(salt.voltageBySalt, byCurrent);
    }
    m[last + 2 * n] = -drive.byCurrent(volts, amperes) - byVoltage * resistance;
    for (int e = 0; e < n; e++) {
      Electrode electrode = electrodes.get(e);
      double bySalt = electrode.thickness_m * electrode.places.bySalt[0];
      int balance = order * (n + e);
      m[order * e + e] = 1;
      m[order * e + n + e] = -electrode.thickness_m * electrode.places.byPotential[0];
      m[balance + e] = 1;
      m[balance + n + e] = shift * electrode.capacitance_F_per_m2;
      m[balance + 2 * n] = -electrode.sign / cell.area_m2();
      m[last + n + e] = -byVoltage * electrode.sign;
      if (electrolyte) {
        for (int f = 0; f < n; f++) {
          double[] reaction = electrodes.get(f).byReaction;
          m[order * e + f] -= bySalt * times(electrode.meanBySalt, reaction);
        }
        m[order * e + 2 * n] = -bySalt * times(electrode.meanBySalt, byCurrent);
        m[last + e] = -byVoltage * times(salt.voltageBySalt, electrode.byReaction);
      }
    }
  }

  private double times(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < saltRows; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public void solve(double[] x) {
    conserve(x, -1);
    int n = electrodes.size();
    if (electrolyte) {
      System.arraycopy(x, 0, along, 0, saltRows);
      salt.solve(along);
    }
    for (int e = 0; e < n; e++) {
      Electrode electrode = electrodes.get(e);
      electrode.places.currentChange[0] = 0;
      for (int p = 0; p < electrode.phases.size(); p++) {
        electrode.phases.get(p).eliminate(x, electrode.firstRow[p], electrode.places);
      }
      side[e] =
          electrode.thickness_m
              * (electrode.places.currentChange[0]
                  + electrode.places.bySalt[0] * times(electrode.meanBySalt, along));
      side[n + e] = x[firstDrop + e];
    }
    side[2 * n] = x[currentRow] + byVoltage * times(salt.voltageBySalt, along);
    small.substitute(side);
    double amperes = side[2 * n];
    for (int i = 0; i < saltRows; i++) {
      double change = along[i] + byCurrent[i] * amperes;
      for (int e = 0; e < n; e++) {
        change += electrodes.get(e).byReaction[i] * side[e];
      }
      x[i] = change;
    }
    x[currentRow] = amperes;
    x[currentRow + 1] = (x[currentRow + 1] + amperes) / shift;
    for (int e = 0; e < n; e++) {
      Electrode electrode = electrodes.get(e);
      x[firstDrop + e] = side[n + e];
      electrode.places.saltChange[0] = times(electrode.meanBySalt, x);
      electrode.places.potentialChange[0] = side[n + e];
      for (int p = 0; p < electrode.phases.size(); p++) {
        electrode.phases.get(p).substitute(x, electrode.firstRow[p], electrode.places);
      }
    }
  }

  @Override
  public double voltage_V(double[] y) {
    double amperes = y[currentRow];
    double sum = terminals.drop_V(amperes) + solid_ohm * amperes;
    for (int e = 0; e < electrodes.size(); e++) {
      sum += electrodes.get(e).sign * y[firstDrop + e];
    }
    return electrolyte ? sum + salt.voltage_V(y, amperes / cell.area_m2()) : sum;
  }

  @Override
  public Optional<String> exhausted(double[] y) {
    for (int i = 0; i < saltRows; i++) {
      if (!(y[i] > SPENT * cell.electrolyte().concentration_mol_per_m3())) {
        return Optional.of("the salt is used up within the cell");
      }
    }
    for (Electrode electrode : electrodes) {
      for (int p = 0; p < electrode.phases.size(); p++) {
        Optional<String> reason = electrode.phases.get(p).exhausted(y, electrode.firstRow[p]);
        if (reason.isPresent()) {
          return reason;
        }
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

  private double salt_C_per_m2(double[] amounts) {
    return electrolyte
        ? salt.salt_C_per_m2(amounts)
        : salt.resting_C_per_m2(cell.electrolyte().concentration_mol_per_m3());
  }

  @Override
  public void heat(double temperature_K) {
    salt.heat(temperature_K);
    terminals.heat(temperature_K);
    for (Electrode electrode : electrodes) {
      electrode.places.temperature_K = temperature_K;
    }
  }

  @Override
  public StoredEnthalpy enthalpy() {
    List<HeldEnthalpy> held = new ArrayList<>();
    int[] drops = new int[electrodes.size()];
    double[] capacitances = new double[drops.length];
    for (int e = 0; e < drops.length; e++) {
      Electrode electrode = electrodes.get(e);
      drops[e] = firstDrop + e;
      capacitances[e] = electrode.capacitance_F_per_m2;
      for (int p = 0; p < electrode.phases.size(); p++) {
        held.addAll(electrode.phases.get(p).enthalpy(electrode.firstRow[p]));
      }
    }
    int[] none = new int[drops.length];
    Arrays.fill(none, -1);
    return new StoredEnthalpy(cell.area_m2(), held, new LayerEnergy(drops, none, capacitances));
  }

  @Override
  public void addVoltageSlopes(double[] y, double times, double[] slopes) {
    double resistance = terminals.resistance_ohm(y[currentRow]);
    for (int i = 0; i < saltRows; i++) {
      slopes[i] += times * salt.voltageBySalt[i];
    }
    for (int e = 0; e < electrodes.size(); e++) {
      slopes[firstDrop + e] += times * electrodes.get(e).sign;
    }
    if (electrolyte) {
      resistance += salt.voltageByCurrent() / cell.area_m2();
    }
    slopes[currentRow] += times * resistance;
  }

  @Override
  public void addCurrentSlope(double times, double[] slopes) {
    slopes[currentRow] += times;
  }

  @Override
  public double sodium_mol(double[] amounts) {
    double sum_C = salt_C_per_m2(amounts);
    for (Electrode electrode : electrodes) {
      for (int p = 0; p < electrode.phases.size(); p++) {
        sum_C += electrode.phases.get(p).sodium_C_per_m2(amounts, electrode.firstRow[p]);
      }
    }
    double metal_C = cell.isHalf() ? amounts[currentRow + 1] : 0;
    return (sum_C * cell.area_m2() + metal_C) / Constants.FARADAY_C_PER_MOL;
  }

  @Override
  public double salt_mol(double[] amounts) {
    return salt_C_per_m2(amounts) * cell.area_m2() / Constants.FARADAY_C_PER_MOL;
  }
}
