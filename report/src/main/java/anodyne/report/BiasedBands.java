package anodyne.report;

import anodyne.junction.BiasedProfile;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.Layer;
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
import java.util.Arrays;
import java.util.List;

/** The bands and both quasi-Fermi levels at the lowest and at the highest bias. */
final class BiasedBands {
  private static final double NM = 1e9;
  private static final double LEFT = 68;
  private static final double TOP = 56;
  private static final double PANEL = 250;
  private static final double GAP = 40;
  private static final Stroke ELECTRON_LEVEL = Stroke.dashed(Ink.BLUE, 1.5);
  private static final Stroke HOLE_LEVEL = Stroke.dotted(Ink.VERMILLION, 2);

  private final CurrentVoltage curve;
  private final double[] faces_m;
  private final Svg svg;
  private double low = -0.2;
  private double high = 0.2;

  private BiasedBands(CurrentVoltage curve) {
    this.curve = curve;
    faces_m = curve.stack().faces_m();
    int panels = curve.profiles().size();
    svg =
        new Svg(
            Lines.WIDTH,
            TOP + panels * PANEL + (panels - 1) * GAP + 50,
            "Bands and quasi-Fermi levels under bias against x");
    for (BiasedProfile p : curve.profiles()) {
      low = Math.min(low, Math.min(p.valenceBand_eV().min(), -p.bias_V()));
      high = Math.max(high, Math.max(p.conductionBand_eV().max(), -p.bias_V()));
    }
  }

  static Figure of(CurrentVoltage curve) {
    return new BiasedBands(curve).draw();
  }

  private Figure draw() {
    Legend.row(
        svg,
        LEFT,
        Lines.WIDTH,
        18,
        List.of(
            new Legend.Entry(new Legend.Line(Lines.CONDUCTION), Rich.of("E_{C}")),
            new Legend.Entry(new Legend.Line(Lines.VALENCE), Rich.of("E_{V}")),
            new Legend.Entry(new Legend.Line(ELECTRON_LEVEL), Rich.of("E_{F,n}, electrons")),
            new Legend.Entry(new Legend.Line(HOLE_LEVEL), Rich.of("E_{F,p}, holes"))));
    for (int i = 0; i < curve.profiles().size(); i++) {
      panel(curve.profiles().get(i), i);
    }
    return new Figure(
        "bands-under-bias",
        Rich.plain(
            "Bands and quasi-Fermi levels at the lowest and the highest bias, from the Fermi level"
                + " of the first contact. Where a quasi-Fermi level falls, its carriers meet their"
                + " resistance; a step at an interface is a barrier they are emitted over. Grey"
                + " blocks: filled states of metals."),
        svg.finish());
  }

  private void panel(BiasedProfile profile, int number) {
    double span = high - low;
    boolean lowest = number == curve.profiles().size() - 1;
    Plot plot =
        new Plot(
            svg,
            LEFT,
            TOP + number * (PANEL + GAP),
            Lines.WIDTH - LEFT - 20,
            PANEL,
            new Axis(
                Rich.plain("Position x (nm)"),
                new Scale.Linear(0, NM * faces_m[faces_m.length - 1])),
            new Axis(
                Rich.plain("Energy (eV)"),
                Scale.Linear.around(low - 0.05 * span, high + 0.16 * span)));
    metals(plot, profile);
    for (int layer = 1; layer < faces_m.length - 1; layer++) {
      plot.verticalLine(NM * faces_m[layer], Lines.INTERFACE);
    }
    for (int layer = 0; layer < curve.stack().layers().size(); layer++) {
      curves(plot, profile, layer);
      name(plot, layer);
    }
    plot.horizontalAxis(lowest);
    plot.verticalAxis();
    plot.frame();
    String word =
        curve
            .rectification()
            .filter(_ -> profile.bias_V() != 0)
            .map(r -> r.forwardPositive() == profile.bias_V() > 0 ? ", forward" : ", reverse")
            .orElse("");
    svg.bold(
        plot.left(),
        plot.top() - 8,
        Rich.plain(
            "("
                + "ab".charAt(Math.min(number, 1))
                + ") V = "
                + Numbers.signed(profile.bias_V(), 3)
                + " V"
                + word),
        Anchor.START,
        Svg.TEXT);
  }

  /** Metals filled up to the Fermi level of their contact; those inside a stack only named. */
  private void metals(Plot plot, BiasedProfile profile) {
    List<Layer> layers = curve.stack().layers();
    for (int i = 0; i < layers.size(); i++) {
      boolean outer = i == 0 || i == layers.size() - 1;
      if (layers.get(i) instanceof Layer.Metal && outer) {
        double top = plot.y(i == 0 ? 0 : -profile.bias_V());
        double from = plot.x(NM * faces_m[i]);
        svg.rectangle(
            from, top, plot.x(NM * faces_m[i + 1]) - from, plot.bottom() - top, Ink.LIGHT, 0.55);
      }
    }
  }

  private void curves(Plot plot, BiasedProfile profile, int layer) {
    int from = 0;
    while (from < profile.layer().size() && profile.layer().get(from) != layer) {
      from++;
    }
    int to = from;
    while (to < profile.layer().size() && profile.layer().get(to) == layer) {
      to++;
    }
    if (from < to) {
      double[] x = part(profile.position_m().map(m -> m * NM), from, to);
      plot.curve(x, part(profile.conductionBand_eV(), from, to), Lines.CONDUCTION);
      plot.curve(x, part(profile.valenceBand_eV(), from, to), Lines.VALENCE);
      plot.curve(x, part(profile.electronLevel_eV(), from, to), ELECTRON_LEVEL);
      plot.curve(x, part(profile.holeLevel_eV(), from, to), HOLE_LEVEL);
    }
  }

  private static double[] part(Series series, int from, int to) {
    return Arrays.copyOfRange(series.toArray(), from, to);
  }

  private void name(Plot plot, int layer) {
    double from = plot.x(NM * faces_m[layer]);
    double to = plot.x(NM * faces_m[layer + 1]);
    if (to - from > 24) {
      Rich name =
          Names.shortened(curve.stack().layers().get(layer).name(), to - from - 6, Svg.TEXT);
      svg.bold(0.5 * (from + to), plot.top() + 17, name, Anchor.MIDDLE, Svg.TEXT);
    }
  }
}
