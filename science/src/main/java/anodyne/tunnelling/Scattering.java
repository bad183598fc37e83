package anodyne.tunnelling;

/**
 * What becomes of a wave that comes from the left.
 *
 * @param transmission share of the incident flux that passes
 * @param reflection share that returns; both add up to 1
 */
public record Scattering(double transmission, double reflection) {}
