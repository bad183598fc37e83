package anodyne.evidence;

import anodyne.quantity.Quality;
import java.util.OptionalInt;

/**
 * A property of an atom or ion.
 *
 * @param quantity {@code ionic_radius} or {@code electronegativity}
 * @param symbol element or ion
 * @param coordination coordination number the value holds for
 * @param value the number
 * @param unit its unit or scale
 * @param quality trust class
 * @param source citation
 */
public record ReferenceValue(
    String quantity,
    String symbol,
    OptionalInt coordination,
    double value,
    String unit,
    Quality quality,
    String source) {
  public ReferenceValue {
    Bounds.positive(quantity + " of " + symbol, value, unit);
    Bounds.notBlank("source", source);
  }
}
