package anodyne.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words {@code cell run FILE}, with {@code --json} and {@code --quiet} or without, where they
 * can mean nothing else; read for the same reason as {@link StackWords}.
 *
 * @param setup the file
 * @param json true for a document
 * @param quiet true for no progress and no warnings
 */
record CellWords(String setup, boolean json, boolean quiet) {
  private static final String JSON = "--json";
  private static final String QUIET = "--quiet";

  /** Reads a command line; empty unless it is as plain as that. */
  static Optional<CellWords> of(String... words) {
    if (words.length < 3 || !words[0].equals("cell") || !words[1].equals("run")) {
      return Optional.empty();
    }
    Set<String> flags = new HashSet<>();
    String setup = "";
    for (String word : List.of(words).subList(2, words.length)) {
      if (word.equals(JSON) || word.equals(QUIET)) {
        if (!flags.add(word)) {
          return Optional.empty();
        }
      } else if (!setup.isEmpty() || word.startsWith("-") || !StackWords.isPlain(word)) {
        return Optional.empty();
      } else {
        setup = word;
      }
    }
    return setup.isEmpty()
        ? Optional.empty()
        : Optional.of(new CellWords(setup, flags.contains(JSON), flags.contains(QUIET)));
  }
}
