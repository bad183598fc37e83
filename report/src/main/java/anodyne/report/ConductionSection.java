package anodyne.report;

import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.CurrentResult;
import java.util.ArrayList;
import java.util.List;

/** The resistance of a junction at zero bias, its parts, and what follows from it. */
final class ConductionSection {
  private static final double CM2 = 1e4;

  private final Page page;
  private final List<String> names;

  ConductionSection(Page page, List<String> names) {
    this.page = page;
    this.names = names;
  }

  void write(CurrentResult.InterfaceConduction conduction, CurrentResult.Draws draws) {
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
    page.paragraph(Rich.sentence(comparison(conduction, draws), names));
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
}
