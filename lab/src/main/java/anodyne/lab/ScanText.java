package anodyne.lab;

import anodyne.measurement.Scan;
import anodyne.measurement.Scan.Abscissa;
import anodyne.quantity.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Photoelectron and optical spectra as columns of text: the heading's name and unit say what the
 * abscissa is.
 */
final class ScanText implements Format {
  private static final int MOST_HEADING_LINES = 120;
  private static final int LEAST_ROWS = 5;

  @Override
  public String name() {
    return "spectrum, text";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "csv", "dat", "asc", "xy", "tsv");
  }

  /** The heading found: what x is, what y is called. */
  private record Heading(Abscissa abscissa, String ordinate) {}

  @Override
  public boolean recognises(Source source) {
    if (!source.isText()) {
      return false;
    }
    Text text = Text.head(source);
    Optional<Heading> heading = Optional.empty();
    int rows = 0;
    int lines = 0;
    int width = 0;
    while (rows < 50 && lines < MOST_HEADING_LINES && text.next()) {
      String line = text.line();
      double[] row = PatternText.row(line);
      if (row.length >= 2) {
        rows++;
        width = Math.max(width, row.length);
      } else if (rows > 0) {
        break;
      } else {
        lines++;
        heading = latest(heading(line), heading);
      }
    }
    return rows >= LEAST_ROWS && (heading.isPresent() || (lines == 0 && width == 2));
  }

  private static Optional<Heading> latest(Optional<Heading> found, Optional<Heading> before) {
    return found.isPresent() ? found : before;
  }

  private static Optional<Heading> heading(String line) {
    List<String> cells = TextTable.cells(line, TextTable.separator(line.strip()));
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    String first = cells.getFirst();
    String ordinate = cells.size() > 1 ? cells.get(1).strip() : "";
    return abscissa(TextTable.separator(line.strip()) == ' ' ? line : first)
        .map(x -> new Heading(x, ordinate));
  }

  /** What a name says x is. */
  static Optional<Abscissa> abscissa(String name) {
    String key = SheetQuantity.key(name);
    String lower = name.toLowerCase(Locale.ROOT).strip();
    if (key.startsWith("bindingenergy") || key.startsWith("beev") || key.equals("be")) {
      return Optional.of(Abscissa.BINDING_ENERGY_eV);
    }
    if (key.startsWith("kineticenergy") || key.startsWith("keev") || key.equals("ke")) {
      return Optional.of(Abscissa.KINETIC_ENERGY_eV);
    }
    if (key.startsWith("photonenergy") || key.startsWith("hv") || key.startsWith("hν")) {
      return Optional.of(Abscissa.PHOTON_ENERGY_eV);
    }
    if (key.startsWith("wavelength") || key.startsWith("波长") || lower.matches("\"?nm\\.?\"?.*")) {
      return Optional.of(Abscissa.WAVELENGTH_nm);
    }
    return key.equals("energyev") ? Optional.of(Abscissa.UNKNOWN) : Optional.empty();
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    Optional<Heading> heading = Optional.empty();
    double[] x = new double[512];
    double[] y = new double[512];
    int n = 0;
    int skipped = 0;
    while (text.next()) {
      if (text.isBlank()) {
        continue;
      }
      double[] row = PatternText.row(text.line());
      if (row.length < 2) {
        if (n > 0) {
          skipped++;
        } else {
          heading = latest(heading(text.line()), heading);
        }
        continue;
      }
      if (n == x.length) {
        x = Arrays.copyOf(x, 2 * n);
        y = Arrays.copyOf(y, 2 * n);
      }
      x[n] = row[0];
      y[n] = row[1];
      n++;
    }
    if (skipped > 0) {
      notes.warn("rows_skipped", skipped + " lines without two numbers were left out");
    }
    Abscissa abscissa = heading.map(Heading::abscissa).orElse(Abscissa.UNKNOWN);
    if (abscissa == Abscissa.UNKNOWN) {
      notes.warn(
          "abscissa_unknown",
          "the file does not say what its first column is; name it Binding Energy (eV), Kinetic"
              + " Energy (eV), Photon Energy (eV) or Wavelength (nm)");
    }
    Scan scan =
        new Scan(
            Optional.empty(),
            abscissa,
            heading.map(Heading::ordinate).orElse(""),
            Series.of(Arrays.copyOf(x, n)),
            Series.of(Arrays.copyOf(y, n)));
    return notes.recording(name(), "", List.of(scan));
  }
}
