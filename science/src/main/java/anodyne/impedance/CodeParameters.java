package anodyne.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Parameters of elements between our symbols and those of circuit description codes, where these
 * differ: admittances Y for the Warburg family and the Gerischer element, an exponent n that is 1/2
 * where nothing else is said.
 *
 * <ul>
 *   <li>W: Z = 1/(Y √s), so σ = 1/(√2 Y);
 *   <li>Wo, Ws: Z = coth((Bs)^n)/(Ys)^n, so τ = B, Z0 = (B/Y)^n;
 *   <li>G: Z = 1/(Y (k + s)^n), so τ = 1/k, R = 1/(Y k^n).
 * </ul>
 */
final class CodeParameters {
  private final List<NamedSetting> written;
  private final int position;

  private CodeParameters(List<NamedSetting> written, int position) {
    this.written = new ArrayList<>(written);
    this.position = position;
  }

  /** The element with these settings, which may use either set of symbols. */
  static Element element(
      ElementKind kind, String suffix, List<NamedSetting> written, int position) {
    try {
      return new CodeParameters(written, position).element(kind, suffix);
    } catch (CircuitException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new CircuitException(
          kind + suffix + ": " + e.getMessage() + "; correct the number", position);
    }
  }

  private Element element(ElementKind kind, String suffix) {
    return switch (kind) {
      case WARBURG -> warburg(suffix);
      case OPEN_WARBURG -> finite(kind, ElementKind.GENERAL_OPEN_WARBURG, suffix);
      case SHORT_WARBURG -> finite(kind, ElementKind.GENERAL_SHORT_WARBURG, suffix);
      case GENERAL_OPEN_WARBURG, GENERAL_SHORT_WARBURG -> finite(kind, kind, suffix);
      case GERISCHER -> gerischer(suffix);
      case TRANSMISSION_LINE -> transmissionLine(suffix);
      case CONSTANT_PHASE -> {
        rename("Y", "Q");
        yield plain(kind, suffix);
      }
      case RESISTOR,
          CAPACITOR,
          INDUCTOR,
          MODIFIED_INDUCTOR,
          GENERAL_GERISCHER,
          FINITE_GERISCHER,
          RELAXATION,
          ZARC,
          HAVRILIAK_NEGAMI,
          POROUS_ELECTRODE ->
          plain(kind, suffix);
    };
  }

  private Element warburg(String suffix) {
    Optional<Setting> n = take("n");
    if (n.isPresent() && !isHalf(n.get())) {
      rename("Y", "Q");
      written.add(new NamedSetting("n", n.get(), position));
      return plain(ElementKind.CONSTANT_PHASE, suffix);
    }
    take("Y")
        .ifPresent(y ->
            written.add(
                new NamedSetting("sigma", mapped(y, v -> 1 / (Math.sqrt(2) * v), true), position)));
    return plain(ElementKind.WARBURG, suffix);
  }

  private Element finite(ElementKind ideal, ElementKind general, String suffix) {
    rename("n", "p");
    rename("B", "tau");
    Optional<Setting> power = find("p");
    boolean isIdeal = ideal != general && power.map(CodeParameters::isHalf).orElse(true);
    if (isIdeal) {
      take("p");
    }
    take("Y")
        .ifPresent(y -> {
          double exponent = isIdeal ? 0.5 : power.map(p -> p.value().orElse(0.5)).orElse(0.5);
          Optional<Setting> tau = find("tau");
          if (y.hasLimits()
              || y.value().isEmpty()
              || tau.isEmpty()
              || tau.get().value().isEmpty()) {
            throw new CircuitException(
                "Y of "
                    + ideal
                    + suffix
                    + " is understood together with a value of B and without limits; give Z0 and"
                    + " tau",
                position);
          }
          double z0 = Math.pow(tau.get().value().getAsDouble() / y.value().getAsDouble(), exponent);
          written.add(
              new NamedSetting(
                  "Z0", y.fixed() ? Setting.fixedAt(z0) : Setting.startingAt(z0), position));
        });
    return plain(isIdeal ? ideal : general, suffix);
  }

  private Element gerischer(String suffix) {
    Optional<Setting> n = find("n");
    boolean ideal = n.map(CodeParameters::isHalf).orElse(true);
    if (ideal) {
      take("n");
    }
    Optional<Setting> rate = take("k");
    Optional<Setting> y = take("Y");
    if (rate.isPresent() || y.isPresent()) {
      double exponent = n.map(s -> s.value().orElse(0.5)).orElse(0.5);
      OptionalDouble k = rate.map(Setting::value).orElse(OptionalDouble.empty());
      OptionalDouble admittance = y.map(Setting::value).orElse(OptionalDouble.empty());
      if (k.isEmpty() || admittance.isEmpty() || y.get().hasLimits()) {
        throw new CircuitException(
            "Y of G"
                + suffix
                + " is understood with values of Y and k and without limits of Y;"
                + " give R and tau",
            position);
      }
      written.add(new NamedSetting("tau", mapped(rate.get(), v -> 1 / v, true), position));
      double r = 1 / (admittance.getAsDouble() * Math.pow(k.getAsDouble(), exponent));
      written.add(
          new NamedSetting(
              "R", y.get().fixed() ? Setting.fixedAt(r) : Setting.startingAt(r), position));
    }
    return plain(ideal ? ElementKind.GERISCHER : ElementKind.GENERAL_GERISCHER, suffix);
  }

