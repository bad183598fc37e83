package anodyne.report;

import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Host;
import anodyne.sodiation.SodiationInputs;
import anodyne.study.SodiationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The energies the paths rest on, and the phases that were left out. */
final class CompetingTable {
  private final Page page;
  private final SodiationResult result;

  CompetingTable(Page page, SodiationResult result) {
    this.page = page;
    this.result = result;
  }

  void write() {
    SodiationInputs inputs = result.inputs();
    List<Compound> competing = competing(inputs);
    page.openDetails(
        "Which phases compete: "
            + competing.size()
            + " compounds with their enthalpies, "
            + inputs.leftOut().size()
            + " phases left out with the reason");
    page.quiet(
        Rich.plain(
            "A compound competes if its enthalpy is measured, from a handbook or derived from"
                + " measurements, is your own, or was named to be included. Weaker values differ"
                + " from those by more than compounds differ from the hull; they count for the"
                + " hosts asked for only. Elements stand at zero."));
    List<Page.Row> rows = new ArrayList<>();
    for (Host host : inputs.reacting()) {
      rows.add(row(host.name() + ", host", host.compound()));
    }
    for (Compound compound : competing) {
      rows.add(row(compound.name(), compound));
    }
    page.table(
        "",
        List.of(
            Page.text("Phase"),
            new Page.Amount(Rich.plain("Formation enthalpy (kJ/mol)")),
            new Page.Amount(Rich.plain("90 % interval")),
            Page.text("Quality"),
            Page.text("Method"),
            Page.text("Source")),
        rows);
    if (!inputs.leftOut().isEmpty()) {
      List<Page.Row> left = new ArrayList<>();
      for (SodiationInputs.LeftOut each : inputs.leftOut()) {
        left.add(Page.row(new Page.Text(Rich.chemistry(each.name())), Page.text(each.reason())));
      }
      page.table("Left out", List.of(Page.text("Phase"), Page.text("Reason")), left);
    }
    page.closeDetails();
  }

  /** The compounds that compete, without the elements and the hosts themselves. */
  static List<Compound> competing(SodiationInputs inputs) {
    List<Compound> hosts = inputs.hosts().stream().map(Host::compound).toList();
    return inputs.competing().stream().filter(c -> !c.isElement() && !hosts.contains(c)).toList();
  }

  private static Page.Row row(String name, Compound compound) {
    Optional<Selected> known = compound.amount(Property.FORMATION_ENTHALPY);
    if (known.isEmpty()) {
      return Page.row(
          new Page.Text(Rich.chemistry(name)),
          Page.number("–"),
          Page.number("–"),
          Page.text(""),
          Page.text(""),
          Page.text(""));
    }
    Selected value = known.get();
    return Page.row(
        new Page.Text(Rich.chemistry(name)),
        Page.number(Numbers.fixed(value.value(), 1)),
        Page.number(Numbers.fixed(value.low(), 1) + " to " + Numbers.fixed(value.high(), 1)),
        new Page.Badge(value.quality()),
        Page.text(value.method() + (value.overridden() ? " (your value)" : "")),
        new Page.Source(value.source()));
  }
}
