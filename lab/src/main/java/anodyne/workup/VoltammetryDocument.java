package anodyne.workup;

import anodyne.analysis.CapacitiveShare;
import anodyne.analysis.Couple;
import anodyne.analysis.PeakTrack;
import anodyne.analysis.RateDependence;
import anodyne.analysis.RateExponent;
import anodyne.analysis.RateGrid;
import anodyne.analysis.VoltammetricPeak;
import anodyne.analysis.Voltammogram;
import anodyne.analysis.Voltammogram.Direction;
import anodyne.data.Document;
import anodyne.data.JsonObject;
import anodyne.measurement.TimeSeries;
import anodyne.quantity.Assumption;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Voltammograms as JSON. */
public final class VoltammetryDocument {
  private static final double CONFIDENCE = 0.9;

  private final VoltammetryWorkUp work;

  private VoltammetryDocument(VoltammetryWorkUp work) {
    this.work = work;
  }

  /** The entries; schema, warnings and provenance are the caller's to add. */
  public static JsonObject of(VoltammetryWorkUp work) {
    return new VoltammetryDocument(work).document();
  }

  /** Defaults that were used. */
  public static List<Assumption> assumptions(VoltammetryWorkUp work) {
    List<Assumption> used = new ArrayList<>();
    if (work.settings().series_ohm() == 0) {
      used.add(
          new Assumption(
              "series_ohm",
              "0",
              "no resistance was given: potentials carry the ohmic drop; take Rs from the"
                  + " impedance and give --series-ohm"));
    }
    if (work.grid().isPresent()) {
      used.add(
          new Assumption(
              "vertex_cut_V",
              String.valueOf(work.settings().cut_V()),
              "cut off at both vertices before currents of different rates are compared"));
    }
    return used;
  }

  private JsonObject document() {
    return new JsonObject()
        .put("files", work.curves().stream().map(this::curve).toList())
        .put("b_value", exponents())
        .put("peak_tracks", work.tracks().stream().map(VoltammetryDocument::track).toList())
        .put("b_of_potential", work.grid().map(VoltammetryDocument::byPotential))
        .put("capacitive_percent", work.share().map(s -> s.share().map(x -> 100 * x)))
        .put("capacitive", work.share().map(VoltammetryDocument::share))
        .put("trasatti", work.trasatti().map(VoltammetryDocument::trasatti))
        .put("diffusivity_cm2_per_s", diffusivity());
  }

  private JsonObject curve(VoltammetryWorkUp.Curve curve) {
    Voltammogram v = curve.voltammogram();
    JsonObject document =
        new JsonObject()
            .put("file", curve.file())
            .put("points", curve.series().size())
            .put("scan_rate_mV_per_s", scaled(v.rate_V_per_s(), 1e3))
            .put("series_resistance_ohm", v.seriesResistance_ohm())
            .put("sweeps", v.sweeps().stream().map(s -> sweep(v, s)).toList())
            .put("cycles", cycles(curve))
            .put("peaks", curve.peaks().stream().map(VoltammetryDocument::peak).toList())
            .put("couples", curve.couples().stream().map(VoltammetryDocument::couple).toList());
    OptionalDouble at = work.settings().boxAt_V();
    document.put("capacitance_at_V", at);
    return document.put(
        "capacitance_F",
        at.isPresent() ? curve.capacitance_F(at.getAsDouble()) : OptionalDouble.empty());
  }

