package anodyne.workup;

import anodyne.analysis.Cycle;
import anodyne.analysis.CycleLife;
import anodyne.analysis.DifferentialCapacity;
import anodyne.analysis.Direction;
import anodyne.analysis.HalfCycle;
import anodyne.analysis.Moments;
import anodyne.analysis.Normalisation;
import anodyne.analysis.RateStep;
import anodyne.analysis.Retention;
import anodyne.analysis.Smoothing;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.measurement.Cell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Cycling data of a cell as users meet them: mAh, percent, volt. */
public final class CyclingDocument {
  private static final double COULOMB_PER_MAH = 3.6;
  private static final double JOULE_PER_MWH = 3.6;

  private final CyclingWorkUp work;
  private final List<Normalisation> masses;

  private CyclingDocument(CyclingWorkUp work) {
    this.work = work;
    masses = Normalisation.of(work.cell());
  }

  /** The entries of one file; name, format and instrument are the caller's to add. */
  public static JsonObject of(CyclingWorkUp work) {
    return new CyclingDocument(work).document();
  }

  /** Initial Coulombic efficiency of the first of these that has one, in percent. */
  public static OptionalDouble initialEfficiency_percent(List<CyclingWorkUp> works) {
    return works.stream()
        .map(work -> percent(work.initialEfficiency()))
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  private JsonObject document() {
    CycleLife life = work.life();
    return new JsonObject()
        .put("cell", work.cell().id())
        .put("role", work.cell().role().map(Cell.Role::word))
        .put("cycle_numbering", work.cycles().numbering().word())
        .put("cycle_numbering_reason", work.cycles().why())
        .put("charge_counter", work.cycles().counted() ? "instrument" : "integral")
        .put("bases", masses.stream().map(CyclingDocument::basis).toList())
        .put("cycles", work.cycles().cycles().stream().map(this::cycle).toList())
        .put("complete_cycles", work.cycles().complete().size())
        .put("ice_percent", percent(work.initialEfficiency()))
        .put(
            "ice_uncertainty_percent",
            percent(work.initial().map(work::uncertainty).orElse(OptionalDouble.empty())))
        .put("coulombic_efficiency_formula", work.cell().role().flatMap(CyclingDocument::formula))
        .put("capacity_of", life.reported().word())
        .put("retention", life.chosen().map(CyclingDocument::retention))
        .put("retentions", life.retentions().stream().map(CyclingDocument::retention).toList())
        .put("long_term", life.longTerm().map(this::longTerm))
        .put("capacity_rise", life.rise().map(CyclingDocument::rise))
        .put("rates", life.rates().stream().map(this::rate).toList())
        .put("rate_recovery_percent", percent(life.recovery()))
        .put("dqdv", work.derivatives().stream().map(CyclingDocument::derivative).toList())
        .put("plateaus", work.plateaus().stream().map(CyclingDocument::plateau).toList());
  }

  private static JsonObject basis(Normalisation mass) {
    return new JsonObject().put("basis", mass.basis().word()).put("mass_mg", 1e6 * mass.mass_kg());
  }

  private static Optional<String> formula(Cell.Role role) {
    return switch (role) {
      case ANODE -> Optional.of("desodiation / sodiation = charge / discharge");
      case CATHODE, FULL -> Optional.of("discharge / charge");
      case SYMMETRIC -> Optional.empty();
    };
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(Digits.tidy(100 * share.getAsDouble())) : share;
  }

  private JsonObject cycle(Cycle cycle) {
    OptionalDouble charge = half(cycle, Direction.CHARGE, h -> h.charge_C() / COULOMB_PER_MAH);
    OptionalDouble discharge =
        half(cycle, Direction.DISCHARGE, h -> h.charge_C() / COULOMB_PER_MAH);
    boolean halfCell =
        work.cell().role().filter(r -> r == Cell.Role.ANODE || r == Cell.Role.CATHODE).isPresent();
    OptionalDouble none = OptionalDouble.empty();
    return new JsonObject()
        .put("number", cycle.number())
        .put("complete", cycle.complete())
        .put("charge_mAh", charge)
        .put("discharge_mAh", discharge)
        .put("sodiation_mAh", halfCell ? discharge : none)
        .put("desodiation_mAh", halfCell ? charge : none)
        .put("coulombic_efficiency_percent", percent(work.efficiency(cycle)))
        .put("capacities", masses.stream().map(mass -> perGram(cycle, mass)).toList())
        .put("charge_mAh_per_cm2", perArea(cycle, Direction.CHARGE))
        .put("discharge_mAh_per_cm2", perArea(cycle, Direction.DISCHARGE))
        .put("charge_mWh", half(cycle, Direction.CHARGE, h -> h.energy_J() / JOULE_PER_MWH))
        .put("discharge_mWh", half(cycle, Direction.DISCHARGE, h -> h.energy_J() / JOULE_PER_MWH))
        .put("energy_efficiency_percent", percent(cycle.energyEfficiency()))
        .put("voltage_efficiency_percent", percent(cycle.voltageEfficiency()))
        .put("charge_mid_point_V", half(cycle, Direction.CHARGE, HalfCycle::midVoltage_V))
        .put("discharge_mid_point_V", half(cycle, Direction.DISCHARGE, HalfCycle::midVoltage_V))
        .put("charge_mean_V", half(cycle, Direction.CHARGE, HalfCycle::meanVoltage_V))
        .put("discharge_mean_V", half(cycle, Direction.DISCHARGE, HalfCycle::meanVoltage_V))
        .put("polarisation_V", cycle.polarisation_V())
        .put("overpotential_V", halved(cycle.polarisation_V()))
        .put("charge_current_mA", half(cycle, Direction.CHARGE, h -> 1e3 * h.current_A()))
        .put("discharge_current_mA", half(cycle, Direction.DISCHARGE, h -> 1e3 * h.current_A()));
  }

  private static OptionalDouble halved(OptionalDouble value) {
    return value.isPresent() ? OptionalDouble.of(0.5 * value.getAsDouble()) : value;
  }

  private static OptionalDouble half(
      Cycle cycle, Direction direction, ToDoubleFunction<HalfCycle> quantity) {
    return cycle.half(direction).stream().mapToDouble(quantity).map(Digits::tidy).findFirst();
  }

  private static JsonObject perGram(Cycle cycle, Normalisation mass) {
    return new JsonObject()
        .put("basis", mass.basis().word())
        .put("charge_mAh_per_g", half(cycle, Direction.CHARGE, h -> mass.mAh_per_g(h.charge_C())))
        .put(
            "discharge_mAh_per_g",
            half(cycle, Direction.DISCHARGE, h -> mass.mAh_per_g(h.charge_C())));
  }

  private OptionalDouble perArea(Cycle cycle, Direction direction) {
    return cycle
        .half(direction)
        .map(h -> Normalisation.mAh_per_cm2(work.cell(), h.charge_C()))
        .orElse(OptionalDouble.empty());
  }

  private static JsonObject retention(Retention retention) {
    return new JsonObject()
        .put("reference", retention.reference().word())
        .put("reference_cycle", retention.referenceCycle())
        .put("cycle", retention.cycle())
        .put("percent", Digits.tidy(100 * retention.share()))
        .put("decay_percent_per_cycle", Digits.tidy(100 * retention.decayPerCycle()))
        .put("same_current", retention.sameCurrent());
  }

  private JsonObject longTerm(RateStep run) {
    Optional<Moments> efficiency = work.life().efficiency();
    OptionalDouble growth = work.life().polarisationGrowth_V_per_cycle();
    return new JsonObject()
        .put("first_cycle", run.first())
        .put("last_cycle", run.last())
        .put("current_mA", Digits.tidy(1e3 * run.current_A()))
        .put("coulombic_efficiency_mean_percent", efficiency.map(m -> Digits.tidy(100 * m.mean())))
        .put(
            "coulombic_efficiency_sd_percent",
            percent(efficiency.map(Moments::deviation).orElse(OptionalDouble.empty())))
        .put("coulombic_efficiency_cycles", efficiency.map(Moments::count))
        .put(
            "polarisation_growth_mV_per_cycle",
            growth.isPresent()
                ? OptionalDouble.of(Digits.tidy(1e3 * growth.getAsDouble()))
                : growth);
  }

  private static JsonObject rise(CycleLife.Rise rise) {
    return new JsonObject()
        .put("from_cycle", rise.from())
        .put("to_cycle", rise.to())
        .put("percent", Digits.tidy(100 * rise.share()));
  }

  private JsonObject rate(RateStep rate) {
    Moments last = rate.lastThree_C();
    return new JsonObject()
        .put("first_cycle", rate.first())
        .put("last_cycle", rate.last())
        .put("current_mA", Digits.tidy(1e3 * rate.current_A()))
        .put("currents_per_gram", masses.stream().map(m -> current(rate, m)).toList())
        .put("averaged_cycles", last.count())
        .put("capacity_mAh", Digits.tidy(last.mean() / COULOMB_PER_MAH))
        .put(
            "capacity_sd_mAh",
            last.deviation().isPresent()
                ? OptionalDouble.of(Digits.tidy(last.deviation().getAsDouble() / COULOMB_PER_MAH))
                : OptionalDouble.empty())
        .put("capacities", masses.stream().map(m -> capacity(last, m)).toList());
  }

  private static JsonObject current(RateStep rate, Normalisation mass) {
    return new JsonObject()
        .put("basis", mass.basis().word())
        .put("current_A_per_g", Digits.tidy(rate.current_A() / (1e3 * mass.mass_kg())));
  }

  private static JsonObject capacity(Moments mean_C, Normalisation mass) {
    return new JsonObject()
        .put("basis", mass.basis().word())
        .put("capacity_mAh_per_g", Digits.tidy(mass.mAh_per_g(mean_C.mean())));
  }

  private static JsonObject derivative(CyclingWorkUp.CycleDerivative half) {
    DifferentialCapacity curve = half.curve();
    return new JsonObject()
        .put("cycle", half.cycle())
        .put("direction", curve.direction().word())
        .put("grid_V", curve.grid_V())
        .put("smoothing", smoothing(curve.smoothing()))
        .put("charge_mAh", Digits.tidy(curve.charge_C() / COULOMB_PER_MAH))
        .put("integral_mAh", Digits.tidy(curve.integral_C() / COULOMB_PER_MAH))
        .put("voltage_V", curve.voltage_V().map(Digits::tidy))
        .put("raw_mAh_per_V", curve.raw_C_per_V().map(q -> Digits.tidy(q / COULOMB_PER_MAH)))
        .put("dqdv_mAh_per_V", curve.smooth_C_per_V().map(q -> Digits.tidy(q / COULOMB_PER_MAH)))
        .put("peaks", curve.peaks().stream().map(CyclingDocument::peak).toList());
  }

  private static String smoothing(Smoothing smoothing) {
    return switch (smoothing) {
      case Smoothing.Gaussian(double deviation_V) ->
          "gaussian, standard deviation " + deviation_V + " V";
      case Smoothing.SavitzkyGolay(double window_V) -> "savitzky-golay, window " + window_V + " V";
      case Smoothing.Histogram() -> "histogram";
    };
  }

  private static JsonObject peak(DifferentialCapacity.Peak peak) {
    return new JsonObject()
        .put("voltage_V", Digits.tidy(peak.voltage_V()))
        .put("height_mAh_per_V", Digits.tidy(peak.height_C_per_V() / COULOMB_PER_MAH))
        .put("prominence_mAh_per_V", Digits.tidy(peak.prominence_C_per_V() / COULOMB_PER_MAH))
        .put("shift_at_half_window_mV", Document.number(1e3 * peak.shift_V()))
        .put("steady", peak.steady());
  }

  private static JsonObject plateau(CyclingWorkUp.CyclePlateau half) {
    return new JsonObject()
        .put("cycle", half.cycle())
        .put("direction", half.direction().word())
        .put("split_V", half.split().voltage_V())
        .put("slope_mAh", Digits.tidy(half.split().above_C() / COULOMB_PER_MAH))
        .put("plateau_mAh", Digits.tidy(half.split().below_C() / COULOMB_PER_MAH));
  }
}
