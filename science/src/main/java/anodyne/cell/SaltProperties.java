package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.Arrays;

/**
 * What the electrolyte does with salt and charge along x: properties of cells, and of the faces
 * right of them. Derivatives are made when they are asked for: of two states that a step of an
 * integration looks at, one needs none.
 */
final class SaltProperties {
  private final int cells;
  private final boolean parity;
  private final double saltWidth_mol_per_m3;
  private final Property conductivityLaw;
  private final Property diffusivityLaw;
  private final SampledCurve conductivity;
  private final SampledCurve diffusivity;
  private final SampledCurve transference;
  private final SampledCurve thermodynamic;
  private double temperature_K;

  /** Of the places: efficiency of transport, and the share of a cell in the way to the next. */
  private final double[] efficiency;

  private final double[] leftPart;

  /** The salt looked at last, and as properties and reactions see it. */
  private final double[] seen;

  private final double[] salt;

  /** Conductivity, S/m; F times diffusivity; transference number. */
  final double[] k;

  final double[] d;
  final double[] t;

  /** 2 (1 - t₊) X (RT/F)/c, V per mol/m³. */
  final double[] chi;

  final double[] kFace;
  final double[] dFace;
  final double[] chiFace;

  /** Derivatives by the salt, by that of the left and of the right cell; see differentiate. */
  final double[] kSlope;

  final double[] dSlope;
  final double[] tSlope;
  final double[] chiSlope;
  final double[] kByLeft;
  final double[] kByRight;
  final double[] dByLeft;
  final double[] dByRight;
  final double[] chiByLeft;
  final double[] chiByRight;

  private boolean differentiated;

  /** What the curves gave, and which of their pieces each place was in. */
  private final double[] ofConductivity;

  private final double[] ofConductivitySlope;
  private final double[] ofDiffusivity;
  private final double[] ofDiffusivitySlope;
  private final double[] ofTransferenceSlope;
  private final double[] factor;
  private final double[] factorSlope;

  private final int[] conductivityPiece;
  private final int[] diffusivityPiece;
  private final int[] transferencePiece;
  private final int[] thermodynamicPiece;

  /** Inverse sums of both sides of a face. */
  private final double[] perK;

  private final double[] perD;
  private final double[] perChi;

  SaltProperties(Electrolyte electrolyte, double temperature_K, int cells, boolean parity) {
    this.cells = cells;
    this.parity = parity;
    this.temperature_K = temperature_K;
    saltWidth_mol_per_m3 = AboveZero.OF_SALT * electrolyte.concentration_mol_per_m3();
    double most = 5 * electrolyte.concentration_mol_per_m3();
    conductivityLaw = electrolyte.conductivity_S_per_m();
    diffusivityLaw = electrolyte.diffusivity_m2_per_s();
    conductivity = SampledCurve.ofOneSign(conductivityLaw.curve(), 0, most);
    diffusivity = SampledCurve.ofOneSign(diffusivityLaw.curve(), 0, most);
    transference = new SampledCurve(electrolyte.transferenceNumber(), 0, most);
    thermodynamic = SampledCurve.ofOneSign(electrolyte.thermodynamicFactor(), 0, most);
    efficiency = new double[cells];
    leftPart = new double[cells];
    seen = new double[cells];
    salt = new double[cells];
    k = new double[cells];
    d = new double[cells];
    t = new double[cells];
    chi = new double[cells];
    kFace = new double[cells];
    dFace = new double[cells];
    chiFace = new double[cells];
    kSlope = new double[cells];
    dSlope = new double[cells];
    tSlope = new double[cells];
    chiSlope = new double[cells];
    kByLeft = new double[cells];
    kByRight = new double[cells];
    dByLeft = new double[cells];
    dByRight = new double[cells];
    chiByLeft = new double[cells];
    chiByRight = new double[cells];
    ofConductivity = new double[cells];
    ofConductivitySlope = new double[cells];
    ofDiffusivity = new double[cells];
    ofDiffusivitySlope = new double[cells];
    ofTransferenceSlope = new double[cells];
    factor = new double[cells];
    factorSlope = new double[cells];
    conductivityPiece = new int[cells];
    diffusivityPiece = new int[cells];
    transferencePiece = new int[cells];
    thermodynamicPiece = new int[cells];
    perK = new double[cells];
    perD = new double[cells];
    perChi = new double[cells];
    Arrays.fill(seen, Double.NaN);
  }

  /** Takes other places. */
  void lay(double[] efficiencies, double[] leftParts) {
    System.arraycopy(efficiencies, 0, efficiency, 0, cells);
    System.arraycopy(leftParts, 0, leftPart, 0, cells);
    Arrays.fill(seen, Double.NaN);
  }

  /** Takes properties at another temperature from now on. */
  void heat(double toTemperature_K) {
    if (toTemperature_K != temperature_K) {
      temperature_K = toTemperature_K;
      Arrays.fill(seen, Double.NaN);
    }
  }

  /** Salt at a place of the state last looked at, as properties and reactions see it. */
  double salt(int i) {
    return salt[i];
  }

