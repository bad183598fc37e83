package anodyne.lab;

import anodyne.data.InputException;
import anodyne.quantity.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which column of a record table holds what, and in which unit.
 *
 * @param columns column from 0 of each quantity that is there
 * @param factors to SI
 * @param names the headings as written, for telling layouts apart
 * @param unitless quantities whose heading names no unit
 */
record SheetHeader(
    Map<SheetQuantity, Integer> columns,
    Map<SheetQuantity, Double> factors,
    List<String> names,
    List<SheetQuantity> unitless) {

  private record Column(int index, Header header) {}

  /**
   * The header in a row, if the row is one: at least voltage, current and a time.
   *
   * @param reading columns the user named go before what the headings say
   */
  static Optional<SheetHeader> of(SheetCells cells, Reading reading, String where) {
    Map<SheetQuantity, Column> found = new EnumMap<>(SheetQuantity.class);
    List<String> names = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      String text = cells.text(c);
      names.add(text);
      if (text.isEmpty() || text.length() > 80) {
        continue;
      }
      Header header = Header.of(text);
      int column = c;
      SheetQuantity.of(header)
          .filter(q -> accepts(q, header))
          .ifPresent(q -> found.putIfAbsent(q, new Column(column, header)));
    }
    named(reading, names, where).forEach(found::put);
    tellTime(found);
    boolean time =
        found.containsKey(SheetQuantity.TEST_TIME)
            || found.containsKey(SheetQuantity.STEP_TIME)
            || found.containsKey(SheetQuantity.CLOCK);
    if (!time
        || !found.containsKey(SheetQuantity.VOLTAGE)
        || !found.containsKey(SheetQuantity.CURRENT)) {
      return Optional.empty();
    }
    return Optional.of(of(found, names, where));
  }

  /** Whether the unit, if there is one, fits the quantity; {@code SOC/%} is no state. */
  private static boolean accepts(SheetQuantity quantity, Header header) {
    return header.unit().isEmpty()
        || quantity.dimension() == Units.Dimension.NONE
        || quantity.dimension() == Units.Dimension.TIME
        || factor(quantity, header.unit()).isPresent();
  }

  private static OptionalDouble factor(SheetQuantity quantity, String unit) {
    return Units.factor(quantity.dimension(), unit);
  }

  private static Map<SheetQuantity, Column> named(
      Reading reading, List<String> names, String where) {
    Map<SheetQuantity, Column> found = new EnumMap<>(SheetQuantity.class);
    reading
        .columns()
        .forEach((key, column) -> {
          int stroke = key.indexOf('/');
          Header header =
              stroke < 0
                  ? new Header(key, "")
                  : new Header(key.substring(0, stroke), key.substring(stroke + 1));
          Optional<SheetQuantity> quantity = SheetQuantity.of(header);
          int index = index(column, names);
          if (quantity.isPresent() && index >= 0) {
            if (!accepts(quantity.get(), header)) {
              throw new InputException(
                  "unit " + header.unit() + " does not fit " + header.name(),
                  where + ", column " + column,
                  "give it as in voltage/V or current/mA");
            }
            found.put(quantity.get(), new Column(index, header));
          }
        });
    return found;
  }

  private static int index(String column, List<String> names) {
    int byName = names.indexOf(column);
    double number = SheetNumbers.number(column);
    return byName >= 0 || !(number >= 1) ? byName : (int) number - 1;
  }

  /** A column named time only belongs to the step where there is a time of the test or a state. */
  private static void tellTime(Map<SheetQuantity, Column> found) {
    Column time = found.remove(SheetQuantity.TIME);
    if (time == null) {
      return;
    }
    boolean ofStep =
        found.containsKey(SheetQuantity.TEST_TIME) || found.containsKey(SheetQuantity.STATE);
    found.putIfAbsent(ofStep ? SheetQuantity.STEP_TIME : SheetQuantity.TEST_TIME, time);
  }

  private static SheetHeader of(
      Map<SheetQuantity, Column> found, List<String> names, String where) {
    Map<SheetQuantity, Integer> columns = new EnumMap<>(SheetQuantity.class);
    Map<SheetQuantity, Double> factors = new EnumMap<>(SheetQuantity.class);
    List<SheetQuantity> unitless = new ArrayList<>();
    found.forEach((quantity, column) -> {
      String unit = column.header().unit();
      OptionalDouble factor = factor(quantity, unit);
      if (unit.isEmpty() && quantity == SheetQuantity.CURRENT) {
        throw new InputException(
            "the heading of the current names no unit",
            where,
            "give --columns current/mA=" + names.get(column.index()));
      }
      if (quantity.dimension() == Units.Dimension.TIME
          && factor.isEmpty()
          && !unit.isEmpty()
          && !unit.contains(":")) {
        throw new InputException(
            "unit "
                + InputException.quoted(unit)
                + " of column "
                + InputException.quoted(column.header().name())
                + " is not known",
            where,
            "give it as in --columns time/s=" + names.get(column.index()));
      }
      if (unit.isEmpty() && quantity.dimension() != Units.Dimension.NONE) {
        unitless.add(quantity);
      }
      if (unit.isEmpty() && isCounter(quantity)) {
        return;
      }
      columns.put(quantity, column.index());
      factors.put(quantity, factor.orElse(1));
    });
    return new SheetHeader(columns, factors, names, unitless);
  }

  /** Whether a quantity is counted charge or energy, which without unit says nothing. */
  private static boolean isCounter(SheetQuantity quantity) {
    return quantity.dimension() == Units.Dimension.CHARGE
        || quantity.dimension() == Units.Dimension.ENERGY;
  }

  boolean has(SheetQuantity quantity) {
    return columns.containsKey(quantity);
  }

  /** Column of a quantity, or -1. */
  int column(SheetQuantity quantity) {
    return columns.getOrDefault(quantity, -1);
  }

  double factor(SheetQuantity quantity) {
    return factors.getOrDefault(quantity, 1.0);
  }

  /** Whether some heading begins so, whatever its case. */
  boolean names(String start) {
    return names.stream().anyMatch(name -> name.regionMatches(true, 0, start, 0, start.length()));
  }

  /** Warnings of headings that leave a unit open or stand twice. */
  List<Warning> warnings(String subject) {
    List<Warning> warnings = new ArrayList<>();
    if (unitless.contains(SheetQuantity.VOLTAGE)) {
      warnings.add(
          new Warning(
              "unit_assumed",
              "the heading of the voltage names no unit and volt was taken; give --columns"
                  + " voltage/mV=NAME if it is another",
              subject));
    }
    if (unitless.stream().anyMatch(SheetHeader::isCounter)) {
      warnings.add(
          new Warning(
              "unknown_unit",
              "headings of capacity or energy name no unit; they were left out, charge follows from"
                  + " the current",
              subject));
    }
    for (int column : columns.values()) {
      String name = column < names.size() ? names.get(column) : "";
      if (!name.isEmpty() && Collections.frequency(names, name) > 1) {
        warnings.add(
            new Warning(
                "column_repeated",
                "several columns are named " + InputException.quoted(name) + "; one was read",
                subject));
      }
    }
    return List.copyOf(warnings);
  }
}
