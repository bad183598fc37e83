package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.Arrays;

/** {@link Insertion} at all places of an electrode: diffusion in shells, charge transfer. */
final class DiffusingParticles implements PhaseModel {
  private static final int MOST_FILM_ITERATIONS = 60;

  /** Share of sites, or of the salt at rest, below which a root is softened. */
  private static final double SOFT = 1e-3;

  private final Insertion phase;
  private final Radii radii;
  private final double temperature_K;
  private final int shells;
  private final int places;
  private final double surface_per_m;
  private final double perRadius2;
  private final SampledCurve diffusivity;
  private final SampledCurve exchange;
  private final PotentialModel potential;
  private final int states;
  private final double softSalt_mol_per_m3;

  /** Share of the capacity that a current of 1 A/m² takes out in a second. */
  private final double flowByCurrent;

  /** Faraday constant times the volume of the phase at a place, per area of the cell. */
  private final double[] scale;

  private final double[] diffusivities;
  private final double[] diffusivitySlopes;
  private final double[] lower;
  private final double[] inverse;
  private final double[] upper;
  private final double[] unit;
  private final double[] bySurface;
  private final double[] bySalt;
  private final double[] byPotential;
  private final double[] surfaceChange;

  /** Change of the current that a change of dh/dt causes, and those of h, for each state. */
  private final double[] currentPerState;

  private final double[] stateByRate;
  private final double[] rateByCurrent;
  private final double[] rateBySurface;
  private final double[] unitIm;
  private final double[] diagonalIm;

  private double current;
  private double currentBySurface;
  private double currentBySalt;
  private double currentByPotential;

  /**
   * @param temperature_K at which curves without one of their own are taken
   * @param softSalt_mol_per_m3 salt concentration to a thousandth of which roots of exchange
   *     currents are softened, as they then are near empty and full; zero for exact roots
   */
  DiffusingParticles(
      Insertion phase,
      Radii radii,
      double[] width_m,
      double temperature_K,
      double softSalt_mol_per_m3) {
    this.phase = phase;
    this.softSalt_mol_per_m3 = softSalt_mol_per_m3;
    this.radii = radii;
    this.temperature_K = temperature_K;
    shells = radii.shells;
    places = width_m.length;
    surface_per_m = phase.surface_per_m();
    perRadius2 = 1 / (phase.radius_m() * phase.radius_m());
    double most = phase.most_mol_per_m3();
    diffusivity = new SampledCurve(phase.diffusivity_m2_per_s().curve(), 0, most);
    exchange = new SampledCurve(phase.exchange().curve(), 0, most);
    potential = PotentialModel.of(phase.openCircuit(), temperature_K);
    states = potential.states();
    flowByCurrent =
        phase.shape().factor() / (phase.radius_m() * Constants.FARADAY_C_PER_MOL * most);
    scale = new double[places];
    for (int i = 0; i < places; i++) {
      scale[i] = Constants.FARADAY_C_PER_MOL * phase.volumeShare() * width_m[i];
    }
    diffusivities = new double[shells];
    diffusivitySlopes = new double[shells];
    int n = places * shells;
    lower = new double[n];
    inverse = new double[n];
    upper = new double[n];
    unit = new double[n];
    bySurface = new double[places];
    bySalt = new double[places];
    byPotential = new double[places];
    surfaceChange = new double[places];
    int remembered = places * states;
    currentPerState = new double[remembered];
    stateByRate = new double[remembered];
    rateByCurrent = new double[remembered];
    rateBySurface = new double[remembered];
    unitIm = new double[shells];
    diagonalIm = new double[shells];
  }

  @Override
  public int unknowns() {
    return places * (shells + states);
  }

  @Override
  public boolean stores(int row) {
    return true;
  }

  @Override
  public int surfaceRow(int place) {
    return place * shells + shells - 1;
  }

  @Override
  public void atRest(double[] y, int at) {
    int remembered = at + places * shells;
    Arrays.fill(y, at, remembered, phase.start_mol_per_m3());
    Arrays.fill(y, remembered, at + unknowns(), potential.start());
  }

