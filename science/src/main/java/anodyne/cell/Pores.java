package anodyne.cell;

import anodyne.numerics.BlockTridiagonal;
import anodyne.quantity.Constants;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Salt and both potentials along x: three unknowns a cell, c, φ_e and φ_s, in C/m² and A/m². Row 0
 * is the balance of salt times F, row 1 that of charge in the electrolyte (of all charge where the
 * surface stores some), row 2 that of charge in the solid. In the separator φ_s is zero.
 */
final class Pores {
  static final int BLOCK = 3;

  final int cells;
  final int counterCells;
  final int workingFrom;

  /** Of the places, as shares of phases and currents per volume refer to it. */
  final double[] width_m;

  /** Of the places, through which ions and electrons go. */
  private final double[] room_m;

  private final boolean half;
  private final boolean parity;
  private final double saltWidth_mol_per_m3;
  private final double area_m2;
  private double temperature_K;

  /** Electrolyte, m³ per m² of the cell. */
  private final double[] poreVolume_m;

  private final double[] efficiency;
  private final double[] solid;

  /** Capacitance of the surface, F per m² of the cell. */
  private final double[] capacitance;

  private final Property conductivityLaw;
  private final Property diffusivityLaw;
  private final SampledCurve conductivity;
  private final SampledCurve diffusivity;
  private final SampledCurve transference;
  private final SampledCurve thermodynamic;

  /** The state looked at last, and properties of cells and of the faces right of them. */
  private final double[] seen;

  private final double[] seenSalt;
  private final double[] saltSlope;
  private final double[] leftPart;
  private final double[] perDistance;

  /** Conductance of the solid, S/m². */
  private final double[] solidFace;

  private final double[] dFace;
  private final double[] dByLeft;
  private final double[] dByRight;
  private final double[] chiFace;
  private final double[] chiByLeft;
  private final double[] chiByRight;
  private final double[] kFace;
  private final double[] kByLeft;
  private final double[] kByRight;
  private final double[] k;
  private final double[] kSlope;
  private final double[] d;
  private final double[] dSlope;
  private final double[] t;
  private final double[] tSlope;

  /** 2 (1 - t₊) X (RT/F)/c, V per mol/m³. */
  private final double[] chi;

  private final double[] chiSlope;

  /** Of the face right of each cell: F times salt flux, current in electrolyte and solid. */
  private final double[] salt;

  private final double[] ionic;
  private final double[] electronic;

  Pores(Cell cell, Resolution resolution) {
    half = cell.isHalf();
    parity = resolution.parity();
    saltWidth_mol_per_m3 = AboveZero.OF_SALT * cell.electrolyte().concentration_mol_per_m3();
    area_m2 = cell.area_m2();
    temperature_K = cell.temperature_K();
    counterCells = half ? 0 : resolution.counterPlaces();
    workingFrom = counterCells + resolution.separatorPlaces();
    cells = workingFrom + resolution.workingPlaces();
    width_m = new double[cells];
    room_m = new double[cells];
    poreVolume_m = new double[cells];
    efficiency = new double[cells];
    solid = new double[cells];
    capacitance = new double[cells];
    switch (cell.counter()) {
      case PorousElectrode negative -> lay(negative, 0, counterCells);
      case SodiumMetal metal -> {}
    }
    Separator separator = cell.separator();
    for (int i = counterCells; i < workingFrom; i++) {
      width_m[i] = separator.thickness_m() / (workingFrom - counterCells);
      room_m[i] = width_m[i];
      poreVolume_m[i] = separator.porosity() * width_m[i];
      efficiency[i] = separator.transportEfficiency();
    }
    lay(cell.working(), workingFrom, cells);

    Electrolyte electrolyte = cell.electrolyte();
    double most = 5 * electrolyte.concentration_mol_per_m3();
    conductivityLaw = electrolyte.conductivity_S_per_m();
    diffusivityLaw = electrolyte.diffusivity_m2_per_s();
    conductivity = SampledCurve.ofOneSign(conductivityLaw.curve(), 0, most);
    diffusivity = SampledCurve.ofOneSign(diffusivityLaw.curve(), 0, most);
    transference = new SampledCurve(electrolyte.transferenceNumber(), 0, most);
    thermodynamic = SampledCurve.ofOneSign(electrolyte.thermodynamicFactor(), 0, most);
    seen = new double[BLOCK * cells];
    seenSalt = new double[cells];
    saltSlope = new double[cells];
    leftPart = new double[cells];
    perDistance = new double[cells];
    solidFace = new double[cells];
    measure();
    dFace = new double[cells];
    dByLeft = new double[cells];
    dByRight = new double[cells];
    chiFace = new double[cells];
    chiByLeft = new double[cells];
    chiByRight = new double[cells];
    kFace = new double[cells];
    kByLeft = new double[cells];
    kByRight = new double[cells];
    k = new double[cells];
    kSlope = new double[cells];
    d = new double[cells];
    dSlope = new double[cells];
    t = new double[cells];
    tSlope = new double[cells];
    chi = new double[cells];
    chiSlope = new double[cells];
    salt = new double[cells + 1];
    ionic = new double[cells + 1];
    electronic = new double[cells + 1];
  }

