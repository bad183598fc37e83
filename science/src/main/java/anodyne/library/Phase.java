package anodyne.library;

import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
 * @param properties values of all properties, in file order
 * @param overrides values that win the selection over every value in {@code properties} of the same
 *     property: those of the user's library or of a design
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
    List<PropertyValue> overrides,
    List<String> notes) {

  public Phase {
    if (id.isBlank() || formula.isBlank()) {
      throw new IllegalArgumentException("a phase needs an id and a formula");
    }
    names = List.copyOf(names);
    properties = List.copyOf(properties);
    overrides = List.copyOf(overrides);
    notes = List.copyOf(notes);
  }

  /** A phase without overrides. */
  public Phase(
      String id,
      String formula,
      String form,
      List<String> names,
      String description,
      Optional<StructureRecord> structure,
      List<PropertyValue> properties,
      List<String> notes) {
    this(id, formula, form, names, description, structure, properties, List.of(), notes);
  }

  /** This phase with one more ordinary value. */
  public Phase with(PropertyValue value) {
    List<PropertyValue> more = new ArrayList<>(properties);
    more.add(value);
    return new Phase(id, formula, form, names, description, structure, more, overrides, notes);
  }

  /** All values of one property: overrides first, then file order. */
  public List<PropertyValue> values(Property property) {
    List<PropertyValue> all = new ArrayList<>(overrides);
    all.addAll(properties);
    return all.stream().filter(v -> v.property() == property).toList();
  }

  /** Every name it answers to, without repetition: id, formula:form, then {@link #names}. */
  public List<String> allNames() {
    Set<String> all = new LinkedHashSet<>();
    all.add(id);
    if (!form.isEmpty()) {
      all.add(formula + ":" + form);
    }
    all.addAll(names);
    return List.copyOf(all);
  }

  /**
   * This phase with values that win the selection. Earlier overrides of the same properties lose
   * that privilege and stay as ordinary values.
   */
  public Phase withOverrides(List<PropertyValue> values) {
    Set<Property> renewed = EnumSet.noneOf(Property.class);
    values.forEach(v -> renewed.add(v.property()));
    List<PropertyValue> winning = new ArrayList<>(values);
    List<PropertyValue> ordinary = new ArrayList<>();
    overrides.forEach(v -> (renewed.contains(v.property()) ? ordinary : winning).add(v));
    ordinary.addAll(properties);
    return new Phase(id, formula, form, names, description, structure, ordinary, winning, notes);
  }

  /**
   * This phase as an overlay of the same id changes it: the overlay's values win (a mere repetition
   * of a value changes nothing), its structure replaces this one if it has any, names and notes are
   * added, its description counts unless blank.
   */
  public Phase overlaidBy(Phase overlay) {
    if (!id.equals(overlay.id) || !formula.equals(overlay.formula) || !form.equals(overlay.form)) {
      throw new IllegalArgumentException(
          "an overlay of %s must keep formula %s and form '%s', got %s and '%s'"
              .formatted(id, formula, form, overlay.formula, overlay.form));
    }
    Set<String> bothNames = new LinkedHashSet<>(names);
    bothNames.addAll(overlay.names);
    List<String> bothNotes = new ArrayList<>(notes);
    bothNotes.addAll(overlay.notes);
    Phase valued =
        withOverrides(overlay.properties.stream().filter(v -> !properties.contains(v)).toList());
    return new Phase(
        id,
        formula,
        form,
        List.copyOf(bothNames),
        overlay.description.isBlank() ? description : overlay.description,
        overlay.structure.or(() -> structure),
        valued.properties,
        valued.overrides,
        bothNotes);
  }

  /** The same phase under another formula and form. */
  public Phase as(String otherFormula, String otherForm) {
    return new Phase(
        id, otherFormula, otherForm, names, description, structure, properties, overrides, notes);
  }

  /** True if both formulas are fixed and have the same ratios of all amounts. */
  public boolean sameCompositionAs(Phase other) {
    try {
      Formula own = Formula.parse(formula);
      Formula others = Formula.parse(other.formula);
      return own.isFixed() && others.isFixed() && own.sameCompositionAs(others);
    } catch (FormulaException e) {
      return false;
    }
  }

  /** True if the phase answers to this name exactly. */
  public boolean answersTo(String name) {
    return allNames().contains(name);
  }

  /** The form of a name used for comparing spellings: lower case, no blanks, no subscript marks. */
  public static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
  }

  /** This phase without the values whose source holds a text, overrides among them. */
  public Phase withoutSource(String text) {
    return new Phase(
        id,
        formula,
        form,
        names,
        description,
        structure,
        properties.stream().filter(v -> !v.source().contains(text)).toList(),
        overrides.stream().filter(v -> !v.source().contains(text)).toList(),
        notes);
  }
}
