package anodyne.library;

import anodyne.crystal.AsymmetricUnit;
import anodyne.crystal.Atom;
import anodyne.crystal.Cell;
import anodyne.crystal.SpaceGroup;
import anodyne.crystal.SymmetryOperation;
import anodyne.crystal.Vector3;
import anodyne.formula.Element;
import anodyne.quantity.Constants;
import anodyne.quantity.Quality;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A crystal structure as a source gives it: cell and asymmetric unit.
 *
 * @param spaceGroupNumber 1 to 230
 * @param spaceGroupSymbol Hermann-Mauguin symbol; a bracket fixes the setting, as in {@code R-3m
 *     (hexagonal axes)}
 * @param a_angstrom cell edge
 * @param b_angstrom cell edge
 * @param c_angstrom cell edge
 * @param alpha_deg angle between b and c
 * @param beta_deg angle between a and c
 * @param gamma_deg angle between a and b
 * @param formulaUnitsPerCell Z, if known
 * @param sites asymmetric unit; empty if only the cell is known
 * @param temperature_K temperature of the measurement, if stated
 * @param kind experimental, computed, idealised model ...
 * @param source citation
 * @param quality trust class
 * @param doubt why it must be used with care, or empty
 */
public record StructureRecord(
    int spaceGroupNumber,
    String spaceGroupSymbol,
    double a_angstrom,
    double b_angstrom,
    double c_angstrom,
    double alpha_deg,
    double beta_deg,
    double gamma_deg,
    OptionalInt formulaUnitsPerCell,
    List<Site> sites,
    OptionalDouble temperature_K,
    String kind,
    String source,
    Quality quality,
    String doubt) {
  private static final double CUBIC_CM_PER_CUBIC_ANGSTROM = 1e-24;

  /**
   * One site of the asymmetric unit.
   *
   * @param label name of the site
   * @param element chemical symbol
   * @param multiplicity number of equivalent sites per cell
   * @param wyckoff Wyckoff letter
   * @param x fractional coordinate
   * @param y fractional coordinate
   * @param z fractional coordinate
   * @param occupancy 0 (exclusive) to 1
   */
  public record Site(
      String label,
      String element,
      int multiplicity,
      String wyckoff,
      double x,
      double y,
      double z,
      double occupancy) {
    public Site {
      if (!(occupancy > 0 && occupancy <= 1)) {
        throw new IllegalArgumentException(
            "occupancy of site " + label + " must lie in (0, 1], got " + occupancy);
      }
      if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
        throw new IllegalArgumentException("site " + label + " needs finite coordinates");
      }
      if (!(multiplicity >= 1)) {
        throw new IllegalArgumentException(
            "multiplicity of site " + label + " must be >= 1, got " + multiplicity);
      }
    }

    private Atom atom() {
      Element known =
          Element.of(element)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "site " + label + " holds the unknown element " + element));
      return new Atom(label, known, new Vector3(x, y, z), occupancy);
    }
  }

  public StructureRecord {
    if (!(spaceGroupNumber >= 1 && spaceGroupNumber <= 230)) {
      throw new IllegalArgumentException(
          "space group number must lie in 1..230, got " + spaceGroupNumber);
    }
    if (!(a_angstrom > 0 && b_angstrom > 0 && c_angstrom > 0)) {
      throw new IllegalArgumentException("cell edges must be > 0 angstrom");
    }
    for (double angle : new double[] {alpha_deg, beta_deg, gamma_deg}) {
      if (!(angle > 0 && angle < 180)) {
        throw new IllegalArgumentException("cell angles must lie in (0, 180) deg, got " + angle);
      }
    }
    sites = List.copyOf(sites);
  }

  /** The cell. */
  public Cell cell() {
    return new Cell(a_angstrom, b_angstrom, c_angstrom, alpha_deg, beta_deg, gamma_deg);
  }

  /** Volume of a mole of formula units, cm³/mol; empty if their number per cell is not known. */
  public OptionalDouble molarVolume_cm3() {
    return formulaUnitsPerCell.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            cell().volume_angstrom3()
                * CUBIC_CM_PER_CUBIC_ANGSTROM
                * Constants.AVOGADRO_PER_MOL
                / formulaUnitsPerCell.getAsInt());
  }

  /**
   * The crystal with the symmetry operations of its space group; its {@code expanded()} has all
   * atoms of the cell.
   *
   * @throws IllegalArgumentException if the cell, the space group, a site or an element does not
   *     make sense; a record without sites has none to expand
   */
  public AsymmetricUnit asymmetricUnit() {
    Cell cell = cell();
    List<SymmetryOperation> operations =
        SpaceGroup.of(spaceGroupNumber, spaceGroupSymbol, cell).operations();
    return new AsymmetricUnit(cell, operations, sites.stream().map(Site::atom).toList());
  }
}
