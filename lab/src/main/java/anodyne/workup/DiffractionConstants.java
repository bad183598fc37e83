package anodyne.workup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Wavelengths of copper radiation and lattice constants of current collectors, with sources. */
final class DiffractionConstants {
  private static final Map<String, Constant> ALL = read();

  /**
   * A number from the literature.
   *
   * @param value in the unit of its entry
   * @param source where it comes from
   */
  record Constant(double value, String source) {}

  private DiffractionConstants() {}

  /** A constant by its name in {@code diffraction.csv}. */
  static Constant of(String name) {
    return Optional.ofNullable(ALL.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no constant named " + name));
  }

  private static Map<String, Constant> read() {
    Map<String, Constant> all = new LinkedHashMap<>();
    var in = DiffractionConstants.class.getResourceAsStream("diffraction.csv");
    if (in == null) {
      throw new IllegalStateException("diffraction.csv is missing from the program");
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : reader) {
        all.put(
            row.getField("name"),
            new Constant(Double.parseDouble(row.getField("value")), row.getField("source")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
