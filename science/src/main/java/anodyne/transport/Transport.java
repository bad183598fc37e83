package anodyne.transport;

import anodyne.junction.Stack;
import anodyne.quantity.Warning;
import java.util.List;
import java.util.Optional;

/**
 * Sodium in and out of a stack, with what would happen without its offsets.
 *
 * @param stack what was driven
 * @param step how it was driven
 * @param in way in
 * @param out way out
 * @param gains over the stack without offsets
 * @param comparisons with every variant; the first is that of {@code gains}
 * @param indicators what the two equilibria and the two ways say in numbers
 * @param along conduction along the interfaces at the second level; only of plane layers, and only
 *     where every comparison was asked for
 * @param warnings what must be said about it
 */
public record Transport(
    Stack stack,
    LevelStep step,
    Uptake in,
    Uptake out,
    Gains gains,
    List<Compared> comparisons,
    Indicators indicators,
    Optional<ParallelPath> along,
    List<Warning> warnings) {
  public Transport {
    comparisons = List.copyOf(comparisons);
    warnings = List.copyOf(warnings);
  }
}
