package anodyne.report;

import anodyne.library.Property;
import anodyne.report.draw.Axis;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Plot;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Scale;
import anodyne.report.draw.Spread;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.List;

/** The levels of every phase by itself, from the vacuum level. */
final class BandsBefore {
  private static final double HEIGHT = 450;
  private static final double LABELS = 84;
  private static final double LEAST_COLUMN = 118;

  private final JunctionResult result;
  private final List<Levels> levels;
  private final Svg svg;
  private final Plot plot;
  private final double column;

  private BandsBefore(JunctionResult result) {
    this.result = result;
    levels = Levels.of(result.inputs(), result.junction());
    svg =
        new Svg(Lines.WIDTH, HEIGHT, "Levels of the separate phases in eV below the vacuum level");
    double lowest = 0;
    for (Levels phase : levels) {
      lowest = Math.min(lowest, phase.fermi().low_eV());
      lowest = Math.min(lowest, phase.bands().map(b -> b.valence().low_eV()).orElse(0.0));
    }
    plot =
        new Plot(
            svg,
            68,
            40,
            Lines.WIDTH - 78,
            HEIGHT - 96,
            new Axis(Rich.plain(""), new Scale.Linear(0, levels.size())),
            new Axis(
                Rich.of("Energy from the vacuum level (eV)"),
                new Scale.Linear(Math.floor(lowest * 2 - 0.2) / 2, 0.4)));
    column = plot.x(1) - plot.x(0);
  }

  static Figure of(JunctionResult result) {
    return new BandsBefore(result).draw();
  }

  private Figure draw() {
    legend();
    plot.horizontalLine(0, Lines.VACUUM);
    for (int i = 0; i < levels.size(); i++) {
      phase(i);
    }
    plot.verticalAxis();
    plot.frame();
    return new Figure(
        "bands-before",
        Rich.of(
            "Bands before contact. Each phase by itself, from the vacuum level: band edges E_{C} and"
                + " E_{V}, Fermi level E_{F}, work function W, and the electron affinity χ or the"
                + " ionisation energy I. Shading: 90 % interval of each level; the level that the"
                + " library gives carries its own interval, the other edge adds that of the gap in"
                + " quadrature, and both shift together. Grey: filled states of a metal."),
        svg.finish());
  }

