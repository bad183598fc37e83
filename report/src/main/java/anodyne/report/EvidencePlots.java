package anodyne.report;

import anodyne.evidence.Cell;
import anodyne.evidence.CyclingPoint;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.evidence.RatePoint;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Published capacity against current, cycles and initial Coulombic efficiency.
 *
 * <p>A row of the evidence is two operating points of differently aged cells; they stand in two
 * panels and are never joined by a line. A mark is hollow if one of its two numbers is disputed,
 * and ringed if the row is the user's own.
 */
public final class EvidencePlots {
  private static final double HEIGHT = 400;
  private static final double BOTTOM = 54;
  private static final double LEFT = 66;

  private final List<Group> groups;
  private final Scale capacity;

  /**
   * Rows drawn alike.
   *
   * @param labelled true if each point shall name its row
   */
  record Group(
      Rich name, Mark mark, double radius, Ink ink, boolean labelled, List<EvidenceRow> rows) {
    Group {
      rows = List.copyOf(rows);
    }
  }

  /** A point with the cells it rests on. */
  private record Point(double x, double capacity_mAh_per_g, Set<Cell> cells) {}

  /** A panel: what is drawn along x, and how a row gives a point. */
  private record Panel(Axis axis, String title, Function<EvidenceRow, Optional<Point>> point) {}

