package anodyne.report;

import anodyne.formula.Element;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.formula.Term;
import anodyne.sodiation.Compound;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a reported equation leads to what a computed step leads to.
 *
 * <p>It does if both form the same compounds; chalcogenides of sodium alone, which every conversion
 * forms, count only where nothing else forms. What it starts from may differ: an inserted host
 * instead of the host. A product whose amounts hold letters equals none.
 */
final class SameReaction {
  private SameReaction() {}

  /** True if the products are the same. */
  static boolean of(MeasuredStep reported, Step step) {
    List<Formula> computed =
        telling(
            step.after().amounts().keySet().stream()
                .filter(c -> step.after().amount(c).compareTo(step.before().amount(c)) > 0)
                .map(Compound::composition)
                .toList());
    List<Formula> stated = telling(products(reported.equation()));
    return !stated.isEmpty()
        && stated.stream().allMatch(Formula::isFixed)
        && contains(computed, stated)
        && contains(stated, computed);
  }

  private static boolean contains(List<Formula> all, List<Formula> some) {
    return some.stream().allMatch(s -> all.stream().anyMatch(a -> a.sameCompositionAs(s)));
  }

  private static List<Formula> telling(List<Formula> formed) {
    List<Formula> telling = formed.stream().filter(f -> !isSodiumChalcogenide(f)).toList();
    return telling.isEmpty() ? formed : telling;
  }

  private static boolean isSodiumChalcogenide(Formula formula) {
    return formula.elements().contains(Element.Na)
        && formula.elements().stream().allMatch(e -> e == Element.Na || e.isChalcogen());
  }

  /** The compounds on the right; none if the equation cannot be read. */
  private static List<Formula> products(String equation) {
    String[] sides = equation.split("\\s->\\s", -1);
    List<Formula> products = new ArrayList<>();
    if (sides.length != 2) {
      return products;
    }
    try {
      for (String term : sides[1].strip().split("\\s+\\+\\s+", -1)) {
        Formula formula = Term.parse(term).formula();
        if (!formula.isElectron() && formula.charge() == 0) {
          products.add(formula);
        }
      }
    } catch (FormulaException e) {
      return List.of();
    }
    return products;
  }
}
