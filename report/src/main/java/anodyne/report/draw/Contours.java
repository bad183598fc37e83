package anodyne.report.draw;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of one level on a grid: marching squares (W. E. Lorensen and H. E. Cline, Comput. Graph.
 * 21, 163 (1987)) with linear interpolation, pieces joined. A cell with a number that is missing
 * has no line; a saddle is told apart by the mean of its corners.
 */
public final class Contours {
  private final List<Series> rows;
  private final double level;
  private final Map<Long, List<Long>> joins = new HashMap<>();
  private final Map<Long, double[]> places = new HashMap<>();
  private final List<Long> order = new ArrayList<>();

  private Contours(List<Series> rows, double level) {
    this.rows = rows;
    this.level = level;
  }

  /**
   * A connected line in places of the grid: 0 is the first column or row, 1 the second.
   *
   * @param column place along a row
   * @param row place along a column
   */
  public record Line(Series column, Series row) {}

  /**
   * The lines of a level.
   *
   * @param rows of the grid, all of one length; NaN for a missing number
   */
  public static List<Line> of(List<Series> rows, double level) {
    Contours contours = new Contours(rows, level);
    for (int r = 0; r + 1 < rows.size(); r++) {
      for (int c = 0; c + 1 < rows.get(r).size(); c++) {
        contours.cell(c, r);
      }
    }
    return contours.joined();
  }

  private double above(int column, int row) {
    return rows.get(row).get(column) - level;
  }

  private void cell(int c, int r) {
    double[] corner = {above(c, r), above(c + 1, r), above(c + 1, r + 1), above(c, r + 1)};
    double sum = corner[0] + corner[1] + corner[2] + corner[3];
    if (Double.isNaN(sum)) {
      return;
    }
    List<Long> crossed = new ArrayList<>();
    for (int side = 0; side < 4; side++) {
      if (corner[side] >= 0 != corner[(side + 1) % 4] >= 0) {
        crossed.add(crossing(c, r, side));
      }
    }
    if (crossed.size() == 2) {
      join(crossed.get(0), crossed.get(1));
    } else if (crossed.size() == 4) {
      int first = sum >= 0 == corner[0] >= 0 ? 0 : 3;
      join(crossed.get(first), crossed.get((first + 1) % 4));
      join(crossed.get((first + 2) % 4), crossed.get((first + 3) % 4));
    }
  }

  /** Where the line crosses a side of a cell: below, right, above, left. */
  private long crossing(int c, int r, int side) {
    boolean along = side % 2 == 0;
    int column = side == 1 ? c + 1 : c;
    int row = side == 2 ? r + 1 : r;
    long key = 2 * ((long) row * rows.getFirst().size() + column) + (along ? 0 : 1);
    places.computeIfAbsent(
        key,
        k -> {
          order.add(k);
          double from = above(column, row);
          double to = along ? above(column + 1, row) : above(column, row + 1);
          double share = from / (from - to);
          return along ? new double[] {column + share, row} : new double[] {column, row + share};
        });
    return key;
  }

  private void join(long a, long b) {
    joins.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
    joins.computeIfAbsent(b, _ -> new ArrayList<>()).add(a);
  }

  /** Open lines first, from their ends, then closed ones. */
  private List<Line> joined() {
    List<Line> lines = new ArrayList<>();
    for (int ends = 1; ends <= 2; ends++) {
      for (long start : order) {
        List<Long> neighbours = joins.getOrDefault(start, List.of());
        if (!neighbours.isEmpty() && neighbours.size() <= ends) {
          lines.add(line(start));
        }
      }
    }
    return lines;
  }

  private Line line(long start) {
    List<double[]> points = new ArrayList<>();
    long at = start;
    points.add(places.getOrDefault(at, new double[2]));
    while (!joins.getOrDefault(at, List.of()).isEmpty()) {
      long next = joins.getOrDefault(at, List.of()).getFirst();
      joins.getOrDefault(at, new ArrayList<>()).remove(next);
      joins.getOrDefault(next, new ArrayList<>()).remove(at);
      at = next;
      points.add(places.getOrDefault(at, new double[2]));
    }
    return new Line(
        Series.of(points.stream().mapToDouble(p -> p[0]).toArray()),
        Series.of(points.stream().mapToDouble(p -> p[1]).toArray()));
  }
}
