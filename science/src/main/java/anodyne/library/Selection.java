package anodyne.library;

import anodyne.library.PropertyValue.Word;
import anodyne.quantity.Quality;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Picks the value of a property that is used, by the rule in the package documentation.
 *
 * @param methods ranks, biases and scatters
 */
public record Selection(MethodTable methods) {
  private static final String UNSTATED = "unstated";

  /** Method of volumes computed from a crystal structure. */
  private static final String UNIT_CELL = "unit-cell";

  /** Half width of a 90 % interval of a normal distribution in standard deviations. */
  private static final double SIGMAS = 1.6448536269514722;

  /** The value of a numeric property, empty if no value without doubt is known. */
  public Optional<Selected> amount(Phase phase, Property property) {
    if (property.isText()) {
      throw new IllegalArgumentException(property.word() + " has words, not numbers");
    }
    List<PropertyValue> layer = layer(phase, property);
    List<PropertyValue> used = best(layer);
    return used.isEmpty() ? Optional.empty() : Optional.of(selected(phase, property, layer, used));
  }

  /** The molar volume: a value of the library, else that of the unit cell; empty without both. */
  public Optional<Selected> molarVolume(Phase phase) {
    return amount(phase, Property.MOLAR_VOLUME)
        .or(() ->
            phase
                .structure()
                .filter(structure -> structure.molarVolume_cm3().isPresent())
                .flatMap(
                    structure -> amount(phase.with(cellVolume(structure)), Property.MOLAR_VOLUME)));
  }

  private static PropertyValue cellVolume(StructureRecord structure) {
    return new PropertyValue(
        Property.MOLAR_VOLUME,
        new PropertyValue.Amount(structure.molarVolume_cm3().orElseThrow()),
        OptionalDouble.empty(),
        UNIT_CELL,
        structure.doubt().isEmpty()
            ? structure.kind()
            : structure.kind() + "; with care: " + structure.doubt(),
        "",
        structure.temperature_K(),
        structure.source(),
        structure.quality(),
        Optional.empty(),
        "");
  }

  /** The word of a text property, empty if no value without doubt is known. */
  public Optional<SelectedWord> word(Phase phase, Property property) {
    if (!property.isText()) {
      throw new IllegalArgumentException(property.word() + " has numbers, not words");
    }
    return mostFrequent(best(layer(phase, property)))
        .map(chosen -> {
          String word = text(chosen);
          List<PropertyValue> all = phase.values(property);
          List<String> conflicting =
              usable(all).stream()
                  .map(Selection::text)
                  .filter(w -> !w.equals(word))
                  .distinct()
                  .toList();
          return new SelectedWord(
              property, word, conflicting, chosen.method(), chosen.quality(), chosen.source(), all);
        });
  }

  private Selected selected(
      Phase phase, Property property, List<PropertyValue> layer, List<PropertyValue> used) {
    boolean overridden = !usable(of(phase.overrides(), property)).isEmpty();
    double value = median(used);
    double bias =
        isOwnSample(used, overridden) && used.getFirst().method().equals(UNSTATED)
            ? 0
            : used.stream()
                .mapToDouble(v -> methods.get(v.method()).bias(property.kind()))
                .max()
                .orElseThrow();
    double scatter = scatter(layer, used, overridden);
    double reach = SIGMAS * Math.hypot(bias, scatter);
    List<PropertyValue> all = phase.values(property);
    List<PropertyValue> usable = usable(all);
    return new Selected(
        property,
        value,
        Math.max(moved(property, value, -reach), Math.min(value, property.least())),
        Math.min(moved(property, value, reach), Math.max(value, property.most())),
        bias,
        scatter,
        used.getFirst().method(),
        used.getFirst().quality(),
        used.stream().map(PropertyValue::source).distinct().collect(Collectors.joining("; ")),
        used,
        all,
        usable.stream().mapToDouble(PropertyValue::low).min().orElseThrow(),
        usable.stream().mapToDouble(PropertyValue::high).max().orElseThrow(),
        used.stream().map(PropertyValue::method).distinct().count() > 1,
        overridden);
  }

  /** Values without doubt that may be chosen from: the overrides if there are any. */
  private static List<PropertyValue> layer(Phase phase, Property property) {
    List<PropertyValue> overrides = usable(of(phase.overrides(), property));
    return overrides.isEmpty() ? usable(of(phase.properties(), property)) : overrides;
  }

  private static List<PropertyValue> of(List<PropertyValue> values, Property property) {
    return values.stream().filter(v -> v.property() == property).toList();
  }

  private static List<PropertyValue> usable(List<PropertyValue> values) {
    return values.stream().filter(v -> !v.doubtful()).toList();
  }

