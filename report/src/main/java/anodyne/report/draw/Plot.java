package anodyne.report.draw;

import anodyne.report.draw.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;

/** A rectangle of a figure with two axes. What is drawn outside of the ranges is cut off. */
public final class Plot {
  private static final double TICK = 5;
  private static final Stroke FRAME = Stroke.solid(Ink.BLACK, 1);
  private static final Stroke PALE = Stroke.solid(Ink.PALE, 1);

  private final Svg svg;
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final Axis horizontal;
  private final Axis vertical;

  /**
   * Lays out a plot; nothing is drawn yet.
   *
   * @param left of the frame
   * @param top of the frame
   */
  public Plot(
      Svg svg,
      double left,
      double top,
      double width,
      double height,
      Axis horizontal,
      Axis vertical) {
    this.svg = svg;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  public double x(double value) {
    return left + width * horizontal.scale().at(value);
  }

  public double y(double value) {
    return top + height * (1 - vertical.scale().at(value));
  }

  public double left() {
    return left;
  }

  public double right() {
    return left + width;
  }

  public double top() {
    return top;
  }

  public double bottom() {
    return top + height;
  }

  /** Pale lines at the labelled ticks of both axes; to be drawn first. */
  public void grid() {
    verticalGrid();
    for (Scale.Tick tick : verticalTicks()) {
      if (tick.label().isPresent()) {
        svg.line(left, y(tick.value()), right(), y(tick.value()), PALE);
      }
    }
  }

  /** Pale lines at the labelled ticks of the horizontal axis; to be drawn first. */
  public void verticalGrid() {
    for (Scale.Tick tick : horizontalTicks()) {
      if (tick.label().isPresent()) {
        svg.line(x(tick.value()), top, x(tick.value()), bottom(), PALE);
      }
    }
  }

  /** Frame, both axes with ticks and labels. */
  public void axes() {
    horizontalAxis(true);
    verticalAxis();
    frame();
  }

  /** The border. */
  public void frame() {
    svg.line(left, top, right(), top, FRAME);
    svg.line(right(), top, right(), bottom(), FRAME);
    svg.line(right(), bottom(), left, bottom(), FRAME);
    svg.line(left, bottom(), left, top, FRAME);
  }

  /**
   * Ticks of the horizontal axis.
   *
   * @param labelled false for an upper one of several plots that share the axis
   */
  public void horizontalAxis(boolean labelled) {
    for (Scale.Tick tick : horizontalTicks()) {
      double at = x(tick.value());
      svg.line(at, bottom(), at, bottom() - length(tick), FRAME);
      if (labelled && tick.label().isPresent()) {
        svg.text(at, bottom() + 16, tick.label().get(), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
      }
    }
    if (labelled) {
      svg.text(
          left + 0.5 * width,
          bottom() + 36,
          horizontal.label(),
          Anchor.MIDDLE,
          Svg.TEXT,
          Ink.BLACK);
    }
  }

  /** Ticks and label of the vertical axis. */
  public void verticalAxis() {
    verticalAxis(true);
  }

  /**
   * Ticks of the vertical axis.
   *
   * @param labelled false for the right one of several plots that share the axis
   */
  public void verticalAxis(boolean labelled) {
    double widest = 0;
    for (Scale.Tick tick : verticalTicks()) {
      double at = y(tick.value());
      svg.line(left, at, left + length(tick), at, FRAME);
      if (labelled && tick.label().isPresent()) {
        svg.text(left - 7, at + 4, tick.label().get(), Anchor.END, Svg.SMALL, Ink.BLACK);
        widest = Math.max(widest, Svg.width(tick.label().get(), Svg.SMALL));
      }
    }
    if (labelled) {
      svg.upright(left - 7 - widest - 12, top + 0.5 * height, vertical.label(), Svg.TEXT);
    }
  }

  private static double length(Scale.Tick tick) {
    return tick.label().isPresent() ? TICK : 0.6 * TICK;
  }

  private List<Scale.Tick> horizontalTicks() {
    return horizontal.scale().ticks((int) Math.max(2, width / 62));
  }

  private List<Scale.Tick> verticalTicks() {
    return vertical.scale().ticks((int) Math.max(2, height / 26));
  }

  /** A curve through points in data coordinates, cut off at the upper and lower edge. */
  public void curve(double[] xs, double[] ys, Stroke stroke) {
    double[] px = new double[xs.length];
    double[] py = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      px[i] = x(xs[i]);
      py[i] = pixel(ys[i]);
    }
    int[] kept = Thinning.kept(px, new double[][] {py}, 0.08);
    List<double[]> piece = new ArrayList<>();
    for (int k = 1; k < kept.length; k++) {
      double[] a = {px[kept[k - 1]], py[kept[k - 1]]};
      double[] b = {px[kept[k]], py[kept[k]]};
      if (!cut(a, b) || !cut(b, a)) {
        draw(piece, stroke);
        continue;
      }
      if (piece.isEmpty() || piece.getLast()[0] != a[0] || piece.getLast()[1] != a[1]) {
        draw(piece, stroke);
        piece.add(a);
      }
      piece.add(b);
    }
    draw(piece, stroke);
  }

  /** Position of a number, with what no logarithm can show far below. */
  private double pixel(double value) {
    boolean shown = !(vertical.scale() instanceof Scale.Logarithmic) || value > 0;
    return shown ? Math.clamp(y(value), top - 1e4, bottom() + 1e4) : bottom() + 1e4;
  }

  /** Moves {@code a} along the piece to {@code b} into the frame; false if nothing lies inside. */
  private boolean cut(double[] a, double[] b) {
    double edge = a[1] < top ? top : a[1] > bottom() ? bottom() : a[1];
    if (edge == a[1]) {
      return true;
    }
    boolean crosses = edge == top ? b[1] >= top : b[1] <= bottom();
    if (crosses && b[1] != a[1]) {
      a[0] += (b[0] - a[0]) * (edge - a[1]) / (b[1] - a[1]);
      a[1] = edge;
    }
    return crosses;
  }

  private void draw(List<double[]> piece, Stroke stroke) {
    if (piece.size() > 1) {
      svg.polyline(
          piece.stream().mapToDouble(p -> p[0]).toArray(),
          piece.stream().mapToDouble(p -> p[1]).toArray(),
          stroke);
    }
    piece.clear();
  }

  /** A vertical line through the whole plot. */
  public void verticalLine(double value, Stroke stroke) {
    svg.line(x(value), top, x(value), bottom(), stroke);
  }

  /** A horizontal line through the whole plot. */
  public void horizontalLine(double value, Stroke stroke) {
    svg.line(left, y(value), right(), y(value), stroke);
  }
}
