package anodyne.data;

import anodyne.formula.Equation;
import anodyne.formula.FormulaException;
import java.util.stream.Collectors;

/** Equations in files. */
final class EquationText {
  private EquationText() {}

  /**
   * The text of a node, refused at its place unless atoms and charge are the same on both sides.
   */
  static String balanced(Node node, String name) {
    String text = node.asText(name);
    Equation equation;
    try {
      equation = Equation.parse(text);
    } catch (FormulaException e) {
      throw node.wrong(
          InputException.quoted(text) + " is not an equation: " + e.getMessage(),
          "write it as A + B -> C");
    }
    if (!equation.isBalanced()) {
      throw node.wrong(
          "equation is not balanced, right minus left "
              + equation.imbalance().entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue())
                  .collect(Collectors.joining(", ")),
          "correct the coefficients of " + InputException.quoted(text));
    }
    return text;
  }
}
