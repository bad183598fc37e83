package anodyne.cell;

import anodyne.quantity.Constants;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@link Insertion} at all places of an electrode: diffusion in shells, charge transfer. */
final class DiffusingParticles implements PhaseModel {
  private static final int MOST_FILM_ITERATIONS = 60;

  /** Share of sites, or of the salt at rest, below which a root is softened. */
  private static final double SOFT = 1e-3;

  /** Share of sites below which a surface counts as empty or full. */
  private static final double SPENT = 0.01;

  private final Insertion phase;
  private final ShellDiffusion diffusion;
  private final double temperature_K;
  private final int places;
  private final int shellRows;
  private final double surface_per_m;

  /** F times what leaves a particle over its scale, per current density. */
  private final double leavingByCurrent;

  private final SampledCurve exchange;
  private final PotentialModel potential;
  private final int states;
  private final double softSalt_mol_per_m3;

  private final double perMost;

  /** Of the temperature last looked at: factor on exchange currents, and F/(2RT). */
  private double exchangeFactor;

  private double half_per_V;

  /** Share of the capacity that a current of 1 A/m² takes out in a second. */
  private final double flowByCurrent;

  /** The state that was looked at last, and what follows from it. */
  private final double[] seen;

  private final double[] seenSalt;
  private final double[] seenPotential;
  private double seenTemperature_K = Double.NaN;
  private final double[] currents;
  private final double[] currentsBySurface;
  private final double[] currentsBySalt;
  private final double[] currentsByPotential;
  private final double[] slopesByState;

  private final double[] bySurface;
  private final double[] bySalt;
  private final double[] byPotential;
  private final double[] surfaceChange;

  /** Change of the current that a change of dh/dt causes, and those of h, for each state. */
  private final double[] currentPerState;