  @Override
  public void absoluteTolerances(double relative, double[] tolerances, int at) {
    int remembered = at + places * shells;
    Arrays.fill(tolerances, at, remembered, 1e-3 * relative * phase.most_mol_per_m3());
    Arrays.fill(tolerances, remembered, at + unknowns(), relative);
  }

  @Override
  public void amounts(double[] y, int at, double[] amounts) {
    for (int i = 0; i < places; i++) {
      int row = at + i * shells;
      for (int k = 0; k < shells; k++) {
        amounts[row + k] = scale[i] * radii.share[k] * y[row + k];
      }
    }
    int remembered = at + places * shells;
    System.arraycopy(y, remembered, amounts, remembered, places * states);
  }

  @Override
  public void rates(double[] y, int at, Places along, double[] rates) {
    double factor = phase.diffusivity_m2_per_s().factor(along.temperature_K) * perRadius2;
    double constant = diffusivity.at(0) * factor;
    for (int i = 0; i < places; i++) {
      int row = at + i * shells;
      int remembered = at + places * shells + i * states;
      transfer(y, row, remembered, along.salt[i], along.potential[i], along.temperature_K);
      if (states > 0) {
        double x = atSurface(y, row) / phase.most_mol_per_m3();
        potential.rates(x, y, remembered, flowByCurrent * current, rates);
      }
      along.current[i] += surface_per_m * current;
      if (!diffusivity.isConstant()) {
        diffusivitiesAt(y, row, factor);
      }
      double inward = 0;
      for (int k = 0; k < shells - 1; k++) {
        double d = diffusivity.isConstant() ? constant : between(k);
        double flow =
            scale[i] * radii.face[k + 1] * d * (y[row + k + 1] - y[row + k]) / radii.distance[k];
        rates[row + k] = flow - inward;
        inward = flow;
      }
      rates[row + shells - 1] = -along.width_m[i] * surface_per_m * current - inward;
    }
  }

  private void diffusivitiesAt(double[] y, int row, double factor) {
    for (int k = 0; k < shells; k++) {
      diffusivities[k] = factor * diffusivity.at(y[row + k]);
      diffusivitySlopes[k] = factor * diffusivity.slope();
    }
  }

  /** Harmonic mean of the diffusivities of a shell and the next outer one. */
  private double between(int k) {
    double part = radii.innerPart[k];
    return 1 / (part / diffusivities[k] + (1 - part) / diffusivities[k + 1]);
  }

  private double atSurface(double[] y, int row) {
    int outermost = row + shells - 1;
    return radii.surface[0] * y[outermost - 2]
        + radii.surface[1] * y[outermost - 1]
        + radii.surface[2] * y[outermost];
  }

  /** Current per surface of the particles, A/m², and its derivatives. */
  private void transfer(
      double[] y,
      int row,
      int remembered,
      double salt,
      double potentialDrop_V,
      double temperature_K) {
    double most = phase.most_mol_per_m3();
    double c = atSurface(y, row);
    double u = potential.at(c / most, y, remembered, temperature_K);
    double uSlope = potential.slope();
    double k = exchange.at(c) * phase.exchange().factor(temperature_K);
    double kSlope = exchange.slope() * phase.exchange().factor(temperature_K);
    double root = Math.sqrt(salt * c * (most - c));
    double exchangeSlope = kSlope * root + 0.5 * k * root * (1 / c - 1 / (most - c));
    double exchangeCurrent = k * root;
    if (softSalt_mol_per_m3 > 0) {
      double x = c / most;
      double soft = soft(x) * soft(1 - x) * soft(salt / softSalt_mol_per_m3);
      exchangeSlope =
          soft * (exchangeSlope + exchangeCurrent * (softSlope(x) - softSlope(1 - x)) / most);
      exchangeCurrent *= soft;
    }
    double half_per_V = 0.5 / Constants.thermalVoltage_V(temperature_K);
    double overpotential = potentialDrop_V - u;
    double film = phase.film_ohm_m2();
    if (film > 0) {
      overpotential -= film * throughFilm(overpotential, exchangeCurrent, half_per_V, film);
    }
    double e = Math.exp(half_per_V * overpotential);
    double sinh = 0.5 * (e - 1 / e);
    double byOverpotential = exchangeCurrent * half_per_V * (e + 1 / e);
    current = 2 * exchangeCurrent * sinh;
    double behindFilm = 1 / (1 + byOverpotential * film);
    currentBySurface = behindFilm * (2 * exchangeSlope * sinh - byOverpotential * uSlope / most);
    currentBySalt = behindFilm * current / (2 * salt);
    currentByPotential = behindFilm * byOverpotential;
  }

