package anodyne.crystal;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The structure of one data block of a CIF.
 *
 * @param block name of the data block
 * @param identity what the file says about the substance
 * @param asymmetricUnit cell, symmetry operations and sites as given
 * @param structure all atoms of the cell
 * @param cellUncertainties standard uncertainties of a, b, c (angstrom), alpha, beta, gamma (deg)
 * @param warnings what the reader should know, in file order
 */
public record CifCrystal(
    String block,
    CifIdentity identity,
    AsymmetricUnit asymmetricUnit,
    Structure structure,
    List<OptionalDouble> cellUncertainties,
    List<CifWarning> warnings) {
  public CifCrystal {
    cellUncertainties = List.copyOf(cellUncertainties);
    warnings = List.copyOf(warnings);
  }
}
