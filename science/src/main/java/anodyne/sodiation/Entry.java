package anodyne.sodiation;

import anodyne.formula.Amount;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.quantity.Constants;

/**
 * A phase with the energy of its formation from the elements.
 *
 * @param name of the phase
 * @param composition neutral, with numbers for all amounts, of chemical elements
 * @param energy_kJ_per_mol per mol of formula units as written
 */
public record Entry(String name, Formula composition, double energy_kJ_per_mol) {
  /** Faraday constant: 1 eV per atom is this many kJ per mol of atoms. */
  static final double KJ_PER_MOL_PER_EV = Constants.FARADAY_C_PER_MOL / 1000;

  public Entry {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an entry needs a name");
    }
    if (!composition.isFixed()) {
      throw new IllegalArgumentException(
          "composition of "
              + name
              + " needs numbers for "
              + String.join(", ", composition.letters()));
    }
    if (composition.charge() != 0 || composition.elements().contains(Element.T)) {
      throw new IllegalArgumentException(
          "composition of "
              + name
              + " must be neutral and of chemical elements, got "
              + composition);
    }
    if (!Double.isFinite(energy_kJ_per_mol)) {
      throw new IllegalArgumentException(
          "energy of " + name + " must be finite, in kJ/mol, got " + energy_kJ_per_mol);
    }
  }

  /** Number of atoms per formula unit. */
  public double atoms() {
    double sum = 0;
    for (Amount amount : composition.amounts().values()) {
      sum += amount.constant().toDouble();
    }
    return sum;
  }

  public double energy_eV_per_atom() {
    return energy_kJ_per_mol / KJ_PER_MOL_PER_EV / atoms();
  }
}
