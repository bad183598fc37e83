package anodyne.lab;

import anodyne.lab.Units.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Neware text exports: one table of records with English or Chinese headings, or three levels in
 * one table, cycle, step and record, told apart by the empty cells before them. Charge and energy
 * begin anew with each step; {@code Time} is the time within it.
 */
final class NewareCsv implements Format {
  static final Map<String, Quantity> OWN =
      Map.of(
          "time", Quantity.STEP_TIME,
          "relativetime", Quantity.STEP_TIME,
          "时间", Quantity.STEP_TIME,
          "记录时间", Quantity.STEP_TIME,
          "cycle", Quantity.CYCLE);

  private static final Set<String> RECORD_NAMES =
      Set.of("datapoint", "recordid", "recordindex", "record", "数据序号", "记录序号", "记录号", "记录id");

  @Override
  public String name() {
    return "Neware csv";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "txt");
  }

  @Override
  public boolean recognises(Source source) {
    if (!source.isText()) {
      return false;
    }
    Text text = Text.head(source);
    return heading(text).isPresent() || NewareLevels.isAt(Text.head(source));
  }

  /** The headings of a flat table, the text standing at their line. */
  private static Optional<List<Header>> heading(Text text) {
    text.rewind();
    for (int i = 0; i < 10 && text.next(); i++) {
      String line = text.line();
      List<Header> headers =
          TextTable.cells(line, TextTable.separator(line)).stream().map(Header::of).toList();
      Map<Quantity, Integer> found = CyclerColumns.found(headers, OWN);
      boolean maker =
          line.toLowerCase(Locale.ROOT).contains("dchg")
              || line.contains("工步")
              || headers.stream().anyMatch(h -> h.key().equals("steptype"));
      boolean bdf = BdfColumn.header(TextTable.cells(line, TextTable.separator(line))).isPresent();
      if (maker
          && !bdf
          && headers.stream().anyMatch(h -> RECORD_NAMES.contains(h.key()))
          && found.containsKey(Quantity.VOLTAGE)
          && found.containsKey(Quantity.CURRENT)) {
        return Optional.of(headers);
      }
    }
    return Optional.empty();
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    Optional<List<Header>> found = heading(text);
    if (found.isEmpty()) {
      text = NewareLevels.flat(Text.of(source).utf8());
      found = heading(text);
      notes.setting("layout", "three levels: cycle, step, record");
    }
    List<Header> headers = found.orElse(List.of());
    CyclerColumns columns = CyclerColumns.of(headers, OWN, Map.<Dimension, String>of(), notes);
    char separator = TextTable.separator(text.line());
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    return notes.recording(
        name(), "Neware", List.of(CyclerTable.read(text, table, columns, notes, reading, true)));
  }
}
