package anodyne.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Writes circuits in both forms, so that they read back equal. */
final class CircuitWriter {
  private CircuitWriter() {}

  static String string(Branch branch) {
    return switch (branch) {
      case Branch.Single(Element element) -> element.name() + braces(ourSettings(element), "");
      case Branch.Chain(List<Branch> parts) ->
          parts.stream().map(CircuitWriter::string).collect(Collectors.joining("-"));
      case Branch.Fork(List<Branch> parts) ->
          parts.stream().map(CircuitWriter::string).collect(Collectors.joining(",", "p(", ")"));
    };
  }

  static String code(Branch branch, boolean labelled) {
    return switch (branch) {
      case Branch.Single(Element element) -> code(element, labelled);
      case Branch.Chain(List<Branch> parts) ->
          parts.stream().map(p -> code(p, labelled)).collect(Collectors.joining("", "[", "]"));
      case Branch.Fork(List<Branch> parts) ->
          parts.stream().map(p -> code(p, labelled)).collect(Collectors.joining("", "(", ")"));
    };
  }

  private static String code(Element element, boolean labelled) {
    String suffix = element.suffix();
    String label = suffix.startsWith("_") ? suffix.substring(1) : suffix;
    return element.kind().code()
        + (labelled ? braces(CodeParameters.written(element), ":" + label) : "");
  }

  private static List<NamedSetting> ourSettings(Element element) {
    List<NamedSetting> all = new ArrayList<>();
    for (int i = 0; i < element.settings().size(); i++) {
      if (!element.settings().get(i).equals(Setting.FREE)) {
        all.add(
            new NamedSetting(
                element.kind().parameters().get(i).symbol(), element.settings().get(i), 0));
      }
    }
    return all;
  }

  private static String braces(List<NamedSetting> settings, String label) {
    String inside =
        settings.stream()
            .map(at -> at.name() + "=" + text(at.setting()))
            .collect(Collectors.joining(","));
    return inside.isEmpty() && label.isEmpty() ? "" : "{" + inside + label + "}";
  }

  private static String text(Setting setting) {
    String value =
        (setting.value().isPresent() ? number(setting.value().getAsDouble()) : "")
            + (setting.fixed() ? "f" : "");
    if (setting.upper().isPresent()) {
      return value + "/" + limit(setting.lower()) + "/" + limit(setting.upper());
    }
    return setting.lower().isPresent() ? value + "/" + limit(setting.lower()) : value;
  }

  private static String limit(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e7
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
