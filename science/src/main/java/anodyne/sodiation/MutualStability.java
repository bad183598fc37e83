package anodyne.sodiation;

import java.util.List;

/**
 * Whether two phases in contact react with each other, nothing exchanged with the outside.
 *
 * <p>Between their compositions the energy of the hull lies below the straight line exactly if they
 * react; what is released is concave in the mixing ratio, so that the middle decides and a golden
 * section finds the ratio that releases most per atom. What a phase releases by decomposing alone
 * is not counted.
 */
public sealed interface MutualStability {

  /** They can lie side by side at equilibrium. */
  record Stable() implements MutualStability {}

  /**
   * They react.
   *
   * @param released_kJ_per_mol most energy released, per mole of atoms
   * @param leftShare share of the atoms that come from the left phase there
   * @param products what forms there
   */
  record Reacts(double released_kJ_per_mol, double leftShare, List<String> products)
      implements MutualStability {
    public Reacts {
      products = List.copyOf(products);
    }
  }

  /**
   * It cannot be said.
   *
   * @param reason one clause
   */
  record Unknown(String reason) implements MutualStability {}

  /** The same seen from the other side. */
  default MutualStability turned() {
    return switch (this) {
      case Stable stable -> stable;
      case Unknown unknown -> unknown;
      case Reacts(double released, double share, List<String> products) ->
          new Reacts(released, 1 - share, products);
    };
  }

  /** The stability of two compounds of a system at the library's own values. */
  static MutualStability between(ChemicalSystem system, Compound left, Compound right) {
    for (Compound each : List.of(left, right)) {
      if (!system.compounds().contains(each)) {
        return new Unknown(each.name() + " has no energy on the hull");
      }
    }
    ChemicalSystem both =
        ChemicalSystem.of(
            system.compounds(), List.of(left.composition(), right.composition()), system.energy());
    if (both.elements().isEmpty()) {
      return new Stable();
    }
    return MixingLine.of(both, left, right).stability();
  }
}
