package anodyne.lab;

import anodyne.measurement.Spectrum;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Impedance in a plain table: with headings that name frequency and impedance, as Nova, RelaxIS,
 * pyDRTtools and spreadsheets write them, perhaps after lines of other text; or three columns of
 * numbers without headings, frequency, real and imaginary part.
 */
final class PlainSpectrum implements Format {
  /** Lines among which the headings are searched. */
  private static final int PREAMBLE = 200;

  /** Ratio of the highest to the lowest frequency a table without headings must have. */
  private static final double SPAN = 10;

  private static final int FEWEST = 3;

  @Override
  public String name() {
    return "impedance table";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "txt", "dat", "tsv", "z");
  }

  @Override
  public boolean recognises(Source source) {
    if (!source.isText()) {
      return false;
    }
    Text text = Text.head(source);
    return toHeading(text) || isThreeColumns(text);
  }

  /** Goes to the line of the headings, if there is one. */
  private static boolean toHeading(Text text) {
    text.rewind();
    while (text.number() < PREAMBLE && text.next()) {
      String line = text.line();
      if (line.length() < 2000
          && ImpedanceTable.isAmong(TextTable.cells(line, TextTable.separator(line)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the lines are three numbers each, the first above 0 and running one way. */
  private static boolean isThreeColumns(Text text) {
    text.rewind();
    if (!text.next()) {
      return false;
    }
    char separator = TextTable.separator(text.line());
    text.rewind();
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    double before = 0;
    int rows = 0;
    int rises = 0;
    int falls = 0;
    while (table.next() && rows < 1000) {
      double frequency = table.number(0);
      boolean three = table.cells() == 3 || (table.cells() == 4 && table.isEmpty(3));
      if (!(three
          && frequency > 0
          && Double.isFinite(table.number(1))
          && Double.isFinite(table.number(2)))) {
        return rows >= FEWEST && table.line() > 0 && !text.next() && high > SPAN * low;
      }
      rises += rows > 0 && frequency > before ? 1 : 0;
      falls += rows > 0 && frequency < before ? 1 : 0;
      low = Math.min(low, frequency);
      high = Math.max(high, frequency);
      before = frequency;
      rows++;
    }
    return rows >= FEWEST && high > SPAN * low && (rises == 0 || falls == 0);
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    SpectrumRows rows = new SpectrumRows(notes.file());
    String kind = name();
    if (toHeading(text)) {
      List<String> names = TextTable.cells(text.line(), TextTable.separator(text.line()));
      Optional<ImpedanceTable> columns = ImpedanceTable.among(names, notes.file());
      char separator = TextTable.separator(text.line());
      TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
      columns.orElseThrow().read(table, rows);
    } else {
      kind = "impedance table without headings";
      text.rewind();
      text.next();
      char separator = TextTable.separator(text.line());
      text.rewind();
      TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
      while (table.next()) {
        rows.add(1, table.number(0), table.number(1), table.number(2), Double.NaN, Double.NaN);
      }
    }
    List<Spectrum> spectra = rows.spectra(Optional.empty(), OptionalDouble.empty());
    notes.warn(rows.warnings());
    sign(spectra, notes);
    return notes.recording(kind, "", spectra);
  }

  /** Says when the imaginary part looks as if its sign were turned. */
  private static void sign(List<Spectrum> spectra, Notes notes) {
    for (Spectrum spectrum : spectra) {
      int positive = 0;
      for (int i = 0; i < spectrum.size(); i++) {
        positive += spectrum.imaginary_ohm().get(i) > 0 ? 1 : 0;
      }
      if (spectrum.size() >= FEWEST && positive > 0.8 * spectrum.size()) {
        notes.warn(
            "imaginary_sign",
            "the imaginary part is above 0 in most points: an inductor, or -Im Z was exported under"
                + " the name of Im Z; name the column -Im(Z) or turn its sign");
        return;
      }
    }
  }
}
