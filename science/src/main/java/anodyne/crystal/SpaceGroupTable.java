package anodyne.crystal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The 530 settings with their Hermann-Mauguin and Hall symbols: International Tables for
 * Crystallography B (2001), table A1.4.2.7, with the symbols of double glide planes (e) beside the
 * older ones.
 */
final class SpaceGroupTable {
  private static final Pattern BAR = Pattern.compile("\\|");

  static final List<SpaceGroup> SETTINGS = read();

  private SpaceGroupTable() {}

  private static List<SpaceGroup> read() {
    try (InputStream stream =
        Objects.requireNonNull(
            SpaceGroupTable.class.getResourceAsStream("space-groups.tsv"),
            "space-groups.tsv is missing from the build")) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .skip(1)
          .map(SpaceGroupTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpaceGroup row(String line) {
    String[] cells = line.split("\t", -1);
    return new SpaceGroup(
        Integer.parseInt(cells[0]), cells[1], BAR.splitAsStream(cells[2]).toList(), cells[3]);
  }
}
