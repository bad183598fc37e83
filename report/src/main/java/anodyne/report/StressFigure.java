package anodyne.report;

import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.sodiation.Bond;
import anodyne.sodiation.MisfitStress;
import anodyne.study.SodiationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Stress between two bonded hosts along the charge. */
final class StressFigure {
  private static final double LEFT = 76;
  private static final double HEIGHT = 190;
  private static final double GAP = 34;

  /** One path with its stress. */
  private record Course(String title, SodiationResult.StressResult stress) {}

  private final Electrode electrode;
  private final List<Course> courses;

  private StressFigure(Electrode electrode, List<Course> courses) {
    this.electrode = electrode;
    this.courses = courses;
  }

  /** The figure; none without two hosts that swell. */
  static Optional<Figure> of(Electrode electrode, SodiationResult.VolumeResult volume) {
    List<Course> courses = new ArrayList<>();
    volume.stress().ifPresent(s -> courses.add(new Course("at equilibrium", s)));
    volume.measuredStress().ifPresent(s -> courses.add(new Course("along the reported path", s)));
    courses.removeIf(c -> c.stress().taken().points().isEmpty());
    return courses.isEmpty()
        ? Optional.empty()
        : Optional.of(new StressFigure(electrode, courses).draw());
  }

  private Figure draw() {
    List<Legend.Entry> legend =
        List.of(
            new Legend.Entry(new Legend.Line(HostLook.stroke(0, 2.2)), electrode.name(0)),
            new Legend.Entry(new Legend.Line(HostLook.stroke(1, 2.2)), electrode.name(1)),
            new Legend.Entry(
                new Legend.Box(Ink.GREY, 0.25),
                Rich.plain("yield limit from a third to three times")),
            new Legend.Entry(
                new Legend.Point(Mark.DIAMOND, Ink.WHITE, false), Rich.plain("limit reached")));
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 8, legend) + 32;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            top + courses.size() * (HEIGHT + GAP) - GAP + 50,
            "Stress between the hosts along the charge");
    Legend.row(svg, LEFT, Lines.WIDTH - 8, 16, legend);
    Scale stress = stresses();
    double charge =
        courses.stream()
            .mapToDouble(c -> c.stress().taken().points().getLast().charge_mAh_per_g())
            .max()
            .orElseThrow();
    for (int i = 0; i < courses.size(); i++) {
      Course course = courses.get(i);
      Plot plot =
          new Plot(
              svg,
              LEFT,
              top + i * (HEIGHT + GAP),
              Lines.WIDTH - LEFT - 20,
              HEIGHT,
              new Axis(electrode.axis(), new Scale.Linear(0, charge)),
              new Axis(Rich.plain("Stress (GPa)"), stress));
      plot.grid();
      svg.text(
          plot.left(),
          plot.top() - 7,
          Rich.plain(course.title()),
          Anchor.START,
          Svg.TEXT,
          Ink.BLACK);
      course(svg, plot, course.stress());
      plot.horizontalAxis(i == courses.size() - 1);
      plot.verticalAxis();
      plot.frame();
    }
    return new Figure("sodiation-stress", caption(), svg.finish());
  }

  private Scale stresses() {
    double low = 0;
    double high = 0;
    for (Course course : courses) {
      for (MisfitStress stress : all(course.stress())) {
        for (MisfitStress.Point point : stress.points()) {
          low = Math.min(low, Math.min(point.first_GPa(), point.second_GPa()));
          high = Math.max(high, Math.max(point.first_GPa(), point.second_GPa()));
        }
      }
    }
    return Scale.Linear.around(low, high);
  }

  private static List<MisfitStress> all(SodiationResult.StressResult result) {
    return List.of(result.taken(), result.weak(), result.strong());
  }

  private static void course(Svg svg, Plot plot, SodiationResult.StressResult result) {
    plot.horizontalLine(0, Lines.INTERFACE);
    band(svg, plot, result, MisfitStress.Point::first_GPa, HostLook.ink(0));
    band(svg, plot, result, MisfitStress.Point::second_GPa, HostLook.ink(1));
    List<MisfitStress.Point> points = result.taken().points();
    double[] x = points.stream().mapToDouble(MisfitStress.Point::charge_mAh_per_g).toArray();
    plot.curve(
        x,
        points.stream().mapToDouble(MisfitStress.Point::first_GPa).toArray(),
        HostLook.stroke(0, 2.2));
    plot.curve(
        x,
        points.stream().mapToDouble(MisfitStress.Point::second_GPa).toArray(),
        HostLook.stroke(1, 2.2));
    for (MisfitStress.Limit limit : result.taken().limits()) {
      limit.reached().ifPresent(reached -> reached(svg, plot, points, limit.host(), reached));
    }
  }

  private static void reached(
      Svg svg, Plot plot, List<MisfitStress.Point> points, int host, MisfitStress.Reached reached) {
    MisfitStress.Point at =
        points.stream()
            .filter(p -> p.charge_mAh_per_g() >= reached.charge_mAh_per_g())
            .findFirst()
            .orElse(points.getLast());
    Mark.DIAMOND.draw(
        svg,
        plot.x(reached.charge_mAh_per_g()),
        plot.y(host == 0 ? at.first_GPa() : at.second_GPa()),
        5,
        HostLook.ink(host),
        true);
  }

  /** Between the least and the largest yield limit worth considering. */
  private static void band(
      Svg svg,
      Plot plot,
      SodiationResult.StressResult result,
      ToDoubleFunction<MisfitStress.Point> stress,
      Ink ink) {
    List<MisfitStress.Point> weak = result.weak().points();
    List<MisfitStress.Point> strong = result.strong().points();
    int n = weak.size();
    double[] x = new double[n + strong.size()];
    double[] y = new double[n + strong.size()];
    for (int k = 0; k < n; k++) {
      x[k] = plot.x(weak.get(k).charge_mAh_per_g());
      y[k] = plot.y(stress.applyAsDouble(weak.get(k)));
    }
    for (int k = 0; k < strong.size(); k++) {
      MisfitStress.Point point = strong.get(strong.size() - 1 - k);
      x[n + k] = plot.x(point.charge_mAh_per_g());
      y[n + k] = plot.y(stress.applyAsDouble(point));
    }
    svg.polygon(x, y, ink, 0.18);
  }

  private Rich caption() {
    Bond bond = courses.getFirst().stress().taken().bond();
    String how =
        switch (bond) {
          case LAYERS -> "flat layers bonded to each other, stress in their plane";
          case CORE_SHELL ->
              "a core of the first host in a shell of the second: mean stress of the core, hoop"
                  + " stress of the shell at the interface";
        };
    return Rich.plain("Stress of two bonded hosts that swell by turns (")
        .then(how)
        .then(
            "; tension positive), by linear elasticity with perfect plasticity. The yield limit is"
                + " an estimate of 1 % of Young's modulus, shaded from a third to three times that."
                + " Swelling exceeds what the theory covers soon after the limit is reached: what"
                + " follows says that much must flow or crack, not how.");
  }
}
