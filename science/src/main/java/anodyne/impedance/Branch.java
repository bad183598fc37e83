package anodyne.impedance;

import java.util.List;

/** A part of a circuit between two points. */
public sealed interface Branch {
  /** One element. */
  record Single(Element element) implements Branch {}

  /** Parts one behind the other. */
  record Chain(List<Branch> parts) implements Branch {
    public Chain {
      parts = List.copyOf(parts);
    }
  }

  /** Parts side by side. */
  record Fork(List<Branch> parts) implements Branch {
    public Fork {
      parts = List.copyOf(parts);
    }
  }

  /** The elements, from left to right. */
  default List<Element> elements() {
    return switch (this) {
      case Single(Element element) -> List.of(element);
      case Chain(List<Branch> parts) -> parts.stream().flatMap(p -> p.elements().stream()).toList();
      case Fork(List<Branch> parts) -> parts.stream().flatMap(p -> p.elements().stream()).toList();
    };
  }

  /** A chain of these, flattened; a single part stays as it is. */
  static Branch chain(List<Branch> parts) {
    List<Branch> flat =
        parts.stream()
            .flatMap(
                p -> p instanceof Chain(List<Branch> inner) ? inner.stream() : List.of(p).stream())
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new Chain(flat);
  }

  /** Parts side by side, flattened; a single part stays as it is. */
  static Branch fork(List<Branch> parts) {
    List<Branch> flat =
        parts.stream()
            .flatMap(
                p -> p instanceof Fork(List<Branch> inner) ? inner.stream() : List.of(p).stream())
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new Fork(flat);
  }
}
