package anodyne.report;

import anodyne.junction.PhaseInputs;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.quantity.Quality;
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
import anodyne.report.draw.Svg.Anchor;
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every value the library holds of the levels and gaps used, side by side. */
final class PublishedValues {
  private static final double ROW = 58;
  private static final int LANES = 5;
  private static final double LANE = 9;
  private static final double LEFT = 190;
  private static final double RADIUS = 4.5;

  /** One row: a value used, with all it was chosen from. */
  private record Row(String phase, Selected selected) {}

  private final List<Row> rows = new ArrayList<>();

  private PublishedValues(JunctionResult result) {
    for (PhaseInputs inputs : result.inputs()) {
      rows.add(new Row(inputs.name(), inputs.anchorValue()));
      Selected gap = inputs.amounts().get(Property.BAND_GAP);
      if (gap != null) {
        rows.add(new Row(inputs.name(), gap));
      }
    }
  }

  static Figure of(JunctionResult result) {
    return new PublishedValues(result).draw();
  }

  /** Shape and colour of a quality. */
  static Legend.Point sample(Quality quality) {
    return switch (quality) {
      case MEASURED -> new Legend.Point(Mark.CIRCLE, Ink.BLUE, false);
      case HANDBOOK -> new Legend.Point(Mark.SQUARE, Ink.GREEN, false);
      case COMPUTED -> new Legend.Point(Mark.TRIANGLE, Ink.ORANGE, false);
      case RECALLED -> new Legend.Point(Mark.CIRCLE, Ink.VERMILLION, true);
      case PROXY -> new Legend.Point(Mark.SQUARE, Ink.VERMILLION, true);
      case ESTIMATED -> new Legend.Point(Mark.TRIANGLE, Ink.VERMILLION, true);
    };
  }

  private Figure draw() {
    double height = rows.size() * ROW + 10;
    Svg svg =
        new Svg(Lines.WIDTH, height + 112, "All values of levels and gaps in the library, in eV");
    List<Legend.Entry> legend = new ArrayList<>();
    for (Quality quality : Quality.values()) {
      legend.add(new Legend.Entry(sample(quality), Rich.plain(quality.word())));
    }
    legend.add(
        new Legend.Entry(new Legend.Point(Mark.CROSS, Ink.GREY, false), Rich.plain("doubtful")));
    legend.add(
        new Legend.Entry(new Legend.Line(Stroke.solid(Ink.BLACK, 2)), Rich.plain("value used")));
    legend.add(new Legend.Entry(new Legend.Box(Ink.LIGHT, 0.5), Rich.plain("its 90 % interval")));
    Legend.row(svg, 20, Lines.WIDTH, 20, legend);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Row row : rows) {
      low = Math.min(low, row.selected().low());
      high = Math.max(high, row.selected().high());
      for (PropertyValue value : row.selected().all()) {
        low = Math.min(low, value.low());
        high = Math.max(high, value.high());
      }
    }
    Plot plot =
        new Plot(
            svg,
            LEFT,
            52,
            Lines.WIDTH - LEFT - 24,
            height,
            new Axis(Rich.plain("Energy (eV)"), axis(low, high)),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    for (int i = 0; i < rows.size(); i++) {
      row(svg, plot, plot.top() + 5 + (i + 0.5) * ROW, rows.get(i));
    }
    plot.horizontalAxis(true);
    plot.frame();
    return new Figure(
        "published-values",
        Rich.of(
            "Every value in the library of the levels and gaps that fix the bands. Ranges are drawn"
                + " as lines between marks. The value used follows the selection rule; none is"
                + " chosen for its result."),
        svg.finish());
  }

  /** An axis that does not go below zero without need. */
  private static Scale axis(double low, double high) {
    Scale.Linear around = Scale.Linear.around(low, high);
    return low >= 0 ? new Scale.Linear(Math.max(0, around.low()), around.high()) : around;
  }

  private static void row(Svg svg, Plot plot, double y, Row row) {
    Selected selected = row.selected();
    svg.text(
        plot.left() - 8,
        y - 2,
        Names.shortened(row.phase(), LEFT - 20, Svg.TEXT),
        Anchor.END,
        Svg.TEXT,
        Ink.BLACK);
    svg.text(
        plot.left() - 8,
        y + 13,
        Rich.plain(Words.property(selected.property())),
        Anchor.END,
        Svg.SMALL,
        Ink.BLACK);
    double from = plot.x(selected.low());
    svg.rectangle(from, y - 22, plot.x(selected.high()) - from, 44, Ink.LIGHT, 0.5);
    double used = plot.x(selected.value());
    svg.line(used, y - 25, used, y + 25, Stroke.solid(Ink.BLACK, 2));
    List<PropertyValue> sorted =
        selected.all().stream().sorted(Comparator.comparingDouble(PropertyValue::low)).toList();
    double[] taken = new double[LANES];
    Arrays.fill(taken, Double.NEGATIVE_INFINITY);
    for (PropertyValue value : sorted) {
      int lane = lane(taken, plot.x(value.low()));
      taken[lane] = plot.x(value.high()) + 2 * RADIUS + 2;
      value(svg, plot, y + (lane % 2 == 0 ? -1 : 1) * ((lane + 1) / 2) * LANE, value);
    }
  }

  /** The first lane that is free from here on, or else the one that is free soonest. */
  private static int lane(double[] taken, double from) {
    int soonest = 0;
    for (int i = 0; i < taken.length; i++) {
      if (taken[i] <= from) {
        return i;
      }
      soonest = taken[i] < taken[soonest] ? i : soonest;
    }
    return soonest;
  }

  private static void value(Svg svg, Plot plot, double y, PropertyValue value) {
    Legend.Point sample =
        value.doubtful() ? new Legend.Point(Mark.CROSS, Ink.GREY, false) : sample(value.quality());
    double low = plot.x(value.low());
    double high = plot.x(value.high());
    if (high > low) {
      svg.line(low, y, high, y, Stroke.solid(sample.ink(), 1.2));
    }
    sample.mark().draw(svg, low, y, RADIUS, sample.ink(), sample.hollow());
    if (high > low) {
      sample.mark().draw(svg, high, y, RADIUS, sample.ink(), sample.hollow());
    }
  }
}