  private void lay(PorousElectrode electrode, int from, int to) {
    double surface_per_m =
        electrode.phases().stream().mapToDouble(ActivePhase::surface_per_m).sum();
    for (int i = from; i < to; i++) {
      width_m[i] = electrode.thickness_m() / (to - from);
      capacitance[i] = width_m[i] * surface_per_m * electrode.doubleLayer_F_per_m2();
    }
    shape(electrode, from, to);
  }

  private void shape(PorousElectrode electrode, int from, int to) {
    for (int i = from; i < to; i++) {
      room_m[i] = electrode.thickness_m() / (to - from);
      poreVolume_m[i] = electrode.porosity() * room_m[i];
      efficiency[i] = electrode.transportEfficiency();
      solid[i] = electrode.conductivity_S_per_m();
    }
  }

  private void measure() {
    for (int i = 0; i < cells - 1; i++) {
      leftPart[i] = room_m[i] / (room_m[i] + room_m[i + 1]);
      perDistance[i] = 2 / (room_m[i] + room_m[i + 1]);
      solidFace[i] = solid[i] > 0 && solid[i + 1] > 0 ? solid[i] * perDistance[i] : 0;
    }
    Arrays.fill(seen, Double.NaN);
  }

  /**
   * Takes another thickness, porosity, efficiency and conductivity of an electrode; salt keeps its
   * concentrations, electrolyte enters and leaves with it.
   *
   * @param amounts of all rows, changed where pores hold more or less
   */
  void reshape(PorousElectrode electrode, boolean counter, double[] amounts) {
    int from = counter ? 0 : workingFrom;
    int to = counter ? counterCells : cells;
    for (int i = from; i < to; i++) {
      amounts[BLOCK * i] /= poreVolume_m[i];
    }
    shape(electrode, from, to);
    for (int i = from; i < to; i++) {
      amounts[BLOCK * i] *= poreVolume_m[i];
    }
    measure();
  }

  /** Takes properties at another temperature from now on. */
  void heat(double toTemperature_K) {
    if (toTemperature_K != temperature_K) {
      temperature_K = toTemperature_K;
      seen[0] = Double.NaN;
    }
  }

  /** Energy of the double layers; empty where no surface stores charge. */
  LayerEnergy layers() {
    int[] storing = IntStream.range(0, cells).filter(this::storesCharge).toArray();
    return new LayerEnergy(
        Arrays.stream(storing).map(i -> BLOCK * i + 2).toArray(),
        Arrays.stream(storing).map(i -> BLOCK * i + 1).toArray(),
        Arrays.stream(storing).mapToDouble(i -> capacitance[i]).toArray());
  }

  /** True if impedances are those of a model in pieces: parity, with double layers. */
  boolean inPieces() {
    return parity && !half && capacitance[0] > 0 && capacitance[cells - 1] > 0;
  }

  /** First cell of the separator. */
  int separatorFrom() {
    return counterCells;
  }

  boolean stores(int row) {
    return row % BLOCK == 0 || (row % BLOCK == 2 && storesCharge(row / BLOCK));
  }

  /** True if the surface of the particles of a cell stores charge. */
  boolean storesCharge(int cell) {
    return capacitance[cell] > 0;
  }

  void amounts(double[] y, double[] amounts) {
    for (int i = 0; i < cells; i++) {
      int row = BLOCK * i;
      amounts[row] = Constants.FARADAY_C_PER_MOL * poreVolume_m[i] * y[row];
      amounts[row + 1] = 0;
      amounts[row + 2] = capacitance[i] * (y[row + 2] - y[row + 1]);
    }
  }

