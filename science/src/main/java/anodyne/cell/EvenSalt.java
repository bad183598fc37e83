package anodyne.cell;

import anodyne.numerics.BlockTridiagonal;
import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * Salt along x where every electrode reacts evenly, and the voltage it and the ohmic losses take:
 * the electrolyte of a single-particle model. The current in the electrolyte then rises and falls
 * in straight lines; what is left are the salt concentrations, one unknown a place, in C/m².
 *
 * <p>The voltage is the difference of the means of φ_e over both electrodes, against that of φ_e at
 * the surface of a sodium electrode, and a third of the resistance of the solids.
 */
final class EvenSalt {
  final int cells;

  private final boolean half;
  private double temperature_K;
  private final double width_mol_per_m3;
  private final double[] width_m;
  private final double[] porosity;
  private final double[] efficiency;

  /** Part of each place in its electrode; zero in the separator. */
  private final double[] part;

  /** Electrode of each place: 0 counter, 1 working. */
  private final int[] side;

  /** Of the face left of each place: ionic over cell current, weight of its step of φ_e. */
  private final double[] flow;

  private final double[] weight;
  private final double solid_ohm_m2;
  private final Property conductivityLaw;
  private final Property diffusivityLaw;
  private final SampledCurve conductivity;
  private final SampledCurve diffusivity;
  private final SampledCurve transference;
  private final SampledCurve thermodynamic;
  private final double[] k;
  private final double[] kSlope;
  private final double[] d;
  private final double[] dSlope;
  private final double[] t;
  private final double[] tSlope;
  private final double[] chi;
  private final double[] chiSlope;
  private final BlockTridiagonal matrix;

  /** Derivatives of the voltage by salt and by current density, and of the rates by the latter. */
  final double[] voltageBySalt;

  final double[] rateByCurrent;
  private double voltageByCurrent;

  EvenSalt(Cell cell, Resolution resolution) {
    half = cell.isHalf();
    temperature_K = cell.temperature_K();
    width_mol_per_m3 = AboveZero.OF_SALT * cell.electrolyte().concentration_mol_per_m3();
    int counterCells = half ? 0 : resolution.counterPlaces();
    int workingFrom = counterCells + resolution.separatorPlaces();
    cells = workingFrom + resolution.workingPlaces();
    width_m = new double[cells];
    porosity = new double[cells];
    efficiency = new double[cells];
    part = new double[cells];
    side = new int[cells];
    double solid = third_ohm_m2(cell.working());
    switch (cell.counter()) {
      case PorousElectrode negative -> {
        lay(negative, 0, counterCells, 0);
        solid += third_ohm_m2(negative);
      }
      case SodiumMetal metal -> {}
    }
    solid_ohm_m2 = solid;
    lay(cell.working(), workingFrom, cells, 1);
    Separator separator = cell.separator();
    for (int i = counterCells; i < workingFrom; i++) {
      width_m[i] = separator.thickness_m() / (workingFrom - counterCells);
      porosity[i] = separator.porosity();
      efficiency[i] = separator.transportEfficiency();
    }
    flow = new double[cells + 1];
    weight = new double[cells + 1];
    double passed = half ? 1 : 0;
    for (int i = 0; i <= cells; i++) {
      flow[i] = -passed;
      weight[i] = passed;
      if (i < cells) {
        passed += side[i] == 0 ? part[i] : -part[i];
      }
    }
    flow[cells] = 0;

    Electrolyte electrolyte = cell.electrolyte();
    double most = 5 * electrolyte.concentration_mol_per_m3();
    conductivityLaw = electrolyte.conductivity_S_per_m();
    diffusivityLaw = electrolyte.diffusivity_m2_per_s();
    conductivity = SampledCurve.ofOneSign(conductivityLaw.curve(), 0, most);
    diffusivity = SampledCurve.ofOneSign(diffusivityLaw.curve(), 0, most);
    transference = new SampledCurve(electrolyte.transferenceNumber(), 0, most);
    thermodynamic = SampledCurve.ofOneSign(electrolyte.thermodynamicFactor(), 0, most);
    k = new double[cells];
    kSlope = new double[cells];
    d = new double[cells];
    dSlope = new double[cells];
    t = new double[cells];
    tSlope = new double[cells];
    chi = new double[cells];
    chiSlope = new double[cells];
    matrix = new BlockTridiagonal(cells, 1);
    voltageBySalt = new double[cells];
    rateByCurrent = new double[cells];
  }

