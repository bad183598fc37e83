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
  private final double area_m2;

  /** Electrolyte, m³ per m² of the cell. */
  private final double[] poreVolume_m;

  private final double[] efficiency;
  private final double[] solid;

  /** Capacitance of the surface, F per m² of the cell. */
  private final double[] capacitance;

  /** Of cells and of the faces right of them. */
  private final SaltProperties properties;

  private final double[] leftPart;
  private final double[] perDistance;

  /** Conductance of the solid, S/m². */
  private final double[] solidFace;

  /** Of the face right of each cell: F times salt flux, current in electrolyte and solid. */
  private final double[] salt;

  private final double[] ionic;
  private final double[] electronic;

  Pores(Cell cell, Resolution resolution) {
    half = cell.isHalf();
    parity = resolution.parity();
    area_m2 = cell.area_m2();
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

    properties = new SaltProperties(cell.electrolyte(), cell.temperature_K(), cells, parity);
    leftPart = new double[cells];
    perDistance = new double[cells];
    solidFace = new double[cells];
    measure();
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
    properties.lay(efficiency, leftPart);
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
    properties.heat(toTemperature_K);
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
    return properties.salt(i);
  }

  /** Its derivative. */
  double saltSlope(int i) {
    return properties.saltSlope(i);
  }

  /** Properties of a state, unless it is the one looked at last. */
  void lookAt(double[] y) {
    properties.lookAt(y, BLOCK);
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
    double flow =
        properties.kFace[i]
            * (properties.chiFace[i] * step - (y[row + 4] - y[row + 1]))
            * perDistance[i];
    ionic[i + 1] = flow;
    salt[i + 1] =
        -properties.dFace[i] * step * perDistance[i]
            + 0.5 * (properties.t[i] + properties.t[i + 1]) * flow;
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
    double into = -2 * boundary(properties.k) * y[1] / room_m[0];
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
    properties.differentiate();
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
    double byPhi = -2 / room_m[0] * boundary(properties.k) / surfaceDivisor();
    diagonal[1] -= byPhi;
    diagonal[4] -= byPhi;
  }

  private double surfaceDivisor() {
    return 1
        + boundary(properties.k)
            * boundary(properties.chi)
            * (1 - boundary(properties.t))
            / boundary(properties.d);
  }

  /** Derivatives of what flows in at sodium metal by the salt of a cell of this weight there. */
  private void surfaceEntries(double[] y, int cell, double part, double[] entries) {
    double kB = boundary(properties.k);
    double chiB = boundary(properties.chi);
    double left = 1 - boundary(properties.t);
    double dB = boundary(properties.d);
    double divisor = surfaceDivisor();
    double divisorByC =
        properties.kSlope[cell] * chiB * left / dB
            + kB
                * (properties.chiSlope[cell] * left
                    - chiB * properties.tSlope[cell]
                    - chiB * left * properties.dSlope[cell] / dB)
                / dB;
    double byC =
        -2
            / room_m[0]
            * y[1]
            * part
            * (properties.kSlope[cell] - kB * divisorByC / divisor)
            / divisor;
    entries[0] -= byC;
    entries[3] -= byC;
  }

  private void faceEntries(
      double[] y, int i, boolean given, double[] lower, double[] diagonal, double[] upper) {
    int row = BLOCK * i;
    int j = i + 1;
    double per = perDistance[i];
    double step = y[row + 3] - y[row];
    double conductance = given ? 0 : properties.kFace[i] * per;
    double drive = given ? 0 : (properties.chiFace[i] * step - (y[row + 4] - y[row + 1])) * per;
    double flow = properties.kFace[i] * drive;
    double flowByA =
        properties.kByLeft[i] * drive
            + conductance * (properties.chiByLeft[i] * step - properties.chiFace[i]);
    double flowByB =
        properties.kByRight[i] * drive
            + conductance * (properties.chiByRight[i] * step + properties.chiFace[i]);
    double tFace = 0.5 * (properties.t[i] + properties.t[j]);
    double saltByA =
        (properties.dFace[i] - properties.dByLeft[i] * step) * per
            + 0.5 * properties.tSlope[i] * flow
            + tFace * flowByA;
    double saltByB =
        -(properties.dFace[i] + properties.dByRight[i] * step) * per
            + 0.5 * properties.tSlope[j] * flow
            + tFace * flowByB;
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
    return 0.5 * (properties.t[i] + properties.t[i + 1]);
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
