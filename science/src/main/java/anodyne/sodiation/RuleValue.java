package anodyne.sodiation;

import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.quantity.Quality;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value that follows from a stated rule where the library has none.
 *
 * @param property what it is a value of
 * @param value in the unit of the property
 * @param sd one standard deviation
 * @param method short name of the rule
 * @param source the rule and what it was applied to
 * @param proxyOf the phase it is borrowed from, if it is one value of another phase
 */
record RuleValue(
    Property property,
    double value,
    double sd,
    String method,
    String source,
    Optional<String> proxyOf) {
  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  static final double SIGMAS = 1.6448536269514722;

  static RuleValue estimated(
      Property property, double value, double sd, String method, String source) {
    return new RuleValue(property, value, sd, method, source, Optional.empty());
  }

  /** The value as if the library had it, labelled for what it is. */
  Selected selected() {
    Quality quality = proxyOf.isPresent() ? Quality.PROXY : Quality.ESTIMATED;
    PropertyValue stated =
        new PropertyValue(
            property,
            new PropertyValue.Amount(value),
            OptionalDouble.of(sd),
            method,
            "",
            "",
            OptionalDouble.empty(),
            source,
            quality,
            proxyOf,
            "");
    return new Selected(
        property,
        value,
        Math.min(value, Math.max(property.least(), value - SIGMAS * sd)),
        Math.max(value, Math.min(property.most(), value + SIGMAS * sd)),
        0,
        sd,
        method,
        quality,
        source,
        List.of(stated),
        List.of(stated),
        value,
        value,
        false,
        false);
  }
}
