package anodyne.report.lab;

import anodyne.analysis.CapacitiveShare;
import anodyne.analysis.PeakTrack;
import anodyne.analysis.RateExponent;
import anodyne.analysis.RateGrid;
import anodyne.analysis.VoltammetricPeak;
import anodyne.analysis.Voltammogram;
import anodyne.analysis.Voltammogram.Direction;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.workup.VoltammetryWorkUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Figures of voltammograms: all rates, exponents, the share after Dunn. */
public final class VoltammetryFigures {
  private static final double MILLI = 1e3;

  /** How much air an axis leaves around its numbers. */
  private interface Range {
    Scale between(double low, double high);
  }

  private VoltammetryFigures() {}

  /** Every figure the data allow. */
  public static List<DataFigure> of(VoltammetryWorkUp work) {
    List<DataFigure> figures = new ArrayList<>();
    if (work.curves().isEmpty()) {
      return figures;
    }
    figures.add(overlay(work));
    if (!work.tracks().isEmpty()) {
      figures.add(exponents(work));
    }
    work.grid().ifPresent(grid -> figures.add(byPotential(grid)));
    work.share().ifPresent(share -> figures.add(share(share)));
    return figures;
  }

  private static Scale around(List<double[]> rows) {
    return scale(rows, Scale.Linear::around);
  }

  private static Scale close(List<double[]> rows) {
    return scale(rows, Scale.Linear::close);
  }

