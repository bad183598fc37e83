package anodyne.report;

import anodyne.junction.Interface;
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
import anodyne.study.Confidence;
import java.util.Comparator;
import java.util.List;

/** Which inputs matter most for one interface, as bars. */
final class Sensitivity {
  private static final int MOST = 8;
  private static final double ROW = 40;
  private static final double BAR = 13;
  private static final double LEFT = 290;

  private Sensitivity() {}

  /** The figure. */
  static Figure of(
      String name, Interface contact, Confidence.AtInterface draws, List<String> phases) {
    List<Confidence.Influence> influences =
        draws.influences().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Confidence.Influence i) -> Math.max(i.onBuiltInPotential(), i.onField()))
                    .reversed())
            .limit(MOST)
            .toList();
    double height = influences.size() * ROW + 12;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            height + 92,
            "Share of the variance that goes with each input, in percent");
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH,
        22,
        List.of(
            new Legend.Entry(new Legend.Box(Ink.BLUE, 1), Rich.plain("on the built-in potential")),
            new Legend.Entry(new Legend.Box(Ink.ORANGE, 1), Rich.plain("on the field"))));
    double most =
        influences.stream()
            .mapToDouble(i -> Math.max(i.onBuiltInPotential(), i.onField()))
            .max()
            .orElse(1);
    Plot plot =
        new Plot(
            svg,
            LEFT,
            36,
            Lines.WIDTH - LEFT - 24,
            height,
            new Axis(
                Rich.plain("Share of the variance (%)"),
                new Scale.Linear(0, Math.max(10, Math.ceil(10 * most * 1.02) * 10))),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    for (int k = 0; k < influences.size(); k++) {
      Confidence.Influence influence = influences.get(k);
      double y = plot.top() + 8 + k * ROW;
      Rich label = Rich.sentence(influence.input(), phases);
      svg.text(plot.left() - 8, y + BAR + 4, label, Anchor.END, Svg.SMALL, Ink.BLACK);
      bar(svg, plot, y, influence.onBuiltInPotential(), Ink.BLUE);
      bar(svg, plot, y + BAR + 1, influence.onField(), Ink.ORANGE);
    }
    plot.horizontalAxis(true);
    plot.frame();
    Rich caption =
        Rich.plain("Inputs that matter most for ")
            .then(Rich.formula(contact.left()))
            .then("/")
            .then(Rich.formula(contact.right()))
            .then(
                ": squared rank correlation of each input with the result over the draws. Biases"
                    + " are those of a method, shared by all values obtained by it.");
    return new Figure(name, caption, svg.finish());
  }

  private static void bar(Svg svg, Plot plot, double y, double share, Ink ink) {
    double end = plot.x(100 * share);
    svg.rectangle(plot.left(), y, end - plot.left(), BAR, ink, Stroke.solid(Ink.BLACK, 0.5));
  }
}
