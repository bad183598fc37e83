package anodyne.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A cell of an evidence row. */
public enum Cell {
  CLASS,
  MATERIAL,
  PHASES,
  MXENE,
  EXTRAS,
  VOLTAGE_MIN,
  VOLTAGE_MAX,
  ICE,
  CYCLING_CAPACITY,
  CYCLING_CURRENT,
  CYCLES,
  RATE_CAPACITY,
  RATE_CURRENT,
  REF;

  /** The name used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The cell of that name, if there is one. */
  public static Optional<Cell> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /** The names of all cells. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Cell::word).toList();
  }
}