  private static OptionalDouble scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value;
  }

  private static JsonObject sweep(Voltammogram v, Voltammogram.Sweep sweep) {
    return new JsonObject()
        .put("direction", sweep.direction().word())
        .put("cycle", sweep.cycle())
        .put("from_V", v.potential_V().get(sweep.first()))
        .put("to_V", v.potential_V().get(sweep.last()))
        .put("scan_rate_mV_per_s", scaled(sweep.rate_V_per_s(), 1e3))
        .put("full", sweep.full());
  }

  /** Extremes of each cycle, counted by the instrument where it counts. */
  private static List<JsonObject> cycles(VoltammetryWorkUp.Curve curve) {
    TimeSeries series = curve.series();
    int[] own = new int[series.size()];
    boolean counted = Arrays.stream(series.cycle().toArray()).distinct().count() > 1;
    for (Voltammogram.Sweep sweep : curve.voltammogram().sweeps()) {
      Arrays.fill(own, sweep.first(), sweep.last() + 1, sweep.cycle());
    }
    int[] number = counted ? series.cycle().toArray() : own;
    return Arrays.stream(number)
        .distinct()
        .sorted()
        .mapToObj(cycle -> cycle(series, number, cycle))
        .toList();
  }

  private static JsonObject cycle(TimeSeries series, int[] number, int cycle) {
    double lowE = Double.POSITIVE_INFINITY;
    double highE = Double.NEGATIVE_INFINITY;
    double lowI = Double.POSITIVE_INFINITY;
    double highI = Double.NEGATIVE_INFINITY;
    int points = 0;
    for (int k = 0; k < number.length; k++) {
      if (number[k] == cycle) {
        lowE = Math.min(lowE, series.voltage_V().get(k));
        highE = Math.max(highE, series.voltage_V().get(k));
        lowI = Math.min(lowI, series.current_A().get(k));
        highI = Math.max(highI, series.current_A().get(k));
        points++;
      }
    }
    return new JsonObject()
        .put("number", cycle)
        .put("points", points)
        .put("potential_min_V", lowE)
        .put("potential_max_V", highE)
        .put("current_min_mA", 1e3 * lowI)
        .put("current_max_mA", 1e3 * highI);
  }

  private static JsonObject peak(VoltammetricPeak peak) {
    return new JsonObject()
        .put("direction", peak.direction().word())
        .put("cycle", peak.cycle())
        .put("potential_V", peak.potential_V())
        .put("current_A", peak.current_A())
        .put("baseline_A", peak.baseline_A())
        .put("height_A", peak.height_A())
        .put("charge_C", peak.charge_C())
        .put("baseline_from_V", List.of(peak.baselineStart_V(), peak.baselineEnd_V()))
        .put("area_from_V", List.of(peak.footStart_V(), peak.footEnd_V()));
  }

  private static JsonObject couple(Couple couple) {
    return new JsonObject()
        .put("cycle", couple.cathodic().cycle())
        .put("anodic_V", couple.anodic().potential_V())
        .put("cathodic_V", couple.cathodic().potential_V())
        .put("separation_mV", 1e3 * couple.separation_V())
        .put("half_wave_V", couple.halfWave_V());
  }

  private JsonObject exponents() {
    return new JsonObject()
        .put("anodic", work.exponent(Direction.ANODIC).map(VoltammetryDocument::exponent))
        .put("cathodic", work.exponent(Direction.CATHODIC).map(VoltammetryDocument::exponent));
  }

  private static JsonObject exponent(RateExponent b) {
    OptionalDouble error = Document.number(b.standardError());
    return new JsonObject()
        .put("value", b.b())
        .put("low", Document.number(b.b() - b.halfWidth(CONFIDENCE)))
        .put("high", Document.number(b.b() + b.halfWidth(CONFIDENCE)))
        .put("confidence", CONFIDENCE)
        .put("standard_error", error)
        .put("r_squared", b.rSquared())
        .put("rates", b.rates())
        .put("decades", b.decades());
  }

  private static JsonObject track(PeakTrack track) {
    return new JsonObject()
        .put("direction", track.direction().word())
        .put("main", track.main())
        .put("scan_rate_mV_per_s", track.rate_V_per_s().map(v -> 1e3 * v))
        .put("potential_V", row(track, VoltammetricPeak::potential_V))
        .put("current_A", row(track, VoltammetricPeak::current_A))
        .put("height_A", row(track, VoltammetricPeak::height_A))
        .put("shift_mV", 1e3 * track.shift_V())
        .put("b", exponent(track.exponent()))
        .put("b_above_baseline", track.aboveBaseline().map(VoltammetryDocument::exponent));
  }

  private static Series row(
      PeakTrack track, java.util.function.ToDoubleFunction<VoltammetricPeak> quantity) {
    return Series.of(track.peaks().stream().mapToDouble(quantity).toArray());
  }

  private static JsonObject byPotential(RateGrid grid) {
    return new JsonObject()
        .put("potential_V", grid.potential_V())
        .put("anodic", column(grid, Direction.ANODIC, RateExponent::b))
        .put("anodic_r_squared", column(grid, Direction.ANODIC, RateExponent::rSquared))
        .put("cathodic", column(grid, Direction.CATHODIC, RateExponent::b))
        .put("cathodic_r_squared", column(grid, Direction.CATHODIC, RateExponent::rSquared));
  }

  private static Series column(
      RateGrid grid,
      Direction direction,
      java.util.function.ToDoubleFunction<RateExponent> quantity) {
    DoubleStream values =
        grid.exponents(direction).stream()
            .mapToDouble(b -> b.map(quantity::applyAsDouble).orElse(Double.NaN));
    return Series.of(values.toArray());
  }

  private static JsonObject share(CapacitiveShare share) {
    return new JsonObject()
        .put("method", "dunn")
        .put("scan_rate_mV_per_s", share.grid().rate_V_per_s().map(v -> 1e3 * v))
        .put("percent", share.share().map(x -> 100 * x))
        .put("anodic_percent", share.anodicShare().map(x -> 100 * x))
        .put("cathodic_percent", share.cathodicShare().map(x -> 100 * x))
        .put("points_outside_0_to_100_percent", 100 * share.outside())
        .put("points_with_poor_r_squared_percent", 100 * share.poor())
        .put("control", CapacitiveShare.CONTROL)
        .put("potential_V", share.grid().potential_V())
        .put("anodic_k1", share.anodicK1())
        .put("anodic_k2", share.anodicK2())
        .put("anodic_r_squared", share.anodicRSquared())
        .put("cathodic_k1", share.cathodicK1())
        .put("cathodic_k2", share.cathodicK2())
        .put("cathodic_r_squared", share.cathodicRSquared());
  }

  private static JsonObject trasatti(RateDependence.Trasatti trasatti) {
    return new JsonObject()
        .put("outer_charge_C", trasatti.outer_C())
        .put("outer_r_squared", trasatti.outer().rSquared())
        .put(
            "total_charge_C",
            Document.number(trasatti.total_C()).stream().filter(q -> q > 0).boxed().findFirst())
        .put("total_r_squared", trasatti.total().rSquared());
  }

  private Optional<JsonObject> diffusivity() {
    if (work.settings().dissolved().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JsonObject()
            .put("method", "randles-sevcik")
            .put("anodic", scaled(work.randlesSevcik_m2_per_s(Direction.ANODIC), 1e4))
            .put("cathodic", scaled(work.randlesSevcik_m2_per_s(Direction.CATHODIC), 1e4)));
  }
}
