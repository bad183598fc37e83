package anodyne.lab;

import anodyne.lab.Dates.Order;
import anodyne.measurement.Spectrum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * ZPlot ({@code ZPLOT2 ASCII}, data after {@code End Comments}) and the older form that Autolab and
 * ZView also write ({@code "Z60W Data File"}, quoted headings): frequency, amplitude, bias, time,
 * real and imaginary part, then what is not needed.
 */
final class ZPlotText implements Format {
  private static final int FREQUENCY = 0;
  private static final int BIAS = 2;
  private static final int TIME = 3;
  private static final int REAL = 4;
  private static final int IMAGINARY = 5;

  @Override
  public String name() {
    return "ZPlot text";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("z", "txt");
  }

  @Override
  public boolean recognises(Source source) {
    String first = Text.head(source).first(1).getFirst().strip();
    return first.startsWith("ZPLOT2 ASCII")
        || first.startsWith("\"Z60W Data File")
        || first.startsWith("\"ZPlotW Data File");
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    char separator = header(text, notes);
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    SpectrumRows rows = new SpectrumRows(notes.file());
    while (table.next()) {
      rows.add(
          1,
          table.number(FREQUENCY),
          table.number(REAL),
          table.number(IMAGINARY),
          table.number(BIAS),
          table.number(TIME));
    }
    Optional<Instant> start =
        notes
            .setting("Date")
            .flatMap(date ->
                notes.start(date + " " + notes.setting("Time").orElse(""), Order.MONTH_FIRST));
    OptionalDouble amplitude = notes.number("Potential-AC");
    List<Spectrum> spectra =
        rows.spectra(
            start,
            amplitude.isPresent()
                ? OptionalDouble.of(1e-3 * amplitude.getAsDouble())
                : OptionalDouble.empty());
    notes.warn(rows.warnings());
    return notes.recording(name(), "", spectra);
  }

  /** Goes to the line before the first row. */
  private static char header(Text text, Notes notes) {
    text.next();
    if (text.line().strip().startsWith("\"")) {
      while (text.next()) {
        if (text.line().toLowerCase(java.util.Locale.ROOT).contains("freq")) {
          break;
        }
      }
      return ',';
    }
    while (text.next() && !text.line().strip().equals("End Comments")) {
      String line = text.line();
      int colon = line.indexOf(':');
      if (colon > 0) {
        notes.setting(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    int position = text.position();
    int number = text.number();
    String first = text.next() ? text.line() : "";
    if (!first.toLowerCase(java.util.Locale.ROOT).contains("freq")) {
      text.resume(position, number);
    }
    return TextTable.separator(first);
  }
}
