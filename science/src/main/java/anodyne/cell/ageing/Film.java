package anodyne.cell.ageing;

import anodyne.quantity.Constants;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A film on a surface: what it is made of, how it grows and dissolves.
 *
 * @param growth law of its reaction
 * @param molarVolume_m3_per_mol V
 * @param electrons z per formula unit, each of which binds one sodium
 * @param resistivity_ohm_m of ions
 * @param start_m thickness at the start; growth laws that divide by it need it above 0
 * @param dissolution_m_per_s of a film that is thick against the start; a film of the start
 *     thickness dissolves no more
 */
public record Film(
    FilmGrowth growth,
    double molarVolume_m3_per_mol,
    double electrons,
    double resistivity_ohm_m,
    double start_m,
    double dissolution_m_per_s) {
  public Film {
    Refuse.notPositive("molar volume of the film", molarVolume_m3_per_mol);
    Refuse.notPositive("electrons per formula unit of the film", electrons);
    Refuse.negative("resistivity of the film", resistivity_ohm_m);
    Refuse.notPositive("start thickness of the film", start_m);
    Refuse.negative("dissolution of the film", dissolution_m_per_s);
  }

  /**
   * A film from its parameters.
   *
   * @param of value of each parameter that the law needs, and 0 for no dissolution
   */
  public static Film of(GrowthKind kind, ToDoubleFunction<AgeingParameter> of) {
    return new Film(
        kind.law(of),
        of.applyAsDouble(AgeingParameter.FILM_MOLAR_VOLUME),
        of.applyAsDouble(AgeingParameter.FILM_ELECTRONS),
        of.applyAsDouble(AgeingParameter.FILM_RESISTIVITY),
        of.applyAsDouble(AgeingParameter.FILM_START),
        of.applyAsDouble(AgeingParameter.FILM_DISSOLUTION));
  }

  /** Its parameters, those of the law among them. */
  public Map<AgeingParameter, Double> parameters() {
    Map<AgeingParameter, Double> all = new EnumMap<>(AgeingParameter.class);
    all.put(AgeingParameter.FILM_MOLAR_VOLUME, molarVolume_m3_per_mol);
    all.put(AgeingParameter.FILM_ELECTRONS, electrons);
    all.put(AgeingParameter.FILM_RESISTIVITY, resistivity_ohm_m);
    all.put(AgeingParameter.FILM_START, start_m);
    all.put(AgeingParameter.FILM_DISSOLUTION, dissolution_m_per_s);
    switch (growth) {
      case FilmGrowth.Steady law -> all.put(AgeingParameter.FILM_CURRENT, law.current_A_per_m2());
      case FilmGrowth.Reaction law -> {
        all.put(AgeingParameter.FILM_EXCHANGE, law.exchange_A_per_m2());
        all.put(AgeingParameter.FILM_TRANSFER, law.transfer());
        all.put(AgeingParameter.FILM_EQUILIBRIUM, law.equilibrium_V());
      }
      case FilmGrowth.SolventDiffusion law -> {
        all.put(AgeingParameter.FILM_SOLVENT_DIFFUSIVITY, law.diffusivity_m2_per_s());
        all.put(AgeingParameter.FILM_SOLVENT_CONCENTRATION, law.concentration_mol_per_m3());
      }
      case FilmGrowth.ElectronMigration law -> {
        all.put(AgeingParameter.FILM_ELECTRON_CONDUCTIVITY, law.conductivity_S_per_m());
        all.put(AgeingParameter.FILM_INNER_POTENTIAL, law.inner_V());
      }
      case FilmGrowth.InterstitialDiffusion law -> {
        all.put(AgeingParameter.FILM_INTERSTITIAL_DIFFUSIVITY, law.diffusivity_m2_per_s());
        all.put(AgeingParameter.FILM_INTERSTITIAL_CONCENTRATION, law.concentration_mol_per_m3());
      }
      case FilmGrowth.ReactionAndDiffusion law -> {
        all.put(AgeingParameter.FILM_REACTION_RATE, law.rate_m_per_s());
        all.put(AgeingParameter.FILM_TRANSFER, law.transfer());
        all.put(AgeingParameter.FILM_EQUILIBRIUM, law.equilibrium_V());
        all.put(AgeingParameter.FILM_SOLVENT_DIFFUSIVITY, law.diffusivity_m2_per_s());
        all.put(AgeingParameter.FILM_SOLVENT_CONCENTRATION, law.concentration_mol_per_m3());
      }
      case FilmGrowth.Tunnelling law -> {
        all.put(AgeingParameter.FILM_CURRENT, law.bare_A_per_m2());
        all.put(AgeingParameter.FILM_TUNNELLING_DECAY, law.decay_per_m());
      }
    }
    return all;
  }

  /** dL/dt in m/s. */
  public double rate_m_per_s(double thickness_m, double potential_V, double temperature_K) {
    return volumePerCharge_m3_per_C()
            * growth.current_A_per_m2(thickness_m, potential_V, temperature_K)
        - dissolved(thickness_m);
  }

  /** d(dL/dt)/dL, 1/s. */
  public double byThickness(double thickness_m, double potential_V, double temperature_K) {
    return volumePerCharge_m3_per_C() * growth.byThickness(thickness_m, potential_V, temperature_K)
        - dissolution_m_per_s * start_m / (thickness_m * thickness_m);
  }

  /** d(dL/dt)/dφ, m/(s V). */
  public double byPotential(double thickness_m, double potential_V, double temperature_K) {
    return volumePerCharge_m3_per_C() * growth.byPotential(thickness_m, potential_V, temperature_K);
  }

  private double dissolved(double thickness_m) {
    return dissolution_m_per_s * (1 - start_m / thickness_m);
  }

  /** V/(z F): growth per charge and surface, m³/C. */
  public double volumePerCharge_m3_per_C() {
    return molarVolume_m3_per_mol / (electrons * Constants.FARADAY_C_PER_MOL);
  }

  /** Charge, and sodium, bound per surface in a film of a thickness, C/m². */
  public double charge_C_per_m2(double thickness_m) {
    return thickness_m / volumePerCharge_m3_per_C();
  }

  /** Resistance per surface, ohm m². */
  public double resistance_ohm_m2(double thickness_m) {
    return resistivity_ohm_m * thickness_m;
  }

  /**
   * Thickness after a time at constant potential and temperature, by the trapezoidal rule with
   * Newton's iteration and step doubling; second order, A-stable.
   *
   * @param tolerance relative error of a step
   */
  public double grown_m(
      double thickness_m,
      double potential_V,
      double temperature_K,
      double duration_s,
      double tolerance) {
    double time = 0;
    double step = duration_s;
    double thickness = thickness_m;
    while (time < duration_s) {
      step = Math.min(step, duration_s - time);
      double whole = advanced(thickness, potential_V, temperature_K, step);
      double half = advanced(thickness, potential_V, temperature_K, 0.5 * step);
      double halves = advanced(half, potential_V, temperature_K, 0.5 * step);
      double error = Math.abs(halves - whole) / 3 / halves;
      if (error <= tolerance) {
        time = step == duration_s - time ? duration_s : time + step;
        thickness = halves + (halves - whole) / 3;
      }
      double factor = 0.9 * Math.cbrt(tolerance / Math.max(error, 1e-300));
      step *= Double.isFinite(factor) ? Math.clamp(factor, 0.1, 5) : 0.1;
    }
    return thickness;
  }

  /** One trapezoidal step; NaN if Newton's iteration does not find it. */
  private double advanced(double from, double potential_V, double temperature_K, double step_s) {
    double explicit = from + 0.5 * step_s * rate_m_per_s(from, potential_V, temperature_K);
    double thickness = from;
    for (int i = 0; i < 50; i++) {
      double residual =
          thickness - explicit - 0.5 * step_s * rate_m_per_s(thickness, potential_V, temperature_K);
      double slope = 1 - 0.5 * step_s * byThickness(thickness, potential_V, temperature_K);
      double next = Math.max(thickness - residual / slope, 0.1 * thickness);
      if (Math.abs(next - thickness) <= 1e-14 * next) {
        return next;
      }
      thickness = next;
    }
    return Double.NaN;
  }
}
