package anodyne.lab;

import anodyne.data.InputException;
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
 * Text of CH Instruments: date, technique, entries {@code Key = value}, perhaps results per
 * segment, headings, an empty line, numbers. A voltammogram holds segments, sweeps from vertex to
 * vertex, perhaps only the last of them; two segments are a cycle.
 */
final class ChiText implements Format {
  @Override
  public String name() {
    return "CHI text";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "csv");
  }

  @Override
  public boolean recognises(Source source) {
    List<String> lines = Text.head(source).first(60);
    boolean dated = Dates.instant(lines.getFirst(), Order.MONTH_FIRST).isPresent();
    boolean chi = lines.stream().anyMatch(line -> line.startsWith("Instrument Model:  CHI"));
    boolean headed = lines.stream().anyMatch(ChiText::isHeading);
    boolean sourced = lines.stream().anyMatch(line -> line.startsWith("Data Source:"));
    return chi || (sourced && (dated || headed));
  }

  private static boolean isHeading(String line) {
    String start = line.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("potential/v")
        || start.startsWith("freq/hz")
        || start.startsWith("time/s");
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    String date = text.next() ? text.line() : "";
    String technique = text.next() ? text.line().strip() : "";
    notes.setting("Technique", technique);
    List<Integer> segments = new ArrayList<>();
    boolean headed = false;
    while (!headed && text.next()) {
      String line = text.line().strip();
      headed = isHeading(line);
      if (!headed) {
        entry(line, notes, segments);
      }
    }
    if (!headed) {
      throw new InputException(
          "no headings of a table in this CHI text",
          notes.file(),
          "export it as text with its headings, such as Potential/V, Current/A; the file may be"
              + " cut");
    }
    Optional<Instant> start = notes.start(date, Order.MONTH_FIRST);
    String heading = text.line();
    char separator = TextTable.separator(heading);
    List<String> names = TextTable.cells(heading, separator);
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    Optional<ImpedanceTable> impedance = ImpedanceTable.among(names, notes.file());
    List<Measurement> found = new ArrayList<>();
    if (impedance.isPresent()) {
      SpectrumRows rows = new SpectrumRows(notes.file());
      impedance.get().read(table, rows);
      found.addAll(rows.spectra(start, notes.number("Amplitude (V)")));
      notes.warn(rows.warnings());
      highest(found, notes);
    } else {
      Sweep sweep = new Sweep(notes, names.stream().map(Header::of).toList(), technique(technique));
      notes.number("Init E (V)").ifPresent(sweep::hold);
      sweep.read(table, notes.number("Scan Rate (V/s)"));
      found.addAll(sweep.series(start, segments, notes.number("Segment"), reading.flipCurrent()));
    }
    return notes.recording(name(), notes.setting("Instrument Model").orElse("CHI"), found);
  }

  private static void entry(String line, Notes notes, List<Integer> segments) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    if (line.matches("Segment \\d{1,6}:.*")) {
      segments.add(Integer.parseInt(line.substring(8, colon)));
    } else if (equals > 0) {
      notes.setting(line.substring(0, equals), line.substring(equals + 1));
    } else if (colon > 0 && !line.startsWith("File") && !line.startsWith("Results")) {
      notes.setting(line.substring(0, colon), line.substring(colon + 1));
    }
  }

  private static Technique technique(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("voltammetry") || lower.contains("tafel")) {
      return Technique.VOLTAMMETRY;
    }
    if (lower.contains("open circuit")) {
      return Technique.OPEN_CIRCUIT;
    }
    return lower.contains("chronopotentiometry") ? Technique.CYCLING : Technique.OTHER;
  }

  /** Says when the highest frequency is far from the one that was asked for. */
  private static void highest(List<Measurement> found, Notes notes) {
    OptionalDouble asked = notes.number("High Frequency (Hz)");
    double reached = 0;
    for (Measurement measurement : found) {
      if (measurement instanceof anodyne.measurement.Spectrum spectrum) {
        reached = Math.max(reached, spectrum.frequency_Hz().max());
      }
    }
    if (asked.isPresent() && reached > 0 && asked.getAsDouble() > 2 * reached) {
      notes.warn(
          "frequency_limited",
          String.format(
              Locale.ROOT,
              "asked for %.4g Hz, the highest frequency in the file is %.4g Hz; the range of the"
                  + " instrument ends there",
              asked.getAsDouble(),
              reached));
    }
  }
}
