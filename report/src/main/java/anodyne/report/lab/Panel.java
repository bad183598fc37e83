package anodyne.report.lab;

import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One pair of axes with a legend above; what is drawn is collected first, then laid out. */
final class Panel {
  private static final double WIDTH = 640;
  private static final double LEFT = 84;
  private static final double HEIGHT = 330;

  /** Inks of curves in order; dashes tell them apart in print without colours. */
  private static final Ink[] INKS = {
    Ink.BLUE, Ink.VERMILLION, Ink.GREEN, Ink.PURPLE, Ink.ORANGE, Ink.SKY, Ink.BLACK
  };

  private final Axis horizontal;
  private final Axis vertical;
  private final List<BiConsumer<Svg, Plot>> layers = new ArrayList<>();
  private final List<Legend.Entry> legend = new ArrayList<>();
  private final List<DataFigure.Column> columns = new ArrayList<>();

  Panel(String xLabel, Scale x, String yLabel, Scale y) {
    horizontal = new Axis(Rich.of(xLabel), x);
    vertical = new Axis(Rich.of(yLabel), y);
  }

  /** The stroke of the k-th curve. */
  static Stroke stroke(int k) {
    Ink ink = INKS[k % INKS.length];
    return switch (k / 2 % 3) {
      case 0 -> Stroke.solid(ink, 1.8);
      case 1 -> Stroke.dashed(ink, 1.8);
      default -> Stroke.dashDotted(ink, 1.8);
    };
  }

  static Ink ink(int k) {
    return INKS[k % INKS.length];
  }

  Panel curve(double[] x, double[] y, Stroke stroke) {
    layers.add((_, plot) -> pieces(plot, x, y, stroke));
    return this;
  }

  /** Draws the runs of finite points. */
  private static void pieces(Plot plot, double[] x, double[] y, Stroke stroke) {
    int first = 0;
    for (int k = 0; k <= x.length; k++) {
      if (k == x.length || !Double.isFinite(x[k]) || !Double.isFinite(y[k])) {
        if (k - first > 1) {
          plot.curve(
              java.util.Arrays.copyOfRange(x, first, k),
              java.util.Arrays.copyOfRange(y, first, k),
              stroke);
        }
        first = k + 1;
      }
    }
  }

  Panel layer(BiConsumer<Svg, Plot> layer) {
    layers.add(layer);
    return this;
  }

  Panel entry(Legend.Sample sample, String name) {
    legend.add(new Legend.Entry(sample, Rich.of(name)));
    return this;
  }

  Panel column(String name, double[] values) {
    columns.add(new DataFigure.Column(name, Series.of(values)));
    return this;
  }

  DataFigure figure(String name, String title, String caption) {
    double top = 18.0 * Math.max(1, Legend.rows(LEFT, WIDTH - 10, legend)) + 22;
    Svg svg = new Svg(WIDTH, top + HEIGHT + 56, title);
    if (!legend.isEmpty()) {
      Legend.row(svg, LEFT, WIDTH - 10, 18, legend);
    }
    Plot plot = new Plot(svg, LEFT, top, WIDTH - LEFT - 18, HEIGHT, horizontal, vertical);
    plot.grid();
    layers.forEach(layer -> layer.accept(svg, plot));
    plot.axes();
    return new DataFigure(new Figure(name, Rich.of(caption), svg.finish()), columns);
  }
}
