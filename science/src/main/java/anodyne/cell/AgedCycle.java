package anodyne.cell;

/**
 * One simulated cycle of a long test.
 *
 * @param cycle its number, from 1
 * @param capacity_C charge of its discharge, above 0
 * @param charged_C charge of its charge, above 0
 * @param efficiency charge of its discharge over that of its charge in a full cell, the other way
 *     round in a half cell, where charging takes sodium out of the electrode under test
 * @param film_m mean thickness of the film at its end
 * @param activeShare active material left, over that of the fresh electrode
 * @param crack_m length of cracks; 0 where none are modelled
 * @param bound_C sodium bound in films since the start
 * @param shuttled_C charge that went round by dissolved matter in this cycle
 */
public record AgedCycle(
    int cycle,
    double capacity_C,
    double charged_C,
    double efficiency,
    double film_m,
    double activeShare,
    double crack_m,
    double bound_C,
    double shuttled_C) {}
