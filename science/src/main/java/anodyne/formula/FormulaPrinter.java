package anodyne.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes formulas so that they read back as themselves. */
final class FormulaPrinter {
  private FormulaPrinter() {}

  static Formula hillOrder(Formula formula) {
    boolean organic = formula.elements().contains(Element.C);
    List<Element> order = new ArrayList<>(formula.elements());
    order.sort(
        Comparator.comparingInt((Element e) -> rank(e, organic)).thenComparing(Element::symbol));
    LinkedHashMap<Element, Amount> sorted = new LinkedHashMap<>();
    order.forEach(element -> sorted.put(element, formula.amount(element)));
    return new Formula(sorted, formula.charge());
  }

  private static int rank(Element element, boolean organic) {
    if (organic && element == Element.C) {
      return 0;
    }
    return organic && element == Element.H ? 1 : 2;
  }

  static String text(Formula formula) {
    if (formula.isElectron()) {
      return "e-";
    }
    List<Element> elements = List.copyOf(formula.elements());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < elements.size(); i++) {
      Amount amount = formula.amount(elements.get(i));
      text.append(elements.get(i).symbol());
      boolean bare =
          isPlain(amount)
              && !(isDecimal(amount) && waterFollows(formula, elements, i))
              && !readsAsElement(elements.get(i), amount);
      text.append(amount.isOne() ? "" : bare ? amount : "(" + amount + ")");
    }
    return text.append(charge(formula)).toString();
  }

  /**
   * True for {@code 2}, {@code 1.5}, {@code x}, {@code 2-x}, {@code x-1}: clear without brackets.
   */
  private static boolean isPlain(Amount amount) {
    Rational number = amount.constant();
    if (amount.isConstant()) {
      return isDecimal(amount) || number.isWhole();
    }
    return amount.letters().size() == 1
        && number.isWhole()
        && amount.letters().values().stream()
            .allMatch(factor -> factor.isOne() || factor.negated().isOne());
  }

  /** {@code S} with the amount {@code n} would read as tin. */
  private static boolean readsAsElement(Element element, Amount amount) {
    String next = amount.toString().substring(0, 1);
    return Element.of(element.symbol() + next).isPresent();
  }

  private static boolean isDecimal(Amount amount) {
    return amount.isConstant() && amount.constant().isDecimal() && !amount.constant().isWhole();
  }

  /** A decimal right before a final H2O would read as a count of water. */
  private static boolean waterFollows(Formula formula, List<Element> elements, int i) {
    return i + 3 == elements.size()
        && elements.get(i + 1) == Element.H
        && elements.get(i + 2) == Element.O
        && formula.amount(Element.H).equals(Amount.of(2));
  }

  private static String charge(Formula formula) {
    int charge = formula.charge();
    if (charge == 0) {
      return "";
    }
    boolean single = formula.elements().size() == 1;
    Amount last = formula.amounts().lastEntry().getValue();
    boolean clear =
        Math.abs(charge) == 1 && (last.isOne() || (!single && last.isConstant() && oneDigit(last)));
    String number = Math.abs(charge) == 1 ? "" : String.valueOf(Math.abs(charge));
    return (clear ? "" : "^") + number + (charge < 0 ? "-" : "+");
  }

  private static boolean oneDigit(Amount amount) {
    return amount.toString().length() == 1;
  }
}
