package anodyne.report.draw;

/**
 * How a line is drawn.
 *
 * @param ink colour
 * @param width in units
 * @param dash lengths of dashes and gaps as SVG spells them; empty: solid
 */
public record Stroke(Ink ink, double width, String dash) {
  /** A solid line. */
  public static Stroke solid(Ink ink, double width) {
    return new Stroke(ink, width, "");
  }

  /** A dashed line. */
  public static Stroke dashed(Ink ink, double width) {
    return new Stroke(ink, width, "7 4");
  }

  /** A dotted line. */
  public static Stroke dotted(Ink ink, double width) {
    return new Stroke(ink, width, "1.5 3");
  }

  /** A line of dashes and dots. */
  public static Stroke dashDotted(Ink ink, double width) {
    return new Stroke(ink, width, "9 3 1.5 3");
  }
}
