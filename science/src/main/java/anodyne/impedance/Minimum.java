package anodyne.impedance;

import anodyne.quantity.Series;

/**
 * A minimum that the search met.
 *
 * @param sumOfSquares weighted
 * @param values of the parameters there
 * @param starts number of starting points that led there
 */
public record Minimum(double sumOfSquares, Series values, int starts) {}
