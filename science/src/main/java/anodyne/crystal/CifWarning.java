package anodyne.crystal;

/**
 * Something in a CIF that a reader of the structure should know.
 *
 * @param code fixed word, such as {@code partial_occupancy}
 * @param message one line for people
 * @param line from 1
 */
public record CifWarning(String code, String message, int line) {}
