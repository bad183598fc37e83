package anodyne.report;

import anodyne.design.Bonding;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.CurrentResult;
import java.util.ArrayList;
import java.util.List;

/** Barriers of metals, carbons and MXenes on the semiconductors of a junction. */
final class BarrierTable {
  private BarrierTable() {}

  static void write(Page page, List<CurrentResult.Barrier> barriers) {
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
    page.table("", head, barriers.stream().map(BarrierTable::barrier).toList());
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
      cells.add(Page.number(b.of(bonding).map(BarrierTable::height).orElse("–")));
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
