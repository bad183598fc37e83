package anodyne.study;

import anodyne.quantity.Series;
import anodyne.transport.StackInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * What a map of a stack says, counted: where its offsets help, and how much of that is the field.
 *
 * @param computed points with a gain of the round trip
 * @param helps share of them faster on the round trip
 * @param hurts share slower
 * @param helpsIn share faster on the way in
 * @param helpsOut share faster on the way out
 * @param helpsBoth share faster both ways
 * @param helpsAlike share faster on the round trip that takes up the same sodium within a tenth
 * @param fieldComputed points with a gain by the field alone
 * @param fieldHelps share of them faster on the round trip
 * @param fieldHelpsBoth share of them faster both ways
 * @param fieldHelpsAlike share of them faster on the round trip that takes up the same sodium with
 *     and without the field, within a tenth
 * @param says the same in sentences
 */
public record TransportMapReading(
    int computed,
    double helps,
    double hurts,
    double helpsIn,
    double helpsOut,
    double helpsBoth,
    double helpsAlike,
    int fieldComputed,
    double fieldHelps,
    double fieldHelpsBoth,
    double fieldHelpsAlike,
    List<String> says) {
  /** Gains nearer to 1 than this are none: twice the error of a point. */
  public static final double MARGIN = 0.02;

  /** Amounts nearer to each other than this count as the same. */
  private static final double ALIKE = 0.1;

  public TransportMapReading {
    says = List.copyOf(says);
  }

  /** Reads a map. */
  public static TransportMapReading of(TransportMap map) {
    return new Reader(map).read();
  }

  private static boolean faster(double gain) {
    return gain > 1 + MARGIN;
  }

  private static boolean alike(double window) {
    return Math.abs(window - 1) <= ALIKE;
  }

  private static boolean slower(double gain) {
    return gain < 1 - MARGIN;
  }

  /** Tells whether a point belongs. */
  private interface Place {
    boolean at(int row, int column);
  }

  private record Reader(TransportMap map) {
    TransportMapReading read() {
      TransportMap.Ways total = map.total();
      TransportMap.Ways field = map.field();
      Place all = (_, _) -> true;
      int computed = count(map, and(total.roundTrip(), Double::isFinite, all));
      int fieldComputed = count(map, and(field.roundTrip(), Double::isFinite, all));
      Place helps = and(total.roundTrip(), TransportMapReading::faster, all);
      Place hurts = and(total.roundTrip(), TransportMapReading::slower, all);
      Place in = and(total.in(), TransportMapReading::faster, all);
      Place out = and(total.out(), TransportMapReading::faster, all);
      Place both = and(total.out(), TransportMapReading::faster, in);
      Place alike = and(map.window(), TransportMapReading::alike, helps);
      Place fieldHelps = and(field.roundTrip(), TransportMapReading::faster, all);
      Place fieldBoth =
          and(
              field.out(),
              TransportMapReading::faster,
              and(field.in(), TransportMapReading::faster, all));
      Place fieldAlike = and(map.fieldWindow(), TransportMapReading::alike, fieldHelps);
      List<String> says = new ArrayList<>();
      says.add(
          String.format(
              Locale.ROOT,
              "Of %d stacks, %d are faster over the round trip than without their offsets by more"
                  + " than %.0f %%, %d are slower; faster in: %d, out: %d, both ways: %d.",
              computed,
              count(map, helps),
              100 * MARGIN,
              count(map, hurts),
              count(map, in),
              count(map, out),
              count(map, both)));
      if (count(map, helps) > 0) {
        Place more = and(map.window(), w -> w > 1 + ALIKE, helps);
        says.add(
            "It helps "
                + box(helps)
                + "; most, "
                + best(total.roundTrip(), helps)
                + ". Of these stacks "
                + count(map, more)
                + " take up more sodium than without offsets, "
                + count(map, alike)
                + " the same within a tenth, "
                + (count(map, helps) - count(map, more) - count(map, alike))
                + " less."
                + (count(map, alike) > 0
                    ? " For the same sodium the most is " + best(total.roundTrip(), alike) + "."
                    : ""));
      }
      says.add(fieldSays(fieldComputed, fieldHelps, fieldBoth, fieldAlike));
      if (map.x().input() == StackInput.BARRIER_CHANGE
          || map.y().input() == StackInput.BARRIER_CHANGE) {
        Place lower = and(map.plain().roundTrip(), TransportMapReading::faster, all);
        says.add(
            count(map, lower) == 0
                ? "Offsets and barriers together help nowhere over the stack without either."
                : "Offsets and barriers together help "
                    + box(lower)
                    + "; most, "
                    + best(map.plain().roundTrip(), lower)
                    + ".");
      }
      if (map.failed() > 0) {
        says.add(map.failed() + " of " + map.points() + " stacks were not computed.");
      }
      return new TransportMapReading(
          computed,
          share(helps, computed),
          share(hurts, computed),
          share(in, computed),
          share(out, computed),
          share(both, computed),
          share(alike, computed),
          fieldComputed,
          share(fieldHelps, fieldComputed),
          share(fieldBoth, fieldComputed),
          share(fieldAlike, fieldComputed),
          says);
    }

    private String fieldSays(int computed, Place helps, Place both, Place alike) {
      if (computed == 0) {
        return "No stack could be compared with itself without its field.";
      }
      String beside =
          computed == map.points() - map.failed()
              ? ""
              : String.format(
                  Locale.ROOT,
                  " (%d more take up too different amounts to compare)",
                  map.points() - map.failed() - computed);
      int faster = count(map, helps);
      return faster == 0
          ? "The field alone, insertion potentials kept, makes none of "
              + computed
              + " faster over the round trip"
              + beside
              + "."
          : "The field alone, insertion potentials kept, makes "
              + faster
              + " of "
              + computed
              + " faster over the round trip"
              + beside
              + ", "
              + count(map, both)
              + " of them both ways: "
              + box(helps)
              + "; most, "
              + best(map.field().roundTrip(), helps)
              + ". With the same sodium taken up with and without the field, within a tenth: "
              + count(map, alike)
              + (count(map, alike) > 0
                  ? ", most " + best(map.field().roundTrip(), alike) + "."
                  : ".");
    }

    private double share(Place place, int of) {
      return of == 0 ? Double.NaN : count(map, place) / (double) of;
    }

    private static Place and(List<Series> grid, DoublePredicate test, Place other) {
      return (r, c) -> other.at(r, c) && test.test(grid.get(r).get(c));
    }

    private static int count(TransportMap map, Place place) {
      int count = 0;
      for (int r = 0; r < map.y().values().size(); r++) {
        for (int c = 0; c < map.x().values().size(); c++) {
          count += place.at(r, c) ? 1 : 0;
        }
      }
      return count;
    }

    /** Between which values of both inputs the points lie. */
    private String box(Place place) {
      int[] columns = {Integer.MAX_VALUE, -1};
      int[] rows = {Integer.MAX_VALUE, -1};
      for (int r = 0; r < map.y().values().size(); r++) {
        for (int c = 0; c < map.x().values().size(); c++) {
          if (place.at(r, c)) {
            columns[0] = Math.min(columns[0], c);
            columns[1] = Math.max(columns[1], c);
            rows[0] = Math.min(rows[0], r);
            rows[1] = Math.max(rows[1], r);
          }
        }
      }
      return "with " + range(map.x(), columns) + " and " + range(map.y(), rows);
    }

    private static String range(TransportMap.Axis axis, int[] ends) {
      String name = axis.input().word().replace('_', ' ');
      double low = axis.values().get(ends[0]);
      double high = axis.values().get(ends[1]);
      return ends[0] == ends[1]
          ? name + " at " + number(axis, low)
          : name + " from " + number(axis, low) + " to " + number(axis, high);
    }

    private static String number(TransportMap.Axis axis, double value) {
      return String.format(Locale.ROOT, "%.3g %s", value, axis.input().unit());
    }

    private String best(List<Series> grid, Place place) {
      double most = Double.NEGATIVE_INFINITY;
      int row = 0;
      int column = 0;
      for (int r = 0; r < grid.size(); r++) {
        for (int c = 0; c < grid.get(r).size(); c++) {
          if (place.at(r, c) && grid.get(r).get(c) > most) {
            most = grid.get(r).get(c);
            row = r;
            column = c;
          }
        }
      }
      return String.format(
          Locale.ROOT,
          "%.3g times as fast, at %s and %s with %.2g times the sodium taken up",
          most,
          number(map.x(), map.x().values().get(column)),
          number(map.y(), map.y().values().get(row)),
          map.window().get(row).get(column));
    }
  }
}
