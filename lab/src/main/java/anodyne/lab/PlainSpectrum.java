package anodyne.lab;

import anodyne.measurement.Spectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** Potential of a spectrum in the line RelaxIS writes below the headings. */
  private static final Pattern DIRECT =
      Pattern.compile("(?:^|[ ,])DC=([-+]?\\d{1,9}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,3})?)");

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
    List<Spectrum> spectra = new ArrayList<>();
    String kind = "impedance table without headings";
    if (toHeading(text)) {
      kind = kind(source, text.line());
      withHeadings(text, notes, spectra);
    } else {
      text.rewind();
      text.next();
      char separator = TextTable.separator(text.line());
      text.rewind();
      TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
      SpectrumRows rows = new SpectrumRows(notes.file());
      while (table.next()) {
        rows.add(1, table.number(0), table.number(1), table.number(2), Double.NaN, Double.NaN);
      }
      spectra.addAll(rows.spectra(Optional.empty(), OptionalDouble.empty()));
      notes.warn(rows.warnings());
    }
    sign(spectra, notes);
    return notes.recording(kind, "", spectra);
  }

  /** Reads the spectra that stand side by side below the headings the text stands at. */
  private static void withHeadings(Text text, Notes notes, List<Spectrum> spectra) {
    char separator = TextTable.separator(text.line());
    List<String> names = TextTable.cells(text.line(), separator);
    List<ImpedanceTable> groups = ImpedanceTable.groups(names, notes.file());
    TextTable table = new TextTable(text, separator, TextTable.decimal(text, separator));
    List<SpectrumRows> rows = new ArrayList<>();
    groups.forEach(group -> rows.add(new SpectrumRows(notes.file())));
    double[] bias_V = new double[groups.size()];
    Arrays.fill(bias_V, Double.NaN);
    boolean begun = false;
    while (table.next()) {
      boolean numbers = Double.isFinite(groups.getFirst().frequency_Hz(table));
      begun |= numbers;
      for (int g = 0; g < groups.size(); g++) {
        if (begun) {
          groups.get(g).row(table, rows.get(g), bias_V[g]);
        } else {
          Matcher direct = DIRECT.matcher(table.text(groups.get(g).column()));
          bias_V[g] = direct.find() ? Double.parseDouble(direct.group(1)) : bias_V[g];
        }
      }
    }
    for (SpectrumRows each : rows) {
      spectra.addAll(each.spectra(Optional.empty(), OptionalDouble.empty()));
      notes.warn(each.warnings());
    }
  }

  /** Maker or program as far as the first line or the headings tell. */
  private String kind(Source source, String heading) {
    if (Text.head(source).first(1).getFirst().startsWith("RelaxIS")) {
      return "RelaxIS text";
    }
    if (heading.contains("Frequency (Hz)") && heading.contains("-Z''")) {
      return "Nova text";
    }
    if (heading.contains("Impedance/Ohm") || heading.contains("Significance")) {
      return "Zahner text";
    }
    if (heading.contains("Zre (ohms)")) {
      return "Parstat text";
    }
    if (heading.contains("Zre") && heading.contains("Zimg")) {
      return "PowerSuite text";
    }
    return heading.contains("Impedance Real") ? "Solartron text" : name();
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
