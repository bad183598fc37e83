package anodyne.junction;

import anodyne.quantity.Series;

/**
 * Answer of a stack at one bias to a small sinusoidal voltage of one frequency, Y = G + i B per
 * area of the outer face.
 *
 * @param bias_V steady potential of the last contact less that of the first
 * @param frequency_Hz frequency; 0 is the limit of low frequency
 * @param conductance_S_per_m2 G, the current in phase
 * @param susceptance_S_per_m2 B, the current ahead by a quarter; 0 in the limit of low frequency
 * @param capacitance_F_per_m2 B over the angular frequency, finite in that limit
 * @param variation largest difference of the total current (electrons, holes, displacement) through
 *     two cells, relative; in the limit of low frequency the larger of its two parts'
 * @param share part of the voltage that falls on each layer, in phase with it
 */
public record Admittance(
    double bias_V,
    double frequency_Hz,
    double conductance_S_per_m2,
    double susceptance_S_per_m2,
    double capacitance_F_per_m2,
    double variation,
    Series share) {}
