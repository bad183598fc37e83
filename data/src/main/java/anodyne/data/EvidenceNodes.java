package anodyne.data;

import anodyne.evidence.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Parts shared by the readers of the evidence files. */
final class EvidenceNodes {
  private EvidenceNodes() {}

  /** A number with the resolution of its digits, or a range {@code [low, high]}. */
  static Span span(Node node, String name) {
    return switch (node.content()) {
      case Node.Items(List<Node> ends) when ends.size() == 2 ->
          node.build(() ->
              new Span(
                  ends.get(0).asNumber(name),
                  ends.get(1).asNumber(name),
                  Math.min(resolution(ends.get(0)), resolution(ends.get(1)))));
      case Node.Numeral _ -> {
        double value = node.asNumber(name);
        yield node.build(() -> new Span(value, value, resolution(node)));
      }
      case Node.Items _, Node.Fields _, Node.Text _, Node.Flag _, Node.Nothing _ ->
          throw node.wrong(name + " must be a number or [low, high]", "write a number or a range");
    };
  }

  private static double resolution(Node node) {
    return node.content() instanceof Node.Numeral(String text) ? Span.resolutionOf(text) : 0;
  }

  /** Whole numbers of a list, none where the key is absent. */
  static List<Integer> integers(Node node, String key) {
    return node.optionalList(key).stream().map(n -> n.asInteger(key)).toList();
  }

  /** Numbers of a list, none where the key is absent. */
  static List<Double> numbers(Node node, String key) {
    return node.optionalList(key).stream().map(n -> n.asNumber(key)).toList();
  }

  /** Texts by name, in file order, none where the key is absent. */
  static Map<String, String> texts(Node node, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<Node> object = node.optional(key);
    object.ifPresent(o -> o.keys().forEach(name -> texts.put(name, o.text(name))));
    return texts;
  }

  /** Numbers by name, in file order, none where the key is absent. */
  static Map<String, Double> numbersByName(Node node, String key) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    Optional<Node> object = node.optional(key);
    object.ifPresent(o -> o.keys().forEach(name -> numbers.put(name, o.number(name))));
    return numbers;
  }

  /** The constant of an enum whose word stands under a key. */
  static <E> E constant(Node node, String key, E[] values, Function<E, String> word) {
    List<String> words = Arrays.stream(values).map(word).toList();
    return values[words.indexOf(node.word(key, words))];
  }

  /** The word of an enum constant: its name in small letters. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
