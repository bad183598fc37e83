package anodyne.cell;

import anodyne.cell.ageing.Ageing;
import anodyne.cell.ageing.Film;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * The electrode of a cell that ages: the working electrode of a half cell, the negative one of a
 * full cell. Makes the cell of an aged state and keeps account of its sodium.
 *
 * <p>Film growth is part of the simulated cycle. Its mean resistance (of inserting particles), the
 * pores it fills (transport efficiency as porosity^1.5), cracks and loss of material act from one
 * cycle to the next.
 */
final class AgeingElectrode {
  private static final double LEAST_POROSITY = 0.02;

  private final Cell cell;
  private final Ageing ageing;
  private final PorousElectrode fresh;
  private final AgeingHost host;
  private final double unit_m;

  AgeingElectrode(Cell cell, Ageing ageing) {
    this.cell = cell;
    this.ageing = ageing;
    fresh =
        switch (cell.counter()) {
          case PorousElectrode negative -> negative;
          case SodiumMetal metal -> cell.working();
        };
    if (fresh.phases().size() != 1 || cell.working().phases().size() != 1) {
      throw new IllegalArgumentException("cycles are extrapolated of electrodes with one phase");
    }
    host = AgeingHost.of(fresh.phases().getFirst(), ageing.stress().isPresent());
    unit_m = ageing.film().map(Film::start_m).orElse(1.0);
  }

  Cell cell() {
    return cell;
  }

  AgeingHost host() {
    return host;
  }

  double thickness_m() {
    return fresh.thickness_m();
  }

  /** Start thickness of the film, in which thicknesses are counted; 1 without a film. */
  double unit_m() {
    return unit_m;
  }

  double crack_m(AgedState state) {
    return ageing.cracks().map(c -> c.start_m() * state.crack()).orElse(0.0);
  }

  /** Surface the film covers, over the volume of the electrode. */
  double area_per_m(AgedState state) {
    double roughness =
        ageing.cracks().map(c -> c.roughness(c.start_m() * state.crack())).orElse(1.0);
    return host.phase().surface_per_m() * state.activeShare() * roughness;
  }

  /** Charge of the start film on the whole fresh electrode, C/m² of the cell. */
  double unit_C_per_m2() {
    return ageing.film().map(f -> f.charge_C_per_m2(unit_m)).orElse(1.0)
        * host.phase().surface_per_m()
        * fresh.thickness_m();
  }

  /** Volume share of electrolyte that the film leaves. */
  double porosity(AgedState state) {
    double grown = ageing.film().isPresent() ? (state.meanFilm() - 1) * unit_m : 0;
    return fresh.porosity() - area_per_m(state) * grown;
  }

  /** Charge that the fresh electrode holds when full, C/m² of the cell. */
  double capacity_C_per_m2() {
    return AgeingHost.full_C_per_m3(host.phase()) * fresh.thickness_m();
  }

  AgedState start(int places) {
    AgedState state =
        AgedState.fresh(
            places,
            AgeingHost.startContent(cell.working().phases().getFirst()),
            cell.isHalf() ? 0 : AgeingHost.startContent(host.phase()));
    state.extents(host.startExtents());
    state.inventory(inventory(state));
    return state;
  }

  private double workingCapacity_C_per_m2() {
    return AgeingHost.full_C_per_m3(cell.working().phases().getFirst())
        * cell.working().thickness_m();
  }

  /** Sodium of both electrodes of a full cell over what the ageing one holds fresh and full. */
  double inventory(AgedState state) {
    if (cell.isHalf()) {
      return 0;
    }
    double working = state.working() * workingCapacity_C_per_m2();
    return state.counter() * state.activeShare() + working / capacity_C_per_m2();
  }

  /**
   * Puts the sodium of a state into the working electrode of a full cell, less what the other one
   * starts a cycle with.
   */
  void settle(AgedState state) {
    if (!cell.isHalf()) {
      double held = state.inventory() - startShare(state) * state.activeShare();
      double working = held * capacity_C_per_m2() / workingCapacity_C_per_m2();
      state.contents(AgeingHost.inside(working), state.counter());
    }
  }