  private EvidencePlots(List<Group> groups) {
    this.groups = List.copyOf(groups);
    double most =
        rows()
            .flatMap(r ->
                Stream.concat(
                    r.cycling().stream().map(CyclingPoint::capacity_mAh_per_g),
                    r.rate().stream().map(RatePoint::capacity_mAh_per_g)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1000);
    capacity = new Scale.Linear(0, 50 * Math.ceil(most / 47.5));
  }

  /**
   * The figures as SVG files by name.
   *
   * @param all every row, for the grey background
   * @param wanted rows to show by their classes
   */
  public static SortedMap<String, String> of(List<EvidenceRow> all, List<EvidenceRow> wanted) {
    List<Group> groups = new ArrayList<>();
    List<EvidenceRow> others = all.stream().filter(r -> !wanted.contains(r)).toList();
    if (!others.isEmpty()) {
      groups.add(others("other rows", others));
    }
    for (HeterostructureClass c : HeterostructureClass.values()) {
      add(groups, c.word(), mark(c), ink(c), inClass(wanted, Optional.of(c)));
    }
    add(groups, "no class", Mark.CROSS, Ink.BLACK, inClass(wanted, Optional.empty()));
    SortedMap<String, String> files = new TreeMap<>();
    figures(groups).forEach(figure -> files.put(figure.name() + ".svg", figure.svg()));
    return files;
  }

  private static List<EvidenceRow> inClass(
      List<EvidenceRow> rows, Optional<HeterostructureClass> wanted) {
    return rows.stream().filter(r -> r.heterostructureClass().equals(wanted)).toList();
  }

  private static void add(
      List<Group> groups, String name, Mark mark, Ink ink, List<EvidenceRow> rows) {
    if (!rows.isEmpty()) {
      groups.add(new Group(Rich.plain(name), mark, 4.5, ink, false, rows));
    }
  }

  private static Mark mark(HeterostructureClass c) {
    return switch (c) {
      case SULFIDES_SULFIDES -> Mark.CIRCLE;
      case SULFIDES_OXIDES -> Mark.SQUARE;
      case SULFIDES_SELENIDES -> Mark.TRIANGLE;
      case SELENIDES_SELENIDES -> Mark.DIAMOND;
      case SELENIDES_OXIDES -> Mark.PENTAGON;
      case CHALCOGENIDES_MXENE -> Mark.STAR;
    };
  }

  private static Ink ink(HeterostructureClass c) {
    return switch (c) {
      case SULFIDES_SULFIDES -> Ink.BLUE;
      case SULFIDES_OXIDES -> Ink.ORANGE;
      case SULFIDES_SELENIDES -> Ink.GREEN;
      case SELENIDES_SELENIDES -> Ink.VERMILLION;
      case SELENIDES_OXIDES -> Ink.PURPLE;
      case CHALCOGENIDES_MXENE -> Ink.SKY;
    };
  }

  /** Rows in the background. */
  static Group others(String name, List<EvidenceRow> rows) {
    return new Group(Rich.plain(name), Mark.CIRCLE, 3.4, Ink.LIGHT, false, rows);
  }

  /** The three figures of these groups, drawn in their order. */
  static List<Figure> figures(List<Group> groups) {
    EvidencePlots plots = new EvidencePlots(groups);
    List<Figure> figures = new ArrayList<>();
    figures.add(plots.currents());
    figures.add(plots.cycles());
    figures.add(plots.efficiency());
    return figures;
  }

  private Stream<EvidenceRow> rows() {
    return groups.stream().flatMap(g -> g.rows().stream());
  }

  private Figure currents() {
    Axis current =
        new Axis(
            Rich.of("Current (A g^{−1})"),
            around(
                rows()
                    .flatMap(r ->
                        Stream.concat(
                            r.cycling().stream().map(CyclingPoint::current_A_per_g),
                            r.rate().stream().map(RatePoint::current_A_per_g)))));
    return figure(
        "evidence-current",
        "Published capacity against current",
        "Published capacity against the current it was measured at: (a) left after cycling, (b) in"
            + " a rate test. Both points of a row come from differently aged cells; a line between"
            + " them would mean nothing.",
        List.of(
            new Panel(current, "(a) after cycling", EvidencePlots::cyclingAtCurrent),
            new Panel(current, "(b) rate test", EvidencePlots::rateAtCurrent)));
  }

  /** A logarithmic axis with some air around these numbers. */
  private static Scale around(Stream<Double> numbers) {
    double[] all = numbers.mapToDouble(Double::doubleValue).sorted().toArray();
    return all.length == 0
        ? new Scale.Logarithmic(0.1, 10)
        : new Scale.Logarithmic(all[0] / 1.6, all[all.length - 1] * 1.6);
  }

  private Figure cycles() {
    Axis cycles =
        new Axis(
            Rich.plain("Cycles (–)"),
            around(rows().flatMap(r -> r.cycling().stream()).map(c -> (double) c.cycles())));
    return figure(
        "evidence-cycles",
        "Published capacity against number of cycles",
        "Published capacity left after cycling, against the number of cycles. Currents differ from"
            + " row to row.",
        List.of(new Panel(cycles, "after cycling", EvidencePlots::afterCycles)));
  }

  private Figure efficiency() {
    double least =
        rows()
            .flatMap(r -> r.ice_percent().stream().boxed())
            .mapToDouble(Double::doubleValue)
            .min()
            .orElse(40);
    Axis ice =
        new Axis(
            Rich.plain("Initial Coulombic efficiency (%)"),
            new Scale.Linear(10 * Math.floor(Math.min(least, 90) / 10 - 0.1), 100));
    return figure(
        "evidence-ice",
        "Published capacity against initial Coulombic efficiency",
        "Published capacity left after cycling, against the initial Coulombic efficiency. Rows"
            + " without a printed efficiency are missing.",
        List.of(new Panel(ice, "after cycling", EvidencePlots::afterEfficiency)));
  }

  private static Optional<Point> cyclingAtCurrent(EvidenceRow row) {
    return row.cycling()
        .map(c ->
            new Point(
                c.current_A_per_g(),
                c.capacity_mAh_per_g(),
                Set.of(Cell.CYCLING_CAPACITY, Cell.CYCLING_CURRENT)));
  }

  private static Optional<Point> rateAtCurrent(EvidenceRow row) {
    return row.rate()
        .map(r ->
            new Point(
                r.current_A_per_g(),
                r.capacity_mAh_per_g(),
                Set.of(Cell.RATE_CAPACITY, Cell.RATE_CURRENT)));
  }

  private static Optional<Point> afterCycles(EvidenceRow row) {
    return row.cycling()
        .map(c ->
            new Point(
                c.cycles(), c.capacity_mAh_per_g(), Set.of(Cell.CYCLING_CAPACITY, Cell.CYCLES)));
  }

  private static Optional<Point> afterEfficiency(EvidenceRow row) {
    OptionalDouble ice = row.ice_percent();
    return ice.isEmpty()
        ? Optional.empty()
        : row.cycling()
            .map(c ->
                new Point(
                    ice.getAsDouble(),
                    c.capacity_mAh_per_g(),
                    Set.of(Cell.CYCLING_CAPACITY, Cell.ICE)));
  }

  private Figure figure(String name, String description, String caption, List<Panel> panels) {
    Svg svg = new Svg(Lines.WIDTH, HEIGHT, description);
    double top = legend(svg);
    double gap = 26;
    double width = (Lines.WIDTH - LEFT - 18 - gap * (panels.size() - 1)) / panels.size();
    Set<String> disputed = new LinkedHashSet<>();
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      Plot plot =
          new Plot(
              svg,
              LEFT + i * (width + gap),
              top,
              width,
              HEIGHT - top - BOTTOM,
              panel.axis(),
              new Axis(Rich.of("Capacity (mAh g^{−1})"), capacity));
      plot.grid();
      groups.forEach(group -> points(svg, plot, panel, group, disputed));
      plot.horizontalAxis(true);
      plot.verticalAxis(i == 0);
      plot.frame();
      if (panels.size() > 1) {
        svg.bold(plot.left() + 6, plot.top() + 16, Rich.plain(panel.title()), Anchor.START, 12);
      }
    }
    String hollow = disputed.isEmpty() ? "" : " Disputed: " + String.join("; ", disputed) + ".";
    return new Figure(name, Rich.plain(caption + hollow), svg.finish());
  }

