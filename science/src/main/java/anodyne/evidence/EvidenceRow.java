package anodyne.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Published performance of one heterostructure anode: two operating points of differently aged
 * cells. A line through the two means nothing.
 *
 * @param number number of the row in its origin, from 1
 * @param origin Table 1 or a user's file
 * @param heterostructureClass as printed for Table 1, from the chemistry for users' rows; empty if
 *     it is none of the six
 * @param material name
 * @param phases formulas, without the MXene
 * @param mxene formula of the MXene, or {@code unspecified}
 * @param extras carbon, MXene, vacancies and the like
 * @param window potential window, V
 * @param ice_percent initial Coulombic efficiency
 * @param cycling capacity after cycling
 * @param rate capacity of a rate test
 * @param disputes disputed cells, each with the ids of the conflicts
 * @param uncertainCells cells whose reading is uncertain
 * @param conflictIds all conflicts that touch the row
 * @param notes remarks on the reading
 */
public record EvidenceRow(
    int number,
    Origin origin,
    Optional<HeterostructureClass> heterostructureClass,
    String material,
    List<String> phases,
    Optional<String> mxene,
    List<String> extras,
    Optional<Window> window,
    OptionalDouble ice_percent,
    Optional<CyclingPoint> cycling,
    Optional<RatePoint> rate,
    Map<Cell, List<String>> disputes,
    List<Cell> uncertainCells,
    List<String> conflictIds,
    List<String> notes) {

  /** A potential window, V against Na/Na+. */
  public record Window(double min_V, double max_V) {
    public Window {
      if (!(min_V >= -1 && min_V < max_V && max_V <= 6)) {
        throw new IllegalArgumentException(
            "a window needs -1 <= min < max <= 6 V, got " + min_V + " to " + max_V);
      }
    }

    /** True if the whole of another window lies inside. */
    public boolean contains(Window other) {
      return min_V <= other.min_V && other.max_V <= max_V;
    }
  }

  public EvidenceRow {
    if (number < 1) {
      throw new IllegalArgumentException("row number must be >= 1, got " + number);
    }
    Bounds.notBlank("material", material);
    ice_percent.ifPresent(v -> Bounds.percent("ICE", v));
    if (phases.isEmpty() && mxene.isEmpty()) {
      throw new IllegalArgumentException("a row needs at least one phase");
    }
    phases = List.copyOf(phases);
    extras = List.copyOf(extras);
    Map<Cell, List<String>> copied = new EnumMap<>(Cell.class);
    disputes.forEach((cell, ids) -> copied.put(cell, List.copyOf(ids)));
    disputes = Collections.unmodifiableMap(copied);
    uncertainCells = List.copyOf(uncertainCells);
    conflictIds = List.copyOf(conflictIds);
    notes = List.copyOf(notes);
  }

  /** True if the value of this cell is disputed. */
  public boolean isDisputed(Cell cell) {
    return disputes.containsKey(cell);
  }

  /** The disputed cells, in the order of the table. */
  public Set<Cell> disputed() {
    return disputes.keySet();
  }

  /** True if any cell is disputed. */
  public boolean isDisputed() {
    return !disputes.isEmpty();
  }

  /** True for a row of a user's file. */
  public boolean isUsers() {
    return switch (origin) {
      case Origin.Table1 _ -> false;
      case Origin.User _ -> true;
    };
  }

  /** Short name for people: {@code Table 1, row 12} or {@code lab.csv, row 3}. */
  public String label() {
    return switch (origin) {
      case Origin.Table1 _ -> "Table 1, row " + number;
      case Origin.User user -> user.file() + ", row " + number;
    };
  }
}
