package anodyne.report;

import anodyne.report.TransportStates.Shown;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Markup;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Svg;
import anodyne.study.TransportResult;
import java.util.List;

/**
 * The moving field: every state on the way in and out as one frame of a drawing. The script of the
 * page shows one at a time; without it, and in print, the figure of four states stands instead.
 */
final class StackFilm {
  private static final double TOP = 34;

  private StackFilm() {}

  static void write(Page page, TransportResult result) {
    List<Shown> states = TransportStates.all(result.central());
    Markup html = page.markup();
    html.open("div", "class", "film", "hidden", "hidden").line();
    html.open("p", "class", "controls");
    html.leaf("button", "Play", "type", "button", "value", "play")
        .leaf("button", "Back", "type", "button", "value", "back")
        .leaf("button", "Forward", "type", "button", "value", "forward")
        .text(" ")
        .empty(
            "input",
            "type",
            "range",
            "min",
            "0",
            "max",
            String.valueOf(states.size() - 1),
            "value",
            "0",
            "step",
            "1",
            "aria-label",
            "State of charge, in and then out");
    html.close("p").line();
    html.markup(drawing(result, states));
    html.leaf("p", TransportStates.words(result, states.getFirst()), "class", "readout").line();
    html.leaf(
            "p",
            "Frames are states at equal amounts of sodium, not at equal times. Scales stay the same"
                + " in all frames; the field has equal steps near zero and equal factors beyond.",
            "class",
            "quiet")
        .line();
    html.close("div").line();
  }

  private static String drawing(TransportResult result, List<Shown> states) {
    Svg svg =
        new Svg(
            Lines.WIDTH,
            TOP + StackPanels.HEIGHT + 50,
            "Bands, field and sodium of the stack on the way in and out");
    Legend.row(svg, StatesFigure.LEFT, Lines.WIDTH, 18, StatesFigure.legend());
    StackPanels panels = new StackPanels(result.central(), states);
    List<Plot> plots =
        panels.plots(svg, StatesFigure.LEFT, TOP, Lines.WIDTH - StatesFigure.LEFT - 16);
    panels.ground(svg, plots);
    for (int k = 0; k < states.size(); k++) {
      svg.openGroup(
          "class",
          "frame",
          "visibility",
          k == 0 ? "visible" : "hidden",
          "data-words",
          TransportStates.words(result, states.get(k)));
      panels.curves(plots, states.get(k).state());
      svg.closeGroup();
    }
    panels.axes(plots, true);
    return svg.finish();
  }
}
