package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@link SurfaceStorage} at all places of an electrode; one unknown each, the share x. */
final class SurfaceLayer implements PhaseModel {
  private static final double SOFT = 1e-3;

  private final SurfaceStorage phase;
  private final boolean sites;
  private final double middle_V;
  private final double width;
  private final double temperature_K;
  private final int places;
  private final double[] scale;
  private final double[] inverse;
  private final double[] byShare;
  private final double[] byPotential;
  private final double[] bySalt;
  private double current;
  private double currentByShare;
  private double currentByPotential;
  private double currentBySalt;

  SurfaceLayer(SurfaceStorage phase, double[] width_m, double temperature_K) {
    this.phase = phase;
    this.temperature_K = temperature_K;
    switch (phase.isotherm()) {
      case Isotherm.Langmuir langmuir -> {
        sites = true;
        middle_V = langmuir.potential_V();
        width = langmuir.width();
      }
      case Isotherm.Linear linear -> {
        sites = false;
        middle_V = linear.high_V();
        width = linear.high_V() - linear.low_V();
      }
    }
    places = width_m.length;
    scale = new double[places];
    for (int i = 0; i < places; i++) {
      scale[i] = phase.capacity_C_per_m3() * width_m[i];
    }
    inverse = new double[places];
    byShare = new double[places];
    byPotential = new double[places];
    bySalt = new double[places];
  }

  @Override
  public int unknowns() {
    return places;
  }

  @Override
  public boolean stores(int row) {
    return true;
  }

  @Override
  public int surfaceRow(int place) {
    return place;
  }

  @Override
  public void atRest(double[] y, int at) {
    Arrays.fill(y, at, at + places, phase.start());
  }

  @Override
  public void absoluteTolerances(double relative, double[] tolerances, int at) {
    Arrays.fill(tolerances, at, at + places, 0.1 * relative);
  }

  @Override
  public void amounts(double[] y, int at, double[] amounts) {
    for (int i = 0; i < places; i++) {
      amounts[at + i] = scale[i] * y[at + i];
    }
  }

  @Override
  public void rates(double[] y, int at, Places along, double[] rates) {
    for (int i = 0; i < places; i++) {
      transfer(y[at + i], along.salt[i], along.potential[i], along.temperature_K);
      double density = phase.surface_per_m() * current;
      rates[at + i] = -along.width_m[i] * density;
      along.current[i] += density;
    }
  }

  private void transfer(double x, double salt, double potential_V, double atTemperature_K) {
    double per_V = 0.5 / Constants.thermalVoltage_V(atTemperature_K);
    double relative = salt / phase.salt_mol_per_m3();
    double scaleHere = phase.exchange_A_per_m2() * SoftRoot.of(relative);
    double out;
    double in;
    double outByShare;
    double inByShare;
    if (sites) {
      double e = Math.exp(per_V * (potential_V - middle_V));
      out = scaleHere * e * power(x);
      in = scaleHere / e * power(1 - x);
      outByShare = scaleHere * e * powerSlope(x);
      inByShare = -scaleHere / e * powerSlope(1 - x);
    } else {
      double e = Math.exp(per_V * (potential_V - middle_V + width * x));
      out = scaleHere * e;
      in = scaleHere / e;
      outByShare = per_V * width * out;
      inByShare = -per_V * width * in;
    }
    current = out - in;
    currentByShare = outByShare - inByShare;
    currentByPotential = per_V * (out + in);
    currentBySalt = current * SoftRoot.relativeSlope(relative) / phase.salt_mol_per_m3();
  }

  /** x^w, softened near 0 unless w = 1. */
  private double power(double x) {
    return width == 1 ? x : x * Math.pow(kept(x), width - 1);
  }

  private double powerSlope(double x) {
    if (width == 1) {
      return 1;
    }
    double kept = kept(x);
    double byKept = kept > 0.5 * SOFT ? (width - 1) * x / kept : 0;
    return (1 + byKept) * Math.pow(kept, width - 1);
  }

  private static double kept(double x) {
    return Math.max(x + SOFT, 0.5 * SOFT);
  }

  @Override
  public boolean linearise(double[] y, int at, Places along, double shift) {
    boolean finite = true;
    for (int i = 0; i < places; i++) {
      transfer(y[at + i], along.salt[i], along.potential[i], along.temperature_K);
      double perCharge = phase.surface_per_m() * along.width_m[i] / scale[i];
      inverse[i] = 1 / (shift + perCharge * currentByShare);
      finite &= Math.abs(inverse[i]) <= Double.MAX_VALUE;
      byShare[i] = currentByShare;
      byPotential[i] = -perCharge * currentByPotential * inverse[i];
      bySalt[i] = -perCharge * currentBySalt * inverse[i];
      along.byPotential[i] +=
          phase.surface_per_m() * (currentByPotential + currentByShare * byPotential[i]);
      along.bySalt[i] += phase.surface_per_m() * (currentBySalt + currentByShare * bySalt[i]);
    }
    return finite;
  }

  @Override
  public void eliminate(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      x[at + i] *= inverse[i] / scale[i];
      along.currentChange[i] += phase.surface_per_m() * byShare[i] * x[at + i];
    }
  }

  @Override
  public void substitute(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      x[at + i] += byPotential[i] * along.potentialChange[i] + bySalt[i] * along.saltChange[i];
    }
  }

  @Override
  public boolean respond(double[] y, int at, Places along, double angular_per_s) {
    boolean finite = true;
    for (int i = 0; i < places; i++) {
      transfer(y[at + i], along.salt[i], along.potential[i], along.temperature_K);
      double followed = phase.surface_per_m() * along.width_m[i] / scale[i] * currentByShare;
      double size = angular_per_s * angular_per_s + followed * followed;
      double re = angular_per_s * angular_per_s / size;
      double im = angular_per_s * followed / size;
      finite &= Math.abs(re) + Math.abs(im) <= Double.MAX_VALUE;
      along.byPotential[i] += phase.surface_per_m() * currentByPotential * re;
      along.byPotentialIm[i] += phase.surface_per_m() * currentByPotential * im;
      along.bySalt[i] += phase.surface_per_m() * currentBySalt * re;
      along.bySaltIm[i] += phase.surface_per_m() * currentBySalt * im;
    }
    return finite;
  }

  @Override
  public double sodium_C_per_m2(double[] amounts, int at) {
    double sum = 0;
    for (int i = 0; i < places; i++) {
      sum += amounts[at + i];
    }
    return sum;
  }

  @Override
  public double restPotential_V() {
    return rest_V(phase.start(), temperature_K);
  }

  private double rest_V(double x, double atTemperature_K) {
    return sites
        ? middle_V + Constants.thermalVoltage_V(atTemperature_K) * Math.log(power(1 - x) / power(x))
        : middle_V - width * x;
  }

  @Override
  public List<HeldEnthalpy> enthalpy(int at) {
    EnthalpyCurve curve = new EnthalpyCurve(x -> sites ? middle_V : middle_V - width * x);
    int[] rows = IntStream.range(at, at + places).toArray();
    return List.of(new HeldEnthalpy(curve, rows, scale, 1));
  }

  @Override
  public double volumeRatio(double[] y, int at, Places along) {
    return 1;
  }
}
