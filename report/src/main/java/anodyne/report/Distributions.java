package anodyne.report;

import anodyne.junction.Interface;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.study.Confidence;
import anodyne.study.JunctionResult;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Where built-in potential and field of every interface lie over the draws, as strips. */
final class Distributions {
  private static final double ROW = 40;
  private static final double LEFT = 170;
  private static final double BETWEEN = 66;

  private final JunctionResult result;
  private final int rows;
  private final Svg svg;
  private double top = 40;

  private Distributions(JunctionResult result) {
    this.result = result;
    rows = result.confidence().interfaces().size();
    svg =
        new Svg(
            Lines.WIDTH,
            top + 2 * (rows * ROW + 14) + BETWEEN + 48,
            "5, 50 and 95 % quantiles of built-in potential and field");
  }

  static Figure of(JunctionResult result) {
    return new Distributions(result).draw();
  }

  private Figure draw() {
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH,
        22,
        List.of(
            new Legend.Entry(new Legend.Box(Ink.SKY, 0.8), Rich.plain("5 to 95 % of the draws")),
            new Legend.Entry(new Legend.Line(Stroke.solid(Ink.BLACK, 2.4)), Rich.plain("median")),
            new Legend.Entry(
                new Legend.Point(Mark.DIAMOND, Ink.VERMILLION, false),
                Rich.plain("central values of all inputs"))));
    panel(
        "Built-in potential (V)",
        1,
        Confidence.AtInterface::builtInPotential_V,
        Interface::builtInPotential_V);
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      Confidence.Quantiles q = result.confidence().interfaces().get(i).field_V_per_m();
      largest = Math.max(largest, Math.max(Math.abs(q.low()), Math.abs(q.high())));
    }
    int power = largest > 0 ? (int) Math.floor(Math.log10(largest)) : 0;
    top += rows * ROW + 14 + BETWEEN;
    panel(
        "Field at the interface, larger side (10^{" + Numbers.fixed(power, 0) + "} V m^{−1})",
        Math.pow(10, power),
        Confidence.AtInterface::field_V_per_m,
        Distributions::largerField_V_per_m);
    return new Figure(
        "distributions",
        Rich.of(
            "Distribution over the draws. Positive built-in potential: electrons flow to the right;"
                + " positive field: it points to the right."),
        svg.finish());
  }

  /** The field of larger size of the two sides of an interface. */
  static double largerField_V_per_m(Interface i) {
    return Math.abs(i.fieldLeft_V_per_m()) > Math.abs(i.fieldRight_V_per_m())
        ? i.fieldLeft_V_per_m()
        : i.fieldRight_V_per_m();
  }

  private void panel(
      String label,
      double unit,
      Function<Confidence.AtInterface, Confidence.Quantiles> quantiles,
      ToDoubleFunction<Interface> central) {
    double low = 0;
    double high = 0;
    for (int i = 0; i < rows; i++) {
      Confidence.Quantiles q = quantiles.apply(result.confidence().interfaces().get(i));
      double at = central.applyAsDouble(result.junction().interfaces().get(i));
      low = Math.min(low, Math.min(q.low(), at) / unit);
      high = Math.max(high, Math.max(q.high(), at) / unit);
    }
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Lines.WIDTH - LEFT - 24,
            rows * ROW + 14,
            new Axis(Rich.of(label), Scale.Linear.around(low, high)),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    plot.verticalLine(0, Stroke.solid(Ink.BLACK, 1));
    for (int i = 0; i < rows; i++) {
      Interface contact = result.junction().interfaces().get(i);
      double y = plot.top() + 7 + (i + 0.5) * ROW;
      svg.text(
          plot.left() - 8,
          y + 4,
          Names.shortened(contact.left(), 74, Svg.SMALL)
              .then("/")
              .then(Names.shortened(contact.right(), 74, Svg.SMALL)),
          Anchor.END,
          Svg.SMALL,
          Ink.BLACK);
      Confidence.Quantiles q = quantiles.apply(result.confidence().interfaces().get(i));
      strip(plot, y, q, unit);
      double at = plot.x(central.applyAsDouble(contact) / unit);
      Mark.DIAMOND.draw(svg, at, y, 5, Ink.VERMILLION, false);
    }
    plot.horizontalAxis(true);
    plot.frame();
  }

  private void strip(Plot plot, double y, Confidence.Quantiles q, double unit) {
    double from = plot.x(q.low() / unit);
    double to = plot.x(q.high() / unit);
    svg.rectangle(from, y - 7, to - from, 14, Ink.SKY, 0.8);
    double median = plot.x(q.median() / unit);
    svg.line(median, y - 11, median, y + 11, Stroke.solid(Ink.BLACK, 2.4));
  }
}
