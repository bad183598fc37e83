package anodyne.cell;

import anodyne.cell.ageing.Ageing;
import anodyne.cell.ageing.CrackGrowth;
import anodyne.cell.ageing.DiffusionStress;
import anodyne.cell.ageing.Film;
import anodyne.cell.ageing.MaterialLoss;
import anodyne.cell.ageing.Shuttle;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * The electrode of a cell that ages: the working electrode of a half cell, the negative one of a
 * full cell. Makes the cell of an aged state, and finds what a cycle does to it.
 *
 * <p>Film growth is part of the simulated cycle. Its mean resistance, pores it fills (transport
 * efficiency as porosity^1.5), cracks and loss of material act from one cycle to the next. Stress
 * takes the profile of a steady current, c_mean - c_surface = j R/((n + 2) F D) with n = 1, 2, 3
 * for slabs, cylinders and spheres, and D at the mean content.
 */
final class AgeingElectrode {
  private static final double LEAST_POROSITY = 0.02;
  private static final double LEAST_CONTENT = 1e-4;

  private final Cell cell;
  private final Ageing ageing;
  private final PorousElectrode fresh;
  private final Insertion host;
  private final double unit_m;

  AgeingElectrode(Cell cell, Ageing ageing) {
    this.cell = cell;
    this.ageing = ageing;
    fresh =
        switch (cell.counter()) {
          case PorousElectrode negative -> negative;
          case SodiumMetal metal -> cell.working();
        };
    if (fresh.phases().size() != 1 || !(fresh.phases().getFirst() instanceof Insertion only)) {
      throw new IllegalArgumentException(
          "cycles are extrapolated of electrodes with one phase that takes sodium by insertion");
    }
    host = only;
    unit_m = ageing.film().map(Film::start_m).orElse(1.0);
  }

  double unit_m() {
    return unit_m;
  }

  double crack_m(AgedState state) {
    return ageing.cracks().map(c -> c.start_m() * state.crack()).orElse(0.0);
  }

  /** Surface the film covers, over the volume of the electrode. */
  private double area_per_m(AgedState state) {
    double roughness =
        ageing.cracks().map(c -> c.roughness(c.start_m() * state.crack())).orElse(1.0);
    return host.surface_per_m() * state.activeShare() * roughness;
  }

  /** Charge of the start film on the whole fresh electrode, C/m² of the cell. */
  double unit_C_per_m2() {
    return ageing.film().map(f -> f.charge_C_per_m2(unit_m)).orElse(1.0)
        * host.surface_per_m()
        * fresh.thickness_m();
  }

  /** Volume share of electrolyte that the film leaves. */
  double porosity(AgedState state) {
    double grown = ageing.film().isPresent() ? (state.meanFilm() - 1) * unit_m : 0;
    return fresh.porosity() - area_per_m(state) * grown;
  }

  /** Charge that the fresh electrode holds when full, C/m² of the cell. */
  private double capacity_C_per_m2() {
    return capacity_C_per_m2(host, fresh.thickness_m());
  }

  private static double capacity_C_per_m2(Insertion phase, double thickness_m) {
    return Constants.FARADAY_C_PER_MOL
        * phase.most_mol_per_m3()
        * phase.volumeShare()
        * thickness_m;
  }

  /** The working electrode's first phase in a full cell; that which ages in a half cell. */
  private Insertion workingHost() {
    if (cell.working().phases().getFirst() instanceof Insertion insertion) {
      return insertion;
    }
    throw new IllegalArgumentException("the working electrode must take sodium by insertion");
  }

  AgedState start(int places) {
    Insertion working = workingHost();
    double counter = cell.isHalf() ? 0 : host.start_mol_per_m3() / host.most_mol_per_m3();
    AgedState state =
        AgedState.fresh(places, working.start_mol_per_m3() / working.most_mol_per_m3(), counter);
    state.inventory(inventory(state));
    return state;
  }

  /** Sodium of both electrodes of a full cell over what the ageing one holds fresh and full. */
  private double inventory(AgedState state) {
    if (cell.isHalf()) {
      return 0;
    }
    double working =
        state.working() * capacity_C_per_m2(workingHost(), cell.working().thickness_m());
    return state.counter() * state.activeShare() + working / capacity_C_per_m2();
  }

  /** Puts the sodium of a jumped-to state into the working electrode of a full cell. */
  void settle(AgedState state) {
    if (!cell.isHalf()) {
      double held = state.inventory() - state.counter() * state.activeShare();
      double working =
          held
              * capacity_C_per_m2()
              / capacity_C_per_m2(workingHost(), cell.working().thickness_m());
      state.contents(Math.clamp(working, LEAST_CONTENT, 1 - LEAST_CONTENT), state.counter());
    }
  }

  /**
   * Contents at the end of a cycle.
   *
   * @param ageingHeld_C_per_m2 sodium in the phase that ages
   * @param workingHeld_C_per_m2 sodium in the first phase of the working electrode
   */
  void contents(AgedState state, double ageingHeld_C_per_m2, double workingHeld_C_per_m2) {
    double own = inside(ageingHeld_C_per_m2 / (capacity_C_per_m2() * state.activeShare()));
    if (cell.isHalf()) {
      state.contents(own, 0);
    } else {
      double whole = capacity_C_per_m2(workingHost(), cell.working().thickness_m());
      state.contents(inside(workingHeld_C_per_m2 / whole), own);
    }
  }

