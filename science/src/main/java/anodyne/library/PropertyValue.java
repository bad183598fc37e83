package anodyne.library;

import anodyne.quantity.Quality;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value of one property of one phase, as one source gives it.
 *
 * @param property what it is a value of; {@link Property#unit()} is its unit
 * @param datum the amount, range or word
 * @param uncertainty one standard deviation in the unit of the property, if the source gives one;
 *     for a logarithmic property still an absolute amount
 * @param method how it was obtained: a word of the methods file ({@code UPS}, {@code DFT-PBE-slab})
 * @param detail closer description of the method, or empty
 * @param sample surface, film, form or sample, or empty
 * @param temperature_K temperature, where the source says it
 * @param source citation, or where the number was read
 * @param quality trust class
 * @param proxyOf name of the phase the value was borrowed from; present exactly if the quality is
 *     {@link Quality#PROXY}
 * @param doubt why the value must not be used (it is kept and shown), or empty
 */
public record PropertyValue(
    Property property,
    Datum datum,
    OptionalDouble uncertainty,
    String method,
    String detail,
    String sample,
    OptionalDouble temperature_K,
    String source,
    Quality quality,
    Optional<String> proxyOf,
    String doubt) {

  /** What is stored: a number, a range of numbers, or a word. */
  public sealed interface Datum permits Amount, Range, Word {}

  /** A single number. */
  public record Amount(double value) implements Datum {
    public Amount {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value must be a finite number, got " + value);
      }
    }
  }

  /** A range: the source gives two ends and no preference inside. */
  public record Range(double low, double high) implements Datum {
    public Range {
      if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
        throw new IllegalArgumentException(
            "range must have finite ends with low <= high, got [" + low + ", " + high + "]");
      }
    }
  }

  /** A word, for text properties. */
  public record Word(String text) implements Datum {}

  /** Words a conductivity type may be. */
  public static final List<String> CONDUCTIVITY_WORDS =
      List.of("n", "p", "intrinsic", "metal", "semimetal");

  public PropertyValue {
    if (property.isText() != (datum instanceof Word)) {
      throw new IllegalArgumentException(
          property.word() + (property.isText() ? " takes a word" : " takes a number or a range"));
    }
    if (datum instanceof Word(String text) && !CONDUCTIVITY_WORDS.contains(text)) {
      throw new IllegalArgumentException(
          property.word() + " must be one of " + CONDUCTIVITY_WORDS + ", got " + text);
    }
    if (property.isLogarithmic() && !(lowEnd(datum) > 0)) {
      throw new IllegalArgumentException(
          property.word() + " must be > 0 " + property.unit() + ", got " + lowEnd(datum));
    }
    if (uncertainty.isPresent()
        && !(uncertainty.getAsDouble() >= 0
            && uncertainty.getAsDouble() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "uncertainty must be >= 0 " + property.unit() + ", got " + uncertainty.getAsDouble());
    }
    if (temperature_K.isPresent() && !(temperature_K.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(
          "temperature_K must be >= 0 K, got " + temperature_K.getAsDouble());
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("a value of " + property.word() + " needs a source");
    }
    if (method.isBlank()) {
      throw new IllegalArgumentException("a value of " + property.word() + " needs a method");
    }
    if (proxyOf.isPresent() != (quality == Quality.PROXY)) {
      throw new IllegalArgumentException(
          "proxy_of names the lending phase of a proxy value, and of no other: " + property.word());
    }
  }

  /** The number, or the lower end of the range; NaN for a word. */
  public double low() {
    return lowEnd(datum);
  }

  /** The number, or the upper end of the range; NaN for a word. */
  public double high() {
    return switch (datum) {
      case Amount(double value) -> value;
      case Range(double _, double high) -> high;
      case Word(String _) -> Double.NaN;
    };
  }

  private static double lowEnd(Datum datum) {
    return switch (datum) {
      case Amount(double value) -> value;
      case Range(double low, double _) -> low;
      case Word(String _) -> Double.NaN;
    };
  }

  /** True if the value is kept for the record but not to be used. */
  public boolean doubtful() {
    return !doubt.isEmpty();
  }
}
