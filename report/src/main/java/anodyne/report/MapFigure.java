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
import anodyne.study.JunctionInput;
import anodyne.study.JunctionMap;
import java.util.ArrayList;
import java.util.List;

/** Built-in potential and fields of one interface over two inputs. */
final class MapFigure {
  private static final double LEFT = 74;
  private static final double TOP = 30;
  private static final double PITCH_X = 362;
  private static final double PITCH_Y = HeatMap.height() + 78;

  private final JunctionMap map;
  private final JunctionMap.AtInterface at;
  private final Svg svg;
  private int panel;
  private boolean central;

  private MapFigure(JunctionMap map, JunctionMap.AtInterface at, Svg svg) {
    this.map = map;
    this.at = at;
    this.svg = svg;
  }

  /** The figure. */
  static Figure of(String name, JunctionMap map, JunctionMap.AtInterface at) {
    int panels = 1 + (at.leftIsMetal() ? 0 : 1) + (at.rightIsMetal() ? 0 : 1);
    Svg svg =
        new Svg(
            Lines.WIDTH,
            TOP + Math.ceilDiv(panels, 2) * PITCH_Y + (panels == 3 ? 0 : 24),
            "Built-in potential and fields over two inputs");
    return new MapFigure(map, at, svg).draw(name);
  }

  private Figure draw(String name) {
    panel(Rich.plain("Built-in potential (V)"), at.builtInPotential_V());
    if (!at.leftIsMetal()) {
      panel(field(at.left()), at.fieldLeft_V_per_m());
    }
    if (!at.rightIsMetal()) {
      panel(field(at.right()), at.fieldRight_V_per_m());
    }
    List<Legend.Entry> entries = new ArrayList<>();
    if (central) {
      entries.add(
          new Legend.Entry(
              new Legend.Point(Mark.STAR, Ink.YELLOW, false), Rich.plain("central values")));
    }
    entries.add(
        new Legend.Entry(
            new Legend.Line(Stroke.solid(Ink.BLACK, 2)), Rich.plain("zero: the sign changes")));
    if (map.failed() > 0) {
      entries.add(new Legend.Entry(new Legend.Box(Ink.LIGHT, 1), Rich.plain("did not converge")));
    }
    if (panel == 3) {
      Legend.column(svg, LEFT + PITCH_X, TOP + PITCH_Y + 24, entries);
    } else {
      Legend.row(svg, LEFT, Lines.WIDTH, TOP + Math.ceilDiv(panel, 2) * PITCH_Y + 8, entries);
    }
    Rich caption =
        Rich.formula(at.left())
            .then("/")
            .then(Rich.formula(at.right()))
            .then(" over ")
            .then(words(map.x().input()))
            .then(" (" + map.x().origin() + ") and ")
            .then(words(map.y().input()))
            .then(
                " ("
                    + map.y().origin()
                    + "), every other input at its central value. Orange: built-in potential"
                    + " positive, field towards ")
            .then(Rich.formula(at.right()))
            .then("; blue: the other way. Fields are those at the interface.");
    return new Figure(name, caption, svg.finish());
  }

  private static Rich field(String side) {
    return Rich.plain("Field in ").then(Rich.formula(side)).then(Rich.of(" (V m^{−1})"));
  }

  private void panel(Rich name, List<Series> rows) {
    HeatMap heat =
        new HeatMap(
            svg,
            LEFT + panel % 2 * PITCH_X,
            TOP + Math.floorDiv(panel, 2) * PITCH_Y,
            axis(map.x()),
            axis(map.y()),
            rows);
    String letter = "(" + "abc".charAt(panel) + ") ";
    double x = map.x().input().central();
    double y = map.y().input().central();
    Plot plot = heat.draw(Rich.plain(letter).then(name), x, y);
    if (heat.holds(x, y)) {
      Mark.STAR.draw(svg, plot.x(x), plot.y(y), 5.5, Ink.YELLOW, false);
      central = true;
    }
    panel++;
  }

  private static Axis axis(JunctionMap.Axis axis) {
    double low = axis.values().first();
    double high = axis.values().last();
    Rich label = words(axis.input()).then(unit(axis.input().unit()));
    return new Axis(
        label,
        axis.input().logarithmic()
            ? new Scale.Logarithmic(low, high)
            : new Scale.Linear(low, high));
  }

  /** What an input is, in words. */
  static Rich words(JunctionInput input) {
    int dot = input.name().lastIndexOf('.');
    String what = input.name().substring(dot + 1).replace('_', ' ');
    return dot < 0
        ? Rich.plain(what)
        : Rich.formula(input.name().substring(0, dot)).then(" " + what);
  }

  private static Rich unit(String unit) {
    return switch (unit) {
      case "1" -> Rich.plain("");
      case "cm^-3" -> Rich.of(" (cm^{−3})");
      case "m_e" -> Rich.of(" (m_{e})");
      default -> Rich.plain(" (" + unit + ")");
    };
  }
}
