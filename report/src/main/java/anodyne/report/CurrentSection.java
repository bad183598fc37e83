package anodyne.report;

import anodyne.data.CurrentVoltageDocument;
import anodyne.design.Bonding;
import anodyne.junction.CurrentVoltage;
import anodyne.junction.DriftDiffusion;
import anodyne.junction.Interface;
import anodyne.junction.PhaseTransport;
import anodyne.junction.TunnelBarrier;
import anodyne.report.draw.Figure;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.Confidence;
import anodyne.study.CurrentResult;
import anodyne.study.JunctionResult;
import anodyne.study.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The junction under bias: what flows which way, how sure that is, and what it costs. */
final class CurrentSection {
  private static final double CM2 = 1e4;

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

  void write(List<Figure> figures) {
    switch (junction.current()) {
      case Stage.Unavailable<CurrentResult>(String reason, var _) ->
          page.paragraph(Rich.sentence("Not available: " + reason + ".", names));
      case Stage.Available<CurrentResult>(CurrentResult result) -> {
        direction(result);
        figures.forEach(page::figure);
        result.thinnest().ifPresent(this::tunnelling);
        trust(result);
        result.conduction().ifPresent(c -> conduction(c, result.draws()));
      }
    }
    if (!junction.barriers().isEmpty()) {
      barriers();
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

  private void trust(CurrentResult result) {
    page.heading(Rich.plain("How far these currents can be trusted"));
    page.paragraph(
        Rich.plain(
            "The size of the current is not predictive: it goes with mobilities and lifetimes, of"
                + " which the library holds little. Outer faces are taken as ohmic, carriers are"
                + " emitted over the steps of the bands, tunnelling is not counted. What would make"
                + " it a prediction: a mobility of each phase, measured on the sample whose"
                + " carriers are known."));
    List<Page.Row> rows = new ArrayList<>();
    for (PhaseTransport t : result.transports().stream().flatMap(Optional::stream).toList()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(t.name())),
              new Page.Amount(Numbers.significant(t.mobility_cm2_per_Vs().value(), 2)),
              new Page.Amount(
                  Numbers.significant(t.mobility_cm2_per_Vs().low(), 1)
                      .then(" to ")
                      .then(Numbers.significant(t.mobility_cm2_per_Vs().high(), 1))),
              Page.text(t.remark()),
              new Page.Badge(t.mobility_cm2_per_Vs().quality()),
              new Page.Amount(Numbers.significant(t.lifetime_s().value(), 1))));
    }
    page.table(
        "",
        List.of(
            Page.text("Phase"),
            new Page.Amount(Rich.of("Mobility (cm^{2} V^{−1} s^{−1})")),
            Page.number("90 %"),
            Page.text("From"),
            Page.text("Quality"),
            Page.number("Lifetime (s)")),
        rows);
    variations(result);
  }

  private void variations(CurrentResult result) {
    List<Page.Row> rows = new ArrayList<>();
    for (CurrentResult.Variation v : result.variations()) {
      rows.add(
          Page.row(
              new Page.Text(sentence(v.what())),
              v.factor() == 1
                  ? Page.number("–")
                  : new Page.Amount(Numbers.significant(v.factor(), 2)),
              current(v, CurrentResult.Mirrored::positive_A_per_m2),
              current(v, CurrentResult.Mirrored::negative_A_per_m2),
              v.currents().isPresent()
                  ? new Page.Amount(Numbers.significant(v.currents().get().ratio(), 3))
                  : Page.number("not solved")));
    }
    page.table(
        "One estimate moved to the ends of its interval",
        List.of(
            Page.text("Moved"),
            Page.number("Times"),
            new Page.Amount(
                Rich.of("J at +" + Numbers.fixed(result.compared_V(), 2) + " V (A cm^{−2})")),
            new Page.Amount(
                Rich.of("J at −" + Numbers.fixed(result.compared_V(), 2) + " V (A cm^{−2})")),
            Page.number("Ratio of sizes")),
        rows);
  }

  private static Page.Cell current(
      CurrentResult.Variation v, ToDoubleFunction<CurrentResult.Mirrored> part) {
    return v.currents().isPresent()
        ? new Page.Amount(Numbers.significant(part.applyAsDouble(v.currents().get()) / CM2, 2))
        : Page.number("–");
  }

  private void conduction(CurrentResult.InterfaceConduction conduction, CurrentResult.Draws draws) {
    page.heading(Rich.plain("Resistance at zero bias"));
    List<Page.Row> rows = new ArrayList<>();
    for (CurrentResult.LayerConduction l : conduction.layers()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.formula(l.name()).then(" alone")),
              new Page.Amount(Numbers.significant(l.conductivity_S_per_m(), 2)),
              new Page.Amount(Numbers.significant(l.resistance_ohm_m2() * CM2, 2)),
              new Page.Badge(l.quality())));
    }
    rows.add(
        Page.row(
            Page.text("contacts"),
            Page.number("–"),
            new Page.Amount(Numbers.significant(conduction.contacts_ohm_m2() * CM2, 2)),
            Page.text("")));
    rows.add(
        Page.row(
            Page.text("whole stack"),
            new Page.Amount(Numbers.significant(conduction.effective_S_per_m(), 2)),
            new Page.Amount(Numbers.significant(conduction.whole_ohm_m2() * CM2, 2)),
            Page.text("")));
    page.table(
        "",
        List.of(
            Page.text("Part"),
            Page.number("Conductivity (S/m)"),
            new Page.Amount(Rich.of("Area resistance (Ω cm^{2})")),
            Page.text("Quality")),
        rows);
    page.paragraph(sentence(comparison(conduction, draws)));
    page.paragraph(
        Rich.plain(
            "What can be concluded: whether electrons meet a resistance of their own at the dry"
                + " contact, next to that of the layers. What cannot: the charge-transfer"
                + " resistance of an impedance spectrum is that of sodium entering from the"
                + " electrolyte; a smaller one does not follow from the numbers above, nor does it"
                + " show a better electronic contact. Between particles in an electrode the carbon"
                + " carries the current past the layers."));
  }

  private static String comparison(
      CurrentResult.InterfaceConduction conduction, CurrentResult.Draws draws) {
    StringBuilder text = new StringBuilder("The stack conducts as a uniform layer of ");
    text.append(Numbers.compact(conduction.effective_S_per_m(), 2)).append(" S/m would");
    for (CurrentResult.LayerConduction l : conduction.layers()) {
      double ratio = conduction.effective_S_per_m() / l.conductivity_S_per_m();
      text.append(", ")
          .append(Numbers.compact(Math.max(ratio, 1 / ratio), 2))
          .append(ratio >= 1 ? " times better than " : " times worse than ")
          .append(l.name())
          .append(" of equal thickness");
    }
    text.append(
        conduction.contacts_ohm_m2() > 0
            ? ". The contacts add resistance: in series, a composite never conducts better than the"
                + " better of its phases."
            : ". The contacts take resistance away: carriers that gather at them short-circuit part"
                + " of their layers.");
    draws
        .contacts_ohm_m2()
        .ifPresent(q ->
            text.append(" Over the draws the contacts add ")
                .append(Numbers.compact(q.low() * CM2, 2))
                .append(" to ")
                .append(Numbers.compact(q.high() * CM2, 2))
                .append(" Ω cm² (90 %)."));
    return text.toString();
  }

  private void barriers() {
    page.heading(Rich.plain("Metals, carbons and MXenes on its semiconductors"));
    page.paragraph(
        Rich.of(
            "Barrier of the majority carriers in eV by the kind of bonding, which sets how far the"
                + " bands are pinned; in brackets 90 % of the draws of library values, slope and"
                + " dipole. A barrier above the flat-band distance depletes and blocks, one below"
                + " it makes an ohmic contact."));
    List<Page.Cell> head =
        new ArrayList<>(
            List.of(
                Page.text("Semiconductor"),
                Page.text("Metal"),
                Page.text("Carriers"),
                Page.number("Flat band (eV)")));
    for (Bonding bonding : Bonding.values()) {
      head.add(
          Page.number(
              Words.bonding(bonding.word())
                  + ", S "
                  + (bonding.leastSlope() == bonding.mostSlope()
                      ? Numbers.fixed(bonding.slope(), 0)
                      : Numbers.fixed(bonding.leastSlope(), 1)
                          + " to "
                          + Numbers.fixed(bonding.mostSlope(), 1))));
    }
    head.add(Page.text("Quality"));
    page.table("", head, junction.barriers().stream().map(CurrentSection::barrier).toList());
  }

  private static Page.Row barrier(CurrentResult.Barrier b) {
    List<Page.Cell> cells =
        new ArrayList<>(
            List.of(
                new Page.Text(Rich.formula(b.semiconductor())),
                new Page.Text(Rich.formula(b.metal())),
                Page.text(b.electrons() ? "electrons" : "holes"),
                Page.number(Numbers.fixed(b.flatBand_eV(), 2))));
    if (!b.missing().isEmpty()) {
      cells.add(
          new Page.Wide(
              Rich.plain("missing: " + b.missing().replace('_', ' ')),
              Bonding.values().length + 1));
      return new Page.Row("", cells);
    }
    for (Bonding bonding : Bonding.values()) {
      cells.add(Page.number(b.of(bonding).map(CurrentSection::height).orElse("–")));
    }
    cells.add(new Page.Badge(b.quality()));
    return new Page.Row("", cells);
  }

  private static String height(CurrentResult.Height h) {
    return Numbers.signed(h.central_eV(), 2)
        + " ("
        + Numbers.signed(h.drawn_eV().low(), 2)
        + " to "
        + Numbers.signed(h.drawn_eV().high(), 2)
        + ")";
  }
}
