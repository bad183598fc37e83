package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Buffering;
import anodyne.sodiation.BufferingIndex;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.Solids;
import anodyne.sodiation.StepOrder;
import anodyne.sodiation.Swelling;
import anodyne.study.Confidence;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Swelling along the charge and how far the hosts buffer each other. */
final class SwellingSection {
  private static final double PERCENT = 100;

  private final Page page;
  private final Electrode electrode;
  private final SodiationFigures figures;

  SwellingSection(Page page, Electrode electrode, SodiationFigures figures) {
    this.page = page;
    this.electrode = electrode;
    this.figures = figures;
  }

  void write() {
    if (electrode.stages().isEmpty()) {
      return;
    }
    page.heading(Rich.plain("Swelling"));
    switch (electrode.result().volume()) {
      case Stage.Unavailable<SodiationResult.VolumeResult>(String reason, var _) ->
          page.paragraph(
              Rich.plain("Not available: ")
                  .then(Rich.chemistry(reason.replace('_', ' ')))
                  .then("."));
      case Stage.Available<SodiationResult.VolumeResult>(var volume) -> {
        figures.swelling().ifPresent(page::figure);
        swelling(volume);
        if (electrode.hosts().size() > 1 || electrode.result().hosts().size() > 1) {
          page.heading(Rich.plain("Buffering"));
          buffering(volume);
        }
        new StressSection(page, electrode, figures, volume).write();
        estimated(volume.solids());
      }
    }
  }

  private void swelling(SodiationResult.VolumeResult volume) {
    Swelling.Capacity capacity = volume.equilibrium().capacity();
    Swelling.Point end = volume.equilibrium().points().getLast();
    page.paragraph(
        Rich.plain("At the end of the equilibrium sequence the volume of ")
            .then(electrode.basis())
            .then(
                " has changed by "
                    + Numbers.signed(end.composite_percent(), 0)
                    + " %"
                    + spread(volume)
                    + ". Per volume the charge is "
                    + Numbers.fixed(capacity.host_mAh_per_cm3(), 0))
            .then(Rich.of(" mAh/cm^{3} of what is there before sodiation and "))
            .then(
                Numbers.fixed(capacity.sodiated_mAh_per_cm3(), 0)
                    + " of what is there after it. A void of "
                    + Numbers.fixed(PERCENT * volume.equilibrium().freeVolumeFraction(), 0)
                    + " % of the particle takes all swelling inside: a hollow sphere whose hole has"
                    + " "
                    + Numbers.fixed(volume.equilibrium().hollowRadiusRatio(), 2)
                    + " of its radius."));
  }

  private static String spread(SodiationResult.VolumeResult volume) {
    if (volume.equilibriumPercent().isEmpty()) {
      return "";
    }
    Confidence.Quantiles all = volume.equilibriumPercent().getLast().getLast();
    return " (90 % of the draws: "
        + Numbers.signed(all.low(), 0)
        + " to "
        + Numbers.signed(all.high(), 0)
        + " %)";
  }

  private void buffering(SodiationResult.VolumeResult volume) {
    Buffering buffering = volume.buffering();
    page.paragraph(
        Rich.plain(
            "The buffering index says how far two hosts swell at different times: 1 if never at the"
                + " same charge, 0 if in proportion all along. It is a property of the order of"
                + " steps, not of strength."));
    List<Page.Row> rows = new ArrayList<>();
    rows.add(index("at equilibrium", buffering.equilibrium(), volume.indexEquilibrium()));
    rows.add(index("along the reported path", buffering.measured(), volume.indexMeasured()));
    buffering.misfit().ifPresent(m -> rows.add(misfit("at equilibrium", m)));
    buffering.measuredMisfit().ifPresent(m -> rows.add(misfit("along the reported path", m)));
    buffering
        .order()
        .ifPresent(order ->
            rows.add(
                Page.row(
                    Page.text("Same order of steps in both"),
                    Page.text(
                        order
                            .agrees()
                            .map(agrees -> agrees ? "yes" : "no")
                            .orElse("nothing to compare")),
                    Page.text(""))));
    page.table(
        "",
        List.of(Page.text("Quantity"), Page.text("Value"), Page.text("90 % of the draws")),
        rows);
    buffering.order().ifPresent(order -> order(volume, order));
    figures.buffering().ifPresent(page::figure);
  }

