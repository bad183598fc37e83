package anodyne.sodiation;

import anodyne.library.Property;

/** The values one draw fixes. */
@FunctionalInterface
public interface Draw {
  /** Value of a property that a compound has, in the unit of the property. */
  double amount(Compound compound, Property property);

  /** The draw that takes every value as the library states it. */
  static Draw central() {
    return (compound, property) ->
        compound
            .amount(property)
            .orElseThrow(
                () -> new IllegalArgumentException(compound.name() + " has no " + property.word()))
            .value();
  }
}
