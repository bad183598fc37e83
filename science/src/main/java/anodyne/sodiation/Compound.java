package anodyne.sodiation;

import anodyne.formula.Formula;
import anodyne.library.Phase;
import anodyne.library.Property;
import anodyne.library.Selected;
import anodyne.quantity.Quality;
import java.util.Map;
import java.util.Optional;

/**
 * A compound of a chemical system with the library values it takes part by.
 *
 * @param name as results show it: the formula, or the name of a host as the user wrote it
 * @param phase the phase of the library
 * @param composition fixed amounts
 * @param amounts what is known of formation enthalpy, entropy, molar volume and other properties;
 *     in a chemical system the enthalpy always is
 */
public record Compound(
    String name, Phase phase, Formula composition, Map<Property, Selected> amounts) {
  public Compound {
    amounts = Map.copyOf(amounts);
  }

  /**
   * Formation enthalpy, kJ/mol.
   *
   * @throws IllegalArgumentException if it is not known
   */
  public Selected enthalpy() {
    return amount(Property.FORMATION_ENTHALPY)
        .orElseThrow(() -> new IllegalArgumentException(name + " has no formation enthalpy"));
  }

  /** A value used, if it is known. */
  public Optional<Selected> amount(Property property) {
    return Optional.ofNullable(amounts.get(property));
  }

  /** Trust in its energy. */
  public Quality quality() {
    return enthalpy().quality();
  }

  /** True if it is an element in its reference state. */
  public boolean isElement() {
    return composition.elements().size() == 1;
  }

  /** Short, and in keeping with equality: phases of one id and name are one in a system. */
  @Override
  public int hashCode() {
    return 31 * name.hashCode() + phase.id().hashCode();
  }
}
