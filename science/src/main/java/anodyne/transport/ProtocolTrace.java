package anodyne.transport;

import anodyne.numerics.BackwardDifferentiation;
import anodyne.numerics.Event;
import anodyne.numerics.Integrator;
import anodyne.numerics.IntegratorStatistics;
import anodyne.numerics.StepObserver;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** What is kept of a protocol, and what ends its steps. */
final class ProtocolTrace implements StepObserver {
  private static final int TIME = 0;
  private static final int STEP = 1;
  private static final int LEVEL = 2;
  private static final int STORED = 3;
  private static final int FLUX = 4;
  private static final int PEAK = 5;
  private static final int COLUMNS = 6;
  private static final double SAME_LEVEL_V = 1e-9;

  private final DrivenStack driven;
  private final TransportProblem problem;
  private final StateReader reader;
  private final Dissipation dissipation;
  private final Series states_s;
  private final BooleanSupplier proceed;
  private final double[] y;
  private final double[] amounts;
  private final double[] rates;
  private double[] kept = new double[256 * COLUMNS];
  private int count;
  private final StackState start;
  private final List<ProtocolResult.Ran> ran = new ArrayList<>();
  private final List<StackState> states = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<ProtocolResult.End> ends = new ArrayList<>();
  private int nextState;
  private double offset_s;
  private int step = -1;
  private Drive drive = new Drive.Blocked();
  private double storedBefore;
  private double amountBefore;
  private double least;
  private double most;
  private double work;
  private double dissipated;
  private double dissipationThen;
  private double conservationError;

  /**
   * @param y equilibrium at the start
   */
  ProtocolTrace(DrivenStack driven, double[] y, Series states_s, BooleanSupplier proceed) {
    this.driven = driven;
    this.states_s = states_s;
    this.proceed = proceed;
    problem = driven.problem();
    reader = driven.reader();
    dissipation = new Dissipation(problem);
    this.y = y.clone();
    amounts = new double[y.length];
    rates = new double[y.length];
    start = reader.read(0, y);
    least = start.stored_per_m2();
    most = least;
    storedBefore = least;
    while (nextState < states_s.size() && states_s.get(nextState) <= 0) {
      states.add(start);
      nextState++;
    }
  }

  double time_s() {
    return offset_s;
  }

  /**
   * True if a feed begins beyond where it is to end; it is then noted as done.
   *
   * @param unknowns before the face is changed
   */
  boolean alreadyMet(int place, ProtocolStep next, double[] unknowns) {
    if (!(next instanceof ProtocolStep.Feed(double flux, ProtocolStep.Limits end))) {
      return false;
    }
    double sign = Math.signum(flux);
    OptionalDouble amount = end.stored_per_m2();
    OptionalDouble level = end.level_V();
    double stored = reader.stored_per_m2(unknowns);
    boolean full = amount.isPresent() && sign * (stored - amount.getAsDouble()) >= 0;
    boolean beyond =
        level.isPresent()
            && sign
                    * (problem.level_V(unknowns, driven.faceNode(), driven.ion())
                        - level.getAsDouble())
                >= 0;
    if (full || beyond) {
      step = place;
      ran.add(
          new ProtocolResult.Ran(
              next,
              offset_s,
              offset_s,
              full ? ProtocolResult.End.AMOUNT : ProtocolResult.End.LEVEL,
              stored,
              stored,
              0,
              0,
              new IntegratorStatistics(0, 0, 0, 0, 0, 0)));
    }
    return full || beyond;
  }

  /** Notes the start of a step; true if it has settled before it begins. */
  boolean begins(int place, ProtocolStep next, Drive by, Integrator integrator) {
    step = place;
    drive = by;
    integrator.unknowns(0, y);
    integrator.amounts(0, amounts);
    amountBefore = interior();
    dissipated = 0;
    dissipationThen = dissipation.rate(y);
    keep(0);
    work = level() * (stored() - storedBefore);
    events.clear();
    ends.clear();
    ProtocolStep.Limits end = ProtocolRun.limits(next);
    end.stored_per_m2()
        .ifPresent(amount ->
            ends(
                (t, unknowns) -> reader.stored_per_m2(unknowns) - amount,
                ProtocolResult.End.AMOUNT));
    end.level_V()
        .ifPresent(level ->
            ends(
                (t, unknowns) -> problem.level_V(unknowns, driven.faceNode(), driven.ion()) - level,
                ProtocolResult.End.LEVEL));
    if (end.settled().isEmpty()) {
      return false;
    }
    double wanted = end.settled().getAsDouble() * spread(y);
    ends((t, unknowns) -> spread(unknowns) - wanted, ProtocolResult.End.SETTLED);
    return spread(y) <= SAME_LEVEL_V;
  }

  private void ends(Event.Function function, ProtocolResult.End end) {
    events.add(new Event(function, Event.Direction.EITHER, true));
    ends.add(end);
  }

  List<Event> events() {
    return events;
  }

  ProtocolResult.End endOf(int event) {
    return ends.get(event);
  }

