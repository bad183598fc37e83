package anodyne.junction;

import anodyne.quantity.Series;

/**
 * A stack under bias along x, as {@link Profile} with two quasi-Fermi levels. Energies from the
 * Fermi level of the first contact.
 *
 * @param bias_V potential of the last contact less that of the first
 * @param layer layer that each point belongs to
 */
public record BiasedProfile(
    double bias_V,
    Series position_m,
    Series layer,
    Series potential_V,
    Series conductionBand_eV,
    Series valenceBand_eV,
    Series electronLevel_eV,
    Series holeLevel_eV,
    Series electrons_per_m3,
    Series holes_per_m3) {}
