package anodyne.report.draw;

/**
 * Colours of a map: a palette of even steps between given colours, one of its own for what is
 * missing, and the bar that explains it.
 */
public final class ColourMap {
  private static final int MISSING = 255;

  private final int[] palette = new int[MISSING + 1];

  /**
   * @param stops colours as 0xRRGGBB, evenly spaced from the lowest value to the highest
   * @param missing colour where there is no value
   */
  public ColourMap(int[] stops, int missing) {
    for (int i = 0; i < MISSING; i++) {
      double at = i / (MISSING - 1.0) * (stops.length - 1);
      int k = Math.min((int) at, stops.length - 2);
      palette[i] = mixed(stops[k], stops[k + 1], at - k);
    }
    palette[MISSING] = missing;
  }

  private static int mixed(int a, int b, double share) {
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = ((a >> shift) & 0xFF) * (1 - share) + ((b >> shift) & 0xFF) * share;
      colour |= (int) Math.round(part) << shift;
    }
    return colour;
  }

  /** Point of a raster for a share between 0 and 1 of the range; NaN: missing. */
  public static byte point(double share) {
    return (byte)
        (Double.isNaN(share) ? MISSING : Math.round(Math.clamp(share, 0, 1) * (MISSING - 1)));
  }

  /** A raster of such points as an image, rows from the top. */
  public byte[] image(int width, int height, byte[] points) {
    return PngImage.of(width, height, points, palette);
  }

  /** Draws the colours in a column, the highest value on top. */
  public void bar(Svg svg, double left, double top, double width, double height) {
    byte[] points = new byte[MISSING];
    for (int i = 0; i < MISSING; i++) {
      points[i] = (byte) (MISSING - 1 - i);
    }
    svg.image(left, top, width, height, image(1, MISSING, points));
  }
}
