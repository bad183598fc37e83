package anodyne.cell;

import anodyne.cell.ageing.Ageing;
import anodyne.cell.ageing.CrackGrowth;
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
 * efficiency as porosity^1.5), cracks and loss of material act from one cycle to the next. Stress,
 * in inserting particles only, takes the profile of a steady current, c_mean - c_surface = j R/((n
 * + 2) F D) with n = 1, 2, 3 for slabs, cylinders and spheres, and D at the mean content.
 */
final class AgeingElectrode {
  private static final double LEAST_POROSITY = 0.02;
  private static final double LEAST_CONTENT = 1e-4;

  private final Cell cell;
  private final Ageing ageing;
  private final PorousElectrode fresh;
  private final ActivePhase host;
  private final double unit_m;

  AgeingElectrode(Cell cell, Ageing ageing) {
    this.cell = cell;
    this.ageing = ageing;
    fresh =
        switch (cell.counter()) {
          case PorousElectrode negative -> negative;
          case SodiumMetal metal -> cell.working();
        };
    if (fresh.phases().size() != 1) {
      throw new IllegalArgumentException("cycles are extrapolated of electrodes with one phase");
    }
    host =
        switch (fresh.phases().getFirst()) {
          case Insertion insertion -> insertion;
          case Conversion conversion -> withoutStress(conversion, ageing);
          case SurfaceStorage storage -> throw cannot(storage);
          case GrowingFilm film -> throw cannot(film);
        };
    unit_m = ageing.film().map(Film::start_m).orElse(1.0);
  }

  private static ActivePhase withoutStress(Conversion conversion, Ageing ageing) {
    if (ageing.stress().isPresent()) {
      throw new IllegalArgumentException(
          "stress and cracks are modelled in inserting particles, "
              + conversion.name()
              + " is a conversion");
    }
    return conversion;
  }

  private static IllegalArgumentException cannot(ActivePhase phase) {
    return new IllegalArgumentException(
        phase.name() + " alone does not age: an electrode needs a phase that inserts or converts");
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
    return fullCharge_C_per_m2(host, fresh.thickness_m());
  }

  private static double fullCharge_C_per_m2(ActivePhase phase, double thickness_m) {
    double perVolume =
        switch (phase) {
          case Insertion insertion -> Constants.FARADAY_C_PER_MOL * insertion.most_mol_per_m3();
          case Conversion conversion -> conversion.capacity_C_per_m3();
          case SurfaceStorage storage -> storage.capacity_C_per_m3() / storage.volumeShare();
          case GrowingFilm film -> 0;
        };
    return perVolume * phase.volumeShare() * thickness_m;
  }

  private static double startContent(ActivePhase phase) {
    return switch (phase) {
      case Insertion insertion -> insertion.start_mol_per_m3() / insertion.most_mol_per_m3();
      case Conversion conversion -> {
        double sum = 0;
        for (ConversionStage stage : conversion.stages()) {
          sum += stage.sodium() * stage.start();
        }
        yield sum / conversion.sodium();
      }
      case SurfaceStorage storage -> storage.start();
      case GrowingFilm film -> 0;
    };
  }

  AgedState start(int places) {
    AgedState state =
        AgedState.fresh(
            places,
            startContent(cell.working().phases().getFirst()),
            cell.isHalf() ? 0 : startContent(host));
    if (host instanceof Conversion conversion) {
      double[] extents = new double[conversion.stages().size() + 1];
      for (int k = 0; k < conversion.stages().size(); k++) {
        extents[k] = conversion.stages().get(k).start();
      }
      extents[extents.length - 1] = conversion.direction();
      state.extents(extents);
    }
    state.inventory(inventory(state));
    return state;
  }

  private double workingCapacity_C_per_m2() {
    return fullCharge_C_per_m2(cell.working().phases().getFirst(), cell.working().thickness_m());
  }