  /** The values of the best quality among these, and of them those of the lowest method rank. */
  private List<PropertyValue> best(List<PropertyValue> values) {
    Comparator<PropertyValue> trust =
        Comparator.comparing(PropertyValue::quality)
            .thenComparingInt(v -> methods.get(v.method()).rank());
    return values.stream()
        .min(trust)
        .map(best -> values.stream().filter(v -> trust.compare(v, best) == 0).toList())
        .orElse(List.of());
  }

  private double scatter(List<PropertyValue> layer, List<PropertyValue> used, boolean overridden) {
    double own = used.stream().mapToDouble(this::ownScatter).max().orElseThrow();
    if (isOwnSample(used, overridden)) {
      return own;
    }
    PropertyValue first = used.getFirst();
    double floor = isAmountWithItsError(used) ? 0 : floor(first, median(used));
    return Math.max(Math.max(own, floor), spread(layer, first));
  }

  /** A measurement of the user's own with its error: taken at its word. */
  private static boolean isOwnSample(List<PropertyValue> used, boolean overridden) {
    return overridden
        && used.stream()
            .allMatch(v -> v.quality() == Quality.MEASURED && v.uncertainty().isPresent());
  }

  /**
   * A share of the value means nothing for one counted from an arbitrary zero, as enthalpies are.
   */
  private static boolean isAmountWithItsError(List<PropertyValue> used) {
    return used.stream()
        .allMatch(v -> v.property().kind() == Property.Kind.AMOUNT && v.uncertainty().isPresent());
  }

  private double floor(PropertyValue first, double value) {
    double floor = methods.floor(first.quality(), first.property().kind());
    return first.property().kind() == Property.Kind.AMOUNT ? floor * Math.abs(value) : floor;
  }

  /** What one value says about its own scatter, or its method where it says nothing. */
  private double ownScatter(PropertyValue value) {
    double width = toScale(value.property(), value.high()) - toScale(value.property(), value.low());
    double uniform = width / Math.sqrt(12);
    double stated =
        value.uncertainty().isPresent()
            ? inScale(value, value.uncertainty().getAsDouble())
            : methods.get(value.method()).scatter(value.property().kind());
    return Math.max(uniform, stated);
  }

  /** The range of comparable values, read as a 90 % interval. */
  private static double spread(List<PropertyValue> layer, PropertyValue first) {
    Property property = first.property();
    List<PropertyValue> pool = layer.stream().filter(v -> comparable(v, first)).toList();
    double lowest = pool.stream().mapToDouble(PropertyValue::low).min().orElseThrow();
    double highest = pool.stream().mapToDouble(PropertyValue::high).max().orElseThrow();
    return (toScale(property, highest) - toScale(property, lowest)) / (2 * SIGMAS);
  }

  private static boolean comparable(PropertyValue value, PropertyValue first) {
    boolean sameQuality = value.quality() == first.quality();
    boolean bothSeen =
        value.quality().compareTo(Quality.COMPUTED) <= 0
            && first.quality().compareTo(Quality.COMPUTED) <= 0;
    return switch (first.property().kind()) {
      case GAP -> sameQuality;
      case LEVEL, LOGARITHMIC, AMOUNT, WORD -> sameQuality || bothSeen;
      case CARRIERS, DIFFUSIVITY -> true;
    };
  }

  private static double median(List<PropertyValue> values) {
    Property property = values.getFirst().property();
    double[] middles =
        values.stream().mapToDouble(v -> mean(property, v.low(), v.high())).sorted().toArray();
    int half = middles.length / 2;
    return middles.length % 2 == 1
        ? middles[half]
        : mean(property, middles[half - 1], middles[half]);
  }

  /** The arithmetic mean of two numbers, of a logarithmic property the geometric mean. */
  private static double mean(Property property, double a, double b) {
    if (a == b) {
      return a;
    }
    return property.isLogarithmic() ? Math.sqrt(a * b) : (a + b) / 2;
  }

  private static Optional<PropertyValue> mostFrequent(List<PropertyValue> values) {
    return values.stream()
        .max(
            Comparator.comparingLong((PropertyValue v) ->
                    values.stream().filter(w -> text(w).equals(text(v))).count())
                .thenComparing(Comparator.comparingInt(values::indexOf).reversed()));
  }

  private static String text(PropertyValue value) {
    if (value.datum() instanceof Word(String text)) {
      return text;
    }
    throw new IllegalArgumentException(value.property().word() + " has no word");
  }

  private static double toScale(Property property, double value) {
    return property.isLogarithmic() ? Math.log(value) : value;
  }

  private static double moved(Property property, double value, double by) {
    return property.isLogarithmic() ? value * Math.exp(by) : value + by;
  }

  /** An absolute uncertainty as the scale of the property shows it. */
  private static double inScale(PropertyValue value, double uncertainty) {
    return value.property().isLogarithmic()
        ? Math.log1p(uncertainty / mean(value.property(), value.low(), value.high()))
        : uncertainty;
  }
}