  /**
   * Charge that the ageing electrode starts a cycle with beyond what the last one left, C:
   * particles that were emptied to the last start with a trace.
   */
  double trace_C(AgedState state) {
    return (startShare(state) - ageingContent(state))
        * state.activeShare()
        * capacity_C_per_m2()
        * cell.area_m2();
  }

  /** Filled share that a cycle starts with. */
  private double startShare(AgedState state) {
    return AgeingHost.startContent(agedHost(state, 0));
  }

  private ActivePhase agedHost(AgedState state, double film_ohm_m2) {
    return host.aged(ageingContent(state), state.extents(), state.activeShare(), film_ohm_m2);
  }

  /** Filled share that the last cycle left. */
  double ageingContent(AgedState state) {
    return cell.isHalf() ? state.working() : state.counter();
  }

  /**
   * Contents at the end of a cycle.
   *
   * @param ageingHeld_C_per_m2 sodium in the phase that ages
   * @param workingHeld_C_per_m2 sodium in the first phase of the working electrode
   */
  void contents(AgedState state, double ageingHeld_C_per_m2, double workingHeld_C_per_m2) {
    double own = ageingHeld_C_per_m2 / (capacity_C_per_m2() * state.activeShare());
    if (cell.isHalf()) {
      state.contents(own, 0);
    } else {
      state.contents(workingHeld_C_per_m2 / workingCapacity_C_per_m2(), own);
    }
  }

  /**
   * Extents and direction of a conversion at the end of a cycle, means over its places.
   *
   * @param y unknowns
   * @param row first of the phase
   */
  void extents(AgedState state, double[] y, int row) {
    double[] means = state.extents();
    for (int k = 0; k < means.length; k++) {
      double sum = 0;
      for (int i = 0; i < state.places(); i++) {
        sum += y[row + i * means.length + k];
      }
      means[k] = sum / state.places();
    }
    state.extents(means);
  }

  /** True if the film leaves pores open. */
  boolean open(AgedState state) {
    return porosity(state) > LEAST_POROSITY;
  }

  /** The cell in an aged state, at rest with even contents. */
  Cell aged(AgedState state, int places) {
    double film_ohm_m2 =
        ageing.film().map(f -> f.resistance_ohm_m2(state.meanFilm() * unit_m)).orElse(0.0);
    List<ActivePhase> phases = new ArrayList<>();
    phases.add(agedHost(state, film_ohm_m2));
    if (ageing.film().isPresent()) {
      double[] thickness = new double[places];
      for (int i = 0; i < places; i++) {
        thickness[i] = state.film(i) * unit_m;
      }
      phases.add(
          new GrowingFilm("film", ageing.film().get(), area_per_m(state), Series.of(thickness)));
    }
    double porosity = porosity(state);
    PorousElectrode aged =
        new PorousElectrode(
            fresh.thickness_m(),
            porosity,
            fresh.transportEfficiency() * Math.pow(porosity / fresh.porosity(), 1.5),
            fresh.conductivity_S_per_m(),
            phases,
            fresh.doubleLayer_F_per_m2(),
            fresh.breathing().map(breathing -> breathing.beside(phases.size())));
    return cell.isHalf() ? with(cell.counter(), aged) : with(aged, filled(state.working()));
  }

  private PorousElectrode filled(double content) {
    List<ActivePhase> phases = new ArrayList<>();
    for (ActivePhase phase : cell.working().phases()) {
      phases.add(
          phase instanceof Insertion insertion
              ? insertion.withStart(AgeingHost.inside(content) * insertion.most_mol_per_m3())
              : phase);
    }
    return cell.working().withPhases(phases);
  }

  private Cell with(CounterElectrode counter, PorousElectrode working) {
    return new Cell(
        counter,
        cell.separator(),
        working,
        cell.electrolyte(),
        cell.area_m2(),
        cell.contact_ohm_m2(),
        cell.nominalCapacity_Ah(),
        cell.lowest_V(),
        cell.highest_V(),
        cell.temperature_K());
  }
}
