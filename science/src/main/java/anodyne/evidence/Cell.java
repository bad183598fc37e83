package anodyne.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A cell of an evidence row. */
public enum Cell {
  CLASS("class"),
  MATERIAL("material"),
  PHASES("phases"),
  MXENE("mxene"),
  EXTRAS("extras"),
  VOLTAGE_MIN("voltage_min_V"),
  VOLTAGE_MAX("voltage_max_V"),
  ICE("ice_percent"),
  CYCLING_CAPACITY("cycling.capacity_mAh_per_g"),
  CYCLING_CURRENT("cycling.current_A_per_g"),
  CYCLES("cycling.cycles"),
  RATE_CAPACITY("rate.capacity_mAh_per_g"),
  RATE_CURRENT("rate.current_A_per_g"),
  REF("ref");

  private final String field;

  Cell(String field) {
    this.field = field;
  }

  /** The field of a document that holds the cell. */
  public String field() {
    return field;
  }

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
