package anodyne.cell.part;

import anodyne.quantity.Quality;

/**
 * What one source says of a property, in its unit.
 *
 * @param low the value, or the lower end of a range
 * @param high the value, or the upper end of a range
 * @param sample what it was measured on, or empty
 * @param method how, as far as it is known
 * @param source where the number was read
 */
public record Reported(
    double low, double high, String sample, String method, Quality quality, String source) {
  public Reported {
    if (!(low <= high)) {
      throw new IllegalArgumentException("a range needs low <= high, got " + low + ", " + high);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("a reported value needs a source");
    }
  }
}
