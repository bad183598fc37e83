package anodyne.crystal;

import anodyne.formula.Element;

/**
 * Two elements, in the order of their atomic numbers.
 *
 * @param first the lighter
 * @param second the heavier
 */
public record ElementPair(Element first, Element second) implements Comparable<ElementPair> {
  public ElementPair {
    if (first.compareTo(second) > 0) {
      Element heavier = first;
      first = second;
      second = heavier;
    }
  }

  @Override
  public int compareTo(ElementPair other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : second.compareTo(other.second);
  }

  @Override
  public String toString() {
    return first + "-" + second;
  }
}
