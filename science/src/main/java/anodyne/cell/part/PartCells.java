package anodyne.cell.part;

import anodyne.cell.Constant;
import anodyne.cell.Electrolyte;
import anodyne.cell.Property;
import anodyne.cell.Separator;
import anodyne.cell.SodiumMetal;
import anodyne.quantity.Constants;

/** Parts of the library as parts of a {@link anodyne.cell.Cell}, at the values used. */
public final class PartCells {
  private static final double REFERENCE_K = 298.15;
  private static final double BRUGGEMAN = 1.5;

  private PartCells() {}

  /** An electrolyte; what has no curve over the concentration is constant. */
  public static Electrolyte electrolyte(Part part) {
    double activation_eV =
        part.estimate(PartProperty.CONDUCTIVITY_ACTIVATION).map(e -> e.value()).orElse(0.0);
    return new Electrolyte(
        property(
            part,
            PartCurve.CONDUCTIVITY,
            PartProperty.CONDUCTIVITY,
            activation_eV * Constants.FARADAY_C_PER_MOL),
        property(part, PartCurve.SALT_DIFFUSIVITY, PartProperty.SALT_DIFFUSIVITY, 0),
        new Constant(part.value(PartProperty.TRANSFERENCE_NUMBER)),
        new Constant(part.value(PartProperty.THERMODYNAMIC_FACTOR)),
        part.value(PartProperty.CONCENTRATION));
  }

  private static Property property(
      Part part, PartCurve curve, PartProperty property, double activation_J_per_mol) {
    return new Property(
        part.curve(curve)
            .map(sourced -> sourced.curve(REFERENCE_K))
            .orElseGet(() -> new Constant(part.value(property))),
        activation_J_per_mol,
        REFERENCE_K);
  }

  /** Sodium as counter electrode. */
  public static SodiumMetal sodium(Part part) {
    return new SodiumMetal(
        part.value(PartProperty.EXCHANGE_CURRENT),
        part.value(PartProperty.THICKNESS),
        part.value(PartProperty.ELECTRONIC_CONDUCTIVITY));
  }

  /** A separator; its transport efficiency is porosity^1.5 (Bruggeman). */
  public static Separator separator(Part part) {
    double porosity = part.value(PartProperty.POROSITY);
    return new Separator(
        part.value(PartProperty.THICKNESS), porosity, Math.pow(porosity, BRUGGEMAN));
  }
}