  /** Salt at a place of the state last looked at, as properties and reactions see it. */
  double salt(int i) {
    return seenSalt[i];
  }

  /** Its derivative. */
  double saltSlope(int i) {
    return saltSlope[i];
  }

  /** Properties of a state, unless it is the one looked at last. */
  void lookAt(double[] y) {
    if (Arrays.equals(y, 0, seen.length, seen, 0, seen.length)) {
      return;
    }
    System.arraycopy(y, 0, seen, 0, seen.length);
    double conductivityFactor = conductivityLaw.factor(temperature_K);
    double diffusivityFactor = diffusivityLaw.factor(temperature_K);
    double chargeFactor = Constants.FARADAY_C_PER_MOL * diffusivityFactor;
    double twice_V = 2 * Constants.thermalVoltage_V(temperature_K);
    double perRest = AboveZero.OF_SALT / saltWidth_mol_per_m3;
    for (int i = 0; i < cells; i++) {
      double unknown = y[BLOCK * i];
      double c = AboveZero.of(unknown, saltWidth_mol_per_m3);
      double slope = AboveZero.slope(unknown, c);
      seenSalt[i] = c;
      saltSlope[i] = slope;
      double scale = efficiency[i] * conductivityFactor;
      double whole = conductivity.at(c);
      double perSum = AboveZero.perConducting(c * perRest);
      double share = AboveZero.conducting(c * perRest, perSum);
      k[i] = scale * share * whole;
      kSlope[i] =
          slope
              * scale
              * (share * conductivity.slope()
                  + AboveZero.conductingSlope(c * perRest, perSum) * perRest * whole);
      double chargeScale = chargeFactor * efficiency[i];
      d[i] = chargeScale * diffusivity.at(c);
      dSlope[i] = slope * chargeScale * diffusivity.slope();
      t[i] = transference.at(c);
      tSlope[i] = slope * transference.slope();
      double factor = thermodynamic.at(c);
      double perC = 1 / c;
      chi[i] = twice_V * (1 - t[i]) * factor * perC;
      chiSlope[i] =
          (twice_V * ((1 - t[i]) * slope * thermodynamic.slope() - tSlope[i] * factor)
                  - slope * chi[i])
              * perC;
    }
    for (int i = 0; i < cells - 1; i++) {
      double part = leftPart[i];
      double dSum = 1 / (part * d[i + 1] + (1 - part) * d[i]);
      double chiMean = part * chi[i + 1] + (1 - part) * chi[i];
      double chiSum = chiMean == 0 ? 0 : 1 / chiMean;
      dFace[i] = d[i] * d[i + 1] * dSum;
      dByLeft[i] = part * d[i + 1] * d[i + 1] * dSum * dSum * dSlope[i];
      dByRight[i] = (1 - part) * d[i] * d[i] * dSum * dSum * dSlope[i + 1];
      chiFace[i] = chi[i] * chi[i + 1] * chiSum;
      chiByLeft[i] = part * chi[i + 1] * chi[i + 1] * chiSum * chiSum * chiSlope[i];
      chiByRight[i] = (1 - part) * chi[i] * chi[i] * chiSum * chiSum * chiSlope[i + 1];
      if (parity) {
        kFace[i] = 0.5 * (k[i] + k[i + 1]);
        kByLeft[i] = 0.5 * kSlope[i];
        kByRight[i] = 0.5 * kSlope[i + 1];
      } else {
        double kSum = 1 / (part * k[i + 1] + (1 - part) * k[i]);
        kFace[i] = k[i] * k[i + 1] * kSum;
        kByLeft[i] = part * k[i + 1] * k[i + 1] * kSum * kSum * kSlope[i];
        kByRight[i] = (1 - part) * k[i] * k[i] * kSum * kSum * kSlope[i + 1];
      }
    }
  }

  /**
   * Rates of all rows; row 2 without what flows into the collector of the working electrode.
   *
   * @param current per volume from the phases, A/m³, of every cell
   */
  void rates(double[] y, double[] current, double[] rates) {
    lookAt(y);
    atCounter(y);
    for (int i = 0; i < cells - 1; i++) {
      face(y, i);
    }
    salt[cells] = 0;
    ionic[cells] = 0;
    electronic[cells] = 0;
    for (int i = 0; i < cells; i++) {
      int row = BLOCK * i;
      double produced = width_m[i] * current[i];
      double electronicIn = electronic[i] - electronic[i + 1];
      rates[row] = salt[i] - salt[i + 1] + produced;
      rates[row + 1] = ionic[i] - ionic[i + 1] + (capacitance[i] > 0 ? electronicIn : produced);
      rates[row + 2] = solid[i] > 0 ? electronicIn - produced : -y[row + 2];
    }
  }

