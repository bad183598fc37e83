package anodyne.report;

import anodyne.cell.AgedCycle;
import anodyne.cell.AgeingCourse;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Svg;
import anodyne.report.lab.DataFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Capacity over many cycles under a scenario of ageing. */
public final class CellAgeingFigure {
  private static final double LEFT = 78;
  private static final double WIDTH = 560;
  private static final double TOP = 46;
  private static final double HEIGHT = 260;

  private CellAgeingFigure() {}

  /**
   * The figure.
   *
   * @param scenario its name
   * @param courses by the name of what was cycled; those without a cycle are left out
   */
  public static DataFigure of(String scenario, SequencedMap<String, AgeingCourse> courses) {
    double cycles = 2;
    double low = 99;
    double high = 101;
    for (AgeingCourse course : courses.values()) {
      for (AgedCycle cycle : course.simulated()) {
        cycles = Math.max(cycles, cycle.cycle());
        low = Math.min(low, percent(course, cycle));
        high = Math.max(high, percent(course, cycle));
      }
    }
    Svg svg = new Svg(Lines.WIDTH, TOP + HEIGHT + 50, "Capacity over the cycles of a scenario");
    List<Legend.Entry> legend = new ArrayList<>();
    List<DataFigure.Column> columns = new ArrayList<>();
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            WIDTH,
            HEIGHT,
            new Axis(
                Rich.plain("Cycle"), new Scale.Linear(0, Scale.Linear.around(0, cycles).high())),
            new Axis(
                Rich.plain("Capacity (% of the first cycle)"), Scale.Linear.around(low, high)));
    plot.grid();
    int host = 0;
    for (Map.Entry<String, AgeingCourse> each : courses.entrySet()) {
      AgeingCourse course = each.getValue();
      double[] x = course.simulated().stream().mapToDouble(AgedCycle::cycle).toArray();
      double[] y = course.simulated().stream().mapToDouble(c -> percent(course, c)).toArray();
      Ink ink = HostLook.ink(host);
      plot.curve(x, y, HostLook.stroke(host, 1.8));
      for (int i = 0; i < x.length; i++) {
        Mark.CIRCLE.draw(svg, plot.x(x[i]), plot.y(y[i]), 3, ink, host > 0);
      }
      legend.add(
          new Legend.Entry(
              new Legend.Line(HostLook.stroke(host, 1.8)), Rich.formula(each.getKey())));
      columns.add(new DataFigure.Column(each.getKey() + " cycle", Series.of(x)));
      columns.add(new DataFigure.Column(each.getKey() + " capacity_percent", Series.of(y)));
      host++;
    }
    Legend.row(svg, LEFT, Lines.WIDTH - 8, 18, legend);
    plot.axes();
    return new DataFigure(
        new Figure(
            "cell-ageing",
            Rich.plain(
                "Capacity over the cycles of scenario "
                    + scenario
                    + ": a scenario, no prediction. Points are simulated cycles, those between were"
                    + " extrapolated."),
            svg.finish()),
        columns);
  }

  private static double percent(AgeingCourse course, AgedCycle cycle) {
    return 100 * cycle.capacity_C() / course.simulated().getFirst().capacity_C();
  }
}
