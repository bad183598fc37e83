package anodyne.report;

import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.sodiation.Conduction;
import anodyne.study.Confidence;
import anodyne.study.SodiationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Electronic conductivity of the composite along the charge. */
final class ConductionFigure {
  private static final double LEFT = 76;
  private static final double HEIGHT = 260;
  private static final Stroke ELECTRODE = Stroke.solid(Ink.BLACK, 2.4);
  private static final Stroke SOLIDS = new Stroke(Ink.BLUE, 2, "13 2.5");
  private static final Stroke GRAINS = new Stroke(Ink.VERMILLION, 2, "5 2.5");

  /** Decades shown below the most. */
  private static final double DECADES = 22;

  private ConductionFigure() {}

  static Figure of(Electrode electrode, SodiationResult.ConductionResult result) {
    List<Legend.Entry> legend = legend(result);
    double top = 18 * Legend.rows(LEFT, Lines.WIDTH - 8, legend) + 14;
    Svg svg = new Svg(Lines.WIDTH, top + HEIGHT + 50, "Electronic conductivity along the charge");
    Legend.row(svg, LEFT, Lines.WIDTH - 8, 16, legend);
    Plot plot =
        new Plot(
            svg,
            LEFT,
            top,
            Lines.WIDTH - LEFT - 20,
            HEIGHT,
            new Axis(electrode.axis(), new Scale.Linear(0, electrode.capacity_mAh_per_g())),
            new Axis(Rich.of("Conductivity (S m^{−1})"), conductivities(result)));
    plot.grid();
    spread(svg, plot, result);
    curve(plot, result, Conduction.AtCharge::grains_S_per_m, GRAINS);
    curve(plot, result, Conduction.AtCharge::solids_S_per_m, SOLIDS);
    curve(plot, result, Conduction.AtCharge::electrode_S_per_m, ELECTRODE);
    for (Electrode.Stage stage : electrode.stages()) {
      if (stage.number() < electrode.stages().size()) {
        plot.verticalLine(stage.to_mAh_per_g(), Stroke.dashed(Ink.BLACK, 0.7));
      }
    }
    plot.axes();
    return new Figure("sodiation-conduction", caption(result), svg.finish());
  }

  private static List<Legend.Entry> legend(SodiationResult.ConductionResult result) {
    List<Legend.Entry> legend =
        new ArrayList<>(
            List.of(
                new Legend.Entry(new Legend.Line(ELECTRODE), Rich.plain("electrode with pores")),
                new Legend.Entry(new Legend.Line(SOLIDS), Rich.plain("all solids, dense")),
                new Legend.Entry(
                    new Legend.Line(GRAINS), Rich.plain("phases of the hosts alone"))));
    if (!result.electrode().isEmpty()) {
      legend.add(
          1, new Legend.Entry(new Legend.Box(Ink.LIGHT, 0.6), Rich.plain("90 % of the draws")));
    }
    return legend;
  }

  private static Scale conductivities(SodiationResult.ConductionResult result) {
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (Conduction.AtCharge at : result.course()) {
      for (double value :
          new double[] {at.grains_S_per_m(), at.solids_S_per_m(), at.electrode_S_per_m()}) {
        most = Math.max(most, value);
        least = value > 0 ? Math.min(least, value) : least;
      }
    }
    for (Confidence.Quantiles q : result.electrode()) {
      most = Math.max(most, q.high());
      least = q.low() > 0 ? Math.min(least, q.low()) : least;
    }
    if (!(most > 0)) {
      return new Scale.Logarithmic(1e-12, 1);
    }
    return Scale.Logarithmic.around(Math.max(least, most / Math.pow(10, DECADES)), most * 1.5);
  }

  private static void spread(Svg svg, Plot plot, SodiationResult.ConductionResult result) {
    int n = result.electrode().size();
    if (n == 0) {
      return;
    }
    double[] x = new double[2 * n];
    double[] y = new double[2 * n];
    for (int i = 0; i < n; i++) {
      x[i] = plot.x(result.course().get(i).charge_mAh_per_g());
      x[2 * n - 1 - i] = x[i];
      y[i] = pixel(plot, result.electrode().get(i).high());
      y[2 * n - 1 - i] = pixel(plot, result.electrode().get(i).low());
    }
    svg.polygon(x, y, Ink.LIGHT, 0.6);
  }

  private static double pixel(Plot plot, double value) {
    return value > 0 ? Math.clamp(plot.y(value), plot.top(), plot.bottom()) : plot.bottom();
  }

  private static void curve(
      Plot plot,
      SodiationResult.ConductionResult result,
      ToDoubleFunction<Conduction.AtCharge> value,
      Stroke stroke) {
    double[] x =
        result.course().stream().mapToDouble(Conduction.AtCharge::charge_mAh_per_g).toArray();
    plot.curve(x, result.course().stream().mapToDouble(value).toArray(), stroke);
  }

  private static Rich caption(SodiationResult.ConductionResult result) {
    Rich caption =
        Rich.plain(
            "Electronic conductivity of the composite along the equilibrium sequence: effective"
                + " medium of grains in random order. A metal that grows as a connected net conducts"
                + " better, coated grains worse.");
    return result.notFilled().isEmpty()
        ? caption
        : caption.then(" Not counted: " + String.join("; ", result.notFilled()) + ".");
  }
}
