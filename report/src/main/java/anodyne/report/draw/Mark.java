package anodyne.report.draw;

/** Shapes of points. */
public enum Mark {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  PENTAGON,
  CROSS,
  STAR;

  /**
   * Draws the mark.
   *
   * @param radius half its size
   * @param hollow true for an outline filled with white
   */
  public void draw(Svg svg, double x, double y, double radius, Ink ink, boolean hollow) {
    Ink fill = hollow ? Ink.WHITE : ink;
    Stroke border = Stroke.solid(hollow ? ink : Ink.BLACK, hollow ? 1.6 : 0.5);
    switch (this) {
      case CIRCLE -> svg.circle(x, y, radius, fill, border);
      case SQUARE -> polygon(svg, x, y, 1.25 * radius, 4, 45, 1, fill, border);
      case TRIANGLE -> polygon(svg, x, y + 0.15 * radius, 1.25 * radius, 3, -90, 1, fill, border);
      case DIAMOND -> polygon(svg, x, y, 1.3 * radius, 4, 0, 1, fill, border);
      case PENTAGON -> polygon(svg, x, y, 1.15 * radius, 5, -90, 1, fill, border);
      case STAR -> polygon(svg, x, y, 1.5 * radius, 10, -90, 0.45, fill, border);
      case CROSS -> {
        double d = 0.8 * radius;
        svg.line(x - d, y - d, x + d, y + d, Stroke.solid(ink, 1.8));
        svg.line(x - d, y + d, x + d, y - d, Stroke.solid(ink, 1.8));
      }
    }
  }

  /** A regular polygon; every other corner lies at {@code inner} times the radius. */
  private static void polygon(
      Svg svg,
      double x,
      double y,
      double radius,
      int corners,
      double first_deg,
      double inner,
      Ink fill,
      Stroke border) {
    double[] px = new double[corners];
    double[] py = new double[corners];
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(first_deg + 360.0 * i / corners);
      double r = i % 2 == 0 ? radius : inner * radius;
      px[i] = x + r * Math.cos(angle);
      py[i] = y + r * Math.sin(angle);
    }
    svg.polygon(px, py, fill, border);
  }
}
