package anodyne.lab;

import anodyne.lab.Dates.Order;
import anodyne.measurement.Measurement;
import anodyne.measurement.TimeSeries.Technique;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * BioLogic {@code .mpt}, text of EC-Lab and BT-Lab: the second line counts the lines of the header,
 * the last of which names the columns. Rows with a frequency above 0 are points of a spectrum, the
 * others of a time series.
 */
final class BioLogicText implements Format {
  /** Width of a column in the table of parameters. */
  private static final int PARAMETER = 20;

  @Override
  public String name() {
    return "BioLogic mpt";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("mpt", "txt");
  }

  @Override
  public boolean recognises(Source source) {
    String first = Text.head(source).first(1).getFirst();
    return first.startsWith("EC-Lab ASCII FILE") || first.startsWith("BT-Lab ASCII FILE");
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    List<String> names = header(text, notes);
    List<Header> columns = names.stream().map(Header::of).toList();
    TextTable table = new TextTable(text, '\t', TextTable.decimal(text, '\t'));
    Optional<ImpedanceTable> impedance = ImpedanceTable.among(names, notes.file());
    SpectrumRows points = new SpectrumRows(notes.file());
    String title = notes.setting("Technique").orElse("");
    Technique technique = technique(title);
    if (title.isEmpty() && impedance.isEmpty()) {
      int position = text.position();
      int line = text.number();
      technique = BioLogicRows.guessed(table, columns);
      text.resume(position, line);
    }
    BioLogicRows series = new BioLogicRows(columns, technique, notes, reading);
    boolean mixed = !title.isEmpty() && !title.toLowerCase(Locale.ROOT).contains("impedance");
    int frequency = Columns.find(columns, Set.of("freq"));
    while (table.next()) {
      if (impedance.isPresent() && !(mixed && table.number(frequency) == 0)) {
        impedance.get().row(table, points);
      } else {
        series.row(table);
      }
    }
    Optional<Instant> start =
        series
            .start()
            .or(() ->
                notes
                    .setting("Acquisition started on")
                    .flatMap(date -> notes.start(date, order(date))));
    OptionalDouble amplitude_mV = notes.number("Va (mV)");
    List<Measurement> found = new ArrayList<>();
    found.addAll(
        points.spectra(
            start,
            amplitude_mV.isPresent()
                ? OptionalDouble.of(1e-3 * amplitude_mV.getAsDouble())
                : OptionalDouble.empty()));
    notes.warn(points.warnings());
    series.series(start).ifPresent(found::add);
    return notes.recording(name(), notes.setting("Device").orElse("BioLogic"), found);
  }

  /** Reads the header; leaves the text at the line of the names, which are given back. */
  private static List<String> header(Text text, Notes notes) {
    text.next();
    text.next();
    OptionalDouble count =
        text.line().contains(":")
            ? Notes.leading(text.line().substring(text.line().indexOf(':') + 1))
            : OptionalDouble.empty();
    int lines = count.isPresent() ? (int) count.getAsDouble() : 0;
    boolean titled = false;
    while (lines > 3 && text.number() < lines - 1 && text.next()) {
      String line = text.line();
      int colon = line.indexOf(" :");
      if (colon > 0) {
        notes.setting(line.substring(0, colon), line.substring(colon + 2));
      } else if (!titled && !line.isBlank()) {
        notes.setting("Technique", line);
        titled = true;
      } else if (line.length() > PARAMETER) {
        notes.setting(line.substring(0, PARAMETER), line.substring(PARAMETER));
      }
    }
    text.next();
    List<String> names = TextTable.cells(text.line(), '\t');
    if (!isNames(names)) {
      notes.warn(
          "header_lines",
          "the count of header lines does not lead to the names of the columns; they were searched"
              + " for");
      text.rewind();
      while (text.next() && !isNames(names)) {
        names = TextTable.cells(text.line(), '\t');
      }
    }
    return names;
  }

  private static boolean isNames(List<String> cells) {
    return cells.size() > 1
        && cells.stream()
            .anyMatch(c -> c.startsWith("time/") || c.startsWith("freq/") || c.startsWith("Ewe"));
  }

  private static Order order(String date) {
    return date.indexOf('.') > 0 && date.indexOf('.') < 3 ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  private static Technique technique(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (lower.contains("voltammetry") || lower.contains("linear sweep")) {
      return Technique.VOLTAMMETRY;
    }
    if (lower.startsWith("open circuit")) {
      return Technique.OPEN_CIRCUIT;
    }
    boolean cycling =
        lower.contains("galvano")
            || lower.contains("potential limitation")
            || lower.contains("modulo bat")
            || lower.contains("battery")
            || lower.contains("constant current")
            || lower.contains("chronopotentiometry");
    return cycling && !lower.contains("impedance") ? Technique.CYCLING : Technique.OTHER;
  }
}
