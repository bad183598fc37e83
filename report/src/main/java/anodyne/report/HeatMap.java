package anodyne.report;

import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.ColourMap;
import anodyne.report.draw.Contours;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A signed result over two inputs: blue below zero, orange above, white at zero, with labelled
 * contours. Where the result spreads over orders of magnitude colours follow its asinh.
 */
final class HeatMap {
  /** Between deep blue, white and deep orange; told apart by all common kinds of colour vision. */
  private static final ColourMap COLOURS =
      new ColourMap(
          new int[] {
            0x08306B, 0x2171B5, 0x6BAED6, 0xC6DBEF, 0xFFFFFF, 0xFDD0A2, 0xFD8D3C, 0xD94801, 0x7F2704
          },
          0xC4C4C4);

  private static final int COLUMNS = 216;
  private static final int ROWS = 192;
  private static final double SPREADS = 10;
  private static final Stroke LEVEL = Stroke.solid(Ink.BLACK, 0.7);
  private static final Stroke ZERO = Stroke.solid(Ink.BLACK, 2);

  private final Svg svg;
  private final Plot plot;
  private final Scale x;
  private final Scale y;
  private final List<Series> rows;
  private final double largest;
  private final double scale;
  private final boolean ratios;
  private final List<Place> labels = new ArrayList<>();

  /** Where a label stands. */
  private record Place(double x, double y) {}

  /**
   * A panel.
   *
   * @param rows one per step along y, one number per step along x; steps are even on the axes
   */
  HeatMap(Svg svg, double left, double top, Axis horizontal, Axis vertical, List<Series> rows) {
    this(svg, left, top, horizontal, vertical, rows, false);
  }

  private HeatMap(
      Svg svg,
      double left,
      double top,
      Axis horizontal,
      Axis vertical,
      List<Series> rows,
      boolean ratios) {
    this.ratios = ratios;
    this.svg = svg;
    this.rows = rows;
    x = horizontal.scale();
    y = vertical.scale();
    plot = new Plot(svg, left, top, COLUMNS, ROWS, horizontal, vertical);
    double[] sizes =
        rows.stream()
            .flatMapToDouble(row -> Arrays.stream(row.toArray()))
            .filter(Double::isFinite)
            .map(Math::abs)
            .sorted()
            .toArray();
    double most = sizes.length == 0 ? 0 : sizes[sizes.length - 1];
    double median = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    largest = most > 0 ? most : 1;
    scale = !ratios && median > 0 && most > SPREADS * median ? median : Double.POSITIVE_INFINITY;
  }

  /**
   * A panel of positive ratios: blue below 1, orange above, white at 1, colours by the logarithm.
   *
   * @param rows the ratios
   */
  static HeatMap ofRatios(
      Svg svg, double left, double top, Axis horizontal, Axis vertical, List<Series> rows) {
    List<Series> logarithms =
        rows.stream()
            .map(row -> Series.of(Arrays.stream(row.toArray()).map(Math::log10).toArray()))
            .toList();
    return new HeatMap(svg, left, top, horizontal, vertical, logarithms, true);
  }

  static double width() {
    return COLUMNS;
  }

  static double height() {
    return ROWS;
  }

  /**
   * Draws colours, contours, axes and the bar of colours.
   *
   * @param markX where a mark will stand, free of labels
   * @param markY likewise
   */
  Plot draw(Rich name, double markX, double markY) {
    labels.add(new Place(plot.x(markX), plot.y(markY)));
    svg.image(plot.left(), plot.top(), COLUMNS, ROWS, COLOURS.image(COLUMNS, ROWS, raster()));
    List<Double> levels = levels();
    for (double level : levels) {
      contour(level);
    }
    plot.axes();
    bar(levels);
    svg.text(plot.left(), plot.top() - 9, name, Anchor.START, Svg.TEXT, Ink.BLACK);
    return plot;
  }

  /** Position of a value among the colours: -1 to 1. */
  private double position(double value) {
    return Double.isInfinite(scale)
        ? value / largest
        : asinh(value / scale) / asinh(largest / scale);
  }

  private static double asinh(double v) {
    return Math.copySign(Math.log(Math.abs(v) + Math.sqrt(v * v + 1)), v);
  }

  private byte[] raster() {
    byte[] points = new byte[COLUMNS * ROWS];
    int columns = rows.getFirst().size();
    for (int r = 0; r < ROWS; r++) {
      double row = (1 - (r + 0.5) / ROWS) * (rows.size() - 1);
      for (int c = 0; c < COLUMNS; c++) {
        double value = between((c + 0.5) / COLUMNS * (columns - 1), row);
        points[r * COLUMNS + c] = ColourMap.point(0.5 * (position(value) + 1));
      }
    }
    return points;
  }

  /** Bilinear interpolation; NaN where a corner is missing. */
  private double between(double column, double row) {
    int c = Math.min((int) column, rows.getFirst().size() - 2);
    int r = Math.min((int) row, rows.size() - 2);
    double u = column - c;
    double v = row - r;
    Series lower = rows.get(r);
    Series upper = rows.get(r + 1);
    return (1 - v) * ((1 - u) * lower.get(c) + u * lower.get(c + 1))
        + v * ((1 - u) * upper.get(c) + u * upper.get(c + 1));
  }

