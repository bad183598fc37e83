package anodyne.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A phase: a composition in one form.
 *
 * @param id unique key and file name, such as {@code MoS2-2H}
 * @param formula composition as written, possibly non-stoichiometric ({@code Co1-xS})
 * @param form polymorph or kind of sample, or empty
 * @param names every other name it answers to; the formula alone is among them for the form meant
 *     when none is given
 * @param description one line for people
 * @param structure crystal structure, if one is known
 * @param properties all values of all properties, in file order
 * @param notes remarks
 */
public record Phase(
    String id,
    String formula,
    String form,
    List<String> names,
    String description,
    Optional<StructureRecord> structure,
    List<PropertyValue> properties,
    List<String> notes) {

  public Phase {
    if (id.isBlank() || formula.isBlank()) {
      throw new IllegalArgumentException("a phase needs an id and a formula");
    }
    names = List.copyOf(names);
    properties = List.copyOf(properties);
    notes = List.copyOf(notes);
  }

  /** All values of one property, in file order. */
  public List<PropertyValue> values(Property property) {
    return properties.stream().filter(v -> v.property() == property).toList();
  }

  /** True if the phase answers to this name; case matters only where two elements would clash. */
  public boolean answersTo(String name) {
    return id.equals(name) || names.contains(name) || (formula + ":" + form).equals(name);
  }

  /** The form of a name used for comparing spellings: lower case, no blanks, no subscript marks. */
  public static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
  }
}
