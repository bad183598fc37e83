package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.Measurement;
import anodyne.measurement.Spectrum;
import anodyne.measurement.TimeSeries.Technique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of unknown make: by its headings where they name voltage and current, or by what the user
 * says its columns hold. Without time it is a voltammogram.
 */
final class PlainTable implements Format {
  private static final int PREAMBLE = 200;

  /** Words for impedance in a mapping, and the headings they stand for. */
  private static final Map<String, String> IMPEDANCE =
      Map.of(
          "frequency", "Freq",
          "z_real", "Zreal",
          "z_imag", "Zimag",
          "minus_z_imag", "-Zimag",
          "z_modulus", "Zmod",
          "z_phase", "Zphz");

  @Override
  public String name() {
    return "table with headings";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "txt", "dat", "tsv", "asc");
  }

  @Override
  public boolean recognises(Source source) {
    return source.isText() && heading(Text.head(source)).isPresent();
  }

  /** The headings, the text standing at their line. */
  private static Optional<List<Header>> heading(Text text) {
    text.rewind();
    while (text.number() < PREAMBLE && text.next()) {
      List<Header> headers = headers(text.line());
      Map<Quantity, Integer> found = CyclerColumns.found(headers, Map.of());
      boolean sweep = headers.size() > 1 && Sweep.isAmong(headers);
      boolean both = found.containsKey(Quantity.VOLTAGE) && found.containsKey(Quantity.CURRENT);
      if ((sweep || both) && found.values().stream().allMatch(c -> isPlausible(headers.get(c)))) {
        return Optional.of(headers);
      }
    }
    return Optional.empty();
  }

  /** Whether a heading has a unit of its quantity, or is a word; {@code E (eV)} is no voltage. */
  private static boolean isPlausible(Header header) {
    Optional<Quantity> quantity = Quantity.of(header);
    if (quantity.isEmpty() || quantity.get().dimension() == Units.Dimension.NONE) {
      return true;
    }
    return Units.factor(quantity.get().dimension(), header.unit()).isPresent()
        || (header.name().length() > 1 && !Units.isUnit(header.unit()));
  }

  private static List<Header> headers(String line) {
    return line.length() > 4000
        ? List.of()
        : TextTable.cells(line, TextTable.separator(line)).stream().map(Header::of).toList();
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    List<Header> headers = heading(text).orElse(List.of());
    return table(text, text.line(), headers, notes, reading);
  }

  private Recording table(
      Text text, String line, List<Header> headers, Notes notes, Reading reading) {
    char separator = TextTable.separator(line);
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    Map<Quantity, Integer> found = CyclerColumns.found(headers, Map.of());
    boolean timed =
        found.containsKey(Quantity.TIME)
            || found.containsKey(Quantity.STEP_TIME)
            || found.containsKey(Quantity.DATE);
    List<Measurement> measured = new ArrayList<>();
    boolean scan = Columns.find(headers, Set.of("scan", "segment", "scannumber")) >= 0;
    if ((timed && !scan) || !Sweep.isAmong(headers)) {
      CyclerColumns columns = CyclerColumns.of(headers, Map.of(), Map.of(), notes);
      measured.add(CyclerTable.read(text, table, columns, notes, reading, false));
    } else {
      needUnits(headers, notes);
      Sweep sweep = new Sweep(notes, headers, Technique.VOLTAMMETRY);
      sweep.read(table, OptionalDouble.empty());
      measured.addAll(
          sweep.series(Optional.empty(), List.of(), OptionalDouble.empty(), reading.flipCurrent()));
    }
    return notes.recording(name(), "", measured);
  }

  /** A current without a unit may be anything. */
  private static void needUnits(List<Header> headers, Notes notes) {
    for (Header header : headers) {
      Optional<Quantity> quantity = Quantity.of(header);
      boolean needed =
          quantity.isPresent()
              && (quantity.get() == Quantity.CURRENT || quantity.get() == Quantity.VOLTAGE);
      if (needed && header.unit().isEmpty()) {
        throw new InputException(
            "unit of column " + InputException.quoted(header.name()) + " is not given",
            notes.file(),
            "columns are "
                + Columns.listed(headers)
                + "; give the unit as in --columns "
                + quantity.get().word()
                + "/"
                + quantity.get().dimension().unit()
                + "="
                + header.name());
      }
    }
  }

  /** Whether all columns a mapping names are in the file. */
  static boolean fits(Source source, Reading reading) {
    return source.isText() && mapped(Text.head(source), reading).isPresent();
  }

  /** Reads a file by what the user says its columns hold. */
  static Recording readMapped(Source source, Reading reading) {
    Notes notes = new Notes(source);
    reading.columns().keySet().forEach(word -> header(word, notes.file()));
    Text text = Text.of(source);
    List<Header> headers =
        mapped(text, reading)
            .orElseThrow(() ->
                new InputException(
                    "columns named in --columns are not in the file",
                    notes.file(),
                    "columns are " + firstLine(source)));
    PlainTable format = new PlainTable();
    List<String> names = headers.stream().map(Header::toString).toList();
    if (ImpedanceTable.isAmong(names)) {
      char separator = TextTable.separator(text.line());
      numbersOnly(reading, text);
      TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
      SpectrumRows rows = new SpectrumRows(notes.file());
      ImpedanceTable.among(names, notes.file()).orElseThrow().read(table, rows);
      List<Spectrum> spectra = rows.spectra(Optional.empty(), OptionalDouble.empty());
      notes.warn(rows.warnings());
      return notes.recording(format.name(), "", spectra);
    }
    String line = text.line();
    numbersOnly(reading, text);
    return format.table(text, line, headers, notes, reading);
  }

  /** Where columns are given by number, the line the text stands at is a row already. */
  private static void numbersOnly(Reading reading, Text text) {
    if (reading.columns().values().stream().allMatch(PlainTable::isNumber)) {
      int line = text.number();
      text.rewind();
      text.to(line - 1);
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,4}");
  }

  private static String firstLine(Source source) {
    Text text = Text.head(source);
    while (text.next()) {
      if (!text.isBlank()) {
        return Columns.listed(headers(text.line()));
      }
    }
    return "none";
  }

  /** Headings that say what the user says, the text standing at the line of the headings. */
  private static Optional<List<Header>> mapped(Text text, Reading reading) {
    text.rewind();
    while (text.number() < PREAMBLE && text.next()) {
      List<Header> written = headers(text.line());
      Header[] headers = new Header[written.size()];
      Arrays.fill(headers, Header.NONE);
      int matched = 0;
      for (Map.Entry<String, String> entry : reading.columns().entrySet()) {
        int column = column(written, text.line(), entry.getValue());
        if (column >= 0) {
          headers[column] = header(entry.getKey(), "");
          matched++;
        }
      }
      if (matched == reading.columns().size()) {
        keepOthers(written, headers);
        return Optional.of(List.of(headers));
      }
    }
    return Optional.empty();
  }

  /**
   * Where a cycler's columns are named, those the user does not name keep their headings, but for
   * quantities that were named; so a heading without unit is all that has to be given.
   */
  private static void keepOthers(List<Header> written, Header[] headers) {
    Set<Quantity> named = CyclerColumns.found(List.of(headers), Map.of()).keySet();
    if (named.isEmpty()) {
      return;
    }
    for (int c = 0; c < headers.length; c++) {
      Optional<Quantity> other = Quantity.of(written.get(c));
      if (headers[c].equals(Header.NONE) && other.isPresent() && !named.contains(other.get())) {
        headers[c] = written.get(c);
      }
    }
  }

  private static int column(List<Header> written, String line, String wanted) {
    List<String> cells = TextTable.cells(line, TextTable.separator(line));
    for (int c = 0; c < cells.size() && !isNumber(wanted); c++) {
      if (cells.get(c).equalsIgnoreCase(wanted) || written.get(c).name().equalsIgnoreCase(wanted)) {
        return c;
      }
    }
    if (!isNumber(wanted)) {
      return -1;
    }
    int column = Integer.parseInt(wanted) - 1;
    return column >= 0 && column < cells.size() && cells.get(column).matches("[-+]?[0-9.,].*")
        ? column
        : -1;
  }

  /** The heading a word of the mapping such as {@code current/mA} stands for. */
  private static Header header(String word, String file) {
    int stroke = word.indexOf('/');
    String quantity = (stroke < 0 ? word : word.substring(0, stroke)).strip();
    String unit = stroke < 0 ? "" : word.substring(stroke + 1).strip();
    String impedance = IMPEDANCE.get(quantity.toLowerCase(Locale.ROOT));
    if (impedance != null) {
      return new Header(impedance, unit);
    }
    for (Quantity known : Quantity.values()) {
      if (known.word().equalsIgnoreCase(quantity)) {
        return new Header(known.first(), unit);
      }
    }
    Map<String, String> words = new LinkedHashMap<>();
    for (Quantity known : Quantity.values()) {
      words.put(known.word(), known.dimension().unit());
    }
    throw new InputException(
        "quantity " + InputException.quoted(quantity) + " is not known",
        file.isEmpty() ? "--columns" : file,
        "known are "
            + words.keySet().stream().collect(Collectors.joining(", "))
            + ", "
            + IMPEDANCE.keySet().stream().sorted().collect(Collectors.joining(", ")));
  }
}