  /** Even levels, or powers of ten of both signs; zero among them. */
  private List<Double> levels() {
    double low = rows.stream().mapToDouble(HeatMap::least).min().orElse(0);
    double high = rows.stream().mapToDouble(HeatMap::most).max().orElse(0);
    if (!(high > low)) {
      return List.of();
    }
    if (ratios) {
      return ratioLevels(low, high);
    }
    if (Double.isInfinite(scale)) {
      return new Scale.Linear(low, high).ticks(7).stream().map(Scale.Tick::value).toList();
    }
    List<Double> levels = new ArrayList<>();
    int top = (int) Math.floor(Math.log10(largest));
    for (int k = (int) Math.ceil(Math.log10(scale) - 1); k <= top; k++) {
      levels.add(Math.pow(10, k));
      levels.add(-Math.pow(10, k));
    }
    levels.add(0.0);
    return levels.stream().filter(v -> v > low && v < high).sorted().toList();
  }

  /** Ratios of 1, 2 and 5 times powers of ten, only powers where they span more than two. */
  private static List<Double> ratioLevels(double low, double high) {
    double[] steps = high - low > 2 ? new double[] {1} : new double[] {1, 2, 5};
    List<Double> levels = new ArrayList<>();
    for (int k = (int) Math.floor(low); k <= (int) Math.ceil(high); k++) {
      for (double step : steps) {
        levels.add(k + Math.log10(step));
      }
    }
    levels.removeIf(v -> !(v > low && v < high));
    if ((low < 0 && high > 0) || !levels.isEmpty()) {
      return levels;
    }
    return new Scale.Linear(Math.pow(10, low), Math.pow(10, high))
        .ticks(5).stream()
            .map(t -> Math.log10(t.value()))
            .filter(v -> v > low && v < high)
            .toList();
  }

  private Rich shown(double level) {
    return label(ratios ? Math.pow(10, level) : level);
  }

  private static double least(Series row) {
    return Arrays.stream(row.toArray())
        .filter(Double::isFinite)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double most(Series row) {
    return Arrays.stream(row.toArray())
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private void contour(double level) {
    boolean zero = Math.abs(level) < 1e-9 * largest;
    for (Contours.Line line : Contours.of(rows, zero ? 0 : level)) {
      double[] px =
          line.column()
              .map(c -> plot.left() + c / (rows.getFirst().size() - 1) * COLUMNS)
              .toArray();
      double[] py = line.row().map(r -> plot.bottom() - r / (rows.size() - 1) * ROWS).toArray();
      svg.polyline(px, py, zero ? ZERO : LEVEL);
      labelled(px, py)
          .ifPresent(at -> {
            svg.rimmed(px[at], py[at] + 4, shown(zero ? 0 : level), Anchor.MIDDLE, 10, Ink.BLACK);
            labels.add(new Place(px[at], py[at]));
          });
    }
  }

  /** The point of a line nearest its middle that has room for a label, if there is one. */
  private OptionalInt labelled(double[] px, double[] py) {
    int middle = px.length / 2;
    return IntStream.range(0, px.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> Math.abs(i - middle)))
        .mapToInt(i -> i)
        .filter(i -> hasRoom(px[i], py[i]))
        .findFirst();
  }

  private boolean hasRoom(double px, double py) {
    return px > plot.left() + 18
        && px < plot.right() - 18
        && py > plot.top() + 10
        && py < plot.bottom() - 10
        && labels.stream().noneMatch(p -> Math.abs(p.x() - px) < 34 && Math.abs(p.y() - py) < 14);
  }

  private static Rich label(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size >= 1e4 || size < 1e-3)) {
      Rich power = Numbers.significant(size, 1);
      int exponent = (int) Math.round(Math.log10(size));
      boolean whole = Math.abs(size / Math.pow(10, exponent) - 1) < 1e-9;
      return Rich.plain(value < 0 ? "−" : "").then(whole ? Numbers.powerOfTen(exponent) : power);
    }
    return Rich.plain(Numbers.plain(value, 3).replace('-', '−'));
  }

  private void bar(List<Double> levels) {
    double left = plot.right() + 12;
    COLOURS.bar(svg, left, plot.top(), 12, ROWS);
    List<Double> placed = new ArrayList<>();
    for (double level : levels.stream().sorted(Comparator.comparingDouble(Math::abs)).toList()) {
      double at = plot.bottom() - 0.5 * (position(level) + 1) * ROWS;
      if (placed.stream().noneMatch(p -> Math.abs(p - at) < 11)) {
        svg.line(left + 12, at, left + 15, at, Stroke.solid(Ink.BLACK, 1));
        svg.text(left + 18, at + 4, shown(level), Anchor.START, 10, Ink.BLACK);
        placed.add(at);
      }
    }
  }

  /** True if a point lies on the panel. */
  boolean holds(double atX, double atY) {
    return x.at(atX) >= 0 && x.at(atX) <= 1 && y.at(atY) >= 0 && y.at(atY) <= 1;
  }
}
