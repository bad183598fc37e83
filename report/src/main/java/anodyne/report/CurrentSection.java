package anodyne.report;

import anodyne.data.CurrentVoltageDocument;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.Interface;
import anodyne.junction.TunnelBarrier;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.report.lab.DataFigure;
import anodyne.study.Confidence;
import anodyne.study.CurrentResult;
import anodyne.study.JunctionResult;
import anodyne.study.Stage;
import java.util.ArrayList;
import java.util.List;

/** The junction under bias: what flows which way, how sure that is, and what it costs. */
final class CurrentSection {
  /** A current that is larger one way by less than this is no rectification. */
  private static final double RECTIFIES = 1.1;

  private final Page page;
  private final JunctionResult junction;
  private final List<String> names;

  CurrentSection(Page page, JunctionResult junction) {
    this.page = page;
    this.junction = junction;
    names = junction.inputs().stream().map(i -> i.name()).toList();
  }

  /** The figures, none without a whole curve. */
  static List<Figure> figures(JunctionResult junction) {
    List<Figure> figures = new ArrayList<>();
    if (junction.current() instanceof Stage.Available<CurrentResult>(CurrentResult result)) {
      result
          .curve()
          .ifPresent(c -> figures.addAll(List.of(CurrentFigure.of(c), BiasedBands.of(c))));
      result.thinnest().map(CurrentSection::transmission).ifPresent(figures::add);
    }
    return figures;
  }

  private static Figure transmission(TunnelBarrier barrier) {
    return TransmissionFigure.of(barrier.transmission(), barrier.holes() ? "holes" : "electrons");
  }

  void write(List<Figure> figures, List<DataFigure> small) {
    switch (junction.current()) {
      case Stage.Unavailable<CurrentResult>(String reason, var _) ->
          page.paragraph(Rich.sentence("Not available: " + reason + ".", names));
      case Stage.Available<CurrentResult>(CurrentResult result) -> {
        direction(result);
        figures.forEach(page::figure);
        result.thinnest().ifPresent(this::tunnelling);
        new CurrentTrust(page, names).write(result);
        result
            .conduction()
            .ifPresent(c -> new ConductionSection(page, names).write(c, result.draws()));
        SmallSignalSection.write(page, result.small(), small);
      }
    }
    if (!junction.barriers().isEmpty()) {
      BarrierTable.write(page, junction.barriers());
    }
  }

  private Rich sentence(String text) {
    return Rich.sentence(text, names);
  }

  private void direction(CurrentResult result) {
    switch (result.outcome()) {
      case DriftDiffusion.Stopped stopped ->
          page.paragraph(
              sentence("The sweep stopped: " + CurrentVoltageDocument.sentence(stopped) + "."));
      case DriftDiffusion.Swept(CurrentVoltage curve) ->
          curve
              .rectification()
              .ifPresentOrElse(
                  r -> page.paragraph(sentence(direction(r, result))),
                  () ->
                      page.paragraph(
                          Rich.plain(
                              "No bias was solved with both signs: there is no rectification to"
                                  + " read.")));
    }
  }

  private String direction(CurrentVoltage.Rectification r, CurrentResult result) {
    String from = r.forwardPositive() ? names.getFirst() : names.getLast();
    String to = r.forwardPositive() ? names.getLast() : names.getFirst();
    String at = Numbers.fixed(r.bias_V(), 2) + " V";
    String central =
        r.ratio() < RECTIFIES
            ? "The contact conducts almost alike both ways: at "
                + at
                + " the two currents differ by a"
                + " factor of "
                + Numbers.compact(r.ratio(), 3)
                + "."
            : "Forward is the bias at which electrons pass from "
                + from
                + " to "
                + to
                + " ("
                + to
                + " positive). At "
                + at
                + " it carries "
                + Numbers.compact(r.ratio(), 3)
                + " times the current of the reverse, in which electrons pass from "
                + to
                + " to "
                + from
                + ".";
    boolean ohmic =
        r.ratio() >= RECTIFIES
            && junction.junction().interfaces().stream()
                .allMatch(i -> i.kind() == Interface.Kind.OHMIC);
    return central
        + (ohmic
            ? " No contact here has a barrier: what differs is how many carriers its two faces send"
                + " into a thin layer."
            : "")
        + drawn(r.forwardPositive(), result);
  }

  private static String drawn(boolean forwardPositive, CurrentResult result) {
    CurrentResult.Draws draws = result.draws();
    if (draws.ratio().isEmpty() || draws.positiveConducts().isEmpty()) {
      return "";
    }
    double positive = draws.positiveConducts().getAsDouble();
    Confidence.Quantiles q = draws.ratio().get();
    return " Over "
        + draws.samples()
        + " draws of library values, mobilities and lifetimes this is the direction that conducts"
        + " better in "
        + Numbers.percent(forwardPositive ? positive : 1 - positive)
        + ", and the better direction carries "
        + Numbers.compact(q.low(), 2)
        + " to "
        + Numbers.compact(q.high(), 2)
        + " times the other (90 %, at "
        + Numbers.fixed(result.compared_V(), 2)
        + " V).";
  }

  private void tunnelling(TunnelBarrier barrier) {
    double factor = barrier.enhancement().first();
    page.paragraph(
        sentence(
            "Of the barriers at the interfaces that between "
                + barrier.left()
                + " and "
                + barrier.right()
                + " passes "
                + (barrier.holes() ? "holes" : "electrons")
                + " most easily below its top: with tunnelling (WKB, at equilibrium) "
                + Numbers.compact(factor, 3)
                + " times as many as above it. "
                + (factor < 2
                    ? "It may be left out here."
                    : "The currents shown leave it out, and so are too small by up to this"
                        + " factor where emission limits them.")));
  }
}
