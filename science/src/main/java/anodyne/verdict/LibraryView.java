package anodyne.verdict;

import anodyne.library.Library;
import anodyne.library.Phase;
import anodyne.library.PhaseIndex;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.SelectedWord;
import anodyne.library.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The phase library without the values it took from the article, so that the article is not checked
 * against itself.
 */
final class LibraryView {
  private final Selection selection;
  private final PhaseIndex index;
  private final Map<String, Phase> byId = new LinkedHashMap<>();

  LibraryView(Library library, String citedAs) {
    selection = library.selection();
    index = PhaseIndex.of(library.phases());
    library.phases().forEach(phase -> byId.put(phase.id(), phase.withoutSource(citedAs)));
  }

  /** The phase of that name, without the article's values. */
  Optional<Phase> find(String name) {
    return index.find(name).map(byId::get);
  }

  /** All phases, without the article's values. */
  List<Phase> phases() {
    return List.copyOf(byId.values());
  }

  Optional<Selected> amount(String name, Property property) {
    return find(name).flatMap(phase -> amount(phase, property));
  }

  Optional<Selected> amount(Phase independent, Property property) {
    return selection.amount(independent, property);
  }

  Optional<SelectedWord> type(String name) {
    return find(name).flatMap(this::type);
  }

  Optional<SelectedWord> type(Phase independent) {
    return selection.word(independent, Property.CONDUCTIVITY_TYPE);
  }

  /** Volume of a mole of formula units: a value of the library, or that of the unit cell. */
  OptionalDouble molarVolume_cm3(String name) {
    Optional<Phase> phase = find(name);
    if (phase.isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<Selected> value = selection.molarVolume(phase.get());
    return value.isPresent() ? OptionalDouble.of(value.get().value()) : OptionalDouble.empty();
  }
}
