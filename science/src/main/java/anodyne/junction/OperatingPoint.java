package anodyne.junction;

/**
 * The steady state of a stack at one bias.
 *
 * @param bias_V potential of the last contact less that of the first
 * @param current_A_per_m2 current from the last contact to the first, so that J V > 0 in a passive
 *     device; per area of the outer face in a cylinder or sphere
 * @param electronShare_A_per_m2 part carried by electrons at the first contact
 * @param variation largest difference between the currents of two cells over the current, or over
 *     1e-6 of the electron current where the carriers cancel; differences below 1e-9 or below one
 *     carrier per second and cm², and cells that conduct so well that round-off hides the current,
 *     do not count
 * @param iterations Newton iterations
 */
public record OperatingPoint(
    double bias_V,
    double current_A_per_m2,
    double electronShare_A_per_m2,
    double variation,
    int iterations) {}
