package anodyne.report;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Ink;
import anodyne.report.draw.Legend;
import anodyne.report.draw.Mark;
import anodyne.report.draw.Rich;
import anodyne.report.draw.Stroke;
import anodyne.report.draw.Svg;
import anodyne.report.draw.Svg.Anchor;
import anodyne.sodiation.Entry;
import anodyne.sodiation.PhaseDiagram;
import anodyne.study.SodiationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Phase diagram of sodium and the two elements of a host, with the path on it. */
final class TernaryDiagram {
  private static final double SIDE = 440;
  private static final double LEFT = 70;
  private static final double TOP = 40;
  private static final double HEIGHT = SIDE * 0.8660254037844386;
  private static final Stroke TIE = Stroke.solid(Ink.GREY, 0.9);
  private static final Stroke EDGE = Stroke.solid(Ink.BLACK, 1.2);
  private static final Stroke COMPOSITION = Stroke.dashed(Ink.VERMILLION, 1.6);
  private static final Stroke PATH = Stroke.solid(Ink.VERMILLION, 3);
  private static final double SAME = 1e-9;

  /** Tries for the place of a name: direction of its anchor from the point. */
  private static final double[][] PLACES = {
    {1, 0}, {-1, 0}, {0.7, -0.9}, {-0.7, -0.9}, {0.7, 0.9}, {-0.7, 0.9}, {0, -1.2}, {0, 1.5}
  };

  private static final double[][] ASIDE = {{-1, 0}, {-0.7, -0.9}, {-0.7, 0.9}, {1, 0}};
  private static final double[][] BELOW = {{0, 1.5}, {0, 2.9}, {0, -1.2}, {0, -2.6}};

  private final Electrode electrode;
  private final int host;
  private final PhaseDiagram diagram;
  private final List<Element> corners;
  private final Svg svg;
  private final List<double[]> boxes = new ArrayList<>();

  private TernaryDiagram(Electrode electrode, int host, PhaseDiagram diagram) {
    this.electrode = electrode;
    this.host = host;
    this.diagram = diagram;
    List<Element> others =
        diagram.elements().stream()
            .filter(e -> e != Element.Na)
            .sorted((a, b) -> Boolean.compare(a.isChalcogen(), b.isChalcogen()))
            .toList();
    corners = List.of(others.get(0), others.get(1), Element.Na);
    svg = new Svg(Lines.WIDTH, TOP + HEIGHT + 48, "Phase diagram of " + corners);
  }

  /** One figure per host that has a diagram. */
  static List<Figure> figures(Electrode electrode) {
    List<Figure> figures = new ArrayList<>();
    for (SodiationResult.Ternary ternary : electrode.result().ternaries()) {
      int host = electrode.hosts().indexOf(ternary.host());
      figures.add(new TernaryDiagram(electrode, host, ternary.diagram()).draw());
    }
    return figures;
  }

  /** A place in the triangle by the amounts of the corners. */
  private double[] place(double first, double second, double sodium) {
    double sum = first + second + sodium;
    double x = (second + 0.5 * sodium) / sum;
    return new double[] {LEFT + SIDE * x, TOP + HEIGHT * (1 - sodium / sum)};
  }

  private double[] place(Formula formula) {
    return place(
        formula.atomFraction(corners.get(0)),
        formula.atomFraction(corners.get(1)),
        formula.atomFraction(Element.Na));
  }

  private Figure draw() {
    for (PhaseDiagram.TieLine tie : diagram.tieLines()) {
      double[] a = place(tie.one().composition());
      double[] b = place(tie.other().composition());
      svg.line(a[0], a[1], b[0], b[1], TIE);
    }
    double[] a = place(1, 0, 0);
    double[] b = place(0, 1, 0);
    double[] top = place(0, 0, 1);
    svg.line(a[0], a[1], b[0], b[1], EDGE);
    svg.line(b[0], b[1], top[0], top[1], EDGE);
    svg.line(top[0], top[1], a[0], a[1], EDGE);
    path(top);
    Set<Entry> stable = Set.copyOf(diagram.stable());
    for (Entry entry : diagram.entries()) {
      double[] at = place(entry.composition());
      boxes.add(new double[] {at[0] - 5, at[1] - 5, at[0] + 5, at[1] + 5});
    }
    for (Entry entry : diagram.entries()) {
      entry(entry, stable.contains(entry));
    }
    stops();
    legend();
    return new Figure("sodiation-phase-diagram-" + (host + 1), caption(), svg.finish());
  }

  private void path(double[] sodium) {
    double[] start = place(electrode.hosts().get(host).compound().composition());
    svg.line(start[0], start[1], sodium[0], sodium[1], COMPOSITION);
    List<double[]> stops = stopPlaces();
    if (!stops.isEmpty()) {
      svg.line(start[0], start[1], stops.getLast()[0], stops.getLast()[1], PATH);
    }
  }

