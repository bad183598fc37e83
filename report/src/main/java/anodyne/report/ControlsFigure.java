package anodyne.report;

import anodyne.evidence.LiteraturePair;
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
import anodyne.verdict.Relatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Heterostructures over the controls of the same papers, as ratios; one paper, one comparison. */
final class ControlsFigure {
  private static final int MOST = 24;
  private static final double ROW = 21;
  private static final double HEAD = 26;
  private static final double LEFT = 330;
  private static final double TOP = 48;

  private ControlsFigure() {}

  /** The comparisons of these samples, by metric, nearest samples first. */
  static List<LiteraturePair> pairs(List<Relatives.Sample> samples) {
    List<LiteraturePair> pairs = new ArrayList<>();
    for (LiteraturePair.Metric metric : LiteraturePair.Metric.values()) {
      for (Relatives.Sample sample : samples) {
        sample.pairs().stream().filter(p -> p.metric() == metric).forEach(pairs::add);
      }
    }
    return pairs;
  }

  /** What a metric is, with its unit. */
  static Rich metric(LiteraturePair.Metric metric) {
    return switch (metric) {
      case ICE_PERCENT -> Rich.plain("initial Coulombic efficiency (%)");
      case RCT_OHM -> Rich.plain("charge-transfer resistance (Ω)");
      case NA_BARRIER_EV -> Rich.plain("sodium barrier (eV)");
      case NA_ADSORPTION_EV -> Rich.plain("sodium adsorption energy (eV)");
      case RETENTION_PERCENT -> Rich.plain("capacity retention (%)");
      case CAPACITY_SAME_CURRENT_AND_CYCLES ->
          Rich.of("capacity, same current and cycles (mAh g^{−1})");
      case D_NA_CM2_PER_S -> Rich.of("sodium diffusion coefficient (cm^{2} s^{−1})");
    };
  }

  /** The figure; none if there is nothing to compare. */
  static Optional<Figure> of(List<Relatives.Sample> samples) {
    List<LiteraturePair> all = pairs(samples).stream().filter(p -> p.ratio() > 0).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(draw(all));
  }

  private static Figure draw(List<LiteraturePair> all) {
    List<LiteraturePair> shown = all.stream().limit(MOST).toList();
    long heads = shown.stream().map(LiteraturePair::metric).distinct().count();
    double height = shown.size() * ROW + heads * HEAD + 10;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            TOP + height + 54,
            "Heterostructure over control of the same paper, as a ratio");
    legend(svg);
    double least = shown.stream().mapToDouble(LiteraturePair::ratio).min().orElse(1);
    double most = shown.stream().mapToDouble(LiteraturePair::ratio).max().orElse(1);
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            Lines.WIDTH - LEFT - 24,
            height,
            new Axis(
                Rich.plain("Heterostructure / control (ratio, no unit)"),
                new Scale.Logarithmic(Math.min(0.5, 0.8 * least), Math.max(2, 1.25 * most))),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    plot.verticalLine(1, Lines.THIN);
    double y = TOP + 5;
    for (int i = 0; i < shown.size(); i++) {
      LiteraturePair pair = shown.get(i);
      if (i == 0 || shown.get(i - 1).metric() != pair.metric()) {
        svg.bold(10, y + 17, metric(pair.metric()), Anchor.START, Svg.SMALL);
        y += HEAD;
      }
      row(svg, plot, y + 0.5 * ROW, pair);
      y += ROW;
    }
    plot.horizontalAxis(true);
    plot.frame();
    String left =
        all.size() > shown.size()
            ? " " + (all.size() - shown.size()) + " more stand in the table."
            : "";
    return new Figure(
        "evidence-controls",
        Rich.plain(
            "Related heterostructures over a control of the same paper, read in full texts and kept"
                + " apart from Table 1. A square: the control lacks more than the junction, a"
                + " carbon or polymer part too, so that the gain is not the junction's alone."
                + left),
        svg.finish());
  }

  private static void legend(Svg svg) {
    Legend.row(
        svg,
        12,
        Lines.WIDTH - 8,
        20,
        List.of(
            new Legend.Entry(
                new Legend.Point(Mark.CIRCLE, Ink.BLUE, false),
                Rich.plain("heterostructure better")),
            new Legend.Entry(
                new Legend.Point(Mark.CIRCLE, Ink.VERMILLION, true),
                Rich.plain("heterostructure worse (hollow)")),
            new Legend.Entry(
                new Legend.Point(Mark.SQUARE, Ink.GREY, false),
                Rich.plain("control differs in more than the junction"))));
  }

  private static void row(Svg svg, Plot plot, double y, LiteraturePair pair) {
    double room = 0.5 * (LEFT - 40);
    Rich label =
        Names.shortened(pair.heterostructure().material(), room, Svg.SMALL)
            .then(" / ")
            .then(Names.shortened(pair.control().material(), room, Svg.SMALL));
    svg.text(LEFT - 8, y + 4, label, Anchor.END, Svg.SMALL, Ink.BLACK);
    boolean better = pair.heterostructureIsBetter();
    Ink ink = better ? Ink.BLUE : Ink.VERMILLION;
    double x = plot.x(pair.ratio());
    svg.line(plot.x(1), y, x, y, Stroke.solid(ink, 1.2));
    (pair.sameSupport() ? Mark.CIRCLE : Mark.SQUARE).draw(svg, x, y, 4.5, ink, !better);
  }
}
