package anodyne.impedance;

import anodyne.quantity.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * An equivalent circuit.
 *
 * <p>Two ways to write one are read and written: strings such as {@code R0-p(R1,CPE1)-Wo1} (series
 * {@code -}, parallel {@code p(,)}, elements numbered by the user) and circuit description codes
 * such as {@code R(RQ)Wo} (Boukamp; series {@code [ ]}, parallel {@code ( )}). In either an element
 * may carry braces: {@code R{R=100/50/200:ct}}, {@code C{C=2e-6f}} with start value, {@code f} for
 * fixed, lower and upper limit (a number, a percentage of the value, or {@code inf}) and a label.
 *
 * @param root its parts
 */
public record Circuit(Branch root) {
  /**
   * A circuit from its text.
   *
   * @throws CircuitException if it cannot be read, with the position
   */
  public static Circuit of(String text) {
    return CircuitReader.read(text);
  }

  /** The elements from left to right. */
  public List<Element> elements() {
    return root.elements();
  }

  /** Name of every parameter, element by element: {@code R0, R1, CPE1_0, CPE1_1}. */
  public List<String> parameterNames() {
    List<String> names = new ArrayList<>();
    for (Element element : elements()) {
      for (int i = 0; i < element.settings().size(); i++) {
        names.add(element.parameterName(i));
      }
    }
    return names;
  }

  /** Every parameter, in the order of {@link #parameterNames}. */
  public List<Parameter> parameters() {
    return elements().stream().flatMap(e -> e.kind().parameters().stream()).toList();
  }

  /** What is said about every parameter, in the same order. */
  public List<Setting> settings() {
    return elements().stream().flatMap(e -> e.settings().stream()).toList();
  }

  /** Whether it has an element whose imaginary part can be positive. */
  public boolean isInductive() {
    return elements().stream().anyMatch(e -> e.kind().isInductive());
  }

  /**
   * Its impedance.
   *
   * @param frequency_Hz frequencies
   * @param parameters values in the order of {@link #parameterNames}, SI units
   * @return real and imaginary part in ohm
   */
  public Response impedance(Series frequency_Hz, double... parameters) {
    CircuitModel model = new CircuitModel(this, frequency_Hz.toArray());
    if (parameters.length != model.parameters()) {
      throw new IllegalArgumentException(
          this + " has " + model.parameters() + " parameters, got " + parameters.length);
    }
    model.evaluate(parameters);
    return new Response(Series.of(model.real()), Series.of(model.imaginary()));
  }

  /** An impedance at each frequency. */
  public record Response(Series real_ohm, Series imaginary_ohm) {}

  /** As {@code R0-p(R1,CPE1)}; reads back equal. */
  public String text() {
    return CircuitWriter.string(root);
  }

  /** As a circuit description code with settings and labels; reads back equal. */
  public String code() {
    return CircuitWriter.code(root, true);
  }

  /** As a circuit description code with nothing but the elements, such as {@code [R(RQ)]}. */
  public String shape() {
    return CircuitWriter.code(root, false);
  }

  @Override
  public String toString() {
    return text();
  }
}
