package anodyne.lab;

import anodyne.data.InputException;
import anodyne.lab.Units.Dimension;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds columns by their headings and their units. */
final class Columns {
  private Columns() {}

  /** Number of the first column with one of these keys, from 0; -1 if there is none. */
  static int find(List<Header> headers, Set<String> keys) {
    for (int c = 0; c < headers.size(); c++) {
      if (keys.contains(headers.get(c).key())) {
        return c;
      }
    }
    return -1;
  }

  /** Factor to SI of a column; 1 where there is no column or no unit. */
  static double factor(List<Header> headers, int column, Dimension dimension, String file) {
    if (column < 0) {
      return 1;
    }
    Header header = headers.get(column);
    if (header.unit().isEmpty()) {
      return 1;
    }
    OptionalDouble factor = Units.factor(dimension, header.unit());
    return factor.orElseThrow(() ->
        new InputException(
            "unit "
                + InputException.quoted(header.unit())
                + " of column "
                + InputException.quoted(header.name())
                + " is not known",
            file,
            "columns are " + listed(headers) + "; export the column in " + dimension.unit()));
  }

  /** The columns as a message names them. */
  static String listed(List<Header> headers) {
    String all = headers.stream().map(Header::toString).collect(Collectors.joining(", "));
    return all.length() > 600 ? all.substring(0, 600) + "..." : all;
  }
}
