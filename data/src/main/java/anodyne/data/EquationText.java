package anodyne.data;

import anodyne.evidence.ReactionRecord.Counted;
import anodyne.formula.Formula;
import anodyne.formula.FormulaException;
import anodyne.verdict.Conservation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An equation written as {@code 3NaxZnIn2S4 + (10-3x)Na+ + (10-3x)e- -> 5Na2S + In6S7 + 3Zn}: an
 * arrow with blanks around it, terms joined by a plus sign with blanks around it, each a
 * coefficient (number, fraction, letter or a bracket of them) and a formula.
 *
 * @param reactants left side
 * @param products right side
 */
record EquationText(List<Counted> reactants, List<Counted> products) {
  private static final Pattern TERM =
      Pattern.compile(
          "(\\([0-9mnwxyz.*/+ -]+\\)|[0-9]+(?:[./][0-9]+)?[mnwxyz]?|[mnwxyz](?=[A-Z]|e-))?\\s*(.+)");

  EquationText {
    reactants = List.copyOf(reactants);
    products = List.copyOf(products);
  }

  /**
   * The text of a node, refused at its place unless atoms and charge are the same on both sides.
   */
  static String balanced(Node node, String name) {
    String text = node.asText(name);
    EquationText equation = read(node, text);
    Conservation count = node.build(() -> Conservation.of(equation.reactants, equation.products));
    if (!count.holds()) {
      throw node.wrong(
          "equation is not balanced, left minus right " + count.shown(),
          "correct the coefficients of " + InputException.quoted(text));
    }
    return text;
  }

  private static EquationText read(Node node, String text) {
    String[] sides = text.split(" -> ", -1);
    if (sides.length != 2) {
      throw node.wrong(
          "an equation needs one arrow, got " + InputException.quoted(text),
          "write it as A + B -> C");
    }
    return new EquationText(side(node, sides[0]), side(node, sides[1]));
  }

  private static List<Counted> side(Node node, String text) {
    List<Counted> side = new ArrayList<>();
    for (String term : text.strip().split(" \\+ ", -1)) {
      Matcher matcher = TERM.matcher(term.strip());
      if (!matcher.matches()) {
        throw node.wrong(
            "a term of the equation is missing in " + InputException.quoted(text),
            "write it as A + B -> C");
      }
      String coefficient = matcher.group(1) == null ? "1" : matcher.group(1);
      String species = matcher.group(2);
      try {
        Formula.parse(species);
      } catch (FormulaException e) {
        throw node.wrong(
            InputException.quoted(species) + " in the equation is not a formula: " + e.getMessage(),
            "correct the equation");
      }
      side.add(new Counted(coefficient, species));
    }
    return side;
  }
}
