package anodyne.workup;

import anodyne.analysis.SurfaceResponse;
import anodyne.analysis.Titration;
import anodyne.analysis.Titration.Point;
import anodyne.data.JsonObject;
import anodyne.quantity.Assumption;
import anodyne.quantity.Constants;
import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A titration as JSON. */
public final class TitrationDocument {
  private static final double CM2 = 1e4;
  private static final double COULOMB_PER_MAH = 3.6;

  private final TitrationWorkUp work;
  private final List<Point> points;

  private TitrationDocument(TitrationWorkUp work) {
    this.work = work;
    points = work.titration().points();
  }

  /** The entries; schema, warnings and provenance are the caller's to add. */
  public static JsonObject of(TitrationWorkUp work) {
    return new TitrationDocument(work).document();
  }

  /** Defaults that were used. */
  public static List<Assumption> assumptions(TitrationWorkUp work) {
    List<Assumption> used = new ArrayList<>();
    used.add(
        new Assumption(
            "geometry",
            work.settings().body().word(),
            work.settings().body() == SurfaceResponse.SLAB
                ? "a layer with one open face; give --geometry sphere and the radius for particles"
                : "spheres of one radius"));
    used.add(
        new Assumption(
            "area",
            work.settings().derived() ? "as in the table of cells" : "in the length given",
            "D goes with the square of volume over area: geometric and BET areas differ by powers"
                + " of ten, compare only values of the same kind"));
    return used;
  }

  private JsonObject document() {
    TitrationSettings s = work.settings();
    JsonObject geometry =
        new JsonObject()
            .put("body", s.body().word())
            .put("length_um", 1e6 * s.length_m())
            .put("length_from_mass", s.derived())
            .put("area_cm2", scaled(s.area_m2(), CM2))
            .put("molar_volume_cm3", scaled(s.molarVolume_m3(), 1e6))
            .put("molar_volume_of", s.phase());
    return new JsonObject()
        .put("file", work.file())
        .put("pulses", points.size())
        .put("geometry", geometry)
        .put("method", "weppner-huggins, corrected by the exact solution for a " + s.body().word())
        .put("diffusivity_cm2_per_s", column(Point::diffusivity_m2_per_s, CM2))
        .put("diffusivity_low_cm2_per_s", column(Point::low_m2_per_s, CM2))
        .put("diffusivity_high_cm2_per_s", column(Point::high_m2_per_s, CM2))
        .put("log10_diffusivity", logarithm(Point::diffusivity_m2_per_s))
        .put("log10_low", logarithm(Point::low_m2_per_s))
        .put("log10_high", logarithm(Point::high_m2_per_s))
        .put("confidence", 0.9)
        .put("usual_formula_cm2_per_s", column(Point::usual_m2_per_s, CM2))
        .put("general_formula_cm2_per_s", column(Point::general_m2_per_s, CM2))
        .put("state", points.stream().map(p -> p.state().word()).toList())
        .put("d_t_over_l2", numbers(Point::theta))
        .put("voltage_V", numbers(p -> p.pulse().relaxedAfter_V()))
        .put("charge_mAh", numbers(p -> after(p) / COULOMB_PER_MAH))
        .put("na_per_formula_change", contents())
        .put("current_mA", numbers(p -> 1e3 * p.pulse().current_A()))
        .put("pulse_s", numbers(p -> p.pulse().duration_s()))
        .put("rest_s", numbers(p -> p.pulse().rest_s()))
        .put("step_mV", numbers(p -> 1e3 * p.pulse().step_V()))
        .put("pulse_mV", numbers(p -> 1e3 * p.pulse_V()))
        .put("ohmic_mV", numbers(p -> 1e3 * p.drop_V()))
        .put("r_squared", numbers(Point::rSquared))
        .put("drift_mV_per_h", numbers(p -> 3.6e6 * p.pulse().drift_V_per_s()))
        .put("relaxed", points.stream().map(TitrationDocument::relaxed).toList());
  }

  private static boolean relaxed(Point point) {
    return Math.abs(point.pulse().drift_V_per_s()) <= Titration.DRIFT_V_PER_S;
  }

  /** Charge passed when the pulse ends. */
  private static double after(Point point) {
    return point.pulse().chargeBefore_C() + point.pulse().charge_C();
  }

  /** Sodium taken up since the first pulse, of one charge each; null without an amount. */
  private Series contents() {
    OptionalDouble amount = work.settings().amount_mol();
    return numbers(p ->
        amount.isPresent()
            ? -after(p) / (Constants.FARADAY_C_PER_MOL * amount.getAsDouble())
            : Double.NaN);
  }

  private static OptionalDouble scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value;
  }

  private Series numbers(ToDoubleFunction<Point> quantity) {
    return Series.of(points.stream().mapToDouble(quantity).toArray());
  }

  private Series column(Function<Point, OptionalDouble> quantity, double factor) {
    return numbers(p -> factor * quantity.apply(p).orElse(Double.NaN));
  }

  private Series logarithm(Function<Point, OptionalDouble> quantity) {
    return column(quantity, CM2).map(Math::log10);
  }
}
