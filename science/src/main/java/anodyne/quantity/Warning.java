package anodyne.quantity;

/**
 * Something the reader of a result must know.
 *
 * @param code stable word, such as {@code mixed_methods}
 * @param message one sentence
 * @param subject what it is about
 */
public record Warning(String code, String message, String subject) {}
