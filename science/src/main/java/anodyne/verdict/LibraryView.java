package anodyne.verdict;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.library.Library;
import anodyne.library.Phase;
import anodyne.library.PhaseIndex;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.library.SelectedWord;
import anodyne.library.Selection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The phase library without the values it took from the article, so that the article is not checked
 * against itself.
 */
final class LibraryView {
  private final Selection selection;
  private final PhaseIndex index;
  private final Map<String, Phase> byId = new LinkedHashMap<>();
  private final Map<String, Set<Element>> elements = new HashMap<>();

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

  /** The rule that picks values. */
  Selection selection() {
    return selection;
  }

  /** The phases that hold no other elements than these, without the article's values. */
  List<Phase> within(Set<Element> allowed) {
    return byId.values().stream()
        .filter(phase -> {
          Set<Element> own = elements.computeIfAbsent(phase.formula(), LibraryView::elementsOf);
          return !own.isEmpty() && allowed.containsAll(own);
        })
        .toList();
  }

  /** The elements of a formula; none if it cannot be read. */
  private static Set<Element> elementsOf(String formula) {
    try {
      return Formula.parse(formula).elements();
    } catch (FormulaException e) {
      return Set.of();
    }
  }
}
