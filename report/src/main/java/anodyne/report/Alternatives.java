package anodyne.report;

import anodyne.design.Design;
import anodyne.junction.Interface;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.study.JunctionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same materials bonded in other ways, side by side. */
final class Alternatives {
  private final Page page;
  private final Design design;
  private final JunctionResult result;

  Alternatives(Page page, Design design, JunctionResult result) {
    this.page = page;
    this.design = design;
    this.result = result;
  }

  void write() {
    for (int i = 0; i < result.junction().interfaces().size(); i++) {
      write(i);
    }
  }

  private void write(int i) {
    Interface contact = result.junction().interfaces().get(i);
    page.heading(Rich.formula(contact.left()).then("/").then(Rich.formula(contact.right())));
    String used = design.interfaces().get(i).bonding().word();
    List<Page.Cell> head = new ArrayList<>(List.of(Page.text("Bonding")));
    for (JunctionResult.Alternative alternative : result.alternatives()) {
      String mark = alternative.bonding().equals(used) ? " (assumed here)" : "";
      head.add(Page.number(Words.bonding(alternative.bonding()) + mark));
    }
    List<Page.Row> rows = new ArrayList<>();
    rows.add(row(i, "Kind of contact", c -> Rich.plain(Words.kind(c.kind()))));
    rows.add(
        row(
            i,
            "Band alignment",
            c -> Rich.plain(c.alignment().map(Interface.Alignment::word).orElse("–"))));
    rows.add(
        row(
            i,
            "Field points",
            c -> c.field().map(f -> Words.direction(c, f)).orElse(Rich.plain("–"))));
    rows.add(
        row(
            i,
            "Potential step at the interface (V)",
            c -> Rich.plain(Numbers.signed(c.dipole_V(), 3))));
    rows.add(
        row(i, "Field on the left side (V/m)", c -> Numbers.significant(c.fieldLeft_V_per_m(), 3)));
    rows.add(
        row(
            i,
            "Field on the right side (V/m)",
            c -> Numbers.significant(c.fieldRight_V_per_m(), 3)));
    if (contact.conductionOffset_eV().isPresent()) {
      rows.add(
          row(
              i,
              "Conduction band offset (eV)",
              c -> Rich.plain(Numbers.signed(c.conductionOffset_eV().orElse(0), 3))));
    }
    if (contact.schottkyBarrier_eV().isPresent()) {
      rows.add(
          row(
              i,
              "Barrier (eV)",
              c -> Rich.plain(Numbers.signed(c.schottkyBarrier_eV().orElse(0), 3))));
    }
    rows.add(
        row(
            i,
            "To be noted",
            c ->
                Rich.plain(
                    c.flags().isEmpty()
                        ? "–"
                        : c.flags().stream()
                            .sorted()
                            .map(Words::flag)
                            .collect(Collectors.joining(", ")))));
    page.table("", head, rows);
  }

  private Page.Row row(int i, String what, Function<Interface, Rich> value) {
    List<Page.Cell> cells = new ArrayList<>(List.of(Page.text(what)));
    for (JunctionResult.Alternative alternative : result.alternatives()) {
      cells.add(new Page.Amount(value.apply(alternative.interfaces().get(i))));
    }
    return new Page.Row("", cells);
  }
}
