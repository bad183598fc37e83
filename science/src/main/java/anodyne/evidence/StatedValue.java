package anodyne.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a statement says. */
public sealed interface StatedValue {

  /** A number or a range, in the unit of the statement. */
  record Numeric(Span span) implements StatedValue {}

  /** Words. */
  record Text(String text) implements StatedValue {}

  /** A list of words. */
  record Items(List<String> items) implements StatedValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A word for each of several things. */
  record Assigned(Map<String, String> byName) implements StatedValue {
    public Assigned {
      byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
  }

  /** The value for people. */
  default String shown() {
    return switch (this) {
      case Numeric(Span span) ->
          span.isSingle()
              ? Numbers.shown(span.low())
              : Numbers.shown(span.low()) + " to " + Numbers.shown(span.high());
      case Text(String text) -> text;
      case Items(List<String> items) -> String.join("; ", items);
      case Assigned(Map<String, String> byName) ->
          String.join(
              "; ", byName.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
    };
  }
}
