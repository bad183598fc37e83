package anodyne.report.lab;

import anodyne.impedance.Fit;
import anodyne.measurement.Spectrum;
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
import anodyne.report.draw.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Impedance in the complex plane, both axes to the same scale, decades of frequency marked. */
final class NyquistFigure {
  private static final double WIDTH = 560;
  private static final double LEFT = 78;
  private static final double RIGHT = 20;
  private static final double MOST_HEIGHT = 440;
  private static final double LEAST_HEIGHT = 170;
  private static final double TOP = 34;
  private static final int CURVE = 400;

  private final Spectrum spectrum;
  private final Optional<Fit> fit;
  private final String origin;
  private final OhmScale unit;

  private NyquistFigure(Spectrum spectrum, Optional<Fit> fit, String origin) {
    this.origin = origin;
    this.spectrum = spectrum;
    this.fit = fit;
    double largest = 0;
    for (int k = 0; k < spectrum.size(); k++) {
      largest =
          Math.max(
              largest,
              Math.max(
                  Math.abs(spectrum.real_ohm().get(k)), Math.abs(spectrum.imaginary_ohm().get(k))));
    }
    unit = OhmScale.of(largest);
  }

  /**
   * The figure.
   *
   * @param origin of the points, {@code measured} or {@code simulated}
   */
  static DataFigure of(String name, Spectrum spectrum, Optional<Fit> fit, String origin) {
    NyquistFigure figure = new NyquistFigure(spectrum, fit, origin);
    List<DataFigure.Column> columns = new ArrayList<>();
    columns.add(new DataFigure.Column("frequency_Hz", spectrum.frequency_Hz()));
    columns.add(new DataFigure.Column("z_real_ohm", spectrum.real_ohm()));
    columns.add(new DataFigure.Column("z_imag_ohm", spectrum.imaginary_ohm()));
    fit.ifPresent(f -> {
      Series frequency = dense(f.spectrum().frequency_Hz());
      var model = f.circuit().impedance(frequency, f.values());
      columns.add(new DataFigure.Column("fit_frequency_Hz", frequency));
      columns.add(new DataFigure.Column("fit_real_ohm", model.real_ohm()));
      columns.add(new DataFigure.Column("fit_imag_ohm", model.imaginary_ohm()));
    });
    return new DataFigure(figure.draw(name), columns);
  }

  /** Frequencies close enough for a smooth curve, from the lowest to the highest. */
  static Series dense(Series frequency_Hz) {
    double low = Math.log(frequency_Hz.min());
    double high = Math.log(frequency_Hz.max());
    double[] f = new double[CURVE];
    for (int k = 0; k < CURVE; k++) {
      f[k] = Math.exp(low + (high - low) * k / (CURVE - 1));
    }
    return Series.of(f);
  }