  private void lay(PorousElectrode electrode, int from, int to, int which) {
    for (int i = from; i < to; i++) {
      width_m[i] = electrode.thickness_m() / (to - from);
      porosity[i] = electrode.porosity();
      efficiency[i] = electrode.transportEfficiency();
      part[i] = 1.0 / (to - from);
      side[i] = which;
    }
  }

  private static double third_ohm_m2(PorousElectrode electrode) {
    return electrode.thickness_m() / (3 * electrode.conductivity_S_per_m());
  }

  /** A third of the resistance of the solids, ohm m². */
  double solid_ohm_m2() {
    return solid_ohm_m2;
  }

  /** Takes properties at another temperature from now on. */
  void heat(double toTemperature_K) {
    temperature_K = toTemperature_K;
  }

  /** Part of a place in an electrode, 0 counter or 1 working. */
  double partIn(int which, int i) {
    return side[i] == which ? part[i] : 0;
  }

  /** The salt concentration whose root is the mean of roots over an electrode. */
  double mean(double[] y, int which) {
    double root = 0;
    for (int i = 0; i < cells; i++) {
      root += partIn(which, i) * Math.sqrt(AboveZero.of(y[i], width_mol_per_m3));
    }
    return root * root;
  }

  /** Its derivative by the salt of a place. */
  double meanSlope(double[] y, int which, double mean, int i) {
    double seen = AboveZero.of(y[i], width_mol_per_m3);
    return partIn(which, i) * Math.sqrt(mean / seen) * AboveZero.slope(y[i], seen);
  }

  void amounts(double[] y, double[] amounts) {
    for (int i = 0; i < cells; i++) {
      amounts[i] = Constants.FARADAY_C_PER_MOL * porosity[i] * width_m[i] * y[i];
    }
  }

  private void propertiesAt(double[] y) {
    double ofConductivity = conductivityLaw.factor(temperature_K);
    double ofDiffusivity = Constants.FARADAY_C_PER_MOL * diffusivityLaw.factor(temperature_K);
    double twice_V = 2 * Constants.thermalVoltage_V(temperature_K);
    double perRest = AboveZero.OF_SALT / width_mol_per_m3;
    for (int i = 0; i < cells; i++) {
      double c = AboveZero.of(y[i], width_mol_per_m3);
      double slope = AboveZero.slope(y[i], c);
      double scale = efficiency[i] * ofConductivity;
      double whole = conductivity.at(c);
      double perSum = AboveZero.perConducting(c * perRest);
      double share = AboveZero.conducting(c * perRest, perSum);
      k[i] = scale * share * whole;
      kSlope[i] =
          slope
              * scale
              * (share * conductivity.slope()
                  + AboveZero.conductingSlope(c * perRest, perSum) * perRest * whole);
      d[i] = efficiency[i] * ofDiffusivity * diffusivity.at(c);
      dSlope[i] = slope * efficiency[i] * ofDiffusivity * diffusivity.slope();
      t[i] = transference.at(c);
      tSlope[i] = slope * transference.slope();
      double factor = thermodynamic.at(c);
      chi[i] = twice_V * (1 - t[i]) * factor / c;
      chiSlope[i] =
          (twice_V * ((1 - t[i]) * slope * thermodynamic.slope() - tSlope[i] * factor)
                  - slope * chi[i])
              / c;
    }
  }

  /**
   * Rates of all places.
   *
   * @param density current over area of the cell, above 0 where the working electrode is oxidised
   * @param reacted oxidation over area of counter and working electrode
   */
  void rates(double[] y, double density, double[] reacted, double[] rates) {
    propertiesAt(y);
    double left = half ? flow[0] * density : 0;
    for (int i = 0; i < cells; i++) {
      double right = i < cells - 1 ? saltFlow(y, i, density) : 0;
      rates[i] = left - right + part[i] * reacted[side[i]];
      left = right;
    }
  }

  private double saltFlow(double[] y, int i, double density) {
    double inner = width_m[i] / (width_m[i] + width_m[i + 1]);
    double face = d[i] * d[i + 1] / (inner * d[i + 1] + (1 - inner) * d[i]);
    return -face * (y[i + 1] - y[i]) / (0.5 * (width_m[i] + width_m[i + 1]))
        + 0.5 * (t[i] + t[i + 1]) * flow[i + 1] * density;
  }

