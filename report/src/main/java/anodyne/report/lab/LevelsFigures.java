package anodyne.report.lab;

import anodyne.analysis.MottSchottky;
import anodyne.analysis.Onset;
import anodyne.analysis.TaucPlot;
import anodyne.quantity.Series;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.workup.LevelsWorkUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures of energy levels: edges with their prolongations. */
public final class LevelsFigures {
  private static final Stroke DATA = Stroke.solid(Ink.BLUE, 1.8);
  private static final Stroke EDGE = Stroke.dashed(Ink.VERMILLION, 1.8);

  private LevelsFigures() {}

  /** Every figure of a result. */
  public static List<DataFigure> of(LevelsWorkUp work) {
    List<DataFigure> figures = new ArrayList<>();
    switch (work.details()) {
      case LevelsWorkUp.Photoelectrons p -> {
        p.cutOff()
            .ifPresent(c ->
                figures.add(
                    edge(p.binding_eV(), p.intensity(), c, 1, "cut-off", "levels-cut-off")));
        p.valence()
            .ifPresent(v ->
                figures.add(
                    edge(
                        p.valenceBinding_eV(),
                        p.valenceIntensity(),
                        v,
                        2.5,
                        "valence edge",
                        "levels-valence-edge")));
      }
      case LevelsWorkUp.Optical(TaucPlot plot) -> tauc(plot).ifPresent(figures::add);
      case LevelsWorkUp.Capacitances(MottSchottky result) -> figures.add(mottSchottky(result));
      case LevelsWorkUp.CoreLevels _ -> {}
    }
    return figures;
  }

  /** The part of a spectrum around an onset. */
  private static DataFigure edge(
      Series binding, Series intensity, Onset.Found onset, double reach, String what, String file) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    double low = Math.min(onset.x(), onset.low_x()) - reach;
    double high = Math.max(onset.x(), onset.high_x()) + reach;
    for (int k = 0; k < binding.size(); k++) {
      if (binding.get(k) >= low && binding.get(k) <= high) {
        x.add(binding.get(k));
        y.add(intensity.get(k));
      }
    }
    double[] e = x.stream().mapToDouble(Double::doubleValue).toArray();
    double[] counts = y.stream().mapToDouble(Double::doubleValue).toArray();
    return prolonged(
        e,
        counts,
        onset,
        "Binding energy below the Fermi level (eV)",
        "Intensity (counts)",
        String.format(Locale.ROOT, "%s %.3f ± %.3f eV", what, onset.x(), onset.error()),
        file,
        "binding_energy_eV",
        "intensity");
  }

  private static Optional<DataFigure> tauc(TaucPlot plot) {
    return switch (plot.gap()) {
      case Onset.Absent _ -> Optional.empty();
      case Onset.Found gap ->
          Optional.of(
              prolonged(
                  plot.photon_eV().toArray(),
                  plot.ordinate().toArray(),
                  gap,
                  "Photon energy (eV)",
                  "(αhν)^{" + Numbers.plain(plot.exponent(), 3) + "} (largest = 1)",
                  String.format(Locale.ROOT, "gap %.3f ± %.3f eV", gap.x(), gap.error()),
                  "levels-tauc",
                  "photon_energy_eV",
                  "ordinate"));
    };
  }

  private static DataFigure prolonged(
      double[] x,
      double[] y,
      Onset.Found onset,
      String xLabel,
      String yLabel,
      String legend,
      String file,
      String xName,
      String yName) {
    Series ys = Series.of(y);
    Series xs = Series.of(x);
    double far = onset.line().slope() > 0 ? onset.high_x() : onset.low_x();
    double[] edgeX = {onset.x(), far};
    double[] edgeY = {onset.line().at(onset.x()), onset.line().at(far)};
    double[] baseX = {xs.min(), xs.max()};
    double[] baseY = {onset.background().at(xs.min()), onset.background().at(xs.max())};
    Stroke base = Stroke.dotted(Ink.BLACK, 1.4);
    return new Panel(
            xLabel,
            Scale.Linear.around(xs.min(), xs.max()),
            yLabel,
            Scale.Linear.around(Math.min(0, ys.min()), ys.max()))
        .curve(baseX, baseY, base)
        .curve(x, y, DATA)
        .curve(edgeX, edgeY, EDGE)
        .layer((_, plot) -> plot.verticalLine(onset.x(), Stroke.dotted(Ink.VERMILLION, 1.2)))
        .entry(new Legend.Line(DATA), "measured")
        .entry(new Legend.Line(EDGE), legend)
        .entry(new Legend.Line(base), "before the edge")
        .column(xName, x)
        .column(yName, y)
        .column("edge_" + xName, edgeX)
        .column("edge_" + yName, edgeY)
        .figure(
            file,
            legend,
            "Straight edge prolonged to what lies before it; the error joins the spread over "
                + onset.windows()
                + " windows and the error of their lines.");
  }

  private static DataFigure mottSchottky(MottSchottky result) {
    double lowE = Double.POSITIVE_INFINITY;
    double highE = Double.NEGATIVE_INFINITY;
    double highest = 0;
    for (MottSchottky.Line line : result.lines()) {
      lowE = Math.min(lowE, Math.min(line.potential_V().first(), line.onset().x()));
      highE = Math.max(highE, Math.max(line.potential_V().last(), line.onset().x()));
      highest = Math.max(highest, line.inverseSquare_per_F2().max());
    }
    Panel panel =
        new Panel(
            "Potential (V)",
            Scale.Linear.around(lowE, highE),
            "1/C^{2} (largest = 1)",
            Scale.Linear.around(0, 1));
    double scale = 1 / highest;
    for (int k = 0; k < result.lines().size(); k++) {
      MottSchottky.Line line = result.lines().get(k);
      String name = Numbers.plain(line.frequency_Hz(), 4) + " Hz";
      double far = line.onset().line().slope() > 0 ? line.onset().high_x() : line.onset().low_x();
      panel
          .curve(
              line.potential_V().toArray(),
              line.inverseSquare_per_F2().map(y -> scale * y).toArray(),
              Look.stroke(k, 1.8))
          .curve(
              new double[] {line.onset().x(), far},
              new double[] {0, scale * line.onset().line().at(far)},
              Stroke.dotted(Panel.ink(k), 1.2))
          .entry(new Legend.Line(Look.stroke(k, 1.8)), name)
          .column("potential_V, " + name, line.potential_V().toArray())
          .column("inverse_square_per_F2, " + name, line.inverseSquare_per_F2().toArray());
    }
    return panel.figure(
        "levels-mott-schottky",
        "Mott-Schottky plot",
        String.format(
            Locale.ROOT,
            "Inverse square of the capacitance at several frequencies; flat band %.3f ± %.3f V,"
                + " %s-type.",
            result.flatBand_V(),
            result.flatBandError_V(),
            result.type().word()));
  }
}