  /** x (x² + s²)^(-1/4) over √x. */
  private static double soft(double x) {
    return 1 / Math.sqrt(Math.sqrt(1 + SOFT * SOFT / (x * x)));
  }

  /** Its logarithmic slope. */
  private static double softSlope(double x) {
    return 0.5 * SOFT * SOFT / (x * (x * x + SOFT * SOFT));
  }

  /** j with j = 2 j₀ sinh((η - j R) F/(2RT)); Newton on the overpotential, which is monotone. */
  private static double throughFilm(
      double overpotential, double exchangeCurrent, double half_per_V, double film) {
    double drop = overpotential / (1 + 2 * half_per_V * exchangeCurrent * film);
    for (int i = 0; i < MOST_FILM_ITERATIONS; i++) {
      double e = Math.exp(half_per_V * drop);
      double f = drop + film * exchangeCurrent * (e - 1 / e) - overpotential;
      double step = f / (1 + film * exchangeCurrent * half_per_V * (e + 1 / e));
      drop -= step;
      if (Math.abs(step) <= 1e-13 * (1 + Math.abs(drop))) {
        break;
      }
    }
    return (overpotential - drop) / film;
  }

  @Override
  public boolean linearise(double[] y, int at, Places along, double shift) {
    double factor = phase.diffusivity_m2_per_s().factor(along.temperature_K) * perRadius2;
    boolean constant = diffusivity.isConstant();
    if (constant) {
      Arrays.fill(diffusivities, diffusivity.at(0) * factor);
      Arrays.fill(diffusivitySlopes, 0);
    }
    int surfaceShell = shells - 1;
    double flux_mol = radii.face[shells] / (phase.radius_m() * Constants.FARADAY_C_PER_MOL);
    boolean finite = true;
    for (int i = 0; i < places; i++) {
      int row = i * shells;
      int remembered = at + places * shells + i * states;
      transfer(y, at + row, remembered, along.salt[i], along.potential[i], along.temperature_K);
      if (states > 0) {
        eliminateStates(y, at + row, remembered, i, shift);
      }
      if (!constant || i == 0) {
        if (!constant) {
          diffusivitiesAt(y, at + row, factor);
        }
        finite &= factorise(y, at + row, row, shift);
        unitResponse(row);
      }
      int factors = constant ? 0 : row;
      double response =
          radii.surface[2] * unit[factors + surfaceShell]
              + radii.surface[1] * unit[factors + surfaceShell - 1]
              + radii.surface[0] * unit[factors + surfaceShell - 2];
      double eliminated = 1 / (1 + currentBySurface * flux_mol * response);
      bySurface[i] = currentBySurface * eliminated;
      bySalt[i] = currentBySalt * eliminated;
      byPotential[i] = currentByPotential * eliminated;
      for (int m = i * states; m < (i + 1) * states; m++) {
        currentPerState[m] *= eliminated;
      }
      finite &= eliminated > -Double.MAX_VALUE && eliminated < Double.MAX_VALUE;
      along.bySalt[i] += surface_per_m * bySalt[i];
      along.byPotential[i] += surface_per_m * byPotential[i];
    }
    return finite;
  }

