package anodyne.report;

import anodyne.numerics.SobolIndices;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.study.Sensitivity;
import anodyne.study.Sensitivity.Quantity;
import anodyne.study.TransportSensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** First-order and total Sobol indices of one interface as bars with their intervals. */
final class SobolFigure {
  private static final double LEFT = 228;
  private static final double ROW = 27;
  private static final double BAR = 10;
  private static final double GAP = 30;
  private static final double HEAD = 26;
  private static final double FOOT = 58;
  private static final int MOST_INPUTS = 8;
  private static final double LEAST_TOTAL = 0.02;

  /** Results side by side, band below band. */
  private static final List<List<Quantity>> BANDS =
      List.of(
          List.of(
              Quantity.BUILT_IN_POTENTIAL, Quantity.CONDUCTION_OFFSET, Quantity.SCHOTTKY_BARRIER),
          List.of(Quantity.FIELD_SIGN, Quantity.FIELD_LEFT, Quantity.FIELD_RIGHT),
          List.of(
              Quantity.SHEET_CHARGE,
              Quantity.DEPLETION_WIDTH_LEFT,
              Quantity.DEPLETION_WIDTH_RIGHT));

  private final List<Sensitivity.Input> inputs;
  private final List<String> phases;

  private SobolFigure(List<Sensitivity.Input> inputs, List<String> phases) {
    this.inputs = inputs;
    this.phases = phases;
  }

  /**
   * Indices of one result.
   *
   * @param title what it is
   * @param indices of every input
   */
  private record Panel(Rich title, SobolIndices indices) {}

  /** The figure of an interface. */
  static Figure of(
      String name, Sensitivity sensitivity, Sensitivity.AtInterface at, List<String> phases) {
    List<List<Panel>> bands =
        BANDS.stream()
            .map(band ->
                band.stream()
                    .flatMap(q ->
                        at.telling(q).map(indices -> new Panel(title(at, q), indices)).stream())
                    .toList())
            .toList();
    return new SobolFigure(sensitivity.inputs(), phases)
        .draw(name, bands, caption(sensitivity, at));
  }

  /** The figure of sodium in a pair. */
  static Figure of(String name, TransportSensitivity sensitivity, List<String> phases) {
    List<Panel> panels =
        Arrays.stream(TransportSensitivity.Quantity.values())
            .flatMap(q ->
                Optional.ofNullable(sensitivity.results().get(q))
                    .map(result -> new Panel(title(q), result.indices()))
                    .stream())
            .toList();
    int half = Math.min(2, panels.size());
    return new SobolFigure(sensitivity.inputs(), phases)
        .draw(
            name,
            List.of(panels.subList(0, half), panels.subList(half, panels.size())),
            caption(sensitivity));
  }

  /**
   * A row of plots that share their inputs.
   *
   * @param panels results, at most three
   * @param inputs places of the inputs shown, the largest first
   */
  private record Band(List<Panel> panels, List<Integer> inputs) {
    double height() {
      return inputs.size() * ROW + 8;
    }
  }