  private final double[] stateByRate;
  private final double[] rateByCurrent;
  private final double[] rateBySurface;
  private final double[] leaving;

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
    this.temperature_K = temperature_K;
    places = width_m.length;
    surface_per_m = phase.surface_per_m();
    leavingByCurrent = phase.shape().factor() / (phase.radius_m() * Constants.FARADAY_C_PER_MOL);
    double most = phase.most_mol_per_m3();
    double[] scale = new double[places];
    for (int i = 0; i < places; i++) {
      scale[i] = Constants.FARADAY_C_PER_MOL * phase.volumeShare() * width_m[i];
    }
    diffusion =
        new ShellDiffusion(
            radii,
            phase.radius_m(),
            phase.diffusivity_m2_per_s(),
            most,
            scale,
            softSalt_mol_per_m3 > 0);
    shellRows = diffusion.size();
    exchange = SampledCurve.within(phase.exchange().curve(), 0, most);
    potential = PotentialModel.of(phase.openCircuit(), temperature_K);
    states = potential.states();
    perMost = 1 / most;
    flowByCurrent = leavingByCurrent / most;
    seen = new double[unknowns()];
    seenSalt = new double[places];
    seenPotential = new double[places];
    currents = new double[places];
    currentsBySurface = new double[places];
    currentsBySalt = new double[places];
    currentsByPotential = new double[places];
    slopesByState = new double[places * states];
    bySurface = new double[places];
    bySalt = new double[places];
    byPotential = new double[places];
    surfaceChange = new double[places];
    int remembered = places * states;
    currentPerState = new double[remembered];
    stateByRate = new double[remembered];
    rateByCurrent = new double[remembered];
    rateBySurface = new double[remembered];
    leaving = new double[places];
  }

  @Override
  public int unknowns() {
    return shellRows + places * states;
  }

  @Override
  public boolean stores(int row) {
    return true;
  }

  @Override
  public int surfaceRow(int place) {
    return diffusion.surfaceRow(place);
  }

  @Override
  public void atRest(double[] y, int at) {
    int remembered = at + shellRows;
    Arrays.fill(y, at, remembered, phase.start_mol_per_m3());
    Arrays.fill(y, remembered, at + unknowns(), potential.start());
  }

  @Override
  public void absoluteTolerances(double relative, double[] tolerances, int at) {
    int remembered = at + shellRows;
    Arrays.fill(tolerances, at, remembered, 1e-3 * relative * phase.most_mol_per_m3());
    Arrays.fill(tolerances, remembered, at + unknowns(), relative);
  }

  @Override
  public void amounts(double[] y, int at, double[] amounts) {
    diffusion.amounts(y, at, amounts);
    System.arraycopy(y, at + shellRows, amounts, at + shellRows, places * states);
  }

  @Override
  public void rates(double[] y, int at, Places along, double[] rates) {
    lookAt(y, at, along);
    diffusion.rates(y, at, rates);
    for (int i = 0; i < places; i++) {
      double density = surface_per_m * currents[i];
      rates[at + diffusion.surfaceRow(i)] -= along.width_m[i] * density;
      along.current[i] += density;
    }
    if (states > 0) {
      for (int i = 0; i < places; i++) {
        double x = diffusion.atSurface(y, at + i) / phase.most_mol_per_m3();
        int remembered = at + shellRows + i * states;
        potential.rates(x, y, remembered, flowByCurrent * currents[i], rates);
      }
    }
  }

  /** Diffusivities and currents of a state, unless it is the one looked at last. */
  private void lookAt(double[] y, int at, Places along) {
    if (along.temperature_K == seenTemperature_K
        && Arrays.equals(y, at, at + seen.length, seen, 0, seen.length)
        && Arrays.equals(along.salt, seenSalt)
        && Arrays.equals(along.potential, seenPotential)) {
      return;
    }
    System.arraycopy(y, at, seen, 0, seen.length);
    System.arraycopy(along.salt, 0, seenSalt, 0, places);
    System.arraycopy(along.potential, 0, seenPotential, 0, places);
    seenTemperature_K = along.temperature_K;
    diffusion.lookAt(y, at, along.temperature_K);
    exchangeFactor = phase.exchange().factor(along.temperature_K);
    half_per_V = 0.5 / Constants.thermalVoltage_V(along.temperature_K);
    for (int i = 0; i < places; i++) {
      transfer(
          diffusion.atSurface(y, at + i),
          y,
          at + shellRows + i * states,
          along.salt[i],
          along.potential[i],
          along.temperature_K);
      currents[i] = current;
      currentsBySurface[i] = currentBySurface;
      currentsBySalt[i] = currentBySalt;
      currentsByPotential[i] = currentByPotential;
      for (int m = 0; m < states; m++) {
        slopesByState[i * states + m] = potential.slopeByState(m);
      }
    }
  }

  /** Current per surface of the particles, A/m², and its derivatives. */
  private void transfer(
      double c,
      double[] y,
      int remembered,
      double salt,
      double potentialDrop_V,
      double temperature_K) {
    double most = phase.most_mol_per_m3();
    double u = potential.at(c * perMost, y, remembered, temperature_K);
    double uSlope = potential.slope() * perMost;
    double k = exchange.at(c) * exchangeFactor;
    double kSlope = exchange.slope() * exchangeFactor;
    double width = AboveZero.OF_SITES * most;
    double filled = AboveZero.of(c, width);
    double vacant = AboveZero.of(most - c, width);
    double byFilled = AboveZero.relativeSlope(c, filled);
    double byVacant = AboveZero.relativeSlope(most - c, vacant);
    double perSalt = 1 / salt;
    double root = Math.sqrt(salt * filled * vacant);
    double exchangeSlope = root * (kSlope + 0.5 * k * (byFilled - byVacant));
    double exchangeCurrent = k * root;
    if (softSalt_mol_per_m3 > 0) {
      double ofFilled = square(SOFT * most / filled);
      double ofVacant = square(SOFT * most / vacant);
      double ofSalt = square(SOFT * softSalt_mol_per_m3 * perSalt);
      double perFilled = 1 / (1 + ofFilled);
      double perVacant = 1 / (1 + ofVacant);
      double soft = Math.sqrt(Math.sqrt(perFilled * perVacant / (1 + ofSalt)));
      double slope = 0.5 * (ofFilled * perFilled * byFilled - ofVacant * perVacant * byVacant);
      exchangeSlope = soft * (exchangeSlope + exchangeCurrent * slope);
      exchangeCurrent *= soft;
    }
    double overpotential = potentialDrop_V - u;
    double film = phase.film_ohm_m2();
    if (film > 0) {
      overpotential -= film * throughFilm(overpotential, exchangeCurrent, half_per_V, film);
    }
    double e = Math.exp(half_per_V * overpotential);
    double inverse = 1 / e;
    double twiceSinh = e - inverse;
    double byOverpotential = exchangeCurrent * half_per_V * (e + inverse);
    current = exchangeCurrent * twiceSinh;
    double behindFilm = film > 0 ? 1 / (1 + byOverpotential * film) : 1;
    currentBySurface = behindFilm * (exchangeSlope * twiceSinh - byOverpotential * uSlope);
    currentBySalt = behindFilm * 0.5 * current * perSalt;
    currentByPotential = behindFilm * byOverpotential;
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * j with j = 2 j₀ sinh((η - j R) F/(2RT)); Newton on the overpotential behind the film, from the
   * nearer of two values beyond it: the residual is monotone and bent one way from there on.
   */
  private static double throughFilm(
      double overpotential, double exchangeCurrent, double half_per_V, double film) {
    double whole = Math.abs(overpotential);
    double alone = Terminals.asinh(0.5 * whole / (film * exchangeCurrent)) / half_per_V;
    double drop = Math.copySign(Math.min(whole, alone), overpotential);
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
    boolean finite = diffusion.factorise(y, at, shift);
    for (int i = 0; i < places; i++) {
      currentBySurface = currentsBySurface[i];
      currentBySalt = currentsBySalt[i];
      currentByPotential = currentsByPotential[i];
      if (states > 0) {
        eliminateStates(y, at, i, shift);
      }
      double eliminated =
          1 / (1 + currentBySurface * leavingByCurrent * diffusion.unitAtSurface(i));
      bySurface[i] = currentBySurface * eliminated;
      bySalt[i] = currentBySalt * eliminated;
      byPotential[i] = currentByPotential * eliminated;
      for (int m = i * states; m < (i + 1) * states; m++) {
        currentPerState[m] *= eliminated;
      }
      finite &= Math.abs(eliminated) <= Double.MAX_VALUE;
      along.bySalt[i] += surface_per_m * bySalt[i];
      along.byPotential[i] += surface_per_m * byPotential[i];
    }
    return finite;
  }

  /** Takes the states of the potential out of the derivatives of the current. */
  private void eliminateStates(double[] y, int at, int place, double shift) {
    double most = phase.most_mol_per_m3();
    potential.differentiate(
        diffusion.atSurface(y, at + place) / most,
        y,
        at + shellRows + place * states,
        flowByCurrent * currents[place]);
    double back = 1;
    double bySurfaceToo = currentBySurface;
    for (int m = 0; m < states; m++) {
      int to = place * states + m;
      double byState = -currentByPotential * slopesByState[to];
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

  @Override
  public void eliminate(double[] x, int at, Places along) {
    diffusion.solve(x, at);
    for (int i = 0; i < places; i++) {
      surfaceChange[i] = diffusion.atSurface(x, at + i);
      double change = bySurface[i] * surfaceChange[i];
      for (int m = i * states; m < (i + 1) * states; m++) {
        change += currentPerState[m] * x[at + shellRows + m];
      }
      along.currentChange[i] += surface_per_m * change;
    }
  }

  @Override
  public void substitute(double[] x, int at, Places along) {
    for (int i = 0; i < places; i++) {
      double change =
          bySurface[i] * surfaceChange[i]
              + bySalt[i] * along.saltChange[i]
              + byPotential[i] * along.potentialChange[i];
      for (int m = i * states; m < (i + 1) * states; m++) {
        change += currentPerState[m] * x[at + shellRows + m];
      }
      leaving[i] = leavingByCurrent * change;
    }
    diffusion.subtractUnits(x, at, leaving);
    if (states > 0) {
      for (int i = 0; i < places; i++) {
        double surface = diffusion.atSurface(x, at + i);
        double change = leaving[i] / leavingByCurrent;
        for (int m = i * states; m < (i + 1) * states; m++) {
          int row = at + shellRows + m;
          x[row] =
              stateByRate[m] * (x[row] + rateByCurrent[m] * change + rateBySurface[m] * surface);
        }
      }
    }
  }

  @Override
  public boolean respond(double[] y, int at, Places along, double angular_per_s) {
    lookAt(y, at, along);
    boolean finite = true;
    for (int i = 0; i < places; i++) {
      diffusion.sine(y, at, i, angular_per_s);
      double a = 1 + currentsBySurface[i] * leavingByCurrent * diffusion.unitAtSurface(i);
      double b = currentsBySurface[i] * leavingByCurrent * diffusion.unitAtSurfaceIm(i);
      double perSize = 1 / (a * a + b * b);
      double re = a * perSize;
      double im = -b * perSize;
      finite &= Math.abs(re) + Math.abs(im) <= Double.MAX_VALUE;
      along.bySalt[i] += surface_per_m * currentsBySalt[i] * re;
      along.bySaltIm[i] += surface_per_m * currentsBySalt[i] * im;
      along.byPotential[i] += surface_per_m * currentsByPotential[i] * re;
      along.byPotentialIm[i] += surface_per_m * currentsByPotential[i] * im;
    }
    return finite;
  }

  @Override
  public double sodium_C_per_m2(double[] amounts, int at) {
    double sum = 0;
    for (int row = at; row < at + shellRows; row++) {
      sum += amounts[row];
    }
    return sum;
  }

  @Override
  public Optional<String> exhausted(double[] y, int at) {
    double least = 1;
    double most = 0;
    for (int i = 0; i < places; i++) {
      double x = diffusion.atSurface(y, at + i) / phase.most_mol_per_m3();
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
    return least < SPENT || most > 1 - SPENT
        ? Optional.of(
            "the particles of "
                + ParticleSizes.phaseOf(phase.name())
                + " are "
                + (least < SPENT ? "empty" : "full")
                + " at their surface")
        : Optional.empty();
  }

  @Override
  public double restPotential_V() {
    double[] remembered = new double[states];
    Arrays.fill(remembered, potential.start());
    return potential.at(
        phase.start_mol_per_m3() / phase.most_mol_per_m3(), remembered, 0, temperature_K);
  }

  @Override
  public List<HeldEnthalpy> enthalpy(int at) {
    PotentialModel equilibrium = PotentialModel.of(phase.openCircuit(), temperature_K);
    double[] between = new double[states];
    double[] full = new double[shellRows];
    Arrays.fill(full, phase.most_mol_per_m3());
    diffusion.amounts(full, 0, full);
    return List.of(
        new HeldEnthalpy(
            new EnthalpyCurve(x -> equilibrium.at(x, between, 0, 0)),
            IntStream.range(at, at + shellRows).toArray(),
            full,
            1 / phase.most_mol_per_m3()));
  }

  @Override
  public double volumeRatio(double[] y, int at, Places along) {
    return 1;
  }
}
