package anodyne.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words {@code junction --stack FILE}, with {@code --bias}, {@code --json} and {@code --quiet}
 * or without, where they can mean nothing else. Such a command is over before all options of all
 * commands are prepared; {@link Commands} reads the same from these words, and every other line.
 *
 * @param stack the file
 * @param bias the biases as they are written, if they are
 * @param json true for a document
 * @param quiet true for no warnings
 */
record StackWords(String stack, Optional<String> bias, boolean json, boolean quiet) {
  private static final String STACK = "--stack";
  private static final String BIAS = "--bias";
  private static final String JSON = "--json";
  private static final String QUIET = "--quiet";
  private static final List<String> VALUED = List.of(STACK, BIAS);
  private static final List<String> FLAGS = List.of(JSON, QUIET);

  /** Reads a command line; empty unless it is as plain as that. */
  static Optional<StackWords> of(String... words) {
    if (words.length < 2 || !words[0].equals("junction")) {
      return Optional.empty();
    }
    Map<String, String> given = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value;
      if (FLAGS.contains(word)) {
        value = word;
      } else if (!VALUED.contains(name)) {
        return Optional.empty();
      } else if (equals >= 0) {
        value = word.substring(equals + 1);
      } else {
        i++;
        value = i < words.length && !words[i].startsWith("-") ? words[i] : "";
      }
      if (!isPlain(value) || given.put(name, value) != null) {
        return Optional.empty();
      }
    }
    String stack = given.get(STACK);
    return stack == null
        ? Optional.empty()
        : Optional.of(
            new StackWords(
                stack,
                Optional.ofNullable(given.get(BIAS)),
                given.containsKey(JSON),
                given.containsKey(QUIET)));
  }

  /** Nothing that a reader of command lines could take for more than the value itself. */
  static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '"') {
        return false;
      }
    }
    return !value.isEmpty() && !value.startsWith("@");
  }
}
