package anodyne.report;

import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.study.Confidence;
import anodyne.study.TransportResult;
import anodyne.transport.Compared;
import anodyne.transport.Gains;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gains in, out and over the round trip as points with intervals over the draws. */
final class GainsFigure {
  private static final double LEFT = 236;
  private static final double RIGHT = 128;
  private static final double ROW = 25;
  private static final double TOP = 46;
  private static final double DECADES = 6;

  private GainsFigure() {}

  /** A gain with what the draws say of it. */
  record Row(
      String effect,
      String way,
      OptionalDouble central,
      Optional<Confidence.Quantiles> drawn,
      OptionalDouble share) {}

  /** The rows, three of each effect. */
  static List<Row> rows(TransportResult result) {
    List<Row> rows = new ArrayList<>();
    add(rows, result, "no_offsets", result.draws().total());
    add(rows, result, "no_field", result.draws().field());
    add(rows, result, "no_site_energies", result.draws().siteEnergies());
    return rows;
  }

  private static void add(
      List<Row> rows, TransportResult result, String id, Optional<TransportResult.Effect> effect) {
    Optional<Gains> gains =
        result.central().comparisons().stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .flatMap(Compared::gains);
    rows.add(
        row(
            id,
            "in",
            gains.map(Gains::in),
            effect.map(TransportResult.Effect::in),
            effect.map(TransportResult.Effect::inHelps)));
    rows.add(
        row(
            id,
            "out",
            gains.map(Gains::out),
            effect.map(TransportResult.Effect::out),
            effect.map(TransportResult.Effect::outHelps)));
    rows.add(
        row(
            id,
            "round_trip",
            gains.map(Gains::roundTrip),
            effect.map(TransportResult.Effect::roundTrip),
            effect.map(TransportResult.Effect::roundTripHelps)));
  }

  private static Row row(
      String id,
      String way,
      Optional<OptionalDouble> central,
      Optional<Confidence.Quantiles> drawn,
      Optional<Double> share) {
    return new Row(
        id,
        way,
        central.orElse(OptionalDouble.empty()),
        drawn,
        share.isPresent() ? OptionalDouble.of(share.get()) : OptionalDouble.empty());
  }

  static Figure of(TransportResult result) {
    List<Row> rows = rows(result);
    double height = rows.size() * ROW + 8;
    Svg svg = new Svg(Lines.WIDTH, TOP + height + 50, "Gains in, out and over the round trip");
    Legend.row(
        svg,
        20,
        Lines.WIDTH,
        18,
        List.of(
            new Legend.Entry(
                new Legend.Point(Mark.CIRCLE, Ink.BLACK, false), Rich.plain("median of the draws")),
            new Legend.Entry(
                new Legend.Line(Stroke.solid(Ink.BLACK, 1.6)), Rich.plain("90 % of the draws")),
            new Legend.Entry(
                new Legend.Point(Mark.DIAMOND, Ink.BLACK, true), Rich.plain("central values"))));
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP,
            Lines.WIDTH - LEFT - RIGHT,
            height,
            new Axis(Rich.plain("Gain (times as fast, ratio, no unit)"), scale(rows)),
            new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
    plot.verticalGrid();
    plot.verticalLine(1, Stroke.solid(Ink.BLACK, 1.2));
    svg.text(plot.x(1) - 6, TOP - 6, Rich.plain("lost ←"), Anchor.END, Svg.SMALL, Ink.BLACK);
    svg.text(plot.x(1) + 6, TOP - 6, Rich.plain("→ gained"), Anchor.START, Svg.SMALL, Ink.BLACK);
    for (int k = 0; k < rows.size(); k++) {
      row(svg, plot, rows.get(k), TOP + 4 + (k + 0.5) * ROW, k);
    }
    plot.horizontalAxis(true);
    plot.frame();
    return new Figure("transport-gains", caption(result), svg.finish());
  }

  private static Scale.Logarithmic scale(List<Row> rows) {
    double low = 0.5;
    double high = 2;
    for (Row row : rows) {
      low = Math.min(low, row.central().orElse(1));
      high = Math.max(high, row.central().orElse(1));
      if (row.drawn().isPresent()) {
        low = Math.min(low, row.drawn().get().low());
        high = Math.max(high, row.drawn().get().high());
      }
    }
    double most = Math.pow(10, DECADES);
    return Scale.Logarithmic.around(Math.max(low, 1 / most), Math.min(high, most));
  }

  private static boolean isCut(List<Row> rows) {
    double most = Math.pow(10, DECADES);
    return rows.stream()
        .flatMap(row -> row.drawn().stream())
        .anyMatch(drawn -> drawn.low() < 1 / most || drawn.high() > most);
  }

  private static void row(Svg svg, Plot plot, Row row, double y, int k) {
    if (k % 3 == 0) {
      svg.text(16, y + 4, Rich.plain(effect(row.effect())), Anchor.START, Svg.TEXT, Ink.BLACK);
      if (k > 0) {
        double line = y - 0.5 * ROW;
        svg.line(16, line, Lines.WIDTH - 16, line, Lines.ZERO);
      }
    }
    svg.text(
        LEFT - 8, y + 4, Rich.plain(row.way().replace('_', ' ')), Anchor.END, Svg.SMALL, Ink.BLACK);
    Ink ink = ink(row.way());
    if (row.drawn().isPresent()) {
      Confidence.Quantiles drawn = row.drawn().get();
      Stroke stroke = Stroke.solid(ink, 2.6);
      svg.line(at(plot, drawn.low()), y, at(plot, drawn.high()), y, stroke);
      Mark.CIRCLE.draw(svg, at(plot, drawn.median()), y, 5, ink, false);
      Rich share =
          TransportWords.isAlike(drawn)
              ? Rich.plain("1 in all draws")
              : Rich.plain("> 1 in " + Numbers.percent(row.share().orElse(0)));
      svg.text(plot.right() + 8, y + 4, share, Anchor.START, Svg.SMALL, Ink.BLACK);
    }
    if (row.central().isPresent()) {
      Mark.DIAMOND.draw(svg, at(plot, row.central().getAsDouble()), y, 3.6, ink, true);
    }
  }

  private static double at(Plot plot, double gain) {
    return Math.clamp(plot.x(gain), plot.left(), plot.right());
  }

  private static Ink ink(String way) {
    return switch (way) {
      case "in" -> Ink.BLUE;
      case "out" -> Ink.VERMILLION;
      default -> Ink.BLACK;
    };
  }

  private static String effect(String id) {
    return switch (id) {
      case "no_offsets" -> "All offsets together";
      case "no_field" -> "Built-in field";
      default -> "Site energies";
    };
  }

  private static Rich caption(TransportResult result) {
    return Rich.plain(
        "What the offsets do to the time that the same sodium needs: time without them over time"
            + " with them, at equal sodium per area. Right of 1 something is gained, left of it"
            + " lost. "
            + result.draws().samples()
            + " draws of all inputs"
            + (result.draws().failed() == 0
                ? ""
                : " (" + result.draws().failed() + " more did not converge)")
            + (isCut(rows(result)) ? "; what lies beyond a factor of a million is cut off" : "")
            + ". A field that stands still cannot gain both ways: what it gives one way it takes"
            + " the other way, and more.");
  }
}
