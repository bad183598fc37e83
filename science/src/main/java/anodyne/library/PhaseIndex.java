package anodyne.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which phase answers to which name. */
public final class PhaseIndex {
  private static final Pattern ELEMENT_WITH_AMOUNT =
      Pattern.compile("([A-Z][a-z]?)(\\d*(?:\\.\\d+)?)");
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
    String formula = sorted(formulaOf(name));
    List<String> candidates = new ArrayList<>();
    idByName.keySet().stream()
        .filter(n -> !formula.isEmpty() && sorted(formulaOf(n)).equals(formula))
        .forEach(candidates::add);
    if (candidates.isEmpty()) {
      candidates.addAll(Spelling.closest(name, idByName.keySet(), 4 * MOST_SUGGESTIONS));
    }
    Map<String, String> nameOfId = new LinkedHashMap<>();
    candidates.forEach(n -> nameOfId.putIfAbsent(String.valueOf(idByName.get(n)), n));
    return nameOfId.values().stream().limit(MOST_SUGGESTIONS).toList();
  }

  private static String formulaOf(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  /** The elements of a formula with their amounts in alphabetical order, empty if it is none. */
  private static String sorted(String formula) {
    if (!formula.matches("(" + ELEMENT_WITH_AMOUNT.pattern() + "){1,20}")) {
      return "";
    }
    return String.join(
        " ",
        ELEMENT_WITH_AMOUNT.matcher(formula).results().map(MatchResult::group).sorted().toList());
  }
}
