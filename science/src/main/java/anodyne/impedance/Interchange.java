package anodyne.impedance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Order among parts of a circuit that could change places without a difference, such as two arcs:
 * by rising time constant. Only parts of which nothing was said are moved. Also the exchange of
 * roles between parts that are not alike.
 */
final class Interchange {
  private Interchange() {}

  /** Values with interchangeable parts in order. */
  static double[] sorted(Circuit circuit, double[] values) {
    double[] result = values.clone();
    sort(circuit.root(), 0, result);
    return result;
  }

  private static int size(Branch branch) {
    return branch.elements().stream().mapToInt(e -> e.settings().size()).sum();
  }

  private static void sort(Branch branch, int at, double[] values) {
    List<Branch> parts = parts(branch);
    int[] first = new int[parts.size()];
    int next = at;
    for (int i = 0; i < first.length; i++) {
      first[i] = next;
      sort(parts.get(i), next, values);
      next += size(parts.get(i));
    }
    boolean[] done = new boolean[first.length];
    for (int i = 0; i < first.length; i++) {
      List<Integer> alike = new ArrayList<>();
      for (int j = i; j < first.length; j++) {
        if (!done[j] && alike(parts.get(i), parts.get(j))) {
          alike.add(j);
          done[j] = true;
        }
      }
      if (alike.size() > 1) {
        arrange(parts, first, alike, values);
      }
    }
  }

  private static boolean alike(Branch a, Branch b) {
    return CircuitWriter.code(a, false).equals(CircuitWriter.code(b, false))
        && a.elements().stream().allMatch(Element::isFree)
        && b.elements().stream().allMatch(Element::isFree);
  }

  private static void arrange(
      List<Branch> parts, int[] first, List<Integer> alike, double[] values) {
    double[] before = values.clone();
    List<Integer> order = new ArrayList<>(alike);
    order.sort(Comparator.comparingDouble(i -> time(parts.get(i), before, first[i])));
    for (int k = 0; k < alike.size(); k++) {
      int to = first[alike.get(k)];
      System.arraycopy(before, first[order.get(k)], values, to, size(parts.get(alike.get(k))));
    }
  }

  /**
   * Values with two parts of a row, or of parallel parts, in exchanged roles: resistance and
   * capacitance of one go to the other. Where the parts differ, this is another circuit that often
   * fits as well, which a search from random points may miss.
   */
  static List<double[]> exchanged(Circuit circuit, double[] values) {
    List<double[]> result = new ArrayList<>();
    exchange(circuit.root(), 0, values, circuit.parameters(), result);
    return result;
  }

  private static void exchange(
      Branch branch, int at, double[] values, List<Parameter> all, List<double[]> result) {
    List<Branch> parts = parts(branch);
    int first = at;
    for (int i = 0; i < parts.size(); i++) {
      int second = first + size(parts.get(i));
      exchange(parts.get(i), first, values, all, result);
      for (int j = i + 1; j < parts.size(); j++) {
        if (!alike(parts.get(i), parts.get(j))) {
          double[] swapped = values.clone();
          int pairs = 0;
          for (Parameter.Quantity quantity : Parameter.Quantity.values()) {
            int a = find(quantity, all, first, size(parts.get(i)));
            int b = find(quantity, all, second, size(parts.get(j)));
            if (a >= 0 && b >= 0) {
              swapped[a] = values[b];
              swapped[b] = values[a];
              pairs++;
            }
          }
          if (pairs > 1) {
            result.add(swapped);
          }
        }
        second += size(parts.get(j));
      }
      first += size(parts.get(i));
    }
  }

  private static int find(Parameter.Quantity quantity, List<Parameter> all, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (all.get(i).quantity() == quantity) {
        return i;
      }
    }
    return -1;
  }

  private static List<Branch> parts(Branch branch) {
    return switch (branch) {
      case Branch.Single _ -> List.of();
      case Branch.Chain(List<Branch> inner) -> inner;
      case Branch.Fork(List<Branch> inner) -> inner;
    };
  }

  /** Time constant of a part; of a part without one its first value. */
  static double time(Branch branch, double[] values, int at) {
    double resistance = Double.NaN;
    double time = Double.NaN;
    double admittance = Double.NaN;
    double exponent = 1;
    int index = at;
    for (Element element : branch.elements()) {
      List<Parameter> parameters = element.kind().parameters();
      for (int i = 0; i < parameters.size(); i++, index++) {
        switch (parameters.get(i).quantity()) {
          case RESISTANCE -> resistance = Double.isNaN(resistance) ? values[index] : resistance;
          case TIME -> time = Double.isNaN(time) ? values[index] : time;
          case CAPACITANCE -> admittance = Double.isNaN(admittance) ? values[index] : admittance;
          case PSEUDO_CAPACITANCE -> {
            if (Double.isNaN(admittance)) {
              admittance = values[index];
              exponent = values[index + 1];
            }
          }
          case INDUCTANCE,
              PSEUDO_INDUCTANCE,
              WARBURG_COEFFICIENT,
              RATIO,
              EXPONENT,
              DIFFUSION_EXPONENT -> {}
        }
      }
    }
    double relaxation = Math.pow(resistance * admittance, 1 / exponent);
    return !Double.isNaN(relaxation) ? relaxation : !Double.isNaN(time) ? time : values[at];
  }
}
