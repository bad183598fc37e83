package anodyne.report;

import anodyne.junction.Profile;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.study.JunctionResult;
import java.util.List;
import java.util.Optional;

/** Potential, field, carriers and charge along x, one above the other. */
final class Profiles {
  private static final double PANEL = 150;
  private static final double GAP = 26;
  private static final double TOP = 16;
  private static final double LEFT = 84;
  private static final double PER_CM3 = 1e-6;

  /** Decades of carriers shown below the most. */
  private static final double DECADES = 16;

  private static final Stroke ELECTRONS = Stroke.solid(Ink.BLUE, 2);
  private static final Stroke HOLES = new Stroke(Ink.VERMILLION, 2, "13 2.5");
  private static final Stroke CURVE = Stroke.solid(Ink.BLACK, 1.8);

  private final Course course;
  private final Svg svg;
  private int panel;

  private Profiles(JunctionResult result) {
    course = Course.of(result.junction());
    svg =
        new Svg(
            Lines.WIDTH,
            TOP + 4 * PANEL + 3 * GAP + 50,
            "Potential, field, carrier concentrations and charge density against x");
  }

  /** The figure; none if all layers are metals, inside which nothing changes. */
  static Optional<Figure> of(JunctionResult result) {
    Profiles profiles = new Profiles(result);
    return profiles.course.hasSemiconductor() ? Optional.of(profiles.draw()) : Optional.empty();
  }

  private Figure draw() {
    Profile profile = course.profile();
    linear(profile.potential_V(), "Potential ψ (V)", "");
    linear(profile.field_V_per_m(), "Field (", "V m^{−1})");
    carriers(profile);
    linear(profile.charge_per_m3().map(c -> c * PER_CM3), "Charge (", "e cm^{−3})");
    return new Figure(
        "profiles",
        Rich.of(
            "(a) Electrostatic potential, zero at the first point; steps at an interface are"
                + " interface dipoles. (b) Field, positive towards the last layer. (c) Electrons n"
                + " and holes p; what lies more than 16 decades below the most is not shown. (d)"
                + " Charge density in elementary charges. Central values of all inputs."),
        svg.finish());
  }

  private Plot plot(Axis vertical) {
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP + panel * (PANEL + GAP),
            Lines.WIDTH - LEFT - 20,
            PANEL,
            new Axis(course.axis(), new Scale.Linear(0, course.end_nm(course.layers() - 1))),
            vertical);
    for (int i = 0; i < course.layers(); i++) {
      double from = plot.x(course.start_nm(i));
      double to = plot.x(course.end_nm(i));
      if (course.isMetal(i)) {
        svg.rectangle(from, plot.top(), to - from, PANEL, Ink.PALE, 1);
      }
      if (i > 0) {
        plot.verticalLine(course.start_nm(i), Lines.INTERFACE);
      }
    }
    return plot;
  }

  private void finish(Plot plot) {
    plot.horizontalAxis(panel == 3);
    plot.verticalAxis();
    plot.frame();
    String letter = "(" + "abcd".charAt(panel) + ")";
    svg.bold(6, plot.top() + 12, Rich.plain(letter), Svg.Anchor.START, Svg.TEXT);
    for (int i = 0; i < course.layers() && panel == 0; i++) {
      double from = plot.x(course.start_nm(i));
      double to = plot.x(course.end_nm(i));
      if (to - from > 24) {
        Rich name =
            Names.shortened(course.junction().layers().get(i).name(), to - from - 6, Svg.TEXT);
        svg.text(0.5 * (from + to), plot.top() + 17, name, Svg.Anchor.MIDDLE, Svg.TEXT, Ink.BLACK);
      }
    }
    panel++;
  }

  /** A panel with equal steps; the unit, if given, takes a power of ten before it. */
  private void linear(Series series, String name, String unit) {
    double largest = Math.max(Math.abs(series.min()), Math.abs(series.max()));
    boolean scaled = !unit.isEmpty() && largest > 0;
    int power = scaled ? (int) Math.floor(Math.log10(largest)) : 0;
    Series shown = scaled ? series.map(v -> v / Math.pow(10, power)) : series;
    String label = scaled ? name + "10^{" + minus(power) + "} " + unit : name + unit;
    double low = Math.min(0, shown.min());
    double high = Math.max(0, shown.max());
    double air = panel == 0 ? 0.25 * (high - low) : 0;
    Plot plot = plot(new Axis(Rich.of(label), Scale.Linear.around(low, high + air)));
    plot.horizontalLine(0, Lines.ZERO);
    plot.curve(course.position_nm(course.whole()), shown.toArray(), CURVE);
    finish(plot);
  }

  private static String minus(int power) {
    return String.valueOf(power).replace('-', '−');
  }

  private void carriers(Profile profile) {
    Series electrons = profile.electrons_per_m3().map(n -> n * PER_CM3);
    Series holes = profile.holes_per_m3().map(p -> p * PER_CM3);
    double most = Math.max(electrons.max(), holes.max());
    double least = most;
    for (Course.Run run : course.semiconductors()) {
      for (Series series : List.of(electrons, holes)) {
        for (double v : course.part(series, run)) {
          least = Math.min(least, v);
        }
      }
    }
    double shown = Math.max(least, most / Math.pow(10, DECADES));
    Plot plot =
        plot(new Axis(Rich.of("n, p (cm^{−3})"), Scale.Logarithmic.around(shown, most * 3)));
    for (int i = 0; i < course.layers(); i++) {
      Course.Run layer = new Course.Run(i, i);
      double[] x = course.position_nm(layer);
      plot.curve(x, course.part(electrons, layer), ELECTRONS);
      plot.curve(x, course.part(holes, layer), HOLES);
    }
    Legend.row(
        svg,
        plot.right() - 210,
        Lines.WIDTH,
        plot.top() - 8,
        List.of(
            new Legend.Entry(new Legend.Line(ELECTRONS), Rich.plain("electrons n")),
            new Legend.Entry(new Legend.Line(HOLES), Rich.plain("holes p"))));
    finish(plot);
  }
}
