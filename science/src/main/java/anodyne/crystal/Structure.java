package anodyne.crystal;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.Rational;
import anodyne.quantity.Constants;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All atoms of one cell of a crystal.
 *
 * @param lattice the cell
 * @param atoms at least one
 */
public record Structure(Lattice lattice, List<Atom> atoms) {
  private static final double CM3_PER_ANGSTROM3 = 1e-24;
  private static final double COUNT_TOLERANCE = 1e-3;

  public Structure {
    atoms = List.copyOf(atoms);
    if (atoms.isEmpty()) {
      throw new IllegalArgumentException("a structure needs at least one atom");
    }
  }

  public Cell cell() {
    return lattice.cell();
  }

  public double volume_angstrom3() {
    return lattice.volume_angstrom3();
  }

  /** Content of the cell: occupancies added up exactly as written. */
  public Formula content() {
    LinkedHashMap<Element, Rational> counts = new LinkedHashMap<>();
    for (Atom atom : atoms) {
      Rational occupancy = Rational.of(BigDecimal.valueOf(atom.occupancy()));
      counts.merge(atom.element(), occupancy, Rational::plus);
    }
    LinkedHashMap<Element, Amount> amounts = new LinkedHashMap<>();
    counts.forEach((element, count) -> amounts.put(element, Amount.of(count)));
    return Formula.of(amounts);
  }

  /**
   * Number Z of formula units in the cell, if the content is a whole multiple of the formula within
   * one part in a thousand.
   *
   * @param formula a formula without letters
   */
  public OptionalInt formulaUnits(Formula formula) {
    Formula content = content();
    if (!content.elements().equals(formula.elements())) {
      return OptionalInt.empty();
    }
    long units = 0;
    for (Element element : formula.elements()) {
      double count = content.amount(element).constant().toDouble();
      double perUnit = formula.amount(element).constant().toDouble();
      units = units == 0 ? Math.round(count / perUnit) : units;
      if (!(units > 0 && Math.abs(count - units * perUnit) <= COUNT_TOLERANCE * count)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Math.toIntExact(units));
  }

  /** Mass of the cell over its volume; none if an element has no standard atomic weight. */
  public OptionalDouble density_g_per_cm3() {
    OptionalDouble mass = content().molarMass_g_per_mol();
    return mass.isEmpty()
        ? mass
        : OptionalDouble.of(
            mass.getAsDouble()
                / Constants.AVOGADRO_PER_MOL
                / (volume_angstrom3() * CM3_PER_ANGSTROM3));
  }

  /** Distance of two atoms to the nearest of their periodic images; 0 for an atom and itself. */
  public double distance_angstrom(int first, int second) {
    Vector3 apart = atoms.get(second).position().minus(atoms.get(first).position());
    return new PeriodicDistance(lattice).shortest(apart).norm();
  }

  /**
   * All pairs of atoms, images included, nearer than a cut-off; each pair once.
   *
   * @param cutoff_angstrom at most 20 angstrom
   */
  public List<Contact> contacts(double cutoff_angstrom) {
    return new NeighbourGrid(this, cutoff_angstrom).contacts();
  }

  /** Shortest distance of each pair of elements that comes nearer than a cut-off. */
  public SortedMap<ElementPair, Double> shortestDistances_angstrom(double cutoff_angstrom) {
    TreeMap<ElementPair, Double> shortest = new TreeMap<>();
    for (Contact contact : contacts(cutoff_angstrom)) {
      ElementPair pair =
          new ElementPair(
              atoms.get(contact.first()).element(), atoms.get(contact.second()).element());
      shortest.merge(pair, contact.distance_angstrom(), Math::min);
    }
    return shortest;
  }
}
