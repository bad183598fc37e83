package anodyne.transport;

import java.util.Optional;

/**
 * The stack beside one of its variants.
 *
 * @param id of the variant, a word
 * @param words of the variant
 * @param passage of the variant; empty if it was not computed
 * @param gains of the stack over the variant: above 1 where the stack is faster
 * @param reason why there is none, if there is none
 */
public record Compared(
    String id, String words, Optional<Passage> passage, Optional<Gains> gains, String reason) {}
