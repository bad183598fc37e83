package anodyne.report;

import anodyne.evidence.Cell;
import anodyne.evidence.EvidenceRow;
import anodyne.evidence.HeterostructureClass;
import anodyne.report.draw.Numbers;
import anodyne.report.draw.Rich;
import anodyne.verdict.Relatives;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of the evidence as a table, with disputed and uncertain cells marked. */
final class EvidenceRowTable {
  private EvidenceRowTable() {}

  /**
   * Writes the table.
   *
   * @param style class of its rows, or empty
   */
  static void write(Page page, List<Relatives.Related<EvidenceRow>> related, String style) {
    List<Page.Row> rows =
        related.stream().map(r -> new Page.Row(style, cells(r.item(), r.common()))).toList();
    page.table(
        "",
        List.of(
            Page.text("Row"),
            Page.text("Material"),
            Page.text("Class"),
            Page.text("Common"),
            Page.number("Window (V)"),
            Page.number("ICE (%)"),
            new Page.Amount(Rich.of("Cycled (mAh g^{−1})")),
            new Page.Amount(Rich.of("at (A g^{−1})")),
            Page.number("Cycles"),
            new Page.Amount(Rich.of("Rate (mAh g^{−1})")),
            new Page.Amount(Rich.of("at (A g^{−1})")),
            Page.text("Conflicts")),
        rows);
  }

  private static List<Page.Cell> cells(EvidenceRow row, String common) {
    String label = row.isUsers() ? row.label() + " (yours)" : String.valueOf(row.number());
    String ofClass = row.heterostructureClass().map(HeterostructureClass::word).orElse("–");
    return List.of(
        Page.text(label),
        word(row, Rich.formula(row.material()), Cell.MATERIAL),
        word(row, Rich.plain(ofClass), Cell.CLASS),
        new Page.Text(Rich.chemistry(common)),
        amount(row, window(row), Cell.VOLTAGE_MIN, Cell.VOLTAGE_MAX),
        amount(row, number(row.ice_percent()), Cell.ICE),
        amount(row, number(row.cycling().map(c -> c.capacity_mAh_per_g())), Cell.CYCLING_CAPACITY),
        amount(row, number(row.cycling().map(c -> c.current_A_per_g())), Cell.CYCLING_CURRENT),
        amount(row, number(row.cycling().map(c -> (double) c.cycles())), Cell.CYCLES),
        amount(row, number(row.rate().map(r -> r.capacity_mAh_per_g())), Cell.RATE_CAPACITY),
        amount(row, number(row.rate().map(r -> r.current_A_per_g())), Cell.RATE_CURRENT),
        new Page.Source(String.join(", ", row.conflictIds())));
  }

  private static Page.Cell amount(EvidenceRow row, Rich shown, Cell... cells) {
    return cell(row, shown, true, cells);
  }

  private static Page.Cell word(EvidenceRow row, Rich shown, Cell cell) {
    return cell(row, shown, false, cell);
  }

  private static Page.Cell cell(EvidenceRow row, Rich shown, boolean isNumber, Cell... cells) {
    boolean uncertain = Arrays.stream(cells).anyMatch(row.uncertainCells()::contains);
    Rich marked = uncertain ? shown.then(" ?") : shown;
    List<String> ids =
        Arrays.stream(cells)
            .flatMap(c -> row.disputes().getOrDefault(c, List.of()).stream())
            .distinct()
            .toList();
    if (!ids.isEmpty()) {
      return new Page.Disputed(marked, String.join(", ", ids), isNumber);
    }
    return isNumber ? new Page.Amount(marked) : new Page.Text(marked);
  }

  private static Rich window(EvidenceRow row) {
    return Rich.plain(
        row.window()
            .map(w -> Numbers.plain(w.min_V(), 6) + " to " + Numbers.plain(w.max_V(), 6))
            .orElse("–"));
  }

  /** A number as printed, or a dash. */
  static Rich number(OptionalDouble value) {
    return value.isPresent() ? number(Optional.of(value.getAsDouble())) : Rich.plain("–");
  }

  private static Rich number(Optional<Double> value) {
    return Rich.plain(value.map(v -> Numbers.plain(v, 6).replace('-', '−')).orElse("–"));
  }
}