  /** Takes the states of the potential out of the derivatives of the current. */
  private void eliminateStates(double[] y, int row, int remembered, int place, double shift) {
    double most = phase.most_mol_per_m3();
    potential.differentiate(atSurface(y, row) / most, y, remembered, flowByCurrent * current);
    double back = 1;
    double bySurfaceToo = currentBySurface;
    for (int m = 0; m < states; m++) {
      int to = place * states + m;
      double byState = -currentByPotential * potential.slopeByState(m);
      stateByRate[to] = 1 / (shift - potential.rateByState(m));
      rateByCurrent[to] = flowByCurrent * potential.rateByFlow(m);
      rateBySurface[to] = potential.rateByShare(m) / most;
      currentPerState[to] = byState * stateByRate[to];
      back -= currentPerState[to] * rateByCurrent[to];
      bySurfaceToo += currentPerState[to] * rateBySurface[to];
    }
    currentBySurface = bySurfaceToo / back;
    currentBySalt /= back;
    currentByPotential /= back;
    for (int m = place * states; m < (place + 1) * states; m++) {
      currentPerState[m] /= back;
    }
  }

  /** Factors of shift dA/dy - df/dy of one particle, all rows divided by the scale of the place. */
  private boolean factorise(double[] y, int row, int to, double shift) {
    double diagonal = shift * radii.share[0];
    double lowest = 0;
    for (int k = 0; k < shells - 1; k++) {
      double d = between(k);
      double part = radii.innerPart[k];
      double area = radii.face[k + 1] / radii.distance[k];
      double step = y[row + k + 1] - y[row + k];
      double ofInner = d / diffusivities[k];
      double ofOuter = d / diffusivities[k + 1];
      double byInner = area * (-d + step * ofInner * ofInner * part * diffusivitySlopes[k]);
      double byOuter =
          area * (d + step * ofOuter * ofOuter * (1 - part) * diffusivitySlopes[k + 1]);
      double pivot = 1 / (diagonal - byInner);
      inverse[to + k] = pivot;
      upper[to + k] = -byOuter * pivot;
      lower[to + k + 1] = byInner;
      diagonal = shift * radii.share[k + 1] + byOuter + byInner * byOuter * pivot;
      lowest += Math.abs(pivot);
    }
    inverse[to + shells - 1] = 1 / diagonal;
    return lowest + Math.abs(inverse[to + shells - 1]) <= Double.MAX_VALUE;
  }

  /** Concentrations for one unit in the outermost shell. */
  private void unitResponse(int row) {
    double x = inverse[row + shells - 1];
    unit[row + shells - 1] = x;
    for (int k = shells - 2; k >= 0; k--) {
      x *= -upper[row + k];
      unit[row + k] = x;
    }
  }

  @Override
  public void eliminate(double[] x, int at, Places along) {
    boolean shared = diffusivity.isConstant();
    for (int i = 0; i < places; i++) {
      int row = at + i * shells;
      int f = shared ? 0 : i * shells;
      double perScale = 1 / scale[i];
      double before = 0;
      for (int k = 0; k < shells; k++) {
        before = (x[row + k] * perScale - lower[f + k] * before) * inverse[f + k];
        x[row + k] = before;
      }
      for (int k = shells - 2; k >= 0; k--) {
        before = x[row + k] - upper[f + k] * before;
        x[row + k] = before;
      }
      surfaceChange[i] = atSurface(x, row);
      double change = bySurface[i] * surfaceChange[i];
      int remembered = at + places * shells;
      for (int m = i * states; m < (i + 1) * states; m++) {
        change += currentPerState[m] * x[remembered + m];
      }
      along.currentChange[i] += surface_per_m * change;
    }
  }

  @Override
  public void substitute(double[] x, int at, Places along) {
    boolean shared = diffusivity.isConstant();
    double flux_mol = radii.face[shells] / (phase.radius_m() * Constants.FARADAY_C_PER_MOL);
    for (int i = 0; i < places; i++) {
      int row = at + i * shells;
      int f = shared ? 0 : i * shells;
      double change =
          bySurface[i] * surfaceChange[i]
              + bySalt[i] * along.saltChange[i]
              + byPotential[i] * along.potentialChange[i];
      int remembered = at + places * shells;
      for (int m = i * states; m < (i + 1) * states; m++) {
        change += currentPerState[m] * x[remembered + m];
      }
      double out = flux_mol * change;
      for (int k = 0; k < shells; k++) {
        x[row + k] -= out * unit[f + k];
      }
      for (int m = i * states; m < (i + 1) * states; m++) {
        x[remembered + m] =
            stateByRate[m]
                * (x[remembered + m]
                    + rateByCurrent[m] * change
                    + rateBySurface[m] * atSurface(x, row));
      }
    }
  }

