package anodyne.data.cell;

import anodyne.data.Node;
import java.util.List;
import java.util.function.Function;

/** Constants that files write as words. */
final class Words {
  private Words() {}

  /** The constant whose word stands there. */
  static <T> T of(Node node, String name, List<T> constants, Function<T, String> word) {
    String text = node.asWord(name, constants.stream().map(word).toList());
    return constants.stream().filter(c -> word.apply(c).equals(text)).findFirst().orElseThrow();
  }
}
