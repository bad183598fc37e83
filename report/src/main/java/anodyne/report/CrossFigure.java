package anodyne.report;

import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.sodiation.CrossReactions;
import java.util.Optional;

/** Energy that reactions across the hosts would release, against charge. */
final class CrossFigure {
  private static final double LEFT = 76;
  private static final double HEIGHT = 170;

  private CrossFigure() {}

  /** The figure; none if nothing is released at any state. */
  static Optional<Figure> of(Electrode electrode) {
    return electrode
        .result()
        .central()
        .joint()
        .filter(joint -> electrode.capacity_mAh_per_g() > 0 && most(joint) > 0)
        .map(joint -> draw(electrode, joint));
  }

  /** The most released at any state. */
  static double most(CrossReactions joint) {
    return joint.gains().stream()
        .mapToDouble(CrossReactions.Gain::released_J_per_g)
        .max()
        .orElse(0);
  }

  private static Figure draw(Electrode electrode, CrossReactions joint) {
    Svg svg = new Svg(Lines.WIDTH, HEIGHT + 74, "Energy released by reactions across the hosts");
    double air = 0.02 * electrode.capacity_mAh_per_g();
    Plot plot =
        new Plot(
            svg,
            LEFT,
            16,
            Lines.WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(
                electrode.axis(), new Scale.Linear(-air, electrode.capacity_mAh_per_g() + air)),
            new Axis(
                Rich.of("Released (J g^{−1})"),
                new Scale.Linear(0, Scale.Linear.around(0, most(joint)).high())));
    plot.grid();
    for (CrossReactions.Gain gain : joint.gains()) {
      double x = plot.x(gain.charge_mAh_per_g());
      double y = plot.y(gain.released_J_per_g());
      svg.line(x, plot.bottom(), x, y, Stroke.solid(Ink.PURPLE, 2.2));
      Mark.CIRCLE.draw(svg, x, y, 4.5, Ink.PURPLE, false);
    }
    plot.axes();
    return new Figure(
        "sodiation-cross",
        Rich.plain(
                "Energy that would be released at each state if the phases of different hosts"
                    + " reacted with each other at the same sodium, per gram of ")
            .then(electrode.basis())
            .then("; zero where they can lie side by side. Central values."),
        svg.finish());
  }
}
