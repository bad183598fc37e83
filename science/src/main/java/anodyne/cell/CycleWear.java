package anodyne.cell;

import anodyne.cell.ageing.Ageing;
import anodyne.cell.ageing.CrackGrowth;
import anodyne.cell.ageing.MaterialLoss;
import anodyne.cell.ageing.Shuttle;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Constants;

/**
 * What a simulated cycle does to an electrode beside its film: cracks, loss of active material,
 * dissolved matter. Stress, in inserting particles only, takes the profile of a steady current,
 * c_mean - c_surface = j R/((n + 2) F D) with n = 1, 2, 3 for slabs, cylinders and spheres, and D
 * at the mean content.
 */
final class CycleWear {
  private final AgeingElectrode electrode;
  private final Ageing ageing;
  private final AgeingHost host;

  CycleWear(AgeingElectrode electrode, Ageing ageing) {
    this.electrode = electrode;
    this.ageing = ageing;
    host = electrode.host();
  }

  /**
   * Cracks and losses of a cycle.
   *
   * @param state changed in place
   * @param series current over time
   * @param filmCharge_C_per_m2 bound in the film in this cycle, per area of the cell
   * @return charge that went round by dissolved matter, C
   */
  double apply(AgedState state, TimeSeries series, double filmCharge_C_per_m2) {
    int n = series.size();
    double duration = n == 0 ? 0 : series.time_s().last() - series.time_s().first();
    double share = state.activeShare();
    double crack = electrode.crack_m(state);
    double volume_m = electrode.thickness_m();
    double film = duration > 0 ? filmCharge_C_per_m2 / (duration * volume_m) : 0;
    double perCurrent = 1 / (electrode.cell().area_m2() * volume_m);
    double sign = electrode.cell().isHalf() ? 1 : -1;
    double lost = 0;
    for (int i = 1; i < n; i++) {
      double step = series.time_s().get(i) - series.time_s().get(i - 1);
      double current = sign * 0.5 * (series.current_A().get(i) + series.current_A().get(i - 1));
      double perVolume = current * perCurrent;
      double tension = stress_Pa(perVolume, state);
      if (ageing.cracks().isPresent()) {
        CrackGrowth law = ageing.cracks().get();
        crack = Math.min(law.grown_m(crack, tension, step), host.radius_m());
      }
      for (MaterialLoss loss : ageing.losses()) {
        double volumeShare = host.phase().volumeShare() * share;
        lost += step * loss.rate_per_s(volumeShare, tension, film, perVolume);
      }
    }
    double left = Math.max(share - lost / host.phase().volumeShare(), 0);
    double shuttled = 0;
    if (ageing.shuttle().isPresent()) {
      Shuttle shuttle = ageing.shuttle().get();
      shuttled =
          shuttle.current(shuttle.steady(left, 1))
              * duration
              * electrode.capacity_C_per_m2()
              * electrode.cell().area_m2();
      left = shuttle.left(left, 1, duration);
    }
    state.activeShare(left);
    double onFlanks = 0;
    if (ageing.cracks().isPresent()) {
      double before = state.bound();
      open(state, ageing.cracks().get(), crack);
      onFlanks = (state.bound() - before) * electrode.unit_C_per_m2();
    }
    if (!electrode.cell().isHalf()) {
      state.inventory(electrode.inventory(state) - onFlanks / electrode.capacity_C_per_m2());
    }
    return shuttled;
  }

  /** Surface stress of a steady current per volume of the electrode, tension above 0. */
  private double stress_Pa(double perVolume, AgedState state) {
    if (ageing.stress().isEmpty() || !(host.phase() instanceof Insertion insertion)) {
      return 0;
    }
    double most = insertion.most_mol_per_m3();
    double content = electrode.ageingContent(state) * most;
    Property diffusivity = insertion.diffusivity_m2_per_s();
    double d =
        diffusivity.curve().value(content) * diffusivity.factor(electrode.cell().temperature_K());
    double perSurface = perVolume / (insertion.surface_per_m() * state.activeShare());
    double difference =
        perSurface
            * insertion.radius_m()
            / ((insertion.shape().factor() + 2) * Constants.FARADAY_C_PER_MOL * d);
    return ageing.stress().get().tangential_Pa(content + difference, content);
  }

  /** New flanks get a film of the start thickness; the mean thickness falls accordingly. */
  private void open(AgedState state, CrackGrowth law, double crack) {
    double before = electrode.area_per_m(state);
    double mean = state.meanFilm();
    state.crack(crack / law.start_m());
    double after = electrode.area_per_m(state);
    if (ageing.film().isPresent() && after > before) {
      double thinner = (mean * before + (after - before)) / after / mean;
      for (int i = 0; i < state.places(); i++) {
        state.film(i, state.film(i) * thinner);
      }
      state.bound(state.bound() + (after - before) / host.phase().surface_per_m());
    }
  }
}
