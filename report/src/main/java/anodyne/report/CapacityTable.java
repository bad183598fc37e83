package anodyne.report;

import anodyne.evidence.Capacities;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Sequence;
import anodyne.study.SodiationResult;
import anodyne.study.Study;
import java.util.ArrayList;
import java.util.List;

/** Capacities of the hosts and of all together, beside those that are quoted. */
final class CapacityTable {
  private final Page page;
  private final Study study;
  private final SodiationResult result;

  CapacityTable(Page page, Study study, SodiationResult result) {
    this.page = page;
    this.study = study;
    this.result = result;
  }

  void write() {
    page.heading(Rich.plain("Theoretical capacity"));
    List<Page.Row> rows = new ArrayList<>();
    for (SodiationResult.HostResult host : result.hosts()) {
      host.path().ifPresent(path -> rows.add(row(host, new Capacity(host.host(), path))));
    }
    Sequence sequence = result.central().sequence();
    if (rows.size() > 1) {
      rows.add(
          Page.row(
              Page.text("together"),
              Page.number("1"),
              Page.text(""),
              Page.text(""),
              Page.number(Numbers.fixed(sequence.capacity_mAh_per_g(), 0)),
              Page.text(""),
              Page.number(average(sequence)),
              Page.text("")));
    }
    page.table(
        "",
        List.of(
            Page.text("Host"),
            new Page.Amount(Rich.plain("Mass fraction")),
            Page.text("From – to"),
            new Page.Amount(Rich.plain("n (Na per host)")),
            new Page.Amount(Rich.plain("mAh per g of host")),
            new Page.Amount(Rich.plain("mAh per g sodiated")),
            new Page.Amount(Rich.plain("Average potential (V), 90 %")),
            new Page.Amount(Rich.plain("On the hull in"))),
        rows);
    page.quiet(
        Rich.plain(
            "To the richest compounds with sodium that compete, all of each host reacting."
                + " Sodiated: per gram of all that is solid at the end. On the hull in: share of"
                + " the draws in which the pristine host is stable against its own elements'"
                + " other compounds."));
    quoted();
  }

  private Page.Row row(SodiationResult.HostResult result, Capacity capacity) {
    return Page.row(
        new Page.Text(Rich.formula(result.host().name())),
        Page.number(Numbers.plain(result.massFraction(), 3)),
        new Page.Text(
            Rich.chemistry(
                capacity.path().start().shown() + " – " + capacity.path().end().shown())),
        Page.number(Numbers.plain(capacity.electrons(), 4)),
        Page.number(Numbers.fixed(capacity.perHost_mAh_per_g(), 0)),
        Page.number(Numbers.fixed(capacity.perSodiated_mAh_per_g(), 0)),
        Page.number(result.averageVoltage().map(Electrode::volts).orElse("–")),
        Page.number(Numbers.percent(result.stableShare())));
  }

  /** Mean of the potentials over the charge. */
  static String average(Sequence sequence) {
    double charge = sequence.capacity_mAh_per_g();
    if (!(charge > 0)) {
      return "–";
    }
    double sum = 0;
    for (Sequence.HostStep step : sequence.steps()) {
      sum += step.voltage_V() * sequence.charge_mAh_per_g(step);
    }
    return Numbers.fixed(sum / charge, 2);
  }

  private void quoted() {
    List<Page.Row> rows = new ArrayList<>();
    for (SodiationResult.HostResult host : result.hosts()) {
      host.path()
          .ifPresent(path -> {
            Capacity capacity = new Capacity(host.host(), path);
            capacity
                .quoted(study.evidence().all())
                .forEach(each -> rows.add(quoted(host, capacity, each)));
          });
    }
    if (rows.isEmpty()) {
      return;
    }
    page.table(
        "As the article counts them",
        List.of(
            Page.text("Host"),
            Page.text("Counted"),
            new Page.Amount(Rich.plain("Electrons")),
            new Page.Amount(Rich.plain("mAh/g of these electrons")),
            new Page.Amount(Rich.plain("Printed (mAh/g)")),
            new Page.Amount(Rich.plain("This path (mAh/g)"))),
        rows);
  }

  private static Page.Row quoted(
      SodiationResult.HostResult host, Capacity capacity, Capacities.Theoretical each) {
    return Page.row(
        new Page.Text(Rich.formula(host.host().name())),
        new Page.Text(Rich.chemistry(each.how())),
        Page.number(each.electrons()),
        Page.number(Numbers.fixed(capacity.of(Capacity.electrons(each)), 1)),
        Page.number(
            each.printed_mAh_per_g().isPresent()
                ? Numbers.plain(each.printed_mAh_per_g().getAsDouble(), 5)
                : "–"),
        Page.number(Numbers.fixed(capacity.perHost_mAh_per_g(), 1)));
  }
}