  private static double inside(double content) {
    return Math.clamp(content, LEAST_CONTENT, 1 - LEAST_CONTENT);
  }

  /** True if the film leaves pores open. */
  boolean open(AgedState state) {
    return porosity(state) > LEAST_POROSITY;
  }

  /** The cell in an aged state, at rest with even contents. */
  Cell aged(AgedState state, int places) {
    double film_ohm_m2 =
        ageing.film().map(f -> f.resistance_ohm_m2(state.meanFilm() * unit_m)).orElse(0.0);
    double content = cell.isHalf() ? state.working() : state.counter();
    List<ActivePhase> phases = new ArrayList<>();
    phases.add(
        new Insertion(
            host.name(),
            host.volumeShare() * state.activeShare(),
            host.shape(),
            host.radius_m(),
            host.most_mol_per_m3(),
            content * host.most_mol_per_m3(),
            host.diffusivity_m2_per_s(),
            host.exchange(),
            host.openCircuit(),
            host.film_ohm_m2() + film_ohm_m2));
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
            fresh.doubleLayer_F_per_m2());
    return cell.isHalf() ? with(cell.counter(), aged) : with(aged, filled(state.working()));
  }

  private PorousElectrode filled(double content) {
    List<ActivePhase> phases = new ArrayList<>();
    for (ActivePhase phase : cell.working().phases()) {
      phases.add(
          phase instanceof Insertion insertion
              ? insertion.withStart(content * insertion.most_mol_per_m3())
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

  /**
   * Cracks and losses of a cycle.
   *
   * @param state changed in place
   * @param series current over time
   * @param filmCharge_C_per_m2 bound in the film in this cycle, per area of the cell
   * @return charge that went round by dissolved matter, C
   */
  double wear(AgedState state, TimeSeries series, double filmCharge_C_per_m2) {
    int n = series.size();
    double duration = n == 0 ? 0 : series.time_s().last() - series.time_s().first();
    double share = state.activeShare();
    double crack = crack_m(state);
    double volume_m = fresh.thickness_m();
    double film = duration > 0 ? filmCharge_C_per_m2 / (duration * volume_m) : 0;
    double perCurrent = 1 / (cell.area_m2() * volume_m);
    double sign = cell.isHalf() ? 1 : -1;
    double lost = 0;
    for (int i = 1; i < n; i++) {
      double step = series.time_s().get(i) - series.time_s().get(i - 1);
      double current = sign * 0.5 * (series.current_A().get(i) + series.current_A().get(i - 1));
      double perVolume = current * perCurrent;
      double tension = ageing.stress().map(s -> stress_Pa(s, perVolume, state)).orElse(0.0);
      if (ageing.cracks().isPresent()) {
        CrackGrowth law = ageing.cracks().get();
        crack = Math.min(law.grown_m(crack, tension, step), host.radius_m());
      }
      for (MaterialLoss loss : ageing.losses()) {
        double volumeShare = host.volumeShare() * share;
        lost += step * loss.rate_per_s(volumeShare, tension, film, perVolume);
      }
    }
    double left = Math.max(share - lost / host.volumeShare(), 0);
    double shuttled = 0;
    if (ageing.shuttle().isPresent()) {
      Shuttle shuttle = ageing.shuttle().get();
      shuttled =
          shuttle.current(shuttle.steady(left, 1))
              * duration
              * capacity_C_per_m2()
              * cell.area_m2();
      left = shuttle.left(left, 1, duration);
    }
    state.activeShare(left);
    if (ageing.cracks().isPresent()) {
      open(state, ageing.cracks().get(), crack);
    }
    state.inventory(inventory(state));
    return shuttled;
  }

  /** Surface stress of a steady current per volume of the electrode, tension above 0. */
  private double stress_Pa(DiffusionStress law, double perVolume, AgedState state) {
    double content = (cell.isHalf() ? state.working() : state.counter()) * host.most_mol_per_m3();
    Property diffusivity = host.diffusivity_m2_per_s();
    double d = diffusivity.curve().value(content) * diffusivity.factor(cell.temperature_K());
    double perSurface = perVolume / (host.surface_per_m() * state.activeShare());
    double difference =
        perSurface
            * host.radius_m()
            / ((host.shape().factor() + 2) * Constants.FARADAY_C_PER_MOL * d);
    return law.tangential_Pa(content + difference, content);
  }

  /** New flanks get a film of the start thickness; the mean thickness falls accordingly. */
  private void open(AgedState state, CrackGrowth law, double crack) {
    double before = area_per_m(state);
    double mean = state.meanFilm();
    state.crack(crack / law.start_m());
    double after = area_per_m(state);
    if (ageing.film().isPresent() && after > before) {
      double thinner = (mean * before + (after - before)) / after / mean;
      for (int i = 0; i < state.places(); i++) {
        state.film(i, state.film(i) * thinner);
      }
      state.bound(state.bound() + (after - before) / host.surface_per_m());
    }
  }
}