  private Figure draw(String name, List<List<Panel>> wanted, Rich caption) {
    List<Band> bands = wanted.stream().map(this::band).filter(b -> !b.inputs().isEmpty()).toList();
    double height = 34 + bands.stream().mapToDouble(b -> HEAD + b.height() + FOOT).sum();
    Svg svg = new Svg(Lines.WIDTH, height, "First-order and total Sobol indices of every input");
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH,
        20,
        List.of(
            new Legend.Entry(new Legend.Box(Ink.BLUE, 1), Rich.plain("first order")),
            new Legend.Entry(new Legend.Box(Ink.ORANGE, 1), Rich.plain("total")),
            new Legend.Entry(new Legend.Box(Ink.PALE, 1), Rich.plain("not determined")),
            new Legend.Entry(
                new Legend.Line(Stroke.solid(Ink.BLACK, 1.2)), Rich.plain("90 % interval"))));
    double top = 34;
    for (Band band : bands) {
      draw(svg, band, top + HEAD);
      top += HEAD + band.height() + FOOT;
    }
    return new Figure(name, caption, svg.finish());
  }

  private Band band(List<Panel> panels) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (largest(panels, i) >= LEAST_TOTAL) {
        shown.add(i);
      }
    }
    shown.sort(Comparator.comparingDouble((Integer i) -> largest(panels, i)).reversed());
    return new Band(panels, shown.subList(0, Math.min(MOST_INPUTS, shown.size())));
  }

  private static double largest(List<Panel> panels, int input) {
    return panels.stream()
        .mapToDouble(p -> p.indices().inputs().get(input).total().value())
        .max()
        .orElse(0);
  }

  private void draw(Svg svg, Band band, double top) {
    double width = (Lines.WIDTH - LEFT - 20 - 2 * GAP) / 3;
    for (int q = 0; q < band.panels().size(); q++) {
      Panel panel = band.panels().get(q);
      Plot plot =
          new Plot(
              svg,
              LEFT + q * (width + GAP),
              top,
              width,
              band.height(),
              new Axis(Rich.plain("Share of variance"), new Scale.Linear(0, 1)),
              new Axis(Rich.plain(""), new Scale.Linear(0, 1)));
      plot.verticalGrid();
      svg.text(plot.left(), top - 8, panel.title(), Anchor.START, Svg.SMALL, Ink.BLACK);
      for (int k = 0; k < band.inputs().size(); k++) {
        int input = band.inputs().get(k);
        double y = top + 6 + k * ROW;
        if (q == 0) {
          Rich label = Rich.sentence(inputs.get(input).label(), phases);
          svg.text(LEFT - 8, y + BAR + 4, label, Anchor.END, Svg.SMALL, Ink.BLACK);
        }
        SobolIndices.Input shares = panel.indices().inputs().get(input);
        bar(svg, plot, y, shares.first(), Ink.BLUE);
        bar(svg, plot, y + BAR + 1, shares.total(), Ink.ORANGE);
      }
      plot.horizontalAxis(true);
      plot.frame();
    }
  }

  private static void bar(Svg svg, Plot plot, double y, SobolIndices.Index index, Ink ink) {
    double end = plot.x(Math.clamp(index.value(), 0, 1));
    Ink fill = index.isDetermined() ? ink : Ink.PALE;
    svg.rectangle(plot.left(), y, end - plot.left(), BAR, fill, Stroke.solid(Ink.BLACK, 0.5));
    double from = plot.x(Math.clamp(index.low(), 0, 1));
    double to = plot.x(Math.clamp(index.high(), 0, 1));
    Stroke stroke = Stroke.solid(Ink.BLACK, 1.2);
    double middle = y + 0.5 * BAR;
    svg.line(from, middle, to, middle, stroke);
    if (index.low() > 0) {
      svg.line(from, middle - 3, from, middle + 3, stroke);
    }
    if (index.high() < 1) {
      svg.line(to, middle - 3, to, middle + 3, stroke);
    }
  }

  private static Rich title(Sensitivity.AtInterface at, Quantity quantity) {
    return switch (quantity) {
      case BUILT_IN_POTENTIAL -> Rich.plain("Built-in potential");
      case FIELD_LEFT -> Rich.plain("Field in ").then(Rich.formula(at.left())).then(" *");
      case FIELD_RIGHT -> Rich.plain("Field in ").then(Rich.formula(at.right())).then(" *");
      case FIELD_SIGN -> Rich.plain("Sign of the field");
      case SHEET_CHARGE -> Rich.plain("Sheet charge *");
      case CONDUCTION_OFFSET -> Rich.plain("Conduction offset");
      case SCHOTTKY_BARRIER -> Rich.plain("Schottky barrier");
      case DEPLETION_WIDTH_LEFT -> Rich.plain("Depletion of ").then(Rich.formula(at.left()));
      case DEPLETION_WIDTH_RIGHT -> Rich.plain("Depletion of ").then(Rich.formula(at.right()));
    };
  }

  private static Rich title(TransportSensitivity.Quantity quantity) {
    return Rich.plain(
        switch (quantity) {
          case ROUND_TRIP -> "Gain of the round trip";
          case IN -> "Gain on the way in";
          case STORED -> "Stored over no offsets";
          case WINDOW -> "Sodium taken up";
        });
  }

  private static Rich caption(TransportSensitivity sensitivity) {
    return Rich.plain(
        "Sobol indices of sodium in the pair, gains over the stack without offsets: first order,"
            + " the share of the variance that would go if this input alone were known; total, the"
            + " share that would stay if all but this one were known. They are those of the rank"
            + " among all draws, as gains spread over orders of magnitude. Pale: the interval is"
            + " wider than the index, which is not determined. "
            + sensitivity.evaluations()
            + " stacks; "
            + sensitivity.failed()
            + " were not computed, and the intervals cover both ends of what they may have been. At"
            + " most "
            + MOST_INPUTS
            + " inputs are shown, none with totals below 0.02;"
            + " tables/transport-sobol-indices.csv has all.");
  }

  private static Rich caption(Sensitivity sensitivity, Sensitivity.AtInterface at) {
    return Rich.plain("Sobol indices of ")
        .then(Rich.formula(at.left()))
        .then("/")
        .then(Rich.formula(at.right()))
        .then(
            ": first order, the share of the variance that would go if this input alone were"
                + " known; total, the share that would stay if all but this one were known. They"
                + " differ by what inputs do together. "
                + (sensitivity.evaluations() - sensitivity.failed())
                + " junctions over the draws of the library values. * Of asinh(y / median |y|), its"
                + " order of magnitude with its sign: the plain variance is made by a few draws."
                + " Pale: the interval is wider than the index, which is not determined. At most "
                + MOST_INPUTS
                + " inputs are shown, none with totals below 0.02; tables/sobol-indices.csv has"
                + " all.");
  }
}
