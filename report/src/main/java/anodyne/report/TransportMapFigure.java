package anodyne.report;

import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.study.TransportMap;
import anodyne.transport.StackInput;
import java.util.ArrayList;
import java.util.List;

/** Gains of a driven stack over two of its inputs, with the lines where nothing is gained. */
public final class TransportMapFigure {
  private static final double LEFT = 74;
  private static final double TOP = 30;
  private static final double PITCH_X = 362;
  private static final double PITCH_Y = HeatMap.height() + 78;

  private final TransportMap map;
  private final Svg svg;
  private int panel;
  private boolean central;

  private TransportMapFigure(TransportMap map, Svg svg) {
    this.map = map;
    this.svg = svg;
  }

  /**
   * A panel.
   *
   * @param name what it shows
   * @param rows ratios
   */
  private record Panel(String name, List<Series> rows) {}

  /** The figure. */
  public static Figure of(String name, TransportMap map) {
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel("Gain, round trip", map.total().roundTrip()));
    panels.add(new Panel("Gain by the field alone, round trip", map.field().roundTrip()));
    panels.add(new Panel("Gain on the way in", map.total().in()));
    panels.add(new Panel("Gain on the way out", map.total().out()));
    panels.add(new Panel("Sodium taken up over no offsets", map.window()));
    if (hasBarrier(map)) {
      panels.add(new Panel("Gain by offsets and barriers", map.plain().roundTrip()));
    }
    Svg svg =
        new Svg(
            Lines.WIDTH,
            TOP + Math.ceilDiv(panels.size(), 2) * PITCH_Y + (panels.size() % 2 == 0 ? 24 : 0),
            "Gains of sodium in and out of a stack over two inputs");
    return new TransportMapFigure(map, svg).draw(name, panels);
  }

  private static boolean hasBarrier(TransportMap map) {
    return map.x().input() == StackInput.BARRIER_CHANGE
        || map.y().input() == StackInput.BARRIER_CHANGE;
  }

  private Figure draw(String name, List<Panel> panels) {
    panels.forEach(this::draw);
    List<Legend.Entry> entries = new ArrayList<>();
    if (central) {
      entries.add(
          new Legend.Entry(
              new Legend.Point(Mark.STAR, Ink.YELLOW, false), Rich.plain("the stack as it is")));
    }
    entries.add(
        new Legend.Entry(
            new Legend.Line(Stroke.solid(Ink.BLACK, 2)), Rich.plain("1: no gain, no loss")));
    entries.add(
        new Legend.Entry(
            new Legend.Box(Ink.LIGHT, 1), Rich.plain("not computed or not comparable")));
    if (panel % 2 == 1) {
      Legend.column(svg, LEFT + PITCH_X, TOP + Math.floorDiv(panel, 2) * PITCH_Y + 24, entries);
    } else {
      Legend.row(svg, LEFT, Lines.WIDTH, TOP + Math.ceilDiv(panel, 2) * PITCH_Y + 8, entries);
    }
    return new Figure(name, caption(), svg.finish());
  }

  private Rich caption() {
    return Rich.plain(
        "Sodium in and out of a stack over the "
            + map.x().input().words()
            + " and the "
            + map.y().input().words()
            + ", all else as it is. Gain: time without offsets over time of the stack, for the same"
            + " sodium per area, nine tenths of what both take up; orange is faster, blue slower."
            + " By the field alone: beside the same stack with its work functions made equal and"
            + " its insertion potentials kept; grey where the two take up amounts more than a"
            + " factor of 100 apart."
            + (hasBarrier(map)
                ? " By offsets and barriers: beside a stack without offsets that has the barrier of"
                    + " its driven layer everywhere."
                : "")
            + " tables/transport-map.csv has every number.");
  }

  private void draw(Panel shown) {
    HeatMap heat =
        HeatMap.ofRatios(
            svg,
            LEFT + panel % 2 * PITCH_X,
            TOP + Math.floorDiv(panel, 2) * PITCH_Y,
            axis(map.x()),
            axis(map.y()),
            shown.rows());
    double x = map.x().central();
    double y = map.y().central();
    Plot plot = heat.draw(Rich.plain("(" + "abcdef".charAt(panel) + ") " + shown.name()), x, y);
    if (heat.holds(x, y)) {
      Mark.STAR.draw(svg, plot.x(x), plot.y(y), 5.5, Ink.YELLOW, false);
      central = true;
    }
    panel++;
  }

  private static Axis axis(TransportMap.Axis axis) {
    double low = axis.values().first();
    double high = axis.values().last();
    return new Axis(
        label(axis.input()),
        axis.input().logarithmic()
            ? new Scale.Logarithmic(low, high)
            : new Scale.Linear(low, high));
  }

  private static Rich label(StackInput input) {
    return switch (input) {
      case BAND_OFFSET -> Rich.plain("Step of the affinity (eV)");
      case INSERTION_STEP -> Rich.plain("Step of the insertion potential (V)");
      case BARRIER_CHANGE -> Rich.plain("Change of the inner barrier (eV)");
      case THICKNESS -> Rich.plain("Thickness (nm)");
      case CARRIERS -> Rich.of("Carriers (cm^{−3})");
    };
  }
}
