package anodyne.report.lab;

import anodyne.quantity.Series;
import anodyne.report.draw.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure with the numbers it shows.
 *
 * @param figure the drawing
 * @param columns what is drawn, each column with its name and unit; columns may differ in length
 */
public record DataFigure(Figure figure, List<Column> columns) {
  /**
   * A column of numbers.
   *
   * @param name quantity with its unit, such as {@code voltage_V}
   * @param values numbers; NaN stands for an empty field
   */
  public record Column(String name, Series values) {}

  public DataFigure {
    columns = List.copyOf(columns);
  }

  /** The numbers as text of a CSV file, one line per row. */
  public String csv() {
    int rows = columns.stream().mapToInt(c -> c.values().size()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    columns.forEach(c -> names.add(quoted(c.name())));
    text.append(String.join(",", names)).append('\n');
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns.size(); k++) {
        Series values = columns.get(k).values();
        if (k > 0) {
          text.append(',');
        }
        if (i < values.size() && Double.isFinite(values.get(i))) {
          text.append(values.get(i));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String name) {
    return name.matches("[^\",\\r\\n]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
