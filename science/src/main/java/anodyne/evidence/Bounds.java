package anodyne.evidence;

import anodyne.formula.Equation;

/** Refusals shared by the records of this package. */
final class Bounds {
  private Bounds() {}

  static void positive(String name, double value, String unit) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " must be > 0 " + unit + " and finite, got " + value);
    }
  }

  static void percent(String name, double value) {
    if (!(value > 0 && value <= 100)) {
      throw new IllegalArgumentException(name + " must lie in (0, 100] percent, got " + value);
    }
  }

  static void notBlank(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  /** Refuses an equation that does not conserve atoms and charge. */
  static void balanced(String equation) {
    Equation read = Equation.parse(equation);
    if (!read.isBalanced()) {
      throw new IllegalArgumentException(
          "equation is not balanced, right minus left " + read.imbalance() + ": " + equation);
    }
  }
}
