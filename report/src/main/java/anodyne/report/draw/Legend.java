package anodyne.report.draw;

import anodyne.report.draw.Svg.Anchor;
import java.util.List;

/** Names of lines and marks in a row. */
public final class Legend {
  private static final double SAMPLE = 26;
  private static final double GAP = 20;

  private Legend() {}

  /** What stands before a name. */
  public sealed interface Sample {}

  /** A piece of line. */
  public record Line(Stroke stroke) implements Sample {}

  /** A mark. */
  public record Point(Mark mark, Ink ink, boolean hollow) implements Sample {}

  /** A ring around a mark. */
  public record Ring() implements Sample {}

  /** A filled box. */
  public record Box(Ink ink, double opacity) implements Sample {}

  /** A name with its sample. */
  public record Entry(Sample sample, Rich name) {}

  /**
   * Draws the entries from left to right, in as many rows as they need.
   *
   * @param y base line of the first row
   * @return base line below the last row
   */
  public static double row(Svg svg, double left, double right, double y, List<Entry> entries) {
    double x = left;
    double line = y;
    for (Entry entry : entries) {
      double width = width(entry);
      if (x > left && x + width > right) {
        x = left;
        line += 18;
      }
      draw(svg, x, line, entry);
      x += width + GAP;
    }
    return line + 18;
  }

  /** Rows the entries need between these two. */
  public static int rows(double left, double right, List<Entry> entries) {
    double x = left;
    int rows = 1;
    for (Entry entry : entries) {
      double width = width(entry);
      if (x > left && x + width > right) {
        x = left;
        rows++;
      }
      x += width + GAP;
    }
    return rows;
  }

  /** Draws the entries below each other. */
  public static void column(Svg svg, double left, double y, List<Entry> entries) {
    double line = y;
    for (Entry entry : entries) {
      draw(svg, left, line, entry);
      line += 18;
    }
  }

  private static double width(Entry entry) {
    return sampleWidth(entry.sample()) + 6 + Svg.width(entry.name(), Svg.SMALL);
  }

  private static double sampleWidth(Sample sample) {
    return switch (sample) {
      case Line _ -> SAMPLE;
      case Point _, Ring _ -> 10;
      case Box _ -> 16;
    };
  }

  private static void draw(Svg svg, double x, double y, Entry entry) {
    switch (entry.sample()) {
      case Line(Stroke stroke) -> svg.line(x, y - 4, x + SAMPLE, y - 4, stroke);
      case Point(Mark mark, Ink ink, boolean hollow) ->
          mark.draw(svg, x + 5, y - 4, 4.5, ink, hollow);
      case Ring() -> svg.ring(x + 5, y - 4, 6, Stroke.solid(Ink.BLACK, 1.2));
      case Box(Ink ink, double opacity) -> svg.rectangle(x, y - 10, 16, 11, ink, opacity);
    }
    svg.text(
        x + sampleWidth(entry.sample()) + 6, y, entry.name(), Anchor.START, Svg.SMALL, Ink.BLACK);
  }
}