  private Element transmissionLine(String suffix) {
    rename("R_i", "R");
    rename("Y", "Q");
    Optional<Setting> length = take("L");
    if (length.isPresent() && !(length.get().fixed() && length.get().value().getAsDouble() == 1)) {
      throw new CircuitException(
          "TLMQ" + suffix + " takes resistance and Q of the whole pore; give L=1f", position);
    }
    return plain(ElementKind.TRANSMISSION_LINE, suffix);
  }

  private Element plain(ElementKind kind, String suffix) {
    List<Parameter> parameters = kind.parameters();
    Setting[] settings = new Setting[parameters.size()];
    Arrays.fill(settings, Setting.FREE);
    for (NamedSetting at : written) {
      int index = 0;
      while (index < settings.length && !parameters.get(index).symbol().equals(at.name())) {
        index++;
      }
      if (index == settings.length) {
        throw new CircuitException(
            "element "
                + kind
                + suffix
                + " has no parameter "
                + at.name()
                + "; it has "
                + String.join(", ", parameters.stream().map(Parameter::symbol).toList()),
            at.position());
      }
      if (!settings[index].equals(Setting.FREE)) {
        throw new CircuitException(
            "parameter " + at.name() + " of " + kind + suffix + " is set twice; leave one",
            at.position());
      }
      settings[index] = at.setting();
    }
    return new Element(kind, suffix, List.of(settings));
  }

  private static boolean isHalf(Setting setting) {
    return setting.fixed() && setting.value().getAsDouble() == 0.5;
  }

  private Optional<Setting> find(String name) {
    return written.stream()
        .filter(at -> at.name().equals(name))
        .map(NamedSetting::setting)
        .findFirst();
  }

  private Optional<Setting> take(String name) {
    Optional<Setting> found = find(name);
    written.removeIf(at -> at.name().equals(name));
    return found;
  }

  private void rename(String from, String to) {
    written.replaceAll(
        at -> at.name().equals(from) ? new NamedSetting(to, at.setting(), at.position()) : at);
  }

  private static Setting mapped(Setting setting, DoubleUnaryOperator map, boolean falling) {
    OptionalDouble lower = mapped(falling ? setting.upper() : setting.lower(), map);
    OptionalDouble upper = mapped(falling ? setting.lower() : setting.upper(), map);
    return new Setting(mapped(setting.value(), map), setting.fixed(), lower, upper);
  }

  private static OptionalDouble mapped(OptionalDouble value, DoubleUnaryOperator map) {
    if (value.isEmpty()) {
      return value;
    }
    double result = map.applyAsDouble(value.getAsDouble());
    return Double.isFinite(result) ? OptionalDouble.of(result) : OptionalDouble.empty();
  }

  /** What stands in the braces of an element in a circuit description code. */
  static List<NamedSetting> written(Element element) {
    List<Setting> settings = element.settings();
    List<Parameter> parameters = element.kind().parameters();
    if (element.kind() == ElementKind.WARBURG) {
      return settings.getFirst().equals(Setting.FREE)
          ? List.of()
          : List.of(
              new NamedSetting(
                  "Y", mapped(settings.getFirst(), v -> 1 / (Math.sqrt(2) * v), true), 0));
    }
    List<NamedSetting> result = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      if (!settings.get(i).equals(Setting.FREE)) {
        result.add(
            new NamedSetting(
                codeSymbol(element.kind(), parameters.get(i).symbol()), settings.get(i), 0));
      }
    }
    if (element.kind() == ElementKind.OPEN_WARBURG || element.kind() == ElementKind.SHORT_WARBURG) {
      Setting z0 = settings.get(0);
      Setting tau = settings.get(1);
      if (z0.value().isPresent() && !z0.hasLimits() && tau.value().isPresent()) {
        double y = tau.value().getAsDouble() / Math.pow(z0.value().getAsDouble(), 2);
        return List.of(
            new NamedSetting("Y", z0.fixed() ? Setting.fixedAt(y) : Setting.startingAt(y), 0),
            new NamedSetting("B", tau, 0));
      }
    }
    return result;
  }

  private static String codeSymbol(ElementKind kind, String symbol) {
    return switch (kind) {
      case CONSTANT_PHASE -> symbol.equals("Q") ? "Y" : symbol;
      case TRANSMISSION_LINE -> symbol.equals("Q") ? "Y" : symbol.equals("R") ? "R_i" : symbol;
      default -> symbol;
    };
  }
}