  private static Page.Row index(
      String where, BufferingIndex.Result result, Optional<Confidence.Quantiles> spread) {
    return switch (result) {
      case BufferingIndex.Known(double value) ->
          Page.row(
              Page.text("Buffering index, " + where),
              Page.text(Numbers.fixed(value, 2)),
              Page.text(
                  spread
                      .map(q -> Numbers.fixed(q.low(), 2) + " to " + Numbers.fixed(q.high(), 2))
                      .orElse("–")));
      case BufferingIndex.Undefined(String reason) ->
          Page.row(
              Page.text("Buffering index, " + where),
              new Page.Text(Rich.plain("not defined: ").then(Rich.chemistry(reason))),
              Page.text(""));
    };
  }

  private static Page.Row misfit(String where, Buffering.Misfit misfit) {
    return Page.row(
        Page.text("Largest misfit of free linear strains, " + where),
        Page.text(
            Numbers.fixed(PERCENT * misfit.staggered(), 1)
                + " %; "
                + Numbers.fixed(PERCENT * misfit.simultaneous(), 1)
                + " % if both took up sodium in proportion"),
        Page.text(""));
  }

  private void order(SodiationResult.VolumeResult volume, StepOrder order) {
    if (order.pairs().isEmpty()) {
      return;
    }
    List<Page.Row> rows = new ArrayList<>();
    for (StepOrder.Pair pair : order.pairs()) {
      rows.add(
          Page.row(
              new Page.Text(name(volume, pair.one().equilibrium())),
              new Page.Text(name(volume, pair.other().equilibrium())),
              Page.number(Numbers.signed(pair.equilibrium_V(), 2)),
              Page.number(Numbers.signed(pair.measured_V(), 2))));
    }
    page.openDetails("Pairs of steps compared");
    page.table(
        "",
        List.of(
            Page.text("Step"),
            Page.text("Other step"),
            new Page.Amount(Rich.plain("Difference at equilibrium (V)")),
            new Page.Amount(Rich.plain("As reported (V)"))),
        rows);
    page.closeDetails();
  }

  private static Rich name(SodiationResult.VolumeResult volume, int step) {
    Sequence sequence = volume.equilibrium().sequence();
    Sequence.HostStep at = sequence.steps().get(step);
    return Rich.formula(sequence.hosts().get(at.host()).host().name())
        .then(" to ")
        .then(Rich.chemistry(at.after().shown()));
  }

  private void estimated(Solids solids) {
    if (solids.filled().isEmpty()) {
      return;
    }
    page.openDetails("Estimated values among volumes and moduli: " + solids.filled().size());
    List<Page.Row> rows = new ArrayList<>();
    for (Solids.Filled filled : solids.filled()) {
      rows.add(
          Page.row(
              new Page.Text(Rich.chemistry(filled.compound().name())),
              Page.text(Words.property(filled.value().property())),
              new Page.Amount(Numbers.significant(filled.value().value(), 3)),
              new Page.Amount(
                  Numbers.significant(filled.value().low(), 3)
                      .then(" to ")
                      .then(Numbers.significant(filled.value().high(), 3))),
              new Page.Text(Words.unit(filled.value().property())),
              new Page.Badge(filled.value().quality()),
              new Page.Source(filled.value().source())));
    }
    page.table(
        "",
        List.of(
            Page.text("Phase"),
            Page.text("Property"),
            new Page.Amount(Rich.plain("Value")),
            new Page.Amount(Rich.plain("90 % interval")),
            Page.text("Unit"),
            Page.text("Quality"),
            Page.text("Rule")),
        rows);
    page.closeDetails();
  }
}
