package anodyne.crystal;

import anodyne.formula.Element;

/**
 * An atom, or a site that holds it part of the time.
 *
 * @param label name of the site
 * @param element what sits there
 * @param position fractional coordinates
 * @param occupancy 0 (exclusive) to 1
 */
public record Atom(String label, Element element, Vector3 position, double occupancy) {
  public Atom {
    if (!position.isFinite()) {
      throw new IllegalArgumentException("atom " + label + " needs finite coordinates");
    }
    if (!(occupancy > 0 && occupancy <= 1)) {
      throw new IllegalArgumentException(
          "occupancy of atom " + label + " must lie in (0, 1], got " + occupancy);
    }
  }

  /** The same atom elsewhere. */
  public Atom at(Vector3 fractional) {
    return new Atom(label, element, fractional, occupancy);
  }
}
