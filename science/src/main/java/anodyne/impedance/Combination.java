package anodyne.impedance;

/**
 * A combination of parameters that the data determine though they do not determine these
 * themselves.
 *
 * @param text such as {@code Wo1_0/sqrt(Wo1_1)}
 * @param value of the combination, in the units of its parameters
 * @param standardError of the value
 */
public record Combination(String text, double value, double standardError) {}
