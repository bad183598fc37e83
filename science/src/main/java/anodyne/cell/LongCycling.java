package anodyne.cell;

import anodyne.cell.ageing.Ageing;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Hundreds of cycles of a cell that ages, most of them extrapolated.
 *
 * <p>Every cycle starts from even contents of the particles, as after a long rest. What it changes
 * slowly (z: film, active material, cracks, sodium of both electrodes) follows dz/dn = Δ(z) with
 * the change Δ of one cycle. Two cycles are simulated, the second of them gives Δ; N cycles are
 * jumped over by Euler's rule; two more are simulated there, and with their Δ' the jump is done
 * again by the trapezoidal rule, with rates linear in n between the cycles they were found in. The
 * difference of both is the estimate of the error, which sets N. Rates after a jump are checked
 * against Δ': two full cycles after every jump. Second order in N.
 *
 * <p>Sulzer et al., J. Electrochem. Soc. 168, 120531 (2021), doi:10.1149/1945-7111/ac3e48.
 */
public final class LongCycling {
  private static final double GROWTH = 3;
  private static final double SHRINK = 0.3;
  private static final int MOST_TRIALS = 12;
  private static final double SPENT = 0.01;

  private final Cell cell;
  private final AgeingElectrode electrode;
  private final CycleWear wear;
  private final Ageing ageing;
  private final Protocol cycle;
  private final Settings settings;
  private final List<AgedCycle> simulated = new ArrayList<>();
  private Optional<String> stopped = Optional.empty();
  private double worstCheck;
  private Optional<TimeSeries> series = Optional.empty();
  private long steps;
  private long newtonIterations;

  /**
   * How cycles are run.
   *
   * @param cycles how many
   * @param tolerance error of a jump over the state; 0 simulates every cycle
   * @param relative tolerance of the integration
   * @param activeMass_kg for currents per gram
   */
  public record Settings(
      int cycles, double tolerance, double relative, Resolution resolution, double activeMass_kg) {
    public Settings {
      if (!(cycles >= 1)) {
        throw new IllegalArgumentException("one cycle or more must be asked for, got " + cycles);
      }
      if (!(tolerance >= 0 && tolerance < 1)) {
        throw new IllegalArgumentException(
            "tolerance " + tolerance + " of extrapolation must lie between 0 and 1");
      }
    }

    public static Settings of(int cycles, Resolution resolution) {
      return new Settings(cycles, 5e-3, 1e-4, resolution, 1e-6);
    }

    /** Simulates every cycle. */
    public Settings withoutExtrapolation() {
      return new Settings(cycles, 0, relative, resolution, activeMass_kg);
    }
  }

  private record Sample(AgedState after, Series change, int cycles) {}

  /**
   * @param cell with one phase, inserting or converting, in the electrode that ages
   * @param cycle steps of one cycle, which ends in the state it began in but for what ages
   */
  public LongCycling(Cell cell, Ageing ageing, Protocol cycle, Settings settings) {
    this.cell = cell;
    this.ageing = ageing;
    this.cycle = cycle;
    this.settings = settings;
    electrode = new AgeingElectrode(cell, ageing);
    wear = new CycleWear(electrode, ageing);
  }

  /**
   * Runs all cycles.
   *
   * @param goOn asked before every simulated cycle: false stops
   */
  public AgeingCourse run(BooleanSupplier goOn) {
    int done = 0;
    int places =
        cell.isHalf()
            ? settings.resolution().workingPlaces()
            : settings.resolution().counterPlaces();
    Sample sample = sample(electrode.start(places), done, settings.tolerance() == 0 ? 1 : 2, goOn);
    done += sample.cycles();
    double jump = 1;
    while (done < settings.cycles() && stopped.isEmpty()) {
      int left = settings.cycles() - done;
      if (settings.tolerance() == 0 || left <= 4) {
        sample = sample(sample.after(), done, 1, goOn);
        done += sample.cycles();
        continue;
      }
      Jump taken = jump(sample, done, Math.min(jump, left - 2), goOn);
      if (stopped.isPresent()) {
        break;
      }
      sample = taken.sample();
      done += taken.cycles() + sample.cycles();
      jump = taken.next();
    }
    return new AgeingCourse(simulated, worstCheck, series, steps, newtonIterations, stopped);
  }

  private record Jump(Sample sample, int cycles, double next) {}

