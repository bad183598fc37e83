package anodyne.cell.part;

import anodyne.library.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All parts in memory, in the order of their files. */
public record Parts(List<Part> all) {
  public Parts {
    all = List.copyOf(all);
    Map<String, String> owner = new LinkedHashMap<>();
    for (Part part : all) {
      for (String name : part.allNames()) {
        String other = owner.putIfAbsent(key(name), part.id());
        if (other != null && !other.equals(part.id())) {
          throw new IllegalArgumentException(
              "the name " + name + " belongs to " + other + " and to " + part.id());
        }
      }
    }
  }

  /** The part meant by an id or a name, small or capital. */
  public Optional<Part> find(String name) {
    return all.stream()
        .filter(part -> part.allNames().stream().anyMatch(n -> key(n).equals(key(name))))
        .findFirst();
  }

  /** The parts of a kind. */
  public List<Part> of(PartKind kind) {
    return all.stream().filter(part -> part.kind() == kind).toList();
  }

  /** Up to three names like one that is not found. */
  public List<String> suggestions(String name) {
    List<String> names = all.stream().flatMap(part -> part.allNames().stream()).toList();
    return Spelling.closest(name, names, 3);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
