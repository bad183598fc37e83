package anodyne.data.cell;

import anodyne.cell.Elementary;
import anodyne.cell.Term;

/** Writes expressions as Python reads them, with parentheses wherever they might matter. */
final class ExpressionText {
  private ExpressionText() {}

  /** The expression over x, where the variable of the term is x times a scale. */
  static String of(Term term, double scale) {
    return switch (term) {
      case Term.Numeral n -> n.number() < 0 ? "(" + n.number() + ")" : String.valueOf(n.number());
      case Term.Variable _ -> scale == 1 ? "x" : "(" + scale + " * x)";
      case Term.Sum s -> "(" + of(s.left(), scale) + " + " + of(s.right(), scale) + ")";
      case Term.Difference d -> "(" + of(d.left(), scale) + " - " + of(d.right(), scale) + ")";
      case Term.Negative n -> "(-" + of(n.operand(), scale) + ")";
      case Term.Product p -> "(" + of(p.left(), scale) + " * " + of(p.right(), scale) + ")";
      case Term.Quotient q -> "(" + of(q.above(), scale) + " / " + of(q.below(), scale) + ")";
      case Term.Power p -> "(" + of(p.base(), scale) + " ** " + of(p.exponent(), scale) + ")";
      case Term.Extreme e ->
          (e.largest() ? "max(" : "min(") + of(e.left(), scale) + ", " + of(e.right(), scale) + ")";
      case Term.Applied a -> word(a.function()) + "(" + of(a.argument(), scale) + ")";
    };
  }

  private static String word(Elementary function) {
    return function == Elementary.LN ? Elementary.LOG.word() : function.word();
  }
}
