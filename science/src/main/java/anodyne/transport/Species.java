package anodyne.transport;

import anodyne.junction.Ion;
import anodyne.junction.Layer;
import anodyne.junction.Stack;
import java.util.ArrayList;
import java.util.List;

/**
 * The ions of a stack: one species per name, whatever layers hold it.
 *
 * @param names in order of first appearance
 * @param charges elementary charges of each
 */
@SuppressWarnings("ArrayRecordComponent") // work arrays of one problem, never compared
record Species(List<String> names, int[] charges) {
  static Species of(Stack stack) {
    List<String> names = new ArrayList<>();
    List<Integer> charges = new ArrayList<>();
    for (Layer layer : stack.layers()) {
      for (Ion ion : layer.ions()) {
        int at = names.indexOf(ion.name());
        if (at < 0) {
          names.add(ion.name());
          charges.add(ion.charge());
        } else if (charges.get(at) != ion.charge()) {
          throw new IllegalArgumentException(
              "ion " + ion.name() + " must have the same charge in every layer");
        }
      }
    }
    return new Species(List.copyOf(names), charges.stream().mapToInt(Integer::intValue).toArray());
  }

  int count() {
    return charges.length;
  }

  /** Index of an ion, with a clear refusal of one that no layer holds. */
  int indexOf(String ion) {
    int at = names.indexOf(ion);
    if (at < 0) {
      throw new IllegalArgumentException("no layer holds an ion named " + ion);
    }
    return at;
  }
}
