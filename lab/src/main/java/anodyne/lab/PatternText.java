package anodyne.lab;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Powder patterns as two or three columns of text (.xy, .xye, .dat, .csv): angle, intensity and
 * perhaps its error. Without a heading that names 2-theta, equal steps of the angle within 1 to 180
 * degrees tell a pattern from other tables.
 */
final class PatternText implements Format {
  private static final int MOST_HEADING_LINES = 200;
  private static final int PROBED = 200;
  private static final double UPS_END_eV = 25;

  @Override
  public String name() {
    return "powder pattern, xy";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xy", "xye", "dat", "txt", "csv", "asc");
  }

  @Override
  public boolean recognises(Source source) {
    if (!source.isText()) {
      return false;
    }
    Text text = Text.head(source);
    boolean named = false;
    double[] angles = new double[PROBED];
    int n = 0;
    int headings = 0;
    while (n < PROBED && text.next()) {
      if (text.isBlank()) {
        continue;
      }
      String line = text.line();
      double[] row = row(line);
      if (row.length == 0) {
        headings++;
        named |= namesAngle(line);
        if (n > 0 || headings > MOST_HEADING_LINES) {
          break;
        }
      } else if (row.length > 3 || row[1] < 0 || (row.length == 3 && row[2] < 0)) {
        return false;
      } else {
        angles[n++] = row[0];
      }
    }
    return n >= 10 && (named || evenlyWithinCircle(angles, n)) && angles[n - 1] <= 180;
  }

  private static boolean namesAngle(String line) {
    String key = line.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
    return key.contains("2theta")
        || key.contains("twotheta")
        || key.contains("2θ")
        || key.contains("2th")
        || key.contains("角度");
  }

  /** Equal rising steps from at least 1 deg; energies of photoelectrons end lower. */
  private static boolean evenlyWithinCircle(double[] angles, int n) {
    double step_deg = (angles[n - 1] - angles[0]) / (n - 1);
    if (!(n >= 50 && angles[0] >= 1 && step_deg > 0 && step_deg <= 0.5)) {
      return false;
    }
    for (int i = 1; i < n; i++) {
      if (Math.abs(angles[i] - angles[i - 1] - step_deg) > 0.15 * step_deg) {
        return false;
      }
    }
    return angles[n - 1] > UPS_END_eV || angles[0] >= 5;
  }

  /** The numbers of a line; empty if anything else stands in it, or just one. */
  static double[] row(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.length() > 200 || "#!*'\"/;_%".indexOf(text.charAt(0)) >= 0) {
      return new double[0];
    }
    boolean decimalComma =
        text.indexOf('.') < 0
            && text.indexOf(',') >= 0
            && (text.indexOf('\t') >= 0
                || text.indexOf(';') >= 0
                || text.matches("\\S+,\\S+\\s+\\S+.*"));
    String[] cells =
        (decimalComma ? text.replace(',', '.') : text)
            .split(decimalComma ? "[\\s;]+" : "[\\s,;]+", -1);
    int n = cells[cells.length - 1].isEmpty() ? cells.length - 1 : cells.length;
    if (n < 2) {
      return new double[0];
    }
    double[] row = new double[n];
    for (int i = 0; i < n; i++) {
      row[i] = SheetNumbers.number(cells[i]);
      if (!Double.isFinite(row[i])) {
        return new double[0];
      }
    }
    return row;
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Notes notes = new Notes(source);
    Text text = Text.of(source);
    Pattern2Theta points = new Pattern2Theta();
    int skipped = 0;
    while (text.next()) {
      if (text.isBlank()) {
        continue;
      }
      double[] row = row(text.line());
      if (row.length >= 2) {
        points.add(row[0], row[1]);
      } else if (points.size() > 0) {
        skipped++;
      }
    }
    if (skipped > 0) {
      notes.warn("rows_skipped", skipped + " lines without two numbers were left out");
    }
    notes.warn(
        "pattern_without_time",
        "the file has no time stamp or wavelength; take the instrument's own file for work in"
            + " situ");
    return notes.recording(
        name(),
        "",
        java.util.List.of(
            points.pattern(
                Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), notes)));
  }
}
