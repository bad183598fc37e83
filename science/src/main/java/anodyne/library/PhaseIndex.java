package anodyne.library;

import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which phase answers to which name. */
public final class PhaseIndex {
  private static final int MOST_SUGGESTIONS = 3;

  private final Map<String, String> idByName = new LinkedHashMap<>();
  private final Map<String, Set<String>> idsByFolded = new TreeMap<>();

  /**
   * @param namesById all names of every phase; of phases that share a name the earlier one owns it
   */
  public PhaseIndex(Map<String, ? extends Collection<String>> namesById) {
    namesById.forEach((id, names) -> {
      own(id, id);
      names.forEach(name -> own(name, id));
    });
  }

  private void own(String name, String id) {
    String owner = idByName.putIfAbsent(name, id);
    if (owner == null || owner.equals(id)) {
      idsByFolded.computeIfAbsent(Phase.folded(name), _ -> new LinkedHashSet<>()).add(id);
    }
  }

  /** The index of phases in memory. */
  public static PhaseIndex of(Collection<Phase> phases) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    phases.forEach(p -> names.put(p.id(), p.allNames()));
    return new PhaseIndex(names);
  }

  /**
   * The id of the phase meant by a name: the one with exactly this name, else the only one with
   * this name when case, blanks and underscores are ignored.
   */
  public Optional<String> find(String name) {
    String exact = idByName.get(name.strip());
    if (exact != null) {
      return Optional.of(exact);
    }
    Set<String> ids = idsByFolded.getOrDefault(Phase.folded(name), Set.of());
    return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
  }

  /**
   * Up to three names like one that is not found, one a phase: those of the same formula in another
   * order or in another form; if there are none, those spelt alike.
   */
  public List<String> suggestions(String name) {
    Optional<Formula> formula = composition(name);
    List<String> candidates = new ArrayList<>();
    if (formula.isPresent()) {
      idByName.keySet().stream()
          .filter(n -> composition(n).equals(formula))
          .forEach(candidates::add);
    }
    if (candidates.isEmpty()) {
      candidates.addAll(Spelling.closest(name, idByName.keySet(), 4 * MOST_SUGGESTIONS));
    }
    Map<String, String> nameOfId = new LinkedHashMap<>();
    candidates.forEach(n -> nameOfId.putIfAbsent(String.valueOf(idByName.get(n)), n));
    return nameOfId.values().stream().limit(MOST_SUGGESTIONS).toList();
  }

  /** The composition a name starts with, if it is a formula, perhaps with a form behind a colon. */
  private static Optional<Formula> composition(String name) {
    int colon = name.indexOf(':');
    try {
      Formula formula = Formula.parse((colon < 0 ? name : name.substring(0, colon)).strip());
      return Optional.of(formula.isFixed() ? formula.reduced() : formula);
    } catch (FormulaException e) {
      return Optional.empty();
    }
  }
}
