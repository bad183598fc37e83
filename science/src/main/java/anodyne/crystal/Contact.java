package anodyne.crystal;

/**
 * Two atoms of a periodic structure near each other.
 *
 * @param first index of one atom
 * @param second index of the other; the same as {@code first} for an atom and its own image
 * @param vector_angstrom from the first to this image of the second, Cartesian
 * @param distance_angstrom length of the vector
 */
public record Contact(int first, int second, Vector3 vector_angstrom, double distance_angstrom) {}