  private double legend(Svg svg) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (Group group : groups) {
      entries.add(
          new Legend.Entry(new Legend.Point(group.mark(), group.ink(), false), group.name()));
    }
    entries.add(
        new Legend.Entry(
            new Legend.Point(Mark.CIRCLE, Ink.GREY, true), Rich.plain("hollow: disputed")));
    if (rows().anyMatch(EvidenceRow::isUsers)) {
      entries.add(new Legend.Entry(new Legend.Ring(), Rich.plain("ringed: your own row")));
    }
    return Legend.row(svg, 12, Lines.WIDTH - 8, 20, entries);
  }

  private static void points(Svg svg, Plot plot, Panel panel, Group group, Set<String> disputed) {
    for (EvidenceRow row : group.rows()) {
      panel
          .point()
          .apply(row)
          .ifPresent(point -> {
            boolean hollow = point.cells().stream().anyMatch(row::isDisputed);
            if (hollow) {
              disputed.add(shortLabel(row) + " (" + conflicts(row, point) + ")");
            }
            draw(svg, plot, point, group, row, hollow);
          });
    }
  }

  private static String conflicts(EvidenceRow row, Point point) {
    return row.disputes().entrySet().stream()
        .filter(e -> point.cells().contains(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String shortLabel(EvidenceRow row) {
    return row.isUsers() ? row.label() : "row " + row.number();
  }

  private static void draw(
      Svg svg, Plot plot, Point point, Group group, EvidenceRow row, boolean hollow) {
    double x = plot.x(point.x());
    double y = plot.y(point.capacity_mAh_per_g());
    group.mark().draw(svg, x, y, group.radius(), group.ink(), hollow);
    if (row.isUsers()) {
      svg.ring(x, y, group.radius() + 4, Stroke.solid(Ink.BLACK, 1.2));
    }
    if (group.labelled()) {
      boolean left = x > 0.5 * (plot.left() + plot.right());
      double offset = 1.5 * group.radius() + 4;
      svg.rimmed(
          left ? x - offset : x + offset,
          y + 4,
          Rich.plain(shortLabel(row)),
          left ? Anchor.END : Anchor.START,
          Svg.SMALL,
          Ink.BLACK);
    }
  }
}
