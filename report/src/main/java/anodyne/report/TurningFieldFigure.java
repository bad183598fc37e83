package anodyne.report;

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
import anodyne.study.TransportResult;
import anodyne.transport.Indicators;
import anodyne.transport.Transport;
import anodyne.transport.Uptake;
import java.util.List;

/** The field at each interface against the state of charge, in and out. */
final class TurningFieldFigure {
  private static final double LEFT = 78;
  private static final double HEIGHT = 230;
  private static final double GAP = 30;
  private static final Stroke IN = Stroke.solid(Ink.BLUE, 2.4);
  private static final Stroke OUT = new Stroke(Ink.VERMILLION, 2.4, "13 2.5");

  private final TransportResult result;
  private final Transport transport;

  private TurningFieldFigure(TransportResult result) {
    this.result = result;
    transport = result.central();
  }

  static Figure of(TransportResult result) {
    return new TurningFieldFigure(result).draw();
  }

  private Figure draw() {
    int interfaces = result.inputs().size() - 1;
    double top = 50;
    Svg svg =
        new Svg(
            Lines.WIDTH,
            top + interfaces * (HEIGHT + GAP) - GAP + 50,
            "Field at the interface against the state of charge");
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH,
        16,
        List.of(
            new Legend.Entry(new Legend.Line(IN), Rich.plain("way in")),
            new Legend.Entry(new Legend.Line(OUT), Rich.plain("way out")),
            new Legend.Entry(
                new Legend.Point(Mark.DIAMOND, Ink.BLACK, true), Rich.plain("field reverses")),
            new Legend.Entry(
                new Legend.Point(Mark.CIRCLE, Ink.BLACK, false), Rich.plain("at equilibrium"))));
    for (int i = 0; i < interfaces; i++) {
      Plot plot =
          new Plot(
              svg,
              LEFT,
              top + i * (HEIGHT + GAP),
              Lines.WIDTH - LEFT - 20,
              HEIGHT,
              new Axis(
                  Rich.plain("State of charge (% of the sodium of the window)"),
                  new Scale.Linear(-2, 102)),
              new Axis(Rich.plain("Field at the interface (V/m)"), scale(i)));
      plot.grid();
      plot.horizontalLine(0, Lines.INTERFACE);
      curve(plot, transport.in(), i, IN);
      curve(plot, transport.out(), i, OUT);
      marks(svg, plot, i);
      title(svg, plot, i);
      plot.horizontalAxis(i == interfaces - 1);
      plot.verticalAxis();
      plot.frame();
    }
    return new Figure("transport-field", caption(), svg.finish());
  }

  private Scale scale(int i) {
    double strongest = 1;
    for (Uptake way : List.of(transport.in(), transport.out())) {
      for (double field : way.interfaceField_V_per_m().get(i).toArray()) {
        strongest = Math.max(strongest, Math.abs(field));
      }
      strongest = Math.max(strongest, Math.abs(way.before().fieldAtInterface_V_per_m().get(i)));
    }
    return Scale.Signed.around(strongest);
  }

  private void title(Svg svg, Plot plot, int i) {
    Rich name =
        Rich.plain("above 0: towards ")
            .then(Rich.formula(result.inputs().get(i + 1).name()))
            .then("; below: towards ")
            .then(Rich.formula(result.inputs().get(i).name()));
    svg.text(plot.left(), plot.top() - 7, name, Anchor.START, Svg.SMALL, Ink.BLACK);
  }

  private void curve(Plot plot, Uptake way, int i, Stroke stroke) {
    Series field = way.interfaceField_V_per_m().get(i);
    double[] charge = new double[field.size()];
    for (int n = 0; n < charge.length; n++) {
      charge[n] = percent(way.stored_per_m2().get(n));
    }
    plot.curve(charge, field.toArray(), stroke);
  }

  private double percent(double stored_per_m2) {
    return Math.clamp(100 * TransportStates.charge(transport, stored_per_m2), -2, 102);
  }

  private void marks(Svg svg, Plot plot, int i) {
    double empty = transport.in().before().fieldAtInterface_V_per_m().get(i);
    double full = transport.in().after().fieldAtInterface_V_per_m().get(i);
    Mark.CIRCLE.draw(svg, plot.x(0), plot.y(empty), 4.5, Ink.BLACK, false);
    Mark.CIRCLE.draw(svg, plot.x(100), plot.y(full), 4.5, Ink.BLACK, false);
    for (Indicators.Reversal reversal : transport.indicators().reversals()) {
      if (reversal.interfaceIndex() == i && reversal.time_s().isPresent()) {
        double charge = reversal.in() ? reversal.share() : 1 - reversal.share();
        Ink ink = reversal.in() ? Ink.BLUE : Ink.VERMILLION;
        Mark.DIAMOND.draw(svg, plot.x(100 * charge), plot.y(0), 6, ink, true);
      }
    }
  }

  private Rich caption() {
    return Rich.plain(
        "Field on the first side of the interface that is no metal, against the sodium in the"
            + " stack. Where way in and way out differ, sodium is spread differently: the field at"
            + " a state of charge is that of the way there. Equal steps near zero, equal factors"
            + " beyond. Central values of all inputs.");
  }
}
