package anodyne.report;

import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.sodiation.Swelling;
import anodyne.study.Confidence;
import java.util.ArrayList;
import java.util.List;

/** Change of volume of each host and of all together along the charge. */
final class SwellingFigure {
  private static final double LEFT = 70;
  private static final double HEIGHT = 200;
  private static final double GAP = 34;
  private static final Stroke COMPOSITE = Stroke.solid(Ink.BLACK, 2.6);

  /** Spreads of more hosts would hide each other. */
  private static final int MOST_SPREADS = 4;

  /**
   * One path.
   *
   * @param title what it is
   * @param swelling volumes
   * @param spread at each point: of each host, then of all; none without draws
   */
  record Course(String title, Swelling swelling, List<List<Confidence.Quantiles>> spread) {
    Course {
      spread = spread.stream().map(List::copyOf).toList();
    }

    double charge_mAh_per_g() {
      return swelling.points().getLast().charge_mAh_per_g();
    }
  }

  private final Electrode electrode;
  private final List<Course> courses;

  private SwellingFigure(Electrode electrode, List<Course> courses) {
    this.electrode = electrode;
    this.courses = courses;
  }

  /**
   * The figure.
   *
   * @param courses at least one, each with a step
   */
  static Figure of(Electrode electrode, List<Course> courses) {
    return new SwellingFigure(electrode, courses).draw();
  }

  private Figure draw() {
    List<Legend.Entry> legend = legend();
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 8, legend) + 32;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            top + courses.size() * (HEIGHT + GAP) - GAP + 50,
            "Change of volume along the charge");
    Legend.row(svg, LEFT, Lines.WIDTH - 8, 16, legend);
    double charge = courses.stream().mapToDouble(Course::charge_mAh_per_g).max().orElseThrow();
    Scale percent = percent();
    for (int i = 0; i < courses.size(); i++) {
      Plot plot =
          new Plot(
              svg,
              LEFT,
              top + i * (HEIGHT + GAP),
              Lines.WIDTH - LEFT - 20,
              HEIGHT,
              new Axis(electrode.axis(), new Scale.Linear(0, charge)),
              new Axis(Rich.plain("Change of volume (%)"), percent));
      Course course = courses.get(i);
      plot.grid();
      svg.text(
          plot.left(),
          plot.top() - 7,
          Rich.plain(course.title()),
          Anchor.START,
          Svg.TEXT,
          Ink.BLACK);
      course(svg, plot, course);
      plot.horizontalAxis(i == courses.size() - 1);
      plot.verticalAxis();
      plot.frame();
    }
    return new Figure("sodiation-swelling", caption(), svg.finish());
  }

  private List<Legend.Entry> legend() {
    List<Legend.Entry> legend = new ArrayList<>();
    for (int i = 0; i < electrode.hosts().size(); i++) {
      legend.add(new Legend.Entry(new Legend.Line(HostLook.stroke(i, 2)), electrode.name(i)));
    }
    if (electrode.hosts().size() > 1) {
      legend.add(new Legend.Entry(new Legend.Line(COMPOSITE), Rich.plain("all together")));
    }
    if (hasSpread()) {
      legend.add(new Legend.Entry(new Legend.Box(Ink.GREY, 0.25), Rich.plain("90 % of the draws")));
    }
    return legend;
  }

  private boolean hasSpread() {
    return electrode.hosts().size() <= MOST_SPREADS
        && courses.stream().anyMatch(c -> !c.spread().isEmpty());
  }

  private Scale percent() {
    double low = 0;
    double high = 0;
    for (Course course : courses) {
      for (Swelling.Point point : course.swelling().points()) {
        low = Math.min(low, Math.min(point.hosts_percent().min(), point.composite_percent()));
        high = Math.max(high, Math.max(point.hosts_percent().max(), point.composite_percent()));
      }
      for (List<Confidence.Quantiles> row : course.spread()) {
        for (Confidence.Quantiles q : row) {
          low = hasSpread() ? Math.min(low, q.low()) : low;
          high = hasSpread() ? Math.max(high, q.high()) : high;
        }
      }
    }
    return Scale.Linear.around(low, high);
  }

  private void course(Svg svg, Plot plot, Course course) {
    List<Swelling.Point> points = course.swelling().points();
    double[] x = points.stream().mapToDouble(Swelling.Point::charge_mAh_per_g).toArray();
    int hosts = electrode.hosts().size();
    if (hasSpread() && !course.spread().isEmpty()) {
      for (int i = 0; i < hosts; i++) {
        band(svg, plot, x, course.spread(), i, HostLook.ink(i));
      }
      if (hosts > 1) {
        band(svg, plot, x, course.spread(), hosts, Ink.GREY);
      }
    }
    plot.horizontalLine(0, Lines.INTERFACE);
    for (int i = 0; i < hosts; i++) {
      int host = i;
      plot.curve(
          x,
          points.stream().mapToDouble(p -> p.hosts_percent().get(host)).toArray(),
          HostLook.stroke(i, 2));
    }
    if (hosts > 1) {
      plot.curve(
          x, points.stream().mapToDouble(Swelling.Point::composite_percent).toArray(), COMPOSITE);
    }
  }

  private static void band(
      Svg svg,
      Plot plot,
      double[] x,
      List<List<Confidence.Quantiles>> spread,
      int column,
      Ink ink) {
    int n = x.length;
    double[] px = new double[2 * n];
    double[] py = new double[2 * n];
    for (int k = 0; k < n; k++) {
      px[k] = plot.x(x[k]);
      px[2 * n - 1 - k] = px[k];
      py[k] = plot.y(spread.get(k).get(column).high());
      py[2 * n - 1 - k] = plot.y(spread.get(k).get(column).low());
    }
    svg.polygon(px, py, ink, 0.18);
  }

  private Rich caption() {
    return Rich.plain(
        "Change of the volume of each host since before sodiation, sodium metal left out"
            + (electrode.hosts().size() > 1 ? ", and of all together" : "")
            + ": sums of crystal volumes without pores. Estimated volumes are listed below.");
  }
}
