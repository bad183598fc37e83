/**
 * Crystal structures: cells, symmetry, atoms, and the texts they come in.
 *
 * <p><b>Conventions.</b> Lengths are in angstrom, angles in degrees. A position is fractional, x =
 * (x, y, z) along the edges a, b, c; its Cartesian vector is x a + y b + z c. A {@link
 * anodyne.crystal.Cell} has no orientation; its {@link anodyne.crystal.Lattice} puts a along the
 * Cartesian x axis and b in the xy plane. Lattices are right-handed throughout. Reciprocal vectors
 * carry no 2 pi.
 *
 * <p><b>Symmetry.</b> An operation is x' = R x + t with whole R and rational t, exact. The 530
 * settings of the 230 space groups are tabulated by their Hall symbols [1, 2] and generated from
 * them; a Hermann-Mauguin symbol that leaves the origin open is refused, rhombohedral symbols
 * follow the metric of the cell.
 *
 * <p><b>From asymmetric unit to structure.</b> A site is moved to the mean of its images within 0.1
 * angstrom, which puts rounded coordinates on their special position; its orbit then has |G| / |S|
 * members, G the group and S the site symmetry. Sites split by less than 0.1 angstrom about a
 * special position can therefore not be told from one atom on it.
 *
 * <p><b>Distances</b> take the nearest periodic image exactly: the lattice is Minkowski reduced [3]
 * and every image that could be nearer is tried.
 *
 * <p><b>Density</b> is the mass of the cell by standard atomic weights times occupancies, over its
 * volume.
 *
 * <p><b>CIF</b> 1.1 [4] is read strictly: a missing number, a short loop, a repeated tag, an
 * operation that cannot be read or a list of operations that is no group is a {@link
 * anodyne.crystal.CifException} with line and column. What can be read but should be known (partial
 * or mixed sites, an assumed occupancy, disagreement with the stated formula, volume or
 * multiplicity) is a {@link anodyne.crystal.CifWarning}. Not read: CIF 2.0 lists, Cartesian atom
 * sites, anisotropic displacements, modulated and magnetic structures.
 *
 * <p>References: [1] S. R. Hall, Acta Cryst. A37, 517 (1981), doi:10.1107/S0567739481001228. [2]
 * International Tables for Crystallography B (2001), section A1.4.2. [3] I. Semaev, Lecture Notes
 * in Computer Science 2146, 181 (2001), doi:10.1007/3-540-44670-2_13. [4] International Tables for
 * Crystallography G (2005), chapter 2.2.
 *
 * <pre>{@code
 * Cell cell = new Cell(3.161, 3.161, 12.295, 90, 90, 120);
 * SpaceGroup group = SpaceGroup.of(194, "P6_3/mmc", cell);
 * List<Atom> sites = List.of(
 *     new Atom("Mo1", Element.Mo, new Vector3(0.3333, 0.6667, 0.25), 1),
 *     new Atom("S1", Element.S, new Vector3(0.3333, 0.6667, 0.6275), 1));
 * AsymmetricUnit unit = new AsymmetricUnit(cell, group.operations(), sites);
 * Structure structure = unit.expanded();
 * structure.formulaUnits(Formula.parse("MoS2"));      // OptionalInt[2]
 * structure.density_g_per_cm3();                      // OptionalDouble[4.997]
 * String cif = CifWriter.text("MoS2-2H", unit, Optional.of(group));
 * CifReader.read(cif).structure().equals(structure);  // true
 * }</pre>
 */
@NullMarked
package anodyne.crystal;

import org.jspecify.annotations.NullMarked;