  private void face(double[] y, int i) {
    int row = BLOCK * i;
    double step = y[row + 3] - y[row];
    double flow = kFace[i] * (chiFace[i] * step - (y[row + 4] - y[row + 1])) * perDistance[i];
    ionic[i + 1] = flow;
    salt[i + 1] = -dFace[i] * step * perDistance[i] + 0.5 * (t[i] + t[i + 1]) * flow;
    electronic[i + 1] = -solidFace[i] * (y[row + 5] - y[row + 2]);
  }

  /** Left face: φ_s = 0 at the collector of a negative electrode, φ_e = 0 at sodium metal. */
  private void atCounter(double[] y) {
    if (!half) {
      salt[0] = 0;
      ionic[0] = 0;
      electronic[0] = -2 * solid[0] * y[2] / room_m[0];
      return;
    }
    electronic[0] = 0;
    double into = -2 * boundary(k) * y[1] / room_m[0];
    ionic[0] = into / surfaceDivisor();
    salt[0] = ionic[0];
  }

  private double boundary(double[] values) {
    return parity ? 1.5 * values[0] - 0.5 * values[1] : values[0];
  }

  /**
   * Fills shift dA/dy - df/dy.
   *
   * @param bySalt derivative of the current per volume of every cell by its salt
   * @param byPotential the same by φ_s - φ_e
   * @param cut true if the ionic current between electrodes and separator is given and does not
   *     follow from the potentials on both sides
   */
  void linearise(
      double[] y,
      double shift,
      double[] bySalt,
      double[] byPotential,
      BlockTridiagonal matrix,
      boolean cut) {
    matrix.clear();
    double[] diagonal = matrix.diagonal();
    lookAt(y);
    placeEntries(shift, bySalt, byPotential, diagonal);
    for (int i = counterCells; i < workingFrom; i++) {
      diagonal[9 * i + 8] = 1;
    }
    counterEntries(y, matrix);
    for (int i = 0; i < cells - 1; i++) {
      boolean given = cut && (i == counterCells - 1 || i == workingFrom - 1);
      faceEntries(y, i, given, matrix.lower(), diagonal, matrix.upper());
    }
  }

  /** What belongs to one place: storage and the current of the phases. */
  void placeEntries(double shift, double[] bySalt, double[] byPotential, double[] diagonal) {
    for (int i = 0; i < cells; i++) {
      int b = 9 * i;
      double h = width_m[i];
      double storing = shift * capacitance[i];
      boolean all = capacitance[i] > 0;
      diagonal[b] = shift * Constants.FARADAY_C_PER_MOL * poreVolume_m[i] - h * bySalt[i];
      diagonal[b + 1] = h * byPotential[i];
      diagonal[b + 2] = -h * byPotential[i];
      if (!all) {
        diagonal[b + 3] = -h * bySalt[i];
        diagonal[b + 4] = h * byPotential[i];
        diagonal[b + 5] = -h * byPotential[i];
      }
      diagonal[b + 6] = h * bySalt[i];
      diagonal[b + 7] = -h * byPotential[i] - storing;
      diagonal[b + 8] = h * byPotential[i] + storing;
      if (!(solid[i] > 0)) {
        diagonal[b + 6] = 0;
        diagonal[b + 7] = 0;
        diagonal[b + 8] = 0;
      }
    }
  }

  private void counterEntries(double[] y, BlockTridiagonal matrix) {
    double[] diagonal = matrix.diagonal();
    if (!half) {
      double g = 2 * solid[0] / room_m[0];
      diagonal[8] += g;
      if (capacitance[0] > 0) {
        diagonal[5] += g;
      }
      return;
    }
    surfaceEntries(y, 0, parity ? 1.5 : 1, diagonal);
    if (parity) {
      surfaceEntries(y, 1, -0.5, matrix.upper());
    }
    double byPhi = -2 / room_m[0] * boundary(k) / surfaceDivisor();
    diagonal[1] -= byPhi;
    diagonal[4] -= byPhi;
  }

