package anodyne.report.lab;

import anodyne.analysis.PatternSeries;
import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.ColourMap;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.workup.DiffractionWorkUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Patterns in situ as a map over angle and time, with the cell's voltage beside it on the same time
 * axis. Without time stamps the axis counts the patterns and there is no voltage.
 */
public final class XrdHeatMap {
  private static final double WIDTH = 860;
  private static final double LEFT = 76;
  private static final double TOP = 46;
  private static final double HEIGHT = 430;
  private static final double BESIDE = 170;
  private static final double GAP = 22;
  private static final double RIGHT = 90;
  private static final int MOST_COLUMNS = 1200;
  private static final int ROWS = 430;
  private static final double BRIGHTEST_SHARE = 0.995;
  private static final double HOUR_s = 3600;

  /** Viridis at ten equal steps (S. van der Walt, N. Smith, matplotlib 1.5, 2015, CC0). */
  private static final ColourMap VIRIDIS =
      new ColourMap(
          new int[] {
            0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59,
            0xB4DE2C, 0xFDE725
          },
          0xFFFFFF);

  private final DiffractionWorkUp work;
  private final PatternSeries series;
  private final boolean dated;
  private final double[] begin;
  private final double[] end;

  private XrdHeatMap(DiffractionWorkUp work) {
    this.work = work;
    series = work.series();
    dated = series.start().isPresent();
    begin = dated ? series.time_s().map(t -> t / HOUR_s).toArray() : series.time_s().toArray();
    end = ends();
  }

  /** The map. */
  public static DataFigure of(DiffractionWorkUp work) {
    return new XrdHeatMap(work).draw();
  }

