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
  private final int shells;
  private final int places;
  private final double surface_per_m;
  private final double perRadius2;
  private final SampledCurve diffusivity;
  private final SampledCurve exchange;
  private final PotentialModel potential;

  private final Memory memory;
  private final boolean remembers;
  private final double temperature_K;
  private final double softSalt_mol_per_m3;
  private final boolean parity;

  /** Faraday constant times the volume of the phase at a place, per area of the cell. */
  private final double[] scale;

  private final double[] perScale;
  private final double[] diagonal;

  /** The state that was looked at last, and what follows from it. */
  private final double[] seen;

  private final double[] seenSalt;
  private final double[] seenPotential;
  private double seenTemperature_K = Double.NaN;
  private final double[] diffusivities;
  private final double[] diffusivitySlopes;
  private final double[] between;
  private final double[] byInner;
  private final double[] byOuter;
  private final double[] currents;
  private final double[] currentsBySurface;
  private final double[] currentsBySalt;
  private final double[] currentsByPotential;
  private final double[] lower;
  private final double[] inverse;
  private final double[] upper;
  private final double[] unit;
  private final double[] bySurface;
  private final double[] bySalt;
  private final double[] byPotential;
  private final double[] surfaceChange;
  private final double[] unitIm;
  private final double[] upperIm;

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
    parity = softSalt_mol_per_m3 > 0;
    this.radii = radii;
    shells = radii.shells;
    places = width_m.length;
    surface_per_m = phase.surface_per_m();
    perRadius2 = 1 / (phase.radius_m() * phase.radius_m());
    double most = phase.most_mol_per_m3();
    diffusivity = new SampledCurve(phase.diffusivity_m2_per_s().curve(), 0, most);
    exchange = new SampledCurve(phase.exchange().curve(), 0, most);
    potential = PotentialModel.of(phase.openCircuit(), temperature_K);
    remembers = potential.states() > 0;
    this.temperature_K = temperature_K;
    double perCapacity_m2_per_C =
        phase.shape().factor() / (phase.radius_m() * Constants.FARADAY_C_PER_MOL * most);
    memory = new Memory(potential, places, perCapacity_m2_per_C, most);
    scale = new double[places];
    for (int i = 0; i < places; i++) {
      scale[i] = Constants.FARADAY_C_PER_MOL * phase.volumeShare() * width_m[i];
    }
    int n = places * shells;
    seen = new double[n + memory.unknowns()];
    seenSalt = new double[places];
    seenPotential = new double[places];
    diffusivities = new double[n];
    diffusivitySlopes = new double[n];
    between = new double[n];
    byInner = new double[n];
    byOuter = new double[n];
    currents = new double[places];
    currentsBySurface = new double[places];
    currentsBySalt = new double[places];
    currentsByPotential = new double[places];
    lower = new double[n];
    inverse = new double[n];
    upper = new double[n];
    unit = new double[n];
    bySurface = new double[places];
    bySalt = new double[places];
    byPotential = new double[places];
    surfaceChange = new double[places];
    unitIm = new double[n];
    upperIm = new double[n];
    diagonal = new double[places];
    perScale = new double[places];
    for (int i = 0; i < places; i++) {
      perScale[i] = 1 / scale[i];
    }
  }

  @Override
  public int unknowns() {
    return places * shells + memory.unknowns();
  }

  @Override
  public boolean stores(int row) {
    return true;
  }

  @Override
  public int surfaceRow(int place) {
    return (shells - 1) * places + place;
  }

  @Override
  public void atRest(double[] y, int at) {
    Arrays.fill(y, at, at + places * shells, phase.start_mol_per_m3());
    memory.atRest(y, at + places * shells);
  }

  @Override
  public void absoluteTolerances(double relative, double[] tolerances, int at) {
    int remembered = at + places * shells;
    Arrays.fill(tolerances, at, remembered, 1e-3 * relative * phase.most_mol_per_m3());
    Arrays.fill(tolerances, remembered, at + unknowns(), relative);
  }

  @Override
  public void amounts(double[] y, int at, double[] amounts) {
    for (int k = 0; k < shells; k++) {
      int row = at + k * places;
      double share = radii.share[k];
      for (int i = 0; i < places; i++) {
        amounts[row + i] = scale[i] * share * y[row + i];
      }
    }
    int remembered = at + places * shells;
    System.arraycopy(y, remembered, amounts, remembered, memory.unknowns());
  }

  @Override
  public void rates(double[] y, int at, Places along, double[] rates) {
    lookAt(y, at, along);
    Arrays.fill(rates, at, at + places, 0);
    for (int k = 0; k < shells - 1; k++) {
      int here = k * places;
      double conductance = radii.conductance[k];
      for (int i = 0; i < places; i++) {
        int row = at + here + i;
        double flow = scale[i] * conductance * between[here + i] * (y[row + places] - y[row]);
        rates[row] += flow;
        rates[row + places] = -flow;
      }
    }
    int outermost = at + (shells - 1) * places;
    for (int i = 0; i < places; i++) {
      double density = surface_per_m * currents[i];
      rates[outermost + i] -= along.width_m[i] * density;
      along.current[i] += density;
    }
    for (int i = 0; remembers && i < places; i++) {
      memory.rates(y, at + places * shells, i, atSurface(y, at + i), currents[i], rates);
    }
  }

  /** Diffusivities and currents of a state, unless it is the one looked at last. */
  private void lookAt(double[] y, int at, Places along) {
    int n = places * shells;
    int all = unknowns();
    if (along.temperature_K == seenTemperature_K
        && Arrays.equals(y, at, at + all, seen, 0, all)
        && Arrays.equals(along.salt, seenSalt)
        && Arrays.equals(along.potential, seenPotential)) {
      return;
    }
    boolean firstTime = along.temperature_K != seenTemperature_K;
    System.arraycopy(y, at, seen, 0, all);
    System.arraycopy(along.salt, 0, seenSalt, 0, places);
    System.arraycopy(along.potential, 0, seenPotential, 0, places);
    seenTemperature_K = along.temperature_K;
    if (firstTime || !diffusivity.isConstant()) {
      double factor = phase.diffusivity_m2_per_s().factor(along.temperature_K) * perRadius2;
      diffusivity.fill(y, at, n, factor, diffusivities, diffusivitySlopes);
      faces();
    }
    for (int i = 0; i < places; i++) {
      double c = atSurface(y, at + i);
      int remembered = at + n + memory.row(i);
      double u = potential.at(c / phase.most_mol_per_m3(), y, remembered, along.temperature_K);
      transfer(c, along.salt[i], along.potential[i] - u, along.temperature_K);
      currents[i] = current;
      currentsBySurface[i] = currentBySurface;
      currentsBySalt[i] = currentBySalt;
      currentsByPotential[i] = currentByPotential;
    }
  }

  /** Diffusivity of every face and its derivatives by the concentrations inside and outside. */
  private void faces() {
    for (int k = 0; k < shells - 1; k++) {
      double part = radii.innerPart[k];
      int here = k * places;
      if (parity) {
        for (int i = here; i < here + places; i++) {
          double inner = diffusivities[i];
          double outer = diffusivities[i + places];
          double perSum = 1 / (part * outer + (1 - part) * inner);
          between[i] = inner * outer * perSum;
          byInner[i] = part * outer * outer * perSum * perSum * diffusivitySlopes[i];
          byOuter[i] = (1 - part) * inner * inner * perSum * perSum * diffusivitySlopes[i + places];
        }
      } else {
        for (int i = here; i < here + places; i++) {
          between[i] = (1 - part) * diffusivities[i] + part * diffusivities[i + places];
          byInner[i] = (1 - part) * diffusivitySlopes[i];
          byOuter[i] = part * diffusivitySlopes[i + places];
        }
      }
    }
  }

  /** Value at the surface of a place, from those of its shells, which lie places apart. */
  private double atSurface(double[] values, int innermost) {
    int outermost = innermost + (shells - 1) * places;
    return radii.surface[0] * values[outermost - 2 * places]
        + radii.surface[1] * values[outermost - places]
        + radii.surface[2] * values[outermost];
  }

  /** Current per surface of the particles, A/m², and its derivatives. */
  private void transfer(double c, double salt, double overpotential_V, double temperature_K) {
    double most = phase.most_mol_per_m3();
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
    double overpotential = overpotential_V;
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
    lookAt(y, at, along);
    boolean finite = factorise(y, at, shift);
    double flux_mol = radii.face[shells] / (phase.radius_m() * Constants.FARADAY_C_PER_MOL);
    for (int i = 0; i < places; i++) {
      double ofSurface = currentsBySurface[i];
      double others = 1;
      if (remembers) {
        memory.linearise(
            y,
            at + places * shells,
            i,
            atSurface(y, at + i),
            currents[i],
            ofSurface,
            currentsByPotential[i],
            shift);
        ofSurface = memory.bySurface();
        others = 1 / memory.divisor();
      }
      double eliminated = 1 / (1 + ofSurface * flux_mol * atSurface(unit, i));
      bySurface[i] = ofSurface * eliminated;
      bySalt[i] = others * currentsBySalt[i] * eliminated;
      byPotential[i] = others * currentsByPotential[i] * eliminated;
      memory.scale(i, eliminated);
      finite &= Math.abs(eliminated) <= Double.MAX_VALUE;
      along.bySalt[i] += surface_per_m * bySalt[i];
      along.byPotential[i] += surface_per_m * byPotential[i];
    }
    return finite;
  }

  /**
   * Factors of shift dA/dy - df/dy, all rows divided by the scale of their place, and the
   * concentrations for one unit in the outermost shell.
   */
  private boolean factorise(double[] y, int at, double shift) {
    for (int i = 0; i < places; i++) {
      diagonal[i] = shift * radii.share[0];
    }
    for (int k = 0; k < shells - 1; k++) {
      double area = radii.conductance[k];
      double storing = shift * radii.share[k + 1];
      int here = k * places;
      for (int i = 0; i < places; i++) {
        int row = here + i;
        double step = y[at + row + places] - y[at + row];
        double ofInner = area * (byInner[row] * step - between[row]);
        double ofOuter = area * (byOuter[row] * step + between[row]);
        double pivot = 1 / (diagonal[i] - ofInner);
        inverse[row] = pivot;
        upper[row] = -ofOuter * pivot;
        lower[row + places] = ofInner;
        diagonal[i] = storing + ofOuter + ofInner * ofOuter * pivot;
      }
    }
    int outermost = (shells - 1) * places;
    double sum = 0;
    for (int i = 0; i < places; i++) {
      double pivot = 1 / diagonal[i];
      inverse[outermost + i] = pivot;
      unit[outermost + i] = pivot;
      sum += Math.abs(pivot);
    }
    for (int row = outermost - 1; row >= 0; row--) {
      unit[row] = -upper[row] * unit[row + places];
    }
    for (int i = 0; i < places; i++) {
      sum += Math.abs(unit[i]);
    }
    return sum <= Double.MAX_VALUE;
  }

  @Override
  public void eliminate(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      x[at + i] = x[at + i] * perScale[i] * inverse[i];
    }
    int n = places * shells;
    for (int from = places; from < n; from += places) {
      for (int i = 0; i < places; i++) {
        int row = from + i;
        x[at + row] =
            (x[at + row] * perScale[i] - lower[row] * x[at + row - places]) * inverse[row];
      }
    }
    for (int row = n - places - 1; row >= 0; row--) {
      x[at + row] -= upper[row] * x[at + row + places];
    }
    for (int i = 0; i < places; i++) {
      surfaceChange[i] = atSurface(x, at + i);
      double change = bySurface[i] * surfaceChange[i] + memory.currentChange(x, at + n, i);
      along.currentChange[i] += surface_per_m * change;
    }
  }

  @Override
  public void substitute(double[] x, int at, Places along) {
    int n = places * shells;
    double flux_mol = radii.face[shells] / (phase.radius_m() * Constants.FARADAY_C_PER_MOL);
    for (int i = 0; i < places; i++) {
      diagonal[i] =
          flux_mol
              * (bySurface[i] * surfaceChange[i]
                  + memory.currentChange(x, at + n, i)
                  + bySalt[i] * along.saltChange[i]
                  + byPotential[i] * along.potentialChange[i]);
    }
    for (int from = 0; from < n; from += places) {
      for (int i = 0; i < places; i++) {
        x[at + from + i] -= diagonal[i] * unit[from + i];
      }
    }
    for (int i = 0; remembers && i < places; i++) {
      memory.substitute(x, at + n, i, diagonal[i] / flux_mol, atSurface(x, at + i));
    }
  }

  @Override
  public boolean respond(double[] y, int at, Places along, double angular_per_s) {
    lookAt(y, at, along);
    double flux_mol = radii.face[shells] / (phase.radius_m() * Constants.FARADAY_C_PER_MOL);
    boolean finite = true;
    for (int i = 0; i < places; i++) {
      sine(y, at, i, angular_per_s);
      double a = 1 + currentsBySurface[i] * flux_mol * atSurface(unit, i);
      double b = currentsBySurface[i] * flux_mol * atSurface(unitIm, i);
      double size = a * a + b * b;
      double re = a / size;
      double im = -b / size;
      finite &= Math.abs(re) + Math.abs(im) <= Double.MAX_VALUE;
      along.bySalt[i] += surface_per_m * currentsBySalt[i] * re;
      along.bySaltIm[i] += surface_per_m * currentsBySalt[i] * im;
      along.byPotential[i] += surface_per_m * currentsByPotential[i] * re;
      along.byPotentialIm[i] += surface_per_m * currentsByPotential[i] * im;
    }
    return finite;
  }

  /** Concentrations for a sine of one unit into the outermost shell of a place. */
  private void sine(double[] y, int at, int place, double angular_per_s) {
    double diagonalRe = 0;
    double imaginary = angular_per_s * radii.share[0];
    int row = place;
    for (int k = 0; k < shells - 1; k++) {
      double area = radii.conductance[k];
      double step = y[at + row + places] - y[at + row];
      double ofInner = area * (byInner[row] * step - between[row]);
      double ofOuter = area * (byOuter[row] * step + between[row]);
      double re = diagonalRe - ofInner;
      double size = re * re + imaginary * imaginary;
      double pivotRe = re / size;
      double pivotIm = -imaginary / size;
      upper[row] = -ofOuter * pivotRe;
      upperIm[row] = -ofOuter * pivotIm;
      double product = ofInner * ofOuter;
      diagonalRe = ofOuter + product * pivotRe;
      imaginary = angular_per_s * radii.share[k + 1] + product * pivotIm;
      row += places;
    }
    double size = diagonalRe * diagonalRe + imaginary * imaginary;
    double re = diagonalRe / size;
    double im = -imaginary / size;
    unit[row] = re;
    unitIm[row] = im;
    for (int inner = row - places; inner >= 0; inner -= places) {
      double nextRe = -(upper[inner] * re - upperIm[inner] * im);
      im = -(upper[inner] * im + upperIm[inner] * re);
      re = nextRe;
      unit[inner] = re;
      unitIm[inner] = im;
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
    return memory.startPotential_V(
        phase.start_mol_per_m3() / phase.most_mol_per_m3(), temperature_K);
  }
}
