package anodyne.impedance;

import java.util.ArrayList;
import java.util.List;

/**
 * A circuit at fixed frequencies, ready to be evaluated many times: the impedance of every part
 * from the elements up, then the sensitivity of the whole to every part from the top down (∂Z/∂Zk =
 * 1 in series, (Z/Zk)² in parallel), so that all derivatives cost about as much as the impedance.
 * Nothing is allocated in {@link #evaluate}.
 */
final class CircuitModel {
  private enum Join {
    ELEMENT,
    CHAIN,
    FORK
  }

  private final int points;
  private final ElementImpedance elements;
  private final List<Join> joins = new ArrayList<>();
  private final List<ElementKind> kinds = new ArrayList<>();
  private final List<int[]> children = new ArrayList<>();
  private int parameters;

  private final double[][] re;
  private final double[][] im;
  private final double[][] byRe;
  private final double[][] byIm;
  private final double[][] dre;
  private final double[][] dim;

  CircuitModel(Circuit circuit, double[] frequency_Hz) {
    points = frequency_Hz.length;
    double[] omega = new double[points];
    for (int k = 0; k < points; k++) {
      omega[k] = 2 * Math.PI * frequency_Hz[k];
    }
    elements = new ElementImpedance(omega);
    add(circuit.root());
    int nodes = joins.size();
    re = new double[nodes][points];
    im = new double[nodes][points];
    byRe = new double[nodes][points];
    byIm = new double[nodes][points];
    dre = new double[parameters][points];
    dim = new double[parameters][points];
  }

  /** Children come before their parent; an element has the index of its first parameter. */
  private int add(Branch branch) {
    switch (branch) {
      case Branch.Single(Element element) -> {
        append(Join.ELEMENT, element.kind(), parameters);
        parameters += element.settings().size();
      }
      case Branch.Chain(List<Branch> parts) -> addAll(Join.CHAIN, parts);
      case Branch.Fork(List<Branch> parts) -> addAll(Join.FORK, parts);
    }
    return joins.size() - 1;
  }

  private void addAll(Join join, List<Branch> parts) {
    int[] below = new int[parts.size()];
    for (int i = 0; i < below.length; i++) {
      below[i] = add(parts.get(i));
    }
    append(join, ElementKind.RESISTOR, below);
  }

  private void append(Join join, ElementKind kind, int... below) {
    joins.add(join);
    kinds.add(kind);
    children.add(below);
  }

  int parameters() {
    return parameters;
  }

  /** Computes impedance and derivatives; results stay valid until the next call. */
  void evaluate(double[] p) {
    int nodes = joins.size();
    for (int node = 0; node < nodes; node++) {
      int[] below = children.get(node);
      switch (joins.get(node)) {
        case ELEMENT ->
            elements.evaluate(kinds.get(node), p, below[0], re[node], im[node], dre, dim);
        case CHAIN -> sum(node, below);
        case FORK -> parallel(node, below);
      }
    }
    java.util.Arrays.fill(byRe[nodes - 1], 1);
    java.util.Arrays.fill(byIm[nodes - 1], 0);
    for (int node = nodes - 1; node >= 0; node--) {
      int[] below = children.get(node);
      switch (joins.get(node)) {
        case ELEMENT -> {
          int last = below[0] + kinds.get(node).parameters().size();
          for (int i = below[0]; i < last; i++) {
            multiply(dre[i], dim[i], byRe[node], byIm[node]);
          }
        }
        case CHAIN -> {
          for (int child : below) {
            System.arraycopy(byRe[node], 0, byRe[child], 0, points);
            System.arraycopy(byIm[node], 0, byIm[child], 0, points);
          }
        }
        case FORK -> share(node, below);
      }
    }
  }

  private void sum(int node, int[] below) {
    double[] sumRe = re[node];
    double[] sumIm = im[node];
    System.arraycopy(re[below[0]], 0, sumRe, 0, points);
    System.arraycopy(im[below[0]], 0, sumIm, 0, points);
    for (int c = 1; c < below.length; c++) {
      double[] partRe = re[below[c]];
      double[] partIm = im[below[c]];
      for (int k = 0; k < points; k++) {
        sumRe[k] += partRe[k];
        sumIm[k] += partIm[k];
      }
    }
  }

  private void parallel(int node, int[] below) {
    double[] zRe = re[node];
    double[] zIm = im[node];
    for (int k = 0; k < points; k++) {
      double yRe = 0;
      double yIm = 0;
      for (int child : below) {
        double a = re[child][k];
        double b = im[child][k];
        double inverse = 1 / (a * a + b * b);
        yRe += a * inverse;
        yIm -= b * inverse;
      }
      double inverse = 1 / (yRe * yRe + yIm * yIm);
      zRe[k] = yRe * inverse;
      zIm[k] = -yIm * inverse;
    }
  }

  private void share(int node, int[] below) {
    double[] zRe = re[node];
    double[] zIm = im[node];
    double[] sRe = byRe[node];
    double[] sIm = byIm[node];
    for (int child : below) {
      double[] partRe = re[child];
      double[] partIm = im[child];
      double[] outRe = byRe[child];
      double[] outIm = byIm[child];
      for (int k = 0; k < points; k++) {
        double a = partRe[k];
        double b = partIm[k];
        double inverse = 1 / (a * a + b * b);
        double ratioRe = (zRe[k] * a + zIm[k] * b) * inverse;
        double ratioIm = (zIm[k] * a - zRe[k] * b) * inverse;
        double squareRe = ratioRe * ratioRe - ratioIm * ratioIm;
        double squareIm = 2 * ratioRe * ratioIm;
        outRe[k] = sRe[k] * squareRe - sIm[k] * squareIm;
        outIm[k] = sRe[k] * squareIm + sIm[k] * squareRe;
      }
    }
  }

  private void multiply(double[] xRe, double[] xIm, double[] sRe, double[] sIm) {
    for (int k = 0; k < points; k++) {
      double a = xRe[k];
      double b = xIm[k];
      xRe[k] = a * sRe[k] - b * sIm[k];
      xIm[k] = a * sIm[k] + b * sRe[k];
    }
  }

  /** Real part of the impedance; not to be changed. */
  double[] real() {
    return re[re.length - 1];
  }

  /** Imaginary part of the impedance; not to be changed. */
  double[] imaginary() {
    return im[im.length - 1];
  }

  /** Real part of the derivative by a parameter; not to be changed. */
  double[] realBy(int parameter) {
    return dre[parameter];
  }

  /** Imaginary part of the derivative by a parameter; not to be changed. */
  double[] imaginaryBy(int parameter) {
    return dim[parameter];
  }
}