  /** Difference between the highest and the lowest level of the neutral species, reservoir too. */
  private double spread(double[] unknowns) {
    TransportGrid grid = problem.grid();
    int ion = driven.ion();
    int z = problem.species().charges()[ion];
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < grid.states(); s++) {
      if (problem.matter().sites(grid.layerOfState()[s]).holds(ion)) {
        int node = grid.nodeOfState()[s];
        double level = problem.level_V(unknowns, node, ion) - z * problem.fermi_V(unknowns, node);
        lowest = Math.min(lowest, level);
        highest = Math.max(highest, level);
      }
    }
    if (drive instanceof Drive.Exchange exchange) {
      lowest = Math.min(lowest, exchange.level_V());
      highest = Math.max(highest, exchange.level_V());
    }
    return highest - lowest;
  }

  /** The driven ions in all nodes but one that is held. */
  private double interior() {
    int last = problem.grid().nodes() - 1;
    double sum = 0;
    for (int i = 0; i <= last; i++) {
      if (!problem.isHeld(i, driven.ion())) {
        sum += amounts[i * problem.block() + 1 + driven.ion()];
      }
    }
    return sum;
  }

  /** Ions that came in since the step began, where that is known apart from the amounts. */
  private double passed(double time) {
    return switch (drive) {
      case Drive.Blocked() -> 0;
      case Drive.Held _ -> amounts[driven.faceRow()];
      case Drive.Fed(double flux) -> flux * reader.area() * time;
      case Drive.Exchange _ -> interior() - amountBefore;
    };
  }

  @Override
  public boolean proceed() {
    return proceed.getAsBoolean();
  }

  @Override
  public void stepped(Integrator integrator) {
    double now = integrator.time_s();
    while (nextState < states_s.size() && states_s.get(nextState) <= offset_s + now) {
      double at = Math.max(integrator.stepStart_s(), states_s.get(nextState) - offset_s);
      integrator.unknowns(at, y);
      states.add(reader.read(states_s.get(nextState), y));
      nextState++;
    }
    double before = kept[(count - 1) * COLUMNS + TIME] - offset_s;
    double levelThen = level();
    double storedThen = stored();
    integrator.unknowns(0.5 * (before + now), y);
    double levelMiddle = problem.level_V(y, driven.faceNode(), driven.ion());
    double storedMiddle = reader.stored_per_m2(y);
    double dissipationMiddle = dissipation.rate(y);
    integrator.unknowns(now, y);
    integrator.amounts(now, amounts);
    keep(now);
    double whole = 0.5 * (levelThen + level()) * (stored() - storedThen);
    double halves =
        0.5 * (levelThen + levelMiddle) * (storedMiddle - storedThen)
            + 0.5 * (levelMiddle + level()) * (stored() - storedMiddle);
    work += (4 * halves - whole) / 3;
    double rate = dissipation.rate(y);
    dissipated += (dissipationThen + 4 * dissipationMiddle + rate) / 6 * (now - before);
    dissipationThen = rate;
    conservationError =
        Math.max(conservationError, Math.abs(interior() - amountBefore - passed(now)));
  }

  private double level() {
    return kept[(count - 1) * COLUMNS + LEVEL];
  }

  private double stored() {
    return kept[(count - 1) * COLUMNS + STORED];
  }

  private void keep(double time) {
    if ((count + 1) * COLUMNS > kept.length) {
      kept = Arrays.copyOf(kept, 2 * kept.length);
    }
    problem.rates(time, y, rates);
    int at = count * COLUMNS;
    kept[at + TIME] = offset_s + time;
    kept[at + STEP] = step;
    kept[at + LEVEL] = problem.level_V(y, driven.faceNode(), driven.ion());
    kept[at + STORED] = reader.stored_per_m2(y);
    kept[at + FLUX] = inflow() / reader.area();
    kept[at + PEAK] = reader.fieldPeak(y);
    least = Math.min(least, kept[at + STORED]);
    most = Math.max(most, kept[at + STORED]);
    count++;
  }

  private double inflow() {
    if (drive instanceof Drive.Held) {
      return rates[driven.faceRow()];
    }
    double sum = 0;
    for (int i = 0; i < problem.grid().nodes(); i++) {
      sum += rates[i * problem.block() + 1 + driven.ion()];
    }
    return sum;
  }

  /** Notes the end of a step. */
  void end(ProtocolStep done, ProtocolResult.End end, BackwardDifferentiation integrator) {
    double now = integrator.time_s();
    integrator.unknowns(now, y);
    double stored = reader.stored_per_m2(y);
    double perParticle = Constants.ELEMENTARY_CHARGE_C;
    ran.add(
        new ProtocolResult.Ran(
            done,
            offset_s,
            offset_s + now,
            end,
            storedBefore,
            stored,
            perParticle * work,
            perParticle * dissipated / reader.area(),
            integrator.statistics()));
    offset_s += now;
    storedBefore = stored;
    states.add(reader.read(offset_s, y));
  }

  ProtocolResult result() {
    int z = problem.species().charges()[driven.ion()];
    double moved = (most - least) * reader.area();
    return new ProtocolResult(
        start,
        column(TIME),
        column(STEP),
        column(LEVEL),
        column(LEVEL).map(level -> -level / z),
        column(STORED),
        column(FLUX),
        column(PEAK),
        ran,
        states,
        moved > 0 ? conservationError / moved : 0);
  }

  private Series column(int which) {
    double[] column = new double[count];
    for (int i = 0; i < count; i++) {
      column[i] = kept[i * COLUMNS + which];
    }
    return Series.of(column);
  }
}