  /** Jumps, over fewer cycles if the error asks for it. */
  private Jump jump(Sample from, int done, double wanted, BooleanSupplier goOn) {
    double length = Math.max(1, Math.floor(wanted));
    for (int trial = 0; ; trial++) {
      AgedState guessed = from.after().plus(from.change().toArray(), length);
      int before = simulated.size();
      Optional<TimeSeries> seriesBefore = series;
      Sample there = sample(guessed, done + (int) length, 2, goOn);
      while (simulated.size() > before) {
        simulated.removeLast();
      }
      series = seriesBefore;
      if (stopped.isPresent() && (length == 1 || trial == MOST_TRIALS)) {
        return new Jump(there, (int) length, length);
      }
      double error = stopped.isPresent() ? Double.POSITIVE_INFINITY : 0;
      double weight = length * (length + 1) / (2 * (length + 2));
      double[] turned = there.change().toArray();
      for (int i = 0; i < turned.length && stopped.isEmpty(); i++) {
        turned[i] -= from.change().get(i);
        double scale = Math.max(1, Math.abs(guessed.slow[i]));
        error = Math.max(error, Math.abs(weight * turned[i]) / scale);
      }
      stopped = Optional.empty();
      double factor =
          Math.clamp(
              0.9 * Math.sqrt(settings.tolerance() / Math.max(error, 1e-12)), SHRINK, GROWTH);
      if (error <= settings.tolerance() || length == 1) {
        AgedState corrected = guessed.plus(turned, weight);
        Sample sample = sample(corrected, done + (int) length, 2, goOn);
        check(there, sample);
        return new Jump(sample, (int) length, Math.max(1, length * factor));
      }
      length = Math.max(1, Math.floor(length * factor));
    }
  }

  private void check(Sample predicted, Sample found) {
    if (stopped.isPresent()) {
      return;
    }
    double largest = 0;
    double off = 0;
    for (int i = 0; i < found.change().size(); i++) {
      double scale = Math.max(1, Math.abs(found.after().slow[i]));
      largest = Math.max(largest, Math.abs(found.change().get(i)) / scale);
      off = Math.max(off, Math.abs(found.change().get(i) - predicted.change().get(i)) / scale);
    }
    worstCheck = largest > 0 ? Math.max(worstCheck, off / largest) : worstCheck;
  }

  /** Simulates cycles one after the other from a state; the last one gives the change per cycle. */
  private Sample sample(AgedState from, int done, int count, BooleanSupplier goOn) {
    AgedState state = from.copy();
    double[] change = new double[state.slow.length];
    for (int k = 1; k <= count; k++) {
      if (!goOn.getAsBoolean()) {
        stopped = Optional.of("stopped before cycle " + (done + k));
      } else {
        AgedState before = state.copy();
        electrode.settle(state);
        stopped = cycle(state, done + k);
        change = state.minus(before);
      }
      if (stopped.isPresent()) {
        return new Sample(state, Series.of(change), k - 1);
      }
    }
    return new Sample(state, Series.of(change), count);
  }

  /** Simulates one cycle from even contents; says why if it cannot. */
  private Optional<String> cycle(AgedState state, int number) {
    if (!electrode.open(state)) {
      return Optional.of("cycle " + number + ": the film has filled the pores");
    }
    PorousCell model = new PorousCell(electrode.aged(state, state.places()), settings.resolution());
    CellTest test =
        new CellTest(
            model,
            CellTest.Settings.of(settings.relative()).withActiveMass(settings.activeMass_kg()));
    double trace = electrode.trace_C(state);
    CellHistory history = test.run(cycle);
    steps += history.integrationSteps();
    newtonIterations += history.newtonIterations();
    if (history.stopped().isPresent()) {
      return Optional.of(
          "cycle "
              + number
              + ": "
              + history.stopped().get()
              + "; the film leaves a porosity of "
              + String.format(Locale.ROOT, "%.2g", electrode.porosity(state)));
    }
    double[] amounts = history.amounts().toArray();
    double film = 0;
    if (ageing.film().isPresent()) {
      int row = model.firstRow(1) + state.places();
      for (int i = 0; i < state.places(); i++) {
        state.film(i, history.unknowns().get(row + i));
      }
      film = model.held_C_per_m2(1, amounts);
      state.bound(state.bound() + film / electrode.unit_C_per_m2());
    }
    int working = cell.isHalf() ? 0 : ageing.film().isPresent() ? 2 : 1;
    electrode.contents(
        state, model.held_C_per_m2(0, amounts), model.held_C_per_m2(working, amounts));
    electrode.extents(state, history.unknowns().toArray(), model.firstRow(0));
    double shuttled = wear.apply(state, history.series(), film);
    record(state, number, history, shuttled, trace);
    return state.activeShare() < SPENT
        ? Optional.of("cycle " + number + ": no active material is left")
        : Optional.empty();
  }

  private void record(
      AgedState state, int number, CellHistory history, double shuttled, double trace) {
    double charged = 0;
    double discharged = 0;
    for (CellHistory.Part part : history.steps()) {
      charged += Math.max(part.charge_C(), 0);
      discharged -= Math.min(part.charge_C(), 0);
    }
    double efficiency = cell.isHalf() ? (charged - trace) / discharged : discharged / charged;
    series = Optional.of(history.series());
    simulated.add(
        new AgedCycle(
            number,
            discharged,
            charged,
            efficiency,
            ageing.film().isPresent() ? state.meanFilm() * electrode.unit_m() : 0,
            state.activeShare(),
            electrode.crack_m(state),
            state.bound() * electrode.unit_C_per_m2() * cell.area_m2(),
            shuttled));
  }
}
