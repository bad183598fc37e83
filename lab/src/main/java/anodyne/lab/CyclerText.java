package anodyne.lab;

import anodyne.lab.Units.Dimension;
import anodyne.measurement.TimeSeries;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text exports of cyclers that are one table of records after lines of preamble. Makers differ in
 * the headings they are known by, in what headings mean and in the units their manuals give.
 */
final class CyclerText implements Format {
  /** Lines among which the headings are searched. */
  private static final int PREAMBLE = 60;

  /**
   * Habits of a maker.
   *
   * @param marks keys of headings of which all of one set must be there
   * @param own meanings of headings that differ from the usual ones
   * @param units units where headings have none
   * @param restarting whether charge is counted anew in each step
   */
  private record Maker(
      String name,
      String instrument,
      Set<String> extensions,
      List<Set<String>> marks,
      Map<String, Quantity> own,
      Map<Dimension, String> units,
      boolean restarting) {}

  private static final Map<String, Quantity> NONE = Map.of();

  /** LAND, LANHE, Landt: csv with names and units joined by underscores, or text. */
  static final CyclerText LANDT =
      new CyclerText(
          new Maker(
              "Landt text",
              "LAND",
              Set.of("csv", "txt"),
              List.of(
                  Set.of("channelindex", "testtime", "stepname"),
                  Set.of("rec", "cyc", "test", "amps", "volts"),
                  Set.of("record", "testtime", "systime"),
                  Set.of("record", "testtime", "step-state"),
                  Set.of("index", "testtime", "systime"),
                  Set.of("index", "testtime", "step-state")),
              NONE,
              Map.of(),
              true));

  /** Arbin csv with underscores, or with blanks and units. */
  static final CyclerText ARBIN =
      new CyclerText(
          new Maker(
              "Arbin csv",
              "Arbin",
              Set.of("csv", "txt"),
              List.of(Set.of("datapoint", "testtime", "chargecapacity", "dischargecapacity")),
              NONE,
              Map.of(
                  Dimension.TIME, "s",
                  Dimension.CURRENT, "A",
                  Dimension.VOLTAGE, "V",
                  Dimension.CHARGE, "Ah",
                  Dimension.ENERGY, "Wh"),
              false));

  /** Maccor text in its layouts: Rec# or Rec, Amps or Current [A], State or Md. */
  static final CyclerText MACCOR =
      new CyclerText(
          new Maker(
              "Maccor text",
              "Maccor",
              Set.of("txt", "csv"),
              List.of(
                  Set.of("rec", "testtime", "steptime", "md"),
                  Set.of("rec", "testtime", "steptime", "state"),
                  Set.of("rec", "testtime", "steptime", "amps"),
                  Set.of("cyc", "step", "testtime", "steptime", "dpttime")),
              NONE,
              Map.of(),
              false));

  private final Maker maker;

  private CyclerText(Maker maker) {
    this.maker = maker;
  }

  @Override
  public String name() {
    return maker.name();
  }

  @Override
  public Set<String> extensions() {
    return maker.extensions();
  }

  @Override
  public boolean recognises(Source source) {
    return heading(Text.head(source)).isPresent();
  }

  /** The headings, the text standing at their line. */
  private Optional<List<Header>> heading(Text text) {
    text.rewind();
    while (text.number() < PREAMBLE && text.next()) {
      String line = text.line();
      List<Header> headers =
          TextTable.cells(line, TextTable.separator(line)).stream().map(Header::of).toList();
      Set<String> keys = headers.stream().map(Header::key).collect(Collectors.toSet());
      Map<Quantity, Integer> found = CyclerColumns.found(headers, maker.own());
      if (maker.marks().stream().anyMatch(keys::containsAll)
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
    List<Header> headers = heading(text).orElse(List.of());
    int line = text.number();
    Optional<Instant> started = preamble(text, line, notes);
    text.to(line);
    CyclerColumns columns = CyclerColumns.of(headers, maker.own(), maker.units(), notes);
    char separator = TextTable.separator(text.line());
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    TimeSeries series = CyclerTable.read(text, table, columns, notes, reading, maker.restarting());
    return notes.recording(
        name(), maker.instrument(), List.of(CyclerTable.startedAt(series, started)));
  }

  /** Entries before the headings; the date the test began if one of them is it. */
  private static Optional<Instant> preamble(Text text, int heading, Notes notes) {
    text.rewind();
    Optional<Instant> started = Optional.empty();
    while (text.next() && text.number() < heading) {
      String line = text.line();
      String[] parts = line.split("[\\t,;]|: ", 2);
      if (parts.length < 2) {
        continue;
      }
      String key = parts[0].replaceAll("[:#\"]+$", "").strip();
      String value = parts[1].replaceAll("^[\\s,;:]+|[\\s,;]+$", "");
      notes.setting(key, value);
      String lower = key.toLowerCase(Locale.ROOT);
      if (started.isEmpty()
          && (lower.equals("started")
              || lower.startsWith("date of test")
              || lower.startsWith("start time"))) {
        started = notes.start(value, Dates.Order.MONTH_FIRST);
      }
    }
    return started;
  }
}