  /** Voltage lost in electrolyte and solids, V. */
  double voltage_V(double[] y, double density) {
    propertiesAt(y);
    double sum = solid_ohm_m2 * density;
    if (half) {
      double per = (1 / k[0] + chi[0] * (1 - t[0]) / d[0]) * 0.5 * width_m[0];
      sum -= flow[0] * density * per;
    }
    for (int i = 0; i < cells - 1; i++) {
      double distance = 0.5 * (width_m[i] + width_m[i + 1]);
      double inner = 0.5 * width_m[i] / distance;
      double chiFace = chi[i] * chi[i + 1] * perMean(i, inner);
      double perConductance = distance * (inner / k[i] + (1 - inner) / k[i + 1]);
      sum += weight[i + 1] * (chiFace * (y[i + 1] - y[i]) - flow[i + 1] * density * perConductance);
    }
    return sum;
  }

  /** One over the mean of χ at a face; zero where sodium alone moves. */
  private double perMean(int i, double inner) {
    double mean = inner * chi[i + 1] + (1 - inner) * chi[i];
    return mean == 0 ? 0 : 1 / mean;
  }

  /** Factorises shift dA/dy - df/dy of the salt alone and takes the other derivatives. */
  boolean linearise(double[] y, double density, double shift) {
    propertiesAt(y);
    matrix.clear();
    double[] diagonal = matrix.diagonal();
    Arrays.fill(voltageBySalt, 0);
    Arrays.fill(rateByCurrent, 0);
    voltageByCurrent = solid_ohm_m2;
    for (int i = 0; i < cells; i++) {
      diagonal[i] = shift * Constants.FARADAY_C_PER_MOL * porosity[i] * width_m[i];
    }
    if (half) {
      lineariseSurface(density);
    }
    for (int i = 0; i < cells - 1; i++) {
      lineariseFace(y, i, density);
    }
    return matrix.factorise();
  }

  private void lineariseSurface(double density) {
    double h = 0.5 * width_m[0];
    double left = 1 - t[0];
    rateByCurrent[0] = flow[0];
    voltageByCurrent -= flow[0] * h * (1 / k[0] + chi[0] * left / d[0]);
    voltageBySalt[0] -=
        flow[0]
            * density
            * h
            * (-kSlope[0] / (k[0] * k[0])
                + (chiSlope[0] * left - chi[0] * tSlope[0] - chi[0] * left * dSlope[0] / d[0])
                    / d[0]);
  }

  private void lineariseFace(double[] y, int i, double density) {
    int j = i + 1;
    double distance = 0.5 * (width_m[i] + width_m[j]);
    double inner = 0.5 * width_m[i] / distance;
    double outer = 1 - inner;
    double step = y[j] - y[i];
    double face = d[i] * d[j] / (inner * d[j] + outer * d[i]);
    double toI = face / d[i];
    double toJ = face / d[j];
    double ionic = flow[j] * density;
    double byI =
        (-toI * toI * inner * dSlope[i] * step + face) / distance + 0.5 * tSlope[i] * ionic;
    double byJ =
        (-toJ * toJ * outer * dSlope[j] * step - face) / distance + 0.5 * tSlope[j] * ionic;
    double[] diagonal = matrix.diagonal();
    diagonal[i] += byI;
    matrix.upper()[i] += byJ;
    diagonal[j] -= byJ;
    matrix.lower()[j] -= byI;
    double carried = 0.5 * (t[i] + t[j]) * flow[j];
    rateByCurrent[i] -= carried;
    rateByCurrent[j] += carried;
    double chiI = chi[j] * perMean(i, inner);
    double chiJ = chi[i] * perMean(i, inner);
    double chiFace = chi[i] * chiI;
    voltageByCurrent -= weight[j] * flow[j] * distance * (inner / k[i] + outer / k[j]);
    voltageBySalt[i] +=
        weight[j]
            * (chiI * chiI * inner * chiSlope[i] * step
                - chiFace
                + ionic * distance * inner * kSlope[i] / (k[i] * k[i]));
    voltageBySalt[j] +=
        weight[j]
            * (chiJ * chiJ * outer * chiSlope[j] * step
                + chiFace
                + ionic * distance * outer * kSlope[j] / (k[j] * k[j]));
  }

  /** Derivative of the voltage by the current density at fixed salt, ohm m². */
  double voltageByCurrent() {
    return voltageByCurrent;
  }

  /** Solves for the salt, all else fixed, in place. */
  void solve(double[] x) {
    matrix.substitute(x);
  }

  /** Salt, C per m² of the cell. */
  double salt_C_per_m2(double[] amounts) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += amounts[i];
    }
    return sum;
  }

  /** The same at rest. */
  double resting_C_per_m2(double concentration_mol_per_m3) {
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += Constants.FARADAY_C_PER_MOL * porosity[i] * width_m[i] * concentration_mol_per_m3;
    }
    return sum;
  }
}
