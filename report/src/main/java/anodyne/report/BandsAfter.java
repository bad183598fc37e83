package anodyne.report;

import anodyne.junction.Interface;
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
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bands in contact, from the common Fermi level. */
final class BandsAfter {
  private static final double HEIGHT = 470;
  private static final double TOP = 84;

  private final Course course;
  private final List<Interface> interfaces;
  private final Svg svg;
  private final Plot plot;

  private BandsAfter(JunctionResult result) {
    course = Course.of(result.junction());
    interfaces = result.junction().interfaces();
    svg =
        new Svg(
            Lines.WIDTH, HEIGHT, "Bands in contact, in eV from the common Fermi level, against x");
    double low = -0.6;
    double high = 0.6;
    for (Course.Run run : course.semiconductors()) {
      low = Math.min(low, least(course.part(course.profile().valenceBand_eV(), run)));
      high = Math.max(high, most(course.part(course.profile().conductionBand_eV(), run)));
    }
    if (!course.hasSemiconductor()) {
      high = most(vacuum_eV().toArray());
    }
    double span = high - low;
    plot =
        new Plot(
            svg,
            68,
            TOP,
            Lines.WIDTH - 108,
            HEIGHT - TOP - 50,
            new Axis(course.axis(), new Scale.Linear(0, course.end_nm(course.layers() - 1))),
            new Axis(
                Rich.of("Energy from E_{F} (eV)"),
                new Scale.Linear(low - 0.12 * span, high + 0.2 * span)));
  }

  static Figure of(JunctionResult result) {
    return new BandsAfter(result).draw();
  }

  private static double least(double[] values) {
    double least = values[0];
    for (double v : values) {
      least = Math.min(least, v);
    }
    return least;
  }

  private static double most(double[] values) {
    double most = values[0];
    for (double v : values) {
      most = Math.max(most, v);
    }
    return most;
  }

  /** Local vacuum level from the Fermi level. */
  private Series vacuum_eV() {
    double first =
        switch (course.junction().stack().layers().getFirst()) {
          case Layer.Metal m -> m.workFunction_eV();
          case Layer.Semiconductor s ->
              course.profile().conductionBand_eV().first() + s.electronAffinity_eV();
        };
    return course.profile().potential_V().map(psi -> first - psi);
  }

  private Figure draw() {
    for (int i = 0; i < course.layers(); i++) {
      if (course.isMetal(i)) {
        double from = plot.x(course.start_nm(i));
        svg.rectangle(
            from,
            plot.y(0),
            plot.x(course.end_nm(i)) - from,
            plot.bottom() - plot.y(0),
            Ink.LIGHT,
            0.55);
      }
    }
    for (int i = 1; i < course.layers(); i++) {
      plot.verticalLine(course.start_nm(i), Lines.INTERFACE);
    }
    for (Course.Run run : course.semiconductors()) {
      double[] x = course.position_nm(run);
      plot.curve(x, course.part(course.profile().conductionBand_eV(), run), Lines.CONDUCTION);
      plot.curve(x, course.part(course.profile().valenceBand_eV(), run), Lines.VALENCE);
    }
    if (!course.hasSemiconductor()) {
      Course.Run whole = course.whole();
      plot.curve(course.position_nm(whole), course.part(vacuum_eV(), whole), Lines.VACUUM);
    }
    plot.horizontalLine(0, Lines.FERMI);
    svg.text(plot.right() + 6, plot.y(0) + 4, Rich.of("E_{F}"), Anchor.START, Svg.TEXT, Ink.BLACK);
    for (int i = 0; i < course.layers(); i++) {
      names(i);
    }
    for (int i = 0; i < interfaces.size(); i++) {
      offsets(i);
      arrows(i);
    }
    legend();
    plot.axes();
    return new Figure("bands-after", caption(), svg.finish());
  }

  private Rich caption() {
    return Rich.of(
        "Bands in contact at equilibrium, from the common Fermi level E_{F} = 0 (central values of"
            + " all inputs). Green arrow: the way electrons went to reach equilibrium. Purple"
            + " arrow: the field at the interface, from the side that gave electrons (positive) to"
            + " the side that took them (negative) unless an interface dipole turns it. Grey"
            + " blocks: filled states of metals."
            + (course.hasSemiconductor()
                ? ""
                : " Both sides are metals: the local vacuum level steps within atomic distance of"
                    + " the interface and there is no field inside."));
  }

