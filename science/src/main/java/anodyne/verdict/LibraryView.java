package anodyne.verdict;

import anodyne.library.Library;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.PropertyValue;
import anodyne.library.Selected;
import anodyne.library.SelectedWord;
import anodyne.library.StructureRecord;
import anodyne.quantity.Constants;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The phase library without the values it took from the article, so that the article is not checked
 * against itself.
 *
 * @param library all phases
 * @param citedAs how the library cites the article
 */
record LibraryView(Library library, String citedAs) {
  private static final double CUBIC_CM_PER_CUBIC_ANGSTROM = 1e-24;

  /** The phase of that name, without the article's values. */
  Optional<Phase> find(String name) {
    return library.find(name).map(this::independent);
  }

  /** All phases, without the article's values. */
  List<Phase> phases() {
    return library.phases().stream().map(this::independent).toList();
  }

  Optional<Selected> amount(String name, Property property) {
    return find(name).flatMap(phase -> amount(phase, property));
  }

  Optional<Selected> amount(Phase independent, Property property) {
    return library.selection().amount(independent, property);
  }

  Optional<SelectedWord> type(String name) {
    return find(name).flatMap(this::type);
  }

  Optional<SelectedWord> type(Phase independent) {
    return library.selection().word(independent, Property.CONDUCTIVITY_TYPE);
  }

  /** Volume of a mole of formula units: a value of the library, or that of the unit cell. */
  OptionalDouble molarVolume_cm3(String name) {
    Optional<Phase> phase = find(name);
    if (phase.isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<Selected> value = amount(phase.get(), Property.MOLAR_VOLUME);
    return value.isPresent()
        ? OptionalDouble.of(value.get().value())
        : phase.get().structure().map(LibraryView::cellVolume_cm3).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble cellVolume_cm3(StructureRecord cell) {
    if (cell.formulaUnitsPerCell().isEmpty()) {
      return OptionalDouble.empty();
    }
    double alpha = Math.cos(Math.toRadians(cell.alpha_deg()));
    double beta = Math.cos(Math.toRadians(cell.beta_deg()));
    double gamma = Math.cos(Math.toRadians(cell.gamma_deg()));
    double skew =
        Math.sqrt(1 - alpha * alpha - beta * beta - gamma * gamma + 2 * alpha * beta * gamma);
    double volume = cell.a_angstrom() * cell.b_angstrom() * cell.c_angstrom() * skew;
    return OptionalDouble.of(
        volume
            * CUBIC_CM_PER_CUBIC_ANGSTROM
            * Constants.AVOGADRO_PER_MOL
            / cell.formulaUnitsPerCell().getAsInt());
  }

  private Phase independent(Phase phase) {
    return new Phase(
        phase.id(),
        phase.formula(),
        phase.form(),
        phase.names(),
        phase.description(),
        phase.structure(),
        withoutArticle(phase.properties()),
        withoutArticle(phase.overrides()),
        phase.notes());
  }

  private List<PropertyValue> withoutArticle(List<PropertyValue> values) {
    return values.stream().filter(v -> !v.source().contains(citedAs)).toList();
  }
}
