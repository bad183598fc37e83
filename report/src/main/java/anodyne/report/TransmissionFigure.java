package anodyne.report;

import anodyne.quantity.Series;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.tunnelling.FermiLevels;
import anodyne.tunnelling.TransmissionCurve;
import java.util.List;

/** Share of the electrons that pass a barrier, by their energy. */
public final class TransmissionFigure {
  private static final double LEFT = 76;
  private static final double HEIGHT = 320;
  private static final double ROW = 16;

  /** Decades shown below 1 at most. */
  private static final double DECADES = 30;

  private static final Stroke WAVE = Stroke.solid(Ink.BLUE, 2.2);
  private static final Stroke WKB = new Stroke(Ink.VERMILLION, 2.2, "9 3");
  private static final Stroke TOP = Stroke.dotted(Ink.BLACK, 1.6);

  private TransmissionFigure() {}

  /**
   * The figure.
   *
   * @param carriers {@code electrons}, or {@code holes}, whose energies are counted downwards
   */
  public static Figure of(TransmissionCurve curve, String carriers) {
    List<Legend.Entry> legend =
        List.of(
            new Legend.Entry(new Legend.Line(WAVE), Rich.plain("transfer matrix")),
            new Legend.Entry(new Legend.Line(WKB), Rich.plain("Wentzel-Kramers-Brillouin (WKB)")),
            new Legend.Entry(new Legend.Line(TOP), Rich.plain("top of the band edge")),
            new Legend.Entry(new Legend.Line(Lines.FERMI), Rich.plain("Fermi levels")));
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 8, legend) + 2 * ROW + 14;
    Svg svg = new Svg(Lines.WIDTH, top + HEIGHT + 50, "Transmission of a barrier by energy");
    Legend.row(svg, LEFT, Lines.WIDTH - 8, 16, legend);
    Series energy = curve.energy_eV();
    double low = Math.min(energy.first(), lowest(curve.levels()));
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Lines.WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(Rich.plain("Energy of the " + carriers + " (eV)"), around(low, energy.last())),
            new Axis(Rich.plain("Transmission T (share, no unit)"), transmissions(curve)));
    plot.grid();
    marks(svg, plot, curve);
    plot.curve(energy.toArray(), shares(curve.wkb()), WKB);
    plot.curve(energy.toArray(), shares(curve.transferMatrix()), WAVE);
    plot.axes();
    return new Figure("transmission", caption(curve, carriers), svg.finish());
  }

  /** What the figure shows, as comma-separated values. */
  public static String csv(TransmissionCurve curve) {
    CsvTable table =
        new CsvTable("energy_eV", "log10_transmission_transfer_matrix", "log10_transmission_wkb");
    for (int i = 0; i < curve.energy_eV().size(); i++) {
      table.row(curve.energy_eV().get(i), curve.transferMatrix().get(i), curve.wkb().get(i));
    }
    return table.asText();
  }

  private static Scale around(double low, double high) {
    return new Scale.Linear(low - 0.03 * (high - low), high + 0.01 * (high - low));
  }

  private static Scale transmissions(TransmissionCurve curve) {
    double least = Math.min(curve.wkb().min(), curve.transferMatrix().min());
    return new Scale.Logarithmic(
        Math.pow(10, Math.floor(Math.clamp(least, -DECADES, -2))), Math.pow(10, 0.4));
  }

  private static double[] shares(Series logarithms) {
    return logarithms.map(x -> Math.pow(10, x)).toArray();
  }

  private static double lowest(FermiLevels levels) {
    return Math.min(levels.left_eV(), levels.right_eV());
  }

  private static void marks(Svg svg, Plot plot, TransmissionCurve curve) {
    FermiLevels levels = curve.levels();
    double upper = plot.top() - 6 - ROW;
    mark(svg, plot, curve.top_eV(), "top", TOP, upper);
    if (levels.left_eV() == levels.right_eV()) {
      mark(svg, plot, levels.left_eV(), "E_{F}", Lines.FERMI, plot.top() - 6);
    } else {
      boolean leftFirst = levels.left_eV() < levels.right_eV();
      mark(svg, plot, lowest(levels), leftFirst ? "E_{F} left" : "E_{F} right", Lines.FERMI, upper);
      mark(
          svg,
          plot,
          levels.emitter_eV(),
          leftFirst ? "E_{F} right" : "E_{F} left",
          Lines.FERMI,
          plot.top() - 6);
    }
  }

  private static void mark(
      Svg svg, Plot plot, double energy_eV, String name, Stroke stroke, double y) {
    double x = plot.x(energy_eV);
    svg.line(x, y + 3, x, plot.bottom(), stroke);
    double half = 0.5 * Svg.width(Rich.of(name), Svg.SMALL);
    double at = Math.clamp(x, plot.left() + half, plot.right() - half);
    svg.rimmed(at, y, Rich.of(name), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
  }

  private static Rich caption(TransmissionCurve curve, String carriers) {
    return Rich.plain(
        "Share of the "
            + carriers
            + " that pass the barrier, against the energy of their motion across"
            + " it, at "
            + Numbers.fixed(curve.levels().temperature_K(), 0)
            + " K. Below the top of the band edge they tunnel. WKB counts the decay inside the"
            + " barrier alone; the transfer matrix also the reflection at steps, which holds T"
            + " below 1 above the top, and waves that interfere. Electrons pass mostly between the"
            + " Fermi levels and the top, where both filling and transmission are not small.");
  }
}
