package anodyne.report;

import anodyne.report.TransportStates.Shown;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.transport.Transport;
import java.util.List;

/** Bands, field and sodium of a few states side by side. */
final class StatesFigure {
  static final double LEFT = 78;
  private static final double TOP = 62;
  private static final double BETWEEN = 22;

  private StatesFigure() {}

  /** Both equilibria. */
  static Figure equilibria(Transport transport) {
    return draw(
        transport,
        TransportStates.equilibria(transport),
        "transport-equilibria",
        Rich.of(
            "The stack before and after sodium has come in, both at equilibrium: bands from the"
                + " level of the electrons E_{F} = 0, field (positive towards the last layer;"
                + " equal steps near zero, equal factors beyond) and sodium; what lies more than 10"
                + " decades below the most is not shown. Grey: metals. At equilibrium the field is"
                + " balanced by the gradient of sodium and moves nothing. Central values of all"
                + " inputs."));
  }

  /** A few states on the way in and out. */
  static Figure few(Transport transport) {
    return draw(
        transport,
        TransportStates.few(transport),
        "transport-states",
        Rich.plain(
            "Four moments of the way in and out: bands, field and sodium as in the figure of the"
                + " equilibria."));
  }

  /** Names of the curves. */
  static List<Legend.Entry> legend() {
    return List.of(
        new Legend.Entry(new Legend.Line(Lines.CONDUCTION), Rich.of("E_{C}")),
        new Legend.Entry(new Legend.Line(Lines.VALENCE), Rich.of("E_{V}")),
        new Legend.Entry(new Legend.Line(Lines.FERMI), Rich.of("E_{F}")),
        new Legend.Entry(new Legend.Line(StackPanels.FIELD), Rich.plain("field")),
        new Legend.Entry(new Legend.Line(StackPanels.SODIUM), Rich.plain("sodium")));
  }

  private static Figure draw(Transport transport, List<Shown> states, String name, Rich caption) {
    Svg svg =
        new Svg(
            Lines.WIDTH,
            TOP + StackPanels.HEIGHT + 50,
            "Bands, field and sodium of the stack at " + states.size() + " states");
    Legend.row(svg, LEFT, Lines.WIDTH, 18, legend());
    StackPanels panels = new StackPanels(transport, states);
    double width =
        (Lines.WIDTH - LEFT - 16 - (states.size() - 1) * BETWEEN) / Math.max(1, states.size());
    for (int k = 0; k < states.size(); k++) {
      double left = LEFT + k * (width + BETWEEN);
      List<Plot> plots = panels.plots(svg, left, TOP, width);
      panels.ground(svg, plots);
      panels.curves(plots, states.get(k).state());
      panels.axes(plots, k == 0);
      svg.text(
          left, TOP - 8, Rich.plain(states.get(k).title()), Anchor.START, Svg.SMALL, Ink.BLACK);
    }
    return new Figure(name, caption, svg.finish());
  }
}