  /** Sodium of both electrodes of a full cell over what the ageing one holds fresh and full. */
  private double inventory(AgedState state) {
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
      state.contents(inside(working), state.counter());
    }
  }

  /**
   * Charge that the ageing electrode starts a cycle with beyond what the last one left, C:
   * particles that were emptied to the last start with a trace.
   */
  double trace_C(AgedState state) {
    double left = cell.isHalf() ? state.working() : state.counter();
    return (startShare(state) - left) * state.activeShare() * capacity_C_per_m2() * cell.area_m2();
  }

  /** Filled share that a cycle starts with. */
  private double startShare(AgedState state) {
    double left = cell.isHalf() ? state.working() : state.counter();
    return switch (host) {
      case Insertion insertion -> inside(left);
      case Conversion conversion -> startContent(aged(conversion, state));
      case SurfaceStorage storage -> throw cannot(storage);
      case GrowingFilm film -> throw cannot(film);
    };
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

  private static double inside(double content) {
    return Math.clamp(content, LEAST_CONTENT, 1 - LEAST_CONTENT);
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
    phases.add(aged(state, film_ohm_m2));
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

  private ActivePhase aged(AgedState state, double film_ohm_m2) {
    double content = cell.isHalf() ? state.working() : state.counter();
    return switch (host) {
      case Insertion insertion ->
          new Insertion(
              insertion.name(),
              insertion.volumeShare() * state.activeShare(),
              insertion.shape(),
              insertion.radius_m(),
              insertion.most_mol_per_m3(),
              inside(content) * insertion.most_mol_per_m3(),
              insertion.diffusivity_m2_per_s(),
              insertion.exchange(),
              insertion.openCircuit(),
              insertion.film_ohm_m2() + film_ohm_m2);
      case Conversion conversion -> aged(conversion, state);
      case SurfaceStorage storage -> throw cannot(storage);
      case GrowingFilm film -> throw cannot(film);
    };
  }

  private static Conversion aged(Conversion conversion, AgedState state) {
    double[] extents = state.extents();
    List<ConversionStage> stages = new ArrayList<>();
    for (int k = 0; k < conversion.stages().size(); k++) {
      stages.add(conversion.stages().get(k).withStart(inside(extents[k])));
    }
    return new Conversion(
        conversion.name(),
        conversion.volumeShare() * state.activeShare(),
        conversion.radius_m(),
        conversion.host_mol_per_m3(),
        stages,
        conversion.path(),
        Math.clamp(extents[stages.size()], -1.0, 1.0),
        conversion.salt_mol_per_m3());
  }

  private PorousElectrode filled(double content) {
    List<ActivePhase> phases = new ArrayList<>();
    for (ActivePhase phase : cell.working().phases()) {
      phases.add(
          phase instanceof Insertion insertion
              ? insertion.withStart(inside(content) * insertion.most_mol_per_m3())
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
      double tension = stress_Pa(perVolume, state);
      if (ageing.cracks().isPresent()) {
        CrackGrowth law = ageing.cracks().get();
        crack = Math.min(law.grown_m(crack, tension, step), radius_m());
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

  private double radius_m() {
    return switch (host) {
      case Insertion insertion -> insertion.radius_m();
      case Conversion conversion -> conversion.radius_m();
      case SurfaceStorage storage -> Double.POSITIVE_INFINITY;
      case GrowingFilm film -> Double.POSITIVE_INFINITY;
    };
  }

  /** Surface stress of a steady current per volume of the electrode, tension above 0. */
  private double stress_Pa(double perVolume, AgedState state) {
    if (ageing.stress().isEmpty() || !(host instanceof Insertion insertion)) {
      return 0;
    }
    double most = insertion.most_mol_per_m3();
    double content = (cell.isHalf() ? state.working() : state.counter()) * most;
    Property diffusivity = insertion.diffusivity_m2_per_s();
    double d = diffusivity.curve().value(content) * diffusivity.factor(cell.temperature_K());
    double perSurface = perVolume / (insertion.surface_per_m() * state.activeShare());
    double difference =
        perSurface
            * insertion.radius_m()
            / ((insertion.shape().factor() + 2) * Constants.FARADAY_C_PER_MOL * d);
    return ageing.stress().get().tangential_Pa(content + difference, content);
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