  private static Scale scale(List<double[]> rows, Range range) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] row : rows) {
      for (double v : row) {
        low = Double.isFinite(v) ? Math.min(low, v) : low;
        high = Double.isFinite(v) ? Math.max(high, v) : high;
      }
    }
    return low <= high ? range.between(low, high) : new Scale.Linear(0, 1);
  }

  private static DataFigure overlay(VoltammetryWorkUp work) {
    List<double[]> x = new ArrayList<>();
    List<double[]> y = new ArrayList<>();
    for (VoltammetryWorkUp.Curve curve : work.curves()) {
      x.add(curve.voltammogram().potential_V().toArray());
      y.add(curve.voltammogram().current_A().map(i -> MILLI * i).toArray());
    }
    Panel panel = new Panel("Potential (V)", close(x), "Current (mA)", around(y));
    for (int k = 0; k < x.size(); k++) {
      Voltammogram v = work.curves().get(k).voltammogram();
      String name =
          v.rate_V_per_s().isPresent() ? rate(v.rate_V_per_s().getAsDouble()) : "rate unknown";
      panel
          .curve(x.get(k), y.get(k), Panel.stroke(k))
          .entry(new Legend.Line(Panel.stroke(k)), name)
          .column("potential_V, " + name, x.get(k))
          .column("current_mA, " + name, y.get(k));
    }
    return panel.figure(
        "cv-rates",
        "Cyclic voltammograms",
        "Cyclic voltammograms at all scan rates"
            + (work.settings().series_ohm() > 0 ? ", ohmic drop taken off." : ", as measured."));
  }

  private static String rate(double rate_V_per_s) {
    return Numbers.plain(MILLI * rate_V_per_s, 4) + " mV s^{−1}";
  }

  private static DataFigure exponents(VoltammetryWorkUp work) {
    double slow = Double.POSITIVE_INFINITY;
    double fast = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (PeakTrack track : work.tracks()) {
      slow = Math.min(slow, MILLI * track.rate_V_per_s().first());
      fast = Math.max(fast, MILLI * track.rate_V_per_s().last());
      for (VoltammetricPeak peak : track.peaks()) {
        low = Math.min(low, MILLI * Math.abs(peak.current_A()));
        high = Math.max(high, MILLI * Math.abs(peak.current_A()));
      }
    }
    Panel panel =
        new Panel(
            "Scan rate (mV s^{−1})",
            new Scale.Logarithmic(slow / 1.4, fast * 1.4),
            "Peak current (mA)",
            new Scale.Logarithmic(low / 1.6, high * 1.6));
    Mark[] marks = Mark.values();
    for (int k = 0; k < work.tracks().size(); k++) {
      PeakTrack track = work.tracks().get(k);
      RateExponent b = track.exponent();
      double[] x = track.rate_V_per_s().map(v -> MILLI * v).toArray();
      double[] y =
          track.peaks().stream().mapToDouble(p -> MILLI * Math.abs(p.current_A())).toArray();
      double[] fit = track.rate_V_per_s().map(v -> MILLI * b.current_A(v)).toArray();
      Mark mark = marks[k % marks.length];
      Ink ink = Panel.ink(k);
      String name =
          String.format(
              Locale.ROOT,
              "%s %s V: b = %.3f ± %.3f",
              track.direction().word(),
              Numbers.fixed(track.peaks().getFirst().potential_V(), 2),
              b.b(),
              b.standardError());
      panel
          .curve(x, fit, Stroke.solid(ink, 1.5))
          .layer((svg, plot) -> {
            for (int j = 0; j < x.length; j++) {
              mark.draw(svg, plot.x(x[j]), plot.y(y[j]), 4.5, ink, false);
            }
          })
          .entry(new Legend.Point(mark, ink, false), name)
          .column("scan_rate_mV_per_s, " + track.direction().word() + " " + (k + 1), x)
          .column("peak_current_mA, " + track.direction().word() + " " + (k + 1), y)
          .column("fit_mA, " + track.direction().word() + " " + (k + 1), fit);
    }
    return panel.figure(
        "cv-exponents",
        "Peak currents against the scan rate",
        "Peak currents as measured against the scan rate with the exponents b: 0.5 diffusion, 1"
            + " capacitance.");
  }

  private static DataFigure byPotential(RateGrid grid) {
    double[] e = grid.potential_V().toArray();
    Panel panel =
        new Panel("Potential (V)", close(List.of(e)), "Exponent b", new Scale.Linear(0, 1.3));
    Stroke guide = Stroke.dotted(Ink.GREY, 1.2);
    panel.layer((_, plot) -> {
      plot.horizontalLine(0.5, guide);
      plot.horizontalLine(1, guide);
    });
    panel.column("potential_V", e);
    for (Direction direction : Direction.values()) {
      double[] b =
          grid.exponents(direction).stream()
              .mapToDouble(x -> x.map(RateExponent::b).orElse(Double.NaN))
              .toArray();
      Stroke stroke =
          direction == Direction.ANODIC
              ? Stroke.solid(Ink.VERMILLION, 1.8)
              : Stroke.dashed(Ink.BLUE, 1.8);
      panel
          .curve(e, b, stroke)
          .entry(new Legend.Line(stroke), direction.word())
          .column("b_" + direction.word(), b);
    }
    return panel.figure(
        "cv-b-of-potential",
        "Exponent b at each potential",
        "Exponent b at each potential, where the currents of all rates have one sign; dotted: 0.5"
            + " (diffusion) and 1 (capacitance).");
  }

  private static DataFigure share(CapacitiveShare share) {
    int last = share.share().size() - 1;
    RateGrid grid = share.grid();
    double[] e = grid.potential_V().toArray();
    double[] up = grid.anodic_A().get(last).map(i -> MILLI * i).toArray();
    double[] down = grid.cathodic_A().get(last).map(i -> MILLI * i).toArray();
    double[] fastUp = share.fast_A(Direction.ANODIC, last).map(i -> MILLI * i).toArray();
    double[] fastDown = share.fast_A(Direction.CATHODIC, last).map(i -> MILLI * i).toArray();
    Panel panel =
        new Panel(
            "Potential (V)",
            close(List.of(e)),
            "Current (mA)",
            around(List.of(up, down, fastUp, fastDown)));
    panel.layer((svg, plot) -> {
      int n = e.length;
      double[] x = new double[2 * n];
      double[] y = new double[2 * n];
      for (int k = 0; k < n; k++) {
        x[k] = plot.x(e[k]);
        y[k] = plot.y(fastUp[k]);
        x[2 * n - 1 - k] = x[k];
        y[2 * n - 1 - k] = plot.y(fastDown[k]);
      }
      svg.polygon(x, y, Ink.SKY, 0.5);
    });
    Stroke outline = Stroke.solid(Ink.BLACK, 1.8);
    String percent = String.format(Locale.ROOT, "%.1f %%", 100 * share.share().get(last));
    panel
        .curve(e, up, outline)
        .curve(e, down, outline)
        .entry(new Legend.Line(outline), rate(grid.rate_V_per_s().get(last)))
        .entry(new Legend.Box(Ink.SKY, 0.5), "k_{1}v: " + percent)
        .column("potential_V", e)
        .column("anodic_mA", up)
        .column("cathodic_mA", down)
        .column("anodic_k1v_mA", fastUp)
        .column("cathodic_k1v_mA", fastDown)
        .column("anodic_r_squared", share.anodicRSquared().toArray())
        .column("cathodic_r_squared", share.cathodicRSquared().toArray())
        .column("scan_rate_mV_per_s", grid.rate_V_per_s().map(v -> MILLI * v).toArray())
        .column(
            "share_percent", Arrays.stream(share.share().toArray()).map(s -> 100 * s).toArray());
    return panel.figure(
        "cv-share",
        "Share of the current that grows with the scan rate",
        "Share of the current that grows with the scan rate itself, after Dunn. It is an upper"
            + " guide; a dissolved couple without capacitance gives 6.5 to 28.9 %.");
  }
}