  private void legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    boolean bands = levels.stream().anyMatch(l -> l.bands().isPresent());
    boolean metals = levels.stream().anyMatch(l -> l.bands().isEmpty());
    if (bands) {
      entries.add(entry(new Legend.Line(Lines.CONDUCTION), "E_{C}"));
      entries.add(entry(new Legend.Line(Lines.VALENCE), "E_{V}"));
    }
    entries.add(entry(new Legend.Line(Lines.FERMI), "E_{F}"));
    entries.add(entry(new Legend.Line(Lines.VACUUM), "vacuum level"));
    if (bands) {
      entries.add(entry(new Legend.Box(Ink.SKY, 0.35), "90 % of E_{C}"));
      entries.add(entry(new Legend.Box(Ink.ORANGE, 0.35), "90 % of E_{V}"));
    }
    if (metals) {
      entries.add(entry(new Legend.Box(Ink.GREEN, 0.35), "90 % of E_{F}"));
    }
    Legend.row(svg, plot.left(), Lines.WIDTH, 22, entries);
  }

  private static Legend.Entry entry(Legend.Sample sample, String name) {
    return new Legend.Entry(sample, Rich.of(name));
  }

  private void phase(int i) {
    Levels phase = levels.get(i);
    boolean roomy = column >= LEAST_COLUMN;
    double from = plot.x(i) + 8;
    double to = plot.x(i + 1) - (roomy ? LABELS : 8);
    if (i > 0) {
      plot.verticalLine(i, Stroke.solid(Ink.PALE, 1));
    }
    if (phase.bands().isPresent()) {
      Levels.Bands bands = phase.bands().get();
      double middle = 0.5 * (from + to);
      shade(bands.conduction(), from, middle, Ink.SKY);
      shade(bands.valence(), middle, to, Ink.ORANGE);
      level(bands.conduction(), from, to, Lines.CONDUCTION);
      level(bands.valence(), from, to, Lines.VALENCE);
    } else {
      svg.rectangle(
          from,
          plot.y(phase.fermi().energy_eV()),
          to - from,
          plot.bottom() - plot.y(phase.fermi().energy_eV()),
          Ink.LIGHT,
          0.55);
      shade(phase.fermi(), from, to, Ink.GREEN);
    }
    level(phase.fermi(), from, to, Lines.FERMI);
    if (roomy) {
      arrows(phase, from, to);
      labels(phase, to + 3);
    }
    name(i, 0.5 * (plot.x(i) + plot.x(i + 1)));
  }

  private void shade(Levels.Level level, double from, double to, Ink ink) {
    double top = Math.max(plot.top(), plot.y(level.high_eV()));
    double bottom = Math.min(plot.bottom(), plot.y(level.low_eV()));
    svg.rectangle(from, top, to - from, bottom - top, ink, 0.28);
    Stroke edge = new Stroke(ink, 0.8, "");
    svg.line(from, top, to, top, edge);
    svg.line(from, bottom, to, bottom, edge);
  }

  private void level(Levels.Level level, double from, double to, Stroke stroke) {
    svg.line(from, plot.y(level.energy_eV()), to, plot.y(level.energy_eV()), stroke);
  }

  private void arrows(Levels phase, double from, double to) {
    boolean wide = to - from > 150;
    if (phase.bands().isPresent()) {
      Levels.Bands bands = phase.bands().get();
      boolean ionisation = phase.anchor() == Property.IONISATION_ENERGY;
      double edge = ionisation ? bands.valence().energy_eV() : bands.conduction().energy_eV();
      arrow(from + 0.12 * (to - from), edge, ionisation ? "I" : "χ", wide);
      arrow(from + 0.6 * (to - from), phase.fermi().energy_eV(), "W", wide);
    } else {
      arrow(from + 0.4 * (to - from), phase.fermi().energy_eV(), "W", wide);
    }
  }

  private void arrow(double x, double energy_eV, String symbol, boolean withValue) {
    svg.arrow(x, plot.y(0), x, plot.y(energy_eV), Lines.THIN);
    String value = withValue ? " = " + Numbers.fixed(-energy_eV, 2) + " eV" : "";
    svg.rimmed(
        x + 5, plot.y(0) + 28, Rich.plain(symbol + value), Anchor.START, Svg.SMALL, Ink.BLACK);
  }

  private void labels(Levels phase, double x) {
    List<Levels.Level> shown = new ArrayList<>();
    List<String> names = new ArrayList<>();
    phase
        .bands()
        .ifPresent(b -> {
          shown.add(b.conduction());
          names.add("E_{C}");
          shown.add(b.valence());
          names.add("E_{V}");
        });
    shown.add(phase.fermi());
    names.add("E_{F}");
    double[] wanted = shown.stream().mapToDouble(l -> plot.y(l.energy_eV())).toArray();
    double[] placed = Spread.apart(wanted, 15, plot.top() + 8, plot.bottom() - 6);
    for (int k = 0; k < shown.size(); k++) {
      svg.line(x - 3, wanted[k], x + 8, placed[k], Stroke.solid(Ink.GREY, 0.8));
      svg.text(
          x + 11,
          placed[k] + 4,
          Rich.of(names.get(k)).then(" " + Numbers.fixed(shown.get(k).energy_eV(), 2)),
          Anchor.START,
          Svg.SMALL,
          Ink.BLACK);
    }
  }

  private void name(int i, double x) {
    double room = column - 4;
    Rich name = Names.shortened(levels.get(i).name(), room, Svg.TEXT);
    svg.bold(x, plot.bottom() + 20, name, Anchor.MIDDLE, Svg.TEXT);
    String type = Names.type(result.junction().layers().get(i).conduction());
    if (room > 50) {
      svg.text(x, plot.bottom() + 38, Rich.plain(type), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
    }
  }
}