  /** Each pattern is shown until the next, but not longer than 1.6 times the usual interval. */
  private double[] ends() {
    int n = begin.length;
    double[] steps = new double[Math.max(n - 1, 1)];
    Arrays.fill(steps, 1);
    for (int i = 0; i < n - 1; i++) {
      steps[i] = begin[i + 1] - begin[i];
    }
    double[] sorted = steps.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2] > 0 ? sorted[sorted.length / 2] : 1;
    double[] ends = new double[n];
    for (int i = 0; i < n; i++) {
      double next = i < n - 1 ? begin[i + 1] : begin[i] + usual;
      ends[i] = next - begin[i] > 1.6 * usual ? begin[i] + usual : next;
    }
    return ends;
  }

  private DataFigure draw() {
    Svg svg = new Svg(WIDTH, TOP + HEIGHT + 60, "Diffraction patterns over angle and time");
    boolean voltage = work.clock().isPresent();
    double width = WIDTH - LEFT - RIGHT - (voltage ? BESIDE + GAP : 0);
    double low = voltage ? Math.min(begin[0], work.clock().get().time_h().first()) : begin[0];
    double last = end[end.length - 1];
    double high = voltage ? Math.max(last, work.clock().get().time_h().last()) : last;
    Axis time =
        new Axis(
            Rich.plain(dated ? "Time since the first pattern (h)" : "Number of the pattern"),
            new Scale.Linear(low, high));
    Axis angle =
        new Axis(
            Rich.plain("2θ (deg)"),
            new Scale.Linear(series.twoTheta_deg().first(), series.twoTheta_deg().last()));
    Plot map = new Plot(svg, LEFT, TOP, width, HEIGHT, angle, time);
    double brightest = brightest();
    svg.image(LEFT, TOP, width, HEIGHT, raster(low, high, brightest));
    map.axes();
    collectors(svg, map);
    if (voltage) {
      voltage(svg, time, LEFT + width + GAP);
    }
    bar(svg, WIDTH - RIGHT + 22, brightest);
    return new DataFigure(new Figure("xrd-heat-map", caption(), svg.finish()), columns());
  }

  private void voltage(Svg svg, Axis time, double left) {
    DiffractionWorkUp.Clock clock = work.clock().orElseThrow();
    Scale scale = Scale.Linear.around(clock.voltage_V().min(), clock.voltage_V().max());
    Plot plot =
        new Plot(svg, left, TOP, BESIDE, HEIGHT, new Axis(Rich.plain("E (V)"), scale), time);
    plot.verticalGrid();
    plot.curve(clock.voltage_V().toArray(), clock.time_h().toArray(), Stroke.solid(Ink.BLUE, 1.4));
    for (int i = 0; i < begin.length; i++) {
      double at = clock.atPatterns_V().get(i);
      if (Double.isFinite(at)) {
        svg.circle(plot.x(at), plot.y(begin[i]), 2.2, Ink.VERMILLION, Stroke.solid(Ink.BLACK, 0.3));
      }
    }
    plot.horizontalAxis(true);
    plot.verticalAxis(false);
    plot.frame();
  }

  private void collectors(Svg svg, Plot map) {
    double copper = Double.NEGATIVE_INFINITY;
    double aluminium = Double.NEGATIVE_INFINITY;
    List<DiffractionWorkUp.CollectorLine> lines = new ArrayList<>(work.collectors());
    lines.sort(java.util.Comparator.comparingDouble(DiffractionWorkUp.CollectorLine::twoTheta_deg));
    for (DiffractionWorkUp.CollectorLine line : lines) {
      double x = map.x(line.twoTheta_deg());
      boolean isCopper = line.name().startsWith("Cu");
      Ink ink = isCopper ? Ink.VERMILLION : Ink.GREY;
      svg.line(x, TOP - 7, x, TOP, Stroke.solid(ink, 1.6));
      if (x - (isCopper ? copper : aluminium) > 38) {
        svg.text(x, TOP - (isCopper ? 24 : 11), Rich.plain(line.name()), Anchor.MIDDLE, 10, ink);
        copper = isCopper ? x : copper;
        aluminium = isCopper ? aluminium : x;
      }
    }
  }

  /** Net intensity that takes the brightest colour: all but the strongest points lie below. */
  private double brightest() {
    List<double[]> rows = new ArrayList<>();
    int count = 0;
    for (int p = 0; p < series.size(); p++) {
      double[] net = series.net(p).toArray();
      rows.add(net);
      count += net.length;
    }
    double[] all = new double[count];
    int k = 0;
    for (double[] row : rows) {
      System.arraycopy(row, 0, all, k, row.length);
      k += row.length;
    }
    Arrays.sort(all);
    return Math.max(all[(int) (BRIGHTEST_SHARE * (count - 1))], 1);
  }

  private byte[] raster(double low, double high, double brightest) {
    int columns = Math.min(MOST_COLUMNS, series.twoTheta_deg().size());
    byte[][] colours = new byte[series.size()][];
    for (int p = 0; p < series.size(); p++) {
      colours[p] = colours(series.net(p), columns, brightest);
    }
    byte[] points = new byte[columns * ROWS];
    for (int r = 0; r < ROWS; r++) {
      double at = high - (r + 0.5) / ROWS * (high - low);
      int pattern = patternAt(at);
      if (pattern < 0) {
        Arrays.fill(points, r * columns, (r + 1) * columns, ColourMap.point(Double.NaN));
      } else {
        System.arraycopy(colours[pattern], 0, points, r * columns, columns);
      }
    }
    return VIRIDIS.image(columns, ROWS, points);
  }

  private int patternAt(double at) {
    for (int p = begin.length - 1; p >= 0; p--) {
      if (at >= begin[p]) {
        return at < end[p] ? p : -1;
      }
    }
    return -1;
  }

  /** Colour of the mean of the points in each column, by the root of the net intensity. */
  private static byte[] colours(Series net, int columns, double brightest) {
    byte[] colours = new byte[columns];
    int n = net.size();
    for (int c = 0; c < columns; c++) {
      int from = (int) ((long) c * n / columns);
      int to = Math.max(from + 1, (int) ((long) (c + 1) * n / columns));
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += net.get(i);
      }
      colours[c] = ColourMap.point(Math.sqrt(Math.max(sum / (to - from) / brightest, 0)));
    }
    return colours;
  }

  private static void bar(Svg svg, double left, double brightest) {
    double height = 0.5 * HEIGHT;
    VIRIDIS.bar(svg, left, TOP, 14, height);
    for (double share : new double[] {0, 0.25, 1}) {
      double y = TOP + height * (1 - Math.sqrt(share));
      svg.line(left + 14, y, left + 18, y, Stroke.solid(Ink.BLACK, 1));
      svg.text(
          left + 21,
          y + 4,
          Rich.plain(String.format(Locale.ROOT, "%.0f", share * brightest)),
          Anchor.START,
          Svg.SMALL,
          Ink.BLACK);
    }
    svg.text(left, TOP + height + 18, Rich.plain("counts above"), Anchor.START, 10, Ink.BLACK);
    svg.text(left, TOP + height + 31, Rich.plain("background"), Anchor.START, 10, Ink.BLACK);
  }

  private Rich caption() {
    StringBuilder text = new StringBuilder();
    text.append("Diffraction patterns less their background (SNIP); colour follows the root of the")
        .append(" counts. ")
        .append(
            dated
                ? "Rows stand at the time stamp of each pattern; white: no pattern was taken. "
                : "The patterns carry no time stamps and are numbered. ");
    if (work.clock().isPresent()) {
      text.append("Right: voltage of the cell on the same clock, points where a pattern began. ");
    }
    text.append("Ticks above: where lines of a copper or aluminium collector stand.");
    return Rich.plain(text.toString());
  }

  private List<DataFigure.Column> columns() {
    List<DataFigure.Column> columns = new ArrayList<>();
    columns.add(new DataFigure.Column("two_theta_deg", series.twoTheta_deg()));
    for (int p = 0; p < series.size(); p++) {
      String name =
          dated
              ? String.format(Locale.ROOT, "net_counts_at_%.4f_h", begin[p])
              : "net_counts_of_" + (p + 1);
      columns.add(new DataFigure.Column(name, series.net(p)));
    }
    work.clock()
        .ifPresent(clock -> {
          columns.add(new DataFigure.Column("time_h", clock.time_h()));
          columns.add(new DataFigure.Column("voltage_V", clock.voltage_V()));
        });
    return columns;
  }
}
