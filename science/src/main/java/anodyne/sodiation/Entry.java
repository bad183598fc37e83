package anodyne.sodiation;

import anodyne.formula.Formula;

/**
 * A compound of a phase diagram.
 *
 * @param name as results show it
 * @param composition fixed amounts
 * @param energy_kJ_per_mol formation energy of one formula unit as written, elements 0
 */
public record Entry(String name, Formula composition, double energy_kJ_per_mol) {
  public Entry {
    if (!composition.isFixed() || composition.isElectron() || composition.charge() != 0) {
      throw new IllegalArgumentException(
          "an entry of a phase diagram needs a neutral formula without letters, got "
              + composition);
    }
    if (!Double.isFinite(energy_kJ_per_mol)) {
      throw new IllegalArgumentException(
          "energy of " + name + " must be finite, got " + energy_kJ_per_mol + " kJ/mol");
    }
  }
}
