package anodyne.impedance;

import java.util.List;

/**
 * An element of a circuit.
 *
 * @param kind what it is
 * @param suffix what tells it from others of its kind: digits as in {@code R0}, or an underscore
 *     and a word as in {@code R_ct}
 * @param settings one for each parameter of the kind
 */
public record Element(ElementKind kind, String suffix, List<Setting> settings) {
  public Element {
    settings = List.copyOf(settings);
    if (settings.size() != kind.parameters().size()) {
      throw new IllegalArgumentException(
          kind + " has " + kind.parameters().size() + " parameters, not " + settings.size());
    }
    for (int i = 0; i < settings.size(); i++) {
      check(kind.parameters().get(i), settings.get(i));
    }
  }

  private static void check(Parameter parameter, Setting setting) {
    if (setting.value().isEmpty()) {
      return;
    }
    double value = setting.value().getAsDouble();
    boolean fits = parameter.quantity().isPositive() ? value > 0 : value > 0 && value <= 1;
    if (!(fits && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          parameter.symbol()
              + " must be "
              + (parameter.quantity().isPositive() ? "> 0" : "> 0 and <= 1")
              + ", got "
              + value);
    }
  }

  /** Name in the circuit, such as {@code CPE1}. */
  public String name() {
    return kind.symbol() + suffix;
  }

  /** Whether nothing is said about any of its parameters. */
  public boolean isFree() {
    return settings.stream().allMatch(Setting.FREE::equals);
  }

  /** Name of a parameter: that of the element, with an index where there are several. */
  public String parameterName(int index) {
    return settings.size() == 1 ? name() : name() + "_" + index;
  }
}
