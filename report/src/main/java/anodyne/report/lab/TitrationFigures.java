package anodyne.report.lab;

import anodyne.analysis.Titration.Point;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.workup.TitrationWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures of a titration: diffusivity against charge and against potential. */
public final class TitrationFigures {
  private static final double CM2 = 1e4;

  private TitrationFigures() {}

  /** Both figures; none if no pulse gave a diffusivity. */
  public static List<DataFigure> of(TitrationWorkUp work) {
    List<DataFigure> figures = new ArrayList<>();
    if (work.titration().points().stream().anyMatch(p -> p.diffusivity_m2_per_s().isPresent())) {
      figures.add(
          against(
              work,
              p -> (p.pulse().chargeBefore_C() + p.pulse().charge_C()) / 3.6,
              "Charge passed (mAh)",
              "charge_mAh",
              "gitt-charge"));
      figures.add(
          against(
              work,
              p -> p.pulse().relaxedAfter_V(),
              "Relaxed potential (V)",
              "voltage_V",
              "gitt-voltage"));
    }
    return figures;
  }

  private static DataFigure against(
      TitrationWorkUp work, ToDoubleFunction<Point> where, String label, String name, String file) {
    List<Point> points = work.titration().points();
    double[] x = points.stream().mapToDouble(where).toArray();
    double[] d = values(points, p -> p.diffusivity_m2_per_s().orElse(Double.NaN));
    double[] low = values(points, p -> p.low_m2_per_s().orElse(Double.NaN));
    double[] high = values(points, p -> p.high_m2_per_s().orElse(Double.NaN));
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int k = 0; k < x.length; k++) {
      least = Double.isFinite(low[k]) ? Math.min(least, low[k]) : least;
      most = Double.isFinite(high[k]) ? Math.max(most, high[k]) : most;
    }
    Scale across =
        Scale.Linear.around(
            java.util.Arrays.stream(x).min().orElse(0), java.util.Arrays.stream(x).max().orElse(1));
    Panel panel =
        new Panel(
            label,
            across,
            "Diffusivity (cm^{2} s^{−1})",
            Scale.Logarithmic.around(least / 1.05, most * 1.05));
    panel.layer((svg, plot) -> {
      for (int k = 0; k < x.length; k++) {
        if (!Double.isFinite(d[k])) {
          hatch(svg, plot, left(x, k), right(x, k), plot.left(), plot.right());
          continue;
        }
        Stroke bar = Stroke.solid(Ink.SKY, 5);
        svg.line(plot.x(x[k]), plot.y(low[k]), plot.x(x[k]), plot.y(high[k]), bar);
      }
    });
    panel
        .curve(x, d, Stroke.solid(Ink.BLUE, 1.4))
        .layer((svg, plot) -> {
          for (int k = 0; k < x.length; k++) {
            if (Double.isFinite(d[k])) {
              Mark.CIRCLE.draw(svg, plot.x(x[k]), plot.y(d[k]), 3.5, Ink.BLUE, false);
            }
          }
        })
        .entry(new Legend.Point(Mark.CIRCLE, Ink.BLUE, false), "exact solution")
        .entry(new Legend.Box(Ink.SKY, 1), "90 % band")
        .entry(new Legend.Line(Stroke.dotted(Ink.GREY, 1.5)), "hatched: none, plateau or no fit")
        .column(name, x)
        .column("diffusivity_cm2_per_s", d)
        .column("low_cm2_per_s", low)
        .column("high_cm2_per_s", high)
        .column(
            "usual_formula_cm2_per_s", values(points, p -> p.usual_m2_per_s().orElse(Double.NaN)));
    return panel.figure(
        file,
        "Diffusivity from titration",
        "Diffusivity from titration with the exact solution for a "
            + work.settings().body().word()
            + "; length "
            + String.format(java.util.Locale.ROOT, "%.3g", 1e6 * work.settings().length_m())
            + " µm. Hatched where the formula is empty.");
  }

  private static double[] values(List<Point> points, ToDoubleFunction<Point> quantity) {
    return points.stream().mapToDouble(p -> CM2 * quantity.applyAsDouble(p)).toArray();
  }

  /** Half way to the neighbours. */
  private static double left(double[] x, int k) {
    return k == 0 ? x[0] : 0.5 * (x[k - 1] + x[k]);
  }

  private static double right(double[] x, int k) {
    return k == x.length - 1 ? x[k] : 0.5 * (x[k] + x[k + 1]);
  }

  private static void hatch(
      anodyne.report.draw.Svg svg,
      anodyne.report.draw.Plot plot,
      double from,
      double to,
      double leftEdge,
      double rightEdge) {
    double a = Math.clamp(Math.min(plot.x(from), plot.x(to)), leftEdge, rightEdge);
    double b = Math.clamp(Math.max(plot.x(from), plot.x(to)), leftEdge, rightEdge);
    Stroke line = Stroke.solid(Ink.LIGHT, 1);
    for (double y = plot.top() + 8; y < plot.bottom(); y += 8) {
      svg.line(a, y, b, y - Math.min(8, b - a), line);
    }
  }
}
