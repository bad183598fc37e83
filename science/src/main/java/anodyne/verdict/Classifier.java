package anodyne.verdict;

import anodyne.evidence.HeterostructureClass;
import anodyne.formula.Element;
import anodyne.formula.Formula;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The class of a heterostructure from the anions of its phases.
 *
 * <p>A phase with sulfur is a sulfide, one with selenium a selenide, one with both counts as both,
 * and one with oxygen but neither is an oxide. Metals, alloys and carbon count for nothing. A pair
 * of chalcogenides decides first, then a chalcogenide with an oxide, then one with a MXene.
 */
public final class Classifier {
  private static final Set<Element> NO_CATIONS =
      Set.of(Element.O, Element.S, Element.Se, Element.Te, Element.C, Element.H, Element.N);

  private Classifier() {}

  /**
   * The class of the phases named.
   *
   * @param names phases; a MXene may be among them
   * @param withMxene true if a MXene is present besides
   * @return empty if the phases make none of the six classes
   * @throws IllegalArgumentException if a name holds no formula
   */
  public static Optional<HeterostructureClass> ofNames(List<String> names, boolean withMxene) {
    return of(names.stream().map(PhaseNames::formula).toList(), withMxene);
  }

  /**
   * The class of phases of these compositions.
   *
   * @param phases compositions; a MXene may be among them
   * @param withMxene true if a MXene is present besides
   * @return empty if the phases make none of the six classes
   */
  public static Optional<HeterostructureClass> of(List<Formula> phases, boolean withMxene) {
    long mxenes = phases.stream().filter(Formula::isMXene).count();
    List<Formula> salts = phases.stream().filter(Classifier::isSalt).toList();
    long sulfides = salts.stream().filter(f -> has(f, Element.S)).count();
    long selenides = salts.stream().filter(f -> has(f, Element.Se)).count();
    long oxides =
        salts.stream()
            .filter(f -> has(f, Element.O))
            .filter(f -> !has(f, Element.S) && !has(f, Element.Se) && !has(f, Element.Te))
            .count();
    if (sulfides > 0 && selenides > 0) {
      return Optional.of(HeterostructureClass.SULFIDES_SELENIDES);
    }
    if (sulfides > 1) {
      return Optional.of(HeterostructureClass.SULFIDES_SULFIDES);
    }
    if (selenides > 1) {
      return Optional.of(HeterostructureClass.SELENIDES_SELENIDES);
    }
    if (oxides > 0 && sulfides > 0) {
      return Optional.of(HeterostructureClass.SULFIDES_OXIDES);
    }
    if (oxides > 0 && selenides > 0) {
      return Optional.of(HeterostructureClass.SELENIDES_OXIDES);
    }
    if ((withMxene || mxenes > 0) && sulfides + selenides > 0) {
      return Optional.of(HeterostructureClass.CHALCOGENIDES_MXENE);
    }
    return Optional.empty();
  }

  /** True for a compound of a chalcogen with something it can be the anion of. */
  private static boolean isSalt(Formula formula) {
    return !formula.isMXene()
        && !formula.chalcogens().isEmpty()
        && !NO_CATIONS.containsAll(formula.elements());
  }

  private static boolean has(Formula formula, Element element) {
    return formula.elements().contains(element);
  }
}