  /** Its derivative. */
  double saltSlope(int i) {
    return AboveZero.slope(seen[i], salt[i]);
  }

  /** Properties at the salt found in every {@code stride}th row, unless it was looked at last. */
  void lookAt(double[] y, int stride) {
    boolean same = true;
    for (int i = 0; i < cells; i++) {
      double unknown = y[stride * i];
      same &= unknown == seen[i];
      seen[i] = unknown;
    }
    if (same) {
      return;
    }
    differentiated = false;
    double conductivityFactor = conductivityLaw.factor(temperature_K);
    double chargeFactor = Constants.FARADAY_C_PER_MOL * diffusivityLaw.factor(temperature_K);
    double twice_V = 2 * Constants.thermalVoltage_V(temperature_K);
    double perRest = AboveZero.OF_SALT / saltWidth_mol_per_m3;
    for (int i = 0; i < cells; i++) {
      salt[i] = AboveZero.of(seen[i], saltWidth_mol_per_m3);
    }
    conductivity.fill(salt, 0, cells, 1, ofConductivity, ofConductivitySlope, conductivityPiece);
    diffusivity.fill(salt, 0, cells, 1, ofDiffusivity, ofDiffusivitySlope, diffusivityPiece);
    transference.fill(salt, 0, cells, 1, t, ofTransferenceSlope, transferencePiece);
    thermodynamic.fill(salt, 0, cells, 1, factor, factorSlope, thermodynamicPiece);
    for (int i = 0; i < cells; i++) {
      double c = salt[i];
      double perSum = AboveZero.perConducting(c * perRest);
      double share = AboveZero.conducting(c * perRest, perSum);
      k[i] = efficiency[i] * conductivityFactor * share * ofConductivity[i];
      d[i] = chargeFactor * efficiency[i] * ofDiffusivity[i];
      chi[i] = twice_V * (1 - t[i]) * factor[i] / c;
    }
    for (int i = 0; i < cells - 1; i++) {
      double part = leftPart[i];
      double ofD = 1 / (part * d[i + 1] + (1 - part) * d[i]);
      double chiMean = part * chi[i + 1] + (1 - part) * chi[i];
      double ofChi = chiMean == 0 ? 0 : 1 / chiMean;
      perD[i] = ofD;
      perChi[i] = ofChi;
      dFace[i] = d[i] * d[i + 1] * ofD;
      chiFace[i] = chi[i] * chi[i + 1] * ofChi;
      if (parity) {
        kFace[i] = 0.5 * (k[i] + k[i + 1]);
      } else {
        double ofK = 1 / (part * k[i + 1] + (1 - part) * k[i]);
        perK[i] = ofK;
        kFace[i] = k[i] * k[i + 1] * ofK;
      }
    }
  }

  /** Derivatives at the state last looked at. */
  void differentiate() {
    if (differentiated) {
      return;
    }
    differentiated = true;
    double conductivityFactor = conductivityLaw.factor(temperature_K);
    double chargeFactor = Constants.FARADAY_C_PER_MOL * diffusivityLaw.factor(temperature_K);
    double twice_V = 2 * Constants.thermalVoltage_V(temperature_K);
    double perRest = AboveZero.OF_SALT / saltWidth_mol_per_m3;
    for (int i = 0; i < cells; i++) {
      double c = salt[i];
      double slope = saltSlope(i);
      double perSum = AboveZero.perConducting(c * perRest);
      kSlope[i] =
          slope
              * efficiency[i]
              * conductivityFactor
              * (AboveZero.conducting(c * perRest, perSum) * ofConductivitySlope[i]
                  + AboveZero.conductingSlope(c * perRest, perSum) * perRest * ofConductivity[i]);
      dSlope[i] = slope * chargeFactor * efficiency[i] * ofDiffusivitySlope[i];
      tSlope[i] = slope * ofTransferenceSlope[i];
      chiSlope[i] =
          (twice_V * ((1 - t[i]) * slope * factorSlope[i] - tSlope[i] * factor[i]) - slope * chi[i])
              / c;
    }
    for (int i = 0; i < cells - 1; i++) {
      double part = leftPart[i];
      double dLeft = d[i] * perD[i];
      double dRight = d[i + 1] * perD[i];
      dByLeft[i] = part * dRight * dRight * dSlope[i];
      dByRight[i] = (1 - part) * dLeft * dLeft * dSlope[i + 1];
      double chiLeft = chi[i] * perChi[i];
      double chiRight = chi[i + 1] * perChi[i];
      chiByLeft[i] = part * chiRight * chiRight * chiSlope[i];
      chiByRight[i] = (1 - part) * chiLeft * chiLeft * chiSlope[i + 1];
      if (parity) {
        kByLeft[i] = 0.5 * kSlope[i];
        kByRight[i] = 0.5 * kSlope[i + 1];
      } else {
        double kLeft = k[i] * perK[i];
        double kRight = k[i + 1] * perK[i];
        kByLeft[i] = part * kRight * kRight * kSlope[i];
        kByRight[i] = (1 - part) * kLeft * kLeft * kSlope[i + 1];
      }
    }
  }
}