  private List<double[]> stopPlaces() {
    List<double[]> places = new ArrayList<>();
    for (Electrode.Stage stage : stages()) {
      var after = stage.step().step().after();
      places.add(
          place(
              after.atoms(corners.get(0)).toDouble(),
              after.atoms(corners.get(1)).toDouble(),
              after.sodium().toDouble()));
    }
    return places;
  }

  private List<Electrode.Stage> stages() {
    return electrode.stages().stream().filter(s -> s.host() == host).toList();
  }

  private void stops() {
    List<double[]> places = stopPlaces();
    List<Electrode.Stage> stages = stages();
    for (int k = 0; k < places.size(); k++) {
      double[] at = places.get(k);
      Mark.DIAMOND.draw(svg, at[0], at[1], 5, Ink.VERMILLION, false);
      boxes.add(new double[] {at[0] - 6, at[1] - 6, at[0] + 6, at[1] + 6});
      name(at, Rich.plain(String.valueOf(stages.get(k).number())), true);
    }
  }

  private void entry(Entry entry, boolean stable) {
    double[] at = place(entry.composition());
    boolean element = entry.composition().elements().size() == 1;
    if (stable) {
      Mark.CIRCLE.draw(svg, at[0], at[1], element ? 4 : 5, Ink.BLUE, false);
    } else {
      Mark.CIRCLE.draw(svg, at[0], at[1], 4.5, Ink.GREY, true);
    }
    if (element) {
      corner(entry, at);
    } else {
      name(at, Rich.formula(entry.name()), stable);
    }
  }

  private void corner(Entry entry, double[] at) {
    boolean top = at[1] < TOP + 1;
    boolean left = at[0] < LEFT + 1;
    svg.bold(
        top ? at[0] : left ? at[0] - 10 : at[0] + 10,
        top ? at[1] - 12 : at[1] + 18,
        Rich.formula(entry.composition().elements().iterator().next().symbol()),
        top ? Anchor.MIDDLE : left ? Anchor.END : Anchor.START,
        Svg.TEXT);
  }

  /** Writes a name beside a place where it hides least. */
  private void name(double[] at, Rich name, boolean strong) {
    double width = Svg.width(name, Svg.SMALL);
    double[] best = new double[0];
    int least = Integer.MAX_VALUE;
    boolean onBase = at[1] > TOP + HEIGHT - 1;
    boolean onLeft = Math.abs(at[0] - (LEFT + 0.5 * SIDE * (TOP + HEIGHT - at[1]) / HEIGHT)) < 1;
    for (double[] place : onBase ? BELOW : onLeft ? ASIDE : PLACES) {
      double x = at[0] + 9 * place[0] + (place[0] > 0 ? 0 : place[0] < 0 ? -width : -0.5 * width);
      double y = at[1] + 4 + 9 * place[1];
      double[] box = {x, y - 10, x + width, y + 3};
      int hits = (int) boxes.stream().filter(other -> overlap(box, other)).count();
      if (hits < least && box[0] > 4 && box[2] < Lines.WIDTH - 4) {
        least = hits;
        best = box;
      }
    }
    if (best.length > 0) {
      boxes.add(best);
      svg.rimmed(
          best[0], best[3] - 3, name, Anchor.START, Svg.SMALL, strong ? Ink.BLACK : Ink.GREY);
    }
  }

  private static boolean overlap(double[] a, double[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  private void legend() {
    boolean unstable =
        diagram.entries().stream().anyMatch(e -> diagram.energyAboveHull_eV_per_atom(e) > SAME);
    List<Legend.Entry> entries =
        new ArrayList<>(
            List.of(
                new Legend.Entry(
                    new Legend.Point(Mark.CIRCLE, Ink.BLUE, false), Rich.plain("stable")),
                new Legend.Entry(new Legend.Line(TIE), Rich.plain("stable side by side")),
                new Legend.Entry(
                    new Legend.Line(COMPOSITION), electrode.name(host).then(" + n Na")),
                new Legend.Entry(new Legend.Line(PATH), Rich.plain("its path")),
                new Legend.Entry(
                    new Legend.Point(Mark.DIAMOND, Ink.VERMILLION, false),
                    Rich.plain("end of a step"))));
    if (unstable) {
      entries.add(
          1,
          new Legend.Entry(
              new Legend.Point(Mark.CIRCLE, Ink.GREY, true), Rich.plain("above the hull")));
    }
    Legend.column(svg, LEFT + SIDE - 20, TOP + 8, entries);
  }

  private Rich caption() {
    return Rich.plain("Phase diagram ")
        .then("Na–" + corners.get(0).symbol() + "–" + corners.get(1).symbol())
        .then(
            " in atom fractions, from the energies of the compounds that compete and of the host."
                + " Grey lines join phases that are stable side by side; the composition of ")
        .then(electrode.name(host))
        .then(
            " moves along the broken line towards sodium, and each step ends where that line"
                + " crosses a tie line or meets a compound. Numbers as in the diagram of"
                + " potentials. Central values.");
  }
}
