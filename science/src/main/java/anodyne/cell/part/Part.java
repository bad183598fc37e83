package anodyne.cell.part;

import anodyne.quantity.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a cell with its sourced properties.
 *
 * @param formula empty where it has none
 * @param names by which it is found beside its id
 * @param family {@code carbonate} or {@code glyme} of an electrolyte, and of sodium in it; or empty
 * @param missing what was sought and not found
 */
public record Part(
    String id,
    PartKind kind,
    String formula,
    List<String> names,
    String family,
    String description,
    Map<PartProperty, Sourced> properties,
    Map<PartCurve, SourcedCurve> curves,
    List<String> missing,
    List<String> notes) {
  public Part {
    names = List.copyOf(names);
    missing = List.copyOf(missing);
    notes = List.copyOf(notes);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    if (id.isBlank()) {
      throw new IllegalArgumentException("a part needs an id");
    }
  }

  /** Id and names. */
  public List<String> allNames() {
    return Stream.concat(Stream.of(id), names.stream()).distinct().toList();
  }

  /** The value used of a property, in its unit. */
  public Optional<Estimate> estimate(PartProperty property) {
    return Optional.ofNullable(properties.get(property)).map(Sourced::used);
  }

  /** The value used of a property that must be there, in SI. */
  public double value(PartProperty property) {
    return required(property).value() * property.si();
  }

  /** The value and interval used of a property that must be there, in SI. */
  public Estimate si(PartProperty property) {
    Estimate used = required(property);
    double factor = property.si();
    return new Estimate(
        used.value() * factor,
        used.low() * factor,
        used.high() * factor,
        used.confidence(),
        used.source(),
        used.quality());
  }

  private Estimate required(PartProperty property) {
    return estimate(property)
        .orElseThrow(() ->
            new IllegalArgumentException(id + " has no " + property.word() + " in the library"));
  }

  /** A curve, if there is one. */
  public Optional<SourcedCurve> curve(PartCurve curve) {
    return Optional.ofNullable(curves.get(curve));
  }
}