  private double surfaceDivisor() {
    return 1 + boundary(k) * boundary(chi) * (1 - boundary(t)) / boundary(d);
  }

  /** Derivatives of what flows in at sodium metal by the salt of a cell of this weight there. */
  private void surfaceEntries(double[] y, int cell, double part, double[] entries) {
    double kB = boundary(k);
    double chiB = boundary(chi);
    double left = 1 - boundary(t);
    double dB = boundary(d);
    double divisor = surfaceDivisor();
    double divisorByC =
        kSlope[cell] * chiB * left / dB
            + kB
                * (chiSlope[cell] * left - chiB * tSlope[cell] - chiB * left * dSlope[cell] / dB)
                / dB;
    double byC =
        -2 / room_m[0] * y[1] * part * (kSlope[cell] - kB * divisorByC / divisor) / divisor;
    entries[0] -= byC;
    entries[3] -= byC;
  }

  private void faceEntries(
      double[] y, int i, boolean given, double[] lower, double[] diagonal, double[] upper) {
    int row = BLOCK * i;
    int j = i + 1;
    double per = perDistance[i];
    double step = y[row + 3] - y[row];
    double conductance = given ? 0 : kFace[i] * per;
    double drive = given ? 0 : (chiFace[i] * step - (y[row + 4] - y[row + 1])) * per;
    double flow = kFace[i] * drive;
    double flowByA = kByLeft[i] * drive + conductance * (chiByLeft[i] * step - chiFace[i]);
    double flowByB = kByRight[i] * drive + conductance * (chiByRight[i] * step + chiFace[i]);
    double tFace = 0.5 * (t[i] + t[j]);
    double saltByA =
        (dFace[i] - dByLeft[i] * step) * per + 0.5 * tSlope[i] * flow + tFace * flowByA;
    double saltByB =
        -(dFace[i] + dByRight[i] * step) * per + 0.5 * tSlope[j] * flow + tFace * flowByB;
    double saltByPhi = tFace * conductance;
    int a = 9 * i;
    int b = 9 * j;
    diagonal[a] += saltByA;
    diagonal[a + 1] += saltByPhi;
    upper[a] += saltByB;
    upper[a + 1] -= saltByPhi;
    diagonal[b] -= saltByB;
    diagonal[b + 1] += saltByPhi;
    lower[b] -= saltByA;
    lower[b + 1] -= saltByPhi;
    diagonal[a + 3] += flowByA;
    diagonal[a + 4] += conductance;
    upper[a + 3] += flowByB;
    upper[a + 4] -= conductance;
    diagonal[b + 3] -= flowByB;
    diagonal[b + 4] += conductance;
    lower[b + 3] -= flowByA;
    lower[b + 4] -= conductance;
    double g = solidFace[i];
    if (g > 0) {
      diagonal[a + 8] += g;
      upper[a + 8] -= g;
      diagonal[b + 8] += g;
      lower[b + 8] -= g;
      if (capacitance[i] > 0) {
        diagonal[a + 5] += g;
        upper[a + 5] -= g;
        diagonal[b + 5] += g;
        lower[b + 5] -= g;
      }
    }
  }

  /** Potential of the solid at the collector of the working electrode, V. */
  double collector_V(double[] y, double current_A) {
    int last = BLOCK * (cells - 1) + 2;
    return parity
        ? 1.5 * y[last] - 0.5 * y[last - BLOCK]
        : y[last] + collectorResistance_ohm() * current_A;
  }

  /** Its derivative by the current. */
  double collectorResistance_ohm() {
    return parity ? 0 : 0.5 * room_m[cells - 1] / (solid[cells - 1] * area_m2);
  }

  /** Its derivative by the solid's potential in the last cell. */
  double collectorByLast() {
    return parity ? 1.5 : 1;
  }

  double collectorByNextToLast() {
    return parity ? -0.5 : 0;
  }

  double workingPorosity() {
    return poreVolume_m[workingFrom] / room_m[workingFrom];
  }

  /** Transference number at the face right of a cell. */
  double transferenceRightOf(int i) {
    return 0.5 * (t[i] + t[i + 1]);
  }

  /** Salt, C per m² of the cell. */
  double salt_C_per_m2(double[] amounts) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += amounts[BLOCK * i];
    }
    return sum;
  }
}