  @Override
  public boolean respond(double[] y, int at, Places along, double angular_per_s) {
    double factor = phase.diffusivity_m2_per_s().factor(along.temperature_K) * perRadius2;
    double flux_mol = radii.face[shells] / (phase.radius_m() * Constants.FARADAY_C_PER_MOL);
    boolean finite = true;
    for (int i = 0; i < places; i++) {
      int row = at + i * shells;
      int remembered = at + places * shells + i * states;
      transfer(y, row, remembered, along.salt[i], along.potential[i], along.temperature_K);
      diffusivitiesAt(y, row, factor);
      double re = 1;
      double im = 0;
      if (currentBySurface != 0) {
        sine(y, row, angular_per_s);
        double responseRe =
            radii.surface[2] * unit[shells - 1]
                + radii.surface[1] * unit[shells - 2]
                + radii.surface[0] * unit[shells - 3];
        double responseIm =
            radii.surface[2] * unitIm[shells - 1]
                + radii.surface[1] * unitIm[shells - 2]
                + radii.surface[0] * unitIm[shells - 3];
        double a = 1 + currentBySurface * flux_mol * responseRe;
        double b = currentBySurface * flux_mol * responseIm;
        double size = a * a + b * b;
        re = a / size;
        im = -b / size;
      }
      finite &= Math.abs(re) + Math.abs(im) <= Double.MAX_VALUE;
      along.bySalt[i] += surface_per_m * currentBySalt * re;
      along.bySaltIm[i] += surface_per_m * currentBySalt * im;
      along.byPotential[i] += surface_per_m * currentByPotential * re;
      along.byPotentialIm[i] += surface_per_m * currentByPotential * im;
    }
    return finite;
  }

  /** Concentrations for a sine of one unit into the outermost shell, from a state at rest. */
  private void sine(double[] y, int row, double angular_per_s) {
    double diagonalRe = 0;
    double imaginary = angular_per_s * radii.share[0];
    for (int k = 0; k < shells - 1; k++) {
      double d = between(k);
      double part = radii.innerPart[k];
      double area = radii.face[k + 1] / radii.distance[k];
      double step = y[row + k + 1] - y[row + k];
      double ofInner = d / diffusivities[k];
      double ofOuter = d / diffusivities[k + 1];
      double byInner = area * (-d + step * ofInner * ofInner * part * diffusivitySlopes[k]);
      double byOuter =
          area * (d + step * ofOuter * ofOuter * (1 - part) * diffusivitySlopes[k + 1]);
      double re = diagonalRe - byInner;
      double size = re * re + imaginary * imaginary;
      double pivotRe = re / size;
      double pivotIm = -imaginary / size;
      upper[k] = -byOuter * pivotRe;
      diagonalIm[k] = -byOuter * pivotIm;
      double product = byInner * byOuter;
      diagonalRe = byOuter + product * pivotRe;
      imaginary = angular_per_s * radii.share[k + 1] + product * pivotIm;
    }
    double size = diagonalRe * diagonalRe + imaginary * imaginary;
    double re = diagonalRe / size;
    double im = -imaginary / size;
    unit[shells - 1] = re;
    unitIm[shells - 1] = im;
    for (int k = shells - 2; k >= 0; k--) {
      double nextRe = -(upper[k] * re - diagonalIm[k] * im);
      im = -(upper[k] * im + diagonalIm[k] * re);
      re = nextRe;
      unit[k] = re;
      unitIm[k] = im;
    }
  }

  @Override
  public double sodium_C_per_m2(double[] amounts, int at) {
    double sum = 0;
    for (int row = at; row < at + places * shells; row++) {
      sum += amounts[row];
    }
    return sum;
  }

  @Override
  public double restPotential_V() {
    double[] remembered = new double[states];
    Arrays.fill(remembered, potential.start());
    return potential.at(
        phase.start_mol_per_m3() / phase.most_mol_per_m3(), remembered, 0, temperature_K);
  }
}
