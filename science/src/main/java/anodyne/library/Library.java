package anodyne.library;

import java.util.List;
import java.util.Optional;

/**
 * All phases and methods in memory.
 *
 * @param phases in order of id
 * @param methods the methods their values were obtained by
 */
public record Library(List<Phase> phases, MethodTable methods) {
  public Library {
    phases = List.copyOf(phases);
  }

  /** The phase meant by a name, by the rules of {@link PhaseIndex}. */
  public Optional<Phase> find(String name) {
    return PhaseIndex.of(phases).find(name).flatMap(this::withId);
  }

  /** Up to three names like one that is not found. */
  public List<String> suggestions(String name) {
    return PhaseIndex.of(phases).suggestions(name);
  }

  /** The selection rule on the methods of this library. */
  public Selection selection() {
    return new Selection(methods);
  }

  private Optional<Phase> withId(String id) {
    return phases.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}