  private void legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    if (course.hasSemiconductor()) {
      entries.add(
          new Legend.Entry(
              new Legend.Line(Lines.CONDUCTION), Rich.of("E_{C}, conduction band edge")));
      entries.add(
          new Legend.Entry(new Legend.Line(Lines.VALENCE), Rich.of("E_{V}, valence band edge")));
    } else {
      entries.add(
          new Legend.Entry(new Legend.Line(Lines.VACUUM), Rich.plain("local vacuum level")));
    }
    entries.add(new Legend.Entry(new Legend.Line(Lines.FERMI), Rich.of("E_{F}, Fermi level")));
    Legend.row(svg, plot.left(), plot.right(), 18, entries);
  }

  private void names(int layer) {
    double from = plot.x(course.start_nm(layer));
    double to = plot.x(course.end_nm(layer));
    double middle = 0.5 * (from + to);
    String name = course.junction().layers().get(layer).name();
    if (to - from > 24) {
      svg.bold(
          middle,
          plot.top() + 18,
          Names.shortened(name, to - from - 6, Svg.TEXT),
          Anchor.MIDDLE,
          Svg.TEXT);
    }
    if (to - from > 54) {
      Rich type = Rich.plain(Names.type(course.junction().layers().get(layer).conduction()));
      svg.text(middle, plot.top() + 34, type, Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
    }
  }

  private void offsets(int i) {
    if (course.isMetal(i) || course.isMetal(i + 1)) {
      return;
    }
    int left = course.to().get(i);
    int right = course.from().get(i + 1);
    Series conduction = course.profile().conductionBand_eV();
    Series valence = course.profile().valenceBand_eV();
    offset(i, conduction.get(left), conduction.get(right), "ΔE_{C} = ", true);
    offset(i, valence.get(left), valence.get(right), "ΔE_{V} = ", false);
  }

  /** Names an offset on the side where nothing is drawn between the two levels. */
  private void offset(int i, double left_eV, double right_eV, String name, boolean conduction) {
    double height = Math.abs(plot.y(left_eV) - plot.y(right_eV));
    boolean onLeft = conduction == (left_eV < right_eV);
    int side = onLeft ? i : i + 1;
    double room = plot.x(course.end_nm(side)) - plot.x(course.start_nm(side));
    Rich text = Rich.of(name).then(Numbers.signed(right_eV - left_eV, 2) + " eV");
    if (height < 17 || room < Svg.width(text, Svg.SMALL) + 16) {
      return;
    }
    double middle = 0.5 * (plot.y(left_eV) + plot.y(right_eV));
    double x = plot.x(course.start_nm(i + 1)) + (onLeft ? -7 : 7);
    svg.rimmed(x, middle + 4, text, onLeft ? Anchor.END : Anchor.START, Svg.SMALL, Ink.BLACK);
  }

  private void arrows(int i) {
    if (i == 0) {
      svg.text(8, 49, Rich.plain("electrons"), Anchor.START, Svg.SMALL, Ink.BLACK);
      svg.text(8, 71, Rich.plain("field"), Anchor.START, Svg.SMALL, Ink.BLACK);
    }
    double x = plot.x(course.start_nm(i + 1));
    double before = x - plot.x(course.start_nm(i));
    double behind = plot.x(course.end_nm(i + 1)) - x;
    double half = Math.min(46, 0.42 * Math.min(before, behind));
    double middle = Math.max(x, plot.left() + half + 10);
    svg.line(x, 36, x, plot.top(), Stroke.dotted(Ink.GREY, 1));
    arrow(middle, 45, half, interfaces.get(i).electrons(), Lines.ELECTRONS);
    arrow(middle, 67, half, interfaces.get(i).field(), Lines.FIELD);
  }

  private void arrow(
      double x, double y, double half, Optional<Interface.Direction> direction, Stroke stroke) {
    if (direction.isEmpty()) {
      svg.rimmed(x, y + 4, Rich.plain("none"), Anchor.MIDDLE, Svg.SMALL, Ink.BLACK);
      return;
    }
    double sign = direction.get() == Interface.Direction.LEFT_TO_RIGHT ? 1 : -1;
    svg.arrow(x - sign * half, y, x + sign * half, y, stroke);
  }
}
