package anodyne.lab;

import anodyne.data.InputException;
import anodyne.lab.Units.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Columns of a cycler's table: which holds what, and the factor that turns it into SI. A unit comes
 * from the heading, or from the name where the name is a unit ({@code Amps}), or from the maker's
 * manual where headings have none; it is never guessed.
 */
final class CyclerColumns {
  private final List<Header> headers;
  private final Map<Quantity, Integer> columns = new EnumMap<>(Quantity.class);
  private final Map<Quantity, Double> factors = new EnumMap<>(Quantity.class);
  private boolean timeUnitKnown = true;
  private double temperatureZero_K;

  private CyclerColumns(List<Header> headers) {
    this.headers = headers;
  }

  /** Columns by headings alone; units are not looked at. */
  static Map<Quantity, Integer> found(List<Header> headers, Map<String, Quantity> own) {
    Map<Quantity, Integer> found = new EnumMap<>(Quantity.class);
    for (int c = 0; c < headers.size(); c++) {
      Header header = headers.get(c);
      Optional<Quantity> quantity =
          Optional.ofNullable(own.get(header.key())).or(() -> Quantity.of(header));
      if (quantity.isPresent()) {
        Quantity q = quantity.get();
        Integer before = found.get(q);
        if (before == null || q.rank(header) < q.rank(headers.get(before))) {
          found.put(q, c);
        }
      }
    }
    return found;
  }

  /**
   * Columns with their units.
   *
   * @param own meanings of headings that differ from the usual ones
   * @param units units by the maker's manual where the headings have none
   * @throws InputException if time, current or voltage are missing or their unit is not known
   */
  static CyclerColumns of(
      List<Header> headers, Map<String, Quantity> own, Map<Dimension, String> units, Notes notes) {
    CyclerColumns columns = new CyclerColumns(headers);
    found(headers, own).forEach((quantity, column) -> columns.put(quantity, column, units, notes));
    List<Header> unread = new ArrayList<>(headers);
    columns.columns.values().forEach(column -> unread.remove(headers.get(column)));
    unread.removeIf(header -> header.name().isEmpty());
    if (!unread.isEmpty()) {
      notes.setting("columns not read", Columns.listed(unread));
    }
    columns.columns.forEach((quantity, column) -> repeated(headers, quantity, column, notes));
    boolean timed = columns.has(Quantity.TIME) || columns.has(Quantity.STEP_TIME);
    if (!columns.has(Quantity.VOLTAGE)
        || !columns.has(Quantity.CURRENT)
        || !(timed || columns.has(Quantity.DATE))) {
      throw new InputException(
          "time, current or voltage is missing",
          notes.file(),
          "columns are "
              + Columns.listed(headers)
              + "; name them as in --columns time/s=NAME,current/mA=NAME,voltage/V=NAME");
    }
    return columns;
  }

  private static void repeated(List<Header> headers, Quantity quantity, int column, Notes notes) {
    String key = headers.get(column).key();
    long same =
        headers.stream()
            .filter(h -> h.key().equals(key) && Quantity.of(h).equals(Optional.of(quantity)))
            .count();
    if (same > 1) {
      notes.warn(
          "column_repeated",
          "several columns are named "
              + InputException.quoted(headers.get(column).name())
              + "; the first was read, "
              + headers.get(column));
    }
  }

  private void put(Quantity quantity, int column, Map<Dimension, String> units, Notes notes) {
    Header header = headers.get(column);
    Dimension dimension = quantity.dimension();
    if (dimension == Dimension.NONE) {
      columns.put(quantity, column);
      factors.put(quantity, 1.0);
      return;
    }
    String unit = header.unit();
    if (unit.isEmpty() && Units.factor(dimension, header.name()).isPresent()) {
      unit = header.name();
    }
    if (unit.isEmpty()) {
      unit = Optional.ofNullable(units.get(dimension)).orElse("");
    }
    OptionalDouble factor =
        dimension == Dimension.TIME && (unit.contains(":") || unit.isEmpty())
            ? OptionalDouble.of(1)
            : Units.factor(dimension, unit);
    if (dimension == Dimension.TIME && unit.isEmpty()) {
      timeUnitKnown = false;
    }
    boolean needed =
        quantity == Quantity.CURRENT
            || quantity == Quantity.VOLTAGE
            || quantity == Quantity.TIME
            || quantity == Quantity.STEP_TIME;
    if (factor.isEmpty() && needed) {
      throw new InputException(
          "unit "
              + (unit.isEmpty() ? "" : InputException.quoted(unit) + " ")
              + "of column "
              + InputException.quoted(header.name())
              + (unit.isEmpty() ? " is not given" : " is not known"),
          notes.file(),
          "columns are "
              + Columns.listed(headers)
              + "; give the unit as in --columns "
              + quantity.word()
              + "/"
              + dimension.unit()
              + "="
              + header.name());
    }
    if (factor.isEmpty()) {
      notes.warn(
          "unknown_unit",
          "column "
              + InputException.quoted(header.toString())
              + " has no known unit and was left out");
      return;
    }
    if (quantity == Quantity.TEMPERATURE) {
      temperatureZero_K = Units.zero(dimension, unit);
    }
    columns.put(quantity, column);
    factors.put(quantity, factor.getAsDouble());
  }

  boolean has(Quantity quantity) {
    return columns.containsKey(quantity);
  }

  /** Number of the column from 0; -1 if there is none. */
  int column(Quantity quantity) {
    Integer column = columns.get(quantity);
    return column == null ? -1 : column;
  }

  double factor(Quantity quantity) {
    Double factor = factors.get(quantity);
    return factor == null ? 1 : factor;
  }

  /** What 0 in the column of the temperature stands for. */
  double temperatureZero_K() {
    return temperatureZero_K;
  }

  /** Corrects a factor that was found to be wrong. */
  void scale(Quantity quantity, double by) {
    if (has(quantity)) {
      factors.put(quantity, factor(quantity) * by);
    }
  }

  /** Unit as written, for messages. */
  String heading(Quantity quantity) {
    int column = column(quantity);
    return column < 0 ? quantity.word() : headers.get(column).toString();
  }

  /** Whether the heading or the manual says what times are counted in. */
  boolean isTimeUnitKnown() {
    return timeUnitKnown;
  }
}
