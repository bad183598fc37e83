package anodyne.quantity;

/**
 * A default that was used because nothing was given.
 *
 * @param name the entry it stands for, such as {@code phases[0].thickness_nm}
 * @param value what was taken, with its unit in the name or here
 * @param reason why this default
 */
public record Assumption(String name, String value, String reason) {}