  private Figure draw(String name) {
    double[] x = spectrum.real_ohm().map(v -> v / unit.ohm()).toArray();
    double[] y = spectrum.imaginary_ohm().map(v -> -v / unit.ohm()).toArray();
    double[] horizontal = range(x);
    double[] vertical = range(y);
    double width = WIDTH - LEFT - RIGHT;
    double perUnit = width / (horizontal[1] - horizontal[0]);
    double height = perUnit * (vertical[1] - vertical[0]);
    if (height > MOST_HEIGHT) {
      perUnit = MOST_HEIGHT / (vertical[1] - vertical[0]);
      height = MOST_HEIGHT;
      widen(horizontal, width / perUnit);
    } else if (height < LEAST_HEIGHT) {
      height = LEAST_HEIGHT;
      widen(vertical, height / perUnit);
    }
    Svg svg =
        new Svg(WIDTH, TOP + height + 54, "Impedance in the complex plane with frequencies marked");
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            width,
            height,
            new Axis(
                Rich.plain("Z′ (" + unit.unit() + ")"),
                new Scale.Linear(horizontal[0], horizontal[1])),
            new Axis(
                Rich.plain("−Z″ (" + unit.unit() + ")"),
                new Scale.Linear(vertical[0], vertical[1])));
    plot.grid();
    if (vertical[0] < 0 && vertical[1] > 0) {
      plot.horizontalLine(0, Stroke.solid(Ink.LIGHT, 1));
    }
    points(svg, plot, x, y);
    fit.ifPresent(f -> curve(svg, plot, f));
    decades(svg, plot, x, y);
    plot.axes();
    legend(svg);
    return new Figure(name, caption(), svg.finish());
  }

  private static double[] range(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    double span = high - low;
    double air = span > 0 ? 0.06 * span : Math.max(Math.abs(high), 1e-12) * 0.5;
    double bottom = low > 0 && low < 0.5 * span ? 0 : low - air;
    return new double[] {bottom, high + air};
  }

  private static void widen(double[] range, double span) {
    double more = span - (range[1] - range[0]);
    if (range[0] == 0) {
      range[1] += more;
    } else {
      range[0] -= 0.5 * more;
      range[1] += 0.5 * more;
    }
  }

  private static void points(Svg svg, Plot plot, double[] x, double[] y) {
    for (int k = 0; k < x.length; k++) {
      svg.circle(plot.x(x[k]), plot.y(y[k]), 3.2, Ink.WHITE, Stroke.solid(Ink.BLUE, 1.3));
    }
  }

  private void curve(Svg svg, Plot plot, Fit f) {
    Series frequency = dense(f.spectrum().frequency_Hz());
    var model = f.circuit().impedance(frequency, f.values());
    double[] px = new double[frequency.size()];
    double[] py = new double[frequency.size()];
    for (int k = 0; k < px.length; k++) {
      px[k] = plot.x(model.real_ohm().get(k) / unit.ohm());
      py[k] = plot.y(-model.imaginary_ohm().get(k) / unit.ohm());
    }
    List<double[]> inside = new ArrayList<>();
    for (int k = 0; k < px.length; k++) {
      boolean shown =
          px[k] >= plot.left()
              && px[k] <= plot.right()
              && py[k] >= plot.top()
              && py[k] <= plot.bottom();
      if (shown) {
        inside.add(new double[] {px[k], py[k]});
      }
      if ((!shown || k == px.length - 1) && inside.size() > 1) {
        svg.polyline(
            inside.stream().mapToDouble(p -> p[0]).toArray(),
            inside.stream().mapToDouble(p -> p[1]).toArray(),
            Stroke.solid(Ink.VERMILLION, 1.8));
      }
      if (!shown) {
        inside.clear();
      }
    }
  }

  /** The measured point next to each power of ten, filled, with its frequency. */
  private void decades(Svg svg, Plot plot, double[] x, double[] y) {
    double lastX = Double.NEGATIVE_INFINITY;
    double lastY = 0;
    int high = (int) Math.floor(Math.log10(spectrum.frequency_Hz().max()) + 0.05);
    int low = (int) Math.ceil(Math.log10(spectrum.frequency_Hz().min()) - 0.05);
    for (int decade = high; decade >= low; decade--) {
      int nearest = nearest(decade);
      if (Math.abs(Math.log10(spectrum.frequency_Hz().get(nearest)) - decade) > 0.15) {
        continue;
      }
      double px = plot.x(x[nearest]);
      double py = plot.y(y[nearest]);
      Mark.CIRCLE.draw(svg, px, py, 3.6, Ink.BLUE, false);
      if (Math.hypot(px - lastX, py - lastY) > 34) {
        boolean atTop = py - plot.top() < 18;
        svg.rimmed(
            px,
            atTop ? py + 18 : py - 8,
            Rich.plain(frequency(decade)),
            px > plot.right() - 30 ? Anchor.END : Anchor.MIDDLE,
            Svg.SMALL,
            Ink.BLACK);
        lastX = px;
        lastY = py;
      }
    }
  }

  private int nearest(int decade) {
    int best = 0;
    for (int k = 1; k < spectrum.size(); k++) {
      if (Math.abs(Math.log10(spectrum.frequency_Hz().get(k)) - decade)
          < Math.abs(Math.log10(spectrum.frequency_Hz().get(best)) - decade)) {
        best = k;
      }
    }
    return best;
  }

  /** A power of ten as people say it. */
  static String frequency(int decade) {
    int prefix = Math.floorDiv(decade, 3);
    String unit =
        switch (prefix) {
          case 2 -> "MHz";
          case 1 -> "kHz";
          case 0 -> "Hz";
          case -1 -> "mHz";
          case -2 -> "µHz";
          default -> "";
        };
    return unit.isEmpty()
        ? "1e" + decade + " Hz"
        : (int) Math.pow(10, Math.floorMod(decade, 3)) + " " + unit;
  }

  private void legend(Svg svg) {
    List<Legend.Entry> entries = new ArrayList<>();
    entries.add(
        new Legend.Entry(new Legend.Point(Mark.CIRCLE, Ink.BLUE, true), Rich.plain(origin)));
    fit.ifPresent(f ->
        entries.add(
            new Legend.Entry(
                new Legend.Line(Stroke.solid(Ink.VERMILLION, 1.8)),
                Rich.plain(f.circuit().text()))));
    Legend.row(svg, LEFT, WIDTH - RIGHT, 18, entries);
  }

  private Rich caption() {
    return Rich.plain(
        "Impedance in the complex plane, both axes to the same scale"
            + (fit.isPresent() ? ", with the fitted circuit" : "")
            + ". Filled points lie next to whole decades of frequency.");
  }
}
